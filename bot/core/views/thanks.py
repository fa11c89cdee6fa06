"""Saying thanks: a draft, and whether it was said."""

from __future__ import annotations

from datetime import date

from bot.core.ledger.thanks import State, Thanks
from bot.core.people import Person
from bot.core.views.drafts import thanks_draft
from bot.core.views.view import Button, View, bold, data, lines, safe
from bot.core.views.wording import thing, when, yours

NOTHING_OWED = "Everybody is thanked. 💛"


def thanks_card(person: Person, owed: Thanks, today: date) -> View:
    """One thanks: what for, a draft to copy, and what came of it."""
    ref = f"{person.id} {owed.entry.id}"
    what = safe(thing(yours(owed.entry.value))) if owed.entry.value else "their help"
    if owed.state is not State.OPEN:
        name, undo = bold(person.name), ((Button("Undo", data("tu", ref)),),)
        if owed.state is State.WAIVED:
            return View(f"✓ {name} needs no thank-you for {what}.", undo)
        return View(f"✓ You thanked {name} for {what}.", undo)
    draft = thanks_draft(person, owed.entry)
    return View(
        lines(
            f"💛 Thank {bold(person.name)} for {what} ({when(owed.entry.date, today) or 'now'}).",
            f"<i>{safe(draft)}</i>",
        ),
        (
            (Button("Copy", copy=draft), Button("Thanked", data("ty", ref))),
            (Button("No need", data("tn", ref)),),
        ),
    )
