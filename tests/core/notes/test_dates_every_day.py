"""The rules for dates, written a second time by walking from day to day, on hundreds of days.

The days are both ends of every month of four years, one of them a leap year, and two whole
weeks, so that each phrase meets every weekday, month end and turn of the year.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.core.notes.dates import find_dates

DAY = timedelta(days=1)
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
MONTHS = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
]  # fmt: skip

Rule = Callable[[date], date]


def _days() -> list[date]:
    whole = (date(2023, 12, 18) + DAY * n for n in range(4 * 366))
    ends = [day for day in whole if day.day <= 3 or (day + 3 * DAY).day <= 3]
    return ends + [date(2026, 3, 9) + DAY * n for n in range(14)]


DAYS = _days()


def _after(day: date) -> Iterator[date]:
    while True:
        day += DAY
        yield day


def _before(day: date) -> Iterator[date]:
    while True:
        day -= DAY
        yield day


def _first(days: Iterator[date], fits: Callable[[date], bool]) -> date:
    return next(day for day in days if fits(day))


def _is(weekday: str) -> Callable[[date], bool]:
    return lambda day: WEEKDAYS[day.weekday()] == weekday


def _same_week(one: date, other: date) -> bool:
    return one.isocalendar()[:2] == other.isocalendar()[:2]


def _latest(weekday: str) -> Rule:
    return lambda today: _first(_before(today), _is(weekday))


def _coming(weekday: str) -> Rule:
    return lambda today: _first(_after(today), _is(weekday))


def _next(weekday: str) -> Rule:
    def rule(today: date) -> date:
        first = _first(_after(today), _is(weekday))
        return _first(_after(first), _is(weekday)) if _same_week(first, today) else first

    return rule


def _this(weekday: str) -> Rule:
    def rule(today: date) -> date:
        around = [today + DAY * n for n in range(-6, 7)]
        return next(day for day in around if _is(weekday)(day) and _same_week(day, today))

    return rule


def _plus(days: int) -> Rule:
    return lambda today: today + DAY * days


def _months_on(months: int) -> Rule:
    """The same day so many months on, or the last before it that the month has."""

    def rule(today: date) -> date:
        month = today.month - 1 + months
        for day in range(today.day, 0, -1):
            try:
                return date(today.year + month // 12, month % 12 + 1, day)
            except ValueError:
                continue
        raise AssertionError

    return rule


def _monday_of_next_week(today: date) -> date:
    return _first(_after(today), lambda day: day.weekday() == 0 and not _same_week(day, today))


def _monday_of_last_week(today: date) -> date:
    return _first(_before(today), lambda day: day.weekday() == 0 and not _same_week(day, today))


def _first_of_next_month(today: date) -> date:
    return _first(_after(today), lambda day: day.day == 1)


def _first_of_last_month(today: date) -> date:
    return _first(_before(today), lambda day: day.day == 1 and day.month != today.month)


def _last_of_this_month(today: date) -> date:
    return _first(_after(today - DAY), lambda day: (day + DAY).day == 1)


def _up_to(fits: Callable[[date], bool]) -> Rule:
    return lambda today: _first(_before(today + DAY), fits)


def _from_on(fits: Callable[[date], bool]) -> Rule:
    return lambda today: _first(_after(today - DAY), fits)


def _on(month: int, day: int) -> Callable[[date], bool]:
    return lambda found: (found.month, found.day) == (month, day)


def _is_day(number: int) -> Callable[[date], bool]:
    return lambda day: day.day == number


def _ends(month: int) -> Callable[[date], bool]:
    return lambda day: day.month == month and (day + DAY).month != month


def _decided() -> dict[str, Rule]:
    """Phrases that mean the same day in either tense."""
    rules: dict[str, Rule] = {
        "yesterday": _plus(-1),
        "last night": _plus(-1),
        "day before yesterday": _plus(-2),
        "today": _plus(0),
        "tonight": _plus(0),
        "this morning": _plus(0),
        "tomorrow": _plus(1),
        "tomorrow morning": _plus(1),
        "day after tomorrow": _plus(2),
        "in two weeks": _plus(14),
        "in a fortnight": _plus(14),
        "in 3 days": _plus(3),
        "in a few days": _plus(3),
        "a couple of weeks ago": _plus(-14),
        "a few days ago": _plus(-3),
        "two days ago": _plus(-2),
        "a week ago": _plus(-7),
        "in a month": _months_on(1),
        "in 6 months": _months_on(6),
        "in a year": _months_on(12),
        "a month ago": _months_on(-1),
        "6 months ago": _months_on(-6),
        "next week": _monday_of_next_week,
        "last week": _monday_of_last_week,
        "next month": _first_of_next_month,
        "last month": _first_of_last_month,
        "end of the month": _last_of_this_month,
        "end of next month": lambda today: _last_of_this_month(_first_of_next_month(today)),
        "next weekend": _next("saturday"),
        "a week from friday": lambda today: _coming("friday")(today) + 7 * DAY,
        "friday week": lambda today: _coming("friday")(today) + 7 * DAY,
        "week after next": lambda today: _monday_of_next_week(today) + 7 * DAY,
    }
    for day in WEEKDAYS:
        rules[f"last {day}"] = rules[f"this past {day}"] = _latest(day)
        rules[f"this {day}"] = _this(day)
        rules[f"next {day}"] = _next(day)
        rules[f"the coming {day}"] = _coming(day)
    return rules


def _undecided() -> dict[str, tuple[Rule, Rule]]:
    """Phrases that the tense decides: what they mean in the past and in the future."""
    rules: dict[str, tuple[Rule, Rule]] = {}
    for day in WEEKDAYS:
        for form in (f"on {day}", f"by {day}", f"{day} night", day[:3], day.capitalize()):
            rules[form] = _latest(day), _coming(day)
    for number, month in enumerate(MONTHS, 1):
        first, last = _on(number, 1), _ends(number)
        rules[f"in {month}"] = rules[f"early {month}"] = _up_to(first), _from_on(first)
        rules[f"end of {month}"] = _up_to(last), _from_on(last)
        for nth in (1, 28):
            both = _up_to(_on(number, nth)), _from_on(_on(number, nth))
            rules |= dict.fromkeys((f"on {month} {nth}", f"{nth} {month[:3]}"), both)
    for ordinal in ("1st", "15th", "29th", "30th", "31st"):
        same = _is_day(int(ordinal[:-2]))
        rules[f"on the {ordinal}"] = _up_to(same), _from_on(same)
    rules["feb 29"] = _up_to(_on(2, 29)), _from_on(_on(2, 29))
    rules["at christmas"] = _up_to(_on(12, 25)), _from_on(_on(12, 25))
    rules["new year's eve"] = _up_to(_on(12, 31)), _from_on(_on(12, 31))
    return rules


FORMS = {phrase: (rule, rule) for phrase, rule in _decided().items()} | _undecided()


@pytest.mark.parametrize("phrase", FORMS)
def test_a_phrase_follows_its_rule_on_every_day(phrase: str) -> None:
    past, future = FORMS[phrase]
    for today in DAYS:
        found = find_dates(phrase, datetime.combine(today, time(9, 30), UTC))
        assert [(when.past, when.future) for when in found] == [(past(today), future(today))], today
        assert found[0].span == (0, len(phrase))


def test_this_weekend_is_the_saturday_of_the_current_week() -> None:
    for today in DAYS:
        (when,) = find_dates("this weekend", datetime.combine(today, time(9, 30), UTC))
        assert when.future == _this("saturday")(today)


def test_a_weekend_of_the_past_has_begun() -> None:
    for today in DAYS:
        (when,) = find_dates("this weekend", datetime.combine(today, time(9, 30), UTC))
        assert when.past == _up_to(_is("saturday"))(today)
