"""What a question asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.core.notes.facts import Channel, Relation
from bot.core.people import What


class Ask(StrEnum):
    """The kinds of questions."""

    FIND = "find"
    """Who fits: "who do I know in fintech?"."""
    ABOUT = "about"
    """What is known of somebody: "what do I know about Ana?"."""
    VALUE = "value"
    """One thing about somebody: "what's Ana's email?"."""
    LAST = "last"
    """The latest contact: "when did I last see Tom?"."""
    FIRST = "first"
    """The first one: "when did I meet Tom?"."""
    TRADED = "traded"
    """What went back and forth: "what did I give Ana?", "what did I promise?"."""
    OWED = "owed"
    """What the user owes: "what do I owe Ana?", "who do I need to thank?"."""
    QUIET = "quiet"
    """Who was not heard of for long: "who have I not seen in a while?"."""
    BIRTHDAYS = "birthdays"
    """Whose birthday comes: "whose birthday is in June?"."""
    COMING = "coming"
    """What is agreed or to be done: "when do I see Tom next?"."""


@dataclass(frozen=True, slots=True)
class Period:
    """Local days from `first` to `last`, both included."""

    first: date
    last: date

    def holds(self, day: date | None) -> bool:
        """Whether that day lies in it."""
        return day is not None and self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing a person must fit: the words of `topic` in what is on record of these kinds.

    Without kinds any of them will do, without a topic anything of these kinds.
    """

    topic: str
    relations: tuple[What, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """A question taken apart.

    `name` is where whom it is about stands, as typed, perhaps with other words around it.
    `relations` are what is asked for (VALUE, TRADED, OWED), `channels` the ways of contact (LAST),
    `topic` words that the answer should hold, `wanted` what people must all fit (FIND), `period`
    when. `loose`: nothing but a guess at the words that count. `counted`: how many they are.
    """

    ask: Ask
    name: str = ""
    relations: tuple[Relation, ...] = ()
    channels: tuple[Channel, ...] = ()
    topic: str = ""
    wanted: tuple[Wanted, ...] = ()
    period: Period | None = None
    loose: bool = False
    counted: bool = False
