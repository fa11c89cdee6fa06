"""What a note can say: relations, facts, mentions, and the reading that holds them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class Intent(StrEnum):
    """What a text is for: something to store, a question about what is stored, or neither."""

    NOTE = "note"
    QUERY = "query"
    OTHER = "other"


class Relation(StrEnum):
    """How a fact's value relates to its person."""

    MET_AT = "met_at"
    INTRODUCED_BY = "introduced_by"
    ORG = "org"
    TITLE = "title"
    INDUSTRY = "industry"
    LOCATION = "location"
    INTEREST = "interest"
    NEED = "need"
    OFFER = "offer"
    BIRTHDAY = "birthday"
    EMAIL = "email"
    PHONE = "phone"
    URL = "url"
    HANDLE = "handle"
    DETAIL = "detail"
    CADENCE = "cadence"
    INTERACTION = "interaction"
    GAVE = "gave"
    RECEIVED = "received"
    ASKED = "asked"
    THANKED = "thanked"
    PLAN = "plan"
    PROMISED = "promised"
    REMINDER = "reminder"


HAPPENED = frozenset(
    {
        Relation.INTERACTION,
        Relation.GAVE,
        Relation.RECEIVED,
        Relation.ASKED,
        Relation.THANKED,
    }
)
TO_COME = frozenset({Relation.PLAN, Relation.PROMISED, Relation.REMINDER})
DATED = HAPPENED | TO_COME


class Channel(StrEnum):
    """The ways of meeting: the values of `interaction` and `plan`."""

    MET = "met"
    COFFEE = "coffee"
    MEAL = "meal"
    DRINKS = "drinks"
    CALL = "call"
    VIDEO = "video"
    EMAIL = "email"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing a note says about one person.

    `person` is the name as it stands in the note, or the full known name where it fits exactly
    one known person. `date` and `time` are local; only `DATED` relations carry them. `span` is
    the half-open range of characters of the note the value was found in. `sure` is False where
    the note only implies it (a date nobody said, a field guessed from a title). `found_by` names
    the recogniser.
    """

    person: str
    relation: Relation
    value: str
    date: date | None = None
    time: time | None = None
    span: tuple[int, int] = (0, 0)
    sure: bool = True
    found_by: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A person a note speaks of.

    `name` is what the facts call them. `known` is True where that is the full name of a known
    person. `candidates` holds the full known names that fit when more than one does; then `name`
    stays as written and nobody is chosen. `gender` is "f", "m" or "" as far as the note tells.
    """

    name: str
    known: bool = False
    candidates: tuple[str, ...] = ()
    span: tuple[int, int] = (0, 0)
    gender: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of one text; `facts` is empty unless `intent` is `NOTE`."""

    intent: Intent
    facts: tuple[Fact, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody already stored: full name, other names they go by, gender "f", "m" or ""."""

    name: str
    aliases: tuple[str, ...] = ()
    gender: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What is already known when a note is read: the best lexicon there is.

    `people` need only hold those whose names could stand in the note. `orgs` and `places` are
    the companies and places this user has named before, as written.
    """

    people: tuple[KnownPerson, ...] = ()
    orgs: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    """Words this user has said are names of people, though nobody stored may be called so: to be
    found in a note like the name of somebody known, without being anybody known."""
    no_names: tuple[str, ...] = ()
    """Words this user has said are nobody's name: never a person, whatever the lists say."""
