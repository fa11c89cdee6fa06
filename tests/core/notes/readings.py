"""Reading a note in a test: one Wednesday evening in March, and facts as short tuples."""

from datetime import UTC, datetime

from bot.core.notes.facts import Intent, Known, KnownPerson, Reading
from bot.core.notes.read import read

NOW = datetime(2026, 3, 11, 18, 30, tzinfo=UTC)


def reading(text: str, *known: str) -> Reading:
    """What `text` is read as, with people of these full names known."""
    return read(text, NOW, Known(tuple(KnownPerson(name) for name in known)))


def facts(text: str, *known: str) -> set[tuple[str, str, str]]:
    """The facts of `text` as (person, relation, value)."""
    found = reading(text, *known)
    assert found.intent is Intent.NOTE or not found.facts
    return {(f.person, f.relation.value, f.value) for f in found.facts}


def days(text: str, *known: str) -> set[tuple[str, str, str]]:
    """The dated facts of `text` as (person, relation, day)."""
    return {
        (f.person, f.relation.value, f.date.isoformat())
        for f in reading(text, *known).facts
        if f.date
    }
