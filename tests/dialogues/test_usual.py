"""Settings of the bot that change between two runs hold for what is on record already."""

from datetime import timedelta
from pathlib import Path

from bot.core.profile import Habits
from bot.playground.chat import YOU
from bot.playground.clock import Clock
from bot.playground.game import Game
from bot.playground.server import Playground
from tests.conftest import MONDAY
from tests.driver import Person


async def test_a_shorter_cadence_in_the_settings_moves_everybody(tmp_path: Path) -> None:
    playground = Playground(Clock(lambda: MONDAY))
    game = Game(playground, tmp_path / "data", Habits("Europe/Lisbon"))
    await game.start()
    you = Person(playground, YOU.first_name, idle=game.idle)
    await you.says("had coffee with Ana, she's in fintech")
    await playground.tomorrow()
    await you.presses(await you.hears(), "Done")
    await game.stop()

    again = Game(playground, tmp_path / "data", Habits("Europe/Lisbon", cadence_days=21))
    await again.start()
    you = Person(playground, YOU.first_name, idle=again.idle)
    await playground.move(timedelta(days=20))
    nudge = [h for h in you.heard if "last contact" in h]
    await again.stop()

    assert len(nudge) == 1
