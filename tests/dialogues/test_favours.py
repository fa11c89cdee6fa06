"""/gave and /asked, alone, bit by bit, inside notes, and edited."""

import pytest

from bot.playground.game import Game
from tests.driver import Person


@pytest.fixture
async def with_ana(you: Person) -> Person:
    await you.says("/gave Ana welcome drink")
    return you


@pytest.mark.parametrize(
    "text",
    [
        "/gave Ana article on PSD2",
        "/GAVE@kith_bot   ana \n  article on PSD2 ",
        " /gave article on PSD2 to Ana",
    ],
)
async def test_a_favour_is_booked_however_it_is_typed(with_ana: Person, text: str) -> None:
    heard = await with_ana.says(text)

    assert "Ana" in heard
    assert "new" not in heard.text
    assert "you gave: article on PSD2 (today)" in heard
    assert "Undo" in heard.labels


async def test_a_favour_to_somebody_unknown_makes_them_known(you: Person) -> None:
    heard = await you.says("/gave Ana Sousa article on PSD2")

    assert "Ana Sousa · new" in heard
    card = await you.says("/who ana")
    assert "article on PSD2" in card


async def test_an_ask_is_booked(with_ana: Person) -> None:
    heard = await with_ana.says("/asked Ana intro to Luis")

    assert "you asked for: intro to Luis (today)" in heard


async def test_an_intro_to_somebody_known_is_booked_to_whom_it_was_given(with_ana: Person) -> None:
    await with_ana.says("/gave Luis coffee beans")

    heard = await with_ana.says("/gave Ana intro to Luis")

    assert "Ana" in heard
    assert "you gave: intro to Luis" in heard


async def test_bare_gave_asks_whom_and_then_what(with_ana: Person) -> None:
    asked = await with_ana.says("/gave")
    assert "Ana" in asked.labels

    what = await with_ana.presses(asked, "Ana")
    assert "What did you do for Ana?" in what

    heard = await with_ana.says("article on PSD2")
    assert "you gave: article on PSD2 (today)" in heard
    assert "new" not in heard.text


async def test_bare_asked_asks_whom_and_then_what(with_ana: Person) -> None:
    asked = await with_ana.says("/asked")

    what = await with_ana.presses(asked, "Ana")
    assert "What did you ask of Ana?" in what

    heard = await with_ana.says("intro to Luis")
    assert "you asked for: intro to Luis (today)" in heard


async def test_bare_gave_takes_a_typed_answer(with_ana: Person) -> None:
    await with_ana.says("/gave")

    heard = await with_ana.says("Ana article on PSD2")

    assert "you gave: article on PSD2 (today)" in heard


async def test_bare_gave_with_nobody_known_asks_all_the_same(you: Person) -> None:
    asked = await you.says("/gave")
    assert "Who" in asked

    heard = await you.says("Ana article on PSD2")
    assert "Ana · new" in heard


async def test_a_name_alone_asks_what(with_ana: Person) -> None:
    what = await with_ana.says("/gave Ana")
    assert "What did you do for Ana?" in what

    heard = await with_ana.says("article on PSD2")
    assert "you gave: article on PSD2 (today)" in heard


async def test_a_thing_alone_asks_whom_and_is_booked_by_the_button(with_ana: Person) -> None:
    asked = await with_ana.says("/gave article on PSD2")
    assert "Who was it for: article on PSD2?" in asked

    heard = await with_ana.presses(asked, "Ana")
    assert "you gave: article on PSD2 (today)" in heard
    assert "Undo" in heard.labels


async def test_a_thing_alone_is_booked_by_a_typed_name(with_ana: Person) -> None:
    await with_ana.says("/gave article on PSD2")

    heard = await with_ana.says("Ana")

    assert "you gave: article on PSD2 (today)" in heard


async def test_what_was_received_is_booked(with_ana: Person) -> None:
    heard = await with_ana.says("/got Ana intro to Luis")

    assert "you got: intro to Luis (today)" in heard


async def test_a_whole_sentence_in_answer_is_read_as_one(with_ana: Person) -> None:
    await with_ana.says("/got")

    heard = await with_ana.says("Ana gave me a lead: PM at Stripe")

    assert "you got: lead: PM at Stripe (today)" in heard


async def test_a_note_sent_instead_of_an_answer_is_a_note(with_ana: Person) -> None:
    await with_ana.says("/gave Ana")

    heard = await with_ana.says("met Bob at the gym yesterday")

    assert "Bob · new" in heard
    assert "you gave" not in heard.text


