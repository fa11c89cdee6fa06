"""The weekly review."""

from datetime import timedelta

import pytest

from bot.playground.game import Game
from tests.driver import Person

SUNDAY_EVENING = timedelta(days=5, hours=23, minutes=40)


async def test_the_week_is_told_on_sunday_evening(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer, she's in fintech")
    await you.says("sent Ana the article on PSD2")
    await game.playground.move(SUNDAY_EVENING)

    heard = [await you.hears(), await you.hears()]

    [week] = [h for h in heard if "Your week" in h]
    assert "1 new person: Ana" in week
    assert "You gave 1 thing" in week
    await game.playground.move(timedelta(hours=1))
    await you.assert_silence()


async def test_weeks_with_something_to_see_come_with_a_picture(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer, she's in fintech")
    await game.playground.move(timedelta(days=7))
    await you.says("had coffee with Ana")
    await game.playground.move(SUNDAY_EVENING)

    weeks = [h for h in you.heard if "photo" in h.message.content]

    assert len(weeks) == 1
    assert "contact" in weeks[0]


async def test_a_quiet_week_is_not_spoken_of(game: Game, you: Person) -> None:
    await you.says("Ana is in fintech")
    await game.playground.move(timedelta(days=6))
    await game.playground.move(timedelta(days=7))

    assert len([h for h in you.heard if "Your week" in h]) <= 1


async def test_a_review_the_bot_was_stopped_for_comes_late_and_once(
    game: Game, you: Person
) -> None:
    await you.says("met Ana at soccer, she's in fintech")
    await game.playground.tomorrow()
    before = len(you.heard)
    await game.stop_bot()
    await game.playground.leap(days=6)  # Monday, the hour of the review long past
    await game.start_bot()
    for _ in range(4):
        await game.playground.move(timedelta(hours=8))
    await you.settles()

    [week] = [h for h in you.heard[before:] if "Your week" in h]
    assert "up to" in week
    assert "1 new person: Ana" in week


async def test_a_review_the_service_refused_is_tried_again(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer, she's in fintech")
    await game.playground.move(SUNDAY_EVENING - timedelta(hours=1))
    game.playground.faults.too_many("sendMessage", retry_after=1)
    game.playground.faults.broken("sendMessage")
    for _ in range(8):
        await game.playground.move(timedelta(minutes=15))
    await you.settles()

    assert len([h for h in you.heard if "Your week" in h]) == 1


async def test_a_follow_up_that_was_not_kept_is_no_reproach(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer, she's in fintech")
    await game.playground.move(SUNDAY_EVENING)

    [week] = [h for h in you.heard if "Your week" in h]
    assert "0" not in week
    assert "kept" not in week


async def test_another_day_for_the_review_holds_from_the_next_time_on(
    game: Game, you: Person
) -> None:
    await you.says("met Ana at soccer, she's in fintech")
    await game.playground.move(timedelta(days=2))  # Wednesday
    before = len(you.heard)
    await you.presses(await you.presses(await you.says("/settings"), "🗓 Review"), "Tue")
    for _ in range(3):
        await game.playground.move(timedelta(hours=8))
    await you.settles()

    assert not [h for h in you.heard[before:] if "Your week" in h]


async def test_the_review_can_be_off(game: Game, you: Person) -> None:
    await you.presses(await you.presses(await you.says("/settings"), "🗓 Review"), "Off")
    await you.says("met Ana at soccer, she's in fintech")
    await game.playground.move(SUNDAY_EVENING)

    assert not [h for h in you.heard if "Your week" in h]


@pytest.mark.parametrize("text", ["/week", "how was my week?", "what did I do this week?", "stats"])
async def test_the_week_is_told_when_asked_for(you: Person, text: str) -> None:
    assert "Nothing in the last seven days" in await you.says(text)

    await you.says("met Ana at soccer")

    assert "1 new person: Ana" in await you.says(text)
