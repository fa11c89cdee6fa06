"""A button pressed puts something on record the way a note does, so that it can be taken back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date

from bot.core.journal import Note, Source, Statement, new_id
from bot.core.ledger.marks import last_mark
from bot.core.people import Act, Person
from bot.core.profile import Pending
from bot.core.reading import parse_when
from bot.core.views import texts
from handlers.call import Call, Press

Redraw = Callable[[Press], Awaitable[None]]
"""Shows in the message of a button how things stand now."""


async def made_by(
    press: Press, *told: tuple[Person | str, Sequence[Statement]], text: str = ""
) -> Note:
    """The note, not recorded yet, of a button that says these things about these people.

    A name instead of a person stands for somebody new.
    """
    book = press.book
    said = book.local(press.context.desk.clock(), await book.profile())
    n = 0
    while await book.note(key := f"p{press.message}.{n:02}") is not None:
        n += 1
    names: dict[str, str] = {}
    statements: list[Statement] = []
    for who, about in told:
        known = who if isinstance(who, Person) else None
        called = known.name if known else str(who)
        name = called if called not in names else f"{called} {len(names) + 1}"
        names[name] = known.id if known else new_id(key, name)
        act = Act.CALLED if known else Act.NAMED
        statements += [*(replace(s, person=name) for s in about), Statement(name, act, called)]
    return Note(key, said, text, Source.BUTTON, tuple(statements), names, message=press.message)


async def put(press: Press, *told: tuple[Person | str, Sequence[Statement]]) -> Note:
    """Record these things about these people as the note of this button."""
    note = await made_by(press, *told)
    await press.book.record(None, note)
    return note


async def today_of(of: Call | Press) -> date:
    """The user's local day."""
    return of.book.local(of.context.desk.clock(), await of.book.profile()).date()


async def day_to_come(call: Call, text: str) -> date | None:
    """The day after today that all of `text` tells, counted from the message; None where none."""
    now = call.book.local(call.message.date, await call.book.profile())
    found = parse_when(text, now)
    day = found.future if found else None
    return day if day and day > now.date() else None


async def take_back(press: Press, person: Person, act: Act, hook: str) -> bool:
    """Undo the note of the latest mark of that kind about `hook`; False where there is none."""
    mark = last_mark(person, act, hook)
    return mark is not None and await undo_note(press, mark.entry.note)


async def undo_note(press: Press, key: str) -> bool:
    """Undo the note of that id; False where there is none."""
    note = await press.book.note(key)
    if note is None:
        return False
    await press.book.record(note, replace(note, undone=True))
    return True


async def wait_for(of: Call | Press, kind: str, **about: str) -> None:
    """Take the next text as the answer to a question of that kind."""
    pending = Pending(kind, of.context.desk.clock(), about)
    await of.book.write(replace(await of.book.profile(), pending=pending))


async def answered(of: Call | Press) -> None:
    """Wait for no answer any more."""
    profile = await of.book.profile()
    if profile.pending is not None:
        await of.book.write(replace(profile, pending=None))


async def settle(press: Press, redraw: Redraw, *told: tuple[Person, Sequence[Statement]]) -> str:
    """Record what a button says and show where things stand; `told` is empty where nothing is new."""
    if told:
        await put(press, *told)
    await redraw(press)
    return "" if told else texts.ALREADY_DONE


async def unsettle(press: Press, redraw: Redraw, *, undone: bool) -> str:
    """Show where things stand once the latest step was taken back, or there was none."""
    await redraw(press)
    return texts.TAKEN_BACK if undone else texts.ALREADY_BACK
