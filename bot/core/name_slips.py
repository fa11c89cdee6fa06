"""Slips of the thumb in names: "Pryia" where Priya is known."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from bot.core.names import fold, words
from bot.core.notes.lexicon import lexicon

_SHORTEST = 4
"""Letters of a name in which a slip can be told from another name."""


_NEARLY = 0.75


def is_nearly(typed: str, name: str) -> bool:
    """Whether `typed` is written much as `name` or its first word is: "Anika" as "Annika Berg"."""
    forms = (fold(name), *words(name)[:1])
    return any(OSA.normalized_similarity(fold(typed), form) >= _NEARLY for form in forms)


def is_slip(typed: str, name: str) -> bool:
    """Whether `typed` could be the first word of `name`, one letter wrong, and is no name itself.

    "Anna" is no slip of "Ana", nor "Maria" of "Mario".
    """
    one, other = words(typed), words(name)
    if len(one) != 1 or not other or len(one[0]) < _SHORTEST or one[0][0] != other[0][0]:
        return False
    return one[0] not in lexicon().gender and OSA.distance(one[0], other[0]) == 1
