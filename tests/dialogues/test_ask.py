"""/ask before an ask: a verdict with its facts, never a wall; /check for a message."""

import pytest

from bot.playground.game import Game
from tests.driver import Person


@pytest.fixture
async def ana(you: Person) -> Person:
    await you.says("/gave Ana welcome drink")
    return you


async def test_somebody_never_met_is_too_soon_to_ask_for_something_big(you: Person) -> None:
    await you.says("Ana works at Stripe")

    heard = await you.says("/ask Ana a referral to Stripe")

    assert "Too soon" in heard
    assert "not met yet" in heard
    assert "nothing given yet" in heard
    assert "Ask anyway" in heard.labels


async def test_somebody_met_and_helped_is_a_good_moment(game: Game, you: Person) -> None:
    await you.says("coffee with Ana")
    await game.playground.tomorrow()
    await you.says("lunch with Ana")
    await you.says("/gave Ana article on PSD2")

    heard = await you.says("/ask Ana a referral to Stripe")

    assert "Good moment" in heard
    assert "met twice" in heard
    assert "an article on PSD2 today" in heard
    assert "Would you feel comfortable being my reference?" in heard
    assert "Ask now" in heard.labels


async def test_an_ask_that_is_open_and_thanks_owed_are_said(ana: Person) -> None:
    await ana.says("/asked Ana intro to Luis")
    await ana.says("/got Ana book on jazz")
    await ana.says("/asked Ana her slides")

    heard = await ana.says("/ask Ana feedback on my CV")

    assert "not thanked yet for the book on jazz" in heard
    assert "open ask: her slides" in heard
    assert "Give first" in heard
    assert "thank Ana for the book on jazz" in heard
    assert "Thank Ana" in heard.labels


async def test_asking_anyway_gives_a_line_and_books_it_when_sent(ana: Person) -> None:
    heard = await ana.says("/ask Ana intro to Stripe")
    line = await ana.presses(heard, "Ask now" if "Ask now" in heard.labels else "Ask anyway")
    assert "Hi Ana, I have a question: could you help me with an introduction to Stripe?" in line
    assert "asked" not in (await ana.says("/who ana")).text

    booked = await ana.presses(line, "Asked")

    assert "you asked for: intro to Stripe (today)" in booked
    assert "You asked Ana for an introduction to Stripe today" in await ana.says("/who ana")


async def test_a_booked_ask_can_be_undone(ana: Person) -> None:
    heard = await ana.says("/ask Ana intro to Stripe")
    line = await ana.presses(heard, heard.labels[-1])
    booked = await ana.presses(line, "Asked")

    await ana.presses(booked, "Undo")

    assert "You asked" not in (await ana.says("/who ana")).text


@pytest.mark.parametrize("text", ["/ask Ana a job", "/ask Ana do you have any job for me?"])
async def test_asking_for_a_job_has_a_softer_line(ana: Person, text: str) -> None:
    heard = await ana.says(text)

    assert "Would you be my reference?" in heard
    copied = await ana.presses(heard, "Copy the softer line")
    assert copied.copied == "Would you be my reference?"


async def test_what_reads_badly_is_flagged_with_a_better_line(ana: Person) -> None:
    heard = await ana.says("/ask Ana do you have any job for me? CV attached")

    assert "It opens by asking for a job." in heard
    assert "It sends a CV that nobody asked for." in heard


async def test_bare_ask_asks_whom_and_what(ana: Person) -> None:
    whom = await ana.says("/ask")
    assert "Whom would you ask" in whom

    what = await ana.presses(whom, "Ana")
    assert "What would you ask Ana for?" in what

    heard = await ana.says("intro to Stripe")
    assert "introduce us" in heard


async def test_a_name_alone_asks_what(ana: Person) -> None:
    assert "What would you ask Ana for?" in await ana.says("/ask ana")

    assert "introduce us" in await ana.says("intro to Stripe")


async def test_a_name_that_fits_two_asks_which(you: Person) -> None:
    await you.says("/gave Ana Sousa welcome drink")
    await you.says("/gave Ana Lopes welcome drink")

    which = await you.says("/ask Ana a coffee")
    assert which.labels == ["Ana Sousa", "Ana Lopes"]

    heard = await you.presses(which, "Ana Lopes")
    assert "Good moment" in heard


async def test_somebody_unknown_is_said_to_be(you: Person) -> None:
    assert "I don’t know Ana yet" in await you.says("/ask Ana intro to Luis")


async def test_check_finds_what_to_soften(you: Person) -> None:
    heard = await you.says("/check Are you hiring? I attached my CV, reply ASAP")

    assert "opens by asking for a job" in heard
    assert "sends a CV" in heard
    assert "reads like a demand" in heard


