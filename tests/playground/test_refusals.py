"""Calls the real service refuses, and its words for it."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from bot.playground.chat import STRANGER, YOU
from bot.playground.server import Playground
from tests.playground.bot_client import Client

TO_YOU = {"chat_id": YOU.id}


def keyboard(*buttons: Mapping[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [[button] for button in buttons]}


def data_button(data: str) -> dict[str, Any]:
    return keyboard({"text": "Go", "callback_data": data})


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"text": "hi"}, "chat_id is empty"),
        (TO_YOU, "message text is empty"),
        (TO_YOU | {"text": ""}, "message text is empty"),
        (TO_YOU | {"text": "   \n"}, "text must be non-empty"),
        (TO_YOU | {"text": "x" * 4097}, "message is too long"),
        (TO_YOU | {"text": "🎉" * 2049}, "message is too long"),
        ({"chat_id": 999, "text": "hi"}, "chat not found"),
        ({"chat_id": "@nobody", "text": "hi"}, "chat not found"),
        ({"chat_id": STRANGER.id, "text": "hi"}, "chat not found"),
        (TO_YOU | {"text": "hi", "colour": "red"}, 'sendMessage has no field "colour"'),
        (TO_YOU | {"text": 5}, "text must be of type String"),
        (
            TO_YOU | {"text": "hi", "disable_notification": "perhaps"},
            "disable_notification must be of type Boolean",
        ),
        (
            TO_YOU | {"text": "hi", "parse_mode": "MarkdownV2"},
            'the playground reads parse_mode "HTML", not "MarkdownV2"',
        ),
        (
            TO_YOU | {"text": "<b>hi", "parse_mode": "HTML"},
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        (TO_YOU | {"text": "hi", "reply_markup": data_button("")}, "BUTTON_DATA_INVALID"),
        (TO_YOU | {"text": "hi", "reply_markup": data_button("é" * 33)}, "BUTTON_DATA_INVALID"),
        (
            TO_YOU | {"text": "hi", "reply_markup": keyboard({"text": "Go"})},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            TO_YOU | {"text": "hi", "reply_markup": keyboard({"text": "Go", "callback": "x"})},
            'reply_markup.inline_keyboard[0][0] (InlineKeyboardButton) has no field "callback"',
        ),
        (
            TO_YOU | {"text": "hi", "reply_markup": keyboard({"callback_data": "x"})},
            'reply_markup.inline_keyboard[0][0] (InlineKeyboardButton) needs the field "text"',
        ),
        (
            TO_YOU
            | {
                "text": "hi",
                "reply_markup": keyboard({"text": "C", "copy_text": {"text": "x" * 257}}),
            },
            "BUTTON_COPY_TEXT_INVALID",
        ),
        (
            TO_YOU | {"text": "hi", "reply_markup": keyboard({"text": "L", "url": "nowhere"})},
            "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
        ),
        (
            TO_YOU
            | {
                "text": "hi",
                "reply_markup": keyboard(*[{"text": "x", "callback_data": "x"}] * 101),
            },
            "reply markup is too long",
        ),
        (
            TO_YOU | {"text": "hi", "reply_markup": [1]},
            "reply_markup must be of type InlineKeyboardMarkup or ReplyKeyboardMarkup or ReplyKeyboardRemove or ForceReply",
        ),
        (
            TO_YOU | {"text": "hi", "reply_parameters": {"message_id": 99}},
            "message to be replied not found",
        ),
    ],
)
async def test_a_message_is_refused(client: Client, params: dict[str, Any], why: str) -> None:
    assert await client.why("sendMessage", **params) == f"Bad Request: {why}"


async def test_the_longest_text_counts_without_its_markup(client: Client) -> None:
    text = f"<b>{'x' * 4096}</b>"
    sent = await client.does("sendMessage", chat_id=YOU.id, text=text, parse_mode="HTML")
    assert len(sent["text"]) == 4096


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"text": "old"}, "message is not modified"),
        ({"text": "<b></b>old", "parse_mode": "HTML"}, "message is not modified"),
        ({"text": ""}, "message text is empty"),
        ({"message_id": 999, "text": "new"}, "message to edit not found"),
        ({"message_id": 1, "text": "new"}, "message can't be edited"),
        ({"chat_id": None, "text": "new"}, "message identifier is not specified"),
    ],
)
async def test_an_edit_is_refused(client: Client, params: dict[str, Any], why: str) -> None:
    sent = await client.does("sendMessage", chat_id=YOU.id, text="old")
    edit = {"chat_id": YOU.id, "message_id": sent["message_id"]} | params
    given = {name: value for name, value in edit.items() if value is not None}
    assert (await client.why("editMessageText", **given)).startswith(f"Bad Request: {why}")


async def test_an_unmodified_keyboard_is_refused(client: Client) -> None:
    sent = await client.does("sendMessage", chat_id=YOU.id, text="x", reply_markup=data_button("a"))
    edit = {"chat_id": YOU.id, "message_id": sent["message_id"], "reply_markup": data_button("a")}
    assert "message is not modified" in await client.why("editMessageReplyMarkup", **edit)
    assert "reply_markup" not in await client.does(
        "editMessageReplyMarkup", chat_id=YOU.id, message_id=sent["message_id"]
    )


async def test_a_deleted_message_is_gone(client: Client) -> None:
    sent = await client.does("sendMessage", chat_id=YOU.id, text="x")
    target = {"chat_id": YOU.id, "message_id": sent["message_id"]}
    assert await client.does("deleteMessage", **target) is True
    assert await client.why("deleteMessage", **target) == "Bad Request: message to delete not found"
    assert "not found" in await client.why("editMessageText", **target, text="y")


async def test_a_message_of_two_days_ago_cannot_be_deleted(
    client: Client, playground: Playground
) -> None:
    sent = await client.does("sendMessage", chat_id=YOU.id, text="x")
    await playground.move(timedelta(hours=49))
    why = await client.why("deleteMessage", chat_id=YOU.id, message_id=sent["message_id"])
    assert why == "Bad Request: message can't be deleted for everyone"


async def test_who_blocked_the_bot_is_not_written_to(
    client: Client, playground: Playground
) -> None:
    playground.people.block(YOU)
    answer = await client.json("sendMessage", chat_id=YOU.id, text="hi")
    assert answer["error_code"] == 403
    assert answer["description"] == "Forbidden: bot was blocked by the user"
    playground.people.unblock(YOU)
    assert (await client.json("sendMessage", chat_id=YOU.id, text="hi"))["ok"]


@pytest.mark.parametrize(
    ("method", "why"),
    [
        ("sendMesage", 'the Bot API has no method "sendMesage"'),
        ("sendDice", 'the playground cannot do "sendDice"'),
    ],
)
async def test_a_method_that_is_not_there_is_refused_by_name(
    client: Client, method: str, why: str
) -> None:
    answer = await client.json(method, chat_id=YOU.id)
    assert (answer["error_code"], answer["description"]) == (400, f"Bad Request: {why}")


@pytest.mark.parametrize(
    ("token", "code"), [("424242:some-other-token", 401), ("nonsense", 404), ("12:a b", 404)]
)
async def test_a_wrong_token_is_refused(playground: Playground, token: str, code: int) -> None:
    async with aiohttp.ClientSession() as session:
        for url in (f"{playground.base_url}{token}/getMe", f"{playground.base_file_url}{token}/x"):
            async with session.get(url) as response:
                assert response.status == code
                assert (await response.json())["error_code"] == code


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"commands": [{"command": "Due!", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "due", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": "due", "description": "x"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        (
            {"commands": [{"command": "due"}]},
            'commands[0] (BotCommand) needs the field "description"',
        ),
        (
            {"commands": [], "scope": {"type": "moon"}},
            "can't parse BotCommandScope: unsupported type specified",
        ),
        ({"commands": [], "scope": {"type": "chat", "chat_id": 5}}, "chat not found"),
    ],
)
async def test_a_command_menu_is_refused(client: Client, params: dict[str, Any], why: str) -> None:
    assert await client.why("setMyCommands", **params) == f"Bad Request: {why}"


@pytest.mark.parametrize(
    ("reaction", "why"),
    [
        ([{"type": "emoji", "emoji": "🥕"}], "REACTION_INVALID"),
        ([{"type": "emoji", "emoji": "👍"}] * 2, "REACTIONS_TOO_MANY"),
    ],
)
async def test_a_reaction_is_refused(
    client: Client, reaction: list[dict[str, str]], why: str
) -> None:
    call = {"chat_id": YOU.id, "message_id": 1, "reaction": reaction}
    assert await client.why("setMessageReaction", **call) == f"Bad Request: {why}"
