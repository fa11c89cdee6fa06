"""What is said about two people who are one."""

from __future__ import annotations

from bot.core.people import Person
from bot.core.views.phrases import tag
from bot.core.views.view import Button, View, bold, data

HOW = "Which two are one person? Type it like: <i>/merge Bob, Robert Stone</i>"


def merge_sure(gone: Person, into: Person) -> View:
    """Asks before two people become one."""
    return View(
        f"Are {bold(tag(gone))} and {bold(tag(into))} one person? Then I keep everything under "
        f"{bold(into.name)}. It can’t be undone.",
        (
            (
                Button("Yes, one person", data("mg", gone.id, into.id)),
                Button("No", data("keep", into.id)),
            ),
        ),
    )


def merged(gone: Person, into: Person) -> str:
    """The two are one now."""
    known = "" if gone.name == into.name else f" I’ll know who you mean by {bold(gone.name)}."
    return f"{bold(into.name)}, got it.{known}"
