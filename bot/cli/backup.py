"""`kith backup` and `kith restore`: everything in one archive, and back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from bot.cli.config import config_option
from bot.cli.data import data_folder, data_option, progress, told_plainly

_UNITS = ("bytes", "kB", "MB", "GB")
_KILO = 1000


@click.command()
@click.argument("archive", type=click.Path(path_type=Path), required=False)
@config_option
@data_option
def backup(archive: Path | None, given: Path | None, place: Path | None) -> None:
    """Copy everything into ARCHIVE, as it is now; Kith may be running.

    Without ARCHIVE it is a file with today's date in this folder. It holds all your notes: keep
    it where nobody else looks.
    """
    from storage.data import backup as pack

    folder = data_folder(place, given)
    archive = archive or Path(f"kith-{datetime.now(UTC).astimezone():%Y-%m-%d-%H%M%S}.tar.gz")
    if archive.exists():
        raise _ThereAlreadyError(archive)
    with told_plainly(), progress("Copying") as told:
        pack(folder, archive, told)
    click.echo(
        f"Everything in {folder} is in {archive} ({_size(archive.stat().st_size)}), read back and "
        f"found whole.\nTo get it back: kith restore {archive}"
    )


@click.command()
@click.argument("archive", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@config_option
@data_option
def restore(archive: Path, given: Path | None, place: Path | None) -> None:
    """Make the data folder from ARCHIVE; it must be empty, or not there yet."""
    from storage.data import restore as unpack

    folder = data_folder(place, given)
    with told_plainly(), progress("Restoring") as told:
        unpack(archive, folder, told)
    click.echo(f"Everything is back in {folder}.")


def _size(count: float) -> str:
    for unit in _UNITS:
        if count < _KILO or unit == _UNITS[-1]:
            break
        count /= _KILO
    return f"{count:.0f} {unit}"


class _ThereAlreadyError(click.UsageError):
    def __init__(self, archive: Path) -> None:
        super().__init__(f"{archive} is there already. Please give another name.")
