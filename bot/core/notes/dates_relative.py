"""Days counted from now: `yesterday`, `tonight`, `in two weeks`, `3 days ago`, `a week from friday`."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from bot.core.notes.dates_days import read_day
from bot.core.notes.dates_holidays import HOLIDAY_WORDS, find_holiday
from bot.core.notes.dates_math import around, latest, shift
from bot.core.notes.dates_periods import MODIFIERS, read_modified
from bot.core.notes.dates_tokens import Hit, Tokens
from bot.core.notes.dates_weekdays import read_weekday, with_daypart
from bot.core.notes.dates_words import NUMBERS, SHORT_UNITS, UNITS, WEEKDAYS, bag

_OFFSETS: Final = {"today": 0, "tonight": 0, "tomorrow": 1, "overmorrow": 2, "yesterday": -1}
DEICTIC: Final = frozenset(_OFFSETS)
_AFTER_TWO: Final = {"day": 0, "night": 0, "moro": 1, "morow": 1, "morrow": 1, "mrw": 1}
"""What follows a glued 2 in `2day`, `2nite`, `2moro`."""
_NAMES: Final = frozenset({"TN", "Tn", "Tomo"})
"""Tennessee, and a Japanese first name."""
_ABOUT: Final = bag("about around like roughly approx another maybe abt exactly only just over")
_RANGE_SIGNS: Final = frozenset({"-", "–", "or", "to"})
_COUNTING_FROM: Final = {"from": 1, "after": 1, "on": 1, "before": -1}
_FEW: Final = 3
_HALVES: Final = {"year": (6, "M"), "hour": (30, "m")}
_IN_SMALLER: Final = {"Y": ("M", 12), "W": ("D", 7), "h": ("m", 60)}
_NUMBER_WIDTH: Final = 3


class _Length(NamedTuple):
    """A length of time ending before token `end`; units D W M Y, and h and m of the clock."""

    end: int
    many: int
    unit: str


def read_deictic(t: Tokens, i: int, now: datetime) -> Hit | None:
    """`today`, `tomorrow night`, `yesterday`, `tonight`."""
    if t.text[t.starts[i] : t.ends[i]] in _NAMES:
        return None
    word = t.words[i]
    if t.words[i + 1] == "week":
        return _from_now(i + 2, now, 7 + _OFFSETS[word], "D") if _OFFSETS[word] >= 0 else None
    return _day_hit(t, i + 1, now, _OFFSETS[word], "night" if word == "tonight" else "")


def read_hedged(t: Tokens, i: int, now: datetime) -> Hit | None:
    """`earlier today`, `later today`, `just now`."""
    if t.words[i] == "just":
        today = now.date()
        return Hit(i + 2, today, today, "relative") if t.words[i + 1] == "now" else None
    return read_deictic(t, i + 1, now) if t.words[i + 1] in DEICTIC else None


def read_glued_two(t: Tokens, i: int, now: datetime) -> Hit | None:
    """`2day`, `2nite`, `2moro`."""
    offset = _AFTER_TWO.get(t.words[i + 1])
    if offset is None or t.words[i] != "2" or t.glued(i) or not t.glued(i + 1):
        return None
    return _day_hit(t, i + 2, now, offset, "night" if t.words[i + 1] == "night" else "")


def _day_hit(t: Tokens, end: int, now: datetime, offset: int, part: str) -> Hit:
    day = now.date() + timedelta(days=offset)
    return with_daypart(t, Hit(end, day, day, "relative", part=part))


def _amount(t: Tokens, i: int) -> tuple[int, int] | None:
    """How many at token `i` (`3`, `a`, `a couple of`, `few`, `2-3` is 2), and the token after."""
    article = t.words[i] in {"a", "an", "the"}
    end = i + article
    word = t.words[end]
    if word == "couple":
        return 2, end + 1 + (t.words[end + 1] == "of")
    if word == "few":
        return _FEW, end + 1
    if article:
        return 1, end
    count = t.number(i)
    if count is None or (t.width(i) > _NUMBER_WIDTH and word not in NUMBERS):
        return None
    if t.glued(i) and t.words[i - 1] in {".", ",", ":", "-", "/", "$", "€", "£"}:
        return None
    end = i + 1
    return count, end + (2 if t.words[end] in _RANGE_SIGNS and t.number(end + 1) else 0)


def _length(t: Tokens, i: int) -> _Length | None:
    """The length of time at token `i`, if any."""
    if t.words[i] == "half" and t.words[i + 1] in {"a", "an"}:
        half = _HALVES.get(t.words[i + 2])
        return _Length(i + 3, *half) if half else None
    amount = _amount(t, i)
    if amount is None:
        return None
    count, end = amount
    unit = UNITS.get(t.words[end]) or (SHORT_UNITS.get(t.words[end]) if t.glued(end) else None)
    if unit is None:
        return None
    letter, times = unit
    end += 1
    added = _added_length(t, end, count * times, letter)
    if added is not None:
        return added
    end += 2 if t.words[end] == "or" and t.words[end + 1] in {"so", "two"} else 0
    return _Length(end, count * times, letter)


def _added_length(t: Tokens, i: int, many: int, unit: str) -> _Length | None:
    """The whole of `a year and a half`, `1 hr 30 min`, `2 weeks and 3 days`, given its first part."""
    smaller, ratio = _IN_SMALLER.get(unit, ("", 0))
    if not smaller:
        return None
    if unit != "W" and t.words[i : i + 3] == ["and", "a", "half"]:
        return _Length(i + 3, ratio * many + ratio // 2, smaller)
    j = i + (t.words[i] == "and")
    extra, end = t.number(j), j + 1
    letter, times = UNITS.get(t.words[end], ("", 0))
    if extra is None or letter != smaller or t.width(j) > _NUMBER_WIDTH:
        return None
    return _Length(end + 1, ratio * many + extra * times, smaller)


def _bare_length(t: Tokens, i: int) -> _Length | None:
    """One of a unit with its `a` left out: `week ago`, `month from friday`."""
    letter, times = UNITS.get(t.words[i], ("", 0))
    plural = t.words[i].endswith("s") and letter
    return _Length(i + 1, times, letter) if letter and not plural else None


def _from_now(end: int, now: datetime, count: int, unit: str) -> Hit:
    """The day so far from now, with the minute where it is counted in hours or minutes."""
    if unit not in {"h", "m"}:
        day = shift(now.date(), count, unit)
        return Hit(end, day, day, "relative")
    moment = now.replace(tzinfo=None) + timedelta(minutes=count * (60 if unit == "h" else 1))
    minute = moment.time().replace(second=0, microsecond=0)
    return Hit(end, moment.date(), moment.date(), "relative", time=minute if count > 0 else None)


def read_in(t: Tokens, i: int, now: datetime) -> Hit | None:
    """`in two weeks`, `within a month`, `in about 3 days`, `in the next few weeks`."""
    j = i + 1
    next_ones = t.words[j] == "the" and t.words[j + 1] in {"next", "coming"}
    j += 2 if next_ones else t.words[j] in _ABOUT
    length = _length(t, j) or (_bare_length(t, j) if next_ones else None)
    if length is None or (length.unit, length.many) == ("m", 1):  # "in a minute" is a saying
        return None
    end = length.end
    end += t.words[end] in {"'s", "'", "’", "’s"} and t.words[end + 1] == "time"
    if t.words[end] == "time":
        end += 1
    elif t.words[end] == "from" and t.words[end + 1] == "now":
        end += 2
    hit = _from_now(end, now, length.many, length.unit)
    return hit._replace(until=t.words[i] == "within", vague=next_ones)


def read_amount(t: Tokens, i: int, now: datetime) -> Hit | None:
    """`3 days ago`, `a week from friday`, `two days after christmas`, `2 weeks from now`."""
    length = _length(t, i) or _bare_length(t, i)
    if length is None:
        return _weekdays_ago(t, i, now)
    end, count, unit = length
    match t.words[end], t.words[end + 1]:
        case (("ago" | "back" | "bk"), following):
            if unit == "W":
                return _weeks_ago(t, end + 1, now, count)
            return _from_now(end + 1 + (following == "today"), now, -count, unit)
        case ("today" | "tomorrow") as day, _ if unit == "W" and t.words[i - 1] != "been":
            return _from_now(end + 1, now, 7 * count + _OFFSETS[day], "D")
        case "from", ("now" | "today"):
            return _from_now(end + 2, now, count, unit)
        case _:
            return _counted_from(t, end, now, length)


def _weekdays_ago(t: Tokens, i: int, now: datetime) -> Hit | None:
    """`two fridays ago`."""
    amount = _amount(t, i)
    if amount is None or t.words[amount[1] + 1] != "ago":
        return None
    count, end = amount
    weekday = WEEKDAYS.get(t.words[end].removesuffix("s"))
    if weekday is None:
        return None
    day = shift(latest(now.date(), weekday), 1 - count, "W")
    return Hit(end + 2, day, day, "weekday")


def _weeks_ago(t: Tokens, i: int, now: datetime, weeks: int) -> Hit:
    """`a week ago`, and with a day said after it: `a week ago monday`, `2 weeks ago today`."""
    j = i + (t.words[i] == "on")
    word = t.words[j]
    if word in WEEKDAYS:
        day = shift(latest(now.date(), WEEKDAYS[word]), -weeks, "W")
        return with_daypart(t, Hit(j + 1, day, day, "weekday"))
    if word in {"today", "yesterday"} and j == i:
        return _from_now(j + 1, now, -7 * weeks + _OFFSETS[word], "D")
    return _from_now(i, now, -weeks, "W")


def _counted_from(t: Tokens, i: int, now: datetime, length: _Length) -> Hit | None:
    """A length of time `from`, `after`, `before` or `on` the day stated after token `i`."""
    sign, word = _COUNTING_FROM.get(t.words[i]), t.words[i]
    if sign is None or length.unit in {"h", "m"}:
        return None
    if word == "on" and (length.unit != "W" or t.words[i + 1] not in WEEKDAYS):
        return None
    base = _base(t, i + 1, now)
    if base is None:
        return None
    count, unit = sign * length.many, length.unit
    future = shift(base.future, count, unit) if base.future else None
    if word in {"from", "on"}:
        return base._replace(past=future, future=future)
    past = shift(base.past, count, unit) if base.past else None
    return base._replace(past=past, future=future)


def _base(t: Tokens, i: int, now: datetime) -> Hit | None:
    """The day that another is counted from."""
    today = now.date()
    i += t.words[i] == "the"
    word = t.words[i]
    if word in DEICTIC:
        return read_deictic(t, i, now)
    if word in WEEKDAYS:
        return read_weekday(t, i, today)
    if word in MODIFIERS:
        return read_modified(t, i, today)
    return _holiday_base(t, i, today) if word in HOLIDAY_WORDS else read_day(t, i, today)


def _holiday_base(t: Tokens, i: int, today: date) -> Hit | None:
    found = find_holiday(t, i)
    if found is None:
        return None
    end, day = found
    past, future = around(today, day)
    return Hit(end, past, future, "holiday")


def read_day_beside(t: Tokens, i: int, now: datetime) -> Hit | None:
    """`day after tomorrow`, `day before yesterday`, `day after christmas`."""
    if t.words[i + 1] not in {"after", "before"}:
        return None
    return _counted_from(t, i + 1, now, _Length(i + 1, 1, "D"))
