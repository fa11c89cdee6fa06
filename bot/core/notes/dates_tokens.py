"""A note cut into words, numbers and signs, for the date, clock and cadence grammars."""

from __future__ import annotations

import re
from datetime import date, time
from typing import Final, NamedTuple

from bot.core.notes.dates_words import NUMBERS, SPELLING

_TOKEN: Final = re.compile(r"[0-9]+|[^\W\d_]+|'s\b|’s\b|[^\w\s]|_")
_PADDING: Final = 12
_LONGEST_NUMBER: Final = 4


class Tokens:
    """The tokens of `text`, as parallel lists.

    `words[i]` is folded: lower case, with known slips mended (`tmrw` is `tomorrow`); the token
    stands at `text[starts[i]:ends[i]]`. The lists end with empty words, so that looking some
    places past either end (`words[-1]`, `words[count + 3]`) finds "" rather than an error.
    """

    __slots__ = ("count", "ends", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        spelling = SPELLING.get
        for match in _TOKEN.finditer(text):
            word = match.group().lower()
            words.append(spelling(word, word))
            start, end = match.span()
            starts.append(start)
            ends.append(end)
        self.count = len(words)
        words += [""] * _PADDING
        starts += [len(text)] * _PADDING
        ends += [len(text)] * _PADDING
        self.words, self.starts, self.ends = words, starts, ends

    def glued(self, index: int) -> bool:
        """Whether token `index` touches the one before it."""
        return index > 0 and index < self.count and self.starts[index] == self.ends[index - 1]

    def capital(self, index: int) -> bool:
        """Whether token `index` is written with a capital first letter."""
        return index < self.count and self.text[self.starts[index]].isupper()

    def width(self, index: int) -> int:
        """How many characters token `index` has as written."""
        return self.ends[index] - self.starts[index]

    def digits(self, index: int) -> int | None:
        """The value of token `index` where it is a number of up to four digits, else None."""
        word = self.words[index]
        if word and word[0] in "0123456789" and len(word) <= _LONGEST_NUMBER:
            return int(word)
        return None

    def number(self, index: int) -> int | None:
        """Like `digits`, but also knows `two` and its like."""
        return NUMBERS.get(self.words[index]) or self.digits(index)


class Hit(NamedTuple):
    """A date phrase that a rule read, before prepositions and clock times are joined to it.

    It ends before token `end`. `part` is the part of the day it names ("morning", ...), else "".
    The other fields are those of `When`.
    """

    end: int
    past: date | None
    future: date | None
    kind: str
    vague: bool = False
    part: str = ""
    until: bool = False
    time: time | None = None
