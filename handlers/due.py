"""The buttons of due items: what was done, put off, passed over, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from zlib import crc32

from bot.core.journal import Note, Source, Statement
from bot.core.ledger.introductions import report_owed
from bot.core.nudges import answers
from bot.core.nudges.agenda import agenda
from bot.core.nudges.kinds import Due, Kind
from bot.core.people import Person
from bot.core.profile import Habits
from bot.core.views import due as lists
from bot.core.views import nudge as views
from bot.core.views import texts
from bot.core.views.nudge_buttons import CLOSED, SNOOZES, Opened
from handlers.answer import show
from handlers.book import Book
from handlers.call import Press
from handlers.lists import advice_on, list_view, note_list
from handlers.pages import SENT
from handlers.pressed import today_of
from handlers.reports import heard
from storage.protocol import Put

REF_PARTS = 2

Answer = Callable[[Due, date, Habits], list[Statement]]


async def done(press: Press) -> str:
    """The user did it."""
    return await answer_item(press, "done", lambda d, today, _: answers.done(d, today))


async def way(press: Press) -> str:
    """The user did it, and says what it was."""
    how, *ref = press.parts
    if how not in set(answers.Way):
        return texts.OLD_BUTTON
    said, today = replace(press, parts=tuple(ref)), await today_of(press)
    person = await press.book.person(ref[0])
    if person is None:
        return texts.PERSON_GONE
    # Said after "done": that answer is taken back and given anew, in one step.
    item = await item_of(press.book, person.without_note(_note_id(said)), ref[1], today)
    if item is None:
        return await answer_item(said, how, lambda d, today, _: answers.done(d, today))
    idea = (await advice_on(press.book, item, today)).idea
    return await _record(
        said, item, how, lambda d, today, _: answers.done(d, today, answers.Way(how), idea)
    )


async def skip(press: Press) -> str:
    """The user passes it over."""
    return await answer_item(press, "skip", lambda d, today, _: answers.skipped(d, today))


async def not_now(press: Press) -> str:
    """It does not suit."""
    return await answer_item(press, "notnow", lambda d, today, _: answers.not_now(d, today))


async def rest(press: Press) -> str:
    """Leave that person in peace."""
    return await answer_item(press, "rest", lambda d, today, _: answers.rested(d, today))


async def keep(press: Press) -> str:
    """The user still wants to keep in touch."""
    return await answer_item(press, "yes", lambda d, today, _: answers.kept(d, today))


async def keep_less(press: Press) -> str:
    """The same, less often."""
    return await answer_item(press, "less", answers.kept_less)


async def let_go(press: Press) -> str:
    """Not to be asked about them again."""
    return await answer_item(press, "letgo", lambda d, today, _: answers.let_go(d, today))


async def snooze(press: Press) -> str:
    """Ask for how long."""
    return await _redraw(press, Opened("snooze", " ".join(press.parts)))


async def draft(press: Press) -> str:
    """Show the line to send."""
    return await _redraw(press, Opened("draft", " ".join(press.parts)))


async def more(press: Press) -> str:
    """Show the other buttons."""
    return await _redraw(press, Opened("more", " ".join(press.parts)))


async def back(press: Press) -> str:
    """Fold the buttons up again."""
    return await _redraw(press)


async def put_off(press: Press) -> str:
    """Snooze for the chosen number of days."""
    days, *ref = press.parts
    if days not in SNOOZES:
        return texts.OLD_BUTTON
    until = await today_of(press) + timedelta(days=int(days))
    rest = replace(press, parts=tuple(ref))
    return await answer_item(
        rest, until.isoformat(), lambda item, _, __: answers.snoozed(item, until)
    )


async def turn(press: Press) -> str:
    """Another page of a list."""
    scope, number = press.parts
    if scope not in set(lists.Scope) or not number.isdecimal():
        return texts.OLD_BUTTON
    await note_list(press.book, press.message, lists.Scope(scope), int(number))
    return await _redraw(press)


async def reopen(press: Press) -> str:
    """Take an answer back."""
    note = await press.book.note(_note_id(press))
    if note is None or note.undone:
        return texts.ALREADY_BACK
    await press.book.record(note, replace(note, undone=True))
    await _write_answer(press, "")
    await _redraw(press)
    return texts.TAKEN_BACK


async def answer_item(press: Press, code: str, statements: Answer) -> str:
    """Put an answer to the item of that button on record, and show it; says how it went."""
    if len(press.parts) != REF_PARTS:
        return texts.OLD_BUTTON
    person = await press.book.person(press.parts[0])
    if person is None:
        return texts.PERSON_GONE
    item = await item_of(press.book, person, press.parts[1], await today_of(press))
    if item is None:
        await _redraw(press)
        return texts.ALREADY_DONE
    return await _record(press, item, code, statements)


async def _record(press: Press, item: Due, code: str, statements: Answer) -> str:
    book, today = press.book, await today_of(press)
    person = item.person
    old = await book.note(_note_id(press))
    said = book.local(press.context.desk.clock(), await book.profile())
    told = list(statements(item, today, await book.habits()))
    who = {person.name: person.id}
    if (
        item.kind is Kind.REPORT
        and code in {"done", *answers.Way}
        and (report := report_owed(person))
    ):
        for helper, about in await heard(book, person, report, today):
            name = helper.name if helper.name != person.name else f"{helper.name} 2"
            who[name] = helper.id
            told += [replace(s, person=name) for s in about]
    note = Note(_note_id(press), said, "", Source.BUTTON, tuple(told), who, message=press.message)
    await book.record(old, note)
    await _write_answer(press, code)
    await _redraw(press, answered=code)
    line = views.answer_line(code, today)
    return f"{line[0].upper()}{line[1:]}."


async def item_of(book: Book, person: Person, key: str, today: date) -> Due | None:
    """The open item with that key."""
    open_items = agenda(person, await book.habits(), today)
    return next((d for d in open_items if d.key == key), None)


async def _write_answer(press: Press, code: str) -> None:
    doc = await press.book.store.get(press.book.user, SENT, str(press.message))
    if doc is not None and "items" in doc:
        given = {**doc.get("answers", {}), " ".join(press.parts): code}
        put = Put(SENT, str(press.message), {**doc, "answers": given})
        await press.book.store.apply(press.book.user, [put])


async def _redraw(press: Press, opened: Opened = CLOSED, *, answered: str = "") -> str:
    book, today = press.book, await today_of(press)
    doc = await book.store.get(book.user, SENT, str(press.message)) or {}
    if "items" in doc:
        items = await _items(book, doc, today)
        view = await book.voiced(views.nudge(items, today, opened, doc.get("waiting", 0)))
    else:
        view = await list_view(book, doc, today, opened, await _just(press, answered))
    profile = await book.profile()
    await show(press.context.bot, profile.chat, press.message, view)
    return ""


async def _just(press: Press, answered: str) -> views.Item | None:
    person = await press.book.person(press.parts[0]) if answered else None
    if person is None:
        return None
    return views.Item(person.short, " ".join(press.parts), code=answered)


async def _items(book: Book, doc: Mapping[str, Any], today: date) -> list[views.Item]:
    found: list[views.Item] = []
    for ref in doc["items"]:
        key, _, hook = ref.partition(" ")
        person = await book.person(key)
        if person is not None:
            code = doc.get("answers", {}).get(ref, "")
            item = None if code else await item_of(book, person, hook, today)
            advice = await advice_on(book, item, today) if item else None
            found.append(views.Item(person.name, ref, item, advice, code))
    return found


def _note_id(press: Press) -> str:
    return f"b{press.message}.{crc32(' '.join(press.parts).encode()):08x}"
