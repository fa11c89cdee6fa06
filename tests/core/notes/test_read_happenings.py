"""What happened and what is to come, in the words of many people."""

import pytest

from tests.core.notes.readings import days, facts

KNOWN = ("Ana Ruiz", "Bob Okafor", "Grace Lim")
BOB, ANA, GRACE = "Bob Okafor", "Ana Ruiz", "Grace Lim"

FOUND = [
    ("it's not Bob who needs a van, it's Ana", {(ANA, "need", "van")}),
    ("scratch that about Grace, it was Ana I saw at the pool", {(ANA, "interaction", "met")}),
    ("no, it was Bob I had lunch with", {(BOB, "interaction", "meal")}),
    ("Ana was kind enough to forward my CV", {(ANA, "received", "forward my CV")}),
    ("Bob went out of his way to find me a flat", {(BOB, "received", "find me a flat")}),
    ("Bob came through w the ladder", {(BOB, "received", "ladder")}),
    ("ana popped round w banana bread", {(ANA, "interaction", "met"), (ANA, "received", "banana bread")}),
    ("Bob paced me the whole way", {(BOB, "received", "paced me the whole way")}),
    ("Ana has put my name forward", {(ANA, "received", "put my name forward")}),
    ("Bob next door fed the cat bless him", {(BOB, "received", "fed the cat")}),
    ("Bob the vet rang n gave me a discount code", {(BOB, "interaction", "call"), (BOB, "received", "discount code")}),
    ("returned Bob's drill, got a tour of his workshop in exchange", {(BOB, "received", "tour of his workshop")}),
    ("asked Bob for the tender by phone", {(BOB, "asked", "tender"), (BOB, "interaction", "call")}),
    ("Bob answered my questions on LinkedIn", {(BOB, "interaction", "message")}),
    ("Bob wrote to thank me for the talk I gave", {(BOB, "interaction", "message")}),
    ("fb msgd Bob", {(BOB, "interaction", "message")}),
    ("no it wasn't Ana who lent me the tent it was Bob", {(BOB, "received", "tent")}),
    ("not Bob, it was Ana who lent me the tent", {(ANA, "received", "tent")}),
    ("Bob sent figs. I rang to thank him", {(BOB, "interaction", "call"), (BOB, "thanked", "")}),
    ("Bob fixed my bike. Bought him a coffee to say thanks", {(BOB, "gave", "coffee"), (BOB, "thanked", "")}),
    ("Ana left a casserole on my doorstep", {(ANA, "received", "casserole")}),
    ("Ana gave me earrings she made herself", {(ANA, "received", "earrings she made herself")}),
    ("Ana made it to my birthday thing!!", {(ANA, "interaction", "met")}),
    ("Intro call w/ Ana went well", {(ANA, "interaction", "call")}),
    ("Ana has a baby. I'll do her ironing when I can", {(ANA, "promised", "do her ironing when I can")}),
    ("Ana lent me a tent. no wait it was Bob", {(BOB, "received", "tent")}),
    ("Bob, whom I had lunch with today, is moving", {(BOB, "interaction", "meal")}),
    ("Bob called to confirm lunch on friday", {(BOB, "interaction", "call"), (BOB, "plan", "meal")}),
    ("Bob and I sorted the fence", {(BOB, "interaction", "met")}),
    ("Bob sent me a voice note", {(BOB, "interaction", "message")}),
    ("Bob gave a talk and stayed for coffee", {(BOB, "interaction", "coffee")}),
    ("Bob borrowed my ladder", {(BOB, "gave", "ladder")}),
    ("tea with Ana, Grace and Bob was a hoot", {(BOB, "interaction", "coffee"), (GRACE, "interaction", "coffee")}),
    ("lunch with Bob and Grace. introduced the two of them to each other", {(BOB, "gave", "introduction to Grace")}),
    ("saw Bob and his wife hodan at the allotments", {("Hodan", "interaction", "met")}),
    ("Bob e-mailed me his slides", {(BOB, "interaction", "email"), (BOB, "received", "slides")}),
    ("I must remember to thank Bob for the books", {(BOB, "reminder", "thank for the books")}),
    ("Bob introduced me to his old boss, Ebba Volk, at the trade reception last night", {("Ebba Volk", "met_at", "trade reception"), ("Ebba Volk", "interaction", "met")}),
    ("called in on Bob with the kids", {(BOB, "interaction", "met")}),
    ("Bob emailed to say that the rehearsal on thursday is cancelled", {(BOB, "interaction", "email")}),
    ("nag Bob re the lease on the 30th", {(BOB, "reminder", "nag re the lease")}),
    ("sent Bob figs as a thank-you", {(BOB, "gave", "figs")}),
    ("Bob swore he'd bring the sound system", {(BOB, "offer", "bring the sound system")}),
    ("Bob put me in touch with Idris Pugh by e-mail", {(BOB, "interaction", "email"), ("Idris Pugh", "introduced_by", BOB)}),
    ("Bob put me onto a guy called Idris", {("Idris", "introduced_by", BOB), (BOB, "received", "introduction to Idris")}),
    ("At the library gala, Bob introduced me to Idris Pugh", {("Idris Pugh", "met_at", "library gala"), ("Idris Pugh", "interaction", "met")}),
]  # fmt: skip

