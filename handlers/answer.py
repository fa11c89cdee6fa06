"""Showing views: the only place where they become Telegram's messages and keyboards."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from telegram import (
    CallbackQuery,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, NetworkError
from telegram.ext import ExtBot

from bot.core.views.view import Button, View

_UNCHANGED = "message is not modified"
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")


def keyboard(view: View) -> InlineKeyboardMarkup | None:
    """The view's buttons, None where it has none."""
    rows = [[_button(b) for b in row] for row in view.rows if row]
    return InlineKeyboardMarkup(rows) if rows else None


def _button(button: Button) -> InlineKeyboardButton:
    if button.copy:
        return InlineKeyboardButton(button.label, copy_text=CopyTextButton(button.copy))
    if button.url:
        return InlineKeyboardButton(button.label, url=button.url)
    return InlineKeyboardButton(button.label, callback_data=button.data)


async def say(bot: ExtBot[Any], chat: int, view: View, pace: object = None) -> Message:
    """Send the view; `pace` goes to the rate limiter."""
    return await bot.send_message(
        chat,
        view.text,
        parse_mode=ParseMode.HTML,
        reply_markup=keyboard(view),
        disable_web_page_preview=True,
        rate_limit_args=pace,
    )


async def picture(
    bot: ExtBot[Any], chat: int, drawn: bytes, view: View, pace: object = None
) -> Message:
    """Send the view under a picture, or alone where there is none."""
    if not drawn:
        return await say(bot, chat, view, pace)
    return await bot.send_photo(
        chat,
        drawn,
        view.text,
        parse_mode=ParseMode.HTML,
        reply_markup=keyboard(view),
        rate_limit_args=pace,
    )


async def document(bot: ExtBot[Any], chat: int, name: str, data: bytes, caption: str) -> None:
    """Send a file under that name."""
    await bot.send_document(chat, data, caption, filename=name, parse_mode=ParseMode.HTML)


async def show(bot: ExtBot[Any], chat: int, message: int, view: View) -> bool:
    """Put the view in the place of an earlier message; False where that message is gone."""
    try:
        await bot.edit_message_text(
            view.text,
            chat,
            message,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(view),
            disable_web_page_preview=True,
        )
    except BadRequest as error:
        sentence = error.message.lower()
        if _UNCHANGED in sentence:
            return True
        if any(gone in sentence for gone in _GONE):
            return False
        raise
    return True


async def acknowledge(query: CallbackQuery, text: str = "") -> None:
    """Stop the button's spinner; where that fails it stops by itself, and nothing else is lost."""
    with suppress(NetworkError):
        await query.answer(text[:200] or None)
