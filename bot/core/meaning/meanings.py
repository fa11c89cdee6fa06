"""How near two texts are in meaning, so that `bullion` finds who wrote about gold.

`meanings.bin` holds common English words with 256 numbers each that say what they mean, how much
a word tells, and which of 800 groups of like words are nearest to it. The numbers are fitted so
that the words of a short text together point where two sentence encoders, all-MiniLM-L6-v2 (Apache
2.0) and multilingual-e5-small (MIT), put the whole text; each is four bits.
"""

from __future__ import annotations

import re
import sys
import zlib
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
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
_CUT_OFF = (*_ENDINGS, "y", "ies", "er", "ers")
"""What a stem may have lost."""

Meant = tuple[tuple[int, float], ...]
"""Words by their places in the table, each with how much it counts."""


@dataclass(frozen=True, slots=True)
class _Table:
    places: Mapping[str, int]
    groups: array[int]
    nearness: memoryview
    weights: memoryview
    packed: memoryview


@lru_cache(maxsize=_REMEMBERED)
def meant(text: str) -> Meant:
    """The words of `text` that the table has, each with how much it tells, from 0 to 1."""
    weights = _table().weights
    return tuple({p: weights[p] / _FULLY for p in _places(text)}.items())


def sense(told: Meant) -> array[float]:
    """What these words mean together: of length 1, all zeros where they mean nothing."""
    vectors = [[weight * n for n in _unpacked(place)] for place, weight in told]
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
    return None if place is None else _table().groups[place * _GROUPS]


def groups_near(place: int) -> tuple[tuple[int, float], ...]:
    """The groups whose words are likest to that word, its own first, with how like they are."""
    table = _table()
    near = range(place * _GROUPS, (place + 1) * _GROUPS)
    return tuple((table.groups[n], table.nearness[n] / _FULLY) for n in near)


def ranks() -> Mapping[str, int]:
    """The words of the table by how common they are, the commonest 0."""
    return _table().places


def is_english(stem: str) -> bool:
    """Whether a common English word has that stem."""
    known = _table().places
    return any(f"{stem}{ending}" in known for ending in _CUT_OFF)


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


def _unpacked(place: int) -> memoryview:
    packed = bytes(_table().packed[place * _PACKED : (place + 1) * _PACKED])
    return memoryview(packed.translate(_HIGH) + packed.translate(_LOW)).cast("b")


@cache
def _table() -> _Table:
    body = memoryview(
        zlib.decompress(files(__package__).joinpath("meanings.bin").read_bytes()),
    )
    count, length = (int.from_bytes(body[n : n + 4], "little") for n in (0, 4))
    start = 8 + length
    told = bytes(body[8:start]).decode().split("\n")
    nearness = start + 2 * _GROUPS * count
    weights = nearness + _GROUPS * count
    packed = weights + count
    groups = array("H", bytes(body[start:nearness]))
    if sys.byteorder == "big":
        groups.byteswap()
    return _Table(
        {word: place for place, word in enumerate(told)},
        groups,
        body[nearness:weights],
        body[weights:packed],
        body[packed:],
    )
