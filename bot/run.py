"""`kith run`: the bot on Telegram, from start to stop."""

from __future__ import annotations

import asyncio
import logging
import secrets
import signal
import sys

from telegram.error import InvalidToken

from bot import logs
from bot.app import Kith, Service, usual_habits
from bot.copies import Copies
from bot.links import peek
from bot.settings import Settings
from handlers.desk import no_page
from storage.opening import open_store
from storage.protocol import StoreError

_LOG = logging.getLogger(__name__)
FAULTY = 2
"""The exit code where the settings or the data folder do not let the bot start."""


def run(settings: Settings) -> int:
    """Run the bot until SIGINT or SIGTERM; the process's exit code."""
    logs.set_up(settings.logging.level)
    return asyncio.run(_run(settings))


async def _run(settings: Settings) -> int:
    stop = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    telegram = settings.telegram
    store = open_store(settings.storage.path)
    try:
        await store.open()
    except StoreError as error:
        return _refuse(str(error))
    code, usual = secrets.token_urlsafe(9), usual_habits(settings)
    kith = Kith(
        Service(telegram.token.get_secret_value(), telegram.base_url, telegram.base_file_url),
        store,
        usual,
        allowed=telegram.allowed_users,
        code=code,
        peek=peek if settings.links.fetch else no_page,
        copies=Copies(settings.storage.path, usual, wanted=settings.storage.copies),
    )
    try:
        await kith.gate.open()
        if kith.gate.claimable:
            _say(f"Nobody owns this bot yet. Send it: /start {code}")
        return await _serve(kith, stop)
    except StoreError as error:
        return _refuse(str(error))
    finally:
        await store.close()


async def _serve(kith: Kith, stop: asyncio.Event) -> int:
    starting = asyncio.create_task(kith.start())
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait({starting, stopping}, return_when=asyncio.FIRST_COMPLETED)
    try:
        if not starting.done():
            starting.cancel()
            return 0
        starting.result()
        _LOG.info("Kith is running")
        await stopping
    except InvalidToken:
        return _refuse("Telegram does not know this token. Check telegram.token in config.toml.")
    finally:
        stopping.cancel()
        await kith.stop()
    return 0


def _say(sentence: str) -> None:
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()


def _refuse(sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return FAULTY
