"""Reading all notes again: the same reader changes nothing, another touches nothing set by hand."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import cli
from bot.core.profile import Habits
from bot.core.reread import Rereading
from bot.playground.chat import YOU
from bot.playground.game import Game
from handlers.book import Book
from storage.tiny import TinyStore
from tests.driver import Person


async def told(you: Person) -> None:
    await you.says("met Ana Lopez at the gala, she's in fintech")
    await you.says("met Ana Silva at soccer, lives in Lisbon")
    asked = await you.says("coffee with Ana yesterday, she likes jazz")
    await you.presses(asked, "Ana Silva (soccer)")
    await you.says("met Robert Smith at the gala")
    await you.presses(await you.says("lunch with Bob today"), "Robert Smith (gala)")
    await you.presses(await you.says("met Bob at the pool"), "Someone new")
    await you.says("met Carla at yoga")
    await you.says("no, Karla")
    await you.says("saw Karla and Rex today")
    await you.says("Rex is not a person")
    await you.says("/gave Ana Lopez article on PSD2")
    gone = await you.says("met Zoe at the zoo")
    await you.presses(gone, "Undo")
    await you.says("remind me to call Karla tomorrow")


async def stored(folder: Path) -> Book:
    store = TinyStore(folder)
    await store.open()
    return Book(store, YOU.id, Habits("Europe/Lisbon"))


async def test_the_same_reader_changes_nothing(game: Game, you: Person, tmp_path: Path) -> None:
    await told(you)
    await game.stop_bot()
    book = await stored(tmp_path / "data")

    notes, people = await book.notes(), await book.everybody()
    again = Rereading(notes, people, await book.learnt())
    changes = [again.take(n) for n in notes]
    await book.store.close()

    assert len(notes) > 10
    assert [(c.old.text, c.gone, c.come) for c in changes if c] == []
    assert {p.id: p.entries for p in again.kept} == {p.id: p.entries for p in people}
    assert again.gone == []
    await game.start_bot()


async def test_a_better_reader_is_shown_first_and_applied_on_request(
    game: Game, you: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await told(you)
    await game.stop_bot()
    book = await stored(tmp_path / "data")
    note = next(n for n in await book.notes() if "yoga" in n.text)
    # As an older reader might have left it: without the place.
    worse = [s for s in note.statements if s.value != "yoga"]
    await book.record(note, replace(note, statements=tuple(worse)))
    await book.store.close()
    monkeypatch.setenv("KITH_TELEGRAM__TOKEN", "123456:" + "a" * 35)
    monkeypatch.setenv("KITH_STORAGE__PATH", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)

    run = CliRunner().invoke
    shown = await asyncio.to_thread(run, cli, ["reread"])
    applied = await asyncio.to_thread(run, cli, ["reread", "--apply"])
    again = await asyncio.to_thread(run, cli, ["reread"])

    assert "+ Karla: first met: yoga" in shown.output
    assert "would be read anew" in shown.output
    assert "Done: 1 of" in applied.output
    assert "Nothing changes" in again.output
    await game.start_bot()
    assert "first met: yoga" in await you.says("/who karla")


async def test_it_refuses_while_the_bot_runs(
    game: Game, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KITH_TELEGRAM__TOKEN", "123456:" + "a" * 35)
    monkeypatch.setenv("KITH_STORAGE__PATH", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    result = await asyncio.to_thread(CliRunner().invoke, cli, ["reread"])

    assert game.playground.base_url
    assert result.exit_code == 2
    assert "already using the folder" in result.output
