"""What somebody looks for, wants or struggles with."""

# ruff: noqa: C901, PLR0911, PLR0912 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Mention, Relation
from bot.core.notes.head import Head
from bot.core.notes.parts import items, value
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.firms import put_value
from bot.core.notes.recognisers.work import subject
from bot.core.notes.scene import Draft, Scene

_NEEDS = re.compile(
    r"^(?>(?:also|really|just|both|still|now|actively|currently|desperately|badly|always|urgently|on the|is|are|urgently|definitely|so) )*"
    r"(?:(?P<loose>needs?|wants?|seeking|seeks|looking (?:out )?for|looking into|hunting for|searching for|in search of|in need of|short on|short of|short(?= (?:\d|an? |(?:two|three|four|five|six|seven|eight|ten|several|some|staff|drivers|hands|cooks|nurses|teachers)\b))|(?:desperate|gasping|itching|keen) (?:for|to find|to get)|wishes|wishing to|would welcome|would be glad of|looks for|hires|searches for|searches|needing|hunting(?= (?:a|an|for)\b)|in want of|crying out for|desperate for|after(?! \w+ing\b)|on the hunt for|on the lookout for|shopping for|in the market for|could use|could really use|could do with|hoping for|hoping to find|hopes for|hopes to(?= (?:find|get|hire|recruit|land|raise|secure|win|sell|buy|rent|switch|break|move into)\b)|interested in(?= (?:hiring|buying|finding|getting|renting|joining|switching)\b)|on the prowl for|casting around for|desperate to|in dire need of|hunt for|lookout for|"
    r"would love|'d love|would like|'d like|struggling with|struggles with|having trouble with|having a hard time with|stuck on|hoping to get|dying for|(?:asked|wondered|wondering|wants to know)(?: me| us)? (?:if|whether) (?:i|we|anyone|anybody|somebody) (?:knew of|knows of|knew|know of|knows|know|had|have|has|could recommend|can recommend)|asking for|(?:asked|asks) (?:me|us) to recommend|asking around for|wondering about|requires|recruiting|hiring for|hiring|trying to|looking to|wants to|wanting to|hoping to|needs to|raising|fundraising for|is raising|scouting for|scouting|wishing for|eager for|keen to|eager to|dying to|itching to|aiming to|needs help with|wants help with|struggling to|struggles to|worried about|lacking|lacks|wants an?|curious about) (?P<what>.+)|(?P<hiring>hiring|fundraising)$)"
)
_HOW_MUCH = Rare(
    r"^(?:(?:to )?do it|it|that|this|to come|me|us|to (?:meet up|catch up|hang|see me|meet me|grab|get together)|to (?:be )?(?:go|leave)$|(?:to )?(?:check|double-?check|think|confirm|ask|decide|sleep|rest|find out|get back to|talk|let me|run it)\b(?! (?:a |an |some )))\b"
)


_FIND = Rare(
    r"(?:(?:seem to|manage to) )?(?:find|get|hire|source|recruit|get hold of|get enough|find enough|attract|keep|retain) (?P<what>(?!it\b|that\b|this\b|to\b|out\b|away\b|enough of\b|over\b|up\b|in\b|here\b|there\b|her\b|him\b|them\b|me\b|P\b|time\b|the time\b|her \w+$|his \w+$|their \w+$|back\b|a word\b|through\b|into\b|off\b|his head\b).+)$"
)


# "is hiring two technicians at Vestas": the firm that hires is theirs.
_HIRES = Rare(r"\b(?:hir(?:es|ing)(?: for)?|recruit(?:s|ing))(?: for)? $")


_NO_HIRE = Rare(
    r"(?:committee|managers?|team|partner|process|freeze|season|event|fair|panel|board|lead|director|consultant|agency|officer|drive|round)\b"
)


