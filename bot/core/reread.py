"""Reading kept notes again after the reader got better, without touching what was set by hand.

Notes are read in the order they were told, each with the people that those before it made. Left
as they are: notes booked by a command or a button, notes taken back, and every note whose other
reading would take away somebody, or something, that such a note speaks of. Names the user settled
and corrections the user made are kept on the notes and hold for the new reading too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.core.corrections.nicknames import forms
from bot.core.journal import Note, Source, Statement
from bot.core.learnt import Learnt
from bot.core.names import spoken, words
from bot.core.people import Act, Person
from bot.core.understand import assign, carry, in_question, plain, put_right, understand

_BY_THE_WAY = frozenset({Act.CALLED, Act.ALIAS, Act.GENDER})
"""What no note is read anew for."""
_ENTRY = re.compile(r"[^\s:]+\.\d+(?=$|[\s:])")


@dataclass(frozen=True, slots=True)
class Change:
    """A note that is read differently now."""

    old: Note
    new: Note

    @property
    def gone(self) -> list[Statement]:
        """What it no longer says."""
        return _less(self.old, self.new)

    @property
    def come(self) -> list[Statement]:
        """What it says now and did not."""
        return _less(self.new, self.old)


class Rereading:
    """One user's notes read again; `take` each in order, then look at the outcome."""

    def __init__(self, notes: Sequence[Note], people: Iterable[Person], learnt: Learnt) -> None:
        self._before = {p.id: p for p in people}
        self._of_old: dict[str, set[str]] = {}
        for key, person in self._before.items():
            for word in words(person.name):
                self._of_old.setdefault(word, set()).add(key)
        self._learnt = learnt
        self._world: dict[str, Person] = {}
        self._called: dict[str, dict[str, None]] = {}
        by_hand = [n for n in notes if n.source is not Source.TEXT and not n.undone]
        self._held = {key for n in by_hand for key in n.people}
        acts = [s.value for n in notes for s in n.statements if isinstance(s.what, Act)]
        keys = [o.key for p in self._before.values() for o in p.offers]
        self._hooks = {entry for told in (*acts, *keys) for entry in _ENTRY.findall(told)}

    def take(self, note: Note) -> Change | None:
        """Read the next note; None where it says what it said."""
        new = note if _fixed(note) else self._read(note)
        for key, entries in new.entries().items():
            person = self._world.get(key, Person(key)).with_entries(entries)
            self._world[key] = person
            for name in (person.name, *person.aliases):
                for word in words(name):
                    self._called.setdefault(word, {})[key] = None
        return None if new is note else Change(note, new)

    @property
    def kept(self) -> list[Person]:
        """Everybody as they are now, with what was put before the user about them."""
        nobody = Person("")
        return [
            replace(p, offers=self._before.get(key, nobody).offers)
            for key, p in self._world.items()
        ]

    @property
    def gone(self) -> list[str]:
        """The ids of those about whom nothing is said any more."""
        return [key for key in self._before if key not in self._world]

    def _read(self, note: Note) -> Note:
        text = " ".join([note.text, *(c.new for c in note.corrections)])
        people = in_question(note.id, text, self._meant(text, note), self._settled(note, text))
        made = [p for key, p in self._before.items() if key.startswith(f"{note.id}.")]
        lately = [self._world[key] for key in note.on if key in self._world]
        understood = understand(note.text, note.said, people, self._learnt, lately)
        blank = plain(note.id, note.said, note.text, note.message)
        blank = replace(blank, reply=note.reply, corrections=note.corrections, on=note.on)
        read = assign(blank, put_right(understood, blank), [*people, *lately], made)
        new = _aligned(note, carry(read, note, people))
        if _same(note, new) or not self._may_be(note, new):
            return note
        return new

    def _settled(self, note: Note, text: str) -> Note:
        """The note as far as it may have been the user who said whom it is about.

        Where nobody of the name had been told of when it came, nobody was asked.
        """
        own = {key for key in note.people if key.startswith(f"{note.id}.")}
        known = {key for word in spoken(text) for key in self._of_old.get(word, ())} - own
        if any(self._before[key].entries[0].said < note.said for key in known):
            return note
        return replace(note, who={n: key for n, key in note.who.items() if key not in own})

    def _meant(self, text: str, note: Note) -> list[Person]:
        said = spoken(text)
        said = said.union(*map(forms, said))
        keys = {key: None for word in said for key in self._called.get(word, ())}
        # An edited note may be about somebody who was first told of later.
        keys |= dict.fromkeys(note.people)
        found = [self._world.get(key) or self._before.get(key) for key in keys]
        return [p for p in found if p is not None]

    def _may_be(self, old: Note, new: Note) -> bool:
        """Whether nothing set by hand hangs on what is left out, and nobody known is in doubt."""
        if any(name in old.who for name in new.asks):
            return False
        lost = set(old.people) - set(new.people)
        if any(key.startswith(f"{old.id}.") for key in lost & self._held):
            return False
        return all(
            f"{old.id}.{n}" not in self._hooks or new.statements[n : n + 1] == (statement,)
            for n, statement in enumerate(old.statements)
        )


def _fixed(note: Note) -> bool:
    return note.undone or note.source is not Source.TEXT or not note.text.strip()


def _aligned(old: Note, new: Note) -> Note:
    """`new` with what it still says in its old place: entries are known by their places."""
    fresh = [s for s in new.statements if s not in old.statements]
    told: list[Statement] = []
    for statement in old.statements:
        if statement in new.statements:
            told.append(statement)
        elif fresh:
            told.append(fresh.pop(0))
    return replace(new, statements=(*told, *fresh))


def _same(old: Note, new: Note) -> bool:
    return _says(old) == _says(new) and dict(old.asks) == dict(new.asks)


def _less(one: Note, other: Note) -> list[Statement]:
    """What the one says and the other does not."""
    kept = _says(other)
    said = [s for s in one.statements if not isinstance(s.what, Act)]
    return [s for s in said if _of(one, s) not in kept]


def _says(note: Note) -> set[tuple[object, ...]]:
    """What the note puts on record, however it calls those it is about."""
    return {_of(note, s) for s in note.statements if s.what not in _BY_THE_WAY}


def _of(note: Note, statement: Statement) -> tuple[object, ...]:
    s = statement
    return note.who.get(s.person, s.person), s.what, s.value, s.date, s.time
