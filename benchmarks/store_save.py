"""How long one durable save takes with 200, 2,000 and 20,000 people stored.

Beside it, in random order in the same run: the disk's floor (append the same bytes, fdatasync)
and SQLite (WAL, synchronous=FULL).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import sqlite3
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from time import perf_counter

import orjson

from benchmarks.store_people import Person, median, p99, people, person, verdict
from storage.frames import frame
from storage.protocol import Put
from storage.tiny import TinyStore

SIZES = (200, 2_000, 20_000)
USER = 7
Save = Callable[[str, Person], Awaitable[None]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=600)
    parser.add_argument("--folder", type=Path, help="where to write, on the disk to be measured")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as home:
        asyncio.run(measure(Path(home), options.rounds))


async def measure(home: Path, rounds: int) -> None:
    """Print a table and whether the bars are kept."""
    chance = random.Random(3)  # noqa: S311 - which contact is next
    savers: dict[tuple[int, str], Save] = {}
    stores = []
    for size in SIZES:
        contacts = list(people(size))
        store = TinyStore(home / f"kith-{size}")
        await store.open()
        for start in range(0, size, 1000):
            rows = enumerate(contacts[start : start + 1000], start)
            await store.apply(USER, [Put("people", f"p{n}", each) for n, each in rows])
        await store.checkpoint()
        stores.append(store)
        savers[size, "floor"] = floor(home / f"floor-{size}")
        savers[size, "kith"] = kith(store)
        savers[size, "sqlite"] = sqlite(home / f"sqlite-{size}", contacts)
    times: dict[tuple[int, str], list[float]] = {which: [] for which in savers}
    for turn in range(rounds):
        for which in chance.sample(sorted(savers), len(savers)):
            contact = person(f"Ana López {turn}", chance)
            key = f"p{chance.randrange(which[0])}"
            started = perf_counter()
            await savers[which](key, contact)
            times[which].append(perf_counter() - started)
    for store in stores:
        await store.close()
    report(times)


def floor(path: Path) -> Save:
    """Append the same bytes and wait for the disk."""
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    async def save(key: str, contact: Person) -> None:
        os.write(fd, frame(orjson.dumps([USER, key, contact])))
        os.fdatasync(fd)

    return save


def kith(store: TinyStore) -> Save:
    """What handlers do."""

    async def save(key: str, contact: Person) -> None:
        await store.apply(USER, [Put("people", key, contact)])

    return save


def sqlite(path: Path, contacts: list[Person]) -> Save:
    """The standard library's SQLite, with the one index that due people need."""
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("PRAGMA journal_mode=WAL")
    base.execute("PRAGMA synchronous=FULL")
    base.execute("CREATE TABLE people (key TEXT PRIMARY KEY, due TEXT, doc TEXT) WITHOUT ROWID")
    base.execute("CREATE INDEX due ON people (due)")
    base.execute("BEGIN")
    rows = ((f"p{n}", each["due"], json.dumps(each)) for n, each in enumerate(contacts))
    base.executemany("INSERT INTO people VALUES (?, ?, ?)", rows)
    base.execute("COMMIT")

    async def save(key: str, contact: Person) -> None:
        row = (key, contact["due"], orjson.dumps(contact).decode())
        base.execute("INSERT OR REPLACE INTO people VALUES (?, ?, ?)", row)

    return save


def report(times: dict[tuple[int, str], list[float]]) -> None:
    """Print a line per size and engine, then the bars."""
    print("people  engine    p50 ms   p99 ms   x floor  x sqlite")
    for (size, engine), found in times.items():
        mid = median(found)
        of_floor, of_sqlite = (mid / median(times[size, base]) for base in ("floor", "sqlite"))
        print(
            f"{size:6}  {engine:7}  {mid:7.3f}  {p99(found):7.3f}  {of_floor:7.2f}  {of_sqlite:8.2f}"
        )
    for size in SIZES:
        mid = median(times[size, "kith"])
        print(verdict(f"{size} people, of the floor", mid / median(times[size, "floor"]), 1.5))
        print(verdict(f"{size} people, of SQLite", mid / median(times[size, "sqlite"]), 1.0))
    growth = median(times[SIZES[-1], "kith"]) / median(times[SIZES[0], "kith"])
    print(verdict("growth from 200 to 20,000", growth, 1.15))


if __name__ == "__main__":
    main()
