"""Finding people by a text that may be misspelt, or by what surrounds them."""

from __future__ import annotations

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.names import fold, words
from storage.people import PeopleIndex

_ALIKE = 0.6


def find(index: PeopleIndex, text: str, limit: int) -> list[str]:
    """Keys of the people that `text` fits, best first."""
    asked = words(text)
    if not asked:
        return []
    whole = fold(text).strip()
    by_name = _by_name(index, asked)
    by_word = dict.fromkeys(k for word in (whole, *asked) for k in index.by_word.get(word, ()))
    ordered = (by_word, by_name) if whole in index.by_word else (by_name, by_word)
    return list(dict.fromkeys(key for part in ordered for key in part))[:limit]


def _by_name(index: PeopleIndex, asked: list[str]) -> list[str]:
    scores: dict[str, float] = {}
    for word in asked:
        best: dict[str, float] = {}
        alike = process.extract(
            word,
            index.by_name.keys(),
            scorer=OSA.normalized_similarity,
            score_cutoff=_ALIKE,
            limit=None,
        )
        for name, score, _ in alike:
            for key in index.by_name[name]:
                best[key] = max(best.get(key, 0.0), score)
        for key, score in best.items():
            scores[key] = scores.get(key, 0.0) + score
    enough = max(scores.values(), default=0.0) * 0.7
    good = [key for key, score in scores.items() if score >= enough]
    return sorted(good, key=lambda key: (-scores[key], len(index.names_of(key))))
