"""Months that stand for their first day: `in march`, `september 2027`, `last june`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from bot.core.notes.dates_calendar import NAMELIKE, calendar_day, day_number, year_number
from bot.core.notes.dates_days import day_hit
from bot.core.notes.dates_math import around, last_of, latest, nth_weekday, shift
from bot.core.notes.dates_tokens import Hit, Tokens
from bot.core.notes.dates_words import MONTHS, NAME_CUES, ORDINALS, RECURRING, WEEKDAYS, bag

_LEADS: Final = bag("in since until till til during around through thru mid by")
_LEADS_UNLESS_NAMELIKE: Final = bag("before after for from starting come")
_STAND_ALONE: Final = bag("february july september october november december")
_JOINTS: Final = bag("or and - / to &")
_SHORT: Final = 3
_WEEKS: Final = 5
AFTER_THE_VERB_MAY: Final = bag(
    "be not have help work seem sound take come also never need well or explain change"
)


class Period(NamedTuple):
    """A stretch of days ending before token `end`: its first day if past, if future; its unit.

    `yearly` says that the phrase left the year open.
    """

    end: int
    past: date
    future: date
    unit: str
    yearly: bool = False


def read_month(t: Tokens, i: int, today: date) -> Hit | None:
    """A month at token `i` that says when."""
    if not _stands_as_month(t, i):
        return None
    period = named_month(t, i, today)
    return Hit(_past_second(t, i, period.end), period.past, period.future, "month", vague=True)


def named_month(t: Tokens, i: int, today: date) -> Period:
    """The month at token `i`, of the year beside it or else the nearest."""
    month, year = MONTHS[t.words[i]], year_number(t, i + 1)
    if year is not None:
        first = date(year, month, 1)
        return Period(i + 2, first, first, "M")
    past, future = around(today, lambda of: date(of, month, 1))
    return Period(i + 1, past or today, future or today, "M", yearly=True)


def modified_month(t: Tokens, i: int, today: date, modifier: str) -> Hit | None:
    """The month at token `i` after `last`, `this` or `next`; `next march 5` is a day of it."""
    if t.words[i] == "may" and t.words[i + 1] in AFTER_THE_VERB_MAY:
        return None
    month = MONTHS[t.words[i]]
    past = today.year - (month > today.month)
    future = today.year + (month < today.month)
    if modifier in {"last", "past"}:
        past = future = today.year - (month >= today.month)
    elif modifier != "this":
        past = future = today.year + (month <= today.month)
    found = calendar_day(t, i)
    if found is not None and found.year is None and past == future:
        return day_hit(found._replace(year=past), today)
    return Hit(i + 1, date(past, month, 1), date(future, month, 1), "month", vague=True)


def read_nth(t: Tokens, i: int, today: date) -> Hit | None:
    """`first monday of april`, `last day of the month`, `2nd week of may`."""
    number = day_number(t, i)
    nth = number.day if number and number.ordinal else ORDINALS.get(t.words[i], 0)
    j = number.end if number else i + 1
    word = t.words[j]
    last = t.words[i] == "last"
    if not (last or 1 <= nth <= _WEEKS or (word == "day" and nth)) or t.words[j + 1] not in {
        "of",
        "in",
    }:
        return None
    month = _month_of(t, j + 2, today)
    if month is None or not (word in WEEKDAYS or word in {"week", "day"}):
        return None

    def pick(first: date) -> date:
        if word == "day":
            return last_of(first, "M") if last else first.replace(day=nth)
        if word == "week":
            return last_of(first, "M") - timedelta(days=6) if last else shift(first, nth - 1, "W")
        if last:
            return latest(shift(first, 1, "M"), WEEKDAYS[word])
        return nth_weekday(first.year, first.month, WEEKDAYS[word], nth)

    vague = word == "week"
    if not month.yearly:
        day = pick(month.past)
        return Hit(month.end, day, day, "week" if vague else "weekday", vague=vague)
    past, future = around(today, lambda year: pick(date(year, month.past.month, 1)))
    return Hit(month.end, past, future, "week" if vague else "weekday", vague=vague)


def _month_of(t: Tokens, i: int, today: date) -> Period | None:
    """The month named at token `i`, or `the month`, `this month`, `next month`."""
    if t.words[i] in MONTHS:
        return named_month(t, i, today)
    offset = {"the": 0, "this": 0, "next": 1, "last": -1}.get(t.words[i])
    if offset is None or t.words[i + 1] != "month":
        return None
    first = shift(today.replace(day=1), offset, "M")
    return Period(i + 2, first, first, "M")


def _past_second(t: Tokens, i: int, end: int) -> int:
    """Where the phrase ends when a second month follows: `in march or april`."""
    second = end + 1
    if t.words[end] not in _JOINTS or t.words[second] not in MONTHS:
        return end
    person = t.words[second] in NAMELIKE and t.capital(second) and not t.capital(i)
    return end if person or calendar_day(t, second) is not None else end + 2


def _stands_as_month(t: Tokens, i: int) -> bool:
    """Whether the month at token `i` is one, not a person (May, April), a verb or a habit."""
    word, before, after = t.words[i], t.words[i - 1], t.words[i + 1]
    namelike = word in NAMELIKE
    if before in RECURRING or (namelike and after in {"'s", "’s"}):
        return False
    if before == "by" and namelike and t.words[i - 2].endswith("ed"):  # introduced by May
        return False
    if before in _LEADS or year_number(t, i + 1) is not None:
        return True
    if before in _LEADS_UNLESS_NAMELIKE:
        return not namelike or (before in {"before", "after"} and not after.isalpha())
    return word in _STAND_ALONE and t.width(i) > _SHORT and before not in NAME_CUES
