"""With whom a meeting was, where the clause names nobody or too many."""

# ruff: noqa: PLR2004 - numbers of words, said where they are used

# ruff: noqa: PLR0911 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

import re

from bot.core.notes.channels import channel_of
from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Mention
from bot.core.notes.head import Head
from bot.core.notes.kin import RELATED
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.people import HONORIFICS
from bot.core.notes.rare import Rare
from bot.core.notes.scene import Scene


def purpose(c: Clause, h: Head, s: Scene, rest: str) -> bool:
    """Whether the clause goes on to say what for: "called yaw to thank him"."""
    del c, h, s
    return bool(
        re.search(
            r" (?:asking|thanking) (?:for|if|P|him|her|them)\b| to (?:thank|ask|say thanks|congratulate|invite|tell|wish|apologise|apologize|offer|promise|request|check if|see if|let)\b",
            rest,
        )
    ) or bool(
        re.match(
            r"(?:emailed|texted|messaged|dm'd|whatsapped|wrote|slacked) (?:to )?(?:P|him|her|them)(?: back)? (?!back|today|about|re\b|regarding|at|for|to catch|and|on|after)",
            rest,
        )
    )


_SMALL = among("at in on for of from with to and about by after before over")
_KIND_WITH = Rare(
    r"\b(?:gentle|good|great|patient|lovely|kind|strict|honest|close|friends|cross|angry|furious|fed up|touch|brilliant|amazing|sweet|firm|rude|nice|best|fine|happy|busy|pleased|annoyed|obsessed|wrong|mad|problems?|trouble|issues?|careful) with P\b"
)
# "left the parcel with Trevor": nobody was met for it.
_LEFT_WITH = Rare(
    r"(?:left|leave|dropped|parked|put|deposited) (?:the|a|an|my|our|some|his|her|their|it|them|two|keys) ?.*\bwith P\b"
)
_WITH_ROLE = Rare(
    r"\bwith (?:the|a|an|my|our|their|his|her) (?:(?!P\b|who\b|and\b|at\b)[\w'-]+ ){1,5}P\b"
)


_ROLE = Rare(
    r"\b(?P<led>with|into|met|saw|visited|called|texted|emailed|messaged|rang|phoned|to) (?P<words>(?:(?!P\b|the\b|a\b|an\b|my\b|our\b|his\b|her\b|their\b)[\w'-]+ ){1,4})P\b"
)


def without_roles(rest: str) -> str:
    """`rest` with the bare trades before names left out: "spoke with recruiter P", "ran into old prof P"."""
    at = rest.find(" P")
    if at < 0 or not _trade(rest[:at].rsplit(" ", 1)[-1]):
        return rest
    return _ROLE.sub(_unless_trade, rest, count=1)


def _trade(word: str) -> bool:
    return (
        word in lexicon().titles
        or word in HONORIFICS
        or word in RELATED
        or word in {"old", "former"}
    )


def _unless_trade(match: re.Match[str]) -> str:
    words = match.group("words").split()
    lex = lexicon()
    if not _trade(words[-1]):
        return match.group()
    if any(w in lex.finite or w in _SMALL for w in words[:-1]):
        return match.group()
    return f"{match.group('led')} P"


def activity(c: Clause, h: Head, rest: str, channel: Channel | None) -> bool:
    """Whether what is done with somebody is a meeting."""
    del c
    rest = rest.split(" P was ", maxsplit=1)[0] + (" P" if " P was " in rest else "")
    if _KIND_WITH.search(rest) or _LEFT_WITH.match(rest):
        return False
    rest = _WITH_ROLE.sub("with P", rest)
    if re.search(
        r"\b(?:works|working|lives|living|is|was|stay in touch|keep in touch|touch base|follow up|check in)\b",
        rest,
    ):
        return False
    if channel and re.search(r"\bwith P\b", rest):
        return True
    if h.kind == "me" and h.people and _DID_TOGETHER.match(rest):
        return True
    return (
        bool(re.search(r"\bwith P\b", rest))
        and (h.kind == "me" or len(rest.split(" with P")[0].split()) <= 4)
        and "'s" not in rest.split(" with P")[0].split()
    )


