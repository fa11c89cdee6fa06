"""What is written as on a card: "Role: dramaturg", "her firm is called Oda", "ex-Shell"."""

# ruff: noqa: PLR0911 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Mention, Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.firms import firm_end, put_value
from bot.core.notes.recognisers.roles import role, tail
from bot.core.notes.recognisers.work import subject
from bot.core.notes.scene import Scene

_FIRM = r"(?:company|firm|startup|start-up|employer|studio|agency|practice|shop|business|brand|label|charity|ngo|nonprofit|lab|outfit|gallery|farm|bakery|brewery|restaurant|consultancy|organisation|organization|org|school|clinic|bank|cooperative|co-op|team|club|theatre|magazine|fund)"
_ROLE = (
    r"(?:job title|title|role|position|job|occupation|profession|trade|day job|post|line of work)"
)
_LABELS = {
    **dict.fromkeys(("job title", "title", "role", "position", "job", "occupation", "profession"), Relation.TITLE),
    **dict.fromkeys(("company", "firm", "employer", "org", "organisation", "organization", "workplace", "works at", "works for", "works", "at", "studio", "agency"), Relation.ORG),
    **dict.fromkeys(("field", "sector", "industry", "line of work", "area", "speciality", "specialty", "works in"), Relation.INDUSTRY),
    **dict.fromkeys(("location", "based", "based in", "base", "city", "lives", "lives in", "town", "home"), Relation.LOCATION),
    **dict.fromkeys(("needs", "need", "wants", "looking for", "seeking", "searching for", "hiring", "after", "is looking for", "wish list"), Relation.NEED),
    **dict.fromkeys(("likes", "loves", "interests", "hobbies", "hobby", "passions"), Relation.INTEREST),
    **dict.fromkeys(("offers", "offered", "offering", "can offer", "offer"), Relation.OFFER),
    **dict.fromkeys(("met", "met at", "where we met", "how we met", "met through"), Relation.MET_AT),
}  # fmt: skip
_OWN_ROLE = Rare(
    rf"^(?:(?:her|his|their|the) )?(?:new |current |official |actual |exact |full )?{_ROLE}(?: there| now)? (?:is|=|'s)(?: now| currently)? (?P<what>.+)$"
)
_OWN_FIRM = Rare(
    rf"^(?:(?:her|his|their|whose) )?(?:[a-z-]+ ){{0,3}}?{_FIRM} (?P<is>(?:(?:is|'s|was) )?(?:called|named) |is |= )?(?P<what>\S.*)$"
)
_FIRM_ALONE = Rare(rf"^(?:(?:her|his|their|whose) )?(?:[a-z-]+ ){{0,2}}?{_FIRM}$")
_FORMER = re.compile(
    r"^(?:is |'s |was |an |a )*(?P<what>(?:ex[- ](?!wife|husband|boyfriend|girlfriend|partner|gf\b|bf\b)\S.*|(?:formerly|previously) (?:at|with|of|in|a|an|the)\b.*))$"
)


# "has a new mobile, 0043 ...", "and a new employer, the Bell workshop": what it is follows.
_NEW_ONE = re.compile(
    r"(?:and )?(?:(?:has|got|have|with|is at|changed to) )?(?:a |an |her |his |their )?new (?P<what>employer|company|firm|job title|title|role|position|home|studio|agency|sector|field|mobile|mobile number|phone|phone number|number|cell|email|e-mail|email address|address|card|handle|website|site|page|contact details|details)$"
)
# "the girl from spin class": where somebody is known from.
_KNOWN_FROM = re.compile(
    r"^(?:is |'s )?(?:the |that |this |a )?(?:[\w-]+ )?(?:girl|guy|lady|woman|man|dude|bloke|chap|one|person|mum|mom|dad|kid|lad|lass|fella) from (?:the |my |our )?(?P<where>(?:[\w'-]+ ){0,3}?(?:class|gym|yoga|choir|church|park|pool|club|course|group|gates|bus|train|flight|plane|market|party|wedding|meetup|conference|retreat|hackathon|pilates|crossfit|football|soccer|tennis|padel|climbing|wall|festival|pub|cafe|bar|library|playground|dog park|swimming|running|parkrun|night|trip|hostel|camp|event|fair))$"
)


_NEW_JOB = re.compile(
    r"new (?:job|gig|role|work)(?: at| w| with| is)? (?P<org>[\w&'-]+(?: [\w&'-]+)?)$"
)


