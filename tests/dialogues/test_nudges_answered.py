"""A nudge is answered with one tap, and the message shows what was done."""

from datetime import date, timedelta

import pytest

from bot.core.nudges.kinds import Due, Kind
from bot.core.people import Person as Known
from bot.core.views.coming import coming
from bot.playground.game import Game
from tests.driver import Person
from tests.heard import Heard


async def follow_up(
    game: Game, you: Person, note: str = "met Ana at soccer, she's in fintech"
) -> Heard:
    await you.says(note)
    await game.playground.tomorrow()
    return await you.hears()


async def test_done_is_shown_and_asks_what_it_was(game: Game, you: Person) -> None:
    nudge = await follow_up(game, you)

    done = await you.presses(nudge, "Done")
    coffee = await you.presses(done, "☕ Coffee")

    assert "✓ Ana: done." in done
    assert "✓ Ana: done, a coffee." in coffee
    assert "Last contact: today (coffee)" in await you.says("/who ana")


async def test_undo_brings_the_item_back(game: Game, you: Person) -> None:
    nudge = await follow_up(game, you)
    done = await you.presses(nudge, "Done")

    back = await you.presses(done, "Undo")

    assert back.rows[0] == ("Done", "Snooze", "Skip")
    assert back.text == nudge.text


async def test_the_draft_is_copied_in_one_tap(game: Game, you: Person) -> None:
    nudge = await follow_up(game, you)

    draft = await you.presses(nudge, "Draft")
    copied = await you.presses(draft, "Copy")

    assert copied.copied.startswith("Hi Ana")
    assert copied.copied in draft
    back = await you.presses(draft, "‹")
    assert back.labels == nudge.labels


async def test_what_was_sent_is_booked_as_given(game: Game, you: Person) -> None:
    nudge = await follow_up(game, you)
    draft = await you.presses(nudge, "Draft")

    sent = await you.presses(draft, "Sent it")

    assert "✓ Ana: done, sent." in sent
    assert "article on fintech" in await you.says("/who ana")


async def test_a_known_telegram_name_opens_the_chat(game: Game, you: Person) -> None:
    nudge = await follow_up(game, you, "met Ana at soccer, she's @ana_s on telegram, in fintech")

    draft = await you.presses(nudge, "Draft")

    buttons = [button for row in draft.message.buttons for button in row]
    links = [button["url"] for button in buttons if "url" in button]
    assert links[0].startswith("https://t.me/ana_s?text=Hi%20Ana")


async def test_a_snooze_takes_a_typed_day(game: Game, you: Person) -> None:
    nudge = await follow_up(game, you)
    snoozing = await you.presses(nudge, "Snooze")

    await you.presses(snoozing, "Another day")
    heard = await you.says("in 3 weeks")

    assert "Back Tue 24 Mar" in heard
    await game.playground.move(timedelta(days=20))
    await you.assert_silence()
    await game.playground.tomorrow()
    assert "Ana" in await you.hears()


async def test_a_day_in_the_past_is_asked_for_again(game: Game, you: Person) -> None:
    nudge = await follow_up(game, you)
    await you.presses(await you.presses(nudge, "Snooze"), "Another day")

    assert "not after today" in await you.says("yesterday")


async def test_somebody_put_to_rest_is_left_in_peace(game: Game, you: Person) -> None:
    nudge = await follow_up(game, you)

    rested = await you.presses(nudge, "Rest")

    assert "✓ Ana: resting." in rested
    await game.playground.move(timedelta(days=25))
    await you.assert_silence()
    await game.playground.move(timedelta(days=10))
    asked = await you.hears()
    assert "still want to keep in touch" in asked
    assert asked.labels == ["Yes", "Less often", "Let go"]
    assert "✓ Ana: let go." in await you.presses(asked, "Let go")


async def test_where_nothing_is_known_the_user_is_asked(game: Game, you: Person) -> None:
    nudge = await follow_up(game, you, "had coffee with Ana")

    assert "What does Ana do?" in nudge
    await you.presses(nudge, "Answer")
    told = await you.says("nurse")

    assert "Ana" in told
    assert "nurse" in told


async def test_several_people_come_in_one_message(game: Game, you: Person) -> None:
    for name in ("Ana", "Bob", "Luis"):
        await you.says(f"met {name} at the fair")

    await game.playground.tomorrow()
    nudge = await you.hears()

    assert all(name in nudge for name in ("Ana", "Bob", "Luis"))
    assert nudge.rows[0] == ("✓ Ana", "Snooze", "Skip", "More")
    await you.assert_silence()
    more = await you.presses(nudge, "More")
    assert more.rows[0] == ("Draft", "Not now", "Rest", "‹")


