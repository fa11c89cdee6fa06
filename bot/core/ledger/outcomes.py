"""Notes that say what came of a lead: "the lead from Ana fell through", "Ana's lead worked out"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.core.journal import Statement
from bot.core.ledger.leads import Lead, Move, move_lead, open_leads
from bot.core.meaning.likeness import topic_words
from bot.core.people import Person, fitting

_NAME = r"[^\W\d_][\w'’.-]*?(?: [^\W\d_][\w'’.-]*?){0,2}"
_KIND = r"(?:lead|tip|referral)"
_ABOUT = r"(?:(?P<about>[^.!?]{2,40}?) )?"
_LATELY = r"(?:has |have |finally |just |sadly |really |in the end )*"
_NOTHING = (
    r"went (?:nowhere|cold|quiet|dead)|fell (?:through|apart)|came to nothing|led nowhere"
    r"|did(?:n['’]t| not) (?:work(?: out)?|go anywhere|lead anywhere|pan out|come to anything)"
    r"|(?:is|was) (?:dead|cold|a dead end|no good|not (?:a match|for me))"
)
_SOMETHING = (
    r"worked(?: out)?|paid off|panned out|came (?:through|good)|led to .+|turned into .+|got me .+"
    r"|went well|(?:is|was) (?:great|gold|perfect|a hit)"
)
_CAME = rf"(?P<came>{_LATELY}(?:{_NOTHING}|{_SOMETHING})(?:[ ,:;–-]+.*)?)"
_FORMS = (
    re.compile(rf"(?i)(?:the |that )?{_ABOUT}{_KIND} (?:from|via|by) (?P<who>{_NAME}) {_CAME}"),
    re.compile(rf"(?i)(?P<who>{_NAME})[’']s {_ABOUT}{_KIND} {_CAME}"),
)


def came_of(
    text: str, people: Sequence[Person], today: date
) -> tuple[Person, list[Statement]] | None:
    """Whose lead the text tells the outcome of, and what that puts on record; None otherwise."""
    flat = " ".join(text.split()).rstrip(".!")
    for form in _FORMS:
        said = form.fullmatch(flat)
        if said is None:
            continue
        givers = [p for p in fitting(said["who"], people) if _open(p)]
        if len(givers) != 1:
            continue
        about = {*topic_words(said["about"] or "")} - {"the", "that"}
        meant = [lead for lead in _open(givers[0]) if about <= {*topic_words(lead.what)}]
        if meant:
            return givers[0], move_lead(givers[0], meant[-1], (Move.NEWS,), today, said["came"])
    return None


def _open(person: Person) -> list[Lead]:
    return [lead for lead in open_leads(person) if lead.may(Move.NEWS)]
