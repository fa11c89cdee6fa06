"""The kinds of things that can be due, and one due thing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from bot.core.people import Entry, Person
from bot.core.trip import Trip


class Kind(StrEnum):
    """Why somebody is due, the most pressing first. The value begins the keys of its items."""

    REMINDER = "r"
    PLAN = "a"
    """A meeting is about to begin."""
    AFTER = "h"
    """How was it?"""
    BIRTHDAY = "b"
    BIRTHDAY_SOON = "e"
    PROMISE = "p"
    THANKS = "t"
    NEWS = "w"
    """Something changes for them: offer a hand."""
    FOLLOW_UP = "f"
    EVENT = "v"
    """Something of theirs has just taken place: ask how it went."""
    LEAD = "l"
    REPORT = "o"
    """The user met somebody through an introduction: whoever made it would like to hear."""
    INTRO = "i"
    """Somebody was asked about an introduction, or said yes to it, a while ago."""
    TRIP = "j"
    """The user will be where they live."""
    NEED = "n"
    """They look for something the user could help with."""
    KEEP = "k"
    STILL = "s"
    """Somebody who rests: is the user still interested?"""


RANK = {kind: place for place, kind in enumerate(Kind)}

UNCOUNTED = frozenset({Kind.REMINDER, Kind.PLAN, Kind.AFTER, Kind.BIRTHDAY, Kind.BIRTHDAY_SOON})
"""What the daily limit does not count: the user, or the calendar, named the day."""

PATIENT = frozenset({Kind.NEED, Kind.KEEP, Kind.STILL})
"""What can wait its turn, be it for weeks."""

UNPROMPTED = PATIENT | {Kind.TRIP}
"""What comes from Kith alone: subject to the cooldown, and to rest."""


@dataclass(frozen=True, slots=True)
class Due:
    """One reason to think of a person.

    `key` names it for good: "<kind>:<what it hangs on>". It is due on `day`, at `time` where it
    has a clock time, else at the user's usual hour. `ring` is when it is next to be put before
    the user (local "YYYY-MM-DD" or with "THH:MM"), None for not again. `entry` is what it hangs
    on, `trip` the trip it is about. `offered` is the day it was put before the user and not
    answered; `unsure` that it may never have arrived. `fixed` says that it belongs on its day, be
    that a day off or not.
    """

    person: Person
    kind: Kind
    key: str
    day: date
    time: time | None = None
    entry: Entry | None = None
    ring: str | None = None
    offered: date | None = None
    unsure: bool = False
    fixed: bool = False
    trip: Trip | None = None

    @property
    def at(self) -> str:
        """The local moment it is due, as the store's index sorts it."""
        return stamp(self.day, self.time)


def stamp(day: date, clock: time | None = None) -> str:
    """A local moment as the store's index sorts it."""
    return f"{day}T{clock:%H:%M}" if clock else f"{day}"


def kind_of(key: str) -> Kind | None:
    """The kind of the item with that key."""
    code = key.partition(":")[0]
    return Kind(code) if code in Kind.__members__.values() else None
