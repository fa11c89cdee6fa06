"""Notes that say the giver of a lead was told what came of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.core.journal import Statement
from bot.core.ledger.leads import Lead, Move, Stage, leads, move_lead
from bot.core.meaning.likeness import topic_words
from bot.core.people import Person, fitting

_TOLD = re.compile(
    r"(?i)^(?:i(?:'|’)?(?:ve)?\s+)?(?:just\s+|also\s+|finally\s+)*"
    r"(?:told|updated|informed|let|filled)\s+(?P<whom>\S+(?:\s+\S+){0,2}?)\s+"
    r"(?P<what>(?:know\s+|in\s+|that\s+|about\s+|on\s+|how\s+|what\s+|i\b|it\b|the\b|they\b|my\b).*)$",
    re.DOTALL,
)
_FINAL = re.compile(
    r"(?i)\b(?:got (?:it|the \w+)|took (?:it|the \w+)|(?:it(?:'|’)?s|was|is) (?:not|no) (?:a |for )?\w+"
    r"|isn(?:'|’)?t (?:a |for )?\w+|didn(?:'|’)?t (?:get|work|fit)\b|said no|turned (?:me|it) down"
    r"|rejected|pass(?:ed|ing)? on (?:it|this|that|the \w+)|accepted|declin\w+"
    r"|not interested|not (?:\w+ )?for me|no,? thanks)\b"
)
_MOVES: dict[Stage, tuple[Move, ...]] = {
    Stage.NEW: (Move.ACT, Move.TELL),
    Stage.ACTED: (Move.TELL,),
    Stage.DECLINED: (Move.TELL, Move.CLOSE),
    Stage.TOLD: (),
    Stage.CLOSED: (),
}


def telling(
    text: str, people: Sequence[Person], today: date
) -> tuple[Person, list[Statement]] | None:
    """Whom the text says was told of their lead, and what that puts on record; None otherwise.

    The lead is the one the text speaks of, else their latest open one. Where the outcome is final
    ("I got it") it is closed.
    """
    said = _TOLD.match(" ".join(text.split()))
    if said is None:
        return None
    givers = [p for p in fitting(said["whom"].strip(",:"), people) if _waiting(p)]
    if len(givers) != 1:
        return None
    giver = givers[0]
    lead = _meant(said["what"], _waiting(giver))
    moves = _MOVES[lead.stage]
    if Move.CLOSE not in moves and _FINAL.search(said["what"]):
        moves = (*moves, Move.CLOSE)
    return giver, move_lead(giver, lead, moves, today)


def _waiting(person: Person) -> list[Lead]:
    return [lead for lead in leads(person) if lead.stage is not Stage.CLOSED]


def _meant(what: str, open_: Sequence[Lead]) -> Lead:
    named = [x for x in open_ if set(topic_words(x.what)) & set(topic_words(what))]
    return (named or list(open_))[-1]
