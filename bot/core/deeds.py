"""What somebody did, told in the past: "helped me move house" as "helping me move house"."""

from __future__ import annotations

from bot.core.names import words
from bot.core.notes.lexicon import lexicon

_DOING = {
    "lent": "lending",
    "gave": "giving",
    "drove": "driving",
    "took": "taking",
    "brought": "bringing",
    "bought": "buying",
    "sent": "sending",
    "made": "making",
    "told": "telling",
    "taught": "teaching",
    "wrote": "writing",
    "spoke": "speaking",
    "found": "finding",
    "held": "holding",
    "kept": "keeping",
    "stood": "standing",
    "came": "coming",
    "got": "getting",
    "did": "doing",
    "met": "meeting",
    "paid": "paying",
    "fed": "feeding",
    "built": "building",
    "sang": "singing",
    "sold": "selling",
    "showed": "showing",
    "shown": "showing",
    "babysat": "babysitting",
    "sat": "sitting",
    "went": "going",
    "ran": "running",
    "picked": "picking",
    "threw": "throwing",
    "led": "leading",
    "won": "winning",
    "dealt": "dealing",
    "forgave": "forgiving",
    "understood": "understanding",
    "put": "putting",
    "let": "letting",
    "read": "reading",
    "set": "setting",
    "cut": "cutting",
}
_THINGS_TOO = frozenset(words("put let read set cut found"))
"""Words of the past that stand before a thing as well: a cut of beef, a set of knives."""
_DESCRIBING = frozenset(
    words(
        """used signed printed framed baked cooked dried smoked detailed recorded limited shared
        edited updated revised related advanced wanted needed salted roasted canned mixed frozen
        iced fried grilled homemade pickled knitted painted refurbished dedicated personalised
        personalized curated handmade leaked canned sliced weighted heated stuffed grated"""
    )
)
"""Words that describe a thing: a signed book."""
_TOWARDS = frozenset(
    words(
        """me us you him her them my our your his their the a an to with in off up out for at about
        after around over"""
    )
)
_AROUND = frozenset(words("to with in on off up out for at about around over from through by"))
_BY_THEMSELVES = frozenset(
    words(
        """looked listened vouched cared waited paid stood put spoke talked babysat came went worked
        stepped filled chipped sat cooked picked"""
    )
)
"""Words that take nobody straight after them: one speaks to somebody."""
_TAKES_SOMEBODY = frozenset(words("helped taught told showed let assisted coached"))


def is_done(value: str) -> bool:
    """Whether the phrase tells what was done ("reviewed my CV") rather than what was given."""
    first, second, *_ = [*words(value), "", ""]
    if first not in _DOING and not (first.endswith("ed") and first in lexicon().finite):
        return False
    if first in _THINGS_TOO or first in _DESCRIBING:
        return second in _TOWARDS
    return True


def doing(value: str) -> str:
    """What one thanks for: "helped me move" is "helping me move"; "" for what is no deed."""
    first, _, rest = value.partition(" ")
    if first.endswith("ing") and (words(rest) or [""])[0] in _TOWARDS:
        return value
    if not is_done(value):
        return ""
    return f"{_gerund(first.lower())} {rest}".rstrip()


def done_for(value: str, her: str, hers: str) -> str:
    """A deed with those it was done for put back in: "reviewed CV" is "reviewed her CV".

    `her` is how they are called as the one it was done to, `hers` as the one whose it is. What is
    no deed stays as it is.
    """
    if not is_done(value):
        return value
    first, _, rest = value.partition(" ")
    second = (words(rest) or [""])[0]
    if not rest or first.lower() in _BY_THEMSELVES or second in _TOWARDS - _AROUND:
        return value
    if first.lower() in _TAKES_SOMEBODY or second in _AROUND:
        return f"{first} {her} {rest}"
    return f"{first} {hers} {rest}" if rest[:1].islower() or second == words(rest)[-1] else value


def _gerund(past: str) -> str:
    if past in _DOING:
        return _DOING[past]
    if past.endswith("ied"):
        return f"{past[:-3]}ying"
    return f"{past[:-1]}ing" if past.endswith("eed") else f"{past[:-2]}ing"
