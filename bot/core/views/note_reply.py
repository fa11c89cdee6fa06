"""The answer to a note: what was understood, so that a mistake is seen at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from bot.core.corrections.apply import as_key
from bot.core.journal import SOMEBODY, Note, Statement
from bot.core.ledger.links import links_beside
from bot.core.names import mark
from bot.core.notes.facts import DATED, Relation
from bot.core.nudges.kinds import Due
from bot.core.people import Person
from bot.core.views.coming import coming as upcoming
from bot.core.views.openings import openings
from bot.core.views.phrases import phrase, tag
from bot.core.views.view import Button, View, bold, data, lines

EXAMPLE = "met Ana at soccer, she's in fintech"
NOBODY_IN_IT = "Kept. I found nobody in it to follow up with."
NEW = "new"
"""In callback data, the choice of somebody not known yet."""
DOUBTS = 3
CHOICES = 20
"""People offered for a name at most: more make no keyboard that a thumb finds its way in."""
_ASKED = frozenset({Relation.PLAN, Relation.REMINDER})


def note_reply(
    note: Note,
    people: Mapping[str, Person],
    coming: Mapping[str, Due | None],
    today: date,
    candidates: Mapping[str, Sequence[Person]],
) -> View:
    """What a stored note is answered with.

    `people` holds those the note is about by id, `coming` what is next due about each,
    `candidates` those an unsettled name could mean, by that name.
    """
    if note.undone:
        return View("Taken back. ↩️", ((Button("Put it back", data("redo", note.id)),),))
    blocks: list[str] = []
    for key in note.people:
        person = people.get(key)
        if person is not None:
            blocks += _about(note, person, coming.get(key), today)
    rows: list[tuple[Button, ...]] = []
    for name, ids in note.asks.items():
        untold = name == SOMEBODY
        blocks.append("Who is that about?" if untold else f"Which {bold(name)} is that?")
        blocks.append(_said(note, name, today))
        known = {p.id: p for p in candidates.get(name, ())}
        rows += [
            (Button(tag(known[key])[:60], data("who", note.id, mark(name), key)),)
            for key in ids[:CHOICES]
            if key in known
        ]
        if not untold:
            rows.append((Button("Someone new", data("who", note.id, mark(name), NEW)),))
    if not rows and (unsure := _unsure(note, today)):
        blocks.append(unsure[0])
        rows.append(unsure[1])
    if not blocks:
        blocks = [NOBODY_IN_IT]
    rows += openings(note, people)
    if note.statements and links_beside(note.text, note.statements):
        rows.append((Button("🔖 Who would care about the link?", data("lv", f"{note.id}.0")),))
    rows.append((Button("Undo", data("undo", note.id)), *_doubts(note, people)))
    return View(lines(*blocks), tuple(rows))


def _unsure(note: Note, today: date) -> tuple[str, tuple[Button, ...]] | None:
    """The one thing to come that the note only implied, as a question; None where all is said.

    What is past and implied is only marked: it wakes nobody, and "no, yesterday" mends it.
    """
    to_come = (s for s in note.statements if s.what in _ASKED and s.date and s.person in note.who)
    implied = next((s for s in to_come if not s.sure), None)
    if implied is None:
        return None
    key = mark(as_key(implied))
    row = (
        Button("Yes", data("sure", note.id, key, "yes")),
        Button("No", data("sure", note.id, key, "no")),
    )
    return f"Is that right, {bold(implied.person)}: {phrase(implied, today)}?", row


def _doubts(note: Note, people: Mapping[str, Person]) -> list[Button]:
    """A button for each who was known before, in case somebody else of that name is meant."""
    known = {
        name: people[key]
        for name, key in note.who.items()
        if key in people and key not in note.on and not key.startswith(f"{note.id}.")
    }
    return [
        Button(f"Another {person.short}"[:40], data("other", note.id, mark(name)))
        for name, person in known.items()
    ][:DOUBTS]


def _about(note: Note, person: Person, due: Due | None, today: date) -> list[str]:
    new = person.id.startswith(f"{note.id}.")
    names = [name for name, key in note.who.items() if key == person.id]
    said = [
        text if s.sure or s.what in DATED else f"{text}?"
        for s in note.statements
        if s.person in names and not _is_next(s, due) and (text := phrase(s, today))
    ]
    head = f"✅ {bold(person.name)}{' · new' if new else ''}"
    after = upcoming(due, today)
    return [head, "   " + " · ".join(said) if said else "", f"   ⏰ {after}" if after else ""]


def _is_next(said: Statement, due: Due | None) -> bool:
    """Whether the line about what comes next tells of that reminder already."""
    entry = due.entry if due else None
    return (
        said.what is Relation.REMINDER
        and entry is not None
        and entry.what is Relation.REMINDER
        and (entry.value, entry.date) == (said.value, said.date)
    )


def _said(note: Note, name: str, today: date) -> str:
    parts = [phrase(s, today) for s in note.statements if s.person == name]
    return "   " + " · ".join(p for p in parts if p)
