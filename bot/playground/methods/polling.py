"""Fetching updates, and the webhook that a polling bot must not have."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.playground.chat import Chat
from bot.playground.errors import BadRequestError
from bot.playground.messages import Json
from bot.playground.updates import MOST

LONGEST_POLL = 50
"""Seconds."""


class NoWebhooksError(BadRequestError):
    """The playground is for polling."""

    def __init__(self) -> None:
        super().__init__("bad webhook: the playground serves long polling only")


async def get_updates(chat: Chat, params: Mapping[str, Any]) -> Sequence[Json]:
    """`getUpdates`, by long polling."""
    chat.updates.allow(params.get("allowed_updates"))
    seconds = min(max(params.get("timeout", 0), 0), LONGEST_POLL)
    return await chat.updates.take(params.get("offset", 0), params.get("limit", MOST), seconds)


async def set_webhook(chat: Chat, params: Mapping[str, Any]) -> bool:  # noqa: ARG001 - every method has these two
    """`setWebhook`: refused."""
    raise NoWebhooksError


async def delete_webhook(chat: Chat, params: Mapping[str, Any]) -> bool:
    """`deleteWebhook`."""
    if params.get("drop_pending_updates"):
        chat.updates.pending.clear()
        chat.pulse.beat()
    return True


async def get_webhook_info(chat: Chat, params: Mapping[str, Any]) -> Json:  # noqa: ARG001 - every method has these two
    """`getWebhookInfo`: there is none."""
    return {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": len(chat.updates.pending),
        "allowed_updates": sorted(chat.updates.allowed),
    }
