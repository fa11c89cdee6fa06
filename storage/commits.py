"""Group commit: whoever saves at the same moment shares one wait for the disk."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait

from storage import files
from storage.frames import frame
from storage.journal import LITTLE, Journal
from storage.protocol import CouldNotSaveError
from storage.register import Entry, Register
from storage.shelf import ME, Op, Shelf


class Commit:
    """The changes of one `apply` on their way to the disk."""

    __slots__ = ("done", "entry", "ops", "seq", "shelf")

    def __init__(self, shelf: Shelf, ops: Sequence[Op], done: asyncio.Future[bool]) -> None:
        self.shelf = shelf
        self.ops = ops
        self.done = done
        self.seq = 0
        self.entry = Entry(0, None)

    def finish(self, *, kept: bool) -> None:
        """Tell the waiting caller."""
        if not self.done.done():
            self.done.set_result(kept)

    def fail(self, error: BaseException) -> None:
        """Tell the waiting caller that nothing was kept."""
        if not self.done.done():
            why = files.reason(error) if isinstance(error, OSError) else str(error)
            self.done.set_exception(CouldNotSaveError(why))


class _Flight:
    """A batch that a thread is writing."""

    def __init__(self, batch: list[Commit], writing: Future[None]) -> None:
        self.batch = batch
        self.writing = writing
        self.landed = asyncio.Event()


class Committer:
    """Puts commits into the journal, then into memory, in the order they were asked for."""

    def __init__(self, journal: Journal, register: Register, seq: int) -> None:
        self.seq = seq
        self._journal = journal
        self._register = register
        self._loop = asyncio.get_running_loop()
        self._disk = ThreadPoolExecutor(1, "kith-disk")
        self._queue: list[Commit] = []
        self._flight: _Flight | None = None

    def agree(self, user: int, seq: int, entry: Entry) -> bool:
        """Go on from what a file holds, of its newest change `seq` on; whether that is another."""
        self.seq = max(self.seq, seq)
        if self._register[user] == entry:
            return False
        self._register.set(user, entry)
        return True

    def add(self, shelf: Shelf, ops: Sequence[Op]) -> asyncio.Future[bool]:
        """Ask for `ops` to be kept; the future tells whether they were, or CouldNotSaveError."""
        commit = Commit(shelf, ops, self._loop.create_future())
        if not self._queue and self._flight is None:
            # Whatever else is ready to run gets its chance to join before the disk is asked.
            self._loop.call_soon(self._flush)
        self._queue.append(commit)
        return commit.done

    def add_now(self, shelf: Shelf, ops: Sequence[Op]) -> None:
        """Keep `ops` before returning, the event loop waiting; CouldNotSaveError.

        What others asked for before is kept first, also where there are no `ops`.
        """
        if self._flight is not None:
            wait([self._flight.writing])
            self._land(self._flight)
        done = self.add(shelf, ops) if ops else None
        batch, data = self._take()
        if batch:
            self._write_now(batch, data)
        if done is not None:
            done.result()

    async def quiet(self) -> None:
        """Wait until nothing is on its way; true until the caller next awaits."""
        while self._flight is not None or self._queue:
            await asyncio.sleep(0)
            await self.landed()

    async def landed(self) -> None:
        """Wait until no thread writes to the journal; true until the caller next awaits."""
        while self._flight is not None:
            await self._flight.landed.wait()

    def close(self) -> None:
        """Let go of the thread; nothing may be on its way."""
        self._disk.shutdown()

    def _flush(self) -> None:
        if self._flight is not None or not self._queue:
            return
        batch, data = self._take()
        if not batch:
            return
        if len(data) > LITTLE or not self._journal.quick:
            self._start(batch, data)
        else:
            self._write_now(batch, data)

    def _write_now(self, batch: list[Commit], data: bytes) -> None:
        try:
            self._journal.append(data)
        except OSError as error:
            self._fail(batch, error)
        else:
            self._settle(batch)

    def _start(self, batch: list[Commit], data: bytes) -> None:
        flight = _Flight(batch, self._disk.submit(self._journal.append, data))
        self._flight = flight
        flight.writing.add_done_callback(
            lambda _: self._loop.call_soon_threadsafe(self._land, flight),
        )

    def _take(self) -> tuple[list[Commit], bytes]:
        batch, self._queue = self._queue, []
        frames: list[bytes] = []
        kept: list[Commit] = []
        there: dict[tuple[int, str, str], bool] = {}
        entries: dict[int, Entry] = {}
        for commit in batch:
            user = commit.shelf.user
            before = entries.get(user) or self._register[user]
            entry = _entry(commit, before, there)
            if entry is None:
                commit.finish(kept=False)
                continue
            entries[user] = commit.entry = entry
            self.seq += 1
            commit.seq = self.seq
            kept.append(commit)
            frames.append(frame(_payload(commit)))
        return kept, b"".join(frames)

    def _land(self, flight: _Flight) -> None:
        if self._flight is not flight:
            return
        self._flight = None
        error = flight.writing.exception()
        if error is None:
            self._settle(flight.batch)
        else:
            self._fail(flight.batch, error)
        flight.landed.set()
        # Behind the callers just woken, so that those who save again share the next wait.
        self._loop.call_soon(self._flush)

    def _settle(self, batch: list[Commit]) -> None:
        latest = self._journal.current.latest
        for commit in batch:
            shelf = commit.shelf
            shelf.take(commit.ops, commit.seq)
            latest[shelf.user] = commit.seq
            self._register.set(shelf.user, commit.entry)
            commit.finish(kept=True)

    def _fail(self, batch: list[Commit], error: BaseException) -> None:
        for commit in batch:
            commit.fail(error)


def _entry(
    commit: Commit,
    before: Entry,
    there: dict[tuple[int, str, str], bool],
) -> Entry | None:
    """The register's entry afterwards; None where a claim is taken, `there` left as it was."""
    shelf = commit.shelf
    user, tables = shelf.user, shelf.tables
    documents, wake = before
    changed: dict[tuple[int, str, str], bool] = {}
    for table, key, raw, _, new, wakes in commit.ops:
        if key is None:
            documents, wake = 0, None
            before_it = (*changed, *(p for p in there if p[0] == user), *shelf.places())
            changed = dict.fromkeys(before_it, False)
            continue
        place = (user, table, key)
        exists = changed.get(place, there.get(place))
        if exists is None:
            exists = table in tables and key in tables[table]
        if new and exists:
            return None
        changed[place] = raw is not None
        documents += (raw is not None) - exists
        if table == ME and key == ME:
            wake = wakes
    there.update(changed)
    return Entry(documents, wake)


def _payload(commit: Commit) -> bytes:
    documents, wake = commit.entry
    return b'{"seq":%d,"user":%d,"docs":%d,"wake":%b,"ops":[%b]}' % (
        commit.seq,
        commit.shelf.user,
        documents,
        b"null" if wake is None else repr(wake).encode(),
        b",".join([op.json for op in commit.ops]),
    )
