"""Where somebody lives."""

# ruff: noqa: C901, PLR0911, PLR0912, PLR0915 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import lexicon
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.fields import is_industry
from bot.core.notes.recognisers.firms import put_value
from bot.core.notes.recognisers.roles import tail
from bot.core.notes.recognisers.shapes import HOMELAND, changed_firm, into_work
from bot.core.notes.recognisers.titles import read_title
from bot.core.notes.recognisers.work import subject
from bot.core.notes.scene import Scene

_HOME = re.compile(
    r"^(?>(?:back|now|just|both|all|originally|currently|still|from|used to) )*(?:lives?|living|live|based|is based|located|resides?|residing|settled|stays|staying permanently|relocated|moved|moved back|moved away|just moved|has moved|settling|"
    r"based out of|based near|bought a (?:house|flat|place|condo)|got a (?:place|flat)) (?>(?:back|out|over|down|up|full time|permanently|home) )*(?:(?P<prep>into|in|near|at|on|to|out of|outside|by|around|from)\b ?)?(?P<where>(?!with\b|there\b|together\b|alone\b|out$|away\b|in$).+)$"
)
_PLACE = re.compile(
    r"^(?:(?>is |now |back |currently |over |out |up |down )*(?:in|near|out of) )?(?P<where>.+)$"
)
_WORKS_OUT_OF = re.compile(
    r"(?:works?|working|operates?|flies|flying) (?:outta|out of) (?P<where>.+)$"
)
_WHERE_BASED = re.compile(r"(?P<where>[\w'.-]{2,}(?: [\w'-]+)?)[ -]based(?: now| atm)?$")
_NOT_HOME = Rare(
    r"^(?:on\b|home\b|indoors|inside|late\b|(?:the |a )?(?:week|weekend|day|following|afternoon|morning|evening|later|earlier|different|other)\b|with|on|in with|out|together|his|her|their|(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|a new job|the moment|next|on from|forward)\b"
)
# "he's out in Mirabel": where somebody lives, told from here.
_OUT_IN = Rare(r"(?:out|over|up|down) (?:in|by|near) (?P<where>[\w'-]+)$")
_INTO_PLACE = re.compile(
    r"^(?:just |finally |has |have )*(?:moved|moving|moves|settled|got) (?:into|in to|in at) (?:a|an|the|his|her|their) (?:[\w-]+ ){0,2}?(?:place|flat|house|apartment|condo|home|studio|room|bungalow|cottage|houseshare|basement|loft) (?:in|on|near|off|by) (?P<where>.+)$"
)
# "moved into the new flat": where it is, nobody says.
_INTO_NEW = re.compile(
    r"(?:just |finally )?(?:moved|moving|moves|settled) (?:into|in to|to) (?:(?:a|the|her|his|their|own) ){0,2}(?:(?:new|bigger|smaller|own|nice|lovely) )*(?:flat|house|place|home|apartment|condo|studio|pad|digs|room)$"
)
_FROM_TO = re.compile(r"^(?:just |both )?(?:moved|relocated) from [^,]{2,30}? to (?P<where>.+)$")


_FIRM_WORD = Rare(
    r"\b(?:university|college|institute|hospital|bank|clinic|laborator(?:y|ies)|foundation|council|ministry|agency|inc|ltd|gmbh|llc|plc|capital|partners|ventures|studios|pharma|energy|airlines|airways|railways?|motors|consulting|group|trust|systems|technologies|software|heritage|museum|press)$"
)


def door(c: Clause, s: Scene) -> None:
    """Find the door in "the couple at number 9", "Ana from the third floor"."""
    if c.people and (match := _DOOR.search(c.norm)) and len(c.people[0].people) == 1:
        put_value(c, s, c.people[0].people, Relation.LOCATION, match.start("where"), match.end())


