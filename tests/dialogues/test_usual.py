"""Settings of the bot that change between two runs hold for what is on record already."""

from datetime import timedelta
from pathlib import Path

from bot.cli.check import faults
from bot.core.profile import Habits
from bot.playground.chat import YOU
from bot.playground.clock import Clock
from bot.playground.game import Game
from bot.playground.server import Playground
from handlers.usual import USUAL
from storage.opening import open_store
from storage.protocol import BOT, Put
from tests.conftest import LISBON, MONDAY
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


async def test_people_kept_before_an_index_was_thought_of_get_into_it(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("had coffee with Ana, she's in fintech and likes sailing")
    await game.stop_bot()
    store = open_store(data)
    await store.open()
    for doc in await store.scan(you.id, "people"):
        old = {name: value for name, value in doc.items() if name not in {"told", "keep"}}
        await store.apply(you.id, [Put("people", doc["id"], old)])
    usual = await store.get(BOT, USUAL, USUAL)
    assert usual is not None
    older = {name: value for name, value in usual.items() if name != "indexes"}
    await store.apply(BOT, [Put(USUAL, USUAL, older)])
    await store.close()
    assert [*faults(data, LISBON, MONDAY)] != []

    await game.start_bot()
    await game.stop_bot()

    assert [*faults(data, LISBON, MONDAY)] == []
