"""A note texted or edited: kept, read, answered; and the buttons under the answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from telegram import Contact, Message

from bot.core import names
from bot.core.journal import NAMES, SOMEBODY, Note, Source, Statement
from bot.core.learnt import Learnt
from bot.core.name_slips import is_slip
from bot.core.notes.facts import Intent, Relation
from bot.core.nudges.agenda import agenda
from bot.core.nudges.kinds import Due
from bot.core.people import Person, fitting
from bot.core.profile import Habits
from bot.core.smalltalk import small_talk
from bot.core.understand import Understood, assign, carry, in_question, plain, put_right, understand
from bot.core.views import texts
from bot.core.views.note_reply import CHOICES, NEW, note_reply
from bot.core.views.trips import trip_card
from bot.core.views.view import View
from handlers.answer import say, show
from handlers.book import Book
from handlers.desk import Context
from handlers.going_on import about_whom, may_go_on
from handlers.start import ZONE
from storage.protocol import Change

NEAR = 3
"""How many people are looked at whose name may have been meant by one that is nobody's."""
LONG = 8
"""The fewest digits of a number that begins with its country."""
WORDS = 3
"""How many words a text has at most that could be meant as a place."""


def note_id(message: Message) -> str:
    """The id of the note in that message: a redelivered message is the same note."""
    return f"m{message.message_id}"


async def hear(message: Message, text: str, context: Context, book: Book) -> None:
    """Keep the note in `message`, answer what was understood; an edited one is read again."""
    old = await book.note(note_id(message))
    blank = await _blank(message, text, context, book, old)
    learnt = await book.learnt()
    note, understood = await read(book, old, blank, learnt)
    if old is None and may_go_on(text, understood):
        for ids in await about_whom(message, blank.said, book):
            further, meant = await read(book, old, replace(blank, on=ids), learnt)
            if meant.goes_on:
                note, understood = further, meant
                break
    await answer(context, book, old, note, understood)


async def read(
    book: Book, old: Note | None, blank: Note, learnt: Learnt
) -> tuple[Note, Understood]:
    """The note that the text of `blank` makes, with the corrections that `blank` carries."""
    named = " ".join([blank.text, *(c.new for c in blank.corrections)])
    people, made = await meant_by(book, named, old, blank.id)
    lately = [p for key, p in (await book.people(blank.on)).items() if key in blank.on]
    understood = put_right(understand(blank.text, blank.said, people, learnt, lately), blank)
    people += [p for p in lately if all(p.id != q.id for q in people)]
    people += await _slipped(book, understood, people)
    return carry(assign(blank, understood, people, made), old, people), understood


async def shared_contact(message: Message, card: Contact, context: Context, book: Book) -> None:
    """Keep whose card was shared, with their number."""
    name = " ".join(f"{card.first_name} {card.last_name or ''}".split())
    phone = card.phone_number.strip()
    number = f"+{phone}" if phone.isdigit() and phone[0] != "0" and len(phone) >= LONG else phone
    told = (Statement(name, Relation.PHONE, number),) if name and number else ()
    text = f"{name}, {number}".strip(", ")
    await keep(message, text, Understood(Intent.NOTE, told), context, book)


async def keep(
    message: Message, text: str, understood: Understood, context: Context, book: Book
) -> None:
    """Keep what a command books as a note of its own, and answer it like one."""
    old = await book.note(note_id(message))
    blank = replace(await _blank(message, text, context, book, old), source=Source.COMMAND)
    named = " ".join([text, *(s.person for s in understood.statements)])
    people, made = await meant_by(book, named, old, blank.id)
    people += await _slipped(book, understood, people)
    await answer(context, book, old, assign(blank, understood, people, made), understood)


async def _blank(
    message: Message, text: str, context: Context, book: Book, old: Note | None
) -> Note:
    """The note before anything of it is understood; an edited one was said when it first was."""
    # The service's clock may be ahead of ours: nothing was said in the future.
    said = old.said if old else min(message.date, context.desk.clock())
    local = book.local(said, await book.profile())
    blank = plain(note_id(message), local, text, message.message_id)
    if old is None:
        return blank
    return replace(blank, reply=old.reply, corrections=old.corrections, on=old.on)


async def meant_by(
    book: Book, text: str, old: Note | None, key: str
) -> tuple[list[Person], list[Person]]:
    """Those the note could mean, and those its earlier version made."""
    before = await book.people(old.people) if old else {}
    named = {p.id: p for p in await book.named(text)} | before
    # They are who they would be without this note, its own word on their names left out.
    named = {k: w if (w := p.without_note(key)).entries else p for k, p in named.items()}
    made = [p for p in before.values() if p.id.startswith(f"{key}.")]
    return in_question(key, text, list(named.values()), old), made


