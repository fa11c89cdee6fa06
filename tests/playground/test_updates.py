"""Fetching updates: long polling, confirming, one poller, pressed buttons."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.playground.chat import YOU
from bot.playground.server import Playground
from tests.playground.bot_client import Client


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_updates_stay_until_a_higher_offset_confirms_them(
    client: Client, playground: Playground
) -> None:
    for text in ("a", "b", "c"):
        playground.people.text(YOU, text)
    first = await client.does("getUpdates", limit=2)
    assert texts(first) == ["a", "b"]
    assert texts(await client.does("getUpdates")) == ["a", "b", "c"]
    offset = first[-1]["update_id"] + 1
    assert texts(await client.does("getUpdates", offset=offset)) == ["c"]
    assert texts(await client.does("getUpdates")) == ["c"]
    assert texts(await client.does("getUpdates", offset=-1)) == ["c"]


async def test_a_waiting_poll_is_answered_at_once(client: Client, playground: Playground) -> None:
    poll = asyncio.create_task(client.does("getUpdates", timeout=50))
    await client.does("getMe")
    playground.people.text(YOU, "a")
    assert texts(await poll) == ["a"]


async def test_a_poll_without_news_ends_after_its_time(client: Client) -> None:
    assert await client.does("getUpdates", timeout=0) == []


async def test_a_second_poller_sends_the_first_away(client: Client, playground: Playground) -> None:
    first = asyncio.create_task(client.json("getUpdates", timeout=50))
    await playground.chat.pulse.until(lambda: playground.chat.updates.waiting)
    second = asyncio.create_task(client.json("getUpdates", timeout=50))
    assert (await first)["error_code"] == 409
    playground.people.text(YOU, "a")
    assert texts((await second)["result"]) == ["a"]


async def test_only_wanted_kinds_of_updates_are_queued(
    client: Client, playground: Playground
) -> None:
    await client.does("getUpdates", allowed_updates=["edited_message"])
    message = playground.people.text(YOU, "a")
    playground.people.edit(YOU, message.message_id, "b")
    (update,) = await client.does("getUpdates")
    assert update["edited_message"]["text"] == "b"
    await client.does("getUpdates", allowed_updates=[], offset=update["update_id"] + 1)
    playground.people.text(YOU, "c")
    assert texts(await client.does("getUpdates")) == ["c"]


@pytest.fixture
async def query_id(client: Client, playground: Playground) -> str:
    button = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    sent = await client.does("sendMessage", chat_id=YOU.id, text="x", reply_markup=button)
    return playground.people.press(YOU, sent["message_id"], "Go")


async def test_a_pressed_button_is_answered_once(client: Client, query_id: str) -> None:
    assert await client.does("answerCallbackQuery", callback_query_id=query_id, text="x" * 200)
    again = await client.why("answerCallbackQuery", callback_query_id=query_id)
    assert again.startswith("Bad Request: query is too old")


async def test_a_button_pressed_long_ago_is_too_old_to_answer(
    client: Client, playground: Playground, query_id: str
) -> None:
    await playground.move(timedelta(hours=1))
    why = await client.why("answerCallbackQuery", callback_query_id=query_id)
    assert why.startswith("Bad Request: query is too old")


async def test_an_answer_is_at_most_200_long(client: Client, query_id: str) -> None:
    call = {"callback_query_id": query_id, "text": "x" * 201}
    assert await client.why("answerCallbackQuery", **call) == "Bad Request: MESSAGE_TOO_LONG"


async def test_a_webhook_is_refused_and_there_is_none(client: Client) -> None:
    assert "long polling only" in await client.why("setWebhook", url="https://x.org")
    assert (await client.does("getWebhookInfo"))["url"] == ""


async def test_pending_updates_can_be_dropped(client: Client, playground: Playground) -> None:
    playground.people.text(YOU, "a")
    await client.does("deleteWebhook", drop_pending_updates=True)
    assert await client.does("getUpdates") == []
