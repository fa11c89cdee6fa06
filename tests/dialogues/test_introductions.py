"""/intro asks both first; /path shows who could lead somewhere; whoever introduced hears back."""

from datetime import timedelta

import pytest

from bot.playground.game import Game
from tests.driver import Person


@pytest.fixture
async def two(you: Person) -> Person:
    await you.says("met Ana at soccer, she's looking for a designer")
    await you.says("Luis is a designer at Figma")
    return you


async def test_an_introduction_asks_both_first(two: Person) -> None:
    card = await two.says("/intro ana luis")

    assert "Ana ↔ Luis" in card
    assert "Ask both first" in card
    assert "a designer at Figma" in card
    assert "May I introduce you two?" in card
    assert "Introduced" not in card.labels


@pytest.mark.parametrize(
    "text", ["/intro Ana and Luis", "/INTRO@kith_bot Ana & Luis", "/intro ana to luis"]
)
async def test_the_two_are_named_in_any_way(two: Person, text: str) -> None:
    assert "Ana ↔ Luis" in await two.says(text)


async def test_once_both_agree_there_are_lines_to_forward_and_it_is_booked(two: Person) -> None:
    card = await two.says("/intro ana luis")
    card = await two.presses(card, "Ana: yes")
    assert "✓ Ana said yes." in card

    card = await two.presses(card, "Luis: yes")
    assert "Ana, meet Luis: a designer at Figma." in card
    assert "Luis, meet Ana" in card
    copied = await two.presses(card, "Copy")
    assert len(copied.copied) <= 256

    done = await two.presses(card, "Introduced")
    assert "✓ Introduced." in done
    assert "You introduced her to Luis today" in await two.says("/who ana")
    assert "to Ana today" in await two.says("/who luis")


async def test_one_who_would_rather_not_ends_it_kindly(two: Person) -> None:
    card = await two.says("/intro ana luis")

    card = await two.presses(card, "no")

    assert "would rather not" in card
    assert "You introduced" not in (await two.says("/who ana")).text


async def test_each_step_can_be_undone(two: Person) -> None:
    card = await two.says("/intro ana luis")
    done = await two.presses(card, "Made already")
    assert "✓ Introduced." in done

    back = await two.presses(done, "Undo")

    assert "Ask both first" in back
    assert "You introduced" not in (await two.says("/who ana")).text


async def test_asked_again_the_same_introduction_goes_on(two: Person) -> None:
    card = await two.says("/intro ana luis")
    await two.presses(card, "Ana: yes")

    again = await two.says("/intro luis ana")

    assert "✓ Ana said yes." in again


async def test_one_name_alone_proposes_who_would_fit(two: Person) -> None:
    asked = await two.says("/intro ana")
    assert "Luis (a designer" in asked or "Luis (designer)" in asked

    card = await two.presses(asked, "Ana ↔ Luis")
    assert "Ask both first" in card


async def test_bare_intro_takes_the_names_next(two: Person) -> None:
    await two.says("/intro")

    assert "Ana ↔ Luis" in await two.says("Ana Luis")


async def test_somebody_unknown_cannot_be_introduced(two: Person) -> None:
    assert "I don’t know Grace yet" in await two.says("/intro Grace")


async def test_a_path_shows_who_is_there_and_who_introduced_them(two: Person) -> None:
    await two.says("Luis introduced me to Grace")
    await two.says("Grace works at Stripe")

    way = await two.says("/path stripe")

    assert "Grace: at Stripe" in way
    assert "introduced by Luis" in way
    assert "Grace" in way.labels


async def test_a_path_by_field(two: Person) -> None:
    assert "Luis" in await two.says("/path design")


async def test_bare_path_asks_where(two: Person) -> None:
    assert "Where to?" in await two.says("/path")

    assert "Luis" in await two.says("figma")


async def test_no_path_says_so(you: Person) -> None:
    assert "I see no way to Stripe yet" in await you.says("/path Stripe")


async def test_whoever_introduced_hears_how_it_went(game: Game, two: Person) -> None:
    await two.says("Luis introduced me to Grace")
    await game.playground.tomorrow()
    met = await two.says("coffee with Grace")
    assert "Tell Luis" in met.labels

    card = await two.presses(met, "Tell Luis")
    assert "Hi Luis, thank you for introducing me to Grace." in card

    told = await two.presses(card, "Told Luis")
    assert "✓ Luis knows that you met Grace." in told
    assert "not thanked yet" not in (await two.says("/who luis")).text

    back = await two.presses(told, "Undo")
    assert "Hi Luis, thank you" in back
    assert "not thanked yet" in await two.says("/who luis")


