"""From a text to what it puts on record, and about whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.journal import Note, Source, Statement, new_id
from bot.core.ledger.booking import booking
from bot.core.notes.facts import Intent, Known, KnownPerson, Mention, Relation
from bot.core.notes.read import read
from bot.core.people import Act, Person, fitting

_INLINE = re.compile(r"(?i)(?<!\S)/(gave|got|asked)(?:@\w+)?(?!\S)")


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


def assign(note: Note, understood: Understood, people: Sequence[Person]) -> Note:
    """`note` with what was understood put to people: known ones, new ones, or a question.

    Nobody is chosen where a name fits several, or where a full name meets a known first name.
    """
    others = [p for p in people if not p.id.startswith(f"{note.id}.")]
    candidates = {m.name: m.candidates for m in understood.mentions}
    genders = {m.name: m.gender for m in understood.mentions if m.gender}
    who: dict[str, str] = {}
    asks: dict[str, tuple[str, ...]] = {}
    extra: list[Statement] = []
    for name in dict.fromkeys(s.person for s in understood.statements):
        meant = [p for p in others if p.name in candidates.get(name, ())] or fitting(name, others)
        maybe = meant or fitting(name.split()[0], [p for p in others if " " not in p.name])
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
    return Note(
        id=note.id,
        said=note.said,
        text=note.text,
        source=note.source,
        statements=(*understood.statements, *extra),
        who=who,
        asks=asks,
        message=note.message,
        reply=note.reply,
    )


def plain(note_id: str, said: datetime, text: str, message: int | None = None) -> Note:
    """A note as it is kept before anything of it is understood."""
    return Note(note_id, said, text, Source.TEXT, message=message)
