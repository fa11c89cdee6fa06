"""Waiting for something to become true without asking again and again."""

import asyncio
from collections.abc import Callable


class Pulse:
    """Beats whenever anything changed; who waits looks again at each beat."""

    def __init__(self) -> None:
        self._next = asyncio.Event()

    def beat(self) -> None:
        """Wake everyone who waits."""
        self._next.set()
        self._next = asyncio.Event()

    async def until(self, true: Callable[[], bool]) -> None:
        """Return as soon as `true()` holds."""
        while not true():
            await self._next.wait()
