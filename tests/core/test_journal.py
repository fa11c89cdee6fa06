"""The note is the source of truth: properties of keeping, editing and taking back."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.core.journal import Note, Statement, replay
from bot.core.notes.facts import Relation
from bot.core.people import Act, Person
from tests.core.notebook import START, Notebook, Shape

NAMES = ("Ana", "Ana Costa", "Bob", "Luis", "Luis Pinto", "José", "jose", "Dr. Okafor", "O'Brien")
SHAPES = (
    "met {} at soccer, she's in fintech",
    "had coffee with {} yesterday",
    "saw {} and {}",
    "{} is a nurse at Acme and lives in Lisbon",
    "remind me to call {} on friday",
    "gave {} an article on PSD2",
    "{} gave me a lead: PM at Stripe",
    "met {} and {} at the gym /gave intro to Tom",
    "the weather is lovely",
    "who is {}?",
)
texts = st.builds(
    lambda shape, one, other: shape.format(*[one, other][: shape.count("{}")]),
    st.sampled_from(SHAPES),
    st.sampled_from(NAMES),
    st.sampled_from(NAMES),
) | st.text(max_size=40)

steps = st.lists(
    st.one_of(
        st.tuples(st.just("say"), st.just(0), texts),
        st.tuples(st.just("edit"), st.integers(0, 5), texts),
        st.tuples(st.sampled_from(["undo", "redo", "settle", "doubt"]), st.integers(0, 5), texts),
    ),
    max_size=8,
)


def play(book: Notebook, step: tuple[str, int, str]) -> None:
    """Carry out one step, if the note it is about can take it."""
    verb, place, text = step
    if verb == "say" or not book.notes:
        book.says(text)
        return
    note = list(book.notes.values())[place % len(book.notes)]
    if verb == "edit":
        book.edits(note.id, text)
    elif verb in {"undo", "redo"}:
        book.put(note, replace(note, undone=verb == "undo"))
    elif verb == "settle" and note.asks:
        name, ids = next(iter(note.asks.items()))
        known = [book.people[i] for i in ids if i in book.people]
        book.put(note, note.settle(name, known[0] if known and place % 2 else None))
    elif verb == "doubt" and note.who:
        book.put(note, note.reopen(next(iter(note.who))))


@given(steps)
@settings(deadline=None)
def test_whatever_was_done_people_are_what_the_notes_say(done: list[tuple[str, int, str]]) -> None:
    book = Notebook()
    for step in done:
        play(book, step)

    assert book.people == book.from_scratch()


@given(steps)
@settings(deadline=None)
def test_nobody_is_without_a_name(done: list[tuple[str, int, str]]) -> None:
    book = Notebook()
    for step in done:
        play(book, step)

    assert all(person.last(Act.NAMED, Act.CALLED) for person in book.people.values())


@given(steps, texts, texts)
@settings(deadline=None)
def test_a_note_and_its_edit_are_the_edited_note_alone(
    before: list[tuple[str, int, str]], first: str, second: str
) -> None:
    edited, alone = Notebook(), Notebook()
    for step in before:
        play(edited, step)
        play(alone, step)

    edited.edits(edited.says(first).id, second)
    alone.says(second)

    assert edited.shape() == alone.shape()


@given(steps, st.integers(0, 5))
@settings(deadline=None)
def test_taking_back_and_putting_back_restores(
    done: list[tuple[str, int, str]], place: int
) -> None:
    book = Notebook()
    book.says("met Ana at soccer")
    for step in done:
        play(book, step)
    note = list(book.notes.values())[place % len(book.notes)]
    book.put(note, replace(note, undone=False))
    people = dict(book.people)

    book.put(book.notes[note.id], replace(note, undone=True))
    book.put(book.notes[note.id], replace(note, undone=False))

    assert book.people == people


@given(steps, texts)
@settings(deadline=None)
def test_taking_a_new_note_back_leaves_no_trace(
    done: list[tuple[str, int, str]], text: str
) -> None:
    book = Notebook()
    for step in done:
        play(book, step)
    people = dict(book.people)

    note = book.says(text)
    book.put(note, replace(note, undone=True))

    assert book.people == people


def facts(book: Notebook) -> Shape:
    """The shape of the book but for what a note says of people only where others do not."""
    passing = {Act.CALLED, Act.GENDER}
    return [(name, [e for e in told if e[1] not in passing]) for name, told in book.shape()]


@given(steps, st.integers(0, 5))
@settings(deadline=None)
def test_an_edit_to_the_same_text_changes_nobody(
    done: list[tuple[str, int, str]], place: int
) -> None:
    book = Notebook()
    book.says("met Ana at soccer")
    for step in done:
        play(book, step)
    note = list(book.notes.values())[place % len(book.notes)]
    assume(not note.undone and not note.asks)
    told = facts(book)

    book.edits(note.id, note.text)

    assert facts(book) == told


@given(steps)
@settings(deadline=None)
def test_nothing_is_put_to_anybody_while_a_name_is_in_question(
    done: list[tuple[str, int, str]],
) -> None:
    book = Notebook()
    for step in done:
        play(book, step)

    for note in book.notes.values():
        assert not note.asks.keys() & note.who.keys()


def note(key: str, value: str, *, after: int = 0) -> Note:
    said = START + timedelta(seconds=after)
    told = (Statement("Ana", Act.NAMED, "Ana"), Statement("Ana", Relation.ORG, value))
    return Note(key, said, "", statements=told, who={"Ana": "m9.x"})


def test_of_two_notes_of_one_second_the_later_message_is_the_later_word() -> None:
    person = Person("m9.x")
    for each in (note("m10", "Meta"), note("m9", "Google"), note("b8.ff", "Acme")):
        (person,) = replay(None, each, {person.id: person}).kept

    assert person.values(Relation.ORG) == ["Acme", "Google", "Meta"]


def test_a_new_person_is_called_what_was_typed_and_not_what_was_known() -> None:
    asked = Note("m2", START, "saw ana", who={"Ana Costa": "m1.x"}).reopen("Ana Costa")

    new = asked.settle("Ana Costa", None)

    assert [s.value for s in new.statements] == ["Ana"]
