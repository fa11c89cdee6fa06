"""Meetings agreed on, moved, or looked forward to."""

# ruff: noqa: C901, PLR0911 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

import re

from bot.core.notes.channels import channel_of
from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.called_off import none_of
from bot.core.notes.recognisers.encounters import CONTACT_VERBS
from bot.core.notes.recognisers.events import note
from bot.core.notes.recognisers.pastimes import EVENTS, GAME
from bot.core.notes.scene import Draft, Scene
from bot.core.notes.timing import leans, stated

_AGREED_ON = Rare(
    r"(?:^|\b)(?:still on for|on for|agreed (?:on|to)|agreed we|set up|scheduled|booked|rebooked|rearranged|re-booked|arranged|planned|planning|pencilled in|lined up|confirmed|rescheduled|next|organised|organized|locked in|are doing|agreed) "
)
_PASSIVE_MOVE = re.compile(
    r"\b(?:got|was|been|is) (?:moved|pushed|rescheduled|postponed|bumped|shifted|changed)\b"
)
_MOVED = re.compile(
    r"\b(?:push|pushed|pushing|preponed|prepone|advanced|move|moved|moving|reschedule|rescheduled|shift|shifted|bump|bumped|change|changed|swap|swapped|switched|switch|postponed|postpone|brought forward)\b(?P<what>.*)"
)
_AGAIN = Rare(
    r"^(?>so |but |and |now |then |it |'s |is |got |been |has |the |our |we 're |its |we |we 're |we are |we 'll |let 's |instead of |instead |rather |trying |going |do |doing |play |playing |meet |meeting |seeing |see |go |have |having |that |him |her |them |each other |gonna |will )*"
    r"(?:same time|same place|same again|same time same place|moved|moved to|new date|new time|moved back|pushed back|pushed back to|brought forward to|postponed to|postponed until|settled on|now set for|set for|switched to|swapped to|bumped to|rebooked|rebooked for|rescheduled|rescheduled for|rescheduled to|pushed|pushed to|now|instead|is now|back on|changed to|trying again|try again|try|going again|doing|do|doing it|meeting|meet|play|on|to)?(?> is| to| for| instead| it| on| again| lunch| coffee| dinner| drinks| then| the usual)*(?: instead of| not)?(?:(?:^| |(?<= ))(?:at|in) (?:the |a |my |our |her |his )?[\w'-]+(?: [\w'-]+){0,2})?$"
)
_OFF_AGAIN = re.compile(
    r"\b(?:cancelled|canceled|called off|fell through|(?:is|'s|was|are) off(?! (?:to|for|on|camping|skiing|hiking|sailing)\b)|not happening)\b(?!.*\b(?:now|moved|new)\b)"
)


def again(c: Clause, h: Head, s: Scene) -> bool:
    """A new day for a meeting just called off: "moved to monday"."""
    del h
    if none_of(c, s):
        return True
    if (
        s.off is None
        or not c.whens
        or not any(_AGAIN.match(text) for text in (c.norm, f"{c.norm} "))
    ):
        return False
    people, channel = s.off
    if stated(c, past=False) is None:
        return True
    note(c, s, people, channel, future=True)
    s.off = None
    return bool(people)


def agreed(c: Clause, h: Head, s: Scene) -> bool:
    """A meeting agreed on or moved: "we agreed on a call", "coffee with Ana moved to friday"."""
    rest = c.norm[h.start :]
    people = [p for t in c.people for p in t.people] or h.people or s.focus
    moved = _MOVED.search(rest)
    if (
        not people
        or h.negative
        or h.doubtful
        or _OFF_AGAIN.search(c.norm)
        or (h.kind == "them" and not (c.whens and moved))
        or (h.kind == "own" and not (c.whens and (moved or _PARTY.match(rest))))
    ):
        return False
    channel, _ = channel_of(
        re.sub(r"\b(?:call|text|email|messag)ed to\b", "", rest) if "ed to" in rest else rest
    )
    if (
        _PASSIVE_MOVE.search(rest)
        and not c.whens
        and h.kind == ""
        and (
            channel
            or re.match(
                r"(?:our |the |my )?(?:interview|meeting|appointment|session|walk|game|class|lesson) ",
                rest,
            )
        )
    ):
        s.off = (people, channel or Channel.MET)
        s.look_at(people)
        return True
    if (
        moved
        and (
            channel
            or GAME.match(rest)
            or (h.kind == "them" and GAME.match(moved.group("what").strip()))
        )
        and c.whens
        and not re.search(r"\b(?:next|remind)\b", rest)
    ):
        if spoke := CONTACT_VERBS.match(c.norm[h.at :]):
            day = channel_of(spoke.group())[0]
            s.add(
                *(
                    Draft(
                        p,
                        Relation.INTERACTION,
                        (day or Channel.MET).value,
                        (c.tokens[0].start, c.tokens[-1].end),
                        s.now.date(),
                        sentence=c.sentence,
                        sure=False,
                    )
                    for p in people
                )
            )
        note(c, s, people, channel or Channel.MET, future=True)
        s.look_at(people)
        return True
    if (
        h.kind in {"", "me"}
        and not c.people
        and channel
        and c.whens
        and leans(c, s) != "past"
        and re.match(
            r"(?:i am |we are |i 'm |we 're )?(?:we speak|we talk|we meet|we chat|we lunch|we dine|i speak to (?:him|her|them)|i see (?:him|her|them)|i meet (?:him|her|them)|getting|having|grabbing|doing|going for|meeting for|meeting|going to|back for|seeing (?:him|her|them) for|on for)\b",
            rest,
        )
    ):
        note(c, s, people, channel, future=True)
        return True
    if h.kind == "own" and c.whens and leans(c, s) != "past" and _PARTY.match(rest):
        note(c, s, h.people, channel_of(rest)[0] or Channel.MET, future=True)
        s.look_at(h.people)
        return True
    if (
        c.whens
        and h.kind == ""
        and not c.people
        and s.drafts
        and re.match(r"next (?:one|time|up)\b|next$", rest)
        and leans(c, s) != "past"
    ):
        before = channel_of(c.text[: c.tokens[0].start].lower())[0]
        note(c, s, people, before or Channel.MET, future=True)
        return True
    if _going_along(c, h, s):
        return True
    is_on = (
        c.whens
        and not h.kind
        and re.search(
            r"\b(?:is|'s) (?:now )?(?:on|set|at|moved|still on|confirmed|thursday)?\b", c.norm
        )
        and leans(c, s) != "past"
        and re.match(
            r"(?:\w+ )?(?:coffee|lunch|dinner|drinks|call|brunch|breakfast|meeting|zoom|video call|interview|beers|session|catch up|book club|(?:game|games|movie|quiz|poker) night|playdate|choir|practice|rehearsal) (?:with P )?(?:is|'s)\b",
            rest,
        )
    )
    if is_on or (
        h.kind in {"me", ""}
        and (
            channel
            or re.search(
                r"\b(?:meet|appointment|meeting|session|visit|interview|checkup|lesson|get together|catch up|hang out|hang|chat|talk|get|see)\b",
                rest,
            )
        )
        and (found := _AGREED_ON.search(c.norm))
        and (found.start() <= h.start + 12)
    ):
        if re.search(
            r"\b(?:remind|to (?:send|give|help|review|share|introduce|look|lend|bring|pay))\b",
            c.norm,
        ) or (
            re.match(r"next\b", c.norm)
            and not channel
            and not re.match(
                r"next (?:appointment|meeting|session|visit|interview|checkup|lesson|class)\b",
                c.norm,
            )
        ):
            return False
        note(c, s, people, channel or Channel.MET, future=True)
        s.look_at(people)
        return True
    return False