def owner(c: Clause, token: object) -> bool:
    """Whether the name only says whose or through whom: "at Ana's party", "via Bob"."""
    at = next((i for i, t in enumerate(c.body) if t is token), -1)
    if at > 0 and (
        c.body[at - 1].low in {"through", "thru", "via"}
        or (at > 1 and c.body[at - 2].low in {"thanks", "courtesy", "introduced", "intro"})
    ):
        return True
    return (
        at >= 0
        and at + 1 < len(c.body)
        and c.body[at + 1].low == "'s"
        and not (at and c.body[at - 1].low in {"with", "met", "saw"} and at + 2 >= len(c.body))
    )


_DID_TOGETHER = Rare(
    r"(?:both )?(?:split(?= (?:a|an|the|our)\b)|demolished|devoured|polished off|tucked into|wolfed|nursed|downed|sank|sorted|fixed|mended|built|painted|cleaned|cleared|moved|planted|cooked|baked|walked|ran|hiked|cycled|swam|played|danced|watched|went|drove|sang|skated|skied|climbed|sailed|fished|dug|harvested|jammed|rehearsed|trained|studied|volunteered|carried|shopped|picnicked|decorated|rowed|paddled|wandered|explored|toured|queued|camped|partied)\b"
)
_RANG_TO = Rare(
    r"(?:just )?(?:rang|called|phoned|texted|emailed|e-mailed|messaged|wrote|whatsapped|dm'd|facetimed|pinged)(?: back)?(?: (?:straight away|at once|just now|right away))? to (?:say\b|apologi[sz]e\b|(?:thank|ask|tell|wish|congratulate|invite|remind|warn|check on|let) (?P<whom>him|her|them)\b)"
)


_TOGETHER = Rare(
    r"(?:shared (?:a|the) (?:taxi|cab|ride|table|bench|lift|train|flight|booth|panel|carriage|uber|stand)|sat together|got (?:talking|chatting)|(?:swapped|exchanged) (?:cards|numbers)|hit it off)\b"
)


def unnamed(c: Clause, s: Scene, rest: str) -> list[Mention]:
    """The people of "met her at", "who I met at", "met at the mixer": those in focus."""
    if match := re.search(
        r"\b(?:with|met|saw|called|texted|emailed|messaged|phoned|rang|visited|see|seeing|meeting|call|to|facetimed|visiting|taking|joining|hosting|calling|had|having|invited|zoomed|into|for|from) (him|her|them|the two of them|both of them|both)\b(?! \w+ (?:is|was|who))",
        rest,
    ):
        return s.pronoun({"him": "he", "her": "she"}.get(match.group(1), "they"))
    if s.focus and (match := _RANG_TO.match(rest)):
        whom = match.group("whom")
        return s.pronoun({"him": "he", "her": "she"}.get(whom, "they")) if whom else s.focus
    if re.search(r"\bwith (?:her|his|their) \w+", rest):
        return []
    if len(s.focus) == 1 and _TOGETHER.match(rest) and "P" not in rest.split():
        return s.focus
    if c.sep not in {"", ".", "and", "\n"} and re.match(
        r"(?:met|we met|meet|saw|seeing|first met|we first met)\b", rest
    ):
        return s.focus
    if (
        c.sep == "."
        and re.match(r"(?:first |we )*met (?:at|on|in|through|during|via|while)\b", rest)
        and s.focus
    ):
        return s.focus
    if (
        s.focus
        and re.match(
            r"(?:next|we (?:had|agreed|set)|agreed|having|had|grabbed|call|coffee|lunch|dinner|drinks|meeting|seeing|interview|zoom|video|beers?|brunch|breakfast|catch|catching|talking|met|spoke|caught)\b",
            rest,
        )
        and channel_of(rest)[0]
        and not re.search(r"\b(?:my|with|surgery|number)\b", rest)
    ):
        return s.focus
    return []
