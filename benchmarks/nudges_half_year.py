"""Half a year with the real bot on the playground: notes in, nudges out, half of them answered.

One person writes about up to 300 people and a few trips, changes zone half-way, and the bot is
stopped at random; two such lives, in both orders of the zones, see all four changes of the clock.
At the end of every day the same is asserted as in the simulation of the test suite: the limit, the
quiet hours, cooldown and rest are kept, follow-ups come within a day, promises and reminders on
theirs, everybody within their cadence and a week or for a stated reason, nothing twice, kinds of
reasons rotate; and the board says what `/due` says. Printed: what was sent, how long days took,
and every promise broken; the exit status tells whether there was one.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import product
from pathlib import Path
from random import Random

from bot.core.nudges.agenda import agenda
from bot.core.nudges.kinds import Due, Kind, kind_of
from bot.core.people import Person as Known
from bot.core.profile import Habits
from bot.playground.chat import YOU
from bot.playground.clock import Clock
from bot.playground.game import Game
from bot.playground.server import Playground
from handlers.book import Book
from handlers.pages import SENT as MESSAGES
from handlers.turns import Rests
from storage.protocol import ClosedStoreError
from tests.core.nudges.promises import Day, Sent, day_kept, life_kept
from tests.driver import Person
from tests.heard import Heard

START = datetime(2026, 10, 1, 4, tzinfo=UTC)
ZONES = {"Europe/Lisbon": "Lisbon", "America/New_York": "New York"}
NAMES = ("Ana", "Bob", "Luis", "Carla", "Tom", "Grace", "Priya", "Ken", "Mia", "Omar", "Eva", "Jon")
SYLLABLES = ("ba", "kor", "mi", "ren", "to", "lud", "va")
STEP = timedelta(hours=1)
WRITES_AT = (10, 12, 15, 18)
MOST = 300
ANSWERS = {"Done": 6, "Happened": 6, "Skip": 2, "Didn’t": 2, "Not now": 1, "Rest": 1} | {
    "Yes": 3,
    "Less often": 1,
    "Let go": 1,
}
FACTS = (
    "in fintech",
    "lives in Lisbon",
    "loves jazz",
    "works as a nurse",
    "looking for a designer",
)
HAPPENS = (
    "had coffee with {}",
    "called {}",
    "{} gave me a lead: PM at Stripe",
    "promised {} the deck by friday",
    "promised {} an intro",
    "remind me to call {} in 2 weeks",
    "coffee with {} tomorrow at 3pm",
    "{} is moving to Berlin",
    "{} runs a marathon next sunday",
    "{}'s birthday is {:%B} {}",
    "thanked {} for the lead",
    "keep in touch with {} monthly",
)


def names() -> Iterator[str]:
    """Full names, no surname twice."""
    for n, parts in enumerate(product(SYLLABLES, repeat=3)):
        yield f"{NAMES[n % len(NAMES)]} {''.join(parts).title()}"


class Life:
    """The bot, the person, and what was noticed."""

    def __init__(self, game: Game, you: Person, chance: Random, zone: str) -> None:
        self.game, self.you, self.chance, self.zone = game, you, chance, zone
        self.sent: list[Sent] = []
        self.faults: list[str] = []
        self.known: list[str] = []
        self.people: dict[str, Known] = {}
        self.new = names()
        self.noticed: set[str] = set()
        self.up = True

    @property
    def local(self) -> datetime:
        """Now, where the person is."""
        return Habits(self.zone).local(self.game.playground.clock.now())

    @property
    def book(self) -> Book:
        """What the bot has on record."""
        if self.game.store is None:
            raise ClosedStoreError
        return Book(self.game.store, self.you.id, Habits(self.zone))

    async def day(self, board: Heard) -> None:
        """One local day: notes, nudges, answers, and what must hold at its end."""
        today, before = self.local.date(), len(self.sent)
        while self.local.date() == today:
            if self.up:
                await self.notice()
                if self.local.hour in WRITES_AT:
                    await self.you.says(self.note())
            await self.game.playground.move(STEP)
        if self.up:
            await self.judge(today, board, self.sent[before:])

    def note(self) -> str:
        """Something that happened."""
        chance, known = self.chance, self.known
        if chance.random() < 0.01:  # noqa: PLR2004  (a trip now and then)
            return f"I'm in {chance.choice(['Lisbon', 'Berlin'])} in two weeks"
        if len(known) < MOST and (not known or chance.random() < 0.6):  # noqa: PLR2004  (more new than known)
            known.append(next(self.new))
            return f"met {known[-1]} at the fair, {chance.choice(FACTS)}"
        return chance.choice(HAPPENS).format(
            chance.choice(known), self.local + timedelta(days=9), chance.randint(1, 28)
        )

    async def notice(self) -> None:
        """Look at what came unasked, and answer half of it."""
        docs = [
            (h, doc)
            for h in self.you.heard
            if (key := str(h.message.message_id)) not in self.noticed
            and (doc := await self.book.store.get(self.you.id, MESSAGES, key))
        ]
        for heard, doc in docs:
            self.noticed.add(str(heard.message.message_id))
            for ref in doc.get("items", ()):
                self.sent.append(await self.gone_out(ref, heard.message.date))
            if "items" in doc and self.chance.random() < 0.5:  # noqa: PLR2004  (half of them)
                await self.answer(heard)

    async def answer(self, heard: Heard) -> None:
        """Press a likely button."""
        labels = [b for b in heard.labels if b in ANSWERS or b[:1] == "✓"]
        weights = [ANSWERS.get(b, 6) for b in labels]
        if labels:
            await self.you.presses(heard, self.chance.choices(labels, weights)[0])

    async def gone_out(self, ref: str, at: datetime) -> Sent:
        """The item of that reference as it went out."""
        who, _, key = ref.partition(" ")
        person = await self.book.person(who) or Known(who)
        day = Habits(self.zone).local(at).date()
        items = agenda(person, await self.book.habits(), day)
        kind = kind_of(key) or Kind.KEEP
        due = next((d for d in items if d.key == key), Due(person, kind, key, day, fixed=True))
        reason = next((o.reason for o in reversed(person.offers) if o.key == key), "")
        again = any(s.due.key == key and s.due.person.id == who for s in self.sent)
        return Sent(at, due, reason, again)

    async def judge(self, today: date, board: Heard, sent: list[Sent]) -> None:
        """What must hold at the end of the day."""
        profile, habits = await self.book.profile(), await self.book.habits()
        self.people = {p.id: p for p in await self.book.everybody()}
        taken = profile.sent if profile.sent_on == today else 0
        day = Day(today, habits, self.people, sent, taken, self.people)
        self.faults += day_kept(day)
        due = await self.you.says("/due")
        shown = self.you.sees(board)
        if (due.text, due.rows) != (shown.text, shown.rows):
            self.faults.append(f"{today}: the board is not /due")


async def live(days: int, seed: int, first: str) -> bool:
    """So many days, the first half in the zone `first`, then the table; whether all was kept."""
    zones = [first, *(z for z in ZONES if z != first)]
    playground = Playground(Clock(lambda: START))
    with tempfile.TemporaryDirectory() as held:
        rests = Rests(chat=0.0, overall=0.0, second=0.0)
        game = Game(playground, Path(held) / "data", Habits(first), rests=rests)
        await game.start()
        you = Person(playground, YOU.first_name, idle=game.idle)
        life = Life(game, you, Random(seed), first)  # noqa: S311  (chance makes a life, not a secret)
        board = await life.you.says("/board")
        taken: list[float] = []
        for n in range(days):
            if not life.up and life.chance.random() < 0.5:  # noqa: PLR2004  (for two days or so)
                await game.start_bot()
                life.up = True
                await game.tick()
            elif life.up and life.chance.random() < 0.03:  # noqa: PLR2004  (now and then)
                await game.stop_bot()
                life.up = False
            if n >= days // 2 and life.zone == first and life.up:
                life.zone = zones[1]
                await life.you.says(f"/timezone {ZONES[life.zone]}")
            began = time.perf_counter()
            await life.day(board)
            taken.append(time.perf_counter() - began)
        await game.stop()
    life.faults += life_kept(life.sent, life.people)
    return report(life, taken, first)


def report(life: Life, taken: list[float], first: str) -> bool:
    """Print what was noticed; whether all was kept."""
    a_day = Counter(s.at.date() for s in life.sent)
    kinds = Counter(s.due.kind.name.lower() for s in life.sent)
    refused = life.game.playground.calls.refused()
    print(f"{len(taken)} days from {first}, {len(life.people)} people, {len(life.sent)} nudges")
    print("  " + ", ".join(f"{kind} {n}" for kind, n in kinds.most_common()))
    print(f"  nudges a day: at most {max(a_day.values(), default=0)}")
    print(f"  a day took {statistics.median(taken):.2f} s, the longest {max(taken):.2f} s")
    print(f"  refused by the service: {len(refused)}")
    print(f"  broken promises: {len(life.faults)}")
    for fault in life.faults[:20]:
        print(f"    {fault}")
    return not (life.faults or refused)


def main() -> None:
    """Live, and tell."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--days", type=int, default=182)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    kept = [asyncio.run(live(given.days, given.seed + n, zone)) for n, zone in enumerate(ZONES)]
    sys.exit(not all(kept))


if __name__ == "__main__":
    main()
