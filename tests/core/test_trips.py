"""Trips of the user's own: how they are told, and who lives where they go."""

from datetime import UTC, date, datetime

import pytest

from bot.core.trips import read_trip, there

MONDAY = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "place", "start", "end"),
    [
        ("I'm in Lisbon next week", "Lisbon", "2026-03-09", "2026-03-15"),
        ("i’ll be in lisbon tomorrow", "lisbon", "2026-03-03", "2026-03-03"),
        ("flying to Berlin 12-15 may", "Berlin", "2026-05-12", "2026-05-15"),
        ("visiting New York march 10-14", "New York", "2026-03-10", "2026-03-14"),
        ("I'll be in Porto from friday to sunday", "Porto", "2026-03-06", "2026-03-08"),
        ("I'm in Lisbon from Monday till Thursday", "Lisbon", "2026-03-09", "2026-03-12"),
        ("in Madrid this weekend", "Madrid", "2026-03-07", "2026-03-08"),
        ("I'm in Berlin until friday", "Berlin", "2026-03-02", "2026-03-06"),
        ("going to Paris on may 3 for a week", "Paris", "2026-05-03", "2026-05-09"),
        ("going to Paris on may 3 for three nights", "Paris", "2026-05-03", "2026-05-06"),
        ("trip to Tokyo in april", "Tokyo", "2026-04-01", "2026-04-30"),
        ("flying to Ericeira tomorrow for work", "Ericeira", "2026-03-03", "2026-03-03"),
    ],
)
def test_a_trip_is_told_in_passing(text: str, place: str, start: str, end: str) -> None:
    trip = read_trip(text, MONDAY, "m1")

    assert trip is not None
    assert (trip.place, f"{trip.start}", f"{trip.end}") == (place, start, end)


@pytest.mark.parametrize(
    "text",
    [
        "I'm in Lisbon",
        "I was in Lisbon yesterday",
        "in meetings tomorrow",
        "going to bed early tomorrow",
        "going to soccer on friday",
        "visiting grandma next week",
        "I'm in a meeting tomorrow at 3",
        "Ana flies to Lisbon next week",
        "I'm in Lisbon next week? no idea yet, ask me again",
        "moving to Berlin in may",
    ],
)
def test_other_plans_are_no_trips(text: str) -> None:
    assert read_trip(text, MONDAY, "m1") is None


def test_the_command_takes_any_place() -> None:
    trip = read_trip("Vila Nova next week", MONDAY, "m1", asked=True)

    assert trip is not None
    assert (trip.place, trip.start) == ("Vila Nova", date(2026, 3, 9))
    assert read_trip("Lisbon", MONDAY, "m1", asked=True) is None
    assert read_trip("next week", MONDAY, "m1", asked=True) is None


@pytest.mark.parametrize(
    ("place", "home"),
    [
        ("Lisbon", "Lisbon"),
        ("Lisbon", "Lisboa, Portugal"),
        ("Lisbon", "Portugal"),
        ("Portugal", "Porto"),
        ("Berlin", "downtown Berlin"),
        ("Munich", "München"),
        ("New York", "Brooklyn"),
        ("Boston", "the US"),
    ],
)
def test_they_live_there_by_any_name_of_the_place(place: str, home: str) -> None:
    assert there(place, home)


@pytest.mark.parametrize(
    ("place", "home"), [("Lisbon", "Porto"), ("York", "New York"), ("London", "Paris")]
)
def test_they_live_somewhere_else(place: str, home: str) -> None:
    assert not there(place, home)
