"""The bot on a playground, at one moment, and the people who talk to it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.core.profile import Habits
from bot.playground.chat import YOU
from bot.playground.clock import Clock
from bot.playground.game import Game
from bot.playground.server import Playground
from handlers.pace import Rests
from tests.driver import Person

NO_RESTS = Rests(0.0, 0.0, backoff=0.01)
"""Tests do not wait between two messages; test_pace.py is the one that does."""
MONDAY = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)


@pytest.fixture
async def game(tmp_path: Path) -> AsyncIterator[Game]:
    game = Game(
        Playground(Clock(lambda: MONDAY)),
        tmp_path / "data",
        Habits("Europe/Lisbon"),
        rests=NO_RESTS,
    )
    await game.start()
    yield game
    await game.stop()


@pytest.fixture
def you(game: Game) -> Person:
    return Person(game.playground, YOU.first_name, idle=game.idle)