async def days(game: Game, you: Person, count: int) -> str:
    """All that is said unasked in so many days."""
    before = len(you.heard)
    for _ in range(count):
        await game.playground.tomorrow()
    await you.settles()
    return "\n".join(heard.text for heard in you.heard[before:])


async def test_after_a_week_without_an_answer_kith_asks_once(game: Game, two: Person) -> None:
    await two.says("/intro ana luis")
    assert "asked about meeting" not in await days(game, two, 6)

    told = await days(game, two, 3)
    assert "Ana: you asked about meeting Luis" in told
    assert "Luis: you asked about meeting Ana" in told

    [asked] = [h for h in two.heard if "asked about meeting" in h]
    card = await two.presses(asked, "👥 Ana")
    assert "Ana ↔ Luis" in card
    assert "asked about meeting" not in await days(game, two, 14)


async def test_once_one_would_rather_not_the_other_is_not_asked_about(
    game: Game, two: Person
) -> None:
    card = await two.says("/intro ana luis")
    await two.presses(card, "no")

    assert "asked about meeting" not in await days(game, two, 12)


async def test_what_both_agreed_to_and_was_not_made_is_brought_up_once(
    game: Game, two: Person
) -> None:
    card = await two.says("/intro ana luis")
    card = await two.presses(card, "Ana: yes")
    await two.presses(card, "Luis: yes")

    assert (await days(game, two, 12)).count("Time to introduce them?") == 1


async def test_whoever_introduced_the_user_hears_how_it_went(game: Game, you: Person) -> None:
    await you.says("met Bob at soccer")
    await you.says("Bob introduced me to Carla")
    await you.says("thanked Bob for the introduction to Carla")
    await game.playground.move(timedelta(days=2))
    await you.says("had coffee with Carla")
    before = len(you.heard)

    await game.playground.tomorrow()
    await you.settles()

    [nudge] = [h for h in you.heard[before:] if "Tell Bob how it went" in h]
    drafted = await you.presses(nudge, "Draft")
    assert (await you.presses(drafted, "Copy")).copied.startswith("Hi Bob, thank you for")
    folded = await you.presses(drafted, "‹")
    done = await you.presses(folded, "Told Bob")
    assert "done" in done.text.casefold()
    assert "Last contact: today" in await you.says("/who bob")
    assert "how it went" not in await days(game, you, 9)
    await you.presses(done, "Undo")
    assert "Tell Bob how it went" in await you.says("/due all")


async def test_a_namesake_is_chosen_by_button(you: Person) -> None:
    for name in ("Ana Costa", "Ana Silva", "Luis Ortega"):
        await you.says(f"met {name} at the gala")

    asked = await you.says("/intro ana luis")
    assert "Which Ana" in asked
    assert asked.labels == ["Ana Costa (gala)", "Ana Silva (gala)"]

    card = await you.presses(asked, "Ana Costa (gala)")
    assert "Ana Costa ↔ Luis Ortega" in card
    assert "Ana Costa ↔ Luis Ortega" in await you.presses(asked, "Ana Costa (gala)")


async def test_two_namesakes_are_chosen_one_after_the_other(you: Person) -> None:
    for name in ("Ana Costa", "Ana Silva", "Luis Ortega", "Luis Dias"):
        await you.says(f"met {name} at the gala")

    asked = await you.says("/intro ana luis")
    assert "Which Ana" in asked
    asked = await you.presses(asked, next(b for b in asked.labels if "Silva" in b))
    assert "Which Luis" in asked

    card = await you.presses(asked, next(b for b in asked.labels if "Dias" in b))
    assert "Ana Silva" in card
    assert "Luis Dias" in card


async def test_the_second_name_may_follow_alone(two: Person) -> None:
    await two.says("/intro ana")

    assert "Ana ↔ Luis" in await two.says("Luis")


async def test_one_namesake_alone_is_asked_for_and_then_the_other(you: Person) -> None:
    for name in ("Ana Costa", "Ana Silva", "Luis Ortega"):
        await you.says(f"met {name} at the gala")
    asked = await you.says("/intro ana")

    await you.presses(asked, next(b for b in asked.labels if "Costa" in b))

    card = await you.says("Luis")
    assert "Ana Costa" in card
    assert "Luis Ortega" in card


