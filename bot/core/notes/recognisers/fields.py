"""Whether words name a field of work or a place."""

# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Relation
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.rare import Rare


def in_what(c: Clause, begin: int, end: int) -> Relation | None:
    """Whether "in ..." says a field or a place, if either."""
    text = c.norm[begin:end]
    lex = lexicon()
    if is_industry(text):
        return Relation.INDUSTRY
    if re.match(r"[a-z]{3,}(?: [a-z]+){0,2} *$", text) and text.strip().endswith(
        ("ing", "tion", "tics", "ment", "ogy", "care", "tech", "ance", "ware", "ism", "media")
    ):
        return Relation.INDUSTRY
    tokens = c.inside(begin, end)
    bare = re.sub(r"^(?:the|downtown|north|south|east|west|northern|southern|central) ", "", text)
    if bare in lex.places or text in lex.places or (tokens and tokens[0].capital):
        return Relation.LOCATION
    return None


_RANKS = among("vp svp evp avp cto ceo coo cfo cmo director head chief manager lead")


def is_industry(text: str) -> bool:
    """Whether `text` names a field of work."""
    lex = lexicon()
    text = text.strip()
    bare = re.sub(r"^(?:the|a bit of|mostly|some|all things) ", "", text)
    bare = (
        re.sub(
            r" (?:industry|sector|space|world|business|field|side|team|department|scene|law)$",
            "",
            bare,
        )
        if bare not in lex.industries
        else bare
    )
    if bare in lex.industries:
        return True
    words = bare.split()
    if words[:1] and words[0] in _RANKS:
        return False
    if len(words) == 3 and words[1] == "and":
        return words[0] in lex.industries and words[2] in lex.industries
    if any(
        (w.endswith("ing") and w not in lex.title_mods)
        or w in lex.finite
        or w in among("the a her his my new of is")
        for w in words[:-1]
    ):
        return False
    return (
        1 < len(words) <= 3
        and words[-1] != "it"
        and (
            (
                words[-1] in lex.industries
                and words[-1] not in {"water", "space", "paper", "art", "data"}
            )
            or words[-1] in among("tech law engineering policy research design sales finance")
        )
    )


NOT_FIELD = Rare(
    r"(?:the|a|an|her|his|their|my|our|town|hospital|love|bed|pain|debt|therapy|rehab|recovery|line|charge|transit|limbo|touch|labou?r|school|grade|year|class|need|trouble|shock|tears|jail|prison|court|high|great|good|bad|rough|search|between|two|three|one|and|from|with|on|for|about|over|no|this|that|it|person|general|fact|person|full|person|mourning|fine|late|early)\b|.*\b(?:now|next|until|till|for)$"
)


def place_like(c: Clause, begin: int, end: int) -> bool:
    """Whether `norm[begin:end]` looks like a place."""
    tokens = c.inside(begin, end)
    return c.norm[begin:end] in lexicon().places or bool(
        tokens and tokens[0].capital and not c.norm[begin:end].isupper()
    )


# "training for the marathon", "does it": no work.
NO_WORK = re.compile(
    r"(?:(?:training|preparing|studying|saving(?: up)?|running|fundraising|revising|practising|waiting|hoping|trains|prepares) for|off (?!to\b)\w+|(?:does|doing|did) (?:it|that|this|so))\b"
    r"|(?:the|that|this) (?:[\w'-]+ ){1,4}?(?:is|was|are|were|has been|isn't|wasn't|got|went|opens|closes|closed) (?:filled|gone|open|closed|taken|posted|cancelled|frozen|on hold|up|live|remote|hybrid|out|over|done|still|now|already|not|no longer)\b"
)


# "cellist in the opera orchestra"
ENSEMBLE = Rare(
    r"(?:the|an?) (?:[\w'-]+ ){0,3}?(?:orchestra|philharmonic|quartet|ballet|opera|ensemble|philharmonia|symphony|police|navy|army|air force|coastguard|fire brigade|civil service|council)(?: |$)"
)
