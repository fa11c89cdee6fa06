"""One user's book: the store's documents as values of the core, and one way to write them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from heapq import nlargest

from bot.core import records
from bot.core.corrections.nicknames import forms
from bot.core.journal import Note, replay
from bot.core.learnt import Learnt
from bot.core.ledger.waiting import waiting as kinds_waiting
from bot.core.names import spoken
from bot.core.notes.facts import HAPPENED
from bot.core.nudges.agenda import agenda
from bot.core.nudges.kinds import Due
from bot.core.nudges.moments import moment
from bot.core.people import Person
from bot.core.profile import Habits, Profile
from bot.core.profile_records import profile_doc, profile_of
from storage.protocol import Change, Doc, Drop, Put, Store

PEOPLE, NOTES, ME = "people", "notes", "me"
LEXICON = "lexicon"
"""Key in the table `me` of what the user's corrections taught about words."""
WAITING = "waiting"
"""Table of the people about whom something was put before the user and not answered."""
FOR_EVER = "9999"
LEDGER = "ledger"
"""Table of the people about whom something of the ledger is open, with its kinds."""


class Book:
    """What one user has on record.

    Reads give values; `write` and `record` are one durable step each and keep the time at which
    the tick must look at the user.
    """

    def __init__(self, store: Store, user: int, usual: Habits) -> None:
        self.store = store
        self.user = user
        self._usual = usual

    async def profile(self) -> Profile:
        """Their profile; a fresh one before the first write."""
        doc = await self.store.get(self.user, ME, ME)
        return profile_of(doc) if doc else Profile(chat=self.user)

    async def habits(self) -> Habits:
        """Their habits, with the usual ones where they have not told."""
        return (await self.profile()).habits(self._usual)

    async def person(self, key: str) -> Person | None:
        """The person of that id."""
        doc = await self.store.get(self.user, PEOPLE, key)
        return records.person_of(doc) if doc else None

    async def people(self, keys: Iterable[str]) -> dict[str, Person]:
        """Those of these ids who are on record, by id."""
        found = [await self.person(key) for key in dict.fromkeys(keys)]
        return {p.id: p for p in found if p}

    async def named(self, text: str) -> list[Person]:
        """Everybody one of whose name words stands in `text`, or a short form of it."""
        said = spoken(text)
        docs = await self.store.named(self.user, said.union(*map(forms, said)))
        return [records.person_of(d) for d in docs]

    async def search(self, text: str, limit: int = 8) -> list[Person]:
        """People whose name resembles `text`, or about whom it is known."""
        return [records.person_of(d) for d in await self.store.search(self.user, text, limit)]

    async def note(self, key: str) -> Note | None:
        """The note of that id."""
        doc = await self.store.get(self.user, NOTES, key)
        return records.note_of(doc) if doc else None

    async def learnt(self) -> Learnt:
        """What their corrections taught."""
        doc = await self.store.get(self.user, ME, LEXICON)
        return records.learnt_of(doc) if doc else Learnt()

    async def notes(self) -> list[Note]:
        """All notes, in the order they were first kept."""
        return [records.note_of(d) for d in await self.store.scan(self.user, NOTES)]

    async def ringing(self, until: str, pressing: int, others: int) -> list[Person]:
        """People about whom something rings by that local moment, the longest due first.

        At most `pressing` of those for whom the user asked for it, and as many for whom it rings
        that day (no pile of old things hides them), then at most `others` of those whom Kith
        brings up itself.
        """
        before = f"{date.fromisoformat(until[:10]) - timedelta(days=1)}T24"
        docs = [
            *await self.store.due(self.user, until, pressing),
            *await self.store.due(self.user, until, pressing, since=before),
            *await self.store.due(self.user, until, others, index="keep"),
        ]
        return list({d["id"]: records.person_of(d) for d in docs}.values())

    async def next_ring(self, after: str) -> str | None:
        """When the next thing rings after that local moment."""
        due = await self.store.due(self.user, FOR_EVER, 1, since=after)
        keep = await self.store.due(self.user, FOR_EVER, 1, since=after, index="keep")
        return min([*(d["due"] for d in due), *(d["keep"] for d in keep)], default=None)

    async def due(self, until: date, today: date, limit: int = 100) -> list[Due]:
        """What is open and due up to the end of that day, the earliest first."""
        habits = await self.habits()
        people = await self.ringing(f"{until}T24", limit, limit)
        found = [d for p in people for d in agenda(p, habits, today)]
        return sorted((d for d in found if d.day <= until), key=lambda d: d.at)

    async def waiting(self, today: date) -> list[Due]:
        """What was put before the user and is still open."""
        habits = await self.habits()
        keys = [d["person"] for d in await self.store.scan(self.user, WAITING)]
        people = (await self.people(keys)).values()
        return [d for p in people for d in agenda(p, habits, today) if d.offered]

    async def record(
        self,
        old: Note | None,
        new: Note,
        profile: Profile | None = None,
        more: Iterable[Change] = (),
    ) -> None:
        """Put `new` in the place of `old` and change everybody it is about, in one step."""
        profile = profile or await self.profile()
        ids = [*(old.people if old else ()), *new.people]
        outcome = replay(old, new, await self.people(ids))
        changes = [self.put_note(new), *more]
        await self.write(profile, people=outcome.kept, gone=outcome.gone, more=changes)

    async def unsay(self, old: Note) -> None:
        """Remove a note whose message turned out to be none, with all it put on record."""
        outcome = replay(old, None, await self.people(old.people))
        await self.write(
            await self.profile(),
            people=outcome.kept,
            gone=outcome.gone,
            more=[Drop(NOTES, old.id)],
        )

    async def move(self, profile: Profile) -> None:
        """Write a profile whose zone or habits changed: every due moment is another now."""
        ring = await self.next_ring("")
        habits = profile.habits(self._usual)
        wake = moment(ring, habits).timestamp() if ring else None
        await self.write(replace(profile, wake=wake))

    async def refit(self, profile: Profile) -> None:
        """Write a profile whose cadences changed, and everybody whom that moves."""
        habits = profile.habits(self._usual)
        moved = []
        for doc in await self.store.scan(self.user, PEOPLE):
            person = records.person_of(doc)
            if records.person_doc(person, habits).get("keep") != doc.get("keep"):
                moved.append(person)
        await self.write(profile, people=moved)
        await self.move(await self.profile())

    async def with_open(self, kind: str) -> list[Person]:
        """People about whom something of that kind of the ledger is open."""
        docs = await self.store.scan(self.user, LEDGER)
        return list((await self.people(d["person"] for d in docs if kind in d["open"])).values())

    async def _ledger(self, people: Sequence[Person], gone: Iterable[str]) -> list[Change]:
        """The changes that keep the index of what is open."""
        changes: list[Change] = []
        wanted = {p.id: kinds_waiting(p) for p in people} | {key: [] for key in gone}
        for key, kinds in wanted.items():
            doc = await self.store.get(self.user, LEDGER, key)
            if kinds and (doc is None or doc["open"] != kinds):
                changes.append(Put(LEDGER, key, {"person": key, "open": kinds}))
            elif doc is not None and not kinds:
                changes.append(Drop(LEDGER, key))
        return changes

    async def everybody(self) -> list[Person]:
        """All people, in the order they were first kept."""
        return [records.person_of(d) for d in await self.store.scan(self.user, PEOPLE)]

    async def likely(self, now: datetime, limit: int) -> list[Person]:
        """People the user is likely to mean: those due, then those last in touch with."""
        today = self.local(now, await self.profile()).date()
        due = [d.person for d in [*await self.waiting(today), *await self.due(today, today, limit)]]
        docs = await self.store.scan(self.user, PEOPLE)
        latest = nlargest(limit, docs, key=_last_contact)
        recent = [records.person_of(d) for d in latest if _last_contact(d)]
        return list({p.id: p for p in [*due, *recent]}.values())[:limit]

    async def rebuilt(self, keys: Iterable[str], changes: Iterable[Change]) -> list[Person]:
        """These people made anew from all notes, as they stand after `changes`."""
        notes = {n.id: n for n in await self.notes()}
        for change in changes:
            if isinstance(change, Put):
                notes[change.key] = records.note_of(change.doc)
            else:
                notes.pop(change.key, None)
        people = await self.people(keys)
        made = {key: replace(p, entries=()) for key, p in people.items()}
        for note in notes.values():
            for key, entries in note.entries().items():
                if key in made:
                    made[key] = made[key].with_entries(entries)
        return list(made.values())

    async def unlearnt(self, gone: Collection[str]) -> list[Change]:
        """The changes that take the folded words `gone` out of what was learnt."""
        learnt = await self.learnt()
        left = learnt.forgetting(gone)
        return [] if left == learnt else [self.put_learnt(left)]

    def put_learnt(self, learnt: Learnt) -> Put:
        """The change that keeps what was learnt."""
        return Put(ME, LEXICON, records.learnt_doc(learnt))

    def put_note(self, note: Note) -> Put:
        """The change that keeps a note."""
        return Put(NOTES, note.id, records.note_doc(note))

    async def write(  # noqa: PLR0913  (one durable step has many parts)
        self,
        profile: Profile,
        *,
        people: Sequence[Person] = (),
        gone: Iterable[str] = (),
        more: Iterable[Change] = (),
        scrub: bool = False,
        today: date | None = None,
    ) -> bool:
        """Write all of it in one durable step; False where a claim among `more` was refused.

        `today`, the user's local day, drops from the people what has lapsed by now.
        """
        habits = profile.habits(self._usual)
        gone = list(gone)
        docs = [records.person_doc(p, habits, today) for p in people]
        stamps = [d[index] for d in docs for index in ("due", "keep") if index in d]
        rings = [moment(at, habits).timestamp() for at in stamps]
        wake = min([*rings, *([] if profile.wake is None else [profile.wake])], default=None)
        changes: list[Change] = [
            *more,
            *(Put(PEOPLE, d["id"], d) for d in docs),
            *(Drop(PEOPLE, key) for key in gone),
            *await self._ledger(people, gone),
            *_waiting(people, gone, habits, today),
            Put(ME, ME, profile_doc(replace(profile, wake=wake))),
        ]
        return await self.store.apply(self.user, changes, scrub=scrub)

    def local(self, now: datetime, profile: Profile) -> datetime:
        """`now` on the user's clock."""
        return profile.habits(self._usual).local(now)


def _waiting(
    people: Sequence[Person], gone: Iterable[str], habits: Habits, today: date | None
) -> Iterable[Change]:
    """The changes that keep the index of who waits for an answer of the user's."""
    for person in people:
        if any(d.offered for d in agenda(person, habits, today)):
            yield Put(WAITING, person.id, {"person": person.id})
        elif person.offers:
            yield Drop(WAITING, person.id)
    for key in gone:
        yield Drop(WAITING, key)


def _last_contact(doc: Doc) -> str:
    """The ISO day of the latest real contact in a document of `people`, "" where there is none."""
    days = (e.get("date", "") for e in doc["entries"] if e["what"] in HAPPENED)
    return max(days, default="")
