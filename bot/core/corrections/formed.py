"""What is kept in a form of its own: a birthday as "05-12", a rhythm as "P2M"."""

from __future__ import annotations

from bot.core.notes.facts import Relation
from bot.core.reading import find_birthdays, find_cadences

FORMED = frozenset({Relation.BIRTHDAY, Relation.CADENCE})


def formed(kind: Relation, text: str) -> str:
    """The value of that kind which all of `text` states ("13 May"); "" where it states none."""
    if kind is Relation.BIRTHDAY:
        found = [(day.span, day.value) for day in find_birthdays(text)]
    else:
        found = [(every.span, every.duration) for every in find_cadences(text)]
    plain = text.strip(" .!")
    if len(found) != 1 or found[0][0][1] - found[0][0][0] < len(plain):
        return ""
    return found[0][1]