def home(c: Clause, h: Head, s: Scene) -> bool:
    """Find where somebody lives."""
    people = subject(c, h, s)
    rest = c.norm[h.at :]
    if _address(c, h, s):
        return True
    if not people or h.negative or h.future or h.doubtful:
        return False
    match = _FROM_TO.match(rest)
    if match:
        begin = h.at + match.start("where")
        places = lexicon().places
        whence = re.search(r"from (.+?) to ", rest)
        where = c.norm[begin : _place_end(c, begin)]
        strange = where not in places and bool(whence and whence.group(1) not in places)
        if strange and (re.search(r" as (?:a |an |the )?\w+", rest) or len(where.split()) > 2):
            return False
        firms = strange and c.inside(begin, begin + 1)[0].capital and not HOMELAND.search(where)
        left = c.inside(h.at + match.end() - len(match.group()), begin)
        kind = Relation.INDUSTRY if strange and is_industry(where) else Relation.LOCATION
        if kind is Relation.LOCATION and firms and any(t.capital for t in left):
            kind = Relation.ORG
            where = where.split(" in ")[0]
        put_value(c, s, people, kind, begin, begin + len(where))
        tail(c, s, people, begin + len(where))
        s.look_at(people)
        return True
    if _INTO_NEW.match(rest):
        return False
    if inside := _INTO_PLACE.match(rest):
        begin = h.at + inside.start("where")
        put_value(c, s, people, Relation.LOCATION, begin, _place_end(c, begin))
        s.look_at(people)
        return True
    if (
        h.aux.startswith(("is", "'s", "are", "'re"))
        and not c.whens
        and (out := _OUT_IN.match(rest))
    ):
        begin = h.at + out.start("where")
        if out.group("where") not in lexicon().common:
            put_value(c, s, people, Relation.LOCATION, begin, len(c.norm))
            s.look_at(people)
            return True
    match = _HOME.match(rest)
    if match and not _NOT_HOME.match(match.group("where")):
        moved = "moved" in rest or "relocated" in rest
        if (
            (moved and match.group("prep") not in {"to", "into"})
            or (match.group("prep") == "from")
            or re.search(r"\bmoving\b|used to|\b(?:till|til|until) \w+", rest)
        ):
            return False
        begin = h.at + match.start("where")
        if rest.startswith("stay") and match.group("prep") in {"at", "on"}:
            return False
        if moved and match.group("prep") == "into" and into_work(c, begin, _place_end(c, begin)):
            put_value(c, s, people, Relation.INDUSTRY, begin, _place_end(c, begin))
            s.look_at(people)
            return True
        if moved and changed_firm(c, s, people, begin, _place_end(c, begin)):
            put_value(c, s, people, Relation.ORG, begin, _place_end(c, begin))
            tail(c, s, people, _place_end(c, begin))
            s.look_at(people)
            return True
        if moved and (
            (
                re.search(r"\b(?:moved|relocated) (?:over|across) to ", rest)
                and c.norm[begin:] not in lexicon().places
            )
            or _FIRM_WORD.search(c.norm[begin : _place_end(c, begin)])
        ):
            put_value(c, s, people, Relation.ORG, begin, _place_end(c, begin))
            tail(c, s, people, _place_end(c, begin))
            s.look_at(people)
            return True
        if dwelling := _DWELLING.match(c.norm[begin:]):
            begin += dwelling.end()
        end = _place_end(c, begin)
        role = re.match(r" ?as (?:a |an |the )?", c.norm[end:])
        if moved and role and read_title(c, end + role.end())[0][1]:
            put_value(c, s, people, Relation.ORG, h.at + match.start("where"), end)
            put_value(c, s, people, Relation.TITLE, *read_title(c, end + role.end())[0])
            s.look_at(people)
            return True
        put_value(c, s, people, Relation.LOCATION, begin, end)
        if end < len(c.norm):
            tail(c, s, people, end)
        s.look_at(people)
        return True
    if (outof := _WORKS_OUT_OF.match(rest)) and c.norm[h.at + outof.start("where") :].removesuffix(
        " now"
    ) in lexicon().places:
        put_value(c, s, people, Relation.LOCATION, h.at + outof.start("where"), len(c.norm))
        s.look_at(people)
        return True
    if (based := _WHERE_BASED.match(rest)) and h.kind in {"them", ""} and not c.people[1:]:
        words = based.group("where").split()
        if c.norm[h.at : h.at + based.end("where")] in lexicon().places or not any(
            w in lexicon().common or w in lexicon().titles for w in words
        ):
            put_value(c, s, people, Relation.LOCATION, h.at, h.at + based.end("where"))
            s.look_at(people)
            return True
    match = _PLACE.match(rest)
    if match and h.kind != "own":
        text = match.group("where")
        end = _place_end(c, h.at + match.start("where"))
        text = c.norm[h.at + match.start("where") : end]
        bare = re.sub(r"^(?:the|downtown) ", "", text)
        led = match.start("where") > 0
        if (
            (bare in lexicon().places and (led or (h.kind == "" and not c.whens)))
            or (
                led
                and rest.startswith(("in ", "now in ", "back in ", "is in "))
                and _proper(c, h.at + match.start("where"), end)
                and h.kind == "them"
                and not is_industry(text)
            )
            or (led and h.kind in {"them", ""} and _away(c, rest, text))
        ):
            if re.search(r"\b(?:till|til|until)\b", c.norm) or any(
                c.text[t.start : t.end].lower().startswith(("till", "til", "until", "for"))
                for t in c.tokens
                if t.kind == "date"
            ):
                return False
            if c.whens and h.kind == "them" and not re.search(r"\b(?:now|back)\b", c.norm):
                return False
            put_value(c, s, people, Relation.LOCATION, h.at + match.start("where"), end)
            s.look_at(people)
            return True
    return False


