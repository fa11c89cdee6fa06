"""Nudges: who, why now, and one thing to do, with buttons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from bot.core.due import Due, Kind
from bot.core.people import Person
from bot.core.suggest import suggestion
from bot.core.views.days import ago, day
from bot.core.views.view import Button, View, bold, data, lines, safe

SNOOZES = {"1": "Tomorrow", "7": "A week", "30": "A month"}


def reference(due: Due) -> str:
    """The item in callback data: person id and key, at most 50 bytes."""
    return f"{due.person.id} {due.key}"


def why(due: Due, today: date) -> str:
    """Why this person, now, in a clause (escaped)."""
    person, entry = due.person, due.entry
    if due.kind is Kind.REMINDER:
        return f"you wanted a reminder: {safe(entry.value, 200) if entry else ''}"
    if due.kind is Kind.PROMISE:
        return f"you promised: {safe(entry.value, 200) if entry else ''}"
    if due.kind is Kind.FOLLOW_UP:
        met = entry.date if entry else None
        return f"you met {ago(met, today)}" if met else "you were just introduced"
    last = person.last_contact
    return f"last contact {ago(last, today)}" if last else "you have not been in touch yet"


def nudge_lines(due: Due, today: date) -> str:
    """One item: the person, why now, and a suggestion."""
    head = f"{_ICON[due.kind]} {bold(due.person.name)}: {why(due, today)}."
    again = " (in case yesterday's message did not reach you)" if due.unsure else ""
    idea = suggestion(due.person) if due.kind in (Kind.FOLLOW_UP, Kind.KEEP) else None
    return lines(head + again, f"   How about: {safe(idea.text)}?" if idea else "")


_ICON = {Kind.REMINDER: "⏰", Kind.PROMISE: "🤝", Kind.FOLLOW_UP: "👋", Kind.KEEP: "🌱"}


def item_buttons(due: Due, *, named: bool) -> tuple[Button, ...]:
    """Done, Snooze and Skip for one item; with the person's name where several share a message."""
    ref = reference(due)
    done = f"✓ {due.person.short[:20]}" if named else "Done"
    return (
        Button(done, data("done", ref)),
        Button("Snooze", data("snooze", ref)),
        Button("Skip", data("skip", ref)),
    )


def snooze_buttons(person: str, key: str) -> tuple[Button, ...]:
    """How long to put it off."""
    return (
        *(Button(label, data("zz", days, person, key)) for days, label in SNOOZES.items()),
        Button("‹", data("back", person, key)),
    )


def nudge(
    items: Sequence[Due], answers: Mapping[str, str], today: date, snoozing: str = ""
) -> View:
    """A message of one or several items.

    `answers` holds, by `reference`, the line that stands where an item was answered already.
    `snoozing` is the reference whose buttons ask how long.
    """
    texts: list[str] = []
    rows: list[tuple[Button, ...]] = []
    for item in items:
        ref = reference(item)
        if ref in answers:
            texts.append(answers[ref])
            continue
        texts.append(nudge_lines(item, today))
        if ref == snoozing:
            rows.append(snooze_buttons(item.person.id, item.key))
        else:
            rows.append(item_buttons(item, named=len(items) > 1))
    return View(lines(*texts), tuple(rows))


def due_list(items: Sequence[Due], today: date, snoozing: str = "") -> View:
    """`/due`: who is due now and in the next days, and why."""
    if not items:
        return View("Nobody is due in the next week. Met somebody? Just text me.")
    texts: list[str] = []
    rows: list[tuple[Button, ...]] = []
    for title, wanted in (
        ("<b>Due now</b>", [d for d in items if d.day <= today]),
        ("<b>Next days</b>", [d for d in items if d.day > today]),
    ):
        if not wanted:
            continue
        texts.append(title)
        for item in wanted:
            if item.day <= today:
                texts.append(nudge_lines(item, today))
                if reference(item) == snoozing:
                    rows.append(snooze_buttons(item.person.id, item.key))
                else:
                    rows.append(item_buttons(item, named=True))
            else:
                when = day(item.day, today)
                texts.append(f"· {when}: {bold(item.person.name)}, {_SOON[item.kind]}")
    return View(lines(*texts), tuple(rows))


_SOON = {
    Kind.REMINDER: "a reminder you asked for",
    Kind.PROMISE: "a promise of yours",
    Kind.FOLLOW_UP: "a first follow-up",
    Kind.KEEP: "time to say hello",
}


def answered(person: Person, what: str) -> str:
    """The line that stands in a nudge once it was answered."""
    return f"✓ {bold(person.name)}: {what}"
