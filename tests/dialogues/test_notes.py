"""A note texted: kept, read, answered with what was understood."""

from pathlib import Path

from bot.core.notes.facts import Relation
from bot.playground.game import Game
from tests.driver import Person
from tests.kept import kept

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cfc0"
    "000003010100c9fe92ef0000000049454e44ae426082"
)


async def test_the_reply_shows_who_what_and_when_the_follow_up_is(you: Person) -> None:
    heard = await you.says("met Ana at soccer today, she's in fintech")

    assert heard.text.splitlines() == [
        "✅ Ana · new",
        "   met today · first met: soccer · in fintech",
        "   ⏰ follow-up, tomorrow",
    ]
    assert heard.labels == ["Undo"]


async def test_the_note_and_what_it_says_are_on_disk(game: Game, you: Person, data: Path) -> None:
    await you.says("met Ana at soccer, she's in fintech")

    found = await kept(game, data, you.id)

    assert found.texts == ["met Ana at soccer, she's in fintech"]
    ana = found.person("Ana")
    assert ana.last(Relation.INDUSTRY) == "fintech"
    assert ana.last(Relation.MET_AT) == "soccer"
    assert f"{ana.last_contact}" == "2026-03-02"


async def test_a_note_about_somebody_known_updates_them(
    game: Game, you: Person, data: Path
) -> None:
    await you.says("met Ana at soccer, she's in fintech")
    heard = await you.says("had coffee with ana yesterday, she lives in Lisbon")

    assert "Ana" in heard
    assert "new" not in heard.text
    ana = (await kept(game, data, you.id)).person("Ana")
    assert ana.last(Relation.LOCATION) == "Lisbon"
    assert ana.last(Relation.INDUSTRY) == "fintech"


async def test_everybody_in_a_note_is_shown(you: Person) -> None:
    heard = await you.says("met Ana and Luis at soccer")

    assert "✅ Ana · new" in heard
    assert "✅ Luis · new" in heard


async def test_accents_and_case_make_nobody_new(game: Game, you: Person, data: Path) -> None:
    await you.says("met José at soccer")
    await you.says("saw jose yesterday")

    found = await kept(game, data, you.id)

    assert [p.name for p in found.people] == ["José"]
    assert len(found.people[0].contacts) == 2


async def test_a_text_without_anybody_is_kept_and_answered_in_one_line_with_an_example(
    game: Game, you: Person, data: Path
) -> None:
    heard = await you.says("the weather is lovely")

    assert len(heard.text.splitlines()) == 1
    assert "Kept" in heard
    assert "met Ana at soccer" in heard
    assert (await kept(game, data, you.id)).texts == ["the weather is lovely"]


async def test_a_reminder_shows_its_day_and_hour(you: Person) -> None:
    heard = await you.says("remind me to call Bob on friday at 15:00")

    assert "Bob" in heard
    assert "call" in heard
    assert "Fri 6 Mar 15:00" in heard


async def test_a_reminder_is_shown_where_something_else_comes_first(you: Person) -> None:
    await you.says("met Ana at soccer")

    heard = await you.says("remind me to call Ana in 2 weeks")

    assert "reminder: call (Mon 16 Mar)" in heard
    assert "follow-up, tomorrow" in heard


async def test_what_was_typed_is_shown_as_typed(you: Person) -> None:
    heard = await you.says("/gave Ana a book on <b>R&D & tea")

    assert "book on <b>R&D & tea" in heard
    assert [e["type"] for e in heard.message.rich.entities] == ["bold"]


async def test_everything_is_still_there_after_a_restart(game: Game, you: Person) -> None:
    await you.says("met Ana at soccer, she's in fintech")
    await game.stop_bot()
    await game.start_bot()

    assert "fintech" in await you.says("/who ana")


async def test_what_was_texted_while_the_bot_was_down_is_answered_when_it_is_back(
    game: Game, you: Person, data: Path
) -> None:
    await game.stop_bot()
    for name in ("Ana", "Bob", "Luis"):
        game.playground.people.text(you.user, f"met {name} at soccer")
    await game.start_bot()
    await you.settles()

    assert [heard.text.split()[1] for heard in you.heard] == ["Ana", "Bob", "Luis"]
    assert len((await kept(game, data, you.id)).notes) == 3


async def test_two_users_know_nothing_of_each_other(crowded: Game) -> None:
    ana, bob = (Person(crowded.playground, name, idle=crowded.idle) for name in ("Ana", "Bob"))
    await ana.says("met Grace at soccer")

    assert "Nobody fits Grace" in await bob.says("/who Grace")


async def test_a_photo_with_a_caption_is_a_note(you: Person) -> None:
    heard = await you.sends_photo(PNG, "met Ana at soccer")

    assert "✅ Ana · new" in heard


async def test_what_has_no_text_is_answered_kindly(you: Person) -> None:
    assert "I can read text" in await you.sends_photo(PNG)


async def test_a_birthday_told_of_the_day_before_is_not_said_to_be_coming_up(you: Person) -> None:
    await you.says("met Ana at soccer, she is family to me")
    await you.says("/every ana 2 weeks")

    heard = await you.says("ana's birthday is tomorrow")

    assert "birthday 3 Mar" in heard
    assert "coming up" not in heard


async def test_a_shared_contact_is_kept_with_the_number(you: Person) -> None:
    heard = await you.shares_contact("351911222333", "Tom", "Silva")

    assert "Tom Silva · new" in heard
    assert "+351911222333" in heard
    assert "+351911222333" in await you.says("/who tom")
    await you.presses(heard, "Undo")
    assert "911222333" not in (await you.says("/who tom")).text


async def test_a_shared_contact_of_somebody_known_adds_the_number(you: Person) -> None:
    await you.says("met Tom Silva at soccer")

    heard = await you.shares_contact("+351911222333", "Tom", "Silva")

    assert "new" not in heard.text
    assert "+351911222333" in await you.says("/who tom")


async def test_somebody_who_told_of_people_is_not_shown_the_first_example_again(
    you: Person,
) -> None:
    assert "met Ana at soccer" in await you.says("got rejected :(")
    await you.says("met Bob at the gym")

    heard = await you.says("got rejected again :(")

    assert "Kept" in heard
    assert "soccer" not in heard.text
