"""Text cut into the pieces an encoder knows: whole words, else the longest parts of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")
_GOES_ON = "##"
"""What stands before a piece that continues a word."""
_LONGEST = 40
"""Words with more letters are none."""


def pieces(text: str, known: Mapping[str, int], unknown: int) -> Iterator[int]:
    """The numbers of the pieces of `text`, in order; `unknown` for a word that has none."""
    plain = unicodedata.normalize("NFD", text.lower())
    bare = "".join(c for c in plain if unicodedata.category(c) != "Mn")
    for token in _TOKEN.findall(bare):
        yield from _cut(token, known) or (unknown,)


def _cut(word: str, known: Mapping[str, int]) -> list[int]:
    """The longest piece from the left, and so on; nothing if some part is not known."""
    found: list[int] = []
    start = 0 if len(word) <= _LONGEST else len(word)
    while start < len(word):
        mark = _GOES_ON if start else ""
        ends = (e for e in range(len(word), start, -1) if mark + word[start:e] in known)
        end = next(ends, None)
        if end is None:
            return []
        found.append(known[mark + word[start:end]])
        start = end
    return found
