"""What changed between two runs and holds for everybody: they are refitted.

Those are the usual habits of the settings, and how people are indexed.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from bot.core.profile import Habits
from handlers.book import Book
from storage.protocol import BOT, Doc, Put, Store

USUAL = "usual"
INDEXES = 2
"""Counted up with every change to what `records.person_doc` tells the store's indexes."""


async def refit_all(store: Store, usual: Habits) -> None:
    """Make what is kept of everybody's people follow the usual habits and indexes of this run."""
    now = {
        "zone": usual.zone,
        "hour": f"{usual.hour:%H:%M}",
        "cadence": usual.cadence_days,
        "indexes": INDEXES,
    }
    before = await store.get(BOT, USUAL, USUAL)
    if before == now:
        return
    for user in await store.users() if before is not None else ():
        book = Book(store, user, usual)
        await book.refit(await book.profile())
    await store.apply(BOT, [Put(USUAL, USUAL, now)])


def usual_of(doc: Doc | None, usual: Habits) -> Habits:
    """The usual habits that what is due follows on record, where `usual` is what they would be."""
    if doc is None:
        return usual
    hour = time.fromisoformat(doc["hour"])
    return replace(usual, zone=doc["zone"], hour=hour, cadence_days=doc["cadence"])
