"""How long opening 20,000 people takes and what it weighs, beside TinyDB as it comes.

Each is measured in a process of its own, in turn.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from tinydb import TinyDB, where
from tinydb.table import Document

from benchmarks.store_people import people, verdict
from storage.protocol import Put
from storage.tiny import TinyStore

USER = 7
COUNT = 20_000
LAST_CHANGES = 4_000
PAGE = 4096
AGAIN = 3
ENGINES = ("kith", "kith after a kill", "tinydb")


def main() -> None:
    """Measure and print; with `--engine` be the process that is measured."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--engine", choices=ENGINES)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    if options.engine:
        work = _tinydb(options.folder) if options.engine == "tinydb" else _kith(options.folder)
        print(json.dumps(asyncio.run(work)))
        return
    with tempfile.TemporaryDirectory() as home:
        measure(Path(home), options.turns)


def measure(home: Path, turns: int) -> None:
    """Print a table and whether the bars are kept."""
    asyncio.run(_fill(home))
    found: dict[str, list[dict[str, float]]] = {engine: [] for engine in ENGINES}
    for _ in range(turns):
        for engine in ENGINES:
            found[engine].append(_in_a_process(home, engine))
    print(
        "engine              open s  first answers s  most due ms  kB a person  MB more when let go of and read three times"
    )
    middle = {}
    for engine, each in found.items():
        middle[engine] = {key: statistics.median(one[key] for one in each) for key in each[0]}
        one = middle[engine]
        print(
            f"{engine:18}  {one['open']:6.3f}  {one['first']:15.3f}  {one['due'] * 1e3:11.3f}"
            f"  {one['kb']:11.2f}  {one['more']:6.1f}"
        )
    kith = middle["kith"]
    print(verdict("open, and the first due and named people", kith["first"], 0.5, "s"))
    print(verdict("the same after a kill", middle["kith after a kill"]["first"], 0.5, "s"))
    print(verdict("memory a person", kith["kb"], 6, "kB"))


def _in_a_process(home: Path, engine: str) -> dict[str, float]:
    folder = home / engine.replace(" ", "-")
    if engine != "tinydb":
        _copy(home / folder.name, home / "measured")
        folder = home / "measured"
    done = subprocess.run(  # noqa: S603 - this file
        [sys.executable, __file__, "--engine", engine, "--folder", folder],
        capture_output=True,
        check=True,
    )
    held: dict[str, float] = json.loads(done.stdout)
    return held


def _copy(source: Path, target: Path) -> None:
    subprocess.run(["rm", "-rf", target], check=True)  # noqa: S603, S607 - a folder made here
    subprocess.run(["cp", "-a", source, target], check=True)  # noqa: S603, S607


async def _fill(home: Path) -> None:
    contacts = list(people(COUNT))
    store = TinyStore(home / "kith", journal_bytes=1 << 30)
    await store.open()
    for start in range(0, COUNT, 1000):
        rows = enumerate(contacts[start : start + 1000], start)
        await store.apply(USER, [Put("people", f"p{n}", each) for n, each in rows])
    await store.checkpoint()
    for n in range(0, LAST_CHANGES, 20):
        rows = enumerate(contacts[n : n + 20], n)
        await asyncio.gather(*(store.apply(USER, [Put("people", f"p{k}", d)]) for k, d in rows))
    _copy(home / "kith", home / "kith-after-a-kill")
    await store.close()
    with TinyDB(home / "tinydb") as stock:
        documents = (Document(each, doc_id=n) for n, each in enumerate(contacts))
        stock.table("people").insert_multiple(documents)


def _rss() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE


async def _kith(folder: Path) -> dict[str, float]:
    before = _rss()
    started = perf_counter()
    store = TinyStore(folder, idle_seconds=0)
    await store.open()
    await store.get(USER, "people", "p7")
    opened = perf_counter()
    await store.due(USER, "2026-06-30", 10)
    await store.named(USER, ["ana"])
    answered = perf_counter()
    await store.due(USER, "2026-06-30", 10)
    due = perf_counter() - answered
    full = _rss()
    for _ in range(AGAIN):
        await store.tidy()
        await store.due(USER, "2026-06-30", 10)
    more = _rss() - full
    await store.close()
    return _told(opened - started, answered - started, due, full - before, more)


async def _tinydb(path: Path) -> dict[str, float]:
    before = _rss()
    started = perf_counter()
    table = TinyDB(path).table("people")
    table.get(doc_id=7)
    opened = perf_counter()
    table.search(where("due") <= "2026-06-30")
    table.search(where("name").search("Ana"))
    answered = perf_counter()
    sorted(table.search(where("due") < "2026-07-01"), key=lambda each: str(each["due"]))
    due = perf_counter() - answered
    return _told(opened - started, answered - started, due, _rss() - before, 0)


def _told(opened: float, first: float, due: float, size: int, more: int) -> dict[str, float]:
    each = size / COUNT / 1e3
    return {"open": opened, "first": first, "due": due, "kb": each, "more": more / 1e6}


if __name__ == "__main__":
    main()
