"""Daily copies of the data folder, made beside the running bot."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from bot.core.profile import Habits
from storage.protocol import StoreError

_LOG = logging.getLogger(__name__)
_AGAIN = timedelta(hours=1)
"""How long a copy that failed rests before it is tried again."""


class Copies:
    """The daily copies of the data folder `folder`.

    Where they are not `wanted` none are made, and those there are go when their time is up.
    `usual` tells in which zone a day ends.
    """

    def __init__(self, folder: Path, usual: Habits, *, wanted: bool) -> None:
        self._folder = folder
        self._usual = usual
        self._wanted = wanted
        self._looked: date | None = None
        self._rests: datetime | None = None

    async def see_to(self, now: datetime) -> None:
        """Make today's copy where there is none yet and let go of old ones, in a thread."""
        local = self._usual.local(now)
        if self._looked == local.date() or (self._rests is not None and now < self._rests):
            return
        try:
            await asyncio.to_thread(_turn(wanted=self._wanted), self._folder, local)
        except (OSError, StoreError) as error:
            self._rests = now + _AGAIN
            _LOG.warning("No copy was made today: %s Trying again in an hour", error)
        else:
            self._looked, self._rests = local.date(), None

    def held_until(self) -> date | None:
        """The day from which on no copy holds what is removed now; None where there are none."""
        from storage.data import last_held  # noqa: PLC0415 - packing archives is seldom needed

        return last_held(self._folder)


def _turn(*, wanted: bool) -> Callable[[Path, datetime], object]:
    from storage.data import daily, expire  # noqa: PLC0415 - packing archives is seldom needed

    return daily if wanted else expire
