"""What makes somebody fit what a question looks for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.core.ledger.ledger import Item
from bot.core.names import words
from bot.core.notes.facts import Relation
from bot.core.people import Act, Entry, Person
from bot.core.questions.query import Wanted
from bot.core.questions.words import content, fits, meet

TELLING = tuple(r for r in Relation if r not in {Relation.INTERACTION, Relation.PLAN})
"""What a question in loose words may be answered from."""


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody in an answer: the entries that answer, or the items of the ledger."""

    person: Person
    entries: tuple[Entry, ...] = ()
    items: tuple[Item, ...] = ()
    day: date | None = None


def holding(person: Person, wanted: Wanted) -> list[Entry]:
    """What makes the person fit: one entry with all the words, else several that share them."""
    if not wanted.topic:
        return distinct(person.all(*wanted.relations))
    told = [e for e in person.all(*(wanted.relations or TELLING), Act.CIRCLE) if e.value]
    if not wanted.relations and fits(wanted.topic, [person.name]):
        return told[:1] or list(person.entries[:1])
    one = [e for e in told if fits(wanted.topic, [e.value])]
    if one:
        return distinct(one)
    asked = content(wanted.topic)
    parts = [e for e in told if any(meet(w, words(e.value)) for w in asked)]
    return distinct(parts) if parts and fits(wanted.topic, [e.value for e in parts]) else []


def alike(person: Person, wanted: Iterable[Wanted]) -> tuple[int, Found] | None:
    """How many of the asked words stand anywhere in what is known of them."""
    asked = [w for each in wanted for w in content(each.topic)]
    told = [e for e in person.all(*TELLING) if any(meet(w, words(e.value)) for w in asked)]
    said = [*words(person.name), *(w for e in told for w in words(e.value))]
    hits = sum(meet(w, said) for w in asked)
    # Of many words one alone is chance.
    enough = hits and hits * 3 >= len(asked)
    return (hits, Found(person, tuple(distinct(told)))) if enough else None


def distinct(entries: Iterable[Entry]) -> list[Entry]:
    """Entries that say different things, the latest of each."""
    return list({(e.what, e.value.casefold()): e for e in entries}.values())
