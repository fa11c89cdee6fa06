"""Mending slips of the thumb in the words that carry the meaning of a note."""

# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

from functools import cache, lru_cache

from bot.core.notes.lexicon import lexicon

# Only words that recognisers look for are worth mending; anything else stays as typed. Of two
# that one slip could stand for, the earlier is meant: "lves" is "lives" rather than "loves".
_WORDS = (
    "thanked promised offered introduced emailed texted messaged called looking wants needs lives loves likes works moved "
    "birthday coffee lunch dinner breakfast brunch drinks remind reminder tomorrow yesterday meeting catching caught "
    "bumped visited invited helped asked gave lent borrowed recommended interested obsessed allergic married engaged "
    "pregnant vegetarian working living hiring training struggling started joined company founder manager engineer "
    "designer developer teacher doctor lawyer nurse director marketing finance consulting education healthcare real "
    "estate just about really because person number email phone friend through between message "
    "referral feedback article advice contract resume"
).split()
_SHORTEST = 4


@cache
def _shortened() -> dict[str, str]:
    """Each word to mend under each of its spellings with one letter left out."""
    table: dict[str, str] = {}
    for word in _WORDS:
        if len(word) >= _SHORTEST:
            for at in range(1, len(word)):
                table.setdefault(word[:at] + word[at + 1 :], word)
    return table


@lru_cache(maxsize=4096)
def mend(word: str) -> str:
    """The word that `word` is a slip of, or `word`: one letter missing, doubled, swapped or wrong."""
    if len(word) < _SHORTEST or not word.isalpha() or _is_word(word):
        return word
    if whole := _ending(word):
        return whole
    table = _shortened()
    if word in table and len(word) >= _SHORTEST:
        return table[word]
    for at in range(1, len(word)):
        shorter = word[:at] + word[at + 1 :]
        if shorter in _known():
            return shorter
        found = table.get(shorter)
        if found is not None and len(word) == len(found) and _swapped(word, found):
            return found
    return word


def _ending(word: str) -> str:
    """The word that has lost the g or the e of its ending: "leavin", "opend"."""
    common = lexicon().common
    if word.endswith("in") and f"{word}g" in common:
        return f"{word}g"
    return f"{word[:-1]}ed" if word.endswith("d") and f"{word[:-1]}ed" in common else ""


@cache
def _known() -> frozenset[str]:
    return frozenset(w for w in _WORDS if len(w) > _SHORTEST)


def _swapped(one: str, other: str) -> bool:
    """Whether two letters beside each other changed places."""
    differing = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return (
        len(differing) == 2
        and differing[1] == differing[0] + 1
        and one[differing[0]] == other[differing[1]]
    )


def _is_word(word: str) -> bool:
    lex = lexicon()
    return (
        word in lex.common
        or word in lex.gender
        or word in lex.titles
        or word in lex.industries
        or word in lex.places
        or word in lex.title_mods
    )
