"""/timezone."""

from datetime import timedelta

import pytest

from bot.playground.game import Game
from bot.zones import find_zone
from tests.driver import Person


async def test_bare_it_says_the_zone_and_takes_another(you: Person) -> None:
    heard = await you.says("/timezone")

    assert "Your zone is Europe/Lisbon, it is 18:30 there." in heard
    assert "Got it: Asia/Tokyo, 03:30 now." in await you.says("tokyo")


async def test_with_a_city_it_sets_it_at_once(you: Person) -> None:
    assert "Got it: America/New York, 13:30 now." in await you.says("/timezone New York")
    assert "America/New York" in await you.says("/timezone")


@pytest.mark.parametrize("typed", ["Nowhereville", "UTC+25", "Mars/Olympus", "???", "12"])
async def test_an_unknown_place_gives_a_clear_sentence(you: Person, typed: str) -> None:
    heard = await you.says(f"/timezone {typed}")

    assert f"I don’t know a place called {typed}." in heard
    assert "UTC+2" in heard


async def test_after_an_unknown_place_another_can_be_typed(you: Person) -> None:
    await you.says("/timezone Nowhereville")

    assert "Got it: Europe/Berlin" in await you.says("Berlin")


async def test_a_changed_zone_moves_what_is_due(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer")
    await you.says("/timezone Los Angeles")

    await game.playground.move(timedelta(hours=15))  # past nine in Lisbon, past one there
    await you.assert_silence()
    await game.playground.move(timedelta(hours=8))

    assert "Ana" in await you.hears()


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Lisbon", "Europe/Lisbon"),
        ("LISBOA", "Europe/Lisbon"),
        ("porto", "Europe/Lisbon"),
        ("Zaragoza", "Europe/Madrid"),
        ("Odessa", "Europe/Kyiv"),
        ("Lisbon, Portugal", "Europe/Lisbon"),
        ("Portland", "America/Los_Angeles"),
        ("Portland, Maine", "America/New_York"),
        ("paris, texas", "America/Chicago"),
        ("london uk", "Europe/London"),
        ("München", "Europe/Berlin"),
        ("東京", "Asia/Tokyo"),
        ("NYC", "America/New_York"),
        ("Germany", "Europe/Berlin"),
        ("UK", "Europe/London"),
        ("EST", "America/New_York"),
        ("europe/madrid", "Europe/Madrid"),
        ("Berlin time", "Europe/Berlin"),
        ("utc", "Etc/UTC"),
        ("GMT-3", "Etc/GMT+3"),
        ("utc+05:45", "Asia/Kathmandu"),
        ("−2", "Etc/GMT+2"),  # noqa: RUF001 - the minus of phone keyboards
    ],
)
def test_a_place_gives_its_zone(typed: str, zone: str) -> None:
    assert find_zone(typed) == zone


@pytest.mark.parametrize(
    "typed", ["yes", "no", "ok", "hello", "Ana", "Luis", "Tom", "met", "", ",", "London, Mars", "5"]
)
def test_a_word_that_is_no_place_gives_none(typed: str) -> None:
    assert find_zone(typed) is None
