"""/due, and the buttons of due items."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from zlib import crc32

from bot.core.journal import Note, Source, Statement
from bot.core.notes.facts import Intent
from bot.core.nudges import answers
from bot.core.nudges.agenda import agenda
from bot.core.nudges.drafts import Advice, advise, advised
from bot.core.nudges.kinds import Due
from bot.core.nudges.openings import ideas_from
from bot.core.people import Act, Person
from bot.core.profile import Habits, Pending
from bot.core.reading import parse_when
from bot.core.understand import Understood, understand
from bot.core.views import due as lists
from bot.core.views import nudge as views
from bot.core.views import texts
from bot.core.views.nudge_buttons import CLOSED, SNOOZES, Opened, reference
from bot.core.views.view import View
from handlers.answer import show
from handlers.book import Book
from handlers.call import Call, Press
from handlers.giving import gives_to
from handlers.notes import answer, note_id
from handlers.pressed import today_of
from storage.protocol import Doc, Put

SENT = "sent"
"""Table of the messages that hold due items, by message id: nudges with their items and answers,
lists with their scope and page."""
UNTIL, TELL = "until", "tell"
"""Questions that a text answers: a day to put something off to, something about a person."""
REF_PARTS = 2
FAR = timedelta(days=3650)

Answer = Callable[[Due, date, Habits], list[Statement]]


async def due(call: Call) -> None:
    """Show who is due now and in the next days, and why."""
    word = call.args.lower()
    scope = lists.Scope(word) if word in set(lists.Scope) else lists.Scope.NEAR
    today = await today_of(call)
    page = await page_of(call.book, today, scope, 0)
    message = await call.reply(lists.due_list(page, today))
    await note_list(call.book, message.message_id, scope, 0)


async def note_list(book: Book, message: int, scope: lists.Scope, number: int) -> None:
    """Remember what the list in that message shows."""
    doc = {"list": str(scope), "page": number}
    await book.store.apply(book.user, [Put(SENT, str(message), doc)])


async def page_of(book: Book, today: date, scope: lists.Scope, number: int) -> lists.Page:
    """One page of what is due."""
    until = today + (FAR if scope is lists.Scope.ALL else lists.WEEK)
    enough = (number + 1) * lists.PAGE + 1
    found = {reference(d): d for d in await book.waiting(today)}
    found |= {reference(d): d for d in await book.due(until, today, enough)}
    wanted = [d for d in found.values() if scope is not lists.Scope.WEEK or d.day >= today]
    wanted.sort(key=lambda d: lists.order(d, today))
    start = number * lists.PAGE
    items = [
        views.Item(d.person.name, reference(d), d, await advice_on(book, d, today))
        for d in wanted[start : start + lists.PAGE]
    ]
    return lists.Page(scope, number, items, more=len(wanted) > start + lists.PAGE)


async def turn(press: Press) -> str:
    """Another page of a list."""
    scope, number = press.parts
    if scope not in set(lists.Scope) or not number.isdecimal():
        return texts.OLD_BUTTON
    await note_list(press.book, press.message, lists.Scope(scope), int(number))
    return await _redraw(press)


async def done(press: Press) -> str:
    """The user did it."""
    return await _answer(press, "done", lambda d, today, _: answers.done(d, today))


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
    item = await _item(press.book, person.without_note(_note_id(said)), ref[1], today)
    if item is None:
        return await _answer(said, how, lambda d, today, _: answers.done(d, today))
    idea = (await advice_on(press.book, item, today)).idea
    return await _record(
        said, item, how, lambda d, today, _: answers.done(d, today, answers.Way(how), idea)
    )


async def advice_on(book: Book, item: Due, today: date, *, again: bool = False) -> Advice:
    """The advice for an item, with what the shelf and other people give where it is offered."""
    offered = again or item.offered is not None
    more = ideas_from(await gives_to(book, item.person)) if offered and advised(item) else []
    return advise(item, today, more, again=again)


async def skip(press: Press) -> str:
    """The user passes it over."""
    return await _answer(press, "skip", lambda d, today, _: answers.skipped(d, today))


async def not_now(press: Press) -> str:
    """It does not suit."""
    return await _answer(press, "notnow", lambda d, today, _: answers.not_now(d, today))


async def rest(press: Press) -> str:
    """Leave that person in peace."""
    return await _answer(press, "rest", lambda d, today, _: answers.rested(d, today))


async def keep(press: Press) -> str:
    """The user still wants to keep in touch."""
    return await _answer(press, "yes", lambda d, today, _: answers.kept(d, today))


async def keep_less(press: Press) -> str:
    """The same, less often."""
    return await _answer(press, "less", answers.kept_less)


async def let_go(press: Press) -> str:
    """Not to be asked about them again."""
    return await _answer(press, "letgo", lambda d, today, _: answers.let_go(d, today))


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
    return await _answer(rest, until.isoformat(), lambda item, _, __: answers.snoozed(item, until))


async def ask_until(press: Press) -> str:
    """Ask for a day to put it off to."""
    about = {"ref": " ".join(press.parts), "message": str(press.message)}
    pending = Pending(UNTIL, press.context.desk.clock(), about)
    await press.book.write(replace(await press.book.profile(), pending=pending))
    return texts.UNTIL_WHEN


async def answered(call: Call, pending: Pending) -> bool:
    """Take a text as the answer to what a button asked; False where it is a note of its own."""
    return await (_until(call, pending) if pending.kind == UNTIL else _tell(call, pending))


async def _no_question(call: Call) -> None:
    await call.book.write(replace(await call.book.profile(), pending=None))


async def _until(call: Call, pending: Pending) -> bool:
    now = call.book.local(call.message.date, await call.book.profile())
    found = parse_when(call.args, now)
    day = found.future if found else None
    if day is None:
        return False
    if day <= now.date():
        await call.reply(texts.LATER_PLEASE)
        return True
    await _no_question(call)
    press = _press_of(call, pending)
    said = await _answer(press, day.isoformat(), lambda d, _, __: answers.snoozed(d, day))
    await call.reply(said)
    return True


async def ask_tell(press: Press) -> str:
    """Wait for the answer to the question about that person."""
    about = {"ref": " ".join(press.parts), "message": str(press.message)}
    pending = Pending(TELL, press.context.desk.clock(), about)
    await press.book.write(replace(await press.book.profile(), pending=pending))
    return texts.TELL_ME


async def _tell(call: Call, pending: Pending) -> bool:
    key, hook = pending.about["ref"].split()
    book, today = call.book, await today_of(call)
    person = await book.person(key)
    item = person and await _item(book, person, hook, today)
    asked = advise(item, today).question if item else None
    if person is None or asked is None or not call.args:
        return False
    said = book.local(call.message.date, await book.profile())
    read = understand(f"{person.name}: {call.args}", said, [person]).statements
    about = tuple(replace(s, person=person.name) for s in read if s.person == person.name)
    told = about or (Statement(person.name, asked.tells, call.args[:200]),)
    note = Note(
        note_id(call.message),
        said,
        call.args,
        statements=(*told, Statement(person.name, Act.CALLED, person.name)),
        who={person.name: person.id},
        message=call.message.message_id,
    )
    await answer(call.context, book, None, note, Understood(Intent.NOTE, told))
    return True


def _press_of(call: Call, pending: Pending) -> Press:
    parts = tuple(pending.about["ref"].split())
    return Press(int(pending.about["message"]), parts, call.context, call.book)


async def reopen(press: Press) -> str:
    """Take an answer back."""
    note = await press.book.note(_note_id(press))
    if note is None or note.undone:
        return texts.ALREADY_BACK
    await press.book.record(note, replace(note, undone=True))
    await _write_answer(press, "")
    await _redraw(press)
    return texts.TAKEN_BACK


async def _answer(press: Press, code: str, statements: Answer) -> str:
    if len(press.parts) != REF_PARTS:
        return texts.OLD_BUTTON
    person = await press.book.person(press.parts[0])
    if person is None:
        return texts.PERSON_GONE
    item = await _item(press.book, person, press.parts[1], await today_of(press))
    if item is None:
        await _redraw(press)
        return texts.ALREADY_DONE
    return await _record(press, item, code, statements)


async def _record(press: Press, item: Due, code: str, statements: Answer) -> str:
    book, today = press.book, await today_of(press)
    person = item.person
    old = await book.note(_note_id(press))
    said = book.local(press.context.desk.clock(), await book.profile())
    note = Note(
        _note_id(press),
        said,
        "",
        Source.BUTTON,
        tuple(statements(item, today, await book.habits())),
        {person.name: person.id},
        message=press.message,
    )
    await book.record(old, note)
    await _write_answer(press, code)
    await _redraw(press, answered=code)
    line = views.answer_line(code, today)
    return f"{line[0].upper()}{line[1:]}."


async def _item(book: Book, person: Person, key: str, today: date) -> Due | None:
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
        view = views.nudge(items, today, opened, doc.get("waiting", 0))
    else:
        view = await list_view(book, doc, today, opened, await _just(press, answered))
    profile = await book.profile()
    await show(press.context.bot, profile.chat, press.message, view)
    return ""


async def list_view(
    book: Book, doc: Doc, today: date, opened: Opened = CLOSED, just: views.Item | None = None
) -> View:
    """The list that a message shows, as of now."""
    scope = lists.Scope(doc.get("list", lists.Scope.NEAR))
    page = await page_of(book, today, scope, doc.get("page", 0))
    if page.number and not page.items:
        page = await page_of(book, today, scope, page.number - 1)
    return lists.due_list(page, today, opened, just)


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
            item = None if code else await _item(book, person, hook, today)
            advice = await advice_on(book, item, today) if item else None
            found.append(views.Item(person.name, ref, item, advice, code))
    return found


def _note_id(press: Press) -> str:
    return f"b{press.message}.{crc32(' '.join(press.parts).encode()):08x}"
