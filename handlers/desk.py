"""What every handler works with, and the context that carries it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from telegram.ext import CallbackContext, ExtBot

from bot.core.profile import Habits
from handlers.gate import Gate
from storage.protocol import Store


@dataclass(frozen=True, slots=True)
class Page:
    """What a web page says of itself: its title and its description, either may be ""."""

    title: str
    about: str = ""


async def no_page(url: str) -> Page | None:
    """Looks nothing up."""
    del url
    return None


def no_copies() -> date | None:
    """Nobody makes copies."""
    return None


async def no_chart(weeks: Sequence[int], until: date) -> bytes:
    """Draws nothing."""
    del weeks, until
    return b""


@dataclass(frozen=True, slots=True)
class Desk:
    """The services of one running bot.

    `clock` gives the present (aware, UTC). `lane` lets one task at a time work for a user.
    `turn` waits until a nudge may go to a chat.
    `find_zone` turns a typed city or offset into an IANA zone name, or None. `peek` looks a web
    address up, bounded in time; None where it is nothing, or may not be looked up.
    `chart` draws contacts a week, up to a local day, as a picture; empty where none can be.
    `held_until` is the day from which on no copy of the data holds what is removed now, None
    where there are none.
    """

    store: Store
    clock: Callable[[], datetime]
    usual: Habits
    gate: Gate
    lane: Callable[[int], AbstractAsyncContextManager[Any]]
    find_zone: Callable[[str], Awaitable[str | None]]
    turn: Callable[[int], AbstractAsyncContextManager[Any]]
    peek: Callable[[str], Awaitable[Page | None]] = no_page
    chart: Callable[[Sequence[int], date], Awaitable[bytes]] = no_chart
    held_until: Callable[[], date | None] = no_copies


class Context(CallbackContext[ExtBot[Any], dict[Any, Any], dict[Any, Any], Desk]):
    """python-telegram-bot's context, with the desk at hand."""

    @property
    def desk(self) -> Desk:
        """The services of the running bot."""
        return self.bot_data
