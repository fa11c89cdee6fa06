"""`kith run`: the bot on Telegram."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import click

from bot.cli.config import config_file, config_option, settings_or_exit
from bot.cli.loading import quick_imports


@click.command()
@config_option
@click.pass_context
def run(context: click.Context, given: Path | None) -> None:
    """Run the bot on Telegram until it is stopped."""
    # Until the bot listens itself, as loading takes a moment: there is nothing yet to tidy up.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with quick_imports():
        settings = settings_or_exit(config_file(given))

        from bot.run import run as serve

    context.exit(serve(settings))
