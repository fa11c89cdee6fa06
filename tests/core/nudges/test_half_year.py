"""Half a year of daily life, with stops, two zones and both changes of the clock."""

from datetime import UTC, date, datetime
from random import Random

import pytest

from bot.core.nudges.kinds import Kind
from bot.core.profile import Habits
from tests.core.nudges.life import DAY, Life
from tests.core.nudges.promises import Day, day_kept, restless, same_reason, too_soon, twice

START = datetime(2026, 10, 1, 4, tzinfo=UTC)
DAYS = 182
ZONES = ("Europe/Lisbon", "America/New_York")


def lived(zone: str, seed: int) -> tuple[Life, list[str]]:
    """A life of half a year, and what was broken on its days."""
    chance = Random(seed)
    life = Life(Habits(zone), START, chance)
    broken: list[str] = []
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
        if life.up:
            rings = life.rings.items()
            ringing = [k for k, each in rings if any(r and r <= f"{day}T24" for r in each)]
            taken = life.taken.get(day, 0)
            broken += day_kept(Day(day, life.habits, life.people, sent, taken, ringing))
    return life, broken


Half = tuple[Life, list[str]]


@pytest.fixture(scope="module", params=[(ZONES[0], 1), (ZONES[1], 2)])
def half(request: pytest.FixtureRequest) -> Half:
    return lived(*request.param)


def test_the_half_year_is_full_of_life(half: Half) -> None:
    life, _ = half

    assert len(life.people) > 200
    assert {s.due.kind for s in life.sent} == set(Kind)


def test_every_day_the_limit_the_hours_and_what_has_its_day_are_kept(half: Half) -> None:
    _, broken = half

    assert broken == []


def test_nothing_is_sent_twice(half: Half) -> None:
    life, _ = half

    assert [*twice(life.sent, life.people)] == []


def test_the_cooldown_is_kept(half: Half) -> None:
    life, _ = half

    assert [*too_soon(life.sent, life.people)] == []


def test_three_unanswered_ones_are_followed_by_rest(half: Half) -> None:
    life, _ = half

    assert [*restless(life.sent, life.people)] == []


def test_kinds_of_reasons_take_turns(half: Half) -> None:
    life, _ = half

    assert [*same_reason(life.sent)] == []
