"""What a user's corrections teach about words, for reading their next notes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from bot.core.corrections.correction import Correction, Fix
from bot.core.names import fold, words


@dataclass(frozen=True, slots=True)
class Learnt:
    """Words this user has said are names (`names`), nobody's name, places or companies.

    Each goes with the id of the note it was said about, so that it can be taken back with it.
    Other names of people are no part of this: they are on record with the person.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    nobody: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    orgs: Mapping[str, str] = field(default_factory=dict)

    def learn(self, correction: Correction, note: str) -> Learnt:
        """With what a correction of that note teaches; the latest word on a word counts."""
        word = correction.old
        kinds = {
            Fix.PERSON: "names",
            Fix.NOBODY: "nobody",
            Fix.PLACE: "places",
            Fix.ORG: "orgs",
        }
        if kind := kinds.get(correction.fix):
            plain = self.without(word)
            told: dict[str, str] = {**getattr(plain, kind), word: note}
            return replace(plain, **{kind: told})
        if correction.fix is Fix.NAME:
            # Whoever is renamed to it goes by it: from now on it is a name.
            return replace(self, nobody=_less(self.nobody, correction.new))
        return self

    def without(self, word: str) -> Learnt:
        """Without anything about that word."""
        return Learnt(
            names=_less(self.names, word),
            nobody=_less(self.nobody, word),
            places=_less(self.places, word),
            orgs=_less(self.orgs, word),
        )

    def unlearn(self, correction: Correction, note: str) -> Learnt:
        """Without what that correction of that note taught."""
        kept = [
            {w: n for w, n in told.items() if n != note or fold(w) != fold(correction.old)}
            for told in (self.names, self.nobody, self.places, self.orgs)
        ]
        return Learnt(*kept)

    def forgetting(self, gone: Collection[str]) -> Learnt:
        """Without anything said about a word among `gone` (folded)."""
        kept = [
            {w: n for w, n in told.items() if not set(words(w)) & set(gone)}
            for told in (self.names, self.nobody, self.places, self.orgs)
        ]
        return Learnt(*kept)

    @property
    def no_names(self) -> tuple[str, ...]:
        """Words that are nobody's name."""
        return (*self.nobody, *self.places, *self.orgs)


def _less(told: Mapping[str, str], word: str) -> dict[str, str]:
    return {w: n for w, n in told.items() if fold(w) != fold(word)}
