"""Several meetings in one breath, names of places and things that look like people's, days that only say which."""

import pytest

from tests.core.notes.readings import days, facts, reading

MEETINGS = [
    ("lunch w bob fri and a call w ana sat", {("Bob", "plan", "2026-03-13"), ("Ana", "plan", "2026-03-14")}),
    ("had lunch with Ana on monday and a call with Bob on tuesday", {("Ana", "interaction", "2026-03-09"), ("Bob", "interaction", "2026-03-10")}),
    ("Had coffee with Ana and lunch with Bob yesterday.", {("Ana", "interaction", "2026-03-10"), ("Bob", "interaction", "2026-03-10")}),
    ("coffee with Ana and lunch with Bob tomorrow", {("Ana", "plan", "2026-03-12"), ("Bob", "plan", "2026-03-12")}),
    ("coffee w ana mon n drinks w bob", {("Ana", "plan", "2026-03-16"), ("Bob", "plan", "2026-03-16")}),
    ("Yesterday I had a zoom with Ana and a call with Bob.", {("Ana", "interaction", "2026-03-10"), ("Bob", "interaction", "2026-03-10")}),
]  # fmt: skip
NOBODY = [
    ("drinks w tomasz at the bar on charlotte st", "Tomasz"),
    ("met bob at a cafe on victoria", "Bob"),
    ("coffee with Bob on friday 3pm at Cafe Luise", "Bob"),
    ("dinner w ana at bar luca", "Ana"),
    ("Bob is a night dispatcher at Ambulance Victoria", "Bob"),
    ("dont forget ask viliami bout the kava bowl on fri", "Viliami"),
    ("had ceviche w renzo ytd", "Renzo"),
    ("Bob got promoted. Remind me end of January to send champagne.", "Bob"),
    ("remind me to send ndidi the deck", "Ndidi"),
]
WHICH = [
    ("Thanked Bob for covering my Sunday runs.", {("Bob", "thanked", "2026-03-11")}),
    ("thx to bob for fixing my monday deck", {("Bob", "thanked", "2026-03-11")}),
    ("asked coach pita 2 ref the u12s next wk", {("Coach Pita", "asked", "2026-03-11")}),
    ("zoom w bob got pushed 2 jan 6 3pm", {("Bob", "plan", "2027-01-06")}),
    ("lunch w bob is now 2 may", {("Bob", "plan", "2026-05-02")}),
    ("brunch sun w ana 11am", {("Ana", "plan", "2026-03-15")}),
]


@pytest.mark.parametrize(("text", "dated"), [*MEETINGS, *WHICH])
def test_each_meeting_and_favour_has_its_own_day(
    text: str, dated: set[tuple[str, str, str]]
) -> None:
    assert days(text) == dated


@pytest.mark.parametrize(("text", "name"), NOBODY)
def test_places_things_and_small_words_are_nobody(text: str, name: str) -> None:
    assert {m.name for m in reading(text).mentions} == {name}
    assert {person for person, _, _ in facts(text)} == {name}
