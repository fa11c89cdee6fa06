"""The shelf: what the user found and kept, and who would care about it, and why."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from bot.core.ledger.gist import Gist, gist
from bot.core.ledger.likeness import stems
from bot.core.ledger.links import Link
from bot.core.ledger.meanings import likeness, meant, sense
from bot.core.ledger.topics import either, places_of, topics, topics_of
from bot.core.names import words
from bot.core.notes.facts import Relation
from bot.core.notes.lexicon import lexicon
from bot.core.people import Act, Person

_WEIGHTS: Mapping[Relation, float] = {
    Relation.INTEREST: 1.1,
    Relation.NEED: 1.1,
    Relation.DETAIL: 1.05,
    Relation.TITLE: 1.0,
    Relation.INDUSTRY: 1.0,
    Relation.ORG: 0.9,
    Relation.LOCATION: 0.8,
    Relation.OFFER: 0.7,
    Relation.MET_AT: 0.55,
}
_FIELD_OF_ORG = 0.5
_WORD, _TOPIC, _PLACE, _SENSE = 0.6, 0.8, 0.7, 2.0
_COMMON_WORD = 0.3
_REMEMBERED = 16384
_NEXT_BEST = (1.0, 0.45, 0.3)
_NAMED = 3.0
_AD_FOR_SEEKER = 0.1
_AD_FOR_OTHERS: Mapping[Relation, float] = {Relation.NEED: 0.5, Relation.TITLE: 0.9}
_PLAIN, _LEAST_RARE = 8, 0.25
"""Among fewer people than `_PLAIN` nothing is rare; what everybody has still counts a little."""
_MARK = ":"
"""What tells a topic from a stem where both are counted."""
_LITTLE = frozenset(
    words(
        """de la le les un une des du et en est pour avec sur dans que qui au aux der die das den dem
        und ist fur mit ein eine einen im zu von auf wie was el los las y para con por como del se su
        tu o os e da do dos das no na em um uma seu sua il lo gli i di che per nel della al si och
        att som pa med det ett av till din ditt sig om hur your how what why when where who best top
        ways things guide https http www com org html"""
    )
)
"""Words that stand in any title, whatever it is about."""
_DISLIKES = re.compile(
    r"(?i)\b(?:hates?|dislikes?|can(?:'|’)?t stand|not (?:a fan of|into)|no longer)\b"
)
LEAST, _LEAST_BY_SENSE = 0.2, 0.22
"""The scores below which nobody is told to care, the second where no word or topic says so."""

_SEEKS_WORK = frozenset(
    words(
        "job jobs work role roles position internship gig gigs employment opportunity freelance career"
    )
)
Fit = tuple[float, Relation, str]
"""How much a link has to do with a value on record, and which that is."""


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody who would care about a link: how much, and what of them says so."""

    person: Person
    score: float
    because: Relation | None
    value: str


@dataclass(frozen=True, slots=True)
class _Known:
    """What one value on record speaks of: `said` gives each stem its weight."""

    said: Mapping[str, float]
    topics: Mapping[str, float]
    places: Mapping[str, float]
    sense: array[float]


def who_cares(link: Link, people: Sequence[Person], limit: int = 3) -> list[Match]:
    """Those of `people` who would care most, best first; nobody who was sent it already."""
    told = gist(link)
    near = [p for p in people if not was_sent(p, link)]
    common = _commonness(told, near)
    found = [match(told, p, common, len(people)) for p in near]
    ranked = sorted((m for m in found if m.score >= LEAST), key=lambda m: -m.score)
    return ranked[:limit]


def was_sent(person: Person, link: Link) -> bool:
    """Whether they have it: sent by a button, or given or got in the note it came with."""
    return any(
        e.value == link.id or (e.what is not Act.SENT and e.note == link.note)
        for e in person.all(Act.SENT, Relation.GAVE, Relation.RECEIVED)
    )


def match(told: Gist, person: Person, common: Mapping[str, int], crowd: int) -> Match:
    """How much that person would care, and why.

    `common` says of how many of `crowd` people each stem, topic and country stands on record.
    """
    facts = list(_facts(person))
    plain = [_likeness(told, kind, value, common, crowd) for kind, value in facts]
    both = [
        (by_word + _sense(told, kind, value), kind, value)
        for by_word, (kind, value) in zip(plain, facts, strict=True)
    ]
    total, _, kind, value = _best(both)
    if max(plain, default=0.0) < LEAST and total < _LEAST_BY_SENSE:
        total = 0.0
    if told.ad and total > LEAST and _seeks_work(person):
        total += _AD_FOR_SEEKER
    if set(words(person.name)) & told.names:
        return Match(person, total + _NAMED, None, person.short)
    return Match(person, total, kind, value)


