"""A real python-telegram-bot application on the playground."""

import pytest
from telegram.error import BadRequest

from bot.playground.server import Playground
from tests.driver import Person
from tests.heard import ChatterError, NoIdleError, SilenceError
from tests.playground.echo import Echo

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cfc0"
    "000003010100c9fe92ef0000000049454e44ae426082"
)


@pytest.fixture
def you(playground: Playground, echo_bot: Echo) -> Person:
    return Person(playground, "You", idle=echo_bot.update_queue.join)


async def test_a_said_text_is_answered(you: Person) -> None:
    reply = await you.says("met Ana at soccer & <had> fun")
    assert reply.text == "You said: met Ana at soccer & <had> fun"
    assert reply.rows == (("Shout", "Hush"), ("Copy",))
    assert reply.message.rich.entities == [{"type": "bold", "offset": 10, "length": 29}]


async def test_a_command_reaches_its_handler_with_its_arguments(you: Person) -> None:
    assert "['Ana', 'and', 'Bob']" in await you.says("/start Ana and Bob")


async def test_an_edit_reaches_the_bot(you: Person) -> None:
    reply = await you.says("met Ana")
    assert "changed it to: met Anna" in await you.edits(reply, "met Anna")


async def test_a_pressed_button_edits_the_message(you: Person) -> None:
    reply = await you.says("met Ana")
    shouted = await you.presses(reply, "Shout")
    assert shouted.kind == "edited"
    assert shouted.text == "YOU SAID: MET ANA"
    assert shouted.rows == ()
    assert reply.text == "You said: met Ana"


async def test_an_answer_to_a_pressed_button_is_heard(you: Person) -> None:
    reply = await you.says("met Ana")
    assert (await you.presses(reply, "Hush")).answer == "Hush!"


async def test_a_copying_button_copies(you: Person) -> None:
    reply = await you.says("met Ana")
    assert (await you.presses(reply, "Copy")).copied == "copied"


async def test_a_photo_goes_there_and_back(you: Person, playground: Playground) -> None:
    reply = await you.sends_photo(PNG, "a card")
    assert reply.text == f"{len(PNG)} bytes"
    same = await you.hears()
    assert same.message.content["document"]["file_name"] == "same.png"
    sent = playground.chat.files.known(same.message.content["document"]["file_id"])
    assert sent.upload.data == PNG


async def test_silence_is_told_from_chatter(you: Person, echo_bot: Echo) -> None:
    await you.says("met Ana")
    await you.assert_silence()
    await echo_bot.bot.send_message(you.id, "And another thing")
    with pytest.raises(ChatterError, match="And another thing"):
        await you.assert_silence()
    assert (await you.hears()).text == "And another thing"


async def test_a_missing_answer_is_told_with_what_was_refused(you: Person, echo_bot: Echo) -> None:
    with pytest.raises(BadRequest):
        await echo_bot.bot.send_message(you.id, "too early")
    with pytest.raises(SilenceError, match=r"after sharing the contact Ana.*chat not found"):
        await you.shares_contact("+351 912 345 678", "Ana")


async def test_without_idle_an_answer_is_waited_for_and_silence_is_not_told(
    playground: Playground, echo_bot: Echo
) -> None:
    del echo_bot
    bob = Person(playground, "Bob")
    reply = await bob.says("hi")
    assert [item.text for item in bob.heard] == ["You said: hi"]
    assert (await bob.presses(reply, "Hush")).answer == "Hush!"
    assert (await bob.presses(reply, "Shout")).text == "YOU SAID: HI"
    with pytest.raises(NoIdleError):
        await bob.assert_silence()


async def test_a_press_seen_by_one_person_is_not_heard_by_another(
    you: Person, playground: Playground, echo_bot: Echo
) -> None:
    bob = Person(playground, "Bob", idle=echo_bot.update_queue.join)
    await bob.says("hi")
    await you.says("met Ana")
    await bob.assert_silence()


async def test_forwarded_texts_and_places_arrive(you: Person) -> None:
    assert "I start on Monday" in await you.forwards("I start on Monday", "Luis")
    with pytest.raises(SilenceError):
        await you.shares_location(38.7, -9.1)
