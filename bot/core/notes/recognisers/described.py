"""What stands right beside a name: its title, its firm."""

# ruff: noqa: C901 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Relation
from bot.core.notes.head import Head
from bot.core.notes.kin import RELATED
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.parts import value
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.afar import afar
from bot.core.notes.recognisers.affiliations import affiliated
from bot.core.notes.recognisers.fields import is_industry
from bot.core.notes.recognisers.firms import put_value
from bot.core.notes.recognisers.homes import door
from bot.core.notes.recognisers.titles import LONGEST_TITLE, TITLE_END, read_title
from bot.core.notes.scene import Draft, Scene
from bot.core.notes.words import Token

_DESCRIBED = Rare(
    r"\b(?:a|an|this|the|our|my|new|another|met|called|with) (?P<what>(?:[a-z-]+ ){0,3}[a-z-]+) (?:called |named |by the name of )P"
)
# "the head of HR at Maersk, Birgitte Dahl": the comma is gone by then.
_ROLE_OF = re.compile(
    r"\b(?:the|a|an|my|our|their) (?P<what>(?:(?!at\b|from\b|P\b)[\w'&-]+ ){0,4}?(?!at\b|from\b|P\b)[\w'&-]+) (?P<prep>at|from|of) (?P<org>(?!P\b)[\w'&-]+(?: (?!P\b|at\b|from\b)[\w'&-]+){0,2}) P\b(?! 's)"
)
# "the notary for the closing": no firm.
_OCCASION_OF = Rare(
    r" (?:for|of|at|from) (?:the |our |my )?(?:\w+ )?(?:closing|wedding|funeral|party|move|sale|house|flat|visa|case|event|trip|project|loan|mortgage|kids|job|role|gig|show|launch|shoot|film|renovation|reno|kitchen|bathroom|roof|extension)$"
)
# "a recruiter from Hexa called Tomasz"
_WHENCE = Rare(
    r"(?:^|\b(?:a|an|this|some|the) )(?P<what>[\w-]+(?: [\w-]+){0,2}?) (?:from|at|with|of) (?P<org>(?:the )?[\w'&-]+(?: (?!called\b|named\b)[\w'&-]+){0,3}) (?:called|named|by the name of) P\b"
)
_IS_NAME = re.compile(
    r"^(?:(?:so|and|ok|well) )*(?:(?:the|my|our|their) )?(?:new |other |old )?(?P<what>.+?) (?:is|was|:|=|'s) (?:a \w+ )?(?:called |named )?P\b"
)
_BEFORE_TITLE = among(
    "my our the a an met with called and new from saw emailed asked told thanked local by to of call or 's"
)
_BROUGHT_TOGETHER = Rare(
    r"\b(?:introduced|touch|contact|connected|hooked)\b.* (?:to|with) (?:her|his|their) "
)
# "the recruiter lady Fleur"
_SOMEBODY = among("lady guy man woman girl chap bloke lad dude fella person")
_CLUBS = among("club society association committee council pta union charity foundation")
_WEAK_TITLES = among(
    "partner boss coach host chat fellow chair coordinate guide tutor trainer prof professor resident cook model guard "
    "student intern tech rep lead pm pa ma em pe ea head sub super ref agent major general chief captain sergeant judge dean"
)
_TRADES_TOO = among(
    "nurse teacher manager landlord landlady assistant sitter babysitter carer caretaker student runner tenant"
)
_STOPS_TITLE = among(
    "met with called and new from saw emailed asked told thanked by to for of at in on my our the a an her his their is was 's i we or meeting meet see had call lunch coffee dinner drinks about remind ask text email so ok re"
)


def _before_name(c: Clause, s: Scene, token: Token, at: int) -> None:
    """Such as "recruiter Agnieszka", "my dentist Ana"."""
    words = [(m.group(), m.start()) for m in re.finditer(r"\S+", c.norm[:at])]
    lex = lexicon()
    if len(words) > 1 and words[-1][0] in _SOMEBODY and words[-2][0] in lex.titles:
        at = words.pop()[1]
    first = len(words)
    while (
        first
        and (
            words[first - 1][0] in lex.titles
            or (first == len(words) and TITLE_END.search(words[first - 1][0]))
            or (first < len(words) and words[first - 1][0] in lex.title_mods)
        )
        and len(words) - first < LONGEST_TITLE
    ):
        first -= 1
    if first == len(words) or (
        words[-1][0] not in lex.titles and not TITLE_END.search(words[-1][0])
    ):
        return
    while (
        first
        and words[first - 1][0] not in _STOPS_TITLE
        and words[first - 1][0] not in lex.finite
        and len(words) - first < 4
    ):
        first -= 1
    theirs = first > 1 and words[first - 1][0] in {"her", "his", "their"}
    if theirs and (words[-1][0] == "boss" or not _BROUGHT_TOGETHER.search(c.norm[:at])):
        return
    if first and words[first - 1][0] not in _BEFORE_TITLE and not theirs:
        return
    if words[first][0] in {"old", "ex", "former", "previous"} or (
        words[-1][0] in RELATED and words[-1][0] not in _TRADES_TOO
    ):
        return
    bare = first == len(words) - 1 and (
        first == 0 or words[first - 1][0] not in {"my", "our", "the"}
    )
    if words[-1][0] in _WEAK_TITLES and bare:
        return
    club = next((i for i in range(len(words) - 2, first - 1, -1) if words[i][0] in _CLUBS), -1)
    if club > 0 and words[first - 1][0] in {"the", "our", "my", "'s"} and club > first:
        put_value(c, s, token.people, Relation.ORG, words[first][1], words[club + 1][1])
        first = club + 1
    put_value(c, s, token.people, Relation.TITLE, words[first][1], at)


