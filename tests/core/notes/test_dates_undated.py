"""Phrases that say when, but not which day."""

from __future__ import annotations

import pytest

from bot.core.notes.dates_undated import find_undated


@pytest.mark.parametrize(
    "phrase",
    [
        "the other day",
        "a while ago",
        "a long time ago",
        "ages ago",
        "years ago",
        "last summer",
        "in the spring",
        "one of these days",
        "at some point",
        "recently",
        "soon",
        "sometime",
    ],
)
def test_an_undated_phrase_is_found(phrase: str) -> None:
    text = f"met Ana at yoga {phrase} with Bob"
    assert [text[slice(*span)] for span in find_undated(text)] == [phrase]


@pytest.mark.parametrize("text", ["met Ana in two weeks", "one dog", "the other guy", "a while"])
def test_other_phrases_are_left_alone(text: str) -> None:
    assert find_undated(text) == []
