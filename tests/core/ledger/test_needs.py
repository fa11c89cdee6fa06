"""Who could help whom."""

import pytest

from bot.core.ledger.gives import Kind, gives, pick
from bot.core.ledger.links import Link
from bot.core.ledger.needs import helpers
from bot.core.notes.facts import Relation
from bot.core.people import Person
from tests.core.ledger.people import TODAY, Told, person

NEED, TITLE, OFFER, FIELD = Relation.NEED, Relation.TITLE, Relation.OFFER, Relation.INDUSTRY


@pytest.mark.parametrize(
    ("need", "told"),
    [
        ("designer", (TITLE, "product designer")),
        ("a frontend developer", (TITLE, "frontend engineer")),
        ("lawyer", (TITLE, "lawyer")),
        ("legal advice", (TITLE, "lawyer")),
        ("help with taxes", (TITLE, "accountant")),
        ("someone at Stripe", (Relation.ORG, "Stripe")),
        ("a photographer for the launch", (OFFER, "take photos")),
        ("investors", (TITLE, "angel investor")),
        ("a job in fintech", (FIELD, "fintech")),
        ("a PM role", (NEED, "hire a product manager")),
        ("a job as a designer", (NEED, "designer")),
    ],
)
def test_a_need_finds_who_could_meet_it(need: str, told: Told) -> None:
    ana, luis = person("Ana", (NEED, need)), person("Luis", told)

    (found,) = helpers(ana, [ana, luis])

    assert found.helper is luis
    assert (found.need, found.value) == (need, told[1])


@pytest.mark.parametrize(
    ("need", "told"),
    [
        ("designer", (TITLE, "nurse")),
        ("designer", (NEED, "designer")),
        ("a job", (TITLE, "nurse")),
        ("flat in Lisbon", (Relation.LOCATION, "Lisbon")),
        ("designer", (Relation.DETAIL, "hates designers")),
    ],
)
def test_a_need_does_not_find_who_could_not(need: str, told: Told) -> None:
    assert helpers(person("Ana", (NEED, need)), [person("Luis", told)]) == []


def test_two_who_need_each_other_come_first() -> None:
    ana = person("Ana", (NEED, "designer"), (TITLE, "lawyer"))
    luis = person("Luis", (TITLE, "designer"))
    tom = person("Tom", (TITLE, "designer"), (NEED, "a lawyer"))

    found = helpers(ana, [luis, tom])

    assert [(h.helper.name, h.mutual) for h in found] == [("Tom", True), ("Luis", False)]


def test_those_who_know_each_other_already_are_not_introduced() -> None:
    ana = person("Ana", (NEED, "designer"), (Relation.GAVE, "introduction to Luis"))
    luis = person("Luis", (TITLE, "designer"), (Relation.GAVE, "introduction to Ana"))
    carla = person("Carla", (TITLE, "designer"), (Relation.INTRODUCED_BY, "Ana"))

    assert helpers(ana, [luis, carla]) == []


def test_what_to_give_starts_with_what_was_promised() -> None:
    ana = person(
        "Ana",
        (NEED, "designer"),
        (Relation.PROMISED, "deck"),
        (Relation.RECEIVED, "book"),
        (Relation.INTEREST, "climbing"),
    )
    luis = person("Luis", (TITLE, "designer"))
    link = Link("m9.0", "https://example.org/a", TODAY, title="Ten climbing routes near Lisbon")

    found = gives(ana, [ana, luis], [link])

    assert [g.kind for g in found] == [Kind.PROMISE, Kind.THANKS, Kind.INTRODUCTION, Kind.LINK]


def test_three_things_are_picked_of_different_kinds() -> None:
    people: list[Person] = [
        person("Ana", (Relation.RECEIVED, "book"), (Relation.RECEIVED, "jam")),
        person("Tom", (Relation.RECEIVED, "lift"), (Relation.PROMISED, "deck")),
    ]
    found = [g for p in people for g in gives(p, people, [])]

    picked = pick(found)

    assert len(picked) == 3
    assert {g.kind for g in picked} == {Kind.PROMISE, Kind.THANKS}
    assert {g.person.name for g in picked} == {"Ana", "Tom"}
