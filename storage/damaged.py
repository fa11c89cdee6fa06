"""What was found damaged: kept as it was found, and told of until it is cleared away."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path
from zlib import crc32

from storage import files, frames, snapshot
from storage.protocol import Damage, UnusableFolderError

JOURNAL = "journal"
_NAME = re.compile(r"(?P<kind>users|journal)-(?P<which>-?\d+)-[0-9a-f]{8}\.jsonl?")


def damaged_folder(folder: Path) -> Path:
    """Where damaged files are kept."""
    return folder / "damaged"


def keep_aside(folder: Path, path: Path, data: bytes) -> Damage:
    """Keep a copy of the damaged file at `path`, which held `data`; the same damage is kept once.

    To be done before what is readable takes its place: then a kill loses no word of it. OSError.
    """
    files.make_folder(damaged_folder(folder))
    copy = damaged_folder(folder) / f"{path.parent.name}-{path.stem}-{crc32(data):08x}{path.suffix}"
    if not copy.exists():
        files.replace(copy, [data])
    return _report(copy, None if path.parent.name == JOURNAL else int(path.stem), data)


def reports(folder: Path) -> list[Damage]:
    """What is kept aside in the data folder, the oldest first; UnusableFolderError."""
    try:
        copies = sorted(_copies(folder), key=lambda each: each[0].stat().st_mtime)
        return [_report(copy, user, copy.read_bytes()) for copy, user in copies]
    except OSError as error:
        raise UnusableFolderError(damaged_folder(folder), files.reason(error)) from error


def remove(folder: Path, users: Collection[int]) -> None:
    """Remove what is kept aside of the files of `users`, and of the journal; OSError."""
    for copy, user in _copies(folder):
        if user is None or user in users:
            files.remove(copy)


def _copies(folder: Path) -> list[tuple[Path, int | None]]:
    """The files kept aside, each with the user whose it was, None for the journal."""
    named = [(p, _NAME.fullmatch(p.name)) for p in damaged_folder(folder).glob("*")]
    return [
        (path, None if match["kind"] == JOURNAL else int(match["which"]))
        for path, match in named
        if match
    ]


def _report(copy: Path, user: int | None, data: bytes) -> Damage:
    if user is None:
        reading = frames.read(data)
        return Damage(copy.stem, user, len(reading.payloads), reading.damaged, copy)
    held = snapshot.salvage(data)
    return Damage(copy.stem, user, sum(map(len, held.tables.values())), held.lost, copy)
