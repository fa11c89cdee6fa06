"""Roles, employers and lines of work in words that no list knows, told by how they stand."""

# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.rare import Rare

_ROLE_AT = Rare(
    r"(?P<article>a |an |the |our |my )?(?P<role>(?!P\b)[a-z][\w&/'-]*(?: (?!at\b|for\b|P\b)[\w&/'-]+){0,3}) (?=(?:at|for) \S|there\b)"
)
_MADE = Rare(
    r"\b(?:promoted|bumped|moved up|hired|appointed|stepped up|started as|works as|working as|named) (?:up )?(?:to |as )?$"
)
_AS = Rare(r"\bas $")
_AS_WHAT = Rare(
    r"(?:a |an |the |her |his |their )(?P<role>(?!P\b|favour|favor|family|team|couple|result|rule|group|kid|child|friend|treat)[a-z][\w&/'-]*(?: (?!at\b|for\b|with\b|in\b|on\b|and\b|but\b|near\b|of\b|from\b|P\b|since\b|until\b|where\b|who\b)[\w&/'-]+){0,3})(?= |$)"
)
_IS_A = Rare(
    r"(?:\b(?:is|are|was|became)|'s|'re|\bnow) (?:now |also |still |currently |actually )?$"
)
_NO_ROLE = among(
    "contact contacts rep regular fan friend neighbour neighbor customer client guest star natural hit legend patient parent mum mom dad student lot bit "
    "couple mess name joke one guy girl woman man person lady kid dream genius member speaker runner show ace pro whiz finalist stall table "
    "booth desk party dinner lunch conference kind thing place look eye head passion thirst fight"
)


def role_at(c: Clause, at: int) -> tuple[int, int]:
    """The range of an unknown role before "at FIRM": "a tools prog at remedy"; (0, 0) if none."""
    if _AS.search(c.norm[:at]) and (role := _AS_WHAT.match(c.norm[at:])):
        return at + role.start("role"), at + role.end("role")
    role = _ROLE_AT.match(c.norm[at:])
    if role is None:
        return 0, 0
    last = role.group("role").split()[-1]
    if last in {"out", "over", "up", "down"}:
        return 0, 0
    firm = [t for t in c.inside(at + role.end() + 3, len(c.norm)) if t.low not in {"the", "a"}]
    there = c.norm.startswith("there", at + role.end())
    said = role.group("article") and (
        (last not in lexicon().common and last not in _NO_ROLE and len(last) > 1)
        or (
            _IS_A.search(c.norm[:at])
            and last not in _NO_ROLE
            and (there or (bool(firm) and firm[0].capital))
            and not any(w in lexicon().finite for w in role.group("role").split())
        )
    )
    if not said and not _MADE.search(c.norm[:at]):
        return 0, 0
    return at + role.start("role"), at + role.end("role")


def settled(c: Clause, at: int, text: str) -> bool:
    """Whether "is at legal aid", "is with knight swift now" says where somebody works."""
    words = text.split()
    if len(words) > 4 or words[0] in _NO_EMPLOYER or not _COPULA.search(c.norm[:at]):
        return False
    if re.search(r"\bwith $", c.norm[:at]) and not re.search(r"\b(?:now|currently)\b", c.norm):
        return False
    return not any(w in lexicon().finite for w in words[:1])


_COPULA = Rare(
    r"(?:\bis|'s|\bnow|\bare|'re|\bback) (?:now |currently |still )?(?:at|with|over at) $"
)
_NO_EMPLOYER = among(
    "the a an my our her his their this that home work school church camp sea uni lunch dinner practice training capacity "
    "hospital college it me us him them P kids friends family some someone peace odds risk least last one two three "
    "chemo physio therapy rehab court customs check full half"
)


_DOES_WHAT = Rare(
    r"(?!(?:up|down|out|over|away|off|a|an|the|her|his|their|my|our|it|this|that|so|well|ok|okay|fine|great|good|better|bad|nights|weekends|days|not|some|all|most|lots|everything|nothing|what|time|laps|drugs|yoga|pilates|crossfit|judo|karate|improv|ballet|pottery|ceramics|her|no|her|dry|large|small|big|really|both|much|more|too|two|three|parkrun|triathlons?|keto|stand-up|standup|school)\b)[\w&'-]+(?: [\w&'-]+){0,2}$"
)


def line_of_work(c: Clause, verb: list[str], text: str, end: int) -> bool:
    """Whether "does grid storage" says a field: `verb` the words before, `text` what is done."""
    return (
        verb[-1:] in (["does"], ["doing"])
        and "been" not in verb
        and text not in lexicon().places
        and text.rsplit(maxsplit=1)[-1] not in {"here", "there"}
        and not c.norm[end:].startswith("for ")
        and bool(_DOES_WHAT.match(text))
    )
