"""The week in numbers: what the weekly review tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.core.notes.facts import Channel, Relation
from bot.core.nudges.cadence import cadence
from bot.core.nudges.kinds import Kind
from bot.core.nudges.moments import moment
from bot.core.nudges.offers import SENT
from bot.core.people import Entry, Person
from bot.core.profile import Habits

WEEK = timedelta(days=7)
WEEKS_SHOWN = 8
_DAY = timedelta(days=1)
LATE = timedelta(hours=6)
"""How long after its hour a review still goes; then it waits for that hour of the next day."""
_IN_PERSON = frozenset({Channel.MET, Channel.COFFEE, Channel.MEAL, Channel.DRINKS})
_SECOND = 2
_SLIPPED = 2
"""How many cadences without a contact somebody has slipped after."""


@dataclass(frozen=True, slots=True)
class Review:
    """One week up to the local day `until`.

    `new` are the names of people first met, `kept` counts first follow-ups that led to a contact,
    `gave` and `got` favours, `second` names of people met for the second time, `met` and
    `contacts` how many contacts were in person and in all, `slipped` the person longest out of
    touch, `weeks` the contacts of the last weeks, the latest last.
    """

    until: date
    new: Sequence[str] = ()
    kept: int = 0
    gave: int = 0
    got: int = 0
    second: Sequence[str] = ()
    met: int = 0
    contacts: int = 0
    slipped: Person | None = None
    weeks: Sequence[int] = field(default_factory=tuple)

    @property
    def silent(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.new or self.contacts)


def next_review(now: datetime, habits: Habits, done: date | None) -> tuple[datetime, date] | None:
    """When the next review goes, at `now` or before if it is its time, and the day it is told of.

    One that Kith was stopped for comes a day or more late. None: there are no reviews.
    """
    if habits.review is None:
        return None
    weekday, at = habits.review
    if habits.paused_until is not None:
        now = max(now, moment(f"{habits.paused_until}T00:00", habits))
    today = habits.local(now).date()
    last = today - timedelta(days=(today.weekday() - weekday) % 7)
    days = [last] if done is None or last > done else []
    for day in (*days, last + WEEK):
        for late in range(WEEK.days):
            due = moment(f"{day + late * _DAY}T{at:%H:%M}", habits)
            if due + LATE > now:
                return due, day
    return None


def not_before(now: datetime, habits: Habits) -> date | None:
    """The last day whose review is over for who changes when they want it; None: no review.

    What was chosen holds from the next time on: a day of this week that is past does not count.
    """
    if habits.review is None:
        return None
    local = habits.local(now)
    over = local.time() >= habits.review[1]
    return local.date() if over else local.date() - _DAY


def review(people: Iterable[Person], habits: Habits, today: date) -> Review:
    """What happened in the seven days up to `today`, of those known by then."""
    week = _Week(habits, today)
    for person in people:
        if person.since and person.since <= today:
            week.add(person)
    return week.told()


class _Week:
    def __init__(self, habits: Habits, today: date) -> None:
        self._habits, self._today = habits, today
        self._start = today - WEEK + timedelta(days=1)
        self._new: list[str] = []
        self._second: list[str] = []
        self._happened: list[Entry] = []
        self._weeks = [0] * WEEKS_SHOWN
        self._kept = 0
        self._slipped: tuple[float, Person] | None = None

    def add(self, person: Person) -> None:
        """Take one person in."""
        contacts = [e for e in person.contacts if e.date and e.date <= self._today]
        for entry in contacts:
            ago = (self._today - (entry.date or self._today)).days // WEEK.days
            if 0 <= ago < WEEKS_SHOWN:
                self._weeks[-1 - ago] += 1
        self._happened += [e for e in contacts if e.date and e.date >= self._start]
        if person.since and self._start <= person.since <= self._today:
            self._new.append(person.name)
        meetings = sorted({e.date for e in contacts if e.value in _IN_PERSON and e.date})
        if len(meetings) == _SECOND and meetings[-1] >= self._start:
            self._second.append(person.name)
        self._follow_ups(person, contacts)
        self._slip(person)

    def _follow_ups(self, person: Person, contacts: Sequence[Entry]) -> None:
        for offer in person.offers:
            asked = offer.key.startswith(f"{Kind.FOLLOW_UP}:") and offer.state == SENT
            if asked and self._start <= offer.day <= self._today:
                self._kept += any(e.date and e.date >= offer.day for e in contacts)
                return

    def _slip(self, person: Person) -> None:
        last = person.last_contact
        if last is None:
            return
        silent = (self._today - last).days / cadence(person, self._habits)
        if silent > _SLIPPED and (self._slipped is None or silent < self._slipped[0]):
            # The one who slipped last is the easiest to win back.
            self._slipped = (silent, person)

    def told(self) -> Review:
        """The week so far."""
        touches = [e for e in self._happened if e.what is Relation.INTERACTION]
        return Review(
            self._today,
            self._new,
            self._kept,
            sum(e.what is Relation.GAVE for e in self._happened),
            sum(e.what is Relation.RECEIVED for e in self._happened),
            self._second,
            sum(e.value in _IN_PERSON for e in touches),
            len(touches),
            self._slipped[1] if self._slipped else None,
            self._weeks,
        )
