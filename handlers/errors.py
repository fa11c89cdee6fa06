"""What happens when something goes wrong: the user hears a sentence, the log a traceback."""

from __future__ import annotations

import logging
from dataclasses import replace
from zlib import crc32

from telegram import Message, Update
from telegram.error import Forbidden

from bot.core.understand import plain
from bot.core.views import texts
from bot.core.views.view import View
from handlers.answer import acknowledge, say
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
    user, message, query = update.effective_user, update.effective_message, update.callback_query
    if user is None or not context.desk.gate.admits(user.id):
        return
    book = Book(context.desk.store, user.id, context.desk.usual)
    if isinstance(error, Forbidden):
        await book.write(replace(await book.profile(), reachable=False, wake=None))
        return
    code = f"{crc32(f'{update.update_id}'.encode()):08x}"[:6]
    unsaved = isinstance(error, StoreError)
    if unsaved:
        _LOG.error("Handling an update failed (id %s): %s", code, error)
    else:
        _LOG.error("Handling an update failed (id %s)", code, exc_info=_bare(error))
    if query is not None:
        await acknowledge(query, texts.PRESS_NOT_STORED if unsaved else texts.press_failed(code))
    elif message is not None:
        stored = await (_kept if unsaved else _keep)(book, message)
        sentence = texts.went_wrong(code) if stored else texts.COULD_NOT_STORE
        await say(context.bot, message.chat.id, View(sentence))


async def _kept(book: Book, message: Message) -> bool:
    """Whether the text of a message was stored before something else could not be."""
    try:
        note = await book.note(note_id(message))
    except StoreError:
        return False
    return note is not None and note.text == (message.text or message.caption)


async def _keep(book: Book, message: Message) -> bool:
    """Keep the text of a message over whose reading the bot failed; whether it is kept."""
    text = message.text or message.caption
    try:
        if text and await book.note(note_id(message)) is None:
            said = book.local(message.date, await book.profile())
            note = plain(note_id(message), said, text, message.message_id)
            await book.write(await book.profile(), more=[book.put_note(note)])
    except StoreError:
        return False
    return True


def _bare(error: BaseException | None) -> BaseException | None:
    """The error without its message, which could hold what was texted; its traceback stays."""
    return error if error is None or isinstance(error, StoreError) else _Hidden(error)


class _Hidden(Exception):  # noqa: N818  (stands for another error, by its name)
    """Another error, of which only the kind and the traceback are shown."""

    def __init__(self, error: BaseException) -> None:
        super().__init__(type(error).__name__)
        self.__traceback__ = error.__traceback__
