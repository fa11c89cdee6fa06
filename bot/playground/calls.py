"""The record of the bot's calls, and of where it was faster than Telegram allows."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

KEPT = 10_000
"""Calls remembered."""

PER_CHAT = 1.0
"""Seconds between two messages to one chat."""

PER_SECOND = 30
"""Messages in any one second, over all chats."""

SLACK = 0.05
"""Seconds that a message may seem early because the one before was late on its way."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call: what was asked, when (by the chat's clock), and the code it was answered with."""

    method: str
    params: Mapping[str, Any]
    at: datetime
    code: int
    """HTTP code; 0 where the connection was dropped on purpose."""

    description: str = ""


class Calls:
    """The newest calls, oldest first."""

    def __init__(self) -> None:
        self.all: deque[Call] = deque(maxlen=KEPT)

    def of(self, method: str) -> list[Call]:
        """The calls of one method."""
        return [call for call in self.all if call.method == method]

    def refused(self) -> list[Call]:
        """The calls that were answered with a 400: mistakes of the bot."""
        return [call for call in self.all if call.code == 400]  # noqa: PLR2004 - an HTTP code


class Rates:
    """Watches how fast messages are sent; keeps a sentence for each that came too fast."""

    def __init__(self) -> None:
        self.violations: list[str] = []
        self._last: dict[int, float] = {}
        self._recent: deque[float] = deque()

    def sent(self, chat_id: int, now: float) -> None:
        """A message went to `chat_id` at `now`, in seconds of a clock that only runs."""
        gap = now - self._last.get(chat_id, -PER_CHAT)
        if gap < PER_CHAT - SLACK:
            self.violations.append(f"Two messages to chat {chat_id} within {gap:.2f} s.")
        self._last[chat_id] = now
        self._recent.append(now)
        while now - self._recent[0] >= 1:
            self._recent.popleft()
        if len(self._recent) > PER_SECOND:
            self.violations.append(f"{len(self._recent)} messages within one second.")
