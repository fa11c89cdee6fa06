"""The durable inbox: an update is on disk before Telegram hears that it came.

python-telegram-bot puts each fetched update into its queue and confirms the batch with the next
fetch. The queue here writes an update down before `put` returns, the lanes cross it out once it
is handled, and what is left at the next start is handled then. Telegram sending an update twice
changes nothing, since its id is remembered.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any
from weakref import WeakValueDictionary

from telegram import Bot, Update
from telegram.ext import BaseUpdateProcessor

from storage.protocol import BOT, Doc, Drop, Put, Store, StoreError

_LOG = logging.getLogger(__name__)
INBOX = "inbox"
REMEMBERED = timedelta(days=2)
"""How long an update's id is known after it came: Telegram keeps updates for a day."""
_PLACE = ("message_id", "date", "chat")
"""What is kept of the message under which a button was pressed."""
AT_ONCE = 100_000
"""Updates under way at a time; in effect without limit, since each user's wait in their lane."""


class Inbox(asyncio.Queue[object]):
    """The application's update queue, on disk.

    `admits` says whose updates are kept: nothing a stranger sends is written anywhere.
    """

    def __init__(
        self, store: Store, clock: Callable[[], datetime], admits: Callable[[int], bool]
    ) -> None:
        super().__init__()
        self._store = store
        self._clock = clock
        self._admits = admits

    async def put(self, item: object) -> None:
        """Write an update down and queue it; one that came before is let go."""
        if isinstance(item, Update) and _kept(item, self._admits):
            doc = {
                "id": item.update_id,
                "at": self._clock().timestamp(),
                "update": _lean(item),
            }
            try:
                if not await self._store.apply(
                    BOT, [Put(INBOX, str(item.update_id), doc, new=True)]
                ):
                    return
            except StoreError as error:
                # Handled all the same: then the user hears that it could not be kept.
                _LOG.error("An update could not be written down: %s", error)
        await super().put(item)

    async def recover(self, bot: Bot) -> None:
        """Queue what the last run left unhandled, and forget ids of long ago."""
        oldest = self._clock().timestamp() - REMEMBERED.total_seconds()
        left: list[Doc] = []
        changes: list[Drop] = []
        for doc in await self._store.scan(BOT, INBOX):
            if "update" in doc:
                left.append(doc)
            elif doc["at"] < oldest:
                changes.append(Drop(INBOX, str(doc["id"])))
        try:
            await self._store.apply(BOT, changes)
        except StoreError as error:
            _LOG.warning("Old updates are forgotten at a later start: %s", error)
        for doc in sorted(left, key=lambda d: int(d["id"])):
            update = Update.de_json(dict(doc["update"]), bot)
            await super().put(update)

    async def handled(self, update: Update) -> None:
        """Cross out an update; only its id is remembered."""
        if _kept(update, self._admits):
            doc = {"id": update.update_id, "at": self._clock().timestamp()}
            try:
                await self._store.apply(BOT, [Put(INBOX, str(update.update_id), doc)])
            except StoreError as error:
                # What it said is stored or the user was told: at worst it is looked at once more.
                _LOG.error("An update could not be crossed out: %s", error)


def _lean(update: Update) -> dict[str, Any]:
    """The update; of a press neither the text over the button nor the user's own name.

    So nobody is in it who is being forgotten, be it the user.
    """
    doc: dict[str, Any] = json.loads(json.dumps(update.to_dict(), default=_as_json))
    query = doc.get("callback_query", {})
    if "from" in query:
        query["from"] = {"id": query["from"]["id"], "is_bot": False, "first_name": ""}
    if "message" in query:
        message = {k: query["message"][k] for k in _PLACE}
        chat = message["chat"]
        query["message"] = message | {"chat": {"id": chat["id"], "type": chat["type"]}}
    return doc


def _as_json(value: object) -> int | str:
    # The library leaves the date of a message that is out of reach a moment.
    return int(value.timestamp()) if isinstance(value, datetime) else str(value)


def _kept(update: Update, admits: Callable[[int], bool]) -> bool:
    user = update.effective_user
    return user is not None and admits(user.id)


class Lanes(BaseUpdateProcessor):
    """Handles the updates of one user in order, those of different users at once."""

    def __init__(self, inbox: Inbox) -> None:
        super().__init__(AT_ONCE)
        self._inbox = inbox
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._stopping = False

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to let go of."""

    def stop(self) -> None:
        """Begin nothing more; what waits stays in the inbox for the next start."""
        self._stopping = True

    @asynccontextmanager
    async def lane(self, user: int) -> AsyncIterator[None]:
        """Be the only one at work for that user, in the order of asking."""
        lock = self._locks.setdefault(user, asyncio.Lock())
        async with lock:
            yield

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Handle the update in its user's lane, then cross it out."""
        user = update.effective_user if isinstance(update, Update) else None
        try:
            async with self.lane(user.id if user else BOT):
                if self._stopping:
                    return
                await coroutine
        finally:
            _close(coroutine)
        if isinstance(update, Update):
            await self._inbox.handled(update)


def _close(coroutine: Awaitable[Any]) -> None:
    # An awaitable that is never awaited has to be closed, else Python warns.
    close = getattr(coroutine, "close", None)
    if close is not None:
        close()
