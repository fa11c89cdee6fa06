"""A disk that takes nothing more, and takes again."""

import resource
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.playground.chat import YOU
from bot.playground.messages import Message
from bot.playground.server import Playground
from storage.check import deep
from storage.contents import contents
from tests.running import Running, until

SORRY = "I could not store this just now. Please send it again."
HEARD, NOTES = 2, 3
OWN_MOUNTS = ("unshare", "--map-root-user", "--mount", "sh", "-c")
FULL = """
mount -t tmpfs -o size=300k tmpfs {data} && cp -a {before}/. {data}/ || exit 9
cat /dev/zero > {data}/filler 2>/dev/null
exec "$@"
"""


def may_mount() -> bool:
    """Whether this system lets anybody mount a small disk for a process of theirs."""
    if shutil.which("unshare") is None:
        return False
    command = [*OWN_MOUNTS, "mount -t tmpfs tmpfs /mnt"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0  # noqa: S603 - as above


def answers(playground: Playground) -> list[Message]:
    return [m for m in playground.chat.of(YOU) if m.sender.is_bot]


async def test_what_cannot_be_stored_is_not_acknowledged_and_works_again_when_there_is_room(
    playground: Playground, tmp_path: Path
) -> None:
    async with Running(playground, tmp_path / "data", allowed=[YOU.id]) as bot:
        playground.people.text(YOU, "met Ana at soccer")
        await until(playground, lambda: len(answers(playground)) == 1)
        heard = answers(playground)[0]
        assert "Ana" in heard.text
        playground.people.text(YOU, "/help")  # once it is answered, the note is done with
        await until(playground, lambda: len(answers(playground)) == HEARD)

        # No file may grow: what a full disk does to whoever writes.
        most, _ = bot.limit(resource.RLIMIT_FSIZE, 0)
        for n in range(NOTES):
            playground.people.text(YOU, f"met Bob{n} at lunch")
        await until(playground, lambda: len(answers(playground)) >= HEARD + NOTES)
        playground.people.press(YOU, heard.message_id, "Undo")
        await until(playground, lambda: bool(playground.calls.of("answerCallbackQuery")))
        told = [m.text for m in answers(playground)[HEARD:]]
        pressed = playground.calls.of("answerCallbackQuery")[-1]
        bot.limit(resource.RLIMIT_FSIZE, most)
        for n in range(NOTES):
            playground.people.text(YOU, f"met Luis{n} at lunch")
        await until(playground, lambda: len(answers(playground)) >= HEARD + 2 * NOTES)

        assert told == [SORRY] * NOTES
        assert "Please press it again" in str(pressed)
        after = [m.text for m in answers(playground)[HEARD + NOTES :]]
        assert [f"Luis{n}" in text for n, text in enumerate(after)] == [True] * NOTES
        assert "Undo" in str(answers(playground)[0].buttons)
        await bot.kill()

        # Nothing that was refused comes back, and nothing acknowledged is lost.
        await bot.start()
        playground.people.text(YOU, "/who Luis0")
        await until(playground, lambda: "Luis0" in answers(playground)[-1].text)
        assert await bot.stop() == 0
    assert deep(tmp_path / "data") == []
    texts = [doc["text"] for doc in dict(contents(tmp_path / "data"))[YOU.id]["notes"].values()]
    assert texts == ["met Ana at soccer", *(f"met Luis{n} at lunch" for n in range(NOTES))]


@pytest.mark.skipif(not may_mount(), reason="needs mounts of one's own")
async def test_a_bot_starts_on_a_full_disk_says_so_and_works_once_there_is_room(
    playground: Playground, tmp_path: Path
) -> None:
    before, data = tmp_path / "before", tmp_path / "data"
    data.mkdir()
    async with Running(playground, before, allowed=[YOU.id]) as bot:
        playground.people.text(YOU, "met Ana at soccer")
        await until(playground, lambda: len(answers(playground)) == 1)
        assert await bot.stop() == 0
    through = (*OWN_MOUNTS, FULL.format(data=data, before=before), "sh")
    # A cadence that changed since is work for the start, for which there is no room.
    more = {"KITH_NUDGES__CADENCE_DAYS": "21"}
    full = Running(playground, data, allowed=[YOU.id], more=more, through=through)
    async with full as bot:
        playground.people.text(YOU, "met Bob at lunch")
        await until(playground, lambda: len(answers(playground)) >= HEARD)
        assert answers(playground)[1].text == SORRY
        playground.people.text(YOU, "/who Ana")
        await until(playground, lambda: "soccer" in answers(playground)[-1].text)

        bot.seen(data / "filler").unlink()
        playground.people.text(YOU, "met Luis at lunch")
        await until(playground, lambda: "Luis" in answers(playground)[-1].text)

        assert deep(bot.seen(data)) == []
        texts = [doc["text"] for doc in dict(contents(bot.seen(data)))[YOU.id]["notes"].values()]
        assert texts == ["met Ana at soccer", "met Luis at lunch"]
        assert await bot.stop() == 0
        assert "the disk is full" in bot.log
        assert "hold for people on record from a later start" in bot.log
        assert "Traceback" not in bot.log


@pytest.mark.skipif(not may_mount(), reason="needs mounts of one's own")
async def test_a_folder_that_cannot_be_written_to_is_refused_in_one_sentence(
    playground: Playground, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    script = f'mount -t tmpfs -o ro tmpfs {data} && exec "$@"'
    bot = Running(playground, data, allowed=[YOU.id], through=(*OWN_MOUNTS, script, "sh"))
    await bot.start()

    assert await bot.ended() == 2
    assert "read-only" in bot.log
    assert len(bot.log.splitlines()) == 1
