"""Where things lie in a data folder, and what is read of them when it is opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypedDict
from zlib import crc32

import orjson

from storage import files, frames, register, snapshot
from storage.codec import decode
from storage.journal import Segment, paths
from storage.protocol import UnusableFolderError
from storage.register import Entry
from storage.shelf import Op, read_op, wake_of
from storage.snapshot import Snapshot

FORMAT = snapshot.FORMAT


class Change(NamedTuple):
    """One journal entry: what one `apply` did, and what the register says afterwards."""

    seq: int
    user: int
    entry: Entry
    ops: Sequence[Op]


def user_file(folder: Path, user: int) -> Path:
    """The file with the documents of `user`."""
    return folder / "users" / f"{user}.json"


def user_files(folder: Path) -> dict[int, Path]:
    """The files of all users, BOT's too."""
    found = (folder / "users").glob("*.json")
    return {int(path.stem): path for path in found if path.stem.removeprefix("-").isdecimal()}


def register_file(folder: Path) -> Path:
    """The file of the register."""
    return folder / "register.json"


def damaged_folder(folder: Path) -> Path:
    """Where damaged files are kept for a look at them."""
    return folder / "damaged"


def prepare(folder: Path) -> None:
    """Make the folders; remove what a crash left half-written; OSError."""
    for part in (folder, folder / "users", folder / "journal"):
        files.make_folder(part)
    # Not those in backups: one may be under way.
    for part in (folder, folder / "users", folder / "journal", damaged_folder(folder)):
        for aside in part.glob(f"*{files.ASIDE}"):
            aside.unlink()


def format_of(folder: Path) -> int:
    """The format of the data in `folder`; 0 where nothing is yet."""
    path = folder / "format.json"
    try:
        return int(orjson.loads(path.read_bytes())["format"])
    except FileNotFoundError:
        return 0
    except (ValueError, KeyError, TypeError) as error:
        raise UnusableFolderError(path, "it does not tell its format") from error


def write_format(folder: Path, version: int = FORMAT) -> None:
    """Note the format of the data in `folder`."""
    files.replace(folder / "format.json", [orjson.dumps({"format": version})])


def keep_aside(folder: Path, path: Path, data: bytes) -> Path:
    """Keep a copy of a damaged file; the same damage is kept once."""
    files.make_folder(damaged_folder(folder))
    copy = damaged_folder(folder) / f"{path.parent.name}-{path.stem}-{crc32(data):08x}{path.suffix}"
    if not copy.exists():
        files.replace(copy, [data])
    return copy


@dataclass(slots=True)
class Found:
    """What the journal and the register of a folder hold."""

    seq: int = 0
    entries: dict[int, Entry] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    damage: list[str] = field(default_factory=list)


class _Told(TypedDict):
    seq: int
    user: int
    docs: int
    wake: float | None
    ops: list[list[object]]


def change(payload: bytes) -> Change:
    """The change that a journal frame tells; ValueError where it tells none."""
    told: _Told = decode(payload)
    try:
        entry = Entry(told["docs"], told["wake"])
        return Change(told["seq"], told["user"], entry, [read_op(each) for each in told["ops"]])
    except (KeyError, TypeError) as error:
        raise ValueError(payload) from error


def look(folder: Path) -> Found:
    """Read register and journal. Damaged journal files are kept aside and rewritten sound."""
    found = Found()
    for path in paths(folder):
        _read_segment(folder, path, found)
    found.changes.sort(key=lambda each: each.seq)
    known = register.read(register_file(folder))
    since: dict[int, int] = {}
    if known is None:
        found.entries = _rebuild(folder, since, found.damage)
        found.seq = max(since.values(), default=0)
    else:
        found.entries, found.seq = known
        since = dict.fromkeys((each.user for each in found.changes), found.seq)
    for each in found.changes:
        if each.seq > since.get(each.user, 0):
            found.entries[each.user] = each.entry
        found.seq = max(found.seq, each.seq)
    if known is None:
        register.write(register_file(folder), found.entries, found.seq)
    return found


def _read_segment(folder: Path, path: Path, found: Found) -> None:
    data = path.read_bytes()
    reading = frames.read(data)
    segment = Segment(path, len(data))
    changes = [change(payload) for payload in reading.payloads]
    for each in changes:
        segment.latest[each.user] = each.seq
    if reading.damaged:
        copy = keep_aside(folder, path, data)
        files.replace(path, map(frames.frame, reading.payloads))
        found.damage.append(
            f"The journal {path.name} was damaged in {reading.damaged} places; its "
            f"{len(changes)} readable changes were kept. The damaged file is {copy}.",
        )
    found.changes += changes
    found.segments.append(segment)


def _rebuild(folder: Path, since: dict[int, int], damage: list[str]) -> dict[int, Entry]:
    # Only a folder that lost its register, or never had one, pays for opening every file.
    entries: dict[int, Entry] = {}
    for user in user_files(folder):
        held, sentence = load(folder, user)
        if sentence:
            damage.append(sentence)
        since[user] = held.seq
        documents = sum(map(len, held.tables.values()))
        entries[user] = Entry(documents, wake_of(held.tables))
    return entries


def load(folder: Path, user: int) -> tuple[Snapshot, str]:
    """What the file of `user` holds, and a sentence where it was damaged (else empty).

    A damaged file is kept aside and replaced by what could be read of it.
    """
    path = user_file(folder, user)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Snapshot({}, 0), ""
    try:
        return snapshot.parse(data), ""
    except ValueError:
        held = snapshot.salvage(data)
    copy = keep_aside(folder, path, data)
    rows = {table: documents.items() for table, documents in held.tables.items()}
    snapshot.write(path, rows, held.seq, held.format or format_of(folder))
    return held, (
        f"The file {path.name} was damaged; {sum(map(len, held.tables.values()))} documents were "
        f"read, {held.lost} were lost. The damaged file is {copy}."
    )
