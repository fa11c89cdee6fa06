"""Notes as they are kept, and how they make, change and unmake people.

The note is the source of truth: a person is nothing but the entries of the notes about them, so
taking a note back, or reading it again after an edit, leaves exactly what the other notes say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum
from zlib import crc32

from bot.core.names import fold
from bot.core.notes.facts import Fact
from bot.core.people import Act, Entry, Person, What


class Source(StrEnum):
    """How a note came: texted, by a command, by a button."""

    TEXT = "text"
    COMMAND = "command"
    BUTTON = "button"


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing a note says about somebody it names; becomes an `Entry` of that person."""

    person: str
    what: What
    value: str
    date: date | None = None
    time: time | None = None
    sure: bool = True

    @classmethod
    def of(cls, fact: Fact) -> Statement:
        """The statement a reader's fact makes."""
        return cls(fact.person, fact.relation, fact.value, fact.date, fact.time, fact.sure)


@dataclass(frozen=True, slots=True)
class Note:
    """One note as kept.

    `said` is when it was texted (aware, in the user's zone of that moment). `who` says which
    person each name means; `asks` holds the ids a name could mean while the user has not said
    which. `message` is the user's own message, `reply` the bot's answer to it.
    """

    id: str
    said: datetime
    text: str
    source: Source = Source.TEXT
    statements: tuple[Statement, ...] = ()
    who: Mapping[str, str] = field(default_factory=dict)
    asks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    message: int | None = None
    reply: int | None = None
    undone: bool = False

    @property
    def people(self) -> tuple[str, ...]:
        """The ids of everybody this note is about."""
        return tuple(dict.fromkeys(self.who.values()))

    def entries(self) -> dict[str, list[Entry]]:
        """What the note puts on record, by person id; nothing once it is taken back."""
        made: dict[str, list[Entry]] = {}
        if self.undone:
            return made
        for n, s in enumerate(self.statements):
            person = self.who.get(s.person)
            if person is not None:
                entry = Entry(f"{self.id}.{n}", self.said, s.what, s.value, s.date, s.time, s.sure)
                made.setdefault(person, []).append(entry)
        return made

    def settle(self, name: str, person: str | None) -> Note:
        """The note once the user has said who `name` is: a known person's id, None: new."""
        asks = {k: v for k, v in self.asks.items() if k != name}
        if person is None:
            named = Statement(name, Act.NAMED, name)
            new = new_id(self.id, name)
            return replace(
                self,
                asks=asks,
                who={**self.who, name: new},
                statements=(*self.statements, named),
            )
        return replace(self, asks=asks, who={**self.who, name: person})

    def carry(self, old: Note) -> Note:
        """The note with the answers the user gave about the same names in its earlier version."""
        note = self
        for name in self.asks:
            chosen = old.who.get(name)
            if chosen == new_id(self.id, name):
                note = note.settle(name, None)
            elif chosen in self.asks[name]:
                note = note.settle(name, chosen)
        return note


def new_id(note: str, name: str) -> str:
    """The id of somebody first named in that note; says nothing about the name itself."""
    return f"{note}.{crc32(fold(name).encode()):08x}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """People as they stand after a note came, changed or went: `kept` to write, `gone` to drop."""

    kept: tuple[Person, ...]
    gone: tuple[str, ...]


def replay(old: Note | None, new: Note | None, people: Mapping[str, Person]) -> Outcome:
    """What happens to `people` (by id, all that either note is about) when `new` replaces `old`.

    Somebody about whom no note says anything any more is gone.
    """
    ids = dict.fromkeys([*(old.people if old else ()), *(new.people if new else ())])
    added = new.entries() if new else {}
    kept: list[Person] = []
    gone: list[str] = []
    for key in ids:
        person = people.get(key, Person(key))
        if old:
            person = person.without_note(old.id)
        person = person.with_entries(added.get(key, []))
        if person.entries:
            kept.append(person)
        else:
            gone.append(key)
    return Outcome(tuple(kept), tuple(gone))
