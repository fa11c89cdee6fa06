"""Days of the week: `friday`, `last tues`, `friday week`, `sat the 20th`, `wed next week`."""

# ruff: noqa: PLR0911 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from bot.core.notes.clock import read_clock
from bot.core.notes.dates_calendar import calendar_day, day_number
from bot.core.notes.dates_days import day_hit, nearest_day, read_day
from bot.core.notes.dates_math import coming, in_week, latest
from bot.core.notes.dates_tokens import Hit, Tokens
from bot.core.notes.dates_words import (
    DAYPARTS,
    NAME_CUES,
    PLAIN_FOLLOWERS,
    RECURRING,
    UNITS,
    WEEKDAYS,
    bag,
)

_WEEK: Final = timedelta(weeks=1)
_LAST_HOUR: Final = 12
_LAST_DAY: Final = 31
_SHORT: Final = 3
"""`mon`, `wed`, `thu`, `sat` and `sun` are also other words; longer forms are not."""
_WEEK_OFFSETS: Final = {"last": -1, "this": 0, "next": 1, "following": 1}
_NO_DATE_AFTER: Final = RECURRING | bag("a black cyber fat super casual ash shrove")
_NO_DATE_BEFORE: Final = bag("school league times mass funday telegraph")
_LEADS: Final = bag("on by this until till til before next last since from coming past")
_JOINTS: Final = bag("and & or / - – ,")
_SUBJECTS: Final = bag("i he she they we you who it just kids everyone all there")
_PLANNED: Final = bag(
    "seeing meeting coffee lunch dinner drinks brunch call breakfast tennis hike free due zoom "
    "beers date gig party interview appointment visit remind appt haircut dentist doctor vet class lesson gym yoga run swim football padel "
    "squash climbing movie cinema show game match poker quiz walk chat catchup mtg meeting facetime pub pint pints wine session rehearsal "
    "practice playdate tea training viewing supper bbq pizza sushi"
)
_BESIDE: Final = bag("w with n and")
_PLANNED_WITHIN: Final = 6
_SAT_WHERE: Final = bag("in down next on through beside behind near by back still")
# "supper tonight, sat with Margit"
_SAT_AFTER: Final = bag(", . and then also")
_SAT_BESIDE: Final = bag("with beside opposite across between together")
_NAME_BEFORE: Final = (NAME_CUES - {"met"}) | bag(
    "the in of a my under thi newly got were they 's ’s"
)


def stands_as_day(t: Tokens, i: int) -> bool:
    """Whether the weekday at token `i` is one, not a verb (sat, wed), a name (Thu) or the sun."""
    word, before, after = t.words[i], t.words[i - 1], t.words[i + 1]
    habit = after in {"of", "in"} and t.words[i + 2] in RECURRING
    if habit or before in _NO_DATE_AFTER or after in _NO_DATE_BEFORE:
        return False
    if t.width(i) > _SHORT:
        return not (word == "sunday" and _is_full_name(t, i))
    if word in {"tuesday", "friday"} or before in _LEADS or before in WEEKDAYS:
        return True
    if before in _JOINTS and t.words[i - 2] in WEEKDAYS:
        return True
    planned = not _PLANNED.isdisjoint(t.words[max(0, i - _PLANNED_WITHIN) : i])
    run_together = t.digits(i + 1) is not None and (
        t.width(i + 1) >= _SHORT or planned or not _BESIDE.isdisjoint(t.words[max(0, i - 3) : i])
    )
    if read_clock(t, i + 1, led=run_together) or (
        after in {"at", "@"} and read_clock(t, i + 2, led=True)
    ):
        return True
    number = t.digits(i + 1)
    ordinal = number is not None and t.glued(i + 2) and t.words[i + 2] in {"st", "nd", "rd", "th"}
    if ordinal or (number and _LAST_HOUR < number <= _LAST_DAY and not t.words[i + 2].isalnum()):
        return True
    glued_word = after in {"2", "4"} and t.words[i + 2].isalpha()  # "sun 2 bring" is "sun to bring"
    return glued_word or (_is_short_day(t, i) and t.digits(i + 1) is None)


def _is_full_name(t: Tokens, i: int) -> bool:
    """Whether it is the Sunday of `met Sunday Oliseh`."""
    after = t.words[i + 1]
    named = t.capital(i) and t.capital(i + 1) and after.isalpha() and after not in DAYPARTS
    return named and t.words[i - 1] in NAME_CUES and after not in UNITS


