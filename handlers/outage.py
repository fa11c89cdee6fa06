"""What the log says while the service cannot be reached: one line, and one when it can again."""

from __future__ import annotations

import asyncio
import logging
from enum import Enum

from telegram.error import TelegramError

_LOG = logging.getLogger(__name__)
CALM_SECONDS = 60.0
"""How long after an outage the next one counts as the same."""


class Way(Enum):
    """Calls that fail apart from each other."""

    IN = "in"
    """Those that fetch updates."""
    OUT = "out"


class Outage:
    """Tells of trouble with the service, and of its end, once."""

    def __init__(self) -> None:
        self._down: set[Way] = set()
        self._told = False
        self._calm_at = 0.0

    def begins(self, error: TelegramError, way: Way = Way.OUT) -> None:
        """A call failed."""
        self._down.add(way)
        if not self._told and asyncio.get_running_loop().time() >= self._calm_at:
            _LOG.warning("Telegram cannot be reached (%s); trying on", type(error).__name__)
            self._told = True

    def ends(self, way: Way = Way.OUT) -> None:
        """A call went well."""
        self._down.discard(way)
        if self._told and not self._down:
            _LOG.info("Telegram can be reached again")
            self._told = False
            self._calm_at = asyncio.get_running_loop().time() + CALM_SECONDS
