"""Topics: which words belong together, so that an article on PSD2 finds who is in fintech.

`topics.txt` and `places.txt` hold a topic a line: its name, a colon, its terms. A line
`>name: topic, topic` makes a family: who cares for one of it may care for another. A term that
ends in `~` tells of its topic weakly, since it is said of much else: a plant may be a factory.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import sqrt
from types import MappingProxyType

from bot.core.meaning.likeness import rough, stem, stems
from bot.core.meaning.meanings import is_english

_LONGEST = 4
"""The most words of one term."""
_SURE = 0.75
"""How surely one term of its own tells of its topic."""
_WEAK = 0.45
"""How much of that is left of a term that is said of much else."""
_IN_FAMILY = 0.5
_IN_COMPOUND = 0.7
_PART, _REST = 5, 3
"""The fewest letters of a term within a longer word, and of what is left of that."""
_REMEMBERED = 16384
_ELIDED = re.compile(r"^(?:[cdjlmnst]|qu|un|dell|all|nell|sull|dall)['’](?=\w{2})")
_NOTHING: Mapping[str, float] = MappingProxyType({})

Term = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topics:
    """For each term (its stems) the topics it belongs to, with how surely it tells of them.

    `roughly` holds the terms without the endings of other languages, `whose` for the stems that
    stand in terms the topics of those, `families` for each topic those it is one of.
    """

    terms: Mapping[Term, Mapping[str, float]]
    roughly: Mapping[Term, Mapping[str, float]]
    whose: Mapping[str, frozenset[str]]
    families: Mapping[str, tuple[str, ...]]

    def of(self, text: str) -> dict[str, float]:
        """The topics `text` speaks of, each from 0 to 1: the more of its terms, the surer."""
        said = tuple(self._said(text))
        found: dict[str, float] = {}
        seen: set[Term] = set()
        at = 0
        while at < len(said):
            size, told = self._term(said, at)
            term = said[at : at + size]
            if told and term not in seen:
                seen.add(term)
                for topic, sure in told.items():
                    found[topic] = either(found.get(topic, 0.0), sure)
            at += size
        return found

    def with_families(self, found: Mapping[str, float]) -> dict[str, float]:
        """`found` and, less surely, the families of what is found."""
        wider = dict(found)
        for topic, sure in found.items():
            for family in self.families.get(topic, ()):
                wider[family] = max(wider.get(family, 0.0), _IN_FAMILY * sure)
        return wider

    def _said(self, text: str) -> Iterator[str]:
        """The stems of the text, without `l'` and the like, words that nobody knows cut at `-`."""
        for word in stems(text):
            bare = whole(word)
            if "-" in bare and (bare,) not in self.terms:
                yield from (stem(part) for part in bare.split("-"))
            else:
                yield bare

    def _term(self, said: Term, at: int) -> tuple[int, Mapping[str, float]]:
        """How many words the term at `at` has, and what it tells of."""
        for size in range(min(_LONGEST, len(said) - at), 0, -1):
            term = said[at : at + size]
            told = self.terms.get(term) or self._roughly(term)
            if told:
                return size, told
        return 1, self._within(said[at])

    def _roughly(self, term: Term) -> Mapping[str, float] | None:
        """What a term in another language tells of; an English word is no form of such a one."""
        told = self.roughly.get(tuple(rough(s) for s in term))
        return None if told and all(is_english(s) for s in term) else told

    def _within(self, word: str) -> Mapping[str, float]:
        """What the terms at either end of a compound tell of: `Marathonvorbereitung`."""
        for cut in range(len(word) - _REST, _PART - 1, -1):
            for part in (word[:cut], word[-cut:]):
                if (told := self.terms.get((part,))) and not is_english(word):
                    return {topic: _IN_COMPOUND * sure for topic, sure in told.items()}
        return _NOTHING


def whole(word: str) -> str:
    """A folded word without `l'` and the like before it."""
    return _ELIDED.sub("", word)


def either(one: float, other: float) -> float:
    """How sure two signs are together."""
    return 1 - (1 - one) * (1 - other)


@lru_cache(maxsize=_REMEMBERED)
def topics_of(text: str) -> Mapping[str, float]:
    """The topics `text` speaks of: `Topics.of`, with the latest answers remembered."""
    return MappingProxyType(topics().of(text))


@lru_cache(maxsize=_REMEMBERED)
def places_of(text: str) -> Mapping[str, float]:
    """The countries `text` speaks of, by their names, cities, tongues and dishes; remembered."""
    return MappingProxyType(places().with_families(places().of(text)))


@cache
def topics() -> Topics:
    """The shipped topics, loaded at first use."""
    return _loaded("topics.txt")


@cache
def places() -> Topics:
    """The shipped countries, loaded at first use."""
    return _loaded("places.txt")


def _loaded(name: str) -> Topics:
    belongs: dict[Term, dict[str, float]] = {}
    families: dict[str, tuple[str, ...]] = {}
    for line in files(__package__).joinpath(name).read_text("utf-8").splitlines():
        topic, _, listed = line.partition(":")
        if topic.startswith(">"):
            for member in (m.strip() for m in listed.split(",")):
                families[member] = (*families.get(member, ()), topic[1:].strip())
            continue
        for phrase in listed.split(","):
            term = tuple(stems(phrase))
            if term:
                told = belongs.setdefault(term, {})
                plainly = _WEAK if phrase.endswith("~") else 1.0
                told[topic] = max(plainly, told.get(topic, 0.0))
    whose: dict[str, set[str]] = {}
    for term, found in belongs.items():
        for topic in found:
            for part in term:
                whose.setdefault(rough(part), set()).add(topic)
    terms = {term: _spread(found) for term, found in belongs.items()}
    return Topics(
        terms,
        {tuple(rough(s) for s in term): told for term, told in reversed(terms.items())},
        {part: frozenset(found) for part, found in whose.items()},
        families,
    )


def _spread(found: Mapping[str, float]) -> Mapping[str, float]:
    """How surely a term tells of each of its topics: the more of those, the less."""
    each = _SURE / sqrt(sum(found.values()) if len(found) > 1 else 1.0)
    return {topic: min(_SURE, each * plainly) for topic, plainly in found.items()}
