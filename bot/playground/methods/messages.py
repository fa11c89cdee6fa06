"""Sending, changing, deleting, pinning and reacting to messages."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.playground.chat import Chat
from bot.playground.errors import BadRequestError, Why
from bot.playground.messages import Json, Message
from bot.playground.methods.parts import markup, replied, rich_text

DELETABLE = timedelta(hours=48)

REACTIONS = frozenset(
    "👍,👎,❤,🔥,🥰,👏,😁,🤔,🤯,😱,🤬,😢,🎉,🤩,🤮,💩,🙏,👌,🕊,🤡,🥱,🥴,😍,🐳,❤‍🔥,🌚,🌭,💯,🤣,⚡,🍌,🏆,💔,🤨,😐,🍓,🍾,"
    "💋,🖕,😈,😴,😭,🤓,👻,👨‍💻,👀,🎃,🙈,😇,😨,🤝,✍,🤗,🫡,🎅,🎄,☃,💅,🤪,🗿,🆒,💘,🙉,🦄,😘,💊,🙊,😎,👾,🤷‍♂,🤷,🤷‍♀,😡".split(
        ","
    )
)


async def send_message(chat: Chat, params: Mapping[str, Any]) -> Json:
    """`sendMessage`."""
    person = chat.reachable(params["chat_id"])
    rich, keyboard = rich_text(params), markup(params)
    reply_to = replied(chat, person, params)
    return chat.add(person, chat.bot, rich, markup=keyboard, reply_to=reply_to).json()


async def edit_message_text(chat: Chat, params: Mapping[str, Any]) -> Json:
    """`editMessageText`, of the bot's own messages."""
    message = _editable(chat, params)
    rich, keyboard = rich_text(params), markup(params)
    if message.has_media:
        raise BadRequestError(Why.EDIT_NO_TEXT)
    if rich == message.rich and keyboard == message.markup:
        raise BadRequestError(Why.EDIT_SAME)
    message.rich, message.markup = rich, keyboard
    return _edited(chat, message)


async def edit_message_reply_markup(chat: Chat, params: Mapping[str, Any]) -> Json:
    """`editMessageReplyMarkup`, of the bot's own messages."""
    message = _editable(chat, params)
    keyboard = markup(params)
    if keyboard == message.markup:
        raise BadRequestError(Why.EDIT_SAME)
    message.markup = keyboard
    return _edited(chat, message)


def _editable(chat: Chat, params: Mapping[str, Any]) -> Message:
    if "chat_id" not in params or "message_id" not in params:
        raise BadRequestError(Why.MESSAGE_ID_NONE)
    person = chat.reachable(params["chat_id"])
    message = chat.message(person, params["message_id"], Why.EDIT_UNKNOWN)
    if not message.sender.is_bot:
        raise BadRequestError(Why.EDIT_FOREIGN)
    return message


def _edited(chat: Chat, message: Message) -> Json:
    message.edited = chat.clock.now()
    chat.notice("edited", message)
    return message.json()


async def delete_message(chat: Chat, params: Mapping[str, Any]) -> bool:
    """`deleteMessage`: the bot's own or the person's, of the last 48 hours."""
    person = chat.reachable(params["chat_id"])
    message = chat.message(person, params["message_id"], Why.DELETE_UNKNOWN)
    if chat.clock.now() - message.date > DELETABLE:
        raise BadRequestError(Why.DELETE_OLD)
    message.deleted = True
    chat.notice("deleted", message)
    return True


async def pin_chat_message(chat: Chat, params: Mapping[str, Any]) -> bool:
    """`pinChatMessage`."""
    person = chat.reachable(params["chat_id"])
    message = chat.message(person, params["message_id"], Why.PIN_UNKNOWN)
    message.pinned = True
    chat.notice("pinned", message)
    return True


async def unpin_chat_message(chat: Chat, params: Mapping[str, Any]) -> bool:
    """`unpinChatMessage`: that message, or the newest pinned one."""
    person = chat.reachable(params["chat_id"])
    if "message_id" in params:
        message = chat.message(person, params["message_id"], Why.UNPIN_UNKNOWN)
    else:
        pinned = [message for message in chat.of(person) if message.pinned]
        if not pinned:
            raise BadRequestError(Why.UNPIN_UNKNOWN)
        message = pinned[-1]
    message.pinned = False
    chat.touch(message)
    return True


async def set_message_reaction(chat: Chat, params: Mapping[str, Any]) -> bool:
    """`setMessageReaction`: one emoji of the known ones, or none to take it back."""
    person = chat.reachable(params["chat_id"])
    message = chat.message(person, params["message_id"], Why.REACTION_UNKNOWN)
    reaction = params.get("reaction", [])
    if len(reaction) > 1:
        raise BadRequestError(Why.REACTION_MANY)
    if any(item["type"] != "emoji" or item.get("emoji") not in REACTIONS for item in reaction):
        raise BadRequestError(Why.REACTION_BAD)
    message.reaction = reaction
    chat.notice("reacted", message)
    return True
