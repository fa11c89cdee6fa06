"""Looking through a data folder for anything that does not hold together."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from storage import files, folder, frames, journal, register, snapshot
from storage.folder import Change
from storage.progress import Progress, ignore
from storage.protocol import UnusableFolderError
from storage.register import Entry
from storage.shelf import carry_out, wake_of
from storage.snapshot import Snapshot


def deep(place: Path, progress: Progress = ignore) -> list[str]:
    """Check every checksum, and what is derived against what it derives from.

    One sentence per fault; nothing is changed. May run while the folder is in use.
    """
    if not (place / "format.json").is_file():
        raise UnusableFolderError(place, "there is no Kith data in it")
    held = files.hold_journal(place, shared=True, wait=True)
    try:
        return list(_faults(place, progress))
    except OSError as error:
        raise UnusableFolderError(place, files.reason(error)) from error
    finally:
        if held is not None:
            os.close(held)


def _faults(place: Path, progress: Progress) -> Iterator[str]:
    # Users first: what they lack is in the journal then, whatever is saved meanwhile.
    known = register.read(folder.register_file(place))
    paths = folder.user_files(place)
    sound: dict[int, Snapshot] = {}
    for number, (user, path) in enumerate(paths.items(), 1):
        held = _snapshot(path)
        if held is None:
            yield f"{path.name} is damaged."
        else:
            sound[user] = held
        progress(number, len(paths))
    changes: list[Change] = []
    for path in journal.paths(place):
        yield from _segment(path, changes)
    changes.sort(key=lambda change: change.seq)
    if known is None:
        yield "The register is missing or damaged; it is made anew when Kith starts."
    else:
        yield from _register(known, sound, changes, {*paths} - {*sound})
    yield from _modes(place)


def _snapshot(path: Path) -> Snapshot | None:
    try:
        return snapshot.parse(path.read_bytes())
    except FileNotFoundError:
        return Snapshot({}, 0)
    except ValueError:
        return None


def _segment(path: Path, changes: list[Change]) -> Iterator[str]:
    reading = frames.read(path.read_bytes())
    if reading.damaged:
        yield f"The journal {path.name} is damaged in {reading.damaged} places."
    try:
        changes += folder.changes_in(path, reading.payloads)
    except UnusableFolderError as error:
        yield str(error)


def _register(
    known: tuple[dict[int, Entry], int],
    sound: dict[int, Snapshot],
    changes: list[Change],
    unknown: set[int],
) -> Iterator[str]:
    entries, seq = known
    for change in changes:
        held = sound.setdefault(change.user, Snapshot({}, 0))
        if change.seq > held.seq:
            carry_out(held.tables, change.ops)
        if change.seq > seq:
            entries[change.user] = change.entry
    for user in sorted({*entries, *sound} - unknown):
        tables = sound[user].tables if user in sound else {}
        found = Entry(sum(map(len, tables.values())), wake_of(tables))
        told = entries.get(user, Entry(0, None))
        if found != told:
            yield (
                f"The register tells {told.documents} documents and wake {told.wake} for user "
                f"{user}, their file {found.documents} and {found.wake}."
            )


def _modes(place: Path) -> Iterator[str]:
    for path in (place, *place.rglob("*")):
        if path.exists() and path.stat().st_mode & 0o077:
            yield f"Others than the owner may open {path.relative_to(place.parent)}."
