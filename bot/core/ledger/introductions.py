"""Introductions: who introduced whom, who could lead somewhere, and those under way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from bot.core.journal import Statement
from bot.core.ledger.asks import facts_of
from bot.core.ledger.likeness import stems
from bot.core.ledger.marks import Mark, mark_of, marks, value
from bot.core.ledger.needs import likeness
from bot.core.notes.facts import Channel, Relation
from bot.core.people import Act, Entry, Person, fitting

_SPOKEN = frozenset(
    {Channel.MET, Channel.COFFEE, Channel.MEAL, Channel.DRINKS, Channel.CALL, Channel.VIDEO}
)
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
_BY_TOPIC = frozenset({Relation.INDUSTRY, Relation.TITLE, Relation.DETAIL})
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
    if asked and asked <= said:
        return 1.0
    return 0.9 * likeness(goal, text) if asked and kind in _BY_TOPIC else 0.0


class Side(StrEnum):
    """What one of the two said to being introduced."""

    ASKED = "asked"
    YES = "yes"
    NO = "no"


class Move(StrEnum):
    """What the user notes about an introduction."""

    BEGIN = "asked"
    YES = "yes"
    NO = "no"
    MAKE = "made"
    DROP = "dropped"


@dataclass(frozen=True, slots=True)
class Introduction:
    """One introduction under way: the two, what each said, whether it was made or dropped."""

    one: str
    other: str
    sides: Mapping[str, Side] = field(default_factory=lambda: MappingProxyType({}))
    made: bool = False
    dropped: bool = False

    @property
    def agreed(self) -> bool:
        """Whether both said yes."""
        return all(self.sides.get(p) is Side.YES for p in (self.one, self.other))

    @property
    def declined(self) -> bool:
        """Whether one of them would rather not."""
        return Side.NO in self.sides.values()

    @property
    def open(self) -> bool:
        """Whether the user is still to do something about it."""
        return bool(self.sides) and not (self.made or self.dropped or self.declined)


def introduction(one: Person, other: Person) -> Introduction:
    """Where the introduction of these two stands."""
    sides: dict[str, Side] = {}
    made = dropped = False
    for about, hook in ((one, other.id), (other, one.id)):
        for mark in marks(about, Act.INTRO):
            if mark.hook != hook:
                continue
            if mark.move in {Move.MAKE, Move.DROP}:
                made = made or mark.move == Move.MAKE
                dropped = dropped or mark.move == Move.DROP
            elif mark.move in set(Side):
                sides[about.id] = Side(mark.move)
    return Introduction(one.id, other.id, MappingProxyType(sides), made, dropped and not made)


def begun(person: Person) -> list[str]:
    """The ids of those with whom an introduction of `person` is begun and not settled by them."""
    return [mark.hook for mark in begun_marks(person)]


def begun_marks(person: Person) -> list[Mark]:
    """How each of those stands with them: they were asked, or said yes."""
    last: dict[str, Mark] = {}
    for mark in marks(person, Act.INTRO):
        last[mark.hook] = mark
    return [mark for mark in last.values() if mark.move in {Move.BEGIN, Move.YES}]


def said_yes(entry: Entry) -> bool:
    """Whether that mark tells that they would like it, rather than that they were asked."""
    return mark_of(entry).move == Move.YES


def last_words(entry: Entry) -> str:
    """The name of the other one in that mark, "somebody" where it is not told."""
    return mark_of(entry).words or "somebody"


def note_move(person: Person, other: Person, move: Move, today: date) -> list[Statement]:
    """What one move puts on record about `person`; made, it is something given to them."""
    told = [Statement(person.name, Act.INTRO, value(other.id, move, other.name), today)]
    if move is Move.MAKE:
        told.append(Statement(person.name, Relation.GAVE, f"introduction to {other.name}", today))
    return told


@dataclass(frozen=True, slots=True)
class Report:
    """A word owed to `introducer` (a name) about having met; hangs on `entry`, due on `day`."""

    introducer: str
    entry: Entry
    met: Entry
    day: date


def report_owed(person: Person) -> Report | None:
    """Whether the user met `person` through an introduction and has not told who made it."""
    for entry in person.all(Relation.INTRODUCED_BY):
        met = next(
            (
                e
                for e in person.all(Relation.INTERACTION)
                if e.value in _SPOKEN and e.date and e.said >= entry.said
            ),
            None,
        )
        # Introduced and met in one breath ("Bob introduced me to Carla at the gala"): Bob was there.
        if met is not None and met.date and met.note != entry.note and not person.closed(entry):
            return Report(entry.value, entry, met, met.said.date() + timedelta(days=1))
    return None
