"""Every message and button: let in, taken apart, given to the one who handles it."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA
from telegram import Message, Update
from telegram.constants import ChatType

from bot.core.journal import Source
from bot.core.ledger.booking import BOOKINGS
from bot.core.profile import Pending, Profile
from bot.core.views import texts
from bot.core.views.view import View
from handlers import (
    ask,
    board,
    corrections,
    due,
    every,
    favours,
    intro,
    leads,
    lists,
    people,
    questions,
    removing,
    reports,
    settings,
    shelf,
    start,
    thanks,
    typed,
)
from handlers.answer import acknowledge, say
from handlers.book import Book
from handlers.call import Call, Press, Route
from handlers.desk import Context
from handlers.notes import doubt, hear, note_id, settle, undo

_COMMAND = re.compile(r"\s*/([A-Za-z_]\w*)(?:@\w+)?(?:\s+|$)(.*)\Z", re.DOTALL)
NEAR = 0.6
"""How alike (of 1) a mistyped command must be to a real one to be proposed."""


async def help_(call: Call) -> None:
    """List what there is."""
    await call.reply(texts.help_text((r.usage, r.does) for r in ROUTES))


async def cancel(call: Call) -> None:
    """Drop the question that is open."""
    profile = await call.book.profile()
    if profile.pending is None:
        await call.reply(texts.NOTHING_TO_CANCEL)
        return
    await call.book.write(replace(profile, pending=None))
    await call.reply(texts.CANCELLED)


async def undo_last(call: Call) -> None:
    """Take back the latest note that still stands; the same message takes back only one."""
    own = call.message.message_id
    notes = [n for n in await call.book.notes() if n.statements or n.source is Source.TEXT]
    mine = [n for n in notes if n.undone and n.undone_by == own]
    standing = [n for n in notes if not n.undone]
    if not mine and not standing:
        await call.reply(texts.NOTHING_TO_UNDO)
        return
    note = (mine or standing)[-1]
    await undo(call.context, call.book, note.id, by=own)
    about = [p.name for p in (await call.book.people(note.people)).values()]
    await call.reply(texts.undone(note.text, about))


ROUTES: tuple[Route, ...] = (
    Route("due", "/due", "who is due now, and why", lists.due),
    Route("board", "/board", "a pinned message that is always /due", board.board),
    Route("gave", "/gave Ana article on PSD2", "book what you did for somebody", favours.gave),
    Route("got", "/got Ana intro to Luis", "book what somebody did for you", favours.got),
    Route("asked", "/asked Ana intro to Luis", "book what you asked of somebody", favours.asked),
    Route("ask", "/ask Ana intro to Stripe", "before you ask: is it a good moment?", ask.ask),
    Route("check", "/check", "look a message over before you send it", ask.check),
    Route("intro", "/intro Ana Luis", "introduce two people, asking both first", intro.intro),
    Route("path", "/path fintech", "who could lead you there", intro.path),
    Route("shelf", "/shelf", "links you kept, and who would care", shelf.shelf),
    Route("leads", "/leads", "leads you were given, and what became of them", leads.list_open),
    Route("who", "/who ana, /who fintech", "look somebody up", people.who),
    Route("undo", "/undo", "take the last note back", undo_last),
    Route("forget", "/forget Ana", "forget somebody for good", people.forget),
    Route("deleteme", "/deleteme", "delete everything I know", removing.deleteme),
    Route("every", "/every Ana 3 months", "how often to be in touch", every.every),
    Route("circle", "/circle family Ana, Bob", "put people into a circle", every.circle),
    Route("settings", "/settings", "when and how often I speak up", settings.settings),
    Route("timezone", "/timezone Lisbon", "set where you are", start.timezone),
    Route("cancel", "/cancel", "drop the question I asked", cancel),
    Route("help", "/help", "this list", help_),
    Route("start", "/start", "what Kith is", start.start),
)
"""The one table of commands: routing, /help and Telegram's command menu come from it."""

_BY_NAME = {r.name: r for r in ROUTES}


