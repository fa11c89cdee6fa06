"""An edited message is read again, and the record is as if it had always read so."""

from pathlib import Path

from bot.core.notes.facts import Relation
from bot.playground.game import Game
from tests.driver import Person
from tests.kept import kept


async def test_the_reply_is_edited_in_place(you: Person) -> None:
    heard = await you.says("met Ana at soccer, she's in fintech")

    edited = await you.edits(heard, "met Ana at tennis, she's in biotech")

    assert edited.kind == "edited"
    assert edited.message.message_id == heard.message.message_id
    assert "first met: tennis · in biotech" in edited
    assert len(you.heard) == 1


async def test_the_record_is_that_of_the_edited_note_alone(
    game: Game, you: Person, data: Path
) -> None:
    heard = await you.says("met Ana at soccer, she's in fintech")
    await you.edits(heard, "met Ana at tennis")

    found = await kept(game, data, you.id)

    assert found.texts == ["met Ana at tennis"]
    assert found.person("Ana").values(Relation.MET_AT) == ["tennis"]
    assert found.person("Ana").values(Relation.INDUSTRY) == []


async def test_somebody_who_is_not_in_the_note_any_more_is_gone(
    game: Game, you: Person, data: Path
) -> None:
    heard = await you.says("met Ana and Luis at soccer")
    await you.edits(heard, "met Luis at soccer")

    assert [p.name for p in (await kept(game, data, you.id)).people] == ["Luis"]


async def test_a_misspelt_name_is_mended_in_later_notes_too(
    game: Game, you: Person, data: Path
) -> None:
    heard = await you.says("met Anna at soccer")
    await you.says("had coffee with Anna yesterday")

    edited = await you.edits(heard, "met Hanna at soccer")

    assert "✅ Hanna · new" in edited
    found = await kept(game, data, you.id)
    assert [p.name for p in found.people] == ["Hanna"]
    assert len(found.people[0].contacts) == 2


async def test_an_edit_to_another_person_leaves_later_notes_with_the_first(
    game: Game, you: Person, data: Path
) -> None:
    heard = await you.says("met Ana at soccer")
    await you.says("had coffee with Ana yesterday")

    await you.edits(heard, "met Grace at soccer")

    found = await kept(game, data, you.id)
    assert sorted(p.name for p in found.people) == ["Ana", "Grace"]
    assert found.person("Ana").values(Relation.MET_AT) == []


async def test_days_are_counted_from_when_it_was_first_said(
    game: Game, you: Person, data: Path
) -> None:
    heard = await you.says("saw Ana today")
    await game.playground.tomorrow()

    await you.edits(heard, "saw Ana yesterday")

    ana = (await kept(game, data, you.id)).person("Ana")
    assert f"{ana.last_contact}" == "2026-03-01"


async def test_a_text_without_anybody_becomes_a_note_by_an_edit(you: Person) -> None:
    heard = await you.says("the weather is lovely")

    edited = await you.edits(heard, "met Ana at soccer")

    assert "✅ Ana · new" in edited
    assert edited.message.message_id == heard.message.message_id


async def test_a_note_loses_its_people_by_an_edit(game: Game, you: Person, data: Path) -> None:
    heard = await you.says("met Ana at soccer")

    edited = await you.edits(heard, "the weather is lovely")

    assert "Kept" in edited
    found = await kept(game, data, you.id)
    assert found.people == []
    assert found.texts == ["the weather is lovely"]


async def test_the_answer_comes_anew_where_the_old_one_was_deleted(game: Game, you: Person) -> None:
    heard = await you.says("met Ana at soccer")
    game.playground.people.delete(you.user, heard.message.message_id)

    again = await you.edits(heard, "met Ana at tennis")

    assert again.kind == "sent"
    assert "tennis" in again


async def test_an_edit_of_a_note_taken_back_puts_it_on_record_again(
    game: Game, you: Person, data: Path
) -> None:
    heard = await you.says("met Ana at soccer")
    await you.presses(heard, "Undo")

    edited = await you.edits(heard, "met Ana at tennis")

    assert "✅ Ana · new" in edited
    assert (await kept(game, data, you.id)).person("Ana").values(Relation.MET_AT) == ["tennis"]


async def test_an_edit_made_while_the_bot_was_down_is_read(game: Game, you: Person) -> None:
    heard = await you.says("met Ana at soccer")
    await game.stop_bot()
    own = heard.cause
    assert own is not None
    game.playground.people.edit(you.user, own.message_id, "met Ana at tennis")
    await game.start_bot()
    await you.settles()

    assert "tennis" in you.sees(heard)
    assert len(you.heard) == 1


async def test_an_edit_that_changes_nothing_leaves_the_reply_as_it_is(
    game: Game, you: Person
) -> None:
    heard = await you.says("met Ana at soccer")
    own = heard.cause
    assert own is not None

    game.playground.people.edit(you.user, own.message_id, "met Ana at soccer.")

    await you.assert_silence()
    assert you.sees(heard).text == heard.text
    assert len(you.heard) == 1


async def test_an_edited_command_is_carried_out(you: Person) -> None:
    await you.says("met Ana at soccer, she's in fintech")
    refused = await you.says("/whoo ana")
    assert "/who" in refused

    assert "fintech" in await you.edits(refused, "/who ana")


async def test_an_edited_note_that_becomes_a_command_is_no_note_any_more(
    game: Game, you: Person, data: Path
) -> None:
    heard = await you.says("met Ana at soccer")

    card = await you.edits(heard, "/who ana")

    assert "Nobody fits" in you.heard[-1]
    assert "Taken back" in card
    assert (await kept(game, data, you.id)).people == []


async def test_an_undo_edited_undoes_nothing_more(game: Game, you: Person, data: Path) -> None:
    await you.says("met Ana at soccer")
    await you.says("met Bob at lunch")
    undone = await you.says("/undo")

    await you.edits(undone, "/undo please")

    assert [p.name for p in (await kept(game, data, you.id)).people] == ["Ana"]
