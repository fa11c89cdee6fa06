"""Words that stand beside the same others are near in meaning; unknown ones are near nothing."""

import pytest

from bot.core.ledger.meanings import group_of, groups_near, likeness, meant


@pytest.mark.parametrize(
    ("value", "nearer", "farther"),
    [
        ("gold smuggling", "tonnes of bullion", "a course in crochet"),
        ("plays the violin", "a concerto for cello", "how to fix a roof"),
        ("nurse", "hospital wards at night", "racing bikes compared"),
    ],
)
def test_what_is_alike_is_nearer_than_what_is_not(value: str, nearer: str, farther: str) -> None:
    near, far = (likeness(meant(value), meant(told)) for told in (nearer, farther))

    assert near > far


def test_the_same_word_is_as_near_as_can_be_and_a_rare_one_counts_more() -> None:
    rare, common = (likeness(meant(word), meant(word)) for word in ("violin", "water"))

    assert rare > common > 0


@pytest.mark.parametrize("text", ["", "xqzzt", "😀", "the of and", "日本"])
def test_what_means_nothing_is_near_nothing(text: str) -> None:
    assert likeness(meant(text), meant("violin")) == 0
    assert likeness(meant("violin"), meant(text)) == 0


def test_a_word_is_likest_to_its_own_group() -> None:
    place, _ = meant("violin")[0]

    assert groups_near(place)[0][0] == group_of("violin")
    assert group_of("xqzzt") is None
