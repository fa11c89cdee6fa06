"""The Bot API's methods, one small function each."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.playground.chat import Chat
from bot.playground.methods import about, commands, media, messages, polling, queries

Params = Mapping[str, Any]
"""A call's parameters, already checked against the official tables."""

Method = Callable[[Chat, Params], Awaitable[object]]

METHODS: Mapping[str, Method] = {
    "answerCallbackQuery": queries.answer_callback_query,
    "deleteMessage": messages.delete_message,
    "deleteMyCommands": commands.delete_my_commands,
    "deleteWebhook": polling.delete_webhook,
    "editMessageReplyMarkup": messages.edit_message_reply_markup,
    "editMessageText": messages.edit_message_text,
    "getChat": about.get_chat,
    "getFile": media.get_file,
    "getMe": about.get_me,
    "getMyCommands": commands.get_my_commands,
    "getUpdates": polling.get_updates,
    "getWebhookInfo": polling.get_webhook_info,
    "pinChatMessage": messages.pin_chat_message,
    "sendChatAction": about.send_chat_action,
    "sendDocument": media.send_document,
    "sendMessage": messages.send_message,
    "sendPhoto": media.send_photo,
    "setMessageReaction": messages.set_message_reaction,
    "setMyCommands": commands.set_my_commands,
    "setWebhook": polling.set_webhook,
    "unpinChatMessage": messages.unpin_chat_message,
}
"""What the playground can do; anything else is refused by name."""
