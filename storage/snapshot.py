"""A user's file: every document as plain JSON, one a line, with a checksum for each.

The file is a TinyDB database: an object of tables, each an object of documents by key. One more
table, `_kith`, tells the format, the last change included, and the checksum of every line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TypedDict
from zlib import crc32

import orjson

from storage import files
from storage.codec import decode, encode_text

FORMAT = 1
OWN_TABLE = "_kith"

Tables = dict[str, dict[str, bytes]]
"""Per table the encoded documents by key, in the order they were first written."""

_TRAILER = b'"_kith":{"1":'
_LINES_A_WRITE = 512


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a file held: `lost` documents were there once and could not be read.

    `format` is 0 where no file tells it.
    """

    tables: Tables
    seq: int
    damaged: bool = False
    lost: int = 0
    format: int = 0


class NotASnapshotError(ValueError):
    """The file does not have the expected form or checksums."""


def write(
    path: Path,
    tables: Mapping[str, Iterable[tuple[str, bytes]]],
    seq: int,
    version: int = FORMAT,
) -> None:
    """Replace the file at `path` by `tables`, which include every change up to `seq`."""
    files.replace(path, _parts({t: list(rows) for t, rows in tables.items()}, seq, version))


def _parts(
    tables: Mapping[str, list[tuple[str, bytes]]], seq: int, version: int
) -> Iterator[bytes]:
    sums: dict[str, list[int]] = {}
    yield b"{"
    for table, rows in tables.items():
        if not rows:
            continue
        yield b"%b:{\n" % encode_text(table)
        own = sums[table] = []
        for start in range(0, len(rows), _LINES_A_WRITE):
            lines = [
                b"%b:%b" % (encode_text(k), d) for k, d in rows[start : start + _LINES_A_WRITE]
            ]
            own.extend(map(crc32, lines))
            more = start + _LINES_A_WRITE < len(rows)
            yield b",\n".join(lines) + (b",\n" if more else b"\n},\n")
    about = orjson.dumps({"format": version, "seq": seq, "sums": sums})[:-1]
    yield b'%b%b,"sum":%d}}}\n' % (_TRAILER, about, crc32(about))


class _About(TypedDict):
    format: int
    seq: int
    sums: dict[str, list[int]]


def parse(data: bytes) -> Snapshot:
    """What a sound file holds; NotASnapshotError where anything is amiss."""
    try:
        return _parse(data)
    except ValueError as error:
        raise NotASnapshotError from error


def _parse(data: bytes) -> Snapshot:
    if not (data.startswith(b"{") and data.endswith(b"\n")):
        raise NotASnapshotError
    trailer = data.rfind(b"\n", 0, -1) + 1
    about = _about(data[trailer:-1])
    # Line by line: splitting it all at once would stop the event loop beside this thread.
    rows = (line[:-1] for line in BytesIO(data[:trailer]))
    opening = b"{"
    tables: Tables = {}
    for table, sums in about["sums"].items():
        if next(rows, None) != b"%b%b:{" % (opening, encode_text(table)):
            raise NotASnapshotError
        tables[table] = _documents(rows, sums)
        if next(rows, None) != b"},":
            raise NotASnapshotError
        opening = b""
    if next(rows, None) is not None:
        raise NotASnapshotError
    return Snapshot(tables, about["seq"], format=about["format"])


def _documents(rows: Iterator[bytes], sums: list[int]) -> dict[str, bytes]:
    documents: dict[str, bytes] = {}
    last = len(sums) - 1
    for number, checksum in enumerate(sums):
        row = next(rows, b"")
        if number != last:
            if not row.endswith(b","):
                raise NotASnapshotError
            row = row[:-1]
        if crc32(row) != checksum:
            raise NotASnapshotError
        key, document = _split(row)
        documents[key] = document
    return documents


def _split(row: bytes) -> tuple[str, bytes]:
    end = row.index(b'":') + 1
    while row[end - 2 : end - 1] == b"\\":  # a quotation mark within the key
        end = row.index(b'":', end) + 1
    return decode(row[:end]), row[end + 1 :]


def _about(line: bytes) -> _About:
    start = line.find(_TRAILER)
    body, mark, rest = line[start + len(_TRAILER) :].rpartition(b',"sum":')
    if start < 0 or not mark or rest != b"%d}}}" % crc32(body):
        raise NotASnapshotError
    about: _About = orjson.loads(body + b"}")
    return about


def salvage(data: bytes) -> Snapshot:
    """What can be saved of a damaged file: every line that still agrees with its checksum.

    Where the checksums themselves are gone, every line that is still JSON.
    """
    lines = data.split(b"\n")
    for line in reversed(lines):
        try:
            about = _about(line)
        except ValueError:
            continue
        return _by_checksum(lines, about)
    return _by_shape(lines)


def _by_checksum(lines: list[bytes], about: _About) -> Snapshot:
    homes: dict[int, list[str]] = {}
    for table, sums in about["sums"].items():
        for checksum in sums:
            homes.setdefault(checksum, []).append(table)
    tables: Tables = {table: {} for table in about["sums"]}
    for line in lines:
        row = line if crc32(line) in homes else line[:-1]
        for table in homes.get(crc32(row), ()):
            key, document = _split(row)
            tables[table][key] = document
    expected = sum(map(len, about["sums"].values()))
    lost = expected - sum(map(len, tables.values()))
    return Snapshot(tables, about["seq"], damaged=True, lost=lost, format=about["format"])


def _by_shape(lines: list[bytes]) -> Snapshot:
    tables: Tables = {}
    rows: dict[str, bytes] = {}
    lost = 0
    for line in lines:
        row = line.removeprefix(b"{").removesuffix(b",")
        try:
            if row.endswith(b":{"):
                rows = tables.setdefault(str(decode(row[:-2])), {})
            elif row.startswith(b'"') and not row.startswith(_TRAILER):
                key, document = _split(row)
                decode(document)
                rows[key] = document
        except ValueError:
            lost += 1
    return Snapshot(tables, 0, damaged=True, lost=lost)
