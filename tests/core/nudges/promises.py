"""What every day and every life with Kith must keep: one sentence for each breach.

The simulation of the pure core and the longer one of the benchmark are judged by the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import pairwise

from bot.core.notes.facts import HAPPENED, Relation
from bot.core.nudges.agenda import agenda
from bot.core.nudges.cadence import cadence
from bot.core.nudges.choosing import AT_ONCE
from bot.core.nudges.keep import APART, COOLDOWN
from bot.core.nudges.kinds import PATIENT, UNCOUNTED, UNPROMPTED, Due, Kind
from bot.core.nudges.moments import active, missed_chance, moment, quiet
from bot.core.nudges.offers import unprompted
from bot.core.nudges.rest import rest
from bot.core.people import Act, Person
from bot.core.profile import Habits

WEEK = timedelta(days=7)
ANSWERS = (Act.SNOOZED, Act.SKIPPED, Act.NOT_NOW)


@dataclass(frozen=True, slots=True)
class Sent:
    """One item as it went out; `again`: not for the first time."""

    at: datetime
    due: Due
    reason: str
    again: bool


@dataclass(frozen=True, slots=True)
class Day:
    """One local day on which Kith ran, as it stands at its end.

    `sent` went out on it, `taken` of the limit is used, `ringing` holds those of `people` about
    whom something may ring.
    """

    day: date
    habits: Habits
    people: Mapping[str, Person]
    sent: Sequence[Sent] = ()
    taken: int = 0
    ringing: Iterable[str] = field(default_factory=tuple)

    @property
    def full(self) -> bool:
        return self.taken >= self.habits.daily_limit

    @property
    def told(self) -> set[str]:
        return {s.due.person.id for s in self.sent}


def day_kept(day: Day) -> Iterator[str]:
    """Everything that must hold at the end of a day."""
    yield from _limit(day)
    yield from _hours(day)
    yield from _waiting(day)
    yield from _cadences(day)


def _limit(day: Day) -> Iterator[str]:
    """All who were met and come in one message count as one; who waited a day comes anyway."""
    met = [s for s in day.sent if s.due.kind is Kind.FOLLOW_UP]
    anyway = {s.at for s in met if s.due.fixed or missed_chance(s.due, s.at, day.habits)}
    digests = {s.at for s in met} - anyway
    counts = [
        s for s in day.sent if s.due.kind not in UNCOUNTED and s not in met and not s.due.fixed
    ]
    if len(counts) + len(digests) > day.habits.daily_limit:
        yield f"{day.day}: more than the limit: {[s.due.key for s in day.sent]}"


def _hours(day: Day) -> Iterator[str]:
    for each in day.sent:
        local = day.habits.local(each.at)
        timed = each.due.kind is Kind.REMINDER and each.due.time is not None
        if quiet(local.time(), day.habits) and not timed:
            yield f"{local}: in the quiet hours: {each.due.key}"
        anyday = each.due.fixed or each.due.kind is Kind.FOLLOW_UP
        if not anyday and not active(local.date(), day.habits):
            yield f"{local}: on a day off: {each.due.key}"


def _waiting(day: Day) -> Iterator[str]:
    """What rang and is unsent waits for the limit, a day off, or one message a day.

    What has its day is delivered on it, first follow-ups within one day more on which they may.
    """
    habits, hour = day.habits, moment(f"{day.day}", day.habits)
    evening = moment(f"{day.day}T{habits.quiet_from:%H:%M}", habits) - timedelta(hours=1)
    for person in (day.people[key] for key in day.ringing):
        for due in agenda(person, habits, day.day):
            if due.ring is None:
                continue
            rings = moment(due.ring, habits)
            if due.fixed and rings <= evening:
                yield f"{day.day}: not delivered on its day: {due.key} of {due.day}"
            if rings > hour:
                continue
            late = due.kind is Kind.FOLLOW_UP and missed_chance(due, hour, habits)
            if late and len(day.told) < AT_ONCE:
                yield f"{day.day}: a follow-up is late: {due.key} of {due.day}"
            if active(day.day, habits) and not day.full and person.id not in day.told:
                yield f"{day.day}: waits for no reason: {due.key} of {due.day}"


def _cadences(day: Day) -> Iterator[str]:
    """Everybody was offered within their cadence and seven days, or there is a reason."""
    if day.full or not active(day.day, day.habits):
        return
    for person in day.people.values():
        last = person.last_contact or person.since
        if last is None or rest(person) or person.id in day.told:
            continue
        by = last + timedelta(days=cadence(person, day.habits)) + WEEK
        if day.day > by and not any(_reasons(person, last, by, day.day)):
            yield f"{day.day}: nobody thought of {person.id} since {last}"


def _reasons(person: Person, last: date, by: date, today: date) -> Iterator[bool]:
    """Offered meanwhile, told of lately, put off by an answer, or a meeting is ahead."""
    since = by - 2 * WEEK
    yield any(o.day >= max(last, since) for o in unprompted(person))
    yield any(o.day + COOLDOWN >= today for o in unprompted(person))
    yield any(o.day + APART >= today for o in person.offers)
    yield any(e.value[:1] in PATIENT and e.said.date() >= last for e in person.all(*ANSWERS))
    yield any(e.date and e.date >= last for e in person.all(Relation.PLAN))


def life_kept(sent: Sequence[Sent], people: Mapping[str, Person]) -> Iterator[str]:
    """Everything that must hold over a whole life."""
    yield from twice(sent, people)
    yield from too_soon(sent, people)
    yield from restless(sent, people)
    yield from same_reason(sent)


def twice(sent: Sequence[Sent], people: Mapping[str, Person]) -> Iterator[str]:
    """Nothing is sent twice, unless it was put off, or comes round again by its nature."""
    by_item: dict[tuple[str, str], list[Sent]] = defaultdict(list)
    for each in sent:
        by_item[each.due.person.id, each.due.key].append(each)
    for (who, key), times in by_item.items():
        put_off = [e.said for e in people[who].all(Act.SNOOZED) if e.value == key]
        for before, after in pairwise(times):
            round_again = after.due.kind in UNPROMPTED and (after.at - before.at).days >= 6
            if not round_again and not any(before.at <= said <= after.at for said in put_off):
                yield f"{after.at}: twice: {key}"


def too_soon(sent: Sequence[Sent], people: Mapping[str, Person]) -> Iterator[str]:
    """Fourteen days lie between two that come of Kith's own accord about one person."""
    last: dict[str, Sent] = {}
    for each in sent:
        if each.due.kind not in UNPROMPTED:
            continue
        person = people[each.due.person.id]
        before = last.get(person.id)
        last[person.id] = each
        # Who is to be heard of every week is; what was put off comes when it was put off to.
        if before is None or person.all(Act.SNOOZED, Relation.CADENCE):
            continue
        if each.at - before.at < timedelta(days=13, hours=12):
            yield f"{each.at}: too soon after {before.at}: {each.due.key}"


def restless(sent: Sequence[Sent], people: Mapping[str, Person]) -> Iterator[str]:
    """After three without an answer nobody is brought up a fourth time."""
    signs = HAPPENED | {Act.SNOOZED, Act.RESUMED, Relation.CADENCE, Relation.PLAN}
    for person in people.values():
        kept = [s for s in sent if s.due.person.id == person.id and s.due.kind is Kind.KEEP]
        alive = [e.said for e in person.entries if e.what in signs]
        for first, *_, fourth in zip(kept, kept[1:], kept[2:], kept[3:], strict=False):
            if not any(first.at <= said <= fourth.at for said in alive):
                yield f"{fourth.at}: the fourth without an answer: {fourth.due.key}"


def same_reason(sent: Sequence[Sent]) -> Iterator[str]:
    """Kinds of reasons rotate: never the same twice in a row for one person."""
    last: dict[str, str] = {}
    for each in sent:
        same = each.again and each.due.kind in (Kind.NEED, Kind.TRIP)  # put off, and back
        if each.reason and not same:
            if last.get(each.due.person.id) == each.reason:
                yield f"{each.at}: the same reason twice: {each.reason}, {each.due.key}"
            last[each.due.person.id] = each.reason
