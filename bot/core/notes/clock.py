"""Times of day: `3pm`, `15:30`, `at 3`, `noon`, `half past two`, `7ish`, `2-4pm`."""

from __future__ import annotations

from datetime import time
from typing import Final, NamedTuple

from bot.core.notes.dates_tokens import Tokens
from bot.core.notes.dates_words import DAYPARTS, MONTHS, PLAIN_FOLLOWERS, UNITS, WEEKDAYS

_NAMED: Final = {"noon": time(12), "midday": time(12), "noonish": time(12), "midnight": time(0)}
_ZONES: Final = frozenset("et est edt pt pst pdt ct cst cdt mt gmt utc bst cet cest ist".split())  # noqa: SIM905  a list of words reads best as a sentence
_RANGE_SIGNS: Final = frozenset({"-", "–", "—", "to"})
_OPENING: Final = frozenset({"@", "(", "[", ",", "~", "-", "–", "—", '"', ":", "w", "*"})
_MORNING_FROM: Final = 8
_NOON: Final = 12
_HOURS: Final = 24
_MINUTES: Final = 60
_EVENING: Final = frozenset(
    "dinner supper drinks beers beer pint pints concert gig movie wine cocktails tonight".split()
)  # noqa: SIM905  a list of words reads best as a sentence
_EARLY: Final = frozenset("breakfast morning parkrun".split())  # noqa: SIM905  a list of words reads best as a sentence
_CONTEXT: Final = 6


class Clock(NamedTuple):
    """A time of day that ends before token `end`."""

    end: int
    time: time


class _Raw(NamedTuple):
    """Hour and minute as written; `half` is "am" or "pm", "24" for an unmistakable hour, or ""."""

    end: int
    hour: int
    minute: int
    half: str


def _half(t: Tokens, i: int) -> tuple[str, int]:
    """`am` or `pm` at token `i`, however dotted, and the token after it."""
    word = t.words[i]
    if word in {"am", "pm"}:
        return word, i + 1
    if word in {"a", "p"} and t.words[i + 1] == "." and t.words[i + 2] == "m" and t.glued(i + 2):
        return f"{word}m", i + 3 + (t.words[i + 3] == "." and t.glued(i + 3))
    if word in {"a", "p"} and t.glued(i):
        return f"{word}m", i + 1
    return "", i


def _digital(t: Tokens, i: int) -> _Raw | None:
    """`3`, `3pm`, `15:30`, `3.30pm`, `15h30`, `7ish` at token `i`."""
    hour = t.digits(i)
    if hour is None or hour >= _HOURS or t.ends[i] - t.starts[i] > 2:  # noqa: PLR2004  two digits
        return None
    if t.glued(i) and t.words[i - 1] not in _OPENING:
        return None
    minute, end, half = 0, i + 1, ""
    sign = t.words[end]
    if sign in {":", ".", "h"} and t.glued(end):
        written = t.digits(end + 1) if t.glued(end + 1) else None
        if written is not None and written < _MINUTES and t.ends[end + 1] - t.starts[end + 1] == 2:  # noqa: PLR2004  two digits
            if sign == "." and not _half(t, end + 2)[0]:
                return None
            minute, end, half = (
                written,
                end + 2,
                "" if hour <= _NOON and sign != "h" and t.words[i][0] != "0" else "24",
            )
            half = half or "colon"
        elif sign == "h" and written is None:
            end, half = end + 1, "24"
        elif sign != "." or written is not None:
            return None
    said, end = _half(t, end)
    if said and not 1 <= hour <= _NOON:
        return None
    if not said and t.glued(end) and (t.words[end].isalnum() or t.words[end] in {":", "/", "%"}):
        if t.words[end] != "ish":
            return None
    if t.words[end] == "-" and t.words[end + 1] == "ish":
        end += 1
    if t.words[end] == "ish":
        half, end = half or "ish", end + 1
    return _Raw(end, hour, minute, said or half)


