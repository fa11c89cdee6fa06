"""One thing a person asks for: the message, what follows the command, and their book."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram import Message

from bot.core.views.view import View
from handlers.answer import say
from handlers.book import Book
from handlers.desk import Context

COMMAND = re.compile(r"\s*/([A-Za-z_]\w*)(?:@\w+)?(?:\s+|$)(.*)\Z", re.DOTALL)
"""A command and what follows it."""


@dataclass(frozen=True, slots=True)
class Call:
    """A message taken apart. `args` is the text after the command, without outer spaces."""

    message: Message
    args: str
    context: Context
    book: Book

    async def reply(self, view: View | str) -> Message:
        """Answer in the same chat."""
        shown = View(view) if isinstance(view, str) else view
        return await say(self.context.bot, self.message.chat_id, shown)


@dataclass(frozen=True, slots=True)
class Press:
    """A button pressed: the message it stands under, the parts of its data after the verb."""

    message: int
    parts: tuple[str, ...]
    context: Context
    book: Book


@dataclass(frozen=True, slots=True)
class Route:
    """A command: its name, how it is typed, what it does in a few words, what runs it."""

    name: str
    usage: str
    does: str
    run: Callable[[Call], Awaitable[None]]
