"""Part of the data folder went bad: whom it concerns hears of it when they next write."""

from pathlib import Path

import pytest

from bot.playground.game import Game
from tests.driver import Person


def harm(path: Path, old: bytes, new: bytes) -> None:
    """What a failing disk does to a file."""
    held = path.read_bytes()
    assert old in held
    path.write_bytes(held.replace(old, new, 1))


@pytest.mark.harms
async def test_damage_is_told_once_with_what_was_saved(game: Game, you: Person, data: Path) -> None:
    await you.says("met Ana at soccer")
    await you.says("met Bob at chess")
    await game.stop_bot()
    harm(data / "users" / f"{you.id}.json", b"met Bob", b"met Eve")
    await game.start_bot()

    assert "Luis" in await you.says("met Luis at lunch")
    told = await you.hears()

    assert "was damaged" in told
    assert "1 or more are lost" in told
    file = told.text.partition("kept in ")[2].partition(",")[0]
    assert b"met Eve" in (data / file).read_bytes()
    await you.says("met Grace at the gym")
    await you.assert_silence()


@pytest.mark.harms
async def test_it_is_told_after_another_restart_too(game: Game, you: Person, data: Path) -> None:
    await you.says("met Ana at soccer")
    await game.stop_bot()
    harm(data / "users" / f"{you.id}.json", b"met Ana", b"met Eve")
    await game.start_bot()
    await game.tick()
    await game.stop_bot()
    await game.start_bot()

    await you.says("/due")

    assert "was damaged" in await you.hears()


async def test_damage_to_what_belongs_to_nobody_is_told_to_everybody(
    crowded: Game, data: Path
) -> None:
    ana = Person(crowded.playground, "Ana", idle=crowded.idle)
    bob = Person(crowded.playground, "Bob", idle=crowded.idle)
    await ana.says("met Luis at soccer")
    await bob.says("met Tom at the gym")
    await crowded.stop_bot()
    harm(data / "users" / "0.json", b'"at":', b'"as":')
    await crowded.start_bot()

    for person in (ana, bob):
        await person.says("/due")
        assert "was damaged" in await person.hears()