_SETTLED = Rare(
    r"(?:is |now |currently )*(?:out|over|up|down|back) (?:in|near) |(?:is |currently )*(?:now )?in .* now$|now in "
)


def _away(c: Clause, rest: str, text: str) -> bool:
    """Whether "out in kamloops", "in hochelaga now" says a place that no list knows."""
    words = re.sub(r" now$", "", text.strip()).split()
    lex = lexicon()
    return (
        bool(_SETTLED.match(rest))
        and 0 < len(words) <= 2
        and not is_industry(" ".join(words))
        and not words[-1].endswith(("ing", "tion", "tics", "ment", "ogy", "ance", "ware", "care"))
        and not any(w in lex.common or w in lex.titles or w == "P" for w in words)
        and not c.people[1:]
    )


def _address(c: Clause, h: Head, s: Scene) -> bool:
    """Such as "her address is 14 Mill Lane", "number 32 on our street"."""
    people = h.people if h.kind == "own" else subject(c, h, s)
    match = _ADDRESS.match(c.norm, h.start if h.kind == "own" else 0)
    if not people or c.whens or not match:
        return False
    begin = match.start("where") if match.group("where") else match.start("here")
    put_value(c, s, people, Relation.LOCATION, begin, len(c.norm))
    s.look_at(people)
    return True


def _proper(c: Clause, begin: int, end: int) -> bool:
    tokens = c.inside(begin, end)
    return bool(tokens) and all(t.capital for t in tokens) and len(tokens) <= 3


_DOOR = re.compile(
    r"\b(?:lady|man|woman|guy|neighbou?r|couple|family|fella|bloke|chap|girl|lad|P) (?:at|from|in|of|across at|over at) (?:the )?(?P<where>(?:number|no|flat|apartment|apt|unit) \d+\w?|(?:\d+(?:st|nd|rd|th)|\d+ (?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|top|ground) floor)\b"
)
_ADDRESS = re.compile(
    r"(?:(?:his|her|their|P 's) )?(?:new |home )?(?:address|(?:place|house|flat|apartment|home|pad|gaff|digs)(?= (?:is|'s|=|at)\b))(?: is| 's| =)?(?: at)? (?P<where>(?:flat |number |no )?\d+\w? .+)$|(?P<at>at )?(?P<here>(?:number|no) \d+\w?(?: (?:on|in) (?:our|my|the) (?:street|road|building|block|close|avenue|terrace))?)$"
)
_DWELLING = Rare(
    r"(?:(?:a|an|the|her|his|their|our) )?(?:[\w-]+ ){0,3}?(?:flat|house|place|apartment|condo|studio|home|cottage|loft|bungalow|bedroom|room|farm) (?:in|near|outside) (?=\S)"
)


def _place_end(c: Clause, begin: int) -> int:
    for match in re.finditer(
        r" (?:with|and|but|who|where|because|since|for|as|working|doing|near|now|after|running|until|so|over|during|recently|earlier|no more|no longer|not|which)(?= |$)",
        c.norm[begin:],
    ):
        if (
            match.group().strip() == "and"
            and c.inside(begin + match.end(), len(c.norm))
            and c.inside(begin + match.end() + 1, len(c.norm))[:1]
            and c.inside(begin + match.end() + 1, len(c.norm))[0].capital
        ):
            continue
        return begin + match.start()
    return len(c.norm)
