"""Questions that look for people: "who do I know in Berlin who does machine learning?"."""

from __future__ import annotations

import re
from datetime import datetime

from bot.core.notes.facts import Relation
from bot.core.people import Act, What
from bot.core.questions.periods import find_period
from bot.core.questions.query import Ask, Query, Wanted
from bot.core.questions.words import content

_R = Relation
_LEAD = (
    r"(?i)^(?:(?:show|list|find|give|get|name|pull up|search(?: for)?|look up|count|tell me)(?: me)?\s+)?"
    r"(?:(?:i\s+)?need\s+)?(?:(?:do|did|have) i (?:know|met|meet|got|have|have got)\s+|is there\s+|are there\s+|does\s+|do\s+|got\s+|know\s+|did\s+)?"
    r"(?:(?:all|any) (?:of )?(?:the |my )?)?"
    r"(?:how many (?:people|contacts|\w+)|which (?:of (?:my|the) )?\w+(?: \w+)??(?= (?:who|that|do|could|can|is|are|in|at|like|likes|works?|lives?|needs?|knows?|from|sells?))|"
    r"which \w+|who(?:ever)?(?: else| all)?|someone|somebody|anyone|anybody|everyone|everybody|people|contacts?|persons?|those|"
    r"names of (?:people|everyone))\b\s*"
)  # fmt: skip
_NEEDED = (
    r"(?i)^(?:do i know|i know|know|got|have i (?:met|got)|is there|are there|find(?: me)?|i need|need|look for|any)\s+"
    r"(?:(?:any|an?|some|other|of my)\s+)*"
)
_KNOWN = (
    r"(?i)^(?:(?:else|all|of my contacts|in my (?:network|contacts)|that|who|do|did|have|is|are|was|were)\s+)*"
    r"(?:(?:the|that)\s+(?:guy|girl|woman|man|person|lady|dude|one|people|couple)\s+)?"
    r"(?:(?:i\s+)?(?:have\s+)?(?:already\s+|ever\s+)?(?:know|known|i know)\b\s*|"
    r"i (?:have )?(?:met|talked to|spoke to)(?: so far)? (?=(?:who|that|works?|likes?|lives?|does?|is|needs?|plays?)\b))?"
)
_CONTACT = (
    r"(?i)\b(?:met|meet|see|saw|seen|talk|talked|spoke|spoken|speak|called|call|know|introduced?)\b"
)
_PEOPLE = r"(?i)\b(?:who|whoever|someone|somebody|anyone|anybody|everyone|everybody|people|contacts?|know)\b"
_BARE = r"(?i)^(?:(?:have|did|do) )?(?:i )?(?:have )?(?:met|meet|know|seen?|talk(?:ed)? to)(?: so far| before)?$"
_OWED = r"(?i)^(?:do|did|have|would) i (?:still )?(?:owe|promised?)(?: (?:to|a favou?r|(?:some|any)thing(?: .*)?|stuff))?$"
_INTRODUCED = (
    r"(?i)^(?:did|has|have) (.+?) (?:introduced?|connect(?:ed)?|put) me (?:to|with|in touch with)$"
)
_SPLIT = (
    r"(?i)\s*(?:,\s*(?:and\s+)?(?:who|that)\s+|\b(?:and|but)\s+(?:who|that)\s+(?:is\s+|are\s+)?|\bwho\s+|\bthat\s+(?=\w+s\b|can\b|could\b|is\b|are\b|work\b|do\b)|"
    r"\s+(?=i (?:have )?(?:met|saw)\b)|\s+and\s+(?=(?:lives?|works?|likes?|loves?|needs?|is|does|speaks?|knows?|based)\b))"
)
_BE = r"(?:(?:is|are|was|were|'s|do|does|did|has|have|been|be|currently|now|also|still|both)\s+)*"
_AT = r"(?:at|for|with|through|via|during|on|from|in|over)"
_FORMS: tuple[tuple[str, tuple[Relation, ...]], ...] = (
    (r"(?:can|could|should) i (?:see|meet|visit|call|look up)(?: (?:in|at|around|near))? ", (_R.LOCATION,)),
    (rf"(?:(?:did|have|had) )?(?:i|we) (?:\w+ )?(?:meet|met|see|saw|know|talk to|speak (?:to|with)|run into)(?: so far)?(?: {_AT})? ", (_R.MET_AT,)),
    (rf"met(?: {_AT})? ", (_R.MET_AT,)),
    (rf"{_BE}(?:introduced me to|introduce me to|know) ", (_R.INTRODUCED_BY,)),
    (r"(?:did|do) i (?:owe|promise|still owe)(?: (?:to|a|an|the|my))* ?", (_R.PROMISED,)),
    (r"did i (?:give|send|lend|show|forward|buy)(?: (?:to|a|an|the|my))* ", (_R.GAVE,)),
    (r"did i ask(?: (?:for|about|to|a|an|the))* ", (_R.ASKED,)),
    (r"(?:gave|sent|lent|bought|showed|forwarded|got) (?:me|us)(?: (?:a|an|the|that|this))? ", (_R.RECEIVED,)),
    (r"owes me ?", (_R.ASKED,)),
    (r"(?:has |have |had )?(?:offered|offers|promised|volunteered|said (?:they|she|he|it) (?:could|would|can|will))(?: (?:me|to|an?|the))* ", (_R.OFFER,)),
    (r"(?:say|said|says) (?:they|she|he) (?:could|would|can|will) ", (_R.OFFER,)),
    (r"(?:can|could|might|may|is able to|would)(?: help(?: me)?(?: with| out with)?| get me| do)? ", (_R.OFFER, _R.TITLE, _R.INDUSTRY, _R.INTEREST, _R.DETAIL, _R.ORG, _R.LOCATION)),
    (rf"{_BE}(?:needs?|looking for|looks for|look for|searching for|in search of|wants?|hiring|after|struggles? with|seeking)(?: (?:an?|the|some))? ", (_R.NEED,)),
    (rf"{_BE}(?:likes?|loves?|enjoys?|into|interested in|plays?|fans? of|cares? about|passionate about|crazy about|keen on|collects?|supports?)(?: (?:the|an?))? ", (_R.INTEREST,)),
    (rf"{_BE}(?:lives?|living|based|located|resides?|residing|staying|moved|moving|home is)(?: (?:in|near|around|at|to|by))? ", (_R.LOCATION,)),
    (rf"{_BE}(?:works?|working|employed|job|jobs|career)(?: (?:at|for|with)) ", (_R.ORG,)),
    (rf"{_BE}(?:works?|working|employed|job|jobs|career)(?: (?:in|on|as an?|as)) ", (_R.INDUSTRY, _R.TITLE, _R.ORG, _R.LOCATION)),
    (rf"{_BE}(?:at|for) ", (_R.ORG, _R.MET_AT)),
    (rf"{_BE}(?:in|near|around|over in) ", (_R.LOCATION, _R.INDUSTRY, _R.ORG, _R.TITLE)),
    (rf"{_BE}from ", (_R.MET_AT, _R.ORG, _R.LOCATION, _R.DETAIL)),
)  # fmt: skip
_NEEDS = r"(?:needs?|looking for|looks for|wants?|in need of|could use|struggling with)"
_ANY: tuple[tuple[str, tuple[What, ...]], ...] = (
    (rf"{_BE}{_NEEDS}(?: (?:something|anything|any help|help|a hand|my help|support))?", (_R.NEED,)),
    (r"(?:has |have )?offer(?:ed|s)?(?: (?:me|us))?(?: (?:something|anything|any help|help|to help))?", (_R.OFFER,)),
)  # fmt: skip
"""What anything of a kind answers."""
_CIRCLE = re.compile(
    rf"(?i){_BE}(?:(?:in|on|of|part of) )?(?:my |the |our )?(?P<name>.+?) (?:circle|group)"
)


