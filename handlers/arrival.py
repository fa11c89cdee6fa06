"""Who comes in, and whether they can be reached."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from telegram import Message, Update
from telegram.constants import ChatType

from bot.core.profile import Profile
from bot.core.views import texts
from bot.core.views.view import View
from handlers.answer import say
from handlers.book import Book
from handlers.call import COMMAND
from handlers.desk import Context


async def let_in(message: Message, user: int, text: str, context: Context) -> bool:
    """Whether a stranger has just become the owner; else they hear a word, once a day."""
    gate, now = context.desk.gate, context.desk.clock()
    command = COMMAND.match(text)
    if command and command[1].lower() == "start" and await gate.claim(user, command[2].strip()):
        await say(context.bot, message.chat_id, View(texts.OWNER_NOW))
        return True
    if word := await gate.word_for(user, now):
        await say(context.bot, message.chat_id, View(word))
    return False


async def arrive(book: Book, chat: int, context: Context) -> Profile:
    """Whoever writes can be reached, and is looked at by the tick again."""
    profile = await book.profile()
    if not profile.reachable or profile.chat != chat:
        now = context.desk.clock().timestamp()
        profile = replace(profile, reachable=True, chat=chat, wake=now)
        await book.write(profile)
    return profile


async def on_membership(update: Update, context: Context) -> None:
    """The user blocked the bot or came back."""
    change: Any = update.my_chat_member
    # Groups the bot was put into or thrown out of say nothing about the chat with its user.
    if change is None or change.chat.type != ChatType.PRIVATE:
        return
    if not context.desk.gate.admits(change.from_user.id):
        return
    book = Book(context.desk.store, change.from_user.id, context.desk.usual)
    if change.new_chat_member.status in ("kicked", "left"):
        await book.write(replace(await book.profile(), reachable=False, wake=None))
    else:
        await arrive(book, change.chat.id, context)
