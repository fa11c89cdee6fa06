"""The command menu, by scope and language."""

import re
from collections.abc import Mapping
from typing import Any

from bot.playground.chat import DEFAULT_SCOPE, Chat
from bot.playground.entities import units
from bot.playground.errors import BadRequestError, Why
from bot.playground.messages import Json

MOST_COMMANDS = 100
MOST_DESCRIPTION = 256

SCOPES = frozenset(
    {
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    }
)

_COMMAND = re.compile(r"/?([a-z0-9_]{1,32})")


async def set_my_commands(chat: Chat, params: Mapping[str, Any]) -> bool:
    """`setMyCommands`."""
    commands = params["commands"]
    if len(commands) > MOST_COMMANDS:
        raise BadRequestError(Why.COMMANDS_MANY)
    for command in commands:
        if not _COMMAND.fullmatch(command["command"]):
            raise BadRequestError(Why.COMMAND_BAD)
        if not 1 <= units(command["description"].strip()) <= MOST_DESCRIPTION:
            raise BadRequestError(Why.COMMAND_DESCRIPTION)
    by_language = chat.commands.setdefault(_scope(chat, params), {})
    by_language[params.get("language_code", "")] = commands
    chat.touch()
    return True


async def get_my_commands(chat: Chat, params: Mapping[str, Any]) -> list[Json]:
    """`getMyCommands`: of exactly that scope and language."""
    by_language = chat.commands.get(_scope(chat, params), {})
    return by_language.get(params.get("language_code", ""), [])


async def delete_my_commands(chat: Chat, params: Mapping[str, Any]) -> bool:
    """`deleteMyCommands`: of exactly that scope and language."""
    by_language = chat.commands.get(_scope(chat, params), {})
    by_language.pop(params.get("language_code", ""), None)
    chat.touch()
    return True


def _scope(chat: Chat, params: Mapping[str, Any]) -> tuple[str, int]:
    """The scope's type and chat; raise where it names a chat that is not there."""
    scope = params.get("scope")
    if scope is None:
        return DEFAULT_SCOPE
    if scope["type"] not in SCOPES:
        raise BadRequestError(Why.SCOPE_BAD)
    chat_id = scope.get("chat_id")
    return (scope["type"], chat.known(chat_id).id if chat_id is not None else 0)
