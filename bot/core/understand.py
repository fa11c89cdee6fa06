"""From a text to what it puts on record, and about whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.journal import Note, Source, Statement, new_id
from bot.core.names import fold, words
from bot.core.notes.facts import Intent, Known, KnownPerson, Mention, Relation
from bot.core.notes.read import read
from bot.core.people import Act, Person

BOOKINGS = {"gave": Relation.GAVE, "asked": Relation.ASKED}
"""Commands that book a favour, alone or inside a note."""

_INLINE = re.compile(r"(?i)(?<!\S)/(gave|asked)(?:@\w+)?(?!\S)")
_TO_NAME = re.compile(r"(?i)\s+(?:to|from)\s+(\S.*)$")
_TO = re.compile(r"(?i)^to\s+")


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

    `/gave` and `/asked` inside it book what follows them to the one person the note is about.
    """
    head, *tail = _INLINE.split(text)
    reading = read(head.strip() or text, now, lexicon(people))
    said = [Statement.of(f) for f in reading.facts]
    names = list(dict.fromkeys(s.person for s in said)) or [m.name for m in reading.mentions]
    for command, value in zip(tail[::2], tail[1::2], strict=True):
        booked = booking(command.lower(), value, now, people, names[0] if len(names) == 1 else "")
        said += [booked] if booked else []
    intent = Intent.NOTE if said else reading.intent
    return Understood(intent, tuple(said), reading.mentions)


def booking(
    command: str, args: str, now: datetime, people: Sequence[Person], about: str = ""
) -> Statement | None:
    """The favour that `/gave ARGS` or `/asked ARGS` books; None where no thing or no name is left.

    The name comes first ("Ana article on PSD2") or last ("article on PSD2 to Ana"); `about` is
    whom a note around it is about, then no name is needed.
    """
    name, thing = split_name(args, people)
    if about and (not name or fold(name) not in {fold(p.name) for p in people}):
        name, thing = about, args.strip()
    if not name or not thing:
        return None
    return Statement(name, BOOKINGS[command], thing, now.date())


def split_name(args: str, people: Sequence[Person]) -> tuple[str, str]:
    """Take the name off a command's arguments: (name, the rest), either may be "".

    The longest known name at the start wins, then one after a last "to", then the first word
    with the capitalised words that follow it.
    """
    tokens = args.split()
    for count in range(min(len(tokens), 4), 0, -1):
        if _fits(" ".join(tokens[:count]), people):
            return " ".join(tokens[:count]), _TO.sub("", " ".join(tokens[count:]))
    end = _TO_NAME.search(args)
    if end and (_fits(end[1], people) or (len(end[1].split()) == 1 and end[1][0].isupper())):
        return end[1].strip(), args[: end.start()].strip()
    count = min(len(tokens), 1)
    while 0 < count < min(len(tokens), 4) and tokens[count - 1][0].isupper():
        if not tokens[count][0].isupper() or tokens[count].isupper():
            break
        count += 1
    name = " ".join(tokens[:count])
    return (name[:1].upper() + name[1:]), _TO.sub("", " ".join(tokens[count:]))


def _fits(name: str, people: Sequence[Person]) -> bool:
    return bool(fitting(name, people))


def fitting(name: str, people: Sequence[Person]) -> list[Person]:
    """The people that `name` could mean: all its words stand in theirs; a whole name wins."""
    asked = words(name)
    if not asked:
        return []
    whole = [p for p in people if words(p.name) == asked]
    return whole or [p for p in people if set(asked) <= set(words(p.name))]


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
