"""Several people of one name are never mixed up silently."""

from pathlib import Path

import pytest

from bot.core.notes.facts import Relation
from bot.playground.game import Game
from tests.driver import Person
from tests.heard import Heard
from tests.kept import kept

COSTA, SILVA = "Ana Costa (fintech)", "Ana Silva (nurse)"


@pytest.fixture
async def two_anas(you: Person) -> Person:
    await you.says("met Ana Costa at soccer, she's in fintech")
    await you.says("met Ana Silva at the gym, she's a nurse")
    return you


async def test_a_name_that_fits_two_people_asks_which(two_anas: Person) -> None:
    heard = await two_anas.says("had coffee with Ana yesterday")

    assert "Which Ana is that?" in heard
    assert "coffee yesterday" in heard
    assert heard.rows == ((COSTA,), (SILVA,), ("Someone new",), ("Undo",))


async def test_a_fuller_name_is_kept_once_it_is_said_whose_it_is(you: Person) -> None:
    await you.says("met Priya at the pub")
    asked = await you.says("sent Priya Raman my cv")

    chosen = await you.presses(asked, "Priya (pub)")

    assert "✅ Priya Raman" in chosen
    assert "first met: pub" in await you.says("/who raman")


async def test_a_name_put_right_to_a_fuller_one_stays_the_same_person(you: Person) -> None:
    await you.says("met Priya at the pub")
    note = await you.says("sent Priya my cv")

    right = await you.says("no, Priya Raman")

    assert "Priya Raman, got it" in right
    assert "✅ Priya Raman" in you.sees(note)
    card = await you.says("/who priya")
    assert "first met: pub" in card
    assert "cv" in card
    await you.presses(right, "Undo")
    assert "✅ Priya\n" in you.sees(note)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jo = Joanna Black", "Joanna Black"),
        ("jo = joanna black", "Joanna Black"),
        ("Jo's full name is Joanna Black", "Joanna Black"),
        ("Jo's last name is Black", "Jo Black"),
        ("Jo Black", "Jo Black"),
    ],
)
async def test_the_full_name_can_be_told_at_any_time(you: Person, text: str, name: str) -> None:
    await you.says("met Jo at golf")
    await you.says("met Tom at the gym")

    told = await you.says(text)

    assert f"✅ {name}" in told
    assert f"{name}\n· first met: golf" in await you.says("/who jo")
    await you.says("/undo")
    assert "Jo\n· first met: golf" in await you.says("/who jo")


async def test_a_name_and_another_surname_is_not_taken_for_somebody_known(you: Person) -> None:
    await you.says("met Jo Black at golf")

    await you.says("Jo White")

    assert "Jo Black" in await you.says("/who jo")


@pytest.mark.parametrize("text", ["Jo Lisbon", "Jo Friday"])
async def test_a_place_or_a_day_behind_a_name_is_no_surname(you: Person, text: str) -> None:
    await you.says("met Jo at golf")

    await you.says(text)

    assert text not in await you.says("/who jo")


@pytest.mark.parametrize("text", ["coffee with Pryia tomorrow", "/gave Pryia a book"])
async def test_a_slip_of_the_thumb_makes_nobody_new_unasked(
    game: Game, you: Person, data: Path, text: str
) -> None:
    await you.says("met Priya Raman at the pub")

    asked = await you.says(text)
    chosen = await you.presses(asked, "Priya Raman (pub)")

    assert "✅ Priya Raman" in chosen
    assert "✅ Priya Raman" in await you.says("called Pryia")
    assert len((await kept(game, data, you.id)).people) == 1


@pytest.mark.parametrize(("known", "other"), [("Ana", "Anna"), ("Mario", "Maria"), ("Tom", "Tim")])
async def test_another_name_is_no_slip(you: Person, known: str, other: str) -> None:
    await you.says(f"met {known} at the pub")

    assert f"✅ {other} · new" in await you.says(f"coffee with {other} tomorrow")


