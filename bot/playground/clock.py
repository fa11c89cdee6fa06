"""A clock that can be moved forward."""

import calendar
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta, tzinfo

NOON = time(12)


class BackwardsError(ValueError):
    """Time was asked to go back."""

    def __init__(self) -> None:
        super().__init__("The clock only moves forward.")


def system_now() -> datetime:
    """Now, by the machine's clock, in UTC."""
    return datetime.now(UTC)


class Clock:
    """Its source's time plus what it was moved by, told in `zone`.

    `source` gives aware datetimes; a test that wants a standing clock gives one that always says
    the same.
    """

    def __init__(
        self, source: Callable[[], datetime] = system_now, *, zone: tzinfo | None = None
    ) -> None:
        self._source = source
        self._moved = timedelta()
        self.zone: tzinfo = zone or UTC

    def now(self) -> datetime:
        """The time on this clock, aware, in its zone."""
        return (self._source() + self._moved).astimezone(self.zone)

    def move(self, delta: timedelta) -> None:
        """Move forward by `delta`; raise `BackwardsError` where it is negative."""
        if delta < timedelta():
            raise BackwardsError
        self._moved += delta

    def leap(self, *, days: int = 0, months: int = 0) -> None:
        """Move to noon of a later day.

        Noon, because what is due on a day is due some time in its morning, nothing comes at
        night, and who asks for tomorrow wants to see it.
        """
        here = self.now()
        day = (_months_on(here, months) + timedelta(days=days)).date()
        later = datetime.combine(day, NOON, tzinfo=self.zone)
        self.move(later.astimezone(UTC) - here.astimezone(UTC))

    def tomorrow(self) -> None:
        """Move to the next day."""
        self.leap(days=1)

    def reset(self) -> None:
        """Go back to the source's own time."""
        self._moved = timedelta()


def _months_on(day: datetime, months: int) -> datetime:
    """The same day `months` later, or the last one of a month that is too short for it."""
    year, index = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, index + 1)[1]
    return day.replace(year=year, month=index + 1, day=min(day.day, last))
