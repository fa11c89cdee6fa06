"""`kith reread`: what the present reader makes of all the notes kept so far."""

from __future__ import annotations

import asyncio
import html
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.config import config_file, config_option, settings_or_exit
from bot.cli.loading import quick_imports

if TYPE_CHECKING:
    from datetime import date

    from bot.core.reread import Change
    from bot.settings import Settings
    from handlers.book import Book

FAULTY = 2
_LONGEST = 60


@click.command()
@config_option
@click.option("--apply", is_flag=True, help="Keep the new readings; without it, only show them.")
def reread(given: Path | None, *, apply: bool) -> None:
    """Read all kept notes again, as after an update, and show what changes.

    Names you settled, corrections, buttons, commands and notes taken back stay as they are.
    """
    from storage.protocol import StoreError

    settings = settings_or_exit(config_file(given))
    try:
        asyncio.run(_all(settings, apply=apply))
    except StoreError as error:
        click.echo(str(error), err=True)
        raise click.exceptions.Exit(FAULTY) from None


async def _all(settings: Settings, *, apply: bool) -> None:
    with quick_imports():
        from bot.app import usual_habits
        from handlers.book import Book
        from storage.opening import open_store

    store = open_store(settings.storage.path)
    await store.open()
    try:
        users = await store.users()
        found = total = 0
        for user in users:
            book = Book(store, user, usual_habits(settings))
            changed, read = await _one(book, apply=apply, several=len(users) > 1)
            found, total = found + changed, total + read
    finally:
        await store.close()
    click.echo(_verdict(found, total, apply=apply))


async def _one(book: Book, *, apply: bool, several: bool) -> tuple[int, int]:
    """Read one user's notes again; how many say something else now, and how many there are."""
    from bot.core.reread import Rereading

    notes = await book.notes()
    again = Rereading(notes, await book.everybody(), await book.learnt())
    quiet = not sys.stderr.isatty()
    label = f"Reading the notes of {book.user}"
    with click.progressbar(notes, label=label, file=sys.stderr, hidden=quiet) as told:
        changes = [c for note in told if (c := again.take(note))]
    if several and changes:
        click.secho(f"User {book.user}", bold=True)
    for change in changes:
        click.echo("\n".join(_shown(change)))
    if apply and changes:
        puts = [book.put_note(c.new) for c in changes]
        await book.write(await book.profile(), people=again.kept, gone=again.gone, more=puts)
    return len(changes), len(notes)


def _shown(change: Change) -> Iterator[str]:
    from bot.core.views.phrases import phrase

    text = " ".join(change.old.text.split())
    short = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    today: date = change.old.said.date()
    yield click.style(f"{today:%a} {today.day} {today:%b %Y}  “{short}”", bold=True)
    for sign, color, said in (("-", "red", change.gone), ("+", "green", change.come)):
        for s in said:
            yield click.style(f"  {sign} {s.person}: {html.unescape(phrase(s, today))}", fg=color)
    for name in change.new.asks:
        if name not in change.old.asks:
            yield f"  ? it is open which {name} is meant; the chat asks when you edit the note"


def _verdict(found: int, total: int, *, apply: bool) -> str:
    if not found:
        return f"Nothing changes: {_notes(total)} read as before."
    if apply:
        return f"Done: {found} of {_notes(total)} read anew."
    return f"{found} of {_notes(total)} would be read anew. To keep that: kith reread --apply"


def _notes(count: int) -> str:
    return "1 note" if count == 1 else f"{count} notes"
