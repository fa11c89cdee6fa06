"""One user's book: the store's documents as values of the core, and one way to write them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core import records
from bot.core.due import Due, agenda, moment
from bot.core.journal import Note, replay
from bot.core.ledger.waiting import waiting as kinds_waiting
from bot.core.names import spoken
from bot.core.people import Person
from bot.core.profile import Habits, Profile
from storage.protocol import Change, Drop, Put, Store

PEOPLE, NOTES, ME = "people", "notes", "me"
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
        return records.profile_of(doc) if doc else Profile(chat=self.user)

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
        """Everybody one of whose name words stands in `text`."""
        docs = await self.store.named(self.user, spoken(text))
        return [records.person_of(d) for d in docs]

    async def search(self, text: str, limit: int = 8) -> list[Person]:
        """People whose name resembles `text`, or about whom it is known."""
        return [records.person_of(d) for d in await self.store.search(self.user, text, limit)]

    async def note(self, key: str) -> Note | None:
        """The note of that id."""
        doc = await self.store.get(self.user, NOTES, key)
        return records.note_of(doc) if doc else None

    async def notes(self) -> list[Note]:
        """All notes, in the order they were first kept."""
        return [records.note_of(d) for d in await self.store.scan(self.user, NOTES)]

    async def due(self, until: str, limit: int = 100) -> list[Due]:
        """What is open and due (`Due.at`) up to `until`, the earliest first."""
        habits = await self.habits()
        docs = await self.store.due(self.user, until, limit)
        found = [d for doc in docs for d in agenda(records.person_of(doc), habits)]
        return sorted((d for d in found if d.at <= until), key=lambda d: d.at)

    async def waiting(self) -> list[Due]:
        """What was put before the user and is still open."""
        habits = await self.habits()
        keys = [d["person"] for d in await self.store.scan(self.user, "waiting")]
        people = (await self.people(keys)).values()
        return [d for p in people for d in agenda(p, habits) if d.offered]

    async def record(self, old: Note | None, new: Note, profile: Profile | None = None) -> None:
        """Put `new` in the place of `old` and change everybody it is about, in one step."""
        profile = profile or await self.profile()
        ids = [*(old.people if old else ()), *new.people]
        outcome = replay(old, new, await self.people(ids))
        await self.write(profile, people=outcome.kept, gone=outcome.gone, more=[self.put_note(new)])

    async def move(self, profile: Profile) -> None:
        """Write a profile whose zone or habits changed: every due moment is another now."""
        ring = next(iter(await self.store.due(self.user, "9999", 1)), None)
        habits = profile.habits(self._usual)
        wake = moment(ring["due"], habits).timestamp() if ring else None
        await self.write(replace(profile, wake=wake))

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
        until = f"{self.local(now, await self.profile()).date()}T24"
        due = [d.person for d in [*await self.waiting(), *await self.due(until, limit)]]
        recent = sorted(
            (p for p in await self.everybody() if p.last_contact),
            key=lambda p: p.last_contact or now.date(),
            reverse=True,
        )
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

    def put_note(self, note: Note) -> Put:
        """The change that keeps a note."""
        return Put(NOTES, note.id, records.note_doc(note))

    async def write(
        self,
        profile: Profile,
        *,
        people: Sequence[Person] = (),
        gone: Iterable[str] = (),
        more: Iterable[Change] = (),
        scrub: bool = False,
    ) -> bool:
        """Write all of it in one durable step; False where a claim among `more` was refused."""
        habits = profile.habits(self._usual)
        gone = list(gone)
        docs = [records.person_doc(p, habits) for p in people]
        rings = [moment(d["due"], habits).timestamp() for d in docs if "due" in d]
        wake = min([*rings, *([] if profile.wake is None else [profile.wake])], default=None)
        changes: list[Change] = [
            *more,
            *(Put(PEOPLE, d["id"], d) for d in docs),
            *(Drop(PEOPLE, key) for key in gone),
            *await self._ledger(people, gone),
            Put(ME, ME, records.profile_doc(replace(profile, wake=wake))),
        ]
        return await self.store.apply(self.user, changes, scrub=scrub)

    def local(self, now: datetime, profile: Profile) -> datetime:
        """`now` on the user's clock."""
        return profile.habits(self._usual).local(now)
