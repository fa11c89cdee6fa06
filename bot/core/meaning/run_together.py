"""Words written as one, as in the names of sites: `mainstreetlending` is `main street lending`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import log

from bot.core.meaning.meanings import group_of, ranks

_SHORTEST, _LONGEST = 3, 16
_SHORT = frozenset("ai eu hr it my no of on pr tv uk us ux vc we in to at go up".split())
"""The words of two letters that names are made of; any others are chance."""
_GLUE = frozenset(
    "after all and are but for from get how more not now off one our out over that the their this "
    "what when who why will with you your".split()
)
"""Words that say nothing, but stand between those that do."""
_FEWEST, _MOST = 6, 40
"""Words with fewer letters are one word; those with more are no name, and would take long."""
_FREQUENT, _THREE = 30, 1.5
_REMEMBERED = 8192


@lru_cache(maxsize=_REMEMBERED)
def apart(word: str) -> tuple[str, ...]:
    """The words of a folded word that is some written as one, the commonest; none if it is not."""
    if group_of(word) is not None:
        return (word,)
    if not (_FEWEST <= len(word) <= _MOST and word.isalpha()):
        return ()
    known = ranks()
    best: list[tuple[float, tuple[str, ...]] | None] = [(0.0, ())]
    for end in range(1, len(word) + 1):
        ways = (
            (so_far[0] + cost, (*so_far[1], part))
            for start in range(max(0, end - _LONGEST), end)
            if (so_far := best[start]) is not None
            and (cost := _cost(part := word[start:end], known)) is not None
        )
        best.append(min(ways, default=None))
    found = best[-1]
    return tuple(p for p in found[1] if p not in _GLUE) if found else ()


def _cost(part: str, known: Mapping[str, int]) -> float | None:
    """How seldom that is a word; None where it is none."""
    if part in _GLUE or part in _SHORT:
        return log(_FREQUENT)
    rank = known.get(part)
    if rank is None and part.endswith("s"):
        rank = known.get(part[:-1])
    if rank is None or len(part) < _SHORTEST:
        return None
    return log(rank + _FREQUENT) + (_THREE if len(part) == _SHORTEST else 0.0)
