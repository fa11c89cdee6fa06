"""A playground for bots that are processes of their own."""

from collections.abc import AsyncIterator

import pytest

from bot.playground.clock import Clock
from bot.playground.server import Playground


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    playground = Playground(Clock())
    await playground.start()
    yield playground
    await playground.stop()
