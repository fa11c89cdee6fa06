"""Thanks owed: the draft, said, not needed, and back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from bot.core.journal import Statement
from bot.core.ledger.thanks import State, Thanks, say_thanks, thanks, waive_thanks
from bot.core.people import Act, Entry, Person
from bot.core.views import texts
from bot.core.views.thanks import thanks_card
from handlers.answer import say, show
from handlers.call import Press
from handlers.pressed import settle, take_back, today_of, unsettle

Found = tuple[Person, Thanks]


async def offer(press: Press) -> str:
    """Show the draft as a message of its own."""
    found = await _find(press)
    if found is None:
        return texts.NOTE_GONE
    view = await press.book.voiced(thanks_card(*found, await today_of(press)))
    await say(press.context.bot, (await press.book.profile()).chat, view)
    return ""


async def said(press: Press) -> str:
    """The user thanked them."""
    return await _settle(press, say_thanks)


async def not_needed(press: Press) -> str:
    """No thanks are needed."""
    return await _settle(press, waive_thanks)


async def back(press: Press) -> str:
    """Take the answer back."""
    found = await _find(press)
    if found is None:
        return texts.NOTE_GONE
    undone = await take_back(press, found[0], Act.THANKS, found[1].entry.id)
    return await unsettle(press, _redraw, undone=undone)


async def _settle(
    press: Press, statements: Callable[[Person, Entry, date], list[Statement]]
) -> str:
    found = await _find(press)
    if found is None:
        return texts.NOTE_GONE
    person, owed = found
    said = statements(person, owed.entry, await today_of(press))
    return await settle(press, _redraw, *([(person, said)] if owed.state is State.OPEN else []))


async def _find(press: Press) -> Found | None:
    key, entry = press.parts
    person = await press.book.person(key)
    owed = [t for t in thanks(person) if t.entry.id == entry] if person else []
    return (person, owed[0]) if person and owed else None


async def _redraw(press: Press) -> None:
    found = await _find(press)
    if found is not None:
        chat = (await press.book.profile()).chat
        card = await press.book.voiced(thanks_card(*found, await today_of(press)))
        await show(press.context.bot, chat, press.message, card)
