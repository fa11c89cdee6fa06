"""Everything open about one person, and when the first of it is to be put before the user."""

from __future__ import annotations

from datetime import date

from bot.core.nudges.calendar import birthday, events
from bot.core.nudges.dated import asked_for, plans
from bot.core.nudges.keep import keep_in_touch
from bot.core.nudges.kinds import RANK, UNPROMPTED, Due
from bot.core.nudges.owed import follow_up, leads, news, thanks_owed
from bot.core.people import Person
from bot.core.profile import Habits


def agenda(person: Person, habits: Habits, today: date | None = None) -> list[Due]:
    """Everything open about a person, past and to come, the earliest first.

    `today` is the user's local day; without it, the last day of which the record tells.
    """
    day = today or _latest(person)
    found = [
        *asked_for(person),
        *plans(person, habits, day),
        *birthday(person, habits, day),
        *thanks_owed(person),
        *news(person, day),
        *follow_up(person, day),
        *events(person, day),
        *leads(person),
        *keep_in_touch(person, habits),
    ]
    return sorted(found, key=lambda d: (d.at, RANK[d.kind]))


def next_rings(found: list[Due]) -> tuple[str | None, str | None]:
    """When the first of it rings: of what was asked for, and of what Kith brings up itself."""
    prompted = (d.ring for d in found if d.ring and d.kind not in UNPROMPTED)
    unprompted = (d.ring for d in found if d.ring and d.kind in UNPROMPTED)
    return min(prompted, default=None), min(unprompted, default=None)


def _latest(person: Person) -> date:
    days = [*(e.said.date() for e in person.entries), *(o.day for o in person.offers)]
    return max(days, default=date.min)
