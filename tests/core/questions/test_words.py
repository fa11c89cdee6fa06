"""Whether asked words and told words are the same."""

import pytest

from bot.core.questions.words import content, fits, meet, stem, variants


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("climbing", "climbers"),
        ("designer", "design"),
        ("running", "runner"),
        ("hiking", "hike"),
        ("photographer", "photography"),
        ("nurses", "nurse"),
        ("engineering", "engineers"),
    ],
)
def test_forms_of_one_word_meet(one: str, other: str) -> None:
    assert stem(one) == stem(other)
    assert meet(one, [other])


@pytest.mark.parametrize(
    ("one", "other"), [("law", "lawn"), ("art", "party"), ("bus", "business"), ("sales", "salsa")]
)
def test_different_words_do_not_meet(one: str, other: str) -> None:
    assert not meet(one, [other])


def test_every_word_that_carries_the_topic_has_to_be_there() -> None:
    assert fits("the machine learning people", ["senior machine-learning engineer"])
    assert not fits("machine learning", ["sewing machine"])


def test_words_that_carry_nothing_are_left_out() -> None:
    assert content("the guy who works in climate") == ["climate"]


def test_an_index_of_whole_words_is_asked_for_each_form() -> None:
    assert {"climbing", "climb", "climber"} <= set(variants("climbers"))