_GOING = re.compile(
    rf"^(?:i am |we are (?:all |both )?|i 'm |we 're (?:all |both )?|i 'll be |we 'll be |i |we )?(?:going|coming|heading|invited|driving|off|go) (?:over )?to (?:(?P<whose>her|his|their|P 's) (?:\w+ ){{0,3}}?(?:{EVENTS})\b|P 's \w+(?: \w+){{0,2}}$)"
)
_PARTY = Rare(
    r"^(?:P 's|her|his|their) (?:[\w-]+ ){0,2}(?:shower|party|housewarming|bbq|barbecue|potluck|leaving do|brunch|mtg|meeting)(?: (?:is|at|on)\b.*)?$"
)
_OFF_TO = Rare(
    r"(?:off|heading|headed|going|driving|flying|travelling|camping|hiking|sailing|skiing|taking|doing|running|cooking|meeting|playing|seeing|watching|having|getting|grabbing|hosting|volunteering|presenting|speaking)\b"
)
_SO_GOING = Rare(
    r"(?:so )?(?:we are|we 're|we 'll|we|it 's|its) (?:going|go|on|doing it|meeting|meet|off|all set|set|booked|happening)$"
)
_TOGETHER = re.compile(r"^(?:i am|we are|i 'm|we 're) (?:also |both )?\w+ing\b.*\btogether\b")


def _going_along(c: Clause, h: Head, s: Scene) -> bool:
    """Such as "we're going to his housewarming june 19", "we're bowling together on the 16th"."""
    if h.kind not in {"me", ""} or not c.whens or leans(c, s) == "past" or h.negative:
        return False
    rest = c.norm[h.start :]
    people = [p for t in c.people for p in t.people]
    if going := _GOING.match(rest):
        word = going.group("whose") or "P"
        people = people or s.pronoun({"his": "he", "her": "she"}.get(word, "they"))
    elif h.people and _OFF_TO.match(c.norm[h.at :]):
        people = h.people
    elif (s.last_kind == "asked" and _SO_GOING.match(rest)) or _TOGETHER.match(rest):
        people = people or s.focus
    else:
        return False
    note(c, s, people, channel_of(rest)[0] or Channel.MET, future=True)
    s.look_at(people)
    return bool(people)


_LONE = re.compile(
    r"^(?:(?:quick|video|phone|farewell|birthday|goodbye|celebratory|big|family|sunday) )?(?:coffee|lunch|dinner|breakfast|brunch|drinks|call|video call|phone call|zoom|beers?|pint|facetime|tea|catch up|catchup|meeting)(?: at (?:hers|his|theirs|ours|mine))?$"
)


_BOOKED = re.compile(
    r"(?:all |is |he 's |she 's )*(?:booked|booked in|scheduled|pencilled in|confirmed)$"
)


def lone(c: Clause, h: Head, s: Scene) -> bool:
    """Such as "Ana, coffee, friday": a way of meeting that stands by itself."""
    if (
        not h.kind
        and s.focus
        and _BOOKED.match(c.norm)
        and leans(c, s) in {"future", "either"}
        and not any(w.until for w in c.whens)
        and any(w.time for w in c.whens)
    ):
        note(c, s, s.focus, Channel.MET, future=True)
        return True
    if (
        h.kind
        or not s.focus
        or (c.sep not in among(", : - – — =") and not (c.whens and leans(c, s) != "past"))
        or not _LONE.match(c.norm)
    ):
        return False
    future = leans(c, s) in {"future", "either"}
    note(c, s, s.focus, channel_of(c.norm)[0] or Channel.MET, future=future)
    s.event_loose = not c.whens
    return True
