"""Any text at all is kept and answered."""

from pathlib import Path

import pytest

from bot.playground.entities import as_typed
from bot.playground.game import Game
from tests.driver import Person
from tests.kept import kept
from tests.odd_texts import ODD, RTL

SHORT = 20
NO_NOTES = {"help", "undo", "cancel", "due", "ana", "start", "stop"}
"""What asks for something or for somebody; the last note is taken back by "undo"."""


def test_there_are_enough_of_them() -> None:
    assert len(ODD) >= 200


async def test_every_odd_text_is_answered_and_kept_and_none_upsets_the_service(
    game: Game, you: Person, data: Path
) -> None:
    arrived = [game.playground.people.text(you.user, text) for text in ODD]

    await you.settles()

    assert len(you.heard) == len(ODD)
    assert game.playground.calls.refused() == []
    assert not any("went wrong" in heard or "could not store" in heard for heard in you.heard)
    notes = {m.text for m in arrived if not set(m.text.lower().split()) <= NO_NOTES}
    assert notes <= set((await kept(game, data, you.id)).texts)


async def test_while_a_place_is_asked_for_only_a_yes_or_no_is_no_note(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("/start")
    await you.says("Berlin")
    await you.says("/start")
    texts = [text for text in ODD if len(text) < SHORT]
    for text in texts:
        game.playground.people.text(you.user, text)

    await you.settles()

    assert len(you.heard) == len(texts) + 3
    found = (await kept(game, data, you.id)).texts
    unkept = {as_typed(text).text.lower() for text in texts} - {text.lower() for text in found}
    unkept = {text for text in unkept if not set(text.split()) <= NO_NOTES}
    assert unkept <= {"yes", "no", "ok", "-1"}


@pytest.mark.parametrize("text", ["half \ud83d of a pair", "\udc00", "nul\x00 and \x1b[31m"])
async def test_what_no_app_sends_is_answered_too(game: Game, you: Person, text: str) -> None:
    """A text as another service than the playground could pass it on."""
    message = game.playground.people.text(you.user, "x")
    await you.settles()
    game.playground.chat.updates.push(
        "message", message.json() | {"message_id": message.message_id + 1000, "text": text}
    )

    heard = await you.hears()

    assert "Kept" in heard
    assert "Kept" in await you.says("and on it goes")


@pytest.mark.parametrize("thing", ["<b>R&D", "</i>", "&amp; x", "x < b > c", "`*_~|"])
async def test_what_is_shown_again_is_shown_as_typed(you: Person, thing: str) -> None:
    assert f"you gave: {thing} (today)" in await you.says(f"/gave Ana {thing}")
    assert thing in await you.says("/who ana")
    assert thing in await you.says("/undo")


async def test_a_sign_that_turns_the_line_round_stays_out_of_the_answer(you: Person) -> None:
    assert RTL not in (await you.says(f"/gave Ana {RTL}koob eht")).text
