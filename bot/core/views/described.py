"""Somebody in a few words, for somebody else to read."""

from __future__ import annotations

from bot.core.notes.facts import Relation
from bot.core.people import Person
from bot.core.phrasing import counted

_MOST = 3


def described(person: Person, most: int = _MOST) -> str:
    """What they do, where, and what they like (plain text); "" where nothing is known."""
    title, org = person.last(Relation.TITLE), person.last(Relation.ORG)
    does = counted(title) if title else ""
    if org:
        does = f"{does} at {org}" if does else f"at {org}"
    place, field = person.last(Relation.LOCATION), person.last(Relation.INDUSTRY)
    likes = person.last(Relation.INTEREST)
    parts = [
        does,
        f"in {field}" if field else "",
        f"based in {place}" if place else "",
        f"into {likes}" if likes else "",
    ]
    return ", ".join([p for p in parts if p][:most])
