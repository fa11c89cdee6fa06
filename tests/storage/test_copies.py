"""Daily copies, and how long each is kept."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from storage.check import deep
from storage.copies import daily, expire, held_until, kept, last_held, rotate
from tests.storage.conftest import filled

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


async def test_a_copy_is_made_once_a_day(tmp_path: Path) -> None:
    store = await filled(tmp_path)
    made = daily(tmp_path, NOW)
    assert made == tmp_path / "backups" / "kith-2026-11-22.tar.gz"
    assert daily(tmp_path, NOW + timedelta(hours=5)) is None
    for day in range(1, 40):
        daily(tmp_path, NOW + timedelta(days=day))
    await store.close()
    assert len(list((tmp_path / "backups").iterdir())) in range(10, 12)
    assert deep(tmp_path) == []


def test_seven_days_and_four_weeks_are_kept() -> None:
    today = date(2026, 11, 22)
    every = [today - timedelta(days=n) for n in range(100)]
    found = sorted(kept(every, today))
    assert found[-7:] == [today - timedelta(days=n) for n in range(6, -1, -1)]
    assert found[:-7] == [date(2026, 10, 26), date(2026, 11, 2), date(2026, 11, 9)]


@given(st.integers(0, 400), st.integers(1, 10), st.integers(0, 6), st.lists(st.booleans()))
def test_what_is_removed_is_out_of_all_copies_when_the_reply_says(
    start: int, days: int, weeks: int, works: list[bool]
) -> None:
    removed_at = NOW + timedelta(days=start)
    copies = {removed_at.date() - timedelta(days=n) for n in range(60)}
    last = held_until(removed_at.date(), days, weeks)
    day = removed_at.date()
    for made in chain(works, [False] * 99):
        if day >= last:
            break
        day += timedelta(days=1)
        copies = kept(copies | {day} if made else copies, day, days, weeks)
    assert not [copy for copy in copies if copy <= removed_at.date()]


def test_the_copy_from_before_an_upgrade_goes_when_the_reply_says(tmp_path: Path) -> None:
    home = tmp_path / "backups"
    home.mkdir()
    path = home / "before-format-2.tar.gz"
    path.write_text("")
    os.utime(path, (NOW.timestamp(), NOW.timestamp()))
    until = last_held(tmp_path)
    assert until == date(2026, 12, 14)
    for turn in (rotate, lambda home, now: expire(home.parent, now)):
        path.touch()
        os.utime(path, (NOW.timestamp(), NOW.timestamp()))
        now = NOW
        while path.exists():
            assert now.date() < until
            now += timedelta(days=1)
            turn(home, now)
        assert now.date() == until
    assert last_held(tmp_path) is None


def test_a_reply_tells_of_the_copy_that_stays_the_longest(tmp_path: Path) -> None:
    home = tmp_path / "backups"
    home.mkdir()
    (home / "kith-2026-10-19.tar.gz").touch()
    (home / "before-format-2.tar.gz").touch()
    os.utime(home / "before-format-2.tar.gz", (NOW.timestamp(), NOW.timestamp()))
    assert last_held(tmp_path) == date(2026, 12, 14)


def test_files_that_are_no_copies_and_copies_from_the_future_stay(tmp_path: Path) -> None:
    names = {"notes.txt", "kith-2031-01-01.tar.gz"}
    for name in (*names, "kith-2020-01-01.tar.gz", "kith-2026-11-21.tar.gz.aside"):
        (tmp_path / name).write_text("")
    rotate(tmp_path, NOW)
    assert {path.name for path in tmp_path.iterdir()} == names
