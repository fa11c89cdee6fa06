"""Who has to do with something: people by what the words on record of them may tell of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from heapq import nlargest
from math import log

from bot.core.meaning.hints import hints_of

Words = Mapping[str, Collection[str]]
"""The keys of the people of whom each word is on record."""


class NearIndex:
    """Follows `indexes`, which tell of each word whose it is.

    It knows words and no people, and a word that is nobody's any more leads to nobody: so it only
    grows, with the language of its user.
    """

    def __init__(self, indexes: Collection[Words]) -> None:
        self._indexes = indexes
        self._known: set[str] = set()
        self._by_hint: dict[str, list[str]] = {}

    def new(self) -> list[str]:
        """The words not learnt yet."""
        found = set().union(*(index.keys() - self._known for index in self._indexes))
        return [word for word in found if " " not in word]

    def learn(self, words: Iterable[str]) -> None:
        """Take in what `words` may tell of."""
        for word in words:
            self._known.add(word)
            for hint in hints_of(word):
                self._by_hint.setdefault(hint, []).append(word)

    def find(self, asked: Mapping[str, float], crowd: int, limit: int) -> list[str]:
        """Keys of those among `crowd` people to whom most of `asked` leads, best first.

        Each hint counts as `asked` says, the more the fewer it leads to; of those who are equal
        who was told of last comes first.
        """
        scores: defaultdict[str, float] = defaultdict(float)
        for hint, weight in asked.items():
            keys = dict.fromkeys(self._keys(hint))
            rare = weight * log(1 + crowd / (len(keys) + 1))
            for key in keys:
                scores[key] += rare
        latest = enumerate(scores.items())
        best = nlargest(limit, latest, key=lambda found: (found[1][1], found[0]))
        return [key for _, (key, _) in best]

    def _keys(self, hint: str) -> Iterable[str]:
        for word in self._by_hint.get(hint, ()):
            for index in self._indexes:
                yield from index.get(word, ())
