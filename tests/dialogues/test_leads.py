"""A lead, from new to closed, with buttons."""

import pytest

from tests.driver import Person
from tests.heard import Heard


@pytest.fixture
async def lead(you: Person) -> Heard:
    heard = await you.says("/got Ana lead: PM at Stripe")
    return await you.presses(heard, "The lead: what next?")


async def test_a_lead_shows_what_can_be_done_with_it(lead: Heard) -> None:
    assert "PM at Stripe, from Ana" in lead
    assert lead.labels == [
        "I acted on it",
        "Not for me",
        "Something came of it",
        "Close without a word",
    ]


async def test_a_lead_told_in_a_note_opens_the_same_card(you: Person) -> None:
    heard = await you.says("Ana gave me a lead")

    assert "The lead: what next?" in heard.labels


async def test_acted_on_it_offers_to_tell_the_giver(you: Person, lead: Heard) -> None:
    acted = await you.presses(lead, "I acted on it")

    assert "You acted on it." in acted
    assert "Hi Ana, thank you again for the lead (PM at Stripe)" in acted
    assert "Told Ana" in acted.labels

    told = await you.presses(acted, "Told Ana")
    assert "Ana knows." in told
    card = await you.says("/who ana")
    assert "not thanked yet" not in card.text
    assert "you told Ana how it went" in card


async def test_not_for_me_asks_why_and_drafts_the_answer(you: Person, lead: Heard) -> None:
    why = await you.presses(lead, "Not for me")
    assert "Why is it not for you?" in why

    declined = await you.presses(why, "Wrong place")
    assert "it is not a match because it is too far from where I am" in declined
    assert "Close" not in declined.labels

    closed = await you.presses(declined, "Told Ana")
    assert "✓ Closed." in closed


async def test_a_typed_reason_goes_into_the_answer(you: Person, lead: Heard) -> None:
    await you.presses(lead, "Not for me")

    declined = await you.says("they want somebody full time in Berlin")

    assert "not a match because they want somebody full time in Berlin" in declined
    copied = await you.presses(declined, "Copy")
    assert "full time in Berlin" in copied.copied


async def test_back_from_the_question_changes_nothing(you: Person, lead: Heard) -> None:
    why = await you.presses(lead, "Not for me")

    back = await you.presses(why, "‹ Back")

    assert "What will you do with it?" in back
    heard = await you.says("lovely weather")
    assert "match" not in heard.text


async def test_news_make_a_lead_worth_telling_again(you: Person, lead: Heard) -> None:
    acted = await you.presses(lead, "I acted on it")
    told = await you.presses(acted, "Told Ana")
    asked = await you.presses(told, "Something came of it")

    news = await you.presses(asked, "Interview")

    assert "I wanted you to hear it first: I got an interview." in news
    assert "Told Ana" in news.labels


async def test_closing_without_a_word_takes_a_press_of_its_own(you: Person, lead: Heard) -> None:
    closed = await you.presses(lead, "Close without a word")

    assert "✓ Closed." in closed
    assert "No open leads" in await you.says("/leads")


async def test_each_step_can_be_undone(you: Person, lead: Heard) -> None:
    acted = await you.presses(lead, "I acted on it")
    told = await you.presses(acted, "Told Ana")

    acted = await you.presses(told, "Undo")
    assert "You acted on it." in acted
    assert "not thanked yet" in await you.says("/who ana")

    new = await you.presses(acted, "Undo")
    assert "What will you do with it?" in new


@pytest.mark.usefixtures("lead")
async def test_leads_lists_what_is_open(you: Person) -> None:
    listed = await you.says("/leads")
    assert "PM at Stripe, from Ana: new" in listed

    card = await you.presses(listed, "PM at Stripe · Ana")
    assert card.labels[0] == "I acted on it"


async def test_an_old_card_shows_where_the_lead_stands_now(you: Person, lead: Heard) -> None:
    listed = await you.says("/leads")
    other = await you.presses(listed, "PM at Stripe · Ana")
    await you.presses(other, "I acted on it")

    late = await you.presses(lead, "I acted on it")

    assert "You acted on it." in late


async def test_a_lead_whose_note_was_taken_back_is_gone(you: Person) -> None:
    heard = await you.says("/got Ana lead: PM at Stripe")
    await you.presses(heard, "Undo")

    assert "No open leads" in await you.says("/leads")


@pytest.mark.usefixtures("lead")
async def test_an_outcome_told_in_a_note_offers_to_tell_the_giver(you: Person) -> None:
    await you.says("got the interview at Stripe!")
    asked = await you.hears()
    assert "Is that about the lead from Ana (PM at Stripe)?" in asked

    card = await you.presses(asked, "Yes, tell Ana")

    assert "I wanted you to hear it first" in card
    assert "got the interview at Stripe" in card
    assert "Told Ana" in card.labels


@pytest.mark.usefixtures("lead")
async def test_other_notes_are_not_taken_for_an_outcome(you: Person) -> None:
    await you.says("met Bob at the gym")

    await you.assert_silence()


