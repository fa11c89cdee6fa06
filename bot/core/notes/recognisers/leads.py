"""Leads, tips and advice that came from somebody."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import lexicon
from bot.core.notes.parts import value
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.transfer import put
from bot.core.notes.scene import Scene

_LEAD = re.compile(
    r"^(?:(?:got|had|received|picked up|took) )?(?:a |an |the |another |some |two |three |great |good |hot |nice |useful )*(?P<what>(?:job |hot |new |good |great |sales |client |warm |solid )?(?:leads?|tips?|referral|recommendation|pointers?|advice|intel|heads-up)) from P(?: : | )?(?P<more>.*)$"
)


def lead_from(c: Clause, h: Head, s: Scene) -> bool:
    """Such as "job lead from Ana: night manager at the Ritz"."""
    match = _LEAD.match(c.norm[h.at :])
    if h.kind not in {"", "me"} or h.negative or h.doubtful or not match:
        return False
    people = c.people[0].people
    what, span = value(c, h.at + match.start("what"), h.at + match.end("what"))
    if match.group("more"):
        more = value(c, h.at + match.start("more"), len(c.norm), dates=False, lead=False)
        colon = " : " in match.group()
        what, span = f"{what}{':' if colon else ''} {more[0]}", (span[0], more[1][1])
    put(c, s, people, Relation.RECEIVED, (what.strip(), span))
    s.look_at(people)
    return True


_OWED = re.compile(
    r"^(?:all )?(?:thanks to|because of|courtesy of|on the strength of) P 's (?P<what>(?:\w+ ){0,2}?(?:reference|referral|recommendation|leads?|tips?|intro|introduction|help|advice|feedback|note|letter|good word|coaching|pointers))(?: \w.*)?$"
)


def owed_to(c: Clause, h: Head, s: Scene) -> bool:
    """Such as "Got the job! Thanks to Ana's reference": that is what she gave."""
    match = _OWED.match(c.norm)
    if h.negative or h.doubtful or not match:
        return False
    people = c.people[0].people
    put(c, s, people, Relation.RECEIVED, value(c, *match.span("what")))
    s.look_at(people)
    return True


# "asked Ana for the recipe, she sent it straight away"
_CAME = Rare(
    r"(?:sent|gave|brought|lent|emailed|texted|shared|forwarded|handed|passed|posted|dropped|whatsapped|messaged|found)(?: (?:me|us))?(?: (?:it|them|one|both|some))(?: (?:to|for) (?:me|us))?(?: (?:over|round|back|along|on|off|across|straight away|right away|straightaway|the same day|that (?:day|evening)|immediately|at once|within (?:\w+ )?\w+|gladly|happily|no questions asked))*$"
)


def handed_over(c: Clause, h: Head, s: Scene) -> bool:
    """Take "it" for what was just asked for."""
    last = s.drafts[-1] if s.drafts else None
    if (
        h.kind != "them"
        or h.negative
        or h.future
        or h.doubtful
        or last is None
        or last.relation is not Relation.ASKED
        or c.sentence - last.sentence > 1
        or [p.name for p in h.people] != [last.person.name]
        or not _CAME.match(c.norm[h.at :])
        or last.value.split(maxsplit=1)[0].lower() in lexicon().verbs
    ):
        return False
    s.add(replace(last, relation=Relation.RECEIVED, found_by="", sentence=c.sentence))
    s.look_at(h.people)
    return True
