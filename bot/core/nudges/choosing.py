"""What goes out now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.core.nudges.kinds import PATIENT, RANK, UNCOUNTED, UNPROMPTED, Due, Kind
from bot.core.nudges.moments import may_go, missed_chance
from bot.core.profile import Habits

AT_ONCE = 20
"""How many items one message holds."""


def choose(found: Iterable[Due], now: datetime, habits: Habits, sent_today: int) -> list[Due]:
    """What goes out now (aware): what rings, on a day and at an hour that suit.

    The day's limit holds for all but what the user or the calendar named the day of. What does
    not fit waits: the oldest promise goes first, then thanks, news, follow-ups, leads, cadence.
    Those met and not followed up yet come together and count as one. Two things are not held back
    by the limit: what has its day (a dated promise, what was snoozed until then), and follow-ups
    where one of them waited a day already, which come with the day's first message.
    """
    ready = sorted((d for d in found if may_go(d, now, habits)), key=_pressing)
    room = max(habits.daily_limit - sent_today, 0)
    waited = sent_today == 0 and any(_late(d, now, habits) for d in ready)
    together = False
    chosen: list[Due] = []
    seen: set[str] = set()
    spoken_of: set[str] = set()
    for due in ready:
        if due.kind not in UNCOUNTED:
            twice = due.person.id in (spoken_of if due.kind in UNPROMPTED else seen)
            first = due.kind is Kind.FOLLOW_UP
            fits = (room > 0 or (first and together)) and not twice
            if not (fits or due.fixed or (first and waited)):
                continue
            room -= not (first and together)
            together = together or first
            seen.add(due.person.id)
        spoken_of.add(due.person.id)
        chosen.append(due)
        if len(chosen) == AT_ONCE:
            break
    return chosen


def counted(chosen: Sequence[Due]) -> int:
    """How much of the day's limit they take: all first follow-ups of one message are one."""
    first = sum(d.kind is Kind.FOLLOW_UP for d in chosen)
    return sum(d.kind not in UNCOUNTED for d in chosen) - max(first - 1, 0)


def _pressing(due: Due) -> tuple[int, str, str]:
    # What Kith brings up itself takes turns by age, whatever it is: nothing starves behind the rest.
    rank = RANK[Kind.NEED] if due.kind in PATIENT else RANK[due.kind]
    return rank, due.at, due.person.id


def _late(due: Due, now: datetime, habits: Habits) -> bool:
    return due.kind is Kind.FOLLOW_UP and missed_chance(due, now, habits)
