"""How long the commands of giving and asking take with a big book, beside `/help`.

    python benchmarks/giving_commands.py [20000]

Each is texted to the real bot on the local Bot API, in turn with the others; the median and the
slowest of a few runs are printed, with the ratio to the median of `/help`, which reads nobody. What
the first command after a start takes, that learns everybody's names and words, is printed by itself.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.shelf_reach import BATCH, HABITS, KEPT, NOW, Chance
from benchmarks.store_people import people, verdict
from bot.core.journal import Statement, replay
from bot.core.notes.facts import Relation
from bot.core.people import Person
from bot.core.profile import Profile
from bot.playground.chat import YOU
from bot.playground.clock import Clock
from bot.playground.game import Game
from bot.playground.server import Playground
from handlers.book import Book
from handlers.giving import put_link
from handlers.turns import Rests
from storage.opening import open_store
from tests.driver import Person as Talker

RUNS = 7
PROMISED_MS = 1000.0
BASELINE = "/help"
NO_RESTS = Rests(0.0, 0.0, 0.0, backoff=0.01)
OPEN: Mapping[int, tuple[tuple[Relation, str], ...]] = {
    0: ((Relation.RECEIVED, "lead: PM at Stripe"),),
    1: ((Relation.RECEIVED, "feedback on my deck"),),
    2: ((Relation.PROMISED, "the deck"),),
    3: ((Relation.ASKED, "intro to Stripe"),),
}
"""What is open about one in ten people each."""


def commands(one: str, other: str) -> Sequence[str]:
    """What is texted: first names that a thousand share, and the whole names of two."""
    return (
        BASELINE,
        "/gave",
        "/got",
        "/intro ana luis",
        f"/intro {one} {other}",
        f"/intro {one}",
        "/path fintech",
        "/leads",
        "/shelf",
        "/ask ana intro to Stripe",
        f"/ask {one} intro to Stripe",
        "/ask luis intro to Stripe",
        "/gave ana article on PSD2",
        "/who ana",
        "/due",
        "What PSD3 means for banks https://example.org/psd3",
    )


async def fill(folder: Path, count: int) -> list[str]:
    """Give the user so many people and a shelf; the names."""
    chance = Chance()
    store = open_store(folder)
    await store.open()
    book = Book(store, YOU.id, HABITS)
    names = [doc["name"] for doc in people(count)]
    for start in range(0, count, BATCH):
        made: list[Person] = []
        notes = []
        for n, name in enumerate(names[start : start + BATCH], start):
            note, _ = chance.somebody(n, name)
            more = [Statement(name, k, v, note.said.date()) for k, v in OPEN.get(n % 10, ())]
            told = replace(note, statements=(*note.statements, *more))
            made.append(replay(None, told, {}).kept[0])
            notes.append(book.put_note(told))
        await book.write(Profile(chat=YOU.id), people=made, more=notes)
    await book.write(await book.profile(), more=[put_link(chance.link(n)) for n in range(KEPT)])
    await store.close()
    return names


async def measure(folder: Path, asked: Sequence[str]) -> dict[str, list[float]]:
    """Seconds that each took, run after run."""
    game = Game(Playground(Clock(lambda: NOW)), folder, HABITS, rests=NO_RESTS)
    await game.start()
    you = Talker(game.playground, YOU.first_name, idle=game.idle)
    took: dict[str, list[float]] = {text: [] for text in asked}
    began = time.perf_counter()
    await you.says("/gave")
    print(f"the first of all after a start {(time.perf_counter() - began) * 1e3:.0f} ms")
    for _ in range(RUNS):
        for text in asked:
            began = time.perf_counter()
            await you.says(text)
            took[text].append(time.perf_counter() - began)
    await game.stop()
    return took


async def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        names = await fill(Path(folder), count)
        alone = [n for n in names if names.count(n) == 1][:2]
        took = await measure(Path(folder), commands(*alone))
    usual = statistics.median(took[BASELINE])
    print(f"{count} people, {RUNS} runs each; {BASELINE} {usual * 1e3:.0f} ms")
    for text, times in took.items():
        middle = statistics.median(times)
        print(
            f"{text:52} median {middle * 1e3:5.0f} ms, {middle / usual:4.1f} times {BASELINE}; "
            f"slowest {max(times) * 1e3:5.0f} ms"
        )
    slowest = max(max(times) for times in took.values())
    print(verdict("the slowest of all", slowest * 1e3, PROMISED_MS, "ms"))


if __name__ == "__main__":
    asyncio.run(main())
