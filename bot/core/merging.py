"""Two people on record who turn out to be one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.core.journal import Note, Statement
from bot.core.names import words
from bot.core.people import Act, Person


def merged(note: Note, gone: Person, into: Person) -> Note:
    """`note` with everything it tells of `gone` told of `into`.

    The name it gave `gone` becomes another name of `into`, unless it is a part of theirs. Of an
    introduction of the two to each other nothing is left.
    """

    def one(key: str) -> str:
        return into.id if key == gone.id else key

    def ones(keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(one, keys)))

    who = {name: one(key) for name, key in note.who.items()}
    told: list[Statement] = []
    for s in note.statements:
        said = _renamed(s, into) if note.who.get(s.person) == gone.id else s
        if said.what is Act.INTRO:
            said = replace(said, value=said.value.replace(gone.id, into.id))
            if said.value.startswith(f"{who.get(s.person)} "):
                continue
        told.append(said)
    asks = {name: ones(ids) for name, ids in note.asks.items()}
    return replace(note, statements=tuple(told), who=who, asks=asks, on=ones(note.on))


def _renamed(statement: Statement, into: Person) -> Statement:
    if statement.what is not Act.NAMED:
        return statement
    part = set(words(statement.value)) <= set(words(into.name))
    return replace(statement, what=Act.CALLED if part else Act.ALIAS)


def who_stays(one: Person, other: Person) -> tuple[Person, Person]:
    """Who goes and who stays: the fuller name stays, of two equally full the first."""
    full = len(words(other.name)) > len(words(one.name))
    return (one, other) if full else (other, one)
