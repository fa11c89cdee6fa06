"""A trip of the user's own, as it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Trip:
    """The user is in `place` from `start` to `end` (local days); told of in that note that day."""

    note: str
    place: str
    start: date
    end: date
    told: date
