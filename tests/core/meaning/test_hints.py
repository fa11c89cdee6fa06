"""Hints: whoever the ranking would find is led to by the words the store keeps of them."""

import pytest

from bot.core.meaning.hints import hints_in, hints_of


@pytest.mark.parametrize(
    ("asked", "on_record"),
    [
        ("climbing shoes", "climber"),
        ("What PSD3 means for banks", "fintech"),
        ("Ten cheap restaurants in Lisbon", "Portuguese"),
        ("training for a marathon", "Marathonvorbereitung"),
        ("Wohnungen in Berlin", "wohnung"),
        ("l'escalade en famille", "climbing"),
    ],
)
def test_a_text_leads_to_the_word_on_record_of_whoever_it_concerns(
    asked: str, on_record: str
) -> None:
    assert hints_in([asked]).keys() & hints_of(on_record)


def test_a_part_of_a_term_leads_there_less_surely_than_the_whole() -> None:
    asked = hints_in(["united states"])

    assert asked["@usa"] > asked["~usa"]
    assert {"~usa"} == {"@usa", "~usa"} & hints_of("states")


def test_an_unknown_word_leads_to_itself_alone() -> None:
    assert hints_of("zorbing") == {"zorb"}
