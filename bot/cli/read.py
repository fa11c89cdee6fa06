"""`kith read`: what would be understood of a note."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import click

from bot.cli import jsonl, reading


class _LocalTime(click.ParamType[datetime]):
    name = "time"

    def convert(
        self, value: str | datetime, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """An aware time in this machine's zone, from ISO 8601 text."""
        if isinstance(value, datetime):
            return value
        try:
            return datetime.fromisoformat(value).astimezone()
        except (ValueError, OverflowError):
            self.fail(f"{value!r} is not a time like 2026-03-11T18:30.", param, ctx)


@click.command()
@click.argument("words", nargs=-1, metavar="TEXT")
@click.option("--why", is_flag=True, help="Also say where in the text each fact was found.")
@click.option(
    "--now",
    type=_LocalTime(),
    metavar="ISO",
    help="When the note is written, like 2026-03-11T18:30; without it, now.",
)
@click.option("--known", multiple=True, metavar="NAME", help="Somebody already known; repeatable.")
@click.option(
    "--jsonl",
    "lines",
    is_flag=True,
    help="Read notes from standard input, one JSON object a line, and answer likewise.",
)
def read(
    words: tuple[str, ...],
    now: datetime | None,
    known: tuple[str, ...],
    *,
    why: bool,
    lines: bool,
) -> None:
    """Show what Kith would understand of TEXT. Nothing is kept."""
    if lines:
        if words or why or now or known:
            raise _OneOrManyError
        _read_lines()
        return
    if not words:
        raise _NoTextError
    text = " ".join(words).encode(errors="surrogateescape").decode(errors="replace")
    click.echo(reading.show(text, now or datetime.now(UTC).astimezone(), known, why=why))


def _read_lines() -> None:
    source, target = sys.stdin.buffer, sys.stdout.buffer
    quiet = sys.stdout.isatty() or not sys.stderr.isatty()
    with click.progressbar(
        source, label="Reading notes", show_pos=True, file=sys.stderr, hidden=quiet
    ) as notes:
        for line in notes:
            if line.strip():
                target.write(jsonl.answer(line))
                target.flush()


class _NoTextError(click.UsageError):
    def __init__(self) -> None:
        super().__init__(
            'Give a note to read, like: kith read "met Ana at soccer", '
            "or --jsonl to read many from standard input."
        )


class _OneOrManyError(click.UsageError):
    def __init__(self) -> None:
        super().__init__("--jsonl takes everything from standard input: leave the rest out.")
