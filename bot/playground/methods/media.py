"""Photos and documents."""

from collections.abc import Mapping
from typing import Any

from bot.playground.chat import Chat
from bot.playground.messages import Json
from bot.playground.methods.parts import markup, replied, rich_caption


async def send_photo(chat: Chat, params: Mapping[str, Any]) -> Json:
    """`sendPhoto`, from a file with the call or the id of a kept one."""
    stored = chat.files.given("photos", params["photo"])
    return _send(chat, params, {"photo": stored.photo()})


async def send_document(chat: Chat, params: Mapping[str, Any]) -> Json:
    """`sendDocument`, from a file with the call or the id of a kept one."""
    stored = chat.files.given("documents", params["document"])
    return _send(chat, params, {"document": stored.document()})


def _send(chat: Chat, params: Mapping[str, Any], content: Json) -> Json:
    person = chat.reachable(params["chat_id"])
    rich, keyboard = rich_caption(params), markup(params)
    reply_to = replied(chat, person, params)
    message = chat.add(person, chat.bot, rich, content=content, markup=keyboard, reply_to=reply_to)
    return message.json()


async def get_file(chat: Chat, params: Mapping[str, Any]) -> Json:
    """`getFile`: where to download it."""
    stored = chat.files.known(params["file_id"])
    return stored.json() | {"file_path": stored.path}
