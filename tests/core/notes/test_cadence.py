"""How often, as people type it."""

from __future__ import annotations

import pytest

from bot.core.notes.cadence import find_cadences


@pytest.mark.parametrize(
    ("phrase", "duration"),
    [
        ("every 3 months", "P3M"),
        ("every three months", "P3M"),
        ("every six weeks", "P6W"),
        ("every 2 wks", "P2W"),
        ("every 2-3 weeks", "P2W"),
        ("every 90 days", "P90D"),
        ("every 12 months", "P12M"),
        ("every day", "P1D"),
        ("every week", "P1W"),
        ("each month", "P1M"),
        ("every quarter", "P3M"),
        ("every year", "P1Y"),
        ("every half year", "P6M"),
        ("every other week", "P2W"),
        ("every other month", "P2M"),
        ("every second week", "P2W"),
        ("every 2nd week", "P2W"),
        ("every couple of months", "P2M"),
        ("every couple weeks", "P2W"),
        ("every few weeks", "P3W"),
        ("every fortnight", "P2W"),
        ("every friday", "P1W"),
        ("every other friday", "P2W"),
        ("every morning", "P1D"),
        ("every christmas", "P1Y"),
        ("daily", "P1D"),
        ("weekly", "P1W"),
        ("biweekly", "P2W"),
        ("bi-weekly", "P2W"),
        ("fortnightly", "P2W"),
        ("Monthly", "P1M"),
        ("quarterly", "P3M"),
        ("half-yearly", "P6M"),
        ("yearly", "P1Y"),
        ("annually", "P1Y"),
        ("once a week", "P1W"),
        ("once a month", "P1M"),
        ("once a quarter", "P3M"),
        ("once every 2 weeks", "P2W"),
        ("once or twice a month", "P1M"),
        ("twice a year", "P6M"),
        ("twice a month", "P2W"),
        ("twice a quarter", "P6W"),
        ("three times a year", "P4M"),
        ("4x a year", "P3M"),
        ("2x/year", "P6M"),
        ("6 times per year", "P2M"),
        ("twice a week", "P3D"),
    ],
)
def test_a_phrase_is_an_interval(phrase: str, duration: str) -> None:
    text = f"call Ana {phrase}, please"
    found = find_cadences(text)
    assert [(text[slice(*every.span)], every.duration) for every in found] == [(phrase, duration)]


def test_two_people_may_have_two_cadences() -> None:
    found = find_cadences("Ana: check in every 3 weeks. Bob: twice a year is enough")
    assert [every.duration for every in found] == ["P3W", "P6M"]


@pytest.mark.parametrize(
    "text",
    [
        "every so often",
        "every now and then",
        "once in a while",
        "once more",
        "met her once",
        "twice the price",
        "every person",
        "3 times",
        "0 times a year",
        "every 0 weeks",
        "in 3 months",
        "half of it",
        "bi-lingual",
    ],
)
def test_what_names_no_interval_is_left_alone(text: str) -> None:
    assert find_cadences(text) == []
