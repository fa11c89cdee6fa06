"""What a note is about as it goes on: who is in focus, which event, what has been found."""

# ruff: noqa: C901, PLR0911 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Fact, Known, Mention, Relation
from bot.core.notes.people import Roster, sounds_like
from bot.core.notes.words import Token


@dataclass(slots=True)
class Draft:
    """A fact on its way: its date may still be told by a later clause."""

    person: Mention
    relation: Relation
    value: str
    span: tuple[int, int] = (0, 0)
    date: date | None = None
    time: time | None = None
    sure: bool = True
    found_by: str = ""
    sentence: int = 0

    def fact(self) -> Fact:
        """The finished fact."""
        return Fact(
            self.person.name,
            self.relation,
            self.value,
            self.date,
            self.time,
            self.span,
            self.sure,
            self.found_by,
        )


@dataclass(slots=True)
class Scene:
    """The state of reading a note."""

    now: datetime
    known: Known
    roster: Roster
    drafts: list[Draft] = field(default_factory=list)
    focus: list[Mention] = field(default_factory=list)
    seen: list[Mention] = field(default_factory=list)
    told_of: set[str] = field(default_factory=set)
    group: list[Mention] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)
    event: list[Draft] = field(default_factory=list)
    event_at: str = ""
    event_day: date | None = None
    event_open: bool = False
    event_loose: bool = False
    invited: tuple[list[Mention], Channel] | None = None
    invited_for: tuple[date, time | None] | None = None
    left_open: tuple[date, date] | None = None
    """The day that an event nobody says was or will be would have been, and would be."""
    day_said: tuple[int, date, frozenset[str]] | None = None
    reminding: tuple[date | None, time | None] | None = None
    off: tuple[list[Mention], Channel] | None = None
    title: str = ""
    wanted: tuple[str, tuple[int, int], int] = ("", (0, 0), -1)
    newcomer: str = ""
    front: Clause | None = None
    fronted: tuple[int, str] = (-1, "")
    every: tuple[int, str, tuple[int, int]] | None = None
    """A rhythm that opened a sentence before anybody was named: sentence, duration, span."""
    way: str = ""
    """The words of the clause that told how often to keep in touch."""
    over: tuple[Clause, Channel] | None = None
    """The clause that has said how the writer spoke with whoever it goes on about."""
    awaited: tuple[list[Mention], str, int] | None = None
    upcoming: date | None = None
    unclaimed: tuple[Token | None, int] = (None, -1)
    """A link or number that stood before anybody was named, and in which sentence."""
    introduced: tuple[list[Mention], int, int] | None = None
    """Who has just been introduced, from which draft on, and in which sentence."""
    supposed: int = -1
    retracting: bool = False
    listing: Relation | None = None
    label: Relation | None = None
    passive: tuple[list[Mention], int] | None = None
    thanks: tuple[list[Mention], int] | None = None
    last_kind: str = ""
    told_from: int = 0
    """Where in `drafts` that begins which the last telling clause told."""
    doer: tuple[int, str] = (-1, "")
    """Who did what the clause before told, "me" or "them", and in which sentence."""
    sentence: int = -1
    """Which sentence is being read."""
    talk: tuple[list[Mention], tuple[str, tuple[int, int]], date] | None = None
    """Who was heard speaking, where and when."""
    company: Channel | None = None
    """How the writer spent the time with those listed now: "Dinner with the team: Ana, Bob"."""
    earlier: list[Clause] = field(default_factory=list)
    """The clauses read so far."""
    subject: tuple[int, str] = (-1, "")
    """In which sentence whom a clause was about by name."""
    opened: Mention | None = None
    """Whose profile the bits that follow a name go on with."""

    def look_at(self, people: list[Mention]) -> None:
        """Put `people` in focus."""
        if not people:
            return
        self.focus = list(people)
        self.told_of |= {p.name for p in people}
        for person in people:
            self.seen = [p for p in self.seen if p.name != person.name] + [person]
        if len(people) > 1:
            self.group = list(people)

    def notice(self, people: list[Mention]) -> None:
        """Remember that `people` were named, without turning to them."""
        for person in people:
            if all(p.name != person.name for p in self.seen):
                self.seen.append(person)

    def gender(self, person: Mention) -> str:
        """What the note and the lexicon say of a person's gender."""
        return self.genders.get(person.name, person.gender)

    def pronoun(self, word: str) -> list[Mention]:
        """Whom "he", "she" or "they" means now."""
        if word in {"they", "them", "their", "both"}:
            if len(self.focus) > 1:
                return self.focus
            if self.group and (
                word == "both"
                or (self.focus and self.focus[0].name in {p.name for p in self.group})
            ):
                return self.group
            if len(self.seen) == 2 and word == "both":
                return list(self.seen)
            return self.focus or self.group
        want = "m" if word in {"he", "him", "his"} else "f"
        by_recency = [*reversed(self.seen)]
        in_order = list(self.focus) + [
            p for p in by_recency if p.name not in {f.name for f in self.focus}
        ]
        if self.subject[0] == self.sentence and [p.name for p in self.focus] == [self.subject[1]]:
            one = self.focus[0]
            if self.gender(one) in {"", want}:
                self.genders[one.name] = want
                return [one]
        if [p.name for p in self.focus] == [self.newcomer] and not self.gender(self.focus[0]):
            self.genders[self.focus[0].name] = want
            return [self.focus[0]]
        told = [p for p in in_order if p.name in self.told_of]
        for test, among_them in ((want, told), ("", told), (want, in_order), ("", in_order)):
            fitting = [p for p in among_them if self.gender(p) == test]
            if not test and len(fitting) > 1:
                fitting.sort(key=lambda p: sounds_like(p.name) not in {"", want})
            for person in fitting[:1]:
                self.genders[person.name] = want
                return [person]
        for person in in_order:
            if person.name not in self.genders or len(in_order) == 1:
                self.genders[person.name] = want
                return [person]
        return in_order[:1]

    def add(self, *drafts: Draft) -> None:
        """Keep what was found."""
        self.drafts.extend(drafts)
