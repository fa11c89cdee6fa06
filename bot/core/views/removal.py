"""What is said about removing for good."""

from __future__ import annotations

from datetime import date

from bot.core.views.days import day
from bot.core.views.view import Button, View, data, lines

EVERYTHING, SOMETHING = "all", "some"
"""In callback data: what was removed."""
ASKED_LONG_AGO = "You asked that a while ago. Send /deleteme again if you still want it."


def delete_sure(people: int, notes: int, asked: int) -> View:
    """Asks before everything goes; `asked` is when (epoch seconds)."""
    kept = [_count(people, "person", "people"), _count(notes, "note", "notes"), "your settings"]
    told = ", ".join(filter(None, kept))
    return View(
        f"Delete <b>everything</b> I keep for you ({told})? It can’t be undone.",
        (
            (
                Button("Delete everything", data("erase", asked)),
                Button("Keep", data("keep", EVERYTHING)),
            ),
        ),
    )


def removed(what: str, until: date | None, today: date) -> View:
    """It is gone from the live files; copies, where there are any, hold it `until` that day."""
    copies = f"The safety copies hold it until <b>{day(until, today)}</b>." if until else ""
    if what == SOMETHING:
        if copies:
            return View(f"Forgotten. {copies} Everywhere else it is gone.")
        return View("Forgotten, and gone from the data folder.")
    return View(
        lines(
            "Everything is deleted. I know nobody any more.",
            copies,
            "What we said stays in this chat until you clear it. Text me a note to begin anew.",
        )
    )


def not_wiped(what: str) -> View:
    """It is removed, but the disk did not let an old copy of it be wiped."""
    return View(
        "It is removed, but I could not wipe an old copy of it from the disk just now.",
        ((Button("Try again", data("wipe", what)),),),
    )


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}" if number else ""
