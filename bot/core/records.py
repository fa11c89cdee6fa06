"""Values of the core as plain JSON documents, and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from bot.core.corrections.correction import Correction, Fix
from bot.core.fields import clock, date_of, iso, lean, time_of
from bot.core.journal import Note, Source, Statement
from bot.core.learnt import Learnt
from bot.core.nudges.agenda import agenda, next_rings
from bot.core.people import Entry, Offer, Person, what
from bot.core.profile import Habits
from bot.core.profile_records import trip_doc, trip_of

Doc = Mapping[str, Any]


def person_doc(person: Person, habits: Habits, today: date | None = None) -> dict[str, Any]:
    """The `people` document, with what the store's indexes read.

    Those are `name`, `aliases`, `words`, `told`, `due` and `keep`. `today` is the user's local day; without it, the last day of which the record tells.
    """
    due, keep = next_rings(agenda(person, habits, today))
    return lean(
        id=person.id,
        name=person.name,
        aliases=person.aliases,
        words=person.search_words,
        told=person.told_words,
        due=due,
        keep=keep,
        entries=[
            lean(
                id=e.id,
                said=e.said.isoformat(),
                what=str(e.what),
                value=e.value,
                date=iso(e.date),
                time=clock(e.time),
                guess=not e.sure or None,
            )
            for e in person.entries
        ],
        offers=[
            lean(key=o.key, day=o.day.isoformat(), reason=o.reason, state=o.state)
            for o in person.offers
        ],
    )


def person_of(doc: Doc) -> Person:
    """The person a `people` document holds."""
    return Person(
        id=doc["id"],
        entries=tuple(
            Entry(
                id=e["id"],
                said=datetime.fromisoformat(e["said"]),
                what=what(e["what"]),
                value=e.get("value", ""),
                date=date_of(e.get("date")),
                time=time_of(e.get("time")),
                sure=not e.get("guess"),
            )
            for e in doc.get("entries", ())
        ),
        offers=tuple(
            Offer(
                o.get("key", ""),
                date.fromisoformat(o["day"]),
                o.get("reason", ""),
                o.get("state", ""),
            )
            for o in doc.get("offers", ())
        ),
    )


def note_doc(note: Note) -> dict[str, Any]:
    """The `notes` document."""
    return lean(
        id=note.id,
        said=note.said.isoformat(),
        text=note.text,
        source=str(note.source),
        statements=[
            lean(
                person=s.person,
                what=str(s.what),
                value=s.value,
                date=iso(s.date),
                time=clock(s.time),
                guess=not s.sure or None,
            )
            for s in note.statements
        ],
        who=dict(note.who),
        asks={k: list(v) for k, v in note.asks.items()},
        on=list(note.on),
        message=note.message,
        reply=note.reply,
        corrections=[_correction_doc(c) for c in note.corrections],
        undone=note.undone or None,
        undone_by=note.undone_by,
        trip=note.trip and trip_doc(note.trip),
    )


def note_of(doc: Doc) -> Note:
    """The note a `notes` document holds."""
    return Note(
        id=doc["id"],
        said=datetime.fromisoformat(doc["said"]),
        text=doc.get("text", ""),
        source=Source(doc["source"]),
        statements=tuple(
            Statement(
                person=s.get("person", ""),
                what=what(s["what"]),
                value=s.get("value", ""),
                date=date_of(s.get("date")),
                time=time_of(s.get("time")),
                sure=not s.get("guess"),
            )
            for s in doc.get("statements", ())
        ),
        who=dict(doc.get("who", {})),
        asks={k: tuple(v) for k, v in doc.get("asks", {}).items()},
        on=tuple(doc.get("on", ())),
        message=doc.get("message"),
        reply=doc.get("reply"),
        corrections=tuple(_correction_of(c) for c in doc.get("corrections", ())),
        undone=bool(doc.get("undone")),
        undone_by=doc.get("undone_by"),
        trip=trip_of(doc["trip"]) if "trip" in doc else None,
    )


def _correction_doc(correction: Correction) -> dict[str, Any]:
    return lean(
        fix=str(correction.fix),
        old=correction.old,
        new=correction.new,
        said=correction.said.isoformat(),
        message=correction.message,
        text=correction.text,
        alias=correction.alias or None,
    )


def _correction_of(doc: Doc) -> Correction:
    return Correction(
        fix=Fix(doc["fix"]),
        old=doc.get("old", ""),
        new=doc.get("new", ""),
        said=datetime.fromisoformat(doc["said"]),
        message=doc.get("message"),
        text=doc.get("text", ""),
        alias=bool(doc.get("alias")),
    )


def learnt_doc(learnt: Learnt) -> dict[str, Any]:
    """The document under `lexicon` of table `me`."""
    return lean(
        names=dict(learnt.names),
        nobody=dict(learnt.nobody),
        places=dict(learnt.places),
        orgs=dict(learnt.orgs),
    )


def learnt_of(doc: Doc) -> Learnt:
    """What a `lexicon` document holds."""
    return Learnt(
        names=doc.get("names", {}),
        nobody=doc.get("nobody", {}),
        places=doc.get("places", {}),
        orgs=doc.get("orgs", {}),
    )
