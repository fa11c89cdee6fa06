"""What later clauses add to a meeting: who else, where, and when after all."""

# ruff: noqa: C901, PLR0911, PLR0912 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.notes.channels import channel_of
from bot.core.notes.clauses import Clause
from bot.core.notes.facts import HAPPENED, Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.parts import value
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.amended import another_thing, before_message
from bot.core.notes.recognisers.events import OCCASION
from bot.core.notes.scene import Draft, Scene
from bot.core.notes.timing import leans, stated


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


_OVER = Rare(
    r"^(?:(?:over|for|had|we had|a|an|some|the|quick|long|big|chinese|indian|thai|bad|good|great|nice|lovely|proper|few) )*(?:coffees?|tea|cuppa|lunch|dinner|brunch|breakfast|takeaway|takeout|pizza|curry|sushi|ramen|tapas|drinks|pints?|beers?|wine|cocktails)(?: at (?:hers|his|theirs|mine|ours)| after| first)?$"
)
_IS = frozenset(among("'s is was has will are would can could wants"))
_JOINS = Rare(
    r"(?:and |plus |also |then )*(?:(?:old|(?:his|her|their) (?:(?!P\b)[\w-]+ ){0,2}?[\w-]+|some guy called) )?P(?: (?:from|of|at|in|on|during|who|with|over at) .*)?$"
)


def one_more(c: Clause, s: Scene) -> bool:
    """Whether the clause only names a further person of the meeting just told."""
    if not s.event or c.sep not in {")", ",", "and", "&", "\n"}:
        return False
    if not _JOINS.match(c.norm) or not c.people:
        return False
    listed = c.sep == "\n" and c.norm.startswith(("and P", "plus P", "also P"))
    if not listed and (s.event[0].sentence != c.sentence or c.sep == "\n"):
        return False
    there = {d.person.name for d in s.event}
    follows = c.norm.removeprefix("and ").split()[1:]
    goes_on = c.sep == "and" and c.text.startswith((" who", ", who"), c.tokens[-1].end)
    led = c.sep == ")" or c.norm.startswith("and ") or goes_on
    return (
        all(p.name not in there for p in c.people[0].people)
        and not any(w in _IS or w in lexicon().finite for w in follows[:1])
        and (led or (bool(follows) and not c.whens))
    )


def _with_more(c: Clause, s: Scene) -> bool:
    """Such as "and with Bob, who drives": he was met there too."""
    more = [replace(s.event[0], person=p) for p in c.people[0].people]
    places = [
        replace(d, person=m.person)
        for d in s.drafts
        for m in more
        if d.relation is Relation.MET_AT
        and d.person.name == s.event[0].person.name
        and not m.person.known
    ]
    s.add(*more, *places)
    s.event = [*s.event, *more]
    s.look_at([d.person for d in (s.event if c.norm == "with P" else more)])
    return c.norm == "with P"


def continue_event(c: Clause, h: Head, s: Scene) -> bool:
    """A fragment that says where or when the meeting just told took place."""
    if another_thing(c, h, s):
        return True
    if c.whens and s.reminding is not None and not c.norm:
        s.reminding = stated(c, past=False) or s.reminding
        return True
    if (
        c.whens
        and _WILL_DO.match(c.norm)
        and s.drafts
        and s.drafts[-1].relation is Relation.PROMISED
    ):
        return _correct_date(c, s) or True
    if c.whens and _ONLY_DATE.match(f"{c.norm} " if c.norm else ""):
        if not c.sep or c.sep in {".", "\n"}:
            s.front = c
        before_message(c, s)
        told = bool(s.event) and s.event[0].sure and s.event[0].sentence != c.sentence
        return _correct_date(c, s) or (
            bool(s.event)
            and not (told and not c.norm and s.event[0].relation in HAPPENED)
            and _redate(c, s)
        )
    if (
        c.sep in {",", "-", "(", "–", "—", ":"}
        and not h.kind
        and not c.people
        and leans(c, s) != "future"
        and s.event
        and s.event[0].value == "met"
        and s.event[0].sentence == c.sentence
        and len(c.body) < 5  # noqa: PLR2004 - a few words, no clause
        and (
            by := _OVER.search(c.norm)
            or re.match(r"(?:over|by|via) (?:[\w'-]+ ){0,2}[\w'-]+$", c.norm)
        )
        and (way := channel_of(by.group())[0])
        and not any(d.relation is Relation.MET_AT for d in s.drafts[-1:])
    ):
        for draft in s.event:
            draft.value = way.value
        if c.whens:
            _redate(c, s)
        return True
    if c.sep == ")" and c.whens and s.event and _MOVED.match(c.norm):
        for draft in s.event:
            draft.relation = Relation.PLAN
        return _redate(c, s)
    if _WITH_MORE.match(c.norm) and s.event and c.sep in {",", "-", "(", "and"}:
        return _with_more(c, s)
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
        and (found := OCCASION.match(c.norm))
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
    if one_more(c, s):
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
        at_where = re.match(r"(?:and )?P (?:at|in|on|during) (?P<where>.+)$", c.norm)
        if at_where and s.event[0].relation is Relation.INTERACTION:
            what = value(c, at_where.start("where"), len(c.norm))
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
    match = re.match(
        r"^(?:(?:properly|finally|again|briefly|randomly|just now|earlier) )?(?:at|in|on|during) (?P<where>.+)$",
        c.norm,
    )
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


