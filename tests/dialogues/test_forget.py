"""/forget: asked first, then really gone."""

from pathlib import Path

import pytest

from bot.core.notes.facts import Relation
from bot.playground.game import Game
from tests.driver import Person
from tests.kept import kept, traces


async def test_it_asks_first(game: Game, you: Person, data: Path) -> None:
    await you.says("met Ana at soccer")

    asked = await you.says("/forget ana")

    assert "Forget Ana" in asked
    assert asked.labels == ["Forget Ana", "Keep"]
    assert len((await kept(game, data, you.id)).people) == 1


async def test_keep_keeps(you: Person) -> None:
    await you.says("met Ana at soccer")
    asked = await you.says("/forget ana")

    assert "Kept" in await you.presses(asked, "Keep")
    assert "soccer" in await you.says("/who ana")


async def test_a_forgotten_person_is_not_found_any_more(you: Person) -> None:
    await you.says("met Ana at soccer")
    asked = await you.says("/forget ana")

    done = await you.presses(asked, "Forget Ana")

    assert "Forgotten" in done
    assert "Ana" not in done.text
    assert "Nobody fits" in await you.says("/who ana")
    assert "Nobody is due" in await you.says("/due")


@pytest.mark.parametrize("name", ["Zebediah", "Žofie", "Oyelaran-Quist", "Ximena Vandermolen"])
async def test_no_byte_of_name_or_note_is_left_in_the_folder(
    game: Game, you: Person, data: Path, name: str
) -> None:
    await you.says(f"met {name} at the lighthouse")
    await you.says(f"had coffee with {name} yesterday, she lives in Reykjavik")
    await you.says(f"/gave {name} a zeppelin")
    await you.says("met Bob at soccer")
    await you.says(f"saw Bob, he told me {name.split(maxsplit=1)[0]} was ill")
    await game.playground.tomorrow()
    nudge = await you.hears()
    assert name.split(maxsplit=1)[0] in nudge.text
    asked = await you.says(f"/forget {name}")
    words = [*name.split(), "lighthouse", "Reykjavik", "zeppelin"]
    assert traces(data, "zeppelin") != []

    await you.presses(asked, f"Forget {name}")
    await you.settles()

    for text in words:
        assert traces(data, text) == [], text
    assert traces(data, "Bob") != []


async def test_a_forgotten_person_stays_gone_after_a_restart(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("met Zebediah at soccer")
    asked = await you.says("/forget zebediah")
    await you.presses(asked, "Forget Zebediah")

    await game.stop_bot()

    assert traces(data, "Zebediah") == []


async def test_others_in_the_same_note_keep_what_is_known_of_them(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("met Ana and Luis at soccer")
    asked = await you.says("/forget ana")
    await you.presses(asked, "Forget Ana")

    found = await kept(game, data, you.id)

    assert [p.name for p in found.people] == ["Luis"]
    assert found.people[0].values(Relation.MET_AT) == ["soccer"]
    assert all("Ana" not in text for text in found.texts)


async def test_a_namesake_is_not_touched(game: Game, you: Person, data: Path) -> None:
    await you.says("met Ana Costa at soccer, she's in fintech")
    await you.says("met Ana Silva at the gym, she's a nurse")
    asked = await you.says("/forget Ana Silva")
    await you.presses(asked, "Forget Ana Silva")

    found = await kept(game, data, you.id)

    assert [p.name for p in found.people] == ["Ana Costa"]
    assert found.texts == ["met Ana Costa at soccer, she's in fintech"]
    assert traces(data, "Silva") == []


async def test_a_name_that_fits_several_asks_which_and_then_whether(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("met Ana Costa at soccer, she's in fintech")
    await you.says("met Ana Silva at the gym, she's a nurse")

    which = await you.says("/forget ana")
    assert sorted(which.labels) == ["Ana Costa (fintech)", "Ana Silva (nurse)"]
    sure = await you.presses(which, "Ana Silva (nurse)")
    assert sure.labels == ["Forget Ana Silva", "Keep"]
    await you.presses(which, "Forget Ana Silva")

    assert [p.name for p in (await kept(game, data, you.id)).people] == ["Ana Costa"]


async def test_a_bare_forget_asks_whom(you: Person) -> None:
    await you.says("met Ana at soccer")

    assert "Whom" in await you.says("/forget")
    assert "Forget Ana" in await you.says("ana")


async def test_a_note_instead_of_a_name_is_kept_as_a_note(you: Person) -> None:
    await you.says("/forget")

    assert "✅ Bob · new" in await you.says("met Bob at lunch")


async def test_nobody_of_that_name_is_said_so(you: Person) -> None:
    assert "Nobody fits" in await you.says("/forget Grace")


async def test_somebody_whose_notes_were_taken_back_can_be_forgotten_too(
    you: Person, data: Path
) -> None:
    heard = await you.says("met Zebediah at soccer")
    await you.presses(heard, "Undo")

    asked = await you.says("/forget zebediah")
    await you.presses(asked, asked.labels[0])
    await you.settles()

    assert traces(data, "zebediah") == []


async def test_a_name_in_a_note_that_was_not_understood_can_be_forgotten_too(
    you: Person, data: Path
) -> None:
    await you.says("zebediahs cat sleeps all day, zebediah does too")

    asked = await you.says("/forget zebediah")
    await you.presses(asked, asked.labels[0])
    await you.settles()

    assert traces(data, "zebediah") == []
