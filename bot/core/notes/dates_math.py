"""Calendar arithmetic on plain days; weeks run from Monday to Sunday."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

_YEARS_LOOKED_AT: Final = (0, -1, 1, -2, 2, -3, 3, -4, 4, -8, 8)
"""Eight years lie between two leap years around 1900 and 2100."""


def in_week(today: date, weekday: int, weeks: int) -> date:
    """The `weekday` (Monday 0) of the week that lies `weeks` weeks after the current one."""
    return today + timedelta(days=weekday - today.weekday() + 7 * weeks)


def latest(today: date, weekday: int) -> date:
    """The last `weekday` before today."""
    return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)


def coming(today: date, weekday: int) -> date:
    """The first `weekday` after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def month_end(day: date) -> date:
    """The last day of the month of `day`."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def add_months(day: date, months: int) -> date:
    """The same day so many months later; the month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shift(day: date, count: int, unit: str) -> date:
    """`day` plus `count` days (D), weeks (W), months (M) or years (Y)."""
    match unit:
        case "D":
            return day + timedelta(days=count)
        case "W":
            return day + timedelta(weeks=count)
        case "M":
            return add_months(day, count)
        case _:
            return add_months(day, 12 * count)


def first_of(day: date, unit: str) -> date:
    """The first day of the week, month, quarter (Q) or year that `day` lies in."""
    match unit:
        case "W":
            return day - timedelta(days=day.weekday())
        case "M":
            return day.replace(day=1)
        case "Q":
            return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
        case _:
            return day.replace(month=1, day=1)


def last_of(day: date, unit: str) -> date:
    """The last day of the week, month, quarter (Q) or year that `day` lies in."""
    match unit:
        case "W":
            return day + timedelta(days=6 - day.weekday())
        case "M":
            return month_end(day)
        case "Q":
            return month_end(add_months(first_of(day, "Q"), 2))
        case _:
            return day.replace(month=12, day=31)


def around(today: date, in_year: Callable[[int], date]) -> tuple[date | None, date | None]:
    """The latest day up to today and the first from today on, of one day a year.

    `in_year` gives the day of a year and may raise ValueError for a year that has none.
    """
    past: date | None = None
    future: date | None = None
    for offset in _YEARS_LOOKED_AT:
        try:
            day = in_year(today.year + offset)
        except (ValueError, OverflowError):
            continue
        if day <= today and (past is None or day > past):
            past = day
        if day >= today and (future is None or day < future):
            future = day
        if past and future:
            break
    return past, future


def easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian computus."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (
        19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    offset = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * offset) // 451
    month, day = divmod(epact + offset - 7 * late + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The `nth` (from 1) such weekday of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
