"""The users in memory: loaded when first needed, let go when long unused."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import ParamSpec, TypeVar

from storage import files, snapshot
from storage import folder as places
from storage.commits import Committer
from storage.protocol import Change, ClosedStoreError, Damage, UnusableFolderError
from storage.shelf import Shelf

_SLICE = 2000
_log = logging.getLogger(__name__)
P = ParamSpec("P")
T = TypeVar("T")


class Shelves:
    """All users' shelves; `changes` are what the journal held when the folder was opened.

    `save` is how TinyDB on top of a user writes. `damage` gets what is found damaged.
    `recounted`: the register on disk does not agree with what a damaged file still holds.
    """

    def __init__(
        self,
        folder: Path,
        changes: Iterable[places.Change],
        save: Callable[[int, Sequence[Change]], None],
        damage: list[Damage],
        committer: Committer,
    ) -> None:
        self._committer = committer
        self._folder = folder
        self._save = save
        self._damage = damage
        self._held: dict[int, Shelf] = {}
        self._closed = False
        self.recounted = False
        self._wanted: Counter[int] = Counter()
        self._loading: dict[int, asyncio.Task[None]] = {}
        self._waiting = places.by_user(changes)
        self._loop = asyncio.get_running_loop()
        self._thread = ThreadPoolExecutor(1, "kith-files")

    def __len__(self) -> int:
        return len(self._held)

    async def run(self, work: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
        """Do `work` in the one thread for files."""
        return await self._loop.run_in_executor(self._thread, lambda: work(*args, **named))

    def peek(self, user: int) -> Shelf | None:
        """The shelf of `user` where it is in memory."""
        shelf = self._held.get(user)
        if shelf is not None:
            shelf.used = self._loop.time()
        return shelf

    async def get(self, user: int) -> Shelf:
        """The shelf of `user`, read from its file where it is not in memory."""
        shelf = self.peek(user)
        if shelf is not None:
            return shelf
        if self._closed:
            raise ClosedStoreError
        loading = self._loading.get(user)
        if loading is None:
            loading = self._loading[user] = self._loop.create_task(self._load(user))
        self._wanted[user] += 1
        try:
            await asyncio.shield(loading)
        finally:
            self._wanted[user] -= 1
        return self.held(user)

    async def _load(self, user: int) -> None:
        try:
            held, damage = await self.run(places.load, self._folder, user)
        except OSError as error:
            path = places.user_file(self._folder, user)
            raise UnusableFolderError(path, files.reason(error)) from error
        finally:
            del self._loading[user]
        if damage:
            self._damage.append(damage)
            _log.warning("%s", damage)
        shelf = Shelf(user, held.tables, held.seq, lambda changes: self._save(user, changes))
        for change in self._waiting.pop(user, ()):
            if change.seq > shelf.seq:
                shelf.take(change.ops, change.seq)
        # Only after damage is that news: the journal need not tell any more what the file includes.
        entry = places.entry_of(shelf.tables)
        if self._committer.agree(user, shelf.seq, entry):
            self.recounted = True
        shelf.used = self._loop.time()
        self._held[user] = shelf

    async def write(self, user: int, latest: int) -> None:
        """See to it that the user's own file includes the change `latest`; OSError."""
        shelf = await self.get(user)
        if shelf.saved < latest:
            await self._write(shelf)

    async def _write(self, shelf: Shelf) -> None:
        seq, rows = shelf.seq, shelf.rows()
        path = places.user_file(self._folder, shelf.user)
        if any(rows.values()):
            await self.run(snapshot.write, path, rows, seq)
        else:
            await self.run(files.remove, path)
        shelf.saved = seq

    def held(self, user: int) -> Shelf:
        """The shelf of `user`, who was loaded before; ClosedStoreError where let go of since."""
        shelf = self.peek(user)
        if shelf is None:
            raise ClosedStoreError
        return shelf

    def unsaved(self) -> int:
        """How many users have changes that only the journal holds."""
        return len(self._waiting) + sum(s.seq > s.saved for s in self._held.values())

    async def evict(self, idle: float) -> None:
        """Let go of users not used for `idle` seconds; OSError."""
        before = self._loop.time() - idle
        for shelf in list(self._held.values()):
            if self._idle(shelf, before) and shelf.saved < shelf.seq:
                await self._write(shelf)
            if self._idle(shelf, before) and shelf.saved == shelf.seq:
                self._held.pop(shelf.user, None)
                while shelf.fall_apart(_SLICE):  # noqa: ASYNC110 - lets others run, waits for nothing
                    await asyncio.sleep(0)
        self._wanted = +self._wanted

    def _idle(self, shelf: Shelf, before: float) -> bool:
        return shelf.used <= before and not shelf.pins and not self._wanted[shelf.user]

    def forget(self, user: int) -> None:
        """Let go of `user` at once, who has no documents."""
        shelf = self._held.get(user)
        if shelf is not None and not shelf.pins and not shelf.documents:
            del self._held[user]

    async def close(self) -> None:
        """Let go of everybody and of the thread."""
        self._closed = True
        await asyncio.gather(*self._loading.values(), return_exceptions=True)
        self._thread.shutdown()
        self._held.clear()
