"""Notes that call off what was planned: "coffee with Marek is cancelled", "he moved it to Friday"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from bot.core.journal import Statement
from bot.core.names import spoken, words
from bot.core.notes.facts import Channel, Relation
from bot.core.people import Act, Entry, Person
from bot.core.reading import channel_in, find_dates

if TYPE_CHECKING:
    from bot.core.notes.dates import When

_OFF = re.compile(
    r"(?i)\b(?:cancel(?:l?ed|s|l?ing)?|call(?:ed|ing|s)? (?:it |\w+ |the \w+ )?off|fell through|"
    r"(?:is|are|was|it'?s) off(?=\s*(?:$|[.,;!]))|(?:not|isn'?t|wasn'?t|won'?t be) happening|"
    r"didn'?t happen|postpon(?:ed|es|ing|e)|resch\w+|(?:can'?t|cannot|couldn'?t) make it|bailed|flaked|"
    r"stood me up|no[- ]show|didn'?t (?:show|turn) up|rain ?check)\b"
)
_THING = (
    r"(?:it|our|the|my|coffee|lunch|dinner|breakfast|brunch|drinks|call|meeting|zoom|catch ?up)"
)
_MOVED = re.compile(
    rf"(?i)\b{_THING}\b[^.!?]{{0,40}}?\b(?:moved|pushed|shifted|changed)\b|"
    rf"\b(?:moved?|pushed?|shift(?:ed)?|changed?) {_THING}\b"
)
_MAYBE = re.compile(
    r"(?i)\b(?:if|unless|whether|might|may|maybe|perhaps|could|hope|hopefully|in case|almost|nearly|before|"
    r"(?:need|needs|want|wants|have|has|try|trying|going|remind me|remember) to (?:cancel|call off|postpone|resch\w+)|"
    r"(?:should|must|will|would) (?:cancel|call off|postpone|reschedule))\b|"
    r"(?:\bnot|n'?t|\bnever) (?:\w+ )?(?:cancel|postpon|resch|call (?:\w+ ){0,2}off)|\?"
)
_IDLE = frozenset(
    words(
        """a an the our my his her their this that it its it's is are was be been has have had got get
    i we you he she they me us him them to on of with for and so but no not just sadly unfortunately actually
    sorry again last minute today tomorrow tonight morning afternoon evening night at in by
    monday tuesday wednesday thursday friday saturday sunday meeting meet meetup plan plans date
    appointment up now too then ok oh well due because sick ill moved pushed shifted changed move push
    shift change back forward instead till until"""
    )
)
"""What says nothing of what it is that was called off."""


def speaks_of(text: str) -> bool:
    """Whether the text calls something off, or moves it."""
    flat = _flat(text)
    return bool((_OFF.search(flat) or _MOVED.search(flat)) and not _MAYBE.search(flat))


def called_off(
    text: str,
    people: Sequence[Person],
    lately: Sequence[Person],
    new: Sequence[Statement],
    now: datetime,
) -> list[Statement]:
    """What the text, texted at `now`, puts on record about a plan that comes to nothing.

    `people` are those whose names could stand in it, `lately` whom it may go on about, `new` what
    else was read in it: what was merely moved has a new plan there. Nothing where it is not clear
    which plan is meant.
    """
    if not speaks_of(text):
        return []
    flat = _flat(text)
    said = spoken(flat)
    named = [p for p in people if said & {w for n in (p.name, *p.aliases) for w in words(n)}]
    if not _OFF.search(flat):
        moved = {s.person for s in new if s.what is Relation.PLAN}
        named = [p for p in named if moved & {p.name, p.short, *p.aliases}]
        lately = lately if moved else []
    dates = find_dates(text, now)
    plans = [(p, e) for p in named or lately for e in _meant(p, _bare(text, dates, p), now.date())]
    if len({p.id for p, _ in plans}) != 1:
        return []
    days = {d.resolve(past=False) for d in dates}
    person, plan = next((each for each in plans if each[1].date in days), plans[0])
    return [Statement(person.name, Act.OFF, f"{plan.id} {plan.value}", plan.date)]


def moved_to(off: Sequence[Statement], new: Sequence[Statement]) -> list[Statement]:
    """`new` where a plan in it that says no more than "met" takes the place of one called off.

    "Sara can't make it, moved to Friday" is lunch on Friday, where it was lunch.
    """
    was = {s.person: s.value.rpartition(" ")[2] for s in off}
    return [
        replace(s, value=was.get(s.person, s.value))
        if s.what is Relation.PLAN and s.value == Channel.MET
        else s
        for s in new
    ]


def open_plans(person: Person, today: date) -> list[Entry]:
    """Their plans that stand, from the day before `today` on, the next one first."""
    plans = [e for e in person.all(Relation.PLAN) if e.date and not person.closed(e)]
    coming = [e for e in plans if e.date and (e.date - today).days >= -1]
    return sorted(coming, key=lambda e: (e.date or today, e.id))


def _meant(person: Person, bare: str, today: date) -> list[Entry]:
    """The plans with that person which the rest of a text can mean."""
    channel = channel_in(bare)
    if channel is None and not set(words(bare)) <= _IDLE:
        return []
    return [e for e in open_plans(person, today) if channel in (None, e.value)]


def _bare(text: str, dates: Sequence[When], person: Person) -> str:
    """The text without its days, the person's name, and the words that call off or move."""
    for when in reversed(dates):
        text = f"{text[: when.span[0]]} {text[when.span[1] :]}"
    left = _OFF.sub(" ", _flat(text))
    own = {w for n in (person.name, *person.aliases) for w in words(n)}
    return " ".join(w for w in words(left) if w not in own and w.removesuffix("'s") not in own)


def _flat(text: str) -> str:
    return " ".join(text.replace("’", "'").split())
