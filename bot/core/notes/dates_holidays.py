"""Feasts that people date things by, where all who keep them agree on the day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from bot.core.notes.dates_math import around, easter, nth_weekday
from bot.core.notes.dates_tokens import Hit, Tokens
from bot.core.notes.dates_words import bag


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


_HOLIDAYS: Final[dict[tuple[str, ...], Callable[[int], date]]] = {
    ("christmas",): _fixed(12, 25),
    ("christmas", "day"): _fixed(12, 25),
    ("christmas", "eve"): _fixed(12, 24),
    ("boxing", "day"): _fixed(12, 26),
    ("nye",): _fixed(12, 31),
    ("new", "years", "eve"): _fixed(12, 31),
    ("new", "year", "eve"): _fixed(12, 31),
    ("new", "years"): _fixed(1, 1),
    ("new", "years", "day"): _fixed(1, 1),
    ("new", "year", "day"): _fixed(1, 1),
    ("new", "year"): _fixed(1, 1),
    ("halloween",): _fixed(10, 31),
    ("valentines",): _fixed(2, 14),
    ("valentines", "day"): _fixed(2, 14),
    ("valentine", "day"): _fixed(2, 14),
    ("vday",): _fixed(2, 14),
    ("thanksgiving",): lambda year: nth_weekday(year, 11, 3, 4),
    ("easter",): easter,
    ("easter", "sunday"): easter,
    ("easter", "monday"): _easter(1),
    ("good", "friday"): _easter(-2),
    ("canada", "day"): _fixed(7, 1),
    ("bastille", "day"): _fixed(7, 14),
    ("labor", "day"): lambda year: nth_weekday(year, 9, 0, 1),
    ("labour", "day"): lambda year: nth_weekday(year, 9, 0, 1),
    ("st", "patricks", "day"): _fixed(3, 17),
    ("st", "paddys", "day"): _fixed(3, 17),
}
HOLIDAY_WORDS: Final = frozenset(names[0] for names in _HOLIDAYS)
_LONGEST: Final = max(map(len, _HOLIDAYS))
_LEADS: Final = bag(
    "at over on for by before until till til after around since last next this come during the of in"
)
_SELF_STANDING: Final = frozenset({"eve", "day", "nye", "friday", "monday"})
_NOT_THE_DAY: Final = bag(
    "party parties card cards gift gifts present presents tree trees market markets concert "
    "shopping lights sweater jumper carol carols cookies do bash special resolution resolutions "
    "supper brunch breakfast concert service carols bazaar pageant potluck banquet festival feast play "
    "goal goals costume costumes candy decorations play fair movie movies song songs holiday "
    "mkt mkts fete fayre raffle drinks dinner lunch meal jumpers disco ball panto service hamper hampers club social get-together nativity bake "
    "holidays vacation break island greetings pudding egg eggs bunny"
)
_GREETINGS: Final = frozenset({"happy", "merry", "every", "each"})


def find_holiday(t: Tokens, i: int) -> tuple[int, Callable[[int], date]] | None:
    """The feast named from token `i` on: the token after it, and its day in a year."""
    names: list[str] = []
    best: tuple[int, Callable[[int], date]] | None = None
    for j in range(i, i + 2 * _LONGEST):
        word = t.words[j]
        if word in {"'s", "’s"} and names:
            names[-1] += "s"
        elif word in {"'", "’", "."} and names:
            continue
        elif word:
            names.append(word)
        else:
            break
        day = _HOLIDAYS.get(tuple(names))
        if day is not None:
            best = j + 1, day
    return best


def read_holiday(t: Tokens, i: int, today: date) -> Hit | None:
    """A feast at token `i` that says when something is, rather than what it is."""
    found = find_holiday(t, i)
    if found is None:
        return None
    end, day = found
    before = t.words[i - 1]
    if before in _GREETINGS or t.words[end] in _NOT_THE_DAY:
        return None
    if before not in _LEADS and t.words[end - 1] not in _SELF_STANDING:
        return None
    past, future = around(today, day)
    return Hit(end, past, future, "holiday")


def modified_holiday(t: Tokens, i: int, today: date, modifier: str) -> Hit | None:
    """The feast at token `i` after `last`, `this` or `next`."""
    found = find_holiday(t, i)
    if found is None:
        return None
    end, day = found
    past, future = around(today, day)
    if modifier in {"last", "past"}:
        future = past
    elif modifier != "this":
        past = future
    return Hit(end, past, future, "holiday")
