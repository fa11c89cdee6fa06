"""From a text to the correction it could be: what is wrong, what is right, as far as it says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from bot.core.notes.lexicon import lexicon

MOST = 80
"""Characters: a correction is short."""
MOST_WORDS = 6


class Kind(StrEnum):
    """How a correction puts it."""

    SWAP = "swap"
    """Something stated for something stated or meant: "not soccer, tennis", "no, Anna"."""
    NAME = "name"
    """A name for whoever was spoken of: "her name is Anna"."""
    DROP = "drop"
    """It is not so: "not in fintech"."""
    NOBODY = "nobody"
    PLACE = "place"
    ORG = "org"
    PERSON = "person"
    OTHER = "other"
    """Somebody else of that name: "a different Ana"."""
    ALIAS = "alias"
    """Two names of one person: "Bob is Robert Smith"."""


@dataclass(frozen=True, slots=True)
class Mend:
    """A correction as typed: `old` is "" where it is left to be found out what is meant."""

    kind: Kind
    old: str = ""
    new: str = ""


_NO = (
    r"(?:(?:wrong (?:number|phone|email|address|day|date|name|company|place|city|title|job)|no+|nope|nah|sorry|oops|ops|actually|wait|correction|wrong|ah|oh|hm+|edit|typo|my bad|my mistake)"
    r"\b[\s,.:;!–—-]*)"
)
_SAYS = (
    r"(?:(?:it's|its|it is|it was|that's|that is|that was|this is|i meant|i mean|i said|meant|make (?:it|that)|"
    r"should be|should have been|(?:she|he)(?:'s| is)|they're|they are|call (?:her|him|them))\s+(?:to say\s+)?(?:actually\s+|really\s+)?)"
)
_LEAD_IN = r"(?:(?:at|in|on|from|for|with|to|by|a|an|the|about)\s+)"
_X = r"(?P<x>[^,;:!?]+?)"
_Y = r"(?!(?:no|nope|nah|not|sorry|oops|actually|wait)\b)(?P<y>[^,;:!?]+?)"
_NAMED = rf"{_NO}*(?:(?:her|his|their|the)\s+name(?:'s|\s+is|\s+was)|(?:she|he|they)(?:'s|\s+is|\s+are|'re)\s+called|name(?:'s| is))\s+"
_PERSON = r"(?:(?:a|an|the|any)\s+)?(?:person|name|human|human being|somebody|someone|contact)(?:'s name)?"
_PLACE = r"(?:a|the)\s+(?:place|city|town|village|country|neighbou?rhood|region|street|area|suburb|district)"
_ORG = r"(?:a|an|the|my)\s+(?:company|firm|organi[sz]ation|startup|school|university|brand|employer|business|club|product|team)"
_ISNT = r"(?:is not|isn't|isnt|ain't|was not|wasn't|'s not|are not|aren't)"
_FORMS: tuple[tuple[str, Kind], ...] = (
    (rf"{_NO}*(?:that|this|it)(?: is|'s)? ?(?:not|isn't|wasn't|n't)\s+{_PERSON}", Kind.NOBODY),
    (rf"{_NO}*(?P<old>[^,;:!?]+?)\s+{_ISNT}\s+{_PERSON}", Kind.NOBODY),
    (rf"{_NO}*(?:not|no)\s+{_PERSON}", Kind.NOBODY),
    (rf"{_NO}*(?P<old>[^,;:!?]+?)(?:'s| is)\s+{_PLACE}", Kind.PLACE),
    (rf"{_NO}*(?P<old>[^,;:!?]+?)(?:'s| is)\s+{_ORG}", Kind.ORG),
    (rf"{_NO}*(?P<old>[^,;:!?]+?)(?:'s| is)\s+(?:a|an|the)\s+(?:person|name|human|somebody|contact)", Kind.PERSON),
    (rf"{_NO}*{_SAYS}?(?:(?:a|the)\s+)?(?:different|another|other|wrong|new)\s+{_X}", Kind.OTHER),
    (rf"{_NO}*{_SAYS}?(?:not (?:that|the same) {_X}|someone (?:else|new)|somebody (?:else|new)|a different person)", Kind.OTHER),
    (rf"{_NAMED}{_Y},?\s+not\s+{_X}", Kind.SWAP),
    (rf"{_NAMED}{_Y}", Kind.NAME),
    (rf"{_NO}*{_SAYS}?{_LEAD_IN}?{_Y},?\s+(?:and\s+)?not\s+{_LEAD_IN}?{_X}", Kind.SWAP),
    (rf"{_NO}*(?:{_SAYS}|it\s+)?(?:not|wasn't|isn't|it's not|it wasn't|it isn't)\s+{_LEAD_IN}?{_X}\s*(?:,\s*but|,|;|\s-+|\s[–—]|\bbut)\s*{_SAYS}?{_LEAD_IN}?{_Y}", Kind.SWAP),
    (rf"{_NO}*{_X}\s+(?:should be|should have been|->|=>|→|must be|was meant to be|is spelled|is spelt|is written)\s+{_LEAD_IN}?{_Y}", Kind.SWAP),
    (rf"{_NO}*(?:change|correct|replace|fix|rename)\s+{_X}\s+(?:to|with|by|into|for)\s+{_Y}", Kind.SWAP),
    (rf"{_NO}*(?:move|push|shift|reschedule|bump|postpone|switch)\s+(?:it|that|this)\s+(?:back\s+|forward\s+)?(?:to|until|till)\s+{_Y}", Kind.SWAP),
    (r"s/(?P<x>[^/]+)/(?P<y>[^/]+)/?g?", Kind.SWAP),
    (rf"\*+\s*{_Y}", Kind.SWAP),
    (rf"{_Y}\s*\*+", Kind.SWAP),
    (rf"{_NO}+{_SAYS}?(?:not)\s+{_LEAD_IN}?{_X}", Kind.DROP),
    (rf"{_NO}*(?:i meant|i mean|meant|i said|should be|make (?:it|that))\s+(?:to say\s+)?{_LEAD_IN}?{_Y}", Kind.SWAP),
    (rf"{_NO}+{_SAYS}?{_LEAD_IN}?{_Y}", Kind.SWAP),
    (rf"not\s+{_LEAD_IN}?{_X}", Kind.DROP),
    (rf"{_X}\s*(?:=|(?:is|'s)(?: also)? (?:the same as|short for|a nickname for|called|my nickname for)|goes by|aka|a\.k\.a\.)\s*{_Y}", Kind.ALIAS),
    (rf"{_X} is {_Y}", Kind.ALIAS),
)  # fmt: skip


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Kind], ...]:
    """The forms, made ready when first needed: it takes as long as reading a hundred notes."""
    return tuple((re.compile(f"(?i)^(?:{form})$"), kind) for form, kind in _FORMS)


_LETTERS = (
    r"(?i)(?P<x>[^\W\d_]+),?\s+(?:is\s+)?(?:spelled\s+|spelt\s+|written\s+)?with\s+"
    r"(?P<n>one|two|a|an|a double|double|1|2)\s*[\"'“‘]?(?P<c>[a-z])(?:['’”\"]?s?['’”\"]?)?"
    r"(?:\s*(?:->|→|=>|:|,)\s*(?P<y>[^\W\d_]+))?"
)
_SOUNDS = {
    "k": "c",
    "c": "k",
    "f": "ph",
    "y": "i",
    "i": "y",
    "z": "s",
    "s": "z",
    "j": "g",
    "g": "j",
}
_TELLING = frozenset(
    [
        "i",
        "we",
        "she",
        "he",
        "they",
        "her",
        "his",
        "their",
        "and",
        "but",
        "is",
        "are",
        "was",
        "were",
        "am",
        "be",
        "has",
        "have",
        "had",
        "will",
        "would",
        "she's",
        "he's",
        "i'm",
        "it",
        "who",
        "that",
        "so",
        "because",
        "if",
        "when",
    ]
)
"""What stands in a sentence that tells something, and in no name or phrase."""
_NOT_CORRECTING = (
    r"(?i)^(?:no (?:luck|news|answer|idea|reply|problem|need|way|worries|thanks|show|one|more|doubt|wonder|response|chance|thank you|plans?|rush|longer)\b|"
    r"not (?:sure|yet|much|now|really|bad|today|too|very|only|long|a |an |going|coming|happy|interested|at all|ready|so)\b|"
    r"(?:sorry|wait|actually|oh|ah|hm+)[\s,.!]*$|no[\s,.!]*$|sorry to|sorry for|wait for|wait until|oh (?:no|well|my)\b)"
)
_HESITATING = (
    r"(?i)(?:(?:no+|nope|nah|not|never ?mind|wait|hang on|hold on|one (?:sec|second|moment)|sorry|"
    r"oops|actually|oh|ah|um+|hm+|stop|a (?:sec|second|moment|minute)|forget (?:it|that)|"
    r"what|lol|ok|yes|i mean|well)\b\W*)*"
)
"""Words that stop somebody and put nothing right."""


def parse(text: str) -> Mend | None:
    """The correction that `text` could be; None where it cannot be one."""
    flat = " ".join(text.replace("’", "'").split()).rstrip(" .!")
    if re.fullmatch(_HESITATING, flat):
        return None
    if not flat or len(flat) > MOST or re.match(_NOT_CORRECTING, flat) or "?" in flat:
        return None
    if letters := re.fullmatch(_LETTERS, re.sub(rf"(?i)^{_NO}+", "", flat)):
        return _respelt(letters)
    for form, kind in _forms():
        found = form.match(flat)
        if found:
            parts = found.groupdict()
            old = parts.get("x") or parts.get("old") or ""
            new = parts.get("y") or ""
            if _phrase(old) and _phrase(new):
                return Mend(kind, _bare(old), _bare(new))
            return None
    return None


def _phrase(text: str) -> bool:
    """Whether it is a name, a thing or a day, and no sentence."""
    said = text.lower().split()
    return len(said) <= MOST_WORDS and not {*_TELLING, *lexicon().finite}.intersection(said)


def _bare(words: str) -> str:
    plain = words.strip(" .\"'“”*-–—")
    return "" if plain.lower() in ("that", "it", "this", "she", "he", "they") else plain


def _respelt(letters: re.Match[str]) -> Mend | None:
    """Ana with two n's is Anna, Anna with one n is Ana, Sara with an h is Sarah."""
    word, letter = letters["x"], letters["c"].lower()
    if letters["y"]:
        return Mend(Kind.SWAP, word, letters["y"])
    if letters["n"].lower() in ("two", "double", "a double", "2"):
        # The first letter of a name is not the doubled one.
        new = word[0] + re.sub(f"(?i){letter}+", letter * 2, word[1:], count=1)
    elif re.search(f"(?i){letter}{letter}", word):
        new = re.sub(f"(?i){letter}{letter}+", letter, word)
    elif letter == "h":
        new = f"{word}h"
    else:
        new = re.sub(_SOUNDS.get(letter, letter), letter, word, flags=re.IGNORECASE)
        new = new[:1].upper() + new[1:]
    return Mend(Kind.SWAP, word, new) if new != word else None
