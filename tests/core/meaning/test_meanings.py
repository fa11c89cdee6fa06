"""Texts about the same are near in meaning; words nobody knows are near nothing."""

import pytest

from bot.core.meaning.meanings import group_of, groups_near, likeness, meant, sense


def near(one: str, other: str) -> float:
    """How near two texts are."""
    return likeness(sense(meant(one)), sense(meant(other)))


@pytest.mark.parametrize(
    ("value", "nearer", "farther"),
    [
        ("gold smuggling", "tonnes of bullion", "a course in crochet"),
        ("plays the violin", "a concerto for cello", "how to fix a roof"),
        ("nurse", "hospital wards at night", "racing bikes compared"),
    ],
)
def test_what_is_alike_is_nearer_than_what_is_not(value: str, nearer: str, farther: str) -> None:
    assert near(value, nearer) > near(value, farther)


def test_the_same_word_is_as_near_as_can_be() -> None:
    assert near("violin", "violin") == pytest.approx(1)
    assert near("violin", "cello") < near("violin", "violins")


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    ((_, rare),) = meant("violin")
    ((_, common),) = meant("good")

    assert rare > 2 * common > 0


def test_words_together_mean_what_none_of_them_does() -> None:
    assert near("operating theatre", "surgery") > near("theatre", "surgery")


@pytest.mark.parametrize("text", ["", "xqzzt", "😀", "the of and", "日本"])
def test_what_means_nothing_is_near_nothing(text: str) -> None:
    assert near(text, "violin") == 0
    assert near("violin", text) == 0


def test_a_word_is_likest_to_its_own_group() -> None:
    place, _ = meant("violin")[0]

    assert groups_near(place)[0][0] == group_of("violin")
    assert group_of("xqzzt") is None
