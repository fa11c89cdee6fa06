"""Backups and what is made of them."""

from __future__ import annotations

import asyncio
import gzip
import os
import tarfile
from pathlib import Path

import pytest

from storage import files
from storage.backup import backup, restore, verify
from storage.check import deep
from storage.protocol import (
    BOT,
    DamagedError,
    Drop,
    FolderNotEmptyError,
    Put,
    UnusableFolderError,
)
from storage.tiny import TinyStore
from tests.storage.conftest import filled

ME = 7


async def test_a_backup_made_while_running_is_restored_whole(tmp_path: Path) -> None:
    store = await filled(tmp_path / "data")
    told: list[tuple[int, int]] = []
    backup(
        tmp_path / "data", tmp_path / "kith.tar.gz", lambda done, size: told.append((done, size))
    )
    await store.apply(ME, [Put("notes", "later", {})])
    await store.close()
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1][0] == told[-1][1] > 0
    assert any(2 * done == size for done, size in told), "packed, and still to be read back"
    assert (tmp_path / "kith.tar.gz").stat().st_mode & 0o777 == 0o600
    restore(tmp_path / "kith.tar.gz", tmp_path / "again")
    assert deep(tmp_path / "again") == []
    again = TinyStore(tmp_path / "again")
    await again.open()
    assert [doc["n"] for doc in await again.scan(ME, "notes")] == list(range(20))
    assert await again.get(8, "notes", "1") == {"text": "hello"}
    assert await again.waking(5.0) == [ME]
    await again.close()


async def test_backups_under_load_hold_one_moment(tmp_path: Path) -> None:
    store = TinyStore(tmp_path / "data", journal_bytes=3000, idle_seconds=0)
    await store.open()
    ends = asyncio.Event()

    async def moves() -> None:
        # A note leaves the inbox only once its user has it: no moment lacks it in both.
        n = 0
        while not ends.is_set():
            note = Put("notes", str(n), {"n": n, "text": "x" * 50})
            await store.apply(BOT, [note])
            await store.apply(1 + n % 3, [note])
            await store.apply(BOT, [Drop("notes", str(n))])
            await store.tidy()
            n += 1

    moving = asyncio.ensure_future(moves())
    for turn in range(8):
        archive = tmp_path / f"{turn}.tar.gz"
        await asyncio.to_thread(backup, tmp_path / "data", archive)
        restore(archive, tmp_path / str(turn))
        assert deep(tmp_path / str(turn)) == []
        copy = TinyStore(tmp_path / str(turn))
        await copy.open()
        found = {doc["n"] for user in range(4) for doc in await copy.scan(user, "notes")}
        assert found == set(range(len(found)))
        await copy.close()
    ends.set()
    await moving
    await store.close()


async def test_a_damaged_archive_is_noticed_at_every_byte(tmp_path: Path) -> None:
    store = await filled(tmp_path / "data")
    await store.close()
    backup(tmp_path / "data", tmp_path / "kith.tar.gz")
    whole = (tmp_path / "kith.tar.gz").read_bytes()
    for at in range(len(whole)):
        damaged = bytearray(whole)
        damaged[at] ^= 0x10
        (tmp_path / "bad.tar.gz").write_bytes(damaged)
        try:
            verify(tmp_path / "bad.tar.gz")
        except DamagedError:
            continue
        # Some bytes say nothing (the time of packing), or the same in other words.
        assert gzip.decompress(damaged) == gzip.decompress(whole), at


async def test_a_cut_archive_restores_nothing(tmp_path: Path) -> None:
    store = await filled(tmp_path / "data")
    await store.close()
    backup(tmp_path / "data", tmp_path / "kith.tar.gz")
    whole = (tmp_path / "kith.tar.gz").read_bytes()
    for cut in (0, 10, len(whole) // 2, len(whole) - 200):
        (tmp_path / "bad.tar.gz").write_bytes(whole[:cut])
        with pytest.raises(DamagedError):
            restore(tmp_path / "bad.tar.gz", tmp_path / "again")
        assert not (tmp_path / "again").exists()


def test_an_archive_with_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "evil").write_text("x")
    for name in ("../evil", "/etc/evil", "users/../../evil", "notes.txt"):
        with tarfile.open(tmp_path / "bad.tar.gz", "w:gz") as tar:
            tar.add(tmp_path / "evil", name)
        with pytest.raises(DamagedError, match=r"evil|notes"):
            restore(tmp_path / "bad.tar.gz", tmp_path / "again")


async def test_a_backup_is_not_restored_over_anything(tmp_path: Path) -> None:
    store = await filled(tmp_path / "data")
    await store.close()
    backup(tmp_path / "data", tmp_path / "kith.tar.gz")
    with pytest.raises(FolderNotEmptyError):
        restore(tmp_path / "kith.tar.gz", tmp_path / "data")
    (tmp_path / "empty").mkdir()
    restore(tmp_path / "kith.tar.gz", tmp_path / "empty")
    assert deep(tmp_path / "empty") == []


def test_what_is_no_data_folder_is_not_backed_up_or_checked(tmp_path: Path) -> None:
    with pytest.raises(UnusableFolderError, match="no Kith data"):
        backup(tmp_path, tmp_path / "kith.tar.gz")
    with pytest.raises(UnusableFolderError, match="no Kith data"):
        deep(tmp_path)


async def test_a_wipe_waits_for_a_backup_under_way(tmp_path: Path) -> None:
    store = await filled(tmp_path)
    held = files.hold_journal(tmp_path, shared=True, wait=True)
    assert held is not None
    wiping = asyncio.ensure_future(store.apply(ME, [Drop("notes", "1")], scrub=True))
    assert not await store.checkpoint()
    assert not wiping.done()
    os.close(held)
    assert await wiping
    await store.close()
