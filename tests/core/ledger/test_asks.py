"""Whether to ask now: the table, row by row, and what the facts are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.ledger.asking import Size, size_of, softer
from bot.core.ledger.asks import Facts, Verdict, decide, facts_of, judge
from bot.core.notes.facts import Relation
from tests.core.ledger.people import TODAY, Told, person

GOOD, WARM_UP, TOO_SOON = Verdict.GOOD, Verdict.WARM_UP, Verdict.TOO_SOON
SMALL, INTRO, BIG = Size.SMALL, Size.INTRODUCTION, Size.BIG
GAVE, GOT, ASKED, TALK = Relation.GAVE, Relation.RECEIVED, Relation.ASKED, Relation.INTERACTION


@pytest.mark.parametrize(
    ("size", "quiet", "meetings", "gave", "asks_open", "thanks_open", "verdict"),
    [
        # nobody is asked a third time before they answered
        (SMALL,     5,    3,        2,    2,         0,           TOO_SOON),
        (BIG,       5,    3,        2,    2,         0,           TOO_SOON),
        (SMALL,     5,    3,        2,    1,         0,           WARM_UP),
        # strangers
        (SMALL,     None, 0,        0,    0,         0,           TOO_SOON),
        (INTRO,     None, 0,        0,    0,         0,           TOO_SOON),
        (BIG,       None, 0,        0,    0,         0,           TOO_SOON),
        (SMALL,     5,    0,        0,    0,         0,           GOOD),
        (INTRO,     5,    0,        0,    0,         0,           TOO_SOON),
        (BIG,       5,    0,        0,    0,         0,           TOO_SOON),
        # thanks come first
        (SMALL,     5,    3,        2,    0,         1,           WARM_UP),
        (BIG,       5,    3,        2,    0,         1,           WARM_UP),
        # it has been quiet
        (SMALL,     100,  3,        2,    0,         0,           GOOD),
        (SMALL,     200,  3,        2,    0,         0,           WARM_UP),
        (INTRO,     100,  3,        2,    0,         0,           WARM_UP),
        (BIG,       100,  3,        2,    0,         0,           WARM_UP),
        # an introduction waits until you met or gave
        (INTRO,     5,    1,        0,    0,         0,           GOOD),
        (INTRO,     5,    0,        1,    0,         0,           GOOD),
        # something big takes both
        (BIG,       5,    1,        0,    0,         0,           WARM_UP),
        (BIG,       5,    1,        1,    0,         0,           WARM_UP),
        (BIG,       5,    2,        0,    0,         0,           WARM_UP),
        (BIG,       5,    2,        1,    0,         0,           GOOD),
    ],
)  # fmt: skip
def test_the_verdict(  # noqa: PLR0913, PLR0917  (the columns of the table)
    size: Size,
    quiet: int | None,
    meetings: int,
    gave: int,
    asks_open: int,
    thanks_open: int,
    verdict: Verdict,
) -> None:
    facts = Facts(quiet, meetings, gave, asks_open, thanks_open)

    assert decide(size, facts).verdict is verdict


@given(
    st.sampled_from(Size),
    st.builds(
        Facts,
        st.none() | st.integers(0, 4000),
        *[st.integers(0, 9)] * 5,
    ),
)
def test_every_case_has_a_verdict_and_a_reason(size: Size, facts: Facts) -> None:
    judged = decide(size, facts)

    assert judged.verdict in Verdict
    assert judged.because


@given(
    st.sampled_from(Size),
    st.builds(Facts, st.integers(0, 400), *[st.integers(0, 4)] * 5),
)
def test_giving_more_never_makes_the_moment_worse(size: Size, facts: Facts) -> None:
    order = [TOO_SOON, WARM_UP, GOOD]
    more = Facts(
        facts.quiet,
        facts.meetings,
        facts.gave + 1,
        facts.asks_open,
        facts.thanks_open,
        facts.got,
    )

    assert order.index(decide(size, more).verdict) >= order.index(decide(size, facts).verdict)


@pytest.mark.parametrize(
    ("what", "size"),
    [
        ("intro to Stripe", INTRO),
        ("to introduce me to Luis", INTRO),
        ("put me in touch with Luis", INTRO),
        ("a referral", BIG),
        ("a job", BIG),
        ("to look at my CV", BIG),
        ("feedback on my CV", BIG),
        ("advice on moving to Lisbon", SMALL),
        ("a few questions about her work", SMALL),
        ("coffee", SMALL),
        ("her old bike", BIG),
    ],
)
def test_how_much_is_asked(what: str, size: Size) -> None:
    assert size_of(what) is size


@pytest.mark.parametrize(
    ("told", "facts"),
    [
        ([], Facts(None, 0, 0, 0, 0)),
        ([(TALK, "coffee", 9)], Facts(9, 1, 0, 0, 0)),
        ([(TALK, "coffee", 9), (TALK, "call", 3)], Facts(3, 2, 0, 0, 0)),
        ([(TALK, "email", 9)], Facts(9, 0, 0, 0, 0)),
        ([(TALK, "met", 9), (GAVE, "book", 2)], Facts(2, 1, 1, 0, 0)),
        ([(GOT, "book", 2)], Facts(2, 0, 0, 0, 1, 1)),
        ([(TALK, "met", 9), (ASKED, "referral", 2)], Facts(9, 1, 0, 1, 0)),
        ([(ASKED, "referral", 9), (TALK, "met", 2)], Facts(2, 1, 0, 0, 0)),
    ],
)
def test_the_facts_come_from_what_is_on_record(told: list[Told], facts: Facts) -> None:
    assert facts_of(person("Ana", *told), TODAY) == facts


def test_somebody_you_met_twice_and_helped_can_be_asked() -> None:
    ana = person("Ana", (TALK, "coffee", 30), (TALK, "met", 9), (GAVE, "book", 5))

    assert judge(ana, "a referral to Stripe", TODAY).verdict is GOOD


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("a job at Stripe", "Would you be my reference?"),
        ("a job at Stripe", "May I ask you a few questions about Stripe?"),
        ("a referral to Stripe", "comfortable being my reference"),
        ("intro to Stripe", "would you introduce us?"),
        ("help with my pitch", "May I ask you a few questions about my pitch?"),
    ],
)
def test_there_is_a_softer_way(what: str, line: str) -> None:
    assert any(line in way for way in softer(what))
