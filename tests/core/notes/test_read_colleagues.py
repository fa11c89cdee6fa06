import pytest

from tests.core.notes.readings import days, facts

ANA, BOB = "Ana Ruiz", "Bob Lee"
THERE = [
    ("Thanked Ana for vouching for me at Suncor. She's a reservoir modeller there", {("title", "reservoir modeller"), ("org", "Suncor")}),
    ("Ana passed on the Newmont lead. She's an engineer there now", {("title", "engineer"), ("org", "Newmont")}),
    ("dm'd ana asked her about a job @ mercado libre, she's eng mgr there", {("title", "eng mgr"), ("org", "mercado libre")}),
    ("Ana told me about an opening in Lisbon. She is a lawyer there", {("title", "lawyer"), ("location", "Lisbon")}),
    ("Saw Ana at the Tech Expo. She was a speaker there", set()),
    ("Ana works at Shell. She is a welder there", {("org", "Shell"), ("title", "welder")}),
]  # fmt: skip
SHARED = [
    ("Ana and Bob, both from Viessmann", {("org", "Viessmann")}),
    ("Ana and Bob (both Google)", {("org", "Google")}),
    ("Ana and Bob, both with Hydro-Québec", {("org", "Hydro-Québec")}),
    ("Ana and Bob, both of whom work at Stripe", {("org", "Stripe")}),
    ("Ana and Bob, both from Lisbon", {("detail", "from Lisbon")}),
    ("Ana and Bob, both with a sense of humour", set()),
]
CHANGES = [
    ("Ana moved from Infosys to Atlassian", {("org", "Atlassian")}),
    ("Ana moved from Lisbon to Porto", {("location", "Porto")}),
    ("Ana has moved into tax advisory", {("industry", "tax advisory")}),
    ("Ana is in warehouse robotics and raising a seed round", {("industry", "warehouse robotics"), ("need", "seed round")}),
    ("Ana is a nurse in Leeds and a big Canucks fan", {("title", "nurse"), ("location", "Leeds"), ("interest", "Canucks")}),
    ("Ana is a nurse at Spire and big on cricket", {("title", "nurse"), ("org", "Spire"), ("interest", "cricket")}),
    ("Ana is a board member now", {("title", "board member")}),
]  # fmt: skip


def of_ana(text: str) -> set[tuple[str, str]]:
    """What is said of Ana in `text` but for meetings, thanks and help."""
    wanted = {"title", "org", "location", "industry", "need", "interest", "detail"}
    return {(r, v) for who, r, v in facts(text, ANA, BOB) if who == ANA and r in wanted}


@pytest.mark.parametrize(("text", "wanted"), THERE)
def test_there_is_the_firm_or_town_named_before(text: str, wanted: set[tuple[str, str]]) -> None:
    assert of_ana(text) >= wanted
    assert wanted or "org" not in {r for r, _ in of_ana(text)}


@pytest.mark.parametrize(("text", "wanted"), SHARED)
def test_what_both_are_from_is_said_of_each(text: str, wanted: set[tuple[str, str]]) -> None:
    found = facts(f"Met {text}", ANA, BOB)
    for who in (ANA, BOB):
        assert {(r, v) for p, r, v in found if p == who and r != "interaction"} == wanted


@pytest.mark.parametrize(("text", "wanted"), CHANGES)
def test_new_work_is_told_from_a_new_home(text: str, wanted: set[tuple[str, str]]) -> None:
    assert of_ana(text) == wanted


def test_both_before_two_names_changes_nothing() -> None:
    assert facts("I asked both Ana and Bob to be my references", ANA, BOB) == {
        (ANA, "asked", "be my references"),
        (BOB, "asked", "be my references"),
    }


def test_a_day_after_and_belongs_to_what_follows() -> None:
    assert days("Ana gave me advice yesterday, and today I asked her for an intro to Shell", ANA) == {
        (ANA, "received", "2026-03-10"),
        (ANA, "asked", "2026-03-11"),
    }  # fmt: skip


def test_a_call_at_an_hour_that_has_gone_by_has_been() -> None:
    assert (ANA, "interaction", "call") in facts("Phone call with Ana at noon", ANA)
    assert (ANA, "plan", "call") in facts("Phone call with Ana at 8pm", ANA)


