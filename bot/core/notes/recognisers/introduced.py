"""What is told of an introduction after it: the name left out until now, and where it was."""

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among
from bot.core.notes.parts import value
from bot.core.notes.recognisers.events import OCCASION_WORD, note
from bot.core.notes.recognisers.introductions import brought
from bot.core.notes.scene import Draft, Scene
from bot.core.notes.timing import stated

_AT_EVENT = re.compile(r"(?:at|during|over|in) (?P<where>.+)$")


def awaited(c: Clause, h: Head, s: Scene) -> bool:
    """The name that "put me in touch with a babysitter," left out until now."""
    if not h.kind and _introduced_at(c, s):
        return True
    if (
        s.awaited is None
        or not c.body
        or c.body[0].kind != "person"
        or c.sep not in among(", : - – — (")
    ):
        s.awaited = None
        return False
    by, title, sentence = s.awaited
    s.awaited = None
    s.introduced = (c.body[0].people, len(s.drafts), c.sentence)
    if sentence != c.sentence:
        return False
    span = (c.tokens[0].start, c.tokens[-1].end)
    for person in c.body[0].people:
        for giver in by:
            brought(c, s, giver, person, s.now.date(), sure=True)
        if title and not re.match(r"(?i)(?:former|ex|old|then)\b|boss$", title):
            s.add(Draft(person, Relation.TITLE, title, span, sentence=c.sentence))
    s.look_at(c.body[0].people)
    return False


def _introduced_at(c: Clause, s: Scene) -> bool:
    """Such as ", at the gala last night" after who was introduced."""
    match = _AT_EVENT.match(c.norm)
    if s.introduced is None or not match or c.people:
        return False
    people, begin, sentence = s.introduced
    s.introduced = None
    if c.sentence != sentence or not OCCASION_WORD.search(match.group("where")):
        return False
    where, span = value(c, match.start("where"), len(c.norm), dates=False)
    for draft in s.drafts[begin:]:
        if draft.relation is Relation.RECEIVED and (day := stated(c, past=True)):
            draft.date = day[0]
    s.add(*(Draft(p, Relation.MET_AT, where, span, sentence=c.sentence) for p in people))
    note(c, s, people, Channel.MET, future=False)
    return True
