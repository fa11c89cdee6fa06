"""Whether the moment is good to ask somebody for something: a table, and the facts it rests on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.core.ledger.ledger import given, open_asks
from bot.core.ledger.thanks import open_thanks
from bot.core.names import words
from bot.core.notes.facts import Channel, Relation
from bot.core.people import Person
from bot.core.phrasing import is_action

_TALKS = frozenset(
    {Channel.MET, Channel.COFFEE, Channel.MEAL, Channel.DRINKS, Channel.CALL, Channel.VIDEO}
)
FRESH = 90
"""Days within which somebody was lately in touch."""
COLD = 180


class Verdict(StrEnum):
    """What Kith thinks of the moment; the user may always ask anyway."""

    GOOD = "good moment"
    WARM_UP = "warm up first"
    TOO_SOON = "too soon"


class Size(StrEnum):
    """How much is asked for."""

    SMALL = "small"
    INTRODUCTION = "introduction"
    BIG = "big"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the verdict rests on. `quiet` is the days since the last contact, None: never any."""

    quiet: int | None
    meetings: int
    gave: int
    asks_open: int
    thanks_open: int
    got: int = 0


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
    Row(_BIG, lambda f: f.meetings < 2, Verdict.WARM_UP, "you have met only once"),  # noqa: PLR2004 - the table's own number
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
    return decide(size_of(what), facts_of(person, today))


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


_INTRO_WORD = re.compile(
    r"(?i)\bintro(?:s|duce|duces|duction|ductions)?\b|\bput (?:me )?in touch\b|\bconnect me\b"
)
_SMALL = frozenset(
    words(
        """question questions advice opinion feedback tip recommendation chat coffee call story
        experience thoughts link article recipe number address"""
    )
)
_BIG_WORDS = frozenset(
    words(
        """job hire hiring referral refer reference money loan invest investment lend cv resume
        recommend endorsement mentor mentoring cofounder interview position role"""
    )
)


def size_of(what: str) -> Size:
    """How much that is."""
    if _INTRO_WORD.search(what):
        return Size.INTRODUCTION
    said = set(words(what))
    if said & _SMALL and not said & _BIG_WORDS:
        return Size.SMALL
    return Size.BIG


_INTRODUCE = (
    "If you feel comfortable with it, would you introduce us? I will send you two lines that you "
    "can forward."
)


def softer(what: str) -> list[str]:
    """One or two ways of asking for `what` that are easier to say yes to (plain text)."""
    said = set(words(what))
    if _INTRO_WORD.search(what):
        return [
            _INTRODUCE,
            f"Who would you talk to, in my place, about {_about(what)}?",
        ]
    deed = what.strip(" .!?").removeprefix("to ")
    if deed != what.strip(" .!?") or is_action(what):
        return [f"Would it be all right to ask whether you could {deed}? No is a fine answer."]
    if said & {"job", "hire", "hiring", "position", "role", "interview"}:
        return [
            "Would you be my reference?",
            f"May I ask you a few questions about {_about(what)}? Fifteen minutes would do.",
        ]
    if said & {"referral", "refer", "reference", "recommend", "recommendation"}:
        return [
            "Would you feel comfortable being my reference? It is fine to say no.",
            f"May I ask you a few questions about {_about(what)} first?",
        ]
    if said & {"money", "loan", "invest", "investment", "lend"}:
        return ["May I show you what I am working on, and hear what you would doubt?"]
    return [f"May I ask you a few questions about {_about(what)}? It is fine to say no."]


_NAMES_TOPIC = re.compile(
    r"(?i)\b(?:at|to|with|about|on|in|of)\s+(?:the\s+)?([^\s.?!,;][^.?!,;\n]*)"
)


_NO_TOPIC = frozenset(words("a an the my some any new good job jobs position role work gig"))


def _about(what: str) -> str:
    found = _NAMES_TOPIC.search(what)
    topic = (found[1] if found else what).strip(" .!?")
    if set(words(topic)) <= _NO_TOPIC:
        return "your work"
    return topic if topic and len(topic) <= 60 else "your work"  # noqa: PLR2004 - a line on a phone
