"""What the ledger needs of the book: the shelf, who could fit, what to give somebody."""

from __future__ import annotations

from collections.abc import Collection

from bot.core import records
from bot.core.ledger.gives import Give, gives
from bot.core.ledger.likeness import stem
from bot.core.ledger.links import Link, link_of
from bot.core.ledger.needs import wanted
from bot.core.people import Person
from handlers.book import PEOPLE, Book

SHELF = "shelf"
"""Table of the links that were kept, by their ids."""


async def links(book: Book) -> list[Link]:
    """What is on the shelf, in the order it was kept."""
    return [link_of(d) for d in await book.store.scan(book.user, SHELF)]


async def reached(book: Book, stems: Collection[str]) -> list[Person]:
    """People of whom one of these stems is on record, told from the words the store keeps."""
    docs = await book.store.scan(book.user, PEOPLE)
    found = (d for d in docs if any(stem(w) in stems for w in d.get("words", ()) if " " not in w))
    return [records.person_of(d) for d in found]


async def gives_to(book: Book, person: Person) -> list[Give]:
    """What could be given that person, the most owed first."""
    others = await reached(book, wanted(person))
    return gives(person, others, await links(book))
