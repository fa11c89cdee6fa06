"""Notes that go on about somebody without naming them."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.notes.facts import Relation
from bot.playground.game import Game
from tests.driver import Person
from tests.kept import kept


async def test_a_pronoun_means_whom_the_note_before_was_about(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("met Ana and Bob at soccer")
    heard = await you.says("he lives in Porto")

    assert heard.text.splitlines()[:2] == ["✅ Bob", "   lives in Porto"]
    assert (await kept(game, data, you.id)).person("Bob").last(Relation.LOCATION) == "Porto"


async def test_a_bare_fact_is_about_the_one_person_of_the_note_before(you: Person) -> None:
    await you.says("met Ana at soccer")

    assert "PM · at Stripe" in await you.says("PM at Stripe")
    assert "ana@stripe.com" in await you.says("ana@stripe.com")


async def test_where_it_could_be_either_kith_asks(you: Person) -> None:
    await you.says("met Kai and Sam at soccer")
    asked = await you.says("lives in Porto")

    assert "Who is that about?" in asked
    assert asked.labels == ["Kai (soccer)", "Sam (soccer)", "Undo"]
    await you.presses(asked, "Sam (soccer)")
    assert "Porto" in await you.says("/who sam")
    assert "Porto" not in await you.says("/who kai")


async def test_they_means_both(you: Person) -> None:
    await you.says("met Ana and Bob at soccer")
    heard = await you.says("they live in Porto")

    assert "✅ Ana" in heard
    assert "✅ Bob" in heard


async def test_others_named_in_it_are_heard_too(you: Person) -> None:
    await you.says("met Ana at soccer")
    heard = await you.says("she lives in Porto. Met Luis at the gym")

    assert "✅ Ana" in heard
    assert "✅ Luis · new" in heard


async def test_an_answer_to_an_old_note_goes_on_about_that_one(you: Person) -> None:
    ana = await you.says("met Ana at soccer")
    await you.says("met Carla at the gym")
    heard = await you.says("she lives in Porto", reply_to=ana)

    assert "✅ Ana" in heard


async def test_an_hour_later_nobody_is_meant(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer")
    await game.playground.move(timedelta(hours=1))
    heard = await you.says("she lives in Porto")

    assert "Ana" not in heard.text.replace("met Ana at soccer, she's in fintech", "")


async def test_an_edit_goes_on_about_the_same_person(game: Game, you: Person, data: Path) -> None:
    await you.says("met Ana at soccer")
    heard = await you.says("she lives in Porto")
    await you.says("met Carla at the gym")
    await you.edits(heard, "she lives in Braga")

    found = await kept(game, data, you.id)
    assert found.person("Ana").last(Relation.LOCATION) == "Braga"
    assert found.person("Carla").last(Relation.LOCATION) == ""


async def test_a_name_alone_shows_the_card_and_plain_words_are_commands(you: Person) -> None:
    await you.says("met Ana at soccer")

    assert "first met: soccer" in await you.says("ana")
    assert "Ana" in await you.says("who's due?")
    assert "/undo" in await you.says("help")
    assert "Forget" in await you.says("forget ana")
    assert "met Ana at soccer" in await you.says("undo")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hey! what can u do?", "/undo"),
        ("who should I call", "Ana"),
        ("whats up this week", "Ana"),
        ("stop", "Your settings"),
        ("delete everything", "Delete everything"),
    ],
)
async def test_plain_words_ask_for_what_has_a_command(
    you: Person, text: str, expected: str
) -> None:
    await you.says("met Ana at soccer")

    assert expected in await you.says(text)


async def test_small_talk_is_answered_in_kind_and_is_not_what_undo_takes_back(
    you: Person,
) -> None:
    await you.says("met Ana at soccer")

    assert "Whom did you meet?" in await you.says("hi")
    assert "You’re welcome" in await you.says("thanks!")
    assert (await you.says("👍")).text == "👍"
    assert "met Ana at soccer" in await you.says("/undo")


async def test_the_users_own_news_is_not_put_to_the_person_of_the_note_before(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("Ana gave me a lead: PM at Stripe")
    await you.says("got the interview!")

    told = (await kept(game, data, you.id)).person("Ana")
    assert told.values(Relation.DETAIL) == []


async def test_forgetting_somebody_takes_what_went_on_about_them_too(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("met Ana at soccer")
    told = await you.says("she lives in Porto")
    await you.presses(await you.says("/forget Ana"), "Forget Ana")

    await you.edits(told, "she lives in Braga")

    found = await kept(game, data, you.id)
    assert found.texts == ["she lives in Braga"]
    assert found.people == []


async def test_undoing_the_first_note_leaves_what_went_on(
    game: Game, you: Person, data: Path
) -> None:
    first = await you.says("met Ana at soccer")
    await you.says("she lives in Porto")
    await you.presses(first, "Undo")

    found = await kept(game, data, you.id)
    assert found.person("Ana").last(Relation.LOCATION) == "Porto"


async def test_a_correction_may_go_to_a_note_that_went_on(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("met Ana at soccer")
    await you.says("she lives in Porto")
    await you.says("no, Braga")

    found = await kept(game, data, you.id)
    assert found.person("Ana").values(Relation.LOCATION) == ["Braga"]


@pytest.mark.parametrize(
    "text", ["coffee with Ana is cancelled", "Ana cancelled", "cancelled", "it's off"]
)
async def test_what_is_called_off_is_planned_no_more(you: Person, text: str) -> None:
    await you.says("coffee with Ana on Friday at 15:00")

    assert "called off: coffee Fri 6 Mar" in await you.says(text)

    assert "📅" not in await you.says("/due all")
    assert "Nothing planned" in await you.says("what's planned this week?")
    await you.says("undo")
    assert "📅 Ana: coffee Fri 6 Mar" in await you.says("/due all")


async def test_what_is_moved_is_planned_once(you: Person) -> None:
    await you.says("coffee with Ana on Friday at 15:00")
    await you.says("met Bob at the gym")

    await you.says("coffee with Ana moved to Saturday")

    shown = await you.says("/due all")
    assert "coffee Sat 7 Mar" in shown
    assert "coffee Fri 6 Mar" not in shown


async def test_what_was_lunch_is_lunch_on_the_new_day(you: Person) -> None:
    await you.says("lunch w sara tmrw 1230")

    heard = await you.says("sara cant make it, moved to fri")

    assert "planned: a meal together Fri 6 Mar · called off: a meal together tomorrow" in heard
    assert "Fri 6 Mar" in await you.says("when's lunch w sara")


async def test_a_word_before_a_meeting_may_be_answered_that_it_is_off(
    game: Game, you: Person
) -> None:
    await you.says("met Ana at soccer")
    await you.says("coffee with Ana tomorrow at 15:00")
    await game.playground.tomorrow()
    await game.playground.move(timedelta(hours=2))
    assert "coffee today at 15:00" in you.heard[-1]

    await you.says("she cancelled")
    await game.playground.move(timedelta(hours=6))

    await you.assert_silence()


@pytest.mark.parametrize(
    "text", ["delete that", "Delete that note", "remove the last one", "undo it"]
)
async def test_the_last_note_is_taken_back_in_any_words(you: Person, text: str) -> None:
    await you.says("met Ana at soccer")

    assert "Taken back: met Ana at soccer" in await you.says(text)


async def test_two_people_are_introduced_in_plain_words(you: Person) -> None:
    await you.says("met Ana and Bob at soccer")

    assert "👥" in await you.says("introduce Ana to Bob")


@pytest.mark.parametrize("text", ["/due Ana", "what should I write to Ana?", "any ideas for ana?"])
async def test_what_is_open_about_one_person_is_shown_with_its_buttons(
    you: Person, text: str
) -> None:
    await you.says("met Ana at soccer, she's in fintech")
    await you.says("met Bob at the gym")

    shown = await you.says(text)
    assert "Ana" in shown
    assert "Bob" not in shown
    draft = await you.presses(shown, "Draft")

    assert "Hi Ana" in draft
    assert "✓ Ana: done" in await you.presses(draft, "Sent it")


async def test_of_several_of_that_name_kith_shows_who_they_are(you: Person) -> None:
    for name in ("Ana Costa", "Ana Silva"):
        await you.says(f"met {name} at the gala")

    shown = await you.says("/due Ana")

    assert shown.labels == ["Ana Costa (gala)", "Ana Silva (gala)"]


async def test_what_is_due_of_somebody_unknown_offers_who_is_called_nearly_so(you: Person) -> None:
    await you.says("met Annika Berg at the gala")

    shown = await you.says("/due Anika Berg")

    assert "don’t know anybody called" in shown
    assert shown.labels == ["Annika Berg (gala)"]


@pytest.mark.parametrize("when", ["today", "now", "please", "10", "far", "Xavier"])
async def test_what_is_no_name_after_due_shows_the_list(you: Person, when: str) -> None:
    await you.says("met Annika Berg at the gala")

    assert "Annika Berg" in await you.says(f"/due {when}")


async def test_how_to_reach_somebody_known_is_on_their_card(you: Person) -> None:
    await you.says("met Ana at soccer, her number is +351 912 345 678")

    assert "+351 912 345 678" in await you.says("how can I reach Ana?")
    assert "I see no way to Stripe yet" in await you.says("how can I reach Stripe?")


async def test_a_rhythm_longer_than_a_life_is_kept(you: Person) -> None:
    await you.says("met Ana at soccer")

    assert "every 9999 years" in await you.says("/every Ana 9999 years")
