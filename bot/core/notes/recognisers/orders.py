"""Orders to oneself of every kind: "knock again on saturday", "drop a cake at his on friday"."""

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.promises import remind
from bot.core.notes.scene import Scene
from bot.core.notes.timing import leans

# Not "move on friday", "party at hers": words that tell as often what there will be.
_NO_ORDER = among(
    "party move start date need love want like live hope hate leave fly rest turn due drink meet land finish begin end stay work look sound mean feel think know see lose forget miss win happen"
)
_BARE = among("resend retry reply respond rebook apologise apologize reconfirm rearrange")
_ON_WHAT = Rare(
    r"\w+ (?:again|a|an|the|some|him|her|them|his|their|P|my|our|it|back|up|off|round|over|out|this|that|two|three|another|by|at)\b"
)


def ordered(c: Clause, h: Head, s: Scene) -> bool:
    """Keep as a reminder what begins with any verb and has a day to come."""
    rest = c.norm[h.at :]
    first = rest.split(maxsplit=1)[0] if rest else ""
    if (
        h.kind
        or h.aux
        or h.doubtful
        or not c.whens
        or c.sep not in {"", ".", "\n", "!", ",", "so", "but", "and", "-"}
        or leans(c, s) not in {"future", "either"}
        or (first not in lexicon().verbs and first not in _BARE)
        or first in _NO_ORDER
        or not (_ON_WHAT.match(rest) or (rest == first and first in _BARE))
        or re.search(r" (?:is|was|are|were|'s) ", rest)
    ):
        return False
    return remind(c, s, h.at, len(c.norm))
