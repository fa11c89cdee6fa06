"""How long questions take with 20,000 people, beside SQLite (indexed, FTS5) in the same run.

The ten most due; a full name with one slip of the thumb; who is in Lisbon or into fintech.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sqlite3
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from time import perf_counter

import orjson

from benchmarks.store_people import Person, median, misspelt, p99, people, verdict
from storage.protocol import Doc, Put
from storage.tiny import TinyStore

USER = 7
COUNT = 20_000
FIVE = 5
Answer = Callable[[str], Awaitable[Sequence[Doc]]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=400)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        asyncio.run(measure(Path(home), options.rounds))


async def measure(home: Path, rounds: int) -> None:
    """Print a table and whether the bars are kept."""
    chance = random.Random(5)  # noqa: S311 - which person is asked for
    contacts = [{**each, "id": n} for n, each in enumerate(people(COUNT))]
    names = {each["name"] for each in contacts}
    print(f"{COUNT} people, {len(names)} names, {len({w for n in names for w in n.split()})} words")
    store = TinyStore(home / "kith")
    await store.open()
    for start in range(0, COUNT, 1000):
        rows = enumerate(contacts[start : start + 1000], start)
        await store.apply(USER, [Put("people", f"p{n}", each) for n, each in rows])
    answers = {**_kith(store), **_sqlite(contacts)}
    for answer in answers.values():
        await answer("lisbon fintech")
    times: dict[tuple[str, str], list[float]] = {which: [] for which in answers}
    right = dict.fromkeys(("kith", "sqlite"), (0, 0, 0))
    for _ in range(rounds):
        wanted = chance.choice(contacts)
        texts = {
            "due": "2026-06-30",
            "name": misspelt(wanted["name"], chance),
            "words": "lisbon fintech",
        }
        for which in chance.sample(sorted(answers), len(answers)):
            question, engine = which
            started = perf_counter()
            found = await answers[which](texts[question])
            times[which].append(perf_counter() - started)
            if question == "name":
                first, five, same = right[engine]
                right[engine] = (
                    first + ([doc["name"] for doc in found[:1]] == [wanted["name"]]),
                    five + (wanted["id"] in [doc["id"] for doc in found[:FIVE]]),
                    same + (wanted["name"] in [doc["name"] for doc in found[:FIVE]]),
                )
    await store.close()
    report(times, right, rounds)


def _kith(store: TinyStore) -> dict[tuple[str, str], Answer]:
    async def due(until: str) -> Sequence[Doc]:
        return await store.due(USER, until, 10)

    async def name(text: str) -> Sequence[Doc]:
        return await store.search(USER, text, FIVE)

    async def words(text: str) -> Sequence[Doc]:
        return await store.search(USER, text, 10)

    return {("due", "kith"): due, ("name", "kith"): name, ("words", "kith"): words}


def _sqlite(contacts: list[Person]) -> dict[tuple[str, str], Answer]:
    base = sqlite3.connect(":memory:")
    base.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, due TEXT, doc TEXT)")
    base.execute("CREATE INDEX due ON people (due)")
    base.execute("CREATE VIRTUAL TABLE names USING fts5(name, tokenize='trigram')")
    base.execute("CREATE VIRTUAL TABLE around USING fts5(words)")
    for each in contacts:
        number = each["id"]
        row = (number, each["due"], orjson.dumps(each).decode())
        base.execute("INSERT INTO people VALUES (?, ?, ?)", row)
        base.execute("INSERT INTO names (rowid, name) VALUES (?, ?)", (number, each["name"]))
        around = " ".join(each["words"])
        base.execute("INSERT INTO around (rowid, words) VALUES (?, ?)", (number, around))

    async def due(until: str) -> Sequence[Doc]:
        rows = base.execute("SELECT doc FROM people WHERE due <= ? ORDER BY due LIMIT 10", (until,))
        return [orjson.loads(doc) for (doc,) in rows]

    async def name(text: str) -> Sequence[Doc]:
        grams = {text[at : at + 3].replace('"', "") for at in range(len(text) - 2)}
        rows = base.execute(
            "SELECT doc FROM names JOIN people ON people.id = names.rowid "
            "WHERE names MATCH ? ORDER BY rank LIMIT 5",
            (" OR ".join(f'"{gram}"' for gram in grams),),
        )
        return [orjson.loads(doc) for (doc,) in rows]

    async def words(text: str) -> Sequence[Doc]:
        rows = base.execute(
            "SELECT doc FROM around JOIN people ON people.id = around.rowid "
            "WHERE around MATCH ? ORDER BY rank LIMIT 10",
            (" OR ".join(text.split()),),
        )
        return [orjson.loads(doc) for (doc,) in rows]

    return {("due", "sqlite"): due, ("name", "sqlite"): name, ("words", "sqlite"): words}


def report(
    times: dict[tuple[str, str], list[float]],
    right: dict[str, tuple[int, int, int]],
    rounds: int,
) -> None:
    """Print a line per question and engine, then the bars."""
    print("question  engine    p50 ms   p99 ms")
    for (question, engine), found in sorted(times.items()):
        print(f"{question:8}  {engine:7}  {median(found):7.3f}  {p99(found):7.3f}")
    print("engine   that name first   that person in five   that name in five")
    for engine, counts in right.items():
        first, five, same = (100 * count / rounds for count in counts)
        print(f"{engine:7}  {first:13.1f} %  {five:17.1f} %  {same:15.1f} %")
    for question, most in (("due", 0.1), ("name", 5.0), ("words", 3.0)):
        mid = median(times[question, "kith"])
        print(verdict(question, mid, most, "ms"))
        print(verdict(f"{question}, of SQLite", mid / median(times[question, "sqlite"]), 1.0))
    wrong = [100 - 100 * count / rounds for count in right["kith"]]
    print(verdict("that name not first", wrong[0], 25, "%"))
    print(verdict("that person not in the first five", wrong[1], 10, "%"))


if __name__ == "__main__":
    main()
