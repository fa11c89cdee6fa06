"""What was asked of somebody, and what they said."""

import pytest

from bot.core.ledger.answered import answering
from bot.core.ledger.ledger import ledger
from bot.core.notes.facts import Relation
from bot.core.people import Act
from bot.core.views.ledger import told
from bot.core.views.wording import Who
from tests.core.ledger.people import TODAY, later, person

ANA = person("Ana", (Act.GENDER, "f"), (Relation.ASKED, "reference", 3))
BOB = person("Bob", (Relation.ASKED, "review my deck", 2))
CARLA = person("Carla", (Relation.INTEREST, "jazz"))


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Ana said yes", "yes"),
        ("ana says ok!", "yes"),
        ("Ana has agreed to the reference", "yes"),
        ("Ana’s happy to", None),
        ("Ana is happy to do it", "yes"),
        ("Ana said she’d love to", "yes"),
        ("Ana said no", "no"),
        ("Ana declined", "no"),
        ("Ana can’t do it", "no"),
        ("Ana told me no", "no"),
        ("Ana turned me down", "no"),
        ("she said yes", "yes"),
        (
            "Ana said yes to Tom’s proposal and they marry in May in Porto, the whole family comes",
            None,
        ),
        ("Ana said no such thing", None),
        ("Carla said yes", None),
        ("he said yes", None),
        ("Ana accepted an offer at Stripe", None),
        ("", None),
    ],
)
def test_an_answer_belongs_to_what_was_asked(text: str, answer: str | None) -> None:
    told = answering(text, [ANA, BOB, CARLA], [ANA], TODAY)

    said = [(s.person, s.what, s.value.split()[1:]) for s in told]
    assert said == ([("Ana", Act.ANSWERED, [answer, "reference"])] if answer else [])


def test_what_is_answered_waits_no_more_and_its_answer_is_told() -> None:
    bob = later(BOB, answering("Bob said yes", [BOB], [], TODAY))

    [item] = ledger(bob)

    assert not item.open
    assert told(item, Who.of(bob), TODAY).endswith(": Bob said yes")
    assert bob.last_contact == TODAY
    assert answering("Bob said no", [bob], [], TODAY) == []


def test_of_two_asks_the_one_spoken_of_is_meant_else_the_last() -> None:
    ana = person("Ana", (Relation.ASKED, "reference", 3), (Relation.ASKED, "lunch with Luis", 2))

    [spoken_of] = answering("Ana said yes to the reference", [ana], [], TODAY)
    [last] = answering("Ana said yes", [ana], [], TODAY)

    assert spoken_of.value.endswith("yes reference")
    assert last.value.endswith("yes lunch with Luis")
