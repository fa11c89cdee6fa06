"""What in a note a correction is about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from rapidfuzz import fuzz

from bot.core.corrections.apply import same_name, swapped
from bot.core.corrections.correction import Correction, Fix
from bot.core.corrections.formed import FORMED, formed
from bot.core.corrections.nicknames import are_one
from bot.core.corrections.parse import Kind, Mend
from bot.core.journal import Note, Statement
from bot.core.names import fold, spoken, words
from bot.core.notes.facts import DATED, TO_COME, Relation
from bot.core.notes.lexicon import lexicon
from bot.core.notes.people import as_name
from bot.core.people import Act, Person, fitting
from bot.core.reading import find_dates

ALIKE = 60
"""How alike (of 100) two spellings of one word are."""
_WORD_KINDS = {Kind.NOBODY: Fix.NOBODY, Kind.PLACE: Fix.PLACE, Kind.ORG: Fix.ORG}


def aim(mend: Mend, note: Note, now: datetime, people: Sequence[Person]) -> Correction | None:
    """The correction that `mend` makes of `note`, None where nothing in it is meant.

    `now` (aware, local) is when it is said; `people` are those whose names could stand in it.
    """
    if mend.kind in _WORD_KINDS:
        return _no_person(_WORD_KINDS[mend.kind], mend.old, note, now)
    if mend.kind in (Kind.PERSON, Kind.ALIAS, Kind.DROP):
        return _of_word(mend, note, now, people)
    if mend.old:
        return _swap(mend.old, mend.new, note, now, people)
    if mend.kind is Kind.NAME:
        names = _names(note)
        return _rename(names[-1], mend.new, now, people) if len(names) == 1 else None
    return _guess(mend.new, note, now, people)


def _of_word(mend: Mend, note: Note, now: datetime, people: Sequence[Person]) -> Correction | None:
    """A word that is a name, another name of somebody, or not so at all."""
    named = _named(mend.old, note)
    if mend.kind is Kind.PERSON:
        there = set(words(mend.old)) <= spoken(note.text) and not named
        return Correction(Fix.PERSON, as_name(mend.old), "", now) if there else None
    if mend.kind is Kind.ALIAS:
        known = fitting(mend.new, people)
        whole = known[0].name if len(known) == 1 else ""
        return Correction(Fix.NAME, named, whole, now, alias=True) if named and whole else None
    drops = any(swapped(s.value, mend.old, "") != s.value for s in _telling(note))
    return Correction(Fix.WORDS, mend.old, "", now) if drops else None


def _swap(
    old: str, new: str, note: Note, now: datetime, people: Sequence[Person]
) -> Correction | None:
    if shaped := _shaped(new, note, old):
        return Correction(Fix.WORDS, *shaped, now)
    wrong, right = _day(old, note), _day(new, note)
    if wrong and right and any(f"{s.date}" == wrong[:10] for s in note.statements):
        return Correction(Fix.DATE, wrong[:10], right, now)
    if name := _named(old, note):
        return _rename(name, new, now, people)
    if any(swapped(s.value, old, new) != s.value for s in _telling(note)):
        return Correction(Fix.WORDS, old, new, now)
    return None


def _guess(new: str, note: Note, now: datetime, people: Sequence[Person]) -> Correction | None:
    """What `new` is to replace: what is spelt much like it, else what is of its kind."""
    if found := _when(new, note, now):
        return found
    names = _names(note)
    values = {s.value for s in _telling(note)}
    near = _nearest(new, names)
    near_value = _nearest(new, values)
    if near_value and _alike(new, near_value) > (_alike(new, near) if near else 0):
        return Correction(Fix.WORDS, near_value, new, now)
    if near:
        return _rename(near, new, now, people)
    given = words(new)[:1] and words(new)[0] in lexicon().gender
    if (given or fitting(new, people)) and len(names) == 1:
        return _rename(names[0], new, now, people)
    kind = _kind(new)
    fit = [s.value for s in _telling(note) if s.what is kind] if kind else []
    fit = fit or (list(values) if len(values) == 1 and not kind else [])
    if len(set(fit)) == 1 and fold(fit[0]) != fold(new):
        return Correction(Fix.WORDS, fit[0], new, now)
    return None


def _when(new: str, note: Note, now: datetime) -> Correction | None:
    """`new` for the birthday, the rhythm or the day that the note tells."""
    right = _day(new, note)
    days = {s.date for s in note.statements if s.what in DATED}
    shaped = _shaped(new, note)
    if shaped and not (right and days - {note.said.date(), None}):
        return Correction(Fix.WORDS, *shaped, now)
    told = days - {None}
    old = f"{told.pop()}" if len(told) == 1 else ""
    return Correction(Fix.DATE, old, right, now) if right and days else None


def _shaped(new: str, note: Note, old: str = "") -> tuple[str, str] | None:
    """The birthday or rhythm (`old`, where told) that `new` replaces, both in their form."""
    found = [
        (s.value, right)
        for s in note.statements
        if isinstance(s.what, Relation)
        and s.what in FORMED
        and (right := formed(s.what, new)) not in ("", s.value)
        and (not old or formed(s.what, old) == s.value)
    ]
    return found[0] if len(found) == 1 else None


def _rename(old: str, new: str, now: datetime, people: Sequence[Person]) -> Correction | None:
    name = as_name(new)
    if fold(name) == fold(old) and name == old:
        return None
    # "Ana" for "Anna" is a slip that comes again; "Ana" for "Tom" is not another name of Tom's.
    another = not fitting(old, people) and (_alike(old, name) >= ALIKE or are_one(old, name))
    full = fitting(name, people)
    target = full[0].name if len(full) == 1 and not set(words(old)) <= set(words(name)) else name
    return Correction(Fix.NAME, old, target, now, alias=another and not same_name(old, target))


def _no_person(fix: Fix, word: str, note: Note, now: datetime) -> Correction | None:
    names = _names(note)
    old = _named(word, note) if word else (names[0] if len(names) == 1 else "")
    return Correction(fix, old, "", now) if old else None


def _names(note: Note) -> list[str]:
    return list(dict.fromkeys(s.person for s in note.statements))


def _named(name: str, note: Note) -> str:
    """What the note calls whoever `name` means; "" for nobody."""
    return next((n for n in _names(note) if same_name(n, name)), "")


def _telling(note: Note) -> list[Statement]:
    """What is said in words of the note's own."""
    closed = FORMED | {Relation.INTERACTION, Relation.PLAN}
    return [
        s
        for s in note.statements
        if not isinstance(s.what, Act) and s.what not in closed and s.value
    ]


