"""What follows from something: "hurt his ankle so the match is off"."""

# ruff: noqa: PLR0911 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

from bot.core.notes.conjunctions import AUX
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.words import Token

_SO_WHAT = AUX | among(
    "very really ever looks look seems feels felt said says think not and or if do does did am been be to much"
)


_NO_ORDER = among("like love need want hope work far long call")


def so_do(word: str) -> bool:
    """Whether `word` behind "so" tells the writer what to do then: "so bring the big book"."""
    return word in lexicon().verbs - _NO_ORDER


def so_begins(tokens: list[Token], at: int, before: Token) -> bool:
    """Whether what follows from it is told after "so": "hurt his ankle so the match is off"."""
    first = tokens[at] if at < len(tokens) else None
    if first and (first.kind == "person" or first.low in {"no", "not", "never"}):
        return True
    if before.low in _SO_WHAT or before.kind not in {"word", "person", "date"}:
        return False
    if (
        first is None
        or first.kind == "mark"
        or first.low in among("that far much as many long here there")
    ):
        return False
    if (
        so_do(first.low)
        and before.low not in lexicon().finite
        and not any(t.low in {"is", "'s", "was"} for t in tokens[at + 1 : at + 2])
    ):
        return True
    if first.low in {"that", "there"} and [t.low for t in tokens[at + 1 : at + 2]] == ["'s"]:
        return True
    if first.low in {"use", "don't", "best", "better", "hence"}:
        return True
    words = [t.low for t in tokens[at + 1 : at + 5]]
    return any(w in {"is", "are", "'s", "was", "were", "will", "'ll"} for w in words)


def tells(current: list[Token]) -> bool:
    """Whether what stands so far leads to what is to be told: "tell Ana"."""
    return current[0].low in {"tell", "remind", "let"} and current[-1].low.casefold() in among(
        "p him her them know"
    )
