"""For whom somebody works now, told by what they do or by how they came there."""

# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Mention, Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.fields import NO_WORK, is_industry
from bot.core.notes.recognisers.firms import CALLED, INSTITUTION, NOT_ORG, firm_end, put_value
from bot.core.notes.recognisers.roles import tail
from bot.core.notes.recognisers.titles import read_title
from bot.core.notes.recognisers.work import subject
from bot.core.notes.scene import Scene

_SERVES = re.compile(
    r"^(?:(?:now|currently|also|recently) )*(?:recruit|consult|sell|write|buy|scout|drive|fl|design|nurse|freelance|temp|clerk|intern|code|build|lead|head|run|manage|handle|cover|oversee|train|coach|hire|source|audit|edit|report|research|lobby|fundraise|teach|lectur|practise|"
    r"rep|represent|direct|produce|supervise|curate|engineer|develop|model|trade|underwrite|coordinate|organise|organize|plan|market|test|maintain|operate|pilot|cook|bake|photograph|translate|interpret|apprentice|moonlight|volunteer|mediat|arbitrat|brew|weld|sing|danc|act|patrol|guard|dispatch|referee|anchor|tutor|mentor|advis|analys|procur|skipper|broker|trad|fish|div|danc)"
    r"(?:s|es|ies|ing|ping|ning|ting)(?: (?P<what>(?!for\b|at\b|with\b|up\b|out\b|over\b)[\w&'-]+(?: [\w&'-]+){0,4}?))? (?P<prep>for|at|with) (?P<where>.+)$"
)


def _served(c: Clause, s: Scene, people: list[Mention], at: int, match: re.Match[str]) -> bool:
    """Such as "recruits for Zalando", "covers energy for Reuters"."""
    begin = at + match.start("where")
    if read_title(c, at)[0][1] >= at + match.start("prep") - 1:
        return False
    end = firm_end(c, begin)
    tokens = [t for t in c.inside(begin, end) if t.low not in {"the", "a", "an"}]
    if (
        not tokens
        or NOT_ORG.match(c.norm[begin:])
        or not (
            tokens[0].capital
            or INSTITUTION.search(c.norm[begin:end])
            or (
                len(tokens) < 3
                and not match.group("what")
                and c.tokens[0].text.islower()
                and not any(
                    t.low in lexicon().common or t.low in lexicon().places or t.kind != "word"
                    for t in tokens
                )
            )
        )
    ):
        return False
    if (
        match.group("what")
        and not re.match(r"(?:a|an|the|his|her|their|my|our|two|three|\d+)\b", match.group("what"))
        and not set(match.group("what").split())
        & among("P nights days shifts weekends evenings part-time full-time")
    ):
        put_value(c, s, people, Relation.INDUSTRY, at + match.start("what"), at + match.end("what"))
    put_value(c, s, people, Relation.ORG, begin, end)
    tail(c, s, people, end)
    return True


_MOVED_ON = re.compile(
    r"^(?>(?:just|recently|now|finally|has|have|since|also|already) )*(?:"
    r"(?:left|leaves|quit|swapped|traded|ditched|dropped|gave up) (?!(?:in )?(?:his|her|their|a|an) (?!job|career|desk|role|post|firm|company|practice|office|gig|startup|team|bank|law|seat|partnership))(?:[\w'&.-]+ ){1,6}?(?:for|to join|and joined|and is now at|and went to)"
    r"|(?:switched|moved|went|gone|jumped|jumped ship|crossed|crossed over|defected|transferred|shifted|come over|came over|changed)(?: over| across| jobs)?(?: from(?: [\w'&.-]+){1,6}?)? (?:to|for|into)"
    r"|(?:got |been |was |is )?(?:poached|snapped up|headhunted|hired|picked up|recruited|taken on|engaged|seconded) (?:by|at|to)"
    r"|(?:landed|ended up|started out|starting|started|signed on|signed up|engaged|remains|stays|stayed|staying|stays on|stayed on|staying on|stay on|remaining|continues|continuing|carries on|still|employed|posted|stationed|contracting|consulting|freelancing|temping|back|lectures|lecturing|practises|practising|researching|postdoc) (?:at|with|for)"
    r") (?:work at |work for |join )?(?P<where>.+)$"
)


