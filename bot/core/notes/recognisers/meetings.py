"""Meetings that happened and meetings agreed, and where somebody was first met."""

# ruff: noqa: C901, PLR0911, PLR0912, PLR0915 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.notes.channels import channel_of
from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Relation
from bot.core.notes.head import Head
from bot.core.notes.recognisers.arrangements import settle
from bot.core.notes.recognisers.asking import WROTE_FOR
from bot.core.notes.recognisers.called_off import NOT_SO, OFF, RANG_TO, call_off
from bot.core.notes.recognisers.company import activity, owner, purpose, unnamed, without_roles
from bot.core.notes.recognisers.encounters import (
    ABOUT_TO,
    ANSWERED,
    BOTH_MET,
    CAME,
    CONTACT_VERBS,
    FIRST,
    PLANNED,
    SEEN,
    SIGHTS,
    SOME_DAY,
    SOMEBODY,
    TALKED,
    WANTS_TO,
    WILL_CALL,
    direct,
)
from bot.core.notes.recognisers.events import OCCASION_WORD, note, place_of
from bot.core.notes.recognisers.first_meeting import first_met, the_one_met
from bot.core.notes.recognisers.outings import along
from bot.core.notes.recognisers.received import thing
from bot.core.notes.recognisers.transfer import BROUGHT, PASSED, put
from bot.core.notes.scene import Scene
from bot.core.notes.timing import begins_past, gone_by, leans, leave_open, named_today, stated

_WITH = re.compile(
    r"\b(?:with|w|(?:spoke|talked|chatted|speaking|talking) to)(?: (?:the|a|an|my|our|this|one|another|new|old|former|fellow|her|his|their)(?: (?!P\b)[\w'-]+){1,7}?)? P\b|\b(?:to|from)(?: (?:my|our)(?: (?!P\b)[\w'-]+){1,3}?)? P\b|\b(?:at|to) (?:ours|mine|home) (?:for|with) P\b|\bat P 's\b|\band P\b"
)
_NO_WAIT = re.compile(r"no (?:sorry|wait|actually|it 's|its|scratch that|make that|hang on)\b")


def recognise(c: Clause, h: Head, s: Scene) -> bool:
    """Find a meeting, past or to come, with the people of the clause."""
    rest = c.norm[h.at :]
    if not h.kind and not c.whens and SOME_DAY.search(c.norm):
        s.look_at([p for t in c.people for p in t.people])
        return True
    if (
        OFF.search(c.norm)
        and not (h.kind == "own" and channel_of(c.norm)[0] is None)
        and not re.match(r"P (?:is|'s|are) (?:off|missing|missed)\b", c.norm)
    ):
        off = channel_of(RANG_TO.sub("", c.norm))[0] or Channel.MET
        if not (s.off and not c.people and not h.kind and off is Channel.MET):
            s.off = ([p for t in c.people for p in t.people] or h.people or s.focus, off)
        call_off(c, s)
        if (
            h.kind == "them"
            and not h.negative
            and (spoke := CONTACT_VERBS.match(rest))
            and not rest.startswith("called off")
        ):
            for draft in note(
                c, s, h.people, channel_of(spoke.group())[0] or Channel.MET, future=False
            ):
                draft.date = s.event_day = s.now.date()
        s.look_at(h.people or [p for t in c.people for p in t.people])
        return True
    if h.kind in {"me", "", "own"} and NOT_SO.search(c.norm[h.start :]):
        people = [p for t in c.people for p in t.people] or s.focus
        s.off = (people, channel_of(c.norm)[0] or Channel.MET)
        s.look_at(people)
        return True
    if h.kind == "them" and BOTH_MET.match(c.norm):
        return _mine(c, replace(h, kind="", people=[]), s, rest)
    if h.kind == "them":
        return _theirs(c, h, s, rest)
    if h.kind == "own":
        return False
    return _mine(c, h, s, rest)


