import pytest

from tests.core.notes.readings import days, facts

WORK = [
    ("ana is a nurse", {("title", "nurse")}),
    ("Ana is head of data at Acme", {("title", "head of data"), ("org", "Acme")}),
    ("ana works in marketing", {("industry", "marketing")}),
    ("Ana is the treasurer of the rowing club", {("title", "treasurer"), ("org", "rowing club")}),
    ("ana joined Acme as a designer", {("org", "Acme"), ("title", "designer")}),
]
HOMES = [
    ("ana lives in lisbon", {("location", "lisbon")}),
    ("Ana has moved back to Galway", {("location", "Galway")}),
    ("Ana has moved from Lyon to Ghent", {("location", "Ghent")}),
]
TRAITS = [
    ("ana loves climbing and jazz", {("interest", "climbing"), ("interest", "jazz")}),
    ("ana is a huge hockey fan", {("interest", "hockey")}),
    ("ana is looking for a designer", {("need", "designer")}),
    ("ana needs speakers and sponsors", {("need", "speakers"), ("need", "sponsors")}),
    ("ana offered to review my cv", {("offer", "review my cv")}),
    ("ana said she could lend us a tent", {("offer", "lend us a tent")}),
    ("ana's birthday is May 3", {("birthday", "05-03")}),
    ("her son Leo started school", set()),
    ("ana doesn't eat pork", {("detail", "doesn't eat pork")}),
]
TERSE = [
    (
        "rose - nurse @ st marys, needs a flat",
        "Rose",
        {("title", "nurse"), ("org", "st marys"), ("need", "flat")},
    ),
    ("jack n jill need a sitter", "Jack", {("need", "sitter")}),
    ("kit lookin 4 a flatmate", "Kit", {("need", "flatmate")}),
    ("kit v into birds", "Kit", {("interest", "birds")}),
    ("kit monthly", "Kit", {("cadence", "P1M")}),
    ("borrowed a drill frm kit", "Kit", {("received", "drill")}),
    ("bbq at toms sat", "Tom", {("plan", "meal")}),
    (
        "zola frm the mama zola truck nds a fryer",
        "Zola",
        {("org", "mama zola truck"), ("need", "fryer")},
    ),
    ("ana is at legal aid now", "Ana", {("org", "legal aid")}),
    (
        "hana got bumped up to managing ed at the walrus",
        "Hana",
        {("title", "managing ed"), ("org", "walrus")},
    ),
    ("luis does m&a", "Luis", {("industry", "m&a")}),
    ("tom call now fri 4pm", "Tom", {("plan", "call")}),
    ("tom ❤️ sent me her scones", "Tom", {("received", "scones")}),
    ("tom moved into a new flat in leeds", "Tom", {("location", "leeds")}),
    ("tell me to call tom in two weeks", "Tom", {("reminder", "call")}),
    (
        "note to self invite tom to the launch on may 5",
        "Tom",
        {("reminder", "invite to the launch")},
    ),
    (
        "joined a book club met tom there she is a nurse",
        "Tom",
        {("interaction", "met"), ("title", "nurse")},
    ),
    (
        "lunch with tom. son plays polo",
        "Tom",
        {("interaction", "meal"), ("detail", "son plays polo")},
    ),
]
CONTACTS = [
    ("ana: ana@acme.example", {("email", "ana@acme.example")}),
    ("ana's cell is 514 555 0101", {("phone", "514 555 0101")}),
    ("ana is on insta @ana.bakes", {("handle", "@ana.bakes")}),
    ("check in with ana every 3 months", {("cadence", "P3M")}),
]
FAVOURS = [
    ("sent ana the article on rust", {("gave", "article on rust")}),
    ("ana lent me her drill", {("received", "drill")}),
    ("asked ana for a referral", {("asked", "referral")}),
    ("thanked ana for the lead", {("thanked", "lead")}),
    ("promised ana the deck by friday", {("promised", "deck")}),
    ("remind me to call ana in 2 weeks", {("reminder", "call")}),
]
MEETINGS = [
    ("met ana at soccer", {("met_at", "soccer"), ("interaction", "met")}),
    ("had lunch with ana", {("interaction", "meal")}),
    ("zoomed w/ ana yesterday", {("interaction", "video")}),
    ("ana called", {("interaction", "call")}),
    ("coffee with ana next tuesday 3pm", {("plan", "coffee")}),
    ("emailed ana the deck", {("interaction", "email"), ("gave", "deck")}),
    ("ran into ana at the bank", {("interaction", "met")}),
]


