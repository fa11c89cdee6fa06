"""Where somebody lives, what they love and what they need."""

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Mention, Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.parts import items, value
from bot.core.notes.recognisers.meetings import late_place
from bot.core.notes.recognisers.work import is_industry, read_title, _tail, subject
from bot.core.notes.scene import Draft, Scene

_HOME = re.compile(
    r"^(?:(?:back|now|just|both|all|originally|currently|still|from|used to) )*(?:lives?|living|live|based|is based|located|resides?|residing|settled|stays|staying permanently|relocated|moved|moved back|moved away|just moved|has moved|settling|"
    r"based out of|based near|bought a (?:house|flat|place|condo)|got a (?:place|flat)) (?:(?:back|out|over|down|up|full time|permanently|home) )*(?P<prep>in|near|at|on|to|out of|outside|by|into|around|from)? ?(?P<where>(?!with\b|there\b|together\b|alone\b|out$|away\b|in$).+)$"
)
_PLACE = re.compile(r"^(?:(?:is |now |back |currently |over )*(?:in|near|out of) )?(?P<where>.+)$")
_LIKES = re.compile(
    r"^(?:(?:also|really|just|both|all|absolutely|such|huge|big|a|an|the|very|super|so|totally|now|currently|recently|lately|mad|got|gotten|been|become|became|is|apparently|always|getting|still|completely|pretty|seriously) )*"
    r"(?:(?P<loves>loves?|likes|enjoys?|adores?|collects?|plays?|playing (?=the\b)|learning (?=the\b)|learning to play|taking up|taken up|supports?|follows|obsessed (?:with|by|over)|crazy (?:about|for)|mad (?:about|for|on|into)|nuts about|passionate about|keen on|big on|hooked on|"
    r"interested in|fond of|addicted to|fan of|fans of|into|fanatic about|enthusiastic about|geeks? out (?:on|about|over)|wild about|cares (?:a lot |deeply )?about|(?:took|taken|taking) up|fascinated by|lives for|breathes|can talk for hours about|nerds? out (?:on|about|over)|"
    r"hobbies (?:are|include|:)|hobby is|passion for|a passion for|has a passion for|has a thing for|has a soft spot for|sucker for|geek about|nerd about|swears by|devoted to|gotten into|got into|getting into|fell in love with|dabbles in|practises|practices|grows|breeds|restores|carves|sews|does (?=crossfit|yoga|pilates|judo|karate|jiu|bjj|triathlons|ceramics|pottery|improv|ballet|archery)|goes (?=climbing|hiking|running|fishing|surfing|sailing|birding)|brews|knits|plays in) (?:to |the |in |playing |all things |everything )?(?P<what>.+)"
    r"|(?P<fan>.+?) (?:fan|fanatic|nut|enthusiast|buff|lover|addict|junkie|geek|nerd|aficionado|obsessive|freak|head|fiend|nerds|fans|nuts|lovers|supporter|enthusiasts|devotee)$)"
)
_NEEDS = re.compile(
    r"^(?:(?:also|really|just|both|still|now|actively|currently|desperately|badly|always|urgently|on the|is|are|urgently|definitely|so) )*"
    r"(?:(?P<loose>needs?|wants?|seeking|seeks|looking (?:out )?for|looking into|hunting for|searching for|in search of|in need of|short on|short of|short(?= \d)|wishes|wishing to|would welcome|would be glad of|looks for|hires|searches for|searches|needing|hunting(?= (?:a|an|for)\b)|in want of|crying out for|desperate for|after(?! \w+ing\b)|on the hunt for|on the lookout for|shopping for|in the market for|could use|could really use|could do with|hoping for|hoping to find|in dire need of|hunt for|lookout for|"
    r"would love|'d love|would like|'d like|struggling with|struggles with|having trouble with|having a hard time with|stuck on|hoping to get|dying for|asked if i knew|asking for|asking around for|wondering about|requires|recruiting|hiring for|hiring|trying to|looking to|wants to|wanting to|hoping to|needs to|raising|fundraising for|is raising|scouting for|scouting|wishing for|eager for|keen to|eager to|dying to|itching to|aiming to|needs help with|wants help with|struggling to|struggles to|worried about|lacking|lacks|wants an?|curious about) (?P<what>.+)|(?P<hiring>hiring|fundraising)$)"
)
_KEEP_VERB = re.compile(r"(?:^| )(?:recruiting)$")
_NOT_HOME = re.compile(
    r"^(?:with|on|in with|out|together|his|her|their|a new job|the moment|next|on from|forward)\b"
)
_NOT_LIKE = re.compile(
    r"^(?:it|that|this|me|him|her|them|us|how|when|what|the idea|my|our|a lot|to be|being|working with|to have)\b"
)
_WEAK_NEED = re.compile(
    r"(?:^| )(?:wants?|needs?|would love|'d love|would like|hoping to|keen to|eager to|dying to|looking to|trying to|wanting to|wants to|needs to)$"
)
_HOW_MUCH = re.compile(
    r"^(?:(?:to )?do it|it|that|this|to come|me|us|to (?:meet up|catch up|hang|see me|meet me|grab|get together)|to (?:be )?(?:go|leave)$)\b"
)


