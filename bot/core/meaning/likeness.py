"""Whether two phrases speak of the same thing."""

from __future__ import annotations

from functools import lru_cache

from bot.core.names import words

_IDLE = frozenset(
    words(
        """a an the and or of on in at to for from with about by as into over under per my your his her
    their our its me you him them us i she he they we it this that these those some any one two
    is are was were be been has have had do does did will would can could so very really just
    again new more"""
    )
)
_SAME = {
    "intro": "introduction",
    "introduce": "introduction",
    "introduced": "introduction",
    "introducing": "introduction",
    "referral": "lead",
    "opening": "lead",
    "tip": "lead",
    "advert": "lead",
    "cv": "resume",
    "recommendation": "reference",
}
_ENDINGS = ("ings", "ing", "ies", "ied", "ers", "er", "es", "ed", "s", "y")
_SHORTEST = 4
_ANY_ENDINGS = (
    "ungen",
    "innen",
    "ern",
    "ung",
    "en",
    "er",
    "es",
    "os",
    "as",
    "is",
    "or",
    "ar",
    *"eaionrsx",
)
_SHORTEST_OF_ANY = 5
_REMEMBERED = 8192
"""How many answers are remembered: the same few words are asked about for everybody."""


@lru_cache(maxsize=_REMEMBERED)
def stem(word: str) -> str:
    """A folded word without its ending, so that `designer` and `designers` are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=_REMEMBERED)
def rough(word: str) -> str:
    """A folded word without what other languages end words with, so that `Wohnungen` is `Wohnung`."""
    for ending in _ANY_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_OF_ANY:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=_REMEMBERED)
def stems(text: str) -> tuple[str, ...]:
    """The stems of the words of `text` that say something, in order."""
    said = (w.removesuffix("'s").removesuffix("’s") for w in words(text))
    return tuple(stem(w) for w in said if w not in _IDLE)


def topic_words(text: str) -> list[str]:
    """The same with words for one kind of favour made one, so that a tip can be a lead."""
    said = (w.removesuffix("'s").removesuffix("’s") for w in words(text))
    return [stem(_SAME.get(w, w)) for w in said if w not in _IDLE]


def alike(one: str, other: str) -> bool:
    """Whether the shorter phrase says half of its words or more as the longer one does."""
    a, b = set(topic_words(one)), set(topic_words(other))
    return bool(a and b) and 2 * len(a & b) >= min(len(a), len(b))
