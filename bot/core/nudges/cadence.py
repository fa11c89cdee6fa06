"""How often to be in touch with somebody."""

from __future__ import annotations

import re
from zlib import crc32

from bot.core.names import fold
from bot.core.notes.facts import Relation
from bot.core.people import Act, Person
from bot.core.profile import Habits

_DURATION = re.compile(r"P(\d+)([DWMY])")
_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}
_LONGEST = 36500
"""Days; whatever is longer is never, and has no day in the calendar."""
_SPREAD = 20
"""One part in so many of the cadence is what a person may fall due early."""
_MOST_EARLY = 3
_NEVER_MET_SPREAD = 4


def days_of(duration: str) -> int:
    """The days of an ISO 8601 duration such as "P3M"; 0 where it is none."""
    found = _DURATION.fullmatch(duration)
    return min(int(found[1]) * _DAYS[found[2]], _LONGEST) if found else 0


def own_cadence(person: Person, habits: Habits) -> int:
    """Days between contacts as the user set them for that person or a circle; 0: not set."""
    own = days_of(person.last(Relation.CADENCE))
    if own or not habits.circles:
        return own
    set_for = [days_of(habits.circles[c]) for c in circles(person) if c in habits.circles]
    return min(filter(None, set_for), default=0)


def cadence(person: Person, habits: Habits) -> int:
    """Days between contacts with that person."""
    return own_cadence(person, habits) or habits.cadence_days


def circles(person: Person) -> set[str]:
    """The folded names of the circles they are in: those set, and all they are found by."""
    return {fold(v) for v in person.values(Act.CIRCLE)} | set(person.search_words)


def early(person: Person, days: int) -> int:
    """By how many days before `days` are over they fall due.

    Always the same for one person, so that people met together do not all fall due on one day.
    Those never met are spread wider: they may have come in by the hundred.
    """
    met = person.last_contact is not None
    most = min(days // _SPREAD, _MOST_EARLY) if met else days // _NEVER_MET_SPREAD
    return crc32(person.id.encode()) % (most + 1)