def _day(text: str, note: Note) -> str:
    """The day that all of `text` states, as ISO with its clock time; "" where it states none.

    Counted from the note, and towards the side its own days lie on.
    """
    found = find_dates(text, note.said)
    plain = text.strip(" .")
    if len(found) != 1 or found[0].span[1] - found[0].span[0] < len(plain) - 1:
        return ""
    past = not any(s.what in TO_COME for s in note.statements)
    day = found[0].resolve(past=past)
    told = {s.date for s in note.statements if s.date and s.what in DATED}
    if found[0].kind == "clock" and len(told) == 1:
        # "no, 4pm" leaves the day as it is.
        day = told.pop()
    clock = found[0].time
    return f"{day}T{clock:%H:%M}" if day and clock else f"{day or ''}"


def _alike(one: str, other: str) -> float:
    return fuzz.ratio(fold(one), fold(other))


def _nearest(new: str, said: Sequence[str] | set[str]) -> str:
    """What is spelt most like `new`: all of it, or one of its words."""
    best = max(
        ((max(_alike(new, s), *(_alike(new, w) for w in s.split())), s) for s in said),
        default=(0.0, ""),
    )
    return best[1] if best[0] >= ALIKE else ""


def _kind(text: str) -> Relation | None:
    low = fold(text)
    lex = lexicon()
    if low in lex.places:
        return Relation.LOCATION
    if low in lex.industries:
        return Relation.INDUSTRY
    return Relation.TITLE if low in lex.titles else None
