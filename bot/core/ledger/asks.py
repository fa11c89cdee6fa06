"""Whether the moment is good to ask somebody for something: a table, and the facts it rests on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.core.ledger.asking import Size, size_of
from bot.core.ledger.ledger import given, open_asks, open_offers
from bot.core.ledger.thanks import open_thanks
from bot.core.meaning.likeness import topic_words
from bot.core.names import words
from bot.core.notes.facts import Channel, Relation
from bot.core.people import Entry, Person

_TALKS = frozenset(
    {Channel.MET, Channel.COFFEE, Channel.MEAL, Channel.DRINKS, Channel.CALL, Channel.VIDEO}
)
_GENERAL = frozenset(topic_words("intro introduce introduction help put in touch connect me meet"))
"""What says how somebody is helped, and not with what."""
FRESH = 90
"""Days within which somebody was lately in touch."""
COLD = 180


class Verdict(StrEnum):
    """What Kith thinks of the moment; the user may always ask anyway."""

    GOOD = "good moment"
    WARM_UP = "warm up first"
    TOO_SOON = "too soon"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the verdict rests on. `quiet` is the days since the last contact, None: never any.

    `offered`: whether they said themselves that they would do what is to be asked.
    """

    quiet: int | None
    meetings: int
    gave: int
    asks_open: int
    thanks_open: int
    got: int = 0
    offered: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table: the sizes it is for, when it holds, the verdict, the word for it."""

    size: frozenset[Size]
    holds: Callable[[Facts], bool]
    verdict: Verdict
    because: str


ANY = frozenset(Size)
_REAL = frozenset({Size.BIG, Size.INTRODUCTION})
_BIG = frozenset({Size.BIG})
_INTRO = frozenset({Size.INTRODUCTION})

TABLE: tuple[Row, ...] = (
    Row(ANY, lambda f: f.offered, Verdict.GOOD, "they offered it themselves"),
    Row(ANY, lambda f: f.asks_open >= 2, Verdict.TOO_SOON, "two asks are still open"),  # noqa: PLR2004 - the table's own number
    Row(
        _INTRO,
        lambda f: f.meetings == 0 and f.gave == 0,
        Verdict.TOO_SOON,
        "an introduction is easier once you met or did something for them",
    ),
    Row(
        _BIG,
        lambda f: f.meetings == 0 and f.gave == 0 and f.got == 0,
        Verdict.TOO_SOON,
        "you have not met yet, nor done anything for each other",
    ),
    Row(ANY, lambda f: f.quiet is None, Verdict.TOO_SOON, "you have not been in touch yet"),
    Row(ANY, lambda f: f.asks_open == 1, Verdict.WARM_UP, "one ask is still open"),
    Row(ANY, lambda f: f.thanks_open > 0, Verdict.WARM_UP, "a thank-you comes first"),
    Row(ANY, lambda f: (f.quiet or 0) > COLD, Verdict.WARM_UP, "it has been quiet for long"),
    Row(_REAL, lambda f: (f.quiet or 0) > FRESH, Verdict.WARM_UP, "it has been quiet a while"),
    Row(_INTRO, lambda f: f.meetings > 0 or f.gave > 0, Verdict.GOOD, "you know each other"),
    Row(_BIG, lambda f: f.gave == 0, Verdict.WARM_UP, "you have not done anything for them yet"),
    Row(_BIG, lambda f: f.meetings < 2, Verdict.WARM_UP, "you have hardly met so far"),  # noqa: PLR2004 - the table's own number
    Row(ANY, lambda _: True, Verdict.GOOD, "you are in touch"),
)
"""Read from the top: the first row that holds decides."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict about asking somebody, why, and the facts."""

    verdict: Verdict
    because: str
    size: Size
    facts: Facts


def judge(person: Person, what: str, today: date) -> Judged:
    """Whether the moment is good to ask `person` for `what`."""
    offered = offer_of(person, what) is not None
    return decide(size_of(what), replace(facts_of(person, today), offered=offered))


def offer_of(person: Person, what: str) -> Entry | None:
    """What they offered and have not given that is what is to be asked for, if anything is."""
    found = [e for e in open_offers(person) if _same(what, e.value)]
    return found[-1] if found else None


def _same(what: str, offer: str) -> bool:
    """Whether an offer covers what is asked for: help of any kind, or half of what either says."""
    asked, offered = set(topic_words(what)) - _GENERAL, set(topic_words(offer)) - _GENERAL
    if not offered:
        return "help" in words(offer)
    return 2 * len(asked & offered) >= min(len(asked), len(offered)) > 0


def decide(size: Size, facts: Facts) -> Judged:
    """What the table says."""
    row = next(r for r in TABLE if size in r.size and r.holds(facts))
    return Judged(row.verdict, row.because, size, facts)


def facts_of(person: Person, today: date) -> Facts:
    """What is known that bears on an ask, as of `today`."""
    asked = person.all(Relation.ASKED)
    # An ask is a contact, but being asked is not being kept up with.
    days = [e.date for e in person.contacts if e.date and e.date <= today and e not in asked]
    talks = [e.date for e in person.all(Relation.INTERACTION) if e.value in _TALKS]
    return Facts(
        quiet=(today - max(days)).days if days else None,
        meetings=len({d for d in talks if d is not None and d <= today}),
        gave=len(given(person)),
        asks_open=len(open_asks(person, today)),
        thanks_open=len(open_thanks(person)),
        got=len(person.all(Relation.RECEIVED)),
    )