@pytest.mark.parametrize(("text", "wanted"), WORK + HOMES + TRAITS + CONTACTS + FAVOURS + MEETINGS)
def test_each_recogniser_finds_its_thing(text: str, wanted: set[tuple[str, str]]) -> None:
    assert facts(text) == {("Ana", relation, value) for relation, value in wanted}


@pytest.mark.parametrize(("text", "person", "wanted"), TERSE)
def test_what_thumbs_type_is_read_like_whole_sentences(
    text: str, person: str, wanted: set[tuple[str, str]]
) -> None:
    found = {(relation, value) for name, relation, value in facts(text) if name == person}
    assert found == wanted


def test_the_first_note_of_the_readme_is_read_whole() -> None:
    assert facts("met Ana at soccer, she's in fintech") == {
        ("Ana", "met_at", "soccer"),
        ("Ana", "interaction", "met"),
        ("Ana", "industry", "fintech"),
    }


def test_pronouns_find_whoever_they_fit() -> None:
    found = facts("Had Tom and Grace over for dinner. He's a nurse, she's in logistics.")
    assert {("Tom", "title", "nurse"), ("Grace", "industry", "logistics")} <= found


def test_an_introduction_is_told_from_both_ends() -> None:
    assert facts("Bob introduced me to Carla") == {
        ("Bob", "received", "introduction to Carla"),
        ("Carla", "introduced_by", "Bob"),
    }


def test_a_name_that_fits_one_known_person_is_that_person() -> None:
    assert facts("lunch with ana", "Ana Lopez", "Tom Reed") == {
        ("Ana Lopez", "interaction", "meal")
    }


def test_a_name_that_fits_two_known_people_is_given_to_neither() -> None:
    assert facts("lunch with ana", "Ana Lopez", "Ana Reed") == {("Ana", "interaction", "meal")}


def test_another_family_name_is_somebody_new() -> None:
    assert facts("Ana Silva is a nurse", "Ana Lopez") == {("Ana Silva", "title", "nurse")}


def test_a_word_is_a_name_only_where_it_stands_as_one() -> None:
    assert facts("will will come for dinner saturday", "Will Reed") == {
        ("Will Reed", "plan", "meal")
    }


def test_what_is_told_inside_a_dated_event_takes_its_date() -> None:
    assert days("Dinner with Ana last night. She gave me a lead") == {
        ("Ana", "interaction", "2026-03-10"),
        ("Ana", "received", "2026-03-10"),
    }


def test_only_the_last_version_of_a_changed_mind_counts() -> None:
    assert days("coffee with ana friday. no wait, saturday") == {("Ana", "plan", "2026-03-14")}


def test_what_a_contact_says_of_a_stranger_is_no_fact_of_the_stranger() -> None:
    assert not {person for person, _, _ in facts("Ana says Luis is leaving Acme")} & {"Luis"}


def test_a_surname_that_is_a_title_elsewhere_tells_no_namesakes_apart() -> None:
    found = facts("emailed Hale my writing samples", "Hale Ertuğrul", "Hale Bishop")

    assert ("Hale", "gave", "writing samples") in found


def test_what_a_contact_says_of_somebody_known_is_theirs() -> None:
    assert {person for person, _, _ in facts("Ana says Luis is leaving Acme", "Luis Mora")} == {
        "Luis Mora"
    }
