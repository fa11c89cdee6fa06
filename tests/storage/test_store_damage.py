"""What a crash or a failing disk leaves, and what the store makes of it."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import product
from pathlib import Path

import pytest

from storage import journal
from storage.check import deep
from storage.contents import contents
from storage.frames import frame
from storage.protocol import Put, UnusableFolderError
from storage.tiny import TinyStore
from tests.storage.conftest import told_in

ME = 7


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[TinyStore]:
    store = TinyStore(folder)
    await store.open()
    try:
        yield store
    finally:
        await store.close()


async def crashed(home: Path, count: int) -> tuple[Path, Path]:
    """A folder as a kill leaves it after `count` notes, and its journal, without its free room."""
    async with opened(home / "live") as store:
        for n in range(count):
            await store.apply(ME, [Put("notes", str(n), {"n": n})])
        shutil.copytree(home / "live", home / "crashed")
    (path,) = journal.paths(home / "crashed")
    path.write_bytes(path.read_bytes().rstrip(b"\0"))
    return home / "crashed", path


async def numbers(store: TinyStore) -> list[int]:
    return [doc["n"] for doc in await store.scan(ME, "notes")]


async def test_a_last_frame_cut_at_every_byte_costs_no_earlier_one(tmp_path: Path) -> None:
    folder, path = await crashed(tmp_path, 3)
    whole = path.read_bytes()
    last = whole[:-1].rindex(b"\n") + 1
    for cut in range(last, len(whole) + 1):
        copy = tmp_path / str(cut)
        shutil.copytree(folder, copy)
        (copy / "journal" / path.name).write_bytes(whole[:cut])
        async with opened(copy) as store:
            assert (await numbers(store))[:2] == [0, 1]
            assert len(await numbers(store)) == (3 if cut >= len(whole) - 1 else 2)
            assert await store.damaged(ME) == []
            await store.apply(ME, [Put("notes", "9", {"n": 9})])
        async with opened(copy) as store:
            assert (await numbers(store))[-1] == 9


async def test_a_last_frame_flipped_at_every_byte_costs_no_earlier_one(tmp_path: Path) -> None:
    folder, path = await crashed(tmp_path, 3)
    whole = path.read_bytes()
    last = whole[:-1].rindex(b"\n") + 1
    for at, room in product(range(last, len(whole) - 1), (0, 4096)):
        copy = tmp_path / f"{at}-{room}"
        shutil.copytree(folder, copy)
        damaged = bytearray(whole + bytes(room))  # as a kill leaves it, and as a closing does
        damaged[at] ^= 0xFF
        (copy / "journal" / path.name).write_bytes(damaged)
        async with opened(copy) as store:
            assert await numbers(store) == [0, 1]
            (damage,) = await store.damaged(ME)
            assert (damage.user, damage.kept, damage.lost) == (None, 2, 1)
            assert damage.file.read_bytes() == damaged


async def test_a_last_frame_whose_line_break_is_damaged_is_kept(tmp_path: Path) -> None:
    folder, path = await crashed(tmp_path, 3)
    path.write_bytes(path.read_bytes()[:-1] + b"\xf5")
    async with opened(folder) as store:
        assert await numbers(store) == [0, 1, 2]


async def test_damage_in_the_middle_of_the_journal_is_told_and_the_rest_is_kept(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder, path = await crashed(tmp_path, 5)
    damaged = bytearray(path.read_bytes())
    damaged[damaged.index(b'"seq":3')] ^= 0xFF
    path.write_bytes(damaged)
    async with opened(folder) as store:
        assert await numbers(store) == [0, 1, 3, 4]
        (damage,) = await store.damaged(ME)
        assert (damage.kept, damage.lost) == (4, 1)
        assert "4 entries were saved, 1 or more were lost" in caplog.text
    caplog.clear()
    async with opened(folder) as store:
        assert await numbers(store) == [0, 1, 3, 4]
        assert await store.damaged(ME) == [damage]
        assert caplog.text == ""
    assert deep(folder) == []


async def test_a_damaged_user_file_is_told_kept_aside_and_saved_but_for_the_damage(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as store:
        for n in range(5):
            await store.apply(ME, [Put("notes", str(n), {"n": n})])
    path = tmp_path / "users" / "7.json"
    damaged = path.read_bytes().replace(b'{"n":2}', b'{"n":8}')
    path.write_bytes(damaged)
    async with opened(tmp_path) as store:
        assert await numbers(store) == [0, 1, 3, 4]
        (damage,) = await store.damaged(ME)
        assert (damage.user, damage.kept, damage.lost) == (ME, 4, 1)
        assert damage.file.read_bytes() == damaged
        assert await store.damaged(8) == []
    assert deep(tmp_path) == []
    async with opened(tmp_path) as store:
        await store.apply(ME, [Put("notes", "2", {"n": 2})])
    async with opened(tmp_path) as store:
        assert await numbers(store) == [0, 1, 3, 4, 2]
        assert await store.damaged(ME) == [damage]
        damage.file.unlink()
        assert await store.damaged(ME) == []


async def test_scrubbing_removes_the_damaged_copies_too(tmp_path: Path) -> None:
    async with opened(tmp_path) as store:
        await store.apply(ME, [Put("notes", "1", {"n": "Wilhelmina"}), Put("notes", "2", {"n": 2})])
    path = tmp_path / "users" / "7.json"
    path.write_bytes(path.read_bytes().replace(b'{"n":2}', b'{"n":8}'))
    async with opened(tmp_path) as store:
        await store.scan(ME, "notes")
        await store.apply(ME, [Put("notes", "1", {"n": 1})], scrub=True)
        assert not told_in(tmp_path, "Wilhelmina")
        assert await store.damaged(ME) == []


async def test_a_lost_or_damaged_register_is_made_anew(tmp_path: Path) -> None:
    async with opened(tmp_path) as store:
        await store.apply(ME, [Put("me", "me", {"wake": 5.0})])
        await store.apply(8, [Put("notes", "1", {})])
    register = tmp_path / "register.json"
    sound = register.read_bytes()
    for damaged in (b"", b"{}", sound.replace(b"5.0", b"6.0"), None):
        if damaged is None:
            register.unlink()
        else:
            register.write_bytes(damaged)
        async with opened(tmp_path) as store:
            assert sorted(await store.users()) == [ME, 8]
            assert await store.waking(5.0) == [ME]


@pytest.mark.parametrize(
    "payload",
    [b"[]", b"{}", b'{"seq":1,"user":7,"docs":1,"wake":null,"ops":[["fold","notes"]]}', b"\xff"],
)
async def test_a_change_that_nobody_understands_is_a_sentence_and_is_left_alone(
    tmp_path: Path, payload: bytes
) -> None:
    folder, path = await crashed(tmp_path, 2)
    path.write_bytes(path.read_bytes() + frame(payload))
    with pytest.raises(UnusableFolderError, match=r"\.jsonl: it holds a change"):
        await TinyStore(folder).open()
    assert "it holds a change" in deep(folder)[0]
    with pytest.raises(UnusableFolderError, match="it holds a change"):
        list(contents(folder))
    assert path.read_bytes().endswith(frame(payload))


async def test_new_changes_count_even_where_a_journal_was_lost(tmp_path: Path) -> None:
    async with opened(tmp_path / "live") as store:
        await store.apply(ME, [Put("notes", "1", {"n": 1})])
        register = (tmp_path / "live" / "register.json").read_bytes()
    (tmp_path / "live" / "register.json").write_bytes(register)
    async with opened(tmp_path / "live") as store:
        await store.apply(ME, [Put("notes", "1", {"n": 2})])
        shutil.copytree(tmp_path / "live", tmp_path / "again")
    async with opened(tmp_path / "again") as store:
        assert await numbers(store) == [2]
