"""Something received opens a thanks; a draft, one tap, or a note closes it."""

from bot.playground.game import Game
from tests.driver import Person


async def test_something_received_offers_to_say_thanks(you: Person) -> None:
    heard = await you.says("/got Ana book on jazz")
    assert "Thank Ana" in heard.labels

    draft = await you.presses(heard, "Thank Ana")

    assert "Hi Ana, thank you for the book on jazz!" in draft
    copied = await you.presses(draft, "Copy")
    assert copied.copied.startswith("Hi Ana, thank you for the book on jazz!")


async def test_thanked_closes_it_and_counts_as_contact(game: Game, you: Person) -> None:
    heard = await you.says("/got Ana book on jazz")
    await game.playground.tomorrow()
    draft = await you.presses(heard, "Thank Ana")

    done = await you.presses(draft, "Thanked")

    assert "You thanked Ana for the book on jazz" in done
    card = await you.says("/who ana")
    assert "not thanked yet" not in card.text
    assert "Last contact: today" in card


async def test_thanked_can_be_taken_back(you: Person) -> None:
    draft = await you.presses(await you.says("/got Ana book on jazz"), "Thank Ana")
    done = await you.presses(draft, "Thanked")

    back = await you.presses(done, "Undo")

    assert "Hi Ana, thank you for the book on jazz!" in back
    assert "not thanked yet" in await you.says("/who ana")


async def test_no_need_closes_it_without_contact(game: Game, you: Person) -> None:
    draft = await you.presses(await you.says("/got Ana book on jazz"), "Thank Ana")
    await game.playground.tomorrow()

    await you.presses(draft, "No need")

    card = await you.says("/who ana")
    assert "not thanked yet" not in card.text
    assert "Last contact: yesterday" in card


async def test_a_note_that_says_so_closes_it(you: Person) -> None:
    await you.says("/got Ana book on jazz")

    await you.says("thanked Ana for the book")

    assert "not thanked yet" not in (await you.says("/who ana")).text


async def test_undo_of_that_note_opens_it_again(you: Person) -> None:
    await you.says("/got Ana book on jazz")
    said = await you.says("thanked Ana for the book")

    await you.presses(said, "Undo")

    assert "not thanked yet" in await you.says("/who ana")


async def test_pressed_twice_it_is_booked_once(you: Person) -> None:
    heard = await you.says("/got Ana book on jazz")
    first = await you.presses(heard, "Thank Ana")
    second = await you.presses(heard, "Thank Ana")
    await you.presses(first, "Thanked")

    again = await you.presses(second, "Thanked")

    assert "Already taken care of." in (again.answer or again.text) or "You thanked" in again
    await you.says("/undo")
    assert "not thanked yet" in await you.says("/who ana")


async def test_a_button_of_something_taken_back_says_so(you: Person) -> None:
    heard = await you.says("/got Ana book on jazz")
    draft = await you.presses(heard, "Thank Ana")
    await you.presses(heard, "Undo")

    late = await you.presses(draft, "Thanked")

    assert late.answer == "That note is gone."
