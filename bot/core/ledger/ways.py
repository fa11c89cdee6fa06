"""Who could lead somewhere, how warm the tie is, and who introduced them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.core.ledger.asks import facts_of
from bot.core.ledger.needs import likeness
from bot.core.meaning.likeness import stems
from bot.core.notes.facts import Relation
from bot.core.people import Person, fitting

_LEADS: Mapping[Relation, float] = {
    Relation.ORG: 1.0,
    Relation.INDUSTRY: 0.9,
    Relation.TITLE: 0.8,
    Relation.OFFER: 0.8,
    Relation.DETAIL: 0.6,
    Relation.LOCATION: 0.5,
    Relation.NEED: 0.4,
    Relation.INTEREST: 0.4,
}
_BY_TOPIC = frozenset(
    {Relation.INDUSTRY, Relation.TITLE, Relation.DETAIL, Relation.ORG, Relation.INTEREST}
)
_PLAIN_ENOUGH = 0.6
WARM, LUKEWARM = 60, 180
"""Days of silence up to which a tie is warm, and lukewarm."""


class Warmth(StrEnum):
    """How warm a tie is."""

    WARM = "warm"
    LUKEWARM = "lukewarm"
    COLD = "cold"


@dataclass(frozen=True, slots=True)
class Way:
    """Somebody who could lead there: by what of them, how warm the tie is, who introduced them.

    `through` holds those who introduced them, the nearest first: they can help where the tie is
    cold.
    """

    person: Person
    kind: Relation
    value: str
    warmth: Warmth
    score: float
    through: tuple[Person, ...] = ()


def introducers(person: Person, people: Sequence[Person]) -> list[Person]:
    """Who introduced them to the user, as far as `people` holds them without a doubt."""
    named = [fitting(v, people) for v in person.values(Relation.INTRODUCED_BY)]
    return [found[0] for found in named if len(found) == 1 and found[0].id != person.id]


def introduced(person: Person, people: Sequence[Person]) -> list[Person]:
    """Whom they introduced the user to."""
    return [p for p in people if person.id in {i.id for i in introducers(p, people)}]


def chain(person: Person, people: Sequence[Person]) -> list[Person]:
    """Who introduced them, who introduced that one, and so on; nobody twice."""
    found: dict[str, Person] = {}
    at = introducers(person, people)
    while at and at[0].id not in found and at[0].id != person.id:
        found[at[0].id] = at[0]
        at = introducers(at[0], people)
    return list(found.values())


def warmth(person: Person, today: date) -> Warmth:
    """How warm the tie is: by the last contact, and whether anything passed between you."""
    facts = facts_of(person, today)
    if facts.quiet is None or facts.quiet > LUKEWARM:
        return Warmth.COLD
    shared = facts.meetings + facts.gave + facts.got
    return Warmth.WARM if facts.quiet <= WARM and shared else Warmth.LUKEWARM


def ways(goal: str, people: Sequence[Person], today: date, limit: int = 5) -> list[Way]:
    """Who of `people` could lead to `goal` (a company, a field, a place), the best first."""
    found: list[Way] = []
    for person in people:
        hits = [
            (w * _speaks(goal, k, v), k, v) for k, w in _LEADS.items() for v in person.values(k)
        ]
        score, kind, said = max(hits, key=lambda h: h[0], default=(0.0, Relation.ORG, ""))
        if score >= _PLAIN_ENOUGH * _LEADS[kind]:
            through = tuple(chain(person, people))
            found.append(Way(person, kind, said, warmth(person, today), score, through))
    order = list(Warmth)
    found.sort(key=lambda w: (-w.score, order.index(w.warmth), w.person.name))
    return found[:limit]


def _speaks(goal: str, kind: Relation, text: str) -> float:
    """How plainly `text` speaks of the goal: all of its words, or, for what they do, its topic."""
    asked, said = set(stems(goal)), set(stems(text))
    if asked and (asked <= said or (kind is Relation.ORG and said and said < asked)):
        return 1.0
    return 0.9 * likeness(goal, text) if asked and kind in _BY_TOPIC else 0.0