async def test_a_lead_told_with_what_it_is_opens_its_card(you: Person) -> None:
    heard = await you.says("Ana gave me a lead: PM at Stripe")

    card = await you.presses(heard, "The lead: what next?")

    assert "PM at Stripe, from Ana" in card


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("told Ana the PM thing went well", "Ana knows, waiting for news"),
        ("let Ana know how the interview was", "Ana knows, waiting for news"),
        ("let Ana know I got it", "No open leads"),
        ("Told Ana it's not a match", "No open leads"),
        ("told Ana I am not interested in the PM role", "No open leads"),
        ("told Ana it's not really for me", "No open leads"),
    ],
)
async def test_a_note_that_the_giver_was_told_moves_the_lead(
    you: Person, text: str, listed: str
) -> None:
    await you.says("Ana gave me a lead: PM at Stripe")

    heard = await you.says(text)

    assert "told about the lead" in heard
    assert "you gave" not in heard.text
    assert listed in await you.says("/leads")


async def test_such_a_note_taken_back_opens_the_lead_again(you: Person) -> None:
    await you.says("Ana gave me a lead: PM at Stripe")
    heard = await you.says("let Ana know I got it")

    await you.presses(heard, "Undo")

    assert "PM at Stripe" in await you.says("/leads")


async def test_of_two_leads_the_one_spoken_of_is_meant(you: Person) -> None:
    await you.says("Ana gave me a lead: PM at Stripe")
    await you.says("Ana gave me a lead: designer at Figma")

    await you.says("told Ana the PM role is not for me")

    listed = await you.says("/leads")
    assert "designer at Figma" in listed
    assert "PM at Stripe" not in listed.text


@pytest.mark.parametrize(
    ("why", "line"),
    [
        ("too far", "it is not a match: too far."),
        ("Because I moved", "it is not a match because I moved."),
        ("They want ten years", "it is not a match because they want ten years."),
    ],
)
async def test_a_reason_becomes_a_sentence(you: Person, lead: Heard, why: str, line: str) -> None:
    await you.presses(lead, "Not for me")

    assert line in await you.says(why)


@pytest.mark.usefixtures("lead")
async def test_another_lead_is_no_news_of_the_first(you: Person) -> None:
    await you.says("got a lead from Bob: contractor gig at Acme")

    await you.assert_silence()


@pytest.mark.parametrize(
    "text", ["I applied for the PM job at Stripe", "interviewed at Stripe this morning"]
)
@pytest.mark.usefixtures("lead")
async def test_that_it_was_tried_is_worth_a_line_too(you: Person, text: str) -> None:
    await you.says(text)

    assert "Is that about the lead from Ana (PM at Stripe)?" in await you.hears()


@pytest.mark.usefixtures("lead")
async def test_that_something_else_was_tried_is_no_news(you: Person) -> None:
    await you.says("I applied for a visa")

    await you.assert_silence()


async def test_a_tip_is_a_lead(you: Person) -> None:
    heard = await you.says("Ana tipped me off about a role at Figma")

    card = await you.presses(heard, "The lead: what next?")

    assert "role at Figma, from Ana" in card


@pytest.mark.parametrize(
    ("advert", "lead"),
    [
        (
            "We are hiring a senior product manager in Lisbon. Apply now at https://example.org/1",
            "We are hiring a senior product manager in Lisbon",
        ),
        ("PM wanted, apply here: https://example.org/jobs/1", "PM wanted"),
        ("Hi! Hiring: PM at Stripe. More info soon", "Hiring: PM at Stripe"),
    ],
)
async def test_of_an_advert_only_what_it_is_about_names_the_lead(
    you: Person, advert: str, lead: str
) -> None:
    await you.says("met Ana at soccer")
    heard = await you.forwards(advert, "Ana")

    card = await you.presses(heard, "A lead from Ana")

    assert f"💼 {lead}, from Ana" in card


@pytest.mark.parametrize(
    ("text", "came"),
    [
        ("the lead from Ana worked out", "worked out"),
        ("Ana's lead fell through", "fell through"),
        ("Ana's tip led to a second interview!", "led to a second interview"),
        ("the PM lead from Ana didn't pan out, they hired inside", "didn't pan out"),
    ],
)
async def test_what_came_of_a_lead_is_no_new_lead_and_offers_to_tell_the_giver(
    you: Person, text: str, came: str
) -> None:
    await you.says("Ana gave me a lead: PM at Stripe")

    heard = await you.says(text)

    assert f"the lead: {came}" in heard
    leads = await you.says("/leads")
    assert len([label for label in leads.labels if "Ana" in label]) == 1
    assert came in await you.presses(heard, "Tell Ana about it")


async def test_what_came_of_a_lead_taken_back_is_untold(you: Person) -> None:
    await you.says("Ana gave me a lead: PM at Stripe")
    await you.says("the lead from Ana worked out")

    await you.says("/undo")

    assert "from Ana: new" in await you.says("/leads")


@pytest.mark.parametrize(
    "text",
    ["the lead singer from Ana's band went well", "Bob's lead worked out", "Ana's new lead is Tom"],
)
async def test_what_is_no_outcome_of_a_lead_moves_none(you: Person, text: str) -> None:
    await you.says("Ana gave me a lead: PM at Stripe")
    await you.says("met Bob at the gym")

    await you.says(text)

    assert "PM at Stripe, from Ana: new" in await you.says("/leads")
