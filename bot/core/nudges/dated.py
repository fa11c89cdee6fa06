"""What the user asked for by name or day: reminders, promises, plans."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from bot.core.ledger.ledger import open_promises
from bot.core.notes.facts import Relation
from bot.core.nudges.deeds import UNDATED, done
from bot.core.nudges.kinds import Due, Kind
from bot.core.nudges.moments import evening, quiet
from bot.core.nudges.standing import open_item, standing
from bot.core.people import Entry, Person
from bot.core.profile import Habits

_DAY = timedelta(days=1)
_BRIEF = timedelta(hours=1)
_MEETING = timedelta(hours=2)
UNDATED_PROMISE = timedelta(days=7)
"""When a promise without a date is brought up."""
ASKED_FOR = timedelta(days=7)
"""For how long the question how a meeting was stands."""


def asked_for(person: Person) -> Iterable[Due]:
    """Reminders and promises that still stand."""
    reminders = [
        e for e in person.all(Relation.REMINDER) if not person.closed(e) and not done(person, e)
    ]
    for entry in (*reminders, *open_promises(person)):
        kind = Kind.REMINDER if entry.what is Relation.REMINDER else Kind.PROMISE
        wait = UNDATED if kind is Kind.REMINDER else UNDATED_PROMISE
        day = entry.date or entry.said.date() + wait
        clock = entry.time if kind is Kind.REMINDER else None
        fixed = kind is Kind.REMINDER or entry.date is not None
        yield from open_item(
            Due(person, kind, f"{kind}:{entry.id}", day, clock, entry, fixed=fixed)
        )


def plans(person: Person, habits: Habits, today: date) -> Iterable[Due]:
    """A word before each meeting, and how it was after."""
    for entry in person.all(Relation.PLAN):
        if entry.date is None or person.closed(entry):
            continue
        before = _before(entry, entry.date, habits)
        if before is not None and today <= entry.date:
            day, clock = before
            yield from open_item(
                Due(person, Kind.PLAN, f"{Kind.PLAN}:{entry.id}", day, clock, entry, fixed=True)
            )
        if not _took_place(person, entry, entry.date):
            day, clock = _after(entry, entry.date, habits)
            key = f"{Kind.AFTER}:{entry.id}"
            due = Due(person, Kind.AFTER, key, day, clock, entry, fixed=True)
            yield from standing(due, today, ASKED_FOR)


def _before(entry: Entry, on: date, habits: Habits) -> tuple[date, time | None] | None:
    """An hour before; that morning where no hour is known; the evening before an early meeting.

    None where that moment had passed when the plan was told.
    """
    told = entry.said.replace(tzinfo=None)
    if entry.time is None:
        return (on, None) if told.date() < on else None
    at = datetime.combine(on, entry.time) - _BRIEF
    if quiet(at.time(), habits):
        at = datetime.combine(on - _DAY if entry.time < time(12) else on, evening(habits))
    return (at.date(), at.time()) if told < at else None


def _after(entry: Entry, on: date, habits: Habits) -> tuple[date, time | None]:
    """That evening; the next morning where the meeting itself is late."""
    dusk = datetime.combine(on, evening(habits))
    over = datetime.combine(on, entry.time) + _MEETING if entry.time else dusk
    if over > dusk:
        late = over.date() > on or quiet(over.time(), habits)
        return (on + _DAY, None) if late else (on, over.time())
    return on, dusk.time()


def _took_place(person: Person, plan: Entry, on: date) -> bool:
    """Whether a meeting on that day, or since, is on record."""
    met = person.all(Relation.INTERACTION)
    return any(e.date and e.date >= on and e.said > plan.said for e in met)
