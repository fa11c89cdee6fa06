"""What is typed in answer to a button of a due item: a day, or something about the person."""

from __future__ import annotations

from dataclasses import replace

from bot.core.journal import Note, Statement
from bot.core.notes.facts import Intent
from bot.core.nudges import answers
from bot.core.people import Act
from bot.core.profile import Pending
from bot.core.reading import parse_when
from bot.core.smalltalk import small_talk
from bot.core.understand import Understood, understand
from bot.core.views import texts
from handlers.call import Call, Press
from handlers.due import answer_item, item_of
from handlers.lists import advice_on
from handlers.notes import answer, note_id
from handlers.pressed import answered as waits_no_more
from handlers.pressed import today_of, wait_for

UNTIL, TELL = "until", "tell"
"""Questions that a text answers: a day to put something off to, something about a person."""
LONGEST = 200
_FEW = 3
"""Words at most of what was meant as a day and is none."""


async def ask_until(press: Press) -> str:
    """Ask for a day to put it off to."""
    await wait_for(press, UNTIL, ref=" ".join(press.parts), message=str(press.message))
    return texts.UNTIL_WHEN


async def answered(call: Call, pending: Pending) -> bool:
    """Take a text as the answer to what a button asked; False where it is a note of its own."""
    return await (_until(call, pending) if pending.kind == UNTIL else _tell(call, pending))


async def _until(call: Call, pending: Pending) -> bool:
    now = call.book.local(call.message.date, await call.book.profile())
    found = parse_when(call.args, now)
    day = found.future if found else None
    if day is None:
        told = len(call.args.split()) > _FEW or small_talk(call.args) is not None
        if told or understand(call.args, now, await call.book.named(call.args)).statements:
            return False
        await call.reply(texts.NO_DAY)
        return True
    if day <= now.date():
        await call.reply(texts.LATER_PLEASE)
        return True
    await waits_no_more(call)
    press = _press_of(call, pending)
    said = await answer_item(press, day.isoformat(), lambda d, _, __: answers.snoozed(d, day))
    await call.reply(said)
    return True


async def ask_tell(press: Press) -> str:
    """Wait for the answer to the question about that person."""
    await wait_for(press, TELL, ref=" ".join(press.parts), message=str(press.message))
    return texts.TELL_ME


async def _tell(call: Call, pending: Pending) -> bool:
    key, hook = pending.about["ref"].split()
    book, today = call.book, await today_of(call)
    person = await book.person(key)
    item = person and await item_of(book, person, hook, today)
    asked = (await advice_on(book, item, today)).question if item else None
    if person is None or asked is None or not call.args:
        return False
    said = book.local(call.message.date, await book.profile())
    read = understand(f"{person.name}: {call.args}", said, [person]).statements
    about = tuple(replace(s, person=person.name) for s in read if s.person == person.name)
    told = about or (Statement(person.name, asked.tells, call.args[:LONGEST]),)
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
