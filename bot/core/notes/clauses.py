"""Cutting a note into clauses: stretches that say one thing."""

# ruff: noqa: C901, PLR0912, PLR0915 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.words import Token

if TYPE_CHECKING:
    from bot.core.notes.dates import When
from bot.core.notes.appositions import beside_names, names_lead
from bot.core.notes.joints import joint_at
from bot.core.notes.parentheses import set_apart

_LONGEST = 60
_HARD = frozenset([".", "!", "?", ";"])
_SOFT = frozenset(
    [
        ",",
        "(",
        ")",
        ":",
        "-",
        "–",
        "—",
        "=",
        "/",
        "|",
        "*",
        "•",
        ">",
        "→",
        "·",
        "➜",
        "➡",
        "~",
        "[",
        "]",
        '"',
        "“",
        "”",
    ]
)


_LETTERS = {"person": "P", "email": "X", "url": "X", "handle": "X", "phone": "X", "cadence": "C"}


@dataclass(slots=True)
class Clause:
    """Some tokens of a note that say one thing, and the sign or word that stood before them.

    `norm` is their plain spelling, names as "P", contacts as "X", dates left out; `offsets`
    are the places in it where the tokens `body` begin. `whens` are the dates said, `people` the
    name tokens.
    """

    tokens: list[Token]
    sep: str
    sentence: int
    text: str
    body: list[Token] = field(default_factory=list)
    norm: str = ""
    offsets: list[int] = field(default_factory=list)
    whens: list[When] = field(default_factory=list)
    people: list[Token] = field(default_factory=list)

    def __post_init__(self) -> None:
        at = 0
        parts = []
        for token in self.tokens:
            if token.kind == "date":
                self.whens.append(token.extra)  # type: ignore[arg-type]  # date tokens carry a When
                continue
            if token.kind == "person":
                self.people.append(token)
            word = _LETTERS.get(token.kind, token.low)
            self.body.append(token)
            self.offsets.append(at)
            parts.append(word)
            at += len(word) + 1
        self.norm = " ".join(parts)

    def inside(self, start: int, end: int) -> list[Token]:
        """The tokens that stand at `norm[start:end]`."""
        return [t for t, at in zip(self.body, self.offsets, strict=True) if start <= at < end]


def split(tokens: list[Token], text: str) -> list[Clause]:
    """The clauses of a note in order."""
    out: list[Clause] = []
    current: list[Token] = []
    sep, sentence = "", 0

    def close(following: str) -> None:
        nonlocal current, sep
        if current:
            out.append(Clause(current, sep, sentence, text))
            current = []
            sep = following
        elif following in {".", "\n"} or not sep or sep in {",", "and"}:
            sep = following

    count = len(tokens)
    aside = set_apart(tokens) | beside_names(tokens)
    for at, token in enumerate(tokens):
        if at in aside:
            continue
        mark = token.low if token.kind == "mark" else ""
        if token.low in {"lol", "omg", "lmao", "haha"} and token.kind == "word":
            close(",")
        elif token.kind == "line":
            close("\n")
            sentence += 1
        elif mark and ord(mark[0]) > _PICTURES and _goes_on(tokens, at):
            continue
        elif mark and _ends(tokens, at):
            close(".")
            sentence += 1
        elif mark == ":" and names_lead(current):
            current.append(token)
        elif mark in {":", "-", "–", "—"} and _heads_call(tokens, at, current):
            current.append(Token(token.text, "with", token.start, token.end, "word"))
        elif mark in _SOFT or mark == "--":
            if mark in {"/", "-"} and not _spaced(tokens, at):
                current.append(token)
            else:
                close("," if mark in {"[", "]", "|", '"'} else mark)
        elif mark:
            if mark in among("' ’ ‘ $ % # € £"):
                current.append(token)
        else:
            joint = joint_at(tokens, at, current, count)
            if joint:
                close(joint)
                if joint in {"and", "but", "who"} and token.low in among(
                    "and but plus so then who which also because while though since"
                ):
                    if joint == "who":
                        current.append(token)
                    continue
            current.append(token)
            if len(current) >= _LONGEST:
                close(",")
    close(".")
    return out


_CALLS = among(
    "chat coffee call zoom screening callback viva assessment lunch dinner interview drinks breakfast meeting informational screen catchup catch-up"
)


# "Best chat: Ana" heads whom it was with, not what is to come or was.
_PRAISES = among("best nicest most longest highlight favourite favorite top one good better")


def _heads_call(tokens: list[Token], at: int, current: list[Token]) -> bool:
    """Whether the sign at `at` stands for "with": "Coffee chat #7: Ana", "Call - Bob"."""
    words = [t.low for t in current if t.kind == "word" and not t.low.isdigit()]
    while len(words) > 1 and words[-1] in {"done", "over", "finished", "completed", "phone", "by"}:
        words.pop()
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return bool(
        after
        and after.kind == "person"
        and words
        and len(words) < 4
        and words[-1] in _CALLS
        and words[0] not in _PRAISES
        and all(t.kind in {"word", "mark"} for t in current)
    )


_PICTURES = 0x2190


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Whether the picture at `at` stands between a name and what it does: "ana ❤️ sent me"."""
    end = at
    while end + 1 < len(tokens) and tokens[end + 1].kind == "mark" and end - at < 3:
        end += 1
    after = tokens[end + 1].low if end + 1 < len(tokens) else ""
    return bool(at) and tokens[at - 1].kind in {"person", "mark"} and after in lexicon().finite


def _ends(tokens: list[Token], at: int) -> bool:
    mark = tokens[at].low
    if mark[0] == "." and len(mark) == 1 and _decimal(tokens, at):
        return False
    if mark[0] == "." and len(mark) == 1:
        before = tokens[at - 1].low if at else ""
        if at and tokens[at - 1].text.lower() in among(
            "w loc cand asst assoc mgr dir eng sr jr dept approx incl esp e.g i.e"
        ):
            return False
        nearer = tokens[at - 1].end == tokens[at].start if at else False
        return not (
            nearer
            and before
            in among(
                "st dr prof mr mrs ms mx rev hon capt col sgt lt gen msgr sra dra jr sr vs ft mt no approx"
            )
            and at + 1 < len(tokens)
            and (tokens[at + 1].text[0].isdigit() if before == "no" else tokens[at + 1].capital)
        )
    return mark[0] in "!?;." or (ord(mark[0]) > 0x2190 and mark not in _SOFT)


def _decimal(tokens: list[Token], at: int) -> bool:
    """Whether the point at `at` stands within a number: "a 3.5", "1.5 hrs"."""
    return (
        0 < at < len(tokens) - 1
        and tokens[at - 1].text.isdigit()
        and tokens[at + 1].text[:1].isdigit()
        and tokens[at - 1].end == tokens[at].start
        and tokens[at].end == tokens[at + 1].start
    )


def _spaced(tokens: list[Token], at: int) -> bool:
    before = at == 0 or tokens[at - 1].end < tokens[at].start
    after = at + 1 >= len(tokens) or tokens[at].end < tokens[at + 1].start
    return before or after
