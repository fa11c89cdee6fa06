"""The queue of updates that the bot fetches by long polling."""

import asyncio
from collections.abc import Collection, Sequence
from itertools import count
from typing import Any

from bot.playground.errors import ConflictError
from bot.playground.pulse import Pulse
from bot.playground.validate import update_kinds

FIRST_ID = 500_000_001
MOST = 100
"""Updates in one answer."""

ON_REQUEST_ONLY = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds a bot gets only when it names them."""

Update = dict[str, Any]


class Updates:
    """What is on its way to the bot: kept until the bot confirms it with a higher offset."""

    def __init__(self, pulse: Pulse) -> None:
        self._pulse = pulse
        self._ids = count(FIRST_ID)
        self._poll = 0
        self.waiting = False
        """Whether a poll is waiting for news."""
        self.pending: list[Update] = []
        self.allowed: frozenset[str] = frozenset(update_kinds()) - ON_REQUEST_ONLY

    def push(self, kind: str, content: dict[str, Any]) -> None:
        """Queue an update of `kind`, if the bot asked for that kind."""
        if kind in self.allowed:
            self.pending.append({"update_id": next(self._ids), kind: content})
        self._pulse.beat()

    def allow(self, kinds: Collection[str] | None) -> None:
        """Remember which kinds the bot wants; none named means the usual ones."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or frozenset(update_kinds()) - ON_REQUEST_ONLY

    def confirm(self, offset: int) -> None:
        """Forget updates before `offset`; a negative one keeps that many of the last."""
        if offset < 0:
            self.pending = self.pending[offset:]
        else:
            self.pending = [update for update in self.pending if update["update_id"] >= offset]
        self._pulse.beat()

    async def take(self, offset: int, limit: int, seconds: float) -> Sequence[Update]:
        """Confirm up to `offset`, then give what is pending, waiting up to `seconds` for it.

        Raises `ConflictError` in the poll that was waiting when another one comes.
        """
        self._poll += 1
        mine = self._poll
        self.waiting = True
        self.confirm(offset)
        try:
            async with asyncio.timeout(seconds):
                await self._pulse.until(lambda: bool(self.pending) or self._poll != mine)
        except TimeoutError:
            pass
        if self._poll != mine:
            raise ConflictError
        self.waiting = False
        return self.pending[: min(max(limit, 1), MOST)]

    def end_poll(self) -> None:
        """Send the waiting poll away, as a closing server does."""
        self._poll += 1
        self._pulse.beat()

    async def confirmed(self) -> None:
        """Return when the bot has confirmed everything."""
        await self._pulse.until(lambda: not self.pending)
