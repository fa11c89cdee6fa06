"""A clock that jumps back loses nothing, and repeats nothing."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.cli.check import faults
from bot.playground.chat import YOU
from bot.playground.clock import Clock
from bot.playground.game import Game
from bot.playground.server import Playground
from storage.data import contents
from tests.conftest import LISBON, MONDAY, NO_RESTS
from tests.driver import Person


class Wrong:
    """A machine's clock that is wrong by so much."""

    by = timedelta()

    def __call__(self) -> datetime:
        return MONDAY + self.by


@pytest.fixture
def machine() -> Wrong:
    return Wrong()


@pytest.fixture
async def unsteady(machine: Wrong, data: Path) -> AsyncIterator[Game]:
    """A bot on a machine whose clock may be set."""
    game = Game(Playground(Clock(machine)), data, LISBON, rests=NO_RESTS, copies=True)
    await game.start()
    yield game
    await game.stop()


async def test_nothing_is_lost_or_told_twice_when_the_clock_is_set_back(
    unsteady: Game, machine: Wrong, data: Path
) -> None:
    you = Person(unsteady.playground, YOU.first_name, idle=unsteady.idle)
    await you.says("met Ana at soccer")
    machine.by = timedelta(days=1)
    await unsteady.tick()
    await you.hears()
    await unsteady.copy()

    machine.by = timedelta(days=-40)
    await unsteady.tick()
    await you.assert_silence()
    assert "Bob" in await you.says("met Bob at chess")
    await unsteady.copy()
    await unsteady.stop_bot()
    await unsteady.start_bot()

    assert "soccer" in await you.says("/who ana")
    await unsteady.stop_bot()
    texts = [doc["text"] for doc in dict(contents(data))[you.id]["notes"].values()]
    assert texts == ["met Ana at soccer", "met Bob at chess"]
    assert sorted(path.name[5:15] for path in (data / "backups").iterdir()) == [
        "2026-01-21",
        "2026-03-03",
    ]
    assert [*faults(data, LISBON, machine())] == []
