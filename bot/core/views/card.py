"""`/who`: one person's card, or a list of people found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.core.notes.facts import Relation
from bot.core.nudges.kinds import Due
from bot.core.people import CONTACTS, Person
from bot.core.views.coming import coming as following
from bot.core.views.days import ago
from bot.core.views.ledger import ledger_lines
from bot.core.views.phrases import phrase, tag, what
from bot.core.views.view import Button, View, bold, data, lines, safe

_WHO = (Relation.TITLE, Relation.ORG, Relation.INDUSTRY, Relation.LOCATION)
_MORE = (
    Relation.MET_AT,
    Relation.INTRODUCED_BY,
    Relation.INTEREST,
    Relation.NEED,
    Relation.DETAIL,
    Relation.BIRTHDAY,
    Relation.EMAIL,
    Relation.PHONE,
    Relation.URL,
    Relation.HANDLE,
)
SHOWN = 5
FITTING = 20


def card(person: Person, coming: Due | None, today: date) -> View:
    """Everything worth knowing about somebody, on a phone's screen."""
    latest = [phrase(told[-1], today) for k in _WHO if (told := person.all(k))]
    facts = []
    for kind in _MORE:
        distinct = {e.value.casefold(): e for e in person.all(kind)}
        facts += [f"· {phrase(e, today)}" for e in list(distinct.values())[-SHOWN:]]
    contact = person.last_contact
    met = [e for e in person.all(*CONTACTS) if e.date == contact]
    last = f"Last contact: {ago(contact, today)} ({what(met[-1])})" if contact else ""
    upcoming = f"⏰ {following(coming, today)}" if coming else ""
    text = lines(
        bold(person.name), " · ".join(latest), *facts, *ledger_lines(person, today), last, upcoming
    )
    return View(text)


def found(query: str, people: Sequence[Person], verb: str = "card") -> View:
    """Several people that fit: one button each, whose data begins with `verb`.

    Of many only those last in touch; a whole name finds the others.
    """
    some = people
    if len(people) > FITTING:
        some = sorted(people, key=lambda p: p.last_contact or date.min, reverse=True)[:FITTING]
    more = len(people) - len(some)
    rest = f"and {more} more: type the whole name." if more else ""
    return View(
        lines(f"These fit <b>{safe(query, 64)}</b>:", rest),
        tuple((Button(tag(p)[:60], data(verb, p.id)),) for p in some),
    )
