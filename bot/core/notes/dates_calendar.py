"""Days of the calendar: `march 5`, `5th of march 2027`, `3/5`, `2026-03-05`, `the 20th`."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from bot.core.notes.dates_math import add_months, around
from bot.core.notes.dates_tokens import Hit, Tokens
from bot.core.notes.dates_words import (
    MONTHS,
    NAME_CUES,
    ORDINAL_ENDINGS,
    ORDINALS,
    PLAIN_FOLLOWERS,
    RECURRING,
)

_LAST_DAY: Final = 31
_LAST_MONTH: Final = 12
_CENTURY: Final = 100
_RANGE_SIGNS: Final = frozenset({"-", "–", "—", "to"})
_OPENING: Final = frozenset({"(", "[", '"', "'", "“", "*", "~", "→", "=", ":", ";", ",", "!", "…"})
_FRACTIONS: Final = frozenset({(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (4, 5), (9, 11)})
_NOT_A_FRACTION_AFTER: Final = frozenset({"on", "by", "before", "until", "till", "til", "since"})
_RATED: Final = frozenset({"a", "rated", "scored", "gave", "solid", "got", "an"})
_DAY_LEADS: Final = frozenset({"the", "on", "by", "before", "until", "till", "til", "since"})
_NOT_DAYS: Final = frozenset(
    "floor floors avenue ave street st time date try attempt row hole anniversary birthday bday "
    "grade grader graders year edition round place century season episode child kid baby one "
    "person interview wave gen generation district arrondissement quarter half week day month "
    "of or".split()  # fmt: skip
)
_AFTER_NOT_MONTH_MAY: Final = frozenset(
    "be come join have go not also want need attend show make leave get help still work take "
    "know like look move start stop try well never say do give call send".split()  # fmt: skip
)
NAMELIKE: Final = frozenset({"may", "april", "june", "august", "march", "january"})
"""Months that are also first names or verbs (Jan is one too)."""


class Day(NamedTuple):
    """A day of some year, ending before token `end`; `year` is None where none is stated."""

    end: int
    month: int
    day: int
    year: int | None


def _loose(t: Tokens, i: int) -> bool:
    """Whether the number at `i` starts afresh rather than going on from a sign or a word."""
    return not t.glued(i) or t.words[i - 1] in _OPENING


def day_number(t: Tokens, i: int) -> tuple[int, int, bool] | None:
    """A day of the month at token `i`: the day, the token after it, whether written `5th`."""
    day = t.digits(i)
    if day is None or not 1 <= day <= _LAST_DAY or t.ends[i] - t.starts[i] > 2:  # noqa: PLR2004  two digits
        return None
    end = i + 1
    if not t.glued(end):
        return day, end, False
    following = t.words[end]
    if following in ORDINAL_ENDINGS:
        return day, end + 1, True
    if following[0].isalnum() or following in {"%", "/", "°", "€", "$", "£"}:
        return None
    if following in {".", ",", ":"} and t.glued(end + 1) and t.digits(end + 1) is not None:
        return None
    return day, end, False


def _year(t: Tokens, i: int) -> tuple[int | None, int]:
    """The year at token `i` (after an optional comma), if any, and the token after it."""
    j = i + 1 if t.words[i] == "," else i
    year = t.digits(j)
    if year is not None and t.ends[j] - t.starts[j] == 4 and 1900 <= year < 2200:  # noqa: PLR2004  years of people
        return (year, j + 1) if not (t.glued(j + 1) and t.words[j + 1] == ":") else (None, i)
    if t.words[j] in {"'", "’"} and t.glued(j + 1) and t.ends[j + 1] - t.starts[j + 1] == 2:  # noqa: PLR2004  '90
        short = t.digits(j + 1)
        if short is not None:
            return full_year(short), j + 2
    return None, i


def full_year(year: int) -> int:
    """The year meant by two digits: up to 50 in this century, from 51 in the last."""
    if year >= _CENTURY:
        return year
    return year + (2000 if year <= 50 else 1900)  # noqa: PLR2004  both sides of a lifetime


def _range_end(t: Tokens, end: int, month: str) -> int:
    """Where `march 5-7` or `march 5 to 7` ends, given where `march 5` does."""
    if t.words[end] not in _RANGE_SIGNS:
        return end
    second = day_number(t, end + 1)
    if second is None or (t.words[second[1]] == "-" and t.digits(second[1] + 1) is not None):
        return end
    if month or t.words[second[1]] in PLAIN_FOLLOWERS or not t.words[second[1]].isalpha():
        return second[1]
    return end


def _month_first(t: Tokens, i: int) -> Day | None:
    """`march 5`, `mar. 5th, 2027`, `may the 3rd`, `dec 5-7`."""
    name = t.words[i]
    j = i + 1
    if t.words[j] in {".", "-"} and t.glued(j):
        j += 1
    if t.words[j] == "the":
        j += 1
    found = day_number(t, j)
    if found is None:
        word_day = ORDINALS.get(t.words[j])
        if word_day is None or (name in NAMELIKE and t.words[j - 1] != "the"):
            return None
        found = word_day, j + 1, True
    day, end, ordinal = found
    follower = t.words[end]
    if name in NAMELIKE and not ordinal and t.words[i - 1] in NAME_CUES - {"to", "from", "for"}:
        if follower.isalpha() and follower not in PLAIN_FOLLOWERS:
            return None
    if not ordinal and (follower in {"am", "pm", "%"} or t.words[j - 1] == "the"):
        return None
    end = _range_end(t, end, "")
    year, end = _year(t, end)
    return Day(end, MONTHS[name], day, year)


def _day_first(t: Tokens, i: int) -> Day | None:
    """`5 march`, `5th of march 2027`, `the second of may`, `5-7 march`."""
    if t.words[i] in ORDINALS:
        if t.words[i + 1] != "of":
            return None
        day, end, ordinal = ORDINALS[t.words[i]], i + 1, True
    else:
        found = day_number(t, i)
        if found is None or not _loose(t, i):
            return None
        day, end, ordinal = found
        end = _range_end(t, end, "month")
    j = end
    if t.words[j] in {"of", "-"}:
        j += 1
    name = t.words[j]
    if name not in MONTHS:
        return None
    if name == "may" and not ordinal and t.words[j + 1] in _AFTER_NOT_MONTH_MAY:
        return None
    if name == "march" and not ordinal and t.words[j + 1] == "on":
        return None
    year, end = _year(t, j + 1)
    return Day(end, MONTHS[name], day, year)


def numeric(t: Tokens, i: int, signs: str) -> Day | None:
    """`2026-03-05`, `3/5`, `3/5/2026`, `5.3.2026`; `signs` may part a month from a day."""
    first, sign, second = t.digits(i), t.words[i + 1], t.digits(i + 2)
    if first is None or second is None or not (t.glued(i + 1) and t.glued(i + 2)):
        return None
    if not _loose(t, i):
        return None
    end, third = i + 3, None
    if t.words[i + 3] == sign and t.glued(i + 3) and t.glued(i + 4):
        third, end = t.digits(i + 4), i + 5
    if t.glued(end) and (t.words[end].isalnum() or t.words[end] in {"/", "-", "%"}):
        return None
    if third is None:
        return _in_range(end, first, second, None) if sign in signs and end == i + 3 else None
    if sign in {"-", "/"} and first > 31:  # noqa: PLR2004  no day
        return (
            Day(end, second, third, first) if second <= _LAST_MONTH and third <= _LAST_DAY else None
        )
    if sign == "/" and t.ends[end - 1] - t.starts[end - 1] in {2, 4}:
        return _in_range(end, first, second, full_year(third))
    if sign == "." and third >= 1900:  # noqa: PLR2004  years of people; else it is a version
        return _in_range(end, second, first, third)
    return None


def _in_range(end: int, month: int, day: int, year: int | None) -> Day | None:
    if month > _LAST_MONTH:
        month, day = day, month
    return (
        Day(end, month, day, year) if 1 <= month <= _LAST_MONTH and 1 <= day <= _LAST_DAY else None
    )


def calendar_day(t: Tokens, i: int, signs: str = "/") -> Day | None:
    """The day and month stated at token `i`, in whatever order, if any."""
    if t.words[i] in MONTHS:
        return _month_first(t, i)
    return _day_first(t, i) or numeric(t, i, signs)


def day_hit(found: Day, today: date) -> Hit | None:
    """The dates a stated day means; None where there is no such day (30 february)."""
    month, day = found.month, found.day
    if found.year is not None:
        exact = date(found.year, month, day)
        return Hit(found.end, exact, exact, "day")
    past, future = around(today, lambda year: date(year, month, day))
    return Hit(found.end, past, future, "day") if past or future else None


def read_day(t: Tokens, i: int, today: date) -> Hit | None:
    """A calendar day at token `i`: with its month, or as `the 20th`."""
    if t.words[i - 1] in RECURRING:
        return None
    found = calendar_day(t, i)
    if found is None:
        return _read_ordinal(t, i, today)
    if found.end == i + 3 and t.words[i + 1] == "/" and not _is_slash_date(t, i, found):
        return None
    return day_hit(found, today)


def _is_slash_date(t: Tokens, i: int, found: Day) -> bool:
    if t.words[i - 1] in _NOT_A_FRACTION_AFTER:
        return True
    follower = t.words[found.end]
    plain = not follower.isalpha() or follower in PLAIN_FOLLOWERS
    numbers = (t.digits(i) or 0, t.digits(i + 2) or 0)
    return plain and numbers not in _FRACTIONS and t.words[i - 1] not in _RATED


def _read_ordinal(t: Tokens, i: int, today: date) -> Hit | None:
    """`the 20th`, `on the 5th of next month`."""
    found = day_number(t, i)
    if found is None or not found[2] or not _loose(t, i) or t.words[i - 1] not in _DAY_LEADS:
        return None
    day, end, _ = found
    j = end + 1 if t.words[end] == "of" else end
    j += t.words[j] == "the"
    offset = {"next": 1, "this": 0, "last": -1, "month": 0}.get(t.words[j])
    if offset is not None and "month" in {t.words[j], t.words[j + 1]}:
        exact = add_months(today.replace(day=1), offset).replace(day=day)
        if t.words[j] != "month" or t.words[j - 1] == "the":
            end = j + 1 + (t.words[j] != "month")
            return (
                _nearest(end, day, today)
                if t.words[j] == "month"
                else Hit(end, exact, exact, "day")
            )
    follower = t.words[end]
    if follower in _NOT_DAYS:
        return None
    leads = t.words[i - 1] if t.words[i - 1] != "the" else t.words[i - 2]
    if leads not in _DAY_LEADS and follower.isalpha() and follower not in PLAIN_FOLLOWERS:
        return None
    return _nearest(end, day, today)


def _nearest(end: int, day: int, today: date) -> Hit:
    """The latest and the first such day of a month, today included."""
    return Hit(end, _seek(today, day, -1), _seek(today, day, 1), "day")


def _seek(today: date, day: int, step: int) -> date | None:
    first = today.replace(day=1)
    for months in range(4):
        month = add_months(first, step * months)
        try:
            found = month.replace(day=day)
        except ValueError:
            continue
        if (found - today).days * step >= 0:
            return found
    return None
