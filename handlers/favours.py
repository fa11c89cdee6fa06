"""/gave and /asked: what you did for somebody, what you asked of them."""

from __future__ import annotations

from dataclasses import replace

from bot.core.notes.facts import Intent
from bot.core.profile import Pending
from bot.core.understand import Understood, booking, split_name
from bot.core.views import texts
from handlers.call import Call, Press
from handlers.notes import keep

LIKELY = 6


async def gave(call: Call) -> None:
    """Book something given."""
    await book_favour(call, "gave", call.args)


async def asked(call: Call) -> None:
    """Book something asked."""
    await book_favour(call, "asked", call.args)


async def book_favour(call: Call, command: str, args: str, about: str = "") -> None:
    """Book `args` under `command`; asks for what is missing. `about` is the name chosen before."""
    book = call.book
    people = await book.named(f"{args} {about}")
    said = book.local(call.message.date, await book.profile())
    favour = booking(command, args, said, people, about)
    if favour is not None:
        text = call.message.text or ""
        understood = Understood(Intent.NOTE, (favour,))
        await keep(call.message, text, understood, call.context, book)
        return
    name, _ = split_name(args, people)
    if name:
        await _wait(call, command, name)
        await call.reply(texts.gave_what(name, command))
        return
    await _wait(call, command, "")
    likely = [(p.name, p.id) for p in await book.likely(call.context.desk.clock(), LIKELY)]
    await call.reply(texts.gave_whom(command, likely))


async def chosen(press: Press, command: str) -> str:
    """A button under the question whom: now asks what."""
    person = await press.book.person(press.parts[0]) if press.parts else None
    if person is None:
        return texts.PERSON_GONE
    now = press.context.desk.clock()
    profile = await press.book.profile()
    pending = Pending(command, now, {"name": person.name})
    await press.book.write(replace(profile, pending=pending))
    await press.context.bot.send_message(
        profile.chat, texts.gave_what(person.name, command), parse_mode="HTML"
    )
    return ""


async def _wait(call: Call, command: str, name: str) -> None:
    pending = Pending(command, call.context.desk.clock(), {"name": name})
    await call.book.write(replace(await call.book.profile(), pending=pending))