_APPOINTED = re.compile(
    r"^(?:the )?(?P<org>\S.*?) (?:has |have |just |now |finally )*(?:appointed|hired|named|elected|promoted|engaged|recruited|signed) P (?:as |to be |to |its |their |for )?(?P<what>.+)$"
)


def _appointed(c: Clause, s: Scene) -> bool:
    """Such as "the Ombudsman has appointed Clementine as registrar"."""
    match = _APPOINTED.match(c.norm)
    if not match:
        return False
    firm = [t for t in c.inside(match.start("org"), match.end("org")) if t.low not in {"'s", "of"}]
    begin = match.start("what")
    (_, end), after = read_title(c, begin)
    named = firm and (firm[0].capital or c.norm.startswith("the ")) and firm[0].kind == "word"
    if not end or not named or firm[0].low in among("i we he she they who my our"):
        return False
    put_value(c, s, c.people[0].people, Relation.TITLE, *read_title(c, begin)[0])
    put_value(c, s, c.people[0].people, Relation.ORG, match.start("org"), match.end("org"))
    s.look_at(c.people[0].people)
    return after >= len(c.norm) - 1


def _whence(c: Clause, s: Scene) -> None:
    """Find the title and the firm in "a recruiter from hexa called Tomasz"."""
    whence = _WHENCE.search(c.norm)
    if not whence:
        return
    (begin, end), _ = read_title(c, whence.start("what"))
    who = c.inside(whence.end() - 1, whence.end())[0].people
    if end == whence.end("what"):
        put_value(c, s, who, Relation.TITLE, begin, end)
    named = [t for t in c.inside(*whence.span("org")) if t.low != "the"]
    known = set(whence.group("org").split()) & (lexicon().common | lexicon().places)
    if named and (not known or (len(named) > 1 and all(t.capital for t in named))):
        firm, span = value(c, *whence.span("org"))
        s.add(*(Draft(p, Relation.ORG, firm, span, sentence=c.sentence) for p in who))


_PROMOTED = Rare(r"\bpromotion to (?P<what>.+)$")


def _promoted(c: Clause, s: Scene) -> None:
    """Find the title in "her promotion to head of sales"."""
    promoted = _PROMOTED.search(c.norm) if "promotion to " in c.norm else None
    if not promoted:
        return
    (begin, end), _ = read_title(c, promoted.start("what"))
    if end:
        people = s.focus or [p for t in c.people for p in t.people]
        put_value(c, s, people, Relation.TITLE, begin, end)


def described(c: Clause, h: Head, s: Scene) -> bool:
    """Find the title in "a mover called Anatoly"; the clause still says more."""
    del h
    if not c.people:
        _promoted(c, s)
        return False
    if _appointed(c, s):
        return True
    affiliated(c, s)
    door(c, s)
    afar(c, s)
    if named := _IS_NAME.match(c.norm):
        (begin, end), _ = read_title(c, named.start("what"))
        at_firm = re.match(r" (?:at|of|for|from) (?:the )?", c.norm[end : named.end("what")])
        if end and (end == named.end("what") or at_firm):
            put_value(c, s, c.people[0].people, Relation.TITLE, begin, end)
            s.look_at(c.people[0].people)
        if end and at_firm and not _OCCASION_OF.search(c.norm[: named.end("what")]):
            begin, end = end + at_firm.end(), named.end("what")
            kind = Relation.INDUSTRY if is_industry(c.norm[begin:end]) else Relation.ORG
            put_value(c, s, c.people[0].people, kind, begin, end)
    called = any(word in c.norm for word in ("called ", "named ", "by the name of "))
    if called:
        _whence(c, s)
    _promoted(c, s)
    for token, at in zip(c.body, c.offsets, strict=True):
        if token.kind == "person" and at:
            _before_name(c, s, token, at)
    if of := _ROLE_OF.search(c.norm):
        (begin, end), _ = read_title(c, of.start("what"))
        firm = c.inside(of.start("org"), of.end("org"))
        capital = all(t.capital for t in firm) and (
            of["prep"] != "of" or not firm[0].text.isupper()
        )
        if end == of.end("what") and capital and not is_industry(of["org"]):
            who = c.inside(of.end() - 1, of.end())[0].people
            put_value(c, s, who, Relation.TITLE, begin, end)
            put_value(c, s, who, Relation.ORG, of.start("org"), of.end("org"))
    if called and (match := _DESCRIBED.search(c.norm)):
        (begin, end), _ = read_title(c, match.start("what"))
        if end == match.end("what"):
            token = c.inside(match.end() - 1, match.end())[0]
            put_value(c, s, token.people, Relation.TITLE, begin, end)
    return False
