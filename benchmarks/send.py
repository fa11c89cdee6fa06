"""A thousand users due in the same minute: how fast they are served, and how long replies take.

The real `kith run` sends to a Bot API server in this process, while one person keeps writing to it
from the first nudge on; in a second run it is killed half-way with SIGKILL and started again.
Printed: messages a second, messages that came too fast, who heard nothing, once or twice, and how
long replies took.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.core import records
from bot.core.journal import Note, Statement, replay
from bot.core.notes.facts import Channel, Relation
from bot.core.people import Act
from bot.core.profile import Habits, Profile
from bot.core.profile_records import profile_doc
from bot.playground.clock import Clock
from bot.playground.server import Playground
from handlers.pages import ME, PEOPLE
from storage.protocol import Put
from storage.tiny import TinyStore
from tests.driver import Person as Talker
from tests.running import Running

SERVICE_LIMIT = 30
PATIENCE = timedelta(minutes=3)
SETTLE = 3.0
BETWEEN_NOTES = 1.5


def noon_zone(now: datetime) -> str:
    """A zone in which it is about noon: whoever is due there may be told."""
    east = (12 - now.hour + 12) % 24 - 12
    return f"Etc/GMT{-east:+d}" if east else "Etc/UTC"


async def fill(folder: Path, users: list[int], zone: str) -> None:
    """Give each user one person to follow up today."""
    store = TinyStore(folder)
    await store.open()
    habits = Habits(zone)
    now = datetime.now(UTC)
    said = habits.local(now - timedelta(days=1))
    for user in users:
        told = (
            Statement("Ana", Act.NAMED, "Ana"),
            Statement("Ana", Relation.INTERACTION, Channel.MET, said.date()),
            Statement("Ana", Relation.INDUSTRY, "fintech"),
        )
        note = Note("m1", said, "met Ana", statements=told, who={"Ana": "m1.ana"})
        doc = records.person_doc(replay(None, note, {}).kept[0], habits)
        me = profile_doc(Profile(user, wake=now.timestamp()))
        await store.apply(user, [Put(PEOPLE, doc["id"], doc), Put(ME, ME, me)])
    await store.close()


async def talk(talker: Talker, taken: list[float]) -> None:
    """Write notes and time the replies until cancelled."""
    n = 0
    while True:
        n += 1
        began = time.perf_counter()
        await talker.says(f"had coffee with Luis, round {n}")
        taken.append(time.perf_counter() - began)
        await asyncio.sleep(BETWEEN_NOTES)


async def told(playground: Playground, users: list[int]) -> Counter[int]:
    """How many nudges each user has."""
    wanted = set(users)
    sent = [c for c in playground.calls.of("sendMessage") if c.code == 200]  # noqa: PLR2004  (HTTP's "fine")
    return Counter(int(c.params["chat_id"]) for c in sent if int(c.params["chat_id"]) in wanted)


async def serve(count: int, *, kill: bool) -> None:
    """One run, with or without a kill half-way."""
    playground = Playground(Clock())
    await playground.start()
    users = [playground.chat.join(f"User {n}").id for n in range(count)]
    playground.chat.started.update(users)
    talker = Talker(playground, "Grace")
    zone = noon_zone(datetime.now(UTC))
    replies: list[float] = []
    with tempfile.TemporaryDirectory() as held:
        folder = Path(held) / "data"
        await fill(folder, users, zone)
        more = {"KITH_NUDGES__TIMEZONE": zone, "KITH_LOGGING__LEVEL": "WARNING"}
        async with Running(playground, folder, allowed=[*users, talker.id], more=more) as bot:
            began = time.perf_counter()
            talking: asyncio.Task[None] | None = None
            killed = not kill
            first = 0.0
            while (total := (await told(playground, users)).total()) < count:
                if total and not first:
                    first = time.perf_counter()
                    if not kill:
                        talking = asyncio.create_task(talk(talker, replies))
                if not killed and total > count // 2:
                    await bot.kill()
                    await bot.start()
                    killed = True
                if time.perf_counter() - began > PATIENCE.total_seconds():
                    break
                await asyncio.sleep(0.05)
                if (
                    kill
                    and killed
                    and total >= count - 8
                    and time.perf_counter() - first > count / 20
                ):
                    break
            took = time.perf_counter() - first
            if talking:
                talking.cancel()
            await asyncio.sleep(SETTLE)
    counts = await told(playground, users)
    times = Counter(counts[user] for user in users)
    print(f"\n{'killed half-way' if kill else 'undisturbed'}: {count:,} users")
    print(f"  {counts.total() / took:6.1f} messages a second (the service allows {SERVICE_LIMIT})")
    print(f"  {len(playground.rates.violations):6} came too fast for the service")
    print(f"  heard nothing {times[0]}, once {times[1]}, more often {count - times[0] - times[1]}")
    if replies:
        replies.sort()
        worst = replies[-1]
        print(f"  replies: median {statistics.median(replies):.2f} s, longest {worst:.2f} s")
    await playground.stop()


def main() -> None:
    """Run both and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--users", type=int, default=1000)
    count = arguments.parse_args().users
    asyncio.run(serve(count, kill=False))
    asyncio.run(serve(count, kill=True))


if __name__ == "__main__":
    main()
