"""Bits of a profile that stand by themselves after a name: "(QS, Arup, Leeds)", "· buyer · Prato"."""

# ruff: noqa: C901, PLR0911, PLR0912 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re

from bot.core.notes.channels import channel_of
from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Mention, Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.fields import is_industry
from bot.core.notes.recognisers.firms import firm_end, put_value
from bot.core.notes.recognisers.shapes import is_doer, is_house
from bot.core.notes.recognisers.titles import read_title
from bot.core.notes.scene import Scene
from bot.core.notes.words import Token

_LONGEST = 7
_INSIDE_NAMES = among("and of de the la le du des für for del di da den van y &")
_SAYS = among(
    "self-employed retired is was has had 's are were will 'll can i we me my us our he she they her his their it not no never don't "
    "doesn't didn't met via through from ex former formerly originally now with in on into by to about"
)
_AT = Rare(r"^(?P<what>[\w&'-]+(?: [\w&'-]+){0,4}?) (?P<prep>at|with|for) (?P<org>.+)$")
_DOINGS = Rare(
    r"\b(?:talk|chat|panel|booth|stand|session|workshop|keynote|party|night|day|meeting|visit|tour|walk|class|mixer|event|show|"
    r"game|match|gig|time|first|last|sat|seat|back|over|down|up|good|great|thanks|fun|here|there|same|new|job|role|interview|"
    r"course|internship|offer|degree|phd|studies|friend|friends|news|place|spot|end|start|hope|hoping|looking|waiting|asking)\b"
)
_ON_THEIR_OWN = among(
    "freelance freelancer owner fixer founder co-founder cofounder independent self-employed stylist artist author writer "
    "photographer potter farmer farrier musician actor actress translator illustrator consultant chef maker sculptor painter "
    "herder breeder boulanger baker butcher carpenter joiner roofer plumber electrician glassblower weaver beekeeper winemaker notary blacksmith tailor "
    "cobbler barber hairdresser fisherman fisherwoman shepherd gardener shipwright woodturner engraver bookbinder calligrapher "
    "ceramicist luthier blogger retired indie publisher guide filmmaker producer composer florist architect gp dentist vet"
)
_PLACE_SHAPE = Rare(
    r"(?:ton|ham|ville|burg|burgh|bourg|ford|grad|stad|stadt|berg|bury|mouth|pool|shire|chester|haven|hampton|wick|minster|"
    r"ingen|hausen|abad|pur|nagar|kent|polis|land|stan|[aâ]nia|slav|iça|anța|ești|evo|ovo|ów|ava|ício|aña|ópolis|oshima|town)$"
)
_FIELD_SHAPE = Rare(
    r"(?:ics|funds|pensions|signalling|chemicals|textiles|minerals|metals|fisheries|forestry|telecoms|pharma|semiconductors|batteries|turbines|vaccines|devices|packaging|outreach|advocacy|comms|communications|pricing|reinsurance|claims|litigation|arbitration|derivatives|equities|ology|onomy|ography|ware|tech|care|law|sciences?|policy|systems?|markets?|energy|wind|solar|housing|debt|equity|"
    r"credit|research|media|design|security|safety|finance|operations|ops|retrofit|studies|services|engineering|logistics|"
    r"procurement|insurance|analytics|infrastructure|infra|trade|lending|payments|rights|affairs|relations|compliance|quality|assurance|"
    r"manufacturing|management|development|education|training|learning|planning|modelling|modeling|testing|banking|mining|"
    r"shipping|trucking|farming|publishing|printing|restoration|conservation|integration|production|automation|distribution)$"
)
_REGIONS = among(
    "region area province county district valley island islands bay coast oblast prefecture"
)
_FIRMS = among("ibm bbc ubs sap bmw kpmg hsbc bcg pwc ey ge gm nhs un who cern nasa mit ucl lse eth epfl klm ing dhl ups aws bp abb axa basf bnp cnn dfid edf esa eu fbi ft icrc ikea imf itv jpm kkr lvmh nec nhl nba ntt oecd pbs pg&e rbc rbs rwe td tsmc tui undp unicef unhcr usaid vw wfp wwf")  # fmt: skip


