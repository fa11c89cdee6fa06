"""The data folder: who may use it, who may read it, and what happens when it takes no more."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from storage.protocol import (
    CouldNotWipeError,
    Drop,
    FolderInUseError,
    NewerFolderError,
    Put,
    UnusableFolderError,
)
from storage.tiny import TinyStore
from tests.storage.conftest import full_disk, told_in

ROOT = Path(__file__).parents[2]
ME = 7

HOLDER = """
import asyncio, sys
from pathlib import Path
from storage.tiny import TinyStore

async def main():
    await TinyStore(Path(sys.argv[1])).open()
    print("open", flush=True)
    await asyncio.sleep(60)

asyncio.run(main())
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(  # noqa: S603 - our own script
        [sys.executable, "-c", HOLDER, tmp_path / "data"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
        process.kill()


async def test_a_second_process_is_told_which_folder_is_taken(
    tmp_path: Path, holder: subprocess.Popen[str]
) -> None:
    with pytest.raises(FolderInUseError, match=str(tmp_path / "data")):
        await TinyStore(tmp_path / "data").open()
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    store = TinyStore(tmp_path / "data")
    await store.open()
    await store.close()


async def test_a_second_store_in_this_process_is_refused_too(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    await store.open()
    with pytest.raises(FolderInUseError):
        await TinyStore(tmp_path).open()
    await store.close()


async def test_only_the_owner_may_read_anything(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o755)
    before = os.umask(0)
    try:
        store = TinyStore(folder, journal_bytes=0)
        await store.open()
        for _ in range(3):
            await store.apply(ME, [Put("notes", "1", {"text": "a"})])
            await store.tidy()
        await store.apply(ME, [Drop("notes", "1"), Put("notes", "2", {})], scrub=True)
        await store.close()
    finally:
        os.umask(before)
    modes = {path: path.stat().st_mode & 0o777 for path in (folder, *folder.glob("**/*"))}
    assert {
        path: mode for path, mode in modes.items() if mode != (0o600, 0o700)[path.is_dir()]
    } == {}


async def test_a_folder_of_a_newer_kith_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "format.json").write_bytes(orjson.dumps({"format": 99}))
    with pytest.raises(NewerFolderError, match=r"format 99.*Please update Kith"):
        await TinyStore(tmp_path).open()
    assert not (tmp_path / "users").exists()


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'{"format":null}', b"\xff"])
async def test_a_format_that_cannot_be_read_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "format.json").write_bytes(content)
    with pytest.raises(UnusableFolderError, match=r"format\.json"):
        await TinyStore(tmp_path).open()


async def test_a_file_where_the_folder_should_be_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(UnusableFolderError, match="Cannot use"):
        await TinyStore(tmp_path / "data").open()


AS_NOBODY = """
import asyncio, os, sys
from pathlib import Path
from storage.protocol import Put, StoreError
from storage.tiny import TinyStore
if os.getuid() == 0:
    os.setuid(65534)
folder = Path(sys.argv[1])
"""
OPENED = """
try:
    asyncio.run(TinyStore(folder).open())
except StoreError as error:
    print(error)
"""
REVOKED = """
async def main():
    folder.mkdir()
    store = TinyStore(folder)
    await store.open()
    await store.apply(7, [Put("notes", "1", {"text": "a"})])
    for part in (folder, folder / "users", folder / "journal"):
        part.chmod(0o500)
    await store.apply(7, [Put("notes", "2", {"text": "b"})])
    await store.close()
    await store.open()
    print([doc["text"] for doc in await store.scan(7, "notes")])
    await store.close()
asyncio.run(main())
"""


def as_nobody(script: str, tmp_path: Path) -> str:
    """What a script said that may do no more than any user, on the folder `data`."""
    for parent in tmp_path.parents[:3]:
        parent.chmod(0o755)
    tmp_path.chmod(tmp_path.stat().st_mode | 0o055)
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-c", AS_NOBODY + script, tmp_path / "data"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_a_folder_without_permissions_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o500)
    assert "may not be written to" in as_nobody(OPENED, tmp_path)


def test_permissions_taken_away_while_running_cost_nothing_and_are_put_right(
    tmp_path: Path,
) -> None:
    tmp_path.chmod(0o777)
    assert as_nobody(REVOKED, tmp_path) == "['a', 'b']\n"


async def test_a_wipe_that_fails_says_so_and_is_made_up_for(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    await store.open()
    await store.apply(ME, [Put("notes", "1", {"text": "Wilhelmina"}), Put("notes", "2", {})])
    shelf_saved = store.apply(ME, [Drop("notes", "1")])
    await shelf_saved
    with full_disk(), pytest.raises(CouldNotWipeError):
        await store.apply(ME, [], scrub=True)
    assert await store.apply(ME, [], scrub=True)
    assert not told_in(tmp_path, "Wilhelmina")
    await store.close()


async def test_a_journal_that_cannot_be_shortened_is_only_a_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = TinyStore(tmp_path)
    await store.open()
    await store.apply(ME, [Put("notes", "1", {"text": "a"})])
    with full_disk(), caplog.at_level(logging.WARNING):
        await store.close()
    assert "The journal stays as it is" in caplog.text
    await store.open()
    assert await store.scan(ME, "notes") == [{"text": "a"}]
    await store.close()
