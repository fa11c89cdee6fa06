"""Headlines and openings that say where the writer was, and who is listed under them."""

# ruff: noqa: C901 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re

from bot.core.notes.channels import channel_of
from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import lexicon
from bot.core.notes.parts import value
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.encounters import CALLED_SO, INTRODUCES, NEW_AT, NEWLY_MET
from bot.core.notes.recognisers.events import OCCASION, OCCASION_WORD, OCCASIONS
from bot.core.notes.scene import Draft, Scene
from bot.core.notes.timing import leans, stated

_GATHERING = Rare(
    rf"\b(?:at|from(?! [\w'& -]{{2,40}}? (?:at|during) )|back from|of|through|during|after|via|to|attended|attending|leaving|left) (?P<where>(?:the |a |an |my |our |P 's )?(?:[\w'-]+ ){{0,5}}?(?:{OCCASIONS})(?: (?:in|on|of|at|for) [\w' -]{{2,40}})?)$"
)
_OPENS = re.compile(
    r"^(?:(?:also|and|so|then|earlier|yesterday|today|again|out|over|up|down|here|was|been|i was|we were|i am|just|still|day \w+) )*"
    r"(?P<prep>at|during|after|in|on|from|over at|through|to|attended|went to|back from) (?P<where>.+)$"
)
_NO_OCCASION = Rare(
    r"(?:the |my )?(?:home|work|first|last|least|once|all|night|noon|lunchtime|school|end|start|moment|time|weekend|office|way|phone|"
    r"same|meantime|other hand|case|fact|general|total|short|particular|return|behalf|monday|tuesday|wednesday|thursday|friday)\b"
)
_EVENT_NAME = Rare(
    rf"(?:[\w'&-]+ ){{1,5}}?(?:{OCCASIONS}|days|drinks|group|circle|social|networking|mentoring|dating|critique|crit|exchange|academy|assembly|week|town hall|hackday)(?: (?:at|in|of|with|for|on) [\w '&-]{{2,40}})?$"
)


_FRONTED = re.compile(
    r"^(?>so |and |ok |well |today |yesterday )*(?:at|during) (?P<where>(?!least|first|last|home|noon).+)$"
)


_HEADLINE = Rare(
    r"^(?:(?:ok|okay|so|well|omg|wow) )?(?:'s |first time (?:at|in) |back from |at |from |(?:glad (?:i|we) went|so worth going|well worth going|worth going|went) to )?(?P<where>(?:the |a |an |my |our |this |yesterday 's |today 's |tonight 's )?[a-zà-ÿ][\w'-]*(?: (?!was|is|went|were|paid|rocked|delivered|turned|did)[\w'&-]+){0,5})(?: (?:was|is|went|were|ended|paid|rocked|delivered|turned out|did not|didn't) ?.*| haul)?$"
)
_NO_HEADLINE = Rare(
    r"\b(?:update|updates|note|notes|contact|news|list|people|person|new|quick|what|mate|hey|hi|ok|omg|wow|reminder|resolution|gossip|today|yesterday|tonight|morning|guess|things|idea|week|met|meet|he|she|they|i|we|you|it|me|not|no|yes|so|nice|great|good|lovely|fun|funny|finally|big|long)\b"
)


def _headline(c: Clause, h: Head, s: Scene) -> str:
    """The occasion that a note begins with: "netball trials on saturday, met two crackers"."""
    if c.sentence > 0 or h.kind or s.drafts or any(t.kind == "cadence" for t in c.tokens):
        return ""
    lex = lexicon()
    match = _HEADLINE.match(c.norm)
    if (
        not match
        or re.search(r"\bday (?:\d|one|two|three|four)\b", c.norm)
        or _NO_HEADLINE.search(match.group("where"))
    ):
        return ""
    if any(word in lex.finite and not word.endswith("s") for word in match.group("where").split()):
        return ""
    whole = match.group("where")
    lead = re.match(
        r"(?:the |my |our )?(?:first|last|second|third|big|long|final|another) (?:day|night|week|morning|evening|time|session|shift) (?:at|of|in|on) ",
        whole,
    )
    start = match.start("where") + (lead.end() if lead else 0)
    return value(c, start, match.end("where"))[0]


