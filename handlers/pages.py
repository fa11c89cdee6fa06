"""What one user has on record: the store's documents as values of the core."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.core import records
from bot.core.corrections.nicknames import forms
from bot.core.journal import Note, Source
from bot.core.learnt import Learnt
from bot.core.names import spoken
from bot.core.notes.facts import Relation
from bot.core.nudges.agenda import agenda
from bot.core.nudges.kinds import Due
from bot.core.people import Person, What
from bot.core.profile import Habits, Profile
from bot.core.profile_records import profile_of
from bot.core.trips import hints_near, there
from bot.core.views.view import View
from bot.core.views.voice import in_voice
from storage.protocol import Change, Drop, Put, Store

PEOPLE, NOTES, ME = "people", "notes", "me"
LEXICON = "lexicon"
"""Key in the table `me` of what the user's corrections taught about words."""
SENT = "sent"
"""Table of the messages that hold due items, by message id: nudges with when they went out, their
items and answers; lists with their scope and page."""
WAITING = "waiting"
"""Table of the people about whom something was put before the user and not answered."""
RECENT = 60
"""How many notes back those are whom the user is likely to mean."""
FOR_EVER = "9999"
MOST_NEAR = 2000
"""How many are looked at who could live somewhere."""
LEDGER = "ledger"
"""Table of the people about whom something of the ledger is open, with its kinds."""


class Pages:
    """Reads one user's documents."""

    def __init__(self, store: Store, user: int, usual: Habits) -> None:
        self.store = store
        self.user = user
        self.usual = usual

    async def profile(self) -> Profile:
        """Their profile; a fresh one before the first write."""
        doc = await self.store.get(self.user, ME, ME)
        return profile_of(doc) if doc else Profile(chat=self.user)

    async def habits(self) -> Habits:
        """Their habits, with the usual ones where they have not told."""
        return (await self.profile()).habits(self.usual)

    async def voiced(self, view: View) -> View:
        """The view with the drafts in it beginning as the user greets."""
        return in_voice(view, (await self.habits()).greeting)

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

    async def last_told(self, until: datetime) -> Note | None:
        """The last note up to that moment that tells of somebody and stands; no button's."""
        docs = await self.store.scan(self.user, NOTES, last=RECENT)
        notes = [records.note_of(d) for d in docs]
        told = [
            n
            for n in notes
            if n.people and not n.undone and n.source is not Source.BUTTON and n.said <= until
        ]
        return max(told, key=lambda n: (n.said, n.message or 0), default=None)

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

    async def with_open(self, kind: str, most: int | None = None) -> list[Person]:
        """People about whom something of that kind of the ledger is open; `most` of them at most."""
        docs = await self.store.scan(self.user, LEDGER)
        keys = [d["person"] for d in docs if kind in d["open"]]
        return list((await self.people(keys[:most])).values())

    async def living(self, place: str) -> list[Person]:
        """Those who live where a trip to that place goes, those longest out of touch first."""
        docs = await self.store.near(self.user, hints_near(place), MOST_NEAR)
        near = [p for p in map(records.person_of, docs) if there(place, p.last(Relation.LOCATION))]
        return sorted(near, key=lambda p: p.last_contact or p.since or date.min)

    async def knows_anybody(self) -> bool:
        """Whether anybody is on record."""
        return bool(await self.store.scan(self.user, PEOPLE, last=1))

    async def everybody(self, kinds: Collection[What] = ()) -> list[Person]:
        """All people, in the order they were first kept; of whom one of `kinds` is told, if any."""
        docs = await self.store.scan(self.user, PEOPLE)
        wanted = {str(kind) for kind in kinds}

        def told() -> list[Person]:
            return [
                records.person_of(d)
                for d in docs
                if not wanted or any(e["what"] in wanted for e in d.get("entries", ()))
            ]

        return await asyncio.to_thread(told)  # of thousands it takes a second

    async def likely(self, now: datetime, limit: int) -> list[Person]:
        """People the user is likely to mean: those due, then of those last told of, by contact."""
        today = self.local(now, await self.profile()).date()
        due = [d.person for d in [*await self.waiting(today), *await self.due(today, today, limit)]]
        told = await self.store.scan(self.user, NOTES, last=RECENT)
        who = [key for doc in reversed(told) for key in records.note_of(doc).people]
        recent = [p for p in (await self.people(who)).values() if p.last_contact]
        recent.sort(key=lambda p: p.last_contact or today, reverse=True)
        return list({p.id: p for p in [*due, *recent]}.values())[:limit]

    async def rebuilt(self, keys: Iterable[str], changes: Iterable[Change]) -> list[Person]:
        """These people made anew from all notes, as they stand after `changes`."""
        notes = {n.id: n for n in await self.notes()}
        for change in changes:
            if isinstance(change, Put):
                notes[change.key] = records.note_of(change.doc)
            elif isinstance(change, Drop):
                notes.pop(change.key, None)
        people = await self.people(keys)
        made = {key: replace(p, entries=()) for key, p in people.items()}
        for note in notes.values():
            for key, entries in note.entries().items():
                if key in made:
                    made[key] = made[key].with_entries(entries)
        return list(made.values())

    def local(self, now: datetime, profile: Profile) -> datetime:
        """`now` on the user's clock."""
        return profile.habits(self.usual).local(now)
