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
    (
        "Kostas our butcher slipped me a bone",
        {("Kostas", "title", "butcher"), ("Kostas", "received", "bone")},
    ),
    ("met Bob at Bar Lorenzo last night", {(BOB, "interaction", "met")}),
    (
        "Nipped round to Ana's with some rhubarb",
        {(ANA, "interaction", "met"), (ANA, "gave", "rhubarb")},
    ),
    ("Bob rang, he can do me logs at 60 quid", {(BOB, "offer", "do me logs at 60 quid")}),
    ("Lost twice to Bob at chess last night", {(BOB, "interaction", "met")}),
    ("saw Ana. She wants nothing but a ticket", {(ANA, "need", "ticket")}),
    ("We are all going to Ana's debut on 14 march", {(ANA, "plan", "met")}),
    ("Ana is learning the cello, Luis too", {(LUIS, "interest", "cello")}),
    ("Ana and Bob, both of them hate cilantro", {(BOB, "detail", "hate cilantro")}),
    (
        "Luis got into the school in Mittenwald",
        {(LUIS, "detail", "got into the school in Mittenwald")},
    ),
    ("met Luis. Promised to send him my photos", {(LUIS, "promised", "send him my photos")}),
    ("Bob is off beer so find somewhere with wine", {(BOB, "detail", "off beer")}),
    (
        "Told Bob I'd be happy to look over his tenancy agreement",
        {(BOB, "promised", "look over his tenancy agreement")},
    ),
    (
        "Had Ana and her new boyfriend Paul round for curry. He's a firefighter",
        {("Paul", "interaction", "meal"), ("Paul", "title", "firefighter")},
    ),
    ("Luis rang last night. Divorce went through.", {(LUIS, "detail", "Divorce went through")}),
    ("met Bea, she swims, beaswims.be", {("Bea", "url", "beaswims.be")}),
    ("lent our neighbour, Igor, my ladder", {("Igor", "gave", "ladder")}),
    ("go and see Ana monday 8am about the milk", {(ANA, "reminder", "go and see about the milk")}),
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
        ("saw Ana. The doctor has forbidden her salt", "title"),
        ("Ana told me about an opening at Klarna (product lead)", "title"),
        ("Remind me next week to invite Ana, we owe her about four", "promised"),
        ("Ana sent me the recipe, only took her three years", "gave"),
        ("rang Ana to wish her a happy Nowruz", "detail"),
        ("saw Bob. Whether he comes he does not say", "detail"),
        ("coffee with Bob. Asked him for a price, still waiting", "detail"),
        ("Bob's hip is done, thank goodness. Return his dish on sunday", "thanked"),
        ("dinner with Ana on the 22nd (cook separately)", "title"),
    ],
)
def test_what_is_beside_the_point_gives_no_fact(text: str, never: str) -> None:
    assert never not in {relation for _, relation, _ in facts(text, *KNOWN)}


def test_what_is_to_be_tried_again_has_its_day() -> None:
    found = days("Asked Ana for a berth. She said no. Try her again in April.", *KNOWN)
    assert (ANA, "reminder", "2026-04-01") in found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("drinks w Bob saturday 8pm, actually make it 9pm", "2026-03-14"),
        ("Bob moved movie night from friday to sunday 4pm", "2026-03-15"),
        ("Dinner at Bob's got moved, it's sunday at 7pm instead of saturday", "2026-03-15"),
        ("Bob has shifted book club to the 20th at 7", "2026-03-20"),
        ("Bob's swapped tuesday swim for friday this week", "2026-03-13"),
        ("Thought it was Thursday but book club with Bob is actually on the 26th", "2026-03-26"),
    ],
)
def test_another_hour_or_day_moves_the_plan(text: str, day: str) -> None:
    assert {(who, when) for who, what, when in days(text, *KNOWN) if what == "plan"} == {(BOB, day)}


@pytest.mark.parametrize(
    "house", ["Cafe Luise", "Hotel Regina", "Bar Lorenzo", "Restaurant Sophie"]
)
def test_a_house_that_bears_a_name_is_nobody(house: str) -> None:
    assert {who for who, _, _ in facts(f"coffee with Ana on friday 3pm at {house}", *KNOWN)} == {
        ANA
    }
