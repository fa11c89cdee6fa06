"""Who introduced whom."""

# ruff: noqa: C901, PLR0911 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re
from datetime import date

from bot.core.notes.channels import channel_of
from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Mention, Relation
from bot.core.notes.head import Head
from bot.core.notes.parts import value
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.events import OCCASION_WORD, OCCASIONS, note, place_of
from bot.core.notes.recognisers.titles import read_title
from bot.core.notes.recognisers.transfer import people_of
from bot.core.notes.scene import Draft, Scene
from bot.core.notes.timing import stated

_TO_ME = re.compile(
    r"^(?:kindly |just |finally )?(?:(?:made|did|gave me|gave us|got me|arranged|brokered|set up|offered me) (?:an|the|a) (?:\w+ )?(?:intro|introduction) (?:to|with|for me to)|(?:looped me in|put me on) (?:with|to)|put (?:me|us) (?:onto|on to)|(?:set|fixed|hooked) (?:me|us) up with|turned (?:me|us) on to|(?:passed|sent) me (?:on|along|over) to|(?:pointed|steered) me (?:to|towards|toward)|referred me to|(?:introduced|presented|connected|intro|introed|put|hooked|set|e-introduced|linked) (?:me|us|me up|us up)(?: up)? (?:to|with|in touch with|in contact with|and)) (?P<who>P|her(?! (?!at\b|on\b|in\b|last\b|over\b|and\b|by\b|via\b)\w)|him|them)\b"
)
_TO_HER_FRIEND = re.compile(
    r"^(?:introduced|connected|put|hooked|set|pointed|referred|passed|sent) (?:me|us) (?:up |on )?(?:to|towards|with|onto|on to|in touch with|in contact with) (?:her|his|their|a|an|this|the|some|one of (?:her|his|their)) [\w '-]{1,30}? P\b"
)
_US = re.compile(
    r"^(?:introduced us|put us in touch|connected us|made the (?:intro|introduction)|made the connection|did the intro|intro us|hooked us up)\b"
)
_MINE_TO = re.compile(
    r"^(?:introduced|connected|intro|put|hooked up|linked|made an intro between|made an introduction between|set up) (?P<a>P|her|him|them) (?:to|with|and|in touch with|up with|in contact with|& ) ?(?:(?:my|our|a|an|the|his|her|this) (?:\w+ ){1,3})?(?P<b>P|her|him|them)\b"
)
_MINE_PAIR = re.compile(
    r"^(?:introduced|connected|made an intro between|made the intro between|made an introduction between|put|hooked up|linked up) P(?: in touch| together| over| by| up|$|\b)"
)
_THE_TWO = re.compile(
    r"^(?:introduced|connected|hooked up|put) (?:the two of them|the two|the pair|them both|both of them|them(?=$| (?:to each other|together|by|via|over|up|in touch|at|on)\b))"
)


_PASSIVE = re.compile(
    r"^(?:was |were |got |been )*(?:introduced to|connected with|put in touch with) P(?P<more> (?:at|during) .+)?$"
)
_TO_ME_BY = re.compile(
    r"^(?>(?:was|were|got|been|kindly|first) )*(?:introduced|presented|connected|recommended|referred|put in (?:touch|contact)|made known) (?:to|with) (?:me|us) (?:by|through|via) (?P<by>P)\b"
)
_HER_TO_ME = re.compile(
    r"^(?:introduced|presented|connected|e-introduced|linked) (?P<who>P|her|him|them) (?:to|with|and) (?:me|us)\b"
)
_THEN_BY = Rare(r"^(?:by|through|via|thanks to|courtesy of) P\b")


def _met_there(c: Clause, s: Scene, people: list[Mention], h: Head) -> None:
    where, span = place_of(c, h.at)
    if where and not s.event:
        s.add(
            *(
                Draft(p, Relation.MET_AT, where, span, sentence=c.sentence)
                for p in people
                if not p.known
            )
        )
        note(c, s, people, Channel.MET, future=False)


