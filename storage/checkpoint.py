"""Moving changes from the journal into the users' own files, and wiping what was removed."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Collection
from pathlib import Path

from storage import damaged, files, frames, register
from storage import folder as places
from storage.commits import Committer
from storage.journal import Journal, Segment
from storage.protocol import BOT
from storage.register import Register
from storage.shelves import Shelves


class Checkpoint:
    """Shortens the journal of one data folder while it is in use."""

    def __init__(
        self,
        folder: Path,
        journal: Journal,
        register: Register,
        committer: Committer,
        shelves: Shelves,
    ) -> None:
        self._folder = folder
        self._journal = journal
        self._register = register
        self._committer = committer
        self._shelves = shelves
        self._one_at_a_time = asyncio.Lock()

    async def run(self) -> bool:
        """Bring all users' files up to date and remove the journal files they include.

        False where a backup holds the journal just now. Errors: OSError; nothing is lost.
        """
        async with self._one_at_a_time:
            held = files.hold_journal(self._folder, shared=False, wait=False)
            if held is None:
                return False
            try:
                old = await self._turn_page()
                for segment in old:
                    for user, latest in segment.latest.items():
                        await self._shelves.write(user, latest)
                await self._write_register()
                for segment in old:
                    await self._shelves.run(files.remove, segment.path)
                    self._journal.shrink(segment, 0)
            finally:
                os.close(held)
            return True

    async def wipe(self, user: int) -> None:
        """Leave nothing of what `user` or BOT removed so far in any live file; OSError."""
        async with self._one_at_a_time:
            held = await asyncio.to_thread(
                files.hold_journal, self._folder, shared=False, wait=True
            )
            try:
                whose = {user, BOT}
                old = await self._turn_page()
                for each in whose:
                    shelf = await self._shelves.get(each)
                    await self._shelves.write(each, shelf.seq)
                await self._write_register()
                for segment in old:
                    if not whose.isdisjoint(segment.latest):
                        self._journal.shrink(
                            segment,
                            await self._shelves.run(_without, segment, whose),
                        )
                await self._shelves.run(damaged.remove, self._folder, whose)
            finally:
                if held is not None:
                    os.close(held)

    async def _turn_page(self) -> list[Segment]:
        path, fd = await self._shelves.run(self._journal.fresh)
        await self._committer.landed()
        self._journal.switch(path, fd)
        self._entries, self._seq = self._register.entries(), self._committer.seq
        return list(self._journal.old)

    async def _write_register(self) -> None:
        path = places.register_file(self._folder)
        await self._shelves.run(register.write, path, self._entries, self._seq)


def _without(segment: Segment, users: Collection[int]) -> int:
    payloads = frames.read(segment.path.read_bytes()).payloads
    kept = [frames.frame(each) for each in payloads if places.change(each).user not in users]
    for user in users:
        segment.latest.pop(user, None)
    if kept:
        files.replace(segment.path, kept)
    else:
        files.remove(segment.path)
    return sum(map(len, kept))