def finding(text: str, now: datetime) -> Query | None:
    """The people that `text` looks for, None where it looks for none."""
    lead = re.match(_LEAD, text) or re.match(_NEEDED, text)
    if not lead:
        return None
    loose = not re.search(_PEOPLE, lead[0])
    rest, period = find_period(text[lead.end() :], now, past=True)
    if not re.search(_CONTACT, text):
        period = None
    if re.match(_OWED, rest):
        return Query(Ask.TRADED, relations=(_R.PROMISED,), period=period)
    if met := re.match(_INTRODUCED, rest):
        return Query(Ask.FIND, wanted=(Wanted(met[1], (_R.INTRODUCED_BY,)),), period=period)
    rest = rest if re.match(_BARE, rest) else re.sub(_KNOWN, "", rest)
    parts = [p.strip(" ,") for p in re.split(_SPLIT, rest)]
    wanted = [w for part in parts if not re.match(_BARE, part) and (w := _wanted(part))]
    if wanted:
        return Query(Ask.FIND, wanted=tuple(wanted), period=period, loose=loose)
    whole = period or text.lower().startswith("how many")
    return Query(Ask.FIND, period=period) if whole else None


def _wanted(part: str) -> Wanted | None:
    for pattern, kinds in _ANY:
        if re.fullmatch(f"(?i){pattern}", part):
            return Wanted("", kinds)
    if circle := _CIRCLE.fullmatch(part):
        return Wanted(circle["name"], (Act.CIRCLE,))
    for pattern, relations in _FORMS:
        if (found := re.match(f"(?i){pattern}", f"{part} ")) and content(part[found.end() :]):
            return Wanted(part[found.end() :].strip(), relations)
    return Wanted(part) if content(part) else None