def _theirs(c: Clause, h: Head, s: Scene, rest: str) -> bool:
    """She called, came over, is coming for dinner."""
    came = CAME.match(rest)
    later = WILL_CALL.match(rest) if h.future else WANTS_TO.match(rest) if c.whens else None
    if later and not h.negative:
        note(c, s, h.people, channel_of(later.group())[0] or Channel.MET, future=True)
        s.look_at(h.people)
        return True
    spoke = CONTACT_VERBS.match(rest)
    if h.negative or h.doubtful or not (came or spoke) or SIGHTS.match(rest):
        return False
    if came and (
        rest.startswith("invited") or (rest.startswith("took") and channel_of(rest)[0] is None)
    ):
        return False
    tail = rest[(came or spoke).end() :]  # type: ignore[union-attr]  # one of them matched
    if spoke and re.match(r" (?:her|his|their|P|a|an|the|my)\b", tail) and " me" not in tail:
        return False
    future = (
        h.future
        or bool(came and rest.startswith(("com", "visiting", "having")))
        or (bool(came) and leans(c, s) == "future")
    )
    wrote = spoke and re.search(r" (?:me|us) (?:a|an|another|the) (.+)$", spoke.group())
    what = BROUGHT.search(rest) if came and not future else None
    channel, _ = channel_of(wrote.group(1) if wrote else rest[: what.start()] if what else rest)
    if channel is None and rest.startswith(ANSWERED):
        channel = Channel(s.event[0].value) if s.event else Channel.MESSAGE
    company = [*h.people, *(along(c, h.at) if came and not what else [])]
    note(c, s, company, channel or Channel.MET, future=future)
    s.look_at(h.people)
    if what:
        put(
            c,
            s,
            h.people,
            Relation.RECEIVED,
            thing(c, h.at + what.start("what"), h.at + what.end("what")),
        )
    if spoke and not future:
        settle(c, s, h.people, tail)
    if spoke and not re.match(
        r" (?:me|us) \w+ of\b| (?:(?:me|us) )?(?:(?:up|over) )?(?:\d+|about (?:a|the)|lots|more|another|great|good|useful|a|an|the|my|our|his|her|their|some|two|three|four|five|that|to|and|with|saying|said|asking)\b",
        tail,
    ):
        return True
    return bool(came) or bool(
        re.match(
            r"(?: (?:me|us))?(?: back| again| up| in| about .*| re .*| today| from .*| on .*| to (?:say hi|catch up|chat|check in).*)?$",
            tail,
        )
    )


