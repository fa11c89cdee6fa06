"""Phrases cut from notes, put so that they fit into a sentence (plain text, not escaped)."""

from __future__ import annotations

import re

from bot.core.names import words
from bot.core.notes.lexicon import lexicon

_HEAD = re.compile(r"(?i)[:,(]|\b(?:for|at|on|to|about|as|with|in|from|of|by)\b")
_DETERMINED = re.compile(
    r"(?i)^(?:an?|the|my|your|his|her|their|our|some|two|three|this|that|\d+)\b"
)
_UNCOUNTED = frozenset(
    words(
        """help advice feedback information info support coffee tea work time money access
        encouragement insight guidance cash wine food bread cheese honey music lunch dinner
        breakfast research data luck permission hospitality mentoring coaching company news
        clothes flowers beans homework praise comfort furniture gear equipment staff personnel childcare
        housing storage parking funding capital insurance software land space accommodation premises
        transport daycare therapy practice experience exposure training"""
    )
)
_AFTER_VERB = frozenset(
    words("my me the a an her him them us our his their if whether about to out you your for")
)
_TO_YOU = (
    (re.compile(r"(?i)\b(?:her|his|their)\b"), "your"),
    (re.compile(r"(?i)\b(?:she|he|they)(?:'s|’s| is|'re|’re| are| was| were)\b"), "you’re"),
    (re.compile(r"(?i)\b(?:she|he|they)\b"), "you"),
)
_SECOND_PERSON = {
    "has": "have",
    "is": "are",
    "was": "were",
    "does": "do",
    "doesn't": "don’t",
    "doesnt": "don’t",
    "isn't": "aren’t",
    "isnt": "aren’t",
    "hasn't": "haven’t",
    "wasn't": "weren’t",
}
_TO_SOMEBODY = frozenset(
    words(
        """call text email message ping thank invite visit meet see congratulate update phone ring
        nudge dm contact pay remind ask tell help host chase mail whatsapp"""
    )
)
_WITH_SOMEBODY = frozenset(["follow up", "check in", "catch up", "touch base", "speak", "talk"])
_COUNTED_OUT = frozenset(words("a an one two three four five six several twins"))
_AS_THEY_ARE = frozenset(words("will would can could can't won't cannot might may"))
_THEM = frozenset(words("me us you him her them"))
_PHRASAL = frozenset(
    (verb, particle)
    for verb, particles in {
        "look": "at over into after for",
        "listen": "to",
        "vouch": "for",
        "speak": "to with at",
        "talk": "to with",
        "come": "to with over along",
        "think": "about of",
        "put": "in",
        "pass": "on",
        "reach": "out",
        "keep": "an",
        "join": "us me",
    }.items()
    for particle in particles.split()
)
_NOUNS_TOO = frozenset(words("help feedback advice work time contact support lead email call note"))


def is_action(value: str) -> bool:
    """Whether the phrase is something to do ("review my cv") rather than something to have."""
    first, after = [*words(value), "", ""][:2]
    verbs = lexicon().verbs
    if first in {"be", "introduce", "send", "review", "connect", "meet", "let", "make", "tell"}:
        return bool(after)
    if (first, after) in _PHRASAL or (first in _NOUNS_TOO and after in _THEM):
        return True
    if first == "intro":
        return after in {"me", "us", "you"}
    return first in verbs and first not in _NOUNS_TOO and after in _AFTER_VERB


def deed_for(value: str, them: str) -> str:
    """Something to do about somebody, after "to": "call" is "call her"; "" for what is no deed."""
    first, _, rest = value.partition(" ")
    if not rest and first.lower() in _TO_SOMEBODY:
        return f"{value} {them}"
    if value.lower() in _WITH_SOMEBODY:
        return f"{value} with {them}"
    return value if first.lower() in lexicon().verbs and first.islower() else ""


def head(value: str) -> list[str]:
    """The word that says what the thing is: "slides" of "her slides on PSD2"; none for none."""
    return words(_HEAD.split(value, maxsplit=1)[0])[-1:]


def counted(value: str) -> str:
    """The thing with the article it needs."""
    of_it = head(value)
    if not of_it or _DETERMINED.match(value) or _UNCOUNTED & {*of_it, *_help(value)}:
        return value
    plural = of_it[0].endswith("s") and not of_it[0].endswith(("ss", "us", "is"))
    proper = value[:1].isupper() and not value.split(maxsplit=1)[0].isupper()
    if plural or proper:
        return value
    return f"{'an' if value[:1].lower() in 'aeiou' else 'a'} {value}"


def _help(value: str) -> list[str]:
    """The word before a deed: "help" of "help moving house"."""
    first, after = [*words(value), "", ""][:2]
    return [first] if after.endswith("ing") else []


def the(value: str) -> str:
    """The thing as one both know of: "the deck", "your deck", "Web Summit"."""
    proper = value[:1].isupper() and not value.split(maxsplit=1)[0].isupper()
    return value if _DETERMINED.match(value) or proper else f"the {value}"


def to_you(told: str) -> str:
    """What was noted about somebody, as one would say it to them."""
    for pattern, word in _TO_YOU:
        told = pattern.sub(word, told)
    return told


def as_yours(told: str) -> str:
    """A thing noted about somebody as a clause that tells it to them; "" where none can be made.

    "works nights" is "you work nights", "moving to Berlin" "you’re moving to Berlin".
    """
    first, _, rest = told.replace("’", "'").partition(" ")
    low, rest = first.lower(), to_you(rest)
    if low in {"her", "his", "their", "she", "he", "they"}:
        return to_you(told) if " " in rest else ""
    if low in {*_SECOND_PERSON, *_AS_THEY_ARE}:
        return f"you {_SECOND_PERSON.get(low, low)} {rest}".rstrip()
    if low in _COUNTED_OUT or low.isdecimal():
        return f"you have {to_you(told)}"
    verbs = lexicon().verbs
    bare = next((b for b in (low[:-1], low[:-2], f"{low[:-3]}y") if b in verbs), "")
    if (low.endswith("s") and bare) or (low in lexicon().finite and low not in verbs):
        return f"you {bare if low.endswith('s') and bare else low} {rest}" if rest else ""
    return f"you’re {low} {rest}" if low.endswith("ing") and rest else ""


def wish(need: str) -> str:
    """What somebody looks for, as a clause: "is looking for a designer", "wants to sell his car"."""
    return f"wants to {need}" if is_action(need) else f"is looking for {counted(need)}"
