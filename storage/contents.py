"""Reading everything in a data folder from beside it: nothing is changed, Kith may be running."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from storage import files, folder, frames, journal, snapshot
from storage.codec import decode
from storage.progress import Progress, ignore
from storage.protocol import DamagedError, Doc, UnusableFolderError
from storage.snapshot import Snapshot

Documents = Mapping[str, Mapping[str, Doc]]
"""One user's documents by table and key."""


def contents(place: Path, progress: Progress = ignore) -> Iterator[tuple[int, Documents]]:
    """Every user with their documents as at one moment, `BOT` among them, by their numbers.

    Users whose file is damaged are left out and told of at the end. `progress` is told users
    done and users in all. Errors: DamagedError, UnusableFolderError.
    """
    if not (place / "format.json").is_file():
        raise UnusableFolderError(place, "there is no Kith data in it")
    held = None
    try:
        held = files.hold_journal(place, shared=True, wait=True)
        yield from _users(place, progress)
    except OSError as error:
        raise UnusableFolderError(place, files.reason(error)) from error
    finally:
        if held is not None:
            os.close(held)


def _users(place: Path, progress: Progress) -> Iterator[tuple[int, Documents]]:
    # Where the journal is held, what a user's file does not include is in it, and what it includes
    # already is told by `seq`: each user is whole, whatever is saved meanwhile.
    damaged: list[str] = []
    changes = folder.by_user(_changes(place, damaged))
    users = sorted({*folder.user_files(place), *changes})
    for number, user in enumerate(users, 1):
        path = folder.user_file(place, user)
        try:
            tables = _tables(path, changes.pop(user, []))
        except ValueError:
            damaged.append(path.name)
        else:
            if any(tables.values()):
                yield user, tables
        progress(number, len(users))
    if damaged:
        raise DamagedError([f"{name} is damaged." for name in damaged])


def _changes(place: Path, damaged: list[str]) -> Iterator[folder.Change]:
    """All changes in the journal; the names of its `damaged` files are added."""
    for path in journal.paths(place):
        reading = frames.read(path.read_bytes())
        if reading.damaged:
            damaged.append(path.name)
        yield from folder.changes_in(path, reading.payloads)


def _tables(path: Path, changes: list[folder.Change]) -> Documents:
    try:
        held = snapshot.parse(path.read_bytes())
    except FileNotFoundError:
        held = Snapshot({}, 0)
    folder.carry_on(held, sorted(changes, key=lambda each: each.seq))
    return {
        table: {key: decode(raw) for key, raw in rows.items()}
        for table, rows in held.tables.items()
    }
