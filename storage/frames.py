"""Frames: how records lie in a journal file, so that damage is always noticed.

A frame is one line, `CRC32 LENGTH PAYLOAD`, checksum and length as eight hexadecimal digits.
A payload is JSON without line breaks, so after a damaged frame the next line starts anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from zlib import crc32

_HEAD = 18


def frame(payload: bytes) -> bytes:
    """The line that holds `payload`."""
    return b"%b%b\n" % (_head(payload), payload)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a journal file held.

    `torn` counts the bytes of an unfinished frame at the end: a save that was never
    acknowledged. `damaged` counts the places where something else than a frame stood.
    """

    payloads: list[bytes]
    torn: int
    damaged: int


def read(data: bytes) -> Reading:
    """All whole frames of `data`, in order; whatever stands between them is counted."""
    payloads: list[bytes] = []
    at, damaged = 0, 0
    while at < len(data):
        payload = _payload(data, at)
        if payload is not None:
            payloads.append(payload)
            at += _HEAD + len(payload)
            # A whole frame whose line break is missing or damaged may have another behind it.
            if data[at : at + 1] != b"\n" and data[at:].rstrip(b"\0"):
                damaged += 1
            at += 1
            continue
        line_end = data.find(b"\n", at)
        if line_end < 0:
            return Reading(payloads, len(data) - at, damaged)
        damaged += 1
        at = line_end + 1
    return Reading(payloads, 0, damaged)


def _payload(data: bytes, at: int) -> bytes | None:
    try:
        length = int(data[at + 9 : at + 17], 16)
    except ValueError:
        return None
    payload = data[at + _HEAD : at + _HEAD + length]
    sound = data[at : at + _HEAD] == _head(payload) and len(payload) == length
    return payload if sound else None


def _head(payload: bytes) -> bytes:
    return b"%08x %08x " % (crc32(payload), len(payload))
