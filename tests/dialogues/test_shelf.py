"""A link or a forwarded advert: kept, who would care, passed on in one tap."""

import asyncio
from pathlib import Path

import pytest

from bot.core.profile import Habits
from bot.playground.clock import Clock
from bot.playground.game import Game
from bot.playground.server import Playground
from handlers.desk import Page
from tests.conftest import MONDAY, NO_RESTS
from tests.driver import PATIENCE, Person
from tests.heard import Heard

PSD3 = "What PSD3 means for banks https://example.org/psd3"


@pytest.fixture
async def circle(you: Person) -> Person:
    await you.says("Ana is in fintech")
    await you.says("Luis loves climbing")
    return you


@pytest.fixture
async def card(circle: Person) -> Heard:
    return await circle.says(PSD3)


async def test_a_link_says_who_would_care_and_why(card: Heard) -> None:
    assert "Kept: What PSD3 means for banks" in card
    assert "Ana: in fintech" in card
    assert "Luis" not in card.text
    assert card.labels == ["Send Ana", "Take off the shelf"]


async def test_sending_it_books_one_give_and_moves_the_clock(
    game: Game, circle: Person, card: Heard
) -> None:
    await game.playground.tomorrow()
    draft = await circle.presses(card, "Send Ana")
    assert "Hi Ana, I saw this and thought of you" in draft
    assert "https://example.org/psd3" in draft
    assert "https://example.org/psd3" in (await circle.presses(draft, "Copy")).copied

    sent = await circle.presses(draft, "Sent")
    assert "Noted as given." in sent
    who = await circle.says("/who ana")
    assert who.text.count("You sent") == 1
    assert "Last contact: today" in who


async def test_sent_from_two_messages_it_is_given_once(circle: Person, card: Heard) -> None:
    first = await circle.presses(card, "Send Ana")
    second = await circle.presses(card, "Send Ana")
    await circle.presses(first, "Sent")

    await circle.presses(second, "Sent")

    assert (await circle.says("/who ana")).text.count("You sent") == 1


async def test_sent_can_be_taken_back(circle: Person, card: Heard) -> None:
    sent = await circle.presses(await circle.presses(card, "Send Ana"), "Sent")

    back = await circle.presses(sent, "Undo")

    assert "Sent" in back.labels
    assert "You sent" not in (await circle.says("/who ana")).text


@pytest.mark.usefixtures("card")
async def test_the_shelf_lists_what_was_kept(circle: Person) -> None:
    await circle.says("https://example.org/best-climbing-routes")

    shelf = await circle.says("/shelf")

    assert "1. example.org/best-climbing-routes" in shelf
    assert "2. What PSD3 means for banks" in shelf
    again = await circle.presses(shelf, "1")
    assert "Luis: into climbing" in again


async def test_an_empty_shelf_says_how_to_fill_it(you: Person) -> None:
    assert "Send me a link" in await you.says("/shelf")


async def test_a_link_taken_off_is_gone_and_can_be_put_back(circle: Person, card: Heard) -> None:
    off = await circle.presses(card, "Take off the shelf")
    assert "Off the shelf." in off
    assert "empty" in await circle.says("/shelf")

    await circle.presses(off, "Put back")
    assert "PSD3" in await circle.says("/shelf")


async def test_editing_the_message_changes_what_was_kept(circle: Person, card: Heard) -> None:
    edited = await circle.edits(card, "Ten climbing routes https://example.org/climb")

    assert edited.message.message_id == card.message.message_id
    assert "Luis: into climbing" in edited
    shelf = await circle.says("/shelf")
    assert "PSD3" not in shelf.text


async def test_nobody_in_mind_is_said_so(circle: Person) -> None:
    heard = await circle.says("https://example.org/quantum-gravity")

    assert "Nobody comes to mind" in heard


async def test_a_link_inside_a_note_about_somebody_is_a_note(circle: Person) -> None:
    heard = await circle.says("sent Luis an article on rope https://example.org/rope")

    assert "Kept" not in heard.text
    assert "Luis" in heard


async def test_a_forwarded_advert_can_be_a_lead_of_whoever_sent_it(circle: Person) -> None:
    await circle.says("met Grace at a meetup")
    heard = await circle.forwards("We're hiring: Product Manager at Stripe, apply now", "Grace")
    assert "A lead from Grace" in heard.labels

    lead = await circle.presses(heard, "A lead from Grace")

    assert "from Grace" in lead
    assert "I acted on it" in lead.labels
    assert "Product Manager at Stripe" in await circle.says("/leads")