_STUDIES = re.compile(
    r"^(?:doing|finishing|completing|pursuing|starting|started|does|did) (?:a|an|her|his|their|the)(?: \w+)? (?:phd|mba|master|masters|master 's|degree|msc|ma|doctorate|dphil|bachelor|bachelors|bsc|ba|llm|apprenticeship|internship|placement|traineeship|residency|fellowship|postdoc)"
    r"(?: (?:in|on) (?P<field>(?!at\b)[\w'-]+(?: (?!at\b)[\w'-]+){0,3}))? (?:at|with) (?P<where>\S.*)$"
)


def _moved(c: Clause, s: Scene, people: list[Mention], at: int) -> None:
    """Such as "left Shell for Orsted", "poached by Stripe", "gone to Hobart"."""
    end = firm_end(c, at)
    tokens = [t for t in c.inside(at, end) if t.low not in {"a", "an", "the"}]
    text = re.sub(r"^(?:the|a|an) ", "", c.norm[at:end])
    if not tokens or NOT_ORG.match(c.norm[at:]):
        return
    if text in lexicon().places:
        put_value(c, s, people, Relation.LOCATION, at, end)
    elif is_industry(text):
        put_value(c, s, people, Relation.INDUSTRY, at, end)
    elif CALLED.match(c.norm[at:]):
        put_value(c, s, people, Relation.ORG, at, len(c.norm))
    elif tokens[0].capital or (
        len(tokens) <= 2 and not any(t.low in lexicon().common for t in tokens)
    ):
        put_value(c, s, people, Relation.ORG, at, end)
    else:
        return
    tail(c, s, people, end)


_WORKS_THE = re.compile(
    r"^works? (?:(?P<what>the|on the|in the|behind the|on) (?:(?!at\b|for\b)[\w'-]+ ){1,4})(?:at|for) (?P<where>.+)$"
)
_BOTH_SERVE = Rare(
    r"^(?:drive|work|write|fly|teach|code|consult|recruit|drive) (?:at|for|with) (?P<where>.+)$"
)


def moves(c: Clause, h: Head, s: Scene) -> bool:
    """Find an employer in "recruits for Zalando", "left Shell for Orsted"."""
    people = subject(c, h, s)
    rest = c.norm[h.at :]
    if not people or not rest or h.doubtful or h.future or h.negative or NO_WORK.match(rest):
        return False
    began = len(s.drafts)
    if served := _SERVES.match(rest):
        _served(c, s, people, h.at, served)
    elif (works := _WORKS_THE.match(rest)) or (
        len(people) > 1 and (works := _BOTH_SERVE.match(rest))
    ):
        begin = h.at + works.start("where")
        end = firm_end(c, begin)
        if any(t.capital for t in c.inside(begin, end)[:2]) or len(people) > 1:
            put_value(c, s, people, Relation.ORG, begin, end)
            tail(c, s, people, end)
    elif (learns := _STUDIES.match(rest)) and not rest.startswith("did "):
        if learns.group("field"):
            put_value(
                c, s, people, Relation.INDUSTRY,
                h.at + learns.start("field"), h.at + learns.end("field"),
            )  # fmt: skip
        if doctor := re.search(r"\bpostdoc\b", learns.group()):
            put_value(c, s, people, Relation.TITLE, h.at + doctor.start(), h.at + doctor.end())
        begin = h.at + learns.start("where")
        put_value(c, s, people, Relation.ORG, begin, firm_end(c, begin))
        tail(c, s, people, firm_end(c, begin))
    elif moved := _MOVED_ON.match(rest):
        _moved(c, s, people, h.at + moved.start("where"))
    if len(s.drafts) == began:
        return False
    s.look_at(people)
    return True
