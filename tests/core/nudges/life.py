"""Half a year with Kith, on the pure core: what happens, what is sent, how it is answered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from bot.core.journal import Note, Source, Statement, new_id, replay
from bot.core.ledger.marks import value
from bot.core.notes.facts import Channel, Relation
from bot.core.nudges import answers
from bot.core.nudges.agenda import agenda, next_rings
from bot.core.nudges.choosing import choose, counted
from bot.core.nudges.drafts import advise
from bot.core.nudges.kinds import Due, Kind
from bot.core.nudges.moments import moment, next_look
from bot.core.nudges.offers import SENT, with_offers
from bot.core.nudges.reasons import Idea
from bot.core.nudges.visits import visit_ideas
from bot.core.people import Act, Person
from bot.core.profile import Habits
from bot.core.trip import Trip
from tests.core.nudges.promises import Sent

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
HELP = Idea("help", "introduce them to Luis", "Luis: designer")
LONG_AGO = datetime.min.replace(tzinfo=UTC)
FOR_EVER = datetime.max.replace(tzinfo=UTC)
NAMES = ("Ana", "Bob", "Luis", "Carla", "Tom", "Grace", "Priya", "Ken", "Mia", "Omar", "Eva", "Jon")


@dataclass
class Life:
    """One user's people, the clock, and all that was sent. `up` is False while Kith is stopped."""

    habits: Habits
    now: datetime
    chance: Random
    people: dict[str, Person] = field(default_factory=dict)
    rings: dict[str, tuple[str | None, str | None]] = field(default_factory=dict)
    sent: list[Sent] = field(default_factory=list)
    taken: dict[date, int] = field(default_factory=dict)
    wake: datetime = LONG_AGO
    up: bool = True
    notes: int = 0

    @property
    def local(self) -> datetime:
        return self.habits.local(self.now)

    @property
    def today(self) -> date:
        return self.local.date()

    def meet(self, name: str, *more: Statement) -> Person:
        """Somebody new."""
        self.notes += 1
        key = f"m{self.notes}"
        who = new_id(key, name)
        told = (
            Statement(name, Act.NAMED, name),
            Statement(name, Relation.MET_AT, "the fair"),
            Statement(name, Relation.INTERACTION, Channel.MET, self.today),
            *more,
        )
        self._keep(Note(key, self.local, "", statements=told, who={name: who}))
        return self.people[who]

    def tell(self, who: Person, *told: Statement) -> None:
        """A note about somebody known."""
        self.notes += 1
        said = tuple(replace(s, person=who.name) for s in told)
        self._keep(Note(f"m{self.notes}", self.local, "", statements=said, who={who.name: who.id}))

    def answer(self, due: Due, told: Iterable[Statement]) -> None:
        """A button."""
        self.notes += 1
        key = f"b{self.notes}"
        who = {due.person.name: due.person.id}
        self._keep(Note(key, self.local, "", Source.BUTTON, tuple(told), who))

    def _keep(self, note: Note) -> None:
        for person in replay(None, note, self.people).kept:
            self._put(person, None)

    def _put(self, person: Person, today: date | None) -> None:
        self.people[person.id] = person
        self.rings[person.id] = next_rings(agenda(person, self.habits, today))
        rings = [moment(r, self.habits) for r in self.rings[person.id] if r]
        self.wake = min([self.wake, *rings])

    def tick(self) -> Sequence[Sent]:
        """Send what is due, the way the bot's tick does."""
        if not self.up or self.now < self.wake:
            return ()
        until = f"{self.local:%Y-%m-%dT%H:%M}"
        pressing = [(r, k) for k, (r, _) in self.rings.items() if r is not None and r <= until]
        others = [(r, k) for k, (_, r) in self.rings.items() if r is not None and r <= until]
        first = sorted(others)[: self.habits.daily_limit + 12]
        ringing = [self.people[k] for k in dict.fromkeys(k for _, k in (*pressing, *first))]
        found = {p.id: agenda(p, self.habits, self.today) for p in ringing}
        items = [d for each in found.values() for d in each]
        used = self.taken.get(self.today, 0)
        chosen = choose(items, self.now, self.habits, used)
        if not chosen:
            for person in ringing:
                if not any(d.ring and d.ring <= until for d in found[person.id]):
                    self._put(person, self.today)
            later = [d.ring for d in items if d.ring and d.ring > until]
            self._sleep(until, later)
            return ()
        self.taken[self.today] = used + counted(chosen)
        gone: list[Sent] = []
        for due in chosen:
            before = any(
                s.due.key == due.key for s in self.sent if s.due.person.id == due.person.id
            )
            help_ = visit_ideas(due.person, self.habits.trips, self.today)
            help_ = [HELP] if due.kind is Kind.NEED else help_
            advice = advise(due, self.today, help_, again=True)
            gone.append(Sent(self.now, due, advice.kind, before))
            person = self.people[due.person.id]
            self._put(with_offers(person, [due.key], self.today, SENT, advice.kind), self.today)
        self.sent += gone
        return gone

    def _sleep(self, until: str, later: list[str]) -> None:
        """Look again when the next thing rings, or at the next hour that suits what waits."""
        rings = [r for both in self.rings.values() for r in both if r is not None]
        ahead = min((r for r in (*rings, *later) if r > until), default=None)
        looks = [moment(ahead, self.habits)] if ahead else []
        if any(r <= until for r in rings):
            looks.append(next_look(self.now, self.habits))
        self.wake = min(looks, default=FOR_EVER)

    def move(self, habits: Habits) -> None:
        """Live by other habits from now on."""
        self.habits, self.wake = replace(habits, trips=self.habits.trips), self.now

    def travel(self, place: str, start: date) -> None:
        """A trip of a week."""
        self.notes += 1
        trip = Trip(f"m{self.notes}", place, start, start + 6 * DAY, self.today)
        self.habits = replace(self.habits, trips=(*self.habits.trips, trip))
        for person in list(self.people.values()):
            self._put(person, None)

    def live_a_day(self) -> Sequence[Sent]:
        """Twenty-four hours of notes, ticks and answers; what was sent."""
        end = datetime.combine(self.today + DAY, time(), self.local.tzinfo).astimezone(UTC)
        gone: list[Sent] = []
        while self.now < end:
            if self.local.hour in (12, 18):
                self._things_happen()
            sent = self.tick()
            for each in sent:
                if self.chance.random() < 0.5:
                    self._answers(each.due)
            gone += sent
            self.now += HOUR / 2
        return gone

    def _answers(self, due: Due) -> None:
        person = self.people[due.person.id]
        item = next((d for d in agenda(person, self.habits, self.today) if d.key == due.key), None)
        if item is None:
            return
        if due.kind is Kind.STILL:
            told = self.chance.choice([answers.kept, answers.let_go])(item, self.today)
        else:
            kind = self.chance.choices(
                ["done", "skip", "snooze", "notnow", "rest"], [6, 2, 2, 1, 1]
            )
            told = {
                "done": lambda: answers.done(item, self.today),
                "skip": lambda: answers.skipped(item, self.today),
                "snooze": lambda: answers.snoozed(item, self.today + DAY),
                "notnow": lambda: answers.not_now(item, self.today),
                "rest": lambda: answers.rested(item, self.today),
            }[kind[0]]()
        self.answer(item, told)

    def _things_happen(self) -> None:
        pick = self.chance
        if len(self.people) < 300 and pick.random() < 0.5:
            for _ in range(pick.choice([1, 1, 1, 2, 5])):
                name = f"{pick.choice(NAMES)} {chr(65 + len(self.people) % 26)}{len(self.people)}"
                facts = [s for s in _FACTS if pick.random() < 0.3]
                self.meet(name, *(replace(s, person=name) for s in facts))
        if not self.people:
            return
        if pick.random() < 0.02:
            self.travel(pick.choice(["Lisbon", "Berlin"]), self.today + pick.randint(2, 30) * DAY)
        someone = pick.choice(list(self.people.values()))
        soon = self.today + pick.randint(1, 20) * DAY
        at = time(pick.randint(9, 20), 30)
        likely = {
            Statement("", Relation.INTERACTION, Channel.CALL, self.today): 35,
            Statement("", Relation.PROMISED, "the deck", soon): 7,
            Statement("", Relation.REMINDER, "call", soon): 8,
            Statement("", Relation.PLAN, Channel.COFFEE, soon, at): 5,
            Statement("", Relation.RECEIVED, "lead: PM at Stripe", self.today): 5,
            Statement("", Relation.DETAIL, f"runs a marathon on {soon:%B %d}"): 5,
            Statement("", Relation.DETAIL, "is moving to Berlin"): 5,
            Statement("", Relation.INTRODUCED_BY, "Bob"): 3,
            Statement("", Act.INTRO, value(pick.choice([*self.people]), "asked", "Luis")): 3,
            Statement("", Relation.CADENCE, pick.choice(["P1W", "P1M", "P6M"])): 2,
            None: 28,
        }
        [told] = pick.choices(list(likely), list(likely.values()))
        if told is not None:
            self.tell(someone, told)


_FACTS = (
    Statement("", Relation.INDUSTRY, "fintech"),
    Statement("", Relation.LOCATION, "Lisbon"),
    Statement("", Relation.INTEREST, "jazz"),
    Statement("", Relation.NEED, "designer"),
    Statement("", Relation.ORG, "Stripe"),
    Statement("", Relation.BIRTHDAY, "12-25"),
    Statement("", Relation.BIRTHDAY, "02-29"),
    Statement("", Relation.DETAIL, "her son Leo plays chess"),
)
