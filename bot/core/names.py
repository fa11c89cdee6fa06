"""Folding of names and words, so that `José`, `jose` and `JOSE` are one."""

from __future__ import annotations

import re
import unicodedata
from zlib import crc32

_SPECIAL = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


def fold(text: str) -> str:
    """Lower case without accents: what two spellings of one name share."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_SPECIAL))
    return "".join(c for c in plain if not unicodedata.combining(c))


def words(text: str) -> list[str]:
    """The folded words of `text`, inner hyphens and apostrophes kept, in order."""
    return [fold(w) for w in _WORD.findall(text)]


def spoken(text: str) -> set[str]:
    """The folded words by which `text` could call somebody: `Ana's`, `anas`, `Jean-Luc` give more."""
    found: set[str] = set()
    for word in words(text):
        whole = word.replace("’", "'")
        found |= {word, word.removesuffix("s"), whole.rpartition("'")[0], *word.split("-")}
    return found - {""}


def mark(name: str) -> str:
    """Eight characters that stand for a name and say nothing about it."""
    return f"{crc32(fold(name).encode()):08x}"
