"""Texts that only say what somebody is called in full: "Jo = Joanna Black", "Priya Raman"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from bot.core.journal import Statement
from bot.core.names import fold, words
from bot.core.people import Act, Person, fitting
from bot.core.reading import find_dates, known_place

_WORD = r"[^\W\d_][\w'’.-]*"
_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}"
_SAID = (
    (
        rf"(?P<old>{_NAME}?)(?: *= *|['’]?s (?:full|real|proper) name(?: is|['’]s) |"
        rf" (?:is short for|stands for) )(?P<new>{_NAME})[.! ]*"
    ),
    rf"(?P<old>{_NAME}?)['’]?s (?:last name|surname|family name)(?: is|['’]s) (?P<more>{_NAME})[.! ]*",
)
_FORMS = tuple(re.compile(f"(?i){form}") for form in _SAID)
_ALONE = re.compile(
    r"(?P<old>[A-Z\u00c0-\u00de][\w'’-]+) (?P<more>[A-Z\u00c0-\u00de][\w'’-]+)[. ]*"
)
"""A name and a surname, both with capitals, and nothing else."""

_ANY_DAY = datetime(2026, 1, 1, tzinfo=UTC)


def naming(text: str, people: Sequence[Person]) -> list[Statement]:
    """That one of `people` goes by a fuller name; nothing where `text` does not say just that."""
    flat = " ".join(text.split())
    found = next((m for form in _FORMS if (m := form.fullmatch(flat))), None)
    found = found or _alone(flat)
    known = fitting(found["old"], people) if found else []
    if found is None or len(known) != 1:
        return []
    person, said = known[0], found.groupdict()
    if said.get("more"):
        # "Priya Raman" tells nothing of a Priya whose surname is known already.
        full = f"{person.name} {_written(said['more'])}" if " " not in person.name else ""
    else:
        full = _written(found["new"])
    if not full or words(full) == words(person.name):
        return []
    alias = [] if {*words(person.name)} <= {*words(full)} else [person.name]
    return [
        Statement(person.name, Act.NAMED, full),
        *(Statement(person.name, Act.ALIAS, name) for name in alias),
    ]


def _alone(flat: str) -> re.Match[str] | None:
    """A name and a surname; "Ana Lisbon" and "Ana Friday" are short for something else."""
    found = _ALONE.fullmatch(flat)
    if found and (known_place(fold(found["more"])) or find_dates(found["more"], _ANY_DAY)):
        return None
    return found


def _written(name: str) -> str:
    """A name typed in small letters as one writes it."""
    return name.strip(" .").title() if name.islower() else name.strip(" .")
