"""What others offered to do."""

# ruff: noqa: C901, PLR0911, PLR0912 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.parts import value
from bot.core.notes.rare import Rare
from bot.core.notes.scene import Draft, Scene

_OFFER = re.compile(
    r"^(?:kindly |also |even |very kindly |generously )?(?:offered|offers|offer|offering|volunteered|proposed|suggested she|suggested he) (?:(?:me|us|to me|to us) )?(?P<to>to )?(?P<what>.+)$"
    r"|^(?:said|says|mentioned|told me|told us|told|tells me|thinks|reckons|promised|promises|texted|swears|swore|added|messaged|insisted|insists|confirmed|assures me|assured me|wrote|writes|believes|replied|claims|let me know|emailed|emailed me|vowed|indicated|hinted)(?: that| me that|:)? ?(?:he|she|they)? ?(?:could|would|can|will|'d|'ll|would be|is|'s|'d be|might be|could maybe|could probably|might|may)(?: be)?(?: also| probably| maybe| even)? (?:(?:happy|glad|willing|able|keen|down|game|delighted|more than happy|thrilled|up) (?:to|for) |love to )?(?P<what2>.+)$"
    r"|^(?:happy|glad|willing|keen(?! to (?:break|get into|move|learn|find|switch|join|hire|sell|buy|start|try|leave|grow|expand|work|do|see|hear|go|know|become|make|land|raise|improve|retrain))|open|down|game|more than happy|delighted|available|able) to (?P<what3>.+)$"
    r"|^(?:said|says)(?: that)? (?:(?:he|she|they) (?:is|'s|'d be|are|'re|would be) )?(?:happy|glad|willing|keen|down|more than happy|delighted) to (?P<what4>.+)$"
    r"|^(?:promised|agreed|volunteered) (?!at once|right away|straight|immediately|happily$|gladly$|of course|yes\b|with\b|that (?:it|this|the)\b|on\b|about\b)(?:(?:me|us) )?(?:to )?(?P<what5>.+)$"
    r"|^(?:said|says)(?: that)? (?:i|we) (?:can|could) (?:always |also )?(?P<what7>.+)$"
    r"|^(?:up|game|down|open) (?:for|to) (?P<what8>[a-z]+ing (?:.* )?(?:me|us|my|our)\b.*)$"
    r"|^said to (?P<what6>(?:call|text|email|reach|ping|ask|let).+)$"
)
_OFFERED_WILL = Rare(
    r"^(?:gladly |happily )?(?P<what>(?:mention|flag|nominate|endorse|propose|suggest|tip|alert|notify|update|remember|invite|enquire|inquire|ask around|chase|find out and let|see what \w+ can|text|email|message|whatsapp|dig|knit|sew|paint|save|keep|order|buy|print|carry|swap|sell|post|drop|walk|water|mind|mow|sort|help|intro|introduce|connect|send|lend|share|review|look|show|host|forward|refer|put|get|give|teach|ask|watch|let|bring|talk|pass|take|drive|fix|vouch|recommend|check|cover|pick|babysit|read|proofread|mentor|feed|find|make|cook|a reference|be my) (?:.*\b)?(?:me|us|my|our|with|at|over|through|around)\b.*)$"
)


_WILL_SEND = Rare(
    r"^(?:gladly |happily |probably |also )?(?P<what>(?:send|share|forward|email|review|check|ask around|look into|look over|find out|dig out|dig up|put together) (?:over |through )?(?:the|a|an|some|two|three|more|what|who|whether|which|if)\b.*)$"
)
# "Mack texted, he can do the drywall"
_CAN_DO = Rare(
    r"^(?P<what>(?:do|fix|sort|cover|install|fit|paint|build|quote|replace|repair|tile|plaster|rewire|service|mind|babysit|take on|lend|source) (?:the|a|an|some|both|all|another|it|them|me|us)\b.*)$"
)
_ANY_DEED = Rare(
    r"^(?:gladly |happily |also |probably |maybe |always |easily )?(?P<what>(?P<verb>[a-z]+) (?:.* )?(?<!on )(?<!without )(?<!against )(?<!like )(?<!than )(?:me|us|my|our|ours|mine)\b.*)$"
)
_NO_DEED = among(
    "see meet miss need want know owe remember hear like love hate think be have text call email message ping phone ring visit join drop "
    "beat kill stay come go do say believe understand use enjoy appreciate leave win lose feel become stop sit eat drink work live sleep"
)


