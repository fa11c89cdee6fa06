"""/deleteme: asked first, then nothing is left."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.profile import Habits
from bot.playground.chat import YOU
from bot.playground.clock import Clock
from bot.playground.game import Game
from bot.playground.server import Playground
from storage.check import deep
from storage.contents import contents
from storage.protocol import BOT
from tests.conftest import MONDAY, NO_RESTS
from tests.driver import Person
from tests.kept import kept, traces


@pytest.fixture
async def copied(data: Path) -> AsyncIterator[Game]:
    """A bot whose data folder is copied every day."""
    playground = Playground(Clock(lambda: MONDAY))
    game = Game(playground, data, Habits("Europe/Lisbon"), rests=NO_RESTS, copies=True)
    await game.start()
    yield game
    await game.stop()


async def test_it_says_what_would_go_and_asks_first(game: Game, you: Person, data: Path) -> None:
    await you.says("met Ana and Bob at soccer")
    await you.says("met Luis at lunch")

    asked = await you.says("/deleteme")

    assert "3 people, 2 notes, your settings" in asked
    assert asked.labels == ["Delete everything", "Keep"]
    assert len((await kept(game, data, you.id)).people) == 3


async def test_whoever_knows_nobody_can_delete_their_settings(you: Person) -> None:
    await you.says("/timezone Lisbon")

    assert "(your settings)" in await you.says("/deleteme")


async def test_keep_keeps_everything(you: Person) -> None:
    await you.says("met Ana at soccer")
    asked = await you.says("/deleteme")

    assert "Kept" in await you.presses(asked, "Keep")
    assert "soccer" in await you.says("/who ana")


async def test_nothing_of_what_was_told_is_left_in_the_folder(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("met Zebediah at the lighthouse, he is a cooper in Reykjavik")
    await you.says("remind me to call Zebediah on friday")
    await you.says("https://example.com/zeppelins for Zebediah")
    await you.says("/board")
    await game.playground.tomorrow()
    await you.settles()
    told = ["Zebediah", "lighthouse", "cooper", "Reykjavik", "zeppelin"]
    assert all(traces(data, text) for text in told)
    asked = await you.says("/deleteme")

    done = await you.presses(asked, "Delete everything")
    await you.settles()

    assert "Everything is deleted" in done
    assert "copies" not in done
    assert [text for text in told if traces(data, text)] == []
    assert [user for user, _ in contents(data)] == [BOT]
    assert deep(data) == []


async def test_the_board_is_taken_down(you: Person) -> None:
    await you.says("met Ana at soccer")
    board = await you.says("/board")
    asked = await you.says("/deleteme")

    await you.presses(asked, "Delete everything")
    await you.settles()

    assert "taken down" in you.sees(board)


async def test_not_even_the_users_own_name_is_left_but_what_others_told_stays(
    crowded: Game, data: Path
) -> None:
    ana = Person(crowded.playground, "Ana", idle=crowded.idle)
    bob = Person(crowded.playground, "Bob", idle=crowded.idle)
    await ana.says("met Luis at soccer")
    await bob.says("met Zebediah at the gym")
    asked = await bob.says("/deleteme")

    assert traces(data, "Bob") != []
    await bob.presses(asked, "Delete everything")
    await bob.settles()

    assert traces(data, "Bob") == []
    assert traces(data, "Zebediah") == []
    assert "soccer" in await ana.says("/who luis")


async def test_one_can_begin_anew_at_once(you: Person) -> None:
    await you.says("met Ana at soccer")
    asked = await you.says("/deleteme")
    await you.presses(asked, "Delete everything")

    assert "Nobody fits" in await you.says("/who ana")
    assert "Ana · new" in await you.says("met Ana at lunch")


async def test_an_old_button_deletes_nothing(game: Game, you: Person) -> None:
    asked = await you.says("/deleteme")
    await you.says("met Ana at soccer")
    await game.playground.tomorrow()
    await you.settles()

    pressed = await you.presses(asked, "Delete everything")

    assert "/deleteme again" in pressed.answer
    assert "soccer" in await you.says("/who ana")


async def test_pressed_twice_it_says_the_same(you: Person) -> None:
    await you.says("met Ana at soccer")
    asked = await you.says("/deleteme")
    await you.presses(asked, "Delete everything")

    assert "Everything is deleted" in you.sees(asked)


async def test_it_says_until_when_the_daily_copies_hold_it(copied: Game, data: Path) -> None:
    you = Person(copied.playground, YOU.first_name, idle=copied.idle)
    await you.says("met Zebediah at soccer")
    await copied.copy()
    asked = await you.says("/deleteme")

    done = await you.presses(asked, "Delete everything")

    assert "The safety copies hold it until Mon 30 Mar" in done
    assert [path.name for path in (data / "backups").iterdir()] == ["kith-2026-03-02.tar.gz"]
    for _ in range(28):
        await copied.playground.move(timedelta(days=1))
        await copied.copy()
    names = sorted(path.name for path in (data / "backups").iterdir())
    assert names[0] > "kith-2026-03-02"
    assert names[-1] == "kith-2026-03-30.tar.gz"


async def test_forgetting_says_so_too(copied: Game) -> None:
    you = Person(copied.playground, YOU.first_name, idle=copied.idle)
    await you.says("met Ana at soccer")
    await copied.copy()
    asked = await you.says("/forget ana")

    done = await you.presses(asked, "Forget Ana")

    assert "The safety copies hold it until Mon 30 Mar" in done


async def test_before_the_first_copy_there_is_nothing_to_say_of_copies(copied: Game) -> None:
    you = Person(copied.playground, YOU.first_name, idle=copied.idle)
    await you.says("met Ana at soccer")
    asked = await you.says("/forget ana")

    assert "gone from the data folder" in await you.presses(asked, "Forget Ana")
