"""Concrete reasons to get in touch, each with its evidence and a first line to send."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.core.notes.facts import Channel, Relation
from bot.core.nudges import lines
from bot.core.people import Entry, Person
from bot.core.phrasing import counted, wish

REMOTE = frozenset({Channel.CALL, Channel.VIDEO, Channel.EMAIL, Channel.MESSAGE})
FRESH_NEED = timedelta(days=180)
"""For how long a need that somebody told of is taken to stand."""
_APART = 3
"""After how many contacts without meeting a meeting is proposed before anything else."""


class Reason(StrEnum):
    """The kinds of reasons; they take turns."""

    LEAD = "lead"
    QUESTION = "ask"
    ARTICLE = "article"
    COFFEE = "coffee"
    CALL = "call"
    INTRODUCTION = "intro"
    HELLO = "hello"
    WORK = "work"
    TRIP = "trip"


@dataclass(frozen=True, slots=True)
class Idea:
    """One reason: what to do (plain text, one sentence), why, and the line to send.

    `because` is the evidence in the user's own noted words, "" where the deed says it already.
    `gives` is what is booked as given once it was sent, "" for a mere contact; `link` the id of
    the saved link that it passes on.
    """

    kind: str
    text: str
    because: str = ""
    line: str = ""
    gives: str = ""
    link: str = ""


def ideas(person: Person, today: date) -> list[Idea]:
    """Every reason the record gives, the most personal first; empty: nothing specific is known."""
    found = [make(person, today) for make in _MAKERS]
    return [idea for idea in found if idea is not None]


def suggestion(person: Person, today: date, more: Iterable[Idea] = ()) -> Idea | None:
    """The reason for next time, `more` (from saved links, trips, other people) going first.

    Kinds take turns: never the one used last, one never used before one that was. None where
    nothing is left: then a question about the person is in order (see `questions`).
    """
    found = [*more, *ideas(person, today)]
    used = [o.reason for o in person.offers if o.reason]
    fresh = [i for i in found if not used or i.kind != used[-1]]
    if not fresh:
        return None
    never = [i for i in fresh if i.kind not in used]
    if never:
        return never[0]
    return min(fresh, key=lambda i: max(n for n, kind in enumerate(used) if kind == i.kind))


def _need(person: Person, today: date) -> Idea | None:
    told = _last(person, Relation.NEED)
    if told is None or today - told.said.date() > FRESH_NEED:
        return None
    it = told.value
    return Idea(
        Reason.LEAD,
        f"{person.short} {wish(it)}. Who do you know?",
        _noted(told),
        lines.need(person.short, told.value),
        f"lead: {told.value}",
    )


def _question(person: Person, _: date) -> Idea | None:
    told = _last(person, Relation.DETAIL)
    if told is None:
        return None
    text = f"ask {person.short} about “{told.value}”"
    return Idea(Reason.QUESTION, text, _noted(told), lines.detail(person.short, told.value))


def _article(person: Person, _: date) -> Idea | None:
    kinds = (Relation.INTEREST, Relation.INDUSTRY, Relation.TITLE)
    told = next((e for kind in kinds if (e := _last(person, kind))), None)
    if told is None:
        return None
    it = told.value
    if told.what is Relation.INTEREST:
        text = f"send {person.short} something good you read about {it}"
    elif told.what is Relation.INDUSTRY:
        text = f"send {person.short} an article about {it}"
    else:
        text = f"send {person.short} a good read for {counted(it)}"
    return Idea(
        Reason.ARTICLE, text, _noted(told), lines.article(person.short, told), f"article on {it}"
    )


def _coffee(person: Person, _: date) -> Idea | None:
    apart = _apart(person)
    place = person.last(Relation.LOCATION)
    if not (place or apart):
        return None
    text = f"arrange a coffee in {place}" if place else f"meet {person.short} for a coffee"
    told = _last(person, Relation.LOCATION)
    because = "your last contacts were all from afar" if apart else _noted(told) if told else ""
    return Idea(Reason.COFFEE, text, because, lines.coffee(person.short, place))


def _hello(person: Person, _: date) -> Idea | None:
    told = _last(person, Relation.MET_AT)
    if told is None or len(person.contacts) > 1:
        return None
    text = f"say it was good to meet at {lines.the(told.value)}"
    return Idea(Reason.HELLO, text, "", lines.hello(person.short, told.value))


def _call(person: Person, _: date) -> Idea | None:
    number, last = person.last(Relation.PHONE), _meeting(person)
    if last is None or not (number or last.value in REMOTE):
        return None
    text = f"give {person.short} a call" + (f" on {number}" if number else "")
    because = f"last time: {last.value}, {_day(last.date)}" if last.date else ""
    return Idea(Reason.CALL, text, because, lines.call(person.short))


def _work(person: Person, _: date) -> Idea | None:
    told = _last(person, Relation.ORG)
    if told is None:
        return None
    text = f"ask how things are going at {told.value}"
    return Idea(Reason.WORK, text, _noted(told), lines.work(person.short, told.value))


def _coffee_first(person: Person, today: date) -> Idea | None:
    return _coffee(person, today) if _apart(person) else None


def _coffee_later(person: Person, today: date) -> Idea | None:
    return None if _apart(person) else _coffee(person, today)


_MAKERS: Sequence[Callable[[Person, date], Idea | None]] = (
    _coffee_first,
    _need,
    _question,
    _article,
    _coffee_later,
    _hello,
    _work,
    _call,
)


def _apart(person: Person) -> bool:
    met = [e for e in person.all(Relation.INTERACTION) if e.date]
    last = sorted(met, key=lambda e: (e.date or date.min, e.order))[-_APART:]
    return len(last) == _APART and all(e.value in REMOTE for e in last)


def _meeting(person: Person) -> Entry | None:
    met = [e for e in person.all(Relation.INTERACTION) if e.date]
    return max(met, key=lambda e: (e.date or date.min, e.order), default=None)


def _last(person: Person, kind: Relation) -> Entry | None:
    told = person.all(kind)
    return told[-1] if told else None


def _noted(entry: Entry) -> str:
    return f"from your note of {_day(entry.said.date())}"


def _day(day: date) -> str:
    return f"{day.day} {day:%b}"
