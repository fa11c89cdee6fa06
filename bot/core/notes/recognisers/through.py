"""Through whom somebody was met."""

# ruff: noqa: C901, PLR0911 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Mention, Relation
from bot.core.notes.head import Head
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.events import note, place_of
from bot.core.notes.recognisers.introductions import brought
from bot.core.notes.scene import Draft, Scene
from bot.core.notes.timing import stated

_BY = re.compile(
    r"\b(?:introduced by|intro by|intro from|connected by|through|via|courtesy of|thanks to|referred by|intro through|put in touch by|introduction from|introduction by|intro via|(?:intro|introduction) to P (?:from|by|via|through|courtesy of)) P\b"
)
_ONLY_BY = Rare(
    r"(?:(?:was |were |got |we were |i was |both )?(?:introduced|intro 'd|intro|introduction|connected|referred|put in touch|recommended) (?:by|from|via|through)|via|through|courtesy of|thanks to) P\b(?: (?P<rest>(?:at|during|over|in|on|after|by) .+))?$"
)


_FRONTED = Rare(r"^(?:(?:all )?thanks to|through|via|courtesy of) P$")
_MET = Rare(
    r"^(?:i |we )?(?:have |'ve )?(?:just |finally |also )?(?:met|got to meet|got to know|spoke|talked|connected)\b"
)


_INTRO_OF = Rare(
    r"^(?:i )?(?:got |had |received )?(?:an |a |the |another )?(?:\w+ )?(?:intro|introduction) (?:(?:from|by|via|through) P to P|to P (?:from|by|via|through|courtesy of) P)$"
)
_INTRO_TO_COME = re.compile(
    r"^(?:got )?(?:(?:an |a |new |another )*(?:\w+ )?(?:intro|introduction|referral|connection) (?:from|by|via|through|courtesy of) P|P 's (?:\w+ )?(?:intro|introduction))$"
)


def _thanks_to(c: Clause, s: Scene, givers: list[Mention], others: list[Mention]) -> None:
    """Such as "thanks to Oriol I met Neus"."""
    day = stated(c, past=True)
    when = day[0] if day else s.now.date()
    for person in others:
        if person.known:
            continue
        brought(c, s, givers[0], person, when, sure=bool(day))


def through(c: Clause, h: Head, s: Scene) -> bool:
    """Find the introducer of "met Ana through Bob"; the clause may still say more."""
    del h
    if s.thanks and s.thanks[1] == c.sentence and _MET.match(c.norm) and c.people:
        _thanks_to(c, s, s.thanks[0], c.people[0].people)
        s.look_at(c.people[0].people)
        return False
    if c.people and not s.focus and _INTRO_TO_COME.match(c.norm):
        s.awaited = (c.people[0].people, "", c.sentence)
        s.look_at(c.people[0].people)
        return True
    match = _BY.search(c.norm)
    if not match or not c.people:
        return False
    if _FRONTED.match(c.norm) and not s.focus:
        s.thanks = (c.people[0].people, c.sentence)
        return True
    giver = c.inside(match.end() - 1, match.end())[0].people
    names = {g.name for g in giver}
    others = [p for t in c.people for p in t.people if p not in giver] or [
        p for p in s.focus if p.name not in names
    ]
    others = [p for p in others if p.name not in names]
    if not others:
        return False
    day = stated(c, past=True)
    when = day[0] if day else s.event_day or s.now.date()
    for person in others:
        brought(c, s, giver[0], person, when, sure=bool(day))
    if _INTRO_OF.match(c.norm) or re.match(
        r"(?:i )?(?:got|was|were|been|have been) (?:put|connected|referred) ", c.norm
    ):
        s.look_at(others)
        return True
    only = _ONLY_BY.match(c.norm)
    if not only:
        return False
    if only.group("rest") and only.group("rest").startswith(("at ", "during ")):
        where, place = place_of(c, match.end())
        if where and not s.event:
            s.add(*(Draft(p, Relation.MET_AT, where, place, sentence=c.sentence) for p in others))
            note(c, s, others, Channel.MET, future=False)
    s.look_at(others)
    return True
