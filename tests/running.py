"""`kith run` as a process of its own, on a playground."""

import asyncio
import os
import resource
import signal
import sys
from collections.abc import Awaitable, Callable, Collection, Sequence
from pathlib import Path
from typing import Self

from bot.playground.server import Playground

STOP_SECONDS = 10


class Running:
    """The bot as it is installed: started, killed and stopped like any program."""

    def __init__(
        self,
        playground: Playground,
        folder: Path,
        *,
        allowed: Collection[int] = (),
        more: dict[str, str] | None = None,
        through: Sequence[str] = (),
    ) -> None:
        """`more` is added to its environment; `through` is a command that runs it."""
        self._through = through
        self._env = os.environ | {
            "KITH_TELEGRAM__TOKEN": playground.token,
            "KITH_TELEGRAM__BASE_URL": playground.base_url,
            "KITH_TELEGRAM__BASE_FILE_URL": playground.base_file_url,
            "KITH_TELEGRAM__ALLOWED_USERS": str(list(allowed)),
            "KITH_STORAGE__PATH": str(folder),
            "KITH_NUDGES__TIMEZONE": "Europe/Lisbon",
            **(more or {}),
        }
        self._log = folder.with_suffix(".log")
        self._process: asyncio.subprocess.Process | None = None

    async def __aenter__(self) -> Self:
        """Start it."""
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Kill it, where a test has not stopped it."""
        await self.kill()

    @property
    def log(self) -> str:
        """Everything it wrote to its outputs so far."""
        return self._log.read_text()

    async def start(self) -> None:
        """Start the process; it may not have reached the service yet."""
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(*self._through, sys.executable, "-m", "bot", "run"),
                env=self._env,
                stdout=log,
                stderr=log,
            )

    def seen(self, path: Path) -> Path:
        """A path as the process sees it, which may have disks mounted of its own."""
        pid = self._process.pid if self._process else 0
        return Path(f"/proc/{pid}/root{path}")

    def limit(self, what: int, most: int) -> tuple[int, int]:
        """Let the running process use no more than `most` of `what`; what it might before."""
        pid = self._process.pid if self._process else 0
        before = resource.prlimit(pid, what)
        resource.prlimit(pid, what, (most, before[1]))
        return before

    async def ended(self) -> int:
        """Its exit code, once it has ended by itself."""
        async with asyncio.timeout(STOP_SECONDS):
            return await self._process.wait() if self._process else 0

    async def kill(self) -> None:
        """SIGKILL."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """SIGTERM; its exit code."""
        return await self._end(signal.SIGTERM)

    async def _end(self, sign: signal.Signals) -> int:
        process = self._process
        if process is None:
            return 0
        if process.returncode is None:
            process.send_signal(sign)
        async with asyncio.timeout(STOP_SECONDS):
            code = await process.wait()
        self._process = None
        return code


async def until(playground: Playground, holds: Callable[[], bool], seconds: float = 30) -> None:
    """Wait until something holds in the playground, looking whenever anything happens there."""
    waiting: Awaitable[None] = playground.chat.pulse.until(holds)
    async with asyncio.timeout(seconds):
        await waiting
