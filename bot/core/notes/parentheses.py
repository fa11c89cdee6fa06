"""What only comes between: "she, it transpires, collects stamps", "Zoom (by phone)"."""

from __future__ import annotations

from bot.core.notes.lexicon import among
from bot.core.notes.words import Token

_BY_WAY = among(
    "by on via over in email phone zoom teams whatsapp video skype facetime text linkedin person call slack , and"
)
_BETWEEN = frozenset(
    [
        *among("apparently incidentally btw naturally however though meanwhile too also sadly luckily reportedly obviously evidently surprisingly"),
        *("it turns out", "turns out", "it transpires", "it seems", "it appears", "it emerges", "as it happens", "i think", "i gather", "i hear", "i believe"),
        *("i am told", "i 'm told", "by the way", "of course", "to be fair", "in turn", "as ever", "as always", "for her part", "for his part"),
        *("funnily enough", "oddly enough", "on the other hand", "bless her", "bless him", "like me", "it so happens", "i understand"),
    ]
)  # fmt: skip
_LONGEST = 5


def set_apart(tokens: list[Token]) -> frozenset[int]:
    """The signs, and the words between them, that are no boundary and tell nothing."""
    return _brackets(tokens) | _commas(tokens)


def _brackets(tokens: list[Token]) -> frozenset[int]:
    """The brackets around what only says how or when ("(by email, last week)")."""
    out: set[int] = set()
    opened = -1
    for at, token in enumerate(tokens):
        if token.low == "(":
            opened = at
        elif token.low == ")" and opened >= 0:
            inner = tokens[opened + 1 : at]
            if inner and all(t.kind == "date" or t.low in _BY_WAY for t in inner):
                out |= {opened, at} | {i for i in range(opened + 1, at) if tokens[i].low == ","}
            opened = -1
    return frozenset(out)


def _commas(tokens: list[Token]) -> frozenset[int]:
    """The commas around "it transpires", and it, behind who does what."""
    out: set[int] = set()
    for at, token in enumerate(tokens):
        if token.low != "," or not at:
            continue
        before = tokens[at - 1]
        if before.kind != "person" and before.low not in {"he", "she", "they"}:
            continue
        end = next(
            (
                n
                for n in range(at + 2, at + _LONGEST + 1)
                if tokens[n : n + 1] and tokens[n].low == ","
            ),
            0,
        )
        if end and " ".join(t.low for t in tokens[at + 1 : end]) in _BETWEEN:
            out |= set(range(at, end + 1))
    return frozenset(out)
