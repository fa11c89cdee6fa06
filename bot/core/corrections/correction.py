"""A correction, as it is kept on the note it puts right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Fix(StrEnum):
    """What a correction changes."""

    NAME = "name"
    """Somebody's name; `old` and `new` are names."""
    WORDS = "words"
    """Words of what is said; `new` "" takes back what says them."""
    DATE = "date"
    """A day; `old` is ISO or "" for any, `new` ISO with a clock time where one was stated."""
    NOBODY = "nobody"
    """`old` is no person."""
    PLACE = "place"
    """`old` is a place and no person."""
    ORG = "org"
    """`old` is a company or the like and no person."""
    PERSON = "person"
    """`old` is a person's name, though nothing was read so."""
    SURE = "sure"
    """Something only implied; `old` is its `Statement` as "person|relation|value", `new` is "yes"
    or "no"."""


NO_PERSON = frozenset({Fix.NOBODY, Fix.PLACE, Fix.ORG})
"""Corrections that say that a word is nobody's name."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing put right in a note.

    `said` is when (aware), `message` the user's message that did it (None: a button), `text` what
    it said. `alias`: `old` is another name of the same person from now on.
    """

    fix: Fix
    old: str
    new: str
    said: datetime
    message: int | None = None
    text: str = ""
    alias: bool = False
