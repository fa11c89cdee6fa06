"""What an answer to a due item puts on record."""

from __future__ import annotations

from datetime import date

from bot.core.due import Due, Kind
from bot.core.journal import Statement
from bot.core.names import words
from bot.core.notes.facts import Channel, Relation
from bot.core.people import Act

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


def done(due: Due, today: date) -> list[Statement]:
    """The user did it: a real contact today, and what was asked for is closed."""
    name = due.person.name
    told = due.entry.value if due.entry else ""
    if due.kind is Kind.PROMISE:
        contact = Statement(name, Relation.GAVE, told, today)
    else:
        channel = next((_CHANNELS[w] for w in words(told) if w in _CHANNELS), Channel.MESSAGE)
        contact = Statement(name, Relation.INTERACTION, channel, today)
    return [contact, *_closing(due)]


def snoozed(due: Due, until: date) -> list[Statement]:
    """Put off until that day."""
    return [Statement(due.person.name, Act.SNOOZED, due.key, until)]


def skipped(due: Due, today: date) -> list[Statement]:
    """Passed over: no contact, and this item does not come back."""
    return [Statement(due.person.name, Act.SKIPPED, due.key, today), *_closing(due)]


def _closing(due: Due) -> list[Statement]:
    if due.entry is None or due.kind not in (Kind.REMINDER, Kind.PROMISE):
        return []
    return [Statement(due.person.name, Act.CLOSED, due.entry.id)]
