"""Marking the dates and rhythms among the tokens of a note."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from bot.core.names import fold
from bot.core.notes.cadence import cadences_in
from bot.core.notes.dates import dates_in
from bot.core.notes.dates_tokens import Tokens
from bot.core.notes.digits import MONTHS
from bot.core.notes.lexicon import among
from bot.core.notes.people import Roster
from bot.core.notes.rare import Rare
from bot.core.notes.words import Token

_WHOSE = among("my his her their our")
_DONE_FOR = among(
    "for about cover take swap do took did covered swapped missed miss fix check fixed"
)
_FOLLOWS = among(
    "with and but at in on or to for so from when because is was who i he she they we after before of next last coming"
)
_HABIT = Rare(
    r"(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:dinner|lunch|roast|brunch|breakfast)\b"
)
_STATED = re.compile(r"(?i)(?:today|tonight|yesterday|last night|tomorrow)\b")
Span = tuple[int, int, str, object]
# "w" stays "with", though somebody known be called Anna W.
_SHORT = 2


def _masked(tokens: list[Token], text: str, roster: Roster) -> str:
    """`text` with those words blotted out that a known name claims, the "Thu" of "Anh Thu", and a "2" read as "to"."""
    for before, token in pairwise(tokens):
        if (
            token.fold in roster.known_words
            and before.fold in roster.known_words
            and roster.fits([before.fold, token.fold])
        ):
            text = text[: token.start] + "x" * (token.end - token.start) + text[token.end :]
        to_month = before.text == "2" and before.low == "to" and token.low in MONTHS
        if to_month and text[token.end :].lstrip()[:1].isdigit():
            text = text[: before.start] + " " + text[before.end :]
    return text


def _only_which(span: Span, tokens: list[Token], at: int) -> bool:
    """Whether a weekday just says which one: "for covering my Sunday runs", the span beginning at `at`."""
    day = at + (at < len(tokens) and tokens[at].low in {"the", "a"})
    after = tokens[day + 1] if day + 1 < len(tokens) else None
    if not after or span[2] != "date" or day <= 1 or tokens[day].end != span[1]:
        return False
    lead, whose = tokens[day - 2].low, tokens[day - 1].low
    return (
        tokens[day].text.isalpha()
        and after.kind == "word"
        and after.text.isalpha()
        and after.low not in _FOLLOWS
        and (
            (whose in _WHOSE and (lead in _DONE_FOR or lead.endswith("ing")))
            or (whose in {"the", "a"} and lead in {"for", "about", "cover", "covering"})
        )
    )


def _weekly(span: Span, spans: Sequence[Span], text: str) -> bool:
    """Whether a weekday names a habit and not the day: "Sunday dinner with Ana today"."""
    start, end = span[:2]
    if not _HABIT.match(text, start) or not text[start:end].isalpha():
        return False
    stated = [at for at, _, kind, _ in spans if kind == "date" and _STATED.match(text, at)]
    return any(end < at and not re.search(r"[.!?]", text[end:at]) for at in stated)


def marked(tokens: list[Token], text: str, now: datetime, roster: Roster) -> list[Token]:
    """The tokens with each date or rhythm phrase as one of kind "date" or "cadence"."""
    for token in tokens:
        # "heledd" is somebody known, no slip of the thumb for "helped".
        said = fold(token.text) if token.kind == "word" else token.fold
        if len(said) > _SHORT and said != token.fold and said in roster.known_words:
            token.low = token.fold = said
    cut = Tokens(text)
    masked = _masked(tokens, text, roster)
    spans: list[Span] = [(*e.span, "cadence", e) for e in cadences_in(cut)]
    taken = [(a, b) for a, b, _, _ in spans]
    taken += [(t.start, t.end) for t in tokens if t.kind in {"email", "url", "phone", "handle"}]
    taken.sort()
    spans += [
        (*w.span, "date", w)
        for w in dates_in(cut if masked == text else Tokens(masked), now)
        if not any(a < w.span[1] and w.span[0] < b for a, b in taken)
    ]
    spans.sort(key=lambda span: span[0])
    out: list[Token] = []
    at = 0
    for start, end, kind, extra in spans:
        while at < len(tokens) and tokens[at].end <= start:
            out.append(tokens[at])
            at += 1
        span = (start, end, kind, extra)
        if _only_which(span, tokens, at) or _weekly(span, spans, text):
            continue
        out.append(Token(text[start:end], kind, start, end, kind, extra=extra))
        while at < len(tokens) and tokens[at].start < end:
            at += 1
    out.extend(tokens[at:])
    return out
