"""The bot's own copies of its data folder."""

import asyncio
import logging
import os
import threading
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.copies import Copies
from bot.core.profile import Habits
from storage.backup import restore
from storage.check import deep
from storage.files import hold_journal
from storage.protocol import Put
from storage.tiny import TinyStore

LISBON = Habits("Europe/Lisbon")
NOW = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@pytest.fixture
async def data(tmp_path: Path) -> Path:
    """A data folder that holds a note."""
    store = TinyStore(tmp_path / "data")
    await store.open()
    await store.apply(7, [Put("notes", "m1", {"id": "m1", "text": "met Ana"})])
    await store.close()
    return tmp_path / "data"


def days(data: Path) -> list[str]:
    return sorted(path.name[5:15] for path in (data / "backups").glob("*"))


async def test_there_is_one_copy_a_day_of_the_users_calendar(data: Path) -> None:
    copies = Copies(data, Habits("Pacific/Auckland"), wanted=True)

    for hour in range(30):
        await copies.see_to(NOW + hour * HOUR)

    assert days(data) == ["2026-03-03", "2026-03-04"]


async def test_a_copy_restores(data: Path, tmp_path: Path) -> None:
    await Copies(data, LISBON, wanted=True).see_to(NOW)

    restore(data / "backups" / "kith-2026-03-02.tar.gz", tmp_path / "fresh")

    assert deep(tmp_path / "fresh") == []


async def test_a_copy_that_has_to_wait_holds_nobody_up(data: Path) -> None:
    held = hold_journal(data, shared=False, wait=True)
    assert held is not None
    at_last = threading.Timer(10, os.close, [held])  # where everything stands still
    at_last.start()

    copying = asyncio.create_task(Copies(data, LISBON, wanted=True).see_to(NOW))
    await asyncio.to_thread(days, data)
    assert not copying.done()
    at_last.cancel()
    os.close(held)
    await copying

    assert days(data) == ["2026-03-02"]


async def test_nobody_is_told_of_copies_where_there_are_none(data: Path) -> None:
    assert Copies(data, LISBON, wanted=True).held_until() is None


async def test_what_goes_now_is_held_as_long_as_the_newest_copy_is(data: Path) -> None:
    copies = Copies(data, LISBON, wanted=True)
    await copies.see_to(NOW)

    assert copies.held_until() == date(2026, 3, 30)


async def test_unwanted_copies_go_when_their_time_is_up_and_no_sooner(data: Path) -> None:
    await Copies(data, LISBON, wanted=True).see_to(NOW)
    unwanted = Copies(data, LISBON, wanted=False)
    until = unwanted.held_until()
    assert until is not None

    now = NOW
    while LISBON.local(now + DAY).date() < until:
        now += DAY
        await unwanted.see_to(now)
        assert days(data) == ["2026-03-02"]
    await unwanted.see_to(now + DAY)

    assert days(data) == []
    assert unwanted.held_until() is None


async def test_a_copy_that_fails_is_tried_again_after_an_hour_and_harms_nothing(
    data: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (data / "backups").write_text("in the way")
    copies = Copies(data, LISBON, wanted=True)

    with caplog.at_level(logging.WARNING):
        await copies.see_to(NOW)
        await copies.see_to(NOW + HOUR / 2)
    assert len(caplog.records) == 1
    (data / "backups").unlink()
    await copies.see_to(NOW + HOUR)

    assert days(data) == ["2026-03-02"]
