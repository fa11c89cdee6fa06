"""Everyday notes: who is a person, what is said of them, and what only sounds so."""

import pytest

from tests.core.notes.readings import days, facts

ANA, BOB, LUIS = "Ana Ruiz", "Bob Okafor", "Luis Vega"
KNOWN = (ANA, BOB, LUIS)

FOUND = [
    (
        "thanked Ana for the boots. She and Luis are off to Peru for good",
        {(ANA, "detail", "off to Peru for good"), (LUIS, "detail", "off to Peru for good")},
    ),
    ("Bob's wife says he's moving to Spain", {(BOB, "detail", "moving to Spain")}),
    ("saw Ana. Her mum told me she's taken up judo", {(ANA, "interest", "judo")}),
    ("Bob did give us two cans of paint", {(BOB, "received", "two cans of paint")}),
    (
        "thanked Ana with tulips for the lift",
        {(ANA, "thanked", "lift"), (ANA, "gave", "tulips")},
    ),
    ("saw Ana. Left her husband", {(ANA, "detail", "Left her husband")}),
    ("pub with Bob last night", {(BOB, "interaction", "drinks")}),
    ("Ana got made deputy head at Northcote High", {(ANA, "title", "deputy head")}),
    ("Bob does the breakfast club", {(BOB, "detail", "does the breakfast club")}),
    ("Ana is the lollipop lady", {(ANA, "title", "lollipop lady")}),
    ("coffee with Ana. Raises orchids", {(ANA, "interest", "orchids")}),
    ("Ana writes poetry", {(ANA, "interest", "poetry")}),
    ("Bob wrote me a long email", {(BOB, "interaction", "email")}),
    ("facetime with Ana on her birthday today", {(ANA, "birthday", "03-11")}),
    ("since the baby, Luis wants a night nurse", {(LUIS, "need", "night nurse")}),
]

STRANGERS = [
    ("Saw the physio, Niamh Corrigan, about my knee", ("Niamh Corrigan", "title", "physio")),
    ("Saw the physio, Niamh Corrigan, about my knee", ("Niamh Corrigan", "interaction", "met")),
    ("emailed the swim club secretary, Inga Dahl", ("Inga Dahl", "org", "swim club")),
    ("emailed the swim club secretary, Inga Dahl", ("Inga Dahl", "title", "secretary")),
    ("Curry with the Pritchards' lodger, Zdenek, tonight", ("Zdenek", "interaction", "meal")),
    ("kid's drum teacher Ollie Byrne, into synths", ("Ollie Byrne", "title", "drum teacher")),
    ("met Sas in the clubhouse after the match", ("Sas", "met_at", "clubhouse")),
]

DATED = [
    ("Bob called to cancel sunday lunch", (BOB, "interaction", "2026-03-11")),
    ("Bob called on sunday to cancel lunch", (BOB, "interaction", "2026-03-08")),
    ("Ana told me in the car park on monday", (ANA, "interaction", "2026-03-09")),
    ("pickleball moved to sunday with Bob", (BOB, "plan", "2026-03-15")),
    ("saw Bob. Still on for breakfast with him saturday though", (BOB, "plan", "2026-03-14")),
    ("saw Ana. Pizza at hers on sunday", (ANA, "plan", "2026-03-15")),
]

NOBODY = [
    "Landline only: 01632 960144",
    "Widow, mad about bingo",
    "Correct email this time: choir@holy.example",
]


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_what_people_tell_of_each_other_is_found(
    text: str, wanted: set[tuple[str, str, str]]
) -> None:
    assert wanted <= facts(text, *KNOWN)


@pytest.mark.parametrize(("text", "wanted"), STRANGERS)
def test_strangers_are_found_however_they_are_brought_in(
    text: str, wanted: tuple[str, str, str]
) -> None:
    assert wanted in facts(text)


@pytest.mark.parametrize(("text", "wanted"), DATED)
def test_days_belong_to_what_they_stand_with(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in days(text, *KNOWN)


@pytest.mark.parametrize("text", NOBODY)
def test_plain_words_are_nobody(text: str) -> None:
    assert facts(text) == set()
