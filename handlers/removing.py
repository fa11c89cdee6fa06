"""Removing for good: /deleteme, and what is said once something is gone."""

from __future__ import annotations

from collections.abc import Awaitable
from datetime import timedelta

from bot.core.profile import Profile
from bot.core.views import removal, texts
from bot.core.views.view import View
from handlers import board
from handlers.answer import show
from handlers.call import Call, Press
from handlers.pages import NOTES, PEOPLE
from storage.protocol import CouldNotWipeError, DropAll

PATIENCE = timedelta(hours=1)
"""How long the button that deletes everything means it."""


async def deleteme(call: Call) -> None:
    """Ask whether everything is really to be deleted."""
    store, user = call.book.store, call.book.user
    people, notes = await store.scan(user, PEOPLE), await store.scan(user, NOTES)
    asked = int(call.context.desk.clock().timestamp())
    await call.reply(removal.delete_sure(len(people), len(notes), asked))


async def delete_now(press: Press) -> str:
    """The user is sure."""
    asked = press.parts[0]
    now = press.context.desk.clock().timestamp()
    if not asked.isdecimal() or now - int(asked) > PATIENCE.total_seconds():
        return removal.ASKED_LONG_AGO
    profile = await press.book.profile()
    step = press.book.store.apply(press.book.user, [DropAll()], scrub=True)
    await remove(press, profile, step, removal.EVERYTHING)
    if profile.board is not None:
        await show(press.context.bot, profile.chat, profile.board, View(texts.BOARD_GONE))
        await board.unpin(press.context, profile)
    return ""


async def remove(press: Press, profile: Profile, step: Awaitable[object], what: str) -> None:
    """Take the `step` that removes `what` from the live files too, and say how it went."""
    try:
        await step
    except CouldNotWipeError:
        view = removal.not_wiped(what)
    else:
        today = press.book.local(press.context.desk.clock(), profile).date()
        view = removal.removed(what, press.context.desk.held_until(), today)
    await show(press.context.bot, profile.chat, press.message, view)


async def wipe_again(press: Press) -> str:
    """What is removed already is wiped now."""
    book = press.book
    step = book.store.apply(book.user, [], scrub=True)
    await remove(press, await book.profile(), step, press.parts[0])
    return ""
