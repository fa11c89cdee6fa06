"""The last note put right in words, taken back, and remembered for the next notes."""

from pathlib import Path

import pytest

from bot.playground.chat import YOU
from bot.playground.game import Game
from storage.tiny import TinyStore
from tests.driver import Person

SOCCER = "met Ana at soccer, she's in fintech"


@pytest.mark.parametrize(
    "text",
    [
        "no, Anna",
        "no it's Anna",
        "sorry, I meant Anna",
        "her name is Anna",
        "Ana with two n's",
        "Ana with two n's -> Anna",
        "not Ana, Anna",
        "Anna, not Ana",
        "Anna*",
        "Ana should be Anna",
    ],
)
async def test_a_name_is_put_right(you: Person, text: str) -> None:
    note = await you.says(SOCCER)

    heard = await you.says(text)

    assert "Anna, got it" in heard
    assert "✅ Anna · new" in you.sees(note)
    assert "fintech" in you.sees(note)
    assert "Anna" in await you.says("/who anna")


@pytest.mark.parametrize(
    "text",
    [
        "not soccer, tennis",
        "tennis, not soccer",
        "no, tennis not soccer",
        "it wasn't soccer, it was tennis",
        "soccer should be tennis",
        "change soccer to tennis",
    ],
)
async def test_a_value_is_put_right(you: Person, text: str) -> None:
    note = await you.says(SOCCER)

    await you.says(text)

    assert "first met: tennis" in you.sees(note)
    assert "soccer" not in you.sees(note).text


@pytest.mark.parametrize(
    ("note", "text", "expected"),
    [
        ("Ana lives in Porto", "I meant Lisbon", "lives in Lisbon"),
        ("had lunch with Ana yesterday", "no, today", "a meal together today"),
        ("coffee with Ana on friday", "no, thursday", "coffee Thu 5 Mar"),
        ("Ana works at Meta", "at Google, not Meta", "at Google"),
        ("call Tobi on friday at 3pm", "no, 4pm", "Fri 6 Mar 16:00"),
        ("call Tobi tomorrow at 3pm", "move it to friday", "Fri 6 Mar 15:00"),
        ("call Tobi tomorrow at 3pm", "move that to 4pm", "tomorrow 16:00"),
        ("/gave Ana article on PSD2", "not PSD2, PSD3", "article on PSD3"),
    ],
)
async def test_what_is_meant_is_found_by_its_kind(
    you: Person, note: str, text: str, expected: str
) -> None:
    heard = await you.says(note)

    await you.says(text)

    assert expected in you.sees(heard)


async def test_what_is_not_so_is_taken_away(you: Person) -> None:
    note = await you.says(SOCCER)

    heard = await you.says("no, not in fintech")

    assert "not fintech" in heard
    assert "soccer" in you.sees(note)
    assert "fintech" not in you.sees(note).text


async def test_a_correction_is_undone_with_a_tap(you: Person) -> None:
    note = await you.says(SOCCER)
    before = you.sees(note).text
    done = await you.says("no, Anna")

    await you.presses(done, "Undo")

    assert you.sees(note).text == before
    assert "Nobody fits" in await you.says("/who anna") or "Ana" in before


async def test_a_correction_outlives_an_edit_of_the_note(you: Person) -> None:
    note = await you.says(SOCCER)
    await you.says("no, Anna")

    heard = await you.edits(note, SOCCER + " and likes jazz")

    assert "Anna" in heard
    assert "likes jazz" in heard


async def test_an_edited_correction_takes_the_place_of_its_first_self(you: Person) -> None:
    note = await you.says(SOCCER)
    done = await you.says("no, Anna")

    await you.edits(done, "no, Annika")

    assert "✅ Annika" in you.sees(note)


async def test_a_correction_may_answer_an_older_note(you: Person) -> None:
    note = await you.says(SOCCER)
    await you.says("lunch with Tom today")

    await you.says("not soccer, tennis", reply_to=note)

    assert "first met: tennis" in you.sees(note)


async def test_a_correction_moves_a_note_to_somebody_known(you: Person) -> None:
    await you.says("met Robert Smith at the gala")
    note = await you.says("coffee with Sparky today")

    await you.says("no, Robert Smith")

    assert "✅ Robert Smith" in you.sees(note)
    assert "Nobody fits" in await you.says("/who sparky")


@pytest.mark.parametrize(
    "text",
    [
        "no luck reaching Tom",
        "not sure about Ana",
        "Tom is in biotech",
        "no, we met Tom later",
        "not basketball, tennis",
    ],
)
async def test_what_puts_nothing_right_is_a_note(you: Person, text: str) -> None:
    note = await you.says(SOCCER)

    heard = await you.says(text)

    assert "Undo" in heard.labels
    assert "got it" not in heard.text.lower()
    assert "first met: soccer" in you.sees(note)


async def test_nothing_is_put_right_after_an_hour(game: Game, you: Person) -> None:
    note = await you.says(SOCCER)
    await game.playground.tomorrow()

    await you.says("no, Anna")

    assert "✅ Ana " in you.sees(note)


async def test_a_slip_is_known_the_next_time(you: Person) -> None:
    await you.says(SOCCER)
    await you.says("no, Anna")

    heard = await you.says("coffee with Ana today")

    assert "✅ Anna" in heard
    assert "new" not in heard.text


async def test_somebody_met_for_the_first_time_is_never_put_to_an_alias_unasked(
    you: Person,
) -> None:
    await you.says(SOCCER)
    await you.says("no, Anna")

    heard = await you.says("met Ana at the gala, she's a nurse")

    assert "Which Ana is that?" in heard
    assert "Someone new" in heard.labels


