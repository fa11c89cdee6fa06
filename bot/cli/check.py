"""`kith check`: whether the settings are right, and what they are."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from bot.cli.config import config_file, config_option, settings_or_exit

if TYPE_CHECKING:
    from bot.settings import Settings


@click.command()
@config_option
def check(given: Path | None) -> None:
    """Load all settings and say what is wrong with them, if anything."""
    file = config_file(given)
    settings = settings_or_exit(file)
    click.echo("All is well; `kith run` would start with this:")
    for name, value in _summary(settings, file):
        click.echo(f"  {name:<9} {value}")


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