RANKS = [
    ("Met Ana Ruiz (VP Sales, Personio)", {("title", "VP Sales"), ("org", "Personio")}),
    ("Met Ana Ruiz - SVP Engineering, Careem", {("title", "SVP Engineering"), ("org", "Careem")}),
    ("Met Ana Ruiz - managing director at Acme", {("title", "managing director"), ("org", "Acme")}),
    ("Met Ana Ruiz, contracts manager", {("title", "contracts manager")}),
    ("Met Ana Ruiz. She is a nurse practitioner", {("title", "nurse practitioner")}),
    ("Met Ana Ruiz. She runs partnerships at Deel", {("industry", "partnerships"), ("org", "Deel")}),
    ("Met Ana Ruiz, who heads up procurement at Bosch", {("industry", "procurement"), ("org", "Bosch")}),
    ("Met Ana Ruiz from Procter & Gamble", {("org", "Procter & Gamble")}),
    ("Met Ana Ruiz (Foster + Partners)", {("org", "Foster + Partners")}),
    ("Met Ana Ruiz of Slaughter and May", {("org", "Slaughter and May")}),
    ("Career coach Ana Ruiz called", {("title", "Career coach"), ("interaction", "call")}),
]  # fmt: skip
HEARD = [
    "Ana Ruiz gave a talk at the Neuro symposium yesterday, we chatted afterwards",
    "Ana Ruiz spoke at the Neuro symposium yesterday. Introduced myself after",
    "Sat in on Ana Ruiz's panel at the Neuro symposium yesterday and spoke to her after",
]
LISTED = [
    ("Dinner w the architects: Ana (BIG), Bob (freelance)", "meal"),
    ("Zoom with the whole team: Ana (nurse), Bob (vet)", "video"),
    ("Drinks with the old Nokia crew: Ana is at Shell now, Bob just had twins", "drinks"),
]
BY_THE_WAY = [
    ("Sent Ana a thank you email for the interview", {("interaction", "email"), ("thanked", "interview")}),
    ("Sent a follow-up email to Ana about the role", {("interaction", "email")}),
    ("Dropped Ana a quick message on LinkedIn", {("interaction", "message")}),
    ("Thanked Ana over coffee for the Newmont lead", {("interaction", "coffee"), ("thanked", "Newmont lead")}),
    ("Asked Ana over lunch for a referral", {("interaction", "meal"), ("asked", "referral")}),
    ("Ana gave me feedback in our video call", {("interaction", "video"), ("received", "feedback")}),
    ("Ana messaged me. Getting back to her by Tuesday", {("interaction", "message"), ("reminder", "Getting back to her")}),
    ("Call set for Friday at 2 with Ana", {("plan", "call")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), RANKS)
def test_ranks_and_houses_of_two_names_are_read_whole(
    text: str, wanted: set[tuple[str, str]]
) -> None:
    said = {(p, r, v) for p, r, v in facts(text) if v != "met"}
    assert said == {(ANA, r, v) for r, v in wanted}


@pytest.mark.parametrize("text", HEARD)
def test_who_was_spoken_to_after_a_talk_was_met_there(text: str) -> None:
    assert facts(text) == {(ANA, "interaction", "met"), (ANA, "met_at", "Neuro symposium")}
    assert days(text) == {(ANA, "interaction", "2026-03-10")}


@pytest.mark.parametrize(("text", "channel"), LISTED)
def test_who_is_listed_under_a_meal_was_at_it(text: str, channel: str) -> None:
    assert {(ANA, "interaction", channel), (BOB, "interaction", channel)} <= facts(text, ANA, BOB)
    assert not {r for _, r, _ in facts(text, ANA, BOB)} & {"met_at", "plan"}


@pytest.mark.parametrize(("text", "wanted"), BY_THE_WAY)
def test_the_way_something_was_said_is_an_interaction(
    text: str, wanted: set[tuple[str, str]]
) -> None:
    assert facts(text, ANA) == {(ANA, r, v) for r, v in wanted}


def test_two_people_joined_by_a_sign_stay_two_people() -> None:
    assert {p for p, _, _ in facts("Met Bilge & Hugo at the expo")} == {"Bilge", "Hugo"}
    found = facts("Met a chemist named Wei at PyCon and a designer named Lola from Figma")
    assert {("Wei", "met_at", "PyCon"), ("Lola", "org", "Figma")} <= found


SAID_SHORTLY = [
    ("Ana is unhappy at Nestlé", {("detail", "unhappy at Nestlé"), ("org", "Nestlé")}),
    ("Ana: left HSE, now clinical lead", {("detail", "left HSE"), ("title", "clinical lead")}),
    ("Ana was laid off", {("detail", "laid off")}),
    ("Ana has taken over as regional controller", {("title", "regional controller")}),
    ("Ana hates calls and prefers email", {("detail", "hates calls"), ("detail", "prefers email")}),
    ("Ana is a civil engineer from Lisbon", {("title", "civil engineer"), ("detail", "from Lisbon")}),
    ("Ana needs a van, a screen printer and help with taxes", {("need", "van"), ("need", "screen printer"), ("need", "help with taxes")}),
    ("Ana needs a van and somebody to do the books", {("need", "van"), ("need", "somebody to do the books")}),
    ("Ana is looking for any contract in freight", {("need", "any contract in freight")}),
    ("Ana is in Leeds. The actuarial post is filled", {("location", "Leeds")}),
    ("My contact at Hydro One is Ana", {("org", "Hydro One")}),
    ("Contact at Hydro One: Ana, buyer", {("org", "Hydro One"), ("title", "buyer")}),
]  # fmt: skip
BESIDE_ME = [
    ("The woman at the Air Transat booth was Ana Ruiz", "Air Transat booth"),
    ("The guy next to me on the panel was Ana Ruiz", "panel"),
    ("My seatmate on the flight to Oslo was Ana Ruiz", "flight to Oslo"),
]
DUTIES = [
    ("Remind me to tell Ana the salary they offered me", {(ANA, "reminder", "tell the salary they offered me")}),
    ("Bob needs welders. Promised to introduce him to Ana", {(BOB, "need", "welders"), (BOB, "promised", "introduce him to Ana")}),
    ("Follow-up coffee with Ana next Tuesday", {(ANA, "plan", "coffee")}),
    ("Lunch with Ana on Friday. Need to get there early", {(ANA, "plan", "meal")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SAID_SHORTLY)
def test_moods_moves_and_wants_are_kept(text: str, wanted: set[tuple[str, str]]) -> None:
    assert of_ana(text) == wanted


@pytest.mark.parametrize(("text", "where"), BESIDE_ME)
def test_whoever_was_beside_the_writer_was_met_there(text: str, where: str) -> None:
    assert facts(text) == {(ANA, "interaction", "met"), (ANA, "met_at", where)}


@pytest.mark.parametrize(("text", "wanted"), DUTIES)
def test_what_is_to_be_done_is_told_whole(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert facts(text, ANA, BOB) == wanted


def test_several_people_may_do_one_thing() -> None:
    found = facts("Met Ana and Bob at the expo. They rent out cranes in the Gulf", ANA, BOB)
    assert {(p, "detail", "rent out cranes in the Gulf") for p in (ANA, BOB)} <= found
    found = facts("Ana and Bob are based in Ghent and are searching for a van", ANA, BOB)
    assert {(p, "need", "van") for p in (ANA, BOB)} <= found


PUT_ANOTHER_WAY = [
    ("Met Ana Ruiz, ex-teacher now UX writer at Monzo", {("interaction", "met"), ("title", "UX writer"), ("org", "Monzo")}),
    ("I'm supposed to send Ana Ruiz three samples by Friday", {("reminder", "send three samples")}),
    ("Ana Ruiz said to check back in May", {("reminder", "check back")}),
    ("Ana Ruiz (Klarna) moved to Wise, still in Stockholm", {("org", "Wise"), ("location", "Stockholm")}),
    ("Spoke to a lady from the Red Cross called Ana Ruiz", {("interaction", "met"), ("org", "Red Cross")}),
    ("Coffee with Ana Ruiz. She studied with my aunt", {("interaction", "coffee")}),
    ("Linked up with Ana Ruiz on Teams", {("interaction", "video")}),
    ("Ana Ruiz: works: Parks Canada; role: nurse; likes: fly fishing", {("org", "Parks Canada"), ("title", "nurse"), ("interest", "fly fishing")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), PUT_ANOTHER_WAY)
def test_news_put_another_way_is_read_alike(text: str, wanted: set[tuple[str, str]]) -> None:
    assert facts(text) == {(ANA, r, v) for r, v in wanted}


def test_whoever_is_of_a_firm_acts_after_an_opening() -> None:
    found = facts("At my exit interview Ana Ruiz from HR said she'd write me a reference")
    assert (ANA, "offer", "write me a reference") in found


def test_a_place_ends_before_the_season_and_a_crowd_is_of_no_place() -> None:
    assert facts("Ana moved to Austin over the summer", ANA) == {(ANA, "location", "Austin")}
    found = facts("Met three people from Ericsson at the 6G workshop: Ana Ruiz, Bob Lee and Tom")
    assert {(p, "met_at", "6G workshop") for p in (ANA, BOB)} <= found


def test_where_somebody_no_longer_works_is_not_their_firm() -> None:
    said = facts("Ana no longer works at BMO, she is freelancing as a bookkeeper now", ANA)
    assert (ANA, "title", "bookkeeper") in said
    assert "org" not in {r for _, r, _ in said}


def test_one_trade_after_several_names_is_the_last_ones() -> None:
    found = facts("Met Ana Ruiz, Bob Lee and Tom, a patent attorney, at the expo")
    assert {p for p, r, _ in found if r == "title"} == {"Tom"}