def recognise(c: Clause, h: Head, s: Scene) -> bool:
    """Find an introduction made to or by the writer."""
    rest = c.norm[h.at :]
    if h.doubtful or h.negative:
        return False
    if s.passive and s.passive[1] == c.sentence and _THEN_BY.match(c.norm):
        return _keep(c, s, c.people[0].people, s.passive[0], h)
    if h.kind in {"them", ""} and (match := _TO_ME_BY.match(rest)):
        by = c.inside(h.at + match.start("by"), h.at + match.end("by"))[0].people
        names = {p.name for p in by}
        who = [p for p in h.people or s.focus if p.name not in names]
        return bool(who) and _keep(c, s, by, who, h)
    if h.kind == "them":
        return _by_them(c, h, s, rest)
    if h.kind == "own" or h.future:
        return False
    if (
        (h.aux and h.kind in {"me", ""} and re.search(r"\b(?:was|were|got|been)\b", h.aux))
        or rest.startswith(("introduced to P ", "was introduced", "got introduced"))
    ) and (match := re.search(r"introduced to (P)\b.* by (P)", rest)):
        who = people_of(c, s, h.at + match.start(1), h.at + match.end(1), "P")
        by = people_of(c, s, h.at + match.start(2), h.at + match.end(2), "P")
        return _keep(c, s, by, who, h)
    if (passive := _PASSIVE.match(rest)) and re.search(
        r"\b(?:was|were|got|been)\b", h.aux + " " + rest
    ):
        people = c.people[0].people
        if passive.group("more"):
            _met_there(c, s, people, h)
        s.passive = (people, c.sentence)
        s.look_at(people)
        return True
    if match := _MINE_TO.match(rest):
        a = people_of(c, s, h.at + match.start("a"), h.at + match.end("a"), match.group("a"))
        b = people_of(c, s, h.at + match.start("b"), h.at + match.end("b"), match.group("b"))
        return _gave(c, s, a, b, rest)
    if _THE_TWO.match(rest) and len(two := s.group or s.seen) == 2:
        return _gave(c, s, [two[0]], [two[1]], rest)
    if _MINE_PAIR.match(rest) and c.people and len(c.people[0].people) == 2:
        one, other = c.people[0].people
        return _gave(c, s, [one], [other], rest)
    return False


_VAGUE = re.compile(
    r"^(?:introduced|connected|put|hooked|linked|set|e-introduced) (?:me|us) (?:up )?(?:to|with|in touch with|in contact with) (?:a|an|her|his|their|this|the) (?P<what>[\w '-]{2,40})$"
)


_AT_EVENT = Rare(
    rf"\b(?:at|during|after) (?:(?:the|a|an|our|my|his|her|their|this|P 's) )?(?:[\w'-]+ ){{0,4}}?(?:{OCCASIONS}|mass|church|gym|swap|stall|playground|club|pool|park|pub|rink|library)\b"
)


def _gave(c: Clause, s: Scene, first: list[Mention], second: list[Mention], rest: str) -> bool:
    if not first or not second:
        return False
    day = stated(c, past=True)
    when = day[0] if day else s.event_day or s.now.date()
    channel, _ = channel_of(rest)
    for person in first:
        _give(c, s, person, second, when)
    for person in second:
        _give(c, s, person, first, when)
    if channel is not None and re.search(r"\b(?:over|during|at|by|on|via|in)\b", rest):
        note(c, s, [*first, *second], channel, future=False)
    elif _AT_EVENT.search(rest):
        note(c, s, [*first, *second], Channel.MET, future=False)
    s.look_at([*first, *second])
    s.look_at(second)
    return True


def _give(c: Clause, s: Scene, one: Mention, others: list[Mention], when: date) -> None:
    names = " and ".join(short(c, o) for o in others)
    s.add(
        Draft(
            one,
            Relation.GAVE,
            f"introduction to {names}",
            (c.tokens[0].start, c.tokens[-1].end),
            when,
            sentence=c.sentence,
        )
    )


def short(c: Clause, person: Mention) -> str:
    """The name as this note has it."""
    return c.text[person.span[0] : person.span[1]] or person.name


