"""Questions about one person: a value, the last contact, who introduced them."""

from __future__ import annotations

import re
from datetime import datetime
from itertools import product

from bot.core.notes.facts import Channel, Relation
from bot.core.questions.periods import find_period
from bot.core.questions.query import Ask, Query, Wanted

_R = Relation
NAME = r"(?P<name>.+?)"
_VALUES: dict[str, tuple[Relation, ...]] = {
    "e-?mails?(?: address)?|mail(?: address)?": (_R.EMAIL,),
    "(?:phone|cell|mobile|whatsapp|telephone)(?: number)?|number": (_R.PHONE,),
    "website|site|url|homepage|blog|link|web ?page": (_R.URL,),
    "linkedin|github|profile": (_R.URL, _R.HANDLE),
    "handle|insta(?:gram)?|twitter|telegram|ig|username": (_R.HANDLE, _R.URL),
    "contact(?:s| details| info| information)?": (_R.EMAIL, _R.PHONE, _R.HANDLE, _R.URL),
    "birth ?day|date of birth|birthdate|bday": (_R.BIRTHDAY,),
    "job(?: title)?|title|role|position|profession|occupation": (_R.TITLE, _R.ORG, _R.INDUSTRY),
    "company|employer|firm|workplace|school|university|organi[sz]ation": (_R.ORG,),
    "field|industry|sector|line of work|area": (_R.INDUSTRY, _R.TITLE),
    "city|town|address|location|home|country|place": (_R.LOCATION,),
    "hobb(?:y|ies)|interests?|passions?": (_R.INTEREST,),
    "needs?": (_R.NEED,),
    "offers?": (_R.OFFER,),
}
_SPOKE = (
    r"(?:see|saw|seen|meet|met|talk|talked|speak|spoke|spoken|chat|chatted|call|called|ring|"
    r"phone|phoned|email|emailed|e-mail|mail|mailed|write|wrote|written|text|texted|message|"
    r"messaged|contact|contacted|hear|heard|have (?:a |an )?\w+|had (?:a |an )?\w+|catch up|caught up|"
    r"hang out|hung out|run into|ran into|get in touch|got in touch|been in touch|in touch)"
    r"(?: (?:to|with|from|of))?"
)
_FACE = (Channel.MET, Channel.COFFEE, Channel.MEAL, Channel.DRINKS, Channel.VIDEO)
_WAYS: tuple[tuple[str, tuple[Channel, ...]], ...] = (
    (r"e-?mail|wrote|write|written|\bmail", (Channel.EMAIL, Channel.MESSAGE)),
    (r"\btext|messag", (Channel.MESSAGE, Channel.EMAIL)),
    (r"\bcall|\bring|phone", (Channel.CALL, Channel.VIDEO)),
    (r"coffee", (Channel.COFFEE,)),
    (r"lunch|dinner|breakfast|brunch|\bmeal|\beat|\bate", (Channel.MEAL,)),
    (r"drink|beer|\bpint|wine", (Channel.DRINKS,)),
    (r"\bsee|\bsaw|\bseen|\bmeet|\bmet|hang|hung|\brun|\bran", _FACE),
    (r"talk|speak|spoke|chat|catch|caught", (*_FACE, Channel.CALL)),
)
_INTRODUCED = (
    r"(?i)(?:who|which \w+)\s(?:\w+ )?(?:introduced|intro'?d|connected|put) "
    rf"(?:me|us)(?: in touch)? (?:to|with) {NAME}$|"
    rf"(?:how (?:do|did|come) i (?:get to )?know|how did i (?:first )?meet|where did i (?:first )?meet|"
    rf"where do i know|how did we meet|where is it i know) (?P<known>.+?)(?: from)?$"
)
_OF = (
    rf"(?i)^(?:(?:what|when|where|which) (?:is|are|was)|do i have|have i got|got)?\s*(?:the )?{NAME}"
    r"(?:'s|'|(?<=s))\s+(?P<what>[\w' -]{2,40})$"
)
_THE_OF = (
    rf"(?i)^(?:(?:what|when|where) (?:is|are|was)|do i have|have i got)?\s*(?:the |an? )?"
    rf"(?P<what>[\w' -]{{2,30}}?) (?:of|for) {NAME}$"
)


def introduced(text: str, now: datetime) -> Query | None:
    """Like "Who introduced me to Ana", "how do I know Ana""."""
    del now
    found = re.match(_INTRODUCED, text)
    if not found:
        return None
    if found["known"]:
        name = re.sub(r"(?i)^you\b", "", found["known"])
        return Query(Ask.VALUE, name, (_R.MET_AT, _R.INTRODUCED_BY)) if name else None
    return Query(Ask.VALUE, found["name"], (_R.INTRODUCED_BY,))


