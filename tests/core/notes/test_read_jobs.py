import pytest

from tests.core.notes.readings import days, facts

OPENINGS = [
    ("Over ramen yesterday Ana gave me a book", {("interaction", "meal"), ("received", "book")}),
    ("Over the phone Ana gave me advice", {("interaction", "call"), ("received", "advice")}),
    ("At lunch Ana promised me an intro", {("interaction", "meal"), ("offer", "intro")}),
    ("During our walk I asked Ana for a referral", {("interaction", "met"), ("asked", "referral")}),
    ("In our interview Ana said the role is remote", {("interaction", "met")}),
]  # fmt: skip
WAYS_TO_MEET = [
    ("Delighted to have met Ana Ruiz at the open day", "open day"),
    ("Had the pleasure of meeting Ana Ruiz at the open day", "open day"),
    ("So glad I met Ana Ruiz at the open day", "open day"),
    ("At the open lab I was paired with Ana Ruiz", "open lab"),
    ("Got to know Ana Ruiz through the Rotary list", "Rotary list"),
    ("Two good people at the wigmakers' social. Ana Ruiz", "wigmakers' social"),
]  # fmt: skip
POSTS = [
    ("Ana Ruiz is Ikea's head of food", {("org", "Ikea"), ("title", "head of food")}),
    ("Ana Ruiz is the canal trust's regional lead", {("org", "canal trust"), ("title", "regional lead")}),
    ("Ana Ruiz works at Sotheby's in Geneva", {("org", "Sotheby's"), ("location", "Geneva")}),
    ("Ana Ruiz joined Christie's as a cataloguer", {("org", "Christie's"), ("title", "cataloguer")}),
    ("Ana Ruiz is an auditor at Lloyd's Register", {("org", "Lloyd's Register"), ("title", "auditor")}),
    ("Ana Ruiz - irrigation, Netafim", {("org", "Netafim"), ("industry", "irrigation")}),
    ("Ana Ruiz → KONE, service sales", {("org", "KONE"), ("industry", "service sales")}),
    ("Ana Ruiz co-founded a fintech, Zopa", {("org", "Zopa")}),
    ("Ana Ruiz set up an algae startup, Wakam", {("org", "Wakam"), ("industry", "algae")}),
    ("Ana Ruiz runs the hearing-aid clinic in Molde", {("org", "hearing-aid clinic in Molde")}),
    ("Ana Ruiz has a new employer, the Bell workshop", {("org", "Bell workshop")}),
    ("Ana Ruiz is the ground crew chief in Turin", {("title", "ground crew chief"), ("location", "Turin")}),
    ("Ana Ruiz, formerly a blaster, is a safety officer", {("detail", "formerly a blaster"), ("title", "safety officer")}),
    ("Ana Ruiz judges sheepdog trials", {("detail", "judges sheepdog trials")}),
    ("Ana Ruiz can't find certified welders", {("need", "certified welders")}),
    ("Ana Ruiz moved over to Historic England", {("org", "Historic England")}),
    ("Ana Ruiz has gone part-time as deputy registrar", {("title", "deputy registrar")}),
    ("Ana Ruiz is recruiting two embryologists at Livio", {("need", "two embryologists"), ("org", "Livio")}),
    ("Ana Ruiz will mention me to her boss", {("offer", "mention me to her boss")}),
    ("Ana Ruiz, mart manager, Carmarthen", {("title", "mart manager"), ("location", "Carmarthen")}),
    ("Ana Ruiz from the Abbey Theatre is a nurse", {("org", "Abbey Theatre"), ("title", "nurse")}),
    ("Ana Ruiz runs a kosher catering firm in Antwerp", {("industry", "kosher catering"), ("location", "Antwerp")}),
    ("Ana Ruiz heads the Bremen office of Damen", {("org", "Damen"), ("location", "Bremen")}),
    ("Ana Ruiz keeps Icelandic horses", {("interest", "Icelandic horses")}),
    ("Every other month I should drop Ana a line", {("cadence", "P2M")}),
    ("Ana Ruiz needs moth traps, badly", {("need", "moth traps")}),
]  # fmt: skip
DONE = [
    ("Dropped by Ana's workshop", {("interaction", "met")}),
    ("Emailed Ana the report; she replied at once", {("interaction", "email"), ("gave", "report")}),
    ("Job lead from Ana: PM at Stripe", {("received", "Job lead: PM at Stripe")}),
    ("Got a tip from Ana about a shift at Tesco", {("received", "tip about a shift at Tesco")}),
    ("Got a voicemail from Ana at Network Rail asking for my card", {("interaction", "call"), ("org", "Network Rail")}),
    ("Called in at Ana's garage to return the wrench she'd lent me", {("interaction", "met")}),
    ("Promised to forward Bob's CV to Ana", {("promised", "forward Bob's CV")}),
    ("Spent the afternoon shadowing Ana at the blood bank", {("interaction", "met")}),
    ("Got the job! Thanks to Ana's reference.", {("received", "reference")}),
    ("Call with Ana (Volvo) moved to next Thursday", {("plan", "call"), ("org", "Volvo")}),
    ("Texted Ana a thank you", {("interaction", "message"), ("thanked", "")}),
    ("Dinner with Ana, where I thanked her for the map", {("interaction", "meal"), ("thanked", "map")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), OPENINGS + DONE)
def test_how_and_what_was_dealt_with_somebody_known(
    text: str, wanted: set[tuple[str, str]]
) -> None:
    found = facts(text, "Ana Ruiz")
    assert found == {("Ana Ruiz", relation, value) for relation, value in wanted}


@pytest.mark.parametrize(("text", "where"), WAYS_TO_MEET)
def test_many_words_tell_of_a_first_meeting(text: str, where: str) -> None:
    assert facts(text) >= {("Ana Ruiz", "met_at", where), ("Ana Ruiz", "interaction", "met")}


@pytest.mark.parametrize(("text", "wanted"), POSTS)
def test_posts_and_firms_are_told_in_many_ways(text: str, wanted: set[tuple[str, str]]) -> None:
    assert facts(text, "Ana Ruiz") == {("Ana Ruiz", relation, value) for relation, value in wanted}


def test_a_title_tells_two_of_one_family_name_apart() -> None:
    found = facts("Called Dr. Costa", "Dr. Ana Costa", "Bob Costa")
    assert found == {("Dr. Ana Costa", "interaction", "call")}


def test_a_first_name_means_who_has_just_been_named_in_full() -> None:
    found = facts("Met Luis Costa at the fair; Luis is a baker", "Luis Silva")
    assert {who for who, _, _ in found} == {"Luis Costa"}


def test_a_pronoun_takes_the_name_that_sounds_like_it() -> None:
    found = facts("Lunch with Domingos and Ketevan. She is an editor", "Domingos A", "Ketevan B")
    assert ("Ketevan B", "title", "editor") in found


def test_a_deadline_dates_what_was_promised() -> None:
    found = days("Told Ana I would proofread her thesis. Deadline is 15 April.", "Ana Ruiz")
    assert found == {("Ana Ruiz", "promised", "2026-04-15")}


def test_the_first_meeting_of_a_rhythm_is_planned() -> None:
    found = days("Monthly coffee with Ana, starting March 20", "Ana Ruiz")
    assert found == {("Ana Ruiz", "plan", "2026-03-20")}
