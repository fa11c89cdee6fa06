"""A date typed as the whole answer to "when?", on Wednesday, 11 March 2026, at 18:30."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from bot.core.notes.dates import parse_when

NOW = datetime(2026, 3, 11, 18, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("answer", "day", "clock"),
    [
        ("next friday 3pm", "2026-03-20", "15:00"),
        ("dec 5", "2026-12-05", ""),
        ("in 3 weeks", "2026-04-01", ""),
        ("3 weeks", "2026-04-01", ""),
        ("2w", "2026-03-25", ""),
        ("a month", "2026-04-11", ""),
        ("2 hours", "2026-03-11", "20:30"),
        ("tomorrow", "2026-03-12", ""),
        ("Tmrw morning!", "2026-03-12", ""),
        ("monday", "2026-03-16", ""),
        ("sat", "2026-03-14", ""),
        ("sun 10am", "2026-03-15", "10:00"),
        ("may", "2026-05-01", ""),
        ("20th", "2026-03-20", ""),
        ("the 20th", "2026-03-20", ""),
        ("march", "2027-03-01", ""),
        ("christmas", "2026-12-25", ""),
        ("next week please", "2026-03-16", ""),
        ("maybe on friday?", "2026-03-13", ""),
        ("remind me again in 2 days", "2026-03-13", ""),
        ("9am", "2026-03-12", "09:00"),
        ("2026-04-01 09:00", "2026-04-01", "09:00"),
    ],
)
def test_an_answer_is_read_as_a_day_to_come(answer: str, day: str, clock: str) -> None:
    when = parse_when(answer, NOW)
    assert when is not None
    assert when.future == date.fromisoformat(day)
    assert when.time == (time.fromisoformat(clock) if clock else None)


@pytest.mark.parametrize(
    "answer",
    ["", "no", "later", "5", "Ana", "lunch with Ana on friday", "friday or monday", "may be"],
)
def test_what_is_no_date_alone_is_no_answer(answer: str) -> None:
    assert parse_when(answer, NOW) is None


def test_a_span_counts_the_characters_of_the_answer() -> None:
    when = parse_when("ok, 2 weeks", NOW)
    assert when is not None
    assert "ok, 2 weeks"[slice(*when.span)] == "2 weeks"
