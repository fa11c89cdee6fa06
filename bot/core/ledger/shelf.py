"""The shelf: what the user found and kept, and who would care about it, and why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log

from bot.core.ledger.likeness import stems
from bot.core.ledger.links import Link, without_links
from bot.core.ledger.topics import topics, topics_of
from bot.core.names import words
from bot.core.notes.facts import Relation
from bot.core.people import Act, Person

_WEIGHTS: Mapping[Relation, float] = {
    Relation.NEED: 1.25,
    Relation.INTEREST: 1.2,
    Relation.INDUSTRY: 1.0,
    Relation.TITLE: 0.95,
    Relation.ORG: 0.8,
    Relation.DETAIL: 0.75,
    Relation.LOCATION: 0.55,
    Relation.OFFER: 0.45,
    Relation.MET_AT: 0.3,
}
_BY_WORD_ONLY = frozenset({Relation.ORG, Relation.LOCATION})
_WORD, _TOPIC = 0.95, 0.75
_NEXT_BEST = (1.0, 0.35, 0.2)
_NAMED = 3.0
_AD_FOR_SEEKER = 0.9
_OTHERS_NEED = 0.3
LEAST = 0.3
"""The score below which nobody is told to care."""

_SEEKS_WORK = frozenset(
    words(
        "job jobs work role roles position internship gig gigs employment opportunity freelance career"
    )
)
_CAMEL = re.compile(r"[^0-9A-Za-zÀ-ÿ]+")


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody who would care about a link: how much, and what of them says so."""

    person: Person
    score: float
    because: Relation | None
    value: str


@dataclass(frozen=True, slots=True)
class Gist:
    """What a link speaks of: stems and topics with how plainly, and whether it is a job advert."""

    said: Mapping[str, float]
    topics: Mapping[str, float]
    ad: bool
    names: frozenset[str] = field(default=frozenset())


def gist(link: Link) -> Gist:
    """What the link speaks of."""
    _, _, path = re.sub(r"(?i)^https?://", "", link.url).partition("/")
    slug = " ".join(_CAMEL.split(path.split("?")[0]))
    host = " ".join(_CAMEL.split(link.url.split("//")[-1].split("/")[0])[:-1])
    fields = ((link.title, 1.0), (link.said, 1.0), (link.about, 0.7), (slug, 0.7), (host, 0.35))
    said: dict[str, float] = {}
    found: dict[str, float] = {}
    for text, plainly in fields:
        for stem in stems(text):
            said[stem] = max(said.get(stem, 0.0), plainly)
        for topic, sure in topics_of(text).items():
            found[topic] = 1 - (1 - found.get(topic, 0.0)) * (1 - plainly * sure)
    names = frozenset(words(without_links(link.said)))
    return Gist(said, found, link.is_ad, names)


def who_cares(link: Link, people: Sequence[Person], limit: int = 3) -> list[Match]:
    """Those of `people` who would care most, best first; nobody who was sent it already."""
    gone = {p.id for p in people if link.id in {e.value for e in p.all(Act.SENT)}}
    told = gist(link)
    common = _commonness(people)
    found = [match(told, p, common, len(people)) for p in people if p.id not in gone]
    ranked = sorted((m for m in found if m.score >= LEAST), key=lambda m: -m.score)
    return ranked[:limit]


def match(told: Gist, person: Person, common: Mapping[str, int], crowd: int) -> Match:
    """How much that person would care, and why."""
    scores: list[tuple[float, Relation, str]] = []
    for kind, weight in _WEIGHTS.items():
        for value in person.values(kind):
            by_word = _word_likeness(told, value, common, crowd)
            by_topic = 0.0 if kind in _BY_WORD_ONLY else _topic_likeness(told, value)
            score = weight * max(_WORD * by_word, _TOPIC * by_topic, 0.9 * (by_word + by_topic) / 2)
            if kind is Relation.NEED and told.ad:
                score *= 1.0 if _SEEKS_WORK & set(words(value)) else _OTHERS_NEED
            if score > 0:
                scores.append((score, kind, value))
    scores.sort(key=lambda s: -s[0])
    total = sum(w * s[0] for w, s in zip(_NEXT_BEST, scores, strict=False))
    best = scores[0] if scores else None
    if told.ad and total > LEAST and _seeks_work(person):
        total += _AD_FOR_SEEKER
    if set(words(person.name)) & told.names:
        return Match(person, total + _NAMED, None, person.short)
    return Match(person, total, best[1] if best else None, best[2] if best else "")


def best_links(person: Person, shelf: Iterable[Link], limit: int = 2) -> list[tuple[Link, Match]]:
    """The links of `shelf` that person would care about most, none they were sent already."""
    gone = {e.value for e in person.all(Act.SENT)}
    found = [(link, match(gist(link), person, {}, 1)) for link in shelf if link.id not in gone]
    fitting = [(link, m) for link, m in found if m.score >= LEAST and m.because]
    return sorted(fitting, key=lambda pair: (-pair[1].score, -pair[0].added.toordinal()))[:limit]


def _word_likeness(told: Gist, value: str, common: Mapping[str, int], crowd: int) -> float:
    """The share of the value's words that the link says, rare words counting more."""
    said = set(stems(value))
    if not said:
        return 0.0
    weights = {s: log(1 + (crowd + 1) / (1 + common.get(s, 0))) for s in said}
    return sum(w * told.said.get(s, 0.0) for s, w in weights.items()) / sum(weights.values())


def _topic_likeness(told: Gist, value: str) -> float:
    of_value = topics_of(value)
    return max((sure * told.topics.get(t, 0.0) for t, sure in of_value.items()), default=0.0) / 0.75


def _seeks_work(person: Person) -> bool:
    return any(_SEEKS_WORK & set(words(v)) for v in person.values(Relation.NEED))


def _commonness(people: Sequence[Person]) -> Counter[str]:
    """How many of these people each stem stands for."""
    counted: Counter[str] = Counter()
    for person in people:
        counted.update({s for k in _WEIGHTS for v in person.values(k) for s in stems(v)})
    return counted


def reach(told: Gist) -> frozenset[str]:
    """The stems of which somebody who could care has at least one on record."""
    return frozenset(told.said).union(*(topics().stems.get(t, ()) for t in told.topics))
