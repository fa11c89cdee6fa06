"""What somebody merely did, over and done with: no detail to keep."""

# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re

from bot.core.notes.lexicon import among, lexicon

# "stayed an hour", "insisted on paying": over and done with.
_DONE_WITH = among(
    "stayed cried walked insisted forgot apologised apologized laughed smiled waved sang danced slept "
    "giggled yelled shouted moaned grumbled paid hummed nodded winked screamed hugged blushed popped ran"
)
_CHANGES = among(
    "retired divorced graduated remarried separated died emigrated relapsed miscarried recovered proposed quit resigned split eloped converted married"
)

REACHED = re.compile(
    r"(?:rang|called|phoned|texted|messaged|emailed|whatsapped|wrote to|visited|met|saw|hosted) (?:P|him|her|them)\b"
)
WILL_NOT = re.compile(
    r"(?:say|tell|let on|(?:do|mind|matter|care|budge|remember|answer|reply|pick up)(?: (?:it|that|this|me|us|so))?(?: yet)?$)\b"
)


def trifle(low: str) -> bool:
    """Whether somebody merely did something: "screamed", "cried a bit"."""
    words = low.split()
    if not words or words[0] not in lexicon().finite or words[0].endswith("s"):
        return False
    if words[0] in among("retired graduated divorced separated remarried emigrated qualified"):
        return False
    common = lexicon().common
    if re.match(
        r"(?:lost|won) (?:\d|again|both|every|all|badly|by|the (?:game|match|lot|first|last|second|set)|us|me|everything|nothing|a (?:tenner|fiver))|took (?:it|the news) (?:well|badly|hard)\b",
        low,
    ):
        return True
    if words[0] in _DONE_WITH or re.match(
        r"gave (?:a|an|the) (?:\w+ )?(?:speech|toast|wave|reading|talk|hug)\b|made (?:her|his|their) (?:\w+ )?\w+$",
        low,
    ):
        return not re.search(r"\b(?:marathon|race|triathlon|10k|half)\b", low)
    return (len(words) == 1 and words[0] not in _CHANGES) or (
        len(words) <= 3
        and all(
            w in common
            and w
            not in among(
                "smoking drinking coffee job work school teaching pregnant engaged married "
                "divorced university college house home meat weight"
            )
            for w in words[1:]
        )
        and words[0]
        in among(
            "screamed cried laughed smiled said asked missed looked seemed waited came went "
            "watched stayed loved liked joked told called felt knew"
        )
    )