_FROM_TO = re.compile(r"^(?:just |both )?(?:moved|relocated) from [^,]{2,30}? to (?P<where>.+)$")


def home(c: Clause, h: Head, s: Scene) -> bool:
    """Find where somebody lives."""
    people = subject(c, h, s)
    rest = c.norm[h.at :]
    if not people or h.negative or h.future or h.doubtful:
        return False
    match = _FROM_TO.match(rest)
    if match:
        begin = h.at + match.start("where")
        _put(c, s, people, Relation.LOCATION, begin, _place_end(c, begin))
        s.look_at(people)
        return True
    match = _HOME.match(rest)
    if match and not _NOT_HOME.match(match.group("where")):
        moved = "moved" in rest or "relocated" in rest
        if (
            (moved and match.group("prep") not in {"to", "into"})
            or ("from" == match.group("prep"))
            or re.search(r"\bmoving\b|used to", rest)
        ):
            return False
        end = _place_end(c, h.at + match.start("where"))
        role = re.match(r" ?as (?:a |an |the )?", c.norm[end:])
        if moved and role and read_title(c, end + role.end())[0][1]:
            _put(c, s, people, Relation.ORG, h.at + match.start("where"), end)
            _put(c, s, people, Relation.TITLE, *read_title(c, end + role.end())[0])
            s.look_at(people)
            return True
        _put(c, s, people, Relation.LOCATION, h.at + match.start("where"), end)
        if end < len(c.norm):
            _tail(c, s, people, end)
        s.look_at(people)
        return True
    match = _PLACE.match(rest)
    if match and not h.kind == "own":
        text = match.group("where")
        end = _place_end(c, h.at + match.start("where"))
        text = c.norm[h.at + match.start("where") : end]
        bare = re.sub(r"^(?:the|downtown) ", "", text)
        led = match.start("where") > 0
        if (
            bare in lexicon().places
            and (led or (h.kind == "" and not c.whens))
            or (
                led
                and rest.startswith(("in ", "now in ", "back in ", "is in "))
                and _proper(c, h.at + match.start("where"), end)
                and h.kind == "them"
                and not is_industry(text)
            )
        ):
            if any(
                c.text[t.start : t.end].lower().startswith(("till", "til", "until", "for"))
                for t in c.tokens
                if t.kind == "date"
            ):
                return False
            if c.whens and h.kind == "them" and not re.search(r"\b(?:now|back)\b", c.norm):
                return False
            _put(c, s, people, Relation.LOCATION, h.at + match.start("where"), end)
            s.look_at(people)
            return True
    return False


def _proper(c: Clause, begin: int, end: int) -> bool:
    tokens = c.inside(begin, end)
    return bool(tokens) and all(t.capital for t in tokens) and len(tokens) <= 3  # noqa: PLR2004 - names of places are short


