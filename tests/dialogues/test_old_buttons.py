"""Buttons pressed twice, weeks later, or under what is no longer there."""

from pathlib import Path

import pytest

from bot.playground.game import Game
from storage.protocol import BOT, Put
from storage.tiny import TinyStore
from tests.driver import Person
from tests.heard import Heard
from tests.kept import kept


async def press_twice(game: Game, you: Person, what: Heard, label: str) -> list[str]:
    """Press before the bot can have taken the button away; what was answered each time."""
    before = len(game.playground.chat.events)
    for _ in range(2):
        game.playground.people.press(you.user, what.message.message_id, label)
    await you.settles()
    events = game.playground.chat.events[before:]
    return [event.answer for event in events if event.kind == "answered"]


async def test_undo_pressed_twice_takes_back_once(game: Game, you: Person) -> None:
    heard = await you.says("met Ana at soccer")

    answers = await press_twice(game, you, heard, "Undo")

    assert answers == ["Taken back.", "Already taken back."]
    assert you.sees(heard).labels == ["Put it back"]


async def test_put_it_back_pressed_twice_puts_it_back_once(
    game: Game, you: Person, data: Path
) -> None:
    heard = await you.says("met Ana at soccer")
    await you.presses(heard, "Undo")

    answers = await press_twice(game, you, heard, "Put it back")

    assert answers == ["Put back.", "It is already there."]
    assert len((await kept(game, data, you.id)).person("Ana").contacts) == 1


async def test_someone_new_pressed_twice_makes_one_person(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("met Ana at soccer, she's in fintech")
    asked = await you.says("met Ana Silva at the gym, she's a nurse")

    answers = await press_twice(game, you, asked, "Someone new")

    assert answers == ["Thanks, noted.", "That is settled already."]
    assert len((await kept(game, data, you.id)).people) == 2


async def test_another_pressed_twice_asks_once(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer")
    heard = await you.says("had coffee with Ana yesterday")

    await press_twice(game, you, heard, "Another Ana")

    assert you.sees(heard).labels == ["Ana (soccer)", "Someone new", "Undo"]


async def test_done_pressed_twice_logs_one_contact(game: Game, you: Person, data: Path) -> None:
    await you.says("met Ana at soccer")
    await game.playground.tomorrow()
    nudge = await you.hears()

    await press_twice(game, you, nudge, "Done")

    assert len((await kept(game, data, you.id)).person("Ana").contacts) == 2


async def test_forget_pressed_twice_says_so(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer")
    asked = await you.says("/forget ana")

    answers = await press_twice(game, you, asked, "Forget Ana")

    assert answers == ["", "I no longer know that person."]


async def test_undo_weeks_later_still_works(game: Game, you: Person, data: Path) -> None:
    heard = await you.says("met Ana at soccer")
    await game.playground.leap(days=50)

    undone = await you.presses(heard, "Undo")

    assert "Taken back" in undone
    assert (await kept(game, data, you.id)).people == []


async def test_a_nudge_answered_weeks_later_logs_the_contact_of_today(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("met Ana at soccer")
    await game.playground.tomorrow()
    nudge = await you.hears()
    await game.playground.leap(days=21)

    await you.presses(nudge, "Done")

    assert f"{(await kept(game, data, you.id)).person('Ana').last_contact}" == "2026-03-24"


async def test_a_nudge_about_a_note_taken_back_says_that_it_is_taken_care_of(
    game: Game, you: Person, data: Path
) -> None:
    heard = await you.says("met Ana at soccer")
    await game.playground.tomorrow()
    nudge = await you.hears()
    await you.presses(heard, "Undo")

    answered = await you.presses(nudge, "Done")

    assert answered.answer or answered.text
    assert (await kept(game, data, you.id)).people == []


@pytest.mark.parametrize("label", ["Done", "Snooze", "Skip"])
async def test_a_nudge_about_somebody_forgotten_changes_nothing(
    game: Game, you: Person, data: Path, label: str
) -> None:
    await you.says("met Ana at soccer")
    await game.playground.tomorrow()
    nudge = await you.hears()
    asked = await you.says("/forget ana")
    await you.presses(asked, "Forget Ana")

    answered = await you.presses(nudge, label)

    assert answered.answer or answered.text
    assert (await kept(game, data, you.id)).people == []


@pytest.mark.parametrize("label", ["Undo", "Another Ana"])
async def test_the_buttons_of_a_forgotten_note_say_that_it_is_gone(you: Person, label: str) -> None:
    await you.says("met Ana at soccer")
    heard = await you.says("had coffee with Ana yesterday")
    forget = await you.says("/forget ana")
    await you.presses(forget, "Forget Ana")

    assert "gone" in (await you.presses(heard, label)).answer


async def test_a_choice_of_somebody_forgotten_meanwhile_says_so(you: Person) -> None:
    await you.says("met Ana at soccer, she's in fintech")
    asked = await you.says("met Ana Silva at the gym, she's a nurse")
    forget = await you.says("/forget ana")
    await you.presses(forget, "Forget Ana")

    pressed = await you.presses(asked, "Ana (fintech)")

    assert pressed.answer


@pytest.mark.parametrize(
    "data_",
    [
        "",
        " ",
        "x",
        "undo",
        "undo m99999",
        "who m1 0 m1.0",
        "done a b",
        "zone Mars/Olympus",
        "zz 999 m1.0 f:m1.0",
        "card m1.0",
        "lw a b c",
        "lo a b 9",
        "erase x",
        "\N{PARTY POPPER}",
        "undo " + "x" * 59,
    ],
)
async def test_a_button_of_another_version_gets_a_sentence(
    game: Game, you: Person, data_: str
) -> None:
    heard = await you.says("the weather is lovely")
    game.playground.chat.updates.push(
        "callback_query",
        {
            "id": game.playground.chat.query(heard.message).id,
            "from": you.user.json(),
            "message": heard.message.json(),
            "chat_instance": "1",
            "data": data_,
        },
    )
    await you.settles()

    event = game.playground.chat.events[-1]
    assert event.kind == "answered"
    assert event.answer
    assert "went wrong" not in event.answer


async def test_a_button_pressed_while_the_bot_was_down_works_when_it_is_back(
    game: Game, you: Person
) -> None:
    heard = await you.says("met Ana at soccer")
    await game.stop_bot()
    game.playground.people.press(you.user, heard.message.message_id, "Undo")
    await game.start_bot()
    await you.settles()

    assert "Taken back" in you.sees(heard)


async def test_a_button_whose_message_was_deleted_does_its_work(
    game: Game, you: Person, data: Path
) -> None:
    heard = await you.says("met Ana at soccer")
    game.playground.people.press(you.user, heard.message.message_id, "Undo")
    game.playground.people.delete(you.user, heard.message.message_id)
    await you.settles()

    assert (await kept(game, data, you.id)).people == []


async def test_a_press_that_a_kill_left_unhandled_is_handled_at_the_next_start(
    game: Game, you: Person, data: Path
) -> None:
    heard = await you.says("met Ana at soccer")
    await game.stop_bot()
    store = TinyStore(data)
    await store.open()
    press = {
        "id": game.playground.chat.query(heard.message).id,
        "from": you.user.json(),
        "message": {k: heard.message.json()[k] for k in ("message_id", "date", "chat")},
        "chat_instance": "1",
        "data": heard.message.buttons[0][0]["callback_data"],
    }
    update = {"update_id": 1, "callback_query": press}
    await store.apply(BOT, [Put("inbox", "1", {"id": 1, "at": 0.0, "update": update})])
    await store.close()

    await game.start_bot()
    await you.settles()

    assert "Taken back" in you.sees(heard)
