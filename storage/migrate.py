"""Bringing a data folder of an older format up to this one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from storage import files, folder, journal, snapshot
from storage.codec import decode, encode
from storage.protocol import NewerFolderError

Tables = dict[str, dict[str, Any]]
Step = Callable[[int, Tables], Tables]
"""Takes a user and all their documents by table and key in one format; returns the next's."""

BEFORE_UPGRADE = "before-format-{}.tar.gz"
"""The name of the copy of everything that is made before the first step to that format."""

STEPS: Mapping[int, Step] = {}
"""By the format that each step starts from."""


def upgrade(place: Path, steps: Mapping[int, Step] = STEPS, to: int = folder.FORMAT) -> None:
    """Bring `place` to the format `to`; a new folder is just marked.

    Before the first step everything is copied to `BEFORE_UPGRADE` in `backups`. May be killed
    at any point and started again: each user's file tells its own format. NewerFolderError where
    the folder is ahead.
    """
    found = folder.format_of(place)
    if found > to:
        raise NewerFolderError(place, found, to)
    if found == 0:
        folder.write_format(place, to)
    elif found < to:
        _upgrade(place, found, to, steps)


def _upgrade(place: Path, found: int, to: int, steps: Mapping[int, Step]) -> None:
    # Only an upgrade pays for loading what packs archives.
    from storage.backup import backup  # noqa: PLC0415

    copy = place / "backups" / BEFORE_UPGRADE.format(to)
    if not copy.exists():
        files.make_folder(copy.parent)
        backup(place, copy)
    changes = folder.by_user(folder.look(place).changes)
    for user in sorted({*folder.user_files(place), *changes}):
        held, _ = folder.load(place, user)
        newest = folder.carry_on(held, changes.get(user, []))
        tables: Tables = {
            table: {key: decode(raw) for key, raw in rows.items()}
            for table, rows in held.tables.items()
        }
        for start in range(held.format or found, to):
            tables = steps[start](user, tables)
        encoded = {
            table: [(key, encode(doc, table)) for key, doc in rows.items()]
            for table, rows in tables.items()
        }
        snapshot.write(folder.user_file(place, user), encoded, newest, to)
    # The register is made anew from the files when the folder is opened next.
    files.remove(folder.register_file(place))
    for path in journal.paths(place):
        files.remove(path)
    folder.write_format(place, to)
