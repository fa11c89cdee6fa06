"""Sending in turn, and through a network that fails."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import httpx
from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import BaseRateLimiter

from handlers.outage import Outage
from handlers.turns import LONGEST_BACKOFF, Pace, Rests, Turns

_NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)

Answer = bool | dict[str, Any] | list[dict[str, Any]]


def may_have_arrived(error: TelegramError) -> bool:
    """Whether a message whose sending raised `error` could have been delivered all the same."""
    cause = error.__cause__
    return isinstance(cause, httpx.HTTPError) and not isinstance(cause, _NEVER_LEFT)


class Limiter(BaseRateLimiter["Pace | None"]):
    """Calls the service when it is the message's turn.

    A reply is tried again until the service takes it: its note is on disk, and twice is better
    than never. A nudge is tried again only where the service said "too many requests". `outage`
    is told how it goes.
    """

    def __init__(self, rests: Rests, outage: Outage) -> None:
        self._turns = Turns(rests)
        self._backoff = rests.backoff
        self._outage = outage
        self._held: set[object] = set()

    @asynccontextmanager
    async def turn(self, chat: object) -> AsyncIterator[None]:
        """Wait until a nudge may go to `chat`; the next message to it needs no turn of its own."""
        await self._turns.take(chat, Pace.NUDGE)
        self._held.add(chat)
        try:
            yield
        finally:
            if chat in self._held:
                self._held.discard(chat)
                self._turns.done(chat)

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Let go of what still waits; its notes are on disk."""
        self._turns.stop()

    async def process_request(  # noqa: PLR0913, PLR0917  (python-telegram-bot's signature)
        self,
        callback: Callable[..., Coroutine[Any, Any, Answer]],
        args: Any,  # noqa: ANN401  (python-telegram-bot's signature)
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Pace | None,
    ) -> Answer:
        """Call the service when its turn has come."""
        pace = Pace.REPLY if rate_limit_args is None else rate_limit_args
        chat = data.get("chat_id") if endpoint.startswith("send") else None
        insistent = pace is Pace.REPLY and endpoint.startswith(("send", "edit", "setMy"))
        backoff = self._backoff
        while True:
            pause = 0.0
            if pace is Pace.NUDGE and chat in self._held:
                self._held.discard(chat)
            elif chat is not None:
                await self._turns.take(chat, pace)
            try:
                answer = await callback(*args, **kwargs)
            except RetryAfter as error:
                pause = wait = _seconds(error)
            except (BadRequest, Forbidden):
                raise
            except (NetworkError, InvalidToken) as error:
                if not insistent:
                    raise
                self._outage.begins(error)
                wait, backoff = backoff, min(backoff * 2, LONGEST_BACKOFF)
            else:
                self._outage.ends()
                return answer
            finally:
                if chat is not None:
                    self._turns.done(chat, pause)
            await self._turns.rest(wait)


def _seconds(error: RetryAfter) -> float:
    # A number by default, a timedelta where PTB_TIMEDELTA is set.
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)
