"""Who may use the bot."""

from __future__ import annotations

import hmac
from collections.abc import Collection
from datetime import datetime

from storage.protocol import BOT, Put, Store

STRANGER = "Sorry, this Kith is somebody's own. You can run one for yourself: it is free."


class Gate:
    """Lets in the allowed users; where none are named, the one owner.

    `code` is what makes the first `/start CODE` the owner's, "" where there is nothing to claim.
    """

    def __init__(self, store: Store, allowed: Collection[int], code: str = "") -> None:
        self._store = store
        self._allowed = frozenset(allowed)
        self._code = code
        self._owner: int | None = None

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
        right = bool(self._code) and hmac.compare_digest(code.encode(), self._code.encode())
        if not (self.claimable and right):
            return False
        taken = await self._store.apply(BOT, [Put("gate", "owner", {"id": user}, new=True)])
        if taken:
            self._owner = user
        return taken

    async def owes_word(self, user: int, now: datetime) -> bool:
        """Whether a stranger has not been answered today (UTC); notes that they now were."""
        today = f"{now.date()}"
        doc = await self._store.get(BOT, "gate", "told")
        told = dict(doc["ids"]) if doc and doc.get("day") == today else {}
        if str(user) in told:
            return False
        told[str(user)] = True
        await self._store.apply(BOT, [Put("gate", "told", {"day": today, "ids": told})])
        return True
