"""Notes as they are kept, and how they make, change and unmake people.

The note is the source of truth: a person is nothing but the entries of the notes about them, so
taking a note back, or reading it again after an edit, leaves exactly what the other notes say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum

from bot.core.corrections.correction import Correction
from bot.core.names import mark, spoken, words
from bot.core.notes.facts import Fact
from bot.core.people import Act, Entry, Person, What
from bot.core.trip import Trip

NAMES = frozenset({Act.NAMED, Act.CALLED, Act.ALIAS})
"""What a note says of somebody only because it is about them."""
SOMEBODY = "?"
"""The name under which a note tells of one of several who were told of just before."""


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
    which. `on` holds the ids of those told of just before, where the text goes on about them. `message` is the user's own message, `reply` the bot's answer to it, `corrections`
    what they put right afterwards, already taken into the statements, `undone_by` the
    message that asked to take the note back. `trip` is the user's own trip it tells of.
    """

    id: str
    said: datetime
    text: str
    source: Source = Source.TEXT
    statements: tuple[Statement, ...] = ()
    who: Mapping[str, str] = field(default_factory=dict)
    asks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    on: tuple[str, ...] = ()
    message: int | None = None
    reply: int | None = None
    corrections: tuple[Correction, ...] = ()
    undone: bool = False
    undone_by: int | None = None
    trip: Trip | None = None

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

    def asked(self, mark_: str) -> str:
        """The name with that mark whose person the user has still to say; "" where none is."""
        return next((name for name in self.asks if mark(name) == mark_), "")

    def settle(self, name: str, person: Person | None) -> Note:
        """The note once the user has said who `name` is: somebody known, or None for new."""
        asks = {k: v for k, v in self.asks.items() if k != name}
        if person is None:
            made = [Statement(name, Act.NAMED, self.typed(name))]
            key = new_id(self.id, name)
        else:
            fuller = set(words(person.name)) < set(words(name))
            made = [
                Statement(
                    name, Act.NAMED if fuller else Act.CALLED, name if fuller else person.name
                )
            ]
            if not self.on and not set(words(name)) & set(words(person.name)):
                made.append(Statement(name, Act.ALIAS, name))
            key = person.id
        return replace(
            self, asks=asks, who={**self.who, name: key}, statements=(*self.statements, *made)
        )

    def reopen(self, name: str) -> Note:
        """The note as if the user had still to say whether `name` is whom it was put to."""
        who = {k: v for k, v in self.who.items() if k != name}
        told = (s for s in self.statements if s.person != name or s.what not in NAMES)
        return replace(
            self, who=who, asks={**self.asks, name: (self.who[name],)}, statements=tuple(told)
        )

    def typed(self, name: str) -> str:
        """As much of `name` as stands in the text: a full known name may be more than that."""
        said = spoken(self.text)
        return " ".join(w for w in name.split() if set(words(w)) & said) or name


def new_id(note: str, name: str) -> str:
    """The id of somebody first named in that note; says nothing about the name itself."""
    return f"{note}.{mark(name)}"


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
