"""What a note says once its corrections are taken in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, time

from bot.core.corrections.correction import NO_PERSON, Correction, Fix
from bot.core.corrections.formed import FORMED
from bot.core.journal import Statement
from bot.core.names import fold, words
from bot.core.notes.facts import DATED, Mention
from bot.core.people import Act

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


def corrected(
    statements: Sequence[Statement], mentions: Sequence[Mention], corrections: Iterable[Correction]
) -> tuple[tuple[Statement, ...], tuple[Mention, ...]]:
    """The statements and mentions of a reading with `corrections` taken in, one after another."""
    said, named = list(statements), list(mentions)
    for correction in corrections:
        said, named = _one(said, named, correction)
    return tuple(dict.fromkeys(said)), tuple(named)


def same_name(one: str, other: str) -> bool:
    """Whether two names are one, or one of them is a part of the other."""
    mine, theirs = set(words(one)), set(words(other))
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def as_key(statement: Statement) -> str:
    """What names a statement in a correction."""
    return f"{statement.person}|{statement.what}|{statement.value}"


def inverse(correction: Correction) -> Correction | None:
    """The correction that takes this one back; None where only reading again can."""
    turned = replace(correction, old=correction.new, new=correction.old, alias=False)
    if correction.fix is Fix.DATE:
        return turned if correction.old and "T" not in correction.new else None
    reversible = correction.fix is Fix.NAME or (correction.fix is Fix.WORDS and correction.new)
    return turned if reversible else None


def swapped(value: str, old: str, new: str) -> str:
    """`value` with the words `old` in it, however spelt, replaced; the same where they are not."""
    asked = words(old)
    found = list(_WORD.finditer(value))
    for at in range(len(found) - len(asked) + 1):
        run = found[at : at + len(asked)]
        if asked and [fold(m[0]) for m in run] == asked:
            joined = f"{value[: run[0].start()]}{new}{value[run[-1].end() :]}"
            return " ".join(joined.split()) if not new else joined
    return value


def _one(
    said: list[Statement], named: list[Mention], correction: Correction
) -> tuple[list[Statement], list[Mention]]:
    old, new = correction.old, correction.new
    if correction.fix is Fix.NAME:
        return _renamed(said, old, new, alias=correction.alias), [
            replace(m, name=new, known=False, candidates=()) if same_name(m.name, old) else m
            for m in named
        ]
    if correction.fix in NO_PERSON:
        left = [s for s in said if not same_name(s.person, old)]
        return left, [m for m in named if not same_name(m.name, old)]
    if correction.fix is Fix.WORDS:
        return [r for s in said if (r := _reworded(s, old, new))], named
    if correction.fix is Fix.DATE:
        return [_redated(s, old, new) for s in said], named
    if correction.fix is Fix.SURE:
        kept = [s for s in said if new == "yes" or as_key(s) != old]
        return [replace(s, sure=True) if as_key(s) == old else s for s in kept], named
    return said, named


def _renamed(said: list[Statement], old: str, new: str, *, alias: bool) -> list[Statement]:
    changed = [
        replace(
            s,
            person=new if same_name(s.person, old) else s.person,
            value=s.value if isinstance(s.what, Act) else swapped(s.value, old, new),
        )
        for s in said
    ]
    if alias and any(s.person == new for s in changed):
        changed.append(Statement(new, Act.ALIAS, old))
    return changed


def _reworded(statement: Statement, old: str, new: str) -> Statement | None:
    """The statement in the right words; None where nothing of it is left."""
    if isinstance(statement.what, Act):
        return statement
    if statement.what in FORMED:
        value = new if statement.value == old else statement.value
    else:
        value = swapped(statement.value, old, new)
    return replace(statement, value=value, sure=True) if value else None


def _redated(statement: Statement, old: str, new: str) -> Statement:
    if statement.what not in DATED or (old and f"{statement.date}" != old):
        return statement
    day, _, clock = new.partition("T")
    at = time.fromisoformat(clock) if clock else statement.time
    return replace(statement, date=date.fromisoformat(day), time=at)
