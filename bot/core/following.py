"""A text that goes on about somebody without naming them: "he's moving to Berlin", "likes jazz"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from bot.core.people import Act, Person

FRESH = timedelta(minutes=20)
"""How long after a note a text may go on about those it was about."""
NUDGED = timedelta(hours=12)
"""How long after a nudge a text may go on about those it was about, where no note came since."""
CROWD = 6
"""More people than one would ask about."""
PRONOUNS = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f", "hers": "f"}
_MANY = frozenset({"they", "their", "them", "both"})
_OPENS = re.compile(
    r"(?i)^\W*(?:(?:and|also|oh|plus|btw|ps|p\.s\.|so|but|forgot|by the way|yes|yeah|yep)\b\W*)*"
    r"(?P<word>he|she|they|his|her|their|both)(?=\W|s\b|d\b|ll\b|$)"
)
_WORD = re.compile(r"[^\W\d_]+")


def leans(text: str, *, says: bool) -> bool:
    """Whether the text may be about somebody told of just before.

    `says`: whether, read alone, it tells of something or somebody.
    """
    return not says or _OPENS.match(text) is not None


def meant_in(text: str, lately: Sequence[Person]) -> tuple[Person, ...]:
    """Those of `lately` whom the pronouns of the text can mean; all where it has none.

    Nobody where they are a crowd.
    """
    if len(lately) > CROWD:
        return ()
    said = [w.lower() for w in _WORD.findall(text)]
    gender = next((PRONOUNS[w] for w in said if w in PRONOUNS), "")
    return tuple(p for p in lately if not gender or p.last(Act.GENDER) in ("", gender))


def means_all(text: str) -> bool:
    """Whether the text says something of all of them at once."""
    return any(w.lower() in _MANY for w in _WORD.findall(text))
