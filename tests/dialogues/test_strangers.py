"""Who may use the bot, and what strangers get and leave behind."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.profile import Habits
from bot.playground.clock import Clock
from bot.playground.game import Game
from bot.playground.server import Playground
from tests.conftest import MONDAY, NO_RESTS
from tests.driver import Person
from tests.kept import traces

CODE = "Right-Code_1"


@pytest.fixture
async def unowned(data: Path) -> AsyncIterator[Game]:
    game = Game(
        Playground(Clock(lambda: MONDAY)),
        data,
        Habits("Europe/Lisbon"),
        allowed=(),
        code=CODE,
        rests=NO_RESTS,
    )
    await game.start()
    yield game
    await game.stop()


def person(game: Game, name: str) -> Person:
    return Person(game.playground, name, idle=game.idle)


async def test_strangers_who_write_at_once_get_one_sentence_each(game: Game) -> None:
    crowd = [person(game, f"Stranger {n}") for n in range(8)]
    for _ in range(3):
        for each in crowd:
            game.playground.people.text(each.user, "hello?")
    await crowd[0].settles()

    assert [len(each.heard) for each in crowd] == [1] * 8


async def test_a_stranger_gets_one_polite_sentence_and_then_silence(game: Game) -> None:
    tom = person(game, "Tom")

    heard = await tom.says("met Grace at the secretparty")

    assert "Sorry" in heard
    assert len(heard.text.splitlines()) == 1
    for text in ("/start", "/who Grace", "hello?", "/due@kith"):
        game.playground.people.text(tom.user, text)
    await tom.assert_silence()


async def test_a_stranger_hears_the_sentence_again_a_day_later_and_not_before(game: Game) -> None:
    tom = person(game, "Tom")
    await tom.says("hello")

    await game.playground.move(timedelta(hours=23))
    game.playground.people.text(tom.user, "hello")
    await tom.assert_silence()
    await game.playground.move(timedelta(hours=1))

    assert "Sorry" in await tom.says("hello")


async def test_a_restart_does_not_make_the_bot_repeat_itself(game: Game) -> None:
    tom = person(game, "Tom")
    await tom.says("hello")

    await game.stop_bot()
    game.playground.people.text(tom.user, "hello again")
    await game.start_bot()

    await tom.assert_silence()


async def test_nothing_of_a_stranger_is_stored(game: Game, you: Person, data: Path) -> None:
    tom = person(game, "Tomasito")
    await tom.says("met Grace at the secretparty")
    game.playground.people.text(tom.user, "her number is five-oh-five")
    game.playground.people.edit(tom.user, tom.said[0].message_id, "met Grace at the hushedparty")
    tom.blocks()
    await tom.settles()
    await you.says("met Ana at soccer")
    await game.stop_bot()

    for text in ("Grace", "secretparty", "hushedparty", "five-oh-five", "Tomasito", f"{tom.id}"):
        assert traces(data, text) == []
    assert traces(data, "Ana") != []


async def test_a_stranger_cannot_use_a_button_of_somebody_else(game: Game, you: Person) -> None:
    heard = await you.says("met Ana at soccer")
    game.playground.chat.updates.push(
        "callback_query",
        {
            "id": "1",
            "from": person(game, "Tom").user.json(),
            "message": heard.message.json(),
            "chat_instance": "1",
            "data": heard.message.buttons[0][0]["callback_data"],
        },
    )

    await you.assert_silence()
    assert you.sees(heard).text == heard.text


async def test_whoever_has_the_code_becomes_the_owner(unowned: Game) -> None:
    ana = person(unowned, "Ana")

    heard = await ana.says(f"/start {CODE}")

    assert "yours now" in heard
    assert "I’m Kith" in await ana.hears()
    assert "✅ Bob" in await ana.says("met Bob at soccer")


async def test_the_owner_stays_the_owner_after_a_restart(unowned: Game) -> None:
    ana = person(unowned, "Ana")
    await ana.says(f"/start {CODE}")
    await unowned.stop_bot()
    await unowned.start_bot()

    assert "✅ Bob" in await ana.says("met Bob at soccer")


async def test_nobody_becomes_the_owner_after_the_first(unowned: Game) -> None:
    await person(unowned, "Ana").says(f"/start {CODE}")
    tom = person(unowned, "Tom")

    assert "Sorry" in await tom.says(f"/start {CODE}")
    unowned.playground.people.text(tom.user, "met Bob at soccer")
    await tom.assert_silence()


@pytest.mark.parametrize("text", ["/start", "/start wrong", f"/start {CODE.lower()}", CODE, "hi"])
async def test_without_the_code_nobody_becomes_the_owner(unowned: Game, text: str) -> None:
    tom = person(unowned, "Tom")

    heard = await tom.says(text)

    assert "If it is yours" in heard
    unowned.playground.people.text(tom.user, "met Bob at soccer")
    await tom.assert_silence()


async def test_the_code_still_works_after_the_sentence_for_strangers(unowned: Game) -> None:
    ana = person(unowned, "Ana")
    await ana.says("/start")

    assert "yours now" in await ana.says(f"/START@kith_bot  {CODE} ")


async def test_with_named_users_no_code_opens_the_bot(crowded: Game) -> None:
    tom = person(crowded, "Tom")

    assert "Sorry" in await tom.says("/start ")
    crowded.playground.people.text(tom.user, "/start ")
    await tom.assert_silence()


GROUP = {"id": -1001, "type": "supergroup", "title": "A group"}


async def test_a_group_is_left_alone_and_gets_no_nudge(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer")
    member = {"user": game.playground.chat.bot.json(), "status": "member"}
    game.playground.chat.updates.push(
        "my_chat_member",
        {
            "chat": GROUP,
            "from": you.user.json(),
            "date": int(MONDAY.timestamp()),
            "old_chat_member": member | {"status": "left"},
            "new_chat_member": member,
        },
    )
    in_group = {"message_id": 999, "from": you.user.json(), "chat": GROUP, "text": "/who ana"}
    game.playground.chat.updates.push("message", in_group | {"date": int(MONDAY.timestamp())})
    await you.assert_silence()

    await game.playground.tomorrow()

    assert "Ana" in await you.hears()
    chats = {str(call.params["chat_id"]) for call in game.playground.calls.of("sendMessage")}
    assert chats == {f"{you.id}"}


async def test_being_thrown_out_of_a_group_stops_no_nudges(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer")
    member = {"user": game.playground.chat.bot.json(), "status": "member"}
    game.playground.chat.updates.push(
        "my_chat_member",
        {
            "chat": GROUP,
            "from": you.user.json(),
            "date": int(MONDAY.timestamp()),
            "old_chat_member": member,
            "new_chat_member": member | {"status": "left"},
        },
    )
    await you.settles()

    await game.playground.tomorrow()

    assert "Ana" in await you.hears()
