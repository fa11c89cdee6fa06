"""The journal: every change of every user, appended and on disk before it is acknowledged.

It lies in numbered files. Only the newest is written to, and only since this process opened it,
so a torn end never has anything behind it. The others wait until the users' own files include
them.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from time import perf_counter

from storage import files

LITTLE = 64 << 10
"""Bytes up to which writing takes no longer than waiting for the disk does."""
_ROOM = 1 << 20
_QUICK_SECONDS = 0.0005
# Each wait longer than that counts for as many as it is times as long, thrice; each quick one takes
# one off again. So a disk that is quick but for now and then is quick.
_WEIGHT, _SLOW, _SLOWEST = 3.0, 50.0, 150.0


@dataclass(slots=True)
class Segment:
    """One file of the journal; `latest` is the newest change per user in it."""

    path: Path
    size: int = 0
    latest: dict[int, int] = field(default_factory=dict)


def paths(folder: Path) -> list[Path]:
    """The journal files of the data folder, oldest first."""
    return sorted((folder / "journal").glob("*.jsonl"))


class Journal:
    """The journal files of one data folder.

    `size` counts the bytes in all of them. `append` may run in a thread of its own, everything
    else belongs to the event loop or runs while nothing is appended. Errors: OSError only.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "journal"
        self.old: list[Segment] = []
        self.size = 0
        self._numbers = count(1)
        self._current: Segment | None = None
        self._fd = -1
        self._room = 0
        self._broken = False
        self._slow = 0.0

    @property
    def current(self) -> Segment:
        """The segment being written to."""
        if self._current is None:
            raise OSError("the journal is not open")  # noqa: EM101, TRY003 - becomes a reason
        return self._current

    @property
    def quick(self) -> bool:
        """Whether waiting for the disk takes less than handing over to a thread would."""
        return self._slow < _SLOW

    def adopt(self, segments: list[Segment]) -> None:
        """Take in the segments that earlier processes left."""
        self.old += segments
        self.size += sum(each.size for each in segments)
        self._numbers = count(max((int(each.path.stem) for each in segments), default=0) + 1)

    def shrink(self, segment: Segment, size: int) -> None:
        """An old segment is now `size` bytes long, or removed when that is 0."""
        self.size += size - segment.size
        segment.size = size
        if not size:
            self.old.remove(segment)

    def fresh(self) -> tuple[Path, int]:
        """Make a segment on disk that holds nothing yet; its path and descriptor."""
        path = self._folder / f"{next(self._numbers):012d}.jsonl"
        fd = files.create(path)
        try:
            _make_room(fd, 0)
            os.fsync(fd)
            files.sync_folder(self._folder)
        except OSError:
            os.close(fd)
            raise
        return path, fd

    def switch(self, path: Path, fd: int) -> None:
        """Append to the segment that `fresh` made from now on."""
        if self._current is not None:
            self._let_go(self._current)
            self.old.append(self._current)
        self._current, self._fd, self._room = Segment(path), fd, os.fstat(fd).st_size
        self._broken = False

    def append(self, data: bytes) -> None:
        """Write whole frames; on disk when this returns, gone again when it raises."""
        if self._broken:
            self.switch(*self.fresh())
        segment = self.current
        started = perf_counter()
        try:
            if 0 < self._room < segment.size + len(data):
                self._room = _make_room(self._fd, segment.size)
            files.write_all(self._fd, data, segment.size)
            files.sync(self._fd)
        except OSError:
            self._take_back(segment.size)
            raise
        segment.size += len(data)
        self.size += len(data)
        if len(data) > LITTLE:
            return
        waits = (perf_counter() - started) / _QUICK_SECONDS
        self._slow = max(
            0.0, min(self._slow - 1 if waits < 1 else self._slow + _WEIGHT * waits, _SLOWEST)
        )

    def _take_back(self, size: int) -> None:
        # After a failed sync nobody knows what of the file is on disk: never write to it again.
        self._broken = True
        try:
            os.ftruncate(self._fd, size)
            os.fsync(self._fd)
        except OSError:
            return

    def close(self) -> None:
        """Let go of the current segment."""
        if self._current is not None:
            self._let_go(self._current)
            self._current = None

    def _let_go(self, segment: Segment) -> None:
        with suppress(OSError):  # zeros at the end do no harm
            os.ftruncate(self._fd, segment.size)
        os.close(self._fd)


def _make_room(fd: int, at: int) -> int:
    """Fill the file from `at` on with zeros, so that a save need not wait for the file to grow.

    Where the room ends; 0 where the disk has none to spare.
    """
    try:
        files.write_all(fd, bytes(_ROOM), at)
    except OSError:
        os.ftruncate(fd, at)
        return 0
    return at + _ROOM
