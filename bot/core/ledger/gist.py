"""What a link speaks of, as far as its title, its address and the words around it tell."""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

from bot.core.ledger.links import Link, without_links
from bot.core.meaning.hints import hints
from bot.core.meaning.likeness import stems
from bot.core.meaning.meanings import Meant, meant, sense
from bot.core.meaning.run_together import apart
from bot.core.meaning.topics import either, places, places_of, topics, topics_of
from bot.core.names import words

_ADVERT = "job advert"
_TELLING = 12
_REMEMBERED = 1024
_NO_WORD = re.compile(r"[^0-9A-Za-zÀ-ÿ]+")


@dataclass(frozen=True, slots=True)
class Gist:
    """What a link speaks of: stems, topics and countries with how plainly; whether it is an advert.

    `text` is all that is told of it, `meant` its most telling words, `sense` what those mean.
    """

    text: str
    said: Mapping[str, float]
    topics: Mapping[str, float]
    places: Mapping[str, float]
    ad: bool
    names: frozenset[str]
    meant: Meant
    sense: array[float]


@lru_cache(maxsize=_REMEMBERED)
def gist(link: Link) -> Gist:
    """What the link speaks of."""
    site, _, path = re.sub(r"(?i)^https?://(?:www\.)?", "", link.url).partition("/")
    slug = _spelled(" ".join(_NO_WORD.split(path.split("?")[0])))
    host = _spelled(" ".join(_NO_WORD.split(site)[:-1]))
    fields = ((link.title, 1.0), (link.said, 1.0), (link.about, 0.7), (slug, 0.7), (host, 0.35))
    said: dict[str, float] = {}
    found: dict[str, float] = {}
    where: dict[str, float] = {}
    for text, plainly in fields:
        for stem in stems(text):
            said[stem] = max(said.get(stem, 0.0), plainly)
        for into, told in ((found, topics_of(text)), (where, places_of(text))):
            for topic, sure in told.items():
                into[topic] = either(into.get(topic, 0.0), plainly * sure)
    names = frozenset(words(without_links(link.said)))
    ad = link.is_ad or _ADVERT in found
    subjects, lands = topics().with_families(found), places().with_families(where)
    means = meant(" ".join(text for text, _ in fields))
    text = ". ".join(part for part, _ in fields if part)
    return Gist(text, said, subjects, lands, ad, names, _telling(means), sense(means))


def _spelled(name: str) -> str:
    """The words of an address, those written as one apart."""
    return " ".join(p for word in words(name) for p in apart(word) or (word,))


def _telling(means: Meant) -> Meant:
    """The words that say most: more would cost time and add little."""
    return tuple(nlargest(_TELLING, means, key=lambda word: word[1]))


def reach(told: Gist) -> dict[str, float]:
    """The hints that lead to whoever could care."""
    return hints(told.said, told.topics, told.places, told.meant)
