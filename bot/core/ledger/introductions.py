"""Introductions of two people to each other, and the word owed to whoever introduced the user."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from bot.core.journal import Statement
from bot.core.ledger.marks import Mark, mark_of, marks, value
from bot.core.names import words
from bot.core.notes.facts import Channel, Relation
from bot.core.people import Act, Entry, Person

_SPOKEN = frozenset(
    {Channel.MET, Channel.COFFEE, Channel.MEAL, Channel.DRINKS, Channel.CALL, Channel.VIDEO}
)
_GIVEN = re.compile(r"(?i)intro(?:duction)?s? (?:to|with) (?P<met>\S.*)")


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
    by_note: bool = False
    """Whether it was a note of the user's that told that it was made."""

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
    told = [
        (mark, about.id)
        for about, hook in ((one, other.id), (other, one.id))
        for mark in marks(about, Act.INTRO)
        if mark.hook == hook
    ]
    for mark, about_id in sorted(told, key=lambda pair: pair[0].entry.order):
        if mark.move == Move.BEGIN and (made or dropped or Side.NO in sides.values()):
            # Asked anew: what came of it the last time is over.
            sides, made, dropped = {}, False, False
        if mark.move in {Move.MAKE, Move.DROP}:
            made = made or mark.move == Move.MAKE
            dropped = dropped or mark.move == Move.DROP
        elif mark.move in set(Side):
            sides[about_id] = Side(mark.move)
    by_note = not made and _told_as_made(one, other, [mark.entry for mark, _ in told])
    made = made or by_note
    return Introduction(
        one.id, other.id, MappingProxyType(sides), made, dropped and not made, by_note
    )


def _told_as_made(one: Person, other: Person, told: Sequence[Entry]) -> bool:
    """Whether a note tells that the two were introduced, later than all that was `told` of it."""
    return any(
        all(given.order > entry.order for entry in told)
        for about, met in ((one, other), (other, one))
        for given in _introductions(about, met.name)
    )


def _introductions(about: Person, met: str) -> list[Entry]:
    """What was given to somebody as an introduction to `met` (a name)."""
    found = [(e, _GIVEN.match(e.value)) for e in about.all(Relation.GAVE)]
    name = set(words(met))
    return [e for e, to in found if to and set(words(to["met"])) <= name]


def begun(person: Person) -> list[str]:
    """The ids of those with whom an introduction of `person` is begun and not settled by them."""
    return [mark.hook for mark in begun_marks(person)]


def begun_marks(person: Person) -> list[Mark]:
    """How each of those stands with them: they were asked, or said yes."""
    last: dict[str, Mark] = {}
    for mark in marks(person, Act.INTRO):
        last[mark.hook] = mark
    return [
        mark
        for mark in last.values()
        if mark.move in {Move.BEGIN, Move.YES}
        and not any(e.order > mark.entry.order for e in _introductions(person, mark.words))
    ]


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
