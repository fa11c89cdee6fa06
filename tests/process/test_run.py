"""`kith run`, as it is installed."""

import asyncio
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest

from bot.playground.chat import STRANGER, YOU
from bot.playground.messages import Message
from bot.playground.server import Playground
from tests.running import Running, until

NOTE = "met Ana at soccer, she's in fintech"


def answers(playground: Playground, person: int = YOU.id) -> list[Message]:
    user = playground.chat.people[person]
    return [m for m in playground.chat.of(user) if m.sender.is_bot]


async def test_a_bot_that_is_asked_to_stop_does_so_within_five_seconds_and_loses_nothing(
    playground: Playground, tmp_path: Path
) -> None:
    async with Running(playground, tmp_path / "data", allowed=[YOU.id]) as bot:
        for n in range(6):
            playground.people.text(YOU, f"met Ana{n} at soccer")
        await until(playground, lambda: bool(answers(playground)))

        before = monotonic()
        code = await bot.stop()

        assert code == 0
        assert monotonic() - before < 5
        await bot.start()
        await until(playground, lambda: len(answers(playground)) >= 6)
        told = "\n".join(m.text for m in answers(playground))
        assert all(f"Ana{n}" in told for n in range(6))


async def test_a_bot_that_is_asked_to_stop_while_it_loads_ends_well(
    playground: Playground, tmp_path: Path
) -> None:
    loading = {"PYTHONPROFILEIMPORTTIME": "1", "KITH_TELEGRAM__BASE_URL": playground.base_url}
    bot = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        env=os.environ | loading | {"KITH_STORAGE__PATH": str(tmp_path / "data")},
        stderr=asyncio.subprocess.PIPE,
    )
    assert bot.stderr
    while b"typed_settings" not in await bot.stderr.readline():
        pass

    bot.terminate()
    _, said = await bot.communicate()

    assert bot.returncode == 0
    assert b"Traceback" not in said


async def test_a_bot_that_is_asked_to_stop_in_an_outage_does_so_at_once(
    playground: Playground, tmp_path: Path
) -> None:
    async with Running(playground, tmp_path / "data", allowed=[YOU.id]) as bot:
        await until(playground, lambda: bool(playground.calls.of("setMyCommands")))
        playground.faults.too_many("sendMessage", retry_after=60)
        playground.people.text(YOU, NOTE)
        playground.people.text(YOU, "met Bob at chess")
        await until(playground, lambda: bool(playground.calls.of("sendMessage")))

        playground.faults.broken("getUpdates", times=9)
        before = monotonic()
        assert await bot.stop() == 0

        assert monotonic() - before < 3
        assert "Traceback" not in bot.log
        assert "never awaited" not in bot.log
        assert "too long" not in bot.log


async def test_a_network_that_fails_is_reported_once_and_waited_for(
    playground: Playground, tmp_path: Path
) -> None:
    async with Running(playground, tmp_path / "data", allowed=[YOU.id]) as bot:
        await until(playground, lambda: bool(playground.calls.of("setMyCommands")))
        playground.faults.broken("getUpdates", times=3)
        playground.faults.broken("sendMessage", times=2)

        playground.people.text(YOU, NOTE)
        await until(playground, lambda: bool(answers(playground)), 60)

        assert "Ana" in answers(playground)[0].text
        assert bot.log.count("cannot be reached") == 1
        assert "Traceback" not in bot.log


async def test_the_log_holds_neither_the_token_nor_what_was_texted(
    playground: Playground, tmp_path: Path
) -> None:
    more = {"KITH_LOGGING__LEVEL": "DEBUG"}
    async with Running(playground, tmp_path / "data", allowed=[YOU.id], more=more) as bot:
        playground.people.text(YOU, NOTE)
        await until(playground, lambda: bool(answers(playground)))
        await bot.stop()

        assert playground.token not in bot.log
        assert "fintech" not in bot.log


async def test_whoever_sends_the_printed_code_first_owns_the_bot(
    playground: Playground, tmp_path: Path
) -> None:
    async with Running(playground, tmp_path / "data") as bot:
        await until(playground, lambda: bool(playground.calls.of("setMyCommands")))
        code = re.search(r"/start (\S+)", bot.log)
        assert code
        playground.people.text(STRANGER, NOTE)
        await until(playground, lambda: bool(answers(playground, STRANGER.id)))

        playground.people.text(YOU, f"/start {code[1]}")
        await until(playground, lambda: len(answers(playground)) >= 2)
        playground.people.text(STRANGER, f"/start {code[1]}")
        playground.people.text(YOU, NOTE)
        await until(playground, lambda: len(answers(playground)) >= 3)

        assert "yours now" in answers(playground)[0].text
        assert "Ana" in answers(playground)[2].text
        assert len(answers(playground, STRANGER.id)) == 1
        await bot.stop()
        await bot.start()
        playground.people.text(YOU, "coffee with Ana")
        await until(playground, lambda: len(answers(playground)) >= 4)


async def test_a_second_bot_on_the_same_folder_is_refused_in_one_sentence(
    playground: Playground, tmp_path: Path
) -> None:
    async with Running(playground, tmp_path / "data", allowed=[YOU.id]):
        await until(playground, lambda: bool(playground.calls.of("setMyCommands")))
        (tmp_path / "other").mkdir()
        second = Running(
            playground,
            tmp_path / "other" / "second",
            allowed=[YOU.id],
            more={"KITH_STORAGE__PATH": str(tmp_path / "data")},
        )
        await second.start()

        assert await second.ended() == 2
        assert "Traceback" not in second.log
        assert str(tmp_path / "data") in second.log


def newer(data: Path) -> None:
    data.mkdir()
    (data / "format.json").write_text('{"format": 99}')


def in_the_way(data: Path) -> None:
    data.write_text("")


def unreadable(data: Path) -> None:
    (data / "users" / "0.json").mkdir(parents=True)


@pytest.mark.parametrize(
    ("prepare", "sentence"),
    [(newer, "Please update Kith"), (in_the_way, "not a folder"), (unreadable, "is a directory")],
)
async def test_a_folder_that_cannot_be_used_is_said_in_one_sentence(
    playground: Playground, tmp_path: Path, prepare: Callable[[Path], None], sentence: str
) -> None:
    prepare(tmp_path / "data")
    bot = Running(playground, tmp_path / "data", allowed=[YOU.id])
    await bot.start()

    assert await bot.ended() == 2
    assert sentence in bot.log
    assert len(bot.log.splitlines()) == 1


async def test_a_token_that_telegram_does_not_know_is_said_in_one_sentence(
    playground: Playground, tmp_path: Path
) -> None:
    wrong = {"KITH_TELEGRAM__TOKEN": "123456:not-the-right-one-at-all"}
    bot = Running(playground, tmp_path / "data", allowed=[YOU.id], more=wrong)
    await bot.start()

    assert await bot.ended() == 2
    assert "Traceback" not in bot.log
    assert "token" in bot.log
    assert "not-the-right-one" not in bot.log
