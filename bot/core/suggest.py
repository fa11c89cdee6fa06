"""One concrete thing to do for or with somebody, drawn from what is known about them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.notes.facts import Relation
from bot.core.people import Person


@dataclass(frozen=True, slots=True)
class Idea:
    """A suggestion: its kind, and the sentence (plain text) that makes it."""

    kind: str
    text: str


def ideas(person: Person) -> list[Idea]:
    """Everything that could be suggested, the most personal first; empty: nothing is known."""
    name = person.short
    found: list[Idea] = []

    def idea(kind: str, sentence: str, *relations: Relation) -> None:
        value = next((v for r in relations if (v := person.last(r))), "")
        if value:
            found.append(Idea(kind, sentence.format(name=name, it=value)))

    idea("lead", "pass on a lead or a name: {name} is looking for {it}", Relation.NEED)
    idea("ask", "ask {name} about this: {it}", Relation.DETAIL)
    idea("article", "send {name} something good you read about {it}", Relation.INTEREST)
    idea("article", "send {name} an article about {it}", Relation.INDUSTRY, Relation.TITLE)
    idea("coffee", "arrange a coffee in {it}", Relation.LOCATION)
    idea("hello", "say it was good to meet at {it}", Relation.MET_AT)
    idea("work", "ask how things are going at {it}", Relation.ORG)
    return found


def suggestion(person: Person) -> Idea | None:
    """The idea for next time: they take turns, so that no kind comes twice in a row."""
    found = ideas(person)
    used = [o.reason for o in person.offers if o.reason]
    if not found:
        return None
    fresh = [i for i in found if not used or i.kind != used[-1]]
    never = [i for i in fresh if i.kind not in used]
    return (never or fresh or found)[0]
