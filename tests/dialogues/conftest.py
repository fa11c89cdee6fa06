"""More of the stage for dialogues."""

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.core.profile import Habits
from bot.playground.clock import Clock
from bot.playground.game import Game
from bot.playground.server import Playground
from tests.conftest import MONDAY, NO_RESTS

MEMORY = Path("/dev/shm")  # noqa: S108 - only the folder in which a new one of our own is made


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """A folder in memory where there is one: here it is about what is said, and waiting for the
    disk would take most of the time. What the disk must keep is for tests/storage and tests/process.
    """
    here = MEMORY if os.access(MEMORY, os.W_OK) else None
    with TemporaryDirectory(prefix="kith-", dir=here) as folder:
        yield Path(folder)


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