def profile(c: Clause, h: Head, s: Scene) -> bool:
    """Read one bit of a profile as title, employer, field or home, by its shape and what is known."""
    who = s.opened
    if (
        who is None
        or h.kind
        or h.aux
        or c.people
        or c.whens
        or not 0 < len(c.body) <= _LONGEST
        or any(t.kind != "word" and t.low not in {"-", "/"} for t in c.body)
    ):
        return False
    have = {d.relation for d in s.drafts if d.person.name == who.name}
    if match := _AT.match(c.norm):
        return _at_firm(c, s, who, match)
    if (
        re.match(r"of (?:the )?\S", c.norm)
        and c.sep in {",", "(", "-", "–"}
        and Relation.ORG not in have
        and c.body[-1].capital
    ):
        put_value(c, s, [who], Relation.ORG, 3, len(c.norm))
        s.look_at([who])
        return True
    words = c.norm.split()
    if c.sep == "." and len(words) == 1 and words[0] in lexicon().common - lexicon().titles:
        return False
    if set(words) & _SAYS or (words[0] in lexicon().finite and not c.body[0].capital):
        return False
    named = _named(c.body)
    found = None
    title = read_title(c, 0)[0][1]
    firm_next = named and len(c.body) > 1 and Relation.TITLE in have and Relation.ORG not in have
    if c.norm in lexicon().places:
        return False
    if (title or is_industry(c.norm)) and not (firm_next and words[0] not in _ON_THEIR_OWN):
        return False
    if named:
        found = _of_name(c, s, who, have)
    elif Relation.ORG not in have and is_house(c, words):
        found = Relation.ORG
    elif (
        c.sep in among("( , - – — : | ·")
        and not have & {Relation.TITLE, Relation.ORG, Relation.INDUSTRY}
        and len(words) < 3
        and c.text[who.span[0] : who.span[0] + 1].isupper()
        and (c.sep == "(" or not is_doer(words))
        and not any(w in lexicon().verbs and w not in lexicon().industries for w in words[:1])
        and re.match(r" ?(?:,|·|\||\)|[-–—] ) ?[A-ZÀ-Þ]", c.text[c.tokens[-1].end :])
        and not any(w in lexicon().gender or w in lexicon().finite for w in words)
    ) or (
        c.sep in {".", ",", "·", "|", "-", "–", "—"}
        and len(words) == 1
        and {Relation.TITLE, Relation.ORG} <= have
        and Relation.INDUSTRY not in have
        and c.text[who.span[0] : who.span[0] + 1].isupper()
        and len(words[0]) > 5
        and re.match(r" ?[,;.·|)–—-]", c.text[c.tokens[-1].end :])
        and words[0] not in lexicon().common
        and words[0] not in lexicon().places
        and words[0] not in lexicon().gender
    ):
        found = Relation.INDUSTRY
    elif (
        c.sep == "("
        and not have & {Relation.TITLE, Relation.ORG, Relation.INDUSTRY}
        and len(words) < 3
        and c.text[who.span[0] : who.span[0] + 1].islower()
        and not any(w in lexicon().common or w in lexicon().gender for w in words)
        and not _FIELD_SHAPE.search(words[-1])
    ):
        found = Relation.ORG
    elif Relation.TITLE not in have and Relation.ORG not in have and is_doer(words):
        found = Relation.TITLE
    elif (
        Relation.INDUSTRY not in have
        and len(words) <= 3
        and _FIELD_SHAPE.search(words[-1])
        and (c.sep not in {",", "and"} or Relation.TITLE in have or Relation.ORG in have)
        and (len(words) > 1 or words[0] not in lexicon().common)
    ):
        found = Relation.INDUSTRY
    if found is None:
        return False
    put_value(c, s, [who], found, 0, len(c.norm))
    s.look_at([who])
    return True


def _named(tokens: list[Token]) -> bool:
    """Whether the words are written as a name."""
    return tokens[0].capital and all(
        t.capital or t.text[:1].isdigit() or t.low in _INSIDE_NAMES or t.kind != "word"
        for t in tokens
    )


def _small_firm(c: Clause, tokens: list[Token], what: str) -> bool:
    """Whether "ux at shopify", all in small letters, ends in a firm no list knows."""
    lex = lexicon()
    return (
        c.text[c.tokens[0].start].islower()
        and len(tokens) < 3
        and (is_industry(what) or bool(_FIELD_SHAPE.search(what)))
        and not any(
            t.low in lex.common or t.low in lex.places or t.low in lex.titles for t in tokens
        )
    )


