"""What the writer said they would do, wants to be reminded of, and what others offered."""

# ruff: noqa: C901, PLR0911 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR0913, PLR0917 - clause, scene, people, relation and range always come together

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Mention, Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among
from bot.core.notes.parts import value
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.duties import (
    CHANNEL_WITH,
    IDLE,
    INTENDED,
    ITS_OWN,
    JUST_GRATEFUL,
    REMINDER_OF,
    SO_DO,
    SOME_TIME,
    VAGUE,
    for_them,
    without,
)
from bot.core.notes.recognisers.handing import on_that_day
from bot.core.notes.recognisers.offers import deeds, offer_elided, offered
from bot.core.notes.recognisers.transfer import for_whom, people_of, put
from bot.core.notes.scene import Scene
from bot.core.notes.timing import leans, relative, stated

_WHO = r"(?:P|all (?:three|four|of them)|both(?= (?:a|an|the|some|my))|him|her|them(?: both)?|both of them)"
_PROMISED = re.compile(
    rf"^(?:promised|promise|promising|guaranteed) (?P<who>{_WHO})(?: that)? (?:(?:i|we) (?:'d|'ll|would|will|could|can) |to (?=\w))?(?P<what>.+)$"
)
_PROMISED_TO = re.compile(
    r"^(?:promised|agreed|said|volunteered|offered|committed|pledged|swore) (?:that )?(?:to|(?:i|we) (?:'d|'ll|would|will|could|can)) (?P<what>.+)$"
)
_TOLD = re.compile(
    rf"^(?:told|assured|messaged|texted|let) (?P<who>{_WHO})(?: know)?(?: that)? (?:i|we) (?:'d|'ll|would|will|could|can|am going to|'m going to)(?: try to| be (?:happy|glad|delighted|pleased|willing|more than happy) to| love to)? (?P<what>.+)$"
)
_OWE = re.compile(rf"^(?:owe|owes) (?P<who>{_WHO}) (?P<what>.+)$")
_WILL = Rare(
    r"^(?P<what>(?:send|give|bring|lend|share|forward|introduce|intro|connect|help|email|get|make|show|buy|pass|ask|put|do(?! (?:it|that|so|this|better|more)\b)|look|review|return|find|cook|drop|pick|mail|fix|cover|drive|take|check|text|call|let|pay|teach|read|proofread|host|watch|water|feed|write|bake|babysit|post|order|recommend|refer) .+)$"
)
_REMIND = re.compile(
    r"(?:i want to |i need you to )?(?:can you |could you |pls |kindly |(?:will|can|could|would) (?:someone|somebody|anyone|you) )?(?:please )?(?:remind me|tell me(?= to\b)|reminder|set a reminder|set reminder|note to self|ping me|nudge me|remember(?! (?:it|that|he|she|they|P) (?:is|'s|was)\b)|don't forget(?! (?:it|that|he|she|they|P) (?:is|'s|was)\b)|don't let me forget|do not forget|must remember|make sure i|need to remember)(?: again)?(?: :| to| about| that i| i need to| i should| i must| -| and)? ?(?P<what>.*)$"
)
_MUST = re.compile(
    r"^(?:i )?(?:really )?(?!should (?:think|say|imagine|have|be)|(?:need|want|have|got) to (?:be|have|think|say)\b|got to (?:know|meet|see|chat|talk|speak|chatting|talking|hear)\b|(?:should|must|ought to|need to) (?:see|do|hear|make) (?:more|much more|less)\b)(?:(?:am|'m) to(?= (?:let|send|bring|give|call|ring|phone|tell|email|text|remind|return|ask|pay|write) )|need to|needs to|must|should|have to|gotta|got to|ought to|want to|i 'd like to|better(?! (?:him|her|them|P|than|now|safe|late|still|luck|to|off)\b)) (?:remember to |make sure to |make sure i |not forget to |be sure to |remind myself to )?(?P<what>.+)$"
)
_DO = re.compile(
    r"^(?P<what>(?:follow up|followup|follow-up|rebook|re-book|reorder|renew|resend|recharge|reconfirm|ping|nag|prod|pester|badger|call in on|drop in on|look in on|call|text|email|message|check in|check on|check up|reach out|touch base|send|ask|thank|congratulate|invite|nudge|chase|write|wish|reply|get back|catch up|circle back|reconnect|visit|buy|book|return|remind|phone|ring|pay|give|bring|schedule|set up|intro|introduce|follow|dm|get|meet|drop|confirm|order|pick|pass on|pass along|share|forward|mail|find|make|look|tell|plan|cancel|take|lend|fetch|collect|water|feed|bake|cook|fix|swap|post|print|teach|show|leave|apologi[sz]e|toast|cheer|offer|hit (?:him|her|them|P) up|wrap|knit|frame|wash|organise|organize|prepare|review|read|see|help(?= (?:him|her|them|P)\b)|try(?= again| him| her| them| P)|have another go at|swing by|stop by|pop round|pop in on|pick up)\b(?!').*)$"
)
# "follow-up coffee with Ana", "review meeting": what only looks like an order.
_NO_ORDER = Rare(
    r"thank-you|ping pong|intro with|wrap party|(?:follow[ -]?up|catch[ -]?up|check[ -]?in|intro|review|wrap|call[ -]?back|set[ -]?up|meet) "
    r"(?:call|chat|meeting|coffee|tea|lunch|dinner|drinks?|breakfast|brunch|beers?|session|zoom|visit|interview|appointment|video call|phone call)\b"
)
# "I'm supposed to send Ana three samples"
_SUPPOSED = Rare(r"(?:am|'m|are|'re) (?:still )?(?:supposed to|meant to|due to)\b")
# "Ana said to check back in February"
_TOLD_TO = Rare(
    r"(?:said|says|told (?:me|us)|asked (?:me|us)|wants (?:me|us)|advised (?:me|us)|suggested(?: i| we)?|recommended(?: i| we)?)(?: to)? "
    r"(?P<what>(?:check (?:back|in)|follow up|circle back|get back|get in touch|be in touch|call|email|e-mail|text|message|ping|write|reach out|try (?:again|back)|reapply|apply again|touch base|reconnect|ask again|come back|ring)\b.*)$"
)
# "getting back to her by tuesday"
_DUE = re.compile(
    r"(?P<what>(?:getting back to|circling back (?:to|with)|following up (?:with|on)|checking (?:back )?in (?:with|on)|replying to|writing to|sending|emailing) .+)$"
)
# "she asked me to review it and I said I would"
_SAID_SO = re.compile(
    r"(?:said|told (?:him|her|them|P)|promised|agreed)(?: that)? (?:i|we) (?:would|'d|will|'ll)(?: do it| do so| gladly| happily| of course)?$|(?:said|told (?:him|her|them|P)) (?:yes|sure|ok|okay|of course|no problem|happily|gladly)(?: (?:of course|obviously|straight away|gladly|happily|no problem|at once))?$|agreed$"
)
_NOT_PROMISE = frozenset(among("love like be think hate miss rather"))


