"""What is removed leaves nothing in any file, by whatever way it came in."""

import asyncio
import shutil
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
    "whose": ["met Zebediah at soccer", "met Tom, Zebediahs brother", "Tom is Zebediahs’ boss"],
    "shouted": ["met Zebediah at soccer", "ZEBEDIAH SAYS TOM IS A COOPER"],
    "in addresses": [
        "met Zebediah at soccer",
        "met Tom, he shares zebediah@example.com",
        "Tom is on https://example.com/in/zebediah_and_tom",
        "#zebediah @zebediah met Ana for a talk",
    ],
    "kin of others": ["met Zebediah at soccer", "Tom is married to Zebediah"],
    "through others": ["met Zebediah at soccer", "met Tom through Zebediah", "Zebediah knows Ana"],
    "settled": ["met Zebediah Quist at soccer", "met Zebediah Stone at chess", "saw Zebediah"],
    "not answered": ["met Zebediah at soccer", "/got Zebediah", "/cancel", "/ask Zebediah"],
    "not understood": ["met Zebediah at soccer", "hm zebediah zebediah 12 zebediah?!"],
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

    await forgotten(you, "zebediah")

    assert traces(data, "Zebedia") == []
    assert traces(data, "Quist") == []
    assert deep(data) == []


async def forgotten(you: Person, name: str) -> None:
    """Everybody who is called that is forgotten, one after the other, as far as Kith goes."""
    asked = await you.says(f"/forget {name}")
    if "Keep" in asked.labels:
        await you.presses(asked, asked.labels[0])
    else:
        for label in asked.labels:
            again = await you.says(f"/forget {name}")
            sure = again if "Keep" in again.labels else await you.presses(again, label)
            await you.presses(sure, sure.labels[0])
    await you.settles()


async def test_nothing_is_left_in_what_lies_about_in_the_folder_either(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("met Zebediah at the lighthouse")
    await game.stop_bot()
    shutil.copytree(data, data.with_name("sound"))
    path = data / "users" / f"{you.id}.json"
    path.write_bytes(path.read_bytes().replace(b"met Zebediah", b"saw Zebediah", 1))
    await game.start_bot()
    await you.says("had coffee with Zebediah")
    shutil.copytree(data, data.with_name("crashed"))
    await game.stop_bot()
    # As a kill leaves it: a journal that holds what the file does not, and a copy half written.
    shutil.rmtree(data)
    data.with_name("crashed").rename(data)
    for half in (path, data / "users" / "0.json", data / "register.json"):
        half.with_name(half.name + ".aside").write_text("met Zebediah at the lighthouse")
    (segment,) = [p for p in (data / "journal").iterdir() if b"coffee" in p.read_bytes()]
    whole = segment.read_bytes()
    segment.write_bytes(whole.replace(b"coffee with Zebediah", b"coffee with Zebediaz", 1))
    assert len(traces(data, "Zebedia")) > len(["users", "journal", "damaged"])
    await game.start_bot()
    await you.says("met Zebediah at the lighthouse")
    await you.hears()

    await forgotten(you, "zebediah")

    for text in ("Zebedia", "lighthouse"):
        assert traces(data, text) == []
    await game.stop_bot()
    assert deep(data) == []


async def test_whoever_pulls_the_plug_at_the_word_forgotten_finds_nothing(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("met Zebediah at the lighthouse")
    await you.says("met Ana at soccer")
    asked = await you.says("/forget zebediah")
    found: list[str] = []
    chat = game.playground.chat
    seen = asyncio.ensure_future(chat.pulse.until(lambda: chat.events[-1].kind == "edited"))
    seen.add_done_callback(lambda _: found.extend(traces(data, "Zebedia")))

    await you.presses(asked, "Forget Zebediah")

    assert seen.done()
    assert found == []


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