def _place_end(c: Clause, begin: int) -> int:
    for match in re.finditer(
        r" (?:with|and|but|who|where|because|since|for|as|working|doing|near|now|after|running|until|so)(?= |$)",
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


def interest(c: Clause, h: Head, s: Scene) -> bool:
    """Find what somebody loves to do, one fact each."""
    people = subject(c, h, s)
    rest = c.norm[h.at :]
    if not people or h.negative or h.doubtful or h.kind == "own":
        return False
    match = _LIKES.match(rest)
    if not match:
        return False
    group = "what" if match.group("what") else "fan"
    if _NOT_LIKE.match(match.group(group)):
        return False
    if group == "fan" and re.search(r"\b(?:to|a|allergic|her|his|the)\b", match.group("fan")):
        return False
    if group == "fan" and (
        len(match.group("fan").split()) > 4
        or re.match(r"(?:i|we|met|saw|who|had|his|her)\b", match.group("fan"))
    ):  # noqa: PLR2004 - a fan of something short
        return False
    begin, end = h.at + match.start(group), h.at + match.end(group)
    stop = re.search(
        r" (?:because|since|so|but|who|when|after|ever|these|thanks|every|lately|as a|while|can't|cannot|behind|for a living|at the|at a|too|, and|with (?:her|his|their|me|us))(?= |$)",
        c.norm[begin:end],
    )
    if stop:
        end = begin + stop.start()
        if stop.group().startswith((" at the", " at a")):
            late_place(c, s, begin + stop.start() + 4)
    for a, b in items(c, begin, end):
        what = value(c, a, b)
        for person in people:
            if what[0]:
                s.add(Draft(person, Relation.INTEREST, what[0], what[1], sentence=c.sentence))
    s.listing = Relation.INTEREST
    s.look_at(people)
    return True


def need(c: Clause, h: Head, s: Scene) -> bool:
    """Find what somebody looks for, wants or struggles with."""
    people = subject(c, h, s)
    rest = c.norm[h.verb :] if re.search(r"(?:would|'d|could)\b", h.aux) else c.norm[h.at :]
    base = (
        h.verb if rest is not c.norm[h.at :] and re.search(r"(?:would|'d|could)\b", h.aux) else h.at
    )
    if not people or h.negative or h.doubtful or h.kind == "own":
        return False
    match = _NEEDS.match(rest)
    if not match:
        return False
    if match.group("hiring"):
        return False
    if h.kind == "" and rest.startswith(("need ", "want ", "asked ", "worried")):
        return False
    if _HOW_MUCH.match(match.group("what")):
        return False
    begin, end = base + match.start("what"), base + match.end("what")
    what = c.norm[begin:end]
    if re.match(r"(?:hiring|recruiting) ?$", what):
        return False
    shift = re.match(
        r"(?:to )?(?:hire|find|get|recruit|meet) (?=a |an |some |people|more|two|three|\w+ \w+s\b)",
        what,
    )
    if (
        shift
        and not what.startswith(("to recruit", "recruit"))
        and what.startswith(("to find", "find", "to hire", "hire", "to recruit a"))
    ):
        begin += shift.end()
    stop = re.search(
        r" (?:because|since|so that|but|before|after|when|if i|so|as she|as he|and (?:she|he|they|i|can|would|is|has)|, can| now that)(?= |$)",
        c.norm[begin:end],
    )
    if stop:
        end = begin + stop.start()
    ranges = items(c, begin, end)
    if (
        c.norm[begin:end].startswith(("to ", "help "))
        or " to " in c.norm[begin:end]
        or re.search(r"\bbetween\b", c.norm[begin:end])
        or (ranges[1:] and len(c.norm[ranges[-1][0] : ranges[-1][1]].split()) > 5)
    ):  # noqa: PLR2004 - a long end is no list item
        ranges = [(begin, end)]
    for a, b in ranges:
        got = value(c, a, b)
        if (
            b == len(c.norm)
            and c.tokens[-1].kind == "date"
            and got[0]
            and re.match(r"(?i)(?:for|from|by) ", c.text[c.tokens[-1].start :])
        ):
            got = (c.text[got[1][0] : c.tokens[-1].end], (got[1][0], c.tokens[-1].end))
        for person in people:
            if got[0]:
                s.add(Draft(person, Relation.NEED, got[0], got[1], sentence=c.sentence))
    s.listing = Relation.NEED
    s.look_at(people)
    return True


def further(c: Clause, h: Head, s: Scene) -> bool:
    """A further item of the list that the clause before began."""
    if s.listing is None or h.kind or c.sep not in {",", "and", "&"} or not s.drafts:
        return False
    last = s.drafts[-1]
    words = c.norm[h.start :].split()
    if words and words[0] in among("be so like same what no not but who which good nice"):
        return False
    if (
        last.relation is not s.listing
        or not words
        or len(words) > 5
        or c.people
        or read_title(c, h.start)[0][1]
        or words[0] in among("at in based from on with who met")
    ):  # noqa: PLR2004 - items are short
        return False
    if (
        any(t.kind in {"email", "url", "handle", "phone"} for t in c.tokens)
        or words[0] in lexicon().finite
        or words[0]
        in among(
            "thinking looking planning moving hoping trying expecting leaving starting "
            "considering hiring applying working struggling"
        )
        or c.norm[h.start :] in lexicon().places
    ):
        return False
    owners = [d.person for d in s.drafts if d.relation is s.listing and d.span == last.span]
    for a, b in items(c, h.start, len(c.norm)):
        got = value(c, a, b)
        for person in owners:
            if got[0]:
                s.add(Draft(person, last.relation, got[0], got[1], sentence=c.sentence))
    return True


def _put(
    c: Clause, s: Scene, people: list[Mention], relation: Relation, begin: int, end: int
) -> None:
    what = value(c, begin, end)
    for person in people:
        if what[0]:
            s.add(Draft(person, relation, what[0], what[1], sentence=c.sentence))
