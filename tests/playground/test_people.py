"""What people can do in their app, and what they cannot."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.playground.chat import STRANGER, YOU, Chat
from bot.playground.clock import BackwardsError, Clock
from bot.playground.errors import ImpossibleError
from bot.playground.people import People

START = datetime(2026, 1, 31, 8, 30, tzinfo=UTC)


@pytest.fixture
def chat() -> Chat:
    return Chat(Clock(lambda: START))


@pytest.fixture
def people(chat: Chat) -> People:
    return People(chat)


async def test_a_text_arrives_as_apps_send_it(people: People) -> None:
    message = people.text(YOU, "  met\tAna\r\n\x00\ud800 /gave@kith_bot tea ")
    assert message.text == "met Ana\n \ufffd /gave@kith_bot tea"
    (command,) = message.rich.entities
    assert (command["type"], command["length"]) == ("bot_command", len("/gave@kith_bot"))


async def test_a_long_text_goes_in_pieces(chat: Chat, people: People) -> None:
    people.text(YOU, "word " * 1000)
    first, second = chat.of(YOU)
    assert len(first.text) <= 4096
    assert f"{first.text} {second.text}" == ("word " * 1000).strip()


@pytest.mark.parametrize("text", ["", " \n", "\x00"])
async def test_nothing_is_not_sent(chat: Chat, people: People, text: str) -> None:
    with pytest.raises(ImpossibleError):
        people.text(YOU, text)
    assert chat.updates.pending == []


async def test_only_own_messages_of_two_days_are_edited(chat: Chat, people: People) -> None:
    message = people.text(YOU, "met Ana")
    with pytest.raises(ImpossibleError):
        people.edit(STRANGER, message.message_id, "x")
    people.edit(YOU, message.message_id, "met Ana")
    assert message.edited is None
    chat.clock.move(timedelta(hours=47))
    people.edit(YOU, message.message_id, "met Anna")
    assert message.edited == START + timedelta(hours=47)
    chat.clock.move(timedelta(hours=2))
    with pytest.raises(ImpossibleError):
        people.edit(YOU, message.message_id, "met Hanna")
    assert [update.keys() for update in chat.updates.pending] == [
        {"update_id", "message"},
        {"update_id", "edited_message"},
    ]


async def test_who_blocked_the_bot_cannot_write_to_it(chat: Chat, people: People) -> None:
    people.block(YOU)
    people.block(YOU)
    (update,) = chat.updates.pending
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    with pytest.raises(ImpossibleError):
        people.text(YOU, "hi")


async def test_a_message_deleted_by_its_writer_is_not_told(chat: Chat, people: People) -> None:
    message = people.text(YOU, "met Ana")
    people.delete(YOU, message.message_id)
    assert len(chat.updates.pending) == 1
    assert message.page_json() == {"message_id": message.message_id, "deleted": True}


async def test_a_newcomer_joins_once(chat: Chat) -> None:
    carla = chat.join("Carla")
    assert chat.join("Carla") == carla
    assert chat.join("You") == YOU
    assert carla.id not in {YOU.id, STRANGER.id}


@pytest.mark.parametrize(
    ("zone", "leap", "expected"),
    [
        ("UTC", {"days": 1}, "2026-02-01T12:00:00+00:00"),
        ("UTC", {"days": 7}, "2026-02-07T12:00:00+00:00"),
        ("UTC", {"months": 1}, "2026-02-28T12:00:00+00:00"),
        ("Asia/Tokyo", {"days": 1}, "2026-02-01T12:00:00+09:00"),
        ("Europe/Berlin", {"months": 2}, "2026-03-31T12:00:00+02:00"),
    ],
)
def test_the_clock_leaps_to_noon_of_a_later_day(
    zone: str, leap: dict[str, int], expected: str
) -> None:
    clock = Clock(lambda: START, zone=ZoneInfo(zone))
    clock.leap(**leap)
    assert clock.now().isoformat() == expected
    clock.reset()
    assert clock.now() == START


def test_the_clock_does_not_go_back() -> None:
    with pytest.raises(BackwardsError):
        Clock().move(timedelta(seconds=-1))
