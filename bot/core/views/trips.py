"""Trips of the user's own: who lives where they go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.core.nudges.lines import staying
from bot.core.people import Person
from bot.core.trip import Trip
from bot.core.views.view import Button, View, bold, data, lines, safe

HOW = "Where are you going, and when? Type it like: <i>/trip Lisbon next week</i>"
NONE = "No trips ahead. Tell me of one: <i>/trip Lisbon next week</i>"
SHOWN = 5
"""How many who live there are named."""


def trip_card(trip: Trip, living: Sequence[Person], today: date) -> View:
    """A trip that was told of, and who lives there, those longest out of touch first."""
    rows = tuple((Button(p.name[:40], data("card", p.id)),) for p in living[:SHOWN])
    undo = (Button("Undo", data("undo", trip.note)),)
    return View(lines(_line(trip, today), _living(trip, living, today)), (*rows, undo))


def trips_list(trips: Sequence[tuple[Trip, Sequence[Person]]], today: date) -> View:
    """The trips ahead."""
    if not trips:
        return View(NONE)
    texts = [f"{_line(trip, today)} {_who(living)}" for trip, living in trips]
    rows = tuple((Button(f"✗ {t.place[:40]}", data("notrip", t.note)),) for t, _ in trips)
    return View(lines(*texts), rows)


def _line(trip: Trip, today: date) -> str:
    return f"✈️ {bold(trip.place)} {staying(trip.start, trip.end, today)}."


def _living(trip: Trip, living: Sequence[Person], today: date) -> str:
    later = " I’ll bring it up a few days before." if trip.start > today else ""
    return f"{_who(living)}{later if living else ''}"


def _who(living: Sequence[Person]) -> str:
    if not living:
        return "Nobody I know of lives there."
    names = [safe(p.name, 40) for p in living[:SHOWN]]
    more = [f"{len(living) - SHOWN} more"] if len(living) > SHOWN else []
    *first, last = [*names, *more]
    who = f"{', '.join(first)} and {last}" if first else last
    return f"{who} {'lives' if len(living) == 1 else 'live'} there."
