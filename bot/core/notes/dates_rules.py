"""Which rule reads which word, and which words before a date belong to it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Final

from bot.core.notes.clock import Clock, read_clock
from bot.core.notes.dates_days import read_day
from bot.core.notes.dates_holidays import HOLIDAY_WORDS, read_holiday
from bot.core.notes.dates_periods import (
    ENDINGS,
    PARTS,
    read_ending,
    read_modified,
    read_month,
    read_part,
    read_span_name,
)
from bot.core.notes.dates_relative import read_amount, read_day_beside, read_deictic, read_in
from bot.core.notes.dates_tokens import Hit, Tokens
from bot.core.notes.dates_weekdays import read_weekday
from bot.core.notes.dates_words import MONTHS, NUMBERS, ORDINALS, RECURRING, UNITS, WEEKDAYS, bag

_Rule = Callable[[Tokens, int, datetime], Hit | None]


def _by_day(rule: Callable[[Tokens, int, date], Hit | None]) -> _Rule:
    return lambda t, i, now: rule(t, i, now.date())


def _table() -> dict[str, tuple[_Rule, ...]]:
    day, month = _by_day(read_day), _by_day(read_month)
    table: dict[str, tuple[_Rule, ...]] = {}

    def add(words: frozenset[str] | dict[str, int] | set[str], *rules: _Rule) -> None:
        for word in words:
            table[word] = table.get(word, ()) + rules

    add(WEEKDAYS, _by_day(read_weekday))
    add(MONTHS, day, month)
    add(ORDINALS, day)
    add(HOLIDAY_WORDS, _by_day(read_holiday))
    add(PARTS, _by_day(read_part))
    add(ENDINGS, _by_day(read_ending))
    add(
        {"last", "past", "this", "next", "coming", "following", "upcoming", "current"},
        _by_day(read_modified),
    )
    add({"week", "weekend", "month", "quarter", "year", "night"}, _by_day(read_span_name))
    add({"today", "tonight", "tomorrow", "overmorrow", "yesterday"}, read_deictic)
    add({"earlier", "later", "early", "late", "just"}, read_deictic)
    add({"in", "within"}, read_in)
    add({"day"}, read_day_beside)
    add({*NUMBERS, *UNITS, "a", "an", "couple", "few", "half"}, read_amount)
    return table


_RULES: Final = _table()
_NUMBER_RULES: Final[tuple[_Rule, ...]] = (_by_day(read_day), read_amount)
_TWO_RULES: Final[tuple[_Rule, ...]] = (*_NUMBER_RULES, read_deictic)
_CLOCK_WORDS: Final = frozenset(
    {*NUMBERS, "noon", "noonish", "midday", "midnight", "half", "quarter"}
)


def read_phrase(t: Tokens, i: int, now: datetime) -> Hit | None:
    """The longest date phrase that begins at token `i`; none that leaves the calendar."""
    word = t.words[i]
    rules = _RULES.get(word)
    if rules is None:
        if word[0] not in "0123456789":
            return None
        rules = _TWO_RULES if word == "2" else _NUMBER_RULES
    best: Hit | None = None
    for rule in rules:
        try:
            hit = rule(t, i, now)
        except (ValueError, OverflowError):  # 30 february, or in the year 10000
            continue
        if hit is not None and (best is None or hit.end > best.end):
            best = hit
    return best


def standing_clock(t: Tokens, i: int) -> Clock | None:
    """A time of day at token `i` that no date has claimed."""
    word = t.words[i]
    if word not in _CLOCK_WORDS and word[0] not in "0123456789":
        return None
    if not RECURRING.isdisjoint(t.words[max(0, i - 4) : i]):
        return None
    return read_clock(t, i, led=t.words[i - 1] in {"at", "@"})


_DEADLINES: Final = frozenset({"by", "before", "until", "till", "til"})
_ANY: Final = _DEADLINES | {"from", "since", "after", "for", "around", "about"}
_LEADS: Final = {
    "relative": _ANY,
    "clock": _ANY | {"at", "@", "~"},
    "day": _ANY | {"on", "come"},
    "weekday": _ANY | {"on", "come"},
    "weekend": _ANY | {"on", "over", "at", "during"},
    "holiday": _ANY | {"on", "over", "at", "during", "come", "in"},
    "week": _ANY | {"in", "on", "over", "at", "during", "starting"},
    "month": _ANY | {"in", "on", "over", "at", "during", "starting"},
    "year": _ANY | {"in", "over", "during", "starting"},
}
_ADVERBS: Final = frozenset({"sometime", "early", "late", "like", "thing"})
_DROPS_BY: Final = bag(
    "stop stopped stopping drop dropped dropping swing swung swinging came come comes coming pass passed popped pop went go run ran"
)


def lead_in(t: Tokens, i: int, kind: str) -> tuple[int, bool]:
    """The first token of what leads up to a date at token `i`, and whether it sets a deadline."""
    words, start = t.words, i
    if words[start - 1] == "the":
        start -= 1
    if words[start - 1] in _ADVERBS and start > 0:
        if words[start - 1] == "thing":
            start -= 2 if words[start - 2] == "first" else 0
        elif words[start - 1] != "like" or kind == "relative":
            start -= 1
    lead = words[start - 1]
    if lead in _LEADS[kind] and not (lead == "by" and words[start - 2] in _DROPS_BY):
        if lead == "about" and kind != "relative" and kind != "clock":
            return start, False
        return start - 1, lead in _DEADLINES or (lead == "than" and words[start - 2] == "later")
    return start, lead in {"due", "deadline"}


_ADDRESS_LEFT: Final = re.compile(
    r"://|www\.|[^\W_][.@_/][^\W_]*[/._@-]|[^\W\d_][._@#]$|^[@#]|[@#_]$|[^\W\d_]{3}-$"
)
_ADDRESS_RIGHT: Final = re.compile(
    r"\.(?:com|org|net|io|co|ai|app|me|dev|example|fm|tv)\b|_|@\w|-[^\W\d_]{2}"
)
_REACH: Final = 60


def has_url(t: Tokens, i: int, end: int) -> bool:
    """Whether tokens `i` to `end` are a piece of an address, a handle or a hyphenated name."""
    start, stop = t.starts[i], t.ends[end - 1]
    left = t.text[max(0, start - _REACH) : start]
    if left and not left[-1].isspace():
        chunk = left.split()[-1]
        if _ADDRESS_LEFT.search(chunk) and not (
            t.words[i - 1] == "-" and t.words[i - 2] in _DATE_WORDS
        ):
            clock_at = chunk == "@" and t.words[i][0] in "0123456789n"
            if not clock_at:
                return True
    right = t.text[stop : stop + 2]
    if right and right[0] in ".-_@":
        if _ADDRESS_RIGHT.match(t.text, stop):
            return not (right[0] == "-" and t.words[end + 1] in _DATE_WORDS)
    return False


_DATE_WORDS: Final = frozenset({*WEEKDAYS, *MONTHS, "mid", "early", "late", "post", "pre"})
