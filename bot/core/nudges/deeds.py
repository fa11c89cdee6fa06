"""Reminders that what was told since has made needless: the call was made, the soup brought."""

from __future__ import annotations

from datetime import timedelta

from bot.core.meaning.likeness import alike
from bot.core.names import words
from bot.core.notes.facts import Channel, Relation
from bot.core.people import Entry, Person

UNDATED = timedelta(days=1)
"""When a reminder without a date is brought up."""
_FACE = frozenset({Channel.MET, Channel.COFFEE, Channel.MEAL, Channel.DRINKS})
_WRITTEN = frozenset({Channel.EMAIL, Channel.MESSAGE})
_SPOKEN = frozenset({Channel.CALL, Channel.VIDEO})
_ANY = frozenset(Channel)
_WAYS: dict[str, frozenset[Channel]] = {
    **dict.fromkeys(words("call phone ring"), _SPOKEN),
    **dict.fromkeys(words("text message ping dm whatsapp write email mail reply answer"), _WRITTEN),
    **dict.fromkeys(words("see meet visit"), _FACE),
}
_WAYS |= dict.fromkeys(
    ("contact", "follow up", "check in", "catch up", "touch base", "reach out"), _ANY
)


def done(person: Person, reminder: Entry) -> bool:
    """Whether the user has told since that they did it.

    Something given, asked or thanked for counts whenever it was told; a call or a word only from
    the day of the reminder on, for an earlier one may have been about something else.
    """
    since = [e for e in person.entries if e.order > reminder.order and e.note != reminder.note]
    first, _, rest = reminder.value.lower().partition(" ")
    deeds = (e for e in since if e.what in (Relation.GAVE, Relation.ASKED))
    if any(alike(e.value, reminder.value) for e in deeds):
        return True
    if first == "thank":
        return any(e.what is Relation.THANKED for e in since)
    ways = _WAYS.get(first) or _WAYS.get(f"{first} {rest.partition(' ')[0]}", frozenset())
    day = reminder.date or reminder.said.date()
    return any(
        e.what is Relation.INTERACTION and e.value in ways and e.date is not None and e.date >= day
        for e in since
    )
