"""A lead is answered before it is closed, or the user said that it need not be."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.journal import Note, Statement, replay
from bot.core.ledger.leads import TABLE, Lead, Move, Stage, is_lead, leads, move_lead, open_leads
from bot.core.notes.facts import Relation
from bot.core.people import Entry, Person
from tests.core.ledger.people import NOON, TODAY, later, person

GOT = Relation.RECEIVED
MOVES = st.lists(st.sampled_from(list(Move)), max_size=10)


@pytest.mark.parametrize(
    "value",
    [
        "lead: PM at Stripe",
        "lead",
        "job lead",
        "warm lead at Shopify",
        "referral to Stripe",
        "job ad for a PM",
        "PM role at Stripe",
        "a job at her company",
        "tip about an opening",
        "heads-up about a position at Figma",
        "opening at Figma",
    ],
)
def test_what_wants_following_up_is_a_lead(value: str) -> None:
    assert is_lead(Entry("m1.0", NOON, GOT, value))


@pytest.mark.parametrize(
    "value",
    ["book", "introduction to Carla", "advice on job search", "feedback on my cv", "jam", ""],
)
def test_other_favours_are_no_leads(value: str) -> None:
    assert not is_lead(Entry("m1.0", NOON, GOT, value))


@pytest.mark.parametrize(
    ("moves", "stage", "to_do_in"),
    [
        ([], Stage.NEW, 1),
        ([Move.ACT], Stage.ACTED, 1),
        ([Move.DECLINE], Stage.DECLINED, 1),
        ([Move.ACT, Move.TELL], Stage.TOLD, 14),
        ([Move.DECLINE, Move.TELL], Stage.TOLD, 14),
        ([Move.ACT, Move.TELL, Move.CLOSE], Stage.CLOSED, None),
        ([Move.DECLINE, Move.TELL, Move.CLOSE], Stage.CLOSED, None),
        ([Move.SKIP], Stage.CLOSED, None),
        ([Move.CLOSE], Stage.NEW, 1),  # it cannot close silently
        ([Move.TELL], Stage.NEW, 1),  # nor is there anything to tell yet
        ([Move.ACT, Move.CLOSE], Stage.ACTED, 1),
        ([Move.DECLINE, Move.CLOSE], Stage.DECLINED, 1),
        ([Move.ACT, Move.TELL, Move.NEWS], Stage.ACTED, 1),  # news are worth telling
        ([Move.ACT, Move.TELL, Move.NEWS, Move.CLOSE], Stage.ACTED, 1),
        ([Move.SKIP, Move.NEWS], Stage.ACTED, 1),
        ([Move.SKIP, Move.ACT], Stage.CLOSED, None),
    ],
)
def test_where_moves_lead(moves: list[Move], stage: Stage, to_do_in: int | None) -> None:
    ana, _ = moved(moves)

    (lead,) = leads(ana)

    assert lead.stage is stage
    assert lead.day == (None if to_do_in is None else TODAY + timedelta(days=to_do_in))
    assert open_leads(ana) == ([] if stage is Stage.CLOSED else [lead])


def test_the_reason_and_the_news_are_kept() -> None:
    ana = person("Ana", (GOT, "lead: PM at Stripe"))
    ana = later(ana, move_lead(ana, leads(ana)[0], (Move.DECLINE,), TODAY, "too far away"))
    ana = later(ana, move_lead(ana, leads(ana)[0], (Move.NEWS,), TODAY, "got the interview"))

    (lead,) = leads(ana)

    assert (lead.why_not, lead.news) == ("too far away", "got the interview")


@pytest.mark.parametrize(
    ("value", "what"),
    [
        ("lead: PM at Stripe", "PM at Stripe"),
        ("lead", ""),
        ("job lead at Stripe", "at Stripe"),
        ("PM role at Stripe", "PM role at Stripe"),
        ("a lead for a PM role", "a PM role"),
        ("leading role", "leading role"),
    ],
)
def test_what_a_lead_is_about(value: str, what: str) -> None:
    assert Lead("p", Entry("m1.0", NOON, GOT, value)).what == what


@given(MOVES)
def test_no_lead_closes_without_an_answer_or_an_explicit_skip(moves: list[Move]) -> None:
    ana, _ = moved(moves)

    if leads(ana)[0].stage is Stage.CLOSED:
        assert Move.TELL in moves or Move.SKIP in moves


@given(MOVES)
def test_every_closing_follows_the_telling_of_what_was_new(moves: list[Move]) -> None:
    stage, untold = Stage.NEW, True
    for move in moves:
        if (stage, move) not in TABLE:
            continue
        stage = TABLE[stage, move]
        untold = {Move.TELL: False, Move.SKIP: False, Move.CLOSE: untold}.get(move, True)
        assert not (stage is Stage.CLOSED and untold)
    assert leads(moved(moves)[0])[0].stage is stage


@given(MOVES, st.data())
def test_undo_of_any_move_is_as_if_it_had_not_been_made(
    moves: list[Move], data: st.DataObject
) -> None:
    ana, notes = moved(moves)
    note = data.draw(st.sampled_from(notes))
    others = [m for m, n in zip([None, *moves], notes, strict=True) if n is not note]

    outcome = replay(note, replace(note, undone=True), {ana.id: ana})
    (undone,) = outcome.kept
    (redone,) = replay(replace(note, undone=True), note, {ana.id: undone}).kept

    assert leads(redone) == leads(ana)
    if note is notes[0]:
        assert leads(undone) == []
    else:
        assert leads(undone)[0].stage is leads(moved([m for m in others if m])[0])[0].stage


@given(MOVES)
def test_two_leads_of_one_person_do_not_mix(moves: list[Move]) -> None:
    ana, _ = moved(moves, person("Ana", (GOT, "lead: nurse at St. Mary", 5)))

    assert leads(ana)[0].stage is Stage.NEW


def moved(moves: Sequence[Move], who: Person | None = None) -> tuple[Person, list[Note]]:
    """Ana's lead after these buttons were pressed, whatever the order, and the notes of it all."""
    ana = who or person("Ana")
    first = Statement("Ana", GOT, "lead: PM at Stripe", TODAY)
    notes = [Note("m7", NOON, "", statements=(first,), who={"Ana": ana.id})]
    ana = ana.with_entries(notes[0].entries()[ana.id])
    for n, move in enumerate(moves):
        told = move_lead(ana, leads(ana)[-1], (move,), TODAY)
        said = NOON + timedelta(minutes=n + 1)
        notes.append(Note(f"b{n}", said, "", statements=tuple(told), who={"Ana": ana.id}))
        ana = ana.with_entries(notes[-1].entries()[ana.id])
    return ana, notes
