"""/board: one pinned message that is `/due`, edited in place."""

from __future__ import annotations

from dataclasses import replace
from zlib import crc32

from telegram.error import BadRequest, Forbidden

from bot.core.profile import Profile
from bot.core.views import due as lists
from bot.core.views import texts
from bot.core.views.view import View
from handlers.answer import say, show
from handlers.book import Book
from handlers.call import Call
from handlers.desk import Context
from handlers.lists import list_view
from handlers.pages import SENT
from storage.protocol import Put

OFF = frozenset({"off", "stop", "no"})


async def board(call: Call) -> None:
    """Put up a board, or take it down."""
    profile = await call.book.profile()
    if call.args.lower() in OFF:
        if profile.board is None:
            await call.reply(texts.NO_BOARD)
            return
        await unpin(call.context, profile)
        await call.book.write(replace(profile, board=None))
        await call.reply(texts.BOARD_GONE)
        return
    if profile.board is not None:
        await unpin(call.context, profile)
    await _put_up(call.context, call.book)


async def refresh(context: Context, book: Book, *, pressed: int | None = None) -> None:
    """Make the board, where there is one, say what `/due` would.

    It shows its first page, or stays as it is where a button of its own was `pressed`.
    """
    profile = await book.profile()
    if profile.board in (None, pressed) or not profile.reachable:
        return
    doc = await book.store.get(book.user, SENT, str(profile.board)) or {}
    today = book.local(context.desk.clock(), profile).date()
    view = await list_view(book, {**doc, "page": 0}, today)
    if doc.get("shown") == _mark(view):
        return
    if not await show(context.bot, profile.chat, profile.board, view):
        await _put_up(context, book)
        return
    await _remember(book, profile, view)


async def _put_up(context: Context, book: Book) -> None:
    profile = await book.profile()
    today = book.local(context.desk.clock(), profile).date()
    view = await list_view(book, {}, today)
    message = await say(context.bot, profile.chat, view)
    profile = replace(await book.profile(), board=message.message_id)
    await book.write(profile)
    await _remember(book, profile, view)
    try:
        await context.bot.pin_chat_message(
            profile.chat, message.message_id, disable_notification=True
        )
    except BadRequest:
        return  # It is a board all the same, only not on top.


async def unpin(context: Context, profile: Profile) -> None:
    """Let the board's message go from the top of the chat."""
    try:
        await context.bot.unpin_chat_message(profile.chat, profile.board)
    except (BadRequest, Forbidden):
        return  # It was gone already.


async def _remember(book: Book, profile: Profile, view: View) -> None:
    doc = {"list": str(lists.Scope.NEAR), "page": 0, "shown": _mark(view)}
    await book.store.apply(book.user, [Put(SENT, str(profile.board), doc)])


def _mark(view: View) -> int:
    return crc32(repr(view).encode())
