"""What the calendar brings: birthdays, and events of theirs told of in passing."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import lru_cache

from bot.core.names import fold
from bot.core.notes.facts import Relation
from bot.core.nudges.cadence import own_cadence
from bot.core.nudges.kinds import Due, Kind
from bot.core.nudges.standing import open_item, standing
from bot.core.people import Act, Entry, Person
from bot.core.profile import Habits
from bot.core.reading import find_dates

AHEAD = timedelta(days=3)
"""How long before the birthday of somebody close there is a word about it."""
BELATED = timedelta(days=1)
"""How long after it a birthday stands that was brought up."""
MISSED = timedelta(days=14)
"""How long after it a birthday is worth a word that was not."""
CLOSE_CADENCE = 31
CLOSE_CONTACTS = 5
_ASKED_FOR = timedelta(days=10)
"""For how long the question how their event went stands."""
_FAMILY = frozenset({"family", "friend", "friends"})
_DAY = timedelta(days=1)
_MAY_HOLD_A_DATE = re.compile(
    r"(?i)\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|weekend|"
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|tonight|christmas|easter"
)


def birthday(person: Person, habits: Habits, today: date) -> Iterable[Due]:
    """Their next birthday, and a few days before it for somebody close."""
    told = person.all(Relation.BIRTHDAY)
    if not told:
        return
    entry = told[-1]
    # One that was told of only afterwards is over.
    on = next_birthday(entry.value, max(today - MISSED, entry.said.date()))
    while on is not None:
        soon = Kind.BIRTHDAY_SOON
        in_time = entry.said.date() <= on - AHEAD
        if in_time and today < on and close(person, habits):
            yield from open_item(
                Due(person, soon, f"{soon}:{on}", on - AHEAD, entry=entry, fixed=True)
            )
        this = Due(person, Kind.BIRTHDAY, f"{Kind.BIRTHDAY}:{on}", on, entry=entry, fixed=True)
        stands = [d for d in open_item(this) if d.offered is None or today <= on + BELATED]
        yield from stands
        # The next one rings too once this one has been seen to.
        seen_to = all(d.ring is None for d in stands)
        on = next_birthday(entry.value, on + _DAY) if seen_to else None


def next_birthday(value: str, start: date) -> date | None:
    """The first day on or after `start` that is the birthday "MM-DD" or "YYYY-MM-DD".

    Who was born on 29 February has it on the 28th in other years. None where it is no date.
    """
    try:
        month, day = (int(part) for part in value[-5:].split("-"))
        date(2000, month, day)
    except ValueError:
        return None
    for year in (start.year, start.year + 1):
        last = calendar.monthrange(year, month)[1]
        on = date(year, month, min(day, last))
        if on >= start:
            return on
    return None


def close(person: Person, habits: Habits) -> bool:
    """Whether they are close, as far as the record tells: met often, or meant to be."""
    own = own_cadence(person, habits)
    if 0 < own <= CLOSE_CADENCE or len(person.contacts) >= CLOSE_CONTACTS:
        return True
    return any(fold(v) in _FAMILY for v in person.values(Act.CIRCLE))


def events(person: Person, today: date) -> Iterable[Due]:
    """What they said they would do on a day: the day after, ask how it went."""
    for entry in person.all(Relation.DETAIL):
        found = event_of(entry)
        if found is not None:
            key = f"{Kind.EVENT}:{entry.id}"
            due = Due(person, Kind.EVENT, key, found[0] + _DAY, entry=entry)
            yield from standing(due, today, _ASKED_FOR)


def event_of(entry: Entry) -> tuple[date, str] | None:
    """The day of the event a detail tells of, and the event without its date; None: no event."""
    if not _MAY_HOLD_A_DATE.search(entry.value):
        return None
    return _event(entry.value, entry.said.replace(tzinfo=None))


@lru_cache(maxsize=4096)
def _event(text: str, said: datetime) -> tuple[date, str] | None:
    for when in find_dates(text, said):
        on = when.resolve(past=False)
        if on is not None and on > said.date() and not when.vague:
            rest = f"{text[: when.span[0]]} {text[when.span[1] :]}"
            return on, " ".join(rest.split()).strip(" ,.;:") or text
    return None
