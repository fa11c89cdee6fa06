"""The cast of the ledger's tests, made of statements as notes make them."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from bot.core.journal import Note, Statement
from bot.core.notes.facts import Relation
from bot.core.people import Act, Entry, Person, What

TODAY = date(2026, 3, 11)
NOON = datetime(2026, 3, 11, 12, 0, tzinfo=UTC)

Told = tuple[What, str] | tuple[What, str, int]
"""What, value, and how many days ago."""


def person(name: str, *told: Told, days_ago: int = 0) -> Person:
    """Somebody of whom each of `told` was noted on its own day, the named ones `days_ago`."""
    key = f"m0.{name.casefold()}"
    said = NOON - timedelta(days=max([days_ago, *(t[2] for t in told if len(t) > 2)]))
    entries = [Entry("m0.0", said, Act.NAMED, name)]
    for n, (what, value, *rest) in enumerate(told):
        ago = rest[0] if rest else days_ago
        when = NOON - timedelta(days=ago)
        dated = what in Relation.__members__.values() and what in DATED
        entries.append(
            Entry(f"m{n + 1}.0", when, what, value, when.date() if dated else None),
        )
    return Person(key).with_entries(entries)


def later(who: Person, statements: Iterable[Statement], hours: float = 1, note: str = "") -> Person:
    """That person after a note with these statements, `hours` after the last one."""
    last = max(e.said for e in who.entries)
    said = last + timedelta(hours=hours)
    told = Note(note or f"b{len(who.entries)}", said, "", statements=tuple(statements))
    told = Note(told.id, said, "", statements=told.statements, who={who.name: who.id})
    return who.with_entries(told.entries().get(who.id, []))


DATED = frozenset(
    {
        Relation.INTERACTION,
        Relation.GAVE,
        Relation.RECEIVED,
        Relation.ASKED,
        Relation.THANKED,
        Relation.PLAN,
        Relation.PROMISED,
    }
)
