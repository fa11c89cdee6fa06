"""/ask before an ask, and /check for a message: a word of advice, never a wall."""

from __future__ import annotations

from dataclasses import replace

from bot.core.journal import Note, Source, Statement
from bot.core.ledger.asks import judge
from bot.core.ledger.booking import split_names
from bot.core.ledger.gives import pick
from bot.core.name_slips import is_slip
from bot.core.notes.facts import Intent, Relation
from bot.core.people import Act, Person, fitting
from bot.core.profile import Pending
from bot.core.understand import Understood
from bot.core.views import ask as views
from bot.core.views import texts
from bot.core.views.gives import named
from bot.core.views.view import View
from handlers.answer import say, show
from handlers.book import Book
from handlers.call import Call, Press
from handlers.giving import gives_to, links
from handlers.notes import answer, note_id
from handlers.pressed import answered as no_more_questions
from handlers.pressed import today_of, wait_for

ASK, CHECK = "ask", "check"
LIKELY = 6
FIRST = 3
NEAR = 3


async def ask(call: Call) -> None:
    """Say how the moment is for an ask."""
    await _weigh(call, call.args)


async def check(call: Call) -> None:
    """Look a message over before it is sent."""
    if call.args:
        await call.reply(views.checked(call.args))
        return
    await wait_for(call, CHECK)
    await call.reply(views.CHECK_WHAT)


async def answered(call: Call, pending: Pending) -> bool:
    """Take a text as the answer to whom and what, or as the message to look over."""
    name, thing = pending.about.get("name", ""), pending.about.get("thing", "")
    if thing and not fitting(call.args, await call.book.named(call.args)):
        return False
    await no_more_questions(call)
    if pending.kind == CHECK:
        await call.reply(views.checked(call.args))
    else:
        await _weigh(call, f"{name} {call.args} {thing}".strip())
    return True


async def corrected(call: Call) -> bool:
    """Weigh anew where the edited message was the answer to whom and what."""
    old = await call.book.note(note_id(call.message))
    weighed = [s for s in old.statements if s.what is Act.WEIGHED] if old else []
    if not weighed or call.message.text is None:
        return False
    people = await call.book.named(call.args)
    names, _ = split_names(call.args, people)
    await _weigh(call, call.args if names else f"{weighed[0].person} {call.args}")
    return True


async def chosen(press: Press) -> str:
    """A button under the question whom."""
    person = await press.book.person(press.parts[0])
    if person is None:
        return texts.PERSON_GONE
    profile = await press.book.profile()
    await wait_for(press, ASK, name=person.name)
    await say(press.context.bot, profile.chat, View(views.ask_what(person.name)))
    return ""


async def which(press: Press) -> str:
    """A button that says which namesake is meant."""
    key, person_id = press.parts
    note = await press.book.note(key)
    person = await press.book.person(person_id)
    if note is None or person is None:
        return texts.NOTE_GONE if note is None else texts.PERSON_GONE
    what = next((s.value for s in note.statements if s.what is Act.WEIGHED), "")
    chosen_note = replace(
        note,
        statements=(Statement(person.name, Act.WEIGHED, what),),
        who={person.name: person.id},
        asks={},
    )
    await press.book.record(note, chosen_note)
    await _show(press, await _verdict(press, person, what, key))
    return ""


async def anyway(press: Press) -> str:
    """The user asks: a first line, and a button to book it."""
    found = await _weighed(press)
    if found is None:
        return texts.NOTE_GONE
    note, person, what = found
    await _show(press, views.go_ahead(person, what, note.id))
    return ""


async def booked(press: Press) -> str:
    """The user asked: on record from now on, in the place of what was only weighed."""
    found = await _weighed(press)
    if found is None:
        return texts.NOTE_GONE
    note, person, what = found
    today = await today_of(press)
    statements = (
        Statement(person.name, Relation.ASKED, what, today),
        Statement(person.name, Act.CALLED, person.name),
    )
    done = replace(note, statements=statements, reply=press.message, undone=False)
    understood = Understood(Intent.NOTE, done.statements)
    await answer(press.context, press.book, note, done, understood)
    return ""


async def _weigh(call: Call, args: str) -> None:
    book = call.book
    people = await book.named(args)
    names, what = split_names(args, people)
    if not names:
        await wait_for(call, ASK)
        likely = await book.likely(call.context.desk.clock(), LIKELY)
        await call.reply(View(views.ASK_WHOM, named(likely, "ak")))
        return
    found = fitting(names[0], people) or await _nearly(book, names[0])
    if not found:
        near = list(await book.search(names[0], NEAR)) if what else []
        kept = (await _keep(call, names[0], [], what)).id if near else ""
        await call.reply(views.unknown(names[0], near, kept))
    elif not what:
        await wait_for(call, ASK, name=names[0])
        await call.reply(views.ask_what(found[0].name if len(found) == 1 else names[0]))
    else:
        note = await _keep(call, names[0], found, what)
        if len(found) > 1:
            await wait_for(call, ASK, thing=what)
            view = views.which(names[0], found, note.id)
        else:
            view = await _verdict(call, found[0], what, note.id)
            view = views.one_of(view, found[0], names[1:])
        await call.reply(await call.book.voiced(view))


async def _nearly(book: Book, name: str) -> list[Person]:
    """The one whose name that is a slip of."""
    near = [p for p in await book.search(name, NEAR) if is_slip(name, p.name)]
    return near if len(near) == 1 else []


async def _keep(call: Call, name: str, found: list[Person], what: str) -> Note:
    """The ask as a note that books nothing yet, so that buttons weeks later know what it was."""
    book = call.book
    said = book.local(call.context.desk.clock(), await book.profile())
    old = await book.note(note_id(call.message))
    one = found[0] if len(found) == 1 else None
    note = Note(
        note_id(call.message),
        said,
        call.message.text or "",
        Source.COMMAND,
        (Statement(one.name if one else name, Act.WEIGHED, what),),
        {one.name: one.id} if one else {},
        message=call.message.message_id,
    )
    await book.record(old, note)
    return note


async def _verdict(of: Call | Press, person: Person, what: str, note: str) -> View:
    today = await today_of(of)
    first = pick(await gives_to(of.book, person, await links(of.book)), FIRST)
    return views.verdict(person, what, judge(person, what, today), first, note, today)


async def _weighed(press: Press) -> tuple[Note, Person, str] | None:
    note = await press.book.note(press.parts[0])
    if note is None:
        return None
    person = await _about(press.book, note)
    asked = {Act.WEIGHED, Relation.ASKED}
    what = next((s.value for s in note.statements if s.what in asked), "")
    return (note, person, what) if person and what else None


async def _about(book: Book, note: Note) -> Person | None:
    found = await book.people(note.people)
    return next(iter(found.values()), None)


async def _show(press: Press, view: View) -> None:
    chat, shown = (await press.book.profile()).chat, await press.book.voiced(view)
    await show(press.context.bot, chat, press.message, shown)
