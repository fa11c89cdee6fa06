"""Nudges as the user meets them: when they come, what they say, what their buttons do."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.notes.facts import Relation
from bot.playground.game import Game
from bot.playground.people import NoButtonError
from tests.driver import Person
from tests.heard import Heard
from tests.kept import kept

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


async def after_a_follow_up(game: Game, you: Person) -> Heard:
    """The nudge on the day after Ana was met."""
    await you.says("met Ana at soccer, she's in fintech")
    await game.playground.tomorrow()
    return await you.hears()


async def test_the_follow_up_comes_at_nine_of_the_next_day(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer, she's in fintech")  # 18:30 in Lisbon

    await game.playground.move(14 * HOUR + timedelta(minutes=29))
    await you.assert_silence()
    await game.playground.move(timedelta(minutes=1))

    assert "Ana" in await you.hears()


async def test_it_names_the_person_says_why_now_and_suggests_something(
    game: Game, you: Person
) -> None:
    nudge = await after_a_follow_up(game, you)

    assert "Ana" in nudge
    assert "you met yesterday" in nudge
    assert "fintech" in nudge
    assert {"Done", "Snooze", "Skip"} <= set(nudge.labels)
    assert len(nudge.text) < 400


async def test_a_word_before_a_meeting_does_not_come_once_it_has_begun(
    game: Game, you: Person
) -> None:
    await you.says("met Ana at soccer")
    await you.says("coffee with Ana tomorrow at 10:00")

    await game.playground.tomorrow()  # at noon

    assert "coffee" not in await you.hears()


async def test_done_logs_the_contact_and_moves_the_clock(
    game: Game, you: Person, data: Path
) -> None:
    nudge = await after_a_follow_up(game, you)

    done = await you.presses(nudge, "Done")

    assert "done" in done.text.casefold()
    assert "Last contact: today" in await you.says("/who ana")
    await game.playground.leap(days=20)
    await you.assert_silence()
    ana = (await kept(game, data, you.id)).person("Ana")
    assert f"{ana.last_contact}" == "2026-03-03"


async def test_done_can_be_taken_back(game: Game, you: Person) -> None:
    nudge = await after_a_follow_up(game, you)
    await you.presses(nudge, "Done")

    back = await you.presses(nudge, "Undo")

    assert "Done" in back.labels
    assert "Last contact: yesterday" in await you.says("/who ana")


@pytest.mark.parametrize(("choice", "days"), [("Tomorrow", 1), ("week", 7), ("month", 30)])
async def test_snooze_brings_it_back_when_asked(
    game: Game, you: Person, choice: str, days: int
) -> None:
    nudge = await after_a_follow_up(game, you)
    choices = await you.presses(nudge, "Snooze")
    label = next(name for name in choices.labels if choice in name)

    snoozed = await you.presses(nudge, label)

    assert "back" in snoozed.text
    await game.playground.leap(days=days - 1)
    await you.assert_silence()
    for _ in range(5):  # a month's end or a weekend may lie between
        await game.playground.tomorrow()
    assert "Ana" in await you.hears()


async def test_skip_passes_it_over_for_good(game: Game, you: Person) -> None:
    nudge = await after_a_follow_up(game, you)

    await you.presses(nudge, "Skip")

    for _ in range(4):  # to Saturday; on Sunday comes the review of the week
        await game.playground.tomorrow()
    await you.assert_silence()


async def test_an_unanswered_nudge_is_not_repeated_the_next_days(game: Game, you: Person) -> None:
    await after_a_follow_up(game, you)

    for _ in range(4):  # to Saturday
        await game.playground.tomorrow()

    await you.assert_silence()


async def test_a_contact_told_before_the_hour_makes_the_follow_up_needless(
    game: Game, you: Person
) -> None:
    await you.says("met Ana at soccer")
    await game.playground.move(timedelta(hours=8))
    await you.says("had coffee with Ana this morning")

    await game.playground.leap(days=1)

    await you.assert_silence()


async def test_keep_in_touch_comes_sixty_days_after_the_last_real_contact(
    game: Game, you: Person
) -> None:
    nudge = await after_a_follow_up(game, you)
    await you.presses(nudge, "Done")  # on 3 March

    await game.playground.leap(days=52)
    await you.assert_silence()

    for _ in range(16):  # sixty days and a few, so that not everybody falls due together
        await game.playground.tomorrow()

    assert "last contact 8 weeks ago" in await you.hears()


async def test_a_contact_in_between_moves_the_keep_in_touch(game: Game, you: Person) -> None:
    nudge = await after_a_follow_up(game, you)
    await you.presses(nudge, "Done")
    await game.playground.leap(days=40)
    await you.says("had lunch with Ana today")

    await game.playground.leap(days=40)

    await you.assert_silence()


async def test_a_reminder_comes_on_its_day_and_at_its_hour(game: Game, you: Person) -> None:
    await you.says("remind me to call Bob on friday at 15:00")

    await game.playground.move(3 * DAY + 20 * HOUR)  # Friday 14:30
    await you.assert_silence()
    await game.playground.move(HOUR / 2)

    nudge = await you.hears()
    assert "Bob" in nudge
    assert "call" in nudge


async def test_a_reminder_without_an_hour_comes_at_the_usual_one(game: Game, you: Person) -> None:
    await you.says("remind me to call Bob on friday")

    await game.playground.move(3 * DAY + 14 * HOUR)
    await you.assert_silence()
    await game.playground.move(HOUR)

    assert "Bob" in await you.hears()


async def test_several_due_at_once_come_as_one_message(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer")
    await you.says("met Bob at lunch")
    await you.says("remind me to call Grace tomorrow")
    before = len(you.heard)

    await game.playground.tomorrow()
    await you.settles()

    sent = you.heard[before:]
    assert len(sent) == 1
    assert all(name in sent[0] for name in ("Ana", "Bob", "Grace"))


async def test_five_met_on_one_day_come_as_one_digest_that_counts_as_one(
    game: Game, you: Person
) -> None:
    names = ("Ana", "Bob", "Luis", "Carla", "Tom")
    for name in names:
        await you.says(f"met {name} at soccer, likes chess")
    for name in ("Grace", "Mia", "Eva"):
        await you.says(f"promised {name} the deck")
    before = len(you.heard)

    await game.playground.tomorrow()
    await you.settles()
    [digest] = you.heard[before:]

    assert all(name in digest for name in names)
    assert len(digest.text) < 4096


async def test_what_was_met_before_a_month_without_the_bot_comes_in_one_digest(
    game: Game, you: Person
) -> None:
    await you.says("met Ana at soccer, likes chess")
    await you.says("Bob is in fintech")
    await you.says("Luis is in fintech")
    await game.playground.tomorrow()
    await you.says("met Carla at lunch, likes chess")
    await you.says("Bob is moving to Berlin")
    await you.says("Luis runs a marathon on march 10")
    await you.says("coffee with Tom on march 12")
    await you.says("Grace's birthday is april 8")
    before = len(you.heard)

    await game.stop_bot()
    await game.playground.leap(days=41)  # a Monday
    await game.start_bot()
    await game.tick()
    await you.settles()

    [digest] = you.heard[before:]
    for name in ("Carla", "Bob", "Luis", "Tom", "Grace"):
        assert name in digest, name


async def test_what_is_snoozed_for_two_months_comes_back(game: Game, you: Person) -> None:
    nudge = await after_a_follow_up(game, you)
    asked = await you.presses(await you.presses(nudge, "Snooze"), "Another day")
    assert "day" in asked.text.casefold()
    await you.says("may 20")
    before = len(you.heard)

    await game.playground.leap(days=77)
    await game.playground.leap(days=2)
    await you.settles()

    assert any("you met" in heard for heard in you.heard[before:])


async def test_no_more_than_three_a_day_but_every_reminder(game: Game, you: Person) -> None:
    for name in ("Ana", "Bob", "Luis", "Carla", "Tom"):
        await you.says(f"promised {name} the deck")
        await you.says(f"promised {name} the map")
    await game.playground.leap(days=6)
    for name in ("Grace", "José"):
        await you.says(f"remind me to call {name} tomorrow")
    before = len(you.heard)

    await game.playground.tomorrow()
    await you.settles()

    text = "\n".join(heard.text for heard in you.heard[before:])
    assert "Grace" in text
    assert "José" in text
    assert sum(name in text for name in ("Ana", "Bob", "Luis", "Carla", "Tom")) == 3


async def test_who_did_not_fit_comes_the_next_days(game: Game, you: Person) -> None:
    names = ("Ana", "Bob", "Luis", "Carla", "Tom")
    for name in names:
        await you.says(f"promised {name} the deck")
    before = len(you.heard)

    for _ in range(9):
        await game.playground.tomorrow()
    await you.settles()

    text = "\n".join(heard.text for heard in you.heard[before:])
    assert all(name in text for name in names)


async def test_what_waits_for_its_turn_does_not_hide_what_has_an_hour(
    game: Game, you: Person
) -> None:
    await you.presses(await you.presses(await you.says("/settings"), "🔢 How many"), "1 a day")
    await you.says("promised Ana the deck")
    await you.says("promised Bob the map")
    await you.says("remind me to call Bob on march 9 at 3pm")
    for _ in range(7):  # to noon of 9 March
        await game.playground.tomorrow()
    before = len(you.heard)

    for _ in range(3):
        await game.playground.move(HOUR)
    await you.settles()

    assert any("a reminder to call him" in heard for heard in you.heard[before:])


async def test_a_nudge_is_sent_once_however_often_the_bot_looks(game: Game, you: Person) -> None:
    await after_a_follow_up(game, you)

    for _ in range(5):
        await game.tick()
    await game.stop_bot()
    await game.start_bot()
    await game.tick()

    await you.assert_silence()


async def test_after_days_without_the_bot_there_is_one_message(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer")
    await you.says("remind me to call Bob on wednesday")
    await you.says("remind me to call Luis on friday")
    before = len(you.heard)

    await game.stop_bot()
    await game.playground.leap(days=9)
    await game.start_bot()
    await game.tick()
    await you.settles()

    sent = you.heard[before:]
    assert len(sent) == 1
    assert all(name in sent[0] for name in ("Ana", "Bob", "Luis"))


async def test_a_nudge_the_service_refused_comes_later(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer")
    game.playground.faults.broken("sendMessage")
    await game.playground.tomorrow()
    await you.settles()

    await game.playground.move(timedelta(minutes=30))

    assert sum("you met" in heard for heard in you.heard) == 1


async def test_a_nudge_told_to_wait_comes_once(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer")
    before = len(you.heard)
    game.playground.faults.too_many("sendMessage", retry_after=1)

    await game.playground.tomorrow()
    await game.playground.move(timedelta(minutes=30))
    await you.settles()

    assert len(you.heard) == before + 1


async def test_a_nudge_cut_off_before_it_arrived_or_after_is_not_repeated_blindly(
    game: Game, you: Person
) -> None:
    await you.says("met Ana at soccer")
    before = len(you.heard)
    game.playground.faults.dropped("sendMessage", acted=True)

    await game.playground.tomorrow()
    for _ in range(6):
        await game.playground.move(HOUR)
    await you.settles()

    assert len(you.heard) == before + 1


async def test_one_that_may_not_have_arrived_is_put_again_another_day(
    game: Game, you: Person
) -> None:
    await you.says("met Ana at soccer")
    before = len(you.heard)
    game.playground.faults.dropped("sendMessage", acted=False)

    await game.playground.tomorrow()
    await you.settles()
    assert len(you.heard) == before
    await game.playground.leap(days=2)
    await you.settles()

    assert any("Ana" in heard for heard in you.heard[before:])


async def test_who_blocked_the_bot_hears_nothing_until_back_and_then_the_digest(
    game: Game, you: Person
) -> None:
    await you.says("met Ana at soccer")
    await you.says("remind me to call Bob on friday")
    before = len(you.heard)
    game.playground.faults.blocked("sendMessage")
    await game.playground.leap(days=3)
    calls = len(game.playground.calls.of("sendMessage"))

    await game.playground.leap(days=3)
    assert len(game.playground.calls.of("sendMessage")) == calls

    await you.says("the weather is lovely")
    await game.tick()
    await you.settles()
    text = "\n".join(heard.text for heard in you.heard[before:])
    assert "Ana" in text
    assert "Bob" in text


async def test_due_shows_who_is_due_now_and_in_the_next_days_and_why(
    game: Game, you: Person
) -> None:
    await after_a_follow_up(game, you)
    await you.says("remind me to call Bob on friday")

    due = await you.says("/due")

    assert "Ana" in due
    assert "you met yesterday" in due
    assert "Bob" in due
    assert due.labels


async def test_a_due_item_is_answered_from_the_list(game: Game, you: Person, data: Path) -> None:
    await after_a_follow_up(game, you)
    due = await you.says("/due")

    await you.presses(due, "✓ Ana")

    ana = (await kept(game, data, you.id)).person("Ana")
    assert len(ana.all(Relation.INTERACTION)) == 2


async def test_nobody_due_is_said_so(you: Person) -> None:
    due = await you.says("/due")

    assert due.text
    with pytest.raises(NoButtonError):
        await you.presses(due, "Done")
