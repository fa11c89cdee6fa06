"""`kith check`: whether the settings are right, and what they are."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from bot.cli.config import config_file, config_option, settings_or_exit
from bot.cli.data import progress, told_plainly

if TYPE_CHECKING:
    from bot.core.profile import Habits
    from bot.settings import Settings

AMISS = 1
"""Exit code where something in the data folder is wrong."""


@click.command()
@config_option
@click.option(
    "--deep",
    is_flag=True,
    help="Also look through the data folder: every checksum, and whether everything that is "
    "derived agrees with the notes. Changes nothing; Kith may be running.",
)
def check(given: Path | None, *, deep: bool) -> None:
    """Load all settings and say what is wrong with them, if anything."""
    file = config_file(given)
    settings = settings_or_exit(file)
    click.echo("All is well; `kith run` would start with this:")
    for name, value in _summary(settings, file):
        click.echo(f"  {name:<9} {value}")
    damage = _damage(settings.storage.path)
    for sentence in damage:
        click.echo(sentence, err=True)
    if deep:
        _look_deep(settings)
    if damage:
        raise click.exceptions.Exit(AMISS)


def _damage(folder: Path) -> list[str]:
    """One sentence for everything that was found damaged while Kith ran, and how to end that."""
    from storage.data import reports

    with told_plainly():
        found = [str(each) for each in reports(folder)]
    clear = f"Once you have what you need of it, remove the folder {folder / 'damaged'}."
    return [*found, clear] if found else []


def _look_deep(settings: Settings) -> None:
    from bot.app import usual_habits

    folder = settings.storage.path
    with told_plainly():
        found = [*faults(folder, usual_habits(settings), datetime.now(UTC))]
    for fault in found:
        click.echo(fault, err=True)
    if found:
        raise click.exceptions.Exit(AMISS)
    click.echo(f"Everything in {folder} is whole, and is what the notes say.")


def faults(folder: Path, usual: Habits, now: datetime) -> Iterator[str]:
    """One sentence for everything wrong in the data folder; `usual` as the settings have it."""
    from bot.core.audit import audit
    from handlers.usual import USUAL, usual_of
    from storage.data import contents, deep
    from storage.protocol import BOT, DamagedError

    with progress("Checksums") as told:
        found = deep(folder, told)
    yield from found
    with progress("Notes and people") as told:
        try:
            for user, tables in contents(folder, told):
                if user == BOT:
                    usual = usual_of(tables.get(USUAL, {}).get(USUAL), usual)
                else:
                    yield from (f"User {user}: {s}" for s in audit(tables, usual, now))
        except DamagedError:
            if not found:
                raise


def _summary(settings: Settings, file: Path | None) -> list[tuple[str, str]]:
    from bot.settings import variables

    sources = [str(file)] if file else []
    sources += variables(os.environ)
    telegram, nudges = settings.telegram, settings.nudges
    number = telegram.token.get_secret_value().partition(":")[0]
    users = len(telegram.allowed_users)
    people = f"{users} allowed" if users else "whoever sends the code that `kith run` prints"
    limit = f"{nudges.daily_limit} a day at most"
    return [
        ("settings", ", ".join(sources)),
        ("bot", f"number {number} at {urlsplit(telegram.base_url).hostname}"),
        ("people", people),
        ("data", str(settings.storage.path.absolute())),
        ("nudges", f"{nudges.hour:%H:%M} {nudges.timezone}, {limit}"),
        ("cadence", f"{nudges.cadence_days} days"),
        ("log", settings.logging.level),
    ]
