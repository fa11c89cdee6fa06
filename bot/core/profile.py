"""The user's own settings and where they stand in a dialogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.core.trip import Trip

WORKDAYS = frozenset(range(5))
SUNDAY = 6


@dataclass(frozen=True, slots=True)
class Habits:
    """When and how often somebody wants to be nudged.

    `zone` is an IANA name, `hour` the local time of the day's nudges, `days` the weekdays
    (Monday is 0) on which they come. First follow-ups come on any day unless
    `follow_up_any_day` is False. `circles` gives folded names of circles their own cadence, an
    ISO 8601 duration. `review` is the weekday and time of the weekly review, None for none.
    `trips` are their own, those over among them. `greeting` begins what they send. Before the
    local day `paused_until` only reminders come.
    """

    zone: str
    hour: time = time(9)
    cadence_days: int = 60
    daily_limit: int = 3
    days: frozenset[int] = WORKDAYS
    follow_up_any_day: bool = True
    quiet_from: time = time(21)
    quiet_to: time = time(8)
    circles: Mapping[str, str] = field(default_factory=dict)
    review: tuple[int, time] | None = (SUNDAY, time(18))
    trips: tuple[Trip, ...] = ()
    greeting: str = "Hi"
    paused_until: date | None = None

    def paused(self, day: date) -> bool:
        """Whether they want to be left in peace on that local day."""
        return self.paused_until is not None and day < self.paused_until

    def local(self, moment: datetime) -> datetime:
        """That moment (aware) on this user's clock."""
        return moment.astimezone(ZoneInfo(self.zone))


@dataclass(frozen=True, slots=True)
class Choices:
    """What a user has chosen for themselves; None where they keep to what is usual."""

    hour: time | None = None
    cadence_days: int | None = None
    daily_limit: int | None = None
    days: frozenset[int] | None = None
    follow_up_any_day: bool | None = None
    quiet_from: time | None = None
    quiet_to: time | None = None
    circles: Mapping[str, str] | None = None
    review_day: int | None = None
    review_at: time | None = None
    review_off: bool | None = None
    greeting: str | None = None
    paused_until: date | None = None

    def over(self, usual: Habits, zone: str) -> Habits:
        """The habits with these choices in the place of the usual ones; `zone` "": the usual."""
        own = {
            name: chosen
            for name in (
                "hour",
                "cadence_days",
                "daily_limit",
                "days",
                "follow_up_any_day",
                "quiet_from",
                "quiet_to",
                "circles",
                "greeting",
                "paused_until",
            )
            if (chosen := getattr(self, name)) is not None
        }
        day, at = usual.review or (SUNDAY, time(18))
        review = (
            day if self.review_day is None else self.review_day,
            at if self.review_at is None else self.review_at,
        )
        return replace(
            usual, zone=zone or usual.zone, review=None if self.review_off else review, **own
        )


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
    `reviewed` is the local day of the last weekly review, `board` the message that is their
    living board, `trips` what the notes that stand tell of trips of theirs.
    """

    chat: int
    zone: str = ""
    wake: float | None = None
    sent_on: date | None = None
    sent: int = 0
    reachable: bool = True
    pending: Pending | None = None
    choices: Choices = Choices()
    reviewed: date | None = None
    board: int | None = None
    trips: tuple[Trip, ...] = ()

    def habits(self, usual: Habits) -> Habits:
        """Their habits; `usual` where they have not told."""
        return replace(self.choices.over(usual, self.zone), trips=self.trips)
