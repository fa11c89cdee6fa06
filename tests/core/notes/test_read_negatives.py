import pytest

from bot.core.notes.facts import Intent
from tests.core.notes.readings import reading

NOTHING = [
    "", " ", "lol", "ok thanks!!", "happy new year 🎉🎉", "goodnight", "testing testing 1 2",
    "🙏🙏🙏", "can you speak french?", "hey are you a real person?", "...", "the the the",
    "merry xmas bot 🎄", "what a day", "hiya, you awake?", "testing voice to text can you hear me",
    "who made u", "hows ur day",
]  # fmt: skip
QUESTIONS = [
    "who do I know in fintech?", "when did I last see Tom?", "who is in Lisbon",
    "What did I promise Grace?", "does Ana have kids?", "what's Bob's email again?",
    "do i know any plumbers", "show me everyone I haven't talked to since march",
    "list people with birthdays next month", "wheres luis living now", "how do i know tom again",
    "any1 w a commissary kitchen?", "wat did i promise grace", "ppl i met in march", "toms email",
    "did grace ever return the ladder", "will grace be at anything this week?", "wait whos the girl w the bakery again",
]  # fmt: skip
NO_FACT = [
    "didn't get to ask Tom", "if Ana moves to Lisbon I'd visit", "lunch with Tom is cancelled",
    "might see Ana", "Not Tom",
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_noise_is_neither_stored_nor_asked(text: str) -> None:
    found = reading(text)
    assert (found.intent, found.facts) == (Intent.OTHER, ())


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_is_a_query(text: str) -> None:
    found = reading(text, "Tom Reed", "Grace Kim")
    assert (found.intent, found.facts) == (Intent.QUERY, ())


@pytest.mark.parametrize("text", NO_FACT)
def test_what_did_not_happen_is_no_fact(text: str) -> None:
    assert reading(text).facts == ()


@pytest.mark.parametrize(
    "text", ["met Bob Costa at the fair, works as a nurse", "coffee w bob costa"]
)
def test_a_first_name_of_one_and_a_family_name_of_another_are_somebody_new(text: str) -> None:
    found = reading(text, "Bob Silva", "Ana Costa")
    assert {fact.person for fact in found.facts} == {"Bob Costa"}
    assert not any(mention.known for mention in found.mentions)
