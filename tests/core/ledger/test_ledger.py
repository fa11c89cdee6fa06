"""What went back and forth, where it stands, and in which words."""

import pytest

from bot.core.ledger.ledger import ledger, open_asks, open_offers, open_promises
from bot.core.notes.facts import Relation
from bot.core.people import Act
from bot.core.views.ledger import in_brief, ledger_lines
from bot.core.views.wording import yours
from tests.core.ledger.people import TODAY, Told, person

GAVE, GOT, ASKED = Relation.GAVE, Relation.RECEIVED, Relation.ASKED
PROMISED, OFFER, TALK = Relation.PROMISED, Relation.OFFER, Relation.INTERACTION
SHE = (Act.GENDER, "f")


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ((GAVE, "article on PSD2"), "You sent her an article on PSD2 today."),
        ((GAVE, "intro to Luis", 1), "You introduced her to Luis yesterday."),
        ((GAVE, "introduction to Luis", 9), "You introduced her to Luis 9 days ago."),
        ((GAVE, "help with the move", 60), "You helped her with the move in January."),
        (
            (GAVE, "feedback on her deck", 400),
            "You gave her feedback on her deck in February 2025.",
        ),
        ((GAVE, "lift home"), "You gave her a lift home today."),
        ((GAVE, "old bike"), "You gave her an old bike today."),
        ((GAVE, "coffee beans"), "You gave her coffee beans today."),
        (
            (GOT, "introduction to Luis", 1),
            "She introduced you to Luis yesterday: not thanked yet.",
        ),
        (
            (GOT, "review of my cv", 1),
            "She gave you a review of your cv yesterday: not thanked yet.",
        ),
        (
            (GOT, "lead: PM at Stripe", 1),
            "She gave you a lead (PM at Stripe) yesterday: to look at, not thanked yet.",
        ),
        ((ASKED, "referral", 1), "You asked her for a referral yesterday: no answer yet."),
        ((ASKED, "review my cv", 1), "You asked her to review your cv yesterday: no answer yet."),
        (
            (ASKED, "intro to Stripe", 1),
            "You asked her for an introduction to Stripe yesterday: no answer yet.",
        ),
        ((PROMISED, "deck"), "You promised her the deck: by today."),
        ((OFFER, "review my cv"), "She offered to review your cv."),
        ((OFFER, "intro to Luis"), "She offered you an introduction to Luis."),
    ],
)
def test_the_card_says_it_as_a_friend_would(told: Told, line: str) -> None:
    (said,) = ledger_lines(person("Ana", SHE, told), TODAY)

    assert said.partition(" ")[2] == line


def test_without_a_known_gender_the_name_stands_for_her() -> None:
    (said,) = ledger_lines(person("Tom Reed", (GOT, "book", 1)), TODAY)

    assert "Tom gave you a book yesterday" in said


def test_what_is_open_stays_on_the_card_however_much_came_after() -> None:
    gifts = [(GAVE, f"book {n}", n) for n in range(9)]

    said = ledger_lines(person("Ana", SHE, (GOT, "lead", 90), *gifts), TODAY, 4)

    assert len(said) == 4
    assert "not thanked yet" in said[0]


def test_the_card_is_no_balance_sheet() -> None:
    both = [(GAVE, "book", 5), (GAVE, "lift", 4), (GOT, "lead", 3)]
    text = " ".join(ledger_lines(person("Ana", SHE, *both), TODAY)).casefold()

    assert not any(word in text for word in ("balance", "score", "owe", "total", "points"))


def test_due_says_in_one_sentence_what_went_and_what_is_open() -> None:
    ana = person("Ana", SHE, (GAVE, "article on PSD2", 60), (GOT, "intro to Luis", 8))

    assert in_brief(ana, TODAY) == (
        "You sent her an article on PSD2 in January; "
        "she introduced you to Luis 8 days ago: not thanked yet."
    )


def test_with_nothing_in_the_ledger_nothing_is_said() -> None:
    assert in_brief(person("Ana", (TALK, "coffee", 3)), TODAY) == ""
    assert ledger_lines(person("Ana", (TALK, "coffee", 3)), TODAY) == []


@pytest.mark.parametrize(
    ("after", "open_"),
    [
        ([], True),
        ([(GOT, "referral", 3)], False),
        ([(TALK, "coffee", 3)], False),
        ([(TALK, "email", 3)], True),
        ([(TALK, "coffee", 30)], True),
        ([(GAVE, "book", 3)], True),
    ],
)
def test_an_ask_is_open_until_something_came_or_you_talked(after: list[Told], open_: bool) -> None:  # noqa: FBT001  (a column of the table)
    tom = person("Tom", (ASKED, "referral", 10), *after)

    assert bool(open_asks(tom, TODAY)) is open_


def test_an_ask_of_long_ago_weighs_on_nobody() -> None:
    assert open_asks(person("Tom", (ASKED, "referral", 200)), TODAY) == []


def test_a_promise_is_kept_by_giving_it() -> None:
    assert open_promises(person("Tom", (PROMISED, "deck", 5)))
    assert not open_promises(person("Tom", (PROMISED, "deck", 5), (GAVE, "the pitch deck", 1)))
    assert open_promises(person("Tom", (PROMISED, "deck", 5), (GAVE, "book", 1)))


def test_an_offer_is_open_until_it_came() -> None:
    assert open_offers(person("Tom", (OFFER, "review my cv", 5)))
    assert not open_offers(person("Tom", (OFFER, "review my cv", 5), (GOT, "review of my cv", 1)))


def test_the_ledger_is_in_order() -> None:
    tom = person("Tom", (GAVE, "book", 1), (GOT, "lead", 9), (ASKED, "referral", 5))

    assert [i.entry.value for i in ledger(tom)] == ["lead", "referral", "book"]


@pytest.mark.parametrize(
    ("told", "turned"),
    [
        ("review my cv", "review your cv"),
        ("it is too far from where I am", "it is too far from where you are"),
        ("I'm late", "you’re late"),
        ("what I was told", "what you were told"),
        ("meet me", "meet you"),
        ("mystery", "mystery"),
        ("sent ı the notes", "sent ı the notes"),
    ],
)
def test_what_the_user_said_is_turned_towards_them(told: str, turned: str) -> None:
    assert yours(told) == turned
