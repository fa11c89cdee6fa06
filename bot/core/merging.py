"""Two people on record who turn out to be one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.core.journal import NAMES, Note, Statement
from bot.core.ledger.marks import value
from bot.core.names import words
from bot.core.notes.facts import Relation
from bot.core.people import Act, Person


def merged(note: Note, gone: Person, into: Person) -> Note:
    """`note` with everything it tells of `gone` told of `into`.

    The names it gave `gone` become other names of `into`, unless they are a part of theirs. Of an
    introduction of the two to each other nothing is left.
    """

    def one(key: str) -> str:
        return into.id if key == gone.id else key

    def ones(keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(one, keys)))

    def told(said: Statement) -> Statement:
        about = note.who.get(said.person)
        if about in {gone.id, into.id} and _of_each_other(said, gone, into):
            # Its place stays taken: entries are known by their places.
            return Statement(said.person, Act.CALLED, into.name)
        if said.what is Act.INTRO:
            hook, move, *_ = said.value.split(" ")
            return replace(said, value=value(into.id, move, into.name)) if hook == gone.id else said
        return _renamed(said, into) if about == gone.id and said.what in NAMES else said

    who = {name: one(key) for name, key in note.who.items()}
    asks = {name: ones(ids) for name, ids in note.asks.items()}
    statements = tuple(map(told, note.statements))
    return replace(note, statements=statements, who=who, asks=asks, on=ones(note.on))


def _of_each_other(said: Statement, one: Person, other: Person) -> bool:
    """Whether it tells of an introduction of the two to each other, said of either."""
    if said.what is Act.INTRO:
        return said.value.split(" ")[0] in {one.id, other.id}
    given = {f"introduction to {p.name}" for p in (one, other)}
    return said.what is Relation.GAVE and said.value in given


def _renamed(statement: Statement, into: Person) -> Statement:
    part = set(words(statement.value)) <= set(words(into.name))
    return replace(statement, what=Act.CALLED if part else Act.ALIAS)


def who_stays(one: Person, other: Person) -> tuple[Person, Person]:
    """Who goes and who stays: the fuller name stays, of two equally full the first."""
    full = len(words(other.name)) > len(words(one.name))
    return (one, other) if full else (other, one)
