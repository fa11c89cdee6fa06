"""Meetings that happened and meetings agreed, and where somebody was first met."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.notes.channels import channel_of
from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Mention, Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.parts import value
from bot.core.notes.scene import Draft, Scene
from bot.core.notes.timing import leans, stated

_FIRST = re.compile(
    r"^(?:nice |great |good |lovely |so nice |pleasure |great to |nice to |good to |lovely to |randomly |first )?(?:met|meet|meeting|made friends with|got to know|got talking to|sat next to|sat beside|got chatting to|got chatting with|meeting up|was seated next to|bonded with|befriended)\b(?! up| with P for)"
)
_SEEN = re.compile(
    r"^(?:(?:nice|great|good|lovely|fun|long|quick|awesome|amazing|really|randomly|so good|so nice|so great|brief|finally|proper|big|another|first|second|weekly|usual|late|early|small|cheeky|"
    r"over|during|after|at|just|off|just off|got off|on|the|1st|2nd|3rd|4th|third|impromptu|productive|quick|short|surprise|good old|ended up|went to|got to|to|my|our|a|an|the|catch-up|hour-long|30|20|15|min|in) )*"
    r"(?:met|meet|meeting|saw|see|seeing|seen|visited|visit|visiting|ran into|run into|bumped into|bump into|caught up|catching up|catch up|catchup|hung out|hang out|hanging out|chatted|chatting|talked|"
    r"talking|spoke|speaking|had|having|have|grabbed|grabbing|grab|got|getting|get|did|doing|do|went|going|go|played|playing|spent|spending|shared|sharing|ate|called|phoned|rang|facetimed|zoomed|skyped|texted|messaged|emailed|dm'd|"
    r"whatsapped|wrote|pinged|walked|ran|running|hiked|trained|worked|sat|took|watched|hosted|attended|joined|celebrated|stopped by|dropped by|popped|came across|crossed paths|reconnected|connected|interviewed|interview|"
    r"stayed|drove|travelled|traveled|flew|danced|climbed|cycled|biked|swam|skied|surfed|sailed|fished|cooked|baked|shopped|toured|carpooled|video called|e-mailed|slacked|called up|rang up|replied|reached out|heard from|got a call|got an email|"
    r"got a text|got a message|missed call|sparred|jammed|exchanged|volunteered|studied|camped|golfed|bowled|picnicked|brunched|lunched|dined|walk|hike|run|drinks|drink|coffee|tea|lunch|dinner|breakfast|brunch|call|video|zoom|facetime|skype|beers|beer|"
    r"pint|pints|wine|chat|session|game|tennis|padel|squash|sauna|gym|yoga|golf|mini golf|movie|movies|film|concert|gig|bbq|barbecue|pho|ramen|sushi|pizza|tacos|soup|appointment|interview|party|picnic|poker|bowling|karaoke|climbing|swim|swimming|parkrun|match|match|"
    r"museum|gallery|theatre|cinema|quiz|trivia|board|chess|badminton|pickleball|football|soccer|hockey|basketball|volleyball|phone|coffees|drinking|dancing|jam|rehearsal|practice|workout|pilates|spa|shopping|skating|skiing|fishing|cards|study|meal|hot|dim|cocktails|bite|catch|school|dog|play|playdate|date|checkup|check-up|checkin|1:1|1on1|one-on-one|sync|standup|stand-up|text|message|email)\b"
)
_DIRECT = re.compile(
    r"^(?:\w+ ){0,3}?(?:met up with|meet up with|meeting up with|met with|met|meet|meeting|saw|see|seeing|seen|visited|visit|visiting|ran into|run into|bumped into|bump into|came across|called|phoned|rang|facetimed|zoomed|skyped|texted|messaged|emailed|dm'd|whatsapped|pinged|hosted|interviewed|video called|e-mailed|slacked|called up|rang up|heard from|spoke to|talked to|wrote to|chatted to|spoke with|caught up with|made friends with|got to know|got talking to|sat next to|sat beside|got chatting to|got chatting with|was seated next to|befriended|bonded with|reached out to|replied to|had|came across|call|called with|crossed paths with) P\b"
)
_WITH = re.compile(r"\b(?:with|w) P\b|\b(?:to|from) P\b|\bat P 's\b|\band P\b")
_AT = re.compile(
    r" (?P<prep>at|in|on|during|through|via|over|outside|by|near|while|waiting|after|before|behind|inside|around|doing|playing|walking|for|thru|next to) (?P<where>.+)$"
)
_PLANNED = re.compile(
    r"^(?:am |is |are |'m |'re )?(?:seeing|meeting|having|getting|grabbing|going|doing|playing|catching|hosting|visiting|calling|coming)\b"
)
_AGREED = re.compile(
    r"(?:agreed|agreeing|arranged|scheduled|booked|set up|confirmed|planned|planning|lined up|organised|organized|pencilled in|penciled in|locked in|next|rescheduled|set|put|fixed)\b"
)
_OFF = re.compile(
    r"\b(?:cancelled|canceled|cancelling|canceling|called off|bailed|is off|fell through|postponed|no-show|no show|flaked|didn't happen|couldn't make it|can't make|isn't happening|not happening|missed)\b"
)
_CONTACT_VERBS = re.compile(
    r"^(?P<verb>(?:answered|replied to|returned|responded to) my (?:email|call|text|message)|called|phoned|rang|texted|messaged|emailed|dm'd|whatsapped|facetimed|zoomed|skyped|wrote(?! me (?:a|an|the|up)\b)|pinged|replied|reached out|video called|calls|rings|e-mailed|slacked|got back to me|wrote back|texted back|called back|sent me a text|sent me a message|sent me an email|left me a voicemail|left a voicemail)\b"
)
_WILL_CALL = re.compile(
    r"^(?:call|phone|ring|text|email|message|visit|meet|facetime|zoom) (?:me|us)(?: back)?(?!\w)(?! (?:a|an|the|my|her|his) )"
)
_CAME = re.compile(
    r"^(?:(?:visited|visiting|coming for|comes for|come for|coming with|came for|came over|interviewed (?:me|us)|came by|came round|came to|comes over|coming over|coming by|coming round|coming to|come over|come to|come by|come round|stopped by|dropped by|dropped in|popped in|popped by|popped over|stayed with|stayed over|had (?:me|us) over|had (?:me|us) round|has (?:me|us) over|having (?:me|us) over|invited (?:me|us)|took (?:me|us)|joined (?:me|us)|visiting (?:me|us)|picked (?:me|us) up|drove (?:me|us)|hosted (?:me|us)|met (?:me|us)|swung by|is over)\b)"
)
_NO_MEETING_PLACE = re.compile(
    r"^(?:the moment|first|last|all|once|least|home|noon|length|P(?! 's)|zoom|the phone|video|teams|skype|facetime|whatsapp|email|person)\b"
)
_ASKED_FOR = frozenset({"to", "from"})


def recognise(c: Clause, h: Head, s: Scene) -> bool:
    """Find a meeting, past or to come, with the people of the clause."""
    rest = c.norm[h.at :]
    if _OFF.search(c.norm):
        off = channel_of(c.norm)[0] or Channel.MET
        s.off = ([p for t in c.people for p in t.people] or h.people or s.focus, off)
        s.look_at(h.people or [p for t in c.people for p in t.people])
        return True
    if h.kind == "them":
        return _theirs(c, h, s, rest)
    if h.kind == "own":
        return False
    return _mine(c, h, s, rest)


def _theirs(c: Clause, h: Head, s: Scene, rest: str) -> bool:
    """She called, came over, is coming for dinner."""
    came = _CAME.match(rest)
    if h.future and not h.negative and (later := _WILL_CALL.match(rest)):
        note(c, s, h.people, channel_of(later.group())[0] or Channel.MET, future=True)
        s.look_at(h.people)
        return True
    spoke = _CONTACT_VERBS.match(rest)
    if h.negative or h.doubtful or not (came or spoke):
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
        or bool(came and rest.startswith(("coming", "come", "visiting", "having")))
        or (bool(came) and leans(c, s) == "future")
    )
    channel, _ = channel_of(rest)
    note(c, s, h.people, channel or Channel.MET, future=future)
    s.look_at(h.people)
    if spoke and not re.match(
        r" (?:(?:me|us) )?(?:(?:up|over) )?(?:\d+|about (?:a|the)|lots|more|another|great|good|useful|a|an|the|my|our|his|her|their|some|two|three|four|five|that|to|and|with|saying|said|asking)\b",
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
    people = [p for t in c.people for p in t.people if not _owner(c, t)]
    first = _FIRST.match(rest)
    seen = first or _SEEN.match(rest)
    channel, where = channel_of(rest)
    with_somebody = (
        bool(_WITH.search(rest)) or bool(_DIRECT.match(rest)) or (h.kind == "me" and bool(h.people))
    )
    if not people and seen:
        people = _unnamed(c, s, rest)
        with_somebody = bool(people)
    if first and not people and re.search(r"\b(?:at|on|in|during) ", rest) and not s.focus:
        s.event_open = True
        s.event_at = _place(c, h.at)[0]
        day = stated(c, past=True)
        s.event_day = day[0] if day else s.now.date()
        return True
    if not people:
        return False
    if best := re.search(
        r"\b(?:i|we) met (?:\w+ )?(?:at|in|during|on) (?P<where>.+) (?:was|is|:) P", c.norm
    ):
        made = note(c, s, people, Channel.MET, future=False)
        where, span = value(c, best.start("where"), best.end("where"))
        s.add(
            *(
                Draft(d.person, Relation.MET_AT, where, span, sentence=c.sentence)
                for d in made
                if not d.person.known
            )
        )
        s.event_at = where
        s.look_at(people)
        return True
    if re.match(
        r"(?:had|having|have|got|invited|inviting) P (?:over|round|to ours|for|in)\b", rest
    ):
        with_somebody = True
    if not seen and not (with_somebody and _activity(c, h, rest, channel)):
        return False
    if not with_somebody and not (first and people):
        return False
    if h.negative or h.doubtful or rest.startswith(("no ", "not ")) or c.norm.startswith("no "):
        s.look_at(people)
        return True
    if (
        channel in {Channel.EMAIL, Channel.MESSAGE, Channel.CALL, Channel.VIDEO}
        and first
        and where > rest.find("P") + 25
    ):
        channel = None
    lean = leans(c, s)
    verbal = re.match(
        r"(?:over|during|just off|off|got off|met|saw|ran|bumped|caught|hung|had|grabbed|got|did|went|played|spent|called|visited|was|chatted|talked|spoke|texted|emailed|messaged)\b",
        rest,
    )
    future = (
        h.future
        or lean == "future"
        or (lean == "either" and not verbal)
        or bool(
            _PLANNED.match(rest)
            and not re.search(r"\b(?:was|were)\b", h.aux)
            and lean != "past"
            and not re.match(r"(?:nice|great|good|lovely)", rest)
        )
        or (
            h.kind == "me"
            and rest.startswith(
                (
                    "have ",
                    "meet ",
                    "see ",
                    "speak",
                    "talk",
                    "lunch",
                    "dine",
                    "chat",
                    "catch",
                    "get ",
                    "to lunch",
                    "to meet",
                    "to dine",
                    "to have",
                    "to see",
                )
            )
        )
        or bool(re.match(r"(?:is|'s) (?:on|set|still on)\b", rest))
    )
    future = (
        future
        or bool(re.search(r"\b(?:moved to|is now|rescheduled to|pushed to)\b", rest))
        or (not h.kind and rest.startswith("next "))
    )
    if verbal and lean != "future" and not h.future:
        future = False
    if future and rest.startswith("had ") and lean != "future":
        future = False
    asked = bool(re.match(r"(?:nice |great |good |lovely )", rest))
    made = note(c, s, people, channel or Channel.MET, future=future and not asked)
    if first and not future or re.search(r"\bfirst time\b", c.norm):
        _first_met(c, h, s, people, made)
    if not s.event_at or not first:
        s.event_at = _place(c, h.at)[0]
    s.look_at(people)
    return not _purpose(c, h, s, rest)


def _purpose(c: Clause, h: Head, s: Scene, rest: str) -> bool:
    """Whether the clause goes on to say what for: "called yaw to thank him"."""
    del c, h, s
    return bool(
        re.search(
            r" (?:asking|thanking) (?:for|if|P|him|her|them)\b| to (?:thank|ask|say thanks|congratulate|invite|tell|wish|apologise|apologize|offer|promise|request|check if|see if|let)\b",
            rest,
        )
    ) or bool(
        re.match(
            r"(?:emailed|texted|messaged|dm'd|whatsapped|wrote|slacked) (?:to )?(?:P|him|her|them)(?: back)? (?!back|today|about|at|for|to catch|and|on|after)",
            rest,
        )
    )


def _activity(c: Clause, h: Head, rest: str, channel: Channel | None) -> bool:
    rest = rest.split(" P was ")[0] + (" P" if " P was " in rest else "")
    if re.search(
        r"\b(?:works|working|lives|living|is|was|stay in touch|keep in touch|touch base|follow up|check in)\b",
        rest,
    ):
        return False
    if channel and re.search(r"\bwith P\b", rest):
        return True
    return (
        bool(re.search(r"\bwith P\b", rest))
        and (h.kind == "me" or len(rest.split(" with P")[0].split()) <= 4)
        and "'s" not in rest.split(" with P")[0].split()
    )  # noqa: PLR2004 - a short activity


def _owner(c: Clause, token: object) -> bool:
    """Whether the name only says whose: "at Ana's party"."""
    at = next((i for i, t in enumerate(c.body) if t is token), -1)
    return (
        at >= 0
        and at + 1 < len(c.body)
        and c.body[at + 1].low == "'s"
        and not (at and c.body[at - 1].low in {"with", "met", "saw"} and at + 2 >= len(c.body))
    )


def _unnamed(c: Clause, s: Scene, rest: str) -> list[Mention]:
    """The people of "met her at", "who I met at", "met at the mixer": those in focus."""
    if match := re.search(
        r"\b(?:with|met|saw|called|texted|emailed|messaged|phoned|rang|visited|seeing|meeting|call|to|facetimed|zoomed|into|for|from) (him|her|them|the two of them|both of them|both)\b(?! \w+ (?:is|was|who))",
        rest,
    ):
        return s.pronoun({"him": "he", "her": "she"}.get(match.group(1), "they"))
    if re.search(r"\bwith (?:her|his|their) \w+", rest):
        return []
    if c.sep in among("who , - : ( – —") and re.match(r"(?:met|we met|meet|saw|seeing)\b", rest):
        return s.focus
    if (
        c.sep == "."
        and re.match(r"(?:met|we met) (?:at|on|in|through|during|via|while)\b", rest)
        and s.focus
    ):
        return s.focus
    if (
        s.focus
        and re.match(
            r"(?:next|we (?:had|agreed|set)|agreed|having|had|grabbed|call|coffee|lunch|dinner|drinks|meeting|seeing|interview|zoom|video|beers?|brunch|breakfast|catch|catching|talking|met|spoke|caught)\b",
            rest,
        )
        and channel_of(rest)[0]
        and not re.search(r"\b(?:my|with|surgery|number)\b", rest)
    ):
        return s.focus
    return []


def _first_met(c: Clause, h: Head, s: Scene, people: list[Mention], made: list[Draft]) -> None:
    """Keep where the people not yet known were met."""
    del made
    if re.match(r"met (?:up|with)|meeting up", c.norm[h.at :]):
        return
    where, span = _place(c, h.at)
    if c.norm.startswith("where ") and s.event_at:
        where, span = s.event_at, (c.tokens[0].start, c.tokens[-1].end)
    headed = not where and bool(s.event_at) and s.event_open
    if headed or where.lower() == "there":
        where, span = s.event_at, (c.tokens[0].start, c.tokens[-1].end)
    elif where:
        s.event_at = where
    s.event_open = headed or not where or bool(re.search(r"\b(?:also|there)\b", c.norm))
    for person in people:
        if where and not person.known:
            s.add(Draft(person, Relation.MET_AT, where, span, sentence=c.sentence))


def _place(c: Clause, begin: int) -> tuple[str, tuple[int, int]]:
    """The place or event that follows the names."""
    last = max((m.start() for m in re.finditer(r"\bP\b(?! 's)", c.norm)), default=0)
    norm = c.norm
    for match in (_AT.search(norm, last if last >= begin else begin), _AT.search(norm, begin)):
        if not match or _NO_MEETING_PLACE.match(match.group("where")):
            continue
        if match.group("prep") in {"through", "via", "for"} and match.group("where").startswith(
            ("P", "coffee", "lunch", "dinner", "drinks", "the first", "a ", "an ")
        ):
            continue
        if match.group("prep") in {
            "while",
            "waiting",
            "doing",
            "playing",
            "walking",
            "from",
            "next to",
        }:
            start = (
                match.start("where")
                if match.group("prep") in {"while", "doing", "playing", "from"}
                else match.start("prep")
            )
        else:
            start = match.start("where")
        return value(c, start, len(norm))
    return "", (0, 0)


def note(
    c: Clause, s: Scene, people: list[Mention], channel: Channel, *, future: bool
) -> list[Draft]:
    """Add one `interaction` or `plan` for each of `people`, dated by the clause."""
    day = stated(c, past=not future)
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


_AGREED_ON = re.compile(
    r"(?:^|\b)(?:still on for|on for|agreed (?:on|to)|agreed we|set up|scheduled|booked|arranged|planned|planning|pencilled in|lined up|confirmed|rescheduled|next|organised|organized|locked in|are doing|agreed) "
)
_PASSIVE_MOVE = re.compile(
    r"\b(?:got|was|been|is) (?:moved|pushed|rescheduled|postponed|bumped|shifted|changed)\b"
)
_MOVED = re.compile(
    r"\b(?:push|pushed|pushing|move|moved|moving|reschedule|rescheduled|shift|shifted|bump|bumped|change|changed|swap|swapped|switched|switch|postponed|postpone|brought forward)\b(?P<what>.*)"
)


_AGAIN = re.compile(
    r"^(?:so |but |and |now |it |it 's |its |we |instead |rather )*(?:moved|moved to|new date|new time|rescheduled|rescheduled for|rescheduled to|pushed|pushed to|now|instead|is now|back on|changed to|trying again|doing it|on)(?: is| to| for| instead| it)*$"
)


def again(c: Clause, h: Head, s: Scene) -> bool:
    """A new day for a meeting just called off: "moved to monday"."""
    del h
    if s.off is None or not c.whens or not (_AGAIN.match(c.norm) or not c.norm):
        return False
    people, channel = s.off
    if stated(c, past=False) is None:
        return True
    note(c, s, people, channel, future=True)
    s.off = None
    return bool(people)


_FROM_WHOM = re.compile(
    r"^(?:got |had |received )?(?:a |an |the |another |long |quick |sweet |lovely |nice )*(?P<by>linkedin message|whatsapp message|whatsapp|text message|text|message|dm|email|e-mail|voicemail|voice note|phone call|call|video call|letter|telegram|linkedin) (?:msg |message )?from P(?P<more>.*)$"
)


def from_whom(c: Clause, h: Head, s: Scene) -> bool:
    """ "WhatsApp from Maarten": a message that came; what it says may follow."""
    match = _FROM_WHOM.match(c.norm[h.at :])
    if h.kind not in {"", "me"} or h.negative or not match:
        return False
    people = c.people[0].people
    channel = channel_of(match.group("by"))[0] or Channel.MESSAGE
    note(c, s, people, channel, future=False)
    s.look_at(people)
    return not match.group("more").strip()


_HOST = re.compile(
    r"^(?:(?:went to|had|the|a|our|big|early|late|last|sunday|farewell|we had|over for|over to) )*(?P<what>[\w' -]{2,40}?) (?:at|in|round) P 's(?: (?:place|house|home|kitchen|cabin|cottage|flat|apartment|condo|garden|backyard|yard|parents|new place|farm|studio|shop))?$|^(?:went|going|over|been) (?:over |round )?(?:to|at) P 's(?: (?:place|house|home|flat|cabin|cottage))?(?: for (?P<for>.+))?$"
)


def hosted(c: Clause, h: Head, s: Scene) -> bool:
    """ "supper at Maude's", "coffee in Gord and Melinda's kitchen": the host was met."""
    rest = c.norm[h.start :]
    if (
        h.kind not in {"", "me"}
        or h.negative
        or not c.people
        or (match := _HOST.match(rest)) is None
    ):
        return False
    what = match.group("what") or ""
    if (
        re.search(r"\b(?:met|saw|lives|works|left|parked|living|staying|job|the \w+ is|is)\b", what)
        or len(what.split()) > 5
    ):  # noqa: PLR2004 - an occasion is short
        return False
    people = [p for t in c.people for p in t.people]
    lean = leans(c, s)
    note(
        c,
        s,
        people,
        channel_of(rest)[0] or Channel.MET,
        future=h.future
        or lean in {"future", "either"}
        and not re.match(r"(?:had|went|we had)\b", rest),
    )
    s.look_at(people)
    return True


_THERE = re.compile(
    r"^P (?:both )?(?:was |were |is |came |joined |showed up )?(?:there |also |along )?(?:too|there|as well|there too|there as well|also there|came|joined|joined us)\b"
)


def also_there(c: Clause, h: Head, s: Scene) -> bool:
    """ "Tuva was there too"; more may follow."""
    match = _THERE.match(c.norm[h.start :]) or _THERE.match(c.norm)
    if not match or not c.people or not (s.event or s.event_day):
        return False
    people = c.people[0].people
    day = s.event_day or s.now.date()
    before = (
        s.event[0].value
        if s.event and s.event[0].relation is Relation.INTERACTION
        else Channel.MET.value
    )
    span = (c.tokens[0].start, c.tokens[-1].end)
    s.add(
        *(
            Draft(p, Relation.INTERACTION, before, span, day, sentence=c.sentence, sure=False)
            for p in people
        )
    )
    s.look_at(people)
    return match.end() >= len(c.norm[h.start :])


def agreed(c: Clause, h: Head, s: Scene) -> bool:
    """A meeting agreed on or moved: "we agreed on a call", "coffee with Ana moved to friday"."""
    rest = c.norm[h.start :]
    people = [p for t in c.people for p in t.people] or h.people or s.focus
    channel, _ = channel_of(
        re.sub(r"\bcalled to\b|\btexted to\b|\bemailed to\b|\bmessaged to\b", "", rest)
    )
    if (
        not people
        or h.negative
        or h.doubtful
        or h.kind == "own"
        and not _MOVED.search(rest)
        and not _PARTY.match(rest)
    ):
        return False
    moved = _MOVED.search(rest)
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
    if moved and channel and c.whens and not re.search(r"\b(?:next|remind)\b", rest):
        if spoke := _CONTACT_VERBS.match(c.norm[h.at :]):
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
        note(c, s, people, channel, future=True)
        s.look_at(people)
        return True
    if (
        h.kind in {"", "me"}
        and not c.people
        and channel
        and c.whens
        and leans(c, s) != "past"
        and re.match(
            r"(?:i am |we are |i 'm |we 're )?(?:getting|having|grabbing|doing|going for|meeting for|meeting|going to|back for|seeing (?:him|her|them) for|on for)\b",
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
        re.search(
            r"\b(?:is|'s) (?:now )?(?:on|set|at|moved|still on|confirmed|thursday)?\b", c.norm
        )
        and c.whens
        and leans(c, s) != "past"
        and not h.kind
        and re.match(
            r"(?:\w+ )?(?:coffee|lunch|dinner|drinks|call|brunch|breakfast|meeting|zoom|video call|interview|beers|session|catch up) (?:with P )?(?:is|'s)\b",
            rest,
        )
    )
    if (
        is_on
        or (
            channel
            or re.search(
                r"\b(?:meet|appointment|meeting|session|visit|interview|checkup|lesson|get together|catch up|hang out|hang|chat|talk|get|see)\b",
                rest,
            )
        )
        and (found := _AGREED_ON.search(c.norm))
        and h.kind in {"me", ""}
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


_EVENTS = "party|housewarming|wedding|recital|concert|show|game|match|birthday|barbecue|bbq|exhibition|opening|gig|play|performance|graduation|baby shower|shower|ceremony|launch|talk|class|reading|premiere|place|cottage|house|potluck|christening|baptism|retirement do|leaving do|screening|race|marathon"
_GOING = re.compile(
    rf"^(?:i am |we are |i 'm |we 're |i 'll be |we 'll be |i |we )?(?:going|coming|heading|invited|driving|off|go) (?:over )?to (?:(?P<whose>her|his|their|P 's) (?:\w+ ){{0,3}}?(?:{_EVENTS})\b|P 's \w+(?: \w+){{0,2}}$)"
)
_PARTY = re.compile(
    r"^(?:P 's|her|his|their) (?:[\w-]+ ){0,2}(?:shower|party|housewarming|bbq|barbecue|potluck|leaving do|brunch|mtg|meeting)(?: (?:is|at|on)\b.*)?$"
)
_TOGETHER = re.compile(r"^(?:i am|we are|i 'm|we 're) (?:also |both )?\w+ing\b.*\btogether\b")


def _going_along(c: Clause, h: Head, s: Scene) -> bool:
    """ "we're going to his housewarming june 19", "we're bowling together on the 16th"."""
    if h.kind not in {"me", ""} or not c.whens or leans(c, s) == "past" or h.negative:
        return False
    rest = c.norm[h.start :]
    people = [p for t in c.people for p in t.people]
    if going := _GOING.match(rest):
        word = going.group("whose") or "P"
        people = people or s.pronoun({"his": "he", "her": "she"}.get(word, "they"))
    elif _TOGETHER.match(rest):
        people = people or s.focus
    else:
        return False
    note(c, s, people, channel_of(rest)[0] or Channel.MET, future=True)
    s.look_at(people)
    return bool(people)


_LONE = re.compile(
    r"^(?:(?:quick|video|phone|farewell|birthday|goodbye|celebratory|big|family|sunday) )?(?:coffee|lunch|dinner|breakfast|brunch|drinks|call|video call|phone call|zoom|beers?|pint|facetime|tea|catch up|catchup|meeting)(?: at (?:hers|his|theirs|ours|mine))?$"
)


def lone(c: Clause, h: Head, s: Scene) -> bool:
    """ "Ana, coffee, friday": a way of meeting that stands by itself."""
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


def first_time(c: Clause, h: Head, s: Scene) -> bool:
    """ "first time we met" makes the event just told the first meeting."""
    del h
    if (
        not re.search(r"\bfirst time (?:we|i|meeting|i 've|seeing|actually)", c.norm)
        or not s.event
        or not s.event_at
    ):
        return False
    for draft in s.event:
        if not draft.person.known:
            s.add(Draft(draft.person, Relation.MET_AT, s.event_at, draft.span, sentence=c.sentence))
    return True


def header(c: Clause, s: Scene) -> None:
    """Give the event of a headline ("Met at the mixer:") to the people listed under it."""
    if (
        not s.event_open
        or not s.event_at
        or s.event
        or not c.people
        or c.sep not in {"\n", "-", ":", "*", "•", ",", ".", "and", "–", ")"}
    ):
        return
    if c.body and (c.body[0].kind == "person" or "name" in c.norm):
        span = (c.tokens[0].start, c.tokens[-1].end)
        for person in c.people[0].people:
            if not person.known:
                s.add(Draft(person, Relation.MET_AT, s.event_at, span, sentence=c.sentence))
            s.add(
                Draft(
                    person,
                    Relation.INTERACTION,
                    Channel.MET.value,
                    span,
                    s.event_day,
                    sentence=c.sentence,
                )
            )


def late_place(c: Clause, s: Scene, begin: int) -> None:
    """Take the place of the meeting from the end of a later clause: "who's into jazz at the party"."""
    if not s.event or not s.event_open or s.event[0].relation is not Relation.INTERACTION:
        return
    where, span = value(c, begin, len(c.norm))
    s.event_open = False
    s.add(
        *(
            Draft(d.person, Relation.MET_AT, where, span, sentence=c.sentence)
            for d in s.event
            if where and not d.person.known
        )
    )
    if c.whens:
        _redate(c, s)


_IS = frozenset(among("'s is was has will are"))
_GATHERING = re.compile(
    r"\b(?:at|from|back from|of|through|during|after|via) (?P<where>(?:the |a |an |my |our |P 's )?(?:[\w'-]+ ){0,4}(?:fair|scheme|programme|program|club|gym|course|conference|summit|meetup|party|wedding|mixer|evening|event|gala|retreat|workshop|hackathon|festival|expo|seminar|reunion|forum|congress|convention|housewarming|symposium|networking|drinks|barbecue|bbq|potluck|demo day|panel|breakfast|dinner|reception|happy hour|bootcamp|offsite|class|opening|launch)(?: (?:in|on|of) [\w' -]{2,30})?)$"
)


_OCCASION = re.compile(
    r"^(?P<where>(?:[\w'-]+ ){0,3}(?:night|party|mixer|meetup|conference|wedding|fair|hackathon|potluck|reunion|bbq|barbecue|gala|festival|session|workshop|class|picnic|brunch|dinner|drinks|retreat|happy hour)(?: (?:at|in|with) [\w '-]{2,40})?)$"
)


def gathering(c: Clause, h: Head, s: Scene) -> bool:
    """A headline that only says where the writer was: "long day at the career fair!!"."""
    if c.people or h.people or s.focus or h.negative:
        return False
    match = _GATHERING.search(c.norm)
    if not match and (bare := _OCCASION.match(c.norm)) and c.sentence == 0:
        match = bare
    if not match or re.search(r"\b(?:will|'ll|going to|next)\b", c.norm):
        return False
    s.event_at = value(c, match.start("where"), match.end("where"))[0]
    s.event_open = True
    day = stated(c, past=True)
    s.event_day = day[0] if day else s.now.date()
    s.front = c if day else None
    return True


def continue_event(c: Clause, h: Head, s: Scene) -> bool:
    """A fragment that says where or when the meeting just told took place."""
    if c.whens and s.reminding is not None and not c.norm:
        s.reminding = stated(c, past=False) or s.reminding
        return True
    if c.whens and _ONLY_DATE.match(f"{c.norm} " if c.norm else ""):
        if not c.sep or c.sep in {".", "\n"}:
            s.front = c
        return _correct_date(c, s) or (bool(s.event) and _redate(c, s))
    if c.norm == "with P" and s.event and c.sep in {",", "-", "(", "and"}:
        more = [replace(s.event[0], person=p) for p in c.people[0].people]
        s.add(*more)
        s.event = [*s.event, *more]
        s.look_at([d.person for d in s.event])
        return True
    if c.sep == "the" and c.whens and s.event and not s.event[0].sure:
        _redate(c, s)
        return False
    if (
        c.sep in {",", "-", "("}
        and s.event_open
        and s.event
        and s.event[0].relation is Relation.INTERACTION
        and s.event[0].sentence == c.sentence
        and not c.people
        and (found := _OCCASION.match(c.norm))
    ):
        where, span = value(c, found.start("where"), found.end("where"))
        s.event_open = False
        s.add(
            *(
                Draft(d.person, Relation.MET_AT, where, span, sentence=c.sentence)
                for d in s.event
                if not d.person.known
            )
        )
        if c.whens:
            _redate(c, s)
        return True
    follows = c.norm.split()[2:3]
    if (
        c.norm.startswith("and P")
        and s.event
        and c.sep in {")", ","}
        and not (follows and (follows[0] in lexicon().finite or follows[0] in _IS))
    ):
        more = [replace(d, person=p) for d in s.event[:1] for p in c.people[0].people]
        s.add(*more)
        s.event = [*s.event, *more]
        s.look_at([d.person for d in s.event])
        s.look_at([d.person for d in more])
        first = s.event[0].person.name
        for old in [
            d for d in s.drafts if d.relation is Relation.MET_AT and d.person.name == first
        ]:
            s.add(*(replace(old, person=d.person) for d in more if not d.person.known))
        where = re.match(r"and P (?:at|in|on|during) (?P<where>.+)$", c.norm)
        if where and s.event[0].relation is Relation.INTERACTION:
            what = value(c, where.start("where"), len(c.norm))
            s.add(
                *(
                    Draft(d.person, Relation.MET_AT, what[0], what[1], sentence=c.sentence)
                    for d in s.event
                    if not d.person.known and s.event_open
                )
            )
        if c.whens:
            _redate(c, s)
        return True
    if h.kind or not s.event or h.start:
        return False
    match = re.match(r"^(?:at|in|on|during) (?P<where>.+)$", c.norm)
    if not match or not s.event_open or s.event[0].relation is not Relation.INTERACTION:
        return False
    where, span = value(c, match.start("where"), len(c.norm))
    s.event_open = False
    for draft in s.event:
        if where and not draft.person.known:
            s.add(Draft(draft.person, Relation.MET_AT, where, span, sentence=c.sentence))
    if c.whens:
        _redate(c, s)
    return True


_ONLY_DATE = re.compile(
    r"(?:(?:no|nope|wait|actually|make it|i mean|same time|same place|rather|instead|oops|sorry|scratch that|again|say|or|is|its|it 's|he just texted|she just texted|they just texted|he says|she says|just|not|remind me|remind me on|at|so|then|now|apparently|thats|that is|that 's) )*$"
)


def _correct_date(c: Clause, s: Scene) -> bool:
    """Give the promise or reminder just told its (new) day."""
    last = s.drafts[-1] if s.drafts else None
    if last is None or last.relation not in {Relation.PROMISED, Relation.REMINDER}:
        return False
    day = stated(c, past=False)
    if not day or (
        last.date is not None
        and not re.search(
            r"\b(?:no|wait|actually|make it|rather|instead|say|scratch|i mean|sorry|oops|nope)\b",
            c.norm,
        )
    ):
        return False
    for draft in s.drafts:
        if draft.span == last.span and draft.relation is last.relation:
            draft.date, draft.time, draft.sure = day[0], day[1], True
    return True


def _redate(c: Clause, s: Scene) -> bool:
    future = s.event[0].relation is not Relation.INTERACTION
    if s.event_loose and not future and leans(c, s) in {"future", "either"}:
        future = True
        for draft in s.event:
            draft.relation = Relation.PLAN
    s.event_loose = False
    day = stated(c, past=not future)
    if day:
        for draft in s.event:
            draft.date, draft.sure = day[0], True
            draft.time = day[1] if future else None
        s.event_day = day[0]
    return bool(day)
