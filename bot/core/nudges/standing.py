"""Where an item stands after what was answered and sent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from bot.core.nudges.kinds import Due
from bot.core.nudges.offers import PASSED, SENT
from bot.core.people import Act

_DAY = timedelta(days=1)
LOST = timedelta(days=365)
"""After how long without Kith nobody needs to hear of it any more."""


def open_item(due: Due) -> Iterable[Due]:
    """That item as it stands: gone once it was passed over, moved once it was put off.

    For what the user's notes ask for; what Kith brings up by itself comes back (see `keep`).
    """
    person = due.person
    if any(e.value == due.key for e in person.all(Act.SKIPPED)):
        return
    offers = [o for o in person.offers if o.key == due.key and o.state != PASSED]
    snoozes = [e for e in person.all(Act.SNOOZED) if e.value == due.key and e.date]
    if snoozes and snoozes[-1].date:
        until = snoozes[-1].date
        due = replace(due, day=until, time=snoozes[-1].time, fixed=True)
        offers = [o for o in offers if o.day >= until]
    if not offers:
        yield replace(due, ring=due.at)
    elif offers[-1].state == SENT:
        yield replace(due, offered=offers[-1].day)
    else:
        # Nobody knows whether it arrived: once more the next day rather than silently never.
        yield replace(due, ring=f"{offers[-1].day + _DAY}", unsure=True, fixed=True)


def standing(due: Due, today: date, stands_for: timedelta) -> Iterable[Due]:
    """The same for what is soon of no use: gone that long after it was put before the user.

    What never was (Kith was stopped, the user put it off) waits.
    """
    for item in open_item(due):
        until = item.offered + stands_for if item.offered else item.day + LOST
        if today <= until:
            yield item
