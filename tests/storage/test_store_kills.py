"""Killed at any moment: see `benchmarks/store_kill.py`, and here at every step in turn."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from storage.anew import bring_in
from storage.check import deep
from storage.contents import contents
from storage.damaged import reports
from storage.protocol import BOT, Damage, Doc, Drop, DropAll, Put
from storage.tiny import TinyStore

ROOT = Path(__file__).parents[2]
STEPS = {"os.rename", "os.remove", "os.truncate"}
WRITING = os.O_WRONLY | os.O_RDWR


def test_forty_kills_lose_double_and_tear_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "benchmarks/store_kill.py", "--kills", "40", "--seed", "7"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "kills=40" in done.stdout


async def prepare(folder: Path) -> None:
    store = TinyStore(folder)
    await store.open()
    for user in (BOT, 1, 2, 3):
        await store.apply(user, [Put("notes", "old", {"text": "old"}), Put("notes", "x", {})])
    await store.close()
    await store.open()
    for user in (1, 2, 3):
        await store.apply(user, [Put("notes", "new", {"text": "new"})])
    shutil.copytree(folder, folder.with_name("prepared"))
    await store.close()


async def live(folder: Path, out: int) -> None:
    """Everything a store does to its files, once; a line for each thing acknowledged."""
    store = TinyStore(folder, journal_bytes=0, idle_seconds=0)
    await store.open()
    await store.apply(1, [Put("notes", "a", {"text": "a"}), Drop("notes", "old")])
    os.write(out, b"saved\n")
    await store.tidy()
    await store.apply(2, [Drop("notes", "old")], scrub=True)
    os.write(out, b"scrubbed\n")
    await store.apply(3, [DropAll()], scrub=True)
    os.write(out, b"erased\n")
    await store.apply(1, [Put("notes", "b", {"text": "b"})])
    os.write(out, b"saved again\n")
    await store.close()


def killed_at(step: int, work: Callable[[int], object]) -> tuple[list[str], bool]:
    """What `work` told a descriptor before its `step`th touch of a file; whether it came so far."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        seen = 0

        def count(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal seen
            if event in STEPS or (event == "open" and int(str(arguments[2])) & WRITING):
                seen += 1
                if seen == step:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        try:
            work(write_end)
        finally:
            os._exit(0)
    os.close(write_end)
    with os.fdopen(read_end) as lines:
        told = lines.read().splitlines()
    _, status = os.waitpid(child, 0)
    return told, os.WIFSIGNALED(status)


async def texts(folder: Path) -> tuple[dict[int, list[Doc]], list[int], list[Damage]]:
    store = TinyStore(folder)
    await store.open()
    found = {user: [*await store.scan(user, "notes")] for user in (1, 2, 3)}
    users = [*await store.users()]
    await store.close()
    return found, users, reports(folder)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_kill_at_every_step_leaves_what_was_acknowledged(tmp_path: Path) -> None:
    asyncio.run(prepare(tmp_path / "live"))
    old, new, a, b = ({"text": text} for text in ("old", "new", "a", "b"))
    step, killed = 0, True
    while killed:
        step += 1
        folder = tmp_path / str(step)
        shutil.copytree(tmp_path / "prepared", folder)
        told, killed = killed_at(step, lambda out: asyncio.run(live(folder, out)))  # noqa: B023 - called at once
        found, users, damage = asyncio.run(texts(folder))
        assert damage == [], step
        assert deep(folder) == [], step
        one = [{}, new, a] if "saved" in told else None
        assert found[1] in ([one, [*one, b]] if one else [[old, {}, new], [{}, new, a]]), step
        assert (b in found[1]) or "saved again" not in told, step
        assert found[2] == [{}, new] or ("scrubbed" not in told and found[2] == [old, {}, new])
        assert found[3] == [] or ("erased" not in told and found[3] == [old, {}, new]), step
        assert (3 in users) == bool(found[3]), step
        if "erased" in told:
            assert not (folder / "users" / "3.json").exists()
        shutil.rmtree(folder)
    assert step > 40


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_an_import_killed_at_every_step_leaves_nothing_or_all(tmp_path: Path) -> None:
    line = b'{"user":%d,"table":"notes","key":"n%d","doc":{"text":"a"}}\n'
    lines = [line % (user, n) for user in (BOT, 1, 2) for n in range(3)]
    place, step, killed, came = tmp_path / "data", 0, True, set()
    while killed:
        step += 1
        _, killed = killed_at(step, lambda _: bring_in(lines, place))
        came.add(place.exists())
        if place.exists():
            assert deep(place) == []
            assert sum(len(t["notes"]) for _, t in contents(place)) == len(lines)
            shutil.rmtree(place)
    assert step > 10
    assert came == {False, True}