def recognise(c: Clause, h: Head, s: Scene) -> bool:
    """Find a reminder, a promise or an offer."""
    rest = c.norm[h.at :]
    if c.norm == "note to self" and re.match(r" ?[:,–—-] ?[A-ZÀ-Þ]", c.text[c.tokens[-1].end :]):
        return True
    if REMINDER_OF.match(c.norm):
        day = stated(c, past=False)
        s.reminding = day or (None, None)
        return True
    if (
        s.reminding is not None
        and c.sep in {":", ",", "-", "–", "—"}
        and h.kind in {"", "me", "own"}
        and rest
    ):
        kept = remind(c, s, 0 if h.kind == "own" else h.at, len(c.norm))
        for draft in s.drafts[-1:] if kept else ():
            draft.date, draft.time = (draft.date, draft.time) if draft.date else s.reminding
        s.reminding = None
        return kept
    s.reminding = None
    match = _REMIND.match(c.norm, h.start)
    if match and (match.group("what") or c.whens or c.norm.startswith("remind")):
        return remind(c, s, match.start("what"), len(c.norm))
    said = rest.startswith("said ") and c.norm.startswith("said ") and _said_so(c, s, rest)
    if h.kind == "them" and c.whens and (told := _TOLD_TO.match(rest)) and leans(c, s) != "past":
        return _keep(c, s, h.people, Relation.REMINDER, h.at + told.start("what"), len(c.norm))
    if h.kind == "them":
        return said or (not INTENDED.search(h.aux) and offered(c, h, s, rest))
    if h.kind == "me" and not h.negative and _SUPPOSED.match(h.aux):
        return remind(c, s, h.at, len(c.norm))
    if (
        h.kind == "own"
        or h.negative
        or INTENDED.search(h.aux)
        or c.norm.startswith(("wish ", "hope ", "i wish ", "i hope "))
    ):
        return False
    if h.kind == "" and offer_elided(c, h, s, rest):
        return True
    return _said_so(c, s, rest) or _promised(c, h, s, rest)


def _said_so(c: Clause, s: Scene, rest: str) -> bool:
    """Keep as promised what was asked for: "and I said I would"."""
    what, span, sentence = s.wanted
    if not _SAID_SO.match(rest) or not what or c.sentence - sentence > 1 or not s.focus:
        return False
    put(c, s, s.focus, Relation.PROMISED, (what, span), past=False)
    s.wanted = ("", (0, 0), -1)
    return True


