"""What a note opens: buttons under its answer that take the next step."""

from __future__ import annotations

from collections.abc import Mapping

from bot.core.journal import Note
from bot.core.ledger.introductions import report_owed
from bot.core.ledger.leads import Move, Stage, leads
from bot.core.ledger.marks import marks
from bot.core.ledger.thanks import State, thanks
from bot.core.people import Act, Person
from bot.core.views.view import Button, data

MOST = 3


def openings(note: Note, people: Mapping[str, Person]) -> list[tuple[Button, ...]]:
    """Rows for what the note tells of: thank them, look at the lead, tell who introduced you."""
    rows: list[tuple[Button, ...]] = []
    for key in note.people:
        person = people.get(key)
        if person is None:
            continue
        new = {lead.entry.id for lead in leads(person) if lead.stage is Stage.NEW}
        for owed in thanks(person):
            if owed.entry.note != note.id:
                continue
            ref = f"{person.id} {owed.entry.id}"
            row: list[Button] = []
            if owed.entry.id in new:
                row.append(Button("The lead: what next?", data("ld", ref)))
            if owed.state is State.OPEN:
                row.append(Button(f"Thank {person.short[:30]}", data("th", ref)))
            if row:
                rows.append(tuple(row))
        came = [
            m.hook
            for m in marks(person, Act.LEAD)
            if m.entry.note == note.id and m.move == Move.NEWS
        ]
        rows += [
            (Button(f"Tell {person.short[:30]} about it", data("ld", f"{person.id} {hook}")),)
            for hook in came
        ]
        report = report_owed(person)
        if report is not None and report.met.note == note.id:
            rows.append((Button(f"Tell {report.introducer[:30]}", data("rb", person.id)),))
    return rows[:MOST]
