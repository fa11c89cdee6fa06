"""/settings: panels of buttons, each press a choice that holds at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.core.nudges.review import not_before
from bot.core.profile import Pending
from bot.core.views import settings as views
from bot.core.views import texts
from bot.core.views.view import View
from handlers.answer import say, show
from handlers.call import Call, Press
from handlers.start import ZONE

_MOVES_PEOPLE = frozenset({views.Panel.CADENCE, views.Panel.QUIET})
"""What is on record of people depends on these."""


async def settings(call: Call) -> None:
    """Show all settings."""
    await call.reply(views.settings(await call.book.habits()))


async def panel(press: Press) -> str:
    """Open one panel, or go back to all."""
    [name] = press.parts
    if name == views.Panel.ZONE:
        return await _ask_zone(press)
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


async def _ask_zone(press: Press) -> str:
    profile, habits = await press.book.profile(), await press.book.habits()
    pending = Pending(ZONE, press.context.desk.clock(), {"offered": habits.zone})
    await press.book.write(replace(profile, pending=pending))
    await say(press.context.bot, profile.chat, View(views.ZONE_ASK))
    return ""
