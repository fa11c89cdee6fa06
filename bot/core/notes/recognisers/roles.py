"""A title, and what follows it: "head of data at Acme in Lisbon"."""

# ruff: noqa: C901, PLR0912, PLR0915 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Mention, Relation
from bot.core.notes.firmlike import HOUSES
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.parts import value
from bot.core.notes.recognisers.fields import ENSEMBLE, in_what, is_industry
from bot.core.notes.recognisers.firms import (
    INSTITUTION,
    NOT_ORG,
    bare,
    firm_end,
    org_like,
    partnership,
    put_value,
)
from bot.core.notes.recognisers.terse import role_at
from bot.core.notes.recognisers.titles import read_title
from bot.core.notes.scene import Draft, Scene


def role(c: Clause, s: Scene, people: list[Mention], at: int) -> None:
    """Such as "head of data at Acme in Lisbon", "nurse", "product lead"."""
    at = _whose(c, s, people, at)
    (begin, end), after = read_title(c, at)
    if end <= begin:
        begin, end = role_at(c, at)
        after = end or after
    if _ONCE_MINE.match(c.norm[at:]):
        return
    if contact := _CONTACT.match(c.norm[at:]):
        tail(c, s, people, at + contact.end())
        return
    if partnership(c, at) or end <= begin or is_industry(c.norm[at:]):
        bare(c, s, people, at)
        return
    what = value(c, begin, end)
    if _COMPLIMENT.match(c.norm[at:end]) or _EX.match(c.norm[begin:end]):
        return
    for person in people:
        s.add(Draft(person, Relation.TITLE, what[0], what[1], sentence=c.sentence))
    s.last_kind = "title"
    tail(c, s, people, after)


_EX = re.compile(r"(?:ex|former|formerly|previously)[ -]")
_OWNER = re.compile(
    r"(?:the |a |an )?(?P<firm>(?!P\b)[\w&.-]+(?: [\w&.-]+){0,3}) 's (?:new |current |former |own )?(?=\S)"
)


def _whose(c: Clause, s: Scene, people: list[Mention], at: int) -> int:
    """Where the title begins in "Schindler's regional training lead", its firm put down."""
    owner = _OWNER.match(c.norm, at) if " 's " in c.norm else None
    if not owner:
        return at
    begin, end = owner.span("firm")
    tokens = c.inside(begin, end)
    titled = read_title(c, owner.end())[0][1] or role_at(c, owner.end())[1]
    named = tokens[0].capital and not is_industry(tokens[0].low)
    if not titled or not (named or tokens[-1].low in HOUSES) or tokens[-1].low in lexicon().titles:
        return at
    put_value(c, s, people, Relation.ORG, begin, end)
    return owner.end()


_ONCE_MINE = re.compile(r"(?:my|our) (?:old|former|ex|first|previous|late|one-time|then|last)\b")
_COMPLIMENT = re.compile(
    r"(?>(?:a|an|such|the|lovely|nice|great|good|funny|interesting|clever|sweet|real|super|kind|my|best|big|so|what|absolute|total) )*(?:fellow|host|hostess|champion|model|boss|guide|healer|collector|storyteller|comedian|mentor|genius)$"
)


