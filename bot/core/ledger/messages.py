"""What somebody wrote to the user and they forwarded: private words, and no post to pass on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.core.journal import Statement
from bot.core.ledger.links import is_advert, links_in
from bot.core.meaning.topics import topics_of
from bot.core.notes.facts import Channel, Relation

_SHORT = 30
"""Words up to which a forwarded text can be a private message."""
_BETWEEN_US = re.compile(
    r"(?i)\b(?:i|i['’](?:m|ll|ve|d)|me|my|mine|you|your|yours|u|ur|thanks?|thx|happy birthday|congrats"
    r"|congratulations|sorry|love|xx?|hugs|see you|talk soon|good (?:morning|night|luck))\b|\+?\d[\d ()-]{7,}\d"
)
_ADDRESSES = frozenset({Relation.PHONE, Relation.EMAIL, Relation.HANDLE})


def is_message(text: str, *, named: bool = False) -> bool:
    """Whether a forwarded text reads like a message between two, not like a post or an advert.

    `named`: whether somebody whom the user knows is named in it.
    """
    if links_in(text) or is_advert(text) or len(text.split()) > _SHORT or "#" in text:
        return False
    return named or bool(_BETWEEN_US.search(text)) or not topics_of(text)


def written_by(name: str, read: Sequence[Statement], today: date) -> tuple[Statement, ...]:
    """What a message puts on record about whoever wrote it: contact, and how to reach them.

    `read` is what it would say as a note. What else it tells in the first person is theirs, and
    could be taken for the user's.
    """
    told = (s for s in read if s.what in _ADDRESSES)
    wrote = Statement(name, Relation.INTERACTION, Channel.MESSAGE, today)
    return (wrote, *(Statement(name, s.what, s.value) for s in told))
