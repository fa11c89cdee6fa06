"""The journal: every change of every user, appended and on disk before it is acknowledged.

It lies in numbered files. Only the newest is written to, and only since this process opened it,
so a torn end never has anything behind it. The others wait until the users' own files include
them.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from time import perf_counter

from storage import files

_QUICK_SECONDS = 0.0005
_SLOWED_SAVES = 200


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

    `append` may run in a thread of its own, everything else belongs to the event loop or runs
    while nothing is appended. Errors: OSError only.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "journal"
        self.old: list[Segment] = []
        self._numbers = count(1)
        self._current: Segment | None = None
        self._fd = -1
        self._broken = False
        self._slow = 0

    @property
    def current(self) -> Segment:
        """The segment being written to."""
        if self._current is None:
            raise OSError("the journal is not open")  # noqa: EM101, TRY003 - becomes a reason
        return self._current

    @property
    def size(self) -> int:
        """Bytes in all segments."""
        return self.current.size + sum(segment.size for segment in self.old)

    @property
    def quick(self) -> bool:
        """Whether waiting for the disk takes less than handing over to a thread would."""
        return self._slow == 0

    def adopt(self, segments: list[Segment]) -> None:
        """Take in the segments that earlier processes left."""
        self.old += segments
        self._numbers = count(max((int(each.path.stem) for each in segments), default=0) + 1)

    def fresh(self) -> tuple[Path, int]:
        """Make an empty segment on disk, not in use yet; its path and descriptor."""
        path = self._folder / f"{next(self._numbers):012d}.jsonl"
        fd = files.create(path)
        files.sync_folder(self._folder)
        return path, fd

    def switch(self, path: Path, fd: int) -> None:
        """Append to the segment that `fresh` made from now on."""
        if self._current is not None:
            os.close(self._fd)
            self.old.append(self._current)
        self._current, self._fd = Segment(path), fd
        self._broken = False

    def append(self, data: bytes) -> None:
        """Write whole frames; on disk when this returns, gone again when it raises."""
        if self._broken:
            self.switch(*self.fresh())
        segment = self.current
        started = perf_counter()
        try:
            files.write_all(self._fd, data)
            files.sync(self._fd)
        except OSError:
            self._take_back(segment.size)
            raise
        segment.size += len(data)
        slow = perf_counter() - started > _QUICK_SECONDS
        self._slow = _SLOWED_SAVES if slow else max(0, self._slow - 1)

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
            os.close(self._fd)
            self._current = None
