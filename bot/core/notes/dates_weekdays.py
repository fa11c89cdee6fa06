"""Days of the week: `friday`, `last tues`, `friday week`, `sat the 20th`, `wed next week`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from bot.core.notes.clock import read_clock
from bot.core.notes.dates_calendar import calendar_day, day_number
from bot.core.notes.dates_days import day_hit, read_day
from bot.core.notes.dates_math import coming, in_week, latest
from bot.core.notes.dates_tokens import Hit, Tokens
from bot.core.notes.dates_words import DAYPARTS, NAME_CUES, RECURRING, UNITS, WEEKDAYS, bag

_WEEK: Final = timedelta(weeks=1)
_SHORT: Final = 3
_WEEK_OFFSETS: Final = {"last": -1, "this": 0, "next": 1, "following": 1}
_NOT_WEEKDAYS_AFTER: Final = frozenset(
    {"a", "black", "cyber", "fat", "super", "casual", "ash", "shrove"}
)
_NOT_WEEKDAYS_BEFORE: Final = frozenset(
    {"school", "league", "times", "mass", "funday", "telegraph"}
)
_LEADS: Final = bag("on by this until till til before next last since from coming past")
_SUBJECTS: Final = bag("i he she they we you who it and just kids everyone all")
_PLANNED: Final = bag(
    "seeing meeting coffee lunch dinner drinks brunch call breakfast tennis hike free due zoom "
    "beers date gig party interview appointment visit remind"
)
_NOT_DAYS_AFTER: Final = NAME_CUES | {
    "the",
    "in",
    "of",
    "a",
    "my",
    "'s",
    "’s",
    "under",
    "thi",
    "newly",
    "got",
    "were",
}
_PLANNED_WITHIN: Final = 6


def stands_as_day(t: Tokens, i: int) -> bool:
    """Whether the weekday at token `i` is one, not a verb (sat, wed), a name (Thu) or the sun."""
    word, before, after = t.words[i], t.words[i - 1], t.words[i + 1]
    if before in RECURRING or before in _NOT_WEEKDAYS_AFTER or after in _NOT_WEEKDAYS_BEFORE:
        return False
    if t.ends[i] - t.starts[i] > _SHORT:
        named = t.capital(i) and t.capital(i + 1) and after not in DAYPARTS and after.isalpha()
        return not (named and before in NAME_CUES and after not in UNITS and word == "sunday")
    if word in {"tuesday", "friday"} or before in _LEADS or before in WEEKDAYS:
        return True
    if word == "saturday":
        if before in _SUBJECTS:
            return False
    elif before in _NOT_DAYS_AFTER and not (
        word == "wednesday" and before in {"met", "saw", "called"}
    ):
        return read_clock(t, i + 1, led=False) is not None
    if after in DAYPARTS or not (after.isalpha() or after == "'s") or word == "wednesday":
        return not t.digits(i + 1) or read_clock(t, i + 1, led=False) is not None
    if after == "at" and read_clock(t, i + 2, led=True) is not None:
        return True
    if after in {"in", "down", "next", "on", "through"} or word == "sunday":
        return False
    return not _PLANNED.isdisjoint(t.words[max(0, i - _PLANNED_WITHIN) : i])


def read_weekday(t: Tokens, i: int, today: date) -> Hit | None:
    """A weekday at token `i` without `last`, `this` or `next` before it."""
    if not stands_as_day(t, i):
        return None
    weekday = WEEKDAYS[t.words[i]]
    end = i + 1
    same = _day_of_month(t, end, today)
    if same is not None:
        return same
    past, future = latest(today, weekday), coming(today, weekday)
    first, second = t.words[end], t.words[end + 1]
    if first in {"of", "on", "in"} and second in _WEEK_OFFSETS and t.words[end + 2] == "week":
        end, first, second = end + 1, second, "week"
    if first in _WEEK_OFFSETS and second == "week":
        past = future = in_week(today, weekday, _WEEK_OFFSETS[first])
        end += 2
    elif first == "week" or (first == "fortnight"):
        past = future = future + _WEEK * (1 if first == "week" else 2)
        end += 1
    elif first == "after" and second == "next":
        past = future = in_week(today, weekday, 2)
        end += 2
    elif first == "before" and second == "last":
        past = future = past - _WEEK
        end += 2
    elif first == "in" and UNITS.get(t.words[end + 2], ("", 0)) == ("W", 1) and t.number(end + 1):
        past = future = in_week(today, weekday, t.number(end + 1) or 0)
        end += 3
    return with_daypart(t, Hit(end, past, future, "weekday"))


def _day_of_month(t: Tokens, i: int, today: date) -> Hit | None:
    """The calendar day that goes on from a weekday: `friday, march 5`, `friday the 20th`."""
    j = i + 1 if t.words[i] in {",", "."} else i
    if t.words[j] == "the":
        j += 1
    found = calendar_day(t, j)
    if found is not None:
        return day_hit(found, today)
    number = day_number(t, j)
    return read_day(t, j, today) if number is not None and t.words[j - 1] == "the" else None


def with_daypart(t: Tokens, hit: Hit) -> Hit:
    """The hit with a following `morning`, `night`, ... taken in."""
    word = t.words[hit.end]
    if word in DAYPARTS:
        return hit._replace(end=hit.end + 1, part=word)
    if word in {"in", "on"} and t.words[hit.end + 1] == "the" and t.words[hit.end + 2] in DAYPARTS:
        return hit._replace(end=hit.end + 3, part=t.words[hit.end + 2])
    return hit


def modified_weekday(t: Tokens, i: int, today: date, modifier: str) -> Hit | None:
    """The weekday at token `i` after `last`, `past`, `this`, `next`, `coming` or the like."""
    weekday = WEEKDAYS[t.words[i]]
    match modifier:
        case "last" | "past":
            day = latest(today, weekday)
        case "this" | "current":
            day = in_week(today, weekday, 0)
        case "next" | "following":
            day = in_week(today, weekday, 1)
        case _:
            day = coming(today, weekday)
    return with_daypart(t, Hit(i + 1, day, day, "weekday"))
