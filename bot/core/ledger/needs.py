"""Who could help whom: needs met by what others do, know or offered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.core.meaning.hints import hints_in
from bot.core.meaning.likeness import stems
from bot.core.meaning.topics import topics_of
from bot.core.names import words
from bot.core.notes.facts import Relation
from bot.core.people import Person

_HELPS: Mapping[Relation, float] = {
    Relation.TITLE: 1.0,
    Relation.OFFER: 0.9,
    Relation.INDUSTRY: 0.8,
    Relation.ORG: 0.8,
    Relation.INTEREST: 0.4,
}
_LEAST = 0.5
_WORK = frozenset(words("job jobs work role roles position internship gig employment"))
_HIRING = frozenset(words("hire hiring staff employee employees candidate candidates"))


@dataclass(frozen=True, slots=True)
class Help:
    """`helper` could meet `need` of `person`, by what `kind` says of them: `value`.

    `mutual` where the helper needs something the person has, too.
    """

    person: Person
    need: str
    helper: Person
    kind: Relation
    value: str
    score: float
    mutual: bool = False


def helpers(person: Person, others: Iterable[Person], limit: int = 3) -> list[Help]:
    """Who of `others` could meet a need of `person`, the likeliest first."""
    found: list[Help] = []
    for other in others:
        if other.id == person.id or _acquainted(person, other):
            continue
        best = _best(person, other)
        if best is not None:
            found.append(best)
    return sorted(found, key=lambda h: (-h.mutual, -h.score))[:limit]


def wanted(person: Person) -> dict[str, float]:
    """The hints that lead to whoever could help them; none: no needs."""
    return hints_in(person.values(Relation.NEED))


def _best(person: Person, other: Person) -> Help | None:
    one, back = _meets(person, other), _meets(other, person)
    if one is None:
        return None
    need, kind, value, score = one
    return Help(person, need, other, kind, value, score, mutual=back is not None)


def _meets(person: Person, other: Person) -> tuple[str, Relation, str, float] | None:
    """The need of `person` that `other` meets best, and by what; None where there is none."""
    found: list[tuple[str, Relation, str, float]] = []
    for need in person.values(Relation.NEED):
        if _WORK & set(words(need)):
            found += _hires(need, other)
            continue
        for kind, weight in _HELPS.items():
            for value in other.values(kind):
                score = weight * likeness(need, value)
                if score >= _LEAST:
                    found.append((need, kind, value, score))
    return max(found, key=lambda f: f[3], default=None)


def _hires(need: str, other: Person) -> list[tuple[str, Relation, str, float]]:
    """Somebody who looks for work is helped by who hires in their field, or works in it."""
    found = [
        (need, Relation.NEED, value, 1.0)
        for value in other.values(Relation.NEED)
        if not _WORK & set(words(value))
        and (_HIRING & set(words(value)) or likeness(need, value) >= _LEAST)
        and likeness(need, value) > 0
    ]
    for kind in (Relation.INDUSTRY, Relation.ORG):
        for value in other.values(kind):
            score = 0.8 * likeness(need, value)
            if score >= _LEAST:
                found.append((need, kind, value, score))
    return found


def likeness(one: str, other: str) -> float:
    """How much two phrases have to do with each other, from 0 to 1: by words, else by topic."""
    a, b = set(stems(one)), set(stems(other))
    if not a or not b:
        return 0.0
    by_word = len(a & b) / min(len(a), len(b))
    ours, theirs = topics_of(one), topics_of(other)
    by_topic = max((min(sure, theirs.get(t, 0.0)) for t, sure in ours.items()), default=0.0)
    return max(by_word, by_topic)


def _acquainted(one: Person, other: Person) -> bool:
    """Whether the record says that they know each other: the user or one of them introduced it."""
    return _speaks_of(one, other) or _speaks_of(other, one)


def _speaks_of(one: Person, other: Person) -> bool:
    kinds = (Relation.GAVE, Relation.RECEIVED, Relation.INTRODUCED_BY)
    name: Sequence[str] = words(other.name)
    return bool(name) and any(
        set(name[:1]) <= set(words(v)) and (len(name) == 1 or name[-1] in words(v))
        for k in kinds
        for v in one.values(k)
        if k is Relation.INTRODUCED_BY or "intro" in v.casefold()
    )
