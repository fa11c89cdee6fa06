"""The main job: a note is kept, the follow-up comes, the buttons work."""

from bot.playground.game import Game
from tests.driver import Person


async def test_a_note_is_answered_with_what_was_understood(you: Person) -> None:
    heard = await you.says("met Ana at soccer, she's in fintech")

    assert "Ana" in heard
    assert heard.labels == ["Undo"]


async def test_the_next_day_brings_the_follow_up(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer, she's in fintech")

    await game.playground.tomorrow()
    nudge = await you.hears()

    assert "Ana" in nudge
    assert nudge.rows[0] == ("Done", "Snooze", "Skip")
    done = await you.presses(nudge, "Done")
    assert "done" in done.text
