"""Months that stand for their first day: `in march`, `september 2027`, `last june`."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from bot.core.notes.dates_calendar import NAMELIKE, calendar_day, year_number
from bot.core.notes.dates_days import day_hit
from bot.core.notes.dates_math import around
from bot.core.notes.dates_tokens import Hit, Tokens
from bot.core.notes.dates_words import MONTHS, NAME_CUES, RECURRING, bag

_LEADS: Final = bag("in since until till til during around through thru mid by")
_LEADS_UNLESS_NAMELIKE: Final = bag("before after for from starting come")
_STAND_ALONE: Final = bag("february july september october november december")
_JOINTS: Final = bag("or and - / to &")
_SHORT: Final = 3
AFTER_THE_VERB_MAY: Final = bag(
    "be not have help work seem sound take come also never need well or explain change"
)


class Period(NamedTuple):
    """A stretch of days ending before token `end`: its first day if past, if future; its unit."""

    end: int
    past: date
    future: date
    unit: str


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
    return Period(i + 1, past or today, future or today, "M")


def modified_month(t: Tokens, i: int, today: date, modifier: str) -> Hit | None:
    """The month at token `i` after `last`, `this` or `next`; `next march 5` is a day of it."""
    if t.words[i] == "may" and t.words[i + 1] in AFTER_THE_VERB_MAY:
        return None
    month = MONTHS[t.words[i]]
    years = 0
    if modifier in {"last", "past"}:
        years = -1 if month >= today.month else 0
    elif modifier != "this":
        years = 1 if month <= today.month else 0
    first = date(today.year + years, month, 1)
    found = calendar_day(t, i)
    if found is not None and found.year is None:
        return day_hit(found._replace(year=first.year), today)
    return Hit(i + 1, first, first, "month", vague=True)


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
