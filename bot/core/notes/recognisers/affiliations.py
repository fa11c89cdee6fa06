"""The firm that stands right beside a name: "Ana from Shopify", "Bob of the dockers' union"."""


# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Relation
from bot.core.notes.firmlike import HOUSES
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.fields import is_industry
from bot.core.notes.recognisers.firms import firm_end, put_value
from bot.core.notes.scene import Scene

_BODIES = among(
    "club committee charity foundation guild league market register union federation association society council trust agency institute ministry board authority cooperative co-op "
    "consortium bureau commission department hospital clinic museum library university brewery shipyard foundry mill orchestra"
)
_OF = re.compile(r"P (?P<prep>from|of|at|with|over at|out of) (?P<what>\S.*)$")
_TEAM_AT = Rare(r"(?:the )?(?P<team>[\w&-]+(?: [\w&-]+){0,2}?) (?:at|@) (?P<what>\S.*)$")


def affiliated(c: Clause, s: Scene) -> None:
    """Find the firm of "Kateryna of Donvalve", "Grace from Shopify", "a call with Bill at Rio Tinto"."""
    for token, at in zip(c.body, c.offsets, strict=True):
        if token.kind != "person":
            continue
        match = _OF.match(c.norm, at)
        if not match:
            continue
        begin = match.start("what")
        team = _TEAM_AT.match(c.norm[begin:])
        if team and is_industry(re.sub(r" (?:team|department|dept)$", "", team.group("team"))):
            put_value(c, s, token.people, Relation.INDUSTRY, begin, begin + team.end("team"))
            begin += team.start("what")
        end = _affiliation_end(c, begin)
        if (
            match.group("prep") == "from"
            and not team
            and is_industry(c.norm[begin:end])
            and not any(t.capital and not t.text.isupper() for t in c.inside(begin, end))
        ):
            put_value(c, s, token.people, Relation.INDUSTRY, begin, end)
            continue
        tokens = [t for t in c.inside(begin, end) if t.low != "the"]
        text = c.norm[begin:end].strip()
        bare = re.sub(r"^(?:the) ", "", text)
        if _LIVES.search(text):
            continue
        literal = c.text[token.end : token.end + 3].strip().startswith("@")
        named = tokens and (
            tokens[0].capital
            or _place_of_work(c, at, match.group("prep"), begin, end)
            or (
                match.group("prep") in {"from", "of"}
                and text.split()[-1] in _BODIES
                and len(tokens) > 1
            )
            or (
                (literal or re.search(r"\b(?:call|interview|zoom|phone|screen)\b", c.norm[:at]))
                and not any(t.low in lexicon().common for t in tokens)
            )
        )
        if (
            not tokens
            or not named
            or bare in lexicon().places
            or tokens[0].kind != "word"
            or _GATHER.search(text)
        ):
            continue
        if (
            match.group("prep") in {"at", "over at", "with"}
            and not (
                literal
                and not re.search(
                    r"\b(?:met|ran|run|bumped|bump|saw|see|seeing|meet|meeting|spotted|found)\b",
                    c.norm[:at],
                )
            )
            and not _place_of_work(c, at, match.group("prep"), begin, end)
            and not (
                re.search(
                    r"\b(?:call|calls|called|phone|interview|interviewed|round|onsite|screening|superday|informational|emailed|email|zoom|video|texted|messaged|screen|spoke to|asked|thanked|heard|applied|voicemail|message|messaged|text|dm|letter|talked|spoke)\b",
                    c.norm[:at],
                )
                or re.search(
                    r"^(?> |,)*(?:emailed|called|asked|interviewed|told|offered|sent|gave|is|said|wants|introduced)\b",
                    c.norm[end:],
                )
            )
        ):
            continue
        put_value(c, s, token.people, Relation.ORG, begin, end)


def _place_of_work(c: Clause, at: int, prep: str, begin: int, end: int) -> bool:
    """Whether "at the tire shop" beside the first word of a note says where they work."""
    if at or prep not in {"at", "from", "of", "over at"}:
        return False
    text, after = c.norm[begin:end].strip(), c.norm[end:].strip()
    words = text.split()
    lex = lexicon()
    if not words or len(words) > 6 or _PASSING.search(text) or "P" in words or is_industry(text):
        return False
    if words[0] == "the":
        return len(words) > (2 if prep == "from" else 1)
    return (
        not after.startswith("is ")
        and not any(w in lex.common for w in (words[:-1] if _FIRM_ENDS.search(text) else words))
        and text not in lex.places
    )


_FIRM_ENDS = Rare(
    r"\w \b(?:supply|supplies|motors|tiles|foods|timber|homes|builders|roofing|glass|plumbing|electrical|freight|logistics|legal|law|dental|finance|insurance|energy|power|media|design|print|press|records|farms|gardens|catering|coffee|bakery|books|travel|care|health|pharmacy|optics|cars|autos|garage|tyres|steel|paint|stone|marine|fitness|yoga)$"
)
_PASSING = Rare(
    r"^(?:my|our|her|his|their|a|an|next|down|up|work|home|school|across|upstairs|downstairs|the (?:bus|train|airport|pub|bar|park|beach|door|front|back|other|same|one|pool|gate|table|line|queue|street|block))\b"
)
_LIVES = Rare(
    r"\b(?:floor|flat|street|road|corner|avenue|village|estate|terrace|number \d+|next door|upstairs|downstairs|opposite|block|bowls|bus stop|allotments?|stables|playground|park|pool|beach|no \d+|^\d+[a-d]?$|days|years|ago|course|reunion|group)\b"
)
_GATHER = Rare(
    r"\b(?:fair|conference|summit|meetup|party|wedding|mixer|event|gala|retreat|workshop|hackathon|festival|expo|seminar|reunion|forum|class|gym|club|yoga|soccer|tennis|church|school|work|cafe|café|dinner|lunch)\b"
)


def _affiliation_end(c: Clause, begin: int) -> int:
    """Where the firm in "P of FIRM interviewed me" ends: at a verb or a small word."""
    end = firm_end(c, begin)
    lex = lexicon()
    for match in re.finditer(r"\S+", c.norm[begin:end]):
        if match.group() == "'s" and _bears_name(c, begin, begin + match.end()):
            continue
        ahead = c.inside(begin + match.end(), end)[:1]
        if match.group() == "and" and ahead and ahead[0].capital and ahead[0].kind == "word":
            continue
        if match.start() and (
            match.group() in lex.finite
            or (match.group().endswith("ing") and match.group() in lex.common)
            or match.group()
            in among(
                "re regarding to who whose which saying is was has by 's at over today will and after during via"
            )
        ):
            return begin + match.start()
    return end


def _bears_name(c: Clause, begin: int, end: int) -> bool:
    """Whether the 's at the end of `norm[begin:end]` ends the firm's own name, or a guild's."""
    tokens = c.inside(begin, len(c.norm))
    after = c.norm[end:].split()
    return (
        not after
        or after[0] in among("at in on during over after today yesterday about and")
        or bool(c.inside(end, end + 2) and c.inside(end, end + 2)[0].capital)
        or any(w in HOUSES or w in _BODIES for w in after[:2])
    ) and tokens[0].kind == "word"
