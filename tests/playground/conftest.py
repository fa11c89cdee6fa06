"""A playground on a standing clock, and a small real bot on it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import aiohttp
import pytest
from telegram import Update

from bot.playground.chat import YOU
from bot.playground.clock import Clock
from bot.playground.server import Playground
from tests.playground.bot_client import Client
from tests.playground.echo import Echo, build

START = datetime(2026, 3, 3, 10, tzinfo=UTC)


@asynccontextmanager
async def playing() -> AsyncIterator[Playground]:
    playground = Playground(Clock(lambda: START))
    await playground.start()
    yield playground
    await playground.stop()


@asynccontextmanager
async def echoing(playground: Playground) -> AsyncIterator[Echo]:
    application = build(playground)
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(allowed_updates=Update.ALL_TYPES)
        await application.bot.set_my_commands([("start", "Say hello"), ("due", "Who is due")])
        yield application
        await application.updater.stop()
        await application.stop()


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    async with playing() as playground:
        yield playground


@pytest.fixture
async def echo_bot(playground: Playground) -> AsyncIterator[Echo]:
    async with echoing(playground) as application:
        yield application


@pytest.fixture
async def client(playground: Playground) -> AsyncIterator[Client]:
    """A bot without a library, to whom "You" have already written."""
    playground.people.text(YOU, "/start")
    playground.chat.updates.pending.clear()
    async with aiohttp.ClientSession() as session:
        yield Client(playground, session)
