"""What was found damaged in the store, told to whom it concerns when they next write."""

from __future__ import annotations

import logging

from bot.core.views.damage import damaged
from handlers.answer import say
from handlers.book import Book
from handlers.desk import Context
from handlers.pages import ME
from storage.protocol import Put, StoreError

_LOG = logging.getLogger(__name__)
DAMAGE = "damage"
"""Key in the table `me` of what the user was told of."""


async def tell(context: Context, book: Book) -> None:
    """Tell once of everything that was found damaged."""
    found = await book.store.damaged(book.user)
    if not found:
        return
    doc = await book.store.get(book.user, ME, DAMAGE)
    told = doc["told"] if doc else []
    fresh = [each for each in found if each.id not in told]
    if not fresh:
        return
    chat = (await book.profile()).chat
    for each in fresh:
        file = f"{each.file.parent.name}/{each.file.name}"
        await say(context.bot, chat, damaged(each.kept, each.lost, file))
    now_told = {"told": [each.id for each in found]}
    try:
        await book.store.apply(book.user, [Put(ME, DAMAGE, now_told)])
    except StoreError as error:
        _LOG.warning("That damage was told could not be written down: %s", error)
