"""Closing, letting go of users, and shortening the journal."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from storage.protocol import (
    ClosedStoreError,
    Put,
    StoreError,
)
from storage.tiny import TinyStore

ME = 7


async def test_a_closed_store_says_that_it_is_closed(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    with pytest.raises(ClosedStoreError):
        await store.scan(ME, "notes")
    await store.open()
    await store.close()
    with pytest.raises(StoreError):
        await store.apply(ME, [Put("notes", "1", {})])


async def test_closing_waits_for_what_is_being_saved(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    await store.open()
    saves = [asyncio.ensure_future(store.apply(u, [Put("t", "k", {})])) for u in range(1, 20)]
    await asyncio.sleep(0)
    await store.close()
    assert all(await asyncio.gather(*saves))
    await store.open()
    assert len(await store.users()) == 19
    await store.close()


async def test_closing_waits_for_what_a_cancelled_caller_left(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    await store.open()
    big = {"text": "x" * 200_000}
    await store.get(ME, "t", "k")
    saving = asyncio.ensure_future(store.apply(ME, [Put("t", "k", big)]))
    for _ in range(3):
        await asyncio.sleep(0)
    saving.cancel()
    await store.close()
    await store.open()
    assert await store.get(ME, "t", "k") == big
    assert await store.damaged(ME) == []
    await store.close()


async def test_users_not_used_lately_are_let_go_of_and_read_again(tmp_path: Path) -> None:
    store = TinyStore(tmp_path, idle_seconds=0)
    await store.open()
    await asyncio.gather(*(store.apply(u, [Put("notes", "1", {"n": u})]) for u in range(1, 40)))
    await store.tidy()
    assert store.in_memory() == 0
    assert [await store.get(u, "notes", "1") for u in range(1, 40)] == [
        {"n": u} for u in range(1, 40)
    ]
    assert await store.apply(3, [Put("notes", "2", {"n": 3})])
    assert store.in_memory() == 39
    await store.close()


async def test_letting_go_loses_nothing_that_is_saved_meanwhile(tmp_path: Path) -> None:
    store = TinyStore(tmp_path, idle_seconds=0, journal_bytes=2000)
    await store.open()
    ends = asyncio.Event()

    async def lets_go() -> None:
        while not ends.is_set():
            await store.tidy()
            await asyncio.sleep(0)

    tidying = asyncio.ensure_future(lets_go())
    for n in range(60):
        await asyncio.gather(*(store.apply(u, [Put("notes", str(n), {"n": n})]) for u in range(5)))
    ends.set()
    await tidying
    await store.close()
    await store.open()
    for user in range(5):
        assert [doc["n"] for doc in await store.scan(user, "notes")] == list(range(60))
    await store.close()


async def test_the_journal_is_shortened_once_it_has_grown(tmp_path: Path) -> None:
    store = TinyStore(tmp_path, journal_bytes=5000)
    await store.open()
    for n in range(200):
        await store.apply(ME, [Put("notes", "1", {"text": "a" * 100, "n": n})])
    await store.tidy()
    assert sum(len(p.read_bytes().rstrip(b"\0")) for p in (tmp_path / "journal").iterdir()) < 6000
    await store.close()


def test_importing_the_store_loads_no_matcher_and_no_archiver() -> None:
    script = (
        "import sys, storage.tiny; print({'rapidfuzz', 'tarfile', 'sqlite3'} & set(sys.modules))"
    )
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "set()\n"
