"""/intro: ask both first, book it for both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.core.journal import Note, Source, Statement
from bot.core.ledger.booking import split_names, two_known
from bot.core.ledger.introductions import Move, Side, introduction, note_move
from bot.core.ledger.marks import marks
from bot.core.ledger.needs import Help, helpers, wanted
from bot.core.people import Act, Person, fitting
from bot.core.profile import Pending
from bot.core.views import intro as views
from bot.core.views import texts
from bot.core.views.view import View
from handlers.answer import say, show
from handlers.book import Book
from handlers.call import Call, Press
from handlers.giving import reached
from handlers.notes import note_id
from handlers.pressed import answered as no_more_questions
from handlers.pressed import put, settle, today_of, undo_note, unsettle, wait_for

INTRO = "intro"
_PAIR = 2
Told = tuple[Person, list[Statement]]
"""Somebody and what is put on record about them."""
_JOINED = re.compile(r"(?i)^(?:and|to|with|&)\s+")


async def intro(call: Call) -> None:
    """Begin to introduce two people."""
    people = await call.book.named(call.args)
    names, _ = two_known(call.args, people)
    if len(names) < _PAIR:
        await _ask_other(call, names)
        return
    first, second = [fitting(name, people) for name in names]
    await _introduce(call, first, second, names)


async def _introduce(
    call: Call, first: Sequence[Person], second: Sequence[Person], names: Sequence[str]
) -> None:
    """Begin with the two, or ask which of several is meant."""
    for name, found, rest in ((names[0], first, second), (names[1], second, first)):
        apart = [p for p in found if len(rest) > 1 or p not in rest]
        if len(found) > 1 and apart:
            if len(rest) > 1:
                await wait_for(call, INTRO, other=names[1])
            await call.reply(views.which(name, apart, rest[0] if len(rest) == 1 else None))
            return
    if first[0].id == second[0].id:
        await call.reply(views.ASK_WHOM)
        return
    one, other = first[0], second[0]
    now = introduction(one, other)
    if not (now.open or now.made):
        await note(call, _moved(one, other, Move.BEGIN, await today_of(call)))
    await call.reply(await card_of(call.book, one.id, other.id))


async def chosen(press: Press) -> str:
    """The one of several namesakes who is meant first; the other is asked for next."""
    person = await press.book.person(press.parts[0])
    if person is None:
        return texts.PERSON_GONE
    profile = await press.book.profile()
    pending = profile.pending
    name = pending.about.get("other", "") if pending and pending.kind == INTRO else ""
    found = [p for p in fitting(name, await press.book.named(name)) if p.id != person.id]
    if found:
        view = views.which(name, found, person)
    else:
        await wait_for(press, INTRO, one=person.id)
        others = await reached(press.book, wanted(person))
        view = views.ask_other(person, helpers(person, others))
    await show(press.context.bot, profile.chat, press.message, view)
    return ""


async def answered(call: Call, pending: Pending) -> bool:
    """Take a text as the two to introduce, or as the one to introduce to somebody named before."""
    people = await call.book.named(call.args)
    names, rest = two_known(call.args, people)
    one = await call.book.person(pending.about.get("one", ""))
    if len(names) < _PAIR and not (names and not rest):
        return False
    await no_more_questions(call)
    if one and len(names) < _PAIR:
        await _introduce(call, [one], fitting(names[0], people), [one.name, names[0]])
    else:
        await intro(call)
    return True


async def offer(press: Press) -> str:
    """Begin the introduction that was suggested."""
    pair = await _pair(press)
    if pair is None:
        return texts.PERSON_GONE
    one, other = pair
    now = introduction(one, other)
    if not (now.open or now.made):
        await put(press, *_moved(one, other, Move.BEGIN, await today_of(press)))
    chat = (await press.book.profile()).chat
    await say(press.context.bot, chat, await card_of(press.book, one.id, other.id))
    return ""


async def yes(press: Press) -> str:
    """One of the two would like it."""
    return await _side(press, Move.YES)


async def no(press: Press) -> str:
    """One of the two would rather not."""
    return await _side(press, Move.NO)


async def made(press: Press) -> str:
    """They are introduced: booked for both."""
    return await _both(press, Move.MAKE)


async def drop(press: Press) -> str:
    """The user lets it be."""
    return await _both(press, Move.DROP)


async def undo(press: Press) -> str:
    """Take the latest step back."""
    pair = await _pair(press)
    if pair is None:
        return texts.PERSON_GONE
    one, other = pair
    told = [m.entry for m in marks(one, Act.INTRO) if m.hook == other.id]
    told += [m.entry for m in marks(other, Act.INTRO) if m.hook == one.id]
    latest = max(told, key=lambda e: e.order, default=None)
    undone = await undo_note(press, latest.note) if latest else False
    return await unsettle(press, _redraw, undone=undone)


async def _side(press: Press, move: Move) -> str:
    pair = await _pair(press)
    if pair is None:
        return texts.PERSON_GONE
    person, other = pair
    now, today = introduction(person, other), await today_of(press)
    fresh = now.open and now.sides.get(person.id) is not Side(move)
    told = side_moved(person, other, move, today) if fresh else []
    return await settle(press, _redraw, *told)


async def _both(press: Press, move: Move) -> str:
    pair = await _pair(press)
    if pair is None:
        return texts.PERSON_GONE
    one, other = pair
    told = _moved(one, other, move, await today_of(press)) if introduction(one, other).open else []
    return await settle(press, _redraw, *told)


def side_moved(person: Person, other: Person, move: Move, today: date) -> list[Told]:
    """What one of the two said, on record; where they would rather not, the other is let off."""
    told = [(person, note_move(person, other, move, today))]
    if move is Move.NO:
        told.append((other, note_move(other, person, Move.DROP, today)))
    return told


def _moved(one: Person, other: Person, move: Move, today: date) -> list[Told]:
    """The step on record of both."""
    return [(a, note_move(a, b, move, today)) for a, b in ((one, other), (other, one))]


async def _pair(press: Press) -> tuple[Person, Person] | None:
    one, other = [await press.book.person(key) for key in press.parts]
    return (one, other) if one and other else None


async def _redraw(press: Press) -> None:
    chat, card = (await press.book.profile()).chat, await card_of(press.book, *press.parts)
    await show(press.context.bot, chat, press.message, card)


async def card_of(book: Book, one: str, other: str) -> View:
    """Where the introduction of these two (ids) stands."""
    first, second = sorted((one, other))
    people = await book.people((first, second))
    a, b = people[first], people[second]
    return await book.voiced(views.intro_card(a, b, introduction(a, b), _reason(a, b)))


def _reason(one: Person, other: Person) -> Help | None:
    """Why the two should meet, as far as the record says."""
    return next(iter([*helpers(one, [other]), *helpers(other, [one])]), None)


async def note(call: Call, about: Sequence[Told]) -> None:
    """Put it on record as the note of the user's message."""
    book = call.book
    said = book.local(call.context.desk.clock(), await book.profile())
    told: list[Statement] = []
    names: dict[str, str] = {}
    for person, statements in about:
        name = person.name if person.name not in names else f"{person.name} 2"
        names[name] = person.id
        told += [Statement(name, s.what, s.value, s.date) for s in statements]
    key = note_id(call.message)
    note = Note(
        key,
        said,
        call.message.text or "",
        Source.COMMAND,
        tuple(told),
        names,
        message=call.message.message_id,
    )
    await book.record(await book.note(key), note)


async def _ask_other(call: Call, names: list[str]) -> None:
    people = await call.book.named(call.args)
    rest = call.args
    for known in names:
        rest = re.sub(rf"(?i)^\W*{re.escape(known)}\W*", "", rest)
    strangers = split_names(_JOINED.sub("", rest), people)[0]
    if names and strangers and not fitting(strangers[0], people):
        await wait_for(call, INTRO, **_one(fitting(names[0], people)))
        await call.reply(views.unknown(strangers[0]))
        return
    name = (names or strangers or [""])[0]
    found = fitting(name, people)
    await wait_for(call, INTRO, **_one(found))
    if not name:
        await call.reply(views.ASK_WHOM)
        return
    if len(found) != 1:
        await call.reply(views.which(name, found, None) if found else views.unknown(name))
        return
    others = await reached(call.book, wanted(found[0]))
    await call.reply(views.ask_other(found[0], helpers(found[0], others)))


def _one(found: Sequence[Person]) -> dict[str, str]:
    return {"one": found[0].id} if len(found) == 1 else {}
