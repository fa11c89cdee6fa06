"""/who: somebody's card, found however they are typed."""

import pytest

from bot.playground.game import Game
from tests.driver import Person


@pytest.fixture
async def known(you: Person) -> Person:
    await you.says("met José Almeida at the conference, he's a lawyer at Stripe")
    await you.says("met Ana at soccer, she's in fintech")
    return you


async def test_the_card_tells_facts_last_contact_ledger_and_what_comes_next(you: Person) -> None:
    await you.says("met Ana at soccer yesterday, she's in fintech and lives in Lisbon")
    await you.says("/gave Ana article on PSD2")
    await you.says("/got Ana intro to Luis")

    card = await you.says("/who ana")

    lines = card.text.splitlines()
    assert lines[0] == "Ana"
    assert "fintech" in lines[1]
    assert "Lisbon" in lines[1]
    assert "soccer" in card
    assert "article on PSD2" in card
    assert "intro to Luis" in card
    assert "Last contact: today" in card
    assert "⏰ " in card
    assert len(lines) < 12


@pytest.mark.parametrize("typed", ["jose", "JOSÉ", "José Almeida", "almeida", "jsoe", "almeda"])
async def test_a_name_is_found_whatever_its_case_accents_and_slips(
    known: Person, typed: str
) -> None:
    card = await known.says(f"/who {typed}")

    assert card.text.startswith("José Almeida")


@pytest.mark.parametrize(
    ("typed", "name"),
    [("fintech", "Ana"), ("stripe", "José"), ("lawyer", "José"), ("soccer", "Ana")],
)
async def test_people_are_found_by_what_is_known_of_them(
    known: Person, typed: str, name: str
) -> None:
    assert name in await known.says(f"/who {typed}")


async def test_several_who_fit_are_buttons(known: Person) -> None:
    await known.says("met Luis at lunch, he's in fintech")

    found = await known.says("/who fintech")
    assert sorted(found.labels) == ["Ana (fintech)", "Luis (fintech)"]

    assert "lunch" in await known.presses(found, "Luis (fintech)")


async def test_bare_it_asks_whom(known: Person) -> None:
    assert "Who?" in await known.says("/who")
    assert "fintech" in await known.says("ana")


async def test_a_note_instead_of_a_name_is_kept_as_a_note(known: Person) -> None:
    await known.says("/who")

    assert "✅ Bob · new" in await known.says("met Bob at lunch")


async def test_the_question_is_dropped_by_cancel(known: Person) -> None:
    await known.says("/who")

    assert "Cancelled" in await known.says("/cancel")
    assert "Kept" in await known.says("the weather is lovely")


async def test_nobody_is_said_so(known: Person) -> None:
    assert "Nobody fits Zebediah yet." in await known.says("/who Zebediah")


@pytest.mark.parametrize("typed", ["<b>", "&amp;", "🤷", "...", "x" * 300])
async def test_a_strange_name_is_answered(known: Person, typed: str) -> None:
    assert "Nobody fits" in await known.says(f"/who {typed}")


async def test_the_last_contact_is_told_in_days_and_weeks(game: Game, known: Person) -> None:
    await game.playground.leap(days=21)

    assert "Last contact: 3 weeks ago (met)" in await known.says("/who ana")
