"""Half a year of daily life, with stops, two zones and both changes of the clock."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from random import Random

import pytest

from bot.core.notes.facts import HAPPENED, Relation
from bot.core.nudges.agenda import agenda
from bot.core.nudges.choosing import AT_ONCE
from bot.core.nudges.kinds import UNCOUNTED, UNPROMPTED, Kind
from bot.core.nudges.moments import active, missed_chance, moment, quiet
from bot.core.people import Act
from bot.core.profile import Habits
from tests.core.nudges.life import DAY, Life, Sent

START = datetime(2026, 10, 1, 4, tzinfo=UTC)
DAYS = 182
ZONES = ("Europe/Lisbon", "America/New_York")


def lived(zone: str, seed: int) -> Life:
    chance = Random(seed)
    life = Life(Habits(zone), START, chance)
    stopped_until: date | None = None
    for n in range(DAYS):
        if n == DAYS // 2:
            other = ZONES[1 - ZONES.index(zone)]
            life.move(Habits(other))
        if stopped_until is None and chance.random() < 0.03:
            stopped_until = life.today + chance.randint(1, 6) * DAY
        if stopped_until is not None and life.today >= stopped_until:
            stopped_until = None
        life.up = stopped_until is None
        day = life.today
        sent = life.live_a_day()
        check_day(life, day, sent)
    return life


def check_day(life: Life, day: date, sent: Sequence[Sent]) -> None:
    habits = life.habits
    within_limit(life, day, sent)
    for each in sent:
        local = habits.local(each.at)
        timed = each.due.kind is Kind.REMINDER and each.due.time is not None
        assert timed or not quiet(local.time(), habits), each
        if not each.due.fixed and each.due.kind is not Kind.FOLLOW_UP:
            assert active(local.date(), habits), each
    nothing_waits_without_a_reason(life, day)


def within_limit(life: Life, day: date, sent: Sequence[Sent]) -> None:
    """All who were met and come in one message count as one; who waited a day, or has a day, comes anyway."""
    met = [s for s in sent if s.due.kind is Kind.FOLLOW_UP]
    comes_anyway = {s.at for s in met if s.due.fixed or missed_chance(s.due, s.at, life.habits)}
    digests = {s.at for s in met} - comes_anyway
    counts = [s for s in sent if s.due.kind not in UNCOUNTED and s not in met and not s.due.fixed]
    assert len(counts) + len(digests) <= life.habits.daily_limit, day


def nothing_waits_without_a_reason(life: Life, day: date) -> None:
    """What rang and is still unsent waits for the limit, a day off, or one message a day."""
    if not life.up:
        return
    habits = life.habits
    full = life.taken.get(day, 0) >= habits.daily_limit
    told_today = {s.due.person.id for s in life.sent if habits.local(s.at).date() == day}
    ringing = [k for k, rings in life.rings.items() if any(r and r <= f"{day}T24" for r in rings)]
    for person in map(life.people.__getitem__, ringing):
        for due in agenda(person, habits, day):
            if due.ring is None or moment(due.ring, habits) > moment(f"{day}", habits):
                continue
            noon = moment(f"{day}T12:00", habits)
            late = due.kind is Kind.FOLLOW_UP and missed_chance(due, noon, habits)
            assert not due.fixed, (day, due)
            assert not late or len(told_today) >= AT_ONCE, (day, due)
            if active(day, habits):
                assert full or person.id in told_today, (day, due)


@pytest.fixture(scope="module", params=[(ZONES[0], 1), (ZONES[1], 2)])
def life(request: pytest.FixtureRequest) -> Life:
    return lived(*request.param)


def test_the_half_year_is_full_of_life(life: Life) -> None:
    kinds = {s.due.kind for s in life.sent}

    assert len(life.people) > 200
    assert kinds == set(Kind)


def test_nothing_is_sent_twice(life: Life) -> None:
    by_item: dict[tuple[str, str], list[Sent]] = defaultdict(list)
    for each in life.sent:
        by_item[each.due.person.id, each.due.key].append(each)
    for (who, key), times in by_item.items():
        for before, after in pairwise(times):
            days = (after.at - before.at).days
            snoozed = any(
                e.value == key and before.at <= e.said <= after.at
                for e in life.people[who].all(Act.SNOOZED)
            )
            assert snoozed or (after.due.kind in UNPROMPTED and days >= 6), (before, after)


def test_the_cooldown_is_kept(life: Life) -> None:
    last: dict[str, Sent] = {}
    for each in life.sent:
        if each.due.kind not in UNPROMPTED:
            continue
        before = last.get(each.due.person.id)
        last[each.due.person.id] = each
        person = life.people[each.due.person.id]
        told = (Act.SNOOZED, Relation.CADENCE)
        if before is None or person.all(*told):
            continue
        assert (each.at - before.at) > timedelta(days=13, hours=12), (before, each)


def test_three_unanswered_ones_are_followed_by_rest(life: Life) -> None:
    signs = HAPPENED | {Act.SNOOZED, Act.RESUMED, Relation.CADENCE, Relation.PLAN}
    for person in life.people.values():
        kept = [s for s in life.sent if s.due.person.id == person.id and s.due.kind is Kind.KEEP]
        alive = [e.said for e in person.entries if e.what in signs]
        for first, *_, fourth in zip(kept, kept[1:], kept[2:], kept[3:], strict=False):
            assert any(first.at <= said <= fourth.at for said in alive), person.id


def test_kinds_of_reasons_take_turns(life: Life) -> None:
    last: dict[str, str] = {}
    for each in life.sent:
        same = each.again and each.due.kind in (Kind.NEED, Kind.TRIP)  # put off, and back
        if each.reason and not same:
            assert last.get(each.due.person.id) != each.reason, each
            last[each.due.person.id] = each.reason
