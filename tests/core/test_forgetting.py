"""Forgetting somebody: what goes, and what of others stays."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.forget import forget, names_to_remove, unsay
from bot.core.journal import Note, Statement
from bot.core.names import fold
from bot.core.notes.facts import Relation
from bot.core.people import Act, Entry, Person

SAID = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)
ANA = Person("m1.a", (Entry("m1.0", SAID, Act.NAMED, "Ana Costa"),))


def about(person: str, text: str, *told: Statement) -> Note:
    return Note("m1", SAID, text, statements=told, who={person: "m1.a"})


def test_a_note_about_nobody_else_goes_whole() -> None:
    assert forget(about("Ana", "met Ana"), ANA, {"ana", "costa"}) is None


def test_a_note_about_others_too_keeps_what_it_says_of_them_and_gives_up_its_text() -> None:
    note = Note(
        "m1",
        SAID,
        "met Ana and Bob",
        statements=(
            Statement("Ana", Relation.ORG, "Acme"),
            Statement("Bob", Relation.ORG, "Stripe"),
        ),
        who={"Ana": "m1.a", "Bob": "m1.b"},
    )

    kept = forget(note, ANA, {"ana", "costa"})

    assert kept is not None
    assert (kept.text, dict(kept.who)) == ("", {"Bob": "m1.b"})
    assert [s.value for s in kept.statements] == ["Stripe"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ana's cat", "somebody cat"),
        ("ANA, ána and anA", "somebody, somebody and somebody"),
        ("ana.costa@x.io", "somebody.somebody@x.io"),
        ("@ana_costa", "@somebody_somebody"),
        ("Anabel and banana", "Anabel and banana"),
        ("Ana\u0301", "somebody\u0301"),
    ],
)
def test_the_name_is_blanked_in_notes_about_others(text: str, left: str) -> None:
    note = Note("m2", SAID, text, who={"Bob": "m2.b"})

    kept = forget(note, ANA, {"ana", "costa"})

    assert kept is not None
    assert kept.text == left


def test_a_namesakes_part_of_the_name_stays() -> None:
    assert names_to_remove(ANA, {"ana", "silva"}) == {"costa", "costas"}
    assert names_to_remove(ANA, {"anas", "silva"}) == {"ana", "costa", "costas"}


def test_a_note_that_does_not_tell_of_them_is_the_same() -> None:
    note = Note("m2", SAID, "met Bob", who={"Bob": "m2.b"})

    assert forget(note, ANA, {"ana"}) is note
    assert unsay(note, {"ana"}, set()) is note


def test_a_note_that_only_tells_of_nobody_on_record_goes() -> None:
    note = Note("m2", SAID, "ana's cat")

    assert unsay(note, {"ana"}, {"m1.b"}) is None


@given(st.lists(st.sampled_from(["Ana", "ana's", "ÁNA", "Bob", "banana", "-", "\n", "Ana-Bob"])))
def test_no_spelling_of_the_name_is_left(words: list[str]) -> None:
    note = Note("m2", SAID, " ".join(words), who={"Bob": "m2.b"})

    kept = forget(note, ANA, {"ana"})

    assert kept is not None
    assert "ana" not in fold(kept.text).replace("banana", "").split()
