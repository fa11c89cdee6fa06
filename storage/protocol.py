"""What Kith asks of its storage, and the errors a storage may raise."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Protocol

Doc = Mapping[str, Any]
"""A plain JSON object: strings, numbers, booleans, None, lists and objects with string keys."""

DueIndex = Literal["due", "keep"]
"""The two times a person can be due at: of what is asked for, and of what can wait its turn."""

BOT = 0
"""The user id under which the bot keeps what belongs to nobody (owner, inbox, strangers)."""


@dataclass(frozen=True, slots=True)
class Put:
    """Write `doc` under `key` of `table`, replacing what is there.

    With `new` the whole `apply` is refused where the key is already taken: a claim.
    """

    table: str
    key: str
    doc: Doc
    new: bool = False


@dataclass(frozen=True, slots=True)
class Drop:
    """Remove `key` from `table`, if it is there."""

    table: str
    key: str


@dataclass(frozen=True, slots=True)
class DropAll:
    """Remove everything there is of the user."""


Change = Put | Drop | DropAll


@dataclass(frozen=True, slots=True)
class Damage:
    """Something stored that could not be read any more; what could be read of it was kept.

    `user` is whose it is, None or `BOT` where it may be anybody's. `kept` counts what was saved of
    it, `lost` what was not, as far as can be told. `file` holds it as it was found.
    """

    id: str
    user: int | None
    kept: int
    lost: int
    file: Path

    def __str__(self) -> str:
        whose = "What was saved last" if self.user is None else f"What is kept of user {self.user}"
        return (
            f"{whose} was damaged: {self.kept} entries were saved, {self.lost} or more were lost. "
            f"The damaged file is {self.file}."
        )


class StoreError(Exception):
    """Base of what a store raises; each member owns its sentence."""


class CouldNotSaveError(StoreError):
    """Nothing of the changes was kept: the disk is full, read-only or gone."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"Could not save: {reason}.")


class NotPlainJsonError(StoreError):
    """A document holds what JSON cannot: a set, a date, a number too large, a key that is no str."""

    def __init__(self, table: str) -> None:
        super().__init__(f"A document of the table {table} is not plain JSON.")


class CouldNotWipeError(StoreError):
    """The changes were kept, but older copies of what they removed are still on disk."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"It is removed, but an old copy could not be wiped yet: {reason}.")


class FolderInUseError(StoreError):
    """Another process holds the data folder."""

    def __init__(self, folder: object) -> None:
        super().__init__(
            f"Another Kith is already using the folder {folder}. "
            "Stop it first, or give this one a folder of its own.",
        )


class NewerFolderError(StoreError):
    """The data folder was written by a Kith newer than this one."""

    def __init__(self, folder: object, found: int, known: int) -> None:
        super().__init__(
            f"The folder {folder} was written by a newer Kith (format {found}, this one knows "
            f"up to {known}). Please update Kith.",
        )


class UnusableFolderError(StoreError):
    """The data folder, or a file in it, cannot be made, read or understood."""

    def __init__(self, path: object, reason: str) -> None:
        super().__init__(f"Cannot use {path}: {reason}.")


class DamagedError(StoreError):
    """Something stored does not agree with its checksums; `sentences` tell what."""

    def __init__(self, sentences: Sequence[str]) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = list(sentences)


class FolderNotEmptyError(StoreError):
    """A backup is only restored where nothing is yet."""

    def __init__(self, folder: object) -> None:
        super().__init__(f"The folder {folder} is not empty. Please restore into a new one.")


class ClosedStoreError(StoreError):
    """The store is not open."""

    def __init__(self) -> None:
        super().__init__("The store is not open.")


class Store(Protocol):
    """Keeps every user's documents, each user apart from all others.

    Life: `open` before anything else, `close` at the end; both may be called once. One event
    loop, any number of tasks.

    Durability: when `apply` returns, the changes are on disk and survive a kill or a power cut.
    It happens whole or not at all, and readers never see half of it. When it raises, nothing
    changed, in memory either.

    Documents: what is read is a plain JSON object the caller must not change; what is given to
    `apply` is copied or frozen, so the caller may change it afterwards. Keys and tables are
    short strings. Tables are made by writing to them.

    Three tables carry indexes, from these keys of their documents:

    - `people`: `name` (str) and `aliases` (list of str) for `named` and `search`; `words` (list
      of str: places, fields, companies, interests, lower case) for `search` and `near`; `told`
      (list of str: other words on record) for `near`; `due` (str, local "YYYY-MM-DD" or
      "YYYY-MM-DDTHH:MM", or absent) and `keep` (the same) for `due`.
    - `me`: the document with key "me" may hold `wake` (float, epoch seconds, or None) for
      `waking`.
    - `notes`: none; read by key.

    Damage: what cannot be read any more is never skipped in silence. The rest is kept, and
    `damaged` tells of it until whoever looks after the data has cleared it away.

    Errors: `StoreError` and its kinds only.
    """

    async def open(self) -> None:
        """Take the data folder; recover what a crash left; raise StoreError where that fails."""

    async def close(self) -> None:
        """Let go of the data folder; everything acknowledged is already on disk."""

    async def apply(self, user: int, changes: Sequence[Change], *, scrub: bool = False) -> bool:
        """Carry out `changes` in order, in one durable step: the only way to write.

        Returns False, having changed nothing, where a `Put` with `new` finds its key taken.
        With `scrub` what was dropped or replaced is also gone from every live file of this user
        and of `BOT` when this returns.
        """

    async def get(self, user: int, table: str, key: str) -> Doc | None:
        """The document under `key`, or None."""

    async def scan(self, user: int, table: str, *, last: int | None = None) -> Sequence[Doc]:
        """All documents of `table`, or its `last` so many, in the order they were first written."""

    async def named(self, user: int, words: Collection[str]) -> Sequence[Doc]:
        """People one of whose name or alias words equals one of `words`.

        Words are compared folded (`bot.core.names.fold`). For the reader: the people a note
        could mean.
        """

    async def search(self, user: int, text: str, limit: int = 10) -> Sequence[Doc]:
        """People whose name resembles `text` (typos, accents, parts) or whose `words` hold it.

        Best first. Name matches come before word matches unless `text` is exactly a word.
        """

    async def near(self, user: int, hints: Mapping[str, float], limit: int) -> Sequence[Doc]:
        """People to whose `words` and `told` most of `hints` lead, best first.

        Each hint (`bot.core.meaning.hints`) counts as its number says, and the more the fewer it
        leads to.
        """

    async def due(
        self, user: int, until: str, limit: int = 100, *, since: str = "", index: DueIndex = "due"
    ) -> Sequence[Doc]:
        """People whose `due` is at or before `until` and after `since`, the longest due first.

        Both are compared as strings; a day stands before its own hours. `index` names the key
        that is meant, `due` or `keep`.
        """

    async def waking(self, until: float, limit: int = 1000) -> Sequence[int]:
        """Users whose `me` document has a `wake` at or before `until`, the earliest first."""

    async def users(self) -> Sequence[int]:
        """Everybody who has documents, `BOT` left out."""

    async def damaged(self, user: int) -> Sequence[Damage]:
        """What was found damaged that is or may be `user`'s, the oldest first."""
