"""What several people have in common: "both from Viessmann", "all three with Hydro-Québec"."""

# ruff: noqa: PLR0911 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Relation
from bot.core.notes.firmlike import HOUSES
from bot.core.notes.head import Head
from bot.core.notes.lexicon import lexicon
from bot.core.notes.parts import value
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.firms import NOT_ORG, firm_end, put_value
from bot.core.notes.recognisers.roles import tail
from bot.core.notes.scene import Draft, Scene

_ALIKE = re.compile(
    r"(?:and |they are |they 're |who are |who )?(?:(?:both|all|all three|all four)(?: of (?:who|them))?|the two(?: of them)?) "
    r"(?>(?:now|currently|are|still|work|working|employed|come|here|over) )*"
    r"(?:(?P<prep>from|with|of|at|for|in) )?(?P<what>\S.*)$"
)
_NO_FIRM = Rare(
    r"(?:my|our|the same|different|around|nearby|here|one|two|three|a|an|his|her|their|out|up|town|work|school|uni|college|church|class)\b"
)


_LIKEWISE = re.compile(
    r"(?:and |but |as )*(?:(?:so|as) (?:does|is|did|has|do|was|are|will|would|can) P|P (?:too|as well|also|does too|is too|is as well|does as well|likewise|ditto|same)|(?:the )?same (?:for|with|goes for|story with|as) P|(?:ditto|likewise)(?: for| with)? P)$"
)
_SHARED = frozenset(
    {
        Relation.INTEREST,
        Relation.NEED,
        Relation.INDUSTRY,
        Relation.LOCATION,
        Relation.ORG,
        Relation.TITLE,
        Relation.DETAIL,
    }
)


def _likewise(c: Clause, s: Scene) -> bool:
    """Give what was just told of one to another: "so does Jonas", "same for Luis"."""
    if not c.people or not _LIKEWISE.match(c.norm):
        return False
    also = c.people[0].people
    told = [d for d in s.drafts[s.told_from :] if d.relation in _SHARED]
    names = {d.person.name for d in told}
    if not told or names & {p.name for p in also} or s.drafts[-1].relation not in _SHARED:
        return False
    first = told[0].person.name
    s.add(*(replace(d, person=p) for p in also for d in told if d.person.name == first))
    s.look_at(also)
    return True


def alike(c: Clause, h: Head, s: Scene) -> bool:
    """Give each of the people in focus the firm or town they share."""
    if _likewise(c, s):
        return True
    match = _ALIKE.match(c.norm)
    people = h.people if len(h.people) > 1 else s.focus
    if not match or len(people) < 2 or h.negative or c.people:
        return False
    begin = match.start("what")
    end = firm_end(c, begin)
    tokens = [t for t in c.inside(begin, end) if t.low != "the"]
    what = " ".join(t.low for t in tokens)
    if not tokens or len(tokens) > 5 or _NO_FIRM.match(what) or NOT_ORG.match(c.norm[begin:]):
        return False
    place = what in lexicon().places
    if place and match.group("prep") == "in":
        relation = Relation.LOCATION
    elif place and match.group("prep") == "from":
        relation, begin = Relation.DETAIL, match.start("prep")
    elif (tokens[0].capital or (match.group("prep") and tokens[-1].low in HOUSES)) and not place:
        relation = Relation.ORG
    else:
        return False
    if not match.group("prep") and (not tokens[-1].capital or end < len(c.norm)):
        return False
    if match.group("prep") in {"in", "for"} and relation is Relation.ORG and not tokens[0].capital:
        return False
    if relation is Relation.DETAIL:
        what, span = value(c, begin, end, lead=False)
        s.add(*(Draft(p, relation, what, span, sentence=c.sentence) for p in people))
    else:
        put_value(c, s, people, relation, begin, end)
    tail(c, s, people, end)
    s.look_at(people)
    return True
