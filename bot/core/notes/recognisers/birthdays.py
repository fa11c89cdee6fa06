"""Birthdays."""

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.dates_birthdays import MonthDay, find_birthdays
from bot.core.notes.facts import Relation
from bot.core.notes.head import Head
from bot.core.notes.scene import Draft, Scene

_BORN = re.compile(
    r"\b(?:birthday|born|b day|turns|turning|turned|bd|birthdate|date of birth|dob)\b"
)


def birthday(c: Clause, h: Head, s: Scene) -> bool:
    """Find a birthday."""
    if not _BORN.search(c.norm) and not (s.last_kind == "birthday" and c.people):
        return False
    text = c.text[c.tokens[0].start : c.tokens[-1].end]
    found: list[MonthDay] = find_birthdays(text)
    people = h.people or [p for t in c.people for p in t.people] or s.focus
    if re.search(
        r"\b(?:son|daughter|kid|husband|wife|baby|mother|mom|mum|dad|father|dog|sister|brother|twins|party|gift|present|card|cake)\b",
        c.norm,
    ):
        return False
    if not found or h.negative:
        s.last_kind = "birthday" if not c.people else s.last_kind
        return False
    at = c.tokens[0].start
    best = found[0]
    for person in people:
        s.add(
            Draft(
                person,
                Relation.BIRTHDAY,
                best.value,
                (at + best.span[0], at + best.span[1]),
                sentence=c.sentence,
            )
        )
    s.last_kind = "birthday"
    s.look_at(people)
    return True
