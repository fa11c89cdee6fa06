"""Questions in the chat: answered from what was told, and not kept."""

import pytest

from tests.driver import Person


@pytest.fixture
async def told(you: Person) -> Person:
    for note in (
        "met Ana Lopez at the gala, she's in fintech, lives in Lisbon",
        "Ana's email is ana@lopez.io, her birthday is May 3",
        "met Tom at soccer, he works at Google and is looking for a designer",
        "Ana introduced me to Carla, she loves climbing",
        "gave Ana an article on PSD2",
        "promised Tom the deck by friday",
        "had lunch with Luis on feb 3, his daughter Mia plays the cello",
    ):
        await you.says(note)
    return you


@pytest.mark.parametrize(
    "question", ["who do i need to thank?", "what do I owe ana", "who helped me"]
)
async def test_thanks_are_owed_too(told: Person, question: str) -> None:
    assert "Carla" in await told.says(question)


async def test_what_was_done_is_owed_no_longer(told: Person) -> None:
    await told.says("sent Tom the deck")
    await told.says("thanked Ana")

    assert "You owe Tom nothing" in await told.says("what do I owe Tom?")
    assert "thanked everyone" in await told.says("who haven't I thanked")
    assert "You promised him the deck: done" in await told.says("what did I promise Tom?")


async def test_an_agreed_call_is_found_by_whom_it_is_with(you: Person) -> None:
    await you.says("call with Jules on friday 4pm")

    assert "16:00" in await you.says("when is the call with jules")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("who do I know in fintech?", "Ana Lopez (in fintech)"),
        ("who is in Lisbon", "Ana Lopez (lives in Lisbon)"),
        ("who works at google", "Tom (at Google)"),
        ("who needs a designer", "Tom (looking for: designer)"),
        ("who likes climbing", "Carla (likes climbing)"),
        ("any climbers?", "Carla"),
        ("who did I meet at the gala", "Ana Lopez (first met: gala)"),
        ("what's Ana's email", "ana@lopez.io"),
        ("when is ana's birthday?", "birthday 3 May"),
        ("who introduced me to Carla", "introduced by Ana"),
        ("when did I last see Luis?", "You had a meal with Luis 4 weeks ago (Tue 3 Feb)"),
        ("what did I give Ana", "article on PSD2"),
        ("what did I promise?", "deck"),
        ("what did I promise Tom", "deck"),
        ("what do I know about Ana", "in fintech"),
        ("where does Ana live?", "lives in Lisbon"),
        ("does Luis have kids?", "daughter Mia"),
        ("whose birthday is coming up in may?", "Ana Lopez on 3 May"),
        ("Tom?", "at Google"),
    ],
)
async def test_a_question_is_answered_from_what_was_told(
    told: Person, question: str, expected: str
) -> None:
    heard = await told.says(question)

    assert expected in heard
    assert "Undo" not in heard.labels


async def test_a_question_is_not_kept(told: Person) -> None:
    await told.says("who do I know in fintech?")

    heard = await told.says("/undo")

    assert "lunch with Luis" in heard


async def test_people_listed_are_one_tap_from_their_cards(told: Person) -> None:
    card = await told.presses(await told.says("who works at google"), "Tom (Google)")

    assert "looking for: designer" in card


async def test_what_is_not_known_is_said_with_what_is(told: Person) -> None:
    heard = await told.says("what's Tom's email")

    assert "I don’t know that about Tom yet" in heard
    assert "at Google" in heard


async def test_somebody_unknown_is_said_to_be_so(told: Person) -> None:
    heard = await told.says("when did I last see Zebedee?")

    assert "I don’t know anybody called Zebedee yet" in heard


async def test_a_misspelt_name_is_answered_for_the_one_it_resembles(told: Person) -> None:
    heard = await told.says("when did I last see Luiss?")

    assert "Luis" in heard
    assert "4 weeks ago" in heard


async def test_a_question_that_nothing_is_understood_of_is_kept(told: Person) -> None:
    heard = await told.says("which way does the wind blow?")

    assert "kept it as a note" in heard
    assert "who do I know in fintech?" in heard


async def test_a_note_edited_to_a_question_is_a_note_no_more(you: Person) -> None:
    note = await you.says("met Ana in Lisbon")

    answer = await you.edits(note, "who is in Lisbon?")

    assert answer.message.message_id == note.message.message_id
    assert "Nobody that I know of" in answer
    assert "Nobody fits" in await you.says("/who ana")


async def test_an_edited_question_is_answered_in_place(told: Person) -> None:
    first = await told.says("who do I know in fintec?")

    again = await told.edits(first, "who do I know in fintech?")

    assert again.message.message_id == first.message.message_id
    assert "Ana Lopez" in again


async def test_who_was_not_seen_for_long_is_told(told: Person) -> None:
    heard = await told.says("who have I not seen in 3 weeks?")

    assert "Luis (4 weeks ago)" in heard
    assert "Tom" not in heard


@pytest.mark.parametrize(
    "note",
    [
        "coffee with Ana tomorrow?",
        "met Zoe at the lake, what a day",
        "when I saw Tom yesterday he was tired",
        "Ana asked who could review her cv",
        "Tom told me where he lives: Porto",
        "find out Ana's birthday",
    ],
)
async def test_what_tells_something_is_kept_as_a_note(told: Person, note: str) -> None:
    heard = await told.says(note)

    assert "Undo" in heard.labels
    assert "Taken back" in await told.says("/undo")


async def test_a_circle_can_be_asked_for(you: Person) -> None:
    await you.says("met Dana and Omar at Slush")
    await you.says("/circle investors Dana, Omar")

    heard = await you.says("who are my investors")

    assert "Dana" in heard
    assert "Omar" in heard


async def test_what_was_told_twice_is_said_once(you: Person) -> None:
    await you.says("met Mei at the fair, she hates fintech")
    await you.says("Mei hates fintech")

    assert (await you.says("mei?")).text.count("hates fintech") == 1


async def test_an_offer_to_introduce_is_told_in_a_sentence(you: Person) -> None:
    await you.says("Omar offered to intro me to 3 CTOs")

    assert "He offered to intro you to 3 CTOs" in await you.says("what did Omar offer?")


async def test_money_owed_has_no_article(you: Person) -> None:
    await you.says("met Beth at the pool")
    await you.says("owe Beth 15 for the pizza")

    assert "the 15" not in (await you.says("what do I owe Beth")).text


@pytest.mark.parametrize(
    "question", ["who needs something?", "who needs help?", "who is looking for anything"]
)
async def test_who_needs_anything_at_all(told: Person, question: str) -> None:
    assert (await told.says(question)).text == "Tom (looking for: designer)."


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how many people do I know?", "4 people: "),
        ("how many people do I know in fintech?", "One: Ana Lopez (in fintech)."),
    ],
)
async def test_how_many_is_answered_with_a_number(told: Person, question: str, said: str) -> None:
    assert (await told.says(question)).text.startswith(said)


async def test_who_is_in_a_circle(told: Person) -> None:
    await told.says("/circle soccer Tom, Luis")

    heard = await told.says("who is in my soccer circle?")

    assert heard.labels == ["Tom (Google)", "Luis"]


@pytest.mark.parametrize("text", ["list all", "my contacts", "show me everyone", "who do I know?"])
async def test_everybody_is_listed(told: Person, text: str) -> None:
    assert len((await told.says(text)).labels) == 4


async def test_what_was_asked_for_names_only_those_who_were_asked(told: Person) -> None:
    await told.says("asked Luis for a referral")

    assert (await told.says("what did I ask for?")).labels == ["Luis"]
