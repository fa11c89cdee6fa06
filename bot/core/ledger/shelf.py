"""The shelf: what the user found and kept, and who would care about it, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import accumulate

from bot.core.ledger.fits import WEIGHTS, by_sense, by_words, commonness, facts, work_sought
from bot.core.ledger.gist import Gist, gist
from bot.core.ledger.links import Link
from bot.core.names import words
from bot.core.notes.facts import Relation
from bot.core.people import Act, Person

_NEXT_BEST = (1.0, 0.45, 0.3)
_NAMED = 3.0
_AD_FOR_SEEKER = 0.1
_CLOSELY, _CHANCE, _WORD_BY_WORD = 2.0, 0.3, 0.3
"""How much it counts what a link and a value mean, how near any two may be by chance, and how much
counts what they mean word by word."""
_VALUES, _LINKS = 150, 4
"""How many values on record, or links, are looked at closely: as many as take half a second."""
LEAST, _LEAST_NEAR = 0.3, 0.4
"""The scores below which nobody is told to care, the second where no word or topic says so."""
_BESIDE_BEST = 0.4
"""Whoever would care less than this share of what the first one would is not named beside them."""

Fit = tuple[float, Relation, str]
"""How much a link has to do with a value on record, and which that is."""


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody who would care about a link: how much, and what of them says so."""

    person: Person
    score: float
    because: Relation | None
    value: str


def who_cares(link: Link, people: Sequence[Person], limit: int = 3) -> list[Match]:
    """Those of `people` who would care most, best first; nobody who was sent it already."""
    told = gist(link)
    left = [p for p in people if not was_sent(p, link)]
    common = commonness(told, left)
    left.sort(key=lambda p: -_roughly(told, p, common, len(people)))
    before = accumulate((len(list(facts(p))) for p in left), initial=0)
    likely = [p for p, values in zip(left, before, strict=False) if values < _VALUES]
    near = _nearness([told], likely)
    found = [_match(told, p, near, common, len(people)) for p in likely]
    least = max(LEAST, _BESIDE_BEST * max((m.score for m in found if m.because), default=0.0))
    ranked = sorted((m for m in found if m.score >= least), key=lambda m: -m.score)
    return ranked[:limit]


def was_sent(person: Person, link: Link) -> bool:
    """Whether they have it: sent by a button, or given or got in the note it came with."""
    return any(
        e.value == link.id or (e.what is not Act.SENT and e.note == link.note)
        for e in person.all(Act.SENT, Relation.GAVE, Relation.RECEIVED)
    )


def match(told: Gist, person: Person) -> Match:
    """How much that person would care, and why."""
    return _match(told, person, _nearness([told], [person]), {}, 1)


def best_links(person: Person, shelf: Iterable[Link], limit: int = 2) -> list[tuple[Link, Match]]:
    """The links of `shelf` that person would care about most, none they were sent already."""
    left = [link for link in shelf if not was_sent(person, link)]
    likely = nlargest(_LINKS, left, key=lambda link: _roughly(gist(link), person, {}, 1))
    near = _nearness([gist(link) for link in likely], [person])
    found = [(link, _match(gist(link), person, near, {}, 1)) for link in likely]
    fitting = [(link, m) for link, m in found if m.score >= LEAST and m.because]
    return sorted(fitting, key=lambda pair: (-pair[1].score, -pair[0].added.toordinal()))[:limit]


Nearness = Mapping[tuple[str, str], float]
"""For the text of a link and a value on record, how near they are in meaning."""


def _nearness(told: Sequence[Gist], people: Sequence[Person]) -> Nearness:
    if not (told and people):
        return {}
    from bot.core.meaning.encoder import senses  # noqa: PLC0415 - most runs need no numpy for long

    links = [one.text for one in told]
    values = list(dict.fromkeys(v for p in people for _, v in facts(p)))
    vectors = senses([*links, *values])
    near = vectors[: len(links)] @ vectors[len(links) :].T
    return {
        (text, value): float(near[n, m])
        for n, text in enumerate(links)
        for m, value in enumerate(values)
    }


def _roughly(told: Gist, person: Person, common: Mapping[str, int], crowd: int) -> float:
    """About how much that person would care, from single words: quick, to leave most people out."""
    found = [
        (by_words(told, kind, v, common, crowd) + by_sense(told, kind, v), kind, v)
        for kind, v in facts(person)
    ]
    return _best(found)[0] + (_NAMED if _is_named(person, told) else 0.0)


def _match(
    told: Gist, person: Person, near: Nearness, common: Mapping[str, int], crowd: int
) -> Match:
    """How much that person would care, and why.

    `common` says of how many of `crowd` people each stem, topic and country stands on record.
    """
    plain = [(by_words(told, k, v, common, crowd), k, v) for k, v in facts(person)]
    both = [
        (fit + _WORD_BY_WORD * by_sense(told, k, v) + WEIGHTS[k] * _felt(near[told.text, v]), k, v)
        for fit, k, v in plain
    ]
    total, _, kind, value = _best(both)
    if max((fit for fit, _, _ in plain), default=0.0) < LEAST and total < _LEAST_NEAR:
        total = 0.0
    if told.ad and total > LEAST and (job := work_sought(person)):
        total, kind, value = total + _AD_FOR_SEEKER, Relation.NEED, job
    if _is_named(person, told):
        return Match(person, total + _NAMED, None, person.short)
    return Match(person, total, kind, value)


def _felt(near: float) -> float:
    return _CLOSELY * max(0.0, near - _CHANCE) / (1 - _CHANCE)


def _is_named(person: Person, told: Gist) -> bool:
    return bool(set(words(person.name)) & told.names)


def _best(found: Sequence[Fit]) -> tuple[float, float, Relation | None, str]:
    """What all of these come to, and the best of them."""
    ranked = sorted(found, key=lambda fit: -fit[0])
    total = sum(w * fit[0] for w, fit in zip(_NEXT_BEST, ranked, strict=False))
    return (total, *ranked[0]) if ranked else (0.0, 0.0, None, "")
