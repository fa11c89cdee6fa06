"""Reading a data folder from beside it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from storage.contents import contents
from storage.protocol import BOT, DamagedError, Drop, DropAll, Put, UnusableFolderError
from storage.tiny import TinyStore
from tests.storage.conftest import filled


async def test_everything_is_read_while_the_store_is_open(tmp_path: Path) -> None:
    store = await filled(tmp_path)
    await store.apply(BOT, [Put("inbox", "1", {"id": 1})])
    await store.checkpoint()
    await store.apply(7, [Put("notes", "0", {"n": "new"}), Drop("notes", "1")])
    told: list[tuple[int, int]] = []

    found = dict(contents(tmp_path, lambda done, size: told.append((done, size))))

    assert list(found) == [BOT, 7, 8]
    assert found[7]["notes"]["0"] == {"n": "new"}
    assert len(found[7]["notes"]) == 19
    assert found[7]["me"]["me"] == {"wake": 5.0}
    assert told == [(1, 3), (2, 3), (3, 3)]
    await store.close()


async def test_whoever_erased_everything_is_not_among_them(tmp_path: Path) -> None:
    store = await filled(tmp_path)
    await store.apply(7, [DropAll()], scrub=True)

    assert [user for user, _ in contents(tmp_path)] == [8]
    await store.close()


async def test_each_user_is_whole_however_much_is_saved_meanwhile(tmp_path: Path) -> None:
    store = TinyStore(tmp_path, journal_bytes=2000, idle_seconds=0)
    await store.open()
    ends = asyncio.Event()

    async def saves() -> None:
        n = 0
        while not ends.is_set():
            both = [Put(table, str(n), {"n": n, "text": "x" * 40}) for table in ("one", "two")]
            await store.apply(1 + n % 3, both)
            await store.tidy()
            n += 1

    saving = asyncio.ensure_future(saves())
    for _ in range(20):
        found = await asyncio.to_thread(lambda: list(contents(tmp_path)))
        for _, tables in found:
            assert tables["one"] == tables["two"]
            numbers = sorted(doc["n"] for doc in tables["one"].values())
            assert numbers == list(range(numbers[0], numbers[-1] + 1, 3))
    ends.set()
    await saving
    await store.close()


async def test_a_damaged_user_is_told_of_after_all_others(tmp_path: Path) -> None:
    store = await filled(tmp_path)
    await store.close()
    path = tmp_path / "users" / "7.json"
    path.write_bytes(path.read_bytes().replace(b'"n":3', b'"n":4'))
    found: list[int] = []

    with pytest.raises(DamagedError, match=r"7\.json is damaged"):
        found.extend(user for user, _ in contents(tmp_path))

    assert found == [8]


def test_a_folder_without_data_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableFolderError, match="no Kith data"):
        list(contents(tmp_path))
