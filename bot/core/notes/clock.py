"""Times of day: `3pm`, `15:30`, `at 3`, `noon`, `half past two`, `7ish`, `2-4pm`."""

from __future__ import annotations

from datetime import time
from typing import Final, NamedTuple

from bot.core.notes.dates_tokens import Tokens
from bot.core.notes.dates_words import (
    DAYPARTS,
    MONTHS,
    PLAIN_FOLLOWERS,
    UNITS,
    WEEKDAYS,
    bag,
)

_NAMED: Final = {"noon": time(12), "midday": time(12), "noonish": time(12), "midnight": time(0)}
_ZONES: Final = bag("et est edt pt pst pdt ct cst cdt mt gmt utc bst cet cest ist")
_RANGE_SIGNS: Final = frozenset({"-", "–", "—", "to"})
_OPENING: Final = frozenset({"@", "at", "t", "(", "[", ",", "~", "-", "–", "—", '"', ":", "w", "*"})
_FOLLOWERS: Final = (
    PLAIN_FOLLOWERS
    | DAYPARTS
    | WEEKDAYS.keys()
    | MONTHS.keys()
    | bag("today tonight tomorrow yesterday next this last sharp")
)
_COUNTING_SIGNS: Final = frozenset({"%", "$", "€", "£", "/", "-", "+", "º", "°", "'", "’", "'s"})
_SAID: Final = frozenset({"am", "pm"})
_DINNERTIME: Final = bag(
    "dinner supper drinks beers beer pint pints concert gig movie wine cocktails tonight"
)
_EARLY: Final = bag("breakfast morning parkrun")
_NEARBY: Final = 6
_USUAL_FROM: Final = 8
"""A bare hour is in the morning from here to eleven, else in the afternoon."""
_NOON: Final = 12
_HOURS: Final = 24
_MINUTES: Final = 60
_YEAR_WIDTH: Final = 4


class Clock(NamedTuple):
    """A time of day that ends before token `end`; not `sure` where it left out am and pm."""

    end: int
    time: time
    sure: bool = True


class _Raw(NamedTuple):
    """Hour and minute as written.

    `half` is "am", "pm", "24" for an hour of 0 to 23, "sure" for a time that leaves the half
    open ("7:30", "7ish"), or "" for a bare number.
    """

    end: int
    hour: int
    minute: int
    half: str


def read_clock(t: Tokens, i: int, *, led: bool, part: str = "") -> Clock | None:
    """The time of day at token `i`; `led` says that `at` or a date stands before it.

    Without a lead a bare number is no time. `part` is the part of the day said beside it.
    """
    named = _NAMED.get(t.words[i])
    if named is not None:
        return Clock(i + 1, named)
    raw = _digital(t, i, led=led) or _spoken(t, i, led=led)
    if raw is None:
        return None
    if t.words[i - 1] == "the" and _names_event(t, _with_oclock(t, raw).end, raw.end):
        return None
    raw = _with_range(t, _with_oclock(t, raw))
    bare_is_fine = led and 1 <= raw.hour <= _NOON and _ends_here(t, raw.end)
    if not raw.half and not bare_is_fine:
        return None
    zone = t.words[raw.end]
    end = raw.end + (zone == "sharp" or (zone in _ZONES and t.capital(raw.end)))
    sure = raw.half in _SAID or raw.half == "24" or bool(part)
    return Clock(end, _to_time(t, i, raw, part), sure)


def _digital(t: Tokens, i: int, *, led: bool) -> _Raw | None:
    """`3`, `3pm`, `15:30`, `3.30pm`, `15h30`, `7ish` at token `i`."""
    hour = t.digits(i)
    if hour is None or t.width(i) > 2 or hour >= _HOURS:  # noqa: PLR2004  two digits
        return _run_together(t, i, hour or 0, led=led)
    if t.glued(i) and t.words[i - 1] not in _OPENING:
        return None
    raw = _with_minutes(t, _Raw(i + 1, hour, 0, ""), led=led)
    half, end = _said_half(t, raw.end, led=led)
    if half:
        return _Raw(end, hour, raw.minute, half) if 1 <= hour <= _NOON else None
    end += t.words[end] == "-" and t.words[end + 1] == "ish"
    if t.words[end] == "ish":
        return _Raw(end + 1, hour, raw.minute, raw.half or "sure") if hour <= _NOON else None
    if t.glued(raw.end) and (t.words[raw.end].isalnum() or t.words[raw.end] in {":", "/", "%"}):
        return None
    return raw


def _run_together(t: Tokens, i: int, number: int, *, led: bool) -> _Raw | None:
    """`730pm`, `1030am`, after a day also `815`: hour and minute in three or four digits."""
    half, end = _said_half(t, i + 1, led=False)
    hour, minute = divmod(number, 100)
    if t.width(i) == _YEAR_WIDTH and hour < _HOURS and minute < _MINUTES:
        hours = t.words[i + 1] in {"hrs", "hours", "hr"}
        if hours or (led and hour > _NOON and not minute % 15 and _ends_here(t, i + 1)):
            return _Raw(i + 1 + hours, hour, minute, "24")
    if led and not half and not minute % 5 and t.width(i) < _YEAR_WIDTH and _ends_here(t, i + 1):
        half = "sure"
    if led and not half and 1000 <= number <= 1259 and not minute % 15 and _ends_here(t, i + 1):  # noqa: PLR2004  half past twelve
        half = "sure"
    if not half or not 1 <= hour <= _NOON or minute >= _MINUTES:
        return None
    return None if t.glued(i) and t.words[i - 1] not in _OPENING else _Raw(end, hour, minute, half)


