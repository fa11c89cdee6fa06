"""What opens a sentence and says how the writer spoke with whoever it goes on about."""

from __future__ import annotations

import re
from typing import Final

from bot.core.notes.channels import channel_of
from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Relation
from bot.core.notes.head import Head
from bot.core.notes.rare import Rare
from bot.core.notes.scene import Draft, Scene
from bot.core.notes.timing import stated

_WAY: Final = re.compile(
    r"^(?:(?:and|also|then|so|earlier|again|well|later|but) )*(?P<prep>over|during|on|in|at|after|via|by) "
    r"(?P<what>(?:(?!P\b)[\w'-]+ ){0,4}?(?:(?P<met>meeting|interview|chat|walk|session|visit|tour|stroll|catch-up|catchup|conversation|talk|1:1|one-on-one)|(?P<channel>[\w-]+)))(?: with P)?$"
)
_OF_OURS = Rare(r"(?:a|an|our|my|the|this|that|yesterday 's|today 's)\b")
# "at lunch", "on the phone", "in our call": which small word goes with which way of meeting.
_ON = frozenset([Channel.CALL, Channel.VIDEO])
_BY = frozenset([Channel.CALL, Channel.VIDEO, Channel.EMAIL, Channel.MESSAGE])
_EATEN = frozenset([Channel.MEAL, Channel.DRINKS, Channel.COFFEE])
_TOLD = Rare(
    r"(?:told|asked|gave|promised|thanked|showed|pitched|offered|introduced|agreed|handed|helped|lent|learned|learnt|heard|found out|invited|advised)\b"
)


def way(c: Clause, h: Head, s: Scene) -> bool:
    """Such as "Over ramen on Wednesday": it says how, what follows says with whom."""
    if c.sep not in {"", ".", "\n", "but", "and"} or h.kind or h.negative:
        return False
    match = _WAY.match(c.norm)
    channel = _channel(match) if match else None
    if channel is None or re.match(r"\s*(?:[.!?;\n]|$)", c.text[c.tokens[-1].end :]):
        return False
    s.over = (c, channel)
    if c.whens:
        s.front = c
    if c.people:
        s.look_at(c.people[-1].people)
    return True


def _channel(match: re.Match[str]) -> Channel | None:
    """The way of meeting that the words of `match` tell, if its small word goes with it."""
    prep, what = match.group("prep"), match.group("what")
    if match.group("met"):
        ours = prep in {"during", "in", "after", "over"} and _OF_OURS.match(what)
        return (channel_of(what)[0] or Channel.MET) if ours else None
    channel = channel_of(f"over {what}")[0]
    if channel is None or not channel_of(match.group("channel"))[0]:
        return None
    fits = {
        "over": True,
        "during": True,
        "after": bool(re.match(r"our\b", what)),
        "on": channel in _ON,
        "in": channel in _BY and bool(_OF_OURS.match(what)),
        "via": channel in _BY,
        "by": channel in _BY,
        "at": channel in _EATEN and " " not in what,
    }
    return channel if fits[prep] else None


def told_over(c: Clause, h: Head, s: Scene) -> None:
    """Note the meeting that "Over ramen on Wednesday" opened, with whom the sentence goes on about."""
    if s.over is None:
        return
    front, channel = s.over
    if front.sentence != c.sentence or c is front:
        s.over = None if front.sentence != c.sentence else s.over
        return
    s.over = None
    people = [p for t in c.people for p in t.people]
    if h.kind == "them":
        people = h.people
    elif h.kind != "me" or not _TOLD.match(c.norm[h.at :]):
        return
    there = [p for t in front.people for p in t.people]
    people = [*there, *(p for p in people if p.name not in {q.name for q in there})] or s.focus
    day = stated(front, past=not h.future)
    s.event = [
        Draft(
            p,
            Relation.PLAN if h.future else Relation.INTERACTION,
            channel.value,
            (front.tokens[0].start, front.tokens[-1].end),
            day[0] if day else None if h.future else s.now.date(),
            sure=bool(day),
            found_by="event",
            sentence=c.sentence,
        )
        for p in people
    ]
    s.event_day = s.event[0].date if s.event and not h.future else s.event_day
    s.add(*s.event)
