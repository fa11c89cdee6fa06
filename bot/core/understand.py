"""From a text to what it puts on record, and about whom."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from rapidfuzz import fuzz

from bot.core.corrections.apply import corrected
from bot.core.corrections.correction import Fix
from bot.core.corrections.nicknames import are_one
from bot.core.following import leans, means_all, meant_in
from bot.core.journal import NAMES, SOMEBODY, Note, Source, Statement, new_id
from bot.core.learnt import Learnt
from bot.core.ledger.answered import answering
from bot.core.ledger.booking import booking
from bot.core.ledger.links import passed_on
from bot.core.ledger.outcomes import came_of
from bot.core.ledger.telling import telling
from bot.core.name_slips import is_slip
from bot.core.names import fold, spoken, words
from bot.core.naming import naming
from bot.core.notes.facts import Channel, Intent, Known, KnownPerson, Mention, Relation
from bot.core.nudges.called_off import called_off, moved_to
from bot.core.people import Act, Person, fitting
from bot.core.reading import read

_INLINE = re.compile(r"(?i)(?<!\S)/(gave|got|asked)(?:@\w+)?(?!\S)")
NOTHING = Learnt()
ALIKE = 60
"""How alike (of 100) a mended name must be to the one before."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What a text says: its intent, statements by name, and the mentions that need settling.

    `goes_on` says, by the name a statement goes under, whom told of just before it can mean.
    """

    intent: Intent
    statements: tuple[Statement, ...] = ()
    mentions: tuple[Mention, ...] = ()
    goes_on: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def lexicon(people: Sequence[Person], learnt: Learnt) -> Known:
    """What the reader should know of these people, and of words this user spoke of."""
    orgs = [v for p in people for v in p.values(Relation.ORG)]
    places = [v for p in people for v in p.values(Relation.LOCATION)]
    return Known(
        people=tuple(KnownPerson(p.name, gender=p.last(Act.GENDER)) for p in people),
        orgs=tuple(dict.fromkeys([*orgs, *learnt.orgs])),
        places=tuple(dict.fromkeys([*places, *learnt.places])),
        # An alias is found as a name and put to its person by `assign`, which can still ask.
        names=(*learnt.names, *(a for p in people for a in p.aliases)),
        no_names=learnt.no_names,
    )


def understand(
    text: str,
    now: datetime,
    people: Sequence[Person],
    learnt: Learnt = NOTHING,
    lately: Sequence[Person] = (),
) -> Understood:
    """Read `text`, texted at `now` (aware, local), with the people its words could mean.

    `/gave`, `/got` and `/asked` inside it book what follows them to whom the note is about.
    `learnt` is what this user's corrections taught, `lately` whom it may go on about.
    """
    if named := naming(text, people):
        return Understood(Intent.NOTE, tuple(named))
    head, *tail = _INLINE.split(text)
    reading = read(head.strip() or text, now, lexicon(people, learnt))
    if lately and not tail and leans(text, says=bool(reading.facts or reading.mentions)):
        further = _goes_on(text, now, lately, learnt)
        if further.statements:
            off = called_off(text, people, lately, further.statements, now)
            return replace(further, statements=(*moved_to(off, further.statements), *off))
    said = passed_on([Statement.of(f) for f in reading.facts], text)
    names = list(dict.fromkeys(s.person for s in said)) or [m.name for m in reading.mentions]
    for command, value in zip(tail[::2], tail[1::2], strict=True):
        said += booking(command.lower(), value, now, people, names)
    if told := telling(text, people, now.date()):
        # What the giver of a lead was told is about the user, and nothing about the giver.
        giver, moved = told
        mine = {giver.name, *(m.name for m in reading.mentions if giver.name in m.candidates)}
        message = Statement(giver.name, Relation.INTERACTION, Channel.MESSAGE, now.date())
        said = [*(s for s in said if s.person not in mine), message, *moved]
    elif came := came_of(text, people, now.date()):
        # What is called so is the lead they gave, and no new one.
        said = came[1]
    off = called_off(text, people, lately, said, now)
    said = [*moved_to(off, said), *off, *(answers := answering(text, people, lately, now.date()))]
    about = {s.person for s in (*off, *answers)}
    goes_on = {p.name: (p.id,) for p in lately if p.name in about}
    intent = Intent.NOTE if said else reading.intent
    return Understood(intent, tuple(said), reading.mentions, goes_on)


def _goes_on(text: str, now: datetime, lately: Sequence[Person], learnt: Learnt) -> Understood:
    """What the text says of somebody told of just before; nothing where it says nothing of them."""
    meant = meant_in(text, lately)
    if not meant:
        return Understood(Intent.OTHER)
    together = len(meant) > 1 and means_all(text)
    named = [p.name for p in (meant if together else meant[:1])]
    reading = read(f"{' and '.join(named)}: {text}", now, lexicon(meant, learnt))
    said = [Statement.of(f) for f in reading.facts]
    if not any(s.person in named for s in said):
        return Understood(Intent.OTHER)
    goes_on: dict[str, tuple[str, ...]] = {p.name: (p.id,) for p in meant if p.name in named}
    if len(meant) > 1 and not together:
        said = [replace(s, person=SOMEBODY) if s.person in named else s for s in said]
        goes_on = {SOMEBODY: tuple(p.id for p in meant)}
    return Understood(Intent.NOTE, tuple(said), reading.mentions, goes_on)


def put_right(understood: Understood, note: Note) -> Understood:
    """What is understood of the text of `note` with the corrections it carries taken in."""
    if not note.corrections:
        return understood
    said, named = corrected(understood.statements, understood.mentions, note.corrections)
    intent = Intent.NOTE if said else understood.intent
    return replace(understood, intent=intent, statements=said, mentions=named)


def in_question(note: str, text: str, people: Sequence[Person], old: Note | None) -> list[Person]:
    """Those of `people` whom the note of that id, with this text, could mean.

    Left out: whom the note itself makes, and, where its earlier version was put to somebody, the
    namesakes of theirs whom nothing in the text tells from them.
    """
    said = spoken(text)
    before = [p for p in people if old and p.id in old.people]
    found: list[Person] = []
    for person in people:
        called = said & {w for name in (person.name, *person.aliases) for w in words(name)}
        settled = any(called <= set(words(p.name)) for p in before) and person not in before
        if not person.id.startswith(f"{note}.") and not settled:
            found.append(_as_before(person, note))
    return found


def _as_before(person: Person, note: str) -> Person:
    """As somebody was without that note: what it said of them must not colour how it is read."""
    kept = (e for e in person.entries if e.note != note or e.what in NAMES)
    return replace(person, entries=tuple(kept))


def assign(
    note: Note, understood: Understood, people: Sequence[Person], old: Sequence[Person] = ()
) -> Note:
    """`note` with what was understood put to people: known ones, new ones, or a question.

    Nobody is chosen where a name fits several, or where it is a known name and more.
    `people` are those it could mean, `old` those its earlier version made: one of them under a
    name that was mended stays the same person.
    """
    candidates = {m.name: m.candidates for m in understood.mentions}
    genders = {m.name: m.gender for m in understood.mentions if m.gender}
    who: dict[str, str] = {}
    asks: dict[str, tuple[str, ...]] = {}
    extra: list[Statement] = []
    for name in dict.fromkeys(s.person for s in understood.statements):
        on = understood.goes_on.get(name, ())
        meant = [p for p in people if (p.id in on if on else p.name in candidates.get(name, ()))]
        meant = meant or fitting(name, people)
        maybe = meant or [p for p in people if set(words(p.name)) <= set(words(name))]
        maybe = maybe or [p for p in people if " " not in name and are_one(name, p.name)]
        maybe = maybe or [p for p in people if is_slip(name, p.name)]
        if len(meant) == 1 and not _first_met(name, meant[0], understood):
            who[name] = meant[0].id
            extra.append(Statement(name, Act.CALLED, meant[0].name))
        elif maybe:
            asks[name] = tuple(p.id for p in maybe)
        else:
            who[name] = new_id(note.id, name)
            extra.append(Statement(name, Act.NAMED, name))
        known = meant[0].last(Act.GENDER) if len(meant) == 1 else ""
        if genders.get(name, known) != known:
            extra.append(Statement(name, Act.GENDER, genders[name]))
    return replace(
        note,
        statements=(*understood.statements, *extra),
        who=_mended(note.id, who, old),
        asks=asks,
    )


def carry(note: Note, old: Note | None, people: Sequence[Person]) -> Note:
    """`note` with the answers the user gave about the same names in its earlier version.

    Whoever was called "Priya" and is put right to "Priya Raman" stays the same person.
    """
    known = {p.id: p for p in people}
    before = {c.new: c.old for c in note.corrections if c.fix is Fix.NAME}
    for name, candidates in note.asks.items():
        chosen = (old.who.get(name) or old.who.get(before.get(name, ""))) if old else None
        if chosen in candidates and chosen in known:
            note = note.settle(name, known[chosen])
    for alias in old.statements if old else ():
        person = known.get(old.who.get(alias.person, "")) if old else None
        if person and alias.what is Act.ALIAS and alias.person in note.who:
            note = _still_called(note, alias, person)
    return note


def _still_called(note: Note, alias: Statement, person: Person) -> Note:
    """`note` with a name that only its earlier version gave to that person still meaning them."""
    name = alias.person
    if note.who[name] == new_id(note.id, name):
        note = note.reopen(name).settle(name, person)
    if note.who[name] != person.id or alias in note.statements:
        return note
    return replace(note, statements=(*note.statements, alias))


def _first_met(name: str, person: Person, understood: Understood) -> bool:
    """Whether somebody is met for the first time who is called as `person` only sometimes is."""
    if set(words(name)) & set(words(person.name)):
        return False
    mets = (Relation.MET_AT, Relation.INTRODUCED_BY)
    return any(s.person == name and s.what in mets for s in understood.statements)


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