def card(c: Clause, h: Head, s: Scene) -> bool:
    """Read labels and what they label, roles and firms said to be somebody's, and former firms."""
    label, s.label = s.label, None
    if (
        label is not None
        and s.focus
        and (not h.kind or (c.body[0].kind == "word" and c.body[0].capital))
        and _labels(c)
    ):
        return _labelled(c, s, label)
    if c.norm in _LABELS and s.focus and c.text[c.tokens[-1].end :].lstrip()[:1] in {":", "="}:
        s.label = _LABELS[c.norm]
        return True
    if s.focus and not h.kind and (job := _NEW_JOB.match(c.norm)):
        words = job.group("org").split()
        if not any(w in lexicon().common or w in lexicon().titles for w in words):
            put_value(c, s, s.focus, Relation.ORG, job.start("org"), len(c.norm))
            return True
    whose = c.norm.startswith("whose ") and bool(s.focus)
    if (
        (new := _NEW_ONE.match(c.norm[h.at :]))
        and (h.people or s.focus)
        and not h.negative
        and h.kind != "me"
    ):
        s.look_at(h.people)
        follows = c.text[c.tokens[-1].end :].lstrip()[:1]
        if follows in {",", ":", "("}:
            s.label = _LABELS.get(new.group("what"))
            return True
    if (h.kind == "own" or whose) and not h.negative and not h.doubtful:
        return _owned(c, s, s.focus if whose else h.people, 0 if whose else h.at)
    people = subject(c, h, s) if h.kind in {"them", ""} else []
    whence = _KNOWN_FROM.match(c.norm[h.at :]) if people and not c.people[1:] else None
    if whence and not any(d.relation is Relation.MET_AT for d in s.drafts):
        at = h.at + whence.start("where")
        put_value(c, s, [p for p in people if not p.known], Relation.MET_AT, at, len(c.norm))
        s.look_at(people)
        return True
    former = _FORMER.match(c.norm[h.verb :]) if people and not c.people[1:] else None
    if former and (
        _named_after(c, h.verb + former.start("what"))
        or re.match(r"(?:formerly|previously) an? ", former.group("what"))
    ):
        put_value(c, s, people, Relation.DETAIL, h.verb + former.start("what"), len(c.norm))
        s.look_at(people)
        return True
    return False


def _labels(c: Clause) -> bool:
    """Whether the clause is what a label announced: after a colon, or a name after a comma."""
    return c.sep in {":", "=", "-"} or (
        c.sep in {",", "("}
        and any(t.capital for t in c.body)
        and all(t.capital or t.low in among("the a of and workshop & de la") for t in c.body)
    )


def _labelled(c: Clause, s: Scene, label: Relation) -> bool:
    people = list(s.focus)
    if label is Relation.TITLE:
        before = len(s.drafts)
        role(c, s, people, 0)
        if len(s.drafts) > before:
            return True
    put_value(c, s, people, label, 0, len(c.norm))
    s.listing = label if label in {Relation.NEED, Relation.INTEREST} else None
    s.look_at(people)
    return True


def _owned(c: Clause, s: Scene, people: list[Mention], at: int) -> bool:
    if named := _OWN_ROLE.match(c.norm[at:]):
        before = len(s.drafts)
        role(c, s, people, at + named.start("what"))
        s.look_at(people)
        return len(s.drafts) > before
    if _FIRM_ALONE.match(c.norm[at:]):
        s.label = Relation.ORG
        s.look_at(people)
        return True
    firm = _OWN_FIRM.match(c.norm[at:])
    if not firm:
        return False
    begin = at + firm.start("what")
    tokens = c.inside(begin, len(c.norm))
    called = "called" in (firm.group("is") or "") or "named" in (firm.group("is") or "")
    if not tokens or not (tokens[0].capital or called) or tokens[0].kind == "person":
        return False
    end = _name_end(c, begin, firm_end(c, begin))
    if c.norm[begin:end].strip() in lexicon().places:
        return False
    put_value(c, s, people, Relation.ORG, begin, end)
    tail(c, s, people, end)
    s.look_at(people)
    return True


def _name_end(c: Clause, begin: int, end: int) -> int:
    """Where the verb begins in "whose startup Vellum digitises land registries"."""
    first = c.inside(begin, end)[0]
    for token, at in zip(c.body, c.offsets, strict=True):
        if (
            begin < at < end
            and not token.capital
            and (
                (first.capital and token.low not in {"and", "of", "de", "the", "&"})
                or token.low in lexicon().finite
            )
        ):
            return at
    return end


def _named_after(c: Clause, begin: int) -> bool:
    """Whether a name follows "ex-", "formerly at"."""
    tokens = c.inside(begin, len(c.norm))
    return any(t.capital or t.text.partition("-")[2][:1].isupper() for t in tokens[:4])
