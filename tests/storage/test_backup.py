"""Backups, daily copies, the deep check and upgrades."""

from __future__ import annotations

import asyncio
import gzip
import os
import shutil
import tarfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import files, folder
from storage.backup import backup, restore, verify
from storage.check import deep
from storage.copies import daily, held_until, kept, rotate
from storage.migrate import Tables, upgrade
from storage.protocol import (
    BOT,
    DamagedError,
    Drop,
    FolderNotEmptyError,
    NewerFolderError,
    Put,
    UnusableFolderError,
)
from storage.tiny import TinyStore

ME = 7
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


async def filled(place: Path) -> TinyStore:
    store = TinyStore(place, journal_bytes=10_000)
    await store.open()
    for n in range(20):
        await store.apply(ME, [Put("notes", str(n), {"n": n}), Put("me", "me", {"wake": 5.0})])
    await store.apply(8, [Put("notes", "1", {"text": "hello"})])
    return store


async def test_a_backup_made_while_running_is_restored_whole(tmp_path: Path) -> None:
    store = await filled(tmp_path / "data")
    told: list[tuple[int, int]] = []
    backup(
        tmp_path / "data", tmp_path / "kith.tar.gz", lambda done, size: told.append((done, size))
    )
    await store.apply(ME, [Put("notes", "later", {})])
    await store.close()
    assert told[-1][0] == told[-1][1] > 0
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


async def test_a_copy_is_made_once_a_day(tmp_path: Path) -> None:
    store = await filled(tmp_path)
    made = daily(tmp_path, NOW)
    assert made == tmp_path / "backups" / "kith-2026-11-22.tar.gz"
    assert daily(tmp_path, NOW + timedelta(hours=5)) is None
    for day in range(1, 40):
        daily(tmp_path, NOW + timedelta(days=day))
    await store.close()
    assert len(list((tmp_path / "backups").iterdir())) in range(10, 12)
    assert deep(tmp_path) == []


def test_seven_days_and_four_weeks_are_kept() -> None:
    today = date(2026, 11, 22)
    every = [today - timedelta(days=n) for n in range(100)]
    found = sorted(kept(every, today))
    assert found[-7:] == [today - timedelta(days=n) for n in range(6, -1, -1)]
    assert found[:-7] == [date(2026, 10, 26), date(2026, 11, 2), date(2026, 11, 9)]


@given(st.integers(0, 400), st.integers(1, 10), st.integers(0, 6))
def test_what_is_removed_is_out_of_all_copies_when_the_reply_says(
    start: int, days: int, weeks: int
) -> None:
    removed_at = NOW + timedelta(days=start)
    copies = {removed_at.date() - timedelta(days=n) for n in range(60)}
    last = held_until(removed_at, days, weeks)
    day = removed_at.date()
    while day < last:
        day += timedelta(days=1)
        copies = kept(copies | {day}, day, days, weeks)
    assert not [copy for copy in copies if copy <= removed_at.date()]


def test_files_that_are_no_copies_and_copies_from_the_future_stay(tmp_path: Path) -> None:
    names = {"notes.txt", "before-format-2.tar.gz", "kith-2031-01-01.tar.gz"}
    for name in (*names, "kith-2020-01-01.tar.gz"):
        (tmp_path / name).write_text("")
    rotate(tmp_path, NOW)
    assert {path.name for path in tmp_path.iterdir()} == names


async def test_the_deep_check_finds_what_is_wrong(tmp_path: Path) -> None:
    store = await filled(tmp_path)
    assert deep(tmp_path) == []
    shutil.copytree(tmp_path, tmp_path / "copy")
    await store.close()
    place = tmp_path / "copy"
    user = place / "users" / "7.json"
    (path,) = (place / "journal").iterdir()
    journal = path.read_bytes().rstrip(b"\0")
    path.write_bytes(journal.replace(b'{"n":3}', b'{"n":4}'))
    assert deep(place)[0] == f"The journal {path.name} is damaged in 1 places."
    assert "register tells 21 documents and wake 5.0 for user 7, their file 20" in deep(place)[1]
    path.write_bytes(journal)
    user.write_bytes(b"{}")
    user.chmod(0o644)
    assert deep(place) == [
        "7.json is damaged.",
        "Others than the owner may open copy/users/7.json.",
    ]
    user.unlink()
    (place / "register.json").unlink()
    assert "register is missing" in deep(place)[0]


async def test_a_register_that_disagrees_with_the_files_is_told(tmp_path: Path) -> None:
    store = await filled(tmp_path)
    await store.close()
    (tmp_path / "users" / "8.json").unlink()
    assert deep(tmp_path) == [
        "The register tells 1 documents and wake None for user 8, their file 0 and None."
    ]


def shouted(_user: int, tables: Tables) -> Tables:
    notes = {key: {**doc, "v": 2} for key, doc in tables.get("notes", {}).items()}
    return {**tables, "notes": notes}


async def test_an_older_folder_is_upgraded_after_a_backup(tmp_path: Path) -> None:
    store = await filled(tmp_path / "live")
    shutil.copytree(tmp_path / "live", tmp_path / "old")
    await store.close()
    place = tmp_path / "old"
    upgrade(place, {1: shouted}, 2)
    assert orjson.loads((place / "format.json").read_bytes()) == {"format": 2}
    restore(place / "backups" / "before-format-2.tar.gz", tmp_path / "before")
    assert folder.format_of(tmp_path / "before") == 1
    with pytest.raises(NewerFolderError):
        await TinyStore(place).open()
    folder.write_format(place, 1)  # read with today's store, whose file form is the same
    again = TinyStore(place)
    await again.open()
    assert await again.scan(ME, "notes") == [{"n": n, "v": 2} for n in range(20)]
    assert await again.waking(5.0) == [ME]
    await again.close()


async def test_an_upgrade_stopped_anywhere_is_finished_the_next_time(tmp_path: Path) -> None:
    store = await filled(tmp_path / "live")
    shutil.copytree(tmp_path / "live", tmp_path / "old")
    await store.close()

    class Stopped(BaseException):
        pass

    def counted(user: int, tables: Tables) -> Tables:
        assert not any("v" in doc for doc in tables["notes"].values())
        if user == 8:
            raise Stopped
        return shouted(user, tables)

    with pytest.raises(Stopped):
        upgrade(tmp_path / "old", {1: counted}, 2)
    assert folder.format_of(tmp_path / "old") == 1
    upgrade(tmp_path / "old", {1: shouted}, 2)
    held, _ = folder.load(tmp_path / "old", ME)
    assert [orjson.loads(raw) for raw in held.tables["notes"].values()] == [
        {"n": n, "v": 2} for n in range(20)
    ]
