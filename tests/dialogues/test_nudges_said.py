"""A nudge is answered in words as well as with its buttons."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.notes.facts import Relation
from bot.playground.game import Game
from tests.driver import Person
from tests.heard import Heard
from tests.kept import kept

MET = "met Ana at soccer, she's in fintech"


async def nudge_about(game: Game, you: Person, *notes: str) -> Heard:
    """What comes on the day after these notes."""
    for note in notes:
        await you.says(note)
    await game.playground.tomorrow()
    return await you.hears()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("done", "done"),
        ("Did it!", "done"),
        ("done with ana", "done"),
        ("sent it", "done, sent"),
        ("sent it to Ana", "done, sent"),
        ("skip", "skipped"),
        ("not now", "not now"),
        ("snooze", "back tomorrow"),
        ("remind me in 3 days", "back"),
    ],
)
async def test_a_word_does_what_the_button_would(
    game: Game, you: Person, text: str, shown: str
) -> None:
    nudge = await nudge_about(game, you, MET)

    said = await you.says(text)

    assert said.text.startswith("Ana: ")
    assert f"✓ Ana: {shown}" in you.sees(nudge)


async def test_where_it_could_be_either_kith_asks_and_takes_a_name(game: Game, you: Person) -> None:
    nudge = await nudge_about(game, you, MET, "met Luis at the gym, he's in design")

    assert "Which one: Ana or Luis?" in await you.says("done")
    assert (await you.says("done luis")).text == "Luis: done."
    assert "✓ Luis: done." in you.sees(nudge)
    assert (await you.says("done")).text == "Ana: done."


async def test_of_several_things_about_one_person_a_button_is_asked_for(
    game: Game, you: Person
) -> None:
    await nudge_about(game, you, MET, "remind me to call Ana tomorrow")

    asked = "There are 2 things about Ana. Tap the button of the one you mean."
    assert (await you.says("done")).text == asked
    assert (await you.says("done ana")).text == asked


async def test_a_name_is_proposed_only_where_it_would_be_understood(
    game: Game, you: Person
) -> None:
    await nudge_about(game, you, MET, "met Luis at the gym, he's in design")

    assert "or say skip Ana." in await you.says("skip")
    assert "or say" not in (await you.says("not now")).text


async def test_yes_after_a_meeting_says_that_it_happened(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("met Ana at soccer")
    await you.says("coffee with Ana tomorrow at 10:00")
    await game.playground.tomorrow()  # at noon
    await you.hears()
    await game.playground.move(timedelta(hours=8))
    assert "how was coffee" in await you.hears()

    said = await you.says("it was great!")

    assert said.text.startswith("Ana: ")
    contacts = (await kept(game, data, you.id)).person("Ana").all(Relation.INTERACTION)
    assert "coffee" in [entry.value for entry in contacts]


async def test_a_pronoun_means_whom_the_nudge_was_about(
    game: Game, you: Person, data: Path
) -> None:
    await nudge_about(game, you, MET)

    heard = await you.says("called her, she lives in Porto")

    assert "✅ Ana" in heard
    assert (await kept(game, data, you.id)).person("Ana").last(Relation.LOCATION) == "Porto"


async def test_a_reply_to_an_old_nudge_is_about_that_one(game: Game, you: Person) -> None:
    nudge = await nudge_about(game, you, MET)
    await you.says("met Luis at the gym")

    assert (await you.says("done", reply_to=nudge)).text == "Ana: done."
    assert "✅ Ana" in await you.says("she lives in Porto", reply_to=nudge)


async def test_without_a_nudge_the_words_mean_nothing(you: Person) -> None:
    await you.says("met Ana at soccer")

    assert "Ana" not in await you.says("done")


async def test_thanks_and_names_of_others_are_no_answers(game: Game, you: Person) -> None:
    nudge = await nudge_about(game, you, MET)

    await you.says("thanks!")
    await you.says("sent Bob an article")

    assert "Done" in you.sees(nudge).labels
