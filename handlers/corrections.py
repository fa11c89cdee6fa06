"""A text that puts the last note right: "no, Anna", "not soccer, tennis"; and taking it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core import names
from bot.core.corrections.aim import aim
from bot.core.corrections.apply import as_key, corrected, inverse, same_name
from bot.core.corrections.correction import Correction, Fix
from bot.core.corrections.parse import Kind, Mend, parse
from bot.core.journal import NAMES, Note, Source
from bot.core.learnt import Learnt
from bot.core.notes.facts import Intent
from bot.core.understand import Understood, assign, plain
from bot.core.views import correction as views
from bot.core.views import texts
from bot.core.views.view import View
from handlers.answer import show
from handlers.book import Book
from handlers.call import Call, Press
from handlers.desk import Context
from handlers.notes import change, doubt, meant_by, note_id, read

FRESH = timedelta(hours=1)
"""How long after a note a text may be a correction of it."""


async def heard(call: Call, text: str) -> bool:
    """Whether the text put a note right; else nothing happened."""
    mend = parse(text)
    if mend is None:
        return False
    for note in await _aimed_at(call):
        if mend.kind is Kind.OTHER:
            return await _somebody_else(call, note, mend.old)
        if await _put_right(call, note, mend, text):
            return True
    return False


async def edited(call: Call, text: str) -> bool:
    """Whether the edited message was a correction and is one still.

    One that is none any more is taken back.
    """
    own = call.message.message_id
    if await call.book.note(note_id(call.message)) is not None:
        return False
    note = await _corrected_by(call.book, own)
    if note is None:
        return False
    mend = parse(text)
    if mend is not None and await _put_right(call, note, mend, text):
        return True
    await undo(call.context, call.book, note.id, own)
    return False


async def _put_right(call: Call, note: Note, mend: Mend, text: str) -> bool:
    book, own = call.book, call.message.message_id
    now = book.local(call.context.desk.clock(), await book.profile())
    # An update that comes twice, or an edited one, takes the place of its first self.
    learnt, base = await book.learnt(), note
    for earlier in [c for c in note.corrections if c.message == own]:
        learnt = learnt.unlearn(earlier, note.id)
        base = await _without(book, base, earlier, learnt)
    people, _ = await meant_by(book, f"{mend.old} {mend.new}", note, note.id)
    aimed = aim(mend, base, now, people)
    if aimed is None or (note.source is not Source.TEXT and inverse(aimed) is None):
        return False
    correction = replace(aimed, message=own, text=text.strip())
    learnt = learnt.learn(correction, note.id)
    changed = await _with(book, base, correction, learnt)
    await change(call.context, book, note, changed, [book.put_learnt(learnt)])
    await call.reply(views.done(note.id, correction, now.date()))
    return True


async def take_back(press: Press) -> str:
    """The button under the confirmation: as if the correction had not been made."""
    key, mark = press.parts
    message = int(mark) if mark.isdecimal() else 0
    wrong = await undo(press.context, press.book, key, message)
    if wrong is None:
        return views.NOT_THERE
    chat = (await press.book.profile()).chat
    await show(press.context.bot, chat, press.message, views.gone(wrong))
    return views.TAKEN_BACK


async def sure(press: Press) -> str:
    """The buttons under what a note only implied: it is so, or it is not."""
    book, (key, mark, choice) = press.book, press.parts
    note = await book.note(key)
    if note is None or note.undone:
        return texts.NOTE_GONE
    asked = [s for s in note.statements if not s.sure and names.mark(as_key(s)) == mark]
    if not asked:
        return texts.ALREADY_SETTLED
    said = book.local(press.context.desk.clock(), await book.profile())
    correction = Correction(Fix.SURE, as_key(asked[0]), choice, said)
    changed = await _with(book, note, correction, await book.learnt())
    await change(press.context, book, note, changed)
    return texts.SETTLED


async def undo(context: Context, book: Book, key: str, message: int) -> Correction | None:
    """Take back the correction that the user's message made of that note; None: it is gone."""
    note = await book.note(key)
    wrong = next((c for c in note.corrections if c.message == message), None) if note else None
    if note is None or wrong is None:
        return None
    learnt = (await book.learnt()).unlearn(wrong, note.id)
    changed = await _without(book, note, wrong, learnt)
    await change(context, book, note, changed, [book.put_learnt(learnt)])
    return wrong


async def _with(book: Book, note: Note, correction: Correction, learnt: Learnt) -> Note:
    """The note with one more correction."""
    if note.source is Source.TEXT:
        carrying = replace(_blank(note), corrections=(*note.corrections, correction))
        made, _ = await read(book, note, carrying, learnt)
        return replace(made, undone=note.undone, undone_by=note.undone_by)
    people, made_before = await meant_by(book, f"{note.text} {correction.new}", note, note.id)
    told = [s for s in note.statements if s.what not in NAMES]
    said, _ = corrected(told, [], [correction])
    made = assign(note, Understood(Intent.NOTE, said), people, made_before)
    return replace(made, corrections=(*note.corrections, correction))


async def _without(book: Book, note: Note, correction: Correction, learnt: Learnt) -> Note:
    """The note as if that correction had not been made."""
    left = tuple(c for c in note.corrections if c != correction)
    if note.source is Source.TEXT:
        made, _ = await read(book, note, replace(_blank(note), corrections=left), learnt)
        return replace(made, undone=note.undone, undone_by=note.undone_by)
    back = inverse(correction)
    # What has no way back is not taken in by a booked note in the first place.
    return replace(await _with(book, note, back, learnt), corrections=left) if back else note


def _blank(note: Note) -> Note:
    blank = plain(note.id, note.said, note.text, note.message)
    return replace(blank, reply=note.reply, on=note.on)


async def _aimed_at(call: Call) -> list[Note]:
    """The note that the message answers, else the last one and the last that says something.

    Of these two only what is fresh.
    """
    book, own = call.book, call.message.message_id
    target = call.message.reply_to_message
    notes = [n for n in await book.notes() if n.source is not Source.BUTTON and not n.undone]
    if target is not None:
        ids = {target.message_id}
        return [n for n in notes if ids & {n.message, n.reply}]
    if mine := next((n for n in notes if any(c.message == own for c in n.corrections)), None):
        return [mine]
    fresh = [n for n in notes if call.context.desk.clock() - n.said <= FRESH]
    fresh.sort(key=lambda n: (n.said, n.message or 0), reverse=True)
    telling = [n for n in fresh[1:] if n.statements and not fresh[0].statements]
    return [*fresh[:1], *telling[:1]]


async def _corrected_by(book: Book, message: int) -> Note | None:
    notes = await book.notes()
    return next((n for n in notes if any(c.message == message for c in n.corrections)), None)


async def _somebody_else(call: Call, note: Note, name: str) -> bool:
    """Ask who is meant, where the note was put to somebody known."""
    known = [n for n, key in note.who.items() if not key.startswith(f"{note.id}.")]
    known = [n for n in known if not name or same_name(n, name)]
    if len(known) != 1:
        return False
    await doubt(call.context, call.book, note.id, names.mark(known[0]))
    await call.reply(View(views.WHO_THEN))
    return True
