"""What happens to a reply when the service or the network does not want it."""

import logging

import pytest

from bot.playground.errors import BadRequestError, Why
from bot.playground.game import Game
from tests.driver import Person
from tests.running import until

NOTE = "met Ana at the secretparty"


@pytest.mark.parametrize("times", [1, 3])
async def test_a_reply_the_service_broke_over_comes_all_the_same(
    game: Game, you: Person, times: int
) -> None:
    game.playground.faults.broken("sendMessage", times=times)

    assert "✅ Ana" in await you.says(NOTE)
    assert len(you.heard) == 1


async def test_a_reply_that_came_too_fast_waits_as_long_as_told(game: Game, you: Person) -> None:
    game.playground.faults.too_many("sendMessage", retry_after=1)

    assert "✅ Ana" in await you.says(NOTE)

    refused, sent = game.playground.calls.of("sendMessage")
    assert (refused.code, sent.code) == (429, 200)


async def test_a_reply_cut_off_before_it_acted_comes_again(game: Game, you: Person) -> None:
    game.playground.faults.dropped("sendMessage", acted=False)

    assert "✅ Ana" in await you.says(NOTE)
    assert len(you.heard) == 1


async def test_a_reply_cut_off_after_it_acted_comes_twice_rather_than_never(
    game: Game, you: Person
) -> None:
    game.playground.faults.dropped("sendMessage", acted=True)

    assert "✅ Ana" in await you.says(NOTE)
    assert [heard.text for heard in you.heard] == [you.heard[0].text] * 2


async def test_an_edit_of_a_reply_is_tried_again_too(game: Game, you: Person) -> None:
    heard = await you.says(NOTE)
    game.playground.faults.broken("editMessageText")

    assert "tennis" in await you.edits(heard, "met Ana at tennis")


async def test_a_button_whose_answer_fails_has_done_its_work(game: Game, you: Person) -> None:
    heard = await you.says(NOTE)
    game.playground.faults.broken("answerCallbackQuery")

    assert "Taken back" in await you.presses(heard, "Undo")


async def test_the_command_menu_is_set_though_the_service_broke_over_it(game: Game) -> None:
    await game.stop_bot()
    game.playground.faults.broken("setMyCommands")
    calls = game.playground.calls
    before = len(calls.of("setMyCommands"))

    await game.start_bot()

    await until(game.playground, lambda: len(calls.of("setMyCommands")) == before + 2)
    assert [call.code for call in calls.of("setMyCommands")][before:] == [500, 200]


async def test_fetching_goes_on_after_the_service_was_down(game: Game, you: Person) -> None:
    game.playground.faults.broken("getUpdates")

    assert "✅ Ana" in await you.says(NOTE)


async def test_trouble_and_its_end_are_said_once_in_the_log(
    game: Game, you: Person, caplog: pytest.LogCaptureFixture
) -> None:
    game.playground.faults.broken("sendMessage", times=4)
    with caplog.at_level(logging.INFO):
        await you.says(NOTE)

    said = [r for r in caplog.records if r.name.startswith(("handlers", "bot"))]
    assert [r.getMessage().partition(" (")[0] for r in said] == [
        "Telegram cannot be reached",
        "Telegram can be reached again",
    ]


async def test_somebody_who_blocked_the_bot_is_left_alone_and_comes_back(
    game: Game, you: Person
) -> None:
    await you.says(NOTE)
    you.blocks()
    await you.settles()
    await game.playground.leap(days=3)
    await you.assert_silence()
    assert all(call.code == 200 for call in game.playground.calls.of("sendMessage"))

    you.unblocks()
    await you.settles()
    await game.tick()

    assert "Ana" in await you.hears()


async def test_a_reply_refused_with_403_counts_as_blocked(game: Game, you: Person) -> None:
    game.playground.faults.blocked("sendMessage")
    game.playground.people.text(you.user, NOTE)
    await you.assert_silence()
    await game.playground.tomorrow()
    await you.assert_silence()

    assert "soccer" not in (await you.says("/who ana")).text
    await game.tick()
    assert "Ana" in await you.hears()


async def test_an_unexpected_fault_gives_a_short_id_and_keeps_the_text(
    game: Game, you: Person, caplog: pytest.LogCaptureFixture
) -> None:
    game.playground.faults.plan("sendMessage", BadRequestError(Why.TEXT_EMPTY))
    with caplog.at_level(logging.DEBUG):
        heard = await you.says(NOTE)

    assert "went wrong" in heard
    code = heard.text.partition("(id ")[2].partition(")")[0]
    assert len(code) == 6
    assert "Your text is kept" in heard
    assert "secretparty" in await you.says("/who ana")
    logged = [r for r in caplog.records if r.levelno >= logging.ERROR]
    assert len(logged) == 1
    assert code in logged[0].getMessage()


async def test_a_fault_at_a_button_is_told_at_the_button(game: Game, you: Person) -> None:
    heard = await you.says(NOTE)
    game.playground.faults.plan("editMessageText", BadRequestError(Why.TEXT_EMPTY))

    pressed = await you.presses(heard, "Undo")

    assert "went wrong" in pressed.answer


async def test_no_log_holds_a_token_or_what_was_texted(
    game: Game, you: Person, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        game.playground.faults.plan("sendMessage", BadRequestError(Why.TEXT_EMPTY))
        game.playground.faults.broken("sendMessage")
        heard = await you.says(NOTE)
        await you.edits(heard, "met Ana at the hushedparty")
        await you.says("/forget Ana")
    ours = [r for r in caplog.records if r.name.startswith(("handlers", "bot", "storage"))]
    text = "\n".join(logging.Formatter().format(record) for record in ours)

    assert ours
    for word in ("secretparty", "hushedparty", "Ana", game.playground.token):
        assert word not in text
