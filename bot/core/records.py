"""Values of the core as plain JSON documents, and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from bot.core.due import next_ring
from bot.core.journal import Note, Source, Statement
from bot.core.people import Entry, Offer, Person, what
from bot.core.profile import Habits, Pending, Profile

Doc = Mapping[str, Any]


def _lean(**parts: object) -> dict[str, Any]:
    return {k: v for k, v in parts.items() if v not in (None, "", [], {})}


def _iso(value: date | time | None) -> str | None:
    return value.isoformat() if value else None


def _clock(value: time | None) -> str | None:
    # Midnight is false in no Python that is supported, but it must not read as "no time".
    return None if value is None else value.isoformat("minutes")


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _time(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None


def person_doc(person: Person, habits: Habits) -> dict[str, Any]:
    """The `people` document, with what the store's indexes read (`name`, `words`, `due`)."""
    return _lean(
        id=person.id,
        name=person.name,
        words=person.search_words,
        due=next_ring(person, habits),
        entries=[
            _lean(
                id=e.id,
                said=e.said.isoformat(),
                what=str(e.what),
                value=e.value,
                date=_iso(e.date),
                time=_clock(e.time),
                guess=not e.sure or None,
            )
            for e in person.entries
        ],
        offers=[
            _lean(key=o.key, day=o.day.isoformat(), reason=o.reason, state=o.state)
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
                date=_date(e.get("date")),
                time=_time(e.get("time")),
                sure=not e.get("guess"),
            )
            for e in doc.get("entries", ())
        ),
        offers=tuple(
            Offer(o["key"], date.fromisoformat(o["day"]), o.get("reason", ""), o["state"])
            for o in doc.get("offers", ())
        ),
    )


def note_doc(note: Note) -> dict[str, Any]:
    """The `notes` document."""
    return _lean(
        id=note.id,
        said=note.said.isoformat(),
        text=note.text,
        source=str(note.source),
        statements=[
            _lean(
                person=s.person,
                what=str(s.what),
                value=s.value,
                date=_iso(s.date),
                time=_clock(s.time),
                guess=not s.sure or None,
            )
            for s in note.statements
        ],
        who=dict(note.who),
        asks={k: list(v) for k, v in note.asks.items()},
        message=note.message,
        reply=note.reply,
        undone=note.undone or None,
        undone_by=note.undone_by,
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
                person=s["person"],
                what=what(s["what"]),
                value=s.get("value", ""),
                date=_date(s.get("date")),
                time=_time(s.get("time")),
                sure=not s.get("guess"),
            )
            for s in doc.get("statements", ())
        ),
        who=dict(doc.get("who", {})),
        asks={k: tuple(v) for k, v in doc.get("asks", {}).items()},
        message=doc.get("message"),
        reply=doc.get("reply"),
        undone=bool(doc.get("undone")),
        undone_by=doc.get("undone_by"),
    )


def profile_doc(profile: Profile) -> dict[str, Any]:
    """The document under `me` of table `me`, with `wake` for the store's index."""
    pending = profile.pending
    return _lean(
        chat=profile.chat,
        zone=profile.zone,
        wake=profile.wake,
        sent_on=_iso(profile.sent_on),
        sent=profile.sent,
        blocked=not profile.reachable or None,
        pending=pending
        and {
            "kind": pending.kind,
            "since": pending.since.isoformat(),
            "about": dict(pending.about),
        },
    )


def profile_of(doc: Doc) -> Profile:
    """The profile a `me` document holds."""
    pending = doc.get("pending")
    return Profile(
        chat=doc["chat"],
        zone=doc.get("zone", ""),
        wake=doc.get("wake"),
        sent_on=_date(doc.get("sent_on")),
        sent=doc.get("sent", 0),
        reachable=not doc.get("blocked"),
        pending=pending
        and Pending(
            pending["kind"], datetime.fromisoformat(pending["since"]), dict(pending["about"])
        ),
    )
