"""/start and /timezone: what Kith is, and when it is nine in the morning for the user."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.core.names import words
from bot.core.profile import Pending, Profile
from bot.core.understand import understand
from bot.core.views import texts
from bot.core.views.view import View
from handlers.answer import show
from handlers.call import Call, Press
from handlers.pressed import wait_for

ZONE = "zone"
PATIENCE = timedelta(hours=1)
"""How long a question of the bot's waits for an answer before a text is a note again."""
_YES = frozenset(
    ["y", "yes", "yep", "yeah", "yup", "ok", "okay", "correct", "right", "sure", "exactly"]
)
_NO = frozenset(["n", "no", "nope", "nah", "wrong"])
_LONGEST_PLACE = 6


async def start(call: Call) -> None:
    """Say what Kith is and ask for the zone."""
    await call.reply(texts.welcome(*await _ask(call)))


async def timezone(call: Call) -> None:
    """Set the zone, or say which it is and ask."""
    if call.args and await _set_zone(call, call.args):
        return
    zone, clock = await _ask(call)
    await call.reply(texts.zone_unknown(call.args) if call.args else texts.zone_ask(zone, clock))


async def _ask(call: Call) -> tuple[str, str]:
    """Wait for a place; the zone as it is taken to be now, and the time there."""
    habits = await call.book.habits()
    await wait_for(call, ZONE, offered=habits.zone)
    return habits.zone, f"{habits.local(call.context.desk.clock()):%H:%M}"


async def answered(call: Call, pending: Pending) -> bool:
    """Take a text as the answer to where the user is; False where it is a note of its own."""
    said = words(call.args)
    if len(said) == 1 and said[0] in _YES:
        await call.reply(await _put(call, pending.about.get("offered", "")))
        return True
    if len(said) == 1 and said[0] in _NO:
        await call.reply(texts.ZONE_WHICH)
        return True
    # A note is one before it is a place: looking places up is slow the first time, too.
    now = call.book.local(call.context.desk.clock(), await call.book.profile())
    known = await call.book.named(call.args)
    if len(said) > _LONGEST_PLACE or understand(call.args, now, known).statements:
        return False
    return await _set_zone(call, call.args)


async def located(call: Call, latitude: float, longitude: float) -> None:
    """Take a shared location as the place where the user is."""
    await _set_zone(call, f"{latitude:.4f}, {longitude:.4f}")


async def _set_zone(call: Call, typed: str) -> bool:
    """Take a typed city or offset as the zone; False, and nothing said, where it is neither."""
    zone = await call.context.desk.find_zone(typed)
    if zone is not None:
        await call.reply(await _put(call, zone))
    return zone is not None


async def confirm_zone(press: Press) -> str:
    """The button under /start: the offered zone is right."""
    try:
        said = await _put(press, press.parts[0])
    except (ZoneInfoNotFoundError, ValueError):
        return texts.OLD_BUTTON
    profile = await press.book.profile()
    await show(press.context.bot, profile.chat, press.message, View(said))
    return ""


async def _put(of: Call | Press, zone: str) -> str:
    """Write the zone down; what to say about it."""
    now = of.context.desk.clock().astimezone(ZoneInfo(zone))
    profile: Profile = replace(await of.book.profile(), zone=zone, pending=None)
    await of.book.move(profile)
    return texts.zone_set(zone, f"{now:%H:%M}", first=not await of.book.everybody())
