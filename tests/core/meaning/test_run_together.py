"""Words written as one come apart where they are all words, and else stay as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.meaning.run_together import apart


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("mainstreetlending", ("main", "street", "lending")),
        ("wakecaregivers", ("wake", "caregivers")),
        ("hrfieldnotes", ("hr", "field", "notes")),
        ("keysforlocals", ("keys", "locals")),
        ("climbing", ("climbing",)),
    ],
)
def test_words_written_as_one_come_apart(word: str, found: tuple[str, ...]) -> None:
    assert apart(word) == found


@pytest.mark.parametrize(
    "word", ["", "q", "xqzztvk", "fabrikzeitx", "t1d2024", "日本日本日本", "main" * 1000]
)
def test_what_is_not_all_words_stays_whole(word: str) -> None:
    assert apart(word) == ()


@given(st.text(max_size=40))
def test_the_parts_are_of_the_word_in_its_order(word: str) -> None:
    rest = word
    for part in apart(word):
        _, found, rest = rest.partition(part)
        assert found
