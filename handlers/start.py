"""/start and /timezone: what Kith is, and when it is nine in the morning for the user."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.core.profile import Pending, Profile
from bot.core.views import texts
from bot.core.views.view import View
from handlers.answer import show
from handlers.call import Call, Press

ZONE = "zone"
PATIENCE = timedelta(hours=1)
"""How long a question of the bot's waits for an answer before a text is a note again."""


async def start(call: Call) -> None:
    """Say what Kith is and ask for the zone."""
    profile = await call.book.profile()
    now = call.context.desk.clock()
    await _ask(call, profile)
    habits = profile.habits(call.context.desk.usual)
    await call.reply(texts.welcome(habits.zone, f"{habits.local(now):%H:%M}"))


async def timezone(call: Call) -> None:
    """Set the zone, or say which it is and ask."""
    profile = await call.book.profile()
    if call.args:
        if not await set_zone(call, call.args):
            await _ask(call, profile)
            await call.reply(texts.zone_unknown(call.args))
        return
    await _ask(call, profile)
    habits = profile.habits(call.context.desk.usual)
    now = call.context.desk.clock()
    await call.reply(texts.zone_ask(habits.zone, f"{habits.local(now):%H:%M}"))


async def _ask(call: Call, profile: Profile) -> None:
    pending = Pending(ZONE, call.context.desk.clock())
    await call.book.write(replace(profile, pending=pending))


async def set_zone(call: Call, typed: str) -> bool:
    """Take a typed city or offset as the zone; False, and nothing said, where it is neither."""
    desk = call.context.desk
    zone = await desk.find_zone(typed)
    if zone is None:
        return False
    profile = replace(await call.book.profile(), zone=zone, pending=None)
    await call.book.move(profile)
    await call.reply(texts.zone_set(zone, f"{desk.clock().astimezone(ZoneInfo(zone)):%H:%M}"))
    return True


async def confirm_zone(press: Press) -> str:
    """The button under /start: the offered zone is right."""
    desk = press.context.desk
    zone = press.parts[0] if press.parts else ""
    try:
        clock = f"{desk.clock().astimezone(ZoneInfo(zone)):%H:%M}"
    except (ZoneInfoNotFoundError, ValueError):
        return texts.OLD_BUTTON
    profile = replace(await press.book.profile(), zone=zone, pending=None)
    await press.book.move(profile)
    view = View(texts.zone_confirmed(zone, clock))
    await show(press.context.bot, profile.chat, press.message, view)
    return ""
