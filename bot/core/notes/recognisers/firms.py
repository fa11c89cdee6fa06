"""Where the name of an employer ends, and what may be one."""

# ruff: noqa: PLR2004 - numbers of words, said where they are used
# ruff: noqa: PLR0913, PLR0917 - clause, scene, people, relation and range always come together

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Mention, Relation
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.parts import value
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.fields import is_industry
from bot.core.notes.scene import Draft, Scene

NOT_ORG = Rare(
    r"^(?:the moment|home|first|least|last|all|once|risk|peace|war|work|school now|the same|a crossroads|night|the end|the start|me|us|him|her|them|my|our|P's|large|sea|P|present|loose|odds|a loss|it again|the gym|a party|himself|herself|themselves|themself|myself|nobody|no one|several|various|various \w+|the (?:closing|wedding|funeral|move|sale|visa|trip|kids|reno|renovation|bathroom|roof|extension|loan|baby|party))\b|^\d"
)
INSTITUTION = Rare(
    r"\b(?:university|college|institute|hospital|bank|clinic|labs?|school|foundation|council|ministry|group|inc|ltd|gmbh|llc|capital|partners|ventures|studios?|polytechnic|uni|academy)\b"
)
CALLED = Rare(
    r"(?:a |an |the |her |his |their |this |some )?(?>(?:new|small|tiny|big|local|young|early-stage|seed-stage|series a|little|own|family) )*"
    r"(?:(?P<field>[\w-]+(?: [\w-]+){0,2}?) )?(?P<kind>[a-zà-ÿ][\w-]*) (?:called|named|by the name of|that 's called|which is called) "
)
_KIND = Rare(
    r"(?:a |an |the |her |his |their |our )?(?:(?P<field>[\w-]+(?: [\w-]+){0,2}?) )?(?:startup|start-up|company|firm|agency|charity|nonprofit|ngo|consultancy|outfit|brand|label|publisher|haulier|retailer|brewery|bakery|studio|broker|insurer|wholesaler|contractor|co-op|think tank|fund) (?=\S)"
)
_BRANCH = Rare(
    r"(?:the )?(?:(?P<where>[\w'-]+(?: [\w'-]+)?) )??(?P<kind>office|offices|branch|site|plant|campus|arm|division|desk|outpost|hq|headquarters|lab|team|wing) of (?=\S)"
)
_SEAT = Rare(
    r" 's (?P<where>[\w'-]+(?: [\w'-]+)?) (?:office|offices|branch|campus|hub|hq|headquarters|outpost)$"
)
_CARRIES_ON = among(
    "connected introduced called said told gave sent asked offered emailed messaged wants needs loves likes is was has got just out these there can can't could couldn't will won't would cannot "
    "doesn't isn't does did"
)
_ABOUT_ORG = among(
    "about regarding concerning re these nowadays again so in who and based where that which as on since from for doing but near with leading running now working looking making building after before focused specialising specializing focusing to her his though"
)


def org_like(c: Clause, begin: int, end: int) -> bool:
    """Whether `norm[begin:end]` looks like the name of an employer."""
    tokens = c.inside(begin, end)
    if any(t.capital for t in tokens):
        return True
    words = c.norm[begin:end].split()
    lex = lexicon()
    if any(
        w
        in among(
            "police depot church parish pharmacy library museum embassy consulate nursery daycare kindergarten bakery salon "
            "garage brewery vineyard zoo aquarium theatre theater orchestra newspaper airport court hotel hostel supermarket "
            "factory mill shipyard warehouse co-op union charity shelter ministry office patrol brigade guard navy army "
            "university college school hospital bank clinic labs lab agency institute uni "
            "board authority trust commission bureau department federation association society cooperative corps brigade diocese constabulary "
            "studio group foundation council startup firm company"
        )
        for w in words
    ):
        return True
    return len(words) <= 3 and not any(w in lex.common for w in words)


def partnership(c: Clause, begin: int) -> bool:
    """Whether `norm[begin:]` is a house of two names and no more: "Marks & Spencer"."""
    tokens = c.inside(begin, len(c.norm))
    lex = lexicon()
    return (
        2 < len(tokens) < 6
        and any(t.text in {"&", "+"} for t in tokens[1:-1])
        and all((t.capital and t.kind == "word") or t.text in {"&", "+"} for t in tokens)
        and not any(
            t.low in lex.title_mods
            or is_industry(t.low)
            or (t.low in lex.titles and t.low[-1] != "s")
            for t in tokens
        )
    )


def put_value(
    c: Clause, s: Scene, people: list[Mention], relation: Relation, begin: int, end: int
) -> None:
    """Add the fact for each of `people`; a firm "called" something is its name."""
    if relation is Relation.ORG:
        begin, end = _its_name(c, s, people, begin, end)
        alone = c.norm[begin:end].replace("the ", "").strip()
        if alone in lexicon().titles and not (
            c.inside(begin, end)[-1].capital and c.inside(begin, end)[-1].text.lower() == alone
        ):
            return
    what = value(c, begin, end)
    for person in people:
        if what[0]:
            s.add(Draft(person, relation, what[0], what[1], sentence=c.sentence))


