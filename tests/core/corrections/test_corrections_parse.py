"""Which texts can be corrections, and of what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.corrections.parse import Kind, Mend, parse


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("no, Anna", "", "Anna"),
        ("No it's Anna!", "", "Anna"),
        ("nope, it was Anna", "", "Anna"),
        ("sorry, I meant Anna", "", "Anna"),
        ("I meant Lisbon", "", "Lisbon"),
        ("*Anna", "", "Anna"),
        ("Anna*", "", "Anna"),
        ("no, tuesday", "", "tuesday"),
        ("wait, it was yesterday", "", "yesterday"),
        ("not soccer, tennis", "soccer", "tennis"),
        ("not soccer but tennis", "soccer", "tennis"),
        ("tennis, not soccer", "soccer", "tennis"),
        ("it wasn't soccer, it was tennis", "soccer", "tennis"),
        ("at Google, not Meta", "Meta", "Google"),
        ("actually at Google not Meta", "Meta", "Google"),
        ("Ana should be Anna", "Ana", "Anna"),
        ("Ana -> Anna", "Ana", "Anna"),
        ("change soccer to tennis", "soccer", "tennis"),
        ("his name’s Luis, not Louis", "Louis", "Luis"),
        ("Ana with two n's", "Ana", "Anna"),
        ("Ana with two n's -> Anna", "Ana", "Anna"),
        ("no, Anna with one n", "Anna", "Ana"),
        ("Sara with an h", "Sara", "Sarah"),
        ("Eric with a k", "Eric", "Erik"),
        ("Philip with two l's", "Philip", "Phillip"),
    ],
)
def test_something_stands_for_something_else(text: str, old: str, new: str) -> None:
    assert parse(text) == Mend(Kind.SWAP, old, new)


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("her name is Anna", Mend(Kind.NAME, "", "Anna")),
        ("she's called Anna", Mend(Kind.NAME, "", "Anna")),
        ("no, not in fintech", Mend(Kind.DROP, "fintech")),
        ("not fintech", Mend(Kind.DROP, "fintech")),
        ("Mark is not a person", Mend(Kind.NOBODY, "Mark")),
        ("that's not a person", Mend(Kind.NOBODY)),
        ("no, that isn't a name", Mend(Kind.NOBODY)),
        ("Porto is a city", Mend(Kind.PLACE, "Porto")),
        ("Ramp is a company", Mend(Kind.ORG, "Ramp")),
        ("Sunny is a person", Mend(Kind.PERSON, "Sunny")),
        ("no, a different Ana", Mend(Kind.OTHER, "Ana")),
        ("the other Ana", Mend(Kind.OTHER, "Ana")),
        ("someone else", Mend(Kind.OTHER)),
        ("Bob is Robert Smith", Mend(Kind.ALIAS, "Bob", "Robert Smith")),
        ("Bob = Robert Smith", Mend(Kind.ALIAS, "Bob", "Robert Smith")),
    ],
)
def test_other_ways_to_put_something_right(text: str, mend: Mend) -> None:
    assert parse(text) == mend


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no",
        "no thanks",
        "no wait",
        "no, hang on",
        "no no no",
        "wait no, one sec",
        "sorry",
        "no luck with Anna",
        "no answer from Tom yet",
        "not sure about Ana",
        "not much going on with Luis",
        "met Ana at soccer, she's in fintech",
        "met Ana, not Tom, at the gala",
        "called Tom - no answer",
        "actually met Tom yesterday",
        "no, we had lunch with Ana yesterday and it was great fun",
        "Ana moved to Lisbon, not Porto",
        "no she works at Google",
        "no, her husband is Tom",
        "Her name is Anna and she is a doctor",
        "no, Anna?",
        "wait for Ana's answer",
        "no news from Luis since the gala last week",
    ],
)
def test_what_tells_something_is_no_correction(text: str) -> None:
    assert parse(text) is None


@given(st.text(max_size=120))
def test_any_text_at_all_can_be_looked_at(text: str) -> None:
    found = parse(text)

    assert found is None or isinstance(found, Mend)


@given(
    st.lists(
        st.sampled_from(
            ["no", ",", "not", "Ana", "it's", "*", "is", "a", "->", "with", "two", "n's"]
        )
    )
)
def test_any_pile_of_correcting_words_can_be_looked_at(words: list[str]) -> None:
    found = parse(" ".join(words))

    assert found is None or isinstance(found, Mend)
