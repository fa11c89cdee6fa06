"""Who is who, and what the bot is doing."""

from collections.abc import Mapping
from typing import Any

from bot.playground.chat import Chat
from bot.playground.errors import BadRequestError
from bot.playground.messages import Json

ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


class WrongActionError(BadRequestError):
    """No such chat action."""

    def __init__(self) -> None:
        super().__init__("wrong parameter action in request")


async def get_me(chat: Chat, params: Mapping[str, Any]) -> Json:  # noqa: ARG001 - every method has these two
    """`getMe`."""
    return chat.bot.json() | {
        "can_join_groups": False,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def get_chat(chat: Chat, params: Mapping[str, Any]) -> Json:
    """`getChat`, of a person's private chat."""
    person = chat.known(params["chat_id"])
    pinned = [message for message in chat.of(person) if message.pinned and not message.deleted]
    return (
        person.chat_json()
        | {
            "accent_color_id": 0,
            "max_reaction_count": 11,
            "accepted_gift_types": {
                "unlimited_gifts": False,
                "limited_gifts": False,
                "unique_gifts": False,
                "premium_subscription": False,
                "gifts_from_channels": False,
            },
        }
        | ({"pinned_message": pinned[-1].json()} if pinned else {})
    )


async def send_chat_action(chat: Chat, params: Mapping[str, Any]) -> bool:
    """`sendChatAction`: shown until the next message, or for five seconds."""
    person = chat.reachable(params["chat_id"])
    if params["action"] not in ACTIONS:
        raise WrongActionError
    chat.actions[person.id] = (params["action"], chat.clock.now())
    chat.touch()
    return True
