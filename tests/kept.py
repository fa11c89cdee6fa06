"""What the bot has on disk, read past it."""

from dataclasses import dataclass
from pathlib import Path

from bot.core import records
from bot.core.journal import Note
from bot.core.people import Person
from bot.playground.game import Game
from storage.tiny import TinyStore


@dataclass(frozen=True, slots=True)
class Kept:
    """One user's notes and people, in the order they were first kept."""

    notes: list[Note]
    people: list[Person]

    @property
    def texts(self) -> list[str]:
        return [note.text for note in self.notes]

    def person(self, name: str) -> Person:
        """The one person of that name."""
        (found,) = [p for p in self.people if p.name == name]
        return found


async def kept(game: Game, folder: Path, user: int) -> Kept:
    """What is on disk of `user`; the bot is stopped for it."""
    await game.stop_bot()
    store = TinyStore(folder)
    await store.open()
    notes = [records.note_of(doc) for doc in await store.scan(user, "notes")]
    people = [records.person_of(doc) for doc in await store.scan(user, "people")]
    await store.close()
    return Kept(notes, people)


def traces(folder: Path, text: str) -> list[str]:
    """The files under `folder` in which `text` can be read, in whatever case."""
    wanted = [text.casefold().encode(), text.casefold().encode("unicode_escape")]
    return sorted(
        path.name
        for path in folder.rglob("*")
        if path.is_file() and any(each in path.read_bytes().lower() for each in wanted)
    )
