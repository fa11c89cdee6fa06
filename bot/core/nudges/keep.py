"""What Kith brings up by itself: time to get in touch, and whether somebody still matters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from bot.core.notes.facts import Relation
from bot.core.nudges.cadence import cadence, early, own_cadence
from bot.core.nudges.kinds import Due, Kind
from bot.core.nudges.offers import PASSED, SENT, unprompted
from bot.core.nudges.reasons import FRESH_NEED
from bot.core.nudges.rest import MONTH, rest
from bot.core.people import Act, Person
from bot.core.profile import Habits

COOLDOWN = timedelta(days=14)
"""How far apart two nudges about one person are that Kith sends of its own accord."""
APART = timedelta(days=3)
"""How long it keeps still about somebody after any message about them."""
SETTLED = timedelta(days=2)
"""How long after a need was told of it is brought up."""
_DAY = timedelta(days=1)


def keep_in_touch(person: Person, habits: Habits) -> Iterable[Due]:
    """When it is time to get in touch, counted from the last real contact or a plan to meet."""
    last = person.last_contact or person.since
    if last is None:
        return
    resting = rest(person)
    if resting is not None:
        if not resting.let_go:
            yield _still(person, resting.since)
        return
    called_off = {e.value for e in person.all(Act.SKIPPED)}
    plans = [e for e in person.all(Relation.PLAN) if f"{Kind.AFTER}:{e.id}" not in called_off]
    base = max([last, *(e.date for e in plans if e.date)])
    days = cadence(person, habits)
    due = Due(
        person,
        Kind.KEEP,
        f"{Kind.KEEP}:{base}",
        base + timedelta(days=days - early(person, days)),
    )
    wait = COOLDOWN
    if own_cadence(person, habits):
        # Who asked to hear of somebody every week is not told every other week.
        wait = min(COOLDOWN, timedelta(days=days))
    yield _answered(due, days, wait)


def needs(person: Person, today: date) -> Iterable[Due]:
    """What they look for: worth a word once, where something or somebody could help."""
    told = person.all(Relation.NEED)
    if not told or rest(person) or today - told[-1].said.date() > FRESH_NEED:
        return
    entry = told[-1]
    key = f"{Kind.NEED}:{entry.id}"
    answers = [e for e in person.all(Act.SKIPPED, Act.NOT_NOW, Act.SNOOZED) if e.value == key]
    offers = [o for o in person.offers if o.key == key]
    sent = [o for o in offers if o.state != PASSED]
    due = Due(person, Kind.NEED, key, entry.said.date() + SETTLED, entry=entry)
    if answers and answers[-1].what is Act.SNOOZED and answers[-1].date:
        on = answers[-1].date
        if not any(o.day >= on for o in sent):
            yield replace(due, day=on, ring=f"{on}", fixed=True)
    elif sent and not answers:
        yield replace(due, offered=sent[-1].day)
    elif not sent:
        still = [*(o.day + COOLDOWN for o in unprompted(person)), due.day]
        still += [o.day + (COOLDOWN if o.state == PASSED else APART) for o in person.offers]
        yield replace(due, day=max(still), ring=f"{max(still)}")


def _answered(due: Due, days: int, wait: timedelta) -> Due:
    person = due.person
    told = [e for e in person.all(Act.SNOOZED, Act.SKIPPED, Act.NOT_NOW) if e.value == due.key]
    offers = [o for o in person.offers if o.key == due.key]
    still = [*(o.day + wait for o in unprompted(person)), *(o.day + APART for o in person.offers)]
    quiet_until = max(still, default=due.day)
    if told and told[-1].date:
        answer, on = told[-1], told[-1].date
        if answer.what is Act.SNOOZED:
            due = replace(due, day=on, time=answer.time, fixed=True)
            quiet_until = on
        elif answer.what is Act.SKIPPED:
            due = replace(due, day=max(due.day, on + timedelta(days=days)))
        else:
            due = replace(due, day=max(due.day, on + wait))
        offers = [o for o in offers if o.day > on or (o.day == on and due.day == on)]
    if offers and offers[-1].state != SENT:
        return replace(due, ring=f"{offers[-1].day + _DAY}", unsure=True)
    if offers:
        return replace(
            due, ring=f"{max(offers[-1].day + wait, quiet_until)}", offered=offers[-1].day
        )
    if due.day < quiet_until:
        return replace(due, day=quiet_until, ring=f"{quiet_until}")
    return replace(due, ring=due.at)


def _still(person: Person, since: date) -> Due:
    key = f"{Kind.STILL}:{since}"
    asked = [o for o in person.offers if o.key == key]
    due = Due(person, Kind.STILL, key, since + MONTH)
    if not asked:
        return replace(due, ring=due.at)
    return replace(due, ring=f"{asked[-1].day + MONTH}", offered=asked[-1].day)
