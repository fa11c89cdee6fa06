"""Where things lie in a data folder, and what is read of them when it is opened."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypedDict

import orjson

from storage import files, frames, register, snapshot
from storage.codec import decode
from storage.damaged import damaged_folder, keep_aside
from storage.journal import Segment, paths
from storage.protocol import Damage, UnusableFolderError
from storage.register import Entry
from storage.shelf import Op, carry_out, read_op, wake_of
from storage.snapshot import Snapshot, Tables

FORMAT = snapshot.FORMAT
_log = logging.getLogger(__name__)


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


@dataclass(slots=True)
class Found:
    """What the journal and the register of a folder hold."""

    seq: int = 0
    entries: dict[int, Entry] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    damage: list[Damage] = field(default_factory=list)


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


def changes_in(path: Path, payloads: Iterable[bytes]) -> list[Change]:
    """The changes that the frames of the journal file `path` tell; UnusableFolderError."""
    try:
        return [change(payload) for payload in payloads]
    except ValueError as error:
        why = "it holds a change that this Kith does not understand"
        raise UnusableFolderError(path, why) from error


def look(folder: Path) -> Found:
    """Read register and journal. Damaged journal files are kept aside and rewritten sound."""
    found = Found()
    for path in paths(folder):
        _read_segment(folder, path, found)
    found.changes.sort(key=lambda each: each.seq)
    path = register_file(folder)
    # What the changes say of the register counts those before them, be they lost.
    known = None if found.damage else register.read(path)
    if known is None:
        if path.exists():
            _log.warning("The register is made anew from everybody's files")
        _rebuild(folder, found)
        register.write(path, found.entries, found.seq)
        return found
    found.entries, found.seq = known
    for each in found.changes:
        if each.seq > found.seq:
            found.entries[each.user], found.seq = each.entry, each.seq
    return found


def _read_segment(folder: Path, path: Path, found: Found) -> None:
    data = path.read_bytes()
    reading = frames.read(data)
    segment = Segment(path, len(data))
    changes = changes_in(path, reading.payloads)
    for each in changes:
        segment.latest[each.user] = each.seq
    if reading.damaged:
        found.damage.append(keep_aside(folder, path, data))
        files.replace(path, map(frames.frame, reading.payloads))
    found.changes += changes
    found.segments.append(segment)


def _rebuild(folder: Path, found: Found) -> None:
    # Only a folder that lost its register, or never had one, pays for opening every file.
    later = by_user(found.changes)
    for user in sorted({*user_files(folder), *later}):
        held, damage = load(folder, user)
        if damage:
            found.damage.append(damage)
        seq = carry_on(held, later.get(user, []))
        found.entries[user] = entry_of(held.tables)
        found.seq = max(found.seq, seq)


def by_user(changes: Iterable[Change]) -> dict[int, list[Change]]:
    """The changes of each user, in the order given."""
    found: dict[int, list[Change]] = {}
    for each in changes:
        found.setdefault(each.user, []).append(each)
    return found


def carry_on(held: Snapshot, changes: Iterable[Change]) -> int:
    """Carry out in `held` those of a user's `changes` that it does not include; the newest seq."""
    newest = held.seq
    for each in changes:
        if each.seq > newest:
            carry_out(held.tables, each.ops)
            newest = each.seq
    return newest


def entry_of(tables: Tables) -> Entry:
    """What the register says of whoever has these documents."""
    return Entry(sum(map(len, tables.values())), wake_of(tables))


def load(folder: Path, user: int) -> tuple[Snapshot, Damage | None]:
    """What the file of `user` holds, and where it was damaged, what of it.

    A damaged file is kept aside and replaced by what could be read of it.
    """
    path = user_file(folder, user)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Snapshot({}, 0), None
    try:
        return snapshot.parse(data), None
    except ValueError:
        held = snapshot.salvage(data)
    damage = keep_aside(folder, path, data)
    rows = {table: documents.items() for table, documents in held.tables.items()}
    snapshot.write(path, rows, held.seq, held.format or format_of(folder))
    return held, damage
