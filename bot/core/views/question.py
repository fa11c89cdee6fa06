"""Answers to questions: one friendly line, and buttons to the cards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from bot.core.notes.facts import HAPPENED, Channel, Relation
from bot.core.people import Entry, Person
from bot.core.questions.answer import Answer
from bot.core.questions.fitting import Found, distinct
from bot.core.questions.query import Ask, Query
from bot.core.views.days import ago, day, moment
from bot.core.views.ledger import told
from bot.core.views.phrases import phrase, tag
from bot.core.views.view import Button, View, bold, data, lines, safe
from bot.core.views.wording import Who, sentence

SHOWN = 8
NAMED = 4
KNOWN = 4
EXAMPLE = "who do I know in fintech?"
NOT_UNDERSTOOD = f"I’m not sure what you are asking, so I kept it as a note. Try: <i>{EXAMPLE}</i>"
_WHO = (Relation.TITLE, Relation.ORG, Relation.INDUSTRY, Relation.LOCATION, Relation.MET_AT)
_HOW = {
    Channel.MET: "You saw {} {}",
    Channel.COFFEE: "You had coffee with {} {}",
    Channel.MEAL: "You had a meal with {} {}",
    Channel.DRINKS: "You had drinks with {} {}",
    Channel.CALL: "You talked to {} on the phone {}",
    Channel.VIDEO: "You had a video call with {} {}",
    Channel.EMAIL: "You and {} were in touch by email {}",
    Channel.MESSAGE: "You and {} were in touch by message {}",
}
_NOTHING = {
    Relation.GAVE: "Nothing given to {} on record yet.",
    Relation.RECEIVED: "Nothing from {} on record yet.",
    Relation.ASKED: "You asked nothing of {} so far.",
    Relation.PROMISED: "You promised {} nothing that I know of.",
    Relation.OFFER: "I know of no offer from {}.",
    Relation.THANKED: "No thanks to {} on record yet.",
}

_OWED = "You owe {} nothing that I know of."
_NOTHING_OWED = {
    Relation.PROMISED: "You owe nobody anything that I know of.",
    Relation.RECEIVED: "Nobody: you have thanked everyone I know of. 💛",
}


def unknown(name: str, near: Sequence[Person]) -> View:
    """Nobody of that name is on record."""
    return View(f"I don’t know anybody called {bold(name)} yet.", cards(near))


def answered(answer: Answer, today: date) -> View:
    """The answer in words."""
    ask, found = answer.query.ask, answer.found
    if ask is Ask.FIND:
        return _people(answer, today)
    if ask is Ask.QUIET:
        return _quiet(found, today)
    if ask is Ask.BIRTHDAYS:
        text = _listed((f"{bold(f.person.name)} {_on(f)}" for f in found), len(found))
        return View(f"🎂 {text}." if text else "No birthday that I know of then.", _cards(found))
    if ask is Ask.COMING:
        rows = [f"· {_when(f, today)}: {bold(f.person.name)}, {_plan(f.entries[0])}" for f in found]
        return View(lines(*rows[:SHOWN]) or "Nothing planned that I know of.", _cards(found))
    if ask in (Ask.TRADED, Ask.OWED):
        return _traded(answer, today)
    one = {Ask.LAST: _last, Ask.FIRST: _first}.get(ask, _told)
    shown = found or answer.near
    texts = [one(f, answer.query, today) for f in shown[:NAMED]]
    return View(lines(*texts), cards([f.person for f in shown]))


def cards(people: Sequence[Person]) -> tuple[tuple[Button, ...], ...]:
    """A button to the card of each."""
    distinct = {p.id: p for p in people}
    return tuple(
        (Button(tag(p)[:60], data("card", p.id)),) for p in list(distinct.values())[:SHOWN]
    )


def _cards(found: Iterable[Found]) -> tuple[tuple[Button, ...], ...]:
    return cards([f.person for f in found])


def _people(answer: Answer, today: date) -> View:
    found = answer.found
    if not found:
        near = answer.near[:NAMED]
        text = "Nobody that I know of."
        text += (
            f" Closest: {_listed((_with_why(f, today) for f in near), len(near))}." if near else ""
        )
        return View(text, _cards(near))
    if not answer.query.wanted:
        who = _listed((bold(f.person.name) for f in found), len(found))
    else:
        who = _listed((_with_why(f, today) for f in found), len(found))
    return View(f"{_count(len(found), told=answer.query.counted)}{who}.", _cards(found))


def _count(number: int, *, told: bool) -> str:
    if number > NAMED or told:
        return f"{number} people: " if number > 1 else "One: "
    return ""


def _with_why(found: Found, today: date) -> str:
    why = ", ".join(p for e in found.entries[:2] if (p := phrase(e, today)))
    return f"{bold(found.person.name)} ({why})" if why else bold(found.person.name)


def _listed(texts: Iterable[str], number: int) -> str:
    shown = list(texts)[:NAMED]
    if number > len(shown):
        return f"{', '.join(shown)} and {number - len(shown)} more"
    return " and ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))


def _quiet(found: Sequence[Found], today: date) -> View:
    if not found:
        return View("Nobody: you have been in touch with everyone. 🌱")
    who = [
        f"{bold(f.person.name)} ({ago(f.day, today) if f.day else 'not in touch yet'})"
        for f in found
    ]
    return View(f"It has been a while with {_listed(who, len(found))}.", _cards(found))


def _on(found: Found) -> str:
    return f"on {found.day.day} {found.day:%b}" if found.day else ""


def _when(found: Found, today: date) -> str:
    return sentence(moment(found.day, found.entries[0].time, today))


def _plan(entry: Entry) -> str:
    if entry.what is Relation.PLAN:
        return {"met": "a meeting", "meal": "a meal", "call": "a call"}.get(
            entry.value, safe(entry.value)
        )
    said = safe(entry.value, 120)
    return f"reminder: {said}" if entry.what is Relation.REMINDER else f"you promised: {said}"


def _traded(answer: Answer, today: date) -> View:
    rows: list[str] = []
    relation = answer.query.relations[0]
    for f in answer.found[: 2 * SHOWN]:
        who = Who.of(f.person)
        name = "" if len(answer.found) == 1 and answer.query.name else f"{bold(f.person.name)}: "
        rows += [f"{name}{sentence(told(i, who, today))}." for i in f.items[-SHOWN:]]
        if not f.items:
            nothing = _OWED if answer.query.ask is Ask.OWED else _NOTHING[relation]
            rows.append(nothing.format(bold(f.person.name)))
    if len(answer.found) == 1 and answer.query.name and answer.found[0].items:
        rows.insert(0, bold(answer.found[0].person.name))
    empty = _NOTHING_OWED.get(relation, "") if answer.query.ask is Ask.OWED else ""
    return View(
        lines(*rows[: 2 * SHOWN]) or empty or "Nothing that I know of.", _cards(answer.found)
    )


def _last(found: Found, query: Query, today: date) -> str:
    name = bold(found.person.name)
    if not found.entries or found.day is None:
        within = " then" if query.period else " yet"
        return f"No contact with {name} on record{within}."
    entry = found.entries[-1]
    when = _ago(found.day, today)
    if entry.what is not Relation.INTERACTION:
        return f"No meeting with {name} on record; last in touch {when}: {phrase(entry, today)}."
    said = _HOW[Channel(entry.value)].format(name, when)
    if query.channels and entry.value not in query.channels:
        return f"Not that I know of. {said}."
    return f"{said}."


def _first(found: Found, query: Query, today: date) -> str:
    del query
    name = bold(found.person.name)
    if found.day is None:
        how = ", ".join(phrase(e, today) for e in found.entries)
        return f"{name}: {how}." if how else f"I don’t know when you met {name}."
    how = ", ".join(phrase(e, today) for e in found.entries if e.what not in HAPPENED)
    return f"You first met {name} {_ago(found.day, today)}{f' ({how})' if how else ''}."


def _ago(when: date, today: date) -> str:
    near = ago(when, today)
    plain = day(when, today)
    return near if near == plain else f"{near} ({plain})"


def _told(found: Found, query: Query, today: date) -> str:
    person = found.person
    name = bold(person.name)
    if found.entries:
        said = [p for e in found.entries[-SHOWN:] if (p := phrase(e, today))]
        return f"{name}: {' · '.join(said)}."
    known = [p for r in _WHO if (own := person.all(r)) and (p := phrase(own[-1], today))]
    details = [
        phrase(e, today)
        for e in distinct(person.all(Relation.INTEREST, Relation.NEED, Relation.DETAIL))
    ]
    short = " · ".join([*known, *details[-3:]][:KNOWN]) or "only the name"
    if query.ask is Ask.ABOUT:
        last = f" · last contact {ago(person.last_contact, today)}" if person.last_contact else ""
        return f"{name}: {short}{last}."
    return f"I don’t know that about {name} yet. What I know: {short}."
