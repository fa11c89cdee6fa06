"""What the methods do when nothing is wrong, and that it has the documented shape."""

import json

import aiohttp
import pytest

from bot.playground.chat import YOU
from bot.playground.methods import METHODS
from bot.playground.server import Playground
from bot.playground.validate import Upload, check, tables
from tests.playground.bot_client import Client
from tests.playground.test_real_bot import PNG

HASH = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


async def test_forms_json_and_addresses_are_understood_alike(client: Client) -> None:
    for call in (client.form, client.get):
        answer = await call(
            "sendMessage",
            chat_id=str(YOU.id),
            text="hi",
            disable_notification="True",
            reply_markup=json.dumps(HASH),
        )
        assert answer["result"]["reply_markup"] == HASH
    assert (await client.does("sendMessage", chat_id=YOU.id, text="hi"))["text"] == "hi"


async def test_method_names_are_read_in_any_case(client: Client) -> None:
    assert (await client.does("GETME"))["is_bot"]


async def test_every_result_has_its_documented_shape(
    client: Client, playground: Playground
) -> None:
    sent = await client.does("sendMessage", chat_id=YOU.id, text="/due", reply_markup=HASH)
    photo = playground.people.photo(YOU, Upload("a.png", PNG, "image/png"), "a card")
    playground.people.contact(YOU, {"phone_number": "+1", "first_name": "Ana"})
    playground.people.location(YOU, 38.7, -9.1)
    playground.people.forward(YOU, "hello", "Luis")
    playground.people.edit(YOU, playground.people.text(YOU, "a").message_id, "b")
    playground.people.press(YOU, sent["message_id"], "Go")
    playground.people.block(YOU)
    playground.people.unblock(YOU)
    file_id = photo.content["photo"][0]["file_id"]
    target = {"chat_id": YOU.id, "message_id": sent["message_id"]}
    updates = await client.does("getUpdates")
    calls = {
        "getMe": {},
        "getUpdates": {},
        "getWebhookInfo": {},
        "getChat": {"chat_id": YOU.id},
        "getFile": {"file_id": file_id},
        "sendPhoto": {"chat_id": YOU.id, "photo": file_id, "caption": "<b>x</b>"},
        "sendDocument": {
            "chat_id": YOU.id,
            "document": file_id,
            "reply_parameters": {"message_id": 1},
        },
        "sendChatAction": {"chat_id": YOU.id, "action": "typing"},
        "setMyCommands": {"commands": [{"command": "due", "description": "Who is due"}]},
        "getMyCommands": {},
        "deleteMyCommands": {},
        "answerCallbackQuery": {"callback_query_id": updates[-3]["callback_query"]["id"]},
        "pinChatMessage": target,
        "setMessageReaction": target | {"reaction": [{"type": "emoji", "emoji": "👍"}]},
        "editMessageText": target | {"text": "new", "reply_markup": HASH},
        "editMessageReplyMarkup": target,
        "unpinChatMessage": {"chat_id": YOU.id},
        "deleteMessage": target,
        "deleteWebhook": {},
        "sendMessage": {"chat_id": YOU.id, "text": "hi"},
    }
    assert calls.keys() == METHODS.keys() - {"setWebhook"}
    for method, params in calls.items():
        check(await client.does(method, **params), tables().returns[method], method)
    assert {next(iter(update.keys() - {"update_id"})) for update in updates} == {
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
    }


async def test_a_file_comes_with_the_call_in_either_way(
    client: Client, playground: Playground
) -> None:
    url = f"{playground.base_url}{playground.token}"
    async with aiohttp.ClientSession() as session:
        for name, reference in (("photo", None), ("upload", "attach://upload")):
            form = aiohttp.FormData({"chat_id": str(YOU.id)})
            if reference:
                form.add_field("photo", reference)
            form.add_field(name, PNG, filename="a.png", content_type="image/png")
            async with session.post(f"{url}/sendPhoto", data=form) as response:
                result = (await response.json())["result"]
        path = (await client.does("getFile", file_id=result["photo"][0]["file_id"]))["file_path"]
        async with session.get(f"{playground.base_file_url}{playground.token}/{path}") as response:
            assert await response.read() == PNG


@pytest.mark.parametrize("data", [b"no picture", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"])
async def test_what_is_no_picture_is_refused_as_photo(
    playground: Playground, client: Client, data: bytes
) -> None:
    form = aiohttp.FormData({"chat_id": str(YOU.id)})
    form.add_field("photo", data, filename="a.png", content_type="image/png")
    url = f"{playground.base_url}{playground.token}/sendPhoto"
    async with aiohttp.ClientSession() as session, session.post(url, data=form) as response:
        assert (await response.json())["description"] == "Bad Request: IMAGE_PROCESS_FAILED"
    assert "failed to get HTTP URL" in await client.why(
        "sendPhoto", chat_id=YOU.id, photo="https://x.org/a.png"
    )
    assert "wrong file identifier" in await client.why("sendPhoto", chat_id=YOU.id, photo="nothing")


async def test_a_long_caption_is_refused(playground: Playground, client: Client) -> None:
    kept = playground.chat.files.keep("photos", Upload("a.png", PNG, "image/png"))
    call = {"chat_id": YOU.id, "photo": kept.file_id}
    assert (await client.does("sendPhoto", **call, caption="x" * 1024))["caption"]
    assert "caption is too long" in await client.why("sendPhoto", **call, caption="x" * 1025)


async def test_the_narrowest_command_menu_is_offered(
    playground: Playground, client: Client
) -> None:
    def menu(name: str) -> list[dict[str, str]]:
        return [{"command": name, "description": name}]

    await client.does("setMyCommands", commands=menu("all"))
    assert playground.chat.menu(YOU) == menu("all")
    await client.does(
        "setMyCommands", commands=menu("chat"), scope={"type": "chat", "chat_id": YOU.id}
    )
    await client.does("setMyCommands", commands=menu("german"), language_code="de")
    assert playground.chat.menu(YOU) == menu("chat")
    await client.does("deleteMyCommands", scope={"type": "chat", "chat_id": YOU.id})
    assert playground.chat.menu(YOU) == menu("all")
    assert await client.does("getMyCommands", language_code="de") == menu("german")


async def test_every_call_is_recorded(playground: Playground, client: Client) -> None:
    await client.does("sendMessage", chat_id=YOU.id, text="hi")
    await client.why("sendMessage", chat_id=YOU.id)
    done, refused = playground.calls.of("sendMessage")
    assert (done.code, done.params["text"], done.at) == (200, "hi", playground.clock.now())
    assert (refused.code, refused.description) == (400, "Bad Request: message text is empty")
    assert playground.calls.refused() == [refused]


async def test_messages_faster_than_allowed_are_recorded(
    playground: Playground, client: Client
) -> None:
    await client.does("sendMessage", chat_id=YOU.id, text="one")
    assert playground.rates.violations == []
    await client.does("sendMessage", chat_id=YOU.id, text="two")
    assert "Two messages to chat 7001" in playground.rates.violations[0]
