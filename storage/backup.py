"""Backups: one archive that holds a whole data folder at one moment."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import re
import tarfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import orjson

from storage import files, folder, frames, journal, snapshot
from storage.anew import anew
from storage.progress import Progress, ignore
from storage.protocol import DamagedError, UnusableFolderError

_MANIFEST = "manifest.json"
_CHUNK = 1 << 16
_MEMBER = re.compile(r"(format|register)\.json|users/-?\d+\.json|journal/\d+\.jsonl")


def backup(place: Path, archive: Path, progress: Progress = ignore) -> None:
    """Write everything in the data folder `place` to `archive` (tar, gzip).

    May run while the folder is in use: the archive holds the moment when its journal was read.
    It is read back and compared before it gets its name. `progress` is told bytes done and
    bytes in all, each file's counted once as it is packed and once as it is read back. Errors:
    DamagedError, UnusableFolderError.
    """
    if not (place / "format.json").is_file():
        raise UnusableFolderError(place, "there is no Kith data in it")
    aside = archive.with_name(archive.name + files.ASIDE)
    held = None
    try:
        archive.parent.mkdir(mode=files.FOLDER_MODE, parents=True, exist_ok=True)
        held = files.hold_journal(place, shared=True, wait=True)
        size = _write(place, aside, progress)
        verify(aside, lambda done, whole: progress(size + size * done // whole, 2 * size))
        aside.replace(archive)
        files.sync_folder(archive.parent)
    except OSError as error:
        raise UnusableFolderError(archive, files.reason(error)) from error
    finally:
        aside.unlink(missing_ok=True)
        if held is not None:
            os.close(held)


def _write(place: Path, aside: Path, progress: Progress) -> int:
    """Pack everything; how many bytes there were."""
    # The order matters: what a user's file does not have yet is in the journal, read last.
    users = sorted(folder.user_files(place).values())
    paths = [place / "format.json", folder.register_file(place), *users, *journal.paths(place)]
    size = sum(path.stat().st_size for path in paths if path.exists())
    done = 0
    sums: dict[str, str] = {}
    with (
        os.fdopen(files.create(aside), "wb") as out,
        tarfile.open(fileobj=out, mode="w:gz", compresslevel=3) as tar,
    ):
        for path in paths:
            try:
                data = path.read_bytes()
            except FileNotFoundError:  # the last of that user was removed just now
                continue
            done += len(data)
            if path.suffix == ".jsonl":
                data = b"".join(map(frames.frame, frames.read(data).payloads))
            name = path.relative_to(place).as_posix()
            sums[name] = hashlib.sha256(data).hexdigest()
            _add(tar, name, data)
            progress(done, 2 * max(size, done))
        _add(tar, _MANIFEST, orjson.dumps(sums))
    with aside.open("rb") as written:
        os.fsync(written.fileno())
    return done


def _add(tar: tarfile.TarFile, name: str, data: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size, member.mode = len(data), files.FILE_MODE
    tar.addfile(member, io.BytesIO(data))


def verify(archive: Path, progress: Progress = ignore) -> None:
    """Read the whole archive; DamagedError where anything does not agree with its checksum."""
    for _ in _sound_members(archive, progress):
        pass


def _sound_members(archive: Path, progress: Progress = ignore) -> Iterator[tuple[str, bytes]]:
    sums: dict[str, str] = {}
    told: dict[str, str] | None = None
    try:
        with (
            archive.open("rb") as packed,
            gzip.open(packed) as raw,
            tarfile.open(fileobj=raw, mode="r|") as tar,
        ):
            size = archive.stat().st_size
            for member in tar:
                content = tar.extractfile(member)
                data = b"" if content is None else content.read()
                if member.name == _MANIFEST:
                    told = orjson.loads(data)
                    continue
                _look_at(member.name, data)
                sums[member.name] = hashlib.sha256(data).hexdigest()
                yield member.name, data
                progress(packed.tell(), size)
            while raw.read(_CHUNK):  # to the end, where gzip's own checksum lies
                pass
            progress(size, size)
    except (tarfile.TarError, zlib.error, EOFError, ValueError, OSError) as error:
        raise DamagedError([f"{archive} is not a whole Kith backup ({error})."]) from error
    if told != sums:
        raise DamagedError([f"{archive} does not hold what it should hold."])


def _look_at(name: str, data: bytes) -> None:
    if not _MEMBER.fullmatch(name):
        raise DamagedError([f"A Kith backup does not hold a file named {name}."])
    if name.startswith("users/"):
        try:
            snapshot.parse(data)
        except ValueError as error:
            raise DamagedError([f"{name} is damaged."]) from error
    elif name.startswith("journal/") and frames.read(data).damaged:
        raise DamagedError([f"{name} is damaged."])


def restore(archive: Path, place: Path, progress: Progress = ignore) -> None:
    """Make the data folder `place`, which must be empty or not there, from `archive`.

    All or nothing. `progress` is told bytes of the archive read and bytes in all. Errors:
    DamagedError, FolderNotEmptyError, UnusableFolderError.
    """
    with anew(place) as aside:
        for name, data in _sound_members(archive, progress):
            files.replace(aside / name, [data])
