"""Sending at the service's pace, replies before nudges, and through a network that fails."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from enum import IntEnum
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

LONGEST_BACKOFF = 30.0
_NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)

Answer = bool | dict[str, Any] | list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Rests:
    """Seconds between two messages to one `chat`, and between two to anybody.

    Telegram allows 30 a second `overall`; a few less, as some arrive bunched. `backoff` is what a
    sending that failed waits at first; then twice that, and so on.
    """

    chat: float = 1.0
    overall: float = 1 / 28
    backoff: float = 1.0


USUAL = Rests()


class Pace(IntEnum):
    """What goes first when many messages wait."""

    REPLY = 0
    NUDGE = 1


def may_have_arrived(error: TelegramError) -> bool:
    """Whether a message whose sending raised `error` could have been delivered all the same."""
    cause = error.__cause__
    return isinstance(cause, httpx.HTTPError) and not isinstance(cause, _NEVER_LEFT)


class Turns:
    """Hands out turns to send, replies first.

    A chat's next turn comes `rests.chat` after its last was done, any two `rests.overall` apart.
    """

    def __init__(self, rests: Rests) -> None:
        self._rests = rests
        self._lines: dict[Pace, deque[tuple[object, asyncio.Future[None]]]] = {
            pace: deque() for pace in Pace
        }
        self._free_at: dict[object, float] = {}
        self._next = 0.0
        self._pump: asyncio.Task[None] | None = None
        self._changed = asyncio.Event()
        self._resting: set[asyncio.Future[None]] = set()
        self._stopped = False

    async def take(self, chat: object, pace: Pace) -> None:
        """Wait until a message to `chat` may go out; `done` must follow."""
        if self._stopped:
            raise asyncio.CancelledError
        turn = asyncio.get_running_loop().create_future()
        self._lines[pace].append((chat, turn))
        self._changed.set()
        if self._pump is None or self._pump.done():
            self._pump = asyncio.create_task(self._give())
        await turn

    def done(self, chat: object, pause: float = 0.0) -> None:
        """The service has answered: the chat is free again after its usual rest, or `pause`."""
        self._free_at[chat] = self._now() + max(pause, self._rests.chat)
        self._changed.set()

    async def rest(self, seconds: float) -> None:
        """Wait that long, before the same is tried again."""
        if self._stopped:
            raise asyncio.CancelledError
        loop = asyncio.get_running_loop()
        over = loop.create_future()
        alarm = loop.call_later(seconds, _settle, over)
        self._resting.add(over)
        try:
            await over
        finally:
            alarm.cancel()
            self._resting.discard(over)

    def stop(self) -> None:
        """Let go of everybody who waits, and of whoever comes to wait."""
        self._stopped = True
        if self._pump:
            self._pump.cancel()
        for over in self._resting:
            over.cancel()
        for line in self._lines.values():
            while line:
                line.popleft()[1].cancel()

    async def _give(self) -> None:
        while any(self._lines.values()):
            self._changed.clear()
            wait = self._step()
            if wait > 0:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._changed.wait(), wait)
        now = self._now()
        self._free_at = {chat: at for chat, at in self._free_at.items() if at > now}

    def _step(self) -> float:
        """Give one turn where one can be given; seconds until the next look."""
        now = self._now()
        if self._next > now:
            return self._next - now
        soonest = now + LONGEST_BACKOFF
        for line in self._lines.values():
            for place, (chat, turn) in enumerate(line):
                free = self._free_at.get(chat, 0.0)
                if free > now:
                    soonest = min(soonest, free)
                    continue
                del line[place]
                if not turn.done():
                    turn.set_result(None)
                    # Taken until `done`; were it never called, no longer than that.
                    self._free_at[chat] = now + LONGEST_BACKOFF
                    self._next = now + self._rests.overall
                return self._rests.overall
        return soonest - now

    @staticmethod
    def _now() -> float:
        return asyncio.get_running_loop().time()


def _settle(over: asyncio.Future[None]) -> None:
    if not over.done():
        over.set_result(None)


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
