"""Forgetting somebody: what has to go from the notes of others too."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.journal import Note
from bot.core.names import fold, words
from bot.core.people import Person

SOMEBODY = "somebody"
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


def names_to_remove(person: Person, others: set[str]) -> set[str]:
    """The folded words of their name that nobody else (`others`: folded words) is called by."""
    return set(words(person.name)) - others


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
        replace(s, value=_blank(s.value, gone)) for s in note.statements if s.person not in named
    )
    who = {n: key for n, key in note.who.items() if n not in named}
    asks = {n: tuple(i for i in ids if i != person.id) for n, ids in note.asks.items()}
    asks = {n: ids for n, ids in asks.items() if n not in named}
    if about and not who and not asks:
        return None
    text = "" if about else _blank(note.text, gone)
    return replace(note, text=text, statements=kept, who=who, asks=asks)


def unsay(note: Note, gone: set[str], known: set[str]) -> Note | None:
    """`note` without the folded words `gone`; None where nobody `known` (ids) is left in it.

    The same note where it does not tell of them.
    """
    if not _tells(note, gone):
        return note
    if not known.intersection(note.people):
        return None
    kept = tuple(replace(s, value=_blank(s.value, gone)) for s in note.statements)
    return replace(note, text=_blank(note.text, gone), statements=kept)


def _tells(note: Note, gone: set[str]) -> bool:
    return any(set(words(t)) & gone for t in (note.text, *(s.value for s in note.statements)))


def _blank(text: str, gone: set[str]) -> str:
    def settle(found: re.Match[str]) -> str:
        folded = fold(found[0])
        stem = re.sub(r"['’]s?$", "", folded)
        return SOMEBODY if folded in gone or stem in gone else found[0]

    return _WORD.sub(settle, text)
