"""Who would care about a link, and why."""

from importlib.resources import files

import pytest

from bot.core.ledger.links import Link, links_in, without_links
from bot.core.ledger.shelf import best_links, who_cares
from bot.core.meaning.likeness import stems
from bot.core.meaning.topics import topics, topics_of
from bot.core.names import words
from bot.core.notes.facts import Relation
from bot.core.people import Act, Person
from tests.core.ledger.people import TODAY, Told, person

FIELD, LIKES, NEED = Relation.INDUSTRY, Relation.INTEREST, Relation.NEED
TITLE, PLACE, ORG = Relation.TITLE, Relation.LOCATION, Relation.ORG


def link(title: str = "", said: str = "", url: str = "https://example.org/1") -> Link:
    return Link("m9.0", url, TODAY, title=title, said=said)


def cast() -> list[Person]:
    return [
        person("Ana", (FIELD, "fintech")),
        person("Luis", (LIKES, "climbing")),
        person("Tom", (TITLE, "nurse")),
        person("Grace", (NEED, "designer"), (TITLE, "founder")),
        person("Carla", (NEED, "a PM job"), (TITLE, "product manager")),
        person("Bob", (LIKES, "baking")),
    ]


@pytest.mark.parametrize(
    ("title", "who", "because"),
    [
        ("What PSD3 means for banks", "Ana", "fintech"),
        ("The best crags in Portugal: climbing for beginners", "Luis", "climbing"),
        ("How night shifts wear out hospital staff", "Tom", "nurse"),
        ("How to hire your first designer", "Grace", "designer"),
        ("We're hiring: Senior Product Manager, payments", "Carla", "a PM job"),
        ("A sourdough starter that cannot fail", "Bob", "baking"),
    ],
)
def test_the_right_person_comes_first_with_the_reason(title: str, who: str, because: str) -> None:
    first = who_cares(link(title), cast())[0]

    assert (first.person.name, first.value) == (who, because)


def test_who_would_care_far_less_is_not_named_beside_who_would() -> None:
    found = who_cares(link("How to hire your first designer"), cast())

    assert [m.person.name for m in found] == ["Grace"]
    assert "Carla" in {
        m.person.name for m in who_cares(link("How to hire your first designer"), cast()[4:])
    }


def test_nobody_is_named_for_a_link_about_nothing_they_care_for() -> None:
    assert who_cares(link("Quantum gravity made simple"), cast()) == []


def test_the_address_alone_can_say_enough() -> None:
    bare = link(url="https://blog.example.org/2026/03/climbing-shoes-compared?utm=1")

    assert [m.person.name for m in who_cares(bare, cast())] == ["Luis"]


def test_whoever_is_named_beside_the_link_comes_first() -> None:
    first = who_cares(link("What PSD3 means for banks", said="for Bob"), cast())[0]

    assert first.person.name == "Bob"


def test_whoever_was_sent_it_is_not_named_again() -> None:
    people = [person("Ana", (FIELD, "fintech"), (Act.SENT, "m9.0"))]

    assert who_cares(link("What PSD3 means for banks"), people) == []


def test_links_that_fit_somebody_are_found_on_the_shelf() -> None:
    shelf = [link("What PSD3 means for banks"), link("A sourdough starter that cannot fail")]

    assert [pair[0].title for pair in best_links(cast()[0], shelf)] == [shelf[0].title]


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ((PLACE, "Lisbon"), "Ten cheap restaurants in Lisbon"),
        ((ORG, "Stripe"), "Stripe opens an office in Porto"),
        ((Relation.DETAIL, "her son Leo just started school"), "How children settle in at school"),
        ((LIKES, "trail running"), "The marathon training plan that works"),
        ((FIELD, "marketing"), "Why newsletters beat ads"),
    ],
)
def test_all_that_is_known_counts(told: Told, title: str) -> None:
    assert who_cares(link(title), [person("Ana", told)])


@pytest.mark.parametrize(
    ("text", "found", "rest"),
    [
        ("see https://a.org/x.", ["https://a.org/x"], "see"),
        (
            "(www.a.org) and http://b.org/y?z=1#t, ok",
            ["www.a.org", "http://b.org/y?z=1#t"],
            "( and ok",
        ),
        ("no link here", [], "no link here"),
        ("https://a.org https://a.org", ["https://a.org"], ""),
    ],
)
def test_addresses_are_found_in_a_text(text: str, found: list[str], rest: str) -> None:
    assert links_in(text) == found
    assert without_links(text) == rest


def test_a_link_without_a_title_has_a_name_all_the_same() -> None:
    assert link(url="https://www.example.org/a/").name == "example.org/a"
    assert link(said="worth reading").name == "worth reading"


def test_topics_are_the_surer_the_more_is_said() -> None:
    once, twice = topics().of("a bank"), topics().of("a bank and its payments, by Stripe")

    assert 0 < once["banking"] < 1
    assert once.get("fintech", 0.0) < twice["fintech"]


def test_a_term_that_is_said_of_much_else_tells_less() -> None:
    assert topics().of("a plant")["gardening"] < topics().of("a greenhouse")["gardening"]


def test_no_term_of_several_words_comes_to_one_of_them() -> None:
    listed = files("bot.core.meaning").joinpath("topics.txt").read_text("utf-8").splitlines()
    terms = [t for line in listed if line[0] != ">" for t in line.partition(":")[2].split(",")]

    assert [t for t in terms if len(words(t)) > 1 and len(stems(t)) < 2] == []


def test_families_are_of_topics_there_are() -> None:
    told = {topic for found in topics().terms.values() for topic in found}

    assert set(topics().families) <= told


def test_an_english_word_is_no_form_or_compound_of_a_term_it_only_resembles() -> None:
    """Else a company goes orienteering with its compass, and Stockholm invests in stock."""
    for said in ("a company", "Stockholm", "open doors"):
        assert not topics_of(said)
    assert "running" in topics_of("Marathonvorbereitung")
    assert "housing search" in topics_of("Wohnungen")