async def on_message(update: Update, context: Context) -> None:
    """A message or its edit."""
    message, user = update.effective_message, update.effective_user
    if message is None or user is None or message.chat.type != ChatType.PRIVATE:
        return
    text = message.text or message.caption or ""
    if not context.desk.gate.admits(user.id) and not await _let_in(message, user.id, text, context):
        return
    book = Book(context.desk.store, user.id, context.desk.usual)
    profile = await _arrive(book, message.chat_id, context)
    command = _COMMAND.match(text)
    call = Call(message, (command[2] if command else text).strip(), context, book)
    if command:
        await _run(call, command[1].lower(), edited=update.edited_message is not None)
    elif message.location is not None:
        await start.located(call, message.location.latitude, message.location.longitude)
    elif not text.strip():
        await call.reply(texts.TEXT_ONLY)
    elif await questions.answered(call, text):
        pass
    elif update.edited_message is not None:
        if not await favours.corrected(call) and not await corrections.edited(call, text):
            await _hear(call, text)
    elif not await _answers(call, profile) and not await corrections.heard(call, text):
        await _hear(call, text)
    await board.refresh(context, book)


async def _hear(call: Call, text: str) -> None:
    """A text that answers nothing: something to pass on, or a note."""
    if not await shelf.shared(call):
        await hear(call.message, text, call.context, call.book)
        await leads.news_heard(call, text)


async def _let_in(message: Message, user: int, text: str, context: Context) -> bool:
    gate, now = context.desk.gate, context.desk.clock()
    command = _COMMAND.match(text)
    if command and command[1].lower() == "start" and await gate.claim(user, command[2].strip()):
        await say(context.bot, message.chat_id, View(texts.OWNER_NOW))
        return True
    if word := await gate.word_for(user, now):
        await say(context.bot, message.chat_id, View(word))
    return False


async def _arrive(book: Book, chat: int, context: Context) -> Profile:
    """Whoever writes can be reached, and is looked at by the tick again."""
    profile = await book.profile()
    if not profile.reachable or profile.chat != chat:
        now = context.desk.clock().timestamp()
        profile = replace(profile, reachable=True, chat=chat, wake=now)
        await book.write(profile)
    return profile


async def _run(call: Call, name: str, *, edited: bool) -> None:
    route = _BY_NAME.get(name)
    if route is None:
        near = process.extractOne(
            name, list(_BY_NAME), scorer=OSA.normalized_similarity, score_cutoff=NEAR
        )
        await call.reply(texts.unknown_command(name, near[0] if near else ""))
        return
    if edited and name not in BOOKINGS:
        # What it said before as a note is not said any more.
        await undo(call.context, call.book, note_id(call.message), by=call.message.message_id)
    profile = await call.book.profile()
    if profile.pending and profile.pending.kind != start.ZONE and route.run is not cancel:
        await call.book.write(replace(profile, pending=None))
    await route.run(call)


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
    **dict.fromkeys((intro.INTRO, intro.PATH), intro.answered),
    **dict.fromkeys((leads.WHY, leads.NEWS), leads.answered),
}
"""Who takes the answer to a question of that kind; `people` takes the rest."""


async def _undo(press: Press) -> str:
    return await undo(press.context, press.book, press.parts[0])


async def _redo(press: Press) -> str:
    return await undo(press.context, press.book, press.parts[0], back=True)


async def _settle(press: Press) -> str:
    return await settle(press.context, press.book, *press.parts)


async def _doubt(press: Press) -> str:
    return await doubt(press.context, press.book, *press.parts)


async def _gave(press: Press) -> str:
    return await favours.chosen(press, "gave")


async def _got(press: Press) -> str:
    return await favours.chosen(press, "got")


async def _asked(press: Press) -> str:
    return await favours.chosen(press, "asked")