def _mine(c: Clause, h: Head, s: Scene, rest: str) -> bool:
    if h.kind == "" and c.sep == "who" and re.match(r"(?:who )?(?:i|we) ", c.norm):
        return False
    rest = without_roles(rest)
    people = [p for t in c.people for p in t.people if not owner(c, t)]
    first = FIRST.match(rest)
    seen = first or SEEN.match(rest)
    after = rest.find(" then ")
    channel, where = channel_of(rest[:after] if after > rest.find("with P") > 0 else rest)
    with_somebody = bool(_WITH.search(rest)) or direct(rest) or (h.kind == "me" and bool(h.people))
    if not people and seen:
        people = unnamed(c, s, rest)
        with_somebody = bool(people)
    placed = not people and (re.search(r"\b(?:at|on|in|during) ", rest) or s.fronted[1])
    if first and not people and (placed or SOMEBODY.match(rest)) and not s.focus:
        s.event_open = True
        s.event_at = place_of(c, h.at)[0] or s.fronted[1]
        day = stated(c, past=True) or (stated(s.front, past=True) if s.front else None)
        s.event_day = day[0] if day else s.now.date()
        return True
    if not people:
        return False
    if the_one_met(c, s, people):
        return True
    if re.match(
        r"(?:had|having|have|got|invited|inviting) P (?:over|round|to ours|for|in)\b", rest
    ):
        with_somebody = True
    if not seen and not (with_somebody and activity(c, h, rest, channel)):
        return False
    if (
        (not with_somebody and not (first and people))
        or PASSED.match(rest)
        or re.match(
            r"(?:got |was |been )?(?:put|connected|linked up) (?:in touch|in contact|with)\b(?!.*(?:linkedin|teams|zoom|phone|call|coffee|lunch|drinks))",
            rest,
        )
    ):
        return False
    no = c.norm.startswith("no ") and not _NO_WAIT.match(c.norm)
    if h.negative or h.doubtful or rest.startswith(("no ", "not ")) or no:
        if no or (h.negative and c.whens):
            s.off = (people, channel or Channel.MET)
        s.look_at(people)
        return True
    if (
        channel in {Channel.EMAIL, Channel.MESSAGE, Channel.CALL, Channel.VIDEO}
        and first
        and where > rest.find("P") + 25
    ):
        channel = None
    if first and re.match(
        r"(?:[\w'-]+ ){1,5}?P (?:\w+ )?(?:at|in|during) (?:the|a|an|our|this|last|'s) (?:[\w'-]+ ){1,5}(?:breakfast|lunch|dinner|brunch|supper|drinks|luncheon)\b",
        rest,
    ):
        channel = None
    if first and re.match(
        r"met .*?P (?:in|outside|by|near) (?:the |a |an |our )?(?:\w+ )?(?:queue|line|kitchen|canteen)\b",
        rest,
    ):
        channel = None
    lean = leans(c, s)
    verbal = re.match(
        r"(?:last )?(?:over|during|just off|off|got off|met|saw|ran|bumped|caught|hung|had|grabbed|got|did|went|played|spent|called|visited|was|chatted|talked|spoke|texted|emailed|messaged|zoomed|facetimed|skyped|rang|phoned|pinged|dm'd|whatsapped|bowled|hiked|walked)\b",
        rest,
    )
    future = (
        h.future
        or lean == "future"
        or (lean == "either" and not verbal and (h.kind or not gone_by(c, s)))
        or bool(
            PLANNED.match(rest)
            and not re.search(r"\b(?:was|were)\b", h.aux)
            and lean != "past"
            and not re.match(r"(?:nice|great|good|lovely)", rest)
        )
        or (
            h.kind == "me" and lean != "past" and "have" not in h.aux and bool(ABOUT_TO.match(rest))
        )
        or bool(re.match(r"(?:is|'s) (?:on|set|still on)\b", rest))
    )
    future = (
        future
        or bool(
            re.search(
                r"\b(?:moved to|is now|rescheduled to|pushed to|(?:is|'s) (?:back on|on again|still on|happening|confirmed))\b",
                rest,
            )
        )
        or (not h.kind and rest.startswith("next "))
    )
    if (verbal or begins_past(rest)) and lean != "future" and not h.future:
        future = False
    if future and rest.startswith("had ") and lean != "future":
        future = False
    today = named_today(c, s) and not h.future and h.kind != "me"
    if today:
        future = False
    asked = bool(re.match(r"(?:nice |great |good |lovely )", rest))
    before = s.event_day
    made = note(c, s, people, channel or Channel.MET, future=future and not asked)
    if future and lean == "either" and not (h.kind or h.start or verbal or s.drafts[: -len(made)]):
        leave_open(c, s)
    s.event_loose = not ((c.whens and lean) or future or verbal or h.kind or begins_past(rest))
    if today:
        for draft in made:
            draft.date = s.event_day = s.now.date()
    talked = channel in {None, Channel.MET, Channel.DRINKS} and TALKED.match(rest)
    fronted = s.fronted[1] if s.fronted[0] == c.sentence else ""
    at_event = talked and OCCASION_WORD.search((place_of(c, h.at)[0] or fronted).lower())
    if ((first or at_event) and not future) or re.search(r"\bfirst time\b", c.norm):
        first_met(c, h, s, people, made, before)
    if not s.event_at or not first:
        s.event_at = place_of(c, h.at)[0]
    s.look_at(people)
    return not (purpose(c, h, s, rest) or WROTE_FOR.match(rest))
