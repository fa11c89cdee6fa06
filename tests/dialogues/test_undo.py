"""Taking notes back, by button and by /undo."""

from pathlib import Path

from bot.playground.game import Game
from tests.driver import Person
from tests.kept import kept


async def test_undo_takes_back_what_the_note_said(game: Game, you: Person, data: Path) -> None:
    heard = await you.says("met Ana at soccer")

    undone = await you.presses(heard, "Undo")

    assert undone.kind == "edited"
    assert "Taken back" in undone
    assert undone.labels == ["Put it back"]
    found = await kept(game, data, you.id)
    assert found.people == []
    assert found.texts == ["met Ana at soccer"]


async def test_put_it_back_restores_everything(game: Game, you: Person, data: Path) -> None:
    heard = await you.says("met Ana at soccer, she's in fintech")
    before = await kept(game, data, you.id)
    await game.start_bot()
    await you.presses(heard, "Undo")

    back = await you.presses(heard, "Put it back")

    assert back.text == heard.text
    assert (await kept(game, data, you.id)).people == before.people


async def test_what_other_notes_say_stays(game: Game, you: Person, data: Path) -> None:
    first = await you.says("met Ana at soccer")
    await you.says("had coffee with Ana yesterday")

    await you.presses(first, "Undo")

    ana = (await kept(game, data, you.id)).person("Ana")
    assert [e.value for e in ana.contacts] == ["coffee"]


async def test_the_command_takes_back_the_latest_note(you: Person) -> None:
    await you.says("met Ana at soccer")
    await you.says("met Bob at lunch")

    assert "Taken back: met Bob at lunch" in await you.says("/undo")
    assert "Nobody fits" in await you.says("/who bob")
    assert "soccer" in await you.says("/who ana")


async def test_the_answer_to_the_note_shows_it_too(you: Person) -> None:
    heard = await you.says("met Ana at soccer")

    await you.says("/undo")

    assert "Taken back" in you.sees(heard)


async def test_the_command_goes_back_note_by_note_and_then_says_so(you: Person) -> None:
    await you.says("met Ana at soccer")
    await you.says("the weather is lovely")

    assert "Taken back: the weather is lovely" in await you.says("/undo")
    assert "Taken back: met Ana at soccer" in await you.says("/undo")
    assert "nothing to take back" in await you.says("/undo")


async def test_a_button_pressed_is_taken_back_too(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer")
    await game.playground.tomorrow()
    nudge = await you.hears()
    await you.presses(nudge, "Done")

    undone = await you.says("/undo")

    assert "Ana" in undone
    assert "Last contact: yesterday" in await you.says("/who ana")


async def test_the_same_command_handled_twice_takes_back_one_note(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("met Ana at soccer")
    await you.says("met Bob at lunch")
    undone = await you.says("/undo")
    own = undone.cause
    assert own is not None
    # As after a kill between doing it and crossing it out: the same message under another id.
    game.playground.chat.updates.push("message", own.json())
    await you.settles()

    assert [p.name for p in (await kept(game, data, you.id)).people] == ["Ana"]
