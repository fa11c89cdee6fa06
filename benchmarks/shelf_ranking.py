"""How often the right person is among the first three for a link, beside plain shared words.

    python benchmarks/shelf_ranking.py [tests/corpus/shelf.json]

The file is written by somebody who has not seen the ranking:

    {"people": [{"name": "Ana Sousa", "facts": [["industry", "fintech"], ["interest", "jazz"]]}],
     "links": [{"url": "https://...", "text": "what was texted with it", "title": "...",
                "about": "...", "right": ["Ana Sousa"]}]}

`text`, `title` and `about` may be left out; any of `right` counts. Each link is ranked twice:
as it is, and without title and about, as when the page cannot be fetched.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median
from typing import Any

from bot.core.ledger.links import Link, without_links
from bot.core.ledger.shelf import who_cares
from bot.core.meaning.likeness import stems
from bot.core.notes.facts import Relation
from bot.core.people import Act, Entry, Person

DAY = date(2026, 3, 11)
SAID = datetime(2026, 3, 11, 12, tzinfo=UTC)
FILE = Path(__file__).parent.parent / "tests" / "corpus" / "shelf.json"
WANTED = 3
BAR = 0.85
"""The share of the links, each with its page, that is asked for."""

Ranking = Callable[[Link, Sequence[Person]], list[Person]]


def person_of(doc: dict[str, Any]) -> Person:
    """Somebody with these facts."""
    named = Entry("m0.0", SAID, Act.NAMED, doc["name"])
    facts = [
        Entry(f"m1.{n}", SAID, Relation(kind), value)
        for n, (kind, value) in enumerate(doc["facts"])
    ]
    return Person(doc["name"], (named, *facts))


def link_of(doc: dict[str, Any], number: int) -> Link:
    """A link as it stands on the shelf."""
    said = without_links(doc.get("text", ""))
    return Link(f"{number}", doc["url"], DAY, doc.get("title", ""), said, doc.get("about", ""))


def kith(link: Link, people: Sequence[Person]) -> list[Person]:
    """Kith's ranking."""
    return [m.person for m in who_cares(link, people)]


def shared_words(link: Link, people: Sequence[Person]) -> list[Person]:
    """The baseline: who has the most words in common with the link."""
    said = set(stems(f"{link.title} {link.said} {link.about} {link.url}"))
    count = {p.id: sum(len(said & set(stems(e.value))) for e in p.entries) for p in people}
    ranked = sorted((p for p in people if count[p.id]), key=lambda p: -count[p.id])
    return ranked[:WANTED]


def without_page(link: Link) -> Link:
    """The link as it is where the page cannot be fetched."""
    return replace(link, title="", about="")


def measure(
    ranking: Ranking, links: Sequence[tuple[Link, set[str]]], people: Sequence[Person]
) -> tuple[int, list[float], list[str]]:
    """How often it was right, the seconds for each link, and the links it missed."""
    right, took, missed = 0, [], []
    for link, wanted in links:
        began = time.perf_counter()
        found = ranking(link, people)
        took.append(time.perf_counter() - began)
        hit = bool(wanted & {p.name for p in found[:WANTED]})
        right += hit
        if not hit:
            missed.append(f"{link.name[:50]}: {sorted(wanted)}, not {[p.name for p in found]}")
    return right, took, missed


def main() -> None:
    """Print the table."""
    named = [a for a in sys.argv[1:] if not a.startswith("-")]
    path = Path(named[0]) if named else FILE
    if not path.exists():
        raise SystemExit(
            f"There is no {path} yet: somebody who has not seen the ranking writes it."
        )
    doc = json.loads(path.read_text("utf-8"))
    people = [person_of(p) for p in doc["people"]]
    links = [(link_of(d, n), set(d["right"])) for n, d in enumerate(doc["links"])]
    bare = [(without_page(link), wanted) for link, wanted in links]
    kith(links[0][0], people)  # loads the topics, once in a process's life
    print(f"{len(links)} links, {len(people)} people: the right person among the first {WANTED}")
    for title, asked in (("with title and text", links), ("without the page", bare)):
        for name, ranking in (("Kith", kith), ("shared words", shared_words)):
            right, took, missed = measure(ranking, asked, people)
            share = f"{right}/{len(asked)} = {right / len(asked):.1%}"
            print(f"{title:20} {name:13} {share:18} median {median(took) * 1000:.2f} ms")
            if asked is links and ranking is kith:
                met = "met" if right / len(asked) >= BAR else "not met"
                print(f"{'':20} {'bar':13} {BAR:.0%} {met}")
            if "--missed" in sys.argv and ranking is kith:
                print("\n".join(f"   {line}" for line in missed))


if __name__ == "__main__":
    main()