def _best(found: Sequence[Fit]) -> tuple[float, float, Relation | None, str]:
    """What all of these come to, and the best of them."""
    ranked = sorted(found, key=lambda fit: -fit[0])
    total = sum(w * fit[0] for w, fit in zip(_NEXT_BEST, ranked, strict=False))
    return (total, *ranked[0]) if ranked else (0.0, 0.0, None, "")


def best_links(person: Person, shelf: Iterable[Link], limit: int = 2) -> list[tuple[Link, Match]]:
    """The links of `shelf` that person would care about most, none they were sent already."""
    left = [link for link in shelf if not was_sent(person, link)]
    found = [(link, match(gist(link), person, {}, 1)) for link in left]
    fitting = [(link, m) for link, m in found if m.score >= LEAST and m.because]
    return sorted(fitting, key=lambda pair: (-pair[1].score, -pair[0].added.toordinal()))[:limit]


def _facts(person: Person) -> Iterator[tuple[Relation, str]]:
    """What is on record of somebody that a link could have to do with."""
    for kind in _WEIGHTS:
        for value in person.values(kind):
            if not _DISLIKES.search(value):
                yield kind, value


@lru_cache(maxsize=_REMEMBERED)
def _known(value: str) -> _Known:
    common = lexicon().common
    said: dict[str, float] = {}
    for word in words(value):
        for stem in stems(word):
            said[stem] = 0.0 if word in _LITTLE else _COMMON_WORD if word in common else 1.0
    said = {s: w for s, w in said.items() if w}
    return _Known(
        said, topics().with_families(topics_of(value)), places_of(value), sense(meant(value))
    )


def _likeness(
    told: Gist, kind: Relation, value: str, common: Mapping[str, int], crowd: int
) -> float:
    """How much the link has to do with one value: by its words, by topic and by place."""
    known = _known(value)
    weights = {s: w * _rare(s, common, crowd) for s, w in known.said.items()}
    shared = sum(w * told.said.get(s, 0.0) for s, w in weights.items())
    score = _WORD * (shared / sum(weights.values())) ** 0.7 if shared else 0.0
    if kind is not Relation.LOCATION:
        by_topic = _both(told.topics, known.topics, common, crowd)
        score = either(score, _TOPIC * by_topic * (_FIELD_OF_ORG if kind is Relation.ORG else 1))
    score = either(score, _PLACE * _both(told.places, known.places, common, crowd))
    if told.ad and not (kind is Relation.NEED and _SEEKS_WORK & set(words(value))):
        score *= _AD_FOR_OTHERS.get(kind, 1.0)
    return _WEIGHTS[kind] * score


def _sense(told: Gist, kind: Relation, value: str) -> float:
    """How much the link has to do with one value by what the words beside each other mean."""
    return _WEIGHTS[kind] * _SENSE * likeness(_known(value).sense, told.sense)


def _both(
    link: Mapping[str, float], value: Mapping[str, float], common: Mapping[str, int], crowd: int
) -> float:
    """How surely both speak of the same, rarer things counting more."""
    sure = 0.0
    for topic in link.keys() & value.keys():
        sure = either(
            sure,
            min(1.0, link[topic] * value[topic] / 0.75) * _rare(f"{_MARK}{topic}", common, crowd),
        )
    return sure


def _rare(said: str, common: Mapping[str, int], crowd: int) -> float:
    """From 0 to 1: how few of the people have it on record."""
    if crowd < _PLAIN:
        return 1.0
    share = log((crowd + 1) / (common.get(said, 0) + 0.5)) / log(crowd + 1)
    return min(1.0, max(_LEAST_RARE, share))


def _seeks_work(person: Person) -> bool:
    return any(_SEEKS_WORK & set(words(v)) for v in person.values(Relation.NEED))


def _commonness(told: Gist, people: Sequence[Person]) -> Counter[str]:
    """How many of these people have each thing on record that the link speaks of."""
    counted: Counter[str] = Counter()
    for person in people:
        has: set[str] = set()
        for _, value in _facts(person):
            known = _known(value)
            has |= told.said.keys() & known.said.keys()
            has |= {f"{_MARK}{t}" for t in told.topics.keys() & known.topics.keys()}
            has |= {f"{_MARK}{t}" for t in told.places.keys() & known.places.keys()}
        counted.update(has)
    return counted