def _deed(rest: str) -> re.Match[str] | None:
    """Such as "arrange a tasting for my team", where it can or will be done."""
    match = _ANY_DEED.match(rest)
    if match and match.group("verb") in lexicon().verbs and match.group("verb") not in _NO_DEED:
        return match
    return None


def deeds(c: Clause, begin: int, end: int) -> list[tuple[int, int]]:
    """The ranges of `norm[begin:end]` that are each one thing to do: "review it and lend me his"."""
    out = []
    at = begin
    for joint in re.finditer(r" and (?:also |then |to |maybe )?(?=(\w+) )", c.norm[begin:end]):
        if re.search(r"\b(?:come|go|try|stop)$", c.norm[at : begin + joint.start()]):
            continue
        if joint.group(1) in lexicon().verbs and joint.group(1) not in {
            "tea",
            "water",
            "cook",
            "work",
        }:
            out.append((at, begin + joint.start()))
            at = begin + joint.end()
    return [*out, (at, end)]


def offer_elided(c: Clause, h: Head, s: Scene, rest: str) -> bool:
    """Such as "offered to help", said of whoever is in focus."""
    if not s.focus or not re.match(
        r"(?:kindly |also |generously )?(?:offered|happy to|willing to|glad to|said (?:he|she|they)|offers|volunteered|keen to|open to|more than happy|says (?:he|she|they)|can (?:help|intro|introduce|connect|lend|get|put|refer|review|send|host|share)|available to|down to)",
        c.norm[h.verb :],
    ):
        return False
    pronoun = re.match(r"(?:said|says) (he|she|they)\b", rest)
    people = s.pronoun(pronoun.group(1)) if pronoun else s.focus
    return offered(c, Head("them", people, h.start, h.verb, h.at, h.aux), s, rest)


_TO_THEM = re.compile(r"(?:offered|lent|promised|gave) (?:him|her|them|P)\b")


def offered(c: Clause, h: Head, s: Scene, rest: str) -> bool:
    """Find what the people of the clause offered."""
    if _TO_THEM.match(rest):
        return False
    match = _OFFER.match(rest)
    begin = h.at
    if match and not re.match(
        r"(?:said|says) (?:he|she|they) (?:is|'s) (?!happy|glad|willing|keen|down|more|delighted)",
        rest,
    ):
        group = next(
            g
            for g in ("what", "what2", "what3", "what4", "what5", "what6", "what7", "what8")
            if match.group(g)
        )
        if (
            group == "what2"
            and re.search(r"\b(?:might|may)\b", rest[: match.start(group)])
            and not re.search(r"\b(?:me|us|my|our|for|ask|know)\b", match.group(group))
        ):
            return False
        if group == "what2" and re.match(
            r"(?:(?:fine|ok|okay|good|great|perfect|best|easier|better|possible|impossible|hard|tricky)(?: (?:too|for \w+|with \w+))?$|no|be|have|like|love|not|need|want|never|work|suit|happen|depend|rain|cost)\b(?! a reference| a word| a look| a go| my | there)",
            match.group(group),
        ):
            return False
        if (
            group == "what2"
            and not re.search(r"\b(?:me|us|my|our)\b", match.group(group))
            and re.match(r"(?!bring\b|sing\b|ring\b)\w+ing\b", match.group(group))
        ):
            return False
    elif (
        h.aux
        and not h.negative
        and re.search(r"(?:'ll|will|can|could|would|'d|going to|gonna)\b", h.aux)
        and (
            match := _OFFERED_WILL.match(rest)
            or _WILL_SEND.match(rest)
            or _deed(rest)
            or (_CAN_DO.match(rest) if s.event and s.event[0].sentence >= c.sentence - 1 else None)
        )
    ):
        group = "what"
    else:
        return False
    if h.negative:
        return False
    for a, b in deeds(c, begin + match.start(group), begin + match.end(group)):
        unless = re.search(r" if (?:i|we|you) ", c.norm[a:b] + " ")
        what = value(c, a, a + unless.start() if unless and unless.start() else b, dates=False)
        what = (
            re.sub(
                r"^(?:me|us) |^let (?:me|us) know$|^(?:get back|come back) to (?:me|us)$",
                "",
                what[0],
            ),
            what[1],
        )
        for person in h.people:
            if what[0]:
                s.add(Draft(person, Relation.OFFER, what[0], what[1], sentence=c.sentence))
    s.look_at(h.people)
    s.look_at([*h.people])
    for token in c.people:
        if re.search(r"introduce (?:me|us) to P", rest):
            s.look_at(token.people)
    return bool(what[0])
