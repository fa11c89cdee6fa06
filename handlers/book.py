"""One user's book: what is on record, and one way to write it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot.core import records
from bot.core.journal import Note, replay
from bot.core.learnt import Learnt
from bot.core.ledger.waiting import waiting as kinds_waiting
from bot.core.nudges.agenda import agenda
from bot.core.nudges.moments import moment
from bot.core.people import Person
from bot.core.profile import Habits, Profile
from bot.core.profile_records import profile_doc
from bot.core.trips import after_note
from handlers.pages import LEDGER, LEXICON, ME, NOTES, PEOPLE, WAITING, Pages
from storage.protocol import Change, Drop, Put


class Book(Pages):
    """What one user has on record, and the only ways to change it.

    `write` and `record` are one durable step each and keep the time at which the tick must look
    at the user.
    """

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
        profile, near = await self._travelled(profile, new)
        people = {p.id: p for p in [*near, *outcome.kept]}
        await self.write(profile, people=list(people.values()), gone=outcome.gone, more=changes)

    async def _travelled(self, profile: Profile, note: Note) -> tuple[Profile, list[Person]]:
        """The profile with the trips known once that note stands, and whom the change concerns."""
        trips = after_note(profile.trips, note)
        near = [p for t in {*trips} ^ {*profile.trips} for p in await self.living(t.place)]
        return replace(profile, trips=trips), near

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
        """Write a profile whose zone or habits changed: the tick looks anew when to look again."""
        await self.write(replace(profile, wake=0.0))

    async def refit(self, profile: Profile) -> None:
        """Write a profile whose cadences or hours changed, and everybody who is kept otherwise now."""
        habits = profile.habits(self.usual)
        moved = []
        for doc in await self.store.scan(self.user, PEOPLE):
            person = records.person_of(doc)
            if records.person_doc(person, habits) != doc:
                moved.append(person)
        await self.write(profile, people=moved)
        await self.move(await self.profile())

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
        habits = profile.habits(self.usual)
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