def _promised(c: Clause, h: Head, s: Scene, rest: str) -> bool:
    will = bool({"'ll", "will", "gonna", "'d", "would"} & set(h.aux.split())) or "going to" in h.aux
    for finder in (_PROMISED, _TOLD, _OWE, _PROMISED_TO):
        if match := finder.match(rest):
            if match.group("what").split()[0] in {"not", "never", "rather", "see"} or IDLE.match(
                match.group("what")
            ):
                return True
            if match.group("what").split()[0] in _NOT_PROMISE or JUST_GRATEFUL.match(
                match.group("what")
            ):
                return False
            if "who" in match.re.groupindex:
                people = people_of(
                    c, s, h.at + match.start("who"), h.at + match.end("who"), match.group("who")
                )
            else:
                people = for_whom(c) or s.focus
            if rest.startswith("agreed") and re.match(
                r"agreed to (?:get|meet|have|catch|grab|do|go|talk|call|speak|hang|chat|try|connect|reconnect|play)",
                rest,
            ):
                return False
            kept = [
                _keep(c, s, people, Relation.PROMISED, a, b)
                for a, b in deeds(c, h.at + match.start("what"), h.at + match.end("what"))
            ]
            return any(kept)
    if (match := _MUST.match(c.norm[h.verb :])) and not re.match(
        r"(?:'ve|have|be|been)\b|(?:look|see|say|admit|stop|(?:get|be|leave|arrive|wake up|go) (?:there|early|home|in|on time|up)\b.*|attend|go|come|try|remember|dash|run)$",
        match.group("what"),
    ):
        base = h.verb
        return remind(c, s, base + match.start("what"), len(c.norm))
    if (
        h.kind == "me"
        and will
        and not re.match(r"\w+(?: instead| again| then)?$", rest)
        and (_WILL.match(rest) or for_them(rest))
    ):
        people = [p for t in c.people for p in t.people] or _pronouns(c, s, h.at) or s.focus
        if people:
            return _keep(c, s, people, Relation.PROMISED, h.at, len(c.norm))
    return _ordered(c, h, s, rest)


def _ordered(c: Clause, h: Head, s: Scene, rest: str) -> bool:
    """Such as "ping Bob in march": an order to oneself."""
    if (due := _DUE.match(rest)) and c.whens and leans(c, s) != "past" and not h.kind:
        return remind(c, s, h.at + due.start("what"), len(c.norm))
    if (
        h.kind
        or h.aux
        or not _DO.match(rest)
        or CHANNEL_WITH.match(rest)
        or _NO_ORDER.match(rest)
        or " X" in f" {c.norm}"
    ):
        return False
    if _names(c) or _pronouns(c, s, h.at) or (s.focus and (c.whens or ITS_OWN.match(rest))):
        return remind(c, s, h.at, len(c.norm))
    return False


def _names(c: Clause) -> list[Mention]:
    return [p for t in c.people for p in t.people]


def _pronouns(c: Clause, s: Scene, begin: int) -> list[Mention]:
    match = re.search(r"\b(him|her|them|his|their)\b", c.norm[begin:])
    if not match:
        return []
    return s.pronoun({"him": "he", "his": "he", "her": "she"}.get(match.group(1), "they"))


def remind(c: Clause, s: Scene, begin: int, end: int) -> bool:
    """Keep what `norm[begin:end]` tells the writer to do, for whoever it is about."""
    people = _names(c)[:1] if _names(c) else _pronouns(c, s, begin) or s.focus
    first = c.people[0] if c.people else None
    if first and not re.match(
        r"(?:to )?\w+ (?:him|her(?! (?!to\b|about\b|for\b|on\b|in\b|at\b|an?\b|the\b|some\b|my\b|our\b|this\b|that\b|what\b|how\b|if\b|when\b|back\b|up\b|with\b|two\b|three\b|off\b|over\b)\w)|them)\b",
        c.norm[begin:],
    ):
        people = first.people
    elif first:
        people = _pronouns(c, s, begin) or first.people
    if not people:
        return False
    return _keep(c, s, people, Relation.REMINDER, begin, end)


def _keep(
    c: Clause, s: Scene, people: list[Mention], relation: Relation, begin: int, end: int
) -> bool:
    tokens = c.inside(begin, end)
    own = (
        next((t for t in tokens if t.people and t.people[0].name == people[0].name), None)
        if people
        else None
    )
    if relation is Relation.REMINDER or own:
        what = without(c, begin, end, own)
    else:
        what = value(c, begin, end, dates=False)
    if relation is Relation.PROMISED and s.wanted[0] and c.sentence - s.wanted[2] <= 1:
        if SO_DO.match(what[0].lower()):
            what = s.wanted[:2]
        s.wanted = ("", (0, 0), -1)
    text = re.sub(r"^(?:to|about|that|me to|send over) (?=\w)| (?:is|are)$", "", what[0])
    if relation is Relation.REMINDER and c.norm[begin:end].endswith(" again"):
        text = f"{text.removesuffix(' again')} again"
    text, day = relative(text, s) if not c.whens else (text, None)
    if people and VAGUE.match(text.lower()):
        return True
    if not people or not text:
        return False
    if relation is Relation.REMINDER and not c.whens and SOME_TIME.match(text.lower()):
        return True
    put(c, s, people, relation, (text, what[1]), past=False)
    on_that_day(s, c)
    if day:
        for draft in s.drafts[-len(people) :]:
            draft.date = day
    s.look_at(people)
    return True
