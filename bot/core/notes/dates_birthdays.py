"""Month-and-day expressions that may be somebody's birthday."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.core.notes.dates_calendar import calendar_day
from bot.core.notes.dates_holidays import HOLIDAY_WORDS, find_holiday
from bot.core.notes.dates_tokens import Tokens

_LEAP_YEAR = 2024


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of the year: half-open character range of the note, `MM-DD` or `YYYY-MM-DD`."""

    span: tuple[int, int]
    value: str


def find_birthdays(text: str) -> list[MonthDay]:
    """Every day of the year that `text` states, in order; the reader decides what it is.

    `3/5` and `03-05` are read month first, unless only day first makes a date.
    """
    t = Tokens(text)
    found: list[MonthDay] = []
    i = 0
    while i < t.count:
        read = _read(t, i)
        if read is None:
            i += 1
            continue
        end, value = read
        found.append(MonthDay((t.starts[i], t.ends[end - 1]), value))
        i = end
    return found


def _read(t: Tokens, i: int) -> tuple[int, str] | None:
    if t.words[i] in HOLIDAY_WORDS:
        feast = find_holiday(t, i)
        if feast is None:
            return None
        end, in_year = feast
        day = in_year(_LEAP_YEAR)
        return (end, f"{day:%m-%d}") if day == in_year(_LEAP_YEAR + 1).replace(_LEAP_YEAR) else None
    found = calendar_day(t, i, "/-")
    if found is None:
        return None
    try:
        date(found.year or _LEAP_YEAR, found.month, found.day)
    except ValueError:
        return None
    value = f"{found.month:02}-{found.day:02}"
    return found.end, f"{found.year}-{value}" if found.year else value
