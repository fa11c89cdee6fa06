"""Plain values as they stand in JSON documents, and back."""

from __future__ import annotations

from datetime import date, time
from typing import Any


def lean(**parts: object) -> dict[str, Any]:
    """The parts that hold something."""
    return {k: v for k, v in parts.items() if v not in (None, "", [], {})}


def iso(value: date | time | None) -> str | None:
    """A day or clock time as text."""
    return value.isoformat() if value else None


def clock(value: time | None) -> str | None:
    """A clock time to the minute as text."""
    # Midnight is false in no Python that is supported, but it must not read as "no time".
    return None if value is None else value.isoformat("minutes")


def date_of(text: str | None) -> date | None:
    """The day a text stands for."""
    return date.fromisoformat(text) if text else None


def time_of(text: str | None) -> time | None:
    """The clock time a text stands for."""
    return time.fromisoformat(text) if text else None
