"""Questions about what the user owes: promises to keep, thanks to say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from bot.core.ledger.ledger import Item, ledger
from bot.core.notes.facts import Relation
from bot.core.people import Person
from bot.core.questions.fitting import Found
from bot.core.questions.query import Ask, Query

_OWE = (
    r"(?i)^(?:(?:what(?: \w+)?|who|how much) (?:do|did) i (?:still )?owe|do i (?:still )?owe)(?: to)?"
    r"(?: (?:any(?:thing|one|body)|something))?(?: to)?(?: (?P<name>.+?))?(?: (?:any|some)thing)?$"
)
_THANK = (
    r"(?i)^who (?:(?:do|should|must|can|have) i (?:still )?(?:(?:need|have|ought|got) to |to )?"
    r"(?:thank|say (?:thanks|thank you) to)|(?:have|did) (?:not i|i (?:not|never|forget to)) thank(?:ed)?)(?: for .+)?$"
)


def owing(text: str, now: datetime) -> Query | None:
    """Like "what do I owe Ana", "who do I need to thank"."""
    del now
    if re.match(_THANK, text):
        return Query(Ask.OWED, relations=(Relation.RECEIVED,))
    if found := re.match(_OWE, text):
        return Query(Ask.OWED, found["name"] or "", (Relation.PROMISED, Relation.RECEIVED))
    return None


def owed(query: Query, people: Sequence[Person], today: date) -> list[Found]:
    """Who is owed a promise or thanks, and everybody asked about by name."""
    del today
    found = []
    for person in people:
        items = tuple(i for i in ledger(person) if i.entry.what in query.relations and _waits(i))
        if items or query.name:
            found.append(Found(person, items=items))
    return found


def _waits(item: Item) -> bool:
    """Whether it is the user's turn: what was given is not thanked for, what was promised is open."""
    return not item.thanked if item.entry.what is Relation.RECEIVED else item.open