async def test_a_thumb_leaves_out_the_apostrophe_and_means_the_same_person(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("met Lucia at the park")

    number = await you.says("lucias number is 912345678")

    assert "Lucia" in number
    assert "new" not in number
    assert len((await kept(game, data, you.id)).people) == 1


async def test_nothing_is_put_to_anybody_before_the_choice(
    game: Game, two_anas: Person, data: Path
) -> None:
    await two_anas.says("had coffee with Ana yesterday")

    found = await kept(game, data, two_anas.id)

    assert len(found.people) == 2
    assert all(len(p.contacts) == 1 for p in found.people)


async def test_the_choice_puts_the_note_to_the_chosen_one_alone(
    game: Game, two_anas: Person, data: Path
) -> None:
    asked = await two_anas.says("had coffee with Ana yesterday")

    chosen = await two_anas.presses(asked, SILVA)

    assert chosen.kind == "edited"
    assert "✅ Ana Silva" in chosen
    assert "Which" not in chosen.text
    found = await kept(game, data, two_anas.id)
    assert [e.value for e in found.person("Ana Silva").all(Relation.INTERACTION)] == [
        "met",
        "coffee",
    ]
    assert len(found.person("Ana Costa").contacts) == 1


async def test_someone_new_makes_a_third_one(game: Game, two_anas: Person, data: Path) -> None:
    asked = await two_anas.says("had coffee with Ana yesterday")

    chosen = await two_anas.presses(asked, "Someone new")

    assert "✅ Ana · new" in chosen
    found = await kept(game, data, two_anas.id)
    assert [p.name for p in found.people] == ["Ana Costa", "Ana Silva", "Ana"]


async def test_a_full_name_needs_no_question(two_anas: Person) -> None:
    heard = await two_anas.says("had coffee with Ana Silva yesterday")

    assert "✅ Ana Silva" in heard
    assert "Which" not in heard.text


async def test_a_known_first_name_with_a_new_surname_is_asked_about(you: Person) -> None:
    await you.says("met Ana at soccer, she's in fintech")

    heard = await you.says("met Ana Silva at the gym, she's a nurse")

    assert heard.rows == (("Ana (fintech)",), ("Someone new",), ("Undo",))


async def test_a_known_name_with_one_more_surname_is_asked_about(you: Person) -> None:
    await you.says("met Ana Costa at soccer, she's in fintech")

    heard = await you.says("met Ana Costa Silva at the gym, she's a nurse")

    assert heard.rows == ((COSTA,), ("Someone new",), ("Undo",))


async def test_two_names_in_doubt_are_settled_one_by_one(
    game: Game, two_anas: Person, data: Path
) -> None:
    await two_anas.says("met Luis Braga at soccer, he's a baker")
    await two_anas.says("met Luis Pinto at the gym, he's a lawyer")
    asked = await two_anas.says("had coffee with Ana and Luis yesterday")
    assert "Which Ana is that?" in asked
    assert "Which Luis is that?" in asked

    await two_anas.presses(asked, SILVA)
    done = await two_anas.presses(asked, "Luis Pinto (lawyer)")

    assert "✅ Ana Silva" in done
    assert "✅ Luis Pinto" in done
    found = await kept(game, data, two_anas.id)
    assert {p.name: len(p.contacts) for p in found.people} == {
        "Ana Costa": 1,
        "Ana Silva": 2,
        "Luis Braga": 1,
        "Luis Pinto": 2,
    }


async def test_a_choice_pressed_twice_at_once_settles_nothing_else(
    game: Game, two_anas: Person, data: Path
) -> None:
    await two_anas.says("met Luis Braga at soccer, he's a baker")
    await two_anas.says("met Luis Pinto at the gym, he's a lawyer")
    asked = await two_anas.says("had coffee with Ana and Luis yesterday")

    for _ in range(2):
        game.playground.people.press(two_anas.user, asked.message.message_id, SILVA)
    await two_anas.settles()

    after = two_anas.sees(asked)
    assert "✅ Ana Silva" in after
    assert "Which Luis is that?" in after
    found = await kept(game, data, two_anas.id)
    assert {p.name: len(p.contacts) for p in found.people}["Luis Braga"] == 1


async def test_an_edit_after_the_choice_keeps_it(game: Game, two_anas: Person, data: Path) -> None:
    asked = await two_anas.says("had coffee with Ana yesterday")
    await two_anas.presses(asked, SILVA)

    edited = await two_anas.edits(asked, "had lunch with Ana yesterday")

    assert "✅ Ana Silva" in edited
    assert "Which" not in edited.text
    ana = (await kept(game, data, two_anas.id)).person("Ana Silva")
    assert [e.value for e in ana.all(Relation.INTERACTION)] == ["met", "meal"]


async def test_an_edit_after_someone_new_keeps_the_new_one(
    game: Game, two_anas: Person, data: Path
) -> None:
    asked = await two_anas.says("had coffee with Ana yesterday")
    await two_anas.presses(asked, "Someone new")

    edited = await two_anas.edits(asked, "had lunch with Ana yesterday")

    assert "✅ Ana · new" in edited
    found = await kept(game, data, two_anas.id)
    assert [p.name for p in found.people] == ["Ana Costa", "Ana Silva", "Ana"]


async def test_an_edit_to_the_other_full_name_moves_the_note(
    game: Game, two_anas: Person, data: Path
) -> None:
    asked = await two_anas.says("had coffee with Ana yesterday")
    await two_anas.presses(asked, SILVA)

    edited = await two_anas.edits(asked, "had coffee with Ana Costa yesterday")

    assert "✅ Ana Costa" in edited
    found = await kept(game, data, two_anas.id)
    assert {p.name: len(p.contacts) for p in found.people} == {"Ana Costa": 2, "Ana Silva": 1}


async def test_an_old_note_edited_after_a_namesake_came_stays_with_its_person(
    game: Game, you: Person, data: Path
) -> None:
    first = await you.says("met Ana at soccer")
    second = await you.says("met Ana Silva at the gym")
    await you.presses(second, "Someone new")

    edited = await you.edits(first, "met Ana at tennis")

    assert "✅ Ana · new" in edited
    found = await kept(game, data, you.id)
    assert found.person("Ana").values(Relation.MET_AT) == ["tennis"]
    assert found.person("Ana Silva").values(Relation.MET_AT) == ["gym"]


async def test_somebody_else_of_a_known_name_takes_one_tap(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("met Ana at soccer, she's in fintech")
    heard = await you.says("met Ana at the gym, she's a nurse")
    assert heard.labels == ["Undo", "Another Ana"]

    asked = await you.presses(heard, "Another Ana")
    assert "Which Ana is that?" in asked
    assert asked.rows == (("Ana (fintech)",), ("Someone new",), ("Undo",))
    await you.presses(heard, "Someone new")

    found = await kept(game, data, you.id)
    assert [p.last(Relation.TITLE) for p in found.people] == ["", "nurse"]
    assert all(p.name == "Ana" for p in found.people)


async def test_the_new_one_has_the_name_that_was_typed(game: Game, you: Person, data: Path) -> None:
    await you.says("met Ana Costa at soccer")
    heard = await you.says("had coffee with Ana yesterday")
    await you.presses(heard, "Another Ana")

    await you.presses(heard, "Someone new")

    found = await kept(game, data, you.id)
    assert [p.name for p in found.people] == ["Ana Costa", "Ana"]


async def test_two_people_of_the_very_same_name_are_told_apart_by_what_is_known(
    you: Person,
) -> None:
    await you.says("met Ana at soccer, she's in fintech")
    heard = await you.says("met Ana at the gym, she's a nurse")
    await you.presses(heard, "Another Ana")
    await you.presses(heard, "Someone new")

    asked = await you.says("had coffee with Ana yesterday")

    assert asked.rows == (("Ana (fintech)",), ("Ana (nurse)",), ("Someone new",), ("Undo",))


async def test_a_chosen_namesake_keeps_the_name_when_the_first_note_is_taken_back(
    game: Game, two_anas: Person, data: Path
) -> None:
    def first_answer() -> Heard:
        return next(h for h in two_anas.heard if "Ana Silva" in h)

    asked = await two_anas.says("had coffee with Ana yesterday")
    await two_anas.presses(asked, SILVA)

    await two_anas.presses(first_answer(), "Undo")

    found = await kept(game, data, two_anas.id)
    assert [p.name for p in found.people] == ["Ana Costa", "Ana Silva"]


async def test_where_somebody_new_was_met_is_kept_though_the_name_was_known(you: Person) -> None:
    await you.says("met Ana at soccer")
    asked = await you.presses(await you.says("met Ana at the gym"), "Another Ana")

    assert "first met: gym" in await you.presses(asked, "Someone new")


async def test_what_was_told_of_others_keeps_its_place_when_somebody_is_new(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("met Ana at soccer")
    await you.says("met Bob at the gym")
    told = await you.says("met Bob at the gala, told Ana I'd send the deck")
    asked = await you.presses(told, "Another Bob")
    before = (await kept(game, data, you.id)).person("Ana").all(Relation.PROMISED)
    await game.start_bot()

    await you.presses(asked, "Someone new")

    assert (await kept(game, data, you.id)).person("Ana").all(Relation.PROMISED) == before
