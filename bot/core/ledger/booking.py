"""What `/gave ...`, `/got ...` and `/asked ...` book: whom, what, when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from bot.core.deeds import is_done
from bot.core.journal import Statement
from bot.core.names import fold
from bot.core.notes.facts import Relation
from bot.core.notes.lexicon import lexicon
from bot.core.notes.people import HONORIFICS, PARTICLES
from bot.core.people import Person, fitting
from bot.core.reading import find_dates

BOOKINGS = {"gave": Relation.GAVE, "got": Relation.RECEIVED, "asked": Relation.ASKED}
"""Commands that book a favour, alone or inside a note."""

_DOER = {
    "gave": re.compile(r"(?i)(?:i|we)\s+(?:just\s+|also\s+)?"),
    "got": re.compile(r"(?i)(?:she|he|they)\s+(?:just\s+|also\s+)?"),
    "asked": re.compile(r"(?i)i\s+asked\s+(?:her|him|them)\s+(?:for\s+)?"),
}
_EDGE = " \t\r\n,;:.–—-"
_ARTICLE = re.compile(r"(?i)^(?:an?|the)\s+(?=\S)")
_LINK = re.compile(r"(?i)^(?:to|from|for)\s+(?=\S)")
_OWNER = re.compile(r"^([^\W\d_]{2,})['’]s\s+(?=\S)")
_AND = re.compile(r"(?i)^(?:and|&|\+)\s+(?=\S)")
_TOWARDS = re.compile(r"(?i)(?:^|\s)(?:to|from)\s+(?=\S)")
_NOT_WHEN_GIVEN = ("for ", "about ", "by ", "until ", "till ", "before ", "since ")
_LONGEST_NAME = 5
_JOINING = frozenset({"and", "&", "+", "to", "with", "<->", "↔", "-", ",", "/", "x"})
_SLASH = re.compile(r"(?<=\w)/(?=\w)")


def booking(
    command: str, args: str, now: datetime, people: Sequence[Person], about: Sequence[str] = ()
) -> tuple[Statement, ...]:
    """The favours that "/COMMAND ARGS" books; none where no thing or nobody is named.

    `now` is aware and local, `people` those whose names could stand in `args`. `about` is whom a
    note around it is about, or who was asked for before: then only a known name at the start of
    `args` names somebody else.
    """
    names, thing = split_names(args, people)
    if about and not (names and _known_start(args, people)):
        names, thing = list(about), args
    thing, day = _dated(_told(command, thing), now)
    if not thing:
        return ()
    return tuple(Statement(name, BOOKINGS[command], thing, day) for name in names)


def _told(command: str, thing: str) -> str:
    """The thing without who did it, which the command says: "she reviewed my CV"."""
    doer = _DOER[command].match(thing)
    left = thing[doer.end() :] if doer else thing
    return left if command == "asked" or is_done(left) else thing


def split_names(args: str, people: Sequence[Person]) -> tuple[list[str], str]:
    """Take the names off a command's arguments: (names as written, the rest); either may be empty.

    In this order: a known name at the start, somebody's name at the start by the look of it,
    one after "to" or "from", and a first word that is no ordinary one.
    """
    rest = _LINK.sub("", args.strip(_EDGE))
    names, left = _row(_OWNER.sub(r"\1 ", rest), people)
    if names:
        return names, left
    for found in reversed(list(_TOWARDS.finditer(args))):
        after = args[found.end() :].strip(_EDGE)
        names, left = (
            _row(after, people) if " " in after or not _lone(after) else ([after.title()], "")
        )
        if names:
            thing = f"{args[: found.start()]} {left}".strip(_EDGE)
            return names, _LINK.sub("", thing)
    first, _, left = rest.partition(" ")
    if _lone(first):
        return [first.strip(_EDGE).capitalize()], _LINK.sub("", left.strip(_EDGE))
    return [], rest


def _row(text: str, people: Sequence[Person]) -> tuple[list[str], str]:
    """Names at the start of `text`: one, or several joined by "and" or commas."""
    names: list[str] = []
    while True:
        name, left = _name(text, people)
        if not name:
            break
        names.append(name)
        comma, text = left.startswith(","), _AND.sub("", left.strip(_EDGE))
        if text == left.strip(_EDGE) and not comma:
            break
    return names, _LINK.sub("", text.strip(_EDGE)) if names else text


def _name(text: str, people: Sequence[Person]) -> tuple[str, str]:
    """The name at the start of `text` and what follows it; ("", text) where none stands there."""
    tokens = text.split()
    known = _known(tokens, people)
    count = known or int(bool(tokens) and _looks_like_name(tokens[0]))
    if not known and tokens and _bare(tokens[0]) in HONORIFICS and len(tokens) > 1:
        count = 2
    if not count:
        return "", text
    if not _ends(tokens[count - 1]):
        count = _with_surname(tokens, count)
    name = " ".join(tokens[:count])
    left = text.lstrip()
    for token in tokens[:count]:
        left = left.lstrip().removeprefix(token)
    mark = name[len(name.rstrip(_EDGE)) :]
    name = name.strip(_EDGE)
    return (name if not name.isupper() and not name.islower() else name.title()), mark + left


def _known(tokens: list[str], people: Sequence[Person]) -> int:
    """How many words at the start are the longest name that is known."""
    for count in range(min(len(tokens), _LONGEST_NAME), 0, -1):
        name = " ".join(t.strip(_EDGE) for t in tokens[:count])
        if not any(_ends(t) for t in tokens[: count - 1]) and fitting(name, people):
            return count
    return 0


def _known_start(args: str, people: Sequence[Person]) -> bool:
    return bool(_known(_LINK.sub("", args.strip(_EDGE)).split(), people))


def _with_surname(tokens: list[str], count: int) -> int:
    """`count` and the capitalised words after it that are no ordinary ones."""
    at = count
    while at < min(len(tokens), _LONGEST_NAME):
        word = tokens[at]
        if fold(word) in PARTICLES and at + 1 < len(tokens) and tokens[at + 1][:1].isupper():
            at += 1
            continue
        if not (word[0].isupper() and _wordy(word)) or _shouted(word) or _plain(_bare(word)):
            break
        at += 1
        count = at
        if _ends(word):
            break
    return count


def _looks_like_name(token: str) -> bool:
    word = _bare(token)
    lex = lexicon()
    if not _wordy(token):
        return False
    if token[0].isupper():
        return word in lex.gender or not (_shouted(token) or _plain(word))
    return word in lex.gender and word not in lex.wordlike and not _plain(word)


def _lone(token: str) -> bool:
    """Whether a word in small letters is no ordinary one, so that it can only be a name."""
    word = token.strip(_EDGE)
    return word.replace("-", "").isalpha() and word.islower() and not _plain(fold(word))


def _plain(word: str) -> bool:
    """Whether that folded word means something other than a person."""
    lex = lexicon()
    forms = {word, word.removesuffix("s")}
    lists = (lex.common, lex.titles, lex.title_mods, lex.industries, lex.places, lex.verbs)
    return any(forms & known for known in lists)


def _wordy(token: str) -> bool:
    return token.strip(_EDGE).replace("-", "").replace("'", "").replace("’", "").isalpha()


def _shouted(token: str) -> bool:
    word = token.strip(_EDGE)
    return len(word) > 1 and word.isupper()


def _bare(token: str) -> str:
    return fold(token.strip(_EDGE))


def _ends(token: str) -> bool:
    """Whether a comma or colon after the word ends the name; the dot of a title does not."""
    return token[-1] in ",;:"


def _dated(thing: str, now: datetime) -> tuple[str, date]:
    """The thing without its article and without the day at its end, and that day, else today."""
    today = now.date()
    for when in find_dates(thing, now)[-1:]:
        day = when.resolve(past=True)
        said = thing[slice(*when.span)].casefold()
        at_end = not thing[when.span[1] :].strip(_EDGE)
        if day and day <= today and at_end and not said.startswith(_NOT_WHEN_GIVEN):
            today, thing = day, thing[: when.span[0]]
    return _ARTICLE.sub("", " ".join(thing.split()).strip(_EDGE)), today


def two_known(args: str, people: Sequence[Person]) -> tuple[list[str], str]:
    """The first two known names of `args`, however they are joined, and the words after them."""
    names: list[str] = []
    tokens = _SLASH.sub(" / ", args).split()
    while tokens and len(names) < 2:  # noqa: PLR2004 - two are introduced
        count = _known(tokens, people)
        if count:
            names.append(" ".join(t.strip(_EDGE) for t in tokens[:count]))
        elif tokens[0].casefold() not in _JOINING:
            break
        tokens = tokens[max(count, 1) :]
    return names, " ".join(tokens).strip(_EDGE)
