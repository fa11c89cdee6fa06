"""No text is too strange or too long for the date grammars."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.notes.cadence import find_cadences
from bot.core.notes.dates import find_dates, parse_when
from bot.core.notes.dates_birthdays import find_birthdays
from bot.core.notes.dates_undated import find_undated

NOW = datetime(2026, 3, 11, 18, 30, tzinfo=UTC)
WORDS = (
    "next last this past coming friday sat mon the a an in on by at of week weeks day days month "
    "months year ago from after before end mid early march may 5 5th 31st 3/5 2026 - , . / : ' "
    "couple few half two 9999 999 3pm 15:30 noon tomorrow yesterday tn 2 nite every other twice "
    "once christmas new year's eve q2 within about like 's @ # İ ² 💪 \n"
)
SHAPED = st.lists(st.sampled_from(WORDS.split(" ")), max_size=25).flatmap(
    lambda words: st.sampled_from([" ", ""]).map(lambda gap: gap.join(words))
)
MOMENTS = st.datetimes(timezones=st.just(UTC))


def _ordered(spans: list[tuple[int, int]], text: str) -> bool:
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(text)]
    return all(end <= start for end, start in zip(ends, starts, strict=True)) and all(
        start < end for start, end in spans
    )


@given(st.one_of(st.text(), SHAPED), MOMENTS)
def test_any_text_at_any_moment_gives_ordered_spans(text: str, now: datetime) -> None:
    assert _ordered([when.span for when in find_dates(text, now)], text)
    assert _ordered([every.span for every in find_cadences(text)], text)
    assert _ordered([day.span for day in find_birthdays(text)], text)
    assert _ordered(find_undated(text), text)


@given(SHAPED, MOMENTS)
def test_a_core_ends_its_span(text: str, now: datetime) -> None:
    for when in find_dates(text, now):
        assert when.span[0] <= when.core[0] < when.core[1] == when.span[1]


@given(st.one_of(st.text(), SHAPED), MOMENTS)
def test_any_answer_is_a_date_or_none(text: str, now: datetime) -> None:
    when = parse_when(text, now)
    assert when is None or 0 <= when.span[0] <= when.span[1] <= len(text)


@pytest.mark.parametrize(
    "now", [datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, tzinfo=UTC)]
)
def test_dates_beyond_the_calendar_are_left_out(now: datetime) -> None:
    text = "in 999 years, 999 years ago, tomorrow, yesterday, last week, next month, at 8am"
    assert all(date.min <= when.past <= date.max for when in find_dates(text, now) if when.past)


HOSTILE = [
    "next ",
    "in the ",
    "a week from ",
    "day after ",
    "a couple of ",
    "last this ",
    "2-3 weeks ",
    "end of the ",
    "the 5th of ",
    " on the 5th of next ",
    "every other ",
    "once or twice a ",
    "friday,",
    "sat ",
    "may-",
    "3-",
    "3/",
    "9:",
    "at 3 ",
    "new'",
    "new year's ",
    "@may",
    "/a.b",
    "march 5 to ",
    "9",
    "a",
    " ",
    "'",
]


def _calls(work: Callable[[], object]) -> int:
    """How many functions `work` calls: its cost, whatever else the machine is doing."""
    count = 0

    def tick(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(tick)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("unit", HOSTILE)
def test_the_cost_grows_no_faster_than_the_text(unit: str) -> None:
    def read(length: int) -> Callable[[], object]:
        text = (unit * length)[:length]
        return lambda: (find_dates(text, NOW), find_cadences(text), find_birthdays(text))

    cost = _calls(read(8_000))
    assert cost <= 4.5 * _calls(read(2_000))
    assert cost <= 8_000 * 150