async def test_a_lead_from_somebody_new_puts_them_on_record(circle: Person) -> None:
    heard = await circle.forwards("We're hiring: Product Manager at Stripe, apply now", "Zoe Park")

    lead = await circle.presses(heard, "A lead from Zoe Park")

    assert "Product Manager at Stripe" in lead
    assert "from Zoe" in lead
    assert "Product Manager at Stripe" in await circle.says("/who Zoe")
    assert "already" in (await circle.presses(heard, "A lead from Zoe Park")).text.lower()


@pytest.mark.parametrize("before", ["/gave", "/ask", "/intro", "coffee with Ana"])
@pytest.mark.parametrize("text", ["We're hiring: PM at Stripe", "Who do I know in fintech?"])
async def test_what_somebody_else_wrote_answers_no_question(
    circle: Person, before: str, text: str
) -> None:
    await circle.says(before)

    assert "Kept" in await circle.forwards(text, "Zoe Park")


async def test_a_forwarded_advert_is_a_lead_of_whoever_was_met_since(circle: Person) -> None:
    heard = await circle.forwards("We're hiring: Product Manager at Stripe, apply now", "Zoe Park")
    await circle.says("met Zoe Park at a meetup, she's a chemist")

    await circle.presses(heard, "A lead from Zoe Park")

    card = await circle.says("/who Zoe")
    assert "chemist" in card
    assert "Product Manager at Stripe" in card


async def test_a_lead_booked_once_stays_so_when_its_giver_gets_a_fuller_name(
    circle: Person,
) -> None:
    heard = await circle.forwards("We're hiring: Product Manager at Stripe, apply now", "Zoe")
    await circle.presses(heard, "A lead from Zoe")
    await circle.says("Zoe = Zoe Parker")

    again = await circle.presses(heard, "A lead from Zoe")

    assert "already" in again.text.lower()
    assert (await circle.says("/leads")).text.count("Stripe") == 1


async def test_an_advert_is_no_lead_of_somebody_with_the_same_first_name(circle: Person) -> None:
    await circle.says("met Zoe Miller at a meetup")

    heard = await circle.forwards("We're hiring: PM at Stripe, apply now", "Zoe Park")

    assert "A lead from Zoe Park" in heard.labels


async def test_whom_an_advert_came_from_can_be_forgotten(circle: Person) -> None:
    await circle.forwards("We're hiring: PM at Stripe, apply now", "Zoe Park")

    await circle.presses(await circle.says("/forget Zoe Park"), "Forget 1 note")

    shelf = await circle.says("/shelf")
    assert not any("Zoe" in label for label in (await circle.presses(shelf, "1")).labels)


async def test_the_lead_is_called_by_the_job_not_by_what_any_advert_says(circle: Person) -> None:
    heard = await circle.forwards(
        "We are hiring! Senior Engineer at Klarna, remote. Apply: https://klarna.example/jobs/1",
        "Zoe Park",
    )

    assert "Senior Engineer at Klarna" in await circle.presses(heard, "A lead from Zoe Park")


async def test_of_several_links_each_has_its_own_words(circle: Person) -> None:
    await circle.says("Felix's son has dyslexia")
    heard = await circle.says(
        "https://example.org/51 climbing in winter https://example.org/52 dyslexia tutors"
    )

    assert "Luis" in heard
    assert "Felix" not in heard
    assert "The other one is on your /shelf too." in heard
    assert "Felix" in await circle.presses(await circle.says("/shelf"), "1")


@pytest.mark.parametrize(
    "text",
    [
        "Luis will like https://example.org/12 ropes compared",
        "Luis would really love this https://youtube.com/watch?v=1",
        "for Luis https://x.com/somebody/status/12",
    ],
)
async def test_a_link_meant_for_somebody_goes_on_the_shelf(circle: Person, text: str) -> None:
    heard = await circle.says(text)

    assert "Kept" in heard
    assert "Luis: you named them" in heard


