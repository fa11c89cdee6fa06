"""One more meeting told in the same breath: "drinks with Ana on friday and a call with Bob"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.notes.channels import channel_of
from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Relation
from bot.core.notes.head import Head
from bot.core.notes.recognisers.events import note
from bot.core.notes.scene import Draft, Scene
from bot.core.notes.timing import leans

_WITH_ANOTHER = re.compile(
    r"(?:(?:then|a|an|the|my|our|video|phone|quick|zoom|teams|follow-up|online|proper|short|long) )*[\w-]+ with P(?:(?: and)? P)*(?: (?:at|in|on|over|about|re|for|to|after|before) (?!.*\bP\b).*)?$"
)


def another_meeting(c: Clause, h: Head, s: Scene) -> bool:
    """A further meeting, past or to come as the one before it in the sentence is."""
    told = s.event[0] if s.event else None
    if (
        told is None
        or h.kind
        or c.sep != "and"
        or told.sentence != c.sentence
        or not _WITH_ANOTHER.match(c.norm)
    ):
        return False
    channel = channel_of(c.norm)[0] or Channel.MET
    people = [p for t in c.people for p in t.people]
    before = list(s.event)
    future = told.relation is Relation.PLAN
    if s.event_loose and not future:
        future = leans(c, s) in {"future", "either"}
    elif not future:
        future = leans(c, s) == "future"
    made = note(c, s, people, channel, future=future)
    if not c.whens:
        for draft in made:
            draft.date, draft.sure = told.date, told.sure
    elif not told.sure:
        _date_alike(before, made[0], s)
    s.event_loose = s.event_loose and not c.whens
    s.look_at(people)
    return True


def _date_alike(before: list[Draft], later: Draft, s: Scene) -> None:
    """Give the meetings told `before`, of which no day was said, the day of the `later` one."""
    if any(d.relation is not later.relation for d in before) and not s.event_loose:
        return
    for draft in before:
        alike = replace(draft, relation=later.relation, date=later.date, sure=True)
        s.drafts[:] = [alike if d is draft else d for d in s.drafts]