def _spoken(t: Tokens, i: int, *, led: bool) -> _Raw | None:
    """`half past two`, `quarter to 5`, `five o'clock`, and after `at` also `two`."""
    word = t.words[i]
    if word in {"half", "quarter"} and t.words[i + 1] in {"past", "to"}:
        hour = t.number(i + 2)
        if hour is None or not 1 <= hour <= _NOON:
            return None
        if t.words[i + 1] == "past":
            return _Raw(i + 3, hour, 30 if word == "half" else 15, "colon")
        return _Raw(i + 3, (hour - 2) % _NOON + 1, 45, "colon") if word == "quarter" else None
    hour = t.number(i)
    if hour is None or not 1 <= hour <= _NOON or t.digits(i) is not None:
        return None
    end = i + 1
    if t.words[end] == "thirty":
        return _Raw(end + 1, hour, 30, "colon")
    half, after = _half(t, end)
    if half:
        return _Raw(after, hour, 0, half)
    return _Raw(end, hour, 0, "") if led else None


def _oclock(t: Tokens, raw: _Raw) -> _Raw:
    if t.words[raw.end] == "oclock":
        return raw._replace(end=raw.end + 1, half=raw.half or "colon")
    if t.words[raw.end] == "o" and t.words[raw.end + 2] == "clock":
        return raw._replace(end=raw.end + 3, half=raw.half or "colon")
    return raw


def _until(t: Tokens, raw: _Raw) -> _Raw:
    """The start of `2-4pm`, with the half of the day that its end names."""
    if t.words[raw.end] not in _RANGE_SIGNS:
        return raw
    stop = _digital(t, raw.end + 1)
    if stop is None or (stop.half not in {"am", "pm"} and raw.half in {"", "ish"}):
        return raw
    half = raw.half
    if half in {"", "colon"} and stop.half in {"am", "pm"}:
        half = "am" if raw.hour % _NOON > stop.hour % _NOON and stop.half == "pm" else stop.half
    return raw._replace(end=stop.end, half=half)


def _to_time(t: Tokens, i: int, raw: _Raw, part: str) -> time:
    """The time of day meant: said halves win, then the part of the day, then what is usual."""
    if raw.half in {"am", "pm"}:
        return time(raw.hour % _NOON + (_NOON if raw.half == "pm" else 0), raw.minute)
    if raw.half == "24" or raw.hour > _NOON or raw.hour == 0:
        return time(raw.hour, raw.minute)
    nearby = t.words[max(0, i - _CONTEXT) : i]
    early = part == "morning" or (not part and not _EARLY.isdisjoint(nearby))
    late = part in {"evening", "night", "afternoon"} or not _EVENING.isdisjoint(nearby)
    afternoon = (late and raw.hour >= 1) if not early else False
    if not early and not late:
        afternoon = raw.hour < _MORNING_FROM
    return time(raw.hour % _NOON + (_NOON if afternoon or raw.hour == _NOON else 0), raw.minute)


def read_clock(t: Tokens, i: int, *, led: bool, part: str = "") -> Clock | None:
    """The time of day at token `i`; `led` says that `at` or a date stands before it.

    Without a lead a bare number is no time. `part` is the part of the day said beside it.
    """
    word = t.words[i]
    if word in _NAMED:
        return Clock(i + 1, _NAMED[word])
    raw = _digital(t, i) or _spoken(t, i, led=led)
    if raw is None:
        return None
    raw = _until(t, _oclock(t, raw))
    if not raw.half and not (led and 1 <= raw.hour <= _NOON and _ends_here(t, raw.end)):
        return None
    if raw.half == "ish" and not 1 <= raw.hour <= _NOON:
        return None
    if not led and t.words[raw.end - 1] in {"a", "p"}:
        return None
    zone = t.words[raw.end]
    end = raw.end + (zone == "sharp" or (zone in _ZONES and t.capital(raw.end)))
    return Clock(end, _to_time(t, i, raw, part))


def _ends_here(t: Tokens, end: int) -> bool:
    """Whether what stands at `end` leaves a bare number a time, not a count of something."""
    word = t.words[end]
    if word in PLAIN_FOLLOWERS or word in DAYPARTS or word in WEEKDAYS or word in MONTHS:
        return True
    if word in {"today", "tonight", "tomorrow", "yesterday", "next", "this", "last", "sharp"}:
        return True
    if word in UNITS or word in {"%", "$", "€", "/", "-", "+", "º", "°", "'", "’"}:
        return False
    if word in {".", ","} and t.glued(end) and t.digits(end + 1) is not None and t.glued(end + 1):
        return False
    return not word.isalnum()
