"""How near two texts are in meaning, so that `bullion` finds who wrote about gold.

`meanings.bin` holds common English words with 256 numbers each that say what they mean, how much
a word tells, and the one of 800 groups of like words it belongs to. The numbers are the sentence
vectors that all-MiniLM-L6-v2 (Apache 2.0) gives the words, turned to their main directions and
fitted so that the words of a WordNet gloss together come near the vector of the whole; each is
four bits.
"""

from __future__ import annotations

import re
import sys
import zlib
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from heapq import nlargest
from importlib.resources import files
from math import sqrt
from operator import mul

from bot.core.names import words

_SIZE = 256
_PACKED = _SIZE // 2
_HIGH = bytes((b >> 4) - 8 & 255 for b in range(256))
_LOW = bytes((b & 15) - 8 & 255 for b in range(256))
"""What the halves of a packed byte stand for: numbers from -8 to 7."""
_FULLY = 255
_ALIKE = 0.1
"""How near two texts must be to have to do with each other."""
_GROUPS = 3
_REMEMBERED = 32768
_PARTS = re.compile(r"[-'’]")
_ENDINGS = ("", "s", "es", "ing", "ed")

Meant = tuple[tuple[int, float], ...]
"""Words by their places in the table, each with how much it counts."""


@dataclass(frozen=True, slots=True)
class _Table:
    places: Mapping[str, int]
    groups: array[int]
    weights: memoryview
    packed: memoryview
    middles: memoryview


@lru_cache(maxsize=_REMEMBERED)
def meant(text: str) -> Meant:
    """The words of `text` that the table has, each with how much it tells, from 0 to 1."""
    weights = _table().weights
    return tuple({p: weights[p] / _FULLY for p in _places(text)}.items())


def sense(told: Meant) -> array[float]:
    """What these words mean together: of length 1, all zeros where they mean nothing."""
    vectors = []
    for place, weight in told:
        vector = _unpacked(_table().packed, place)
        by = weight / _length(vector)
        vectors.append([by * n for n in vector])
    total = [sum(column) for column in zip(*vectors, strict=True)] or [0.0] * _SIZE
    length = sqrt(sum(map(mul, total, total))) or 1.0
    return array("f", (n / length for n in total))


def likeness(one: array[float], other: array[float]) -> float:
    """How near two senses are, from 0 to 1; 0 where that may be chance."""
    near: float = sum(map(mul, one, other))
    return max(0.0, (near - _ALIKE) / (1 - _ALIKE))


@lru_cache(maxsize=_REMEMBERED)
def group_of(word: str) -> int | None:
    """The number of the group of words like this folded one, None where it is not in the table."""
    place = _place(word)
    return None if place is None else _table().groups[place]


@lru_cache(maxsize=_REMEMBERED)
def groups_near(place: int) -> tuple[tuple[int, float], ...]:
    """The groups whose words are likest to that word, with how like they are."""
    table = _table()
    word = _unpacked(table.packed, place)
    like = ((group, _near(word, middle)) for group, middle in enumerate(_middles()))
    return tuple(nlargest(_GROUPS, like, key=lambda found: found[1]))


def _near(one: memoryview, other: memoryview) -> float:
    product: int = sum(map(mul, one, other))
    return product / (_length(one) * _length(other))


def _length(vector: memoryview) -> float:
    squared: int = sum(map(mul, vector, vector))
    return sqrt(squared) or 1.0


def _places(text: str) -> Iterator[int]:
    known = _table().places
    for word in words(text):
        for part in [word] if word in known else _PARTS.split(word):
            place = _place(part)
            if place is not None:
                yield place


def _place(word: str) -> int | None:
    """Where the table has that word, or what it is without an ending."""
    known = _table().places
    bare = (word.removesuffix(ending) for ending in _ENDINGS)
    return next((known[b] for b in bare if b in known), None)


def _unpacked(of: memoryview, place: int) -> memoryview:
    packed = bytes(of[place * _PACKED : (place + 1) * _PACKED])
    return memoryview(packed.translate(_HIGH) + packed.translate(_LOW)).cast("b")


@cache
def _middles() -> tuple[memoryview, ...]:
    """The middle of each group."""
    middles = _table().middles
    return tuple(_unpacked(middles, group) for group in range(len(middles) // _PACKED))


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
    weights = start + 2 * count
    packed = weights + count
    middles = packed + count * _PACKED
    return _Table(
        {word: place for place, word in enumerate(told)},
        belongs,
        body[weights:packed],
        body[packed:middles],
        body[middles : middles + groups * _PACKED],
    )
