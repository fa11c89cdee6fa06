"""The time a question speaks of: "last week", "since March", "in the past 3 months"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from bot.core.questions.query import Period
from bot.core.reading import find_dates

if TYPE_CHECKING:
    from bot.core.notes.dates import When

_NUMBERS = {
    **dict.fromkeys(("a", "an", "one"), 1),
    **dict.fromkeys(("two", "couple"), 2),
    **dict.fromkeys(("three", "few"), 3),
    "four": 4,
    "five": 5,
    "six": 6,
    "eight": 8,
    "ten": 10,
    "twelve": 12,
}
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_SPAN = re.compile(
    r"(?i)\b(?:(?:in|over|during|for|within)\s+)?(?:the\s+)?(last|past|next|coming)\s+"
    r"(?:(\d{1,3}|[a-z]+)\s+(?:of\s+)?)?(day|week|month|year)(s?)\b"
)
_LONG = re.compile(
    r"(?i)\b(?:in|for)\s+(?:over\s+|more than\s+|at least\s+)?(\d{1,3}|[a-z]+)\s+"
    r"(day|week|month|year)s?\b"
)
_SINCE = re.compile(r"(?i)(?:\bsince|\bafter)\s*$")
_MONTH_END = 31


def find_period(text: str, now: datetime, *, past: bool) -> tuple[str, Period | None]:
    """The period stated in `text` and the text without it; `past` says which way it looks.

    `now` is aware and local. "since ..." reaches to today.
    """
    today = now.date()
    if span := _SPAN.search(text):
        counted = _count(span[2], default=1)
        if counted is not None and (span[2] or span[1].lower() in ("past", "coming") or span[4]):
            length = timedelta(days=counted * _DAYS[span[3].lower()])
            back = span[1].lower() in ("last", "past")
            period = Period(today - length, today) if back else Period(today, today + length)
            return _without(text, span.span()), period
    # The last one: "the 2025 gala last week" is about last week.
    for found in reversed(find_dates(text, now)):
        day = found.resolve(past=past)
        if day is None or found.kind == "clock":
            continue
        start, end = found.span
        first = _first(found, day)
        before = text[:start] + text[start : found.core[0]]
        if _SINCE.search(before.rstrip()):
            start = min(start, len(_SINCE.sub("", before.rstrip())))
            return _without(text, (start, end)), Period(first, today)
        return _without(text, (start, end)), Period(first, _last(found, first))
    return text, None


def find_absence(text: str, now: datetime) -> date | None:
    """The day since which nothing happened: "since March", "in 3 months", "for a year"."""
    today = now.date()
    if (long := _LONG.search(text)) and (count := _count(long[1], default=None)) is not None:
        return today - timedelta(days=count * _DAYS[long[2].lower()])
    _, period = find_period(text, now, past=True)
    return period.first if period else None


def _count(word: str | None, default: int | None) -> int | None:
    if not word:
        return default
    return int(word) if word.isdigit() else _NUMBERS.get(word.lower())


def _first(found: When, day: date) -> date:
    if found.kind == "week":
        return day - timedelta(days=day.weekday())
    if found.kind == "month":
        return day.replace(day=1)
    return day.replace(month=1, day=1) if found.kind == "year" else day


def _last(found: When, first: date) -> date:
    if found.kind == "week":
        return first + timedelta(days=6)
    if found.kind == "weekend":
        return first + timedelta(days=1)
    if found.kind == "month":
        return first.replace(day=monthrange(first.year, first.month)[1])
    return first.replace(month=12, day=_MONTH_END) if found.kind == "year" else first


def _without(text: str, span: tuple[int, int]) -> str:
    return " ".join(f"{text[: span[0]]} {text[span[1] :]}".split())
