"""Marks: entries that say what came of another entry, as "<hook> <move> <words>"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.people import Act, Entry, Person


@dataclass(frozen=True, slots=True)
class Mark:
    """What was done about `hook` (the id of an entry or a person), and the words with it."""

    hook: str
    move: str
    words: str
    entry: Entry


def marks(person: Person, act: Act) -> Iterable[Mark]:
    """The marks of that kind about a person, in order."""
    return map(mark_of, person.all(act))


def mark_of(entry: Entry) -> Mark:
    """What that entry marks."""
    hook, move, words = (*entry.value.split(" ", 2), "", "")[:3]
    return Mark(hook, move, words, entry)


def value(hook: str, move: str, words: str = "") -> str:
    """The value of such an entry."""
    return f"{hook} {move} {words}".rstrip()


def last_mark(person: Person, act: Act, hook: str) -> Mark | None:
    """The latest mark of that kind about `hook`."""
    return next((m for m in reversed(list(marks(person, act))) if m.hook == hook), None)
