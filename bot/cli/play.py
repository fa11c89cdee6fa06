"""`kith play`: the bot in the browser, without Telegram."""

from __future__ import annotations

from pathlib import Path

import click

from bot.cli.loading import quick_imports


@click.command()
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Keep everything in this folder; without it all is gone when you stop.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    metavar="N",
    help="Where the page is served; without it, on any free port.",
)
@click.option("--no-browser", is_flag=True, help="Only print the address of the page.")
@click.pass_context
def play(context: click.Context, data: Path | None, port: int, *, no_browser: bool) -> None:
    """Try Kith in the browser: no token and no account needed."""
    with quick_imports():
        from bot.playground.run import play as serve

    context.exit(serve(data, port, open_browser=not no_browser))
