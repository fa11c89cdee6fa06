"""The user's own settings and where they stand in a dialogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Habits:
    """When and how often somebody wants to be nudged: IANA zone, local hour, days, a day's limit."""

    zone: str
    hour: time = time(9)
    cadence_days: int = 60
    daily_limit: int = 3

    def local(self, moment: datetime) -> datetime:
        """That moment (aware) on this user's clock."""
        return moment.astimezone(ZoneInfo(self.zone))


@dataclass(frozen=True, slots=True)
class Pending:
    """A question the bot has put: its kind, what is known so far, when it was put (aware)."""

    kind: str
    since: datetime
    about: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Profile:
    """One user: their chat, what they have told of their habits, and what is under way.

    `zone` is "" until they have told theirs. `wake` is when the tick must look at them next
    (epoch seconds), None for never. `sent_on` and `sent` count one local day's nudges against
    the daily limit. `reachable` is False once they blocked the bot, until they write again.
    """

    chat: int
    zone: str = ""
    wake: float | None = None
    sent_on: date | None = None
    sent: int = 0
    reachable: bool = True
    pending: Pending | None = None

    def habits(self, usual: Habits) -> Habits:
        """Their habits; `usual` where they have not told."""
        return Habits(self.zone or usual.zone, usual.hour, usual.cadence_days, usual.daily_limit)
