"""What is removed leaves nothing in any file, by whatever way it came in."""

from pathlib import Path

import pytest

from bot.playground.game import Game
from storage.check import deep
from tests.driver import Person
from tests.kept import traces

WAYS = {
    "corrected": ["met Zebedia at soccer", "no, Zebediah"],
    "corrected twice": ["met Zeb at soccer", "no, Zebediah", "no, Zebediah Quist"],
    "asked about": ["met Zebediah at soccer", "who is Zebediah?", "when did I last see Zebediah?"],
    "looked for": ["met Zebediah at soccer", "/who zebediah", "/who zebedia"],
    "given a link": ["met Zebediah at soccer", "https://example.com/z for Zebediah"],
    "introduced": ["met Zebediah and Ana at soccer", "/intro Zebediah Ana"],
    "asked of": ["met Zebediah at soccer", "/ask Zebediah intro to Stripe"],
    "owed": ["met Zebediah at soccer", "I promised Zebediah a book", "/leads"],
    "in a circle": ["met Zebediah at soccer", "/circle family Zebediah"],
    "every month": ["met Zebediah at soccer", "/every Zebediah 1 month"],
    "on the board": ["met Zebediah at soccer", "/board", "remind me to call Zebediah today"],
    "in a draft": ["met Zebediah at soccer", "/check Hi Zebediah, hope you are well"],
    "to be written to": ["met Zebediah at soccer", "/gave", "/due"],
    "told by others": ["met Ana at soccer", "Ana says hi to Zebediah", "met Zebediah at lunch"],
    "taken back": ["met Zebediah at soccer", "saw Zebediah", "/undo"],
}


@pytest.mark.parametrize("said", WAYS.values(), ids=WAYS)
async def test_no_byte_of_a_forgotten_name_is_left(
    game: Game, you: Person, data: Path, said: list[str]
) -> None:
    for text in said:
        await you.says(text)
    await game.playground.tomorrow()
    await you.settles()
    assert traces(data, "Zebedia") != []

    asked = await you.says("/forget zebediah")
    await you.presses(asked, asked.labels[0])
    await you.settles()

    assert traces(data, "Zebedia") == []
    assert traces(data, "Quist") == []
    assert deep(data) == []


async def test_an_edited_message_leaves_nothing_of_what_it_said_before_once_forgotten(
    game: Game, you: Person, data: Path
) -> None:
    heard = await you.says("met Zebediah at the lighthouse")
    await you.edits(heard, "met Zebediah at the gym")
    asked = await you.says("/forget zebediah")

    await you.presses(asked, "Forget Zebediah")
    await you.settles()

    assert traces(data, "lighthouse") == []
    assert game is not None


@pytest.mark.parametrize(
    ("command", "button", "done"),
    [
        ("/forget ana", "Forget Ana", "Forgotten"),
        ("/deleteme", "Delete everything", "Everything is deleted"),
    ],
)
async def test_where_the_disk_keeps_an_old_copy_it_is_said_and_can_be_tried_again(
    you: Person, data: Path, command: str, button: str, done: str
) -> None:
    await you.says("met Ana at soccer")
    asked = await you.says(command)
    in_the_way = data / "users" / "0.json.aside"
    in_the_way.mkdir()

    told = await you.presses(asked, button)
    assert "could not wipe an old copy" in told
    assert "Nobody fits" in await you.says("/who ana")
    in_the_way.rmdir()

    assert done in await you.presses(asked, "Try again")
    await you.settles()
    assert traces(data, "soccer") == []
