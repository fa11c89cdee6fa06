"""A small real bot: echoes texts, edits, photos, and reacts to its buttons."""

from typing import Any

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)
from telegram.request import HTTPXRequest

from bot.playground.server import Playground

Echo = Application[Any, Any, Any, Any, Any, Any]
Context = ContextTypes.DEFAULT_TYPE
PLAIN = {"verify": False}
"""The playground speaks no TLS: reading whom to trust would take longer than most tests."""


def build(playground: Playground) -> Echo:
    application = (
        ApplicationBuilder()
        .token(playground.token)
        .base_url(playground.base_url)
        .base_file_url(playground.base_file_url)
        .request(HTTPXRequest(httpx_kwargs=PLAIN))
        .get_updates_request(HTTPXRequest(connection_pool_size=1, httpx_kwargs=PLAIN))
        .build()
    )
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CallbackQueryHandler(pressed))
    application.add_handler(MessageHandler(filters.PHOTO, photo))
    application.add_handler(MessageHandler(filters.TEXT, echo))
    return application


async def echo(update: Update, context: Context) -> None:
    del context
    message = update.effective_message
    assert message is not None
    if update.edited_message:
        await message.reply_text(f"You changed it to: {message.text}")
        return
    buttons = [
        [
            InlineKeyboardButton("Shout", callback_data="shout"),
            InlineKeyboardButton("Hush", callback_data="hush"),
        ],
        [InlineKeyboardButton("Copy", copy_text=CopyTextButton("copied"))],
    ]
    await message.reply_html(
        f"You said: <b>{message.text_html}</b>", reply_markup=InlineKeyboardMarkup(buttons)
    )


async def photo(update: Update, context: Context) -> None:
    del context
    message = update.effective_message
    assert message is not None
    file = await message.photo[-1].get_file()
    data = bytes(await file.download_as_bytearray())
    await message.reply_photo(data, caption=f"<i>{len(data)} bytes</i>", parse_mode=ParseMode.HTML)
    await message.reply_document(data, filename="same.png")


async def pressed(update: Update, context: Context) -> None:
    del context
    query = update.callback_query
    assert query is not None
    if query.data == "hush":
        await query.answer("Hush!", show_alert=True)
        return
    await query.answer()
    message = update.effective_message
    assert message is not None
    await query.edit_message_text(f"{message.text}".upper())


async def start(update: Update, context: Context) -> None:
    message = update.effective_message
    assert message is not None
    await message.reply_text(f"Hello, {context.args}")