async def _slipped(book: Book, understood: Understood, people: list[Person]) -> list[Person]:
    """Those whose name a name of the text is a slip of, where it is nobody's."""
    unknown = {s.person for s in understood.statements}
    unknown = {name for name in unknown if name and not fitting(name, people)}
    near = [
        p
        for name in sorted(unknown)
        for p in await book.search(name, NEAR)
        if is_slip(name, p.name)
    ]
    return list({p.id: p for p in near if all(p.id != q.id for q in people)}.values())


async def answer(
    context: Context, book: Book, old: Note | None, note: Note, understood: Understood
) -> None:
    """Put `note` on record and show it, in the place of the earlier answer where there is one."""
    profile = await book.profile()
    if profile.pending and profile.pending.kind != ZONE:
        profile = replace(profile, pending=None)
    await book.record(old, note, profile)
    view = await view_of(book, note, context.desk.clock())
    if not note.statements and understood.intent is not Intent.NOTE:
        asked = profile.pending is not None and len(note.text.split()) <= WORDS
        no_place = asked and not profile.zone and not await book.everybody()
        talk = small_talk(note.text)
        text = texts.kept_bare(
            understood.intent, no_place=no_place, talk=talk, new=not await book.knows_anybody()
        )
        view = View(text) if talk else replace(view, text=text)
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
    if note.trip is not None and not note.undone:
        return trip_card(note.trip, await book.living(note.trip.place), today)
    coming = {key: upcoming(person, habits, today) for key, person in people.items()}
    candidates = {
        name: list((await book.people(ids[:CHOICES])).values()) for name, ids in note.asks.items()
    }
    return note_reply(note, people, coming, today, candidates)


def upcoming(person: Person, habits: Habits, today: date) -> Due | None:
    """What is due next about somebody and was not offered yet."""
    return next((d for d in agenda(person, habits, today) if d.offered is None), None)


async def undo(
    context: Context, book: Book, key: str, *, back: bool = False, by: int | None = None
) -> str:
    """Take the note of that id back (or, with `back`, put it back); says how it went.

    `by` is the user's message that asked for it, if one did.
    """
    note = await book.note(key)
    if note is None:
        return texts.NOTE_GONE
    if note.undone is not back:
        return texts.ALREADY_BACK if back else texts.ALREADY_UNDONE
    await change(context, book, note, replace(note, undone=not back, undone_by=by))
    return texts.PUT_BACK if back else texts.TAKEN_BACK


async def settle(context: Context, book: Book, key: str, mark: str, choice: str) -> str:
    """The user says which person a name in a note means; says how it went."""
    note = await book.note(key)
    if note is None or note.undone:
        return texts.NOTE_GONE
    name = note.asked(mark)
    if not name or (choice not in note.asks[name] and (choice != NEW or name == SOMEBODY)):
        return texts.ALREADY_SETTLED
    person = None if choice == NEW else await book.person(choice)
    if choice != NEW and person is None:
        return texts.PERSON_GONE
    if choice == NEW and note.source is Source.TEXT:
        settled = (await _of_somebody_new(book, note, name)).settle(name, None)
    else:
        settled = note.settle(name, person)
    await change(context, book, note, settled)
    return texts.SETTLED


async def _of_somebody_new(book: Book, note: Note, name: str) -> Note:
    """The note read again as one that knows nobody called `name`: where they were met counts then."""
    people, _ = await meant_by(book, note.text, note, note.id)
    others = [p for p in people if p.id not in note.asks[name]]
    understood = put_right(understand(note.text, note.said, others, await book.learnt()), note)
    anew = [s for s in understood.statements if s.person == name]
    if not anew:
        return note
    # In the places of what was read before: what is told of others is known by its place.
    rest = iter(anew)
    told = [
        next(rest, None) if s.person == name and s.what not in NAMES else s for s in note.statements
    ]
    return replace(note, statements=(*filter(None, told), *rest))


async def doubt(context: Context, book: Book, key: str, mark: str) -> str:
    """The user says that a name means somebody else than it was put to; says how it went."""
    note = await book.note(key)
    if note is None or note.undone:
        return texts.NOTE_GONE
    name = next((n for n in note.who if names.mark(n) == mark), "")
    if not name:
        return texts.ALREADY_ASKED
    await change(context, book, note, note.reopen(name))
    return ""


async def change(
    context: Context, book: Book, old: Note, new: Note, more: Iterable[Change] = ()
) -> None:
    """Put the changed note on record, and its answer right; `more` is written in the same step."""
    await book.record(old, new, more=more)
    if new.reply:
        view = await view_of(book, new, context.desk.clock())
        await show(context.bot, (await book.profile()).chat, new.reply, view)
