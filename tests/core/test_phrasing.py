"""How what was noted is said to the person it is about."""

import pytest

from bot.core.phrasing import as_yours, counted, deed_for, is_action


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("works nights", "you work nights"),
        ("moving to Berlin", "you’re moving to Berlin"),
        ("her son Leo just started school", "your son Leo just started school"),
        ("got a daughter starting uni", "you got a daughter starting uni"),
        ("doesn't eat pork", "you don’t eat pork"),
        ("has two kids", "you have two kids"),
        ("two kids", "you have two kids"),
        ("carries her cat in a sling", "you carry your cat in a sling"),
        ("will be speaking at Slush", "you will be speaking at Slush"),
        ("migraine", ""),
        ("broke", ""),
        ("", ""),
    ],
)
def test_a_detail_is_turned_towards_them(noted: str, said: str) -> None:
    assert as_yours(noted) == said


@pytest.mark.parametrize(
    ("wish", "action"),
    [("sell his car", True), ("get her licence here", True), ("babysitter", False)],
)
def test_a_wish_is_something_to_do_or_something_to_have(wish: str, *, action: bool) -> None:
    assert is_action(wish) is action


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        ("babysitter", "a babysitter"),
        ("usher", "an usher"),
        ("two MSLs", "two MSLs"),
        ("staff", "staff"),
    ],
)
def test_a_thing_gets_the_article_it_needs(thing: str, said: str) -> None:
    assert counted(thing) == said


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("call", "call her"),
        ("follow up", "follow up with her"),
        ("bring cake", "bring cake"),
        ("call about the certificate", "call about the certificate"),
        ("intro call w/ her associate", ""),
        ("the crib", ""),
    ],
)
def test_a_reminder_is_something_to_do(noted: str, said: str) -> None:
    assert deed_for(noted, "her") == said
