"""Which rule reads which word, and which words before a date belong to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Final

from bot.core.notes.clock import Clock, read_clock
from bot.core.notes.dates_days import read_day
from bot.core.notes.dates_holidays import HOLIDAY_WORDS, read_holiday
from bot.core.notes.dates_months import read_month, read_nth
from bot.core.notes.dates_periods import (
    ENDINGS,
    MODIFIERS,
    PARTS,
    read_ending,
    read_modified,
    read_part,
    read_span_name,
    read_unit_end,
    read_year,
)
from bot.core.notes.dates_relative import (
    DEICTIC,
    read_amount,
    read_day_beside,
    read_deictic,
    read_glued_two,
    read_hedged,
    read_in,
)
from bot.core.notes.dates_tokens import Hit, Tokens
from bot.core.notes.dates_weekdays import read_weekday
from bot.core.notes.dates_words import (
    MONTHS,
    NUMBERS,
    ORDINALS,
    RECURRING,
    TENS,
    UNITS,
    WEEKDAYS,
    bag,
)

_Rule = Callable[[Tokens, int, datetime], Hit | None]


def _by_day(rule: Callable[[Tokens, int, date], Hit | None]) -> _Rule:
    return lambda t, i, now: rule(t, i, now.date())


_DAY: Final = _by_day(read_day)
_BEGINNINGS: Final[tuple[tuple[Iterable[str], _Rule], ...]] = (
    (WEEKDAYS, _by_day(read_weekday)),
    (MONTHS, _DAY),
    (MONTHS, _by_day(read_month)),
    (ORDINALS.keys() | TENS, _DAY),
    (HOLIDAY_WORDS, _by_day(read_holiday)),
    (PARTS, _by_day(read_part)),
    (ENDINGS, _by_day(read_ending)),
    (MODIFIERS, _by_day(read_modified)),
    (ORDINALS.keys() | {"last"}, _by_day(read_nth)),
    (bag("week month quarter year"), _by_day(read_unit_end)),
    (bag("week weekend month quarter year night"), _by_day(read_span_name)),
    (DEICTIC, read_deictic),
    (bag("earlier later early late just"), read_hedged),
    (bag("in within"), read_in),
    (bag("day"), read_day_beside),
    (NUMBERS.keys() | UNITS.keys() | bag("a an couple few half"), read_amount),
)
_NUMBER_RULES: Final = (
    _DAY,
    read_amount,
    _by_day(read_year),
    _by_day(read_nth),
    read_glued_two,
)
DIGITS: Final = frozenset("0123456789")


def _by_first_word() -> dict[str, tuple[_Rule, ...]]:
    table: dict[str, tuple[_Rule, ...]] = {}
    for words, rule in _BEGINNINGS:
        for word in words:
            table[word] = (*table.get(word, ()), rule)
    return table


_RULES: Final = _by_first_word()
_CLOCK_WORDS: Final = NUMBERS.keys() | bag("noon noonish midday midnight half quarter")
FIRST_WORDS: Final = _RULES.keys() | _CLOCK_WORDS | bag("day next")
"""The words that a date or a clock time can begin with, besides numbers: most words of a note are
none and need no rule asked."""
_HABIT_WITHIN: Final = 4


def read_phrase(t: Tokens, i: int, now: datetime) -> Hit | None:
    """The longest date phrase that begins at token `i`; none that leaves the calendar."""
    word = t.words[i]
    rules = _RULES.get(word)
    if rules is None:
        if word[0] not in DIGITS:
            return None
        rules = _NUMBER_RULES
    best: Hit | None = None
    for rule in rules:
        try:
            hit = rule(t, i, now)
        except (ValueError, OverflowError):  # the 30th of february, the year 10000
            continue
        if hit is not None and (best is None or hit.end > best.end):
            best = hit
    return None if best is None or is_in_address(t, i, best.end) else best


def standing_clock(t: Tokens, i: int) -> Clock | None:
    """A time of day at token `i` that no date has claimed."""
    word = t.words[i]
    if word not in _CLOCK_WORDS and word[0] not in DIGITS:
        return None
    if not RECURRING.isdisjoint(t.words[max(0, i - _HABIT_WITHIN) : i]):
        return None
    clock = read_clock(t, i, led=t.words[i - 1] in {"at", "@"})
    return None if clock is None or is_in_address(t, i, clock.end) else clock


_DEADLINES: Final = bag("by before until till til")
_ANY: Final = _DEADLINES | bag("from since after for around than")
_PERIOD_LEADS: Final = _ANY | bag("in over during at starting")
_LEADS: Final = {
    "relative": _ANY | {"about"},
    "clock": _ANY | bag("about at @ ~ between"),
    "day": _ANY | bag("on come"),
    "weekday": _ANY | bag("on come"),
    "weekend": _ANY | bag("on over at during"),
    "holiday": _ANY | bag("on over at during come in"),
    "week": _PERIOD_LEADS,
    "month": _PERIOD_LEADS,
    "year": _PERIOD_LEADS,
}
_ADVERBS: Final = bag("sometime early late")
_ADVERBS_OF_LENGTH: Final = bag("like over almost nearly just only maybe")
_DROPS_BY: Final = bag(
    "stop stopped stopping drop dropped dropping swing swung swinging come came comes coming pass "
    "passed pop popped go went run ran"
)


def lead_in(t: Tokens, i: int, kind: str) -> tuple[int, bool]:
    """The first token of what leads up to a date at token `i`, and whether it sets a deadline."""
    words = t.words
    start = i - (words[i - 1] == "the")
    if words[start - 1] in _ADVERBS or (
        kind == "relative" and words[start - 1] in _ADVERBS_OF_LENGTH
    ):
        start -= 1
    elif words[start - 1] == "thing" and words[start - 2] == "first":
        start -= 2
    lead, before = words[start - 1], words[start - 2]
    if lead not in _LEADS[kind] or (lead == "by" and before in _DROPS_BY):
        return start, lead in {"due", "deadline"}
    if lead == "than":
        latest = before == "later" and words[start - 3] in {"no", "not"}
        return (start - 3, True) if latest else (start, False)
    return start - 1, lead in _DEADLINES


_ADDRESS_LEFT: Final = re.compile(
    r"""://|www\.            # a web address
    |[^\W_][.@_/][^\W_]+[/._@-]   # the middle of one
    |[^\W\d_][._@#]$         # just before its last part
    |^[@\#]|[@\#_]$          # a handle or a tag
    |[^\W\d_]{3}-$           # a double name""",
    re.VERBOSE,
)
_ADDRESS_RIGHT: Final = re.compile(
    r"\.(?:com|org|net|io|co|ai|app|me|dev|example|fm|tv)\b|_|@\w|-[^\W\d_]{2}"
)
_REACH: Final = 60
_DATE_WORDS: Final = WEEKDAYS.keys() | MONTHS.keys() | bag("mid early late")


def is_in_address(t: Tokens, i: int, end: int) -> bool:
    """Whether tokens `i` to `end` are a piece of an address, a handle or a hyphenated name."""
    start, stop = t.starts[i], t.ends[end - 1]
    left = t.text[max(0, start - _REACH) : start]
    if left and not left[-1].isspace():
        chunk = left.split()[-1]
        at_a_time = chunk == "@" and read_clock(t, i, led=True) is not None
        joined = t.words[i - 1] == "-" and t.words[i - 2] in _DATE_WORDS
        if not at_a_time and not joined and _ADDRESS_LEFT.search(chunk):
            return True
    if t.text[stop : stop + 1] not in {".", "-", "_", "@"}:
        return False
    joined = t.words[end] == "-" and t.words[end + 1] in _DATE_WORDS
    return not joined and _ADDRESS_RIGHT.match(t.text, stop) is not None
