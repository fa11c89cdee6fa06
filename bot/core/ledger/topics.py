"""Topics: which words belong together, so that an article on PSD2 finds who is in fintech."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import sqrt
from types import MappingProxyType

from bot.core.ledger.likeness import stems

_LONGEST = 4
"""The most words of one term."""


@dataclass(frozen=True, slots=True)
class Topics:
    """For each term (its stems) the topics it belongs to, with how surely it tells of them.

    `stems` holds for each topic the stems that stand in its terms.
    """

    terms: Mapping[tuple[str, ...], Mapping[str, float]]
    stems: Mapping[str, frozenset[str]]

    def of(self, text: str) -> dict[str, float]:
        """The topics `text` speaks of, each from 0 to 1: the more of its terms, the surer."""
        said = stems(text)
        found: dict[str, float] = {}
        seen: set[tuple[str, ...]] = set()
        at = 0
        while at < len(said):
            size, term = next(
                (
                    (n, tuple(said[at : at + n]))
                    for n in range(min(_LONGEST, len(said) - at), 0, -1)
                    if tuple(said[at : at + n]) in self.terms
                ),
                (1, ()),
            )
            if term and term not in seen:
                seen.add(term)
                for topic, sure in self.terms[term].items():
                    found[topic] = 1 - (1 - found.get(topic, 0.0)) * (1 - sure)
            at += size
        return found


@lru_cache(maxsize=4096)
def topics_of(text: str) -> Mapping[str, float]:
    """The topics `text` speaks of: `Topics.of`, with the latest answers remembered."""
    return MappingProxyType(topics().of(text))


@cache
def topics() -> Topics:
    """The shipped topics, loaded at first use."""
    belongs: dict[tuple[str, ...], set[str]] = {}
    text = files(__package__).joinpath("topics.txt").read_text("utf-8")
    for line in text.splitlines():
        topic, _, listed = line.partition(":")
        for phrase in listed.split(","):
            term = tuple(stems(phrase))
            if term:
                belongs.setdefault(term, set()).add(topic)
    parts: dict[str, set[str]] = {}
    for term, found in belongs.items():
        for topic in found:
            parts.setdefault(topic, set()).update(term)
    return Topics(
        {term: dict.fromkeys(found, _SURE / sqrt(len(found))) for term, found in belongs.items()},
        {topic: frozenset(found) for topic, found in parts.items()},
    )


_SURE = 0.75
"""How surely one term of its own tells of its topic."""
