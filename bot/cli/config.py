"""The settings a command runs with: loaded, or the reason why not."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.settings import Settings

WRONG_SETTINGS = 2
"""Exit code where the settings are at fault, the same as for a wrong command line."""

config_option = click.option(
    "--config",
    "given",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The settings file; without it ./config.toml, if there is one.",
)


def config_file(given: Path | None) -> Path | None:
    """The file the settings are read from; None where only the environment speaks."""
    from bot.settings import CONFIG

    return given or (CONFIG if CONFIG.exists() else None)


def settings_or_exit(file: Path | None, environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings, or each fault as a line on standard error and exit code 2."""
    from bot.settings import Settings, load

    loaded = load(file, environ)
    if isinstance(loaded, Settings):
        return loaded
    for fault in loaded:
        click.echo(fault, err=True)
    raise click.exceptions.Exit(WRONG_SETTINGS)
