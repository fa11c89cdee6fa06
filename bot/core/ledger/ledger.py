"""The ledger: what was given, received, asked, promised and offered, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.core.ledger.leads import Lead, Stage, leads
from bot.core.ledger.marks import last_mark
from bot.core.ledger.thanks import State, thanks
from bot.core.meaning.likeness import alike
from bot.core.notes.facts import Channel, Relation
from bot.core.people import Act, Entry, Person

_SPOKEN = frozenset(
    {Channel.MET, Channel.COFFEE, Channel.MEAL, Channel.DRINKS, Channel.CALL, Channel.VIDEO}
)
_FORGIVEN = timedelta(days=180)
"""After how long an ask without an answer no longer weighs on anybody."""


class Standing(StrEnum):
    """Where one thing in the ledger stands."""

    DONE = "done"
    OPEN = "open"
    """Something is still to come: thanks, an answer, what was promised or offered."""
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in the ledger; `lead` is set where what was received is a lead.

    `answer` is what they said to an ask: "yes", "no", or "" where that is not known.
    """

    entry: Entry
    standing: Standing
    lead: Lead | None = None
    thanked: bool = False
    answer: str = ""

    @property
    def open(self) -> bool:
        """Whether something is still to come."""
        return self.standing is Standing.OPEN


def ledger(person: Person) -> list[Item]:
    """Everything that went back and forth with them, in order."""
    items = [*_received(person), *_asked(person), *_promised(person), *_offered(person)]
    items += [Item(e, Standing.DONE) for e in person.all(Relation.GAVE)]
    return sorted(items, key=lambda i: i.entry.order)


def given(person: Person) -> list[Entry]:
    """What the user did for them, thanks included, in order."""
    return person.all(Relation.GAVE, Relation.THANKED)


def open_asks(person: Person, today: date) -> list[Entry]:
    """What was asked of them and is not answered, as far as it is not long ago."""
    return [
        i.entry
        for i in _asked(person)
        if i.open and today - (i.entry.date or i.entry.said.date()) <= _FORGIVEN
    ]


def open_promises(person: Person) -> list[Entry]:
    """What the user promised them and has not given."""
    return [i.entry for i in _promised(person) if i.open]


def open_offers(person: Person) -> list[Entry]:
    """What they offered the user and have not given."""
    return [i.entry for i in _offered(person) if i.open]


def _received(person: Person) -> Iterator[Item]:
    by_entry = {lead.entry.id: lead for lead in leads(person)}
    for owed in thanks(person):
        lead = by_entry.get(owed.entry.id)
        waits = owed.state is State.OPEN or (lead is not None and lead.stage is not Stage.CLOSED)
        standing = Standing.OPEN if waits else Standing.DONE
        yield Item(owed.entry, standing, lead, thanked=owed.state is not State.OPEN)


def _asked(person: Person) -> Iterator[Item]:
    came = person.all(Relation.RECEIVED)
    spoken = [e for e in person.all(Relation.INTERACTION) if e.value in _SPOKEN]
    for ask in person.all(Relation.ASKED):
        answered = person.closed(ask) or any(_after(e, ask) for e in (*came, *spoken))
        mark = last_mark(person, Act.ANSWERED, ask.id)
        standing = Standing.DONE if answered else Standing.OPEN
        yield Item(ask, standing, answer=mark.move if mark else "")


def _promised(person: Person) -> Iterator[Item]:
    gave = person.all(Relation.GAVE)
    for promise in person.all(Relation.PROMISED):
        if any(_follows(e, promise) and alike(e.value, promise.value) for e in gave):
            yield Item(promise, Standing.DONE)
        else:
            yield Item(promise, Standing.DROPPED if person.closed(promise) else Standing.OPEN)


def _offered(person: Person) -> Iterator[Item]:
    came = person.all(Relation.RECEIVED)
    for offer in person.all(Relation.OFFER):
        taken = any(_follows(e, offer) and alike(e.value, offer.value) for e in came)
        standing = Standing.DONE if taken or person.closed(offer) else Standing.OPEN
        yield Item(offer, standing)


def _after(later: Entry, entry: Entry) -> bool:
    """Whether `later` happened on a day after `entry` did, or was told of later that day."""
    one, other = (e.date or e.said.date() for e in (entry, later))
    return other > one or (other == one and later.said > entry.said)


def _follows(later: Entry, entry: Entry) -> bool:
    return later.said >= entry.said and later.id != entry.id
