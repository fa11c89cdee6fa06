"""What is due about a person, when, and which of it goes out now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.core.notes.facts import Relation
from bot.core.people import Act, Entry, Offer, Person
from bot.core.profile import Habits

AGAIN_AFTER = timedelta(days=14)
"""How long an unanswered keep-in-touch nudge rests before it is offered again."""


CLAIMED, SENT, UNSURE = "claimed", "sent", "unsure"
OFFERS_KEPT = 40


class Kind(StrEnum):
    """Why somebody is due, the most pressing first."""

    REMINDER = "r"
    PROMISE = "p"
    FOLLOW_UP = "f"
    KEEP = "k"


UNCOUNTED = frozenset({Kind.REMINDER})
"""What the daily limit does not count: the user asked for it by name and day."""


@dataclass(frozen=True, slots=True)
class Due:
    """One reason to think of a person on a day.

    `key` names it for good: "<kind>:<what it hangs on>". `time` is set where the user stated a
    clock time; else it is due at their usual hour. `entry` is what it hangs on. `offered` is the
    day it was put before the user and not answered; `unsure` that it may never have arrived.
    """

    person: Person
    kind: Kind
    key: str
    day: date
    time: time | None = None
    entry: Entry | None = None
    offered: date | None = None
    unsure: bool = False

    @property
    def at(self) -> str:
        """The local moment as the store's index sorts it."""
        return f"{self.day}T{self.time:%H:%M}" if self.time else f"{self.day}"


def agenda(person: Person, habits: Habits) -> list[Due]:
    """Everything open about a person, past and to come, the earliest first."""
    found = [*_asked_for(person), *_follow_up(person), *_keep_in_touch(person, habits)]
    return sorted(found, key=lambda d: (d.at, d.kind))


def next_ring(person: Person, habits: Habits) -> str | None:
    """When the earliest thing not yet put before the user is due, as `Due.at`; None: nothing."""
    return min((d.at for d in agenda(person, habits) if d.offered is None), default=None)


def moment(at: str, habits: Habits) -> datetime:
    """The moment (aware, UTC) a `Due.at` stands for.

    A local time that does not exist is the next that does; one that exists twice is the first.
    """
    day, _, clock = at.partition("T")
    stated = time.fromisoformat(clock) if clock else habits.hour
    zone = ZoneInfo(habits.zone)
    local = datetime.combine(date.fromisoformat(day), stated, zone)
    found = local.astimezone(UTC)
    if found.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None):
        return found
    found = local.replace(fold=1).astimezone(UTC)
    before = found.astimezone(zone).utcoffset()
    while found.astimezone(zone).utcoffset() == before:
        found += timedelta(minutes=1)
    return found


def choose(found: Iterable[Due], now: datetime, habits: Habits, sent_today: int) -> list[Due]:
    """What goes out now (aware): what has come and was not offered, within the daily limit."""
    ready = [d for d in found if d.offered is None and moment(d.at, habits) <= now]
    ready.sort(key=lambda d: (list(Kind).index(d.kind), d.at, d.person.id))
    room = max(habits.daily_limit - sent_today, 0)
    chosen: list[Due] = []
    seen: set[str] = set()
    for due in ready:
        counted = due.kind not in UNCOUNTED
        if counted and (due.person.id in seen or room == 0):
            continue
        room -= counted
        seen.add(due.person.id)
        chosen.append(due)
    return chosen


def counted(chosen: Sequence[Due]) -> int:
    """How many of them the daily limit counts."""
    return sum(d.kind not in UNCOUNTED for d in chosen)


def _asked_for(person: Person) -> Iterable[Due]:
    for entry in person.all(Relation.REMINDER, Relation.PROMISED):
        if person.closed(entry):
            continue
        kind = Kind.REMINDER if entry.what is Relation.REMINDER else Kind.PROMISE
        if entry.date is None and kind is Kind.PROMISE:
            day = entry.said.date() + timedelta(days=7)
        else:
            day = entry.date or entry.said.date() + timedelta(days=1)
        yield from _open(person, kind, entry.id, day, entry)


def _follow_up(person: Person) -> Iterable[Due]:
    meetings = person.all(Relation.INTERACTION)
    new = person.all(Relation.MET_AT, Relation.INTRODUCED_BY)
    if not meetings and not new:
        return
    first = (meetings or new)[0]
    if first.said.date() != person.since:
        return
    day = max(first.date or first.said.date(), first.said.date()) + timedelta(days=1)
    later = [e for e in person.contacts if e.note != first.note and e.date and e.date >= day]
    if not later:
        yield from _open(person, Kind.FOLLOW_UP, first.id, day, first)


def _keep_in_touch(person: Person, habits: Habits) -> Iterable[Due]:
    last = person.last_contact or person.since
    if last is None:
        return
    coming = [e.date for e in person.all(Relation.PLAN) if e.date and e.date > last]
    base = max([last, *coming])
    yield from _open(person, Kind.KEEP, f"{base}", base + timedelta(days=habits.cadence_days), None)


def _open(person: Person, kind: Kind, hook: str, day: date, entry: Entry | None) -> Iterable[Due]:
    key = f"{kind}:{hook}"
    if any(e.value == key for e in person.all(Act.SKIPPED)) and kind is not Kind.KEEP:
        return
    clock = entry.time if entry and kind is Kind.REMINDER else None
    offers = [o for o in person.offers if o.key == key]
    snoozes = [e for e in person.all(Act.SNOOZED) if e.value == key and e.date]
    if snoozes and snoozes[-1].date:
        day, clock = snoozes[-1].date, None
        offers = [o for o in offers if o.day >= day]
    skips = [e.date for e in person.all(Act.SKIPPED) if e.value == key and e.date]
    if kind is Kind.KEEP:
        rests = [*skips, *(o.day for o in offers)]
        if rests:
            day, offers = max(day, max(rests) + AGAIN_AFTER), []
    offer = offers[-1] if offers else None
    if offer is not None and offer.state != SENT:
        # Nobody knows whether it arrived: once more the next day rather than silently never.
        yield Due(person, kind, key, offer.day + timedelta(days=1), None, entry, unsure=True)
    else:
        yield Due(person, kind, key, day, clock, entry, offered=offer.day if offer else None)


def with_offers(
    person: Person, keys: Iterable[str], day: date, state: str, reason: str = ""
) -> Person:
    """That person with these items marked as put before the user on `day`.

    `state` is `CLAIMED` before the sending, then `SENT`, `UNSURE`, or "" for not sent after all.
    """
    wanted = set(keys)
    kept = [o for o in person.offers if not (o.key in wanted and o.day == day)]
    new = [Offer(key, day, reason, state) for key in sorted(wanted)] if state else []
    return Person(person.id, person.entries, (*kept, *new)[-OFFERS_KEPT:])
