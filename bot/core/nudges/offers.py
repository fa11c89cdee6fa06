"""What was put before the user, and how its sending went."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.core.nudges.kinds import UNPROMPTED, kind_of
from bot.core.people import Offer, Person

CLAIMED, SENT, UNSURE, PASSED = "claimed", "sent", "unsure", "passed"
"""How it went: about to be sent, sent, nobody knows, and looked at without anything to say."""
KEPT = 40
"""How many offers are remembered of a person."""


def with_offers(
    person: Person, keys: Iterable[str], day: date, state: str, reason: str = ""
) -> Person:
    """That person with these items marked as put before the user on `day`.

    `state` is `CLAIMED` before the sending, then `SENT`, `UNSURE`, or "" for not sent after all.
    """
    wanted = set(keys)
    kept = [o for o in person.offers if not (o.key in wanted and o.day == day)]
    new = [Offer(key, day, reason, state) for key in sorted(wanted)] if state else []
    return replace(person, offers=(*kept, *new)[-KEPT:])


def unprompted(person: Person) -> list[Offer]:
    """What Kith said about them of its own accord, in order."""
    return [o for o in person.offers if o.state != PASSED and kind_of(o.key) in UNPROMPTED]
