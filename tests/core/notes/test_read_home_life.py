"""Home life: what somebody once was, what follows from something, who a present is for."""

import pytest

from bot.core.notes.facts import Intent
from tests.core.notes.readings import days, facts, reading

ANA, BOB, LUIS = "Ana Ruiz", "Bob Okafor", "Luis Vega"
KNOWN = (ANA, BOB, LUIS)

FOUND = [
    ("coffee with Ana. She was a codebreaker", {(ANA, "detail", "was a codebreaker")}),
    ("saw Bob, was a pharmacist in Asmara", {(BOB, "detail", "was a pharmacist in Asmara")}),
    (
        "saw Ana. She taught Latin for thirty years",
        {(ANA, "detail", "taught Latin for thirty years")},
    ),
    ("Bob hurt his ankle so the match is off", {(BOB, "detail", "hurt his ankle")}),
    ("Bob hates phone calls so use his email", {(BOB, "detail", "hates phone calls")}),
    (
        "Ana gave us soup. Remind me to send her a picture of Lulu",
        {(ANA, "reminder", "send her a picture of Lulu")},
    ),
    ("saw Ana, she's lonely since the move", {(ANA, "detail", "lonely since the move")}),
    (
        "Bob called, he's on his own since the summer",
        {(BOB, "detail", "on his own since the summer")},
    ),
    ("met Ana. Her son goes to our school", {(ANA, "detail", "Her son goes to our school")}),
    ("saw Bob. His beagle ate my glove", {(BOB, "detail", "His beagle ate my glove")}),
    ("saw Ana. Luis is a cellist in the opera orchestra", {(LUIS, "org", "opera orchestra")}),
    ("Ana from the third floor brought us soup", {(ANA, "location", "third floor")}),
    ("Bob picked up my parcel", {(BOB, "received", "picked up my parcel")}),
    ("today I learned that Ana used to sing", {(ANA, "detail", "used to sing")}),
    ("Ana won't be treasurer next year", {(ANA, "detail", "won't be treasurer next year")}),
    (
        "gave Bob a bottle of that whisky he likes",
        {(BOB, "gave", "bottle of that whisky he likes")},
    ),
    (
        "lunch with Ana. I'm to let her know about the tent",
        {(ANA, "reminder", "let her know about the tent")},
    ),
    ("supper tonight, sat with Ana", {(ANA, "interaction", "met")}),
    ("Bob isn't the doctor, Ana is", {(ANA, "title", "doctor")}),
    ("Bob doesn't work at the library, Ana does", {(ANA, "org", "library")}),
    ("Bob is not moving to Oslo, that was Ana", {(ANA, "detail", "moving to Oslo")}),
    (
        "asked Ana for her banana bread recipe, she sent it straight away",
        {(ANA, "received", "banana bread recipe")},
    ),
    ("saw Ana, she teaches swimming in Alma", {(ANA, "detail", "teaches swimming in Alma")}),
    ("Bob is a guide, one-eyed cat", {(BOB, "detail", "one-eyed cat")}),
    ("Bob the window cleaner. Cash only", {(BOB, "detail", "Cash only")}),
    ("Bob's coming for dinner saturday with Ana", {(ANA, "plan", "meal")}),
    ("Bob cancelled, so no breakfast today. We said thursday instead", {(BOB, "plan", "meal")}),
    ("tell Ana I can't do friday", {(ANA, "reminder", "tell I can't do")}),
    ("note that Ana's new address is 14 Mill Lane", {(ANA, "location", "14 Mill Lane")}),
    (
        "ask Ana whether the choir needs altos",
        {(ANA, "reminder", "ask whether the choir needs altos")},
    ),
    ("not sure Bob got my message. Resend on monday", {(BOB, "reminder", "Resend")}),
    ("left the parcel with Bob", {(BOB, "gave", "parcel")}),
    ("bumped into Bob. He's a grandfather", {(BOB, "detail", "grandfather")}),
    ("visited Ana. Go again on sunday", {(ANA, "reminder", "Go again")}),
    ("Bob is Ana's vet. Drop a cake at his on friday", {(BOB, "reminder", "Drop a cake at his")}),
    (
        "saw Ana. The vet is called Dr. Sandhu, very patient with Milo",
        {("Dr. Sandhu", "title", "vet")},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_a_fact_of_home_life_is_found(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert wanted <= facts(text, *KNOWN)


@pytest.mark.parametrize(
    "text",
    [
        "Ana isn't selling the piano anymore",
        "Ana doesn't live in Leith any more",
        "Bob was going to lend me his drill",
        "Ana said the 12th could work",
        "played cards with Ana, lost 6 euros",
        "Bob rang. He took it well",
        "remember it's Ana, not Luis",
        "Ana said saturday's fine",
        "Bob needs to check",
        "called Bob about the shed, he'll let me know",
        "Ana dropped off the cot. Wouldn't take anything for it",
        "Ana rang, she organises it",
        "tried Bob. Left a message with his wife",
    ],
)
def test_what_is_no_longer_so_or_came_to_nothing_is_not_kept(text: str) -> None:
    told = {"detail", "offer", "location", "need", "reminder"}
    assert not {r for _, r, _ in facts(text, *KNOWN)} & told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ramen with Ana friday. Remind me that day to bring her umbrella", (ANA, "2026-03-13")),
        ("Bob's birthday is april 1st. remind me on the day to ring him", (BOB, "2026-04-01")),
    ],
)
def test_a_reminder_of_that_day_has_the_day_told_before(text: str, wanted: tuple[str, str]) -> None:
    assert (wanted[0], "reminder", wanted[1]) in days(text, *KNOWN)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I promised Bob to give it back saturday... make that monday", "2026-03-16"),
        ("Walk with Bob moved from friday to thursday... and now back to friday", "2026-03-13"),
        ("was meant to walk with Bob this morning. Same time next wednesday", "2026-03-18"),
        ("brunch with the girls tomorrow, Bob and Ana", "2026-03-12"),
    ],
)
def test_only_the_last_day_counts_and_it_lies_ahead(text: str, wanted: str) -> None:
    assert {(r, d) for p, r, d in days(text, *KNOWN) if p == BOB} <= {
        ("plan", wanted),
        ("promised", wanted),
    }


