"""Nothing texted is lost, however often the bot dies."""

from pathlib import Path
from random import Random

from bot.playground.server import Playground
from storage.tiny import TinyStore
from tests.running import Running, until

PEOPLE = 10
KILLS = 8


def answers(playground: Playground) -> int:
    """How many answers the bot has tried to send."""
    return len(playground.calls.of("sendMessage"))


async def test_every_note_is_stored_once_and_answered_though_the_bot_is_killed(
    playground: Playground, tmp_path: Path
) -> None:
    people = [playground.chat.join(f"Writer {n}") for n in range(PEOPLE)]
    bot = Running(playground, tmp_path / "data", allowed=[p.id for p in people])
    chance = Random(7)
    texts: dict[int, set[str]] = {p.id: set() for p in people}

    for n in range(KILLS):
        for person in people:
            text = f"met Ana{n} at event {n}"
            texts[person.id].add(text)
            playground.people.text(person, text)
        await bot.start()
        wanted = answers(playground) + chance.randint(1, PEOPLE)
        await until(playground, lambda: answers(playground) >= wanted)  # noqa: B023  (awaited here)
        await bot.kill()

    def answered() -> bool:
        # An answer may come twice: how many there are does not say that all were answered.
        heard = [[m.text for m in playground.chat.of(p) if m.sender.is_bot] for p in people]
        return all(any(f"Ana{n}" in text for text in told) for told in heard for n in range(KILLS))

    async with bot:
        await until(playground, answered, 90)
        assert await bot.stop() == 0

    store = TinyStore(tmp_path / "data")
    await store.open()
    kept = {p.id: [d["text"] for d in await store.scan(p.id, "notes")] for p in people}
    await store.close()
    assert {user: set(told) for user, told in kept.items()} == texts
    assert all(len(told) == KILLS for told in kept.values())
    assert playground.token not in bot.log
    assert "Ana" not in bot.log