def _at_firm(c: Clause, s: Scene, who: Mention, match: re.Match[str]) -> bool:
    """Such as "press sec at DEFRA", "ML infra @ Zalando"."""
    what = match.group("what")
    begin = match.start("org")
    tokens = [t for t in c.inside(begin, len(c.norm)) if t.low not in {"the", "a"}]
    sign = next(t.text for t in c.inside(match.start("prep"), begin))
    if (
        not tokens
        or not (tokens[0].capital or sign == "@" or _small_firm(c, tokens, what))
        or set(what.split()) & _SAYS
        or what.split()[0] in lexicon().finite
        or what.split()[0] in lexicon().places
        or _DOINGS.search(what)
        or channel_of(what)[0]
        or read_title(c, 0)[0][1] == match.end("what")
    ):
        return False
    field = is_industry(what) or bool(_FIELD_SHAPE.search(what))
    put_value(c, s, [who], Relation.INDUSTRY if field else Relation.TITLE, 0, match.end("what"))
    put_value(c, s, [who], Relation.ORG, begin, firm_end(c, begin))
    s.look_at([who])
    return True


def _of_name(c: Clause, s: Scene, who: Mention, have: set[Relation]) -> Relation | None:
    """What a name without a word beside it says, judged by its shape and what is known already."""
    if c.body[-1].low in _REGIONS and Relation.LOCATION not in have and len(c.body) > 1:
        return Relation.LOCATION
    follows = re.match(r" ?[,;·|/–—-] ?(?P<word>[A-ZÀ-Þ][\w'-]+)", c.text[c.tokens[-1].end :])
    alone = len(c.body) == 1
    roles = {Relation.TITLE, Relation.INDUSTRY} & have
    if (
        alone
        and c.body[0].text.isupper()
        and len(c.norm) <= 4
        and not roles
        and c.norm not in _FIRMS
        and follows
        and follows.group("word").lower() not in lexicon().places
    ):
        return Relation.TITLE
    if Relation.ORG not in have and roles:
        titles = {
            w
            for d in s.drafts
            if d.person.name == who.name and d.relation is Relation.TITLE
            for w in d.value.lower().split()
        }
        home = (titles & _ON_THEIR_OWN or _PLACE_SHAPE.search(c.norm)) and len(c.body) <= 2
        if home and not follows and not (len(c.body) > 1 and c.body[0].low in lexicon().gender):
            return None if Relation.LOCATION in have else Relation.LOCATION
        return Relation.ORG
    if re.search(r"\d|/", c.norm):
        return None
    if Relation.ORG in have and Relation.LOCATION not in have and len(c.body) <= 3:
        return Relation.LOCATION
    if Relation.ORG not in have and c.sep in among("( · | - – — @ → ➜ ➡ > = :"):
        return Relation.ORG
    return None


_ASIDE = Rare(r"(?:yes|really|no|honestly|of course|seriously|i think|sic|lol|yep|truly)\b")
_PROFILE = frozenset(
    [
        *(Relation.TITLE, Relation.ORG, Relation.INDUSTRY, Relation.LOCATION, Relation.INTEREST),
        *(Relation.EMAIL, Relation.PHONE, Relation.URL, Relation.HANDLE),
    ]
)
_FIRST_FACTS = frozenset([Relation.INTERACTION, Relation.MET_AT, Relation.INTRODUCED_BY])


def opened(c: Clause, s: Scene, begin: int) -> Mention | None:
    """Whose profile the clause, whose drafts begin at `begin`, opened or went on with."""
    last = c.body[-1] if c.body else None
    if last and last.people:
        in_focus = {p.name for p in s.focus}
        return last.people[-1] if last.people[-1].name in in_focus else None
    new = s.drafts[begin:]
    if not new and s.opened and 0 < len(c.body) <= 2 and _ASIDE.match(c.norm):
        return s.opened
    if new and (
        new[-1].relation in _PROFILE
        or (
            new[-1].relation in _FIRST_FACTS
            and len(s.focus) == 1
            and (c.people or new[-1].found_by == "card")
        )
    ):
        return new[-1].person
    return None
