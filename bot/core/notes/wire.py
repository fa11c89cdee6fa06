"""Readings and notes as rows of JSON: one note in, what was understood out."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum

from bot.core.notes.facts import DATED, Fact, Known, KnownPerson, Reading


class Fault(StrEnum):
    """What can be wrong with a row."""

    JSON = "it is not JSON"
    ROW = "it is not an object"
    ID = "it has no id"
    TEXT = "it has no text"
    KNOWN = "known is not a list of names"
    NOW = "now is not a time like 2026-03-11T18:30"


class RowError(ValueError):
    """A row that is no note; `str` of it is a sentence."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"This row cannot be read: {fault}.")
        self.fault = fault


def from_json(row: object) -> tuple[str, str, datetime, Known]:
    """The id, text, time (as of UTC) and known people of a row with `id`, `text`, `now`, `known`.

    Raises `RowError` where one of them is missing or malformed.
    """
    if not isinstance(row, dict):
        raise RowError(Fault.ROW)
    if not isinstance(row.get("id"), str | int):
        raise RowError(Fault.ID)
    if not isinstance(row.get("text"), str):
        raise RowError(Fault.TEXT)
    names = row.get("known", [])
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise RowError(Fault.KNOWN)
    try:
        now = datetime.fromisoformat(str(row.get("now")))
    except ValueError:
        raise RowError(Fault.NOW) from None
    if now.tzinfo is None:
        now = now.replace(tzinfo=UTC)
    return str(row["id"]), row["text"], now, Known(tuple(KnownPerson(name) for name in names))


def to_json(reading: Reading) -> dict[str, object]:
    """The row that says what was understood."""
    return {"intent": reading.intent.value, "facts": [_fact(fact) for fact in reading.facts]}


def _fact(fact: Fact) -> dict[str, object]:
    row: dict[str, object] = {
        "person": fact.person,
        "relation": fact.relation.value,
        "value": fact.value,
    }
    if fact.relation in DATED:
        day = fact.date.isoformat() if fact.date else None
        row["date"] = f"{day}T{fact.time:%H:%M}" if day and fact.time else day
    return row
