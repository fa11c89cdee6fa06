"""/gave, /got and /asked: what you did for somebody, what they did, what you asked of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.journal import Source, Statement
from bot.core.ledger.booking import BOOKINGS, booking, split_names
from bot.core.ledger.gives import Give, pick
from bot.core.ledger.ledger import open_promises
from bot.core.notes.facts import Intent, Relation
from bot.core.people import Act, Person, fitting
from bot.core.profile import Pending
from bot.core.understand import Understood, plain, understand
from bot.core.views import favours as views
from bot.core.views import texts
from handlers.answer import say
from handlers.call import Call, Press
from handlers.giving import gives_to, links
from handlers.notes import answer, keep, note_id
from handlers.pressed import answered as no_more_questions
from handlers.pressed import made_by, today_of, wait_for

LIKELY = 6
IDEAS = 3
_TOLD = frozenset(
    {
        Relation.INTERACTION,
        Relation.MET_AT,
        Relation.PLAN,
        Relation.GAVE,
        Relation.RECEIVED,
        Relation.ASKED,
    }
)
"""What is told in a sentence of its own, and by no bare name or thing."""
_NOTHING = re.compile(
    r"(?i)(?:nothing|nobody|no[ -]?one|none|not yet|nah|nope|no)(?: really| yet| much| so far)?[\s.!]*"
)


async def gave(call: Call) -> None:
    """Book something given."""
    await book_favour(call, "gave")


async def got(call: Call) -> None:
    """Book something received."""
    await book_favour(call, "got")


async def asked(call: Call) -> None:
    """Book something asked."""
    await book_favour(call, "asked")


async def book_favour(call: Call, command: str) -> None:
    """Book what follows the command; asks for what is missing."""
    people = await call.book.named(call.args)
    said = call.book.local(call.message.date, await call.book.profile())
    favours = booking(command, call.args, said, people)
    if favours:
        await _keep(call, favours)
        return
    if call.args and await _sentence(call, command, people, said):
        return
    await _empty(call)
    names, thing = split_names(call.args, people)
    if names:
        await _ask_what(call, command, " and ".join(names))
    else:
        await _ask_whom(call, command, thing)


async def _sentence(call: Call, command: str, people: Sequence[Person], said: datetime) -> bool:
    """Whether a whole sentence followed the command ("/gave I lent Bob my drill"), and was booked."""
    reading = understand(call.args, said, people)
    favours = [s for s in reading.statements if s.what is BOOKINGS[command] and s.person]
    if favours:
        await _keep(call, favours)
    return bool(favours)


async def answered(call: Call, pending: Pending) -> bool:
    """Take a text as the answer to whom or what; False where it is a note of its own."""
    command, name = pending.kind, pending.about.get("name", "")
    thing = pending.about.get("thing", "")
    if _NOTHING.fullmatch(call.args.strip()):
        await no_more_questions(call)
        await call.reply(texts.CANCELLED)
        return True
    people = await call.book.named(f"{call.args} {name}")
    said = call.book.local(call.message.date, await call.book.profile())
    reading = understand(call.args, said, people)
    if _TOLD & {s.what for s in reading.statements}:
        return False
    if name:
        names, _ = split_names(name, people)
        favours = booking(command, call.args, said, people, names or [name])
    else:
        names, rest = split_names(call.args, people)
        if names and not rest and not thing:
            await _ask_what(call, command, " and ".join(names))
            return True
        favours = booking(command, rest or thing, said, [], names) if names else ()
    if favours:
        await _keep(call, favours)
    return bool(favours)


async def chosen(press: Press, command: str) -> str:
    """A button under the question whom: books the thing told before, else asks what."""
    book = press.book
    person = await book.person(press.parts[0]) if press.parts else None
    if person is None:
        return texts.PERSON_GONE
    profile = await book.profile()
    now = press.context.desk.clock()
    thing = profile.pending.about.get("thing", "") if profile.pending else ""
    if thing:
        favours = booking(command, thing, book.local(now, profile), [], [person.name])
        note = await made_by(press, (person, favours))
        await answer(press.context, book, None, note, Understood(Intent.NOTE, note.statements))
        return ""
    await wait_for(press, command, name=person.name)
    await say(press.context.bot, profile.chat, views.what(person.name, command))
    return ""


async def kept_promise(press: Press) -> str:
    """What was promised is given."""
    key, entry = press.parts
    person = await press.book.person(key)
    promised = [e for e in open_promises(person) if e.id == entry] if person else []
    if person is None or not promised:
        return texts.ALREADY_DONE
    told = [
        Statement(person.name, Relation.GAVE, promised[0].value, await today_of(press)),
        Statement(person.name, Act.CLOSED, entry),
    ]
    note = await made_by(press, (person, told))
    understood = Understood(Intent.NOTE, note.statements)
    await answer(press.context, press.book, None, note, understood)
    return ""


async def corrected(call: Call) -> bool:
    """Book anew where the edited message was the answer to a question of ours."""
    old = await call.book.note(note_id(call.message))
    if old is None or old.source is not Source.COMMAND or old.text.lstrip().startswith("/"):
        return False
    booked = [s for s in old.statements if s.what in BOOKINGS.values()]
    if not booked:
        return False
    command = next(c for c, r in BOOKINGS.items() if booked[0].what is r)
    names = list(dict.fromkeys(s.person for s in booked))
    people = await call.book.named(" ".join([call.args, *names]))
    said = call.book.local(call.message.date, await call.book.profile())
    found, rest = split_names(call.args, people)
    known = [n for n in found if rest]
    favours = booking(command, rest if known else call.args, said, [], known or names)
    if favours:
        await _keep(call, favours)
    return bool(favours)


async def _keep(call: Call, favours: Sequence[Statement]) -> None:
    understood = Understood(Intent.NOTE, tuple(favours))
    await keep(call.message, call.message.text or "", understood, call.context, call.book)


async def _empty(call: Call) -> None:
    """What the message booked before it was edited no longer stands."""
    old = await call.book.note(note_id(call.message))
    if old is not None:
        blank = plain(old.id, old.said, call.message.text or "", old.message)
        await call.book.record(old, replace(blank, source=Source.COMMAND, reply=old.reply))


async def _ask_what(call: Call, command: str, name: str) -> None:
    await wait_for(call, command, name=name)
    found = fitting(name, await call.book.named(name)) if command == "gave" else []
    ideas: list[Give] = []
    if len(found) == 1:
        ideas = pick(await gives_to(call.book, found[0], await links(call.book)), IDEAS)
    await call.reply(views.what(name, command, ideas))


async def _ask_whom(call: Call, command: str, thing: str) -> None:
    await wait_for(call, command, thing=thing)
    likely = await call.book.likely(call.context.desk.clock(), LIKELY)
    ideas: list[Give] = []
    if command == "gave" and not thing:
        kinds = ("promise", "thanks")
        owed = [p for kind in kinds for p in await call.book.with_open(kind, IDEAS)]
        found: list[Give] = []
        shelf = await links(call.book)
        for person in {p.id: p for p in [*owed[:IDEAS], *likely]}.values():
            found += await gives_to(call.book, person, shelf)
            if len(found) > 2 * IDEAS:
                break
        ideas = pick(found, IDEAS)
    await call.reply(views.whom(command, thing, [(p.name, p.id) for p in likely], ideas))
