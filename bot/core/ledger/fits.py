"""How much a value on record has to do with a link, as far as words, topics and places tell."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from bot.core.ledger.gist import Gist
from bot.core.meaning.likeness import stems
from bot.core.meaning.meanings import likeness, meant, sense
from bot.core.meaning.topics import either, places_of, topics, topics_of
from bot.core.names import words
from bot.core.notes.facts import Relation
from bot.core.notes.lexicon import lexicon
from bot.core.people import Person

WEIGHTS: Mapping[Relation, float] = {
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
"""How much each kind of fact makes somebody glad of a link."""
_FIELD_OF_ORG = 0.5
_WORD, _TOPIC, _PLACE, _SENSE = 0.6, 0.8, 0.7, 2.0
_COMMON_WORD = 0.3
_REMEMBERED = 16384
_A_JOB = re.compile(
    r"(?i)(?<!to )(?<!for )(?<!at )\b(?:work|jobs?|roles?|positions?|internships?|gigs?|employment"
    r"|freelanc\w+|career)\b(?! (?:from|on|with|for|out|space|clothes|boots))"
)
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
_SEEKS_WORK = frozenset(
    words(
        "job jobs work role roles position internship gig gigs employment opportunity freelance career"
    )
)


@dataclass(frozen=True, slots=True)
class _Known:
    """What one value on record speaks of: `said` gives each stem its weight."""

    said: Mapping[str, float]
    topics: Mapping[str, float]
    places: Mapping[str, float]
    sense: array[float]


def facts(person: Person) -> Iterator[tuple[Relation, str]]:
    """What is on record of somebody that a link could have to do with."""
    for kind in WEIGHTS:
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


def by_words(
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
    return WEIGHTS[kind] * score


def by_sense(told: Gist, kind: Relation, value: str) -> float:
    """How much the link has to do with one value by what the words beside each other mean."""
    return WEIGHTS[kind] * _SENSE * likeness(_known(value).sense, told.sense)


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


def work_sought(person: Person) -> str:
    """The job they look for, in the words on record; "" where they look for none."""
    return next((v for v in person.values(Relation.NEED) if _A_JOB.search(v)), "")


def commonness(told: Gist, people: Sequence[Person]) -> Counter[str]:
    """How many of these people have each thing on record that the link speaks of."""
    counted: Counter[str] = Counter()
    for person in people:
        has: set[str] = set()
        for _, value in facts(person):
            known = _known(value)
            has |= told.said.keys() & known.said.keys()
            has |= {f"{_MARK}{t}" for t in told.topics.keys() & known.topics.keys()}
            has |= {f"{_MARK}{t}" for t in told.places.keys() & known.places.keys()}
        counted.update(has)
    return counted
