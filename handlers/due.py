"""/due and the buttons of due items: done, snooze, skip, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from zlib import crc32

from bot.core import answers
from bot.core.due import Due, agenda
from bot.core.journal import Note, Source, Statement
from bot.core.people import Person
from bot.core.views import nudge as views
from bot.core.views import texts
from bot.core.views.view import View
from handlers.answer import show
from handlers.book import Book
from handlers.call import Call, Press
from storage.protocol import Put

AHEAD = timedelta(days=7)
SHOWN = 20
SENT = "sent"
"""Table of the nudge messages that went out, by message id: their items and answers."""
REF_PARTS = 2


async def due(call: Call) -> None:
    """Show who is due now and in the next days, and why."""
    await call.reply(await _list(call.book, await _today(call)))


async def _list(
    book: Book, today: date, snoozing: str = "", answered: views.Item | None = None
) -> View:
    found = [*await book.waiting(), *await book.due(f"{today + AHEAD}T24", SHOWN)]
    items = {views.reference(d): d for d in found}.values()
    ordered = sorted(items, key=lambda d: d.at)[:SHOWN]
    return views.due_list(ordered, today, snoozing, answered)


async def done(press: Press) -> str:
    """The user did it."""
    return await _answer(press, "done", answers.done)


async def skip(press: Press) -> str:
    """The user passes it over."""
    return await _answer(press, "skip", answers.skipped)


async def snooze(press: Press) -> str:
    """Ask for how long."""
    return await _redraw(press, snoozing=" ".join(press.parts))


async def back(press: Press) -> str:
    """Rather not snooze."""
    return await _redraw(press)


async def put_off(press: Press) -> str:
    """Snooze for the chosen number of days."""
    days, *ref = press.parts
    if days not in views.SNOOZES:
        return texts.OLD_BUTTON
    until = await _today(press) + timedelta(days=int(days))
    rest = replace(press, parts=tuple(ref))
    return await _answer(rest, until.isoformat(), lambda item, _: answers.snoozed(item, until))


async def reopen(press: Press) -> str:
    """Take an answer back."""
    note = await press.book.note(_note_id(press))
    if note is None or note.undone:
        return texts.ALREADY_BACK
    await press.book.record(note, replace(note, undone=True))
    await _write_answer(press, "")
    await _redraw(press)
    return texts.TAKEN_BACK


async def _answer(
    press: Press, code: str, statements: Callable[[Due, date], list[Statement]]
) -> str:
    if len(press.parts) != REF_PARTS:
        return texts.OLD_BUTTON
    book, today = press.book, await _today(press)
    person = await book.person(press.parts[0])
    if person is None:
        return texts.PERSON_GONE
    item = await _item(book, person, press.parts[1])
    if item is None:
        await _redraw(press)
        return texts.ALREADY_DONE
    old = await book.note(_note_id(press))
    said = book.local(press.context.desk.clock(), await book.profile())
    note = Note(
        _note_id(press),
        said,
        "",
        Source.BUTTON,
        tuple(statements(item, today)),
        {person.name: person.id},
        message=press.message,
    )
    await book.record(old, note)
    await _write_answer(press, code)
    await _redraw(press, answered=code)
    return views.answer_line(code, today).capitalize() + "."


async def _item(book: Book, person: Person, key: str) -> Due | None:
    open_items = agenda(person, await book.habits())
    return next((d for d in open_items if d.key == key), None)


async def _write_answer(press: Press, code: str) -> None:
    doc = await press.book.store.get(press.book.user, SENT, str(press.message))
    if doc is not None:
        given = {**doc.get("answers", {}), " ".join(press.parts): code}
        put = Put(SENT, str(press.message), {**doc, "answers": given})
        await press.book.store.apply(press.book.user, [put])


async def _redraw(press: Press, *, snoozing: str = "", answered: str = "") -> str:
    book, today = press.book, await _today(press)
    doc = await book.store.get(book.user, SENT, str(press.message))
    if doc is not None:
        view = views.nudge(await _items(book, doc, today), today, snoozing)
    else:
        view = await _list(book, today, snoozing, await _just(press, answered, today))
    profile = await book.profile()
    await show(press.context.bot, profile.chat, press.message, view)
    return ""


async def _just(press: Press, answered: str, today: date) -> views.Item | None:
    person = await press.book.person(press.parts[0]) if answered else None
    if person is None:
        return None
    ref = " ".join(press.parts)
    return views.Item(person.short, ref, None, views.answer_line(answered, today))


async def _items(book: Book, doc: Mapping[str, Any], today: date) -> list[views.Item]:
    found: list[views.Item] = []
    for ref in doc["items"]:
        key, _, hook = ref.partition(" ")
        person = await book.person(key)
        if person is not None:
            code = doc.get("answers", {}).get(ref, "")
            line = views.answer_line(code, today) if code else ""
            item = None if code else await _item(book, person, hook)
            found.append(views.Item(person.name, ref, item, line))
    return found


def _note_id(press: Press) -> str:
    return f"b{press.message}.{crc32(' '.join(press.parts).encode()):08x}"


async def _today(of: Call | Press) -> date:
    return of.book.local(of.context.desk.clock(), await of.book.profile()).date()
