"""A trade told first and the name after it: "chimney sweep rang back, Dorottya Kis"."""

# ruff: noqa: PLR0911 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

import re

from bot.core.notes.brackets import without_remarks
from bot.core.notes.clauses import Clause
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.titles import PERSON, TRADES
from bot.core.notes.words import Token

_LED = r"(?>(?:so|and|ok|finally|met|saw|spoke to|rang|called|had|have|got|we|i|'ve|'s|has|is|there|a|an|the|our|my|new|this|that) )*"
_ROLE_FIRST = Rare(rf"^(?P<lead>{_LED})(?P<role>[\w-]+(?: [\w-]+){{0,2}}?)(?P<did> .*)?$")
_DID = Rare(
    r"^(?: (?:at|outside|by|during|in|rang|called|phoned|texted|messaged|emailed|came|was|is|popped|turned up|stopped by|dropped|finally|just|at last|round|over|in|on|has been|got back|replied|sorted|fixed|did)\b.*)?$"
)
_HAS_NEW = Rare(
    r"^(?P<org>(?:the|our|my) (?:[\w'-]+ ){1,3}?|we |i )(?:has|have|'s|'ve)(?: got)? (?:a|an) (?:new |lovely |great )?(?P<role>[\w-]+(?: [\w-]+){0,2})$"
)
_STARTS = frozenset({"", ".", "!", "?", "\n", "...", "who"})
_OPENS = frozenset({",", ":", "(", "-", "–", "—", "="})
_JUST_NAMED = re.compile(r"P(?: X)*$")
_OWNED = Rare(
    r"\b(?:met|saw|with|spoke to) P 's [\w-]+(?: [\w-]+)?(?: (?:at|in|on|outside|by|during) .*)?$"
)


def announced(clauses: list[Clause]) -> list[Clause]:
    """`clauses` with each name that follows its trade put beside it: "the plumber (Gareth)"."""
    out: list[Clause] = []
    for clause in without_remarks(clauses):
        joined = _joined(out[-1], clause) if out else None
        if joined is None and len(out) > 1 and out[-1].sep == "who":
            whole = Clause(
                [*out[-2].tokens, *out[-1].tokens], out[-2].sep, clause.sentence, clause.text
            )
            joined = _joined(whole, clause)
            if joined is not None:
                out.pop()
        if joined is None:
            out.append(clause)
        else:
            out[-1] = joined
    return out


def _joined(before: Clause, clause: Clause) -> Clause | None:
    """Both clauses as one, where the first only tells of a trade and the second only names."""
    if (
        not _JUST_NAMED.match(clause.norm)
        or len(clause.people[0].people) > 1
        or clause.sep not in _OPENS
        or (before.people and not _OWNED.search(before.norm))
        or before.sep not in _STARTS
        or len(before.body) > 9  # noqa: PLR2004 - words of a short opening
    ):
        return None
    person = clause.people[0]
    reach = [t for t in clause.tokens if t is not person]
    if has := _HAS_NEW.match(before.norm):
        if not _is_trade(has.group("role")):
            return None
        role = before.inside(has.start("role"), has.end("role"))
        told = [person, _word("is", person), *role]
        if has.group("org").startswith(("the ", "our ", "my ")):
            told += [_word("at", person), *before.inside(0, has.end("org"))]
        return Clause([*told, *reach], before.sep, before.sentence, before.text)
    match = _ROLE_FIRST.match(before.norm)
    while match and not _is_trade(match.group("role")):
        longer = len(match.group("role").split()) + 1
        if longer > 3:  # noqa: PLR2004 - words of a trade
            return None
        words = before.norm[match.start("role") :].split()
        if len(words) < longer:
            return None
        role_end = match.start("role") + len(" ".join(words[:longer]))
        match = re.match(
            rf"^(?P<lead>.{{{match.start('role')}}})(?P<role>.{{{role_end - match.start('role')}}})(?P<did> .*)?$",
            before.norm,
        )
    if not match or not _DID.match(match.group("did") or ""):
        return None
    role = before.inside(match.start("role"), match.end("role"))
    if role[-1].low in PERSON and not match.group("did"):
        told = [person, _word("is", person), *role, *reach]
        return Clause(told, before.sep, before.sentence, before.text)
    at = before.tokens.index(role[-1]) + 1
    led = [] if match.group("lead") or not match.group("did") else [_word("the", person)]
    return Clause(
        [*led, *before.tokens[:at], person, *before.tokens[at:], *reach],
        before.sep,
        before.sentence,
        before.text,
    )


def _is_trade(text: str) -> bool:
    words = text.split()
    lex = lexicon()
    if len(words) == 2 and words[1] in PERSON and words[0] in TRADES:  # noqa: PLR2004 - "pool guy"
        return True
    return words[-1] in lex.titles and not any(
        w in lex.finite or w in among("boss partner host with to of at in from and for by on about")
        for w in words
    )


def _word(text: str, like: Token) -> Token:
    return Token(text, text, like.start, like.start, "word", fold=text)