STRANGERS = [
    ("sat beside Tavita Leota on the shuttle", "Tavita Leota", "shuttle"),
    ("sat next to Tavita Leota on the shuttle", "Tavita Leota", "shuttle"),
    ("met Mo Hart, a nurse at Mercy, and Birgit Wall, a cook, at the gala", "Birgit Wall", None),
    ("met Vikram and his business partner Joost at the awards", "Joost", "awards"),
    ("met Mo Hart while job shadowing at the clinic", "Mo Hart", "job shadowing at the clinic"),
]

DATED = [
    ("saw Bob this am", (BOB, "interaction", "2026-03-11")),
    ("last saw Bob in August", (BOB, "interaction", "2025-08-01")),
    ("coffee w Bob fri 815", (BOB, "plan", "2026-03-13")),
    ("Bob can't do tues so lunch is thurs 1230 instead", (BOB, "plan", "2026-03-12")),
    ("Bob bailed so drinks is sun now", (BOB, "plan", "2026-03-15")),
    ("dinner at Bob's was meant to be sat but it's pushed to the 28th", (BOB, "plan", "2026-03-28")),
    ("was supposed to see Bob today. New date is the 20th", (BOB, "plan", "2026-03-20")),
    ("Bob's treating me to sushi on the 25th", (BOB, "plan", "2026-03-25")),
    ("Bob will be at the investor lunch with me tomorrow", (BOB, "plan", "2026-03-12")),
    ("saw Bob, we speak fri by phone", (BOB, "plan", "2026-03-13")),
    ("owe Bob a reply, will do it tomorrow", (BOB, "promised", "2026-03-12")),
    ("told Bob I would translate it into German by Sunday", (BOB, "promised", "2026-03-15")),
    ("couldn't get hold of Bob, try him monday", (BOB, "reminder", "2026-03-16")),
    ("pints with Bob on saturday. He's a roofer now", (BOB, "interaction", "2026-03-07")),
    ("pints with Bob on saturday", (BOB, "plan", "2026-03-14")),
    ("Ana can't host so poker is at Bob's, fri 8", (BOB, "plan", "2026-03-13")),
    ("Bob rescheduled AGAIN. now its june 2 at the thai place", (BOB, "plan", "2026-06-02")),
    ("saw Bob, instead of the zoom on tuesday we are having breakfast on thursday", (BOB, "plan", "2026-03-12")),
    ("Bob and I are off to the coast on saturday", (BOB, "plan", "2026-03-14")),
    ("Bob invited me to his opening, 10 April, 6 pm. I said I'd come", (BOB, "plan", "2026-04-10")),
    ("Lunch: Bob, 3/19, 12:30", (BOB, "plan", "2026-03-19")),
    ("Bob covered my shift mon so i owe him one", (BOB, "received", "2026-03-09")),
    ("saw Bob, we're meeting at the reservoir on saturday", (BOB, "plan", "2026-03-14")),
    ("Bob could not make it on Monday, so we will now speak on friday", (BOB, "plan", "2026-03-13")),
    ("brunch w Bob sun 11", (BOB, "plan", "2026-03-15")),
    ("Bob asked me to review his proposal, and I said I would by Friday", (BOB, "promised", "2026-03-13")),
    ("Bob lent me a tent yesterday, so I sent him figs", (BOB, "gave", "2026-03-11")),
]  # fmt: skip

NOTHING = [
    "was going to ask Bob for the keys but he'd already left",
    "skip the call w Bob",
    "if Bob gets the grant he'll hire two people",
    "thank god",
    "I should see more of Bob",
    "Bob stood me up",
    "Bob can't do tuesday",
    "was meant to call Bob",
    "Bob was meant to call today and didn't",
    "Bob and i were gonna do the market but he had to work",
    "Bob invited me to his opening on friday",
    "Bob declined the invite",
    "Bob couldn't come to the gig on sunday",
    "owe Bob big time",
]


@pytest.mark.parametrize("what", ["figma", "SQL", "Webflow chops", "salesforce"])
@pytest.mark.parametrize("whoever", ["someone", "somebody", "a person", "people"])
def test_what_somebody_should_know_is_nobody(whoever: str, what: str) -> None:
    found = facts(f"lunch with Bob. he wants {whoever} with {what}", *KNOWN)
    assert {name for name, _, _ in found} == {BOB}
    assert facts(f"she wants {whoever} with {what}") == set()


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_what_happened_is_understood(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert wanted <= facts(text, *KNOWN)


@pytest.mark.parametrize(("text", "name", "where"), STRANGERS)
def test_everybody_met_is_found(text: str, name: str, where: str | None) -> None:
    found = facts(text)
    assert (name, "interaction", "met") in found
    assert where is None or (name, "met_at", where) in found


@pytest.mark.parametrize(("text", "wanted"), DATED)
def test_the_day_is_the_one_meant(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in days(text, *KNOWN)


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_not_so_is_no_fact(text: str) -> None:
    assert facts(text, *KNOWN) == set()
