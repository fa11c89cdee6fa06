"""Finding people by a text that may be misspelt, or by what surrounds them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.names import fold, words
from storage.people import PeopleIndex

_ALIKE = 0.6
"""Share of a word that must agree: one slip in three letters, two in five or more."""
_BEGINS = 0.9
_ENOUGH = 0.5
_SHORTEST = 3
_NEARLY_BEST = 0.75


def find(index: PeopleIndex, text: str, limit: int) -> list[str]:
    """Keys of the people whose name resembles `text` or whose words hold it, best first."""
    asked = words(text)
    if not asked:
        return []
    whole = fold(text).strip()
    named = _named(index, asked)
    around = _around(index.by_word, whole, asked)
    if whole in index.by_word:
        found = [*index.by_word[whole], *named, *around]
    else:
        found = [*named, *around]
    if not found:
        found = _spelt_apart(index, asked)
    return list(dict.fromkeys(found))[:limit]


def _named(index: PeopleIndex, asked: list[str]) -> list[str]:
    scores: dict[str, float] = {}
    exact: set[str] = set()
    for word in asked:
        best: dict[str, float] = {}
        for name, score in _alike(word, index.by_name.keys()):
            for key in index.by_name[name]:
                if score > best.get(key, 0.0):
                    best[key] = score
        for key, score in best.items():
            scores[key] = scores.get(key, 0.0) + score
        if len(word) >= _SHORTEST:
            exact.update(index.by_name.get(word, ()))
    top = max(scores.values(), default=0.0)
    enough = _ENOUGH * len(asked)
    good = [
        (score, key)
        for key, score in scores.items()
        if score >= _NEARLY_BEST * top and (score >= enough or key in exact)
    ]
    good.sort(key=lambda each: (-each[0], len(index.names_of(each[1]))))
    return [key for _, key in good]


def _alike(word: str, vocabulary: Iterable[str]) -> list[tuple[str, float]]:
    found = process.extract(
        word, vocabulary, scorer=OSA.normalized_similarity, score_cutoff=_ALIKE, limit=None
    )
    alike = {name: score for name, score, _ in found}
    if len(word) >= _SHORTEST - 1:
        for name in vocabulary:
            if name.startswith(word) and name != word:
                alike[name] = max(alike.get(name, 0.0), _BEGINS)
    return list(alike.items())


def _around(by_word: Mapping[str, Iterable[str]], whole: str, asked: list[str]) -> list[str]:
    hits: dict[str, int] = {}
    for word in dict.fromkeys((whole, *asked)):
        for key in by_word.get(word, ()):
            hits[key] = hits.get(key, 0) + 1
    return sorted(hits, key=lambda key: -hits[key])


def _spelt_apart(index: PeopleIndex, asked: list[str]) -> list[str]:
    """People whose name was run together or split, else those around a misspelt word."""
    joined = "".join(asked)
    full = {key: "".join(names) for key, names in index.names()}
    found = process.extract(
        joined, full, scorer=OSA.normalized_similarity, score_cutoff=2 * _ALIKE / 1.5, limit=10
    )
    if found:
        return [key for _, _, key in found]
    return [
        key
        for word in asked
        if len(word) > _SHORTEST
        for near, _ in sorted(_alike(word, index.by_word.keys()), key=lambda each: -each[1])
        for key in index.by_word[near]
    ]
