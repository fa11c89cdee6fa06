"""What was found damaged: kept as it was found, and told of until it is cleared away."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path
from zlib import crc32

from storage import files, frames, snapshot
from storage.protocol import Damage

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
    return _told(copy, data)


def reports(folder: Path) -> list[Damage]:
    """What is kept aside in the data folder, the oldest first; OSError."""
    copies = sorted(damaged_folder(folder).glob("*.json*"), key=lambda p: (p.stat().st_mtime, p))
    return [_told(copy, copy.read_bytes()) for copy in copies if _NAME.fullmatch(copy.name)]


def _told(copy: Path, data: bytes) -> Damage:
    match = _NAME.fullmatch(copy.name)
    if match is None:
        raise ValueError(copy.name)
    if match["kind"] == "journal":
        reading = frames.read(data)
        return Damage(copy.stem, None, len(reading.payloads), reading.damaged, copy)
    held = snapshot.salvage(data)
    kept = sum(map(len, held.tables.values()))
    return Damage(copy.stem, int(match["which"]), kept, held.lost, copy)


def remove(folder: Path, users: Collection[int]) -> None:
    """Remove what is kept aside of the files of `users`, and of the journal; OSError."""
    for damage in reports(folder):
        if damage.user is None or damage.user in users:
            files.remove(damage.file)
