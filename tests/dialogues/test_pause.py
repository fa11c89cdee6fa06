"""A pause: nothing comes but reminders, and nothing is lost."""

from datetime import timedelta

import pytest

from bot.playground.game import Game
from tests.driver import Person


async def test_nothing_comes_before_its_end_and_then_what_waited(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer, she's in fintech")

    assert "quiet until Mon 9 Mar" in await you.says("/pause 1 week")
    for _ in range(6):
        await game.playground.tomorrow()
        await you.assert_silence()
    await game.playground.tomorrow()

    assert "Ana" in await you.hears()


async def test_reminders_still_come(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer")
    await you.says("/pause 2 weeks")
    await you.says("remind me to call Ana tomorrow")
    await game.playground.tomorrow()

    heard = await you.hears()

    assert "⏰ Ana" in heard
    assert "you met" not in heard


@pytest.mark.parametrize(
    "text",
    [
        "/pause until Friday",
        "/pause Friday",
        "pause until friday",
        "Mute nudges for 4 days",
        "I’m on vacation until Friday.",
        "I’m away till 6 March",
        "pause four days",
    ],
)
async def test_it_is_told_in_words(you: Person, text: str) -> None:
    assert (await you.says(text)).text.startswith("⏸ I keep quiet until Fri 6 Mar.")


async def test_without_a_day_there_are_buttons_and_one_ends_it(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer")
    asked = await you.says("pause")

    paused = await you.presses(asked, "Two weeks")
    assert "quiet until Mon 16 Mar" in paused
    await game.playground.tomorrow()
    await you.assert_silence()
    await you.presses(paused, "Speak up again")
    await game.playground.move(timedelta(minutes=1))

    assert "Ana" in await you.hears()


async def test_another_day_is_typed(you: Person) -> None:
    asked = await you.says("/pause")

    await you.presses(asked, "Another day")

    assert "quiet until Fri 20 Mar" in await you.says("20 March")
    assert "quiet until Fri 20 Mar" in await you.says("/pause")
    assert "I’m back" in await you.says("resume")


@pytest.mark.parametrize(
    "text", ["/pause yesterday", "/pause Ana", "/pause 0 days", "/pause until 31.12.9999"]
)
async def test_what_is_no_day_to_come_is_said_so(you: Person, text: str) -> None:
    assert "I don’t know that as a day" in await you.says(text)


@pytest.mark.parametrize(
    "text",
    [
        "pause with Ana tomorrow",
        "Mute the podcast with Ana on Friday",
        "I’m away for work with Ana",
        "I’m on holiday for 2 weeks with Ana",
    ],
)
async def test_a_note_that_begins_like_it_is_a_note(you: Person, text: str) -> None:
    await you.says("met Ana at soccer")

    heard = await you.says(text)

    assert "Undo" in heard.labels
    assert "quiet" not in await you.says("/pause off")


async def test_a_reminder_comes_at_its_hour_though_the_night_was_looked_at(
    game: Game, you: Person
) -> None:
    await you.says("met Ana at soccer")
    await you.presses(await you.says("/board"), "✓ Ana")
    await you.says("remind me to call Ana tomorrow")
    await you.says("/pause 2 weeks")

    await game.playground.move(timedelta(hours=6))  # past midnight: the board is drawn anew
    await you.settles()
    await game.playground.move(timedelta(hours=10))

    assert "⏰ Ana" in await you.hears()


async def test_no_weekly_review_comes_meanwhile(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer")
    await you.says("/pause until 10 March")

    await game.playground.leap(days=6)  # to Sunday noon
    await game.playground.move(timedelta(hours=6))

    await you.assert_silence()


async def test_the_weekly_review_comes_though_nothing_else_is_near(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer")
    await game.playground.tomorrow()
    await you.presses(await you.hears(), "Done")
    await you.says("/pause 3 days")
    await you.says("resume")

    await game.playground.leap(days=5)  # to Sunday noon
    await game.playground.move(timedelta(hours=6))

    assert "Your week" in await you.hears()


async def test_a_note_that_begins_so_is_a_note(you: Person) -> None:
    assert "Ana" in await you.says("pause with Ana at 3 tomorrow, coffee")
