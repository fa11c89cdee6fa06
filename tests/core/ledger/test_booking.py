"""What /gave, /got and /asked book, however they are typed."""

from datetime import UTC, date, datetime

import pytest

from bot.core.ledger.booking import booking, split_names
from bot.core.notes.facts import Relation
from bot.core.people import Act, Entry, Person

NOW = datetime(2026, 3, 11, 18, 30, tzinfo=UTC)
TODAY = NOW.date()


def known(name: str) -> Person:
    return Person(f"m1.{name}", (Entry("m1.0", NOW, Act.NAMED, name),))


ANA, LUIS, TOM = known("Ana"), known("Luis"), known("Tom Reed")


def booked(args: str, *people: Person, about: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(s.person, s.value) for s in booking("gave", args, NOW, people, about)]


@pytest.mark.parametrize(
    "args",
    [
        "Ana article on PSD2",
        "ana article on PSD2",
        "ANA article on PSD2",
        "Ana: article on PSD2",
        "Ana, article on PSD2",
        "Ana - article on PSD2",
        "to Ana article on PSD2",
        "Ana an article on PSD2",
        "Ana the article on PSD2.",
        "article on PSD2 to Ana",
        "an article on PSD2 to ana",
        "Ana  \n article   on\nPSD2",
    ],
)
@pytest.mark.parametrize("people", [(ANA,), (ANA, LUIS), ()])
def test_name_and_thing_are_told_apart(args: str, people: tuple[Person, ...]) -> None:
    assert [(n.title(), v) for n, v in booked(args, *people)] == [("Ana", "article on PSD2")]


@pytest.mark.parametrize(
    ("args", "people", "expected"),
    [
        ("Ana intro to Luis", (ANA, LUIS), [("Ana", "intro to Luis")]),
        ("Ana intro to Luis", (LUIS,), [("Ana", "intro to Luis")]),
        ("feedback on CV to Tom", (), [("Tom", "feedback on CV")]),
        ("feedback to Tom on his CV", (), [("Tom", "feedback on his CV")]),
        ("tom reed book", (TOM,), [("Tom Reed", "book")]),
        ("tom book", (TOM,), [("Tom", "book")]),
        ("Ana Lopes welcome drink", (ANA,), [("Ana Lopes", "welcome drink")]),
        ("Ana Lisbon guide", (ANA,), [("Ana", "Lisbon guide")]),
        ("Maria da Silva concert tickets", (), [("Maria da Silva", "concert tickets")]),
        ("Dr. Okafor lift home", (), [("Dr. Okafor", "lift home")]),
        ("Zoltanek coffee", (), [("Zoltanek", "coffee")]),
        ("zoltanek coffee", (), [("Zoltanek", "coffee")]),
        ("José article", (known("Jose"),), [("José", "article")]),
        ("Jean-Luc book", (), [("Jean-Luc", "book")]),
        ("O'Brien book", (), [("O'Brien", "book")]),
        ("BOB article", (), [("Bob", "article")]),
        ("Ana and Luis the deck", (ANA, LUIS), [("Ana", "deck"), ("Luis", "deck")]),
        ("Ana, Luis and Grace: deck", (), [("Ana", "deck"), ("Luis", "deck"), ("Grace", "deck")]),
        ("Ana & Luis deck", (), [("Ana", "deck"), ("Luis", "deck")]),
        ("Ana, book", (ANA,), [("Ana", "book")]),
        ("Ana PSD2 article", (ANA,), [("Ana", "PSD2 article")]),
        ("Grace help with the move", (), [("Grace", "help with the move")]),
    ],
)
def test_who_and_what_are_found(
    args: str, people: tuple[Person, ...], expected: list[tuple[str, str]]
) -> None:
    assert booked(args, *people) == expected


@pytest.mark.parametrize(
    ("args", "about", "expected"),
    [
        ("intro to Luis", ("Ana",), [("Ana", "intro to Luis")]),
        ("intro to Luis", ("Ana", "Tom"), [("Ana", "intro to Luis"), ("Tom", "intro to Luis")]),
        ("Luis the book", ("Ana",), [("Luis", "book")]),
        ("Harry Potter box", ("Ana",), [("Ana", "Harry Potter box")]),
    ],
)
def test_inside_a_note_it_goes_to_whom_the_note_is_about(
    args: str, about: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert booked(args, ANA, LUIS, about=about) == expected


@pytest.mark.parametrize(
    ("args", "thing"),
    [
        ("article on PSD2", "article on PSD2"),
        ("article", "article"),
        ("feedback on the deck", "feedback on the deck"),
        ("PSD2", "PSD2"),
        ("100 euros", "100 euros"),
        ("🎁", "🎁"),
        ("", ""),
        (" , ", ""),
    ],
)
def test_a_thing_is_not_taken_for_a_person(args: str, thing: str) -> None:
    assert split_names(args, []) == ([], thing)
    assert booking("gave", args, NOW, []) == ()


@pytest.mark.parametrize(
    ("args", "thing", "day"),
    [
        ("Ana article yesterday", "article", date(2026, 3, 10)),
        ("Ana article on tuesday", "article", date(2026, 3, 10)),
        ("Ana book 3 days ago", "book", date(2026, 3, 8)),
        ("Ana article", "article", TODAY),
        ("Ana ticket for saturday", "ticket for saturday", TODAY),
        ("Ana ticket for saturday's game", "ticket for saturday's game", TODAY),
    ],
)
def test_a_stated_day_is_the_day_it_happened(args: str, thing: str, day: date) -> None:
    (favour,) = booking("gave", args, NOW, [ANA])

    assert (favour.value, favour.date) == (thing, day)


@pytest.mark.parametrize(
    ("command", "relation"),
    [("gave", Relation.GAVE), ("got", Relation.RECEIVED), ("asked", Relation.ASKED)],
)
def test_each_command_books_its_kind(command: str, relation: Relation) -> None:
    (favour,) = booking(command, "Ana intro to Luis", NOW, [ANA])

    assert favour.what is relation
    assert favour.value == "intro to Luis"


def test_got_from_somebody_is_from_them() -> None:
    (favour,) = booking("got", "a lead from Ana", NOW, [ANA])

    assert (favour.person, favour.value) == ("Ana", "lead")
