"""What the commands that work on the data folder share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from bot.cli.config import config_file, settings_or_exit

UNUSABLE = 2
"""Exit code where the data folder, or an archive, cannot be worked with."""

data_option = click.option(
    "--data",
    "place",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="The data folder; without it, the one in the settings.",
)


def data_folder(place: Path | None, given: Path | None) -> Path:
    """The data folder: `place` where one is named, else the one in the settings.

    Which bot it is does not matter for that: no token is needed.
    """
    from bot.settings import variable

    token = variable("telegram.token")
    nobody = {token: os.environ.get(token) or "0:none"}
    return place or settings_or_exit(config_file(given), os.environ | nobody).storage.path


@contextmanager
def told_plainly() -> Iterator[None]:
    """What storage has to say against it becomes a line on standard error and an exit code."""
    from storage.protocol import StoreError

    try:
        yield
    except StoreError as error:
        click.echo(str(error), err=True)
        raise click.exceptions.Exit(UNUSABLE) from None


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error for a person who waits; takes what is done and what there is."""
    quiet = not sys.stderr.isatty()
    with click.progressbar(length=1, label=label, file=sys.stderr, hidden=quiet) as bar:

        def tell(done: int, whole: int) -> None:
            bar.length = whole
            bar.update(done - bar.pos)

        yield tell
