"""`kith play`: the real bot over the local Bot API, in one process."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
import tempfile
import webbrowser
from pathlib import Path
from zoneinfo import ZoneInfo

from bot import logs
from bot.core.profile import Habits
from bot.playground.clock import Clock
from bot.playground.game import Game
from bot.playground.server import Playground
from bot.settings.sections import machine_zone
from storage.protocol import StoreError


def play(data: Path | None, port: int, *, open_browser: bool) -> int:
    """Serve the page until stopped; without `data` everything is gone afterwards."""
    logs.set_up("WARNING")
    with contextlib.ExitStack() as stack:
        folder = data or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="kith-")))
        return asyncio.run(_play(folder, port, open_browser=open_browser))


async def _play(folder: Path, port: int, *, open_browser: bool) -> int:
    stop = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    zone = machine_zone()
    game = Game(Playground(Clock(zone=ZoneInfo(zone))), folder, Habits(zone))
    try:
        await game.start(port)
    except (OSError, StoreError) as error:
        sys.stderr.write(f"The playground could not start: {error}\n")
        return 2
    sys.stdout.write(f"Kith is waiting for you at {game.playground.page_url}\nCtrl-C stops it.\n")
    sys.stdout.flush()
    if open_browser and (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        await asyncio.to_thread(webbrowser.open, game.playground.page_url)
    try:
        await stop.wait()
    finally:
        await game.stop()
    return 0