# "After a second-hand van"
_AFTER_ONE = re.compile(
    r"after (?:an?|some|any|new|used|cheap|vintage|second-?hand|old|good|decent|more) (?!while\b|bit\b|few\b|long\b|short\b|year|month|week|day|decade|quick\b|couple\b|lot\b|walk\b|talk\b|chat\b|drink\b|coffee\b|break\b)[\w'-]+(?: (?!i\b|we\b|he\b|she\b|they\b|is\b|was\b|with\b)[\w'-]+){0,3}$"
)
# "his band wants a drummer": what their people look for, they do.
_THEIR_FIRM = re.compile(
    r"(?:his|her|their|P 's) (?:own |new |old )?(?:[\w-]+ )?(?:firm|company|band|team|startup|start-up|shop|office|department|dept|school|lab|agency|studio|practice|"
    r"clinic|choir|club|group|league|crew|unit|hospital|bakery|restaurant|cafe|farm|business|employer|organisation|organization|charity|boss|ward|orchestra|salon|"
    r"bank|ngo|theatre|gallery|kitchen|lab|site|plant|warehouse|garage|society|council|college|publisher|magazine|paper|foundation|workplace|bar|pub|hotel) (?:(?:also|really|currently|still|now|badly|is|are|'s|'re) )*"
    r"(?=(?:needs?|wants?|hiring|seeking|seeks|looking for|recruiting|short|hires|after|searching for|lacks|could use|would welcome|desperate for)\b)"
)
# "they're hiring at Monzo": who hires, nobody yet whom.
_HIRES_AT = re.compile(r"(?:also |is |are |now )*(?:hiring|recruiting) at\b")


def _cannot_find(c: Clause, h: Head, s: Scene, people: list[Mention]) -> bool:
    """Such as "can't find certified welders"."""
    match = _FIND.match(c.norm[h.at :])
    if not match or not re.search(r"\b(?:can't|cannot|can not|couldn't|never)\b", f"{h.aux} "):
        return False
    put_value(c, s, people, Relation.NEED, h.at + match.start("what"), len(c.norm))
    s.look_at(people)
    return True


def need(c: Clause, h: Head, s: Scene) -> bool:
    """Find what somebody looks for, wants or struggles with."""
    people = subject(c, h, s)
    base = h.verb if h.aux and re.search(r"(?:would|'d|could)\b", h.aux) else h.at
    theirs = _THEIR_FIRM.match(c.norm[h.start :]) if h.kind == "own" else None
    if theirs:
        people, base = h.people, h.start + theirs.end()
    rest = c.norm[base:]
    if not people or h.doubtful or (h.kind == "own" and not theirs):
        return False
    if h.negative:
        return _cannot_find(c, h, s, people)
    match = _NEEDS.match(rest)
    if not match:
        return False
    if match.group("hiring") or _HIRES_AT.match(rest):
        return False
    if h.kind == "" and re.match(r"after\b", rest) and not _AFTER_ONE.match(rest):
        return False
    if h.kind == "" and rest.startswith(("need ", "want ", "asked ", "worried")):
        return False
    if _HOW_MUCH.match(match.group("what")) or match.group("what").startswith(("no ", "any more")):
        return False
    begin, end = base + match.start("what"), base + match.end("what")
    if only := re.match(r"nothing(?: (?:but|more than|except|other than) )?", match.group("what")):
        if only.group() == "nothing":
            return False
        begin += only.end()
    what = c.norm[begin:end]
    if re.match(r"(?:hiring|recruiting) ?$", what) or (
        _NO_HIRE.match(what) and _HIRES.search(rest[: match.start("what")])
    ):
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
        r" (?:because|since|so that|but|before|(?<!look )(?<!looking )after|when|if i|so|as she|as he|and (?:she|he|they|i|can|would|is|has)|, can| now that)(?= |$)",
        c.norm[begin:end],
    )
    if stop:
        end = begin + stop.start()
    if _HIRES.search(rest[: match.start("what")]) and (
        firm := re.search(r" at (?:the )?(?=\S)", c.norm[begin:end])
    ):
        named = c.inside(begin + firm.end(), end)
        if named and named[0].capital and named[0].kind == "word":
            put_value(c, s, people, Relation.ORG, begin + firm.end(), end)
            end = begin + firm.start()
    ranges = items(c, begin, end)
    if (
        c.norm[begin:end].startswith(("to ", "help "))
        or (
            " to " in c.norm[begin:end]
            and not re.search(
                r"^(?:\S+ ){1,4}and (?:a|an|some|somebody|someone|people|help|\d+) ",
                c.norm[begin:end],
            )
        )
        or re.search(r"\bbetween\b", c.norm[begin:end])
        or (ranges[1:] and len(c.norm[ranges[-1][0] : ranges[-1][1]].split()) > 5)
    ):
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