def last(text: str, now: datetime) -> Query | None:
    """Like "When did I last see Tom", "did I call Tom yesterday", "when did I meet Tom""."""
    found = re.match(
        rf"(?i)^(?:when (?:did|have|was|is)(?: the last time| it)?(?: that)? i(?: have)? (?P<last>last |most recently )?{_SPOKE} {NAME}|"
        rf"(?:when|what) (?:was|is) (?:the |my )?last (?:time|contact|call|coffee|email|meeting|message|chat|lunch|dinner)"
        rf"(?: (?:i|we) {_SPOKE})?(?: with| to| from)? ?(?P<name2>.+?)|"
        rf"how long (?:ago |has it been |is it )?(?:since |did )?i(?: have)?(?: last)? {_SPOKE} (?P<name3>.+?)|"
        rf"(?:did|have) i(?: ever| even| not)? (?:last )?{_SPOKE} (?P<name4>.+?)|"
        rf"last (?:time|contact) (?:i {_SPOKE} |with )?(?P<name5>.+?))"
        r"(?: last| recently| lately| in a while| next)?$",
        text,
    )
    if not found:
        return None
    if re.search(r"(?i) next$", text):
        return None
    name = next(v for k, v in found.groupdict().items() if k.startswith("name") and v)
    rest, period = find_period(name, now, past=True)
    first = re.match(r"(?i)^when did i (?:first )?meet ", text) and not found["last"]
    ways = next((c for pattern, c in _WAYS if re.search(f"(?i){pattern}", text[: -len(name)])), ())
    return Query(Ask.FIRST if first else Ask.LAST, rest or name, channels=ways, period=period)


def value(text: str, now: datetime) -> Query | None:
    """Like "What is Ana's email", "where does Ana live", "birthday of Ana""."""
    del now
    for pattern, relations in (
        (rf"(?:where|which city|what city) (?:does|do|is|did) {NAME} (?:live|living|based|staying|from|located|move(?: to)?|located)(?: in| at| now)*$", (_R.LOCATION,)),
        (rf"where is {NAME}(?: now)?$", (_R.LOCATION,)),
        (rf"(?:where|what company|which company|who) (?:does|is|do) {NAME} (?:work|working|employed|working now|work now)(?: at| for| with| in)?(?: now)?$", (_R.ORG, _R.TITLE)),
        (rf"what (?:does|is|do) {NAME} (?:do|doing)(?: for (?:a living|work)| now)?(?:,? and .+)?$", (_R.TITLE, _R.ORG, _R.INDUSTRY, _R.LOCATION)),
        (rf"what (?:does|is|do|did) {NAME} (?:need|looking for|look for|want|searching for|after)$", (_R.NEED,)),
        (rf"what (?:does|is|do) {NAME} (?:like|love|enjoy|into|interested in|passionate about|care about)(?: doing)?$", (_R.INTEREST,)),
        (rf"how (?:do|can|could) i (?:reach|contact|get hold of|email|call) {NAME}$", (_R.EMAIL, _R.PHONE, _R.HANDLE, _R.URL)),
        (rf"how often (?:do|should) i (?:see|call|talk to|contact|meet|get in touch with|check in (?:with|on)) {NAME}$", (_R.CADENCE,)),
        (rf"when was {NAME} born$", (_R.BIRTHDAY,)),
        (rf"how old is {NAME}$", (_R.BIRTHDAY,)),
    ):  # fmt: skip
        if found := re.match(f"(?i)^{pattern}", text):
            return Query(Ask.VALUE, found["name"], relations)
    for part, form in product((text, text.partition(",")[0]), (_OF, _THE_OF)):
        if found := re.match(form, part):
            what = re.sub(r"(?i)^(?:personal|work|new|current) ", "", found["what"])
            for named, kinds in _VALUES.items():
                if re.fullmatch(f"(?i){named}", what):
                    return Query(Ask.VALUE, found["name"], kinds)
    return None


def about(text: str, now: datetime) -> Query | None:
    """Like "What do I know about Ana", "who is Ana""."""
    del now
    found = re.match(
        r"(?i)^(?:what (?:do|did|have) i (?:know|learn|have|got?|note|noted|written?|write)(?: down)?"
        r"(?: about| of| on)|(?:tell me|remind me|show me|give me|info|anything|everything|look up|lookup|pull up|"
        r"search(?: for)?|find)(?: (?:everything|all|more|what i know))?(?: about| of| on)?|"
        r"what (?:is up|is new|is the story|is going on|was it) with|how is|who (?:is|was|are)|"
        r"do i know|what about|what is there (?:about|on)|show|what did) (?P<name>.+?)"
        r"(?: (?:doing|is|was|getting on|say|tell me|mention|talk about))?$",
        text,
    )
    name = found["name"] if found else ""
    if not name or re.match(
        r"(?i)^(?:me|everyone|everybody|people|all|any|some|the|an?|in|at|on|from|into|near|my|working|i|"
        r"looking|good|who|contacts|anyone|anybody|available|free|coming|going|interested|based|living)\b",
        name,
    ):
        return None
    return Query(Ask.ABOUT, name, wanted=(Wanted(name),))