def gathering(c: Clause, h: Head, s: Scene) -> bool:
    """A headline or opening that only says where the writer was: "long day at the career fair!!"."""
    told = not c.sep or c.sep in {".", "\n", "-"}
    if c.people or h.people or h.negative or (s.focus and not told):
        return False
    if told and _with_group(c, s):
        return True
    if (where := _headline(c, h, s)) and s.fronted[0] < 0:
        s.fronted = (c.sentence, where)
        s.front = c if stated(c, past=True) else s.front
    if fronted := _FRONTED.match(c.norm):
        s.fronted = (c.sentence, value(c, fronted.start("where"), len(c.norm))[0])
    if re.search(r"\b(?:will|'ll|going to|next|remind|want|wants|need|should|if)\b", c.norm):
        return False
    new_at = (
        NEW_AT.match(c.norm) if re.match(r" ?[:–—-]|, ?\w+,", c.text[c.tokens[-1].end :]) else None
    )
    if newly := NEWLY_MET.match(c.norm) or new_at:
        s.event_at = value(c, newly.start("where"), len(c.norm), dates=False)[0]
        s.event_open, s.event = True, []
        day = stated(c, past=True)
        s.event_day = day[0] if day else s.now.date()
        s.front = c if day else s.front
        return True
    match = _fronted(c) if told else None
    if not match and not s.focus and told and where and (named := _EVENT_NAME.match(c.norm)):
        match = re.match(r"(?:the |a |an |my |our |this )*(?P<where>.+)$", named.group())
    if not match and not s.focus:
        match = _GATHERING.search(c.norm)
        if not match and (bare := OCCASION.match(c.norm)) and c.sentence == 0:
            match = bare
        if not match and c.sentence == 0 and not c.sep and _bare_event(c):
            match = re.match(r"(?P<where>.+)$", c.norm)
    if not match or any(t.kind not in {"word", "date", "mark", "emoji"} for t in c.tokens):
        return False
    s.event_at = _DAY_OF.sub("", value(c, match.start("where"), match.end("where"), dates=False)[0])
    s.event_open = True
    s.event = []
    day = stated(c, past=True)
    s.event_day = day[0] if day else s.now.date()
    s.front = c if day else None
    return True


_GROUP = re.compile(
    r"(?>(?:had|having|a|an|the|great|good|quick|lovely|long|big|late|team|group) )*(?:[\w-]+ )?(?:[\w-]+ )?with (?:the|my|our|some|a|two|three|four|five|all|everyone|old|people|folks)\b(?! ?P).*$"
)


def _with_group(c: Clause, s: Scene) -> bool:
    """Whether "Dinner with the old Nokia crew:" leads to those who were there."""
    way = channel_of(c.norm)[0] if _GROUP.match(c.norm) else None
    if way is None or c.text[c.tokens[-1].end :].lstrip()[:1] != ":" or leans(c, s) == "future":
        return False
    day = stated(c, past=True)
    s.event_at, s.event_open, s.event, s.company = "", True, [], way
    s.event_day = day[0] if day else s.now.date()
    return True


_DAY_OF = Rare(r"(?i)[ ,]+(?:day|night|session) (?:\d|one|two|three)$")


def _fronted(c: Clause) -> re.Match[str] | None:
    """The place or event of "At the gala on Monday", "During the break"."""
    match = _OPENS.match(c.norm)
    if (
        not match
        or _NO_OCCASION.match(match.group("where"))
        or re.search(r"\bwith (?:him|her|them)\b", c.norm)
    ):
        return None
    tokens = [t for t in c.inside(match.start("where"), len(c.norm)) if t.low not in {"the", "a"}]
    event = OCCASION_WORD.search(match.group("where"))
    named = match.group("prep") in {"at", "over at", "after"} and tokens and tokens[0].capital
    return match if tokens and (event or named) and len(tokens) <= 9 else None


def _bare_event(c: Clause) -> bool:
    """Whether a first line is nothing but the name of an event: "SaaStr Europa day 2:"."""
    after = c.text[c.tokens[-1].end :].lstrip()[:1]
    return (
        after in {":", "\n", "-", "–", "—"}
        and 1 < len(c.body) <= 6
        and all(t.capital or t.low.isdigit() or t.low in {"day", "of", "the"} for t in c.body)
        and bool(OCCASION_WORD.search(c.norm) or re.search(r"\bday \w+$|\d$", c.norm))
    )


def header(c: Clause, s: Scene) -> None:
    """Give the event of a headline ("Met at the mixer:") to the people listed under it."""
    if (
        not s.event_open
        or not (s.event_at or s.company)
        or s.event
        or not c.people
        or c.sep not in {"\n", "-", ":", "*", "•", ",", ".", "and", "–", ")"}
    ):
        return
    if INTRODUCES.search(c.norm):
        return
    listed = next((t for t in c.body if t.low != "and"), None)
    if listed and (listed.kind == "person" or "name" in c.norm or CALLED_SO.match(c.norm)):
        span = (c.tokens[0].start, c.tokens[-1].end)
        for person in c.people[0].people:
            if not person.known and s.event_at:
                s.add(
                    Draft(
                        person,
                        Relation.MET_AT,
                        s.event_at,
                        span,
                        found_by="event",
                        sentence=c.sentence,
                    )
                )
            s.add(
                Draft(
                    person,
                    Relation.INTERACTION,
                    (s.company or Channel.MET).value,
                    span,
                    s.event_day,
                    found_by="event",
                    sentence=c.sentence,
                )
            )
