"""People who rest: after three nudges without an answer, or because the user said so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.notes.facts import Relation
from bot.core.nudges.offers import unprompted
from bot.core.people import CONTACTS, Act, Person

TRIES = 3
"""How many nudges in a row may go without an answer."""
MONTH = timedelta(days=30)
"""How long until the user is asked about somebody who rests, and asked again."""
_SIGNS = CONTACTS | {Relation.CADENCE, Relation.PLAN, Act.SNOOZED, Act.RESUMED}


@dataclass(frozen=True, slots=True)
class Rest:
    """Somebody rests since that day; `let_go`: for good, until the user tells of a contact."""

    since: date
    let_go: bool = False


def rest(person: Person) -> Rest | None:
    """Whether nothing unprompted is said about them, and since when."""
    alive = next((e for e in reversed(person.entries) if e.what in _SIGNS), None)
    since = alive.said.date() if alive else date.min
    unanswered = [o.day for o in unprompted(person) if o.day > since and not o.key.startswith("s")]
    said = [e for e in person.all(Act.RESTED, Act.LET_GO) if alive is None or e.order > alive.order]
    if said:
        return Rest(said[-1].said.date(), let_go=said[-1].what is Act.LET_GO)
    return Rest(unanswered[-1]) if len(unanswered) >= TRIES else None
