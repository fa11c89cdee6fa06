"""Concrete things to give somebody, each from what is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.ledger.ledger import open_promises
from bot.core.ledger.links import Link
from bot.core.ledger.needs import Help, helpers
from bot.core.ledger.shelf import Match, best_links
from bot.core.ledger.thanks import open_thanks
from bot.core.people import Entry, Person


class Kind(StrEnum):
    """The ways to give, the most owed first."""

    PROMISE = "promise"
    THANKS = "thanks"
    INTRODUCTION = "introduction"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Give:
    """One thing to give `person`: what it hangs on, by its kind."""

    person: Person
    kind: Kind
    entry: Entry | None = None
    help: Help | None = None
    link: tuple[Link, Match] | None = None


def gives(person: Person, others: Iterable[Person], shelf: Sequence[Link]) -> list[Give]:
    """All that could be given them: what was promised, thanks, introductions, saved links."""
    found = [Give(person, Kind.PROMISE, entry=e) for e in open_promises(person)]
    found += [Give(person, Kind.THANKS, entry=t.entry) for t in open_thanks(person)]
    found += [Give(person, Kind.INTRODUCTION, help=h) for h in helpers(person, others)]
    found += [Give(person, Kind.LINK, link=pair) for pair in best_links(person, shelf)]
    return found


def pick(found: Sequence[Give], limit: int = 3) -> list[Give]:
    """The first `limit`, different kinds and people first."""
    chosen: list[Give] = []
    rest = list(found)
    while rest and len(chosen) < limit:
        kinds = [g.kind for g in chosen]
        names = [g.person.id for g in chosen]
        best = min(rest, key=lambda g: (kinds.count(g.kind) + names.count(g.person.id),))
        chosen.append(best)
        rest.remove(best)
    return chosen