async def test_a_word_finds_what_was_kept_long_ago(circle: Person) -> None:
    await circle.says("https://example.org/0 the chess player of Baghdad")
    for n in range(1, 10):
        await circle.says(f"https://example.org/{n} number {n} of the gardening letters")

    assert "2 older: /shelf and a word" in await circle.says("/shelf")
    assert (await circle.says("/shelf chess players")).labels == ["1"]
    assert "speaks of sailing" in await circle.says("/shelf sailing")


async def test_an_advert_from_somebody_named_can_be_a_lead(circle: Person) -> None:
    heard = await circle.says("from Ana: PM wanted https://example.org/jobs/1")

    assert "A lead from Ana" in heard.labels


@pytest.mark.usefixtures("card")
async def test_what_is_on_the_shelf_is_proposed_by_bare_gave(circle: Person) -> None:
    await circle.says("coffee with Ana")

    heard = await circle.says("/gave")

    assert "You could" in heard
    assert "send Ana “What PSD3 means for banks” (in fintech)" in heard
    draft = await circle.presses(heard, "Send Ana the link")
    assert "Hi Ana" in draft


async def test_forgetting_somebody_takes_their_name_off_the_shelf(circle: Person) -> None:
    await circle.says("met Zoltana at a meetup")
    await circle.says("for Zoltana and all others https://example.org/x1")
    asked = await circle.says("/forget Zoltana")

    await circle.presses(asked, asked.labels[0])

    assert "Zoltana" not in (await circle.says("/shelf")).text


async def test_the_pages_own_title_says_more(tmp_path: Path) -> None:
    looked: list[str] = []
    done = asyncio.Event()

    async def peek(url: str) -> Page | None:
        looked.append(url)
        await done.wait()
        return Page("The best climbing routes in Portugal", "For beginners")

    play = Playground(Clock(lambda: MONDAY))
    game = Game(play, tmp_path, Habits("Europe/Lisbon"), rests=NO_RESTS, peek=peek)
    await game.start()
    you = Person(game.playground, idle=game.idle)
    await you.says("Luis loves climbing")

    card = await you.says("https://example.org/7")
    assert "Nobody comes to mind" in card
    done.set()
    async with asyncio.timeout(PATIENCE):
        await play.chat.pulse.until(lambda: "Luis" in you.sees(card))

    known = you.sees(card)
    assert "The best climbing routes in Portugal" in known
    assert "Luis: into climbing" in known
    assert looked == ["https://example.org/7"]
    await game.stop()


async def test_a_forwarded_post_without_a_link_is_kept_and_goes_to_who_would_care(
    circle: Person,
) -> None:
    heard = await circle.forwards("What PSD3 means for every bank and its payments", "Some Channel")

    assert "Kept: What PSD3 means" in heard
    assert "Ana: in fintech" in heard
    draft = await circle.presses(heard, "Send Ana")
    assert "What PSD3 means for every bank" in draft


async def test_what_was_forwarded_is_read_as_a_note_only_when_asked(circle: Person) -> None:
    heard = await circle.forwards("Ana moved to Berlin", "Bob")
    assert "Berlin" not in (await circle.says("/who ana")).text

    note = await circle.presses(heard, "Read it as a note")

    assert "lives in Berlin" in note
    assert "empty" in await circle.says("/shelf")
    await circle.presses(note, "Undo")
    assert "Berlin" not in (await circle.says("/who ana")).text


async def test_pressed_again_it_is_no_second_note(circle: Person) -> None:
    heard = await circle.forwards("Ana moved to Berlin", "Bob")
    old = heard.message.message_id
    note = await circle.presses(heard, "Read it as a note")

    assert note.message.message_id == old
    assert "Read it as a note" not in note.labels


async def test_a_link_inside_a_note_is_kept_beside_what_the_note_says(circle: Person) -> None:
    heard = await circle.says("coffee with Luis, sent him a paper https://example.org/psd3-banks")
    assert "paper" in heard
    assert "example.org" not in heard.text

    card = await circle.presses(heard, "🔖 Who would care about the link?")

    assert "Ana: in fintech" in card
    assert "Send Luis" not in card.labels
    draft = await circle.presses(card, "Send Ana")
    assert "Luis" not in draft.text
    assert "https://example.org/psd3-banks" in draft


