"""The bot writes as fast as Telegram allows and no faster."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.profile import Habits
from bot.playground.clock import Clock
from bot.playground.game import Game
from bot.playground.server import Playground
from handlers.turns import A_SECOND, Pace, Rests, Turns
from tests.conftest import MONDAY
from tests.driver import Person

CROWD = 40


@pytest.fixture
async def paced(tmp_path: Path) -> AsyncIterator[Game]:
    playground = Playground(Clock(lambda: MONDAY))
    crowd = [playground.chat.join(f"Person {n}").id for n in range(CROWD)]
    game = Game(playground, tmp_path / "data", Habits("Europe/Lisbon"), allowed=crowd)
    await game.start()
    yield game
    await game.stop()


async def test_one_person_hears_at_most_one_message_a_second(paced: Game) -> None:
    you = Person(paced.playground, "Person 0", idle=paced.idle)
    for name in ("Ana", "Bob", "Luis"):
        paced.playground.people.text(you.user, f"met {name} at soccer")

    await you.settles()

    assert [heard.text.split()[1] for heard in you.heard] == ["Ana", "Bob", "Luis"]
    assert paced.playground.rates.violations == []


async def test_a_crowd_is_answered_within_thirty_messages_a_second(paced: Game) -> None:
    people = [Person(paced.playground, f"Person {n}", idle=paced.idle) for n in range(CROWD)]
    for person in people:
        paced.playground.people.text(person.user, "met Ana at soccer")

    await people[0].settles()

    assert all(len(person.heard) == 1 for person in people)
    assert paced.playground.rates.violations == []


async def test_nobody_waits_for_the_rest_of_another_chat() -> None:
    turns = Turns(Rests(chat=60))
    await turns.take(1, Pace.REPLY)
    turns.done(1)
    resting = asyncio.create_task(turns.take(1, Pace.REPLY))

    async with asyncio.timeout(5):
        await turns.take(2, Pace.REPLY)

    assert not resting.done()
    turns.stop()


async def test_a_chat_is_taken_until_its_message_is_done() -> None:
    turns = Turns(Rests(chat=0))
    await turns.take(1, Pace.REPLY)
    second = asyncio.create_task(turns.take(1, Pace.REPLY))
    await turns.take(2, Pace.REPLY)
    assert not second.done()

    turns.done(1)

    async with asyncio.timeout(5):
        await second


async def test_no_second_sees_more_than_thirty_however_long_messages_are_under_way() -> None:
    rests = Rests(chat=0, overall=0, second=0.2)
    turns = Turns(rests)
    for chat in range(A_SECOND):
        await turns.take(chat, Pace.NUDGE)
    another = asyncio.create_task(turns.take(A_SECOND, Pace.REPLY))
    await asyncio.sleep(0)

    arrived = asyncio.get_running_loop().time()
    turns.done(0)

    async with asyncio.timeout(5):
        await another
    assert asyncio.get_running_loop().time() - arrived >= rests.second


async def test_replies_go_before_nudges() -> None:
    turns = Turns(Rests(chat=0))
    order: list[str] = []

    async def send(chat: int, pace: Pace) -> None:
        await turns.take(chat, pace)
        order.append(pace.name)
        turns.done(chat)

    async with asyncio.TaskGroup() as tasks:
        for chat in range(3):
            tasks.create_task(send(chat, Pace.NUDGE))
        for chat in range(3, 5):
            tasks.create_task(send(chat, Pace.REPLY))

    assert order == ["REPLY", "REPLY", "NUDGE", "NUDGE", "NUDGE"]
