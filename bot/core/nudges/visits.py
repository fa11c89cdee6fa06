"""A trip of the user's to where somebody lives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from bot.core.notes.facts import Relation
from bot.core.nudges import lines
from bot.core.nudges.keep import APART, COOLDOWN
from bot.core.nudges.kinds import Due, Kind
from bot.core.nudges.offers import unprompted
from bot.core.nudges.reasons import Idea, Reason
from bot.core.nudges.rest import rest
from bot.core.nudges.standing import open_item
from bot.core.people import Act, Entry, Person
from bot.core.profile import Habits
from bot.core.trip import Trip
from bot.core.trips import there

AHEAD = timedelta(days=4)
"""How long before a trip it is brought up: soon enough to arrange something."""
IN_SIGHT = timedelta(days=21)
"""How long before it a trip is a reason to get in touch that has come up otherwise."""
_DAY = timedelta(days=1)


def visits(person: Person, habits: Habits, today: date) -> Iterable[Due]:
    """Each trip to where they live, within the cooldown, once."""
    if not habits.trips or rest(person):
        return
    for trip, home in _to(person, habits.trips, today):
        key = f"{Kind.TRIP}:{trip.note}"
        day = max(trip.start - AHEAD, trip.told + _DAY)
        not_now = any(e.value == key for e in person.all(Act.NOT_NOW))
        if not_now or _arranged(person, trip, day):
            continue
        for item in open_item(Due(person, Kind.TRIP, key, day, entry=home, trip=trip)):
            if item.offered or item.fixed:
                yield item
                continue
            others = [o for o in person.offers if o.key != key]
            still = [o.day + APART for o in others]
            still += [o.day + COOLDOWN for o in unprompted(person) if o.key != key]
            on = max([day, *still])
            used = [o.reason for o in others if o.reason]
            if on <= trip.end and used[-1:] != [Reason.TRIP]:
                yield replace(item, day=on, ring=f"{on}")


def visit_ideas(person: Person, trips: Iterable[Trip], today: date) -> list[Idea]:
    """The user's next trip to where they live, as a reason to meet."""
    ahead = [t for t, _ in _to(person, trips, today) if t.start <= today + IN_SIGHT]
    free = [t for t in ahead if not _planned(person, t)]
    return [visit_idea(person, free[0], today)] if free else []


def visit_idea(person: Person, trip: Trip, today: date) -> Idea:
    """That trip as a reason to meet them."""
    name, when = person.short, lines.staying(trip.start, trip.end, today)
    return Idea(
        Reason.TRIP,
        f"meet {name} while you’re in {trip.place} ({when})",
        f"lives in {person.last(Relation.LOCATION)}",
        lines.visit(name, trip.place, when, there=trip.start <= today),
    )


def _to(person: Person, trips: Iterable[Trip], today: date) -> list[tuple[Trip, Entry]]:
    """The trips that are not over and go where they live now, the next one first."""
    homes = person.all(Relation.LOCATION)
    ahead = sorted((t for t in trips if t.end >= today), key=lambda t: t.start)
    return [(t, homes[-1]) for t in ahead if homes and there(t.place, homes[-1].value)]


def _arranged(person: Person, trip: Trip, day: date) -> bool:
    """Whether a meeting is planned for it, or they were in touch since it came up."""
    return _planned(person, trip) or any(e.date and e.date >= day for e in person.contacts)


def _planned(person: Person, trip: Trip) -> bool:
    return any(e.date and trip.start <= e.date <= trip.end for e in person.all(Relation.PLAN))
