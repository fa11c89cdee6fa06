"""What went back and forth, in the words a friend would use (plain text, not escaped)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.deeds import doing, done_for, is_done
from bot.core.names import words
from bot.core.notes.facts import Relation
from bot.core.people import Act, Entry, Person
from bot.core.phrasing import counted, head, is_action, the
from bot.core.views.days import ago

_RECENT = timedelta(days=21)
_SAME_MONTH_NAME = timedelta(days=300)
"""Within which the name of a month alone says which is meant."""
_INTRO = re.compile(r"(?i)^intro(?:duction)?s?\s+(?:to|with)\s+")
_LEAD = re.compile(r"(?i)^lead\s*[:,–-]\s*(?=\S)")
_HELP = re.compile(r"(?i)^help(?:\s+(?=with|on|at)|\s+(?=\S)|$)")
_MINE = {
    "i am": "you are",
    "i'm": "you’re",
    "i’m": "you’re",
    "i was": "you were",
    "am i": "are you",
    "my": "your",
    "me": "you",
    "i": "you",
    "mine": "yours",
    "myself": "yourself",
}
_MINE_WORD = re.compile(rf"(?i)\b(?:{'|'.join(_MINE)})\b")
_WITHOUT_WHOM = re.compile(r"(?i)^(introduce|recommend|connect|refer) (?=(?:to|with)\b)")
_SUBJECTS = frozenset(words("he she they you we i it"))
_ASKING = frozenset(words("whether if how what when where who whom why which about for to"))
_SENT = frozenset(
    words(
        """article articles link links paper papers post posts report reports deck slides podcast
        video videos newsletter photo photos picture pictures contact contacts ad advert posting
        list summary recipe song playlist email document file pdf template invite invitation
        card postcard flowers essay study map notes screenshot"""
    )
)


@dataclass(frozen=True, slots=True)
class Who:
    """How somebody is spoken of once their name was said."""

    she: str
    her: str
    hers: str

    @classmethod
    def of(cls, person: Person) -> Who:
        """She and her, he and him, or the name where nothing tells."""
        name = person.short
        pronouns = {"f": cls("she", "her", "her"), "m": cls("he", "him", "his")}
        return pronouns.get(person.last(Act.GENDER), cls(name, name, f"{name}’s"))


def clause(entry: Entry, who: Who) -> str:
    """One thing in a clause: "you sent her an article on PSD2"; "" for what is no favour."""
    value = entry.value if entry.what is Relation.GAVE else yours(entry.value)
    action = is_action(value)
    value = promised_to(value, who.her) if entry.what is Relation.PROMISED else value
    have = the(value) if entry.what is Relation.PROMISED else counted(_intro_noun(value))
    she, her = who.she, who.her
    said = {
        Relation.GAVE: f"you {_did(done_for(value, her, who.hers), her)}",
        Relation.RECEIVED: f"{she} {_did(value, 'you')}",
        Relation.THANKED: f"you thanked {her}" + (f" for {thing(value)}" if value else ""),
        Relation.ASKED: f"you asked {her} {asked_for(value)}",
        Relation.PROMISED: f"you {'told' if action else 'promised'} {her} "
        + (f"you would {value}" if action else have),
        Relation.OFFER: f"{she} offered {f'to {value}' if action else f'you {have}'}",
    }
    return next((text for kind, text in said.items() if kind is entry.what), "")


def promised_to(value: str, them: str) -> str:
    """A promise with the one it was made to put back in: "introduce to Luis"."""
    return _WITHOUT_WHOM.sub(lambda found: f"{found[1]} {them} ", value)


def asked_for(value: str) -> str:
    """What was asked, after "you asked her": "to review your CV", "whether she knows a plumber"."""
    first = (words(value) or [""])[0]
    if is_action(value):
        return f"to {value}"
    if first in _SUBJECTS:
        return f"whether {value}"
    if first in _ASKING:
        return value
    return f"for {counted(_intro_noun(value))}"


def when(day: date | None, today: date) -> str:
    """When it was, as one would say it: "yesterday", "2 weeks ago", "in May", "in May 2025"."""
    if day is None:
        return ""
    if abs(today - day) <= _RECENT:
        return ago(day, today) if day <= today else f"on {day:%a} {day.day} {day:%b}"
    return f"in {day:%B}" if abs(today - day) <= _SAME_MONTH_NAME else f"in {day:%B} {day.year}"


def yours(value: str) -> str:
    """A phrase of the user's turned towards them: "review my cv" is "review your cv"."""
    return _MINE_WORD.sub(lambda m: _MINE.get(m[0].lower(), m[0]), value)


def thing(value: str) -> str:
    """A favour as something one can speak of: "the introduction to Luis", "your help"."""
    lead = _LEAD.match(value)
    if lead:
        return f"the lead ({value[lead.end() :]})"
    return doing(value) or the(_intro_noun(value))


def request(value: str) -> str:
    """How the user would put it: "would you review my cv", "could you help me with a referral"."""
    if is_action(value):
        return f"would you {value}"
    return f"could you help me with {counted(_intro_noun(value))}"


def sentence(text: str) -> str:
    """A clause with a capital at its start."""
    return text[:1].upper() + text[1:]


def _did(value: str, her: str) -> str:
    if is_done(value):
        return value
    intro = _INTRO.match(value)
    if intro:
        return f"introduced {her} to {value[intro.end() :]}"
    helped = _HELP.match(value)
    if helped:
        return f"helped {her} {value[helped.end() :]}".rstrip()
    if set(head(value)) & _SENT or value.startswith(("http://", "https://")):
        return f"sent {her} {value if '://' in value.split(maxsplit=1)[0] else counted(value)}"
    lead = _LEAD.match(value)
    return f"gave {her} {f'a lead ({value[lead.end() :]})' if lead else counted(value)}"


def _intro_noun(value: str) -> str:
    intro = _INTRO.match(value)
    return f"introduction to {value[intro.end() :]}" if intro else value
