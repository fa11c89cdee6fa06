"""What somebody did, told so that it fits into a sentence of thanks or of the ledger."""

import pytest

from bot.core.deeds import doing, done_for, is_done


@pytest.mark.parametrize(
    ("told", "thanked"),
    [
        ("helped me move house", "helping me move house"),
        ("lent me his drill", "lending me his drill"),
        ("reviewed my CV", "reviewing my CV"),
        ("drove me to the airport", "driving me to the airport"),
        ("tipped me off about a role", "tipping me off about a role"),
        ("carried my boxes", "carrying my boxes"),
        ("put in a good word", "putting in a good word"),
        ("vouched for me", "vouching for me"),
        ("babysat", "babysitting"),
        ("helping me move", "helping me move"),
    ],
)
def test_one_thanks_for_a_deed(told: str, thanked: str) -> None:
    assert doing(told) == thanked


@pytest.mark.parametrize(
    "thing",
    ["used car", "signed book", "set of knives", "feed for the hens", "lead: PM at Stripe", "tea"],
)
def test_a_thing_is_no_deed(thing: str) -> None:
    assert not is_done(thing)
    assert doing(thing) == ""
    assert done_for(thing, "her", "her") == thing


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("reviewed CV", "reviewed his CV"),
        ("fixed bike", "fixed his bike"),
        ("helped move house", "helped him move house"),
        ("recommended to my boss", "recommended him to my boss"),
        ("taught to sail", "taught him to sail"),
        ("looked after the cat", "looked after the cat"),
        ("babysat", "babysat"),
        ("drove him to the airport", "drove him to the airport"),
    ],
)
def test_whom_a_deed_was_done_for_is_said(told: str, said: str) -> None:
    assert done_for(told, "him", "his") == said
