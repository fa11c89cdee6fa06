"""Firms that somebody founded, runs or heads."""

# ruff: noqa: PLR0911 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Mention, Relation
from bot.core.notes.lexicon import among
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.fields import is_industry
from bot.core.notes.recognisers.firms import CALLED, firm_end, put_value
from bot.core.notes.recognisers.roles import tail
from bot.core.notes.scene import Scene

_NEW_FIRMS = among("startup start-up company firm agency business")
# "set up an algae startup, Wakamaé": the name follows.
_NAMELESS = Rare(
    r"(?:a|an|the|her|his|their|my) (?>(?:own|new|small|tiny|big|local|young|little|family|early-stage|seed-stage|boutique|one-woman|one-man|two-person|successful|growing|other|second) )*(?:(?P<field>[\w-]+(?: [\w-]+)?) )?"
    r"(?P<kind>startup|start-up|company|firm|agency|charity|nonprofit|ngo|consultancy|outfit|brand|label|studio|business|practice|bakery|brewery|distillery|gallery|shop|cafe|café|restaurant|press|magazine|lab|school|co-op|cooperative|fintech|app|workshop|collective|farm|vineyard|hotel|clinic|podcast|newsletter)$"
)
_THE_HOUSE = Rare(
    r"the (?P<what>(?:(?!P\b)[\w'&-]+ ){1,4}?(?:clinic|hospital|hospice|museum|library|lab|institute|agency|school|college|nursery|brewery|distillery|vineyard|foundation|trust|studio|cooperative|co-op|orchestra|theatre|observatory|shipyard|bakery|dairy|gallery)(?: (?:in|on|at|of) \S+)?)(?: together| now| there)?$"
)


_FIRM_IN = Rare(
    r"an? (?:small |tiny |little |family |new |big |busy )*(?P<field>[\w-]+(?: [\w-]+){0,2}) (?:company|firm|agency|startup|start-up|consultancy|business|outfit) in (?P<where>\S+(?: \S+)?)$"
)
_OFFICE_OF = Rare(
    r"the (?:[\w'-]+ ){0,2}(?:office|branch|site|plant|desk|arm|division|hub|lab) (?:of|at|for) (?:the )?(?=\S)"
)


# "runs partnerships at Deel", "leads client success for Wise"
_PART_AT = Rare(
    r"(?P<what>(?!(?:a|an|the|her|his|their|my|our|this|that|it|two|three|her|own)\b)(?:(?!at\b|for\b|of\b|P\b|in\b|with\b)[\w&'-]+)(?: (?!at\b|for\b|of\b|P\b|in\b|with\b)[\w&'-]+){0,3}) (?:at|for|over at) (?=\S)"
)


def runs(c: Clause, s: Scene, people: list[Mention], at: int) -> bool:
    """Such as "founded Acme", "runs marketing at Acme"; small businesses are left to details."""
    if (kind := _NAMELESS.match(c.norm, at)) and re.match(
        r" ?[,:(–—-] ?[A-ZÀ-Þ]", c.text[c.tokens[-1].end :]
    ):
        field = kind.group("field")
        if field and (is_industry(field) or kind.group("kind") in _NEW_FIRMS):
            put_value(c, s, people, Relation.INDUSTRY, *kind.span("field"))
        s.label = Relation.ORG
        s.look_at(people)
        return True
    if firm := _FIRM_IN.match(c.norm, at):
        put_value(c, s, people, Relation.INDUSTRY, *firm.span("field"))
        put_value(c, s, people, Relation.LOCATION, *firm.span("where"))
        s.look_at(people)
        return True
    branch = _OFFICE_OF.match(c.norm, at)
    if branch and c.inside(branch.end(), len(c.norm))[0].capital:
        put_value(c, s, people, Relation.ORG, at, firm_end(c, branch.end()))
        s.look_at(people)
        return True
    if house := _THE_HOUSE.match(c.norm, at):
        put_value(c, s, people, Relation.ORG, *house.span("what"))
        s.look_at(people)
        return True
    if named := CALLED.match(c.norm[at:]):
        put_value(c, s, people, Relation.ORG, at, len(c.norm))
        tail(c, s, people, firm_end(c, at + named.end()))
        s.look_at(people)
        return True
    if _heads(c, s, people, at):
        return True
    tokens = c.inside(at, len(c.norm))
    field = firm_end(c, at, industry=True)
    end = field if is_industry(c.norm[at:field]) else firm_end(c, at)
    if is_industry(c.norm[at:end]) and re.match(r" ?(?:at|for) ", c.norm[end:]):
        put_value(c, s, people, Relation.INDUSTRY, at, end)
        tail(c, s, people, end)
        s.look_at(people)
        return True
    if tokens and tokens[0].capital and tokens[0].kind == "word" and end - at < 40:
        put_value(c, s, people, Relation.ORG, at, end)
        tail(c, s, people, end)
        s.look_at(people)
        return True
    return False


def _heads(c: Clause, s: Scene, people: list[Mention], at: int) -> bool:
    """Such as "partnerships at Deel" after "runs"."""
    part = _PART_AT.match(c.norm, at)
    named = [t for t in c.inside(part.end(), len(c.norm)) if t.low != "the"] if part else []
    if not part or not named or named[0].kind != "word" or not named[0].capital:
        return False
    end = firm_end(c, part.end())
    put_value(c, s, people, Relation.INDUSTRY, *part.span("what"))
    put_value(c, s, people, Relation.ORG, part.end(), end)
    tail(c, s, people, end)
    s.look_at(people)
    return True
