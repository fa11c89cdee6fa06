"""Answers to pressed buttons."""

from collections.abc import Mapping
from typing import Any

from bot.playground.chat import Chat
from bot.playground.entities import units
from bot.playground.errors import BadRequestError, Why

MOST_TEXT = 200


async def answer_callback_query(chat: Chat, params: Mapping[str, Any]) -> bool:
    """`answerCallbackQuery`: once for each press, while it waits."""
    text = params.get("text", "")
    if units(text) > MOST_TEXT:
        raise BadRequestError(Why.CALLBACK_TEXT_LONG)
    query = chat.close_query(params["callback_query_id"])
    chat.notice("answered", query.message, text, alert=params.get("show_alert", False))
    return True
