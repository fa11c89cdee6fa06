"""The indexes over one user's people: by name, by what surrounds them, by when they are due."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from itertools import islice
from typing import Any

from bot.core.names import fold, words
from storage.codec import decode
from storage.protocol import DueIndex

LAST = "\U0010ffff"
"""Stands behind every text that begins alike."""


_Row = tuple[tuple[tuple[str, ...], ...], tuple[str | None, ...]]
"""What one person contributes: words of names, around them and told of them, and their dues.

Plain tuples of texts, which the garbage collector leaves alone however many there are.
"""


class PeopleIndex:
    """Follows `rows`, the encoded documents of the `people` table by key.

    Writers call `touch`; before a question the touched rows are taken in by `catch_up`, so that
    writing stays cheap and nothing is indexed that nobody asks for.
    """

    def __init__(self, rows: Mapping[str, bytes]) -> None:
        self._rows = rows
        self._stale = dict.fromkeys(rows)
        self._known: dict[str, _Row] = {}
        self._due: dict[DueIndex, list[tuple[str, str]]] = {"due": [], "keep": []}
        self.by_name: dict[str, dict[str, None]] = {}
        self.by_word: dict[str, dict[str, None]] = {}
        self.by_told: dict[str, dict[str, None]] = {}
        self._name_words: list[str] | None = None

    def name_words(self) -> list[str]:
        """All words of all names, sorted."""
        if self._name_words is None:
            self._name_words = sorted(self.by_name)
        return self._name_words

    def parts(self) -> list[dict[str, Any]]:
        """What holds most of the memory."""
        return [self._known, *self._by_text()]

    def _by_text(self) -> tuple[dict[str, dict[str, None]], ...]:
        return (self.by_name, self.by_word, self.by_told)

    def __len__(self) -> int:
        return len(self._known)

    def touch(self, key: str) -> None:
        """The document under `key` was written or removed."""
        self._stale[key] = None

    @property
    def stale(self) -> bool:
        """Whether there are touched rows."""
        return bool(self._stale)

    def catch_up(self, most: int) -> None:
        """Take in up to `most` touched rows."""
        for key in list(islice(self._stale, most)):
            del self._stale[key]
            self._forget(key)
            raw = self._rows.get(key)
            if raw is not None:
                self._learn(key, decode(raw))

    def _forget(self, key: str) -> None:
        row = self._known.pop(key, None)
        if row is None:
            return
        for index, words_of in zip(self._by_text(), row[0], strict=True):
            for word in words_of:
                keys = index[word]
                del keys[key]
                if not keys:
                    del index[word]
                    self._name_words = None
        for rings, when in zip(self._due.values(), row[1], strict=True):
            if when is not None:
                del rings[bisect_left(rings, (when, key))]

    def _learn(self, key: str, doc: dict[str, Any]) -> None:
        names = [*_texts([doc.get("name")]), *_texts(doc.get("aliases"))]
        by_name = _distinct(
            word for name in names for part in name.split() for word in _words(part)
        )
        by_word = _distinct(part for each in _texts(doc.get("words")) for part in _around(each))
        by_told = _distinct(fold(each) for each in _texts(doc.get("told")))
        dues = tuple([when if isinstance(when := doc.get(i), str) else None for i in self._due])
        self._known[key] = ((by_name, by_word, by_told), dues)
        for name in by_name:
            if name not in self.by_name:
                self.by_name[name] = {}
                self._name_words = None
            self.by_name[name][key] = None
        for word in by_word:
            self.by_word.setdefault(word, {})[key] = None
        for word in by_told:
            self.by_told.setdefault(word, {})[key] = None
        for rings, when in zip(self._due.values(), dues, strict=True):
            if when is not None:
                insort(rings, (when, key))

    def named(self, asked: Collection[str]) -> list[str]:
        """Keys of people one of whose name words equals one of `asked`."""
        found: dict[str, None] = {}
        for word in asked:
            found.update(self.by_name.get(fold(word), {}))
        return list(found)

    def due(self, until: str, limit: int, since: str = "", index: DueIndex = "due") -> list[str]:
        """Keys of people due after `since` and up to `until`, the longest due first."""
        rows = self._due[index]
        start = bisect_right(rows, (since, LAST)) if since else 0
        end = bisect_right(rows, (until, LAST))
        return [key for _, key in rows[start : min(end, start + limit)]]

    def names_of(self, key: str) -> tuple[str, ...]:
        """The folded name words of one person."""
        return self._known[key][0][0]


def _texts(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


@lru_cache(1 << 13)
def _words(part: str) -> tuple[str, ...]:
    return tuple(words(part))


@lru_cache(1 << 13)
def _around(text: str) -> tuple[str, ...]:
    return (fold(text), *words(text))


def _distinct(each: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each))
