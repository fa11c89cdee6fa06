"""How many saves a second many callers reach by sharing the wait for the disk.

One caller, 8, 64 and 256 in turn, each a user of its own; the event loop's lag meanwhile; and
SQLite with one commit for as many rows. Then the lag while 20,000 people are moved into their
file.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import random
import sqlite3
import statistics
import tempfile
from functools import partial
from pathlib import Path
from time import perf_counter

import orjson

from benchmarks.store_people import Person, p99, people, person, verdict
from storage.protocol import Put
from storage.tiny import TinyStore

CALLERS = (1, 8, 64, 256)
SAVES = 4096
TURNS = 9
TICK = 0.001


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, help="where to write, on the disk to be measured")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as home:
        asyncio.run(measure(Path(home)))


async def measure(home: Path) -> None:
    """Print a table and whether the bars are kept."""
    store = TinyStore(home / "kith", idle_seconds=0)
    await store.open()
    contact = person("Ana López", random.Random(1))  # noqa: S311 - test data
    base = sqlite(home / "sqlite")
    await saves(store, 256, 256, contact)
    rates: dict[int, list[float]] = {callers: [] for callers in CALLERS}
    batches: dict[int, list[float]] = {callers: [] for callers in CALLERS}
    lags: dict[int, list[float]] = {callers: [] for callers in CALLERS}
    gc.collect()
    gc.freeze()  # as `kith run` does once it is loaded
    for _ in range(TURNS):
        for callers in CALLERS:
            count = max(SAVES if callers > 1 else SAVES // 8, callers * 8)
            late: list[float] = []
            async with Lag(late):
                rates[callers].append(await saves(store, callers, count, contact))
            lags[callers].append(p99(late))
            batches[callers].append(committed(base, callers, count, contact))
    print("callers  saves/s  x one caller  sqlite rows/s  lag p99 ms, median over runs")
    one = statistics.median(rates[1])
    for callers in CALLERS:
        rate, rows = statistics.median(rates[callers]), statistics.median(batches[callers])
        lag = statistics.median(lags[callers])
        print(f"{callers:7}  {rate:7.0f}  {rate / one:12.1f}  {rows:13.0f}  {lag:10.2f}")
    many = statistics.median(rates[64])
    print(verdict("one caller's saves of 64 callers' (8 times as many)", one / many, 1 / 8))
    for callers in CALLERS:
        lag = statistics.median(lags[callers])
        print(verdict(f"loop lag p99, {callers} callers", lag, 10, "ms"))
    await compaction(store)
    await store.close()


async def saves(store: TinyStore, callers: int, count: int, contact: Person) -> float:
    """Saves a second of so many callers at once."""

    async def caller(user: int) -> None:
        for n in range(count // callers):
            await store.apply(user, [Put("people", f"p{n % 200}", contact)])

    started = perf_counter()
    await asyncio.gather(*(caller(user) for user in range(1, callers + 1)))
    return count // callers * callers / (perf_counter() - started)


def sqlite(path: Path) -> sqlite3.Connection:
    """SQLite as durable as the store is."""
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("PRAGMA journal_mode=WAL")
    base.execute("PRAGMA synchronous=FULL")
    base.execute("CREATE TABLE people (key TEXT PRIMARY KEY, doc TEXT) WITHOUT ROWID")
    return base


def committed(base: sqlite3.Connection, size: int, count: int, contact: Person) -> float:
    """Rows a second with a commit for every `size` rows."""
    started = perf_counter()
    for batch in range(count // size):
        base.execute("BEGIN")
        for n in range(size):
            row = (f"{n}-{batch % 200}", orjson.dumps(contact).decode())
            base.execute("INSERT OR REPLACE INTO people VALUES (?, ?)", row)
        base.execute("COMMIT")
    return count // size * size / (perf_counter() - started)


async def compaction(store: TinyStore) -> None:
    """The lag while one user's 20,000 people are written to their file, and read again."""
    contacts = list(people(20_000))
    for start in range(0, len(contacts), 500):
        rows = enumerate(contacts[start : start + 500], start)
        await store.apply(999, [Put("people", f"p{n}", each) for n, each in rows])
    contacts.clear()
    for what, work in (
        ("moved into their file", store.checkpoint),
        ("let go of, read again and indexed", partial(_read_again, store)),
    ):
        lags: list[float] = []
        started = perf_counter()
        async with Lag(lags):
            await work()
        took = (perf_counter() - started) * 1e3
        print(f"20,000 people {what}: {took:.0f} ms, longest lag {max(lags) * 1e3:.1f} ms")
        print(verdict("lag p99 meanwhile", p99(lags), 10, "ms"))
        if work == store.checkpoint:
            print(verdict("longest lag meanwhile", max(lags) * 1e3, 60, "ms"))


async def _read_again(store: TinyStore) -> bool:
    await store.tidy()
    return bool(await store.due(999, "2026-06-30", 10))


class Lag:
    """Collects how late the event loop wakes a task that sleeps a millisecond.

    What the loop had to wait for a processor, be it because the machine is busy with something
    else, is left out where the system tells (Linux).
    """

    def __init__(self, found: list[float]) -> None:
        self._found = found

    async def __aenter__(self) -> None:
        self._told = _told()
        self._ticking = asyncio.create_task(self._tick())
        await asyncio.sleep(0)

    async def __aexit__(self, *_: object) -> None:
        await asyncio.sleep(2 * TICK)
        self._ticking.cancel()
        if self._told is not None:
            os.close(self._told)

    async def _tick(self) -> None:
        while True:
            waited, started = self._waited(), perf_counter()
            await asyncio.sleep(TICK)
            late = perf_counter() - started - TICK - (self._waited() - waited)
            self._found.append(max(0.0, late))

    def _waited(self) -> float:
        """Seconds for which this thread was ready to run and did not."""
        if self._told is None:
            return 0.0
        return int(os.pread(self._told, 100, 0).split()[1]) / 1e9


def _told() -> int | None:
    try:
        return os.open("/proc/thread-self/schedstat", os.O_RDONLY)
    except OSError:
        return None


if __name__ == "__main__":
    main()
