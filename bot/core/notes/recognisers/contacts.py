"""Emails, phone numbers, links and handles."""

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Relation
from bot.core.notes.head import Head
from bot.core.notes.scene import Draft, Scene

_KINDS = {
    "email": Relation.EMAIL,
    "url": Relation.URL,
    "handle": Relation.HANDLE,
    "phone": Relation.PHONE,
}
HELD = re.compile(
    r"\b(?:her|his|their|P 's|the|new|work|cell|mobile|phone|number|insta|ig|instagram|twitter|email|mail|handle|site|website|portfolio|linkedin|is|at|on|as|reach|contact|on insta|wa|whatsapp|tel|telegram|tg|github|blog|num|no|call|text|dm|via|'s|can|be|reached|find|found|threads|bluesky|address|url|link|page|shop|profile|and|also|x|here|me|gave|shared|card|best|she|he|they|they're|'re|i|got|have|has|are|numbers|emails|ig|fb|facebook|btw|contact|details|info|stuff)\b"
)


def contacts(c: Clause, h: Head, s: Scene) -> bool:
    """Find emails, phone numbers, links and handles; say whether the clause holds nothing else."""
    found = [t for t in c.tokens if t.kind in _KINDS]
    if not found:
        return False
    people = [p for t in c.people for p in t.people][:1]
    if h.kind in {"them", "own"} and h.people:
        people = h.people[:1]
    people = people or s.focus[-1:] if len(s.focus) == 1 else people or s.focus[:1]
    for token in found:
        relation = _KINDS[token.kind]
        for person in people:
            s.add(
                Draft(person, relation, token.text, (token.start, token.end), sentence=c.sentence)
            )
    s.look_at(people)
    rest = HELD.sub("", c.norm.replace("P", "").replace("X", ""))
    return not re.search(r"\w{3}", rest)
