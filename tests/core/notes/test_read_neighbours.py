"""Neighbours and tradespeople: who they are is told beside the name, in brackets or from afar."""

import pytest

from tests.core.notes.readings import days, facts

ANA, BOB, LUIS = "Ana Ruiz", "Bob Okafor", "Luis Vega"
KNOWN = (ANA, BOB, LUIS)

FOUND = [
    ("Hunter the health inspector came by this morning", {("Hunter", "title", "health inspector")}),
    (
        "Amal the receptionist at Allianz gave me her umbrella",
        {("Amal", "org", "Allianz"), ("Amal", "received", "umbrella")},
    ),
    ("guy named muthu fixed my chain", {("Muthu", "received", "fixed my chain")}),
    (
        "lady called Doris helped me find my bus stop",
        {("Doris", "received", "helped me find my bus stop")},
    ),
    ("some kid named Tom shoveled our driveway", {("Tom", "received", "shoveled our driveway")}),
    (
        "In the queue I met a young lady, Javiera Salinas. Law student.",
        {("Javiera Salinas", "met_at", "queue"), ("Javiera Salinas", "title", "Law student")},
    ),
    ("Met Ate Luz at the fiesta", {("Ate Luz", "met_at", "fiesta")}),
    ("called Ana in Doha", {(ANA, "location", "Doha"), (ANA, "interaction", "call")}),
    ("Skype with Bob in Leeds last night", {(BOB, "location", "Leeds")}),
    (
        "thanked Ana (lineman with the electricity board) for coming out",
        {(ANA, "thanked", "coming out"), (ANA, "title", "lineman")},
    ),
    (
        "thanked Ana for looking in on the cat while i was in Laredo",
        {(ANA, "thanked", "looking in on the cat while i was in Laredo")},
    ),
    (
        "told Bob I'd mind his pigeons while he's in Lanzarote",
        {(BOB, "promised", "mind his pigeons while he's in Lanzarote")},
    ),
    (
        "Asked the harbour master, Struan Bews, for a berth. He said no. Try him again in April.",
        {("Struan Bews", "asked", "berth"), ("Struan Bews", "reminder", "Try him again")},
    ),
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_who_somebody_is_and_what_they_did_are_both_found(
    text: str, found: set[tuple[str, str, str]]
) -> None:
    assert facts(text, *KNOWN) >= found


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("told Bob I'd mind his pigeons while he's in Lanzarote", "location"),
        ("coffee with Ana in Leeds", "location"),
        ("called Ana in hospital", "location"),
        ("Ana's in pest control (handy)", "org"),
        ("dinner with Ana on the 22nd (cook separately)", "title"),
    ],
)
def test_what_is_beside_the_point_gives_no_fact(text: str, never: str) -> None:
    assert never not in {relation for _, relation, _ in facts(text, *KNOWN)}


def test_what_is_to_be_tried_again_has_its_day() -> None:
    found = days("Asked Ana for a berth. She said no. Try her again in April.", *KNOWN)
    assert (ANA, "reminder", "2026-04-01") in found
