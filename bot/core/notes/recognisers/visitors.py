"""Hosts, and people who come round on a day: "Ana over for tea thursday", "leaving drinks for Bob friday"."""

# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re

from bot.core.notes.channels import channel_of
from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel
from bot.core.notes.head import Head
from bot.core.notes.parts import value
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.events import note
from bot.core.notes.scene import Scene
from bot.core.notes.timing import leans, met_next

_OVER_FOR = Rare(
    r"P (?:round|over|here|coming over|coming round)(?: (?:to (?:mine|ours)|here))?(?: for (?P<why>[\w -]+?))?(?: with .*)?$"
    r"|(?:(?:his|her|the|a) )?(?:bday|birthday|leaving|farewell|goodbye|goodby|congrats|welcome|baby shower|engagement|graduation) ?(?P<do>drinks|dinner|lunch|brunch|bbq|party|do|breakfast|coffee|meal|cake|shower|pints|tea)? for P(?: at .*)?$"
)


def coming_over(c: Clause, h: Head, s: Scene) -> bool:
    """A visit or a party to come, told without a verb."""
    over = _OVER_FOR.match(c.norm) if c.people and c.whens else None
    if not over or h.negative or h.doubtful or leans(c, s) not in {"future", "either"}:
        return False
    why = over.group("why") or over.group("do") or ""
    people = [p for t in c.people for p in t.people]
    note(c, s, people, channel_of(why)[0] or Channel.MET, future=True)
    s.look_at(people)
    return True


_HOST = re.compile(
    r"^(?>(?:went to|had|the|a|our|big|early|late|last|sunday|farewell|we had|over for|over to) )*(?P<what>[\w' -]{2,40}?) (?:at|in|round) P 's(?: (?:place|house|home|kitchen|cabin|cottage|flat|apartment|condo|garden|backyard|yard|parents|new place|farm|studio|shop))?$|^(?:(?:went|going|over|been|was|were|popped|round|back) )?(?:over |round )?(?:to|at|from) P 's(?: (?:place|house|home|flat|cabin|cottage|(?:[\w'-]+ ){0,3}?(?:party|bbq|barbecue|do|bash|housewarming|christening|wedding|recital|gig|concert|show|play|match|game|exhibition|graduation|baby shower|dinner|lunch|brunch|drinks|launch|wake|funeral)))?(?: for (?P<for>.+))?$"
)

_CHILDS = Rare(r"\b(?:kids?|bday|birthday|playdate|party)\b")


def hosted(c: Clause, h: Head, s: Scene) -> bool:
    """Such as "supper at Maude's", "coffee in Gord and Melinda's kitchen": the host was met."""
    rest = c.norm[h.start :]
    if (
        h.kind not in {"", "me"}
        or h.negative
        or c.norm.startswith("no ")
        or not c.people
        or (match := _HOST.match(rest)) is None
    ):
        return False
    what = match.group("what") or ""
    if (
        re.search(
            r"\b(?:met|saw|lives|works|left|dropped|delivered|posted|picked|borrowed|parked|living|staying|job|the \w+ is|is)\b",
            what,
        )
        or len(what.split()) > 5
    ):
        return False
    people = [p for t in c.people for p in t.people]
    if re.match(r"at P 's (?!place|house)[\w' -]+$", rest) and not any(p.known for p in people):
        return False
    lean = leans(c, s)
    if lean == "either" and met_next(c) and _CHILDS.search(what):
        s.event_at = value(c, h.start + match.start("what"), h.start + match.end(), dates=False)[0]
        s.event_open = True
        return True
    note(
        c,
        s,
        people,
        channel_of(rest)[0] or Channel.MET,
        future=h.future
        or (
            lean in {"future", "either"}
            and not (lean == "either" and met_next(c))
            and not re.match(
                r"(?:had|went|we had|ate|was|were|been|spent|got|did|stayed|hung|watched|played)\b",
                rest,
            )
        ),
    )
    if what:
        s.event_at = value(c, h.start + match.start("what"), h.start + match.end(), dates=False)[0]
    s.look_at(people)
    return True
