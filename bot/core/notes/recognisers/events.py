"""Where people were met: places and occasions."""

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Mention, Relation
from bot.core.notes.head import Head
from bot.core.notes.parts import value
from bot.core.notes.rare import Rare
from bot.core.notes.scene import Draft, Scene
from bot.core.notes.timing import of_what_was_said, stated

_AT = re.compile(
    r" (?P<prep>at|in|on|during|through|via|over|outside|by(?! P\b)|near|while|waiting|after|before|behind|inside|around|doing|playing|walking|for|thru|next to) (?P<where>.+)$"
)
# "the new guy at work Joaquin": the name follows the place.
_JUST_NAMED = Rare(
    r"(?P<where>(?:(?:the|my|our) )?(?:work|school|church|choir|yoga|gym|uni|nursery|daycare|the gym|training|football|soccer|rugby|tennis|club|crossfit|pilates|swimming|office|pub|shop|cafe|library)) P\b"
    r"|(?P<there>(?:the|my|our|a) (?:[\w'-]+ ){0,2}?(?!with\b|of\b|and\b|by\b|from\b|to\b|for\b|at\b|via\b|called\b|named\b|near\b|in\b|on\b|about\b|is\b|are\b|was\b)[a-z][\w-]+) P(?= (?:from|who|and|they|he|she|is|'s|was)\b|$)"
)
_NO_MEETING_PLACE = Rare(
    r"^(?:the moment|first|last|all|once|least|home|noon|length|(?:a |an |this )?P(?! 's)|zoom|the phone|video|teams|skype|facetime|whatsapp|email|person)\b"
)


# "met Wei at PyCon and a designer named Lola"
_ANOTHER = Rare(
    r",? and (?:also )?(?:(?:a|an|the|this|some|his|her|their|my) (?:[\w'-]+ ){1,4}?(?:called |named )?)?P\b(?! 's)"
)


def place_of(c: Clause, begin: int) -> tuple[str, tuple[int, int]]:
    """The place or event that follows the names."""
    last = max(
        (m.start() for m in re.finditer(r"(?<!through )(?<!via )(?<!by )\bP\b(?! 's)", c.norm)),
        default=0,
    )
    norm = c.norm
    for since in (max(last, begin), begin):
        match = _AT.search(norm, since)
        while (
            match and match.group("prep") in {"through", "via"} and match.group("where")[:2] == "P "
        ):
            match = _AT.search(norm, match.start("where"))
        if not match or _NO_MEETING_PLACE.match(match.group("where")):
            continue
        if match.group("prep") in {"through", "via", "for"} and match.group("where").startswith(
            ("P", "coffee", "lunch", "dinner", "drinks", "the first", "a ", "an ")
        ):
            continue
        kept = match.group("prep") in {"waiting", "walking", "next to"}
        start = match.start("prep") if kept else match.start("where")
        by = _ANOTHER.search(norm[start:]) or re.search(
            r" (?:through|via|thanks to|courtesy of|introduced by|by|with|called|named) P\b(?! 's)",
            norm[start:],
        )
        end = start + by.start() if by else len(norm)
        if own := _JUST_NAMED.match(norm[start:end]):
            end = start + max(own.end("where"), own.end("there"))
        if match.group("prep") in {"at", "in", "on", "outside", "inside", "by", "near"} and (
            later := re.search(r" (?:after|before|while|when) (?=\w)", norm[start:end])
        ):
            end = start + later.start()
        return value(c, start, end)
    return "", (0, 0)


def note(
    c: Clause, s: Scene, people: list[Mention], channel: Channel, *, future: bool
) -> list[Draft]:
    """Add one `interaction` or `plan` for each of `people`, dated by the clause."""
    day = None if not future and of_what_was_said(c) else stated(c, past=not future)
    if day is None and s.front is not None and s.front.sentence == c.sentence:
        day = stated(s.front, past=not future)
    relation = Relation.PLAN if future else Relation.INTERACTION
    made = [
        Draft(
            p, relation, channel.value, (c.tokens[0].start, c.tokens[-1].end),
            day[0] if day else None if future else s.now.date(),
            day[1] if day and future else None,
            sure=bool(day), sentence=c.sentence,
        )
        for p in people
    ]  # fmt: skip
    if day and not future:
        s.day_said = (c.sentence, day[0], frozenset(p.name for p in people))
    if not future:
        s.event_day = made[0].date if made else None
    s.event = made
    s.add(*made)
    return made


def first_time(c: Clause, h: Head, s: Scene) -> bool:
    """Such as "first time we met" makes the event just told the first meeting."""
    del h
    if (
        not s.event
        or not s.event_at
        or not re.search(r"\bfirst time (?:we|i|meeting|i 've|seeing|actually)", c.norm)
    ):
        return False
    for draft in s.event:
        if not draft.person.known:
            s.add(Draft(draft.person, Relation.MET_AT, s.event_at, draft.span, sentence=c.sentence))
    return True


OCCASIONS = (
    "fair|scheme|programme|program|club|gym|course|conference|conf|summit|meetup|meet-up|party|wedding|mixer|evening|event|gala|"
    "retreat|workshop|hackathon|festival|expo|seminar|reunion|forum|congress|convention|housewarming|symposium|colloquium|"
    "networking|networker|drinks|barbecue|bbq|potluck|demo day|open day|pitch night|panel|breakfast|dinner|lunch|luncheon|brunch|"
    "reception|happy hour|bootcamp|offsite|class|opening|launch|session|talk|lecture|webinar|roundtable|round table|training|"
    "awards|ceremony|agm|tournament|regatta|biennale|trade show|fashion week|show|premiere|screening|residency|jam|quiz|picnic|"
    "concert|vigil|funeral|christening|service|match|race|marathon|shift|rehearsal|practice|auction|market|hearing|inspection|"
    "social|soirée|soiree|stammtisch|get-together|gathering|kickoff|kick-off|town hall|assembly|roadshow|showcase|vernissage|unconference|barcamp|masterclass|"
    "crit|briefing|info evening|study day|open evening|open house|open lab|careers day|career day|job day|field day|away day|trade mission|plenary|jamboree|exhibition|hustings|salon|taster|"
    "ceilidh|karaoke|baptism|bar mitzvah|bat mitzvah|recital|open mic|gig|panto|pantomime|parade|carnival|fayre|bake sale|jumble sale|car boot|seed swap|book swap|clothes swap|cookout|playgroup|barn dance|pub crawl|"
    "presentation|demo|meeting|induction|orientation|ball|fete|fundraiser|benefit|do|night|keynote|tasting|hike|ride|walk|fire"
)
OCCASION = Rare(
    r"^(?:the )?(?P<where>(?:[\w'-]+ ){0,3}(?:night|party|mixer|meetup|conference|conf|summit|forum|expo|congress|convention|symposium|seminar|wedding|fair|hackathon|potluck|reunion|bbq|barbecue|gala|festival|session|workshop|class|picnic|brunch|dinner|drinks|retreat|happy hour|reception|panel|webinar|roundtable|bootcamp|open day|demo day|lecture|launch|agm|trade show)(?: (?:at|in|with) [\w '-]{2,40})?)$"
)
OCCASION_WORD = Rare(rf"\b(?:{OCCASIONS})\b")
