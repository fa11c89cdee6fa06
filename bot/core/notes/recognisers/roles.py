"""A title, and what follows it: "head of data at Acme in Lisbon"."""

# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Mention, Relation
from bot.core.notes.lexicon import lexicon
from bot.core.notes.parts import value
from bot.core.notes.recognisers.fields import in_what, is_industry
from bot.core.notes.recognisers.firms import NOT_ORG, bare, firm_end, put_value
from bot.core.notes.recognisers.terse import role_at
from bot.core.notes.recognisers.titles import read_title
from bot.core.notes.scene import Draft, Scene


def role(c: Clause, s: Scene, people: list[Mention], at: int) -> None:
    """Such as "head of data at Acme in Lisbon", "nurse", "product lead"."""
    (begin, end), after = read_title(c, at)
    if end <= begin:
        begin, end = role_at(c, at)
        after = end or after
    if end <= begin or is_industry(c.norm[at:]):
        bare(c, s, people, at)
        return
    what = value(c, begin, end)
    if _COMPLIMENT.match(c.norm[at:end]):
        return
    for person in people:
        s.add(Draft(person, Relation.TITLE, what[0], what[1], sentence=c.sentence))
    s.last_kind = "title"
    tail(c, s, people, after)


_COMPLIMENT = re.compile(
    r"(?>(?:a|an|such|the|lovely|nice|great|good|funny|interesting|clever|sweet|real|super|kind|my|best|big|so|what|absolute|total) )*(?:fellow|host|hostess|champion|model|boss|guide|healer|collector|storyteller|comedian|mentor|genius)$"
)


def tail(c: Clause, s: Scene, people: list[Mention], at: int) -> None:
    """What follows a title or a field: "at ORG", "in PLACE", "in FIELD", "based in PLACE"."""
    rest = c.norm[at:].lstrip()
    at = len(c.norm) - len(rest)
    first = c.inside(at, len(c.norm))[:1]
    if (
        first
        and first[0].kind == "word"
        and rest.split()[0] not in lexicon().common
        and not rest.startswith(("who", "WHO "))
        and rest.split()[0] not in lexicon().places
        and len(rest.split()) <= 3
        and (
            first[0].capital
            or (
                len(rest.split()) == 1
                and c.norm[:at].strip() == c.norm[: at - 1]
                and not re.search(r"\b(?:as|is|'s)\b", c.norm[:at])
            )
        )
    ):
        put_value(c, s, people, Relation.ORG, at, firm_end(c, at))
        return
    for _ in range(3):
        match = re.match(
            r"(?>(?:now|currently|working|over|who works|who 's|who is|still) )*(?P<prep>at|for|with|in|from|based in|based out of|out of|on|living in|who lives in|lives in|near|by|of) (?P<what>.+)$",
            c.norm[at:],
        )
        if not match:
            return
        prep, begin = match.group("prep"), at + match.start("what")
        end = firm_end(c, begin)
        text = c.norm[begin:end]
        if prep in {"at", "for", "with", "of"}:
            if NOT_ORG.match(text):
                return
            put_value(c, s, people, Relation.ORG, begin, end)
        elif prep in {
            "based in",
            "based out of",
            "out of",
            "living in",
            "lives in",
            "who lives in",
            "near",
        }:
            put_value(c, s, people, Relation.LOCATION, begin, end)
        elif prep == "in":
            kind = in_what(c, begin, end)
            if kind:
                put_value(c, s, people, kind, begin, end)
        else:
            return
        at = end
        while at < len(c.norm) and c.norm[at] == " ":
            at += 1