_PRESSES: dict[str, tuple[int, Callable[[Press], Awaitable[str]]]] = {
    "undo": (1, _undo),
    "redo": (1, _redo),
    "who": (3, _settle),
    "other": (2, _doubt),
    "unfix": (2, corrections.take_back),
    "sure": (3, corrections.sure),
    "zone": (1, start.confirm_zone),
    "card": (1, people.show_card),
    "lose": (1, people.forget_sure),
    "forget": (1, people.forget_now),
    "unsay": (1, people.forget_notes),
    "keep": (1, people.keep),
    "erase": (1, removing.delete_now),
    "wipe": (1, removing.wipe_again),
    "gave": (1, _gave),
    "got": (1, _got),
    "asked": (1, _asked),
    "ak": (1, ask.chosen),
    "aw": (2, ask.which),
    "aa": (1, ask.anyway),
    "ab": (1, ask.booked),
    "gp": (2, favours.kept_promise),
    "lv": (1, shelf.view),
    "lk": (2, shelf.offer),
    "sk": (2, shelf.sent),
    "su": (2, shelf.unsent),
    "lg": (2, shelf.lead),
    "lr": (1, shelf.take_off),
    "lq": (1, shelf.put_back),
    "in": (2, intro.offer),
    "iy": (2, intro.yes),
    "ix": (2, intro.no),
    "im": (2, intro.made),
    "id": (2, intro.drop),
    "iu": (2, intro.undo),
    "rb": (1, reports.offer),
    "rt": (1, reports.told),
    "rn": (1, reports.not_needed),
    "ru": (2, reports.back),
    "th": (2, thanks.offer),
    "ty": (2, thanks.said),
    "tn": (2, thanks.not_needed),
    "tu": (2, thanks.back),
    "ld": (2, leads.offer),
    "la": (2, leads.act),
    "lx": (2, leads.decline),
    "lw": (3, leads.why),
    "ln": (2, leads.tell_news),
    "lo": (3, leads.outcome),
    "lf": (3, leads.news_is),
    "lt": (2, leads.tell),
    "ls": (2, leads.skip),
    "lc": (2, leads.close),
    "lu": (2, leads.undo),
    "done": (2, due.done),
    "way": (3, due.way),
    "snooze": (2, due.snooze),
    "zz": (3, due.put_off),
    "until": (2, typed.ask_until),
    "draft": (2, due.draft),
    "tell": (2, typed.ask_tell),
    "more": (2, due.more),
    "back": (2, due.back),
    "skip": (2, due.skip),
    "notnow": (2, due.not_now),
    "rest": (2, due.rest),
    "yes": (2, due.keep),
    "less": (2, due.keep_less),
    "letgo": (2, due.let_go),
    "reopen": (2, due.reopen),
    "page": (2, due.turn),
    "set": (1, settings.panel),
    "put": (2, settings.put),
}
"""What each button's data begins with, how many parts follow, and what handles it."""


async def on_button(update: Update, context: Context) -> None:
    """A button pressed, be it twice or weeks later."""
    query = update.callback_query
    if query is None or query.message is None or query.message.chat.type != ChatType.PRIVATE:
        return
    if not context.desk.gate.admits(query.from_user.id):
        return
    book = Book(context.desk.store, query.from_user.id, context.desk.usual)
    await _arrive(book, query.message.chat.id, context)
    verb, *parts = (query.data or "").split()
    count, handle = _PRESSES.get(verb, (-1, None))
    if handle is None or len(parts) != count:
        await acknowledge(query, texts.OLD_BUTTON)
        return
    press = Press(query.message.message_id, tuple(parts), context, book)
    await acknowledge(query, await handle(press))
    await board.refresh(context, book)


async def on_membership(update: Update, context: Context) -> None:
    """The user blocked the bot or came back."""
    change: Any = update.my_chat_member
    # Groups the bot was put into or thrown out of say nothing about the chat with its user.
    if change is None or change.chat.type != ChatType.PRIVATE:
        return
    if not context.desk.gate.admits(change.from_user.id):
        return
    book = Book(context.desk.store, change.from_user.id, context.desk.usual)
    if change.new_chat_member.status in ("kicked", "left"):
        await book.write(replace(await book.profile(), reachable=False, wake=None))
    else:
        await _arrive(book, change.chat.id, context)