def test_an_age_to_be_reached_in_a_month_is_no_birthday() -> None:
    assert not any(r == "birthday" for _, r, _ in facts("Ana's 90 in may", *KNOWN))


def test_a_handle_said_not_to_be_theirs_is_left_out() -> None:
    assert facts("Ana's insta is @ana.paints not @anapaints", *KNOWN) == {
        (ANA, "handle", "@ana.paints")
    }


def test_the_day_of_a_deed_asked_for_is_not_the_day_of_asking() -> None:
    found = days("asked Ana to take the dog on thursday", *KNOWN)
    assert found == {(ANA, "asked", "2026-03-11")}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("was going to call Ana but wrote instead", Intent.NOTE),
        ("are the shops open on monday", Intent.OTHER),
        ("what time does the chemist shut on sundays", Intent.OTHER),
        ("has anyone offered to babysit lately", Intent.QUERY),
        ("remind me, which of my friends have twins", Intent.QUERY),
        ("afraid of dogs so Rex stays in", Intent.NOTE),
    ],
)
def test_what_a_text_is_for_is_told_by_how_it_begins(text: str, intent: Intent) -> None:
    assert reading(text, *KNOWN).intent is intent


@pytest.mark.parametrize(
    "text", ["heard from Ana that Bob moved", "left the parcel with Bob", "Ana says Bob is ill"]
)
def test_what_is_only_heard_or_left_is_no_meeting(text: str) -> None:
    assert not {r for _, r, _ in facts(text, *KNOWN)} & {"interaction", "plan"}