async def test_a_nickname_is_asked_about_once(you: Person) -> None:
    await you.says("met Robert Smith at the gala")
    asked = await you.says("lunch with Bob today")
    assert "Which Bob is that?" in asked

    await you.presses(asked, "Robert Smith (gala)")
    heard = await you.says("called Bob today")

    assert "✅ Robert Smith" in heard
    assert "Which" not in heard.text


async def test_a_word_that_is_nobody_is_not_taken_for_a_person_again(you: Person) -> None:
    await you.says("met Rex at the park with Ana")

    await you.says("Rex is not a person")
    heard = await you.says("saw Rex and Tom today")

    assert "✅ Tom" in heard
    assert "✅ Rex" not in heard.text
    assert "Nobody fits" in await you.says("/who rex")


async def test_undoing_takes_back_what_was_learnt(you: Person) -> None:
    await you.says("met Rex at the park with Ana")
    done = await you.says("Rex is not a person")

    await you.presses(done, "Undo")
    heard = await you.says("saw Rex and Tom today")

    assert "✅ Rex" in heard


async def test_somebody_else_of_that_name_is_asked_about(you: Person) -> None:
    await you.says(SOCCER)
    note = await you.says("coffee with Ana today")

    await you.says("no, a different Ana")

    assert "Which Ana is that?" in you.sees(note)


async def test_a_word_said_to_be_a_person_is_read_as_one(you: Person) -> None:
    note = await you.says("coffee with biscuit tomorrow")
    assert "Biscuit" not in note.text

    await you.says("Biscuit is a person")
    heard = await you.says("lunch with biscuit today")

    assert "✅ Biscuit" in you.sees(note)
    assert "✅ Biscuit" in heard


async def test_a_place_taken_for_a_person_is_known_the_next_time(you: Person) -> None:
    await you.says("met Rex and Ana today")

    heard = await you.says("Rex is a place")

    assert "Rex is a place" in heard
    assert "✅ Rex" not in (await you.says("saw Rex and Tom today")).text


async def test_a_correction_given_twice_is_one(you: Person) -> None:
    note = await you.says(SOCCER)
    done = await you.says("no, Anna")

    await you.edits(done, "no it's Anna")
    await you.presses(done, "Undo")

    assert "✅ Ana " in you.sees(note)


async def test_whoever_is_forgotten_is_gone_from_corrections_too(
    game: Game, you: Person, tmp_path: Path
) -> None:
    await you.says("coffee with biscuit tomorrow")
    await you.says("Biscuit is a person")
    await you.says("no, Bisquit")
    asked = await you.says("/forget Bisquit")

    await you.presses(asked, asked.labels[0])
    await game.stop_bot()
    kept = b"".join(f.read_bytes() for f in (tmp_path / "data").rglob("*") if f.is_file())

    assert b"isquit" not in kept
    assert b"iscuit" not in kept
    await game.start_bot()


async def _record(game: Game, folder: Path) -> dict[str, object]:
    """Everybody on record with what is told of them, and the notes' statements."""
    await game.stop_bot()
    store = TinyStore(folder)
    await store.open()
    people = {d["id"]: d["entries"] for d in await store.scan(YOU.id, "people")}
    notes = {d["id"]: d.get("statements") for d in await store.scan(YOU.id, "notes")}
    learnt = await store.get(YOU.id, "me", "lexicon")
    await store.close()
    await game.start_bot()
    return people | notes | {"lexicon": learnt or {}}


@pytest.mark.parametrize(
    "text",
    [
        "no, Anna",
        "no, Carla",
        "not soccer, tennis",
        "not in fintech",
        "Ana is not a person",
        "no, yesterday",
        "Ana is a place",
    ],
)
async def test_a_correction_undone_leaves_no_trace(
    game: Game, you: Person, tmp_path: Path, text: str
) -> None:
    await you.says("met Carla at the gala")
    await you.says(SOCCER)
    before = await _record(game, tmp_path / "data")

    done = await you.says(text)
    changed = await _record(game, tmp_path / "data")
    await you.presses(done, "Undo")

    assert changed != before
    assert await _record(game, tmp_path / "data") == before


async def test_a_text_that_says_nothing_in_between_is_not_what_is_put_right(you: Person) -> None:
    note = await you.says("coffee with Ana tomorrow")
    await you.says("hmm let me check")

    await you.says("no, friday")

    assert "coffee Fri 6 Mar" in you.sees(note)


@pytest.mark.parametrize(
    ("note", "text", "said", "shown"),
    [
        ("Ana's birthday is 12 May", "wrong, it's 13 May", "13 May, not 12 May", "birthday 13 May"),
        ("Ana's birthday is 12 May", "no, 13 May 1990", "13 May 1990", "birthday 13 May 1990"),
        ("Ana's birthday is 12 May", "not 12 May, 21 May", "21 May, not", "birthday 21 May"),
        ("met Ana, bday may 12", "no, June 12", "12 Jun, not", "birthday 12 Jun"),
        ("Ana's number is 0151 23456789", "wrong number, 0151 23456788", "6788", "0151 23456788"),
        ("met Ana, keep in touch monthly", "no, every 2 months", "2 months", "every 2 months"),
    ],
)
async def test_a_birthday_a_number_or_a_rhythm_is_put_right(
    you: Person, note: str, text: str, said: str, shown: str
) -> None:
    heard = await you.says(note)

    assert said in await you.says(text)
    assert shown in you.sees(heard)


async def test_a_birthday_is_never_made_of_what_is_none(you: Person) -> None:
    heard = await you.says("Ana's birthday is 12 May")

    await you.says("no, it's a secret")

    assert "birthday 12 May" in you.sees(heard)
