"""Commands, however they are typed."""

import pytest

from bot.playground.game import Game
from handlers.commands import ROUTES
from tests.driver import Person


@pytest.mark.parametrize(
    "typed",
    [
        "/who ana",
        "/WHO ANA",
        "/Who@kith_playground_bot ana",
        "/who@KITH_PLAYGROUND_BOT   ana  ",
        "  /who \n\n ana",
        "/who\nana",
        "/who\tana",
        "/who ana ",
    ],
)
async def test_case_name_of_the_bot_and_spaces_do_not_matter(you: Person, typed: str) -> None:
    await you.says("met Ana at soccer")

    assert (await you.says(typed)).text.startswith("Ana")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("/wo ana", "/who"), ("/du", "/due"), ("/forgot Ana", "/forget"), ("/hlep", "/help")],
)
async def test_a_mistyped_command_is_told_the_likely_one(
    you: Person, typed: str, meant: str
) -> None:
    heard = await you.says(typed)

    assert "I don’t know" in heard
    assert meant in heard


async def test_an_unknown_command_gets_a_helpful_line(you: Person) -> None:
    heard = await you.says("/frobnicate the <b>bar</b>")

    assert "I don’t know /frobnicate" in heard
    assert "/help" in heard
    assert len(heard.text.splitlines()) == 1


@pytest.mark.parametrize(
    ("command", "asks"),
    [
        ("/who", "Who?"),
        ("/forget", "Whom should I forget?"),
        ("/gave", "Who did you do something for?"),
        ("/asked", "Whom did you ask"),
        ("/timezone", "To change it, type"),
    ],
)
async def test_what_is_missing_is_asked_for(you: Person, command: str, asks: str) -> None:
    assert asks in await you.says(command)


async def test_help_lists_every_command_of_the_table(you: Person) -> None:
    heard = await you.says("/help")

    assert all(f"{route.usage} – {route.does}" in heard for route in ROUTES)
    assert "met Ana at soccer" in heard


async def test_the_menu_holds_every_command_of_the_table(game: Game, you: Person) -> None:
    await you.says("/help")

    menu = game.playground.chat.menu(you.user)

    assert [(c["command"], c["description"]) for c in menu] == [(r.name, r.does) for r in ROUTES]


@pytest.mark.parametrize("name", [route.name for route in ROUTES])
async def test_every_command_answers_when_typed_bare(you: Person, name: str) -> None:
    heard = await you.says(f"/{name}")

    assert heard.text


async def test_cancel_drops_what_was_asked(you: Person) -> None:
    await you.says("/gave")

    assert "Cancelled" in await you.says("/cancel")
    assert "Nothing to cancel" in await you.says("/cancel")


async def test_another_command_drops_what_was_asked(you: Person) -> None:
    await you.says("/who")
    await you.says("/due")

    assert "Kept" in await you.says("the weather is lovely")


@pytest.mark.parametrize("text", ["/", "//", "/123", "/home/ana/notes.txt", "/🙂", "a /who b"])
async def test_a_text_with_a_stroke_that_is_no_command_is_a_note(you: Person, text: str) -> None:
    assert "Kept" in await you.says(text)


async def test_a_command_in_the_middle_of_a_note_books_its_favour(you: Person) -> None:
    heard = await you.says("saw Ana yesterday /gave intro to Luis")

    assert "✅ Ana" in heard
    assert "met yesterday" in heard
    assert "you gave: intro to Luis" in heard
