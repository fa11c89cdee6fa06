"""Hints: what a word on record may tell of, so that people are found without being read.

A stem stands for itself, `:fintech` for a topic, `@portugal` for a country, `~fintech` for a topic
of which the word is only a part of a term, `#12` for a group of words of like meaning.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from bot.core.meaning.likeness import rough, stem, stems
from bot.core.meaning.meanings import Meant, group_of, groups_near
from bot.core.meaning.topics import Topics, places, places_of, topics, topics_of, whole

_IN_PART = 0.25
"""How much a part of a term counts beside a whole one."""
_IN_GROUP = 0.6
"""How much a word of like meaning counts beside the same one."""
_KINDS = {":": topics, "@": places}


def hints_of(word: str) -> frozenset[str]:
    """All that a word on record may tell of, whatever stands beside it."""
    said = stems(word)
    parts = {p for s in said for p in (s, whole(s), *s.split("-"))}
    found = {*said, *parts}
    for mark, load in _KINDS.items():
        known = load()
        sure = {t for part in parts for t in known.of(part)}
        part_of = {t for part in parts for t in known.whose.get(rough(stem(part)), ())} - sure
        found.update(f"{mark}{t}" for t in _wider(known, sure))
        found.update(f"~{t}" for t in _wider(known, part_of))
    found.update(f"#{group}" for part in {word, *parts} if (group := group_of(part)) is not None)
    return frozenset(found)


def hints(
    said: Mapping[str, float],
    subjects: Mapping[str, float],
    lands: Mapping[str, float],
    sense: Meant = (),
) -> dict[str, float]:
    """What to look for on record where these stems, topics, countries and words are spoken of."""
    found = dict(said)
    for mark, told in ((":", subjects), ("@", lands)):
        for topic, sure in told.items():
            found[f"{mark}{topic}"] = sure
            found[f"~{topic}"] = max(found.get(f"~{topic}", 0.0), _IN_PART * sure)
    for word, weight in sense:
        for group, near in groups_near(word):
            hint = f"#{group}"
            found[hint] = max(found.get(hint, 0.0), _IN_GROUP * weight * near)
    return found


def hints_in(phrases: Iterable[str]) -> dict[str, float]:
    """What to look for on record of those who have to do with one of the phrases."""
    found: dict[str, float] = {}
    for phrase in phrases:
        said = dict.fromkeys(stems(phrase), 1.0)
        told = hints(said, topics().with_families(topics_of(phrase)), places_of(phrase))
        found |= {hint: max(sure, found.get(hint, 0.0)) for hint, sure in told.items()}
    return found


def _wider(known: Topics, found: Collection[str]) -> set[str]:
    return set(found).union(*(known.families.get(t, ()) for t in found))
