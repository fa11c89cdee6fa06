"""Half a year with the real bot on the playground: notes in, nudges out, half of them answered.

One person writes about up to 300 people, changes zone half-way, and the bot is stopped at random.
Every day it is checked that nothing came at night or twice, that the limit held, and that the
board says what `/due` says. Printed: what was sent, the messages a day, and how long days took.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path
from random import Random

from bot.core.profile import Habits
from bot.playground.chat import YOU
from bot.playground.clock import Clock
from bot.playground.game import Game
from bot.playground.server import Playground
from handlers.pace import Rests
from tests.driver import Person
from tests.heard import Heard

START = datetime(2026, 10, 1, 8, tzinfo=UTC)
ZONES = ("Europe/Lisbon", "America/New_York")
NAMES = ("Ana", "Bob", "Luis", "Carla", "Tom", "Grace", "Priya", "Ken", "Mia", "Omar", "Eva", "Jon")
SYLLABLES = ("ba", "kor", "mi", "ren", "to", "lud", "va")
STEP = timedelta(hours=1)
WRITES_AT = (10, 12, 15, 18)
QUIET = (21, 8)
ANSWERS = frozenset({"Done", "Skip", "Not now", "Happened"})
NUDGE = "👋🌱🤝💛🫶🏁🧭🔎🍂"


def names() -> Iterator[str]:
    """Full names, no surname twice."""
    for n, parts in enumerate(product(SYLLABLES, repeat=3)):
        yield f"{NAMES[n % len(NAMES)]} {''.join(parts).title()}"


def note(chance: Random, known: list[str], new: Iterator[str]) -> str:
    """Something that happened."""
    if len(known) < 300 and (not known or chance.random() < 0.6):  # noqa: PLR2004  (as many as are asked for)
        known.append(next(new))
        fact = chance.choice(["in fintech", "lives in Lisbon", "loves jazz", "works as a nurse"])
        return f"met {known[-1]} at the fair, {fact}"
    who = chance.choice(known)
    return chance.choice(
        [
            f"had coffee with {who}",
            f"called {who}",
            f"{who} gave me a lead: PM at Stripe",
            f"promised {who} the deck by friday",
            f"remind me to call {who} in 2 weeks",
            f"coffee with {who} tomorrow at 3pm",
            f"{who} is moving to Berlin",
            f"thanked {who} for the lead",
            f"keep in touch with {who} monthly",
        ]
    )


class Life:
    """The bot, the person, and what was noticed."""

    def __init__(self, game: Game, you: Person, chance: Random) -> None:
        self.game, self.you, self.chance = game, you, chance
        self.zone = ZONES[0]
        self.nudges: list[tuple[datetime, str]] = []
        self.faults: list[str] = []
        self.known: list[str] = []
        self.new = names()
        self.seen = 0
        self.up = True

    @property
    def local(self) -> datetime:
        """Now, where the person is."""
        return Habits(self.zone).local(self.game.playground.clock.now())

    async def day(self, board: Heard) -> None:
        """Twenty-four hours."""
        for _ in range(24):
            await self.game.playground.move(STEP)
            if not self.up:
                continue
            await self.notice()
            if self.local.hour in WRITES_AT:
                await self.you.says(note(self.chance, self.known, self.new))
        if self.up:
            due = await self.you.says("/due")
            shown = self.you.sees(board)
            if (due.text, due.rows) != (shown.text, shown.rows):
                self.faults.append(f"{self.local:%F}: the board is not /due")

    async def notice(self) -> None:
        """Look at what came unasked, and answer half of it."""
        heard = self.you.heard
        fresh, self.seen = heard[self.seen :], len(heard)
        unasked = [h for h in fresh if h.text[:1] in NUDGE and "Snooze" in h.labels]
        for each in unasked:
            self.nudges.append((self.local, each.text))
            if not QUIET[1] <= self.local.hour < QUIET[0]:
                self.faults.append(f"{self.local:%F %H:%M}: at night: {each.text[:60]}")
            if self.chance.random() < 0.5:  # noqa: PLR2004  (half of them)
                taps = [b for b in each.labels if b[:1] == "✓" or b in ANSWERS]
                label = self.chance.choice(taps or each.labels[:1])
                await self.you.presses(each, label)


async def live(days: int, seed: int) -> None:
    """So many days, then the table."""
    clock = Clock(lambda: START)
    playground = Playground(clock)
    with tempfile.TemporaryDirectory() as held:
        rests = Rests(chat=0.0, overall=0.0)
        game = Game(playground, Path(held) / "data", Habits(ZONES[0]), rests=rests)
        await game.start()
        life = Life(game, Person(playground, YOU.first_name, idle=game.idle), Random(seed))  # noqa: S311  (chance makes a life, not a secret)
        board = await life.you.says("/board")
        taken: list[float] = []
        for n in range(days):
            if n == days // 2:
                life.zone = ZONES[1]
                await life.you.says("/timezone New York")
            if life.up and life.chance.random() < 0.03:  # noqa: PLR2004  (now and then)
                await game.stop_bot()
                life.up = False
            elif not life.up and life.chance.random() < 0.5:  # noqa: PLR2004  (for two days or so)
                await game.start_bot()
                life.up = True
                await game.tick()
            began = time.perf_counter()
            await life.day(board)
            taken.append(time.perf_counter() - began)
        await game.stop()
    report(life, taken)


def report(life: Life, taken: list[float]) -> None:
    """Print what was noticed."""
    a_day = Counter(when.date() for when, _ in life.nudges)
    twice = [text for text, n in Counter((w.date(), t) for w, t in life.nudges).items() if n > 1]
    print(f"{len(taken)} days, {len(life.known)} people, {len(life.nudges)} nudges")
    print(f"  messages a day: at most {max(a_day.values(), default=0)}")
    print(f"  the same message twice on a day: {len(twice)}")
    print(f"  a day took {statistics.median(taken):.2f} s, the longest {max(taken):.2f} s")
    print(f"  refused by the service: {len(life.game.playground.calls.refused())}")
    print(f"  broken promises: {len(life.faults)}")
    for fault in life.faults[:10]:
        print(f"    {fault}")


def main() -> None:
    """Live, and tell."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--days", type=int, default=182)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    asyncio.run(live(given.days, given.seed))


if __name__ == "__main__":
    main()
