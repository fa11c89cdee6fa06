"""/pause: the user goes away for a while, or wants to be left in peace."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from bot.core.notes.facts import Intent
from bot.core.profile import Pending
from bot.core.understand import understand
from bot.core.views import pause as views
from bot.core.views import texts
from handlers.answer import show
from handlers.book import Book
from handlers.call import Call, Press
from handlers.pressed import day_to_come, today_of, wait_for

PAUSE = "pause"
_LEAD = re.compile(r"(?i)^(?:until|till|til|for|to)\s+")
_OVER = frozenset({"off", "stop", "end", "over"})
_LONGEST = timedelta(days=3660)


async def pause(call: Call) -> None:
    """Keep quiet until the day told; without one, ask, or say until when."""
    if not call.args:
        until = (await call.book.habits()).paused_until
        await call.reply(views.pause(until, await today_of(call)))
    elif call.args.lower() in _OVER:
        await resume(call)
    elif not await _keep_quiet(call):
        await call.reply(views.NO_DAY)


async def resume(call: Call) -> None:
    """Speak up again."""
    await _set(call.book, None)
    await call.reply(views.AWAKE)


async def answered(call: Call, pending: Pending) -> bool:
    """Take a text as the day that was asked for; False where it is a note of its own."""
    told = understand(call.args, pending.since, await call.book.named(call.args))
    return told.intent is not Intent.NOTE and await _keep_quiet(call)


async def chosen(press: Press) -> str:
    """A length was chosen, another day is wanted, or the pause is over."""
    [value] = press.parts
    today = await today_of(press)
    if value == views.OTHER:
        await wait_for(press, PAUSE)
        return views.UNTIL_WHEN
    if value != views.OFF and value not in views.LENGTHS:
        return texts.OLD_BUTTON
    until = None if value == views.OFF else today + timedelta(days=int(value))
    await _set(press.book, until)
    view = views.pause(until, today)
    await show(press.context.bot, (await press.book.profile()).chat, press.message, view)
    return "" if until else views.AWAKE


async def day_told(call: Call, text: str) -> date | None:
    """The day to come that all of `text` tells: "until Friday", "2 weeks"; None where it does not."""
    said = _LEAD.sub("", text)
    until = await day_to_come(call, said) or await day_to_come(call, f"in {said}")
    return until if until and until <= await today_of(call) + _LONGEST else None


async def _keep_quiet(call: Call) -> bool:
    """Whether the text told a day to come, and Kith is quiet until then."""
    until = await day_told(call, call.args)
    if until is None:
        return False
    await _set(call.book, until)
    await call.reply(views.pause(until, await today_of(call)))
    return True


async def _set(book: Book, until: date | None) -> None:
    profile = await book.profile()
    choices = replace(profile.choices, paused_until=until)
    await book.move(replace(profile, choices=choices, pending=None))
