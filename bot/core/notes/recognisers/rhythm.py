"""How often to keep in touch, and meetings told by the way."""

# ruff: noqa: PLR0911 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

import re

from bot.core.notes.cadence import Every
from bot.core.notes.channels import channel_of
from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Mention, Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.events import note
from bot.core.notes.scene import Draft, Scene

_TO_DO = Rare(r"\b(?:should|must|need to|have to|want to|'ll|will|ought to|remind me)\b")


def rhythm(c: Clause, h: Head, s: Scene) -> bool:
    """Find how often to keep in touch."""
    if s.every and s.every[0] == c.sentence and (c.people or h.people) and _TO_DO.search(c.norm):
        people = [p for t in c.people for p in t.people] or h.people
        _, duration, span = s.every
        s.add(*(Draft(p, Relation.CADENCE, duration, span, sentence=c.sentence) for p in people))
        s.every = None
        s.look_at(people)
        return True
    every = next((t.extra for t in c.tokens if t.kind == "cadence"), None)
    if not isinstance(every, Every):
        return False
    if (
        h.kind in {"them", "own"}
        and not re.search(
            r"\b(?:check in|touch|catch up|enough|plenty|max|tops|minimum|call|see|ping|is fine|coffee)\b",
            c.norm,
        )
        and c.norm.strip() not in {"P C", "P : C"}
    ):
        return False
    if h.kind == "" and re.match(
        r"(?:plays|goes|runs|does|works|visits|travels|hosts|teaches|volunteers|has|sells|comes|meets|flies|swims|trains)\b",
        c.norm,
    ):
        return False
    people = [p for t in c.people for p in t.people] or h.people or pronoun_people(c, s) or s.focus
    token = next(t for t in c.tokens if t.kind == "cadence")
    s.way = c.norm
    if c.norm == "C" and not people:
        s.every = (c.sentence, every.duration, (token.start, token.end))
        return True
    if len(c.people) > 1 and sum(t.kind == "cadence" for t in c.tokens) > 1:
        _each(c, s)
        return True
    for person in people:
        s.add(
            Draft(
                person,
                Relation.CADENCE,
                every.duration,
                (token.start, token.end),
                sentence=c.sentence,
            )
        )
    s.look_at(people)
    return bool(people)


_BESIDE = re.compile(
    r"\b(?:over|during|on|at) (?:our |a |an |the |my |some )?(?:quick |long |last |weekly |video |phone |zoom )?(?:coffee|lunch|dinner|breakfast|brunch|drinks|call|tea|beers?|pints?|zoom|phone|facetime|catch-up|meeting)$|\b(?:over|during) (?:our |a |an |the |my |some )?(?:quick |long |video |phone |zoom )?(?:coffee|lunch|dinner|breakfast|brunch|drinks|call|tea|beers?|pints?|zoom|meeting|ramen|pizza|sushi)\b(?! (?:break|interval|queue|line|machine|stand|table|hour|room|tent)\b)"
)


# "called at lunch": it only says when.
_FROM_AFAR = among(
    "called rang phoned texted messaged emailed whatsapped facetimed zoomed skyped dm'd wrote pinged replied"
)


def beside(c: Clause, h: Head, s: Scene) -> bool:
    """Find the meeting told by the way: "gave her feedback over coffee"; the clause says more."""
    match = _BESIDE.search(c.norm)
    if (
        not match
        or h.negative
        or h.doubtful
        or h.future
        or re.search(r"\bwith P|remind|agreed|plan|promised\b", c.norm)
    ):
        return False
    people = (
        h.people
        if h.kind in {"them", "own"}
        else [p for t in c.people for p in t.people][:1] or pronoun_people(c, s)
    )
    channel, _ = channel_of(re.sub(r"^at (?=(?:our )?\w+$)", "over ", match.group()))
    words = c.norm[h.at :].split()
    if (
        people
        and words
        and words[0] in lexicon().finite
        and words[0] not in _FROM_AFAR
        and not any(
            d.relation is Relation.INTERACTION and d.sentence == c.sentence for d in s.drafts
        )
    ):
        note(c, s, people, channel or Channel.MET, future=False)
    return False


_FIRST_ONE = Rare(
    r"(?:the |our |we )?(?:(?:first|next|1st|last) (?:one|call|coffee|lunch|meeting|session|chat|zoom|catch-up|meet-up|dinner)?|starting|starts|start|begins|beginning|have the first(?: one)?)(?: (?:is|was|will be|on|'s|set for|set|booked for|booked|happens|of those))* *$"
)


def first_one(c: Clause, h: Head, s: Scene) -> bool:
    """Such as "Monthly call with Ana, first one on July 2": when the meeting of a rhythm takes place."""
    rhythm_told = next((d for d in reversed(s.drafts) if d.relation is Relation.CADENCE), None)
    if (
        rhythm_told is None
        or h.kind not in {"", "me"}
        or not c.whens
        or c.people
        or c.sentence - rhythm_told.sentence > 1
        or not _FIRST_ONE.match(f"{c.norm} ")
    ):
        return False
    told = channel_of(c.norm)[0] or channel_of(s.way)[0]
    if told is None:
        return False
    note(c, s, [rhythm_told.person], told, future="was" not in c.norm.split())
    return True


def _each(c: Clause, s: Scene) -> None:
    """Give each rhythm to the people named before it."""
    waiting: list[Mention] = []
    for token in c.tokens:
        if token.people:
            waiting = token.people
        elif isinstance(token.extra, Every):
            for person in waiting:
                s.add(
                    Draft(
                        person,
                        Relation.CADENCE,
                        token.extra.duration,
                        (token.start, token.end),
                        sentence=c.sentence,
                    )
                )


def pronoun_people(c: Clause, s: Scene) -> list[Mention]:
    """Whom the first object pronoun of the clause means."""
    match = re.search(r"\b(him|her|them)\b", c.norm)
    return s.pronoun({"him": "he", "her": "she", "them": "they"}[match.group(1)]) if match else []
