"""What counts as something the writer will do for somebody."""

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.parts import join, trim
from bot.core.notes.rare import Rare
from bot.core.notes.words import Token

# "owe him big time" promises nothing.
JUST_GRATEFUL = Rare(
    r"(?:(?:about|around|at least|like) )*(?:two|three|four|five|six|several|a few|a couple|a dozen)$|(?:big ?time|so much|a lot|loads|lots|tons|everything|my life|big|massively|hugely|forever|(?:a )?(?:big|huge|massive) one|a favou?r|one)$"
)
_NO_DUTY = among(
    "see meet join visit have be know think miss get go come stay talk speak play catch believe remember recognise "
    "recognize forgive excuse let like love hate want need trust ignore avoid lose never probably try ride bump wait"
)


# "she brought soup, return the pot": plainly an order, though nobody is named.
ITS_OWN = Rare(
    r"(?:return|send|bring back|give back|buy|get|order|post|mail|chase up|bring) (?:the|a|an|some|her|his|their|flowers|thanks|card|cake|wine|chocolates|a card) ?[\w '-]{0,30}$|send (?:flowers|soup|food|cake|balloons|chocs|chocolates|gift|present|card|cv|resume|deck|link|photos|pics|pictures|congrats|invoice)$"
)


def for_them(rest: str) -> bool:
    """Whether the writer will do something for somebody: "do her books", "varnish his door"."""
    first = rest.split(maxsplit=1)[0] if rest else ""
    return (
        (first in lexicon().verbs or first == "do")
        and first not in _NO_DUTY
        and bool(re.match(r"\w+ (?:.* )?(?:him|her|them|his|their|P)\b", rest))
    )


# What is meant to be done some day, nobody knows what or when.
VAGUE = Rare(
    r"do (?:something|something nice|more)$|(?:return|repay) (?:the|her|his|their|this|that) (?:favou?r|kindness|compliment)$|(?:one|a favou?r|a drink|a beer|big time)$|make it up to (?:him|her|them)$|pay it forward$|(?:do|see) better$"
)
# "he asked me to proofread it, I said I'd do it": what is promised is what was asked for.
SO_DO = Rare(
    r"(?:do|send|bring|give|get|lend|drop|make|text|email|share|find|try|whatsapp|forward|pass|dig)(?: (?:him|her|them|that|it|one|some|off|over|to|along|on|out|round|in the morning|so|today|tomorrow))*(?: to the \w+| at the \w+)?$"
)
# "we should grab a pint sometime": nothing to be reminded of.
SOME_TIME = Rare(
    r"(?:grab|get|meet|catch|have|hang|go|do|see|come|visit|organi[sz]e|plan)\b.*\b(?:sometime|some time|soon|one day|some day|at some point|more often|again|once|together|there)$"
)


def _past_firm(tokens: list[Token], own: object) -> list[Token]:
    """`tokens` without the firm beside the name `own`: "follow up with Ian of Ramboll about it"."""
    at = next((i + 1 for i, token in enumerate(tokens) if token is own), len(tokens))
    if at + 1 >= len(tokens) or tokens[at].low not in {"of", "from"} or not tokens[at + 1].capital:
        return tokens
    end = at + 1
    while end < len(tokens) and tokens[end].capital and tokens[end].kind == "word":
        end += 1
    return [*tokens[:at], *tokens[end:]]


REMINDER_OF = re.compile(
    r"(?:set a |a )?(?:reminder|remind me|note to self|todo|to do|don't forget|remember)(?: for(?: the)?| on| that)?$"
)
CHANNEL_WITH = Rare(
    r"book (?:club|group|swap)\b|(?:call|phone|video|zoom|chat|meet|email|catch up|lunch|visit|read|text|plan|plans|review|demo|sync|prep|handover|pitch|check-in|checkup) (?:with|screen|interview|call|chat|for|is|was|moved|at|from|to (?=discuss|talk|go over|catch))\b"
)
# "drop a cake at his on friday": an order, no visit.
ERRAND = re.compile(
    r"(?:drop|take|bring|leave|return|post|send|pick|collect|fetch|give|put|carry|deliver) (?:an?|the|some|his|her|their|it|them|back|off|up|round)\b"
)
INTENDED = re.compile(r"\b(?:was|were)\b.*\b(?:(?:going|supposed|about) to|gonna)\b")
IDLE = Rare(
    r"(?:(?:an? (?:proper |big |huge |massive |giant )?(?:thank-you|thank you|favou?r)|big|one|loads|a lot|so much|everything|my life|big time|(?:a|one) big one|think about it|give it (?:a|some) (?:go|try|shot|think|week|month|day|while|bit|few days|time)[\w ]*|try|try it|do my best|let it go|be (?:ok|fine|good|late))(?: (?:for (?:this|that)|too|then|now|big time))*)$|the world\b"
)


def without(c: Clause, begin: int, end: int, own: object) -> tuple[str, tuple[int, int]]:
    """The words of `norm[begin:end]` without the name `own` and the firm beside it."""
    tokens = _past_firm(c.inside(begin, end), own)
    kept: list[Token] = []
    for at, token in enumerate(tokens):
        if token is own or (token.low == "'s" and at and tokens[at - 1] is own):
            if kept and token is own and kept[-1].text.lower() in {"w", "w/"}:
                kept.pop()
            continue
        kept.append(token)
    kept = trim(kept)
    if not kept:
        return "", (0, 0)
    return join(kept, c.text).strip(" ,:;-"), (kept[0].start, kept[-1].end)
