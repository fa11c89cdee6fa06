"""Forgetting somebody: what has to go from the notes of others too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.core.corrections.correction import Correction
from bot.core.journal import Note
from bot.core.names import fold, words
from bot.core.people import Person

SOMEBODY = "somebody"
_SHORTEST = 3
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


def names_to_remove(person: Person, others: set[str]) -> set[str]:
    """The folded words of their name that nobody else (`others`: folded words) is called by."""
    called = {w for name in (person.name, *person.aliases) for w in words(name)}
    return (
        forms({*called, *(part for word in called for part in word.split("-"))} - others) - others
    )


def forms(called: Iterable[str]) -> set[str]:
    """Folded name words, and as people write whose something is: Anas brother."""
    return {*called, *(f"{word}s" for word in called if len(word) >= _SHORTEST)}


def forget(note: Note, person: Person, gone: set[str]) -> Note | None:
    """`note` without a trace of `person`; None where nothing else is left in it.

    `gone` holds the folded words that must not stay. The text of a note that was about them is
    given up whole, since it may tell more of them than their name.
    """
    about = person.id in note.who.values()
    named = {n for n, key in note.who.items() if key == person.id}
    named |= {n for n, ids in note.asks.items() if person.id in ids and set(words(n)) & gone}
    if not about and not named and not _tells(note, gone):
        return note
    kept = tuple(
        replace(s, value=blank(s.value, gone)) for s in note.statements if s.person not in named
    )
    who = {n: key for n, key in note.who.items() if n not in named}
    asks = {n: tuple(i for i in ids if i != person.id) for n, ids in note.asks.items()}
    asks = {n: ids for n, ids in asks.items() if n not in named}
    if about and not who and not asks:
        return None
    text = "" if about else blank(note.text, gone)
    right = () if about else tuple(c for c in note.corrections if not _names(c, gone))
    return replace(note, text=text, statements=kept, who=who, asks=asks, corrections=right)


def unsay(note: Note, gone: set[str], known: set[str]) -> Note | None:
    """`note` without the folded words `gone`; None where nobody `known` (ids) is left in it.

    The same note where it does not tell of them.
    """
    if not _tells(note, gone):
        return note
    if not known.intersection(note.people):
        return None
    kept = tuple(replace(s, value=blank(s.value, gone)) for s in note.statements)
    right = tuple(c for c in note.corrections if not _names(c, gone))
    return replace(note, text=blank(note.text, gone), statements=kept, corrections=right)


def _tells(note: Note, gone: set[str]) -> bool:
    told = (note.text, *(s.value for s in note.statements))
    return any(_holds(t, gone) for t in told) or any(_names(c, gone) for c in note.corrections)


def _names(correction: Correction, gone: set[str]) -> bool:
    return any(_holds(t, gone) for t in (correction.old, correction.new, correction.text))


def _holds(text: str, gone: set[str]) -> bool:
    return blank(text, gone) != text


def blank(text: str, gone: set[str]) -> str:
    """`text` with the folded words `gone` made "somebody"."""

    def settle(found: re.Match[str]) -> str:
        folded = fold(found[0])
        stem = re.sub(r"['’]s?$", "", folded)
        if folded in gone or stem in gone:
            return SOMEBODY
        return (
            "-".join(blank(part, gone) for part in found[0].split("-")) if "-" in stem else found[0]
        )

    return _WORD.sub(settle, text)
