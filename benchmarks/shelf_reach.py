"""What it costs to find who a link, a need or a goal has to do with, beside reading everybody.

    python benchmarks/shelf_reach.py [20000]

The same questions are put to the hints the store keeps and to a scan of all people, in turn;
medians, the slowest and the ratio are printed, and how much the best three found by hints score
beside the best three of all.
"""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from benchmarks.store_people import median, people, verdict
from bot.core import records
from bot.core.journal import Note, Statement, replay
from bot.core.ledger.gist import gist, reach
from bot.core.ledger.gives import gives
from bot.core.ledger.links import Link
from bot.core.ledger.shelf import who_cares
from bot.core.meaning.topics import places, topics
from bot.core.notes.facts import Channel, Relation
from bot.core.people import Act, Person
from bot.core.profile import Habits
from handlers.book import Book
from handlers.giving import gives_to, links, put_link, reached
from handlers.pages import NOTES, PEOPLE
from storage.protocol import Put
from storage.tiny import TinyStore

NOW = datetime(2026, 3, 11, 9, 30, tzinfo=UTC)
HABITS = Habits("UTC")
USER = 7
BATCH = 500
ASKED = 10
KEPT = 300
PROMISED_MS = 1000.0
KINDS = (Relation.INTEREST, Relation.TITLE, Relation.INDUSTRY, Relation.NEED, Relation.DETAIL)
FILLING = "her son the new last year with two for a small old big first about most of next".split()

Find = Callable[[], Awaitable[Sequence[float]]]
"""Looks for people and gives the scores of the best, best first."""


class Chance:
    """People and links made of the words topics and places are told by."""

    def __init__(self, seed: int = 1) -> None:
        self._draw = random.Random(seed)  # noqa: S311 - test data
        self._terms = [" ".join(t) for t in topics().terms]
        self._lands = [" ".join(t) for t in places().terms]

    def phrase(self) -> str:
        """A few words about something."""
        filling = self._draw.sample(FILLING, self._draw.randrange(4))
        return " ".join([self._draw.choice(self._terms), *filling])

    def somebody(self, n: int, name: str) -> tuple[Note, Person]:
        """A person of whom ten things are on record, with the note that tells of them."""
        said = NOW - timedelta(minutes=n * 7)
        told = (
            Statement(name, Act.NAMED, name),
            Statement(name, Relation.LOCATION, self._draw.choice(self._lands)),
            Statement(name, Relation.INTERACTION, Channel.MET, said.date()),
            Statement(name, Relation.GAVE, self.phrase(), said.date()),
            *(Statement(name, self._draw.choice(KINDS), self.phrase()) for _ in range(6)),
        )
        note = Note(f"m{n}", said, "", statements=told, who={name: f"m{n}.0000"})
        return note, replay(None, note, {}).kept[0]

    def link(self, n: int) -> Link:
        """A page about two things."""
        title = f"{self.phrase()} and {self.phrase()}"
        return Link(f"m{n}.0", f"https://example.org/{n}", date(2026, 3, 11), title, note=f"m{n}")


async def fill(store: TinyStore, chance: Chance, count: int) -> None:
    """Give the user so many people and a shelf."""
    names = [doc["name"] for doc in people(count)]
    made = [chance.somebody(n, name) for n, name in enumerate(names)]
    changes = [
        change
        for note, person in made
        for change in (
            Put(NOTES, note.id, records.note_doc(note)),
            Put(PEOPLE, person.id, records.person_doc(person, HABITS, NOW.date())),
        )
    ]
    changes += [put_link(chance.link(n)) for n in range(KEPT)]
    for start in range(0, len(changes), BATCH):
        await store.apply(USER, changes[start : start + BATCH])


async def cares(book: Book, link: Link) -> Sequence[float]:
    """Who would care about a link, by hints."""
    return [m.score for m in who_cares(link, await reached(book, reach(gist(link))))]


async def took(find: Find) -> tuple[float, Sequence[float]]:
    """Seconds, and who was found."""
    began = time.perf_counter()
    found = await find()
    return time.perf_counter() - began, found


def pairs(
    book: Book, chance: Chance, asked: Sequence[Person]
) -> dict[str, list[tuple[Find, Find]]]:
    """For each kind of question: by hints, and by reading everybody."""

    def for_link(link: Link) -> tuple[Find, Find]:
        async def near() -> Sequence[float]:
            return await cares(book, link)

        async def all_() -> Sequence[float]:
            return [m.score for m in who_cares(link, await book.everybody())]

        return near, all_

    def for_gives(person: Person) -> tuple[Find, Find]:
        async def near() -> Sequence[float]:
            found = await gives_to(book, person, await links(book))
            return [g.help.score for g in found if g.help]

        async def all_() -> Sequence[float]:
            found = gives(person, await book.everybody(), await links(book))
            return [g.help.score for g in found if g.help]

        return near, all_

    return {
        "who cares about a link": [for_link(chance.link(9000 + n)) for n in range(ASKED)],
        "what to give somebody": [for_gives(person) for person in asked],
    }


async def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    chance = Chance()
    with tempfile.TemporaryDirectory() as folder:
        store = TinyStore(Path(folder) / "data")
        await store.open()
        await fill(store, chance, count)
        book = Book(store, USER, HABITS)
        needy = [p for p in await book.everybody() if p.values(Relation.NEED)][:ASKED]
        await book.named("ana")  # what any note does: the indexes of names follow
        first, _ = await took(lambda: cares(book, chance.link(8999)))
        print(f"{count} people; the first question of all {first * 1e3:.0f} ms")
        for what, asked in pairs(book, chance, needy).items():
            by_hint, by_scan, score, best = [], [], 0.0, 0.0
            for near, all_ in asked:
                quick, found = await took(near)
                slow, truth = await took(all_)
                by_hint.append(quick)
                by_scan.append(slow)
                score += sum(found[:3])
                best += sum(truth[:3])
            print(
                f"{what}: {median(by_hint):.0f} ms against {median(by_scan):.0f} ms, "
                f"{median(by_scan) / median(by_hint):.0f} times as fast; "
                f"the best three score {score / best:.0%} of the best of all"
            )
            print(verdict("the slowest", max(by_hint) * 1e3, PROMISED_MS, "ms"))
        await store.close()


if __name__ == "__main__":
    asyncio.run(main())
