"""Emails, phone numbers, links and handles."""

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Relation
from bot.core.notes.head import Head
from bot.core.notes.rare import Rare
from bot.core.notes.scene import Draft, Scene

_KINDS = {
    "email": Relation.EMAIL,
    "url": Relation.URL,
    "handle": Relation.HANDLE,
    "phone": Relation.PHONE,
}
_STANDS_FOR = frozenset(["=", "-", "–", "—", ":", ",", "→", ">", "("])
HELD = Rare(
    r"\b(?:her|his|their|P 's|the|new|work|cell|mobile|phone|number|insta|ig|instagram|twitter|email|mail|handle|site|website|portfolio|linkedin|is|at|on|as|reach|contact|on insta|wa|whatsapp|tel|telegram|tg|github|blog|num|no|call|text|dm|via|'s|can|be|reached|find|found|threads|bluesky|address|url|link|page|shop|profile|and|also|x|here|me|gave|shared|card|best|she|he|they|they're|'re|i|got|have|has|are|numbers|emails|ig|fb|facebook|btw|contact|details|info|stuff)\b"
)


def claim(c: Clause, s: Scene) -> None:
    """Whose link it is that opened the note: "strava.com/athletes/ana = ana"."""
    token, sentence = s.unclaimed
    s.unclaimed = (None, -1)
    if token is None or sentence != c.sentence or c.sep not in _STANDS_FOR or not c.people:
        return
    if c.tokens[0] is c.people[0] and len(c.people[0].people) == 1:
        person = c.people[0].people[0]
        span = (token.start, token.end)
        relation = _KINDS[token.kind]
        s.add(Draft(person, relation, token.text, span, sentence=c.sentence, found_by="contacts"))


def contacts(c: Clause, h: Head, s: Scene) -> bool:
    """Find emails, phone numbers, links and handles; say whether the clause holds nothing else."""
    found = [t for t in c.tokens if t.kind in _KINDS]
    if not found:
        return False
    people = [p for t in c.people for p in t.people][:1]
    if h.kind in {"them", "own"} and h.people:
        people = h.people[:1]
    people = people or s.focus[-1:] if len(s.focus) == 1 else people or s.focus[:1]
    if not people and len(c.tokens) == 1:
        s.unclaimed = (found[0], c.sentence)
        return True
    for token in found:
        at = c.tokens.index(token)
        if at and c.tokens[at - 1].low == "not":
            continue
        relation = _KINDS[token.kind]
        beside = c.tokens[c.tokens.index(token) - 1] if token is not c.tokens[0] else token
        for person in beside.people if len(beside.people) == 1 else people:
            s.add(
                Draft(person, relation, token.text, (token.start, token.end), sentence=c.sentence)
            )
    s.look_at(people)
    rest = HELD.sub("", c.norm.replace("P", "").replace("X", ""))
    return not re.search(r"\w{3}", rest)
