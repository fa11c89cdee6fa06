"""What an answer to a due item puts on record."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum

from bot.core.journal import Statement
from bot.core.ledger.leads import Lead, Move, Stage, leads, move_lead
from bot.core.ledger.thanks import say_thanks, waive_thanks
from bot.core.names import words
from bot.core.notes.facts import Channel, Relation
from bot.core.nudges.cadence import cadence
from bot.core.nudges.keep import COOLDOWN
from bot.core.nudges.kinds import UNPROMPTED, Due, Kind
from bot.core.nudges.reasons import Idea
from bot.core.people import Act
from bot.core.profile import Habits

_CHANNELS = {
    "call": Channel.CALL,
    "ring": Channel.CALL,
    "phone": Channel.CALL,
    "email": Channel.EMAIL,
    "mail": Channel.EMAIL,
    "coffee": Channel.COFFEE,
    "lunch": Channel.MEAL,
    "dinner": Channel.MEAL,
}
LESS_OFTEN = 2
"""By how much the cadence grows for "less often"."""


class Way(StrEnum):
    """What it was, when the user says more than "done"."""

    COFFEE = "coffee"
    CALL = "call"
    MESSAGE = "message"
    SENT = "sent"


_WAYS = {Way.COFFEE: Channel.COFFEE, Way.CALL: Channel.CALL, Way.MESSAGE: Channel.MESSAGE}


def done(  # noqa: PLR0911  (each kind is done in its own way)
    due: Due, today: date, way: Way | None = None, idea: Idea | None = None
) -> list[Statement]:
    """The user did it: a real contact today, and what was asked for is closed.

    `idea` is what the nudge proposed: what it gives is booked where it was sent.
    """
    name = due.person.name
    told = due.entry.value if due.entry else ""
    if due.kind is Kind.THANKS and due.entry:
        return say_thanks(due.person, due.entry, today)
    if due.kind is Kind.PROMISE:
        return [Statement(name, Relation.GAVE, told, today), *_closing(due)]
    if due.kind is Kind.AFTER and due.entry:
        return [Statement(name, Relation.INTERACTION, told, due.entry.date, due.entry.time)]
    if due.kind is Kind.REPORT:
        return _closing(due)
    if due.kind in (Kind.PLAN, Kind.INTRO):
        return [Statement(name, Act.SKIPPED, due.key, today)]
    lead = _lead(due)
    if lead is not None and lead.stage not in _TELLS:
        return _moved(due, lead, today)
    if way is Way.SENT and idea and idea.gives:
        passed_on = [Statement(name, Act.SENT, idea.link, today)] if idea.link else []
        return [Statement(name, Relation.GAVE, idea.gives, today), *passed_on, *_closing(due)]
    guess = next((_CHANNELS[w] for w in words(told) if w in _CHANNELS), Channel.MESSAGE)
    channel = _WAYS.get(way, guess) if way else guess
    contact = Statement(name, Relation.INTERACTION, channel, today, sure=way is not None)
    moved = _moved(due, lead, today) if lead else []
    return [contact, *moved, *_closing(due)]


def snoozed(due: Due, until: date, clock: time | None = None) -> list[Statement]:
    """Put off until that day."""
    return [Statement(due.person.name, Act.SNOOZED, due.key, until, clock)]


def skipped(due: Due, today: date) -> list[Statement]:
    """Passed over: no contact, and this item does not come back."""
    if due.kind is Kind.THANKS and due.entry:
        return waive_thanks(due.person, due.entry, today)
    lead = _lead(due)
    if lead is not None:
        return move_lead(due.person, lead, (_END[lead.stage],), today)
    return [Statement(due.person.name, Act.SKIPPED, due.key, today), *_closing(due)]


def not_now(due: Due, today: date) -> list[Statement]:
    """It does not suit: comes back by itself in a while, with another reason."""
    if due.kind in UNPROMPTED:
        return [Statement(due.person.name, Act.NOT_NOW, due.key, today)]
    return snoozed(due, today + COOLDOWN)


def rested(due: Due, today: date) -> list[Statement]:
    """Nothing unprompted about them until there is news; the item itself is passed over."""
    return [*skipped(due, today), Statement(due.person.name, Act.RESTED, "", today)]


def kept(due: Due, today: date) -> list[Statement]:
    """The user still wants to keep in touch with somebody who rested."""
    return [Statement(due.person.name, Act.RESUMED, "", today)]


def kept_less(due: Due, today: date, habits: Habits) -> list[Statement]:
    """The same, half as often."""
    days = LESS_OFTEN * cadence(due.person, habits)
    return [*kept(due, today), Statement(due.person.name, Relation.CADENCE, f"P{days}D")]


def let_go(due: Due, today: date) -> list[Statement]:
    """Not to be asked about them any more."""
    return [Statement(due.person.name, Act.LET_GO, "", today)]


_CLOSES = frozenset({Kind.REMINDER, Kind.PROMISE, Kind.REPORT})
_NEXT = {Stage.NEW: Move.ACT, Stage.ACTED: Move.TELL, Stage.DECLINED: Move.TELL}
_TELLS = frozenset({Stage.ACTED, Stage.DECLINED})
_END = {Stage.NEW: Move.SKIP, Stage.ACTED: Move.SKIP, Stage.DECLINED: Move.SKIP} | {
    Stage.TOLD: Move.CLOSE
}


def _moved(due: Due, lead: Lead, today: date) -> list[Statement]:
    return move_lead(due.person, lead, (_NEXT.get(lead.stage, Move.CLOSE),), today)


def _lead(due: Due) -> Lead | None:
    if due.kind is not Kind.LEAD or due.entry is None:
        return None
    return next((x for x in leads(due.person) if x.entry.id == due.entry.id), None)


def _closing(due: Due) -> list[Statement]:
    if due.entry is None or due.kind not in _CLOSES:
        return []
    return [Statement(due.person.name, Act.CLOSED, due.entry.id)]
