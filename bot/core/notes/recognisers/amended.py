"""What a later clause changes of what was just told: another thing, another day."""

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import lexicon
from bot.core.notes.parts import value
from bot.core.notes.scene import Scene
from bot.core.notes.timing import leans

_THING = re.compile(
    r"(?:no |actually |wait |sorry |oh |i mean )*(?P<what>(?:the|a|an|my|our|his|her|their|some|two|three) (?:[\w'-]+ ?){1,4})$"
)
_CHANGEABLE = frozenset(
    {
        Relation.PROMISED,
        Relation.REMINDER,
        Relation.GAVE,
        Relation.RECEIVED,
        Relation.ASKED,
        Relation.NEED,
        Relation.OFFER,
    }
)


def another_thing(c: Clause, h: Head, s: Scene) -> bool:
    """Change what was just told: "I'd do the flowers, wait no, the raffle"."""
    match = _THING.match(c.norm)
    last = s.drafts[-1] if s.drafts else None
    if (
        not match
        or not s.retracting
        or h.kind in {"me", "them"}
        or c.whens
        or c.people
        or last is None
    ):
        return False
    if last.relation not in _CHANGEABLE or any(
        w in lexicon().finite and not w.endswith("s") for w in match.group("what").split()
    ):
        return False
    what, span = value(c, match.start("what"), len(c.norm), lead=False)
    verb = last.value.split(maxsplit=1)[0]
    to_do = last.relation in {Relation.PROMISED, Relation.REMINDER, Relation.OFFER}
    if to_do and (verb == "do" or verb in lexicon().verbs):
        what = f"{verb} {what}"
    for draft in s.drafts:
        if draft.span == last.span and draft.relation is last.relation:
            draft.value, draft.span = what, span
    s.retracting = False
    return True


def before_message(c: Clause, s: Scene) -> None:
    """Turn back from a message that came to the plan it changes: "she just texted, make that sunday"."""
    told = s.event[0] if s.event else None
    if (
        told is None
        or told.relation is not Relation.INTERACTION
        or told.value not in {"message", "call", "email", "video"}
        or leans(c, s) not in {"future", "either"}
    ):
        return
    plans = [d for d in s.drafts if d.relation is Relation.PLAN and d.person == told.person]
    if plans and told.sentence - plans[-1].sentence <= 1:
        s.event = [d for d in s.drafts if d.span == plans[-1].span and d.relation is Relation.PLAN]
