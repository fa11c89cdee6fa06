"""Reasons to get in touch, the lines that go with them, and questions where nothing is known."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.notes.facts import Channel, Relation
from bot.core.nudges import lines
from bot.core.nudges.every import split_every
from bot.core.nudges.questions import question
from bot.core.nudges.reasons import suggestion
from bot.core.people import Offer, Person
from bot.core.phrasing import to_you
from tests.core.ledger.people import TODAY, person

FINTECH = (Relation.INDUSTRY, "fintech")
JAZZ = (Relation.INTEREST, "jazz")
LISBON = (Relation.LOCATION, "Lisbon")
CALL = (Relation.INTERACTION, Channel.CALL, 90)


def told(who: Person, *reasons: str) -> Person:
    return replace(who, offers=tuple(Offer("k:x", TODAY, r, "sent") for r in reasons))


@pytest.mark.parametrize(
    ("ana", "kind", "says"),
    [
        (person("Ana", FINTECH), "article", "article about fintech"),
        (person("Ana", FINTECH, JAZZ), "article", "about jazz"),
        (person("Ana", LISBON), "coffee", "coffee in Lisbon"),
        (person("Ana", (Relation.NEED, "designer")), "lead", "looking for a designer"),
        (person("Ana", (Relation.DETAIL, "her son Leo plays chess")), "ask", "Leo"),
        (person("Ana", FINTECH, CALL, CALL, CALL), "coffee", "meet Ana for a coffee"),
        (person("Ana", (Relation.ORG, "Stripe")), "work", "at Stripe"),
    ],
)
def test_a_reason_is_drawn_from_what_is_known(ana: Person, kind: str, says: str) -> None:
    idea = suggestion(ana, TODAY)

    assert idea is not None
    assert (idea.kind, says in idea.text) == (kind, True)


def test_kinds_take_turns_and_give_way_to_a_question() -> None:
    ana = person("Ana", FINTECH, LISBON)

    kinds: list[str] = []
    for _ in range(3):
        idea = suggestion(told(ana, *kinds), TODAY)
        assert idea is not None
        kinds.append(idea.kind)

    assert kinds == ["article", "coffee", "article"]
    assert suggestion(told(person("Ana", FINTECH), "article"), TODAY) is None


def test_where_nothing_is_known_questions_take_turns() -> None:
    ana = person("Ana")

    first = question(ana, TODAY)
    second = question(told(ana, first.kind), TODAY)

    assert first.text == "What does Ana do?"
    assert second.text == "What is Ana into?"


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("her son Leo plays chess", "your son Leo plays chess"),
        ("she is moving to Berlin", "you’re moving to Berlin"),
        ("they have a dog", "you have a dog"),
    ],
)
def test_a_detail_is_turned_towards_them(noted: str, said: str) -> None:
    assert to_you(noted) == said


@given(st.text(max_size=600), st.text(min_size=1, max_size=80))
def test_every_line_fits_the_copying_button(it: str, name: str) -> None:
    for line in (lines.detail(name, it), lines.promise(name, it), lines.need(name, it)):
        assert len(line.encode("utf-16-le")) // 2 <= lines.LONGEST


@pytest.mark.parametrize(
    ("args", "who", "duration"),
    [
        ("ana 3 months", "ana", "P3M"),
        ("family 2 weeks", "family", "P2W"),
        ("Ana Silva every 2 weeks", "Ana Silva", "P2W"),
        ("Luis monthly", "Luis", "P1M"),
        ("45 days", "", "P45D"),
        ("ana", "ana", ""),
        ("", "", ""),
    ],
)
def test_every_takes_a_name_and_an_interval(args: str, who: str, duration: str) -> None:
    assert split_every(args) == (who, duration)
