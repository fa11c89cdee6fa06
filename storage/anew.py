"""Making a data folder anew, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from storage import files, folder, register, snapshot
from storage.codec import decode, encode
from storage.protocol import (
    DamagedError,
    FolderNotEmptyError,
    UnusableFolderError,
)
from storage.snapshot import Tables

_SEQ = 1


@contextmanager
def anew(place: Path) -> Iterator[Path]:
    """A folder to fill, which becomes `place` at the end; nothing is left of it where that fails.

    `place` must be empty or not there. Errors: FolderNotEmptyError, UnusableFolderError.
    """
    aside = place.with_name(place.name + files.ASIDE)
    try:
        if place.exists() and any(place.iterdir()):
            raise FolderNotEmptyError(place)
        shutil.rmtree(aside, ignore_errors=True)
        for part in (aside, aside / "users", aside / "journal"):
            files.make_folder(part)
        yield aside
        aside.replace(place)
        files.sync_folder(place.parent)
    except OSError as error:
        raise UnusableFolderError(place, files.reason(error)) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def bring_in(lines: Iterable[bytes], place: Path) -> int:
    """Make the data folder `place`, which must be empty or not there, from what was exported.

    Each line is a JSON object with `user`, `table`, `key` and `doc`. All or nothing; how many
    documents there are. Errors: DamagedError,
    FolderNotEmptyError, UnusableFolderError.
    """
    with anew(place) as aside:
        users: dict[int, Tables] = {}
        for number, line in enumerate(lines, 1):
            _take(line, number, users)
        entries = {user: folder.entry_of(tables) for user, tables in users.items()}
        for user, tables in users.items():
            rows = {table: docs.items() for table, docs in tables.items()}
            snapshot.write(folder.user_file(aside, user), rows, _SEQ)
        register.write(folder.register_file(aside), entries, _SEQ)
        folder.write_format(aside)
    return sum(entry.documents for entry in entries.values())


def _take(line: bytes, number: int, users: dict[int, Tables]) -> None:
    try:
        told = decode(line)
    except ValueError as error:
        raise _NoExportError(number) from error
    match told:
        case {"user": int(user), "table": str(table), "key": str(key), "doc": dict(doc)}:
            rows = users.setdefault(user, {}).setdefault(table, {})
        case _:
            raise _NoExportError(number)
    if key in rows or table == snapshot.OWN_TABLE:
        raise _NoExportError(number)
    rows[key] = encode(doc, table)


class _NoExportError(DamagedError):
    def __init__(self, number: int) -> None:
        super().__init__([f"Line {number} is no document of an export, or one for a second time."])
