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
