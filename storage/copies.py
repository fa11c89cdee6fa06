"""Daily copies of the data folder, and how long each is kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from storage import files
from storage.backup import backup
from storage.migrate import BEFORE_UPGRADE

DAYS, WEEKS = 7, 4
_NAME = re.compile(r"kith-(\d{4}-\d\d-\d\d)\.tar\.gz")


def daily(place: Path, now: datetime, days: int = DAYS, weeks: int = WEEKS) -> Path | None:
    """Make the copy of the local day of `now` where there is none yet, and let go of old ones.

    The copy made, or None where today's is there. Blocks: for a thread. Errors: `backup`'s.
    """
    home = place / "backups"
    files.make_folder(home)
    copy = home / f"kith-{now.date().isoformat()}.tar.gz"
    made = not copy.exists()
    try:
        if made:
            backup(place, copy)
    finally:
        rotate(home, now, days, weeks)
    return copy if made else None


def rotate(home: Path, now: datetime, days: int = DAYS, weeks: int = WEEKS) -> None:
    """Remove from `home` what was not finished and what has had its time; OSError.

    Daily copies stay as `kept` says, those from before an upgrade as long as any copy of that day.
    """
    copies = _daily(home)
    keep = kept(copies, now.date(), days, weeks)
    unfinished = home.glob(f"kith-*{files.ASIDE}")
    for path in (*unfinished, *(path for day, path in copies.items() if day not in keep)):
        files.remove(path)
    _expire(_before_upgrades(home), now.date(), days, weeks)


def expire(place: Path, now: datetime, days: int = DAYS, weeks: int = WEEKS) -> None:
    """Remove the copies whose time is up, the newest too: where none are made any more; OSError."""
    home = place / "backups"
    _expire([*_daily(home).items(), *_before_upgrades(home)], now.date(), days, weeks)


def _expire(copies: Iterable[tuple[date, Path]], today: date, days: int, weeks: int) -> None:
    for day, path in copies:
        if held_until(day, days, weeks) <= today:
            files.remove(path)


def last_held(place: Path, days: int = DAYS, weeks: int = WEEKS) -> date | None:
    """The day on which the last of the copies there are is removed; None where there are none."""
    home = place / "backups"
    made = [*_daily(home), *(day for day, _ in _before_upgrades(home))]
    return held_until(max(made), days, weeks) if made else None


def _daily(home: Path) -> dict[date, Path]:
    return {
        date.fromisoformat(match[1]): path
        for path in home.glob("kith-*")
        if (match := _NAME.fullmatch(path.name))
    }


def _before_upgrades(home: Path) -> list[tuple[date, Path]]:
    """The copies that upgrades made first, each with the day it was made on."""
    return [
        (datetime.fromtimestamp(path.stat().st_mtime, UTC).date(), path)
        for path in home.glob(BEFORE_UPGRADE.format("*"))
    ]


def kept(copies: Iterable[date], today: date, days: int = DAYS, weeks: int = WEEKS) -> set[date]:
    """Of the days of `copies`: the last `days`, and the first of each of the last `weeks`.

    The newest stays as long as a reply says (`held_until`), also where no others could be made,
    and what lies in the future stays: a clock was wrong.
    """
    ordered = sorted(copies)
    first_of_week: dict[date, date] = {}
    for day in ordered:
        first_of_week.setdefault(_monday(day), day)
    return {
        day
        for day in ordered
        if (day == ordered[-1] and held_until(day, days, weeks) > today)
        or day > today - timedelta(days=days)
        or (
            first_of_week[_monday(day)] == day
            and _monday(day) > _monday(today) - timedelta(weeks=weeks)
        )
    }


def held_until(day: date, days: int = DAYS, weeks: int = WEEKS) -> date:
    """The day on which the copy of `day` is removed, the last that holds what went on that day."""
    return max(day + timedelta(days=days), _monday(day) + timedelta(weeks=weeks))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
