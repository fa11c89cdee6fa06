"""`kith export`: everything Kith has, for you or another program to read; `kith import`: back."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from bot.cli.config import config_option
from bot.cli.data import UNUSABLE, data_folder, data_option, progress, told_plainly

if TYPE_CHECKING:
    from storage.data import Documents

_OWNER_ONLY = 0o600


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@click.option("--json", "as_json", is_flag=True, required=True, help="One document a line.")
@config_option
@data_option
def export(file: Path | None, given: Path | None, place: Path | None, *, as_json: bool) -> None:
    """Write every document to FILE, or show them all; Kith may be running.

    Each line is a JSON object with "user" (0 is the bot's own), "table", "key" and "doc".
    """
    del as_json  # there is no other way yet; whoever asks for it keeps getting it
    from storage.data import contents

    folder = data_folder(place, given)
    with told_plainly():
        if file is None:
            for user, tables in contents(folder):
                _write(sys.stdout.buffer, user, tables)
            sys.stdout.buffer.flush()
            return
        try:
            with progress("Exporting") as told, _private(file) as out:
                count = sum(_write(out, *each) for each in contents(folder, told))
        except OSError as error:
            click.echo(f"Could not write {file}: {error.strerror}.", err=True)
            raise click.exceptions.Exit(UNUSABLE) from None
    click.echo(f"{count} documents are in {file}.")


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@config_option
@data_option
def import_(file: Path, given: Path | None, place: Path | None) -> None:
    """Make the data folder from FILE, which an export wrote; it must be empty, or not there yet."""
    from storage.data import bring_in

    folder = data_folder(place, given)
    with told_plainly(), file.open("rb") as lines:
        size = max(file.stat().st_size, 1)
        with progress("Importing") as told:
            count = bring_in(_counted(lines, size, told), folder)
    click.echo(f"{count} documents are in {folder}.")


def _counted(lines: IO[bytes], size: int, told: Callable[[int, int], object]) -> Iterator[bytes]:
    done = 0
    for line in lines:
        done += len(line)
        told(done, size)
        yield line


@contextmanager
def _private(file: Path) -> Iterator[IO[bytes]]:
    """A file for its owner only, in its place once it is whole: what was there before stays till then."""
    aside = file.with_name(f"{file.name}.aside")
    opened = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OWNER_ONLY)
    try:
        with os.fdopen(opened, "wb") as out:
            yield out
        aside.replace(file)
    finally:
        aside.unlink(missing_ok=True)


def _write(out: IO[bytes], user: int, tables: Documents) -> int:
    count = 0
    for line in _lines(user, tables):
        out.write(line)
        count += 1
    return count


def _lines(user: int, tables: Documents) -> Iterator[bytes]:
    for table, docs in tables.items():
        for key, doc in docs.items():
            row = {"user": user, "table": table, "key": key, "doc": doc}
            # Half an emoji cannot be UTF-8, but escaped it is right JSON.
            yield json.dumps(row, ensure_ascii=False).encode(errors="backslashreplace") + b"\n"
