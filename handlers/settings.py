"""/settings: panels of buttons, each press a choice that holds at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.core.notes.facts import Intent
from bot.core.nudges.review import not_before
from bot.core.profile import Pending
from bot.core.understand import understand
from bot.core.views import settings as views
from bot.core.views import texts
from bot.core.views.view import View
from handlers.answer import say, show
from handlers.call import Call, Press
from handlers.pressed import wait_for
from handlers.start import ZONE

GREETING = "greeting"
"""The question how the user greets, that a text answers."""
_MOVES_PEOPLE = frozenset({views.Panel.CADENCE, views.Panel.QUIET})
"""What is on record of people depends on these."""


async def settings(call: Call) -> None:
    """Show all settings."""
    await call.reply(views.settings(await call.book.habits()))


async def panel(press: Press) -> str:
    """Open one panel, or go back to all."""
    [name] = press.parts
    if name == views.Panel.ZONE:
        return await _ask(press, ZONE, views.ZONE_ASK)
    opened = views.Panel(name) if name in set(views.Panel) else None
    await _show(press, opened)
    return ""


async def put(press: Press) -> str:
    """Take a choice."""
    name, value = press.parts
    if name not in set(views.Panel):
        return texts.OLD_BUTTON
    chosen = views.Panel(name)
    profile, habits = await press.book.profile(), await press.book.habits()
    if chosen is views.Panel.GREETING and value == views.OTHER:
        return await _ask(press, GREETING, views.GREETING_ASK)
    change: Any = views.changed(profile.choices, habits, chosen, value)
    if change is None:
        return texts.OLD_BUTTON
    changed = replace(profile, choices=replace(profile.choices, **change))
    if chosen is views.Panel.REVIEW:
        now = press.context.desk.clock()
        over = not_before(now, changed.habits(press.context.desk.usual))
        told = [day for day in (profile.reviewed, over) if day]
        changed = replace(changed, reviewed=max(told, default=None))
    if chosen in _MOVES_PEOPLE:
        await press.book.refit(changed)
    else:
        await press.book.move(changed)
    await _show(press, chosen)
    return ""


async def _show(press: Press, opened: views.Panel | None) -> None:
    view = views.settings(await press.book.habits(), opened)
    profile = await press.book.profile()
    await show(press.context.bot, profile.chat, press.message, view)


async def _ask(press: Press, kind: str, question: str) -> str:
    await wait_for(press, kind, offered=(await press.book.habits()).zone)
    await say(press.context.bot, (await press.book.profile()).chat, View(question))
    return ""


async def answered(call: Call, pending: Pending) -> bool:
    """Take a text as the user's greeting; False where it is a note of its own."""
    greeting = " ".join(call.args.split()).strip(" ,.!…")
    if not greeting or len(greeting) > views.LONGEST_GREETING:
        return False
    people, now = await call.book.named(greeting), pending.since
    if understand(greeting, now, people).intent is Intent.NOTE:
        return False
    profile = await call.book.profile()
    choices = replace(profile.choices, greeting=greeting)
    await call.book.write(replace(profile, choices=choices, pending=None))
    await call.reply(views.settings(await call.book.habits()))
    return True
