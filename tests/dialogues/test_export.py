"""/export: what was told can be taken away."""

import csv
import io
import json

from bot.playground.game import Game
from tests.driver import Person
from tests.heard import Heard


async def test_everything_told_comes_as_a_sheet_and_as_json(game: Game, you: Person) -> None:
    await you.says("met Ana Łącka at soccer, she's in fintech. her number is +351 912 345 678")
    await you.says("Bob likes =SUM(1) and chess")
    first = await you.says("/export")
    second = await you.hears()

    people = _file(game, first).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(people)))
    assert [row["Name"] for row in rows] == ["Ana Łącka", "Bob"]
    assert rows[0]["Field"] == "fintech"
    assert rows[0]["Phone"] == "+351 912 345 678"
    assert not any(v.startswith("=") for row in rows for v in row.values())
    everything = json.loads(_file(game, second))
    assert "Bob likes =SUM(1) and chess" in [note["text"] for note in everything["notes"]]


async def test_before_anything_was_told_there_is_nothing(you: Person) -> None:
    assert "nothing yet" in await you.says("/export")


def _file(game: Game, heard: Heard) -> bytes:
    content = heard.message.content["document"]
    return game.playground.chat.files.known(content["file_id"]).upload.data
