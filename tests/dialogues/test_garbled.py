"""What the service answers is garbled, or newer than the bot."""

import logging
from typing import Any

import pytest

from bot.playground.errors import UnauthorizedError
from bot.playground.game import Game
from tests.driver import Person

NOTE = "met Ana at the secretparty"
BODIES = [
    "",
    "<html>secretparty</html>",
    '{"ok": true, "result": {"text": "secretp',
    '{"ok": true}',
    "[]",
]


def ours(caplog: pytest.LogCaptureFixture) -> str:
    return "\n".join(logging.Formatter().format(r) for r in caplog.records if r.name != "asyncio")


def new_kind_of(message: dict[str, Any]) -> dict[str, Any]:
    """The message, with a part of a shape nobody knows yet."""
    return message | {"poll": {"id": "1", "shape": "new"}}


@pytest.mark.parametrize("body", BODIES)
async def test_a_reply_with_a_garbled_answer_comes_again(
    game: Game, you: Person, caplog: pytest.LogCaptureFixture, body: str
) -> None:
    game.playground.faults.garbled("sendMessage", body)
    with caplog.at_level(logging.INFO):
        assert "✅ Ana" in await you.says(NOTE)
        await you.settles()

    assert [heard.text for heard in you.heard] == [you.heard[0].text] * 2
    assert "secretp" not in ours(caplog)
    assert "Traceback" not in ours(caplog)


@pytest.mark.parametrize("body", BODIES[2:3])
async def test_garbled_updates_are_fetched_again(
    game: Game, you: Person, caplog: pytest.LogCaptureFixture, body: str
) -> None:
    game.playground.faults.garbled("getUpdates", body)
    with caplog.at_level(logging.INFO):
        assert "✅ Ana" in await you.says(NOTE)
        assert "✅ Bob" in await you.says("met Bob at chess")

    assert "secretp" not in ours(caplog)
    assert "Traceback" not in ours(caplog)


async def test_a_nudge_with_a_garbled_answer_does_not_come_again_that_day(
    game: Game, you: Person
) -> None:
    await you.says("met Ana at soccer")
    game.playground.faults.garbled("sendMessage", "<html>")
    await game.playground.tomorrow()
    await you.hears()

    await game.tick()
    await you.assert_silence()


async def test_an_update_of_a_new_kind_holds_up_nothing_and_is_told_once(
    game: Game, you: Person, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        game.playground.chat.updates.push("message", {"message_id": "secretparty"})
        assert "✅ Bob" in await you.says("met Bob at chess")

    assert "secretparty" not in ours(caplog)
    assert ours(caplog).count("could not be read") == 1


async def test_a_text_beside_something_of_a_new_kind_is_a_note_all_the_same(
    game: Game, you: Person
) -> None:
    heard = await you.says("met Bob at chess")
    sent = game.playground.people.text(you.user, NOTE)
    game.playground.chat.updates.pending.clear()
    game.playground.chat.updates.push("message", new_kind_of(sent.json()))

    assert "✅ Ana" in await you.hears()
    assert heard.message.message_id == you.heard[0].message.message_id


async def test_a_button_under_something_of_a_new_kind_works(game: Game, you: Person) -> None:
    heard = await you.says(NOTE)
    query = game.playground.chat.query(heard.message)
    game.playground.chat.updates.push(
        "callback_query",
        {
            "id": query.id,
            "from": you.user.json(),
            "message": new_kind_of(heard.message.json()),
            "chat_instance": "1",
            "data": f"undo m{you.said[0].message_id}",
        },
    )
    await you.settles()

    assert "Taken back" in you.sees(heard)


async def test_a_token_refused_for_a_while_leaves_the_bot_listening(
    game: Game, you: Person
) -> None:
    game.playground.faults.plan("getUpdates", UnauthorizedError())
    game.playground.faults.plan("sendMessage", UnauthorizedError())

    assert "✅ Ana" in await you.says(NOTE)
    assert len(you.heard) == 1
