"""Patterns that few notes come to."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property

_Instead = str | Callable[[re.Match[str]], str]


class Rare:
    """A pattern that is compiled when first looked for.

    Compiling is most of what loading the reader costs, so whatever fewer than a third of all notes
    come to waits for the first that does.
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def match(self, text: str, begin: int = 0) -> re.Match[str] | None:
        """The match that begins `text[begin:]`."""
        return self._compiled.match(text, begin)

    def search(self, text: str, begin: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in `text[begin:end]`."""
        return self._compiled.search(text, begin, end)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in `text`, one after the other."""
        return self._compiled.finditer(text)

    def sub(self, instead: _Instead, text: str, count: int = 0) -> str:
        """`text` with its first `count` matches replaced, with all where it is 0."""
        return self._compiled.sub(instead, text, count)
