"""The indexes over one user's people: by name word, by what surrounds them, by when they are due."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from bot.core.names import fold, words
from storage.codec import decode
from storage.protocol import DueIndex

_AFTER_ALL = "\U0010ffff"


class _Row(NamedTuple):
    """What one person contributes to the indexes."""

    names: tuple[str, ...]
    around: tuple[str, ...]
    due: str | None
    keep: str | None


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

    def touch(self, key: str) -> None:
        """The document under `key` was written or removed."""
        self._stale[key] = None

    def catch_up(self, most: int) -> bool:
        """Take in up to `most` touched rows; whether some are left."""
        for _ in range(min(most, len(self._stale))):
            key = next(iter(self._stale))
            del self._stale[key]
            self._forget(key)
            raw = self._rows.get(key)
            if raw is not None:
                self._learn(key, decode(raw))
        return bool(self._stale)

    def _forget(self, key: str) -> None:
        row = self._known.pop(key, None)
        if row is None:
            return
        for index, names in ((self.by_name, row.names), (self.by_word, row.around)):
            for name in names:
                keys = index[name]
                del keys[key]
                if not keys:
                    del index[name]
        for rings, when in zip(self._due.values(), (row.due, row.keep), strict=True):
            if when is not None:
                del rings[bisect_left(rings, (when, key))]

    def _learn(self, key: str, doc: dict[str, Any]) -> None:
        names = [*_texts([doc.get("name")]), *_texts(doc.get("aliases"))]
        row = _Row(
            _distinct(word for name in names for word in words(name)),
            _distinct(
                part for each in _texts(doc.get("words")) for part in (fold(each), *words(each))
            ),
            *(when if isinstance(when := doc.get(index), str) else None for index in self._due),
        )
        self._known[key] = row
        for name in row.names:
            self.by_name.setdefault(name, {})[key] = None
        for word in row.around:
            self.by_word.setdefault(word, {})[key] = None
        for rings, when in zip(self._due.values(), (row.due, row.keep), strict=True):
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
        start = bisect_right(rows, (since, _AFTER_ALL)) if since else 0
        end = bisect_right(rows, (until, _AFTER_ALL))
        return [key for _, key in rows[start : min(end, start + limit)]]

    def names_of(self, key: str) -> tuple[str, ...]:
        """The folded name words of one person."""
        return self._known[key].names

    def names(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The key and the folded name words of everybody."""
        return ((key, row.names) for key, row in self._known.items())


def _texts(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _distinct(each: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each))
