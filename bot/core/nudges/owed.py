"""What is owed: the first follow-up, thanks, an answer to a lead, a hand when things change."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from bot.core.ledger.introductions import Move, begun_marks, report_owed
from bot.core.ledger.leads import open_leads
from bot.core.ledger.thanks import open_thanks
from bot.core.names import fold
from bot.core.notes.facts import Relation
from bot.core.nudges.kinds import Due, Kind
from bot.core.nudges.standing import open_item, standing
from bot.core.people import Entry, Person, What

_DAY = timedelta(days=1)
FOLLOWED_FOR = timedelta(days=30)
"""For how long a first follow-up that was brought up is one."""
NEWS_KINDS: frozenset[What] = frozenset(
    {Relation.DETAIL, Relation.NEED, Relation.ORG, Relation.LOCATION}
)
MEETING_KINDS: frozenset[What] = frozenset(
    {Relation.INTERACTION, Relation.MET_AT, Relation.INTRODUCED_BY}
)
STUCK = timedelta(days=7)
"""After how long without an answer an introduction is brought up."""
NEWS_FOR = timedelta(days=7)
"""For how long news that were brought up are news."""
_NEWS = re.compile(
    r"(?i)\b(?:mov(?:e|es|ing)\b(?! on)|relocat\w+|hiring|recruiting|launch\w*|open(?:s|ing) (?:a|an|her|his|their)\b"
    r"|founding|starting (?:a|an|her|his|their|up)\b|ill\b|sick\b|surgery|hospital|operation\b|injur\w+|broke (?:a|an|her|his)\b"
    r"|laid off|lost (?:a|her|his|their) job|redundan\w+|new job|promot(?:ed|ion)|expecting|pregnan\w+"
    r"|had a (?:baby|son|daughter)|newborn|got (?:engaged|married)|getting married|divorc\w+|passed away|died|funeral|rais(?:es|ing) (?:a|money|funds))"
)


def follow_up(person: Person, today: date) -> Iterable[Due]:
    """The day after a first meeting, unless there was a contact since."""
    meetings = person.all(Relation.INTERACTION)
    new = person.all(Relation.MET_AT, Relation.INTRODUCED_BY)
    if not meetings and not new:
        return
    first = (meetings or new)[0]
    told = first.said.date()
    if told != person.since:
        return
    day = max(first.date or told, told) + _DAY
    later = [e for e in person.contacts if e.note != first.note and e.date and e.date >= day]
    if not later:
        due = Due(person, Kind.FOLLOW_UP, f"{Kind.FOLLOW_UP}:{first.id}", day, entry=first)
        yield from standing(due, today, FOLLOWED_FOR)


def thanks_owed(person: Person) -> Iterable[Due]:
    """A thank-you for each thing received."""
    for owed in open_thanks(person):
        key = f"{Kind.THANKS}:{owed.entry.id}"
        yield from open_item(Due(person, Kind.THANKS, key, owed.day, owed.time, owed.entry))


def leads(person: Person) -> Iterable[Due]:
    """Each lead that waits for a step: one item for each stage it comes to."""
    for lead in open_leads(person):
        if lead.day is not None:
            key = f"{Kind.LEAD}:{lead.entry.id}:{lead.stage[0]}"
            yield from open_item(Due(person, Kind.LEAD, key, lead.day, entry=lead.entry))


def reports(person: Person) -> Iterable[Due]:
    """A word owed to whoever introduced them to the user, now that they met."""
    report = report_owed(person)
    if report is not None:
        key = f"{Kind.REPORT}:{report.entry.id}"
        yield from open_item(Due(person, Kind.REPORT, key, report.day, entry=report.entry))


def introductions(person: Person) -> Iterable[Due]:
    """Each introduction of theirs that has not moved for a week.

    Where both said yes it is brought up about one of them only.
    """
    for mark in begun_marks(person):
        if mark.move == Move.YES and mark.hook < person.id:
            continue
        day = (mark.entry.date or mark.entry.said.date()) + STUCK
        key = f"{Kind.INTRO}:{mark.entry.id}"
        yield from open_item(Due(person, Kind.INTRO, key, day, entry=mark.entry))


def news(person: Person, today: date) -> Iterable[Due]:
    """Something changes for them: a day after it was told, not with the first meeting."""
    for entry in person.all(*NEWS_KINDS):
        told = entry.said.date()
        if told != person.since and _is_news(person, entry):
            key = f"{Kind.NEWS}:{entry.id}"
            due = Due(person, Kind.NEWS, key, told + _DAY, entry=entry)
            yield from standing(due, today, NEWS_FOR)


def _is_news(person: Person, entry: Entry) -> bool:
    if entry.what in (Relation.DETAIL, Relation.NEED):
        return bool(_NEWS.search(entry.value))
    if entry.what in (Relation.ORG, Relation.LOCATION):
        earlier = [e for e in person.all(entry.what) if e.said < entry.said]
        return bool(earlier) and fold(earlier[-1].value) != fold(entry.value)
    return False
