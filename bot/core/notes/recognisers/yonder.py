"""The firm that "there" points back to: "the Suncor lead. She's a modeller there"."""

# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Mention, Relation
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.events import OCCASION_WORD
from bot.core.notes.scene import Draft, Scene
from bot.core.notes.words import Token

_THERE = Rare(
    r"\bthere(?: (?:now|too|himself|herself|themselves|as well|these days|currently|already|since|and|but|who|for))?(?= |$)"
)
_LED = among("at for from with to of by into joined joining left via over")
_SOUGHT = among(
    "lead leads application applications recruiter recruiters contract interview interviews booth stand table job jobs role roles "
    "offer opening openings posting position panel team office hq internship referral gig deal desk campus lab site plant "
    "project account pitch placement apprenticeship vacancy post onsite assessment screening tour visit visitor"
)
_NO_FIRM = among(
    "i cv hr phd mba ma ba agm ceo cfo cto coo vp pr pm ux ui it ai zoom teams skype whatsapp linkedin slack facetime christmas easter "
    "english french german spanish arabic mandarin japanese dr mr mrs ms prof monday tuesday wednesday thursday friday saturday sunday"
)
_SMALL = among("of & and de du des la le for the")


_CONTACT = Rare(
    r"(?:(?:my|our|a|the|new|main|good|only|other|another|best) )*(?:contact|contact person|point person|go-to|person|hr person|recruiter|rep|guy) (?:at|in|from|over at) (?:the )?(?P<org>(?!P\b)\S.*?)(?: (?:is|was|will be|=|'s|called|named)(?: now| still)? P\b.*)?$"
)


def remember(c: Clause, s: Scene) -> None:
    """Keep the clause just read for those to come, and the firm of "contact at Oda: Ana"."""
    _contact_at(c, s)
    s.earlier.append(c)


# "is unhappy at Nestlé"
_AT_WORK = re.compile(
    r"(?:is|'s|are|feels?|been|seems) (?:[a-z]+ )?(?:unhappy|happy|miserable|bored|stuck|thriving|settling in|settled in|overworked|swamped|burnt out|burned out|drowning|fed up|underpaid|restless) at (?P<org>\S.*)$"
)


def look_back(c: Clause, s: Scene, begin: int) -> None:
    """Find the firm that the clause, its facts from draft `begin` on, leaves to what was said."""
    _works_there(c, s, begin)
    if (
        (mood := _AT_WORK.search(c.norm))
        and s.focus
        and not c.whens
        and not any(d.relation is Relation.ORG for d in s.drafts[begin:])
    ):
        firm = [t for t in c.inside(mood.start("org"), len(c.norm)) if t.capital]
        if firm and firm[0] is c.inside(mood.start("org"), len(c.norm))[0] and len(firm) < 5:
            _put(firm, s, c, s.focus[:1])


def _contact_at(c: Clause, s: Scene) -> None:
    """Give "my contact at Hydro One", "contact at Oda: Ana" the firm it names."""
    if not c.people:
        return
    told = c.norm.endswith(" P") or " P " in c.norm
    lead = c if told and not c.norm.startswith("P") else None
    if c.norm.startswith("P") and c.sep in {":", ",", "-", "–", "="} and s.earlier:
        lead = s.earlier[-1] if not s.earlier[-1].people else None
    match = _CONTACT.match(lead.norm) if lead and "P" not in lead.norm[:12] else None
    if not match or lead is None or (lead is c and not match.end("org") < len(c.norm)):
        return
    firm = [t for t in lead.inside(*match.span("org")) if t.low != "the"]
    if firm and firm[0].capital and firm[0].kind == "word" and len(firm) < 6:
        _put(firm, s, c, c.people[0].people)
        s.look_at(c.people[0].people)


def _works_there(c: Clause, s: Scene, begin: int) -> None:
    """Give the firm last named to whom the clause, its facts from draft `begin` on, says is there."""
    if "there" not in c.norm or not _THERE.search(c.norm):
        return
    people = [d.person for d in s.drafts[begin:] if d.relation is Relation.TITLE]
    employed = {d.person.name for d in s.drafts if d.relation is Relation.ORG}
    people = [p for p in people if p.name not in employed]
    if people and (firm := _last_named(s.earlier)):
        _put(firm, s, c, people)


def _put(firm: list[Token], s: Scene, c: Clause, people: list[Mention]) -> None:
    span = (firm[0].start, firm[-1].end)
    place = " ".join(t.fold for t in firm) in lexicon().places
    relation = Relation.LOCATION if place else Relation.ORG
    text = c.text[span[0] : span[1]]
    s.add(*(Draft(p, relation, text, span, sentence=c.sentence) for p in people))


def _last_named(clauses: list[Clause]) -> list[Token]:
    """The tokens of the firm or town that was named last."""
    for clause in reversed(clauses[-4:]):
        runs = _runs(clause.tokens) if any(t.capital for t in clause.tokens[1:]) else _small(clause)
        if runs:
            return runs[-1]
    return []


def _runs(tokens: list[Token]) -> list[list[Token]]:
    """The names written with capitals where firms stand."""
    out: list[list[Token]] = []
    at = 1
    while at < len(tokens):
        if not _may_name(tokens[at]):
            at += 1
            continue
        end = at + 1
        while end < len(tokens) and (
            _may_name(tokens[end])
            or (tokens[end].low in _SMALL and end + 1 < len(tokens) and _may_name(tokens[end + 1]))
        ):
            end += 1
        after = tokens[end].low if end < len(tokens) else ""
        whose = tokens[end + 1].low if after == "'s" and end + 1 < len(tokens) else ""
        before = (
            tokens[at - 2].low if tokens[at - 1].low == "the" and at > 1 else tokens[at - 1].low
        )
        run = tokens[at:end]
        town = before == "in" and " ".join(t.fold for t in run) in lexicon().places
        if (town or before in _LED or {after, whose} & _SOUGHT) and not OCCASION_WORD.search(
            " ".join(t.low for t in run) + " " + after
        ):
            out.append(run)
        at = end
    return out


def _may_name(token: Token) -> bool:
    return token.kind == "word" and token.capital and token.low not in _NO_FIRM


def _small(c: Clause) -> list[list[Token]]:
    """Firms in a note typed without capitals: "at mercado libre", "the pixar recruiter's number"."""
    lex = lexicon()
    plain = (lex.common, lex.titles, lex.title_mods, lex.industries, _NO_FIRM)

    def unknown(token: Token) -> bool:
        return (
            token.kind == "word"
            and len(token.fold) > 2
            and token.fold.isalpha()
            and not any(token.fold in words for words in plain)
        )

    out = []
    tokens = c.tokens
    for at in range(1, len(tokens)):
        if not unknown(tokens[at]):
            continue
        end = at + 1 + (at + 1 < len(tokens) and unknown(tokens[at + 1]))
        after = tokens[end].low if end < len(tokens) else ""
        if (tokens[at - 1].low == "at" and after in {"", "and", "for", "but"}) or after in _SOUGHT:
            out.append(tokens[at:end])
    return out
