"""/start: what Kith is, the zone in one tap or typed, the first note invited."""

from datetime import timedelta

import pytest

from bot.playground.game import Game
from tests.driver import Person


async def test_it_says_what_kith_is_asks_the_zone_and_invites_a_note(you: Person) -> None:
    heard = await you.says("/start")

    assert "I’m Kith" in heard
    assert "Is it 18:30 where you are?" in heard
    assert "met Ana at soccer" in heard
    assert heard.labels == ["Yes, Europe/Lisbon"]
    assert len(heard.text) < 500


async def test_the_zone_is_one_tap(you: Person) -> None:
    heard = await you.says("/start")

    set_ = await you.presses(heard, "Yes, Europe/Lisbon")

    assert "Got it: Europe/Lisbon, 18:30 now." in set_
    assert "Now tell me about somebody" in set_
    assert set_.rows == ()


@pytest.mark.parametrize("text", ["yes", "Yes!", "ok", "y"])
async def test_a_typed_yes_is_a_yes(you: Person, text: str) -> None:
    await you.says("/start")

    assert "Got it: Europe/Lisbon" in await you.says(text)


async def test_a_typed_no_asks_where(you: Person) -> None:
    await you.says("/start")

    assert "where are you?" in await you.says("no")
    assert "Got it: Asia/Tokyo, 03:30 now." in await you.says("Tokyo")


@pytest.mark.parametrize(
    ("typed", "zone", "clock"),
    [
        ("Berlin", "Europe/Berlin", "19:30"),
        ("i'm in berlin", "Europe/Berlin", "19:30"),
        ("UTC+2", "UTC+2", "20:30"),
        ("+5:30", "Asia/Kolkata", "00:00"),
        ("são paulo", "America/Sao Paulo", "15:30"),
    ],
)
async def test_a_city_or_an_offset_can_be_typed(
    you: Person, typed: str, zone: str, clock: str
) -> None:
    await you.says("/start")

    assert f"Got it: {zone}, {clock} now." in await you.says(typed)


async def test_a_note_typed_instead_is_a_note(you: Person) -> None:
    await you.says("/start")

    assert "✅ Ana · new" in await you.says("met Ana at soccer")


async def test_a_city_typed_after_the_first_note_still_answers(you: Person) -> None:
    await you.says("/start")
    await you.says("met Ana at soccer")

    heard = await you.says("Berlin")

    assert heard.text == "Got it: Europe/Berlin, 19:30 now."


async def test_a_place_that_is_none_is_kept_and_said_so(you: Person) -> None:
    await you.says("/start")

    heard = await you.says("Nowhereville")

    assert "Kept" in heard
    assert "If that was a place, I don’t know it" in heard
    assert "Got it: Europe/Berlin" in await you.says("Berlin")


async def test_once_somebody_is_known_a_word_is_not_taken_for_a_place(you: Person) -> None:
    await you.says("/start")
    await you.says("met Ana at soccer")

    assert "place" not in (await you.says("oh well")).text


async def test_an_hour_later_a_city_is_no_answer_any_more(game: Game, you: Person) -> None:
    await you.says("/start")
    await game.playground.move(timedelta(minutes=61))

    assert "Kept" in await you.says("Berlin")


async def test_the_zone_decides_when_the_nudge_comes(game: Game, you: Person) -> None:
    await you.says("/start")
    await you.says("Tokyo")
    await you.says("met Ana at soccer")

    # Tuesday 3 March, 03:30 in Tokyo, has begun; the follow-up comes on Wednesday at nine there.
    await game.playground.move(timedelta(hours=29))
    await you.assert_silence()
    await game.playground.move(timedelta(hours=2))

    assert "Ana" in await you.hears()


async def test_starting_again_asks_again_and_loses_nothing(you: Person) -> None:
    await you.says("met Ana at soccer")

    await you.says("/start")

    assert "soccer" in await you.says("/who ana")


async def test_the_button_of_an_old_start_still_works(game: Game, you: Person) -> None:
    heard = await you.says("/start")
    await game.playground.leap(days=20)

    assert "Got it: Europe/Lisbon" in await you.presses(heard, "Yes, Europe/Lisbon")
