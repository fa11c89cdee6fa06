"""Whose message goes out next: at the service's pace, replies before nudges."""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum

A_SECOND = 30
LONGEST_BACKOFF = 30.0


@dataclass(frozen=True, slots=True)
class Rests:
    """Seconds between two messages to one `chat`, and between two to anybody.

    Telegram allows `A_SECOND` in any `second`; `overall` spreads them over it. `backoff` is what a
    sending that failed waits at first; then twice that, and so on.
    """

    chat: float = 1.0
    overall: float = 1 / A_SECOND
    second: float = 1.0
    backoff: float = 1.0


USUAL = Rests()


class Pace(IntEnum):
    """What goes first when many messages wait."""

    REPLY = 0
    NUDGE = 1


class Turns:
    """Hands out turns to send, replies first.

    A chat's next turn comes `rests.chat` after its last was done, any two `rests.overall` apart.
    When a message arrives nobody knows, only that it is after its turn began and before it was
    done: so those under way count as well, and no `rests.second` can see more than `A_SECOND`.
    """

    def __init__(self, rests: Rests) -> None:
        self._rests = rests
        self._lines: dict[Pace, deque[tuple[object, asyncio.Future[None]]]] = {
            pace: deque() for pace in Pace
        }
        self._free_at: dict[object, float] = {}
        self._under_way: dict[object, float] = {}
        self._arrived: deque[float] = deque()
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
        now = self._now()
        self._free_at[chat] = now + max(pause, self._rests.chat)
        if self._under_way.pop(chat, None) is not None:
            self._arrived.append(now)
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
        room = max(self._next, self._room_at(now))
        if room > now:
            return room - now
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
                    self._under_way[chat] = now
                    self._next = now + self._rests.overall
                return self._rests.overall
        return soonest - now

    def _room_at(self, now: float) -> float:
        """When the service has room for one more."""
        lost = now - LONGEST_BACKOFF
        self._under_way = {chat: at for chat, at in self._under_way.items() if at > lost}
        while self._arrived and self._arrived[0] <= now - self._rests.second:
            self._arrived.popleft()
        if len(self._arrived) + len(self._under_way) < A_SECOND:
            return now
        return self._arrived[0] + self._rests.second if self._arrived else now + LONGEST_BACKOFF

    @staticmethod
    def _now() -> float:
        return asyncio.get_running_loop().time()


def _settle(over: asyncio.Future[None]) -> None:
    if not over.done():
        over.set_result(None)
