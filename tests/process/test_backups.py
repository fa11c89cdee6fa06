"""`kith backup` beside a bot that is being texted."""

import asyncio
import os
import sys
from pathlib import Path

from bot.playground.messages import User
from bot.playground.server import Playground
from storage.contents import contents
from tests.running import Running, until

WRITERS, NOTES, BACKUPS = 20, 10, 3
TEXTS = [f"met Ana{n} at event {n}" for n in range(NOTES)]


def heard(playground: Playground, who: User) -> int:
    """How many notes of theirs were answered."""
    return len([m for m in playground.chat.of(who) if m.sender.is_bot])


async def kith(folder: Path, *words: str) -> tuple[int, str]:
    """Run a command on a data folder; its exit code and all it said."""
    env = os.environ | {
        "KITH_STORAGE__PATH": str(folder),
        "KITH_TELEGRAM__TOKEN": "123456:a-token-that-opens-nothing-at-all",
        "KITH_NUDGES__TIMEZONE": "Europe/Lisbon",
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *words),
        env=env,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    told, _ = await process.communicate()
    return process.returncode or 0, told.decode()


async def test_each_backup_under_load_restores_to_one_whole_moment(
    playground: Playground, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    people = [playground.chat.join(f"Writer {n}") for n in range(WRITERS)]
    answered: list[dict[int, int]] = []
    async with Running(playground, data, allowed=[p.id for p in people]) as bot:
        for text in TEXTS:
            for person in people:
                playground.people.text(person, text)
        for turn in range(BACKUPS):
            enough = WRITERS * (1 + 2 * turn)
            await until(
                playground,
                lambda: sum(heard(playground, p) for p in people) >= enough,  # noqa: B023  (awaited here)
            )
            answered.append({p.id: heard(playground, p) for p in people})
            code, told = await kith(data, "backup", str(tmp_path / f"{turn}.tar.gz"))
            assert code == 0, told
        whole = WRITERS * NOTES
        assert sum(answered[-1].values()) < whole
        await until(playground, lambda: sum(heard(playground, p) for p in people) >= whole, 60)
        # Beside the running bot, too.
        assert (await kith(data, "check", "--deep"))[0] == 0
        assert await bot.stop() == 0

    for turn, before in enumerate(answered):
        folder = tmp_path / f"again{turn}"
        archive = tmp_path / f"{turn}.tar.gz"
        assert (await kith(folder, "restore", str(archive)))[0] == 0
        code, told = await kith(folder, "check", "--deep")
        assert code == 0, told
        kept = dict(contents(folder))
        for user, least in before.items():
            texts = [doc["text"] for doc in kept[user]["notes"].values()]
            assert texts == TEXTS[: len(texts)]
            assert len(texts) >= least
    everything = dict(contents(data))
    assert all(len(everything[p.id]["notes"]) == NOTES for p in people)
