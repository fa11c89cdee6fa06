"""The command line. Each command loads what it needs when it runs, so that all start fast."""

from __future__ import annotations

import os

import click

from bot.cli.backup import backup, restore
from bot.cli.check import check
from bot.cli.export import export, import_
from bot.cli.play import play
from bot.cli.read import read
from bot.cli.reread import reread
from bot.cli.run import run


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kith", message="%(prog)s %(version)s")
def cli() -> None:
    """Kith keeps your network warm: text it who you met, and it says when to get in touch."""


for command in (play, run, read, check, reread, backup, restore, export, import_):
    cli.add_command(command)


def main() -> None:
    """Run the command that the process was started with, and exit with its code."""
    # numpy's threads wait for each other at full load: on a busy machine that costs more than it saves.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    cli(prog_name="kith")
