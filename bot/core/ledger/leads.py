"""Leads: something received that wants following up, from new to closed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from bot.core.journal import Statement
from bot.core.ledger.marks import marks, value
from bot.core.names import words
from bot.core.notes.facts import Relation
from bot.core.people import Act, Entry, Person


class Stage(StrEnum):
    """Where a lead stands."""

    NEW = "new"
    ACTED = "acted"
    DECLINED = "declined"
    TOLD = "told"
    CLOSED = "closed"


class Move(StrEnum):
    """What the user can do with a lead."""

    ACT = "acted"
    DECLINE = "declined"
    NEWS = "news"
    """Something came of it: an interview, an offer, a no."""
    TELL = "told"
    CLOSE = "closed"
    SKIP = "skipped"
    """Close it without a word to the giver: the user said so."""


TABLE: Mapping[tuple[Stage, Move], Stage] = MappingProxyType(
    {
        (Stage.NEW, Move.ACT): Stage.ACTED,
        (Stage.NEW, Move.NEWS): Stage.ACTED,
        (Stage.NEW, Move.DECLINE): Stage.DECLINED,
        (Stage.NEW, Move.SKIP): Stage.CLOSED,
        (Stage.ACTED, Move.NEWS): Stage.ACTED,
        (Stage.ACTED, Move.DECLINE): Stage.DECLINED,
        (Stage.ACTED, Move.TELL): Stage.TOLD,
        (Stage.ACTED, Move.SKIP): Stage.CLOSED,
        (Stage.DECLINED, Move.ACT): Stage.ACTED,
        (Stage.DECLINED, Move.NEWS): Stage.ACTED,
        (Stage.DECLINED, Move.TELL): Stage.TOLD,
        (Stage.DECLINED, Move.SKIP): Stage.CLOSED,
        (Stage.TOLD, Move.NEWS): Stage.ACTED,
        (Stage.TOLD, Move.DECLINE): Stage.DECLINED,
        (Stage.TOLD, Move.CLOSE): Stage.CLOSED,
        (Stage.CLOSED, Move.NEWS): Stage.ACTED,
    }
)
"""Every step there is: closing takes an answer to the giver or the user's word to skip it, and
news make a lead worth telling of again."""

_WAIT = {
    Stage.NEW: timedelta(days=1),
    Stage.ACTED: timedelta(days=1),
    Stage.DECLINED: timedelta(days=1),
    Stage.TOLD: timedelta(days=14),
}
_TIPPED = re.compile(
    r"(?i)^(?:tipped|told|pointed) me (?:off )?(?:about|to|at|towards)\s+(?:an?\s+|the\s+)?"
)
_PREFIX = re.compile(
    r"(?i)^(?:an?\s+|the\s+)?(?:(?:job|warm|hot|sales|good)\s+)?lead\b\s*(?:[:,–-]|for\b|on\b|about\b)?\s*"
)
_HEAD = re.compile(r"(?i)[:,(]|\b(?:for|at|on|to|about|as|with|in|from)\b")
_LEADS = frozenset(
    words(
        """lead leads referral referrals opening openings vacancy vacancies job jobs posting postings
    advert adverts ad ads role roles position positions opportunity opportunities gig gigs
    prospect prospects"""
    )
)
_HINTS = frozenset({"tip", "tips", "heads-up", "word", "link", "message", "note", "news"})
_PROPER = frozenset({"lead", "leads", "referral", "opening", "vacancy", "job", "role", "position"})


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead from `giver` (person id): the entry that told it and where it stands.

    `why_not` is why the user let it go, `news` what came of it last, "" where untold. `day` is
    the local day when something is to be done about it, None once it is closed.
    """

    giver: str
    entry: Entry
    stage: Stage = Stage.NEW
    why_not: str = ""
    news: str = ""
    day: date | None = None

    @property
    def what(self) -> str:
        """What it is about, without the word "lead"; "" where nothing more was told."""
        return _PREFIX.sub("", _TIPPED.sub("", self.entry.value))

    def may(self, move: Move) -> bool:
        """Whether that can be done with it now."""
        return (self.stage, move) in TABLE


def is_lead(entry: Entry) -> bool:
    """Whether something received is a lead: a job, an opening, a referral, a tip about one."""
    if entry.what is not Relation.RECEIVED:
        return False
    if _TIPPED.match(entry.value) and _PROPER & set(words(entry.value)):
        return True
    first = _HEAD.split(entry.value, maxsplit=1)[0]
    head = words(first)
    if _LEADS & set(head[-1:]) or "lead" in head[:2]:
        return True
    return bool(_HINTS & set(head) and _PROPER & set(words(entry.value)))


def leads(person: Person) -> list[Lead]:
    """All leads they gave, in order, as far as they got."""
    made = [e for e in person.all(Relation.RECEIVED) if is_lead(e)]
    return [_followed(person, Lead(person.id, e)) for e in made]


def open_leads(person: Person) -> list[Lead]:
    """Those not closed yet, in order."""
    return [lead for lead in leads(person) if lead.stage is not Stage.CLOSED]


def move_lead(
    person: Person, lead: Lead, moves: tuple[Move, ...], today: date, words: str = ""
) -> list[Statement]:
    """The user does `moves` one after the other; `words` is the reason or the news.

    Each must be possible when its turn comes: what `TABLE` does not allow changes nothing.
    """
    return [
        Statement(person.name, Act.LEAD, value(lead.entry.id, move, words), today) for move in moves
    ]


def _followed(person: Person, lead: Lead) -> Lead:
    stage, why_not, news = lead.stage, "", ""
    moved = lead.entry.said.date()
    for mark in marks(person, Act.LEAD):
        if mark.hook != lead.entry.id or mark.move not in set(Move):
            continue
        move = Move(mark.move)
        if (stage, move) not in TABLE:
            continue
        stage = TABLE[stage, move]
        moved = mark.entry.date or mark.entry.said.date()
        if move is Move.DECLINE:
            why_not = mark.words
        if move is Move.NEWS:
            news = mark.words
    wait = _WAIT.get(stage)
    return Lead(lead.giver, lead.entry, stage, why_not, news, moved + wait if wait else None)
