"""A user's profile as a plain JSON document, and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from bot.core.fields import clock, date_of, iso, lean, time_of
from bot.core.profile import Choices, Pending, Profile
from bot.core.trip import Trip

Doc = Mapping[str, Any]


def profile_doc(profile: Profile) -> dict[str, Any]:
    """The document under `me` of table `me`, with `wake` for the store's index."""
    pending = profile.pending
    return lean(
        chat=profile.chat,
        zone=profile.zone,
        wake=profile.wake,
        sent_on=iso(profile.sent_on),
        sent=profile.sent,
        blocked=not profile.reachable or None,
        choices=_choices_doc(profile.choices),
        reviewed=iso(profile.reviewed),
        board=profile.board,
        trips=[trip_doc(t) for t in profile.trips],
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
        sent_on=date_of(doc.get("sent_on")),
        sent=doc.get("sent", 0),
        reachable=not doc.get("blocked"),
        pending=pending
        and Pending(
            pending["kind"], datetime.fromisoformat(pending["since"]), dict(pending["about"])
        ),
        choices=_choices_of(doc.get("choices", {})),
        reviewed=date_of(doc.get("reviewed")),
        board=doc.get("board"),
        trips=tuple(trip_of(t) for t in doc.get("trips", ())),
    )


def trip_doc(trip: Trip) -> dict[str, Any]:
    """A trip as it stands in the profile and with its note."""
    return {
        "note": trip.note,
        "place": trip.place,
        "start": trip.start.isoformat(),
        "end": trip.end.isoformat(),
        "told": trip.told.isoformat(),
    }


def trip_of(doc: Doc) -> Trip:
    """The trip that stands there."""
    start, end, told = (date.fromisoformat(doc[key]) for key in ("start", "end", "told"))
    return Trip(doc["note"], doc["place"], start, end, told)


def _choices_doc(choices: Choices) -> dict[str, Any]:
    # A chosen False or empty set is a choice: only what was never chosen is left out.
    parts = {
        "hour": clock(choices.hour),
        "cadence_days": choices.cadence_days,
        "daily_limit": choices.daily_limit,
        "days": None if choices.days is None else sorted(choices.days),
        "follow_up_any_day": choices.follow_up_any_day,
        "quiet_from": clock(choices.quiet_from),
        "quiet_to": clock(choices.quiet_to),
        "circles": None if choices.circles is None else dict(choices.circles),
        "review_day": choices.review_day,
        "review_at": clock(choices.review_at),
        "review_off": choices.review_off,
        "greeting": choices.greeting,
        "paused_until": iso(choices.paused_until),
    }
    return {name: chosen for name, chosen in parts.items() if chosen is not None}


def _choices_of(doc: Doc) -> Choices:
    days = doc.get("days")
    return Choices(
        hour=time_of(doc.get("hour")),
        cadence_days=doc.get("cadence_days"),
        daily_limit=doc.get("daily_limit"),
        days=None if days is None else frozenset(days),
        follow_up_any_day=doc.get("follow_up_any_day"),
        quiet_from=time_of(doc.get("quiet_from")),
        quiet_to=time_of(doc.get("quiet_to")),
        circles=doc.get("circles"),
        review_day=doc.get("review_day"),
        review_at=time_of(doc.get("review_at")),
        review_off=doc.get("review_off"),
        greeting=doc.get("greeting"),
        paused_until=date_of(doc.get("paused_until")),
    )
