"""Days of the year as people write birthdays."""

from __future__ import annotations

import pytest

from bot.core.notes.dates_birthdays import find_birthdays


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("May 3", "05-03"),
        ("3 may", "05-03"),
        ("may the 3rd", "05-03"),
        ("3rd of may", "05-03"),
        ("14 feb", "02-14"),
        ("Feb. 14th", "02-14"),
        ("feb 29", "02-29"),
        ("feb 14th 1990", "1990-02-14"),
        ("march 8 1979", "1979-03-08"),
        ("May 3rd, '90", "1990-05-03"),
        ("may 3, 2004", "2004-05-03"),
        ("03-05", "03-05"),
        ("5/3", "05-03"),
        ("31/12", "12-31"),
        ("14/02/1990", "1990-02-14"),
        ("2/14/90", "1990-02-14"),
        ("14.02.1990", "1990-02-14"),
        ("1990-02-14", "1990-02-14"),
        ("halloween", "10-31"),
        ("new year's eve", "12-31"),
    ],
)
def test_a_day_of_the_year_is_found_where_it_stands(text: str, value: str) -> None:
    note = f"Ana's birthday: {text}!"
    assert [(note[slice(*day.span)], day.value) for day in find_birthdays(note)] == [(text, value)]


def test_several_are_found_in_their_order() -> None:
    values = [day.value for day in find_birthdays("bdays: Ana 30 nov, Bob 2 dec")]
    assert values == ["11-30", "12-02"]


@pytest.mark.parametrize(
    "text",
    [
        "feb 30",
        "easter",
        "514-555-0148",
        "version 3.5.2",
        "she may call",
        "in may",
        "friday",
        "13/13",
    ],
)
def test_what_is_no_day_of_the_year_is_left_alone(text: str) -> None:
    assert find_birthdays(text) == []
