"""Files that only their owner may read, replaced whole or not at all, and the locks on a folder."""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from storage.protocol import FolderInUseError

FILE_MODE = 0o600
FOLDER_MODE = 0o700
ASIDE = ".aside"

sync = getattr(os, "fdatasync", os.fsync)
"""Wait until what was written to a descriptor is on disk (macOS only knows the slower call)."""


_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EFBIG: "a file may not grow any further",
    errno.EROFS: "the data folder is read-only",
    errno.EACCES: "the data folder may not be written to",
}


def reason(error: OSError) -> str:
    """What went wrong, for a sentence."""
    return _REASONS.get(error.errno or 0) or (error.strerror or str(error)).lower()


def make_folder(folder: Path) -> None:
    """Make `folder` and its parents; nobody but the owner may look into it."""
    folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    with suppress(PermissionError):  # a mounted folder may belong to somebody else
        folder.chmod(FOLDER_MODE)


def sync_folder(folder: Path) -> None:
    """Wait until names made, replaced or removed in `folder` are on disk."""
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def create(path: Path) -> int:
    """Open a new, empty file for writing; its descriptor."""
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, FILE_MODE)


def write_all(fd: int, data: bytes, at: int) -> None:
    """Write every byte of `data` from the offset `at` on; OSError where the disk is full."""
    written = os.pwrite(fd, data, at)
    while written < len(data):
        written += os.pwrite(fd, memoryview(data)[written:], at + written)


def replace(path: Path, parts: Iterable[bytes]) -> None:
    """Make `path` hold `parts`, on disk when this returns; a crash leaves the old or the new."""
    aside = path.with_name(path.name + ASIDE)
    fd = create(aside)
    try:
        try:
            at = 0
            for part in parts:
                write_all(fd, part, at)
                at += len(part)
            os.fsync(fd)
        finally:
            os.close(fd)
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def remove(path: Path) -> None:
    """Remove `path` if it is there, on disk too when this returns."""
    path.unlink(missing_ok=True)
    sync_folder(path.parent)


def lock_folder(folder: Path) -> int:
    """Keep every other process out of `folder` until the returned descriptor is closed."""
    fd = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, FILE_MODE)
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(fd)
        raise FolderInUseError(folder) from error
    return fd


def hold_journal(folder: Path, *, shared: bool, wait: bool) -> int | None:
    """Take the right to remove journal files, or `shared`: the right that nobody else does.

    Held until the returned descriptor is closed. None where it is taken; `wait` blocks instead.
    """
    fd = os.open(folder / "journal.lock", os.O_RDWR | os.O_CREAT, FILE_MODE)
    how = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
    try:
        fcntl.flock(fd, how if wait else how | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(fd)
        return None
    return fd
