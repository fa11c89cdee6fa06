"""Follow-through: promises and the days they go with, who paid, what somebody is to be spared."""

import pytest

from tests.core.notes.readings import days, facts

ANA, BOB = "Ana Ruiz", "Bob Okafor"

FOUND = [
    ("lunch with Bob, he got the bill", {(BOB, "received", "got the bill")}),
    ("Dinner with Ana. Ana paid for everything", {(ANA, "received", "paid for everything")}),
    ("Bob isn't selling the van after all, he gave it to me", {(BOB, "received", "van")}),
    ("saw Bob. He traded his Volvo for a boat", {(BOB, "detail", "traded his Volvo for a boat")}),
    ("saw Ana, she just bought her first house", {(ANA, "detail", "bought her first house")}),
    ("called Bob. he's 6 months sober", {(BOB, "detail", "6 months sober")}),
    (
        "check on Ana weekly, she's alone now that Leo is away",
        {(ANA, "detail", "alone now that Leo is away")},
    ),
    ("Bob works at Aldi, night shift", {(BOB, "detail", "night shift")}),
    ("Dinner with Ana friday. No peanuts for Ana", {(ANA, "detail", "No peanuts")}),
    ("saw Bob. It's his mum who makes the cheese", {(BOB, "detail", "mum who makes the cheese")}),
    ("saw Ana at the fair. After a second-hand van", {(ANA, "need", "second-hand van")}),
    ("heard from Ana that Bob sold the herd", {(BOB, "detail", "sold the herd")}),
    ("Bob came by, he's visiting Dubai in may", {(BOB, "detail", "visiting Dubai in may")}),
    ("eish met Ana at the pool", {(ANA, "interaction", "met")}),
    ("met a guy name of orest hrynchuk at the mill", {("Orest Hrynchuk", "met_at", "mill")}),
    ("met Ida on the ferry. She's deck crew with CalMac", {("Ida", "org", "CalMac")}),
    ("met Ida at the fair, ida-clay.ph", {("Ida", "url", "ida-clay.ph")}),
    ("met this producer Zubby at the studio", {("Zubby", "title", "producer")}),
]

DATED = [
    ("promised Ana my ladder, she can have it on friday", (ANA, "promised", "2026-03-13")),
    ("Bob has a scan on the 19th. I said I'd drive him there", (BOB, "promised", "2026-03-19")),
    ("Ana plays bass. we're jamming thursday night", (ANA, "plan", "2026-03-12")),
    ("Bob can't do baby swim tomorrow so we're going friday", (BOB, "plan", "2026-03-13")),
    ("met Ida at the christmas supper last night", ("Ida", "interaction", "2026-03-10")),
    ("Sunday dinner with Ana today", (ANA, "interaction", "2026-03-11")),
    ("had Sunday lunch with Bob. Ana calls today", (BOB, "interaction", "2026-03-08")),
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_what_follows_from_a_meeting_is_read(text: str, found: set[tuple[str, str, str]]) -> None:
    assert found <= facts(text, ANA, BOB)


@pytest.mark.parametrize(("text", "found"), DATED)
def test_a_promise_takes_the_day_it_goes_with(text: str, found: tuple[str, str, str]) -> None:
    assert found in days(text, ANA, BOB)


@pytest.mark.parametrize(
    "text",
    ["check in with Bob weekly so he doesn't vanish", "called Ana and she just laughed"],
)
def test_what_is_to_be_prevented_is_no_detail(text: str) -> None:
    assert "detail" not in {r for _, r, _ in facts(text, ANA, BOB)}
