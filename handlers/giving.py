"""What the ledger needs of the book: the shelf, who could fit, what to give somebody."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

from bot.core import records
from bot.core.ledger.gives import Give, gives
from bot.core.ledger.links import Link, link_doc, link_of, unsaid
from bot.core.ledger.needs import wanted
from bot.core.people import Person
from handlers.book import Book
from handlers.pages import NOTES
from storage.protocol import Change, Drop, Put

P = ParamSpec("P")
T = TypeVar("T")

MOST = 200
"""How many people are looked at closely."""
_WEIGHING = ThreadPoolExecutor(1, "weighing")
"""One thread for all: the encoder is loaded once, and two at a time would only slow each other."""
SHELF = "shelf"
"""Table of the links that were kept, by their ids."""


async def links(book: Book) -> list[Link]:
    """What is on the shelf, in the order it was kept; nothing whose note was taken back."""
    found = [link_of(d) for d in await book.store.scan(book.user, SHELF)]
    stand = [link for link in found if not link.off and await _stands(book, link)]
    # Sent twice, it is the same page: what was passed on hangs on the first.
    return list({link.url or link.id: link for link in reversed(stand)}.values())[::-1]


async def link(book: Book, key: str) -> Link | None:
    """The link of that id, be its note taken back or not."""
    doc = await book.store.get(book.user, SHELF, key)
    return link_of(doc) if doc else None


async def _stands(book: Book, kept: Link) -> bool:
    note = await book.store.get(book.user, NOTES, kept.note)
    return note is not None and not note.get("undone")


def put_link(kept: Link) -> Put:
    """The change that keeps a link."""
    return Put(SHELF, kept.id, link_doc(kept))


async def links_without(book: Book, gone: set[str]) -> list[Change]:
    """The changes that take these folded words from the shelf."""
    changes: list[Change] = []
    for doc in await book.store.scan(book.user, SHELF):
        kept = link_of(doc)
        left = unsaid(kept, gone)
        if left is None:
            changes.append(Drop(SHELF, kept.id))
        elif left != kept:
            changes.append(put_link(left))
    return changes


async def weigh(do: Callable[P, T], *args: P.args, **more: P.kwargs) -> T:
    """What `do` finds, while others write: to read what links and facts mean takes a moment."""
    return await asyncio.get_running_loop().run_in_executor(_WEIGHING, partial(do, *args, **more))


async def reached(book: Book, hints: Mapping[str, float], most: int = MOST) -> list[Person]:
    """Those to whom what is on record of them leads most, `most` at most."""
    docs = await book.store.near(book.user, hints, most) if hints else ()
    return [records.person_of(doc) for doc in docs]


async def gives_to(book: Book, person: Person, shelf: Sequence[Link]) -> list[Give]:
    """What could be given that person, the most owed first; `shelf` is what was kept."""
    others = await reached(book, wanted(person))
    return await weigh(gives, person, others, shelf)
