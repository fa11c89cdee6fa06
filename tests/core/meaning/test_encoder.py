"""A text is nearest to what it is about, whatever words it says it with."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.meaning.encoder import senses

VALUES = ["trains for a triathlon", "seed investor", "two kids under five", "plays the cello"]


@pytest.mark.parametrize(
    ("title", "nearest"),
    [
        ("Jelly legs: how to practise running straight off the bike", "trains for a triathlon"),
        ("Terms you should not sign before your Series A", "seed investor"),
        ("Surviving bedtime when both of them are screaming", "two kids under five"),
        ("Chamber music weekend for amateurs", "plays the cello"),
    ],
)
def test_a_title_is_nearest_to_whom_it_is_for(title: str, nearest: str) -> None:
    near = senses(VALUES) @ senses([title])[0]

    assert VALUES[int(near.argmax())] == nearest


def test_what_is_asked_twice_is_told_twice() -> None:
    (first,) = senses(["seldom asked for"])
    other, again = senses(["never asked for", "seldom asked for"])

    np.testing.assert_array_equal(first, again)
    assert first @ other < first @ again


def test_nothing_asked_is_nothing_told() -> None:
    assert senses([]).size == 0


@given(st.lists(st.text(max_size=300), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)  # the first one loads the encoder
def test_any_text_means_something_of_length_one(texts: list[str]) -> None:
    found = senses(texts)

    assert found.shape == (len(texts), 384)
    np.testing.assert_allclose(np.linalg.norm(found, axis=1), 1, atol=0.01)
