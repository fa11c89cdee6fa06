"""Nudges: who, why now, and one thing to do, with buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.due import Due, Kind
from bot.core.suggest import suggestion
from bot.core.views.days import ago, day
from bot.core.views.view import Button, View, bold, data, lines, safe

NOBODY_DUE = "Nobody is due in the next week. Met somebody? Just text me."
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


def snooze_buttons(ref: str) -> tuple[Button, ...]:
    """How long to put it off."""
    return (
        *(Button(label, data("zz", days, ref)) for days, label in SNOOZES.items()),
        Button("‹", data("back", ref)),
    )


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a nudge: the person, its reference, the item while open, the answer given."""

    name: str
    ref: str
    due: Due | None
    answer: str = ""


def nudge(items: Sequence[Item], today: date, snoozing: str = "") -> View:
    """A message of one or several items; `snoozing` is the one whose buttons ask how long."""
    texts: list[str] = []
    rows: list[tuple[Button, ...]] = []
    several = len(items) > 1
    for item in items:
        if item.answer or item.due is None:
            texts.append(f"✓ {bold(item.name)}: {item.answer or 'taken care of'}.")
            if item.answer:
                label = f"Undo {item.name[:20]}" if several else "Undo"
                rows.append((Button(label, data("reopen", item.ref)),))
            continue
        texts.append(nudge_lines(item.due, today))
        if item.ref == snoozing:
            rows.append(snooze_buttons(item.ref))
        else:
            rows.append(item_buttons(item.due, named=several))
    return View(lines(*texts), tuple(rows))


def due_list(
    items: Sequence[Due], today: date, snoozing: str = "", answered: Item | None = None
) -> View:
    """`/due`: who is due now and in the next days, and why; `answered` was just taken care of."""
    texts: list[str] = []
    rows: list[tuple[Button, ...]] = []
    if answered is not None:
        texts.append(f"✓ {bold(answered.name)}: {answered.answer}.")
        rows.append((Button(f"Undo {answered.name[:20]}", data("reopen", answered.ref)),))
    if not items:
        return View(lines(*texts, NOBODY_DUE), tuple(rows))
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
                    rows.append(snooze_buttons(reference(item)))
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


def answer_line(code: str, today: date) -> str:
    """What was answered, in words: "done", "skip", or the ISO day it was put off to."""
    if code in _ANSWERS:
        return _ANSWERS[code]
    return f"back {day(date.fromisoformat(code), today)}"


_ANSWERS = {"done": "done", "skip": "skipped"}
