"""Values of the core as plain JSON documents, and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from bot.core.corrections.correction import Correction, Fix
from bot.core.journal import Note, Source, Statement
from bot.core.learnt import Learnt
from bot.core.nudges.agenda import agenda, next_rings
from bot.core.people import Entry, Offer, Person, what
from bot.core.profile import Choices, Habits, Pending, Profile

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


def person_doc(person: Person, habits: Habits, today: date | None = None) -> dict[str, Any]:
    """The `people` document, with what the store's indexes read (`name`, `words`, `due`, `keep`).

    `today` is the user's local day; without it, the last day of which the record tells.
    """
    due, keep = next_rings(agenda(person, habits, today))
    return _lean(
        id=person.id,
        name=person.name,
        aliases=person.aliases,
        words=person.search_words,
        due=due,
        keep=keep,
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
        corrections=[_correction_doc(c) for c in note.corrections],
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
                person=s.get("person", ""),
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
        corrections=tuple(_correction_of(c) for c in doc.get("corrections", ())),
        undone=bool(doc.get("undone")),
        undone_by=doc.get("undone_by"),
    )


def _correction_doc(correction: Correction) -> dict[str, Any]:
    return _lean(
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
        choices=_choices_doc(profile.choices),
        reviewed=_iso(profile.reviewed),
        board=profile.board,
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
        choices=_choices_of(doc.get("choices", {})),
        reviewed=_date(doc.get("reviewed")),
        board=doc.get("board"),
    )


def _choices_doc(choices: Choices) -> dict[str, Any]:
    # A chosen False or empty set is a choice: only what was never chosen is left out.
    parts = {
        "hour": _clock(choices.hour),
        "cadence_days": choices.cadence_days,
        "daily_limit": choices.daily_limit,
        "days": None if choices.days is None else sorted(choices.days),
        "follow_up_any_day": choices.follow_up_any_day,
        "quiet_from": _clock(choices.quiet_from),
        "quiet_to": _clock(choices.quiet_to),
        "circles": None if choices.circles is None else dict(choices.circles),
        "review_day": choices.review_day,
        "review_at": _clock(choices.review_at),
        "review_off": choices.review_off,
    }
    return {name: chosen for name, chosen in parts.items() if chosen is not None}


def _choices_of(doc: Doc) -> Choices:
    days = doc.get("days")
    return Choices(
        hour=_time(doc.get("hour")),
        cadence_days=doc.get("cadence_days"),
        daily_limit=doc.get("daily_limit"),
        days=None if days is None else frozenset(days),
        follow_up_any_day=doc.get("follow_up_any_day"),
        quiet_from=_time(doc.get("quiet_from")),
        quiet_to=_time(doc.get("quiet_to")),
        circles=doc.get("circles"),
        review_day=doc.get("review_day"),
        review_at=_time(doc.get("review_at")),
        review_off=doc.get("review_off"),
    )


def learnt_doc(learnt: Learnt) -> dict[str, Any]:
    """The document under `lexicon` of table `me`."""
    return _lean(
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