async def test_editing_the_answer_to_a_question_corrects_the_booking(with_ana: Person) -> None:
    await with_ana.says("/gave Ana")
    heard = await with_ana.says("article on PSD2")

    edited = await with_ana.edits(heard, "article on PSD3")

    assert edited.message.message_id == heard.message.message_id
    assert "you gave: article on PSD3 (today)" in edited


async def test_an_edit_that_leaves_nothing_to_book_takes_the_booking_away(
    with_ana: Person,
) -> None:
    heard = await with_ana.says("/gave Ana article on PSD2")

    await with_ana.edits(heard, "/gave Ana")

    assert "PSD2" not in (await with_ana.says("/who ana")).text


async def test_cancel_drops_the_question(with_ana: Person) -> None:
    await with_ana.says("/gave Ana")
    await with_ana.says("/cancel")

    heard = await with_ana.says("article on PSD2")

    assert "you gave" not in heard.text


async def test_another_command_drops_the_question(with_ana: Person) -> None:
    await with_ana.says("/gave Ana")
    await with_ana.says("/due")

    heard = await with_ana.says("lovely weather")

    assert "you gave" not in heard.text


async def test_a_favour_inside_a_note_goes_to_the_one_the_note_is_about(with_ana: Person) -> None:
    heard = await with_ana.says("saw Ana /gave intro to Luis")

    assert "you gave: intro to Luis (today)" in heard
    assert "Luis · new" not in heard.text


async def test_two_favours_inside_a_note_are_both_booked(with_ana: Person) -> None:
    heard = await with_ana.says("saw Ana /gave article on PSD2 /asked@kith_bot intro to Luis")

    assert "you gave: article on PSD2 (today)" in heard
    assert "you asked for: intro to Luis (today)" in heard


async def test_a_favour_on_a_line_of_its_own_is_booked(with_ana: Person) -> None:
    heard = await with_ana.says("saw Ana\n/GAVE article on PSD2")

    assert "you gave: article on PSD2 (today)" in heard


async def test_editing_a_booking_corrects_it_in_place(with_ana: Person) -> None:
    heard = await with_ana.says("/gave Ana article on PSD2")

    edited = await with_ana.edits(heard, "/gave Ana article on PSD3")

    assert edited.message.message_id == heard.message.message_id
    assert "you gave: article on PSD3" in edited
    card = await with_ana.says("/who ana")
    assert "PSD3" in card
    assert "PSD2" not in card.text


async def test_editing_gave_to_asked_changes_what_was_booked(with_ana: Person) -> None:
    heard = await with_ana.says("/gave Ana intro to Luis")

    edited = await with_ana.edits(heard, "/asked Ana intro to Luis")

    assert "you asked for: intro to Luis" in edited
    assert "you gave" not in edited.text


async def test_editing_a_booking_into_a_note_reads_it_as_one(with_ana: Person) -> None:
    heard = await with_ana.says("/gave Ana article on PSD2")

    edited = await with_ana.edits(heard, "coffee with Ana yesterday")

    assert edited.message.message_id == heard.message.message_id
    assert "you gave" not in edited.text


async def test_editing_a_favour_inside_a_note_corrects_it(with_ana: Person) -> None:
    heard = await with_ana.says("saw Ana /gave article on PSD2")

    edited = await with_ana.edits(heard, "saw Ana /gave article on PSD3")

    assert edited.message.message_id == heard.message.message_id
    assert "PSD3" in edited
    assert "PSD2" not in edited.text


async def test_an_edit_that_answers_a_question_for_what_is_missing_books_it(
    with_ana: Person,
) -> None:
    what = await with_ana.says("/gave Ana")

    edited = await with_ana.edits(what, "/gave Ana article on PSD2")

    assert "you gave: article on PSD2 (today)" in edited


async def test_a_name_that_fits_two_is_asked_about(you: Person) -> None:
    await you.says("/gave Ana Sousa welcome drink")
    await you.says("/gave Ana Lopes welcome drink")

    heard = await you.says("/gave Ana article on PSD2")
    assert "Which Ana is that?" in heard
    assert heard.labels == ["Ana Sousa", "Ana Lopes", "Someone new", "Undo"]

    settled = await you.presses(heard, "Ana Lopes")
    assert "Ana Lopes" in settled
    assert "article on PSD2" in await you.says("/who lopes")
    assert "article on PSD2" not in (await you.says("/who sousa")).text