async def test_taking_such_a_link_off_leaves_the_note(circle: Person) -> None:
    heard = await circle.says("coffee with Luis, sent him a paper https://example.org/psd3-banks")
    card = await circle.presses(heard, "🔖 Who would care about the link?")

    off = await circle.presses(card, "Take off the shelf")

    assert "empty" in await circle.says("/shelf")
    assert "Last contact: today" in await circle.says("/who luis")
    await circle.presses(off, "Put back")
    assert "psd3" in await circle.says("/shelf")


async def test_undoing_the_note_takes_its_link_off_too(circle: Person) -> None:
    await circle.says("coffee with Luis, sent him a paper https://example.org/psd3-banks")

    await circle.says("/undo")

    assert "empty" in await circle.says("/shelf")


async def test_an_edit_without_the_link_takes_it_off(circle: Person) -> None:
    heard = await circle.says("coffee with Luis, sent him a paper https://example.org/psd3-banks")

    await circle.edits(heard, "coffee with Luis")

    assert "empty" in await circle.says("/shelf")


async def test_where_somebody_is_found_is_no_link_to_pass_on(circle: Person) -> None:
    heard = await circle.says("met Grace at a meetup, her site is https://grace.dev")

    assert "https://grace.dev" in heard
    assert "🔖 Who would care about the link?" not in heard.labels
    assert "empty" in await circle.says("/shelf")


async def test_what_was_said_beside_a_link_does_not_go_out_with_it(circle: Person) -> None:
    card = await circle.says("so dull but needed https://example.org/psd3-banks")

    draft = await circle.presses(card, "Send Ana")

    assert "dull" not in draft.text


async def test_a_lead_is_called_by_what_it_is_and_not_whom_it_is_from(circle: Person) -> None:
    heard = await circle.says("from Ana: PM wanted https://example.org/jobs/1")

    lead = await circle.presses(heard, "A lead from Ana")

    assert "PM wanted, from Ana" in lead
    assert "from Ana: PM" not in lead.text


async def test_a_link_behind_the_command_goes_on_the_shelf(you: Person) -> None:
    kept = await you.says("/shelf https://ankle.example/exercises ankle exercises for kids")

    assert "Kept: ankle exercises for kids" in kept
    assert "ankle exercises" in await you.says("/shelf")


async def test_a_title_that_asks_is_kept_and_not_answered(circle: Person) -> None:
    heard = await circle.says("Who will win in fintech? https://example.org/fintech")

    assert "Kept: Who will win in fintech?" in heard


@pytest.mark.parametrize(
    "text",
    [
        "See you at 5",
        "My new number is +351 912 345 678",
        "thanks for yesterday, that was fun!",
        "I am moving to Berlin in May",
        "can you send me the slides tomorrow?",
        "Ana had a baby!",
    ],
)
async def test_a_private_message_that_is_forwarded_is_no_post(circle: Person, text: str) -> None:
    await circle.says("met Grace at a meetup")

    heard = await circle.forwards(text, "Grace")

    assert "Kept for you: what Grace wrote." in heard
    assert heard.labels == ["Grace wrote me", "Read it as a note", "Put it on the shelf"]
    assert "empty" in await circle.says("/shelf")


async def test_whoever_wrote_was_in_touch_and_their_number_is_kept(
    game: Game, circle: Person
) -> None:
    await circle.says("met Grace at a meetup")
    await game.playground.tomorrow()
    heard = await circle.forwards("My new number is +351 912 345 678", "Grace")

    noted = await circle.presses(heard, "Grace wrote me")

    assert "a message today" in noted
    card = await circle.says("/who grace")
    assert "Last contact: today" in card
    assert "912 345 678" in card.text.replace("+351", "")


async def test_it_can_go_on_the_shelf_all_the_same(circle: Person) -> None:
    heard = await circle.forwards("You would love this new bank", "Grace")

    card = await circle.presses(heard, "Put it on the shelf")

    assert "Kept: You would love this new bank" in card
    assert "You would love" in await circle.says("/shelf")


async def test_one_page_sent_twice_stands_on_the_shelf_once(circle: Person) -> None:
    await circle.says(PSD3)
    await circle.says(PSD3)

    assert (await circle.says("/shelf")).text.count("PSD3") == 1


async def test_who_would_care_can_be_asked_of_a_link(circle: Person) -> None:
    heard = await circle.says("who would care about this? https://example.org/psd3-rules")

    assert "Kept: example.org/psd3-rules" in heard
    assert "Ana: in fintech" in heard
