"""Who may use the bot."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Collection
from datetime import datetime, timedelta
from hashlib import blake2b

from storage.protocol import BOT, Put, Store

STRANGER = "Sorry, this Kith is somebody's own. You can run one for yourself: it is free."
UNCLAIMED = "Nobody owns this Kith yet. If it is yours, send me the /start line it printed."
ONCE_IN = timedelta(days=1)
"""How long a stranger hears nothing after the one sentence."""


class Gate:
    """Lets in the allowed users; where none are named, the one owner.

    `code` is what makes the first `/start CODE` the owner's, "" where there is nothing to claim.
    """

    def __init__(self, store: Store, allowed: Collection[int], code: str = "") -> None:
        self._store = store
        self._allowed = frozenset(allowed)
        self._code = code
        self._owner: int | None = None
        self._telling = asyncio.Lock()

    async def open(self) -> None:
        """Look up who owns the bot; must be awaited once before anything else."""
        doc = await self._store.get(BOT, "gate", "owner")
        self._owner = doc["id"] if doc else None

    @property
    def claimable(self) -> bool:
        """Whether nobody may use the bot yet."""
        return not self._allowed and self._owner is None

    def admits(self, user: int) -> bool:
        """Whether that user may use the bot."""
        return user in self._allowed if self._allowed else user == self._owner

    async def claim(self, user: int, code: str) -> bool:
        """Make `user` the owner where `code` is right and nobody owns the bot yet."""
        typed = code.encode("utf-8", "replace")
        right = bool(self._code) and hmac.compare_digest(typed, self._code.encode())
        if not (self.claimable and right):
            return False
        taken = await self._store.apply(BOT, [Put("gate", "owner", {"id": user}, new=True)])
        if taken:
            self._owner = user
        return taken

    async def word_for(self, user: int, now: datetime) -> str:
        """The sentence a stranger is owed, "" where they had it within the last day.

        That they had it is all that is written down, and not their id but what it hashes to.
        """
        # One at a time: two strangers at once would each write down a list without the other.
        async with self._telling:
            doc = await self._store.get(BOT, "gate", "told")
            recent = (now - ONCE_IN).timestamp()
            told = {key: at for key, at in (doc["at"] if doc else {}).items() if at > recent}
            key = blake2b(f"{user}".encode(), digest_size=8).hexdigest()
            if key in told:
                return ""
            told[key] = now.timestamp()
            await self._store.apply(BOT, [Put("gate", "told", {"at": told})])
        return UNCLAIMED if self.claimable else STRANGER
