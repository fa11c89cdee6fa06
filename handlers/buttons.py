"""Every button: whose data begins with what, and who handles it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from telegram import Update
from telegram.constants import ChatType

from bot.core.views import texts
from handlers import (
    ask,
    board,
    corrections,
    damage,
    due,
    favours,
    intro,
    leads,
    merging,
    pause,
    people,
    removing,
    reports,
    settings,
    sharing,
    shelf,
    start,
    thanks,
    trips,
    typed,
)
from handlers.answer import acknowledge
from handlers.arrival import arrive
from handlers.book import Book
from handlers.call import Press
from handlers.desk import Context
from handlers.notes import doubt, settle, undo


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
    "lb": (1, sharing.as_note),
    "lp": (1, sharing.as_post),
    "lz": (2, sharing.wrote),
    "lr": (1, shelf.take_off),
    "lq": (1, shelf.put_back),
    "in": (2, intro.offer),
    "ip": (1, intro.chosen),
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
    "notrip": (1, trips.off),
    "page": (2, due.turn),
    "pz": (1, pause.chosen),
    "mg": (2, merging.carry_out),
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
    await arrive(book, query.message.chat.id, context)
    verb, *parts = (query.data or "").split() or [""]
    count, handle = _PRESSES.get(verb, (-1, None))
    if handle is None or len(parts) != count:
        await acknowledge(query, texts.OLD_BUTTON)
        return
    press = Press(query.message.message_id, tuple(parts), context, book)
    await acknowledge(query, await handle(press))
    await board.refresh(context, book, pressed=press.message)
    await damage.tell(context, book)
