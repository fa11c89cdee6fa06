"""The way to the note reader for everybody else: loaded when first needed.

The reader's patterns and word lists take longer to load than the rest of Kith together, and a bot
that starts should be at its post before that.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from bot.core.notes.facts import Channel, Known, Reading

if TYPE_CHECKING:
    from bot.core.notes.cadence import Every
    from bot.core.notes.dates import When
    from bot.core.notes.dates_birthdays import MonthDay

# ruff: noqa: PLC0415 - to load late is what this module is for


def read(text: str, now: datetime, known: Known) -> Reading:
    """As `bot.core.notes.read.read`."""
    from bot.core.notes.read import read as found

    return found(text, now, known)


def find_dates(text: str, now: datetime) -> list[When]:
    """As `bot.core.notes.dates.find_dates`."""
    from bot.core.notes.dates import find_dates as found

    return found(text, now)


def parse_when(text: str, now: datetime) -> When | None:
    """As `bot.core.notes.dates.parse_when`."""
    from bot.core.notes.dates import parse_when as found

    return found(text, now)


def asks(text: str) -> bool:
    """As `bot.core.notes.intent.asks`."""
    from bot.core.notes.intent import asks as found

    return found(text)


def load() -> None:
    """Load the reader now; takes a tenth of a second the first time."""
    from bot.core.notes import read as found

    del found


def find_cadences(text: str) -> list[Every]:
    """As `bot.core.notes.cadence.find_cadences`."""
    from bot.core.notes.cadence import find_cadences as found

    return found(text)


def find_birthdays(text: str) -> list[MonthDay]:
    """As `bot.core.notes.dates_birthdays.find_birthdays`."""
    from bot.core.notes.dates_birthdays import find_birthdays as found

    return found(text)


def channel_in(text: str) -> Channel | None:
    """The channel that the words of `text` (lower case) name, None where they name none."""
    from bot.core.notes.channels import channel_of

    return channel_of(text)[0]


def known_place(folded: str) -> bool:
    """Whether the reader knows a place by that folded name."""
    from bot.core.notes.lexicon import lexicon

    return folded in lexicon().places
