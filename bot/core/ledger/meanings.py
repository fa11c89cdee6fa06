"""How near two words are in meaning, so that `bullion` finds who wrote about gold.

`meanings.bin` holds the 40,000 commonest English words of GloVe 6B, with the 50 numbers each that
say beside which other words it stands, and the one of 800 groups of like words it belongs to. The
vectors are by Pennington, Socher and Manning and in the public domain (PDDL 1.0); their mean and
two main directions, which say how common a word is, are taken out, and each number is a byte.
"""

from __future__ import annotations

import re
import sys
import zlib
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from heapq import nlargest
from importlib.resources import files
from math import log, sqrt
from operator import mul

from bot.core.names import words

_SIZE = 50
_COMMONEST = 150
"""How many words are commoner than all of these; they mean too little."""
_COMMON, _RARE = 60, 8000
"""From which place on a word counts at all, and from which on fully."""
_ALIKE = 0.4
"""How near two words must be to have to do with each other."""
_GROUPS = 3
_REMEMBERED = 32768
_PARTS = re.compile(r"[-'’]")

Meant = tuple[tuple[int, float], ...]
"""Words by their places in the table, each with how much it counts."""


@dataclass(frozen=True, slots=True)
class _Table:
    places: Mapping[str, int]
    groups: array[int]
    vectors: memoryview
    middles: memoryview


@lru_cache(maxsize=_REMEMBERED)
def meant(text: str) -> Meant:
    """The words of `text` that the table has, the rarer counting more."""
    known = _table().places
    found: dict[int, float] = {}
    for word in words(text):
        for part in [word] if word in known else _PARTS.split(word):
            place = known.get(part, known.get(part.removesuffix("s"), -1))
            if place >= 0:
                found[place] = _weight(place)
    return tuple(found.items())


def likeness(value: Meant, told: Meant) -> float:
    """How much of what `value` says has its like in `told`; above 1 where it says much."""
    total = sum(weight for _, weight in value)
    if not total:
        return 0.0
    return sum(weight * _nearest(place, told) for place, weight in value) / sqrt(total)


@lru_cache(maxsize=_REMEMBERED)
def group_of(word: str) -> int | None:
    """The number of the group of words like this folded one, None where it is not in the table."""
    table = _table()
    place = table.places.get(word)
    return None if place is None else table.groups[place]


@lru_cache(maxsize=_REMEMBERED)
def groups_near(place: int) -> tuple[tuple[int, float], ...]:
    """The groups whose words are likest to that word, with how like they are."""
    table = _table()
    word = _vector(table.vectors, place)
    like = (
        (group, _near(word, _vector(table.middles, group)))
        for group in range(len(table.middles) // _SIZE)
    )
    return tuple(nlargest(_GROUPS, like, key=lambda found: found[1]))


@lru_cache(maxsize=_REMEMBERED)
def _nearest(place: int, told: Meant) -> float:
    """How like that word is to whichever of `told` is likest, as much as that one counts."""
    vectors = _table().vectors
    word = _vector(vectors, place)
    best = 0.0
    for other, weight in told:
        near = 1.0 if other == place else _near(word, _vector(vectors, other))
        best = max(best, weight * (near - _ALIKE))
    return best / (1 - _ALIKE)


def _near(one: memoryview, other: memoryview) -> float:
    product: int = sum(map(mul, one, other))
    return product / _FULL


_FULL = 255.0**2
"""What the product of a vector with itself comes to: a byte's 255 stands for 1."""


def _vector(of: memoryview, place: int) -> memoryview:
    return of[place * _SIZE : (place + 1) * _SIZE]


def _weight(place: int) -> float:
    return min(1.0, log((place + _COMMONEST) / _COMMON) / log(_RARE / _COMMON))


@cache
def _table() -> _Table:
    body = memoryview(
        zlib.decompress(files(__package__).joinpath("meanings.bin").read_bytes()),
    )
    count, groups, length = (int.from_bytes(body[n : n + 4], "little") for n in (0, 4, 8))
    told = bytes(body[12 : 12 + length]).decode().split("\n")
    start = 12 + length
    belongs = array("H", bytes(body[start : start + 2 * count]))
    if sys.byteorder == "big":
        belongs.byteswap()
    start += 2 * count
    middles = start + count * _SIZE
    return _Table(
        {word: place for place, word in enumerate(told)},
        belongs,
        body[start:middles].cast("b"),
        body[middles : middles + groups * _SIZE].cast("b"),
    )
