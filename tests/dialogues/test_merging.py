"""Two people on record who are one."""

from pathlib import Path

import pytest

from bot.playground.game import Game
from tests.driver import Person
from tests.kept import kept


@pytest.fixture
async def twice(you: Person) -> Person:
    for note in (
        "met Bobby at tennis, he likes jazz",
        "met Robert Stone at the gala, he works at Stripe",
        "met Carla at the gym",
        "Bobby introduced me to Carla",
    ):
        await you.says(note)
    return you


@pytest.mark.parametrize(
    "text",
    [
        "/merge Bobby, Robert Stone",
        "/merge robert stone and bobby",
        "Bobby is Robert Stone",
        "Bobby and Robert are the same person",
    ],
)
async def test_everything_is_kept_under_the_fuller_name(
    game: Game, twice: Person, data: Path, text: str
) -> None:
    asked = await twice.says(text)
    assert "Are Bobby (tennis) and Robert Stone (Stripe) one person?" in asked

    assert "I’ll know who you mean by Bobby" in await twice.presses(asked, "Yes, one person")

    card = await twice.says("/who bobby")
    assert card.text.startswith("Robert Stone\n")
    assert "jazz" in card
    assert "tennis" in card
    assert "✅ Robert Stone" in await twice.says("had coffee with Bobby")
    people = (await kept(game, data, twice.id)).people
    assert [p.name for p in people] == ["Robert Stone", "Carla"]


async def test_a_no_leaves_them_two(twice: Person) -> None:
    await twice.presses(await twice.says("/merge Bobby, Robert"), "No")

    assert "Robert Stone" not in await twice.says("/who bobby")


async def test_the_button_pressed_again_changes_nothing(twice: Person) -> None:
    one = await twice.says("/merge Bobby, Robert")
    two = await twice.says("/merge Bobby, Robert")
    await twice.presses(one, "Yes, one person")

    assert "no longer know" in (await twice.presses(two, "Yes, one person")).answer

    assert "jazz" in await twice.says("/who robert")


@pytest.mark.parametrize(
    "text", ["/merge", "/merge Bobby", "/merge Bobby, Zoe", "/merge Bobby, Bobby"]
)
async def test_without_two_people_it_says_how(twice: Person, text: str) -> None:
    assert "Which two are one person?" in await twice.says(text)


async def test_two_of_one_name_are_merged_by_it(you: Person) -> None:
    await you.says("met Ana at soccer")
    asked = await you.presses(await you.says("had lunch with Ana, she likes jazz"), "Another Ana")
    await you.presses(asked, "Someone new")

    merge = await you.says("/merge Ana")
    await you.presses(merge, "Yes, one person")

    card = await you.says("/who ana")
    assert "soccer" in card
    assert "jazz" in card
