"""Who introduced whom, who could lead somewhere, and introductions under way."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.journal import Note, Statement, replay
from bot.core.ledger.introductions import Move, begun, introduction, note_move, report_owed
from bot.core.ledger.ways import Warmth, chain, introduced, warmth, ways
from bot.core.notes.facts import Relation
from bot.core.people import Act, Person
from tests.core.ledger.people import NOON, TODAY, Told, later, person

TALK, BY, ORG = Relation.INTERACTION, Relation.INTRODUCED_BY, Relation.ORG

BOB = person("Bob", (TALK, "coffee", 9))
ANA = person("Ana", (BY, "Bob"), (TALK, "met", 20))
LUIS = person("Luis", (BY, "Ana"), (ORG, "Stripe"), (TALK, "email", 300))
CIRCLE = [BOB, ANA, LUIS]


def test_who_introduced_whom_is_a_chain() -> None:
    assert [p.name for p in chain(LUIS, CIRCLE)] == ["Ana", "Bob"]
    assert [p.name for p in introduced(BOB, CIRCLE)] == ["Ana"]


def test_a_circle_of_introductions_ends() -> None:
    ana, bob = person("Ana", (BY, "Bob")), person("Bob", (BY, "Ana"))

    assert [p.name for p in chain(ana, [ana, bob])] == ["Bob"]


def test_an_introducer_who_could_be_two_people_is_nobody() -> None:
    two = [person("Ana Sousa"), person("Ana Lopes")]

    assert chain(LUIS, [*two, LUIS]) == []


def test_a_path_names_who_is_there_and_who_led_to_them() -> None:
    (way,) = ways("stripe", CIRCLE, TODAY)

    assert way.person is LUIS
    assert way.warmth is Warmth.COLD
    assert [p.name for p in way.through] == ["Ana", "Bob"]


@pytest.mark.parametrize(
    ("goal", "told"),
    [
        ("stripe", (ORG, "Stripe")),
        ("Stripe", (Relation.DETAIL, "used to work at Stripe")),
        ("fintech", (Relation.INDUSTRY, "fintech")),
        ("fintech", (Relation.TITLE, "head of payments")),
        ("stripe", (Relation.OFFER, "intro to somebody at Stripe")),
        ("lisbon", (Relation.LOCATION, "Lisbon")),
        ("Software Engineers", (Relation.TITLE, "software engineer")),
    ],
)
def test_a_path_is_found_by_what_is_known(goal: str, told: Told) -> None:
    assert [w.person.name for w in ways(goal, [BOB, person("Tom", told)], TODAY)] == ["Tom"]


def test_there_is_no_path_to_where_nobody_is() -> None:
    assert ways("marine biology", CIRCLE, TODAY) == []
    assert ways("", CIRCLE, TODAY) == []


def test_the_warmer_of_two_equals_comes_first() -> None:
    cold = person("Cold", (ORG, "Stripe"), (TALK, "met", 400))
    warm = person("Warm", (ORG, "Stripe"), (TALK, "met", 4))

    assert [w.person.name for w in ways("stripe", [cold, warm], TODAY)] == ["Warm", "Cold"]


@pytest.mark.parametrize(
    ("told", "warm"),
    [
        ([], Warmth.COLD),
        ([(TALK, "coffee", 9)], Warmth.WARM),
        ([(TALK, "email", 9)], Warmth.LUKEWARM),
        ([(TALK, "coffee", 100)], Warmth.LUKEWARM),
        ([(TALK, "coffee", 200)], Warmth.COLD),
        ([(Relation.GAVE, "book", 9)], Warmth.WARM),
    ],
)
def test_how_warm_a_tie_is(told: list[Told], warm: Warmth) -> None:
    assert warmth(person("Ana", *told), TODAY) is warm


def play(moves: list[tuple[Move, bool]]) -> tuple[list[Note], Person, Person]:
    """Notes of these moves on Ana and Tom; a side's answer is about Ana where the flag says so."""
    ana, tom = person("Ana"), person("Tom")
    notes: list[Note] = []
    for n, (move, about_ana) in enumerate(moves):
        both = move not in {Move.YES, Move.NO}
        told = [
            *(note_move(ana, tom, move, TODAY) if both or about_ana else []),
            *(note_move(tom, ana, move, TODAY) if both or not about_ana else []),
        ]
        said = NOON + timedelta(minutes=n)
        who = {"Ana": ana.id, "Tom": tom.id}
        notes.append(Note(f"b{n:02}", said, "", statements=tuple(told), who=who))
        ana, tom = replay(None, notes[-1], {ana.id: ana, tom.id: tom}).kept
    return notes, ana, tom


def test_both_are_asked_and_agree() -> None:
    _, ana, tom = play([(Move.BEGIN, True), (Move.YES, True), (Move.YES, False)])

    assert introduction(ana, tom).agreed
    assert introduction(ana, tom).open
    assert begun(ana) == [tom.id]


def test_one_would_rather_not() -> None:
    _, ana, tom = play([(Move.BEGIN, True), (Move.YES, True), (Move.NO, False)])

    assert introduction(ana, tom).declined
    assert not introduction(ana, tom).open


def test_made_it_is_given_to_both() -> None:
    _, ana, tom = play([(Move.BEGIN, True), (Move.MAKE, True)])

    assert introduction(ana, tom).made
    assert ana.values(Relation.GAVE) == ["introduction to Tom"]
    assert tom.values(Relation.GAVE) == ["introduction to Ana"]


@given(st.lists(st.tuples(st.sampled_from(Move), st.booleans()), max_size=8), st.data())
def test_it_reads_the_same_from_both_sides_and_undo_restores(
    moves: list[tuple[Move, bool]], data: st.DataObject
) -> None:
    notes, ana, tom = play(moves)
    here, there = introduction(ana, tom), introduction(tom, ana)
    assert (here.sides, here.made, here.dropped) == (there.sides, there.made, there.dropped)
    if not notes:
        return
    note = data.draw(st.sampled_from(notes))
    people = {ana.id: ana, tom.id: tom}
    undone = {p.id: p for p in replay(note, replace(note, undone=True), people).kept}
    redone = {p.id: p for p in replay(replace(note, undone=True), note, undone).kept}
    assert introduction(redone[ana.id], redone[tom.id]) == here


def test_a_word_is_owed_once_you_met_through_somebody() -> None:
    carla = person("Carla", (BY, "Bob", 9))
    assert report_owed(carla) is None

    carla = person("Carla", (BY, "Bob", 9), (TALK, "email", 5))
    assert report_owed(carla) is None

    carla = person("Carla", (BY, "Bob", 9), (TALK, "coffee", 2))
    report = report_owed(carla)
    assert report is not None
    assert (report.introducer, report.day) == ("Bob", TODAY - timedelta(days=1))


def test_a_word_once_given_is_owed_no_more() -> None:
    carla = person("Carla", (BY, "Bob", 9), (TALK, "coffee", 2))
    report = report_owed(carla)
    assert report is not None

    assert report_owed(later(carla, [Statement("Carla", Act.CLOSED, report.entry.id)])) is None
