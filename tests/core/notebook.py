"""A book of notes in memory, kept by the core alone."""

from datetime import UTC, datetime, timedelta

from bot.core.journal import Note, replay
from bot.core.names import spoken, words
from bot.core.people import Entry, Person
from bot.core.understand import assign, in_question, plain, understand

START = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)

Shape = list[tuple[str, list[tuple[str, str, str, str]]]]


class Notebook:
    """What the handlers do with a note, without Telegram and without a disk."""

    def __init__(self) -> None:
        self.notes: dict[str, Note] = {}
        self.people: dict[str, Person] = {}

    def says(self, text: str) -> Note:
        """Keep a new note."""
        number = len(self.notes) + 1
        blank = plain(f"m{number}", START + timedelta(minutes=number), text)
        return self.hear(blank, None)

    def edits(self, key: str, text: str) -> Note:
        """Read a note again."""
        old = self.notes[key]
        return self.hear(plain(key, old.said, text), old)

    def hear(self, blank: Note, old: Note | None) -> Note:
        before = [self.people[p] for p in old.people if p in self.people] if old else []
        named = [p for p in self.people.values() if spoken(blank.text) & set(words(p.name))]
        people = list({p.id: p for p in [*named, *before]}.values())
        meant = in_question(blank.id, blank.text, people, old)
        made = [p for p in before if p.id.startswith(f"{blank.id}.")]
        understood = understand(blank.text, blank.said, meant)
        return self.put(old, assign(blank, understood, meant, made))

    def put(self, old: Note | None, new: Note) -> Note:
        """Let one version of a note take the place of another."""
        outcome = replay(old, new, self.people)
        self.people |= {p.id: p for p in outcome.kept}
        for key in outcome.gone:
            self.people.pop(key, None)
        self.notes[new.id] = new
        return new

    def from_scratch(self) -> dict[str, Person]:
        """Everybody as the notes alone make them."""
        entries: dict[str, list[Entry]] = {}
        for note in self.notes.values():
            for key, told in note.entries().items():
                entries.setdefault(key, []).extend(told)
        return {key: Person(key).with_entries(told) for key, told in entries.items()}

    def shape(self) -> Shape:
        """Everything on record but the ids of people."""
        return sorted(
            (
                person.name,
                [(e.note, str(e.what), e.value, f"{e.date} {e.time}") for e in person.entries],
            )
            for person in self.people.values()
        )
