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
PlainFit = tuple[float, float, Relation, str]
"""The same from single words: by the words and topics shared, and by what the words mean."""


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
    plain = [(p, _plainly(told, p, common, len(people))) for p in left]
    plain.sort(key=lambda pair: -_roughly(told, *pair))
    before = accumulate((len(fits) for _, fits in plain), initial=0)
    likely = [pair for pair, values in zip(plain, before, strict=False) if values < _VALUES]
    near = _nearness([told], [fits for _, fits in likely])
    found = [_match(told, p, fits, near) for p, fits in likely]
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
    fits = _plainly(told, person, {}, 1)
    return _match(told, person, fits, _nearness([told], [fits]))


def best_links(person: Person, shelf: Iterable[Link], limit: int = 2) -> list[tuple[Link, Match]]:
    """The links of `shelf` that person would care about most, none they were sent already."""
    left = [link for link in shelf if not was_sent(person, link)]
    plain = [(link, gist(link), _plainly(gist(link), person, {}, 1)) for link in left]
    likely = nlargest(_LINKS, plain, key=lambda one: _roughly(one[1], person, one[2]))
    near = _nearness([told for _, told, _ in likely], [fits for _, _, fits in likely[:1]])
    found = [(link, _match(told, person, fits, near)) for link, told, fits in likely]
    fitting = [(link, m) for link, m in found if m.score >= LEAST and m.because]
    return sorted(fitting, key=lambda pair: (-pair[1].score, -pair[0].added.toordinal()))[:limit]


Nearness = Mapping[tuple[str, str], float]
"""For the text of a link and a value on record, how near they are in meaning."""


def _nearness(told: Sequence[Gist], plain: Sequence[Sequence[PlainFit]]) -> Nearness:
    if not (told and plain):
        return {}
    from bot.core.meaning.encoder import senses  # noqa: PLC0415 - most runs need no numpy for long

    links = [one.text for one in told]
    values = list(dict.fromkeys(v for fits in plain for *_, v in fits))
    vectors = senses([*links, *values])
    near = vectors[: len(links)] @ vectors[len(links) :].T
    return {
        (text, value): float(near[n, m])
        for n, text in enumerate(links)
        for m, value in enumerate(values)
    }


def _plainly(told: Gist, person: Person, common: Mapping[str, int], crowd: int) -> list[PlainFit]:
    """How much the link has to do with each value of theirs, from single words.

    `common` says of how many of `crowd` people each stem, topic and country stands on record.
    """
    return [
        (by_words(told, k, v, common, crowd), by_sense(told, k, v), k, v) for k, v in facts(person)
    ]


def _roughly(told: Gist, person: Person, plain: Sequence[PlainFit]) -> float:
    """About how much that person would care, from single words: quick, to leave most people out."""
    total = _best([(fit + sense, kind, value) for fit, sense, kind, value in plain])[0]
    return total + (_NAMED if _is_named(person, told) else 0.0)


def _match(told: Gist, person: Person, plain: Sequence[PlainFit], near: Nearness) -> Match:
    """How much that person would care, and why."""
    closely = [
        (fit + _WORD_BY_WORD * sense + WEIGHTS[k] * _felt(near[told.text, v]), k, v)
        for fit, sense, k, v in plain
    ]
    total, _, kind, value = _best(closely)
    if max((fit for fit, *_ in plain), default=0.0) < LEAST and total < _LEAST_NEAR:
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
