"""Reading kept notes again: what is set by hand holds, and nothing depends on luck."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.corrections.correction import Correction, Fix
from bot.core.journal import Note, Source, Statement
from bot.core.learnt import Learnt
from bot.core.notes.facts import Relation
from bot.core.people import Act, Offer, Person
from bot.core.reread import Change, Rereading
from bot.core.understand import plain

NOW = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)


def note(number: int, text: str) -> Note:
    return plain(f"m{number}", NOW + timedelta(hours=number), text, number)


def people_of(*notes: Note) -> list[Person]:
    found: dict[str, Person] = {}
    for each in notes:
        for key, entries in each.entries().items():
            found[key] = found.get(key, Person(key)).with_entries(entries)
    return list(found.values())


def read(*notes: Note) -> list[Note]:
    """The notes as this reader reads them."""
    again = Rereading(notes, people_of(*notes), Learnt())
    changes = [(n, again.take(n)) for n in notes]
    return [c.new if c else n for n, c in changes]


def changes_of(*notes: Note, people: list[Person] | None = None) -> list[Change]:
    again = Rereading(notes, people_of(*notes) if people is None else people, Learnt())
    return [c for n in notes if (c := again.take(n))]


def test_what_this_reader_read_is_read_the_same() -> None:
    notes = read(
        note(1, "met Ana at soccer, she's in fintech"),
        note(2, "coffee with Ana today, she needs a designer"),
        note(3, "Bob introduced me to Ana"),
    )

    assert changes_of(*notes) == []


def test_what_an_older_reader_missed_is_found() -> None:
    [told] = read(note(1, "met Ana at soccer, she's in fintech"))
    older = replace(
        told, statements=tuple(s for s in told.statements if s.what is not Relation.INDUSTRY)
    )

    [change] = changes_of(older)

    assert [(s.what, s.value) for s in change.come] == [(Relation.INDUSTRY, "fintech")]
    assert change.gone == []


def test_somebody_found_anew_is_one_person_in_all_notes() -> None:
    first, second = read(note(1, "met Ana at soccer"), note(2, "lunch with Ana today"))
    blind = replace(first, statements=(), who={})
    alone = replace(second, who={"Ana": "m2.0000"})
    again = Rereading([blind, alone], people_of(blind, alone), Learnt())

    for each in (blind, alone):
        again.take(each)

    assert [p.name for p in again.kept] == ["Ana"]
    assert again.gone == ["m2.0000"]


def test_notes_taken_back_booked_or_answered_are_left_as_they_are() -> None:
    made = Statement("Ana", Act.NAMED, "Ana")
    wrong = replace(note(1, "met Tom at soccer"), statements=(made,), who={"Ana": "m1.a"})
    undone = replace(wrong, undone=True)
    booked = replace(wrong, id="m2", source=Source.COMMAND)
    pressed = replace(wrong, id="b3", source=Source.BUTTON, text="")

    assert changes_of(undone, booked, pressed) == []


def test_a_note_on_whose_person_something_was_booked_is_left_as_it_is() -> None:
    made = Statement("Oslo", Act.NAMED, "Oslo")
    wrong = replace(note(1, "met Tom at soccer"), statements=(made,), who={"Oslo": "m1.a"})
    booked = Note(
        "m2", NOW, "/gave", Source.COMMAND, (Statement("Oslo", Relation.GAVE, "map"),), {"Oslo": "m1.a"}
    )  # fmt: skip

    assert changes_of(wrong, booked) == []
    assert len(changes_of(wrong)) == 1


def test_what_a_button_answered_stays_in_its_place() -> None:
    [told] = read(note(1, "promised Ana the deck by friday"))
    other = Statement("Ana", Relation.DETAIL, "promised the deck")
    wrong = replace(told, statements=(other, *told.statements))
    closed = Note(
        "b9", NOW, "", Source.BUTTON, (Statement("Ana", Act.CLOSED, "m1.0"),), {"Ana": told.people[0]}
    )  # fmt: skip

    assert len(changes_of(wrong)) == 1
    assert changes_of(wrong, closed) == []


def test_corrections_hold_for_the_new_reading() -> None:
    correction = Correction(Fix.WORDS, "soccer", "tennis", NOW)
    [told] = read(
        replace(note(1, "met Ana at soccer, she's in fintech"), corrections=(correction,))
    )

    assert "tennis" in [s.value for s in told.statements]
    assert changes_of(told) == []


def test_what_was_put_before_the_user_is_kept() -> None:
    [told] = read(note(1, "met Ana at soccer"))
    [ana] = people_of(told)
    offered = replace(ana, offers=(Offer("f:m1.0", NOW.date()),))
    again = Rereading([told], [offered], Learnt())

    again.take(told)

    assert again.kept == [offered]
