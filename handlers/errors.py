"""What happens when something goes wrong: the user hears a sentence, the log a traceback."""

from __future__ import annotations

import logging
from dataclasses import replace
from zlib import crc32

from telegram import Message, Update
from telegram.error import Forbidden, TelegramError

from bot.core.understand import plain
from bot.core.views import texts
from bot.core.views.view import View
from handlers.answer import say
from handlers.book import Book
from handlers.desk import Context
from handlers.notes import note_id
from storage.protocol import StoreError

_LOG = logging.getLogger(__name__)


async def on_error(update: object, context: Context) -> None:
    """The one error handler: tells the user, and keeps what they texted."""
    error = context.error
    if not isinstance(update, Update):
        _LOG.error("Something failed outside any message", exc_info=_bare(error))
        return
    user, message = update.effective_user, update.effective_message
    if user is None or not context.desk.gate.admits(user.id):
        return
    book = Book(context.desk.store, user.id, context.desk.usual)
    if isinstance(error, Forbidden):
        await book.write(replace(await book.profile(), reachable=False, wake=None))
        return
    code = f"{crc32(f'{update.update_id}'.encode()):08x}"[:6]
    _LOG.error("Handling an update failed (id %s)", code, exc_info=_bare(error))
    if isinstance(error, StoreError):
        sentence = texts.COULD_NOT_STORE
    else:
        sentence = texts.went_wrong(code)
        await _keep(book, update, message)
    if message is not None and not isinstance(error, TelegramError):
        await say(context.bot, message.chat.id, View(sentence))


async def _keep(book: Book, update: Update, message: Message | None) -> None:
    """Keep the text of a message over whose reading the bot failed."""
    if message is None or update.callback_query is not None:
        return
    text = message.text or message.caption
    profile = await book.profile()
    if text and await book.note(note_id(message)) is None:
        said = book.local(message.date, profile)
        note = plain(note_id(message), said, text, message.message_id)
        await book.write(profile, more=[book.put_note(note)])


def _bare(error: BaseException | None) -> BaseException | None:
    """The error without its message, which could hold what was texted; its traceback stays."""
    if error is None or isinstance(error, (TelegramError, StoreError)):
        return error
    return _Hidden(error)


class _Hidden(Exception):  # noqa: N818  (stands for another error, by its name)
    """Another error, of which only the kind and the traceback are shown."""

    def __init__(self, error: BaseException) -> None:
        super().__init__(type(error).__name__)
        self.__traceback__ = error.__traceback__
