"""The words that dates are made of, with the abbreviations and slips people type."""

from __future__ import annotations

from itertools import chain
from typing import Final

_WEEKDAY_NAMES: Final = (
    ("monday", "mon"),
    ("tuesday", "tue", "tues"),
    ("wednesday", "wed", "weds", "wensday", "wensdays"),
    ("thursday", "thu", "thur", "thurs", "thrus", "thrs"),
    ("friday", "fri", "fryday"),
    ("saturday", "sat", "saterday"),
    ("sunday", "sun", "sundey"),
)
_MONTH_NAMES: Final = (
    ("january", "jan", "janurary"),
    ("february", "feb", "feburary", "febraury"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sep", "sept"),
    ("october", "oct"),
    ("november", "nov", "novemeber"),
    ("december", "dec", "decemeber"),
)
_TOMORROW: Final = ("tomorrow", "tmr", "tmrw", "tmw", "tomo", "tomoz", "tomoro", "tomorro", "tmmrw")
_YESTERDAY: Final = (
    "yesterday",
    "yday",
    "yest",
    "ystd",
    "ystrday",
    "yesturday",
    "yestarday",
    "ystday",
    "ystdy",
    "yestday",
    "ysterday",
    "yesty",
)
_TODAY: Final = ("today", "tday", "tdy")
_TONIGHT: Final = ("tonight", "tonite", "tnite", "tn", "tnight", "tonigt")

SLIPPABLE: Final = 6
"""Words this long are also known with one letter lost, doubled or swapped with the next."""


def _slips(word: str) -> set[str]:
    """The word with one letter lost, doubled or swapped; the first letter stays."""
    places = range(1, len(word))
    lost = {word[:i] + word[i + 1 :] for i in places[:-1]}  # Frida is no slip of friday
    doubled = {word[:i] + word[i] + word[i:] for i in places}
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in places[:-1]}
    return lost | doubled | swapped


def _spellings() -> dict[str, str]:
    groups = (*_WEEKDAY_NAMES, *_MONTH_NAMES, _TOMORROW, _YESTERDAY, _TODAY, _TONIGHT)
    table: dict[str, str] = {}
    for word in ("weekend", "christmas", *chain.from_iterable(g[:1] for g in groups)):
        if len(word) >= SLIPPABLE:
            table |= dict.fromkeys(_slips(word), word)
    for group in groups:
        table |= dict.fromkeys(group, group[0])
    table |= dict.fromkeys(("nite", "nights", "nites"), "night") | {"tommorow": "tomorrow"}
    table |= {"wknd": "weekend", "wkend": "weekend", "wknds": "weekends", "xmas": "christmas"}
    table |= {"nxt": "next", "lst": "last", "evening": "evening", "eve": "eve", "thx": "thx"}
    table |= {"coupla": "couple", "wk": "week", "wks": "weeks"}
    table |= {"aft": "afternoon", "arvo": "afternoon", "lunchtime": "afternoon", "morn": "morning"}
    return table


SPELLING: Final = _spellings()
"""Every known way of typing a date word, lower case, to the word meant."""

WEEKDAYS: Final = {group[0]: number for number, group in enumerate(_WEEKDAY_NAMES)}
MONTHS: Final = {group[0]: number for number, group in enumerate(_MONTH_NAMES, 1)}

UNITS: Final = {
    **dict.fromkeys(("day", "days", "night"), ("D", 1)),
    **dict.fromkeys(("week", "weeks", "wk", "wks"), ("W", 1)),
    **dict.fromkeys(("fortnight", "fortnights"), ("W", 2)),
    **dict.fromkeys(("month", "months", "mo", "mos", "mth", "mths", "mnth", "mnths"), ("M", 1)),
    **dict.fromkeys(("quarter", "quarters", "qtr"), ("M", 3)),
    **dict.fromkeys(("year", "years", "yr", "yrs"), ("Y", 1)),
    **dict.fromkeys(("hour", "hours", "hr", "hrs"), ("h", 1)),
    **dict.fromkeys(("minute", "minutes", "min", "mins"), ("m", 1)),
}
"""Word for a length of time: ISO 8601 letter (h and m for the clock) and how many of it."""

SHORT_UNITS: Final = {"d": ("D", 1), "w": ("W", 1), "m": ("M", 1), "y": ("Y", 1), "h": ("h", 1)}
"""Letters that are units only when glued to their number: `2w`, `3d`."""


def bag(words: str) -> frozenset[str]:
    """The set of the words of a line."""
    return frozenset(words.split())


def _counted(words: str) -> dict[str, int]:
    return {word: number for number, word in enumerate(words.split(), 1)}


NUMBERS: Final = _counted(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
) | {"thirty": 30, "forty": 40, "sixty": 60, "ninety": 90}

ORDINALS: Final = _counted(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
) | {"thirtieth": 30}
TENS: Final = {"twenty": 20, "thirty": 30}
"""What an ordinal below ten may follow: `twenty first`."""
ORDINAL_ENDINGS: Final = frozenset({"st", "nd", "rd", "th"})
DAYPARTS: Final = frozenset({"morning", "afternoon", "evening", "night"})
RECURRING: Final = frozenset({"every", "each", "most", "any", "some", "alternate", "all", "other"})
"""Before a weekday, month or holiday they make it a habit, not a date."""
NAME_CUES: Final = bag(
    "met meet with w saw called texted emailed asked told thanked gave sent to and from for & n @ "
    "named seeing meeting calling ask tell call text email ping"
)
"""Words that a name follows."""
PLAIN_FOLLOWERS: Final = bag(
    "at in on with w for to and or from about re if when because so but then by till until before "
    "after around i we he she they it his her their our my we'll i'll is was instead per via over "
    "as maybe please pls works not too also though cos cuz bc but which"
)
"""Words that may follow a date; another noun there says it was no date."""
