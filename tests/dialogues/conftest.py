"""More of the stage for dialogues."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.profile import Habits
from bot.playground.clock import Clock
from bot.playground.game import Game
from bot.playground.server import Playground
from tests.conftest import MONDAY, NO_RESTS


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data folder of the bot under test."""
    return tmp_path / "data"


@pytest.fixture
async def crowded(data: Path) -> AsyncIterator[Game]:
    """A bot that Ana and Bob may use."""
    playground = Playground(Clock(lambda: MONDAY))
    allowed = [playground.chat.join(name).id for name in ("Ana", "Bob")]
    game = Game(playground, data, Habits("Europe/Lisbon"), allowed=allowed, rests=NO_RESTS)
    await game.start()
    yield game
    await game.stop()
