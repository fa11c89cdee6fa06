"""Notes that tell how somebody answered what was asked of them: "Sara said yes"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from bot.core.following import PRONOUNS
from bot.core.journal import Statement
from bot.core.ledger.ledger import open_asks
from bot.core.ledger.marks import value
from bot.core.meaning.likeness import alike
from bot.core.names import fold
from bot.core.people import Act, Entry, Person, fitting


class Answer(StrEnum):
    """What they said."""

    YES = "yes"
    NO = "no"


_LATELY = r"(?:(?:has |have |just |already |finally |kindly |sadly |also |now |'s |'d )*)"
_TOLD = r"(?:said|says|told me)"
_FORMS = (
    (Answer.YES, rf"{_TOLD} (?:yes|yep|sure|ok|okay|of course)|agreed|accepted"),
    (Answer.YES, rf"{_TOLD} (?:she|he|they)(?:'ll| will| would|'d) (?:do it|love to|be happy to)"),
    (Answer.YES, r"is (?:happy|glad) to(?: do it| help)?|(?:will|can) do (?:it|that)"),
    (Answer.YES, r"is (?:in|up for it|fine with it|ok with it)"),
    (Answer.NO, rf"{_TOLD} (?:no|nope|(?:she|he|they) (?:can't|cannot|won't|couldn't))"),
    (Answer.NO, r"declined|refused|turned (?:me|it) down|isn't able to(?: help)?"),
    (Answer.NO, r"(?:can't|cannot|won't|couldn't)(?: do (?:it|that)| help)?"),
    (Answer.NO, r"is (?:not able|unable) to(?: help)?"),
)
_SAID = tuple(
    (
        answer,
        re.compile(
            rf"(?i)(?P<who>[^\W\d_][\w'. -]{{0,40}}?)\s?{_LATELY}(?:{form})"
            r"(?:\s+(?:to|about|on|for)\s+(?P<what>[^.!?]{2,80}?))?[\s.!]*"
        ),
    )
    for answer, form in _FORMS
)
_IT = re.compile(
    r"(?i)(?:do |write )?(?:it|that|this|one|me one|my ask)|help(?: me| us)?(?: out)?|me"
)
"""What names nothing of its own: "agreed to do it"."""


def answering(
    text: str, people: Sequence[Person], lately: Sequence[Person], today: date
) -> list[Statement]:
    """What the text puts on record about an ask that it tells the answer to.

    `people` are those whose names could stand in it, `lately` whom a pronoun can mean. Nothing
    where nobody meant was asked for anything, or several things that it could be about.
    """
    flat = " ".join(text.replace("’", "'").split())
    for answer, form in _SAID:
        said = form.fullmatch(flat)
        if said is None:
            continue
        meant = _meant(said["who"].strip(" ,"), people, lately)
        asks = [(p, a) for p in meant for a in _asked(p, said["what"] or "", today)]
        if len(asks) != 1:
            return []
        person, ask = asks[0]
        told = value(ask.id, answer, ask.value)
        return [Statement(person.name, Act.ANSWERED, told, today)]
    return []


def _meant(who: str, people: Sequence[Person], lately: Sequence[Person]) -> Sequence[Person]:
    gender = PRONOUNS.get(fold(who))
    if gender is None:
        found = fitting(who, people)
        return found if len(found) == 1 else []
    return [p for p in lately if p.last(Act.GENDER) in ("", gender)]


def _asked(person: Person, what: str, today: date) -> list[Entry]:
    """What was asked of them and is open: what the text speaks of, where it says; else the last."""
    asks = open_asks(person, today)
    if what and not _IT.fullmatch(what):
        return [a for a in asks if alike(a.value, what)][-1:]
    return asks[-1:]
