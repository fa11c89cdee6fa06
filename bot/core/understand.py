"""From a text to what it puts on record, and about whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from rapidfuzz import fuzz

from bot.core.journal import Note, Source, Statement, new_id
from bot.core.ledger.booking import booking
from bot.core.names import fold, spoken, words
from bot.core.notes.facts import Intent, Known, KnownPerson, Mention, Relation
from bot.core.people import Act, Person, fitting
from bot.core.reading import read

_INLINE = re.compile(r"(?i)(?<!\S)/(gave|got|asked)(?:@\w+)?(?!\S)")
ALIKE = 60
"""How alike (of 100) a mended name must be to the one before."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What a text says: its intent, statements by name, and the mentions that need settling."""

    intent: Intent
    statements: tuple[Statement, ...] = ()
    mentions: tuple[Mention, ...] = ()


def lexicon(people: Sequence[Person]) -> Known:
    """What the reader should know of these people."""
    return Known(
        people=tuple(KnownPerson(p.name, gender=p.last(Act.GENDER)) for p in people),
        orgs=tuple(dict.fromkeys(v for p in people for v in p.values(Relation.ORG))),
        places=tuple(dict.fromkeys(v for p in people for v in p.values(Relation.LOCATION))),
    )


def understand(text: str, now: datetime, people: Sequence[Person]) -> Understood:
    """Read `text`, texted at `now` (aware, local), with the people its words could mean.

    `/gave`, `/got` and `/asked` inside it book what follows them to whom the note is about.
    """
    head, *tail = _INLINE.split(text)
    reading = read(head.strip() or text, now, lexicon(people))
    said = [Statement.of(f) for f in reading.facts]
    names = list(dict.fromkeys(s.person for s in said)) or [m.name for m in reading.mentions]
    for command, value in zip(tail[::2], tail[1::2], strict=True):
        said += booking(command.lower(), value, now, people, names)
    intent = Intent.NOTE if said else reading.intent
    return Understood(intent, tuple(said), reading.mentions)


def in_question(note: str, text: str, people: Sequence[Person], old: Note | None) -> list[Person]:
    """Those of `people` whom the note of that id, with this text, could mean.

    Left out: whom the note itself makes, and, where its earlier version was put to somebody, the
    namesakes of theirs whom nothing in the text tells from them.
    """
    said = spoken(text)
    before = [p for p in people if old and p.id in old.people]
    found: list[Person] = []
    for person in people:
        called = said & set(words(person.name))
        settled = any(called <= set(words(p.name)) for p in before) and person not in before
        if not person.id.startswith(f"{note}.") and not settled:
            found.append(person)
    return found


def assign(
    note: Note, understood: Understood, people: Sequence[Person], old: Sequence[Person] = ()
) -> Note:
    """`note` with what was understood put to people: known ones, new ones, or a question.

    Nobody is chosen where a name fits several, or where a full name meets a known first name.
    `people` are those it could mean, `old` those its earlier version made: one of them under a
    name that was mended stays the same person.
    """
    candidates = {m.name: m.candidates for m in understood.mentions}
    genders = {m.name: m.gender for m in understood.mentions if m.gender}
    who: dict[str, str] = {}
    asks: dict[str, tuple[str, ...]] = {}
    extra: list[Statement] = []
    for name in dict.fromkeys(s.person for s in understood.statements):
        meant = [p for p in people if p.name in candidates.get(name, ())] or fitting(name, people)
        maybe = meant or fitting(name.split()[0], [p for p in people if " " not in p.name])
        if len(meant) == 1:
            who[name] = meant[0].id
            extra.append(Statement(name, Act.CALLED, meant[0].name))
            if genders.get(name, "") not in ("", meant[0].last(Act.GENDER)):
                extra.append(Statement(name, Act.GENDER, genders[name]))
        elif maybe:
            asks[name] = tuple(p.id for p in maybe)
        else:
            who[name] = new_id(note.id, name)
            extra.append(Statement(name, Act.NAMED, name))
            if name in genders:
                extra.append(Statement(name, Act.GENDER, genders[name]))
    return replace(
        note,
        statements=(*understood.statements, *extra),
        who=_mended(note.id, who, old),
        asks=asks,
    )


def _mended(note: str, who: dict[str, str], old: Sequence[Person]) -> dict[str, str]:
    """`who`, with the one person made anew being the one made before, if only misspelt then."""
    left = [p for p in old if p.id not in who.values()]
    fresh = {n: key for n, key in who.items() if key.startswith(f"{note}.")}
    fresh = {n: key for n, key in fresh.items() if key not in {p.id for p in old}}
    if len(left) != 1 or len(fresh) != 1:
        return who
    name = next(iter(fresh))
    return {**who, name: left[0].id} if _alike(name, left[0].name) else who


def _alike(one: str, other: str) -> bool:
    return bool(set(words(one)) & set(words(other))) or fuzz.ratio(fold(one), fold(other)) >= ALIKE


def plain(note_id: str, said: datetime, text: str, message: int | None = None) -> Note:
    """A note as it is kept before anything of it is understood."""
    return Note(note_id, said, text, Source.TEXT, message=message)
