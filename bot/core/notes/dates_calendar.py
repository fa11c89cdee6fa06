"""How days of the calendar are written: `march 5`, `5th of march 2027`, `3/5`, `2026-03-05`."""

from __future__ import annotations

from typing import Final, NamedTuple

from bot.core.notes.dates_tokens import Tokens
from bot.core.notes.dates_words import (
    MONTHS,
    NAME_CUES,
    ORDINAL_ENDINGS,
    ORDINALS,
    PLAIN_FOLLOWERS,
    TENS,
    bag,
)

NAMELIKE: Final = frozenset({"may", "april", "june", "august", "march", "january"})
"""Months that are also first names or verbs (Jan is one too)."""
_LAST_DAY: Final = 31
_LAST_MONTH: Final = 12
_YEAR_WIDTH: Final = 4
_THIS_CENTURY_TO: Final = 50
_RANGE_SIGNS: Final = frozenset({"-", "–", "—", "to"})
_OPENING: Final = frozenset("([\"'“*~→=:;,!…")
_VERB_CUES: Final = (NAME_CUES - {"to", "from", "for", "and", "&", "n"}) | bag(
    "i he she they we you who it that which"
)
_AFTER_THE_VERB_MAY: Final = bag(
    "be come join have go not also want need attend show make leave get help still work take "
    "know like look move start stop try well never say do give call send"
)


class Day(NamedTuple):
    """A day of some year, ending before token `end`; `year` is None where none is stated."""

    end: int
    month: int
    day: int
    year: int | None


class _Number(NamedTuple):
    """A day of the month, ending before token `end`; `ordinal` where written `5th`."""

    end: int
    day: int
    ordinal: bool


def starts_afresh(t: Tokens, i: int) -> bool:
    """Whether the number at `i` does not go on from a sign or a word glued to it."""
    return not t.glued(i) or t.words[i - 1] in _OPENING


def day_number(t: Tokens, i: int) -> _Number | None:
    """A day of the month at token `i`."""
    day = t.digits(i)
    if day is None or not 1 <= day <= _LAST_DAY or t.width(i) > 2:  # noqa: PLR2004  two digits
        return None
    end = i + 1
    if not t.glued(end):
        return _Number(end, day, ordinal=False)
    following = t.words[end]
    if following in MONTHS:
        return _Number(end, day, ordinal=False)
    if following in ORDINAL_ENDINGS:
        return _Number(end + 1, day, ordinal=True)
    decimal = following in {".", ",", ":"} and t.glued(end + 1) and t.digits(end + 1) is not None
    if decimal or following[0].isalnum() or following in {"%", "/", "°", "€", "$", "£"}:
        return None
    return _Number(end, day, ordinal=False)


def day_word(t: Tokens, i: int) -> _Number | None:
    """A day of the month in words at token `i`: `fourteenth`, `twenty-first`."""
    tens = TENS.get(t.words[i])
    if tens is None:
        day = ORDINALS.get(t.words[i])
        return None if day is None else _Number(i + 1, day, ordinal=True)
    j = i + 1 + (t.words[i + 1] == "-")
    ones = ORDINALS.get(t.words[j], 10)
    day = tens + ones
    return _Number(j + 1, day, ordinal=True) if ones < 10 and day <= _LAST_DAY else None  # noqa: PLR2004  below ten


def year_number(t: Tokens, i: int) -> int | None:
    """A year from 1900 to 2199 in four digits at token `i`."""
    year = t.digits(i)
    if year is None or t.width(i) != _YEAR_WIDTH or not 1900 <= year < 2200:  # noqa: PLR2004  years of people
        return None
    return None if t.glued(i + 1) and t.words[i + 1] in {":", "-", "/"} else year


def full_year(year: int) -> int:
    """The year meant by two digits: up to 50 in this century, from 51 on in the last."""
    if year >= 100:  # noqa: PLR2004  already full
        return year
    return year + (2000 if year <= _THIS_CENTURY_TO else 1900)


def calendar_day(t: Tokens, i: int, signs: str = "/") -> Day | None:
    """The month and day stated at token `i`, in whatever order; `signs` may part the two."""
    if t.words[i] in MONTHS:
        return _month_first(t, i)
    return _day_first(t, i) or _numeric(t, i, signs)


def _with_year(t: Tokens, month: int, day: int, end: int) -> Day:
    """The day with the year that may stand at token `end`: `2027`, `, 2027`, `'27`."""
    j = end + (t.words[end] == ",")
    year = year_number(t, j)
    if year is not None:
        return Day(j + 1, month, day, year)
    if t.words[j] in {"'", "’"} and t.glued(j + 1) and t.width(j + 1) == 2:  # noqa: PLR2004  '90
        short = t.digits(j + 1)
        if short is not None:
            return Day(j + 2, month, day, full_year(short))
    return Day(end, month, day, None)


