"""Plans that come to nothing, in the words people use."""

from datetime import timedelta

import pytest

from bot.core.journal import Statement
from bot.core.notes.facts import Channel, Relation
from bot.core.nudges.called_off import called_off, speaks_of
from bot.core.people import Act, Entry, Person
from tests.core.ledger.people import NOON, TODAY, person

FRIDAY = TODAY + timedelta(days=2)


def planned(name: str, *plans: tuple[Channel, int]) -> Person:
    """Somebody with whom each channel is planned in so many days."""
    entries = [
        Entry(f"m{n}.0", NOON, Relation.PLAN, channel, TODAY + timedelta(days=days))
        for n, (channel, days) in enumerate(plans, 1)
    ]
    return person(name).with_entries(entries)


ANA = planned("Ana", (Channel.COFFEE, 1), (Channel.CALL, 2))
BOB = planned("Bob", (Channel.MEAL, 1))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("coffee with Ana is cancelled", "coffee"),
        ("Ana cancelled our coffee", "coffee"),
        ("the call with Ana got called off", "call"),
        ("Ana called off coffee tomorrow", "coffee"),
        ("Ana can’t make it Friday", "call"),
        ("Ana cancelled on me", "coffee"),
        ("coffee w Ana fell through", "coffee"),
        ("Ana bailed", "coffee"),
        ("had to postpone the call with Ana", "call"),
        ("the coffee with Ana isn't happening", "coffee"),
        ("Ana was a no-show", "coffee"),
    ],
)
def test_a_plan_is_called_off(text: str, what: str) -> None:
    [statement] = called_off(text, [ANA], [], [], NOON)

    assert (statement.person, statement.what) == ("Ana", Act.OFF)
    assert statement.value.endswith(f" {what}")


@pytest.mark.parametrize(
    "text",
    [
        "lunch with Ana is cancelled",
        "Ana cancelled her gym membership",
        "Ana's flight got cancelled",
        "if Ana cancels I go alone",
        "Ana might cancel coffee",
        "Ana did not cancel coffee",
        "Ana didn’t cancel coffee, see her there",
        "don't call off the coffee with Ana",
        "we need to cancel coffee with Ana",
        "I should postpone the call with Ana",
        "remind me to cancel coffee with Ana",
        "thinking about whether to cancel coffee with Ana",
        "did Ana cancel coffee?",
        "Ana moved to Hamburg",
        "Ana called about the coffee",
        "met Ana, her wedding was called off",
    ],
)
def test_what_calls_nothing_planned_off_changes_nothing(text: str) -> None:
    assert called_off(text, [ANA], [], [], NOON) == []


def test_without_a_name_it_is_whoever_has_such_a_plan() -> None:
    [statement] = called_off("lunch got cancelled", [], [ANA, BOB], [], NOON)

    assert statement.person == "Bob"
    assert called_off("cancelled", [], [ANA, BOB], [], NOON) == []


def test_what_is_moved_has_a_new_plan() -> None:
    new = [Statement("Ana", Relation.PLAN, Channel.COFFEE, FRIDAY)]

    [statement] = called_off("coffee with Ana moved to friday", [ANA], [], new, NOON)

    assert statement.value.endswith(" coffee")
    assert called_off("Ana can't call today, coffee moved to friday", [ANA], [], new, NOON)
    assert called_off("coffee with Ana moved to friday", [ANA], [], [], NOON) == []


def test_what_is_over_can_no_more_be_called_off() -> None:
    assert called_off("Bob cancelled lunch", [BOB], [], [], NOON + timedelta(days=4)) == []


@pytest.mark.parametrize("text", ["", "?", "cancelled " * 500, "moved it " * 500])
def test_any_text_can_be_looked_at(text: str) -> None:
    assert speaks_of(text) in (True, False)
