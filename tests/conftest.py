"""The bot on a playground, at one moment, and the people who talk to it."""

import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cli.check import faults
from bot.core.profile import Habits
from bot.playground.chat import YOU
from bot.playground.clock import Clock
from bot.playground.game import Game
from bot.playground.server import Playground
from handlers.turns import Rests
from tests.driver import Person

NO_RESTS = Rests(0.0, 0.0, 0.0, backoff=0.01)
"""Tests do not wait between two messages; test_pace.py is the one that does."""
LISBON = Habits("Europe/Lisbon")
MONDAY = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: some tests mostly wait, for the disk or for a bot at rest."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture
async def game(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Game]:
    game = Game(
        Playground(Clock(lambda: MONDAY)),
        tmp_path / "data",
        LISBON,
        rests=NO_RESTS,
    )
    await game.start()
    yield game
    await game.stop()
    # Whatever was said: what is kept follows from the notes, and no index tells anything else.
    if request.node.get_closest_marker("harms") is None:
        assert [*faults(tmp_path / "data", LISBON, game.playground.clock.now())] == []


@pytest.fixture
def you(game: Game) -> Person:
    return Person(game.playground, YOU.first_name, idle=game.idle)