def brought(  # noqa: PLR0913  (where it was told, who whom, and when)
    c: Clause, s: Scene, giver: Mention, person: Mention, when: date, *, sure: bool
) -> None:
    """Keep that `giver` introduced `person` to the writer on that day."""
    span = (c.tokens[0].start, c.tokens[-1].end)
    s.add(
        Draft(person, Relation.INTRODUCED_BY, giver.name, span, sentence=c.sentence),
        Draft(
            giver,
            Relation.RECEIVED,
            f"introduction to {short(c, person)}",
            span,
            when,
            sure=sure,
            sentence=c.sentence,
        ),
    )


_WHOM = Rare(
    r"^(?:introduced|connected|put|hooked|set) (?:me|us) (?:up )?(?:to|with|in touch with|in contact with)(?= (?:at|during|over|last|by|via|on|in)\b|$)"
)


def _by_them(c: Clause, h: Head, s: Scene, rest: str) -> bool:
    if (c.sep in {"who", "whom"} or c.norm.startswith(("who ", "whom "))) and _WHOM.match(rest):
        names = {p.name for p in h.people}
        others = [p for p in s.focus if p.name not in names]
        return bool(others) and _keep(c, s, h.people, others, h)
    if match := _TO_ME.match(rest) or _TO_HER_FRIEND.match(rest) or _HER_TO_ME.match(rest):
        if "who" in match.re.groupindex:
            who = people_of(
                c, s, h.at + match.start("who"), h.at + match.end("who"), match.group("who")
            )
        else:
            who = c.people[-1].people
        return _keep(c, s, h.people, who, h)
    if match := _VAGUE.match(rest):
        (begin, end), _ = read_title(c, h.at + match.start("what"))
        s.awaited = (h.people, value(c, begin, end)[0] if end else "", c.sentence)
        s.look_at(h.people)
        return True
    if _US.match(rest):
        others = [p for p in s.focus if p.name not in {q.name for q in h.people}] or [
            p for p in reversed(s.seen) if p.name not in {q.name for q in h.people}
        ][:1]
        if not others:
            return False
        return _keep(c, s, h.people, others, h)
    return False


def _keep(c: Clause, s: Scene, by: list[Mention], who: list[Mention], h: Head) -> bool:
    rest = c.norm[h.at :]
    day = stated(c, past=True)
    when = day[0] if day else s.event_day or s.now.date()
    span = (c.tokens[0].start, c.tokens[-1].end)
    for giver in by:
        for person in who:
            brought(c, s, giver, person, when, sure=bool(day))
    by_channel = re.search(r"\b(?:by|over|via) (e-?mail|whatsapp|text|linkedin|slack)\b", c.norm)
    if by_channel:
        note(c, s, by, channel_of(by_channel.group())[0] or Channel.MESSAGE, future=False)
    where, place = place_of(c, h.at)
    if not where and s.fronted == (c.sentence, s.fronted[1]) and s.fronted[1] and not s.event:
        where = s.fronted[1]
        s.add(*(Draft(p, Relation.MET_AT, where, span, sentence=c.sentence) for p in who))
        note(c, s, who, Channel.MET, future=False)
    elif not where and s.event_open and s.event_at and not s.event:
        span = (c.tokens[0].start, c.tokens[-1].end)
        day_before = s.event_day
        s.add(*(Draft(p, Relation.MET_AT, s.event_at, span, sentence=c.sentence) for p in who))
        for draft in note(c, s, who, Channel.MET, future=False):
            draft.date = day_before or draft.date
    elif (
        where
        and not s.event
        and not re.search(r"^(?:email|phone|text)", where)
        and (
            re.search(
                r" (?:after|before) (?:(?:the|a) )?(?:mass|church|service|class|practice|training|choir|rehearsal|yoga|school|shift|swimming|football|rugby|judo|karate|ballet|bingo|prayers|temple|mosque|synagogue|shul|meditation)$| (?:at|during) (?:the|a|an|our|my|his|her|their|this|that|last|P 's) ",
                c.norm,
            )
            or OCCASION_WORD.search(where.lower())
            or (rest.startswith("introduced") and (c.whens or where.islower()) and " at " in c.norm)
        )
    ):
        for person in who:
            s.add(Draft(person, Relation.MET_AT, where, place, sentence=c.sentence))
        note(c, s, who, Channel.MET, future=False)
    s.look_at(by)
    s.look_at(who)
    s.newcomer = who[0].name
    return True