async def test_after_bare_intro_one_name_asks_for_the_other(two: Person) -> None:
    await two.says("/intro")
    assert "To whom?" in await two.says("Ana")

    assert "Ana ↔ Luis" in await two.says("Luis")


async def test_a_yes_can_be_undone(two: Person) -> None:
    card = await two.says("/intro ana luis")
    card = await two.presses(card, "Ana: yes")

    back = await two.presses(card, "Undo")

    assert "said yes" not in back.text
    assert "Ana: yes" in back.labels


async def test_an_introduction_that_failed_can_be_begun_anew(two: Person) -> None:
    await two.presses(await two.says("/intro ana luis"), "no")

    card = await two.says("/intro ana luis")

    assert "Ask both first" in card
    assert "Dropped" not in card.text


async def test_once_a_note_tells_that_they_met_nobody_is_asked_about_it(
    game: Game, two: Person
) -> None:
    await two.says("/intro ana luis")
    await two.says("introduced Ana to Luis")

    assert "✓ Introduced." in await two.says("/intro ana luis")
    assert "asked about meeting" not in await days(game, two, 12)


@pytest.mark.parametrize(
    "text", ["introduce Ana to Luis", "please connect ana with luis", "/intro ana/luis"]
)
async def test_an_introduction_can_be_asked_for_in_plain_words(two: Person, text: str) -> None:
    assert "Ask both first" in await two.says(text)


async def test_a_stranger_cannot_be_introduced_and_is_named(two: Person) -> None:
    assert "I don’t know Zoe yet" in await two.says("/intro ana zoe")

    assert "Ana ↔ Luis" in await two.says("luis")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Luis said yes", "✓ Luis said yes."),
        ("Luis is happy to meet Ana", "✓ Luis said yes."),
        ("Luis would love to meet her", "✓ Luis said yes."),
        ("Ana wants to be introduced to Luis", "✓ Ana said yes."),
        ("Ana doesn’t want the intro", "Ana would rather not."),
        ("luis agreed", "✓ Luis said yes."),
        ("Ana would rather not", "Ana would rather not."),
        ("Luis said no", "Luis would rather not."),
    ],
)
async def test_what_they_answered_can_be_told(two: Person, text: str, shown: str) -> None:
    await two.says("/intro ana luis")

    heard = await two.says(text)

    assert shown in heard
    assert shown in await two.says("/intro ana luis") or "rather not" in shown


@pytest.mark.parametrize(
    "text",
    [
        "Luis said yes to the job",
        "Luis is happy with his new job at Stripe",
        "Ana wants to meet on Friday for lunch",
        "Ana would like to meet Bob",
        "Luis doesn’t want to move to Berlin",
    ],
)
async def test_an_answer_about_something_else_is_a_note(two: Person, text: str) -> None:
    await two.says("met Bob at the gym")
    await two.says("/intro ana luis")

    assert "↔" not in (await two.says(text)).text


async def test_of_two_introductions_kith_asks_which_was_answered(two: Person) -> None:
    await two.says("met Bob at the gym")
    await two.says("/intro ana luis")
    await two.says("/intro bob luis")

    asked = await two.says("Luis said yes")
    assert asked.labels == ["Luis ↔ Ana", "Luis ↔ Bob"]

    assert "Luis: yes" in (await two.presses(asked, "Luis ↔ Bob")).labels


async def test_an_edited_answer_is_read_again(two: Person) -> None:
    await two.says("/intro ana luis")
    heard = await two.says("Luis said yes")

    assert "Luis would rather not" in await two.edits(heard, "Luis said no")


@pytest.mark.parametrize(
    "text",
    [
        "how can I get into design?",
        "who could introduce me to somebody at Figma?",
        "/path Figma Inc",
    ],
)
async def test_a_path_can_be_asked_for_in_plain_words(two: Person, text: str) -> None:
    heard = await two.says(text)

    assert "Towards" in heard
    assert "Luis" in heard


async def test_no_path_is_needed_to_somebody_known(two: Person) -> None:
    await two.says("Luis introduced me to Grace")

    assert "You know Grace yourself, introduced by Luis." in await two.says("/path Grace")
