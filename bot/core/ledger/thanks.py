"""Thanks: each thing received opens one, said or let go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from bot.core.journal import Statement
from bot.core.ledger.marks import marks, value
from bot.core.meaning.likeness import alike, topic_words
from bot.core.notes.facts import Relation
from bot.core.people import Act, Entry, Person

EVENING = time(19)
"""When thanks for something told of by day are due."""
LATE = time(17)
"""From when on they wait for the next day."""
_WHATEVER = frozenset({"everyth", "all", "help", "support", "thanks", "thank", "lot", "much"})


class State(StrEnum):
    """Where one thanks stands."""

    OPEN = "open"
    SAID = "said"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Thanks:
    """The one thanks that `entry` (something received) opened.

    Due on the local `day` at `time`, or at the user's usual hour where `time` is None.
    """

    entry: Entry
    state: State
    day: date
    time: time | None


def thanks(person: Person) -> list[Thanks]:
    """One for each thing received from them, in order."""
    states = _states(person)
    return [Thanks(e, states[e.id], *_due(e)) for e in person.all(Relation.RECEIVED)]


def open_thanks(person: Person) -> list[Thanks]:
    """Those neither said nor let go, in order."""
    return [t for t in thanks(person) if t.state is State.OPEN]


def say_thanks(person: Person, entry: Entry, today: date) -> list[Statement]:
    """The user thanked them for that entry."""
    return [
        Statement(person.name, Relation.THANKED, entry.value, today),
        Statement(person.name, Act.THANKS, value(entry.id, State.SAID), today),
    ]


def waive_thanks(person: Person, entry: Entry, today: date) -> list[Statement]:
    """No thanks are needed for that entry."""
    return [Statement(person.name, Act.THANKS, value(entry.id, State.WAIVED), today)]


def _states(person: Person) -> dict[str, State]:
    states = {e.id: State.OPEN for e in person.all(Relation.RECEIVED)}
    pinned = set()
    for mark in marks(person, Act.THANKS):
        pinned.add(mark.entry.note)
        if mark.hook in states:
            states[mark.hook] = State(mark.move)
    for told in person.all(Relation.THANKED):
        if told.note not in pinned:
            for entry in _meant(person, told, states):
                states[entry.id] = State.SAID
    return states


def _meant(person: Person, told: Entry, states: dict[str, State]) -> list[Entry]:
    """What the user thanked for: what they named, all of it, or the only thing it can be."""
    before = [
        e
        for e in person.all(Relation.RECEIVED)
        if states[e.id] is State.OPEN and _came_before(e, told)
    ]
    if set(topic_words(told.value)) <= _WHATEVER:
        return before
    named = [e for e in before if alike(e.value, told.value)]
    return named or (before if len(before) == 1 else [])


def _came_before(received: Entry, told: Entry) -> bool:
    if received.said > told.said:
        return False
    return not (received.date and told.date) or received.date <= told.date


def _due(entry: Entry) -> tuple[date, time | None]:
    said = entry.said
    if said.time() < LATE:
        return said.date(), EVENING
    return said.date() + timedelta(days=1), None
