"""A hundred thousand random, mutated and hostile texts through the reader: none may raise.

    python benchmarks/fuzz_notes.py [--texts 100000] [--seed 1]

Printed: how many were read, how many raised (with the first text of each kind), and the cost of
the dearest text a letter beside that of an ordinary note in the same run.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import thread_time

from bot.core.notes.facts import Known, KnownPerson
from bot.core.notes.read import read

CORPUS = Path(__file__).parents[1] / "tests" / "corpus"
KNOWN = Known(tuple(KnownPerson(name) for name in ("Ana Lopez", "Will Reed", "Grace Kim")))
ODD = "\x00\u200d\u202e\ufeff'’\"“”«»()[]{}<>&@#%+=~*_|\\/;:,.!?…-–—\n\t 0123456789éßİı王😀👩‍👩‍👧 "
LONG = 10_000
SHORTEST = 40
"""Letters below which the cost a letter says nothing."""


def texts(count: int, chance: random.Random) -> list[str]:
    """Random letters, mutated and mixed notes, piled up words, and now and then something long."""
    notes = [
        json.loads(line)["text"]
        for path in sorted(CORPUS.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    words = sorted({word for note in notes for word in note.split()})
    kinds: list[Callable[[], str]] = [
        lambda: "".join(chr(chance.randrange(0x3000)) for _ in range(chance.randrange(120))),
        lambda: _mutated(chance.choice(notes), chance),
        lambda: " ".join(chance.choices(words, k=chance.randrange(1, 40))),
        lambda: _spliced(chance.choice(notes), chance.choice(notes), chance),
        lambda: "".join(chance.choices(ODD, k=chance.randrange(80))) + chance.choice(notes),
    ]
    made = [chance.choice(kinds)() for _ in range(count)]
    for at in range(0, count, 1000):
        made[at] = (chance.choice([*words, *ODD]) * LONG)[: chance.randrange(LONG)]
    return made


def _mutated(text: str, chance: random.Random) -> str:
    letters = list(text)
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(len(letters) + 1)
        letters[at : at + chance.randrange(3)] = chance.choices(ODD + text, k=chance.randrange(3))
    return "".join(letters)


def _spliced(one: str, other: str, chance: random.Random) -> str:
    return one[: chance.randrange(len(one))] + other[chance.randrange(len(other)) :]


def main() -> int:
    """Read them all; 1 where any raised."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = random.Random(args.seed)  # noqa: S311  (nothing secret)
    start = datetime(2026, 1, 1, tzinfo=UTC)
    raised: dict[str, str] = {}
    costs: list[float] = []
    dearest = (0.0, "")
    for text in texts(args.texts, chance):
        now = start + timedelta(minutes=chance.randrange(3 * 365 * 24 * 60))
        begun = thread_time()
        try:
            read(text, now, KNOWN)
        except Exception as error:  # noqa: BLE001  (that is what is looked for)
            raised.setdefault(f"{type(error).__name__}: {error}", text)
        if len(text) >= SHORTEST:
            costs.append((thread_time() - begun) / len(text))
            dearest = max(dearest, (costs[-1], text))
    usual = statistics.median(costs)
    print(f"{args.texts:,} texts read, {len(raised)} kinds of errors")
    for kind, text in raised.items():
        print(f"  {kind}: {text[:200]!r}")
    print(f"dearest text: {dearest[0] / usual:.1f} x the usual cost a letter ({dearest[1][:60]!r})")
    return bool(raised)


if __name__ == "__main__":
    sys.exit(main())
