"""Entries in plain words."""

from __future__ import annotations

from datetime import date

from bot.core.journal import Statement
from bot.core.notes.facts import Channel, Relation
from bot.core.people import Act, Entry, Person
from bot.core.views.days import moment
from bot.core.views.view import safe

_HAPPENED = {
    Channel.MET: "met",
    Channel.COFFEE: "coffee",
    Channel.MEAL: "a meal together",
    Channel.DRINKS: "drinks",
    Channel.CALL: "a call",
    Channel.VIDEO: "a video call",
    Channel.EMAIL: "an email",
    Channel.MESSAGE: "a message",
}
_PLAIN = {
    Relation.MET_AT: "first met: {}",
    Relation.INTRODUCED_BY: "introduced by {}",
    Relation.ORG: "at {}",
    Relation.TITLE: "{}",
    Relation.INDUSTRY: "in {}",
    Relation.LOCATION: "lives in {}",
    Relation.INTEREST: "likes {}",
    Relation.NEED: "looking for: {}",
    Relation.OFFER: "offered to: {}",
    Relation.BIRTHDAY: "birthday {}",
    Relation.EMAIL: "{}",
    Relation.PHONE: "{}",
    Relation.URL: "{}",
    Relation.HANDLE: "{}",
    Relation.DETAIL: "{}",
    Relation.CADENCE: "keep in touch every {}",
}
_DATED = {
    Relation.GAVE: "you gave: {}",
    Relation.RECEIVED: "you got: {}",
    Relation.ASKED: "you asked for: {}",
    Relation.THANKED: "you said thanks: {}",
    Relation.PROMISED: "you promised: {}",
    Relation.REMINDER: "reminder: {}",
}
_LEAD = {"told": "told about the lead", "closed": "the lead is closed"}
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def phrase(thing: Entry | Statement, today: date) -> str:
    """One entry in a few words, escaped, with its day; "" for what is not shown."""
    said, when = what(thing), moment(thing.date, thing.time, today)
    if not said or not when or thing.what is Act.LEAD:
        return said
    return f"{said} ({when})" if thing.what in _DATED else f"{said} {when}"


def what(thing: Entry | Statement) -> str:
    """One entry in a few words, escaped, without its day; "" for what is not shown."""
    kind = thing.what
    if isinstance(kind, Act):
        return _act(kind, thing.value)
    if kind is Relation.INTERACTION:
        return _HAPPENED[Channel(thing.value)]
    if kind is Relation.PLAN:
        return f"planned: {_HAPPENED[Channel(thing.value)]}"
    if kind in _DATED:
        return _DATED[kind].format(safe(thing.value, 120)).removesuffix(": ")
    return _PLAIN[kind].format(in_words(kind, thing.value))


def in_words(kind: Relation, value: str) -> str:
    """A value as one says it, escaped: "05-12" is "12 May", "P2M" is "2 months"."""
    if kind is Relation.BIRTHDAY:
        month, day = value[-5:].split("-")
        year = f" {value[:4]}" if len(value) > len("MM-DD") else ""
        return f"{int(day)} {_MONTHS[int(month) - 1]}{year}"
    if kind is Relation.CADENCE:
        count, unit = int(value[1:-1]), _UNITS[value[-1]]
        return unit if count == 1 else f"{count} {unit}s"
    return safe(value, 200)


def tag(person: Person) -> str:
    """Two or three words (not escaped) that tell this person from a namesake."""
    kinds = (Relation.ORG, Relation.TITLE, Relation.INDUSTRY, Relation.MET_AT, Relation.LOCATION)
    found = next((v for k in kinds if (v := person.last(k))), "")
    return f"{person.name} ({found})" if found else person.name


def _act(kind: Act, value: str) -> str:
    if kind is Act.LEAD:
        _, move, *words = value.split(" ")
        return f"the lead: {safe(' '.join(words), 80)}" if move == "news" else _LEAD.get(move, "")
    if kind is Act.ANSWERED:
        _, answer, *asked = value.split(" ", 2)
        return f"said {answer}: {safe(' '.join(asked), 120)}"
    if kind is Act.OFF:
        return f"called off: {_HAPPENED[Channel(value.rpartition(' ')[2])]}"
    told = {Act.CIRCLE: f"circle: {safe(value, 64)}", Act.LET_GO: "I bring them up no more"}
    return told.get(kind, "")
