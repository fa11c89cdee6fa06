"""Cutting values out of a clause as people would write them on a card."""

# ruff: noqa: PLR0913 - clause, scene, people, relation and range always come together

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.lexicon import among
from bot.core.notes.rare import Rare
from bot.core.notes.words import Token

LEADING = among(
    "a an the some to of for about with in at on my our his her their your this that by from re into "
    "@ : , - = also really very super big just still now is 's both being like"
)
TRAILING = among(
    "a an the to of for about with in at on by from and or but now too again also lol haha though btw please instead "
    "today yet then rn atm asap tho anyway haha hehe right currently already soon though maybe actually lately nowadays properly "
    "because so when until till after before this that which who"
)
_TAIL = re.compile(
    r"(?i)(?:(?=[\s,])|(?<!\w))\s*(?>,?\s*(?:these days|bless (?:her|him|them|his heart|her heart|their hearts)|as a (?:thank[- ]you|thanks|treat|surprise)|what a (?:star|legend|gem|hero|saint|sweetheart|babe|champ|angel)|(?:by|via|over) (?:text|email|e-mail|phone|whatsapp|dm|zoom|linkedin)|at least|of all things|all of a sudden|for years|for ages|like (?:crazy|mad|a demon|a pro|a maniac|me)|right away|straight away|profusely|personally|immediately|in person|in return|once more|(?:over|on|via|by) (?:google meet|gmeet|zoom|teams|facetime|skype|slack|whatsapp|linkedin|video|the phone|a call|a video call)|over (?:coffee|lunch|dinner|drinks|breakfast|brunch|beers|tea|a pint|a beer|zoom)|(?:during|on|over|at|in) our (?:call|lunch|coffee|dinner|chat|meeting|zoom|walk|video call)|ngl(?: same)?|tbh|(?:write|note|jot|put) (?:that|this|it) down|remember that|poor (?:thing|guy|love|lamb|man|woman|soul|girl|lad)|fingers crossed|as per(?: usual)?|as usual|thx|imo|fr fr|no cap|full stop|very much|same here|of all places|at the moment|for now|right now|if possible|i think|of course|no less|by the way|at last|as well|so far|so much|or something|or so|just now|just in case|apparently))+\s*$"
)
# A number or address right behind a value is not part of it: "needs 2 installers 918 555 0133".
_REACHED = frozenset({"phone", "email", "handle"})
_NOISE = ' \t\n,;:!?.-–—="“”*()[]&+/|'


_ASIDE = re.compile(
    r"(?i)[ ,]+(?:ngl(?: same)?|tbh|lol|haha+|(?:write|note|jot|put) (?:that|this|it) down|remember that|poor (?:thing|guy|love|lamb|man|woman|soul|girl|lad)|fingers crossed|as per(?: usual)?|thx|thanks|pls)$"
)


def without_aside(text: str) -> str:
    """`text` without what the writer adds for themselves: "ngl", "write that down"."""
    return _ASIDE.sub("", text)


def value(
    clause: Clause,
    start: int,
    end: int,
    *,
    dates: bool = True,
    lead: bool = True,
    names: bool = True,
) -> tuple[str, tuple[int, int]]:
    """The source text behind `norm[start:end]`, trimmed, and its span.

    Without `dates` (`names`) the date phrases (names) inside are cut out; with `lead` articles
    and prepositions in front go.
    """
    tokens = clause.inside(start, end)
    tokens = trim(tokens, lead=lead)
    if not names:
        tokens = trim([t for t in tokens if t.kind != "person" and t.low != "'s"], lead=lead)
    if not tokens:
        return "", (0, 0)
    span = (tokens[0].start, tokens[-1].end)
    text = clause.text[span[0] : span[1]] if dates and names else join(tokens, clause.text)
    text = _TAIL.sub("", text)
    return _clean(text), span


def trim(tokens: list[Token], *, lead: bool = True) -> list[Token]:
    """`tokens` without the small words at either end."""
    first, last = 0, len(tokens)
    while (
        lead
        and first < last
        and tokens[first].low in LEADING
        and not (
            tokens[first].low == "in"
            and first + 1 < last
            and tokens[first + 1].low.endswith(("ing", "charge"))
        )
    ):
        first += 1
    while last > first and (
        (last > first + 1 and tokens[last - 1].kind in _REACHED)
        or tokens[last - 1].low in TRAILING
        or (tokens[last - 1].kind == "mark" and tokens[last - 1].low not in {"%", "$", "€"})
    ):
        last -= 1
    return tokens[first:last]


def join(tokens: list[Token], text: str) -> str:
    """The words of `tokens`, spaced as in `text` where they are neighbours there."""
    out = ""
    before: Token | None = None
    for token in tokens:
        gap = "" if before is None else " "
        if before is not None and token.start - before.end <= 1:
            gap = text[before.end : token.start]
        out += gap + token.text
        before = token
    return out


def _clean(text: str) -> str:
    return " ".join(
        text.strip(_NOISE if not text.strip().endswith(")") else _NOISE.replace(")", "")).split()
    )


_PAIRS = Rare(
    r"\b(?:rock and roll|rock n roll|arts and crafts|food and wine|wine and cheese|bed and breakfast|r and d|black and white|drum and bass|sci fi and fantasy|salt and pepper|oil and gas|sewing and knitting machines|track and field|dungeons and dragons|hide and seek|fish and chips|mac and cheese|d and d)\b"
)


def items(clause: Clause, start: int, end: int) -> list[tuple[int, int]]:
    """The ranges of `norm[start:end]` between "and", "or" and commas."""
    norm = clause.norm[start:end]
    out: list[tuple[int, int]] = []
    at = 0
    kept = [(m.start(), m.end()) for m in _PAIRS.finditer(norm)]
    for joint in re.finditer(
        r" (?:and|or|,|plus|as well as) (?:also |for |in |to |of |with |a bit of )?| ?, ?", norm
    ):
        if any(a <= joint.start() < b for a, b in kept):
            continue
        out.append((start + at, start + joint.start()))
        at = joint.end()
    out.append((start + at, end))
    return [(a, b) for a, b in out if b > a]
