"""Each thing received has exactly one thanks; what is said closes the right one."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.journal import Note, Statement, replay
from bot.core.ledger.thanks import State, open_thanks, say_thanks, thanks, waive_thanks
from bot.core.notes.facts import Relation
from bot.core.people import Person
from tests.core.ledger.people import NOON, TODAY, later, person

GOT, THANKED = Relation.RECEIVED, Relation.THANKED


def states(who: Person) -> list[tuple[str, str]]:
    return [(t.entry.value, str(t.state)) for t in thanks(who)]


@pytest.mark.parametrize(
    ("received", "said", "open_after"),
    [
        (["lead: PM at Stripe", "book"], "lead", ["book"]),
        (["lead: PM at Stripe", "book"], "the tip", ["book"]),
        (["introduction to Luis", "book"], "intro", ["book"]),
        (["introduction to Luis", "book"], "introducing us", ["book"]),
        (["lead", "book"], "", []),
        (["lead", "book"], "everything", []),
        (["lead", "book"], "all your help", []),
        (["lead", "book"], "dinner", ["lead", "book"]),
        (["book"], "dinner", []),
        (["review of my cv"], "reviewing my cv", []),
    ],
)
def test_thanks_close_what_they_are_for(
    received: list[str], said: str, open_after: list[str]
) -> None:
    ana = person("Ana", *[(GOT, value, 3) for value in received], (THANKED, said, 1))

    assert [t.entry.value for t in open_thanks(ana)] == open_after


def test_thanks_said_before_do_not_close_what_came_after() -> None:
    ana = person("Ana", (GOT, "book", 9), (THANKED, "", 8), (GOT, "lead", 2))

    assert states(ana) == [("book", "said"), ("lead", "open")]


def test_a_button_closes_only_the_thanks_it_stands_under() -> None:
    ana = person("Ana", (GOT, "lead", 3), (GOT, "lead", 2))
    first, second = thanks(ana)

    ana = later(ana, say_thanks(ana, second.entry, TODAY))

    assert states(ana) == [("lead", "open"), ("lead", "said")]
    assert open_thanks(ana)[0].entry == first.entry


def test_thanks_can_be_let_go() -> None:
    ana = person("Ana", (GOT, "lead", 3))

    ana = later(ana, waive_thanks(ana, thanks(ana)[0].entry, TODAY))

    assert states(ana) == [("lead", "waived")]


@pytest.mark.parametrize(
    ("hours", "day", "clock"),
    [
        (0, date(2026, 3, 11), time(19)),  # told at noon: the same evening
        (4.5, date(2026, 3, 11), time(19)),
        (5, date(2026, 3, 12), None),  # told at five or later: the next day
        (11, date(2026, 3, 12), None),
    ],
)
def test_thanks_are_due_the_same_evening_or_the_next_day(
    hours: float, day: date, clock: time | None
) -> None:
    ana = person("Ana", (Relation.INTEREST, "jazz"))

    (owed,) = thanks(later(ana, [Statement("Ana", GOT, "lead", TODAY)], hours))

    assert (owed.day, owed.time) == (day, clock)


VALUES = ["lead", "lead: PM at Stripe", "book", "introduction to Luis", ""]
STEPS = st.one_of(
    st.tuples(st.just("got"), st.sampled_from(VALUES)),
    st.tuples(st.just("thanked"), st.sampled_from(VALUES)),
    st.tuples(st.sampled_from(["say", "waive"]), st.integers(0, 3)),
)


def play(steps: list[tuple[str, str | int]]) -> tuple[list[Note], Person]:
    """Notes and presses one after the other, each a note of its own."""
    ana, notes = person("Ana"), list[Note]()
    for n, (verb, what) in enumerate(steps):
        owed = thanks(ana)
        if isinstance(what, str):
            told = [Statement("Ana", GOT if verb == "got" else THANKED, what, TODAY)]
        elif what < len(owed):
            entry = owed[what].entry
            told = (say_thanks if verb == "say" else waive_thanks)(ana, entry, TODAY)
        else:
            continue
        said = NOON + timedelta(minutes=n)
        note = Note(f"m{n + 1}", said, "", statements=tuple(told), who={"Ana": ana.id})
        notes.append(note)
        (ana,) = replay(None, note, {ana.id: ana}).kept
    return notes, ana


@given(st.lists(STEPS, max_size=12))
def test_every_received_has_exactly_one_thanks(steps: list[tuple[str, str | int]]) -> None:
    _, ana = play(steps)

    assert [t.entry for t in thanks(ana)] == ana.all(GOT)


@given(st.lists(STEPS, min_size=1, max_size=12), st.data())
def test_undo_at_any_point_leaves_what_the_other_notes_say_and_redo_restores(
    steps: list[tuple[str, str | int]], data: st.DataObject
) -> None:
    notes, ana = play(steps)
    if not notes:
        return
    note = data.draw(st.sampled_from(notes))

    (undone,) = replay(note, replace(note, undone=True), {ana.id: ana}).kept
    (redone,) = replay(replace(note, undone=True), note, {ana.id: undone}).kept

    assert undone.entries == ana.without_note(note.id).entries
    assert thanks(redone) == thanks(ana)
    assert [t.entry for t in thanks(undone)] == undone.all(GOT)


@given(st.lists(STEPS, max_size=12))
def test_thanks_once_said_stay_said(steps: list[tuple[str, str | int]]) -> None:
    before = {t.entry.id for t in thanks(play(steps[:-1])[1]) if t.state is State.SAID}
    after = {t.entry.id: t.state for t in thanks(play(steps)[1])}

    assert all(after[entry] is not State.OPEN for entry in before)
