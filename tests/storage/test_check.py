"""The deep check, and upgrades."""

from __future__ import annotations

import shutil
from pathlib import Path

import orjson
import pytest

from storage import folder
from storage.backup import restore
from storage.check import deep
from storage.migrate import Tables, upgrade
from storage.protocol import (
    NewerFolderError,
)
from storage.tiny import TinyStore
from tests.storage.conftest import filled

ME = 7


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
