"""Events that open a note, greetings that store nothing, names that end like firms, and what stands apart."""

import pytest

from bot.core.notes.facts import Intent
from tests.core.notes.readings import days, facts, reading

OPENINGS = [
    ("the gala last night was fun met jo there", {("Jo", "interaction", "met"), ("Jo", "met_at", "gala")}, "2026-03-10"),
    ("ok the cider fest last night was so much fun i met jo", {("Jo", "interaction", "met"), ("Jo", "met_at", "cider fest")}, "2026-03-10"),
    ("yesterday's dental congress was worth it: met Ana", {("Ana", "interaction", "met"), ("Ana", "met_at", "dental congress")}, "2026-03-10"),
    ("Two new contacts from yesterday's dental congress: I met Ana and Bob.", {("Ana", "interaction", "met"), ("Ana", "met_at", "dental congress"), ("Bob", "interaction", "met"), ("Bob", "met_at", "dental congress")}, "2026-03-10"),
    ("The sickle cell conference on Friday is where I met Dr. Anyanwu.", {("Dr. Anyanwu", "interaction", "met"), ("Dr. Anyanwu", "met_at", "sickle cell conference")}, "2026-03-06"),
    ("The open day paid off: I met Ana", {("Ana", "interaction", "met"), ("Ana", "met_at", "open day")}, "2026-03-11"),
]  # fmt: skip
READINGS = [
    ("Met Hans Klein at the expo", {("Hans Klein", "interaction", "met"), ("Hans Klein", "met_at", "expo")}),
    ("Sky Andersen from Larian, met her at sketch night", {("Sky Andersen", "org", "Larian"), ("Sky Andersen", "interaction", "met"), ("Sky Andersen", "met_at", "sketch night")}),
    ("Dinner with Morgan Stanley folks and Ana", {("Ana", "interaction", "meal")}),
    ("ate brochettes w chief gatera", {("Chief Gatera", "interaction", "meal")}),
    ("dale over at lennox needs 2 installers 918 555 0133", {("Dale", "org", "lennox"), ("Dale", "need", "2 installers"), ("Dale", "phone", "918 555 0133")}),
    ("met tanvi, makeup artist @tanvi.mua n jignesh whos in textiles", {("Tanvi", "interaction", "met"), ("Tanvi", "title", "makeup artist"), ("Tanvi", "handle", "@tanvi.mua"), ("Jignesh", "interaction", "met"), ("Jignesh", "industry", "textiles")}),
    ("met gus n wren. gus = radio repair man, wren = tattoo artist", {("Gus", "interaction", "met"), ("Wren", "interaction", "met"), ("Gus", "title", "radio repair man"), ("Wren", "title", "tattoo artist")}),
    ("Saw Bob and Ana. He drives trams; she, apparently, collects stamps", {("Bob", "interaction", "met"), ("Ana", "interaction", "met"), ("Bob", "detail", "drives trams"), ("Ana", "interest", "stamps")}),
    ("Ana rang during dinner", {("Ana", "interaction", "call")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "day"), OPENINGS)
def test_the_event_that_opens_a_note_says_where_and_when(
    text: str, expected: set[tuple[str, str, str]], day: str
) -> None:
    assert facts(text) == expected
    assert {told for _, _, told in days(text)} == {day}


@pytest.mark.parametrize(("text", "expected"), READINGS)
def test_names_and_what_stands_beside_them(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert facts(text) == expected


@pytest.mark.parametrize(
    "text",
    ["Eish, what a day. We continue tomorrow.", "Ha, what a day that was!", "Jai Hind and good night.", "roger wilco", "shabbat shalom"],
)  # fmt: skip
def test_greetings_and_sighs_store_nothing(text: str) -> None:
    assert reading(text).intent is Intent.OTHER


@pytest.mark.parametrize(
    "text",
    ["whose kid is allergic to nuts again", "any captains on my list based near Luton?", "got a plumber in my contacts?"],
)  # fmt: skip
def test_questions_about_contacts_are_asked_not_stored(text: str) -> None:
    assert reading(text).intent is Intent.QUERY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Met Bob. His firm is hiring two engineers", {("Bob", "interaction", "met"), ("Bob", "need", "two engineers")}),
        ("Ana's company is looking for a CFO", {("Ana", "need", "CFO")}),
        ("Bob is hiring at Monzo", {("Bob", "detail", "hiring at Monzo")}),
        ("Fintan at Musgrave is short four night drivers", {("Fintan", "org", "Musgrave"), ("Fintan", "need", "four night drivers")}),
        ("Ana is fond of chess problems, as I am", {("Ana", "interest", "chess problems")}),
        ("bob and ana both do trail running", {("Bob", "interest", "trail running"), ("Ana", "interest", "trail running")}),
        ("had a great chat with Ana Costa, principal engineer at Datadog, at KubeCon", {("Ana Costa", "interaction", "met"), ("Ana Costa", "title", "principal engineer"), ("Ana Costa", "org", "Datadog"), ("Ana Costa", "met_at", "KubeCon")}),
        ("Connected with two recruiters at the job fair: Sven from Adecco and Paulina from Hays.", {(who, what, value) for who, firm in (("Sven", "Adecco"), ("Paulina", "Hays")) for what, value in (("interaction", "met"), ("met_at", "job fair"), ("org", firm))}),
        ("Interview with Northvolt on Thursday. Recruiter is Bob, bob@x.io", {("Bob", "title", "Recruiter"), ("Bob", "email", "bob@x.io")}),
        ("intrvw w ana thurs 2pm", {("Ana", "plan", "met")}),
    ],
)  # fmt: skip
def test_needs_and_interests_told_by_the_way(
    text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("got tix for hamilton w bob for 22 may", "2026-05-22"),
        ("got tickets with bob for friday", "2026-03-13"),
        ("booked a table with bob for friday", "2026-03-13"),
        ("Going to the art director's talk with Bob on Tuesday at 19:00.", "2026-03-17"),
        ("eye appointment with bob wed 10.40", "2026-03-18"),
        ("teams call w bob mon 1400 about the cod quota", "2026-03-16"),
        ("call with Bob on Saturday 1130 hrs", "2026-03-14"),
    ],
)
def test_tickets_and_hours_make_a_plan(text: str, day: str) -> None:
    (plan,) = {told for who, what, told in days(text) if (who, what) == ("Bob", "plan")}
    assert plan == day
