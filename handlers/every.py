"""/every and /circle: how often to be in touch, with somebody, with a circle, with everybody."""

from __future__ import annotations

from dataclasses import replace

from bot.core.journal import Statement
from bot.core.names import fold
from bot.core.notes.facts import Intent, Relation
from bot.core.nudges.cadence import circles, days_of
from bot.core.nudges.every import split_every
from bot.core.people import Act, Person, fitting
from bot.core.understand import Understood
from bot.core.views import every as views
from handlers.call import Call
from handlers.notes import keep

MOST_IN_CIRCLE = 1000
OFF = frozenset({"off", "default", "usual"})
NEVER = "never"


async def every(call: Call) -> None:
    """Set how often."""
    who, duration = split_every(call.args)
    name, _, last = call.args.rpartition(" ")
    if last.lower() == NEVER and fitting(name, await call.book.named(name)):
        await _keep(call, [Statement(name.strip(), Act.LET_GO, "")])
        return
    if not duration and last.lower() in OFF:
        who = name.strip()
        usual = replace((await call.book.profile()).choices, cadence_days=None)
        habits = usual.over(call.context.desk.usual, "")
        duration = f"P{habits.cadence_days}D"
    if not duration:
        await call.reply(views.HOW)
    elif not who:
        await _everybody(call, duration)
    elif fitting(who, await call.book.named(who)):
        await _keep(call, [Statement(who, Relation.CADENCE, duration)])
    else:
        await _circle(call, who, duration)


async def _everybody(call: Call, duration: str) -> None:
    profile = await call.book.profile()
    choices = replace(profile.choices, cadence_days=days_of(duration))
    await call.book.refit(replace(profile, choices=choices))
    await call.reply(views.everybody(duration))


async def _circle(call: Call, name: str, duration: str) -> None:
    members = await _members(call, name)
    if not members:
        await call.reply(views.nobody(name))
        return
    profile = await call.book.profile()
    known = {**(profile.choices.circles or {}), fold(name): duration}
    await call.book.refit(replace(profile, choices=replace(profile.choices, circles=known)))
    await call.reply(views.circle(name, len(members), duration))


async def _members(call: Call, name: str) -> list[Person]:
    found = await call.book.search(name, MOST_IN_CIRCLE)
    return [p for p in found if fold(name) in circles(p)]


async def circle(call: Call) -> None:
    """Put people into a circle, or say who is in it."""
    name, _, rest = call.args.partition(" ")
    names = [n.strip() for n in rest.replace(" and ", ",").replace(":", " ").split(",")]
    known = [n for n in names if n and fitting(n, await call.book.named(n))]
    if not name:
        await call.reply(views.CIRCLE_HOW)
    elif not rest:
        members = await _members(call, name)
        await call.reply(views.members(name, [p.name for p in members]))
    elif len(known) < len([n for n in names if n]):
        unknown = next(n for n in names if n and n not in known)
        await call.reply(views.unknown(unknown))
    else:
        await _keep(call, [Statement(n, Act.CIRCLE, name.rstrip(":")) for n in known])


async def _keep(call: Call, told: list[Statement]) -> None:
    understood = Understood(Intent.NOTE, tuple(told))
    text = call.message.text or ""
    await keep(call.message, text, understood, call.context, call.book)
