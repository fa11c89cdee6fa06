"""The embedded store: TinyDB over documents in memory, made durable by one shared journal."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from importlib import import_module
from itertools import islice
from pathlib import Path

from tinydb import TinyDB

from storage import files
from storage.codec import decode
from storage.opened import Opened, take, told
from storage.people import PeopleIndex
from storage.protocol import (
    BOT,
    Change,
    ClosedStoreError,
    CouldNotWipeError,
    Damage,
    Doc,
    DueIndex,
    StoreError,
)
from storage.shelf import PEOPLE, Shelf, freeze

_log = logging.getLogger(__name__)

_SLICE = 100
_TIDY_SECONDS = 30.0


class TinyStore:
    """Keeps the `Store` promises in one folder.

    Every user is a TinyDB database in a file of its own, read when first needed and let go
    `idle_seconds` after its last use. `journal_bytes` is how far the journal may grow before it
    is moved into those files.
    """

    def __init__(
        self,
        folder: Path,
        *,
        idle_seconds: float = 900.0,
        journal_bytes: int = 4 << 20,
    ) -> None:
        self._folder = folder
        self._idle_seconds = idle_seconds
        self._journal_bytes = journal_bytes
        self._state: Opened | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._tidy_at = journal_bytes
        self._tidying: asyncio.Task[None] | None = None

    @property
    def _open(self) -> Opened:
        if self._state is None:
            raise ClosedStoreError
        return self._state

    async def open(self) -> None:
        """Take the folder; recover what a crash left."""
        self._state = await take(self._folder, self._save_now)
        self._later()

    async def close(self) -> None:
        """Let go of the folder."""
        state, self._state = self._open, None
        if self._timer is not None:
            self._timer.cancel()
        if self._tidying is not None:
            await self._tidying
        await state.close()

    async def apply(self, user: int, changes: Sequence[Change], *, scrub: bool = False) -> bool:
        """Carry out `changes` in order, in one durable step."""
        ops = [freeze(change) for change in changes]
        state = self._open
        with state.writers:
            shelf = state.shelves.peek(user) or await state.shelves.get(user)
            with shelf:
                kept = not ops or await state.committer.add(shelf, ops)
                if kept and scrub:
                    await self._wipe(state, user)
            if scrub:
                state.shelves.forget(user)
        if state.journal.size > self._tidy_at:
            self._tidy_soon()
        return kept

    async def _wipe(self, state: Opened, user: int) -> None:
        try:
            await state.checkpoint.wipe(user)
        except OSError as error:
            raise CouldNotWipeError(files.reason(error)) from error

    async def get(self, user: int, table: str, key: str) -> Doc | None:
        """The document under `key`, or None."""
        shelf = await self._open.shelves.get(user)
        raw = shelf.tables.get(table, {}).get(key)
        return None if raw is None else decode(raw)

    async def scan(self, user: int, table: str, *, last: int | None = None) -> Sequence[Doc]:
        """All documents of `table`, or its `last` so many, in the order they were first written."""
        shelf = await self._open.shelves.get(user)
        rows = shelf.tables.get(table, {})
        raws = list(islice(reversed(rows.values()), last))[::-1]
        documents: list[Doc] = []
        for start in range(0, len(raws), _SLICE):
            if start:
                await asyncio.sleep(0)
            documents += map(decode, raws[start : start + _SLICE])
        return documents

    async def named(self, user: int, words: Collection[str]) -> Sequence[Doc]:
        """People one of whose name or alias words equals one of `words`."""
        shelf = await self._indexed(user)
        return _people(shelf, shelf.people.named(words))

    async def search(self, user: int, text: str, limit: int = 10) -> Sequence[Doc]:
        """People that `text` resembles or surrounds, best first."""
        find = await _finder()
        shelf = await self._indexed(user)
        return _people(shelf, find(shelf.people, text, limit))

    async def near(self, user: int, hints: Mapping[str, float], limit: int) -> Sequence[Doc]:
        """People to whom most of `hints` lead, best first."""
        await _loaded("storage.near")
        shelf = await self._indexed(user)
        with shelf:
            while new := shelf.near.new():
                for start in range(0, len(new), _SLICE):
                    shelf.near.learn(new[start : start + _SLICE])
                    await asyncio.sleep(0)
                await self._indexed(user)
            return _people(shelf, shelf.near.find(hints, len(shelf.people), limit))

    async def due(
        self, user: int, until: str, limit: int = 100, *, since: str = "", index: DueIndex = "due"
    ) -> Sequence[Doc]:
        """People due at or before `until` and after `since`, the longest due first."""
        shelf = await self._indexed(user)
        return _people(shelf, shelf.people.due(until, limit, since, index))

    async def _indexed(self, user: int) -> Shelf:
        shelves = self._open.shelves
        shelf = shelves.peek(user) or await shelves.get(user)
        with shelf:
            while shelf.people.stale:
                shelf.people.catch_up(_SLICE)
                await asyncio.sleep(0)
        return shelf

    async def waking(self, until: float, limit: int = 1000) -> Sequence[int]:
        """Users whose `wake` is at or before `until`, the earliest first."""
        return self._open.register.waking(until, limit)

    async def users(self) -> Sequence[int]:
        """Everybody who has documents, BOT left out."""
        return [user for user in self._open.register.users() if user != BOT]

    async def damaged(self, user: int) -> Sequence[Damage]:
        """What was found damaged that is or may be `user`'s, the oldest first."""
        found = [each for each in self._open.damage if each.user in {user, BOT, None}]
        return [each for each in found if each.file.exists()]

    async def database(self, user: int) -> TinyDB:
        """TinyDB over the documents of `user`: queries, and writes that are durable one by one.

        Writes wait for the disk without letting the event loop run: for tools, not for a bot.
        """
        return (await self._open.shelves.get(user)).database

    def _save_now(self, user: int, changes: Sequence[Change]) -> None:
        state = self._open
        state.committer.add_now(state.shelves.held(user), [freeze(change) for change in changes])

    def in_memory(self) -> int:
        """How many users' documents are in memory."""
        return len(self._open.shelves)

    async def tidy(self) -> None:
        """Let go of users not used lately; shorten a journal that has grown long."""
        state = self._open
        await state.shelves.evict(self._idle_seconds)
        if state.journal.size > self._journal_bytes:
            await self.checkpoint()

    async def checkpoint(self) -> bool:
        """Move the journal into the users' own files; False where a backup holds it just now."""
        return await self._open.checkpoint.run()

    def _tidy_soon(self) -> None:
        if self._tidying is None:
            self._tidying = asyncio.get_running_loop().create_task(self._tidy_quietly())

    async def _tidy_quietly(self) -> None:
        try:
            await self.tidy()
        except ClosedStoreError:
            return
        except (OSError, StoreError) as error:
            # Nothing is lost by it: the journal grows on, and a later turn tries again.
            _log.warning("Could not shorten the journal: %s", told(error))
        finally:
            self._tidying = None
            if self._state is not None:
                self._tidy_at = self._state.journal.size + self._journal_bytes

    def _later(self) -> None:
        def turn() -> None:
            self._tidy_soon()
            self._later()

        self._timer = asyncio.get_running_loop().call_later(_TIDY_SECONDS, turn)


def _people(shelf: Shelf, keys: Iterable[str]) -> list[Doc]:
    rows = shelf.tables[PEOPLE]
    # All at once: a call for each costs as much again as a short document.
    found: list[Doc] = decode(b"[%b]" % b",".join([rows[key] for key in keys]))
    return found


async def _loaded(module: str) -> None:
    # Only who asks for it pays for loading it, and not on the event loop.
    if module not in sys.modules:
        await asyncio.to_thread(import_module, module)


async def _finder() -> Callable[[PeopleIndex, str, int], list[str]]:
    await _loaded("storage.finding")
    from storage.finding import find  # noqa: PLC0415 - see above

    return find
