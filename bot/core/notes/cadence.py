"""How often: `every 3 months`, `weekly`, `twice a year`, as ISO 8601 durations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.core.notes.dates_tokens import Tokens
from bot.core.notes.dates_words import (
    DAYPARTS,
    MONTHS,
    NUMBERS,
    ORDINAL_ENDINGS,
    ORDINALS,
    UNITS,
    WEEKDAYS,
)

_ADVERBS: Final = {
    "daily": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "quarterly": "P3M",
    "biannually": "P6M",
    "biannual": "P6M",
    "semiannually": "P6M",
    "semiannual": "P6M",
    "yearly": "P1Y",
    "annually": "P1Y",
}
_AFTER_BI: Final = {
    "weekly": "P2W",
    "monthly": "P2M",
    "annually": "P6M",
    "annual": "P6M",
    "yearly": "P6M",
}
_TIMES: Final = {"once": 1, "twice": 2, "thrice": 3}
_PER: Final = frozenset({"a", "an", "per", "each", "every", "in", "/"})
_IN_SMALLER: Final = {"D": ("D", 1), "W": ("D", 7), "M": ("W", 4), "Y": ("M", 12)}
"""A unit in the next smaller one, for what happens several times in it; a month has four weeks."""
_QUARTER_IN_WEEKS: Final = 12
_FEW: Final = 3
_DIGITS: Final = frozenset("0123456789")
_FIRST: Final = (
    {"every", "each", "bi", "semi", "half"} | _TIMES.keys() | NUMBERS.keys() | _ADVERBS.keys()
)


@dataclass(frozen=True, slots=True)
class Every:
    """A repeating interval: half-open character range of the note, ISO 8601 duration."""

    span: tuple[int, int]
    duration: str


def find_cadences(text: str) -> list[Every]:
    """Every repeating interval of `text`, in order, none overlapping."""
    return cadences_in(Tokens(text))


def cadences_in(t: Tokens) -> list[Every]:
    """As `find_cadences`, of a text already cut into tokens."""
    found: list[Every] = []
    i = 0
    while i < t.count:
        word = t.words[i]
        read = _read(t, i) if word in _FIRST or word[0] in _DIGITS else None
        if read is None:
            i += 1
            continue
        end, duration = read
        found.append(Every((t.starts[i], t.ends[end - 1]), duration))
        i = end
    return found


def _read(t: Tokens, i: int) -> tuple[int, str] | None:
    word = t.words[i]
    if word in {"every", "each"}:
        return _every(t, i + 1)
    if word in _TIMES or word in NUMBERS or word[0] in _DIGITS:
        return _times(t, i)
    if word in {"bi", "semi", "half"}:
        j = i + 1 + (t.words[i + 1] == "-")
        if word == "bi" or t.words[j] not in {"weekly", "monthly"}:
            duration = _AFTER_BI.get(t.words[j])
            return (j + 1, duration) if duration else None
        return None
    duration = _ADVERBS.get(word)
    return (i + 1, duration) if duration else None


def _every(t: Tokens, i: int) -> tuple[int, str] | None:
    """What follows `every`: `3 months`, `other week`, `couple of months`, `friday`."""
    i += t.words[i] == "single"
    i += t.words[i] in {"a", "the"} and t.words[i + 1] in {"couple", "few"}
    if t.words[i] == "half":
        i += 1 + (t.words[i + 1] == "a")
        return (i + 1, "P6M") if UNITS.get(t.words[i]) == ("Y", 1) else None
    j, count = _how_many(t, i)
    return _repeated(t, j, count)


def _how_many(t: Tokens, i: int) -> tuple[int, int]:
    """The token after the number at token `i`, and the number; one where there is none."""
    word, j = t.words[i], i + 1
    fixed = {"other": 2, "couple": 2, "few": _FEW}.get(word) or ORDINALS.get(word)
    if fixed is not None:
        second = t.words[j] == "or" and t.words[j + 1] in ORDINALS
        return j + (2 if second else t.words[j] == "of"), fixed
    count = t.number(i)
    if count is None:
        return i, 1
    if t.words[j] in {"-", "–", "or", "to"} and t.number(j + 1):
        j += 2
    return j + (t.words[j] in ORDINAL_ENDINGS), count


def _repeated(t: Tokens, j: int, count: int) -> tuple[int, str] | None:
    """`count` of the unit, weekday or feast at token `j`."""
    word = t.words[j]
    if word in WEEKDAYS or word == "weekend":
        return j + 1 + (t.words[j + 1] in DAYPARTS), f"P{count}W"
    if count == 1 and word in DAYPARTS:
        return j + 1, "P1D"
    if count == 1 and (
        word in MONTHS or word in {"christmas", "summer", "winter", "spring", "fall", "autumn"}
    ):
        return j + 1, "P1Y"
    letter, times = UNITS.get(word, ("", 0))
    if count < 1 or letter not in _IN_SMALLER:
        return None
    return j + 1, f"P{count * times}{letter}"


def _times(t: Tokens, i: int) -> tuple[int, str] | None:
    """`once a quarter`, `twice a year`, `3 times per month`, `2x/year`, `once every 2 weeks`."""
    times = _TIMES.get(t.words[i])
    j = i + 1
    if times is None:
        times = t.number(i)
        if t.words[j] == "x" or t.words[j] in {"times", "time"}:
            j += 1
        else:
            return None
    elif t.words[j] == "or" and t.words[j + 1] in _TIMES:
        j += 2
    if not times or t.words[j] not in _PER:
        return None
    read = _every(t, j + 1) if times == 1 and t.words[j] in {"every", "in", "each"} else None
    if read is not None:
        return read
    letter, count = UNITS.get(t.words[j + 1], ("", 0))
    if letter not in _IN_SMALLER or t.words[j] == "in":
        return None
    return j + 2, _share(times, letter, count)


def _share(times: int, letter: str, count: int) -> str:
    """The interval of what happens `times` times in `count` units, rounded to whole ones."""
    if count % times == 0:
        return f"P{count // times}{letter}"
    smaller, ratio = _IN_SMALLER[letter]
    total = _QUARTER_IN_WEEKS if (letter, count) == ("M", 3) else ratio * count
    return f"P{max(1, total // times)}{smaller}"
