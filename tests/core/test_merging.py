"""Notes about two people who turn out to be one."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.journal import Note
from bot.core.learnt import Learnt
from bot.core.ledger.introductions import Move, begun, begun_marks, note_move
from bot.core.ledger.ledger import given
from bot.core.merging import merged
from bot.core.people import Person
from bot.core.reread import Rereading
from bot.core.understand import plain
from tests.core.notebook import Notebook

NOW = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)


def people_of(*notes: Note) -> dict[str, Person]:
    found: dict[str, Person] = {}
    for each in notes:
        for key, entries in each.entries().items():
            found[key] = found.get(key, Person(key)).with_entries(entries)
    return found


def introducing(number: int, one: Person, other: Person, *moves: Move) -> Note:
    """A note that takes the introduction of the two on, as both are told of it."""
    told = [
        s
        for move in moves
        for a, b in ((one, other), (other, one))
        for s in note_move(a, b, move, NOW.date())
    ]
    blank = plain(f"m{number}", NOW + timedelta(hours=number), "", number)
    return Note(
        blank.id,
        blank.said,
        "",
        statements=tuple(told),
        who={one.name: one.id, other.name: other.id},
    )


@pytest.mark.parametrize(
    "texts",
    [
        ("met Robert Stone at the gala", "met Zed at tennis, he likes jazz", "lunch with Zed"),
        ("met Zed at tennis, he likes jazz", "lunch with Zed", "met Robert Stone at the gala"),
    ],
)
def test_read_again_they_stay_one(texts: tuple[str, ...]) -> None:
    book = Notebook()
    for text in texts:
        book.says(text)
    zed = next(p for p in book.people.values() if p.name == "Zed")
    robert = next(p for p in book.people.values() if p.name == "Robert Stone")
    notes = [merged(n, zed, robert) for n in book.notes.values()]

    again = Rereading(notes, people_of(*notes).values(), Learnt())

    assert [c for n in notes if (c := again.take(n))] == []


def test_a_namesake_whose_id_looks_alike_is_left_alone() -> None:
    carla, into = Person("m1.aaaaaaaa"), Person("m3.cccccccc")
    gone, namesake = Person("m2.bbbbbbbb"), Person("m12.bbbbbbbb")
    begins = introducing(13, carla, namesake, Move.BEGIN)

    assert merged(begins, gone, into) == begins


def test_an_introduction_under_way_is_one_to_whoever_stays() -> None:
    book = Notebook()
    for text in ("met Carla at the gym", "met Zed at tennis", "met Robert Stone at the gala"):
        book.says(text)
    carla, zed, robert = book.people.values()
    begins = introducing(9, carla, zed, Move.BEGIN)

    people = people_of(*(merged(n, zed, robert) for n in [*book.notes.values(), begins]))

    assert begun(people[carla.id]) == [robert.id]
    assert [m.words for m in begun_marks(people[carla.id])] == ["Robert Stone"]


def test_nothing_is_left_of_an_introduction_to_each_other_and_all_else_keeps_its_place() -> None:
    book = Notebook()
    for text in ("met Zed at tennis", "met Robert Stone at the gala"):
        book.says(text)
    zed, robert = book.people.values()
    made = introducing(9, zed, robert, Move.BEGIN, Move.MAKE)

    one = merged(made, zed, robert)
    people = people_of(*(merged(n, zed, robert) for n in book.notes.values()), one)

    assert list(people) == [robert.id]
    assert begun(people[robert.id]) == []
    assert given(people[robert.id]) == []
    assert len(one.statements) == len(made.statements)
