"""Days counted from now: `yesterday`, `tonight`, `in two weeks`, `3 days ago`, `a week from friday`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final

from bot.core.notes.dates_days import read_day
from bot.core.notes.dates_holidays import HOLIDAY_WORDS, find_holiday
from bot.core.notes.dates_math import around, shift
from bot.core.notes.dates_periods import read_modified
from bot.core.notes.dates_tokens import Hit, Tokens
from bot.core.notes.dates_weekdays import read_weekday, with_daypart
from bot.core.notes.dates_words import NUMBERS, SHORT_UNITS, UNITS, WEEKDAYS, bag

_DEICTIC: Final = {"today": 0, "tonight": 0, "tomorrow": 1, "overmorrow": 2, "yesterday": -1}
_SPLIT: Final = {
    "day": 0,
    "nite": 0,
    "night": 0,
    "moro": 1,
    "morow": 1,
    "morrow": 1,
    "mrw": 1,
    "mo": 1,
}
"""What follows a glued 2 in `2day`, `2nite`, `2moro`."""
_ABOUT: Final = bag("about around like roughly approx another maybe abt exactly only just over")
_RANGE_SIGNS: Final = frozenset({"-", "–", "or", "to"})
_AGO: Final = frozenset({"ago", "back", "bk"})
_MODIFIERS: Final = frozenset({"next", "last", "this", "coming"})
_FEW: Final = 3


def read_deictic(t: Tokens, i: int, now: datetime) -> Hit | None:
    """`today`, `tomorrow night`, `yesterday`, `earlier today`, `just now`, `2moro`."""
    word, today = t.words[i], now.date()
    if word in {"earlier", "later", "early", "late"}:
        following = t.words[i + 1]
        if following not in _DEICTIC:
            return None
        return read_deictic(t, i + 1, now)
    if word == "just":
        return Hit(i + 2, today, today, "relative") if t.words[i + 1] == "now" else None
    if word == "2":
        offset = _SPLIT.get(t.words[i + 1]) if t.glued(i + 1) and not t.glued(i) else None
        end = i + 2
        part = "night" if t.words[i + 1] == "night" else ""
    else:
        offset, end = _DEICTIC[word], i + 1
        part = "night" if word == "tonight" else ""
        if word == "tonight" and t.text[t.starts[i] : t.ends[i]] == "TN":  # Tennessee
            return None
    if offset is None:
        return None
    day = today + timedelta(days=offset)
    return with_daypart(t, Hit(end, day, day, "relative", part=part))


def _amount(t: Tokens, i: int) -> tuple[int, int] | None:
    """How many at token `i` (`3`, `a`, `a couple of`, `few`, `2-3` is 2), and the token after."""
    end = i + (t.words[i] in {"a", "an", "the"})
    word = t.words[end]
    if word == "couple":
        return 2, end + 1 + (t.words[end + 1] == "of")
    if word == "few":
        return _FEW, end + 1
    if end > i:
        return 1, end
    count = t.number(i)
    if count is None or t.ends[i] - t.starts[i] > 3 and word not in NUMBERS:  # noqa: PLR2004  three digits
        return None
    if t.glued(i) and t.words[i - 1] in {".", ",", ":", "-", "/", "$", "€", "£"}:
        return None
    end = i + 1
    if t.words[end] in _RANGE_SIGNS and t.number(end + 1):
        end += 2
    return count, end


def _length(t: Tokens, i: int) -> tuple[int, str, int] | None:
    """A length of time at token `i`: count, unit (D W M Y, h m) and the token after it."""
    if t.words[i] == "half" and t.words[i + 1] in {"a", "an"}:
        return {"year": (6, "M", i + 3), "hour": (30, "m", i + 3)}.get(t.words[i + 2])
    found = _amount(t, i)
    if found is None:
        return None
    count, end = found
    unit = UNITS.get(t.words[end])
    if unit is None and t.glued(end):
        unit = SHORT_UNITS.get(t.words[end])
    if unit is None:
        return None
    letter, times = unit
    end += 1
    if t.words[end] == "and" and t.words[end + 1 : end + 3] == ["a", "half"] and letter == "Y":
        return 12 * count + 6, "M", end + 3
    if t.words[end] == "or" and t.words[end + 1] in {"so", "two"}:
        end += 2
    return count * times, letter, end


def _bare_length(t: Tokens, i: int) -> tuple[int, str, int] | None:
    """One of a unit with its `a` left out: `week ago`, `month from friday`."""
    letter, times = UNITS.get(t.words[i], ("", 0))
    return (times, letter, i + 1) if letter else None


def _moved(now: datetime, count: int, unit: str) -> tuple[date, datetime | None]:
    """`now` moved by a length of time: the day, and the moment where the unit is of the clock."""
    if unit in {"h", "m"}:
        moment = now.replace(tzinfo=None) + timedelta(minutes=count * (60 if unit == "h" else 1))
        return moment.date(), moment
    return shift(now.date(), count, unit), None


def _from_now(hit_end: int, now: datetime, count: int, unit: str, *, until: bool = False) -> Hit:
    day, moment = _moved(now, count, unit)
    clock = moment.time().replace(second=0, microsecond=0) if moment and count > 0 else None
    return Hit(hit_end, day, day, "relative", until=until, time=clock)


def read_in(t: Tokens, i: int, now: datetime) -> Hit | None:
    """`in two weeks`, `within a month`, `in about 3 days`, `in the next few weeks`."""
    j = i + 1
    if t.words[j] == "the" and t.words[j + 1] in {"next", "coming"}:
        j += 2
        if t.words[j] in UNITS:
            letter, times = UNITS[t.words[j]]
            return _from_now(j + 1, now, times, letter)._replace(vague=True)
    elif t.words[j] in _ABOUT:
        j += 1
    length = _length(t, j)
    if length is None:
        return None
    count, unit, end = length
    if t.words[i] == "in" and unit == "m" and count == 1:  # "in a minute" is no appointment
        return None
    if t.words[end] in {"'s", "'", "’", "’s"} and t.words[end + 1] == "time":
        end += 2
    elif t.words[end] == "time" or t.words[end : end + 2] == ["from", "now"]:
        end += 1 if t.words[end] == "time" else 2
    return _from_now(end, now, count, unit, until=t.words[i] == "within")


def read_amount(t: Tokens, i: int, now: datetime) -> Hit | None:
    """`3 days ago`, `a week from friday`, `two days after christmas`, `2 weeks from now`."""
    length = _length(t, i) or _bare_length(t, i)
    if length is None:
        return None
    count, unit, end = length
    word = t.words[end]
    if word in _AGO:
        return _from_now(end + 1, now, -count, unit)
    if word == "hence":
        return _from_now(end + 1, now, count, unit)
    if word == "from" and t.words[end + 1] in {"now", "today"}:
        return _from_now(end + 2, now, count, unit)
    return _counted_from(t, end, now, count, unit)


def _counted_from(t: Tokens, i: int, now: datetime, count: int, unit: str) -> Hit | None:
    """A length of time `from`, `after`, `before` or `on` the day stated after token `i`."""
    sign = {"from": 1, "after": 1, "on": 1, "before": -1}.get(t.words[i])
    if sign is None or unit in {"h", "m"}:
        return None
    if t.words[i] == "on" and (unit != "W" or t.words[i + 1] not in WEEKDAYS):
        return None
    base = _base(t, i + 1, now)
    if base is None:
        return None
    past = shift(base.past, sign * count, unit) if base.past else None
    future = shift(base.future, sign * count, unit) if base.future else None
    if t.words[i] == "from" or t.words[i] == "on":
        past = future
    return base._replace(past=past, future=future)


def _base(t: Tokens, i: int, now: datetime) -> Hit | None:
    """The day that another is counted from."""
    today = now.date()
    i += t.words[i] == "the"
    word = t.words[i]
    rule: Callable[[Tokens, int, date], Hit | None]
    if word in _DEICTIC:
        return read_deictic(t, i, now)
    if word in WEEKDAYS:
        return read_weekday(t, i, today)
    if word in _MODIFIERS:
        return read_modified(t, i, today)
    if word in HOLIDAY_WORDS:
        found = find_holiday(t, i)
        if found is None:
            return None
        past, future = around(today, found[1])
        return Hit(found[0], past, future, "holiday")
    return read_day(t, i, today)


def read_day_beside(t: Tokens, i: int, now: datetime) -> Hit | None:
    """`day after tomorrow`, `day before yesterday`, `day after christmas`."""
    if t.words[i + 1] not in {"after", "before"}:
        return None
    return _counted_from(t, i + 1, now, 1, "D")
