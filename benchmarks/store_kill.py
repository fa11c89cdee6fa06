"""Kill a process that is saving, at random moments, and look at what is left.

    python benchmarks/store_kill.py --kills 500

Several users are written to at once, in single notes and in steps of 200, while the journal is
shortened all the time and users are wiped now and then. After each kill the folder is checked and
opened: no acknowledged note may be missing, doubled or changed, no step may be there by half. Every
tenth kill hits the import of an export instead, which must be there whole or not at all.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import shutil
import signal
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from storage.anew import bring_in
from storage.check import deep
from storage.contents import contents
from storage.damaged import reports
from storage.protocol import BOT, Change, Drop, Put
from storage.tiny import TinyStore

USERS = (1, 2, 3)
IMPORT = 200
IMPORT_EVERY = 10
JOURNAL_BYTES = 60_000


@dataclass
class Tally:
    """What all kills together did."""

    kills: int = 0
    acknowledged: int = 0
    imported: int = 0
    lost: int = 0
    doubled: int = 0
    halves: int = 0
    unreadable: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        """Whether every promise was kept."""
        return not (self.lost or self.doubled or self.halves or self.unreadable)


def main() -> None:
    """Kill as often as asked, and say what became of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        tally = kill(Path(home) / "data", options.kills, options.seed)
    print(f"seed {options.seed}: {tally}")
    if not tally.good:
        raise SystemExit(1)


def kill(folder: Path, kills: int, seed: int) -> Tally:
    """Kill `kills` writers on `folder`, one after the other, and check after each."""
    chance = random.Random(seed)  # noqa: S311 - moments to kill at, not secrets
    tally = Tally()
    acknowledged: dict[str, int] = {}
    for turn in range(kills):
        if not (turn + 1) % IMPORT_EVERY:
            _kill_import(folder.with_name("imported"), chance, tally)
            continue
        for name in _killed_writer(folder, turn, chance):
            kind, _, rest = name.partition(" ")
            if kind == "kept":
                acknowledged[rest] = int(rest.partition("-")[0])
            else:
                # From the request on either outcome is right; what was asked for stays unclear.
                acknowledged = {k: v for k, v in acknowledged.items() if k != rest}
        tally.kills += 1
        _check(folder, acknowledged, tally)
    return tally


def _kill_import(place: Path, chance: random.Random, tally: Tally) -> None:
    line = b'{"user":%d,"table":"notes","key":"%d","doc":{"text":"met Ana"}}\n'
    lines = [line % (user, n) for user in USERS for n in range(IMPORT)]
    child = os.fork()
    if child == 0:
        bring_in(lines, place)
        os._exit(0)
    time.sleep(chance.expovariate(1 / 0.06))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    tally.kills += 1
    if place.exists():
        found = sum(len(tables["notes"]) for _, tables in contents(place))
        tally.imported += 1
        tally.halves += found != len(lines)
        tally.unreadable += bool(deep(place))
        shutil.rmtree(place)


def _killed_writer(folder: Path, turn: int, chance: random.Random) -> Sequence[str]:
    """The lines of a writer that was killed at a random moment."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        try:
            asyncio.run(_write(folder, turn, write_end))
        finally:
            os._exit(1)
    os.close(write_end)
    with os.fdopen(read_end, "rb") as lines:
        first = lines.readline()  # it is saving now
        time.sleep(chance.expovariate(1 / 0.03))
        os.kill(child, signal.SIGKILL)
        rest = lines.read()
    os.waitpid(child, 0)
    told = (first + rest).decode()
    return told[: told.rfind("\n") + 1].splitlines()


async def _write(folder: Path, turn: int, out: int) -> None:
    store = TinyStore(folder, journal_bytes=JOURNAL_BYTES)
    await store.open()

    def tell(line: str) -> None:
        os.write(out, f"{line}\n".encode())

    async def notes(user: int) -> None:
        for number in range(10_000):
            name = f"{user}-{turn}-{number}"
            inbox = f"{name}-inbox"
            await store.apply(BOT, [Put("inbox", inbox, {"text": name})])
            steps: list[Change] = [Put("notes", name, {"text": name}, new=True)]
            if await store.apply(user, [*steps, Put("me", "me", {"wake": float(number)})]):
                tell(f"kept {name}")
            await store.apply(BOT, [Drop("inbox", inbox)])

    async def imports(user: int) -> None:
        for number in range(10_000):
            name = f"{user}-{turn}-import-{number}"
            people = [Put("people", f"{name}-{n}", {"name": name}) for n in range(IMPORT)]
            await store.apply(user, people)
            tell(f"kept {name}")
            tell(f"gone {name}")
            gone = [Drop("people", person.key) for person in people]
            await store.apply(user, gone, scrub=number % 3 == 0)

    async def lets_go() -> None:
        while True:
            await store.tidy()
            await asyncio.sleep(0.002)

    await asyncio.gather(*map(notes, USERS), imports(USERS[-1]), imports(USERS[-1] + 1), lets_go())


def _check(folder: Path, acknowledged: dict[str, int], tally: Tally) -> None:
    faults = deep(folder)
    notes, people, damage = asyncio.run(_read(folder))
    tally.faults += [*faults, *damage]
    tally.unreadable += bool(faults or damage)
    tally.acknowledged = len(acknowledged)
    for name, user in acknowledged.items():
        if "import" in name:
            tally.lost += people.get((user, name), 0) != IMPORT
        else:
            tally.lost += (user, name) not in notes
    tally.doubled += len(notes) - len(set(notes))
    tally.halves += sum(count not in (0, IMPORT) for count in people.values())


async def _read(
    folder: Path,
) -> tuple[list[tuple[int, str]], dict[tuple[int, str], int], list[str]]:
    store = TinyStore(folder)
    await store.open()
    notes = []
    people: dict[tuple[int, str], int] = {}
    for user in await store.users():
        notes += [(user, doc["text"]) for doc in await store.scan(user, "notes")]
        for doc in await store.scan(user, "people"):
            people[user, doc["name"]] = people.get((user, doc["name"]), 0) + 1
    await store.close()
    return notes, people, [str(each) for each in reports(folder)]


if __name__ == "__main__":
    main()
