"""Local moments: hours that do not exist or exist twice, quiet hours, days off."""

from datetime import UTC, date, datetime, time

import pytest

from bot.core.nudges.kinds import Due, Kind
from bot.core.nudges.moments import evening, may_go, moment, next_look, quiet
from bot.core.people import Person
from bot.core.profile import Habits

LISBON = Habits("Europe/Lisbon")
ANA = Person("m1.ana")


@pytest.mark.parametrize(
    ("zone", "at", "utc"),
    [
        ("Europe/Lisbon", "2026-03-11", "2026-03-11T09:00"),
        ("Europe/Lisbon", "2026-07-11", "2026-07-11T08:00"),
        ("Europe/Lisbon", "2026-03-29T01:30", "2026-03-29T01:00"),
        ("Europe/Lisbon", "2026-10-25T01:30", "2026-10-25T00:30"),
        ("America/New_York", "2026-03-08T02:30", "2026-03-08T07:00"),
        ("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30"),
        ("Asia/Kolkata", "2026-03-11T09:00", "2026-03-11T03:30"),
    ],
)
def test_a_local_moment_is_the_next_that_exists_and_the_first_of_two(
    zone: str, at: str, utc: str
) -> None:
    assert moment(at, Habits(zone)) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("clock", "is_quiet"),
    [("20:59", False), ("21:00", True), ("00:00", True), ("07:59", True), ("08:00", False)],
)
def test_quiet_hours_span_midnight(clock: str, *, is_quiet: bool) -> None:
    assert quiet(time.fromisoformat(clock), LISBON) is is_quiet


def test_no_hour_is_quiet_where_both_ends_are_one() -> None:
    assert not quiet(time(3), Habits("UTC", quiet_from=time(0), quiet_to=time(0)))


def due(kind: Kind, ring: str, *, fixed: bool = False) -> Due:
    return Due(ANA, kind, f"{kind}:x", date.fromisoformat(ring[:10]), ring=ring, fixed=fixed)


@pytest.mark.parametrize(
    ("item", "now", "goes"),
    [
        (due(Kind.KEEP, "2026-03-11"), "2026-03-11T08:59", False),
        (due(Kind.KEEP, "2026-03-11"), "2026-03-11T09:00", True),
        (due(Kind.KEEP, "2026-03-11"), "2026-03-11T20:59", True),
        (due(Kind.KEEP, "2026-03-11"), "2026-03-11T21:00", False),
        (due(Kind.KEEP, "2026-03-11"), "2026-03-12T08:30", False),
        (due(Kind.KEEP, "2026-03-13"), "2026-03-14T10:00", False),
        (due(Kind.KEEP, "2026-03-13"), "2026-03-16T09:00", True),
        (due(Kind.FOLLOW_UP, "2026-03-14"), "2026-03-14T09:00", True),
        (due(Kind.BIRTHDAY, "2026-03-14", fixed=True), "2026-03-14T09:00", True),
        (due(Kind.REMINDER, "2026-03-11T22:30", fixed=True), "2026-03-11T22:30", True),
        (due(Kind.REMINDER, "2026-03-11T22:30", fixed=True), "2026-03-12T02:00", False),
        (due(Kind.REMINDER, "2026-03-11T22:30", fixed=True), "2026-03-12T08:00", True),
        (due(Kind.AFTER, "2026-03-11T20:00", fixed=True), "2026-03-11T20:00", True),
        (due(Kind.THANKS, "2026-03-11T19:00"), "2026-03-12T08:00", False),
        (due(Kind.THANKS, "2026-03-11T19:00"), "2026-03-12T09:00", True),
    ],
)
def test_what_goes_out_when(item: Due, now: str, *, goes: bool) -> None:
    assert may_go(item, datetime.fromisoformat(now).replace(tzinfo=UTC), LISBON) is goes


def test_an_hour_of_the_users_own_choice_is_never_quiet() -> None:
    early = Habits("UTC", time(6))

    assert may_go(due(Kind.KEEP, "2026-03-11"), datetime(2026, 3, 11, 6, tzinfo=UTC), early)


def test_first_follow_ups_keep_to_the_days_where_the_user_says_so() -> None:
    strict = Habits("UTC", follow_up_any_day=False)
    saturday = datetime(2026, 3, 14, 10, tzinfo=UTC)

    assert not may_go(due(Kind.FOLLOW_UP, "2026-03-14"), saturday, strict)


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-03-11T08:30", "2026-03-11T09:00"),
        ("2026-03-11T09:30", "2026-03-12T09:00"),
        ("2026-03-11T22:00", "2026-03-12T08:00"),
        ("2026-03-11T03:00", "2026-03-11T08:00"),
    ],
)
def test_what_waits_is_looked_at_when_it_may_go(now: str, then: str) -> None:
    looked = next_look(datetime.fromisoformat(now).replace(tzinfo=UTC), LISBON)

    assert looked == datetime.fromisoformat(then).replace(tzinfo=UTC)


def test_the_evening_ends_before_the_quiet() -> None:
    assert evening(LISBON) == time(20)
    assert evening(Habits("UTC", quiet_from=time(0), quiet_to=time(0))) == time(20)
