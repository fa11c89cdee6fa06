"""Every message: let in, taken apart, given to the one who handles it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from telegram import Update
from telegram.constants import ChatType

from bot.core.ledger.booking import BOOKINGS
from bot.core.profile import Pending, Profile
from bot.core.views import texts
from handlers import (
    ask,
    board,
    corrections,
    damage,
    favours,
    intro,
    intro_heard,
    leads,
    merging,
    nudged,
    path,
    pause,
    people,
    plainly,
    questions,
    settings,
    sharing,
    start,
    trips,
    typed,
)
from handlers.arrival import arrive, let_in
from handlers.book import Book
from handlers.call import COMMAND, Call
from handlers.commands import cancel, nearest, route
from handlers.desk import Context
from handlers.notes import hear, note_id, shared_contact, undo


async def on_message(update: Update, context: Context) -> None:
    """A message or its edit."""
    message, user = update.effective_message, update.effective_user
    if message is None or user is None or message.chat.type != ChatType.PRIVATE:
        return
    text = message.text or message.caption or ""
    if not context.desk.gate.admits(user.id) and not await let_in(message, user.id, text, context):
        return
    book = Book(context.desk.store, user.id, context.desk.usual)
    profile = await arrive(book, message.chat_id, context)
    command = COMMAND.match(text)
    call = Call(message, (command[2] if command else text).strip(), context, book)
    if command:
        await _run(call, command[1].lower(), edited=update.edited_message is not None)
    elif message.location is not None:
        await start.located(call, message.location.latitude, message.location.longitude)
    elif message.contact is not None:
        await shared_contact(message, message.contact, context, book)
    elif not text.strip():
        await call.reply(texts.TEXT_ONLY)
    elif sharing.is_forwarded(message) or not await _taken(
        call, profile, edited=update.edited_message is not None
    ):
        await _hear(call, text)
    await board.refresh(context, book)
    await damage.tell(context, book)


async def _taken(call: Call, profile: Profile, *, edited: bool) -> bool:
    """Whether the text wanted something of Kith, answered it or put it right, and was handled."""
    text = call.args
    if edited:
        return (
            await questions.answered(call, text)
            or await favours.corrected(call)
            or await ask.corrected(call)
            or await intro_heard.heard(call)
            or await corrections.edited(call, text)
        )
    return (
        await plainly.meant(call, text)
        or await questions.answered(call, text)
        or await _answers(call, profile)
        or await intro_heard.heard(call)
        or await nudged.answered(call)
        or await plainly.named(call)
        or await merging.told(call)
        or await corrections.heard(call, text)
    )


async def _hear(call: Call, text: str) -> None:
    """A text that answers nothing: something to pass on, a trip, or a note."""
    if not await sharing.shared(call) and not await trips.told(call):
        await hear(call.message, text, call.context, call.book)
        await sharing.shelve(call)
        await leads.news_heard(call, text)


async def _run(call: Call, name: str, *, edited: bool) -> None:
    known = route(name)
    if known is None:
        await call.reply(texts.unknown_command(name, nearest(name)))
        return
    if edited and name not in BOOKINGS:
        # What it said before as a note is not said any more.
        await undo(call.context, call.book, note_id(call.message), by=call.message.message_id)
    profile = await call.book.profile()
    if profile.pending and profile.pending.kind != start.ZONE and known.run is not cancel:
        await call.book.write(replace(profile, pending=None))
    await known.run(call)


async def _answers(call: Call, profile: Profile) -> bool:
    """Whether the text answered the open question, and was handled so."""
    pending = profile.pending
    if pending is None or call.context.desk.clock() - pending.since > start.PATIENCE:
        return False
    answered = _ANSWERS.get(pending.kind, people.answered)
    return await answered(call, pending)


_ANSWERS: dict[str, Callable[[Call, Pending], Awaitable[bool]]] = {
    start.ZONE: start.answered,
    **dict.fromkeys(BOOKINGS, favours.answered),
    **dict.fromkeys((typed.UNTIL, typed.TELL), typed.answered),
    **dict.fromkeys((ask.ASK, ask.CHECK), ask.answered),
    intro.INTRO: intro.answered,
    path.PATH: path.answered,
    trips.TRIP: trips.answered,
    pause.PAUSE: pause.answered,
    settings.GREETING: settings.answered,
    **dict.fromkeys((leads.WHY, leads.NEWS), leads.answered),
}
"""Who takes the answer to a question of that kind; `people` takes the rest."""
