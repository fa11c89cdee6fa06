"""What reading a note costs, beside `dateparser.search.search_dates` on the same texts.

    python benchmarks/read_notes.py

Both work on each text in turn, so that a busy machine slows both alike: trust the ratios.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from statistics import median
from time import perf_counter

from dateparser.search import search_dates  # type: ignore[import-untyped]  # it ships no types

from bot.core.notes.read import read
from bot.core.notes.wire import from_json

_LENGTHS = (1250, 2500, 5000, 10000)
_LOAD = """
import time
start = time.perf_counter()
{work}
spent = time.perf_counter() - start
status = open("/proc/self/status").read()
print(spent, status.split("VmHWM:")[1].split()[0])
"""
_READ = """
from datetime import UTC, datetime
from bot.core.notes.facts import Known
from bot.core.notes.read import read
read("met Ana at soccer, she's in fintech", datetime(2026, 3, 11, 18, tzinfo=UTC), Known())
"""


def timed(work: Callable[[], object]) -> float:
    """Seconds that `work` takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def loaded(work: str) -> tuple[float, float]:
    """Seconds and megabytes of a fresh Python that runs `work`: medians of five."""
    runs = []
    for _ in range(5):
        said = subprocess.run(  # noqa: S603 - our own interpreter, our own text
            [sys.executable, "-c", _LOAD.format(work=work)],
            capture_output=True, text=True, check=True,
        ).stdout.split()  # fmt: skip
        runs.append((float(said[0]), float(said[1]) / 1024))
    return median(run[0] for run in runs), median(run[1] for run in runs)


def main() -> None:
    """Print time per note, growth with length, and the cost of loading."""
    rows = [
        from_json(json.loads(line))
        for path in sorted(Path("tests/corpus").glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    ours, theirs = [], []
    for _, text, now, known in rows:
        ours.append(timed(lambda text=text, now=now, known=known: read(text, now, known)))  # type: ignore[misc]  # bound for now
    for _, text, now, known in rows[::10]:
        base: datetime = now.replace(tzinfo=None)
        theirs.append(
            timed(
                lambda text=text, base=base: search_dates(  # type: ignore[misc]  # bound for now
                    text, languages=["en"], settings={"RELATIVE_BASE": base}
                )
            )
        )
        ours.append(timed(lambda text=text, now=now, known=known: read(text, now, known)))  # type: ignore[misc]  # bound for now
    ours.sort()
    theirs.sort()
    for name, values in (("read", ours), ("search_dates", theirs)):
        p99 = values[int(len(values) * 0.99)]
        print(
            f"{name:14} median {median(values) * 1e3:7.2f} ms   p99 {p99 * 1e3:7.2f} ms"
            f"   {median(values) / median(theirs):.2f} x"
        )
    text = " ".join(text for _, text, _, _ in rows)
    _, _, now, known = rows[0]
    first = 0.0
    for length in _LENGTHS:
        spent = min(timed(lambda n=length: read(text[:n], now, known)) for _ in range(3))  # type: ignore[misc]  # bound for now
        first = first or spent / length
        print(
            f"{length:6} letters  {spent * 1e3:7.1f} ms   {spent / length / first:.2f} x a letter"
        )
    bare = loaded("pass")
    full = loaded(_READ)
    print(
        f"import and first note {full[0] - bare[0]:.3f} s, {full[1] - bare[1]:.1f} MB over Python"
    )
    print(
        f"peak of this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
    )


if __name__ == "__main__":
    main()
