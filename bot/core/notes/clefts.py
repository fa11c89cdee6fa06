"""Sentences that put somebody first: "it was Ana I saw", "it's not Bob who needs a van, it's Ana"."""

# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Mention
from bot.core.notes.lexicon import among
from bot.core.notes.rare import Rare
from bot.core.notes.words import Token

_NOT_THEM = re.compile(
    r"(?:(?:no|actually|wait|oh|sorry|scratch that) )*(?:it (?:is|was|'s) not|it (?:isn't|wasn't)|not) P$"
)
_BUT_THEM = Rare(
    r"(?:no )?(?:it (?:is|was|'s)|but|that (?:is|was|'s)|rather|actually)(?: actually)? P$|P$"
)
_THEM_I = re.compile(
    r"(?:(?:no|actually|sorry|wait|i think) )*(?:it (?:is|was|'s)|that was) P (?:who |that )?(?P<told>(?:i|we) (?:had |'ve |have |just |actually )*\w+(?P<more>.*))$"
)
_CLOSING = among("with to from for into at")


# "Lowri doesn't work at the library, Nerys does", "Bob isn't moving, that was Tom"
_DENIES = re.compile(
    r"(?:(?:no|sorry|actually|so|and|but|oh) )*P (?P<how>isn't|is not|'s not|wasn't|was not|doesn't|does not)(?: actually)? (?P<what>\S.*?)$"
)
_IS_THEM = Rare(
    r"(?:(?:but|no|actually|it 's|it is|that 's|that is|that was|it was) )*P(?: (?:is|does|was))?(?: though)?$"
)


def _of_the_other(clause: Clause, other: Clause) -> Clause | None:
    """What is denied of one told straight of the other: "Nerys works at the library"."""
    match = _DENIES.match(clause.norm)
    if not match or not _IS_THEM.match(other.norm) or len(other.body) < 2:
        return None
    if other.sep not in {",", "but", "and", "."} or len(other.people[0].people) > 1:
        return None
    rest = clause.inside(match.start("what"), len(clause.norm))
    if match.group("how").startswith("does"):
        verb = rest[0]
        does = verb.low + ("es" if verb.low.endswith(("s", "sh", "ch", "x", "o")) else "s")
        rest = [Token(verb.text, does, verb.start, verb.end, "word"), *rest[1:]]
    else:
        first = clause.inside(match.start("how"), len(clause.norm))[0]
        rest = [Token("is", "is", first.start, first.start, "word"), *rest]
    later = [t for t in clause.tokens if t.kind == "date" and t not in rest]
    return _clause([other.people[0], *rest, *later], clause)


def unfold(clauses: list[Clause]) -> list[Clause]:
    """`clauses` with such sentences told straight: "Ana needs a van", "I saw Ana"."""
    out: list[Clause] = []
    at = 0
    while at < len(clauses):
        clause = clauses[at]
        told = clauses[at + 1 : at + 3]
        if (
            len(told) == 2
            and _NOT_THEM.match(clause.norm)
            and told[0].sep == "who"
            and _BUT_THEM.match(told[1].norm)
        ):
            rest = [t for t in told[0].tokens if t.low not in {"who", "that"}]
            out.append(_clause([told[1].people[0], *rest], clause))
            at += 3
            continue
        if told and (straight := _of_the_other(clause, told[0])):
            out.append(straight)
            at += 2
            continue
        out.append(_straight(_with_whom(clause, out)))
        at += 1
    return out


_WHOM = re.compile(r"(?:who |whom )?(?:i|we) \w+.*\b(?:with|to|into)$")


def _with_whom(clause: Clause, before: list[Clause]) -> Clause:
    """The clause of "Ana, whom I had lunch with" with the name where it belongs."""
    if not before or clause.sep not in {",", "who"} or not _WHOM.match(clause.norm):
        return clause
    named = before[-1].tokens[-1]
    if named.kind != "person" or not any(t.text.lower() in {"who", "whom"} for t in clause.tokens):
        return clause
    tokens = [t for t in clause.tokens if t.low not in {"who", "whom"}]
    end = max(i + 1 for i, t in enumerate(tokens) if t.low in _CLOSING)
    return _clause([*tokens[:end], named, *tokens[end:]], clause, sep=",")


# "The sickle cell conference on Friday is where I met Ana"
_WHERE_MET = re.compile(
    r"(?!(?:this|that|it|here|there)\b)(?P<where>(?:(?!P\b)\S+ ){1,9}?)(?:is|was) (?:where|how) (?P<told>(?:i|we) (?:first )?met(?: \S.*)?)$"
)


def _straight(clause: Clause) -> Clause:
    if place := _WHERE_MET.match(clause.norm):
        told = clause.inside(place.start("told"), len(clause.norm))
        where = [t for t in clause.tokens if t.end <= told[0].start][:-2]
        return _clause(
            [*told, Token("at", "at", told[-1].end, told[-1].end, "word"), *where], clause
        )
    match = _THEM_I.match(clause.norm)
    if not match:
        return clause
    begin, more = match.start("told"), match.start("more")
    person = clause.people[0]
    tokens = clause.tokens
    first = clause.inside(begin, more)[0]
    later = clause.inside(more, len(clause.norm))
    verb = tokens.index(first)
    end = tokens.index(later[0]) if later else len(tokens)
    ends = max((i + 1 for i, t in enumerate(tokens) if t.low in _CLOSING and i >= end), default=0)
    if ends and (ends == len(tokens) or tokens[ends].kind == "date"):
        end = ends
    return _clause([*tokens[verb:end], person, *tokens[end:]], clause)


def _clause(tokens: list[Token], like: Clause, sep: str = "") -> Clause:
    return Clause(tokens, sep or like.sep, like.sentence, like.text)


_PLURAL = Rare(r"(?:who )?(?:are|were|both|all|work|live|run|have|want|need)\b")


def antecedent(clause: Clause, last: list[Mention]) -> list[Mention]:
    """Whom "who ..." goes on with: the last of the names, `last`, that the clause before ended in."""
    goes_on = clause.sep == "who" or clause.norm.startswith("who ")
    if not goes_on or clause.people or _PLURAL.match(clause.norm):
        return []
    return last[-1:]
