"""What people text of everyday life: hosts, stays, corrections, asides."""

import pytest

from tests.core.notes.readings import days, facts, reading

KNOWN = ("Ana Ruiz", "Bob Okafor", "Grace Lim")
BOB, ANA, GRACE = "Bob Okafor", "Ana Ruiz", "Grace Lim"

FOUND = [
    ("Went to Ana's garden party tonight", {(ANA, "interaction", "met")}),
    ("at bob's for a braai tonight", {(BOB, "interaction", "meal")}),
    ("introduced Ana to Bob at the book swap tonight", {(ANA, "interaction", "met")}),
    ("Bob introduced me to Remedios after mass", {("Remedios", "met_at", "mass")}),
    ("Ana's fine. Bob's on nights till april", {(BOB, "detail", "on nights till april")}),
    ("Ana's well. shes in malawi til the 27th", {(ANA, "detail", "malawi til the 27th")}),
    ("Bob is on a strict diet", {(BOB, "detail", "on a strict diet")}),
    ("Bob came to measure the stairs", {(BOB, "interaction", "met")}),
    ("Ana minded Teddy for the whole day", {(ANA, "received", "minded Teddy for the whole day")}),
    ("Ana is moving. Her address is 14 Mill Lane", {(ANA, "location", "14 Mill Lane")}),
    ("Bob's mum's from Cork", {(BOB, "detail", "mum's from Cork")}),
    (
        "Met Mr. Oduya at parents' evening, Leo's geography teacher. supports Arsenal",
        {("Mr. Oduya", "title", "geography teacher"), ("Mr. Oduya", "interest", "Arsenal")},
    ),
    ("Leo's swimming teacher is called Marnie", {("Marnie", "title", "swimming teacher")}),
    ("Maya's coach is Denise, she's a nurse too", {("Denise", "title", "coach")}),
    (
        "Chimney sweep rang back, Dorottya Kis, 070 555 0126",
        {("Dorottya Kis", "title", "Chimney sweep"), ("Dorottya Kis", "interaction", "call")},
    ),
    ("The plumber (Gareth, 07700 900 441) came", {("Gareth", "title", "plumber")}),
    (
        "The parish council has a new secretary, Bernadette Oyelowo",
        {
            ("Bernadette Oyelowo", "title", "secretary"),
            ("Bernadette Oyelowo", "org", "parish council"),
        },
    ),
    ("We've got a new postie, Keith, he collects stamps", {("Keith", "title", "postie")}),
    ("Dentist was lovely for once: Dr. Farouk", {("Dr. Farouk", "title", "Dentist")}),
    ("Had the electrician round, Winston", {("Winston", "title", "electrician")}),
    ("I wasn't sure. Did give Ana our old cool box", {(ANA, "gave", "old cool box")}),
    ("I did tell Bob I'd lend him the tables", {(BOB, "promised", "lend him the tables")}),
    ("told Ana I'd do the flowers, wait no, the raffle", {(ANA, "promised", "do the raffle")}),
    ("met Josefina at the 11 o'clock mass", {("Josefina", "met_at", "11 o'clock mass")}),
    ("Met Zbyszek taking the bins out", {("Zbyszek", "met_at", "taking the bins out")}),
    ("Met Lumi Rautio in the queue for dumplings", {("Lumi Rautio", "interaction", "met")}),
    ("Bob's at the gym a lot, does taekwondo", {(BOB, "interest", "taekwondo")}),
    ("carols with Ana tonight", {(ANA, "interaction", "met")}),
    ("drinks with Ana, Tarek and Big Dave", {("Big Dave", "interaction", "drinks")}),
    ("Met Bob at the slipway, 80 years old and mad", {(BOB, "detail", "80 years old")}),
    ("asked Bob for a hand, he can't, bad back", {(BOB, "detail", "bad back")}),
    ("No word from Kerensa. Ring her on the 25th", {("Kerensa", "reminder", "Ring her")}),
    ("Ana's dad died. Sent flowers", {(ANA, "gave", "flowers")}),
    ("the lady at number 9 is called Rosalind", {("Rosalind", "location", "number 9")}),
    ("Bob's 60 tomorrow", {(BOB, "birthday", "03-12")}),
    ("call went to voicemail. Try Bob again on the 20th", {(BOB, "reminder", "Try again")}),
    ("Bob had us over for fajitas yesterday", {(BOB, "interaction", "meal")}),
    ("Bob's after someone to look after his dog", {(BOB, "need", "someone to look after his dog")}),
    ("gave Bob my number as he lost it", {(BOB, "gave", "number")}),
    ("Ana's well. popped in to see her", {(ANA, "interaction", "met")}),
    ("dropped Bob off some soup", {(BOB, "gave", "soup")}),
    (
        "Bob asked if I'd read his script. Said yes of course",
        {(BOB, "promised", "read his script")},
    ),
    ("swimming w Bob on monday was a washout", {(BOB, "interaction", "met")}),
    ("Ana's well, runs ultras", {(ANA, "interest", "ultras")}),
    ("Ana and Bob's wedding was great fun", {(ANA, "interaction", "met")}),
    ("Bob wasn't there. Texted him get well soon", {(BOB, "interaction", "message")}),
]