def _with_minutes(t: Tokens, raw: _Raw, *, led: bool) -> _Raw:
    """The hour with the minutes glued to it, or with the `h` of `15h`."""
    i, sign = raw.end, t.words[raw.end]
    if sign not in {":", ".", "h"} or not t.glued(i):
        return raw
    minute = t.digits(i + 1) if t.glued(i + 1) else None
    if minute is None or minute >= _MINUTES or t.width(i + 1) != 2:  # noqa: PLR2004  two digits
        return raw._replace(end=i + 1, half="24") if sign == "h" and minute is None else raw
    pointed = led and not minute % 5 and _ends_here(t, i + 2)
    if sign == "." and not pointed and not _said_half(t, i + 2, led=False)[0]:
        return raw
    whole_day = raw.hour > _NOON or sign == "h" or t.words[i - 1][0] == "0"
    return _Raw(i + 2, raw.hour, minute, "24" if whole_day else "sure")


def _said_half(t: Tokens, i: int, *, led: bool) -> tuple[str, int]:
    """`am` or `pm` at token `i`, however dotted, and the token after it."""
    word = t.words[i]
    if word in _SAID:
        return word, i + 1
    if word not in {"a", "p"}:
        return "", i
    if t.words[i + 1] == "." and t.words[i + 2] == "m" and t.glued(i + 2):
        return f"{word}m", i + 3 + (t.words[i + 3] == "." and t.glued(i + 3))
    return (f"{word}m", i + 1) if led and t.glued(i) else ("", i)


def _spoken(t: Tokens, i: int, *, led: bool) -> _Raw | None:
    """`half past two`, `quarter to 5`, `five pm`, `five thirty`, and after `at` also `two`."""
    if t.words[i] in {"half", "quarter"}:
        return _past_or_to(t, i)
    hour = t.number(i)
    if hour is None or not 1 <= hour <= _NOON or t.digits(i) is not None:
        return None
    if t.words[i + 1] == "thirty":
        return _Raw(i + 2, hour, 30, "sure")
    half, end = _said_half(t, i + 1, led=False)
    return _Raw(end, hour, 0, half) if half or led or t.words[i + 1] in {"o", "oclock"} else None


def _past_or_to(t: Tokens, i: int) -> _Raw | None:
    hour = t.number(i + 2)
    if hour is None or not 1 <= hour <= _NOON:
        return None
    match t.words[i], t.words[i + 1]:
        case "half", "past":
            return _Raw(i + 3, hour, 30, "sure")
        case "quarter", "past":
            return _Raw(i + 3, hour, 15, "sure")
        case "quarter", "to":
            return _Raw(i + 3, (hour - 2) % _NOON + 1, 45, "sure")
        case _:
            return None


def _names_event(t: Tokens, end: int, bare: int) -> bool:
    """Whether an hour only names something: "the 11 o'clock mass", "the 5pm class"."""
    word = t.words[end]
    return (end > bare or word != "") and word in _EVENTS


_EVENTS = frozenset(
    ["mass", "service", "class", "train", "bus", "ferry", "flight", "show", "showing", "screening",
     "session", "boat", "prayers", "news", "swim", "spin", "yoga", "bootcamp", "tour", "sitting"]
)  # fmt: skip


def _with_oclock(t: Tokens, raw: _Raw) -> _Raw:
    if t.words[raw.end] == "oclock":
        return raw._replace(end=raw.end + 1, half=raw.half or "sure")
    if t.words[raw.end] == "o" and t.words[raw.end + 2] == "clock":
        return raw._replace(end=raw.end + 3, half=raw.half or "sure")
    return raw


def _with_range(t: Tokens, raw: _Raw) -> _Raw:
    """The start of `2-4pm`, with the half of the day that its end names."""
    sign = t.words[raw.end]
    between = sign == "and" and t.words[raw.end - 2] == "between"
    if sign not in _RANGE_SIGNS and not between:
        return raw
    stop = _digital(t, raw.end + 1, led=False)
    if stop is None or not (stop.half in _SAID or raw.half or between):
        return raw
    half = raw.half
    if half not in _SAID and half != "24" and stop.half in _SAID:
        later = raw.hour % _NOON > stop.hour % _NOON
        half = "am" if later and stop.half == "pm" else stop.half
    return raw._replace(end=stop.end, half=half or "sure")


def _to_time(t: Tokens, i: int, raw: _Raw, part: str) -> time:
    """The time of day meant: a said half wins, then the part of the day, then what is usual."""
    hour = raw.hour % _NOON
    if raw.half in _SAID:
        return time(hour + (_NOON if raw.half == "pm" else 0), raw.minute)
    if raw.half == "24" or raw.hour >= _NOON or raw.hour == 0:
        return time(raw.hour, raw.minute)
    nearby = t.words[max(0, i - _NEARBY) : i]
    if part == "morning" or (not part and not _EARLY.isdisjoint(nearby)):
        late = False
    elif part or not _DINNERTIME.isdisjoint(nearby):
        late = True
    else:
        late = hour < _USUAL_FROM
    return time(hour + (_NOON if late else 0), raw.minute)


def _ends_here(t: Tokens, end: int) -> bool:
    """Whether what stands at `end` leaves a bare number a time, not a count of something."""
    word = t.words[end]
    if word in _FOLLOWERS:
        return True
    if word in UNITS or word in _COUNTING_SIGNS or word.isalnum():
        return False
    decimal = word in {".", ","} and t.glued(end) and t.glued(end + 1)
    return not (decimal and t.digits(end + 1) is not None)