async def test_a_plan_is_announced_and_asked_about(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer, she's in fintech")
    await you.says("coffee with Ana on thursday at 3pm")
    await game.playground.tomorrow()
    await you.presses(await you.hears(), "Done")

    await game.playground.move(timedelta(days=2, hours=2.5))
    assert "coffee today at 15:00" in await you.hears()
    await game.playground.move(timedelta(hours=6))
    asked = await you.hears()

    assert "how was coffee today?" in asked
    assert "done" in await you.presses(asked, "Happened")


async def test_due_shows_overdue_today_and_the_week(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer, she's in fintech")
    await you.says("remind me to call Luis on friday")
    await game.playground.tomorrow()
    await you.hears()

    due = await you.says("/due")

    assert due.text.index("Today") < due.text.index("Ana") < due.text.index("This week")
    assert "Luis" in due
    assert "Luis" in await you.says("/due week")
    assert "Luis" in await you.says("/due all")


@pytest.mark.parametrize(
    ("reminder", "deed"),
    [
        ("bring Beth soup tomorrow", "dropped off soup for Beth"),
        ("thank Beth", "thanked Beth"),
        ("ask Beth about the roof tomorrow", "asked Beth to fix the roof"),
    ],
)
async def test_a_reminder_is_over_once_it_is_told_that_it_was_done(
    you: Person, reminder: str, deed: str
) -> None:
    await you.says("met Beth at the gym")
    await you.says(reminder)
    assert "you wanted a reminder" in await you.says("/due")

    await you.says(deed)

    assert "you wanted a reminder" not in await you.says("/due")
    await you.says("/undo")
    assert "you wanted a reminder" in await you.says("/due")


async def test_a_call_before_its_day_may_have_been_about_something_else(
    game: Game, you: Person
) -> None:
    await you.says("remind me to call Beth on friday")
    await you.says("called Beth")
    assert "you wanted a reminder" in await you.says("/due")
    for _ in range(4):
        await game.playground.tomorrow()

    await you.says("called Beth")

    assert "you wanted a reminder" not in await you.says("/due")


async def test_what_is_no_day_is_asked_again_and_the_next_text_answers(
    game: Game, you: Person
) -> None:
    await you.says("met Ana at soccer")
    await game.playground.tomorrow()
    nudge = await you.hears()
    await you.presses(await you.presses(nudge, "Snooze"), "Another day")

    assert "don’t know that as a day" in await you.says("someday")
    await you.says("in 2 weeks")

    assert "back Tue 17 Mar" in you.sees(nudge)


def test_what_is_late_is_due_now_and_not_on_a_day_gone_by() -> None:
    late = Due(Known("m1.1"), Kind.LEAD, "lead:m1.0", date(2026, 3, 4))

    assert coming(late, date(2026, 3, 6)) == "the lead, now"
    assert coming(late, date(2026, 3, 4)) == "the lead, today"


async def test_a_button_is_not_cut_off_inside_a_word(you: Person) -> None:
    await you.says("met Sam at the gym")
    await you.says("coffee with Sam on saturday at 10")

    assert "✓ Sam: before you meet" in (await you.says("/due")).labels


async def test_due_has_pages(you: Person) -> None:
    for name in ("Ana", "Bob", "Luis", "Carla", "Tom", "Grace", "Priya"):
        await you.says(f"met {name} at the fair")

    first = await you.says("/due")
    second = await you.presses(first, "Next page")

    assert "Ana" in first
    assert "Tom" in second
    assert "Previous page" in second.labels


async def test_a_nudge_proposes_whom_to_introduce(game: Game, you: Person) -> None:
    await you.says("met Luis at the fair, he's a designer")
    await you.says("met Ana at soccer, she is looking for a designer")

    await game.playground.tomorrow()
    nudge = await you.hears()

    assert "Introduce Ana to Luis" in nudge
    draft = await you.presses(await you.presses(nudge, "More"), "Draft")
    assert "Luis" in draft


async def test_a_need_is_brought_up_once_somebody_could_meet_it(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer, she is looking for a designer")
    await game.playground.tomorrow()
    await you.presses(await you.hears(), "Done")
    await game.playground.move(timedelta(days=16))
    await you.assert_silence()
    await you.says("met Luis at the fair, he's a designer")
    await game.playground.tomorrow()
    await you.hears()

    await game.playground.move(timedelta(days=13))
    nudge = await you.hears()

    assert "looking for a designer" in nudge
    assert "Introduce Ana to Luis" in nudge


async def test_somebody_let_go_in_the_same_moment_is_not_brought_up(
    game: Game, you: Person
) -> None:
    await you.says("met Ana at soccer")

    assert "follow-up" not in await you.says("stop reminding me about Ana")
    await game.playground.tomorrow()

    await you.assert_silence()
