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
        "/merge Bobby  and\n  Robert Stone",
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


@pytest.fixture
async def one(you: Person) -> Person:
    for note in (
        "met Robert Stone at the gala, he works at Stripe",
        "met Zed at tennis, he likes jazz",
        "lunch with Zed",
    ):
        await you.says(note)
    await you.presses(await you.says("/merge Zed, Robert Stone"), "Yes, one person")
    return you


async def test_an_edited_note_still_means_the_one_they_are(one: Person) -> None:
    assert "✅ Robert Stone" in await one.edits(one.said[1], "met Zed at tennis, he likes rock")
    assert "✅ Robert Stone" in await one.says("had coffee with Zed")

    assert "rock" in await one.says("/who robert")


async def test_the_other_name_is_known_though_the_note_that_told_it_is_gone(one: Person) -> None:
    await one.edits(one.said[1], "met Carla at tennis")

    assert "✅ Robert Stone" in await one.says("had coffee with Zed")


async def test_without_the_note_with_the_fuller_name_the_other_is_theirs(one: Person) -> None:
    await one.edits(one.said[0], "met Carla at the gala")

    assert (await one.says("/who zed")).text.startswith("Zed\n")


@pytest.mark.parametrize(
    "text",
    ["Bobby is young", "Bobby is Young", "Bobby is rich", "Bobby is really rich"],
)
async def test_what_somebody_is_like_is_a_note(twice: Person, text: str) -> None:
    await twice.says("met Tom Young at the gym")
    await twice.says("met Rich at golf")

    assert "one person" not in await twice.says(text)


async def test_a_name_typed_small_is_theirs_where_it_is_more_than_a_word(twice: Person) -> None:
    assert "one person?" in await twice.says("bobby is robert stone")
