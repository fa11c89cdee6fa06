"""People and the entries they are made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from string import ascii_letters

from bot.core.names import fold, words
from bot.core.notes.facts import HAPPENED, Relation


class Act(StrEnum):
    """What else can be on record about a person, beside the relations a note can tell."""

    NAMED = "named"
    """The name they go by: from the note that made them, or set by hand."""
    ALIAS = "alias"
    """Another name they go by, that the user has said means them."""
    CALLED = "called"
    """The name a later note called them: what is left when the first note is taken back."""
    GENDER = "gender"
    """ "f" or "m", as far as a note told."""
    CLOSED = "closed"
    """An entry that needs nothing more; the value is its id."""
    ANSWERED = "answered"
    """What somebody said to what was asked of them: its entry's id, "yes" or "no", its words."""
    OFF = "off"
    """A plan that comes to nothing: its entry's id and its channel; the date is the plan's."""
    SNOOZED = "snoozed"
    """A due item put off; the value is its key, the date when it comes back."""
    SKIPPED = "skipped"
    """A due item passed over; the value is its key, the date when it was."""
    THANKS = "thanks"
    """What came of a thanks owed: the id of what was received, then "said" or "waived"."""
    LEAD = "lead"
    """A lead moved on: the id of what was received, the move, and words where there are some."""
    WEIGHED = "weighed"
    """Something the user thought of asking for; books nothing."""
    INTRO = "intro"
    """An introduction under way: the other person's id and the move."""
    SENT = "sent"
    """A saved link that was sent to them; the value is the link's id."""
    NOT_NOW = "not_now"
    """An unprompted nudge that did not suit; the value is its key, the date when it was."""
    RESTED = "rested"
    """Nothing unprompted is to be said about them until there is news."""
    RESUMED = "resumed"
    """The user does want to keep in touch after all."""
    LET_GO = "let_go"
    """Not to be asked about any more."""
    CIRCLE = "circle"
    """A group of people the user put them in."""


What = Relation | Act
FOUND_BY = (
    Relation.LOCATION,
    Relation.INDUSTRY,
    Relation.ORG,
    Relation.TITLE,
    Relation.INTEREST,
    Relation.MET_AT,
    Relation.NEED,
    Relation.OFFER,
)
"""What people are found by, beside their name."""


CONTACTS = HAPPENED | {Act.ANSWERED}
"""What tells of a real contact."""
_CLOSING = frozenset({Act.CLOSED, Act.OFF, Act.ANSWERED})
_WHATS: Mapping[str, What] = {str(w): w for w in (*Act, *Relation)}


def what(name: str) -> What:
    """The `Relation` or `Act` of that name."""
    return _WHATS.get(name) or Act(name)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing on record about a person.

    `id` is "<note id>.<n>"; `said` is when the note was texted (aware); `date` and `time` are
    local to the user.
    """

    id: str
    said: datetime
    what: What
    value: str
    date: date | None = None
    time: time | None = None
    sure: bool = True

    @property
    def note(self) -> str:
        """The id of the note that told it."""
        return self.id.rpartition(".")[0]

    @property
    def order(self) -> tuple[datetime, int, str, int]:
        """Where the entry stands among others: by note, then by place in it.

        Notes of one second follow each other as their messages do: "m9" before "m10".
        """
        note, _, place = self.id.rpartition(".")
        message = note.partition(".")[0].strip(ascii_letters)
        return self.said, int(message or 0), note, int(place)


@dataclass(frozen=True, slots=True)
class Offer:
    """A due item that was put before the user: its key, the local day, how the sending went."""

    key: str
    day: date
    reason: str = ""
    state: str = "claimed"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the user knows: nothing but entries in order, and what was offered about them."""

    id: str
    entries: tuple[Entry, ...] = ()
    offers: tuple[Offer, ...] = ()

    def with_entries(self, more: Iterable[Entry]) -> Person:
        """The same person with `more` entries put in their place."""
        return replace(self, entries=tuple(sorted([*self.entries, *more], key=lambda e: e.order)))

    def without_note(self, note: str) -> Person:
        """The same person as if the note of that id had never been texted."""
        return replace(self, entries=tuple(e for e in self.entries if e.note != note))

    def all(self, *kinds: What) -> list[Entry]:
        """The entries of these kinds, in order."""
        return [e for e in self.entries if e.what in kinds]

    def last(self, *kinds: What) -> str:
        """The latest value of these kinds, or "" where there is none."""
        return next((e.value for e in reversed(self.entries) if e.what in kinds), "")

    @property
    def name(self) -> str:
        """What they are called: the name given by hand or first note, else by later ones."""
        names = map(self.last, (Act.NAMED, Act.CALLED, Act.ALIAS))
        return next(filter(None, names), "Somebody")

    @property
    def aliases(self) -> list[str]:
        """The other names they go by."""
        return self.values(Act.ALIAS)

    @property
    def short(self) -> str:
        """The name to use in passing: the first one, or title and name."""
        parts = self.name.split()
        return self.name if parts[0].endswith(".") or len(parts) == 1 else parts[0]

    def values(self, kind: What) -> list[str]:
        """The distinct values of a kind, latest last, however they were spelt."""
        seen: dict[str, str] = {}
        for entry in self.all(kind):
            seen.pop(fold(entry.value), None)
            seen[fold(entry.value)] = entry.value
        return list(seen.values())

    @property
    def contacts(self) -> list[Entry]:
        """Every real contact: meetings, messages, what was given, got, asked, answered or thanked."""
        return [e for e in self.entries if e.what in CONTACTS and e.date]

    @property
    def last_contact(self) -> date | None:
        """The day of the latest real contact."""
        return max((e.date for e in self.contacts if e.date), default=None)

    @property
    def since(self) -> date | None:
        """The local day they were first on record."""
        return min((e.said.date() for e in self.entries), default=None)

    def closed(self, entry: Entry) -> bool:
        """Whether nothing more is to be done about that entry."""
        return any(
            e.what in _CLOSING and e.value.partition(" ")[0] == entry.id for e in self.entries
        )

    @property
    def search_words(self) -> list[str]:
        """The folded words and phrases they are found by, beside their name."""
        found: dict[str, None] = {}
        for kind in (*FOUND_BY, Act.CIRCLE):
            for value in self.values(kind):
                found[fold(value)] = None
                found.update(dict.fromkeys(words(value)))
        return list(found)

    @property
    def told_words(self) -> list[str]:
        """The folded words of what else was told of them."""
        return list(dict.fromkeys(w for v in self.values(Relation.DETAIL) for w in words(v)))


def fitting(name: str, people: Sequence[Person]) -> list[Person]:
    """The people that `name` could mean: all its words stand in theirs; a whole name wins."""
    asked = words(name)
    if not asked:
        return []
    said = set(asked)
    own = [(p, words(p.name)) for p in people]
    whole = [p for p, name in own if asked == name or asked in map(words, p.aliases)]
    return whole or [p for p, name in own if said <= set(name)]
