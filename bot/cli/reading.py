"""A reading, set out for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, time
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.notes.facts import Fact, Mention, Reading

_WIDEST = 44


def show(text: str, now: datetime, known: Sequence[str], *, why: bool) -> str:
    """What is understood of `text` at `now` by somebody who knows `known`, in a few lines.

    With `why` each fact says what it was found in, where that stands, and by which recogniser.
    """
    from bot.core.notes.facts import Known, KnownPerson
    from bot.core.notes.read import read

    found = read(text, now, Known(people=tuple(KnownPerson(name) for name in known)))
    return "\n".join(_lines(text, found, why=why))


def _lines(text: str, found: Reading, *, why: bool) -> Iterator[str]:
    from bot.core.notes.facts import Intent

    if found.intent is Intent.QUERY:
        yield "A question about the people you know, not a note."
        return
    if not found.facts:
        yield "Kith finds no fact in this. It would be kept as a note all the same."
    for mention in found.mentions:
        yield from _doubt(mention)
    for person in dict.fromkeys(fact.person for fact in found.facts):
        yield click.style(person, bold=True)
        for fact in found.facts:
            if fact.person == person:
                yield _row(fact, text, why=why)


def _doubt(mention: Mention) -> Iterator[str]:
    if mention.candidates:
        yield f"{mention.name} could be {' or '.join(mention.candidates)}: Kith would ask."


def _row(fact: Fact, text: str, *, why: bool) -> str:
    row = f"  {fact.relation.replace('_', ' '):<13} {_value(fact)}"
    if not why:
        return row
    start, end = fact.span
    source = f'"{_flat(text[start:end])}" {start}-{end}' if end else "left unsaid"
    sure = "" if fact.sure else ", implied"
    return f"{row:<{_WIDEST}}  {click.style(f'{source}, by {fact.found_by}{sure}', dim=True)}"


def _value(fact: Fact) -> str:
    parts = [_flat(fact.value), *_when(fact.date, fact.time)]
    return ", ".join(part for part in parts if part)


def _when(day: date | None, clock: time | None) -> Iterator[str]:
    if day:
        yield f"{day:%a} {day.day} {day:%b %Y}"
    if clock:
        yield f"{clock:%H:%M}"


def _flat(text: str) -> str:
    return " ".join(text.split())
