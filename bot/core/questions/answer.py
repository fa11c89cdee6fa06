"""What the people on record answer to a question."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time

from bot.core.ledger.ledger import Item, Standing, ledger
from bot.core.names import words
from bot.core.notes.facts import Relation
from bot.core.people import CONTACTS, Entry, Person, fitting
from bot.core.questions.fitting import TELLING, Found, alike, distinct, holding
from bot.core.questions.owing import owed
from bot.core.questions.query import Ask, Period, Query
from bot.core.questions.words import content, meet

_YEAR = 366


@dataclass(frozen=True, slots=True)
class Answer:
    """The people who answer the question, the best first.

    `near` are those who come close where nobody fits. With neither nothing is known; a `loose`
    query without any was not understood at all.
    """

    query: Query
    found: tuple[Found, ...] = ()
    near: tuple[Found, ...] = ()


def meant(name: str, people: Sequence[Person]) -> list[Person]:
    """Those of `people` whose name stands in `name`, the fullest match only."""
    whole = fitting(name, people)
    if whole:
        return whole
    said = {form for w in words(name) for form in (w, w.removesuffix("'s"), w.removesuffix("s"))}
    hits = {
        p.id: len(said & {part for n in words(p.name) for part in (n, *n.split("-"))})
        for p in people
    }
    top = max(hits.values(), default=0)
    return [p for p in people if top and hits[p.id] == top]


def answer(query: Query, people: Sequence[Person], today: date) -> Answer:
    """What `people` answer to `query` on that local day.

    `people` are those it could be about: those named in it, or everybody where nobody is.
    """
    return _ANSWERS[query.ask](query, people, today)


def _find(query: Query, people: Sequence[Person], today: date) -> Answer:
    del today
    if not query.wanted:
        everybody = (Found(p) for p in people if query.period is None or _met(p, query.period))
        return Answer(query, tuple(_lately(everybody)))
    whole: list[Found] = []
    part: list[tuple[int, Found]] = []
    for person in people:
        if query.period and not _met(person, query.period):
            continue
        held = [holding(person, w) for w in query.wanted]
        entries = tuple(dict.fromkeys(e for each in held for e in each))
        if all(held):
            whole.append(Found(person, entries))
        elif any(held):
            part.append((sum(map(bool, held)), Found(person, entries)))
    if whole:
        return Answer(query, tuple(_lately(whole)))
    part = part or [near for p in people if (near := alike(p, query.wanted))]
    best = max((n for n, _ in part), default=0)
    return Answer(query, near=tuple(_lately(f for n, f in part if n == best)))


def _lately(found: Iterable[Found]) -> list[Found]:
    """Those last in touch with first."""
    ordered = sorted(found, key=lambda f: f.person.name)
    return sorted(ordered, key=lambda f: f.person.last_contact or date.min, reverse=True)


def _met(person: Person, period: Period) -> bool:
    return any(period.holds(e.date) for e in person.all(Relation.INTERACTION)) or any(
        period.holds(e.said.date()) for e in person.all(Relation.MET_AT) if not person.contacts
    )


def _heard(person: Person, period: Period | None) -> bool:
    """Whether there was any contact in the period; of somebody never met, whether they are new."""
    last = person.last_contact or person.since
    return period is None or last is None or last >= period.first


def _quiet(query: Query, people: Sequence[Person], today: date) -> Answer:
    del today
    found = [Found(p, day=p.last_contact) for p in people if not _heard(p, query.period)]
    return Answer(query, tuple(sorted(found, key=lambda f: (f.day or date.min, f.person.name))))


def _birthdays(query: Query, people: Sequence[Person], today: date) -> Answer:
    found = [f for p in people if (f := _birthday(p, query.period, today))]
    return Answer(query, tuple(sorted(found, key=lambda f: f.day or today)))


def _birthday(person: Person, period: Period | None, today: date) -> Found | None:
    told = person.all(Relation.BIRTHDAY)
    if not told or period is None:
        return None
    start = max(period.first, today) if period.first <= today <= period.last else period.first
    for ahead in range(min((period.last - start).days, _YEAR) + 1):
        day = date.fromordinal(start.toordinal() + ahead)
        if f"{day:%m-%d}" == told[-1].value[-5:]:
            return Found(person, (told[-1],), day=day)
    return None


def _coming(query: Query, people: Sequence[Person], today: date) -> Answer:
    found = []
    for person in people:
        open_ = [
            e
            for e in person.all(Relation.PLAN, Relation.REMINDER, Relation.PROMISED)
            if e.date
            and e.date >= today
            and not person.closed(e)
            and (query.period is None or query.period.holds(e.date))
        ]
        found += [Found(person, (e,), day=e.date) for e in open_]
    found.sort(key=lambda f: (f.day or today, f.entries[0].time or time.max))
    return Answer(query, tuple(found))


def _traded(query: Query, people: Sequence[Person], today: date) -> Answer:
    del today
    found = []
    for person in people:
        own = set(words(person.name))
        said = content(query.topic or query.name)
        asked = [w for w in said if w not in own and w.removesuffix("s") not in own]
        items = [
            i
            for i in (*ledger(person), *_thanked(person))
            if i.entry.what in query.relations
            and i.standing is not Standing.DROPPED
            and (query.period is None or query.period.holds(i.entry.date))
        ]
        matching = [i for i in items if asked and any(meet(w, words(i.entry.value)) for w in asked)]
        items = matching if query.topic else matching or items
        if Relation.PROMISED in query.relations:
            items = [i for i in items if i.open] or ([] if not query.name else items)
        if items or query.name:
            found.append(Found(person, items=tuple(items)))
    return Answer(query, tuple(found))


def _owed(query: Query, people: Sequence[Person], today: date) -> Answer:
    return Answer(query, tuple(owed(query, people, today)))


def _thanked(person: Person) -> list[Item]:
    return [Item(e, Standing.DONE) for e in person.all(Relation.THANKED)]


def _contacts(query: Query, people: Sequence[Person], today: date) -> Answer:
    del today
    return Answer(query, tuple(_contact(p, query) for p in people))


def _contact(person: Person, query: Query) -> Found:
    """The latest (or first) contact in the ways asked for; any other where there was none."""
    happened = [e for e in person.all(*CONTACTS) if e.date]
    if query.period:
        happened = [e for e in happened if query.period.holds(e.date)]
    told = [e for e in happened if e.what is Relation.INTERACTION and e.value in query.channels]
    talks = [e for e in happened if e.what is Relation.INTERACTION]
    chosen = told or (talks if not query.channels else []) or (talks or happened)
    if query.ask is Ask.FIRST:
        first = min(chosen, key=lambda e: e.date or date.max, default=None)
        where = person.all(Relation.MET_AT, Relation.INTRODUCED_BY)
        return Found(
            person, (*([first] if first else []), *where), day=first.date if first else None
        )
    latest = max((e.date for e in chosen if e.date), default=None)
    return Found(person, tuple(e for e in chosen if e.date == latest)[-1:], day=latest)


def _told(query: Query, people: Sequence[Person], today: date) -> Answer:
    del today
    found = []
    for person in people:
        own = {part for n in words(person.name) for part in (n, *n.split("-"))}
        asked = [
            w
            for w in content(query.topic or query.name)
            if w not in own and w.removesuffix("s") not in own and w != "birthday"
        ]
        if query.relations:
            entries = _latest(person, query.relations)
        else:
            entries = [
                e for e in person.all(*TELLING) if any(meet(w, words(e.value)) for w in asked)
            ]
        found.append(
            (
                sum(meet(w, [x for e in entries for x in words(e.value)]) for w in asked),
                Found(person, tuple(distinct(entries))),
            )
        )
    if query.name and not query.loose:
        return Answer(query, tuple(f for _, f in found))
    best = max((n for n, _ in found), default=0)
    hits = [f for n, f in found if best and n == best]
    return Answer(query, tuple(hits), () if hits else tuple(f for _, f in found))


def _latest(person: Person, relations: Iterable[Relation]) -> list[Entry]:
    """What stands of each of these: the last home, all the hobbies."""
    single = {
        Relation.LOCATION,
        Relation.ORG,
        Relation.TITLE,
        Relation.BIRTHDAY,
        Relation.MET_AT,
        Relation.CADENCE,
        Relation.INDUSTRY,
        Relation.INTRODUCED_BY,
    }
    found: list[Entry] = []
    for relation in relations:
        told = distinct(person.all(relation))
        found += told[-1:] if relation in single else told
    return found


_ANSWERS: dict[Ask, Callable[[Query, Sequence[Person], date], Answer]] = {
    Ask.FIND: _find,
    Ask.ABOUT: _told,
    Ask.VALUE: _told,
    Ask.LAST: _contacts,
    Ask.FIRST: _contacts,
    Ask.TRADED: _traded,
    Ask.OWED: _owed,
    Ask.QUIET: _quiet,
    Ask.BIRTHDAYS: _birthdays,
    Ask.COMING: _coming,
}