_MOVED = Rare(
    r"(?:has |is |was |got |been |now |just )*(?:moved|pushed|shifted|rescheduled|brought forward|postponed|confirmed)(?: back| forward| out)?(?: to| for| until)?$"
)
_WITH_MORE = re.compile(r"(?:and )?(?:also )?with P(?: who\b.*| from\b.*| of\b.*)?$")
_WILL_DO = re.compile(
    r"(?:(?:and|so|but) )?(?:(?:i|i 'll|i will|will|gonna|'ll|going to|i am going to|i 'm going to|aim to|aiming to|must|need to|should) )+(?:do|send|get|bring|drop|finish|email|post|deliver|have|hand)(?: (?:it|that|them|this|so|him|her|off|over|over to|to|round|done|in))*$|(?:due|needed|deadline|(?:the )?deadline(?: is|:)?|it 's due|is due|due date is|due date|wants it|needs it|he needs it|she needs it|he wants it|she wants it)$"
)
_ONLY_DATE = re.compile(
    r"(?>(?:and now back to|and back to|back to|now back to|first it was|then it was|final answer is|final answer|in the end|settled on|we settled on|ended up|it is|its now|it 's now|new day|new date|new time|so now|no|nope|wait|actually|make it|i mean|same time|same place|rather|instead|correction|make that|nah|it was|that was|was it|hang on|hold on|oh no|ah no|ugh|i lie|my bad|better|now|oops|sorry|scratch that|again|say|or|is|its|it 's|he just texted|she just texted|they just texted|he says|she says|just|not|remind me|remind me on|at|so|then|now|apparently|thats|that is|that 's) )*$"
)


def _correct_date(c: Clause, s: Scene) -> bool:
    """Give the promise or reminder just told its (new) day."""
    last = s.drafts[-1] if s.drafts else None
    if last is None or last.relation not in {Relation.PROMISED, Relation.REMINDER}:
        return False
    day = stated(c, past=False)
    if not day or (
        last.date is not None
        and not s.retracting
        and not re.search(
            r"\b(?:no|wait|actually|make it|make that|rather|instead|say|scratch|i mean|sorry|oops|nope)\b|so $",
            c.norm,
        )
    ):
        return False
    for draft in s.drafts:
        if draft.span == last.span and draft.relation is last.relation:
            draft.date = draft.date if _only_hour(c) and draft.date else day[0]
            draft.time, draft.sure = day[1], True
    s.retracting = False
    return True


def _only_hour(c: Clause) -> bool:
    """Whether only another hour is said, and the day stays: "actually make it 9pm"."""
    return all(when.kind == "clock" for when in c.whens)


def _redate(c: Clause, s: Scene) -> bool:
    future = s.event[0].relation is not Relation.INTERACTION
    if s.event_loose and not future and leans(c, s) in {"future", "either"}:
        future = True
        for draft in s.event:
            draft.relation = Relation.PLAN
    s.event_loose = False
    day = stated(c, past=not future)
    if day:
        hour = future and _only_hour(c)
        for draft in s.event:
            draft.date = draft.date if hour and draft.date else day[0]
            draft.sure = True
            draft.time = day[1] if future else None
        s.event_day = s.event_day if future else day[0]
    return bool(day)
