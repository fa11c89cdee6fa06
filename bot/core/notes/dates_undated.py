"""Phrases that say when without saying which day: `the other day`, `last summer`, `a while ago`."""

from __future__ import annotations

from typing import Final

from bot.core.notes.dates_tokens import Tokens
from bot.core.notes.dates_words import bag

_SEASONS: Final = "summer winter spring fall autumn season semester term"
_PHRASES: Final[tuple[tuple[frozenset[str], ...], ...]] = (
    (bag("the"), bag("other"), bag("day night week weekend morning evening month")),
    (bag("a an"), bag("while moment"), bag("ago back")),
    (bag("a"), bag("long"), bag("time while"), bag("ago back")),
    (bag("ages years months weeks days decades"), bag("ago back")),
    (bag("last this next"), bag(_SEASONS)),
    (bag("in over during by before since"), bag("the"), bag(_SEASONS)),
    (bag("in over during by"), bag("summer winter spring autumn")),
    (bag("in"), bag("the"), bag("morning afternoon evening")),
    (bag("in"), bag("a"), bag("while bit minute sec second")),
    (bag("at"), bag("some"), bag("point")),
    (bag("one"), bag("day night")),
    (bag("one"), bag("of"), bag("these"), bag("days")),
    (bag("some"), bag("time day")),
    (bag("recently lately soon sometime someday"),),
)
_BY_FIRST_WORD: Final = {
    word: tuple(phrase for phrase in _PHRASES if word in phrase[0])
    for phrase in _PHRASES
    for word in phrase[0]
}


def find_undated(text: str) -> list[tuple[int, int]]:
    """The half-open character ranges of such phrases, in order, none overlapping."""
    t = Tokens(text)
    found: list[tuple[int, int]] = []
    i = 0
    while i < t.count:
        length = max((len(phrase) for phrase in _fitting(t, i)), default=0)
        if length:
            found.append((t.starts[i], t.ends[i + length - 1]))
        i += length or 1
    return found


def _fitting(t: Tokens, i: int) -> list[tuple[frozenset[str], ...]]:
    phrases = _BY_FIRST_WORD.get(t.words[i], ())
    return [p for p in phrases if all(t.words[i + k] in words for k, words in enumerate(p))]
