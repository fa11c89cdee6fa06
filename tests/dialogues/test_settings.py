"""When and how often Kith speaks up is changed with buttons."""

from datetime import timedelta

import pytest

from bot.playground.game import Game
from tests.driver import Person


async def test_the_hour_is_chosen_with_a_button_and_holds(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer, she's in fintech")
    shown = await you.says("/settings")
    panel = await you.presses(shown, "🕘 Hour")

    changed = await you.presses(panel, "19:00")

    assert "Nudges at 19:00" in changed
    await game.playground.tomorrow()
    await you.assert_silence()
    await game.playground.move(timedelta(hours=7.5))
    assert "Ana" in await you.hears()


async def test_days_off_hold_back_what_has_no_day_of_its_own(game: Game, you: Person) -> None:
    panel = await you.presses(await you.says("/settings"), "📆 Days")
    await you.presses(panel, "• Tue")

    changed = await you.presses(panel, "• Follow-ups any day")

    assert "Monday, Wednesday, Thursday, Friday; first follow-ups on these days too" in changed
    await you.says("met Ana at soccer, she's in fintech")
    await game.playground.tomorrow()
    await you.assert_silence()
    await game.playground.tomorrow()
    assert "Ana" in await you.hears()


async def test_every_setting_has_its_panel(you: Person) -> None:
    shown = await you.says("/settings")

    quiet = await you.presses(await you.presses(shown, "🌙 Quiet hours"), "22–07")
    most = await you.presses(await you.presses(quiet, "‹"), "🔢 How many")
    most = await you.presses(most, "5 a day")
    often = await you.presses(await you.presses(most, "‹"), "🌱 How often")
    often = await you.presses(often, "90 days")
    review = await you.presses(await you.presses(often, "‹"), "🗓 Review")
    review = await you.presses(review, "Off")

    for line in ("22:00 to 07:00", "At most 5", "every 90 days", "No weekly review"):
        assert line in review


async def test_a_shared_location_sets_the_zone(you: Person) -> None:
    await you.presses(await you.says("/settings"), "🌍 Where I am")

    heard = await you.shares_location(45.5, -73.6)

    assert "Toronto" in heard


async def test_every_sets_how_often_for_one_person(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer, she's in fintech")
    await game.playground.tomorrow()
    await you.presses(await you.hears(), "Done")

    set_ = await you.says("/every ana 2 weeks")

    assert "2 weeks" in set_
    await game.playground.move(timedelta(days=13))
    await you.assert_silence()
    await game.playground.move(timedelta(days=1))
    assert "Ana" in await you.hears()


async def test_every_sets_how_often_for_a_circle(you: Person) -> None:
    for name in ("Ana", "Bob"):
        await you.says(f"had coffee with {name}, in fintech")
    await you.says("/circle family Ana, Bob")

    set_ = await you.says("/every family 3 weeks")

    assert "family (2 people): every 3 weeks" in set_
    assert "Ana, Bob" in await you.says("/circle family")


async def test_every_sets_the_usual(you: Person) -> None:
    assert "every 45 days" in await you.says("/every 45 days")
    assert "In touch every 45 days" in await you.says("/settings")


async def test_every_asks_for_what_is_missing(you: Person) -> None:
    assert "How often?" in await you.says("/every ana")
    assert "I know nobody called" in await you.says("/every zorro 2 weeks")


async def test_the_word_before_a_plan_follows_the_quiet_hours(game: Game, you: Person) -> None:
    await you.says("dinner with Ana on friday at 21:30")
    shown = await you.says("/settings")
    await you.presses(await you.presses(shown, "🌙 Quiet hours"), "20–08")

    await game.playground.move(timedelta(days=4, minutes=20))
    await you.settles()
    await you.assert_silence()
    await game.playground.move(timedelta(minutes=15))

    assert "21:30" in await you.hears()


@pytest.mark.parametrize("greeting", ["Hey", "Dear"])
async def test_drafts_begin_as_the_user_greets(game: Game, you: Person, greeting: str) -> None:
    panel = await you.presses(await you.says("/settings"), "👋 Greeting")
    await you.presses(panel, greeting)
    await you.says("met Ana at soccer, she's in fintech")
    await you.says("Ana gave me a lead: PM at Stripe")

    await game.playground.tomorrow()
    await you.settles()
    [nudge] = [h for h in you.heard if "Draft" in h.labels or "More" in h.labels]
    drafted = await you.presses(nudge, "Draft" if "Draft" in nudge.labels else "More")
    if "Draft" in drafted.labels:
        drafted = await you.presses(drafted, "Draft")

    assert f"{greeting} Ana," in drafted
    assert (await you.presses(drafted, "Copy")).copied.startswith(f"{greeting} Ana,")


async def test_the_user_types_a_greeting_of_their_own(you: Person) -> None:
    panel = await you.presses(await you.says("/settings"), "👋 Greeting")
    await you.presses(panel, "Another")

    settings = await you.says("Good day,")

    assert "What you send begins: Good day Ana" in settings
    await you.says("met Ana at soccer, she's looking for a designer")
    await you.says("Luis is a designer")
    card = await you.says("/intro ana luis")
    assert "Good day Ana, I know somebody" in card
    assert "Hi Ana" not in card


async def test_a_note_is_no_greeting(you: Person) -> None:
    panel = await you.presses(await you.says("/settings"), "👋 Greeting")
    await you.presses(panel, "Another")

    assert "✅ Ana" in await you.says("met Ana")
    assert "begins: Hi Ana" in await you.says("/settings")


async def test_somebody_one_is_tired_of_hearing_of_is_let_go(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer, she's in fintech")

    await game.playground.move(timedelta(minutes=5))
    heard = await you.says("stop reminding me about ana")

    assert "I bring them up no more" in heard
    await game.playground.move(timedelta(days=90))
    assert not any("you met" in h.text or "last contact" in h.text for h in you.heard)
