"""/intro, /path, and the word owed to whoever introduced: ask both first, book it for both."""

from __future__ import annotations

from bot.core.journal import Note, Source, Statement
from bot.core.ledger.booking import split_names, two_known
from bot.core.ledger.hints import hints_in
from bot.core.ledger.introductions import Move, Side, introduction, note_move, ways
from bot.core.ledger.marks import marks
from bot.core.ledger.needs import Help, helpers, wanted
from bot.core.notes.facts import Relation
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
from handlers.pressed import put, today_of, undo_note, wait_for

INTRO, PATH = "intro", "path"
_PAIR = 2


async def intro(call: Call) -> None:
    """Begin to introduce two people."""
    people = await call.book.named(call.args)
    names, _ = two_known(call.args, people)
    if len(names) < _PAIR:
        await _ask_other(call, names)
        return
    pair: list[Person] = []
    for name in names:
        found = fitting(name, people)
        if len(found) != 1:
            await call.reply(views.unclear(name, found))
            return
        pair.append(found[0])
    one, other = pair
    if one.id == other.id:
        await call.reply(views.ASK_WHOM)
        return
    if not introduction(one, other).open:
        await _begin(call, one, other)
    await call.reply(await _card(call.book, one.id, other.id))


async def path(call: Call) -> None:
    """Who could lead to a company, a field or a place."""
    goal = call.args
    if not goal:
        await wait_for(call, PATH)
        await call.reply(views.ASK_WHERE)
        return
    book = call.book
    found = {p.id: p for p in await reached(book, hints_in([goal]))}
    circle = {**found, **await _leading(book, list(found.values()))}
    today = await today_of(call)
    shown = [w for w in ways(goal, list(circle.values()), today) if w.person.id in found]
    await call.reply(views.paths(goal, shown, today))


async def answered(call: Call, pending: Pending) -> bool:
    """Take a text as the goal of a path, or as the two to introduce."""
    if pending.kind == PATH:
        await no_more_questions(call)
        await path(call)
        return True
    if len(two_known(call.args, await call.book.named(call.args))[0]) < _PAIR:
        return False
    await no_more_questions(call)
    await intro(call)
    return True


async def offer(press: Press) -> str:
    """Begin the introduction that was suggested."""
    pair = await _pair(press)
    if pair is None:
        return texts.PERSON_GONE
    one, other = pair
    if not introduction(one, other).open:
        today = await today_of(press)
        await put(
            press,
            (one, note_move(one, other, Move.BEGIN, today)),
            (other, note_move(other, one, Move.BEGIN, today)),
        )
    chat = (await press.book.profile()).chat
    await say(press.context.bot, chat, await _card(press.book, one.id, other.id))
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
    await _redraw(press, one, other)
    return texts.TAKEN_BACK if undone else texts.ALREADY_BACK


async def _side(press: Press, move: Move) -> str:
    pair = await _pair(press)
    if pair is None:
        return texts.PERSON_GONE
    person, other = pair
    now = introduction(person, other)
    fresh = now.open and now.sides.get(person.id) is not Side(move)
    if fresh:
        today = await today_of(press)
        # Where one would rather not, the other need not answer any more.
        rest = [(other, note_move(other, person, Move.DROP, today))] if move is Move.NO else []
        await put(press, (person, note_move(person, other, move, today)), *rest)
    await _redraw(press, person, other)
    return "" if fresh else texts.ALREADY_DONE


async def _both(press: Press, move: Move) -> str:
    pair = await _pair(press)
    if pair is None:
        return texts.PERSON_GONE
    one, other = pair
    fresh = introduction(one, other).open
    if fresh:
        today = await today_of(press)
        await put(
            press,
            (one, note_move(one, other, move, today)),
            (other, note_move(other, one, move, today)),
        )
    await _redraw(press, one, other)
    return "" if fresh else texts.ALREADY_DONE


async def _pair(press: Press) -> tuple[Person, Person] | None:
    one, other = [await press.book.person(key) for key in press.parts]
    return (one, other) if one and other else None


async def _redraw(press: Press, one: Person, other: Person) -> None:
    first, second = sorted((one.id, other.id))
    chat = (await press.book.profile()).chat
    await show(press.context.bot, chat, press.message, await _card(press.book, first, second))


async def _card(book: Book, one: str, other: str) -> View:
    first, second = sorted((one, other))
    people = await book.people((first, second))
    a, b = people[first], people[second]
    return await book.voiced(views.intro_card(a, b, introduction(a, b), _reason(a, b)))


def _reason(one: Person, other: Person) -> Help | None:
    """Why the two should meet, as far as the record says."""
    return next(iter([*helpers(one, [other]), *helpers(other, [one])]), None)


async def _begin(call: Call, one: Person, other: Person) -> None:
    book = call.book
    said = book.local(call.context.desk.clock(), await book.profile())
    today = said.date()
    told: list[Statement] = []
    names: dict[str, str] = {}
    for person, met in ((one, other), (other, one)):
        name = person.name if person.name not in names else f"{person.name} 2"
        names[name] = person.id
        told += [
            Statement(name, s.what, s.value, s.date)
            for s in note_move(person, met, Move.BEGIN, today)
        ]
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
    await wait_for(call, INTRO)
    people = await call.book.named(call.args)
    name = (names or split_names(call.args, people)[0] or [""])[0]
    if not name:
        await call.reply(views.ASK_WHOM)
        return
    found = fitting(name, people)
    if len(found) != 1:
        await call.reply(views.unclear(name, found))
        return
    others = await reached(call.book, wanted(found[0]))
    await call.reply(views.ask_other(found[0], helpers(found[0], others)))


async def _leading(book: Book, found: list[Person]) -> dict[str, Person]:
    """Those who introduced them, and who introduced those, by id."""
    circle: dict[str, Person] = {}
    while found:
        named = [v for p in found for v in p.values(Relation.INTRODUCED_BY)]
        people = await book.named(" ".join(named))
        found = [p for p in people if p.id not in circle]
        circle |= {p.id: p for p in found}
    return circle
