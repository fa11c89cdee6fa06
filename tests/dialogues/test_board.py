"""The board: one pinned message that is `/due`, edited in place."""

import pytest

from bot.playground.game import Game
from tests.driver import Person
from tests.heard import Heard


def stripped(heard: Heard) -> tuple[str, tuple[tuple[str, ...], ...]]:
    return heard.text, heard.rows


async def test_the_board_follows_every_change(game: Game, you: Person) -> None:
    board = await you.says("/board")

    assert board.message.pinned
    await you.says("met Ana at soccer, she's in fintech")
    assert "Ana" in you.sees(board)
    assert stripped(you.sees(board)) == stripped(await you.says("/due"))
    await game.playground.tomorrow()
    nudge = await you.hears()
    assert stripped(you.sees(board)) == stripped(await you.says("/due"))
    await you.presses(nudge, "Done")
    assert "you met" not in you.sees(board)
    assert stripped(you.sees(board)) == stripped(await you.says("/due"))


async def test_the_board_follows_the_calendar(game: Game, you: Person) -> None:
    board = await you.says("/board")
    await you.says("remind me to call Luis on friday")
    before = you.sees(board).text

    await game.playground.tomorrow()

    assert stripped(you.sees(board)) == stripped(await you.says("/due"))
    assert you.sees(board).text != before or "Fri" in before


async def test_the_pages_of_the_board_can_be_turned(you: Person) -> None:
    board = await you.says("/board")
    for name in ("Ana", "Bob", "Luis", "Carla", "Tom", "Grace", "Priya"):
        await you.says(f"met {name} at the fair")

    first = stripped(you.sees(board))

    await you.presses(board, "Next page")

    assert "Previous page" in you.sees(board).labels
    await you.presses(board, "Previous page")
    assert stripped(you.sees(board)) == first


async def test_the_board_is_on_its_first_page_again_once_something_is_told(you: Person) -> None:
    board = await you.says("/board")
    for name in ("Ana", "Bob", "Luis", "Carla", "Tom", "Grace", "Priya"):
        await you.says(f"met {name} at the fair")
    await you.presses(board, "Next page")

    await you.says("met Dana at the fair")

    assert "Previous page" not in you.sees(board).labels


async def test_a_deleted_board_is_put_up_again(game: Game, you: Person) -> None:
    board = await you.says("/board")
    game.playground.people.delete(you.user, board.message.message_id)

    await you.says("met Ana at soccer, she's in fintech")

    boards = [heard for heard in you.heard if heard.message.pinned]
    assert "Ana" in boards[-1]


async def test_the_board_is_taken_down(you: Person) -> None:
    await you.says("/board")

    assert "taken down" in await you.says("/board off")
    assert "no board" in await you.says("/board off")


async def test_telegram_noting_that_something_was_pinned_is_nothing_said(
    game: Game, you: Person, caplog: pytest.LogCaptureFixture
) -> None:
    sent = await you.says("met Ana at soccer")
    message = you.said[0].json()
    del message["text"]
    out_of_reach = {"message_id": sent.message.message_id, "chat": message["chat"], "date": 0}
    news = {"message_id": 9_999_999, "pinned_message": out_of_reach}
    game.playground.chat.updates.push("message", message | news)

    await you.assert_silence()
    assert "written down" not in caplog.text