def _range_end(t: Tokens, end: int, *, month_follows: bool) -> int:
    """Where `march 5-7` or `5 to 7` ends, given where its first day does."""
    second = day_number(t, end + 1) if t.words[end] in _RANGE_SIGNS else None
    if second is None:
        return end
    following = t.words[second.end]
    if month_follows:
        return second.end if following in MONTHS or following == "of" else end
    if following == "-" and t.digits(second.end + 1) is not None:  # a phone number
        return end
    return second.end if following in PLAIN_FOLLOWERS or not following.isalpha() else end


def _month_first(t: Tokens, i: int) -> Day | None:
    """`march 5`, `mar. 5th, 2027`, `may the 3rd`, `june first`, `dec 5-7`."""
    j = i + 1
    j += t.words[j] in {".", "-"} and t.glued(j)
    the = t.words[j] == "the"
    j += the
    number = day_number(t, j) or _day_word(t, j)
    if number is None or (the and not number.ordinal):
        return None
    follower = t.words[number.end]
    plain = not follower.isalpha() or follower in PLAIN_FOLLOWERS
    if not number.ordinal and not plain:
        verb = t.words[i] in NAMELIKE and t.words[i - 1] in _VERB_CUES
        if verb or follower in {"am", "pm"}:
            return None
    elif t.words[i] == "may" and not number.ordinal and t.words[i - 1] in _VERB_CUES - NAME_CUES:
        return None
    end = _range_end(t, number.end, month_follows=False)
    return _with_year(t, MONTHS[t.words[i]], number.day, end)


def _day_word(t: Tokens, i: int) -> _Number | None:
    """`first` to `thirty-first` after a month, where no noun says what is first."""
    number = day_word(t, i)
    if number is None:
        return None
    follower = t.words[number.end]
    return None if follower.isalpha() and follower not in PLAIN_FOLLOWERS else number


def _day_first(t: Tokens, i: int) -> Day | None:
    """`5 march`, `5th of march 2027`, `the second of may`, `5-7 march`."""
    number = day_number(t, i) if starts_afresh(t, i) else None
    if number is None:
        number = day_word(t, i)
        if number is None or t.words[number.end] != "of":
            return None
    j = _range_end(t, number.end, month_follows=True)
    j += t.words[j] in {"of", "-"}
    name, follower = t.words[j], t.words[j + 1]
    if name not in MONTHS:
        return None
    verb = (name == "may" and follower in _AFTER_THE_VERB_MAY) or (name, follower) == (
        "march",
        "on",
    )
    if verb and not number.ordinal:
        return None
    return _with_year(t, MONTHS[name], number.day, j + 1)


def _numeric(t: Tokens, i: int, signs: str) -> Day | None:
    """`2026-03-05`, `3/5`, `3/5/2026`, `5.3.2026`."""
    first, second, sign = t.digits(i), t.digits(i + 2), t.words[i + 1]
    glued = t.glued(i + 1) and t.glued(i + 2) and starts_afresh(t, i)
    if first is None or second is None or not glued:
        return None
    third = (
        t.digits(i + 4) if t.words[i + 3] == sign and t.glued(i + 3) and t.glued(i + 4) else None
    )
    end = i + 3 if third is None else i + 5
    timed = t.words[end] == "t" and t.digits(end + 1) is not None
    if t.glued(end) and not timed and (t.words[end].isalnum() or t.words[end] in {"/", "-", "%"}):
        return None
    if third is None:
        return _month_or_day(end, first, second, None) if sign in signs else None
    widths = t.width(i), t.width(i + 4)
    return _three_numbers(end, sign, (first, second, third), widths, known=sign in signs)


def _three_numbers(
    end: int, sign: str, numbers: tuple[int, int, int], widths: tuple[int, int], *, known: bool
) -> Day | None:
    """`2026-03-05`, `3/5/26` where the sign is `known` to part month and day, `5.3.2026`."""
    first, second, third = numbers
    if sign in {"-", "/"} and widths[0] == _YEAR_WIDTH:
        return _month_or_day(end, second, third, first) if second <= _LAST_MONTH else None
    if (known and widths[1] == 2) or (sign in {"-", "/"} and widths[1] == _YEAR_WIDTH):  # noqa: PLR2004  two digits
        return _month_or_day(end, first, second, full_year(third))
    if sign == "." and widths[1] == _YEAR_WIDTH and second <= _LAST_MONTH:
        return _month_or_day(end, second, first, third)
    return None


def _month_or_day(end: int, month: int, day: int, year: int | None) -> Day | None:
    """The day, with month and day changed round where only that makes one."""
    if month > _LAST_MONTH:
        month, day = day, month
    fits = 1 <= month <= _LAST_MONTH and 1 <= day <= _LAST_DAY
    return Day(end, month, day, year) if fits else None
