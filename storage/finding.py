"""Finding people by a text that may be misspelt, or by what surrounds them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.names import fold, words
from storage.people import LAST, PeopleIndex

Alike = dict[str, float]
"""Words and how much each is like the word asked for, 1 at most."""

_ALIKE = 0.6
"""Share of a word that must agree: one slip in three letters, two in five or more."""
_BEGINS = 0.9
_ENOUGH = 0.5
_SHORTEST = 3
_NEARLY_BEST = 0.75
_WHOLE_ALIKE = 0.8


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
    alike = [
        {word: 1.0} if word in index.by_word else _alike(word, index.name_words()) for word in asked
    ]
    scores = _agreeing(index, alike)
    if max(scores.values(), default=0.0) < _WHOLE_ALIKE * len(asked):
        scores = _any(index, alike)
    exact = {key for word in asked if len(word) >= _SHORTEST for key in index.by_name.get(word, ())}
    top = max(scores.values(), default=0.0)
    enough = _ENOUGH * len(asked)
    good = [
        (score, key)
        for key, score in scores.items()
        if score >= _NEARLY_BEST * top and (score >= enough or key in exact)
    ]
    good.sort(key=lambda each: (-each[0], len(index.names_of(each[1]))))
    return [key for _, key in good]


def _agreeing(index: PeopleIndex, alike: list[Alike]) -> dict[str, float]:
    """Scores of those whom every word fits: starting from the rarest, most are never looked at."""
    rarest_first = sorted(
        alike, key=lambda names: sum(len(index.by_name.get(name, ())) for name in names)
    )
    scores = _best(index, rarest_first[0])
    for names in rarest_first[1:]:
        more = _best(index, names, scores.keys())
        scores = {key: scores[key] + score for key, score in more.items()}
    return scores


def _any(index: PeopleIndex, alike: list[Alike]) -> dict[str, float]:
    """Scores of those whom any word fits."""
    scores: dict[str, float] = {}
    for names in alike:
        for key, score in _best(index, names).items():
            scores[key] = scores.get(key, 0.0) + score
    return scores


def _best(
    index: PeopleIndex, names: Alike, among: AbstractSet[str] | None = None
) -> dict[str, float]:
    """Per person the best of `names`, for all who bear one or those `among` them."""
    best: dict[str, float] = {}
    for name, score in sorted(names.items(), key=lambda each: each[1]):
        keys = index.by_name.get(name, {}).keys()
        best.update(dict.fromkeys(keys if among is None else keys & among, score))
    return best


def _alike(word: str, vocabulary: list[str]) -> Alike:
    """Members of the sorted `vocabulary` like `word`, and how like."""
    found = process.extract(
        word, vocabulary, scorer=OSA.normalized_similarity, score_cutoff=_ALIKE, limit=None
    )
    alike = {name: score for name, score, _ in found}
    if len(word) >= _SHORTEST - 1:
        start = bisect_left(vocabulary, word)
        end = bisect_left(vocabulary, word + LAST, start)
        for name in vocabulary[start:end]:
            alike[name] = 1.0 if name == word else max(alike.get(name, 0.0), _BEGINS)
    return alike


def _around(by_word: Mapping[str, Iterable[str]], whole: str, asked: list[str]) -> list[str]:
    """Keys around any of the words, those around most of them first."""
    hits: dict[str, int] = {}
    for word in dict.fromkeys((whole, *asked)):
        for key in by_word.get(word, ()):
            hits[key] = hits.get(key, 0) + 1
    by_hits: list[list[str]] = [[] for _ in range(len(asked) + 2)]
    for key, count in hits.items():
        by_hits[count].append(key)
    return [key for keys in reversed(by_hits) for key in keys]


def _spelt_apart(index: PeopleIndex, asked: list[str]) -> list[str]:
    """People whose names were run together, else those around a misspelt word."""
    joined = "".join(asked)
    full = {
        key: "".join(index.names_of(key))
        for name, keys in index.by_name.items()
        if len(name) >= _SHORTEST and joined.startswith(name)
        for key in keys
    }
    found = process.extract(
        joined, full, scorer=OSA.normalized_similarity, score_cutoff=_WHOLE_ALIKE, limit=10
    )
    if found:
        return [key for _, _, key in found]
    return [
        key
        for word in asked
        if len(word) > _SHORTEST
        for near, _ in sorted(
            _alike(word, sorted(index.by_word)).items(), key=lambda each: -each[1]
        )
        for key in index.by_word[near]
    ]
