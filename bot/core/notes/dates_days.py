"""What a day of the calendar means today: `march 5`, `the 20th`, `the 5th of next month`."""

from __future__ import annotations

from datetime import date
from typing import Final

from bot.core.notes.dates_calendar import Day, calendar_day, day_number, day_word, starts_afresh
from bot.core.notes.dates_math import add_months, around
from bot.core.notes.dates_tokens import Hit, Tokens
from bot.core.notes.dates_words import ORDINALS, PLAIN_FOLLOWERS, RECURRING, bag

_FRACTIONS: Final = frozenset(
    {(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (4, 5), (5, 5), (9, 10), (10, 10), (9, 11), (24, 7)}
)
_RATED: Final = frozenset({"a", "an", "rated", "scored", "gave", "solid", "got"})
_CERTAIN_LEADS: Final = bag("on by before until till til since")
_DAY_LEADS: Final = _CERTAIN_LEADS | {"the", "of"}
_NOT_DAYS: Final = bag(
    "floor floors avenue ave street st time date try attempt row hole anniversary birthday bday "
    "grade grader graders year edition round place century season episode child kid baby one "
    "person interview wave gen generation district arrondissement quarter half week day month "
    "of or"
)
_AGREED: Final = bag(
    "lunch dinner coffee drinks brunch breakfast call zoom mtg meeting meet appt appointment tea beers "
    "bbq party supper facetime interview chat viewing rehearsal gig drink pints catchup seeing"
)
_AGREED_WITHIN: Final = 5
_NO_DAY_AFTER: Final = bag(
    "my his her their our your a an in came finished placed ranked turning turned age aged year "
    "grade form at corner floor level and or 's’ 's ’s"
)
_MONTHS_AWAY: Final = {"last": -1, "this": 0, "next": 1}
_MONTHS_SEARCHED: Final = 4


def read_day(t: Tokens, i: int, today: date) -> Hit | None:
    """A calendar day at token `i`: with its month, or as `the 20th`."""
    if t.words[i - 1] in RECURRING:
        return None
    found = calendar_day(t, i)
    if found is None:
        return _of_month(t, i, today) or _alone(t, i, today)
    if found.year is None and t.words[i + 1] == "/" and not _is_slash_date(t, i, found):
        return None
    return day_hit(found, today)


def day_hit(found: Day, today: date) -> Hit | None:
    """The dates a stated day means; none near where the calendar has no such day."""
    if found.year is not None:
        exact = date(found.year, found.month, found.day)
        return Hit(found.end, exact, exact, "day")
    past, future = around(today, lambda year: date(year, found.month, found.day))
    return Hit(found.end, past, future, "day") if past or future else None


def _is_slash_date(t: Tokens, i: int, found: Day) -> bool:
    """Whether `3/5` is a day, not a share or a mark."""
    if t.words[i - 1] in _CERTAIN_LEADS:
        return True
    follower = t.words[found.end]
    plain = not follower.isalpha() or follower in PLAIN_FOLLOWERS
    numbers = (t.digits(i) or 0, t.digits(i + 2) or 0)
    return plain and numbers not in _FRACTIONS and t.words[i - 1] not in _RATED


def _of_month(t: Tokens, i: int, today: date) -> Hit | None:
    """`the 5th of next month`, `20th this month`, `the first of the month`."""
    number = day_number(t, i)
    if number is not None and not (number.ordinal and starts_afresh(t, i)):
        return None
    day, j = (number.day, number.end) if number else (ORDINALS.get(t.words[i]), i + 1)
    of = t.words[j] == "of"
    j += of
    if day is None or not (of or number):
        return None
    if of and t.words[j : j + 2] == ["the", "month"]:
        return nearest_day(j + 2, day, today)
    if t.words[j] not in _MONTHS_AWAY or t.words[j + 1] != "month":
        return None
    exact = add_months(today.replace(day=1), _MONTHS_AWAY[t.words[j]]).replace(day=day)
    return Hit(j + 2, exact, exact, "day")


def _alone(t: Tokens, i: int, today: date) -> Hit | None:
    """`the 20th`, `on the 5th`, `by the 10th`."""
    number = day_number(t, i)
    lead = t.words[i - 1]
    if number is None and lead == "the" and t.words[i - 2] in _CERTAIN_LEADS:
        number = day_word(t, i)
        if number and t.words[number.end].isalpha() and t.words[number.end] not in PLAIN_FOLLOWERS:
            return None
    if number is None or not number.ordinal or not starts_afresh(t, i):
        return None
    follower = t.words[number.end]
    if follower in _NOT_DAYS or not (lead in _DAY_LEADS or _agreed_for(t, i, number.end)):
        return None
    certain = (t.words[i - 2] if lead == "the" else lead) in _CERTAIN_LEADS
    if not certain and follower.isalpha() and follower not in PLAIN_FOLLOWERS:
        return None
    return nearest_day(number.end, number.day, today)


def _agreed_for(t: Tokens, i: int, end: int) -> bool:
    """Whether the `22nd` at token `i` is the day of something agreed: `lunch w bob 22nd`."""
    lead, follower = t.words[i - 1], t.words[end]
    if t.digits(i) is None or lead in _NO_DAY_AFTER or (lead.endswith("s") and lead not in _AGREED):
        return False
    if follower.isalpha() and follower not in PLAIN_FOLLOWERS:
        return False
    return not _AGREED.isdisjoint(t.words[max(0, i - _AGREED_WITHIN) : i])


def nearest_day(end: int, day: int, today: date) -> Hit:
    """The latest and the first such day of a month, today included."""
    return Hit(end, _seek(today, day, -1), _seek(today, day, 1), "day")


def _seek(today: date, day: int, step: int) -> date | None:
    first = today.replace(day=1)
    for months in range(_MONTHS_SEARCHED):
        month = add_months(first, step * months)
        try:
            found = month.replace(day=day)
        except ValueError:
            continue
        if (found - today).days * step >= 0:
            return found
    return None
