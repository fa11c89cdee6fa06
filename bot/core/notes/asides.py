"""Clauses that only say who is spoken of, or only suppose something."""

from __future__ import annotations

import re

from bot.core.notes.rare import Rare

# "not Sean" says nothing of Sean; "it's Shaun" only says who is spoken of.
DENIED = re.compile(
    r"(?:and )?(?:not|never|isn't) P$|(?:it )?(?:wasn't|was not|isn't) P (?:that |who )?(?:i|we) \w+$"
)
NAMED = re.compile(
    r"(?:(?:(?:her|his|their|the) )?(?:first |full )?name (?:is |'s )|it 's |it is |that 's |this is |i mean |actually |re |about |so |new contact |new person |new |add |meet )?P$"
)
MISWRITTEN = re.compile(
    r"(?:\w+ ){0,2}i (?:wrote|said|put|noted|typed|thought)(?: that| earlier)? P\b"
)
CONDITIONAL = Rare(r"(?:\b|(?<= ))(?:'ll|will|would|'d|can|could|might|says)\b")