NOTHING = [
    "Bob's sister might visit in june",
    "Ana never made it to the rink",
    "Bob insisted on paying for petrol",
    "Ana stayed for two hours",
]

TO_COME = [
    ("Bob can't do saturday, we'll do sunday 10am instead", (BOB, "2026-03-15")),
    ("Bob's hip hurts. We're at theirs on the 26th at 2", (BOB, "2026-03-26")),
    ("Brunch with Ana saturday... she just texted, make that sunday", (ANA, "2026-03-15")),
    ("run w Bob tomorrow 6am no wait he just texted, friday 6am", (BOB, "2026-03-13")),
    (
        "Padel with Bob moved. First it was thursday, then friday; final answer is sunday 9am",
        (BOB, "2026-03-15"),
    ),
    ("Bob measured the stairs. He's back monday at 8 to fit the rail", (BOB, "2026-03-16")),
    ("Ana's dad died. The funeral's friday 11am, I'm going", (ANA, "2026-03-13")),
    ("Bob has gone. Boxing with him friday 6pm", (BOB, "2026-03-13")),
    ("Ana's boy is ill. The playdate's off. Rescheduled for the 19th", (ANA, "2026-03-19")),
    ("Ana says yes to sunday lunch", (ANA, "2026-03-15")),
    ("Ana's 30th next saturday, 8pm", (ANA, "2026-03-21")),
    ("No drinks with Bob tonight, he's ill. We've said friday 8pm instead", (BOB, "2026-03-13")),
]

ASIDES = [
    "Bob is looking for a boat, the lunatic",
    "Bob is looking for a boat, of all things",
    "Bob is looking for a boat, bless him",
    "Bob is looking for a boat, like all sensible people",
]


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_daily_phrases_are_understood(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert wanted <= facts(text, *KNOWN)


@pytest.mark.parametrize("text", NOTHING)
def test_what_merely_went_on_is_no_fact(text: str) -> None:
    assert facts(text, *KNOWN) == set()


@pytest.mark.parametrize(("text", "plan"), TO_COME)
def test_what_is_agreed_after_all_is_the_plan(text: str, plan: tuple[str, str]) -> None:
    person, day = plan
    assert {d for d in days(text, *KNOWN) if d[1] == "plan"} == {(person, "plan", day)}


@pytest.mark.parametrize("text", ASIDES)
def test_what_the_writer_thinks_of_it_is_no_fact(text: str) -> None:
    assert facts(text, *KNOWN) == {(BOB, "need", "boat")}


def test_a_day_inside_what_was_asked_is_not_when_it_was_asked() -> None:
    assert days("asked Ana if she'd have the cats in august", *KNOWN) == {
        (ANA, "asked", "2026-03-11")
    }


def test_nobody_has_coffee_at_eleven_at_night() -> None:
    found = reading("coffee w Ana @ 11", *KNOWN).facts
    assert all(fact.time is None or fact.time.hour == 11 for fact in found)
