"""Where people not yet known were met for the first time."""

# ruff: noqa: C901, PLR0912 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR0913, PLR0917 - clause, head, scene, people and drafts always come together

from __future__ import annotations

import re
from datetime import date

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Mention, Relation
from bot.core.notes.head import Head
from bot.core.notes.parts import value
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.events import note, place_of
from bot.core.notes.scene import Draft, Scene
from bot.core.notes.timing import stated

# "met Zbyszek taking the bins out", "met the twins trick or treating"
_BUSY = Rare(
    r"(?:finally |properly )?met (?:(?!at\b|in\b|on\b)[\w'-]+ )*?P (?P<where>(?!working|living|looking|being|visiting|selling|asking)(?:\w+ (?:or|and) )?\w{2,}ing\b.*)$"
)


def _not_today(s: Scene, made: list[Draft]) -> None:
    """Drop the meeting of today that a headline ("New at choir: Ana") only implied."""
    names = {d.person.name for d in made if d.date != s.now.date()}
    s.drafts[:] = [
        d
        for d in s.drafts
        if not (
            d.found_by == "event"
            and d.relation is Relation.INTERACTION
            and d.value == Channel.MET.value
            and d.date == s.now.date()
            and d.person.name in names
            and d.sentence < made[0].sentence
        )
    ]


def first_met(
    c: Clause, h: Head, s: Scene, people: list[Mention], made: list[Draft], earlier: date | None
) -> None:
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
    if c.whens:
        _not_today(s, made)
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
    there = bool(s.event_at) and not where and bool(re.search(r"P (?:\w+ )?there\b", c.norm))
    if (there or where.lower() == "there") and s.event_day and not stated(c, past=True):
        for draft in made:
            draft.date = s.event_day = earlier or s.event_day
    if headed or there or where.lower() == "there":
        where, span = s.event_at, (c.tokens[0].start, c.tokens[-1].end)
    elif where:
        s.event_at = where
    s.event_open = headed or fronted or not where or bool(re.search(r"\b(?:also|there)\b", c.norm))
    for person in people:
        if where and not person.known:
            s.add(
                Draft(person, Relation.MET_AT, where, span, sure=not fronted, sentence=c.sentence)
            )


_THE_ONE = re.compile(
    r"\b(?:i|we) met (?:\w+ )?(?:at|in|during|on) (?P<where>.+) (?:was|is|:|'s)(?: called| named)? P"
)


# "the woman at the Air Transat booth was Ana", "my seatmate on the flight to Oslo was Bob"
_SAT_BY = re.compile(
    r"(?:and |so )?(?:the|my|that) (?:[\w-]+ )?(?:woman|man|guy|girl|lady|person|chap|bloke|rep|recruiter|seatmate|stranger|speaker|moderator|panelist|panellist|host|one)"
    r"(?: (?:sitting |standing |seated |sat )?(?:next to|beside|behind|opposite|across from) me)? (?:at|on|in|by|behind|from) (?P<where>(?!P\b)\S.*?) (?:was|turned out to be)(?: called| named)? P\b(?! 's)"
)


def the_one_met(c: Clause, s: Scene, people: list[Mention]) -> bool:
    """Such as "the girl I met at the airport is called Teni"."""
    match = _THE_ONE.search(c.norm) or _SAT_BY.match(c.norm)
    if not match:
        return False
    made = note(c, s, people, Channel.MET, future=False)
    place, span = value(c, match.start("where"), match.end("where"), dates=False)
    s.add(
        *(
            Draft(d.person, Relation.MET_AT, place, span, sentence=c.sentence)
            for d in made
            if not d.person.known
        )
    )
    s.event_at = place
    s.look_at(people)
    return True
