"""Local moments: days off, quiet hours, and hours that do not exist or exist twice."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.nudges.kinds import Due, Kind
from bot.core.profile import Habits

GRACE = timedelta(hours=1)
"""How late something with a stated clock time may still come in the quiet hours."""
_DAY = timedelta(days=1)


def moment(at: str, habits: Habits) -> datetime:
    """The moment (aware, UTC) that a local "YYYY-MM-DD" or "YYYY-MM-DDTHH:MM" stands for.

    A day alone means the user's hour on it. A local time that does not exist is the next that
    does; one that exists twice is the first.
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


def quiet(clock: time, habits: Habits) -> bool:
    """Whether that local time of day is one of the quiet hours."""
    begin, end = habits.quiet_from, habits.quiet_to
    if begin <= end:
        return begin <= clock < end
    return clock >= begin or clock < end


def active(day: date, habits: Habits) -> bool:
    """Whether the user wants nudges on that day of the week."""
    return day.weekday() in habits.days


def evening(habits: Habits) -> time:
    """When the day's questions are put: an hour before the quiet begins, by nine at the latest."""
    last = min(habits.quiet_from, time(21)) if habits.quiet_from > time(12) else time(21)
    return time(last.hour - 1, last.minute)


def may_go(due: Due, now: datetime, habits: Habits) -> bool:
    """Whether it may be put before the user at `now` (aware): it rings, on a day, at an hour."""
    if due.ring is None:
        return False
    rings = moment(due.ring, habits)
    if rings > now or _begun(due, now, habits):
        return False
    local = habits.local(now)
    if habits.paused(local.date()) and due.kind is not Kind.REMINDER:
        return False
    if not (due.fixed or active(local.date(), habits) or _first_follow_up(due, habits)):
        return False
    hour = moment(f"{local.date()}", habits)
    if "T" in due.ring and (due.fixed or due.ring > f"{local.date()}"):
        on_time = due.kind is Kind.REMINDER and now - rings <= GRACE
        return on_time or not quiet(local.time(), habits)
    # What has no clock time, or missed its own, comes with the day's nudges: never before the
    # user's hour, and after a stop in the night not before the next day's.
    return now >= hour and (now - hour <= GRACE or not quiet(local.time(), habits))


def _begun(due: Due, now: datetime, habits: Habits) -> bool:
    """Whether the meeting that it is a word before has begun."""
    if due.kind is not Kind.PLAN or due.entry is None or due.entry.date is None:
        return False
    clock = due.entry.time
    return clock is not None and moment(f"{due.entry.date}T{clock:%H:%M}", habits) <= now


def next_look(now: datetime, habits: Habits) -> datetime:
    """When (aware, UTC) what could not go out at `now` may be able to."""
    local = habits.local(now)
    slots = [moment(f"{local.date() + _DAY * n}", habits) for n in (0, 1)]
    if quiet(local.time(), habits):
        ends = [
            moment(f"{local.date() + _DAY * n}T{habits.quiet_to:%H:%M}", habits) for n in (0, 1)
        ]
        slots += ends
    return min(slot for slot in slots if slot > now)


def missed_chance(due: Due, now: datetime, habits: Habits) -> bool:
    """Whether it could have gone out on an earlier day already."""
    today = habits.local(now).date()
    day = due.day
    while day < today:
        if active(day, habits) or _first_follow_up(due, habits):
            return True
        day += _DAY
    return False


def _first_follow_up(due: Due, habits: Habits) -> bool:
    return due.kind is Kind.FOLLOW_UP and habits.follow_up_any_day
