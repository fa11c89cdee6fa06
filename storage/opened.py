"""What a store has while its folder is open: taking hold of it, and letting go."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from storage import damaged, files
from storage import folder as places
from storage.checkpoint import Checkpoint
from storage.commits import Committer
from storage.journal import Journal
from storage.migrate import upgrade
from storage.protocol import Change, Damage, StoreError, UnusableFolderError
from storage.register import Register
from storage.shelves import Shelves

_log = logging.getLogger(__name__)
_FEW_USERS = 64

Save = Callable[[int, Sequence[Change]], None]


class Writers:
    """Counts those who are writing, so that closing can wait for them."""

    def __init__(self) -> None:
        self._count = 0
        self._none = asyncio.Event()
        self._none.set()

    def __enter__(self) -> None:
        self._count += 1
        self._none.clear()

    def __exit__(self, *_: object) -> None:
        self._count -= 1
        if not self._count:
            self._none.set()

    async def gone(self) -> None:
        """Wait until nobody writes."""
        await self._none.wait()


class Opened:
    """The parts of an open store, joined, and what was found damaged. Made by `take`."""

    def __init__(
        self, folder: Path, lock: int, found: places.Found, save: Save, damage: list[Damage]
    ) -> None:
        self.damage = damage
        self._lock = lock
        self.writers = Writers()
        self.register = Register()
        for user, entry in found.entries.items():
            self.register.set(user, entry)
        self.journal = Journal(folder)
        self.journal.adopt(found.segments)
        self.committer = Committer(self.journal, self.register, found.seq)
        self.shelves = Shelves(folder, found.changes, save, damage, self.committer)
        self.checkpoint = Checkpoint(
            folder, self.journal, self.register, self.committer, self.shelves
        )

    async def close(self) -> None:
        """Wait for those who write, then let go of everything."""
        try:
            await self.writers.gone()
            await self.committer.quiet()  # what cancelled callers left behind
            # Plain files for whoever looks into the folder; with many users stopping comes first.
            if self.shelves.recounted or 0 < self.shelves.unsaved() <= _FEW_USERS:
                await self.checkpoint.run()
        except (OSError, StoreError) as error:
            _log.warning("The journal stays as it is: %s", told(error))
        finally:
            self.committer.close()
            await self.shelves.close()
            self.journal.close()
            os.close(self._lock)


def told(error: Exception) -> str:
    """What went wrong, for a log."""
    return files.reason(error) if isinstance(error, OSError) else str(error)


async def take(folder: Path, save: Save) -> Opened:
    """Take hold of `folder` and recover what a crash left; StoreError where that fails."""
    lock, found, damage = await asyncio.to_thread(_take, folder)
    for each in found.damage:
        _log.warning("%s", each)
    opened = Opened(folder, lock, found, save, damage)
    try:
        opened.journal.switch(*await asyncio.to_thread(opened.journal.fresh))
    except OSError as error:
        os.close(lock)
        raise UnusableFolderError(folder, files.reason(error)) from error
    return opened


def _take(folder: Path) -> tuple[int, places.Found, list[Damage]]:
    lock = None
    try:
        files.make_folder(folder)
        lock = files.lock_folder(folder)
        upgrade(folder)
        places.prepare(folder)
        return lock, places.look(folder), damaged.reports(folder)
    except BaseException as error:
        if lock is not None:
            os.close(lock)
        if isinstance(error, OSError):
            raise UnusableFolderError(folder, files.reason(error)) from error
        raise