async def test_a_full_name_settles_who_is_meant(you: Person) -> None:
    await you.says("/gave Ana Sousa welcome drink")
    await you.says("/gave Ana Lopes welcome drink")

    heard = await you.says("/gave ana lopes article on PSD2")

    assert "Ana Lopes" in heard
    assert "Which" not in heard.text


async def test_undo_takes_the_favour_back(with_ana: Person) -> None:
    heard = await with_ana.says("/gave Ana article on PSD2")

    await with_ana.presses(heard, "Undo")

    assert "PSD2" not in (await with_ana.says("/who ana")).text


async def test_what_is_typed_reads_as_text_not_as_markup(with_ana: Person) -> None:
    heard = await with_ana.says("/gave Ana <b>bold</b> & brave idea")

    assert "<b>bold</b> & brave idea" in heard


async def test_a_very_long_thing_fits_into_an_answer(with_ana: Person) -> None:
    heard = await with_ana.says("/gave Ana " + "very " * 700 + "long list")

    assert "you gave: very very" in heard


async def test_a_favour_counts_as_contact(game: Game, with_ana: Person) -> None:
    await game.playground.tomorrow()
    await with_ana.says("/gave Ana article on PSD2")

    assert "Last contact: today" in await with_ana.says("/who ana")


async def test_bare_gave_proposes_what_could_be_given(you: Person) -> None:
    await you.says("met Ana at soccer, she's looking for a designer")
    await you.says("Luis is a designer")
    await you.says("promised Tom the deck")

    heard = await you.says("/gave")

    assert "You could" in heard
    assert "keep your promise to Tom: deck" in heard
    assert "introduce Ana to Luis" in heard
    done = await you.presses(heard, "Done for Tom")
    assert "you gave: deck (today)" in done
    assert "you promised" not in (await you.says("/who tom")).text.casefold()


async def test_due_tells_in_plain_words_what_went_back_and_forth(
    game: Game, with_ana: Person
) -> None:
    await with_ana.says("met Grace at a meetup")
    await with_ana.says("/gave Grace article on PSD2")
    await game.playground.leap(months=2)

    assert "You sent her an article on PSD2 in March." in await with_ana.says("/due all")


async def test_a_whole_sentence_after_the_command_is_read_as_one(you: Person) -> None:
    await you.says("met Bob at the gym")

    heard = await you.says("/gave I lent Bob my drill")

    assert "you gave: drill (today)" in heard


async def test_whose_thing_it_was_is_whom_it_came_from(with_ana: Person) -> None:
    heard = await with_ana.says("/got Ana's feedback on my deck")

    assert "new" not in heard.text
    assert "you got: feedback on my deck" in heard


@pytest.mark.parametrize("answer", ["nothing really", "No", "nobody"])
async def test_nothing_is_no_favour(with_ana: Person, answer: str) -> None:
    await with_ana.says("/gave Ana")

    assert "Cancelled" in await with_ana.says(answer)
    assert answer not in (await with_ana.says("/who ana")).text


async def test_deeds_and_questions_read_as_one_would_say_them(with_ana: Person) -> None:
    await with_ana.says("Ana helped me move house")
    await with_ana.says("I reviewed Ana's pitch")
    await with_ana.says("/asked Ana whether she knows anybody at Revolut")
    await with_ana.says("/asked for a reference from Ana")

    card = await with_ana.says("/who ana")

    assert "She helped you move house today: not thanked yet." in card
    assert "You reviewed her pitch today." in card
    assert "You asked her whether she knows anybody at Revolut today" in card
    assert "You asked her for a reference today" in card
    assert "thank Ana for helping you move house" in await with_ana.says("/gave")


@pytest.mark.parametrize("text", ["/gave Ana", "how can I help Ana?"])
async def test_who_is_named_alone_could_be_given_something(you: Person, text: str) -> None:
    await you.says("met Ana at soccer, she's looking for a designer")
    await you.says("Luis is a designer")

    heard = await you.says(text)

    assert "introduce Ana to Luis" in heard
    assert "What did you do for Ana?" in heard
    assert "Ana ↔ Luis" in heard.labels


async def test_the_answer_may_say_who_did_it(with_ana: Person) -> None:
    await with_ana.says("/got Ana")
    await with_ana.says("she reviewed my CV")

    assert "reviewed your CV today" in await with_ana.says("/who ana")


async def test_a_promise_says_to_whom_somebody_is_introduced(you: Person) -> None:
    await you.says("met Ana at soccer")
    await you.says("promised to introduce Ana to Luis")

    assert "introduce Ana to Luis" in await you.says("/gave")
