"""The user's own trips, and those who live where they go."""

from datetime import timedelta
from pathlib import Path

from bot.playground.game import Game
from tests.driver import Person
from tests.kept import kept

DAY = timedelta(days=1)


async def known(you: Person) -> None:
    """Ana lives in Lisbon, Bob in Porto."""
    await you.says("met Ana at soccer, lives in Lisbon")
    await you.says("thanked Ana for the lead")
    await you.says("Bob lives in Porto")


async def test_word_of_a_trip_is_answered_with_who_lives_there(you: Person) -> None:
    await known(you)

    heard = await you.says("flying to Lisbon 23-27 march")

    assert "Lisbon from Mon 23 Mar to Fri 27 Mar" in heard
    assert "Ana lives there" in heard
    assert "Bob" not in heard


async def test_a_few_days_before_there_is_a_reason_to_meet(game: Game, you: Person) -> None:
    await known(you)
    await you.says("/trip Lisbon 30 march to 3 april")
    await game.playground.tomorrow()
    await game.playground.leap(days=21)
    before = len(you.heard)

    for _ in range(5):
        await game.playground.tomorrow()
    await you.settles()

    [nudge] = [h for h in you.heard[before:] if "you’re in Lisbon" in h]
    assert "Ana lives there" in nudge
    assert "Draft" in nudge.labels
    drafted = await you.presses(nudge, "Draft")
    copied = await you.presses(drafted, "Copy")
    assert copied.copied.startswith("Hi Ana, I’ll be in Lisbon from Mon 30 Mar to Fri 3 Apr.")


async def test_a_meeting_planned_for_the_trip_makes_the_nudge_needless(
    game: Game, you: Person
) -> None:
    await known(you)
    await you.says("/trip Lisbon 30 march to 3 april")
    await you.says("coffee with Ana on march 31 at 10")
    before = len(you.heard)

    await game.playground.leap(days=28)
    await you.settles()

    assert not [h for h in you.heard[before:] if "you’re in Lisbon" in h]


async def test_trips_are_listed_and_taken_back(game: Game, you: Person) -> None:
    await known(you)
    await you.says("/trip Lisbon next week")
    await you.says("I'm in Paris on march 20")

    trips = await you.says("/trip")
    assert "Lisbon" in trips
    assert "Paris" in trips
    gone = await you.presses(trips, "✗ Lisbon")
    assert "Lisbon" not in gone
    assert "Paris" in gone
    await you.says("/undo")
    assert "No trips ahead" in await you.says("/trip")
    before = len(you.heard)
    await game.playground.leap(days=16)
    assert not [h for h in you.heard[before:] if "you’re in" in h]


async def test_an_edited_trip_moves(you: Person) -> None:
    await known(you)
    told = await you.says("I'm in Porto next week")
    assert "Bob lives there" in told

    moved = await you.edits(told, "I'm in Lisbon next week")

    assert "Ana lives there" in moved
    assert "Porto" not in await you.says("/trip")


async def test_a_trip_edited_into_a_note_is_one(you: Person) -> None:
    told = await you.says("I'm in Porto next week")

    await you.edits(told, "met Tom at soccer")

    assert "No trips ahead" in await you.says("/trip")


async def test_a_trip_without_a_day_is_asked_for(you: Person) -> None:
    assert "when" in await you.says("/trip Lisbon")


async def test_a_trip_survives_a_restart_and_stands_in_the_journal(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("I'm in Lisbon next week")

    [note] = (await kept(game, data, you.id)).notes
    assert note.trip is not None
    await game.start_bot()
    assert "Lisbon" in await you.says("/trip")
    undone = await you.presses(you.heard[0], "Undo")
    assert "Taken back" in undone
    await you.presses(undone, "Put it back")
    assert "Lisbon" in await you.says("/trip")


async def test_a_trip_can_be_told_after_the_bare_command(you: Person) -> None:
    await you.says("/trip")

    told = await you.says("Paris 20 april")

    assert "✈️ Paris" in told
    assert "Paris" in await you.says("/trip")


async def test_a_note_after_the_bare_command_is_a_note(you: Person) -> None:
    await you.says("/trip")

    assert "✅ Ana" in await you.says("lunch with Ana on friday")
