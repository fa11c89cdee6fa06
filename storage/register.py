"""Who has documents, and when each of them wants to be woken: known without opening their files."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Mapping
from math import inf
from pathlib import Path
from typing import NamedTuple

import orjson

from storage import files, frames


class Entry(NamedTuple):
    """One user: how many documents, and the `wake` of their `me` document."""

    documents: int
    wake: float | None


class Register:
    """The entries of all users, in memory, with a file that a checkpoint writes."""

    def __init__(self) -> None:
        self._entries: dict[int, Entry] = {}
        self._wakes: list[tuple[float, int]] = []

    def __getitem__(self, user: int) -> Entry:
        return self._entries.get(user, _NOTHING)

    def set(self, user: int, entry: Entry) -> None:
        """Note the newest entry of `user`."""
        before = self[user].wake
        if entry.wake != before:
            if before is not None:
                del self._wakes[bisect_left(self._wakes, (before, user))]
            if entry.wake is not None:
                insort(self._wakes, (entry.wake, user))
        if entry.documents:
            self._entries[user] = entry
        else:
            self._entries.pop(user, None)

    def users(self) -> list[int]:
        """Everybody with a document, in the order of their first."""
        return list(self._entries)

    def waking(self, until: float, limit: int) -> list[int]:
        """Users whose `wake` is at or before `until`, the earliest first."""
        end = bisect_right(self._wakes, (until, inf))
        return [user for _, user in self._wakes[: min(end, limit)]]

    def entries(self) -> Mapping[int, Entry]:
        """A copy of all entries."""
        return dict(self._entries)


_NOTHING = Entry(0, None)


def write(path: Path, entries: Mapping[int, Entry], seq: int) -> None:
    """Replace the file at `path`; every change up to `seq` is in `entries`."""
    users = {str(user): [e.documents, e.wake] for user, e in entries.items()}
    files.replace(path, [frames.frame(orjson.dumps({"seq": seq, "users": users}))])


def read(path: Path) -> tuple[dict[int, Entry], int] | None:
    """What `write` wrote: the entries and their `seq`; None where there is no sound file."""
    try:
        (payload,) = frames.read(path.read_bytes()).payloads
        held = orjson.loads(payload)
        users = {int(user): Entry(*fields) for user, fields in held["users"].items()}
        return users, int(held["seq"])
    except (FileNotFoundError, ValueError, TypeError, KeyError):
        return None
