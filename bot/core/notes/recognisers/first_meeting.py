"""Where people not yet known were met for the first time."""

# ruff: noqa: C901 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Mention, Relation
from bot.core.notes.head import Head
from bot.core.notes.parts import value
from bot.core.notes.recognisers.events import place_of
from bot.core.notes.scene import Draft, Scene
from bot.core.notes.timing import stated

# "met Zbyszek taking the bins out", "met the twins trick or treating"
_BUSY = re.compile(
    r"(?:finally |properly )?met (?:(?!at\b|in\b|on\b)[\w'-]+ )*?P (?P<where>(?!working|living|looking|being|visiting|selling|asking)(?:\w+ (?:or|and) )?\w{2,}ing\b.*)$"
)


def first_met(c: Clause, h: Head, s: Scene, people: list[Mention], made: list[Draft]) -> None:
    """Keep where the people not yet known were met."""
    if (
        s.front is not None
        and s.fronted[0] == s.front.sentence
        and 0 < c.sentence - s.fronted[0] <= 1
        and not stated(c, past=True)
        and (day := stated(s.front, past=True))
    ):
        for draft in made:
            draft.date = s.event_day = day[0]
    if re.match(r"met (?:up|with)|meeting up", c.norm[h.at :]):
        return
    where, span = place_of(c, h.at)
    fronted = False
    if not where and (busy := _BUSY.match(c.norm[h.at :])):
        where, span = value(c, h.at + busy.start("where"), len(c.norm))
    if c.norm.startswith("where ") and s.event_at:
        where, span = s.event_at, (c.tokens[0].start, c.tokens[-1].end)
    if not where and 0 <= c.sentence - s.fronted[0] <= 1 and s.fronted[1]:
        where, span = s.fronted[1], (c.tokens[0].start, c.tokens[-1].end)
        fronted = True
    headed = not where and bool(s.event_at) and s.event_open
    if headed or where.lower() == "there":
        where, span = s.event_at, (c.tokens[0].start, c.tokens[-1].end)
    elif where:
        s.event_at = where
    s.event_open = headed or fronted or not where or bool(re.search(r"\b(?:also|there)\b", c.norm))
    for person in people:
        if where and not person.known:
            s.add(
                Draft(person, Relation.MET_AT, where, span, sure=not fronted, sentence=c.sentence)
            )
