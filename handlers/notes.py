"""A note texted or edited: kept, read, answered; and the buttons under the answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from telegram import Message

from bot.core.due import Due, agenda
from bot.core.journal import Note, Source
from bot.core.notes.facts import Intent
from bot.core.people import Person
from bot.core.profile import Habits
from bot.core.understand import Understood, assign, plain, understand
from bot.core.views import texts
from bot.core.views.note_reply import note_reply
from bot.core.views.view import View
from handlers.answer import say, show
from handlers.book import Book
from handlers.desk import Context


def note_id(message: Message) -> str:
    """The id of the note in that message: a redelivered message is the same note."""
    return f"m{message.message_id}"


async def hear(message: Message, text: str, context: Context, book: Book) -> None:
    """Keep the note in `message`, answer what was understood; an edited one is read again."""
    profile = await book.profile()
    said = book.local(message.date, profile)
    old = await book.note(note_id(message))
    people = await book.named(text)
    blank = replace(plain(note_id(message), said, text, message.message_id), reply=_reply(old))
    others = [p for p in people if not p.id.startswith(f"{blank.id}.")]
    understood = understand(text, said, others)
    note = assign(blank, understood, people)
    await answer(context, book, old, note.carry(old) if old else note, understood)


async def keep(
    message: Message, text: str, understood: Understood, context: Context, book: Book
) -> None:
    """Keep what a command books as a note of its own, and answer it like one."""
    profile = await book.profile()
    said = book.local(message.date, profile)
    old = await book.note(note_id(message))
    blank = replace(
        plain(note_id(message), said, text, message.message_id),
        source=Source.COMMAND,
        reply=_reply(old),
    )
    people = await book.named(" ".join([text, *(s.person for s in understood.statements)]))
    await answer(context, book, old, assign(blank, understood, people), understood)


async def answer(
    context: Context, book: Book, old: Note | None, note: Note, understood: Understood
) -> None:
    """Put `note` on record and show it, in the place of the earlier answer where there is one."""
    profile = replace(await book.profile(), pending=None)
    await book.record(old, note, profile)
    view = await view_of(book, note, context.desk.clock())
    if not note.statements and understood.intent is not Intent.NOTE:
        view = replace(view, text=texts.kept_bare(understood.intent))
    if note.reply and await show(context.bot, profile.chat, note.reply, view):
        return
    sent = await say(context.bot, profile.chat, view)
    await book.write(
        await book.profile(), more=[book.put_note(replace(note, reply=sent.message_id))]
    )


async def view_of(book: Book, note: Note, now: datetime) -> View:
    """The answer to a note as things stand."""
    profile = await book.profile()
    habits = await book.habits()
    people = await book.people(note.people)
    today = book.local(now, profile).date()
    coming = {key: upcoming(person, habits) for key, person in people.items()}
    candidates = {name: list((await book.people(ids)).values()) for name, ids in note.asks.items()}
    return note_reply(note, people, coming, today, candidates)


def upcoming(person: Person, habits: Habits) -> Due | None:
    """What is due next about somebody and was not offered yet."""
    return next((d for d in agenda(person, habits) if d.offered is None), None)


def _reply(old: Note | None) -> int | None:
    return old.reply if old else None


async def undo(context: Context, book: Book, key: str, *, back: bool = False) -> str:
    """Take the note of that id back (or, with `back`, put it back); says how it went."""
    note = await book.note(key)
    if note is None:
        return texts.NOTE_GONE
    if note.undone is not back:
        return texts.ALREADY_BACK if back else texts.ALREADY_UNDONE
    changed = replace(note, undone=not back)
    await book.record(note, changed)
    if note.reply:
        view = await view_of(book, changed, context.desk.clock())
        await show(context.bot, (await book.profile()).chat, note.reply, view)
    return texts.PUT_BACK if back else texts.TAKEN_BACK


async def settle(context: Context, book: Book, key: str, place: str, choice: str) -> str:
    """The user says which person a name in a note means; says how it went."""
    note = await book.note(key)
    if note is None or note.undone:
        return texts.NOTE_GONE
    names = list(note.asks)
    if not place.isdecimal() or int(place) >= len(names):
        return texts.ALREADY_SETTLED
    if choice != "new" and await book.person(choice) is None:
        return texts.PERSON_GONE
    changed = note.settle(names[int(place)], None if choice == "new" else choice)
    await book.record(note, changed)
    if note.reply:
        view = await view_of(book, changed, context.desk.clock())
        await show(context.bot, (await book.profile()).chat, note.reply, view)
    return texts.SETTLED
