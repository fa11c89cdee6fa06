"""Whether what is kept about people is what the notes say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from bot.core import records
from bot.core.journal import Note
from bot.core.ledger.waiting import waiting
from bot.core.nudges.agenda import agenda
from bot.core.nudges.moments import moment
from bot.core.people import Entry, Person
from bot.core.profile import Habits, Profile
from bot.core.profile_records import profile_of

Docs = Mapping[str, Mapping[str, Any]]
"""The documents of one table by key."""
_INDEX, _WHEN = ("name", "aliases", "words", "told"), ("due", "keep")
_LATER = timedelta(minutes=10)
"""How long something that could not be sent may rest."""
_DAY = timedelta(days=1)


def audit(tables: Mapping[str, Docs], usual: Habits, now: datetime) -> Iterator[str]:
    """One sentence for everything in a user's `tables` that does not follow from their notes.

    `usual` are the habits by which what is due was told last, `now` is aware. Nothing in a
    sentence was ever texted.
    """
    try:
        profile = profile_of(tables.get("me", {}).get("me", {"chat": 0}))
    except _UNREADABLE:
        yield "The settings cannot be read."
        return
    habits = profile.habits(usual)
    today = habits.local(now).date()
    notes: dict[str, Note] = {}
    for key, doc in tables.get("notes", {}).items():
        try:
            note = records.note_of(doc)
        except _UNREADABLE:
            yield f"Note {key} cannot be read."
            continue
        notes[key] = note
        if note.id != key:
            yield f"Note {key} is kept in the wrong place."
    people: dict[str, Person] = {}
    for key, doc in tables.get("people", {}).items():
        try:
            people[key] = records.person_of(doc)
        except _UNREADABLE:
            yield f"Person {key} cannot be read."
            continue
        yield from _indexed(key, people[key], doc, habits, today)
    unread = {*tables.get("people", {})} - {*people}
    yield from _replayed(notes, people, unread)
    yield from _waiting(tables.get("waiting", {}), people, unread, habits, today)
    yield from _ledger(tables.get("ledger", {}), people, unread)
    for key, doc in tables.get("shelf", {}).items():
        if doc.get("note") not in notes:
            yield f"Link {key} on the shelf belongs to no note."
    docs = [doc for key, doc in tables.get("people", {}).items() if key in people]
    yield from _woken(profile, docs, habits, now)


_UNREADABLE = (KeyError, ValueError, TypeError, AttributeError)
"""What making values of a document that was tampered with may raise."""


def _replayed(
    notes: Mapping[str, Note], people: Mapping[str, Person], unread: set[str]
) -> Iterator[str]:
    told: dict[str, list[Entry]] = {}
    for note in notes.values():
        for key, entries in note.entries().items():
            told.setdefault(key, []).extend(entries)
    for key, entries in told.items():
        if key in people:
            if Person(key).with_entries(entries).entries != people[key].entries:
                yield f"Person {key} is not what the notes say of them."
        elif key not in unread:
            yield f"Notes tell of person {key}, who is not on record."
    for key in people:
        if key not in told:
            yield f"Person {key} is on record, and no note tells of them."


def _indexed(
    key: str, person: Person, doc: Mapping[str, Any], habits: Habits, today: date
) -> Iterator[str]:
    fresh = records.person_doc(person, habits)
    if person.id != key:
        yield f"Person {key} is kept in the wrong place."
    if any(fresh.get(name) != doc.get(name) for name in _INDEX):
        yield f"Person {key} is not found by what is on record of them."
    # It was told on some day since the record was last touched, and things lapse.
    first, day = max((e.said.date() for e in person.entries), default=today), today
    while any(fresh.get(when) != doc.get(when) for when in _WHEN):
        if day < first:
            yield f"Person {key} would not come up when they are due."
            return
        fresh = records.person_doc(person, habits, day)
        day -= _DAY


def _woken(
    profile: Profile, docs: Iterable[Mapping[str, Any]], habits: Habits, now: datetime
) -> Iterator[str]:
    rings = [moment(doc[when], habits) for doc in docs for when in _WHEN if when in doc]
    if not profile.reachable or not rings:
        return
    # What rang already may wait for another try, or for an hour that suits.
    coming = min((ring for ring in rings if ring > now + _LATER), default=None)
    if profile.wake is None or (coming and profile.wake > coming.timestamp()):
        yield "Nobody is looked at in time for what is due."


def _waiting(
    table: Docs, people: Mapping[str, Person], unread: set[str], habits: Habits, today: date
) -> Iterator[str]:
    for key, doc in table.items():
        if doc.get("person") != key or (key not in people and key not in unread):
            yield f"An answer is waited for about {key}, who is not on record."
    for key, person in people.items():
        # Things lapse: only what is open on the first day and the last was open all along.
        days = (None, today)
        if key not in table and all(_offered(person, habits, day) for day in days):
            yield f"It is forgotten that an answer is waited for about person {key}."


def _offered(person: Person, habits: Habits, day: date | None) -> bool:
    return bool(person.offers) and any(d.offered for d in agenda(person, habits, day))


def _ledger(table: Docs, people: Mapping[str, Person], unread: set[str]) -> Iterator[str]:
    for key, doc in table.items():
        if doc.get("person") != key or (key not in people and key not in unread):
            yield f"The ledger tells of {key}, who is not on record."
    for key, person in people.items():
        if waiting(person) != list(table.get(key, {}).get("open", [])):
            yield f"The ledger does not have what is open about person {key}."