def tail(c: Clause, s: Scene, people: list[Mention], at: int) -> None:
    """What follows a title or a field: "at ORG", "in PLACE", "in FIELD", "based in PLACE"."""
    rest = c.norm[at:].lstrip()
    at = len(c.norm) - len(rest)
    first = c.inside(at, len(c.norm))[:1]
    if (
        first
        and first[0].kind == "word"
        and rest.split()[0] not in lexicon().common
        and not rest.startswith(("who", "WHO "))
        and rest.split()[0] not in lexicon().places
        and len(rest.split()) <= 3
        and (
            first[0].capital
            or (
                len(rest.split()) == 1
                and c.norm[:at].strip() == c.norm[: at - 1]
                and not re.search(r"\b(?:as|is|'s)\b", c.norm[:at])
            )
        )
    ):
        put_value(c, s, people, Relation.ORG, at, firm_end(c, at))
        return
    titled = bool(s.drafts) and s.drafts[-1].relation is Relation.TITLE
    after_firm = bool(s.drafts) and s.drafts[-1].relation is Relation.ORG
    for _ in range(4):
        match = re.match(
            r"(?>(?:now|currently|working|over|who works|who 's|who is|still) )*(?P<prep>(?:out|up|down) (?:at|in|by|near|on)|at|for|with|in|from|to(?= the )|as|specialising in|specializing in|specialised in|specialized in|focused on|focusing on|doing|studying|based in|based out of|out of|on|living in|who lives in|lives in|near|by|of) (?P<what>.+)$",
            c.norm[at:],
        )
        if not match:
            return
        prep, begin = match.group("prep"), at + match.start("what")
        end = firm_end(c, begin)
        text = c.norm[begin:end]
        duty = _DUTY.match(c.norm[begin:]) if prep == "for" else None
        if prep == "for" and titled and not after_firm and _of_duty(c, s, begin):
            stop = re.search(r" (?:at|with|in|and|of|but|who|on) ", c.norm[begin:])
            end = begin + stop.start() if stop else end
            _lengthen(c, s, end)
        elif (
            duty
            and s.drafts[-1:]
            and s.drafts[-1].relation is Relation.TITLE
            and not c.inside(begin, begin + duty.end("what"))[0].capital
        ):
            end = begin + duty.end("what")
            put_value(c, s, people, Relation.INDUSTRY, begin, end)
        elif prep in {"at", "for", "with", "of"} or (prep == "by" and titled):
            if NOT_ORG.match(text) or (prep == "for" and text.strip() in lexicon().places):
                return
            if prep in {"of", "with", "by"} and not (
                text.startswith("the ")
                or c.inside(begin, end)[0].capital
                or (prep == "with" and not set(text.split()) & lexicon().common)
                or (org_like(c, begin, end) and not (prep == "of" and _small(c, s, begin, end)))
            ):
                return
            field = prep == "for" and titled and is_industry(text)
            put_value(c, s, people, Relation.INDUSTRY if field else Relation.ORG, begin, end)
            after_firm = True
        elif prep in {
            "based in",
            "based out of",
            "out of",
            "living in",
            "lives in",
            "who lives in",
            "near",
        } or prep.startswith(("out ", "up ", "down ")):
            put_value(c, s, people, Relation.LOCATION, begin, end)
        elif prep == "in":
            kind = in_what(c, begin, end)
            if titled and kind is not Relation.INDUSTRY and ENSEMBLE.match(c.norm[begin:]):
                kind = Relation.ORG
            if (
                kind is None
                and (after_firm or (titled and " " not in text.strip() and end == len(c.norm)))
                and _unheard(c, begin, end)
            ):
                kind = Relation.LOCATION
            if kind:
                put_value(c, s, people, kind, begin, end)
        elif prep in {"on", "doing", "studying"} and after_firm and is_industry(text):
            put_value(c, s, people, Relation.INDUSTRY, begin, end)
        elif (
            prep == "on"
            and c.inside(begin, end)[0].capital
            and (after_firm or len(c.inside(begin, end)) == 1)
        ):
            end = begin + len(c.norm[begin:end].split(" as ")[0])
            put_value(c, s, people, Relation.LOCATION, begin, end)
        elif (prep == "on" and _on_board(c, begin, end)) or (
            prep == "to"
            and not set(text.split()[1:2]) & lexicon().titles
            and set(text.split()) & HOUSES | {t.low for t in c.inside(begin, end) if t.capital}
        ):
            put_value(c, s, people, Relation.ORG, begin, end)
        elif prep.endswith((" in", " on")):
            put_value(c, s, people, Relation.INDUSTRY, begin, end)
        elif prep == "from" and titled and text.strip() in lexicon().places:
            what, span = value(c, at, end, lead=False)
            s.add(*(Draft(p, Relation.DETAIL, what, span, sentence=c.sentence) for p in people))
        elif prep == "from" and _from_firm(c, begin, end):
            put_value(c, s, people, Relation.ORG, begin, end)
        elif prep == "as" and after_firm:
            role(c, s, people, begin)
            return
        else:
            return
        at = end + len(c.norm[end:]) - len(c.norm[end:].lstrip())


def _of_duty(c: Clause, s: Scene, begin: int) -> bool:
    """Whether "for flood resilience", in small letters where names have capitals, is of the title."""
    duty = c.inside(begin, len(c.norm))[:1]
    written = c.text[s.drafts[-1].person.span[0] :][:1]
    return bool(
        duty
        and duty[0].kind == "word"
        and duty[0].text.islower()
        and duty[0].low
        not in among("a an the his her their my our us me years now himself herself")
        and written.isupper()
        and not org_like(c, begin, firm_end(c, begin, industry=True))
    )


def _small(c: Clause, s: Scene, begin: int, end: int) -> bool:
    """Whether a word in small letters, no house, stands where names have capitals: "engineer of hydraulics"."""
    written = bool(s.drafts) and c.text[s.drafts[-1].person.span[0] :][:1].isupper()
    return (
        written
        and not INSTITUTION.search(c.norm[begin:end])
        and " " not in c.norm[begin:end].strip()
    )


def _lengthen(c: Clause, s: Scene, end: int) -> None:
    """Let the title just found go on until `end`."""
    last = s.drafts[-1]
    stop = c.inside(0, end)[-1].end
    for draft in s.drafts:
        if draft.relation is Relation.TITLE and draft.span == last.span:
            draft.value, draft.span = c.text[last.span[0] : stop], (last.span[0], stop)


_CONTACT = re.compile(
    r"(?:my|our|the|a) (?:new |main |old |only |best |good )?(?:contact|contact person|go-to|point person|point of contact|way in) (?=(?:at|for|with|from) )"
)
_DUTY = re.compile(
    r"(?P<what>(?!the |a |an |his |her |their |my |our |P\b)[\w'&-]+(?: (?!at\b|with\b)[\w'&-]+){0,3}) (?:at|with) (?=\S)"
)


def _unheard(c: Clause, begin: int, end: int) -> bool:
    """Whether one or two words that no list knows stand there, as the name of a place would."""
    words = c.norm[begin:end].split()
    lex = lexicon()
    return 0 < len(words) <= 2 and not any(
        w in lex.common or w in lex.titles or w in lex.title_mods or w == "P" for w in words
    )


def _from_firm(c: Clause, begin: int, end: int) -> bool:
    """Whether "the sommelier from Bottega Nord" says a firm rather than where somebody is from."""
    tokens = [t for t in c.inside(begin, end) if t.low not in {"the", "a"}]
    return bool(
        tokens
        and tokens[0].capital
        and len(tokens) <= 4
        and re.sub(r"^the ", "", c.norm[begin:end].strip()) not in lexicon().places
        and (c.norm.startswith(("the ", "my ", "our ")) or INSTITUTION.search(c.norm[begin:end]))
    )


def _on_board(c: Clause, begin: int, end: int) -> bool:
    """Whether "cook on the Stena Line" says where somebody works."""
    tokens = [t for t in c.inside(begin, end) if t.low != "the"]
    return 0 < len(tokens) <= 3 and all(t.capital for t in tokens)
