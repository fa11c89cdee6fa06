"""/trip, and trips told in passing: where the user goes, and who lives there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.core.journal import Note, Source
from bot.core.profile import Pending
from bot.core.trip import Trip
from bot.core.trips import read_trip
from bot.core.understand import plain, understand
from bot.core.views import texts
from bot.core.views import trips as views
from bot.core.views.view import View
from handlers.answer import say, show
from handlers.book import Book
from handlers.call import Call, Press
from handlers.notes import note_id
from handlers.pressed import today_of, undo_note, wait_for

TRIP = "trip"


async def trip(call: Call) -> None:
    """Note a trip, or list those ahead."""
    if not call.args:
        await wait_for(call, TRIP)
        await call.reply(await _list(call.book, await today_of(call)))
    elif not await _keep(call, Source.COMMAND):
        await call.reply(views.HOW)


async def answered(call: Call, pending: Pending) -> bool:
    """Take a text as the trip that was asked for; False where it tells of people or of none."""
    del pending
    now = call.book.local(call.message.date, await call.book.profile())
    if understand(call.args, now, await call.book.named(call.args)).statements:
        return False
    return await _keep(call, Source.COMMAND)


async def told(call: Call) -> bool:
    """Take a text as word of a trip; False where it is none, or tells of people."""
    return await _keep(call, Source.TEXT)


async def off(press: Press) -> str:
    """Take a trip back, from the list."""
    undone = await undo_note(press, press.parts[0])
    chat = (await press.book.profile()).chat
    view = await _list(press.book, await today_of(press))
    await show(press.context.bot, chat, press.message, view)
    return texts.TAKEN_BACK if undone else texts.NOTE_GONE


async def _keep(call: Call, source: Source) -> bool:
    book, message, text = call.book, call.message, call.args
    key, asked = note_id(message), source is Source.COMMAND
    old = await book.note(key)
    now = min(message.date, call.context.desk.clock())
    said = old.said if old else book.local(now, await book.profile())
    found = read_trip(text, said, key, (await book.learnt()).places, asked=asked)
    if found is None:
        return False
    if not asked and understand(text, said, await book.named(text)).statements:
        return False
    whole = message.text or text
    note = replace(plain(key, said, whole, message.message_id), source=source, trip=found)
    note = replace(note, reply=old.reply if old else None)
    await book.record(old, note)
    await _answer(call, note, found)
    return True


async def _answer(call: Call, note: Note, found: Trip) -> None:
    book, chat, bot = call.book, call.message.chat_id, call.context.bot
    view = views.trip_card(found, await book.living(found.place), await today_of(call))
    if note.reply and await show(bot, chat, note.reply, view):
        return
    sent = await say(bot, chat, view)
    done = book.put_note(replace(note, reply=sent.message_id))
    await book.write(await book.profile(), more=[done])


async def _list(book: Book, today: date) -> View:
    ahead = [t for t in (await book.profile()).trips if t.end >= today]
    return views.trips_list([(t, await book.living(t.place)) for t in ahead], today)