def _is_short_day(t: Tokens, i: int) -> bool:
    """Whether `mon`, `wed`, `thu`, `sat` or `sun` is a day where no clock time says so."""
    word, before, after = t.words[i], t.words[i - 1], t.words[i + 1]
    if word == "saturday":
        if before in _SUBJECTS or after in _SAT_WHERE:
            return False
        if before in _SAT_AFTER and after in _SAT_BESIDE and not t.capital(i):
            return False
        if before == "met" and after in {"at", "with"}:
            return True
    elif _is_short_name(word, before, after):
        return False
    if word == "wednesday" or after in DAYPARTS or after == "eve" or not after.isalpha():
        return True
    if (word == "monday" and after in PLAIN_FOLLOWERS) or after == "instead":
        return True
    planned = not _PLANNED.isdisjoint(t.words[max(0, i - _PLANNED_WITHIN) : i])
    return planned and (word != "sunday" or before in {"is", "'s"} or after in {"w", "with"})


def _is_short_name(word: str, before: str, after: str) -> bool:
    """Whether Mon, Thu, Wed or Sun is somebody or something: `with Thu`, `the sun`."""
    if word == "wednesday":
        return before in _NAME_BEFORE - {"saw", "called"}
    listed = before == "," and after in _JOINTS
    return listed or before == "met" or before in _NAME_BEFORE


def read_weekday(t: Tokens, i: int, today: date) -> Hit | None:
    """A weekday at token `i` without `last`, `this` or `next` before it."""
    if not stands_as_day(t, i):
        return None
    weekday = WEEKDAYS[t.words[i]]
    hit = _day_of_month(t, i + 1, today) or _counted_in_weeks(t, i + 1, today, weekday)
    if hit is None:
        hit = Hit(i + 1, latest(today, weekday), coming(today, weekday), "weekday")
    return with_daypart(t, hit)


def _day_of_month(t: Tokens, i: int, today: date) -> Hit | None:
    """The calendar day that goes on from a weekday: `friday, march 5`, `friday the 20th`."""
    j = i + (t.words[i] in {",", "."})
    the = t.words[j] == "the"
    found = calendar_day(t, j + the)
    if found is not None:
        return day_hit(found, today)
    number = day_number(t, j + the)
    if number is None or j + the > i + 1:
        return None
    hit = read_day(t, j + 1, today) if the else nearest_day(number.end, number.day, today)
    if the or number.ordinal or hit is None:
        return hit
    days = {day.weekday() for day in (hit.past, hit.future) if day}
    agrees = number.day > _LAST_HOUR and WEEKDAYS[t.words[i - 1]] in days
    return hit if agrees and not t.words[number.end].isalpha() else None


def _counted_in_weeks(t: Tokens, i: int, today: date, weekday: int) -> Hit | None:
    """What follows a weekday to say in which week: `next week`, `week`, `after next`, `in 2 weeks`."""
    j = i + (t.words[i] in {"of", "on", "in", ","} and t.words[i + 2] == "week")
    week: int | None = None
    end = j + 2
    match t.words[j], t.words[j + 1]:
        case ("last" | "this" | "next" | "following") as modifier, "week":
            week = _WEEK_OFFSETS[modifier]
        case "after", "next":
            week, end = 2, i + 2
        case "coming", _:
            return Hit(i + 1, coming(today, weekday), coming(today, weekday), "weekday")
        case ("gone", _) | ("just", "gone"):
            day = latest(today, weekday)
            return Hit(i + 1 + (t.words[i] == "just"), day, day, "weekday")
        case "before", "last":
            before = latest(today, weekday) - _WEEK
            return Hit(i + 2, before, before, "weekday")
        case ("week" | "fortnight") as unit, _:
            day = coming(today, weekday) + _WEEK * (1 if unit == "week" else 2)
            return Hit(j + 1, day, day, "weekday")
        case "in", _ if UNITS.get(t.words[i + 2]) == ("W", 1):
            week, end = t.number(i + 1), i + 3
        case _:
            pass
    if week is None:
        return None
    day = in_week(today, weekday, week)
    return Hit(end, day, day, "weekday")


def with_daypart(t: Tokens, hit: Hit) -> Hit:
    """The hit with a following `morning`, `night`, ... taken in."""
    word = t.words[hit.end]
    if word in DAYPARTS or word == "eve":
        return hit._replace(end=hit.end + 1, part=word if word in DAYPARTS else "evening")
    if word == "in" and t.words[hit.end + 1] == "the" and t.words[hit.end + 2] in DAYPARTS:
        return hit._replace(end=hit.end + 3, part=t.words[hit.end + 2])
    return hit


def modified_weekday(t: Tokens, i: int, today: date, modifier: str) -> Hit:
    """The weekday at token `i` after `last`, `past`, `this`, `next`, `coming` or the like."""
    weekday = WEEKDAYS[t.words[i]]
    stated = _day_of_month(t, i + 1, today)
    if stated is not None:
        return stated
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
