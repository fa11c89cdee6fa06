"""Whom a text without a name may be about: those of the note or nudge before, or of a plan."""

from __future__ import annotations

from datetime import datetime, timedelta

from telegram import Message

from bot.core.following import FRESH, NUDGED, leans
from bot.core.nudges.called_off import speaks_of
from bot.core.nudges.kinds import Kind
from bot.core.understand import Understood
from bot.core.views.leads import tells_news
from handlers.book import Book
from handlers.last_nudge import nudge_for

PLANNED = timedelta(days=60)
"""How far ahead a plan may lie that is called off without a name."""


def may_go_on(text: str, understood: Understood) -> bool:
    """Whether the text may be about somebody whom only an earlier one names."""
    says = bool(understood.statements or understood.mentions)
    return not tells_news(text) and leans(text, says=says)


async def about_whom(message: Message, said: datetime, book: Book) -> list[tuple[str, ...]]:
    """The ids of those the text of `message`, said then, may go on about; the likeliest first."""
    found = [await _told_before(message, said, book)]
    if speaks_of(message.text or message.caption or ""):
        found.append(await _planned(book, said))
    return [ids for ids in found if ids]


async def _told_before(message: Message, said: datetime, book: Book) -> tuple[str, ...]:
    """The ids of those the text may go on about.

    They are those of the note or nudge it replies to, else of whichever came last.
    """
    nudge = await nudge_for(book, message)
    if target := message.reply_to_message:
        answered = {target.message_id}
        notes = [n for n in await book.notes() if n.people and not n.undone]
        told = next((n.people for n in notes if answered & {n.message, n.reply}), ())
        return told or (nudge.people if nudge else ())
    last = await book.last_told(said)
    if nudge and nudge.at <= said <= nudge.at + NUDGED and (not last or last.said < nudge.at):
        return nudge.people
    return last.people if last and said - last.said <= FRESH else ()


async def _planned(book: Book, said: datetime) -> tuple[str, ...]:
    """The ids of those with whom something is planned."""
    today = said.date()
    due = await book.due(today + PLANNED, today)
    return tuple(d.person.id for d in due if d.kind in (Kind.PLAN, Kind.AFTER))
