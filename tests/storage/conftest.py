"""The backends that the contract is checked against."""

from __future__ import annotations

import resource
import shutil
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Protocol

import pytest

from storage.protocol import Doc, Put, Store
from storage.tiny import TinyStore

ANA: Doc = {"name": "Ana López", "aliases": ["Anita"], "words": ["lisbon", "fintech"]}
BOB: Doc = {"name": "Bob Stone", "aliases": [], "words": ["lisbon", "machine learning"]}
LUIS: Doc = {"name": "Luis Ortega", "aliases": ["Lucho"], "words": ["sailing"]}


async def people(store: Store, *docs: Doc, user: int = 7) -> None:
    """Keep `docs` as people under their first names."""
    await store.apply(user, [Put("people", str(d["name"]).split()[0].lower(), d) for d in docs])


def names(docs: Sequence[Doc]) -> list[Any]:
    """Of people, in order."""
    return [doc["name"] for doc in docs]


class Backend(Protocol):
    """One place where a store keeps its data."""

    async def open(self) -> Store:
        """A store on the data, after closing the one before."""

    async def crash(self) -> Store:
        """A store on the data as a killed process would have left it now."""

    def told_in(self, text: str) -> list[Path]:
        """The live files that hold `text`."""

    def full(self) -> AbstractContextManager[None]:
        """While it holds, nothing can be written."""

    async def close(self) -> None:
        """Close what is open."""


def told_in(folder: Path, text: str) -> list[Path]:
    """The files below `folder` that hold `text`."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if text.encode() in path.read_bytes()]


@contextmanager
def full_disk() -> Iterator[None]:
    """No file may be written to: the nearest thing to a full disk that needs no privileges."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


class TinyBackend:
    """Folders with a TinyStore each: a copy of a folder in use is what a kill leaves."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._folder = home / "data"
        self._stores: list[TinyStore] = []

    async def open(self) -> Store:
        await self.close()
        return await self._start()

    async def crash(self) -> Store:
        copy = self._folder.with_name(self._folder.name + "-again")
        shutil.copytree(self._folder, copy)
        self._folder = copy
        return await self._start()

    async def _start(self) -> Store:
        store = TinyStore(self._folder)
        await store.open()
        self._stores.append(store)
        return store

    def told_in(self, text: str) -> list[Path]:
        return told_in(self._folder, text)

    def full(self) -> AbstractContextManager[None]:
        return full_disk()

    async def close(self) -> None:
        while self._stores:
            await self._stores.pop().close()


@pytest.fixture(params=[TinyBackend])
async def backend(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Backend]:
    """Each backend in turn, on nothing yet."""
    one: Backend = request.param(tmp_path)
    yield one
    await one.close()


@pytest.fixture
async def store(backend: Backend) -> Store:
    """An open, empty store."""
    return await backend.open()


async def filled(place: Path) -> TinyStore:
    """An open store with twenty notes of user 7 and one of user 8, some in the journal."""
    store = TinyStore(place, journal_bytes=10_000)
    await store.open()
    for n in range(20):
        await store.apply(7, [Put("notes", str(n), {"n": n}), Put("me", "me", {"wake": 5.0})])
    await store.apply(8, [Put("notes", "1", {"text": "hello"})])
    return store
