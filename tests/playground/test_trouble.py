"""Faults on purpose, other people's pages, stopping and starting again."""

import aiohttp
import pytest

from bot.playground.chat import YOU
from bot.playground.faults import ANY
from bot.playground.server import Playground
from tests.playground.bot_client import Client


def sent(playground: Playground) -> list[str]:
    return [message.text for message in playground.chat.of(YOU) if message.sender.is_bot]


async def test_planned_refusals_come_in_their_order_and_end(
    client: Client, playground: Playground
) -> None:
    playground.faults.too_many("sendMessage", retry_after=3)
    playground.faults.broken("sendMessage", times=2)
    playground.faults.blocked(ANY)
    answers = [await client.json("sendMessage", chat_id=YOU.id, text=str(n)) for n in range(5)]
    assert [answer.get("error_code") for answer in answers] == [429, 500, 500, 403, None]
    assert answers[0]["parameters"] == {"retry_after": 3}
    assert sent(playground) == ["4"]
    assert playground.faults.left == 0


async def test_the_cleared_plan_harms_nobody(client: Client, playground: Playground) -> None:
    playground.faults.broken("getMe", times=9)
    playground.faults.clear()
    assert (await client.json("getMe"))["ok"]


@pytest.mark.parametrize(("acted", "messages"), [(True, ["hi"]), (False, [])])
async def test_a_connection_breaks_after_acting_or_before(
    client: Client, playground: Playground, *, acted: bool, messages: list[str]
) -> None:
    playground.faults.dropped("sendMessage", acted=acted)
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await client.json("sendMessage", chat_id=YOU.id, text="hi")
    assert sent(playground) == messages
    assert playground.calls.of("sendMessage")[0].code == 0


async def test_a_garbled_answer_comes_after_acting(client: Client, playground: Playground) -> None:
    playground.faults.garbled("sendMessage", "<html>")
    with pytest.raises(aiohttp.ContentTypeError):
        await client.json("sendMessage", chat_id=YOU.id, text="hi")
    assert sent(playground) == ["hi"]


async def test_pages_of_other_sites_are_kept_out(playground: Playground) -> None:
    url = f"{playground.page_url}play/text"
    own = playground.page_url.removesuffix("/")
    async with aiohttp.ClientSession() as session:
        for headers, status in (
            ({"Origin": "https://evil.example"}, 403),
            ({"Host": "evil.example"}, 403),
            ({"Origin": "null"}, 403),
            ({"Origin": own}, 200),
            ({}, 200),
        ):
            body = {"person": YOU.id, "text": "hi"}
            async with session.post(url, json=body, headers=headers) as response:
                assert response.status == status, headers


async def test_the_server_can_go_away_and_come_back_at_its_port(
    client: Client, playground: Playground
) -> None:
    url = playground.base_url
    port = int(url.split(":")[2].split("/")[0])
    await playground.stop()
    playground.people.text(YOU, "while you were out")
    with pytest.raises(aiohttp.ClientConnectionError):
        await client.json("getUpdates")
    await playground.start(port)
    assert playground.base_url == url
    assert len(await client.does("getUpdates")) == 1


async def test_a_reset_forgets_messages_and_not_the_menu(
    client: Client, playground: Playground
) -> None:
    hooks = []

    async def forget() -> None:
        hooks.append("reset")

    playground.on_reset = forget
    menu = [{"command": "due", "description": "Who is due"}]
    await client.does("setMyCommands", commands=menu)
    playground.people.text(YOU, "a")
    await playground.tomorrow()
    before = playground.clock.now()
    await playground.reset()
    assert hooks == ["reset"]
    assert playground.clock.now() < before
    assert list(playground.chat.of(YOU)) == []
    assert await client.does("getUpdates") == []
    assert playground.chat.menu(YOU) == menu
    assert "chat not found" in await client.why("sendMessage", chat_id=YOU.id, text="hi")
