"""Everything open about one person, and when the first of it is to be put before the user."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from bot.core.notes.facts import Relation
from bot.core.nudges.calendar import birthday, events
from bot.core.nudges.dated import asked_for, plans
from bot.core.nudges.keep import keep_in_touch, needs
from bot.core.nudges.kinds import PATIENT, RANK, UNPROMPTED, Due, Kind
from bot.core.nudges.owed import (
    MEETING_KINDS,
    NEWS_KINDS,
    follow_up,
    introductions,
    leads,
    news,
    reports,
    thanks_owed,
)
from bot.core.nudges.rest import rest
from bot.core.nudges.visits import visits
from bot.core.people import Act, Person, What
from bot.core.profile import Habits


def agenda(person: Person, habits: Habits, today: date | None = None) -> list[Due]:
    """Everything open about a person, past and to come, the earliest first.

    `today` is the user's local day; without it, the last day of which the record tells.
    """
    day = today or _latest(person)
    present = {e.what for e in person.entries}
    found = [
        d for kinds, source in _SOURCES if kinds & present for d in source(person, habits, day)
    ]
    found += keep_in_touch(person, habits)
    if Act.LET_GO in present and (resting := rest(person)) and resting.let_go:
        found = [d for d in found if d.kind not in _SPARED]
    return sorted(found, key=lambda d: (d.at, RANK[d.kind]))


_SPARED = UNPROMPTED | {Kind.FOLLOW_UP, Kind.NEWS, Kind.EVENT, Kind.AFTER}
"""What is not brought up about somebody the user let go."""

# What each can come from: most people have little on record, and are looked at often.
_SOURCES: Sequence[tuple[frozenset[What], Callable[[Person, Habits, date], Iterable[Due]]]] = (
    (frozenset({Relation.REMINDER, Relation.PROMISED}), lambda p, _, __: asked_for(p)),
    (frozenset({Relation.PLAN}), plans),
    (frozenset({Relation.BIRTHDAY}), birthday),
    (frozenset({Relation.RECEIVED}), lambda p, _, __: (*thanks_owed(p), *leads(p))),
    (frozenset({Relation.INTRODUCED_BY}), lambda p, _, __: reports(p)),
    (frozenset({Act.INTRO}), lambda p, _, __: introductions(p)),
    (NEWS_KINDS, lambda p, _, day: news(p, day)),
    (frozenset({Relation.NEED}), lambda p, _, day: needs(p, day)),
    (frozenset({Relation.LOCATION}), visits),
    (frozenset({Relation.DETAIL}), lambda p, _, day: events(p, day)),
    (MEETING_KINDS, lambda p, _, day: follow_up(p, day)),
)


def next_rings(found: list[Due]) -> tuple[str | None, str | None]:
    """When the first of it rings: of what is for its day, and of what can wait its turn.

    The second is what Kith brings up itself at any time, unless the user put it off to a day.
    """
    rings = [(d.ring, d.kind in PATIENT and not d.fixed) for d in found if d.ring]
    pressing = min((ring for ring, waits in rings if not waits), default=None)
    return pressing, min((ring for ring, waits in rings if waits), default=None)


def _latest(person: Person) -> date:
    days = [*(e.said.date() for e in person.entries), *(o.day for o in person.offers)]
    return max(days, default=date.min)
