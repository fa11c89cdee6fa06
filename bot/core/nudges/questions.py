"""One question about a person of whom nothing specific is known, instead of a generic nudge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.notes.facts import Relation
from bot.core.people import Person

_NEED_STANDS = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Question:
    """What Kith asks the user: `kind` for taking turns, the sentence, what an answer tells."""

    kind: str
    text: str
    tells: Relation


def question(person: Person, today: date) -> Question:
    """What to ask about them: something not known yet, never what was asked last."""
    used = [o.reason for o in person.offers if o.reason]
    open_now = [q for q, known in _questions(person, today) if not known]
    fresh = [q for q in open_now if not used or q.kind != used[-1]]
    never = [q for q in fresh if q.kind not in used]
    return (never or fresh or open_now)[0]


def asked(kind: str, person: Person, today: date) -> Question | None:
    """The question of that kind."""
    return next((q for q, _ in _questions(person, today) if q.kind == kind), None)


def _questions(person: Person, today: date) -> list[tuple[Question, bool]]:
    name = person.short
    needs = person.all(Relation.NEED)
    return [
        (
            Question("?work", f"What does {name} do?", Relation.TITLE),
            bool(person.all(Relation.TITLE, Relation.INDUSTRY, Relation.ORG)),
        ),
        (
            Question("?likes", f"What is {name} into?", Relation.INTEREST),
            bool(person.all(Relation.INTEREST)),
        ),
        (
            Question("?place", f"Where does {name} live?", Relation.LOCATION),
            bool(person.all(Relation.LOCATION)),
        ),
        (
            Question("?need", f"What is {name} looking for these days?", Relation.NEED),
            bool(needs) and today - needs[-1].said.date() < _NEED_STANDS,
        ),
        (Question("?news", f"What is new with {name}?", Relation.DETAIL), False),
        (Question("?mind", f"What did you last talk about with {name}?", Relation.DETAIL), False),
    ]
