import pytest

from tests.core.notes.readings import days, facts

KNOWN = ("Ana Ruiz", "Bob Okafor", "Grace Lim")
BOB, ANA, GRACE = "Bob Okafor", "Ana Ruiz", "Grace Lim"

FOUND = [
    ("borrowed Bob's ladder", {(BOB, "received", "ladder")}),
    ("got a jar of honey from Bob", {(BOB, "received", "jar of honey")}),
    ("lost to Bob at darts yesterday", {(BOB, "interaction", "met")}),
    ("Grace beat me again", {(GRACE, "interaction", "met")}),
    (
        "Ana came round with a casserole",
        {(ANA, "interaction", "met"), (ANA, "received", "casserole")},
    ),
    ("Bob picked up when I rang", {(BOB, "interaction", "call")}),
    (
        "called Bob, asked if he could lend me the van",
        {(BOB, "interaction", "call"), (BOB, "asked", "lend me the van")},
    ),
    (
        "Bob asked me to proofread his application, and I told him I'd do it by monday",
        {(BOB, "promised", "proofread his application")},
    ),
    ("Ana's nuts about eurovision", {(ANA, "interest", "eurovision")}),
    ("Bob's after a second-hand baler", {(BOB, "need", "second-hand baler")}),
    ("Bob is with the transit police these days", {(BOB, "org", "transit police")}),
    ("Ana works nights at Asda", {(ANA, "org", "Asda")}),
    (
        "bumped into Ana at the pharmacy, she works there now",
        {(ANA, "interaction", "met"), (ANA, "org", "pharmacy")},
    ),
    ("Ana moved into the Riverbend condos", {(ANA, "location", "Riverbend condos")}),
    ("Ana's birthday was yesterday", {(ANA, "birthday", "03-10")}),
    ("Ana did offer to foster the kittens", {(ANA, "offer", "foster the kittens")}),
    ("Bob does need a walking frame", {(BOB, "need", "walking frame")}),
    ("Bob did our tiling", {(BOB, "received", "did our tiling")}),
    ("our new mechanic is Clarisse, 819 555 0138", {("Clarisse", "title", "mechanic")}),
    ("Dashiell once a quarter", {("Dashiell", "cadence", "P3M")}),
]

TO_COME = [
    ("Ana can see me thursday 5pm", (ANA, "2026-03-12")),
    ("saw Bob, we have a call friday at 14h", (BOB, "2026-03-13")),
    ("Bob beat me at chess again. Rematch next sunday at 3", (BOB, "2026-03-22")),
    ("Bob's boat, saturday 11:00", (BOB, "2026-03-14")),
    ("no lunch with Ana today, she's ill. Moved to saturday", (ANA, "2026-03-14")),
    ("Grace moved our walk to tomorrow at 7", (GRACE, "2026-03-12")),
    ("Bob is popping in on monday to fix the tap", (BOB, "2026-03-16")),
    ("taking Ana out for her birthday on friday", (ANA, "2026-03-13")),
]

STRANGERS = [
    ("met a nice mum at playgroup yesterday called Wren, she's a baker", "Wren", "playgroup"),
    ("sat next to a Zdravka Ilieva on the train", "Zdravka Ilieva", "train"),
    ("at the library circle I met Persephone (lawyer)", "Persephone", "library circle"),
    ("met two people at choir: Keisha, nurse, and Rumbi, paralegal", "Rumbi", "choir"),
    ("netball trials on saturday, met two crackers: Keisha and Rumbi", "Keisha", "netball trials"),
    ("ceilidh tonight was mad, met Calum and his wife Ishbel", "Ishbel", "ceilidh"),
]

NOTHING_MORE = [
    "had coffee with Bob, he told me about my own car",
    "had coffee with Bob. He can't make it on sunday",
    "had coffee with Bob, he knows everyone",
    "had coffee with Bob, two hours",
]


UNDONE = [
    "forgot to ask Bob about the drill",
    "was going to thank Grace for the soup",
    "told Bob I'd not go",
    "supposed to see Bob on friday but he cancelled",
    "wish Bob would call more",
]


@pytest.mark.parametrize("text", UNDONE)
def test_what_did_not_happen_is_no_fact(text: str) -> None:
    assert facts(text, *KNOWN) == set()


def test_a_day_taken_back_is_replaced() -> None:
    assert days("told Ana I'd babysit friday, no wait saturday", *KNOWN) == {
        (ANA, "promised", "2026-03-14")
    }
    assert days("remind me to call Ana tuesday, no, wednesday", *KNOWN) == {
        (ANA, "reminder", "2026-03-18")
    }


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_everyday_phrases_are_understood(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert wanted <= facts(text, *KNOWN)


@pytest.mark.parametrize(("text", "plan"), TO_COME)
def test_a_meeting_to_come_is_told_in_many_ways(text: str, plan: tuple[str, str]) -> None:
    person, day = plan
    assert (person, "plan", day) in days(text, *KNOWN)


@pytest.mark.parametrize(("text", "name", "where"), STRANGERS)
def test_where_a_stranger_was_met_may_be_said_before_or_after(
    text: str, name: str, where: str
) -> None:
    assert {(name, "interaction", "met"), (name, "met_at", where)} <= facts(text)


@pytest.mark.parametrize("text", NOTHING_MORE)
def test_chatter_is_no_detail(text: str) -> None:
    assert facts(text, *KNOWN) == {(BOB, "interaction", "coffee")}


def test_what_was_lent_until_a_day_was_lent_today() -> None:
    assert days("Bob lent me his smoker til sunday", *KNOWN) == {(BOB, "received", "2026-03-11")}
