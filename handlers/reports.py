"""The word owed to whoever introduced the user to somebody they have met now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.core.journal import Statement
from bot.core.ledger.introductions import Report, report_owed
from bot.core.ledger.thanks import open_thanks, say_thanks
from bot.core.meaning.likeness import alike
from bot.core.notes.facts import Channel, Relation
from bot.core.people import Act, Person, fitting
from bot.core.views import texts
from bot.core.views.intro import report_card
from bot.core.views.view import View
from handlers.answer import say, show
from handlers.book import Book
from handlers.call import Press
from handlers.pressed import put, today_of, undo_note


async def offer(press: Press) -> str:
    """Show the draft as a message of its own."""
    found = await _find(press)
    if found is None:
        return texts.ALREADY_DONE
    await say(
        press.context.bot,
        (await press.book.profile()).chat,
        await press.book.voiced(report_card(*found)),
    )
    return ""


async def told(press: Press) -> str:
    """The introducer knows: thanks for the introduction are said with it, and it is a contact."""
    found = await _find(press)
    if found is None:
        return texts.ALREADY_DONE
    person, report = found
    closed = Statement(person.name, Act.CLOSED, report.entry.id)
    about = await heard(press.book, person, report, await today_of(press))
    await put(press, (person, [closed]), *about)
    await _redraw(press, report_card(person, report, done=True))
    return ""


async def heard(
    book: Book, person: Person, report: Report, today: date
) -> list[tuple[Person, Sequence[Statement]]]:
    """What it puts on record about the introducer, where one is known: thanks, or a message."""
    helpers = fitting(report.introducer, await book.named(report.introducer))
    if len(helpers) != 1 or helpers[0].id == person.id:
        return []
    helper, value = helpers[0], f"introduction to {person.name}"
    owed = [t for t in open_thanks(helper) if alike(t.entry.value, value)]
    message = Statement(helper.name, Relation.INTERACTION, Channel.MESSAGE, today)
    return [(helper, say_thanks(helper, owed[0].entry, today) if owed else [message])]


async def not_needed(press: Press) -> str:
    """No word is needed."""
    found = await _find(press)
    if found is None:
        return texts.ALREADY_DONE
    person, report = found
    await put(press, (person, [Statement(person.name, Act.CLOSED, report.entry.id)]))
    await _redraw(press, report_card(person, report, done=True))
    return ""


async def back(press: Press) -> str:
    """It was not told after all."""
    key, entry = press.parts
    person = await press.book.person(key)
    if person is None:
        return texts.PERSON_GONE
    closed = [e for e in person.all(Act.CLOSED) if e.value == entry]
    undone = await undo_note(press, closed[-1].note) if closed else False
    found = await _find(press)
    if found is not None:
        await _redraw(press, report_card(*found))
    return texts.TAKEN_BACK if undone else texts.ALREADY_BACK


async def _find(press: Press) -> tuple[Person, Report] | None:
    person = await press.book.person(press.parts[0])
    report = report_owed(person) if person else None
    return (person, report) if person and report else None


async def _redraw(press: Press, view: View) -> None:
    chat, shown = (await press.book.profile()).chat, await press.book.voiced(view)
    await show(press.context.bot, chat, press.message, shown)
