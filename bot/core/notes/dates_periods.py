"""Weeks, weekends, months, quarters and years: `next week`, `end of march`, `this weekend`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from bot.core.notes.dates_calendar import NAMELIKE, calendar_day, year_number
from bot.core.notes.dates_days import day_hit
from bot.core.notes.dates_holidays import HOLIDAY_WORDS, find_holiday
from bot.core.notes.dates_math import add_months, around, first_of, in_week, last_of, latest, shift
from bot.core.notes.dates_tokens import Hit, Tokens
from bot.core.notes.dates_weekdays import modified_weekday, stands_as_day
from bot.core.notes.dates_words import DAYPARTS, MONTHS, NAME_CUES, RECURRING, WEEKDAYS, bag

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
_PERIODS: Final = {
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "wk": "W",
    "yr": "Y",
    "mo": "M",
}
_MONTH_LEADS: Final = bag("in since until till til during around through thru mid by")
_MORE_LEADS: Final = frozenset({"before", "after", "for", "from", "starting", "come"})
_STAND_ALONE: Final = bag("february july september october november december")
_MAY_VERBS: Final = bag(
    "be not have help work seem sound take come also never need well or explain change"
)
_QUARTERS: Final = {"1": 1, "2": 4, "3": 7, "4": 10}
_EARLY: Final = frozenset({"early", "start", "beginning"})
_MID: Final = frozenset({"mid", "middle"})
_LATE: Final = frozenset({"late"})
_END: Final = frozenset({"end"})
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
"""How far into a week, month, quarter or year its middle and its late part begin, in days."""


class _Period(NamedTuple):
    """A stretch of days ending before token `end`: its first day if past, if future; its unit."""

    end: int
    past: date
    future: date
    unit: str


def _unit_period(today: date, end: int, unit: str, offset: int) -> _Period:
    first = first_of(today, unit)
    first = add_months(first, 3 * offset) if unit == "Q" else shift(first, offset, unit)
    return _Period(end, first, first, unit)


def read_modified(t: Tokens, i: int, today: date) -> Hit | None:
    """`last tuesday`, `this past weekend`, `next month`, `last night`, `this morning`."""
    modifier, j = t.words[i], i + 1
    if modifier == "this" and t.words[j] in {"past", "last", "coming", "next", "upcoming"}:
        modifier, j = t.words[j], j + 1
    if t.words[j] == "long":
        j += 1
    word = t.words[j]
    if word in WEEKDAYS:
        return modified_weekday(t, j, today, modifier)
    if word == "weekend":
        return _weekend(t, j, today, modifier)
    if word in DAYPARTS:
        return _daypart(j, today, modifier, word)
    if word in _PERIODS:
        return _modified_period(t, i, j, today, modifier)
    if word in MONTHS:
        return _modified_month(t, j, today, modifier)
    if word in HOLIDAY_WORDS:
        return _modified_holiday(t, j, today, modifier)
    return None


def _daypart(j: int, today: date, modifier: str, part: str) -> Hit | None:
    if modifier == "this":
        return Hit(j + 1, today, today, "relative", part=part)
    if modifier == "last" and part != "morning":
        day = today - timedelta(days=1)
        return Hit(j + 1, day, day, "relative", part=part)
    return None


def _weekend(t: Tokens, j: int, today: date, modifier: str) -> Hit:
    """A weekend is its Saturday; said of the past, `this weekend` is the one that has begun."""
    day = in_week(today, _SATURDAY, _OFFSETS[modifier] if modifier != "coming" else 0)
    past = day
    if modifier == "past":
        past = day = latest(today, _SATURDAY)
    elif modifier in {"this", "current"} and day > today:
        past = day - timedelta(weeks=1)
    elif modifier == "next" and t.words[j + 1 : j + 3] == ["after", "next"]:
        day = past = day + timedelta(weeks=1)
    return Hit(j + 1, past, day, "weekend")


def _modified_period(t: Tokens, i: int, j: int, today: date, modifier: str) -> Hit | None:
    if t.words[i - 1] == "the" and modifier in {"last", "past", "next"}:
        return None
    unit, offset, end = _PERIODS[t.words[j]], _OFFSETS[modifier], j + 1
    if modifier in {"past", "current"}:
        return None
    k = end + (t.words[end] in {"on", ","})
    if unit == "W" and t.words[k] in WEEKDAYS and stands_as_day(t, k):
        day = in_week(today, WEEKDAYS[t.words[k]], offset)
        return Hit(k + 1, day, day, "weekday")
    if unit == "M" and t.words[end] == "on" and t.words[end + 1] == "the":
        return None
    period = _unit_period(today, end, unit, offset)
    if offset == 0:  # said of the future, all of it has yet to pass
        return Hit(
            end, period.past, last_of(today, unit), "week" if unit == "W" else "month", vague=True
        )
    return Hit(end, period.past, period.future, _kind(unit), vague=True)


def _kind(unit: str) -> str:
    return {"W": "week", "Y": "year"}.get(unit, "month")


def _modified_month(t: Tokens, j: int, today: date, modifier: str) -> Hit | None:
    if t.words[j] == "may" and t.words[j + 1] in _MAY_VERBS:
        return None
    found = calendar_day(t, j)
    month = found.month if found else MONTHS[t.words[j]]
    past, future = around(first_of(today, "M"), lambda year: date(year, month, 1))
    if modifier == "this":
        past = future = today.replace(month=month, day=1)
    elif modifier in {"last", "past"}:
        if past and past == first_of(today, "M"):
            past = past.replace(year=past.year - 1)
        future = past
    else:
        if future and future <= today:
            future = future.replace(year=future.year + 1)
        past = future
    if found and found.year is None and past:
        return day_hit(found._replace(year=past.year), today)
    return Hit(j + 1, past, future, "month", vague=True)


def _modified_holiday(t: Tokens, j: int, today: date, modifier: str) -> Hit | None:
    found = find_holiday(t, j)
    if found is None:
        return None
    end, day = found
    past, future = around(today, day)
    if modifier in {"last", "past"}:
        future = past
    elif modifier in {"next", "coming"}:
        past = future
    return Hit(end, past, future, "holiday")


def read_span_name(t: Tokens, i: int, today: date) -> Hit | None:
    """`week after next`, `month before last`, `the weekend`, `weekend before last`."""
    word, beside = t.words[i], t.words[i + 1 : i + 3]
    offset = 2 if beside == ["after", "next"] else -2 if beside == ["before", "last"] else 0
    if word == "weekend":
        if offset:
            day = in_week(today, _SATURDAY, offset)
            return Hit(i + 3, day, day, "weekend")
        if t.words[i - 1] != "the" or t.words[i - 2] not in {
            "over",
            "on",
            "at",
            "for",
            "by",
            "before",
            "this",
            "until",
            "during",
        }:
            return None
        coming = in_week(today, _SATURDAY, today.weekday() > _SATURDAY)
        return Hit(i + 1, latest(today, _SATURDAY), coming, "weekend")
    if word == "night":
        night = today - timedelta(days=2)
        return Hit(i + 3, night, night, "relative", part="night") if offset < 0 else None
    if not offset or word not in _PERIODS:
        return None
    period = _unit_period(today, i + 3, _PERIODS[word], offset)
    return Hit(i + 3, period.past, period.future, _kind(period.unit), vague=True)


def read_month(t: Tokens, i: int, today: date) -> Hit | None:
    """A month at token `i` that stands for its first day: `in march`, `september 2027`."""
    if not _stands_as_month(t, i):
        return None
    period = _named_month(t, i, today)
    end = period.end
    if (
        t.words[end] in {"or", "and", "-", "/", "to"}
        and t.words[end + 1] in MONTHS
        and calendar_day(t, end + 1) is None
    ):
        if t.words[end + 1] not in NAMELIKE or not t.capital(end + 1) or t.words[i - 1] == "in":
            end += 2
    return Hit(end, period.past, period.future, "month", vague=True)


def _named_month(t: Tokens, i: int, today: date) -> _Period:
    month = MONTHS[t.words[i]]
    year = t.digits(i + 1)
    if year is not None and 1900 <= year < 2200 and t.ends[i + 1] - t.starts[i + 1] == 4:  # noqa: PLR2004  years of people
        first = date(year, month, 1)
        return _Period(i + 2, first, first, "M")
    past, future = around(today, lambda of: date(of, month, 1))
    return _Period(i + 1, past or today, future or today, "M")


def _stands_as_month(t: Tokens, i: int) -> bool:
    """Whether the month at token `i` is one, not a person (May, April), a verb or a habit."""
    word, before, after = t.words[i], t.words[i - 1], t.words[i + 1]
    namelike = word in NAMELIKE
    if before in RECURRING or (namelike and after in {"'s", "’s"}):
        return False
    if before == "by" and namelike and t.words[i - 2].endswith("ed"):
        return False
    if before in _MONTH_LEADS or (before == "-" and t.words[i - 2] == "mid"):
        return True
    if (
        t.digits(i + 1) is not None
        and t.ends[i + 1] - t.starts[i + 1] == 4
        and t.words[i + 1][:2] in {"19", "20", "21"}
    ):  # noqa: PLR2004  years of people
        return True
    short = t.ends[i] - t.starts[i] <= 3  # noqa: PLR2004  jan, dec
    if namelike:
        return before in {"before", "after"} and not after.isalpha()
    if before in _MORE_LEADS:
        return True
    return word in _STAND_ALONE and not short and before not in NAME_CUES


def read_part(t: Tokens, i: int, today: date) -> Hit | None:
    """`end of march`, `mid next month`, `start of the week`, `later this week`."""
    word = t.words[i]
    j = i + 1
    j += t.words[j] == "-"
    j += t.words[j] in {"of", "in"}
    the = t.words[j] == "the"
    j += the
    if word == "later":
        return read_modified(t, j, today) if t.words[j] == "this" else None
    if t.words[j] == "day" and word == "end" and t.words[j - 1] in {"of", "the"}:
        idle = the and t.words[i - 1] == "the" and t.words[i - 2] == "at"
        return None if idle else Hit(j + 1, today, today, "relative", until=True)
    period = _period(t, j, today, the=the or t.words[j - 1] == "of")
    if period is None:
        return None
    part = "early" if word in _EARLY else "mid" if word in _MID else word
    past, future = _pick(period.past, part, period.unit), _pick(period.future, part, period.unit)
    if t.words[j] in MONTHS and period.end == j + 1:
        month = MONTHS[t.words[j]]
        near = around(today, lambda year: _pick(date(year, month, 1), part, "M"))
        return Hit(period.end, near[0], near[1], "month", vague=part != "end")
    return Hit(period.end, past, future, _kind(period.unit), vague=part != "end")


def _pick(first: date, part: str, unit: str) -> date:
    if part == "end":
        return last_of(first, unit)
    return first + timedelta(days=_DAYS_INTO.get((part, unit), 0))


def _period(t: Tokens, j: int, today: date, *, the: bool) -> _Period | None:
    """The stretch of days named at token `j`, for `end of` and its like."""
    word, following = t.words[j], t.words[j + 1]
    if word in {"this", "next", "last"} and following in _PERIODS:
        return _unit_period(today, j + 2, _PERIODS[following], _OFFSETS[word])
    if word in _PERIODS and the:
        return _unit_period(today, j + 1, _PERIODS[word], 0)
    if word in MONTHS and not (word == "may" and following in _MAY_VERBS):
        return _named_month(t, j, today)
    if word == "q" and following in _QUARTERS and t.glued(j + 1):
        past, future = around(today, lambda year: last_of(date(year, _QUARTERS[following], 1), "Q"))
        return _Period(j + 2, first_of(past or today, "Q"), first_of(future or today, "Q"), "Q")
    return None


_ENDINGS: Final = {"eod": "D", "cob": "D", "eow": "W", "eom": "M", "eoq": "Q", "eoy": "Y"}


def read_ending(t: Tokens, i: int, today: date) -> Hit | None:
    """`eod`, `eow`, `eom`, `eoy`: the end of the current day, week, month, year."""
    unit = _ENDINGS[t.words[i]]
    day = today if unit == "D" else last_of(today, unit)
    return Hit(i + 1, day, day, "relative", until=True)


ENDINGS: Final = frozenset(_ENDINGS)
PARTS: Final = _EARLY | _MID | _LATE | _END | {"later"}