def _its_name(c: Clause, s: Scene, people: list[Mention], begin: int, end: int) -> tuple[int, int]:
    """The range of the name itself in "a fintech startup called Oda", "the Ghent office of DEME"."""
    named = CALLED.match(c.norm, begin)
    if not named and (kind := _KIND.match(c.norm, begin)) and kind.end() < end:
        before, name = c.inside(begin, kind.end()), c.inside(kind.end(), end)
        named = kind if before and not before[-1].capital and all(t.capital for t in name) else None
    if named:
        field = named.group("field")
        if field and (is_industry(field) or "-" in field):
            put_value(c, s, people, Relation.INDUSTRY, named.start("field"), named.end("field"))
        return named.end(), firm_end(c, named.end())
    if seat := _SEAT.search(c.norm, begin, end):
        put_value(c, s, people, Relation.LOCATION, *seat.span("where"))
        return begin, seat.start()
    branch = _BRANCH.match(c.norm, begin)
    if branch and branch.end() < end and branch.group("kind") != c.norm[begin : branch.end()]:
        where = branch.group("where")
        if where and (where in lexicon().places or c.inside(*branch.span("where"))[0].capital):
            put_value(c, s, people, Relation.LOCATION, *branch.span("where"))
        return branch.end(), end
    return begin, end


def _date_after(c: Clause, begin: int) -> int:
    """Where a date was said behind `begin`, which `norm` leaves out; else the end."""
    if not c.whens:
        return len(c.norm)
    inside = [t for t, at in zip(c.body, c.offsets, strict=True) if at >= begin]
    seen = False
    for token in c.tokens:
        if inside and token is inside[0]:
            seen = True
        if seen and token.kind == "date":
            later = (at for t, at in zip(c.body, c.offsets, strict=True) if t.start > token.start)
            return next(later, len(c.norm))
    return len(c.norm)


def firm_end(c: Clause, begin: int, *, industry: bool = False) -> int:
    """Where a name of a firm or a field that begins at `begin` ends."""
    dated = _date_after(c, begin)
    stop = _ABOUT_ORG | ({"at", "for", "with"} if industry else set())
    for match in re.finditer(r"\S+", c.norm[begin:dated]):
        word = match.group()
        if match.start() and word in stop:
            if word == "and":
                tokens = c.inside(begin + match.end(), len(c.norm))
                if (tokens and (tokens[0].capital or industry)) and tokens[0].kind == "word":
                    continue
            if (
                word == "for"
                and not industry
                and c.norm[begin : begin + match.start()].split()[-1:]
                in (["doctors"], ["teach"], ["centre"], ["center"], ["institute"], ["ministry"])
            ):
                continue
            return begin + match.start()
        if match.start() and (
            word in {"D", "C", "X", "P"} or (word in _CARRIES_ON and not industry)
        ):
            return begin + match.start()
    return dated


def bare(c: Clause, s: Scene, people: list[Mention], at: int) -> None:
    """Such as "dental tech", "Coveo": a field, or the firm that follows a title."""
    text = c.norm[at:]
    if partnership(c, at) or is_industry(text):
        kind = Relation.ORG if partnership(c, at) else Relation.INDUSTRY
        put_value(c, s, people, kind, at, len(c.norm))
        return
    tokens = c.inside(at, len(c.norm))
    if (
        at
        or not tokens
        or len(tokens) > 4
        or c.sep not in among(", ( - – — @ / > =")
        or any(t.kind != "word" for t in tokens)
        or any(t.low == "'s" for t in tokens)
    ):
        return
    if tokens[0].low in lexicon().common and not tokens[0].capital:
        return
    if tokens[0].low in {"originally", "from", "formerly", "ex"}:
        return
    names = {p.name for p in people}
    titled = s.drafts and s.drafts[-1].relation is Relation.TITLE
    written = all(c.text[p.span[0] : p.span[0] + 1].isupper() for p in people)
    if written and titled and not any(t.capital for t in tokens) and len(tokens) <= 3:
        if not any(t.low in lexicon().finite for t in tokens):
            put_value(c, s, people, Relation.INDUSTRY, at, len(c.norm))
        return
    has_org = any(d.relation is Relation.ORG and d.person.name in names for d in s.drafts)
    if (
        (
            not has_org
            and org_like(c, at, len(c.norm))
            and (
                titled
                or (c.sep in {"(", ">"} and tokens[0].capital)
                or (
                    s.drafts
                    and s.drafts[-1].relation is Relation.INDUSTRY
                    and s.drafts[-1].sentence == c.sentence
                )
            )
            and text not in lexicon().places
        )
        or (not has_org and INSTITUTION.search(text) and tokens[0].capital)
        or (
            not has_org
            and len(tokens) == 1
            and tokens[0].capital
            and s.drafts
            and s.drafts[-1].relation is Relation.INDUSTRY
            and s.drafts[-1].sentence == c.sentence
            and text not in lexicon().places
        )
    ):
        put_value(c, s, people, Relation.ORG, at, len(c.norm))
