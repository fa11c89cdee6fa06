"""What it costs to choose who is due: for one user with many people, and for many users.

The same choice is made for books of growing size in turn, then the reason for one nudge is looked
for in each of them (somebody looks for a designer, and a few are), then there are a hundred users
who are due among a growing number who are not; medians, 99th percentiles and growth are printed.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from bot.core import records
from bot.core.journal import Note, Statement, replay
from bot.core.notes.facts import Channel, Relation
from bot.core.nudges.agenda import agenda
from bot.core.nudges.choosing import choose
from bot.core.nudges.kinds import Due, Kind
from bot.core.nudges.offers import SENT, with_offers
from bot.core.people import Act, Person
from bot.core.profile import Habits, Profile
from bot.core.profile_records import profile_doc
from handlers.book import Book
from handlers.lists import advice_on
from handlers.nudges import OTHERS, PRESSING
from handlers.pages import ME, PEOPLE
from storage.protocol import Put
from storage.tiny import TinyStore

NOW = datetime(2026, 3, 11, 9, 30, tzinfo=UTC)
HABITS = Habits("UTC")
SIZES = (200, 2_000, 20_000)
CROWDS = (100, 1_000, 10_000)
DUE_USERS = 100
PROMISED_MS = 5.0
BATCH = 500
DESIGNERS = range(7, 150, 10)


def somebody(n: int, days_ago: int) -> Person:
    """A person of whom ten things are on record, last in touch so many days ago."""
    name = f"Person {n}"
    said = NOW - timedelta(days=days_ago)
    born = date(2001, 1, 1) + timedelta(days=n * 37 % 365)
    told = (
        Statement(name, Act.NAMED, name),
        Statement(name, Relation.MET_AT, "the fair"),
        Statement(name, Relation.INTERACTION, Channel.MET, said.date()),
        Statement(name, Relation.INDUSTRY, "fintech"),
        Statement(name, Relation.LOCATION, "Lisbon"),
        Statement(name, Relation.INTEREST, "jazz"),
        *([Statement(name, Relation.NEED, "designer")] if n == 0 else []),
        *([Statement(name, Relation.TITLE, "designer")] if n in DESIGNERS else []),
        *([Statement(name, Relation.BIRTHDAY, f"{born:%m-%d}")] if n % 5 == 0 else []),
        Statement(name, Relation.DETAIL, "her son Leo plays chess"),
        Statement(name, Relation.GAVE, "article on PSD2", said.date()),
        Statement(name, Relation.ORG, "Stripe"),
    )
    note = Note(f"m{n}", said, "", statements=told, who={name: f"m{n}.0000"})
    person = replay(None, note, {}).kept[0]
    followed = (said + timedelta(days=1)).date()
    return with_offers(person, [f"f:m{n}.2"], followed, SENT, "article")


async def fill(store: TinyStore, user: int, count: int) -> None:
    """Give a user so many people, half of them long overdue, and wake them now."""
    docs = [
        records.person_doc(somebody(n, 5 + n * 7 % 120), HABITS, NOW.date()) for n in range(count)
    ]
    for start in range(0, count, BATCH):
        await store.apply(user, [Put(PEOPLE, d["id"], d) for d in docs[start : start + BATCH]])
    await wake(store, user, NOW)


async def wake(store: TinyStore, user: int, at: datetime) -> None:
    """Let the tick look at that user at that time."""
    profile = profile_doc(Profile(user, wake=at.timestamp()))
    await store.apply(user, [Put(ME, ME, profile)])


async def choice(store: TinyStore, user: int) -> int:
    """Choose what goes out now, as the tick does; how much it is."""
    book = Book(store, user, HABITS)
    people = await book.ringing(f"{NOW:%Y-%m-%dT%H:%M}", PRESSING, HABITS.daily_limit + OTHERS)
    items = [d for p in people for d in agenda(p, HABITS, NOW.date())]
    return len(choose(items, NOW, HABITS, 0))


async def reason(store: TinyStore, user: int) -> str:
    """Look for the reason to write to somebody who looks for a designer, as the tick does."""
    book = Book(store, user, HABITS)
    asker = await book.person("m0.0000")
    if asker is None:
        return ""
    item = Due(asker, Kind.NEED, "n:m0.0", NOW.date())
    return (await advice_on(book, item, NOW.date(), again=True)).kind


async def tick(store: TinyStore) -> None:
    """Look at every user whose time has come."""
    for user in await store.waking(NOW.timestamp()):
        await choice(store, user)


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of the processor for one thing, measured again and again."""

    taken: list[float]

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.taken)

    @property
    def p99(self) -> float:
        """The one that 99 in a hundred stay under."""
        return sorted(self.taken)[int(len(self.taken) * 0.99) - 1]


async def measure(
    rounds: int, named: Mapping[int, Callable[[], Awaitable[object]]]
) -> dict[int, Times]:
    """Do each in turn, round by round."""
    taken: dict[int, list[float]] = {name: [] for name in named}
    for _ in range(rounds):
        for name, do in named.items():
            # Processor time: nothing here waits, and other work on the machine is not its cost.
            began = time.process_time()
            await do()
            taken[name].append((time.process_time() - began) * 1000)
    return {name: Times(each) for name, each in taken.items()}


def table(what: str, measured: dict[int, Times]) -> None:
    """Print it, with the growth from the smallest."""
    print(f"\n{what:>10} {'median':>10} {'p99':>10} {'growth':>8}")
    first = next(iter(measured.values())).median
    for size, times in measured.items():
        grown = times.median / first
        print(f"{size:>10,} {times.median:7.2f} ms {times.p99:7.2f} ms {grown:7.2f}x")


async def one_user(rounds: int) -> None:
    """Books of growing size."""
    with tempfile.TemporaryDirectory() as folder:
        store = TinyStore(Path(folder) / "data")
        await store.open()
        for user, size in enumerate(SIZES, 1):
            await fill(store, user, size)
            await choice(store, user)
        users = {size: user for user, size in enumerate(SIZES, 1)}
        measured = await measure(
            rounds, {size: partial(choice, store, user) for size, user in users.items()}
        )
        table("people", measured)
        print(f"{'promised':>10} {PROMISED_MS:7.2f} ms for {SIZES[-1]:,}")
        reasons = {size: partial(reason, store, user) for size, user in users.items()}
        print(f"\nthe reason for one nudge ({await reason(store, users[SIZES[-1]])}):", end="")
        table("people", await measure(rounds, reasons))
        await store.close()


async def many_users(rounds: int) -> None:
    """A hundred who are due among more and more who are not."""
    stores: dict[int, TinyStore] = {}
    with tempfile.TemporaryDirectory() as folder:
        for crowd in CROWDS:
            stores[crowd] = store = TinyStore(Path(folder) / str(crowd))
            await store.open()
            for user in range(1, crowd + 1):
                if user <= DUE_USERS:
                    await fill(store, user, 20)
                else:
                    await wake(store, user, NOW + timedelta(days=1))
        named = {crowd: partial(tick, store) for crowd, store in stores.items()}
        table("users", await measure(max(rounds // 10, 10), named))
        print(f"{DUE_USERS:>10} of them due, 20 people each")
        for store in stores.values():
            await store.close()


def main() -> None:
    """Measure and print both tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=200)
    rounds = arguments.parse_args().rounds
    asyncio.run(one_user(rounds))
    asyncio.run(many_users(rounds))


if __name__ == "__main__":
    main()
