"""Weeks, weekends, months and years: `next week`, `end of march`, `this weekend`, `in 2019`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from bot.core.notes.dates_calendar import day_number, year_number
from bot.core.notes.dates_holidays import HOLIDAY_WORDS, modified_holiday
from bot.core.notes.dates_math import add_months, around, first_of, in_week, last_of, latest, shift
from bot.core.notes.dates_months import AFTER_THE_VERB_MAY, Period, modified_month, named_month
from bot.core.notes.dates_tokens import Hit, Tokens
from bot.core.notes.dates_weekdays import modified_weekday, stands_as_day
from bot.core.notes.dates_words import DAYPARTS, MONTHS, WEEKDAYS, bag

_SATURDAY: Final = 5
_OFFSETS: Final = {
    "last": -1,
    "past": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
}
MODIFIERS: Final = frozenset(_OFFSETS)
_UNITS: Final = {
    "week": "W",
    "wk": "W",
    "month": "M",
    "mo": "M",
    "quarter": "Q",
    "year": "Y",
    "yr": "Y",
}
_KINDS: Final = {"W": "week", "M": "month", "Q": "month", "Y": "year"}
_QUARTERS: Final = {"1": 1, "2": 4, "3": 7, "4": 10}
_PARTS: Final = {"start": "early", "beginning": "early", "middle": "mid"}
_DAYS_INTO: Final = {
    ("mid", "W"): 2,
    ("late", "W"): 4,
    ("mid", "M"): 14,
    ("late", "M"): 20,
    ("mid", "Q"): 45,
    ("late", "Q"): 75,
    ("mid", "Y"): 181,
    ("late", "Y"): 304,
}
"""How many days into a period its middle and its late part begin."""
PARTS: Final = _PARTS.keys() | {"early", "mid", "late", "end", "later", "earlier"}
_COMING_LEADS: Final = frozenset({"", "this", "the", "on", "by", "for", "of", ","})
"""Else somebody is coming on that day."""
_WEEKEND_LEADS: Final = bag("over on at for by before until during after")
_ENDINGS: Final = {"eod": "D", "cob": "D", "eow": "W", "eom": "M", "eoq": "Q", "eoy": "Y"}
ENDINGS: Final = frozenset(_ENDINGS)


def _period(today: date, end: int, unit: str, offset: int) -> Period:
    """The period of `unit` that lies `offset` of them after the current one."""
    first = first_of(today, unit)
    first = add_months(first, 3 * offset) if unit == "Q" else shift(first, offset, unit)
    return Period(end, first, first, unit)


def read_modified(t: Tokens, i: int, today: date) -> Hit | None:
    """`last tuesday`, `this past weekend`, `next month`, `last night`, `this morning`."""
    modifier, j = t.words[i], i + 1
    if modifier == "coming" and t.words[i - 1] not in _COMING_LEADS:
        return None
    if modifier == "this" and t.words[j] in MODIFIERS:
        modifier, j = t.words[j], j + 1
    j += t.words[j] == "long"
    word = t.words[j]
    hit: Hit | None = None
    if word in WEEKDAYS:
        hit = modified_weekday(t, j, today, modifier)
    elif word == "weekend":
        hit = _modified_weekend(j, today, modifier)
    elif word in DAYPARTS or (modifier == "this" and word in {"am", "pm"}):
        hit = _modified_daypart(t, j, today, modifier)
    elif word in _UNITS:
        hit = _modified_unit(t, j, today, modifier) if t.words[i - 1] != "the" else None
    elif word in MONTHS:
        hit = modified_month(t, j, today, modifier)
    elif word in HOLIDAY_WORDS:
        hit = modified_holiday(t, j, today, modifier)
    return hit


def _modified_daypart(t: Tokens, j: int, today: date, modifier: str) -> Hit | None:
    part = t.words[j]
    if modifier == "this":
        return Hit(j + 1, today, today, "relative", part=part)
    if modifier == "last" and part != "morning":
        day = today - timedelta(days=1)
        return Hit(j + 1, day, day, "relative", part=part)
    return None


def _modified_weekend(j: int, today: date, modifier: str) -> Hit:
    """A weekend is its Saturday; said of the past, `this weekend` is the one that has begun."""
    day = in_week(today, _SATURDAY, _OFFSETS[modifier] if modifier != "coming" else 0)
    past = day
    if modifier == "past":
        past = day = latest(today, _SATURDAY)
    elif modifier in {"this", "current"} and day > today:
        past = day - timedelta(weeks=1)
    return Hit(j + 1, past, day, "weekend")


def _modified_unit(t: Tokens, j: int, today: date, modifier: str) -> Hit | None:
    """`next week`, `last month`, `this year`, and `next week on tuesday`."""
    if modifier in {"past", "current"}:
        return None
    unit, offset, end = _UNITS[t.words[j]], _OFFSETS[modifier], j + 1
    k = end + (t.words[end] in {"on", ","})
    if unit == "W" and t.words[k] in WEEKDAYS and stands_as_day(t, k):
        return modified_weekday(t, k, today + timedelta(weeks=offset), "this")
    period = _period(today, end, unit, offset)
    number = day_number(t, k + 1) if unit == "M" and t.words[k] == "the" else None
    if number is not None and number.ordinal:
        day = period.past.replace(day=number.day)
        return Hit(number.end, day, day, "day")
    # Said of the future, the current period has until its last day.
    future = last_of(today, unit) if offset == 0 else period.future
    return Hit(end, period.past, future, _KINDS[unit], vague=True)


def read_span_name(t: Tokens, i: int, today: date) -> Hit | None:
    """`week after next`, `month before last`, `over the weekend`, `night before last`."""
    word, beside = t.words[i], t.words[i + 1 : i + 3]
    offset = 2 if beside == ["after", "next"] else -2 if beside == ["before", "last"] else 0
    if word == "weekend" and not offset:
        return _the_weekend(t, i, today)
    if not offset:
        return None
    if word == "weekend":
        day = in_week(today, _SATURDAY, offset)
        return Hit(i + 3, day, day, "weekend")
    if word == "night":
        day = today + timedelta(days=offset)
        return Hit(i + 3, day, day, "relative", part="night")
    period = _period(today, i + 3, _UNITS[word], offset)
    return Hit(period.end, period.past, period.future, _KINDS[period.unit], vague=True)


def _the_weekend(t: Tokens, i: int, today: date) -> Hit | None:
    if t.words[i - 1] != "the" or t.words[i - 2] not in _WEEKEND_LEADS or t.words[i + 1] == "of":
        return None
    coming = in_week(today, _SATURDAY, 1 if today.weekday() > _SATURDAY else 0)
    later = timedelta(days=2 if t.words[i - 2] == "after" else 0)
    return Hit(i + 1, latest(today, _SATURDAY) + later, coming + later, "weekend")


def read_part(t: Tokens, i: int, today: date) -> Hit | None:
    """`end of march`, `mid next month`, `start of the week`, `later this week`."""
    word, j = t.words[i], i + 1
    if word in {"later", "earlier"}:
        return read_modified(t, j, today) if t.words[j] == "this" else None
    j += t.words[j] == "-"
    of = t.words[j] in {"of", "in"}
    j += of
    the = t.words[j] == "the"
    j += the
    if t.words[j] == "day":
        idle = the and t.words[i - 1] == "the" and t.words[i - 2] == "at"  # a figure of speech
        return (
            Hit(j + 1, today, today, "relative", until=True)
            if word == "end" and of and not idle
            else None
        )
    part = _PARTS.get(word, word)
    if t.words[j] in MONTHS and not (t.words[j] == "may" and t.words[j + 1] in AFTER_THE_VERB_MAY):
        return _part_of_month(t, j, today, part)
    period = _named_period(t, j, today, the=the or of)
    if period is None:
        return None
    past, future = (_pick(first, part, period.unit) for first in (period.past, period.future))
    return Hit(period.end, past, future, _KINDS[period.unit], vague=part != "end")


def _part_of_month(t: Tokens, j: int, today: date, part: str) -> Hit:
    period = named_month(t, j, today)
    past: date | None = _pick(period.past, part, "M")
    future: date | None = _pick(period.future, part, "M")
    if period.yearly:
        month = MONTHS[t.words[j]]
        past, future = around(today, lambda year: _pick(date(year, month, 1), part, "M"))
    return Hit(period.end, past, future, "month", vague=part != "end")


def _pick(first: date, part: str, unit: str) -> date:
    """The day that a part of the period beginning on `first` stands for."""
    if part == "end":
        return last_of(first, unit)
    return first + timedelta(days=_DAYS_INTO.get((part, unit), 0))


def _named_period(t: Tokens, j: int, today: date, *, the: bool) -> Period | None:
    """The week, month, quarter or year named at token `j`, for `end of` and its like."""
    word, following = t.words[j], t.words[j + 1]
    if word in {"this", "next", "last"} and following in _UNITS:
        return _period(today, j + 2, _UNITS[following], _OFFSETS[word])
    if word in _UNITS and the:
        return _period(today, j + 1, _UNITS[word], 0)
    year = year_number(t, j)
    if year is not None:
        return Period(j + 1, date(year, 1, 1), date(year, 1, 1), "Y")
    if word == "q" and following in _QUARTERS and t.glued(j + 1):
        past, future = around(today, lambda of: last_of(date(of, _QUARTERS[following], 1), "Q"))
        return Period(j + 2, first_of(past or today, "Q"), first_of(future or today, "Q"), "Q")
    return None


def read_ending(t: Tokens, i: int, today: date) -> Hit | None:
    """`eod`, `eow`, `eom`, `eoy`: the end of the current day, week, month, year."""
    unit = _ENDINGS[t.words[i]]
    day = today if unit == "D" else last_of(today, unit)
    return Hit(i + 1, day, day, "relative", until=True)


def read_unit_end(t: Tokens, i: int, today: date) -> Hit | None:
    """`month-end`, `year end`: the end of the current one."""
    j = i + 1 + (t.words[i + 1] == "-")
    if t.words[j] != "end" or t.words[j + 1] in {"of", "in"}:
        return None
    day = last_of(today, _UNITS[t.words[i]])
    return Hit(j + 1, day, day, "relative", until=True)


def read_year(t: Tokens, i: int, _today: date) -> Hit | None:
    """`in 2019`, `since 2021`."""
    year = year_number(t, i)
    if year is None or t.words[i - 1] not in {"in", "since", "until", "till", "during"}:
        return None
    first = date(year, 1, 1)
    return Hit(i + 1, first, first, "year", vague=True)