async def test_check_likes_a_friendly_message(you: Person) -> None:
    await you.says("/check")

    assert "Reads well" in await you.says("May I ask you a few questions about your work?")


async def test_the_line_proposed_for_a_job_is_none_the_check_would_flag(you: Person) -> None:
    await you.says("met Ana at soccer")
    verdict = await you.says("/ask ana a job")

    first = await you.presses(verdict, "Ask anyway")

    assert "a few questions about your work" in first
    assert "Reads well" in await you.says(f"/check {first.text.splitlines()[1]}")


async def test_a_deed_to_ask_for_reads_as_one(you: Person) -> None:
    await you.says("met Sam at the gym")

    heard = await you.says("/ask Sam to fix the roof")

    assert "whether you could fix the roof?" in heard


@pytest.mark.parametrize("text", ["/ask Bob review my CV", "/ask bob: would you review my CV?"])
async def test_what_they_offered_can_be_asked_for(you: Person, text: str) -> None:
    await you.says("Bob offered to review my CV")

    heard = await you.says(text)

    assert "Good moment: they offered it themselves." in heard
    assert "offered to review your CV" in heard
    assert "You kindly offered to review my CV." in heard
    line = await you.presses(heard, "Ask now")
    assert "Hi Bob, you kindly offered to review my CV." in line


async def test_an_offer_of_something_else_changes_nothing(you: Person) -> None:
    await you.says("Bob offered to introduce me to Luis")

    assert "Too soon" in await you.says("/ask Bob intro to Stripe")


async def test_there_is_always_something_to_give_first(you: Person) -> None:
    await you.says("met Bob at the gym")

    heard = await you.says("/ask Bob to lend me his car")

    assert "Give first" in heard
    assert heard.text.split("Softer")[0].count("·") >= 4


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("where she buys her coffee", "may I ask you where you buy your coffee?"),
        ("if she can recommend a dentist", "would you recommend a dentist?"),
        ("could you introduce me to your CTO?", "would you introduce me to your CTO?"),
        ("a coffee", "would you have time for a coffee?"),
        ("her slides", "may I ask you for your slides?"),
        ("help moving house", "may I ask you for help moving house?"),
    ],
)
async def test_however_it_is_put_the_first_line_reads_well(
    ana: Person, text: str, line: str
) -> None:
    verdict = await ana.says(f"/ask Ana {text}")

    assert line in await ana.presses(verdict, verdict.labels[-1])


async def test_somebody_called_nearly_so_is_offered(ana: Person) -> None:
    heard = await ana.says("/ask Anna a coffee")

    assert "I don’t know Anna yet" in heard
    assert "Good moment" in await ana.presses(heard, "Ana")


async def test_of_two_named_the_first_is_weighed_and_the_other_not_forgotten(ana: Person) -> None:
    await ana.says("met Bob at the gym")

    heard = await ana.says("/ask Ana and Bob a coffee")

    assert "One at a time, Ana first; ask me about Bob after that." in heard


@pytest.mark.parametrize(
    "text",
    [
        "can I ask Ana for an intro to Stripe?",
        "should I ask ana for an intro to Stripe",
        "Is it a good time to ask Ana for an intro to Stripe?",
        "is it too soon to ask Ana for an intro to Stripe?",
    ],
)
async def test_the_moment_can_be_asked_about_in_plain_words(ana: Person, text: str) -> None:
    heard = await ana.says(text)

    assert "introduce us" in heard
    assert "You asked" not in (await ana.says("/who ana")).text


async def test_an_edited_answer_is_weighed_anew(ana: Person) -> None:
    await ana.says("/ask")
    heard = await ana.says("Ana intro to Stripe")

    assert "have time for a coffee" in await ana.edits(heard, "Ana a coffee")


async def test_asking_about_their_job_asks_for_none(ana: Person) -> None:
    heard = await ana.says("/ask Ana about her job")

    assert "May I ask you a few questions about your job?" in heard
    assert "reference" not in heard.text


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("what she thinks of my plan to quit", "asks them to approve your plan"),
        ("names of people at Stripe", "asks only for names"),
        ("please invest in us", "asks for money"),
    ],
)
async def test_no_line_is_proposed_that_the_check_would_flag(
    ana: Person, text: str, flag: str
) -> None:
    heard = await ana.says(f"/ask Ana {text}")
    assert flag in heard

    copied = await ana.presses(heard, "Copy the softer line")

    assert "Reads well" in await ana.says(f"/check {copied.copied}")


async def test_whether_to_ask_somebody_unknown_is_answered_too(you: Person) -> None:
    assert "I don’t know Bob yet" in await you.says("can I ask Bob for a favour?")
