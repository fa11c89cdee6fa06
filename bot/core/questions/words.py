"""Whether what is asked for and what is on record are the same words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.core.names import words

_STOP = frozenset(
    words(
        """a an the of in at on to for from by with and or about into as is are was were be been do
        does did has have had who whom whose which that this these those any some somebody someone
        anyone anybody everyone everybody person people contact contacts guy guys girl woman man
        folks friend friends i me my mine we us our you your they them their there he she it his
        her him one ones know known again ever still now currently today lately really also else
        what when where how why can could would will should get got something anything thing
        things kind sort lot good nice really ll ve re 's s t so please maybe yet far near around
        based living lives live work works working job like likes"""
    )
)
_SAME = {
    "ml": "machine learning",
    "hr": "human resources",
    "vc": "venture capital",
    "nyc": "new york",
    "sf": "san francisco",
    "uk": "united kingdom",
    "dev": "developer",
    "devs": "developer",
    "bday": "birthday",
    "kids": "kid child son daughter children",
    "children": "kid child son daughter kids",
}
_SHORTEST = 4
_REMEMBERED = 8192
"""How many stems are remembered: the same words are on record of many."""
_SHORT_GERUND = re.compile(r"([a-z][aeiou][b-df-hj-np-tvz])ing")
"""Hiking, coding, skating: from a word of four letters that ends in e."""


def content(text: str) -> list[str]:
    """The words of `text` that carry it, folded, in order."""
    found = [w.removesuffix("'s").removesuffix("’s") for w in words(text)]
    kept = [w for w in found if w not in _STOP and w not in ("s", "")]
    return list(dict.fromkeys(kept))


@lru_cache(maxsize=_REMEMBERED)
def stem(word: str) -> str:
    """What `climb`, `climbs`, `climber`, `climbers` and `climbing` share."""
    for ending in ("ies", "s"):
        if word.endswith(ending) and not word.endswith(("ss", "us", "is")) and len(word) > 3:  # noqa: PLR2004 - "gas" is no plural
            word = word.removesuffix(ending) + ("y" if ending == "ies" else "")
            break
    if short := _SHORT_GERUND.fullmatch(word):
        return f"{short[1]}e"
    for ending in ("ing", "er", "or", "ist", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word.removesuffix(ending)
    if len(word) >= _SHORTEST and word[-1] == word[-2] and word[-1] not in "aeiousl":
        word = word[:-1]
    return word[:-1] if len(word) > _SHORTEST and word[-1] in "ey" else word


def variants(word: str) -> list[str]:
    """Spellings under which an index of whole words may hold it."""
    root = stem(word)
    endings = ("", "s", "e", "es", "ing", "er", "ers", "or", "ist", "ies")
    return list(dict.fromkeys([word, *_SAME.get(word, "").split(), *(root + e for e in endings)]))


def meet(asked: str, said: Iterable[str]) -> bool:
    """Whether the asked word, in any of its forms, is among the words said."""
    forms = {stem(w) for w in said}
    same = _SAME.get(asked, "").split()
    if stem(asked) in forms:
        return True
    if asked in ("kids", "children"):
        return any(stem(w) in forms for w in same)
    return bool(same) and all(stem(w) in forms for w in same)


def fits(topic: str, said: Iterable[str]) -> bool:
    """Whether everything that carries `topic` is among the words of these values."""
    asked = content(topic) or words(topic)
    there = [w.removesuffix("'s") for text in said for w in words(text)]
    parts = [*there, *(p for w in there for p in w.split("-"))]
    return bool(asked) and all(meet(w, parts) for w in asked)
