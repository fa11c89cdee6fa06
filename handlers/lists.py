"""/due: who is due and why, by page; what a message with due items remembers."""

from __future__ import annotations

from datetime import date, timedelta

from bot.core.name_slips import is_nearly
from bot.core.nudges.agenda import agenda
from bot.core.nudges.drafts import Advice, advise, advised
from bot.core.nudges.kinds import Due
from bot.core.nudges.openings import ideas_from
from bot.core.nudges.reasons import Idea
from bot.core.nudges.visits import visit_ideas
from bot.core.people import Person, fitting
from bot.core.views import due as lists
from bot.core.views import nudge as views
from bot.core.views import texts
from bot.core.views.card import found
from bot.core.views.nudge_buttons import CLOSED, Opened, reference
from bot.core.views.question import unknown
from bot.core.views.view import View
from handlers.book import Book
from handlers.call import Call
from handlers.giving import gives_to, links
from handlers.pages import SENT
from handlers.pressed import today_of
from storage.protocol import Doc, Put

FAR = timedelta(days=3650)
CLOSE = 3
"""How many people are looked at who may be called nearly so."""


async def due(call: Call) -> None:
    """Show who is due now and in the next days, and why; or what is open about somebody."""
    word = call.args.lower()
    if word and word not in set(lists.Scope):
        people = fitting(call.args, await call.book.named(call.args))
        if len(people) == 1:
            await about(call, people[0])
            return
        if people:
            await call.reply(found(call.args, people))
            return
        near = [p for p in await call.book.search(call.args, CLOSE) if is_nearly(call.args, p.name)]
        if near:
            await call.reply(unknown(call.args, near))
            return
    scope = lists.Scope(word) if word in set(lists.Scope) else lists.Scope.NEAR
    today = await today_of(call)
    page = await page_of(call.book, today, scope, 0)
    message = await call.reply(await call.book.voiced(lists.due_list(page, today)))
    await note_list(call.book, message.message_id, scope, 0)


async def about(call: Call, person: Person) -> None:
    """Show what is open about one person, the first of it even where its day is to come."""
    today = await today_of(call)
    open_items = agenda(person, await call.book.habits(), today)
    shown = [d for d in open_items if d.day <= today][: views.IN_FULL] or open_items[:1]
    items = [
        views.Item(person.name, reference(d), d, await advice_on(call.book, d, today, again=True))
        for d in shown
    ]
    if not items:
        await call.reply(texts.nothing_open(person))
        return
    message = await call.reply(await call.book.voiced(views.nudge(items, today)))
    doc = {"items": [item.ref for item in items]}
    await call.book.store.apply(call.book.user, [Put(SENT, str(message.message_id), doc)])


async def note_list(book: Book, message: int, scope: lists.Scope, number: int) -> None:
    """Remember what the list in that message shows."""
    doc = {"list": str(scope), "page": number}
    await book.store.apply(book.user, [Put(SENT, str(message), doc)])


async def page_of(book: Book, today: date, scope: lists.Scope, number: int) -> lists.Page:
    """One page of what is due."""
    until = today + (FAR if scope is lists.Scope.ALL else lists.WEEK)
    enough = (number + 1) * lists.PAGE + 1
    found = {reference(d): d for d in await book.waiting(today)}
    found |= {reference(d): d for d in await book.due(until, today, enough)}
    wanted = [d for d in found.values() if scope is not lists.Scope.WEEK or d.day >= today]
    wanted.sort(key=lambda d: lists.order(d, today))
    start = number * lists.PAGE
    items = [
        views.Item(d.person.name, reference(d), d, await advice_on(book, d, today))
        for d in wanted[start : start + lists.PAGE]
    ]
    return lists.Page(scope, number, items, more=len(wanted) > start + lists.PAGE)


async def list_view(
    book: Book, doc: Doc, today: date, opened: Opened = CLOSED, just: views.Item | None = None
) -> View:
    """The list that a message shows, as of now."""
    scope = lists.Scope(doc.get("list", lists.Scope.NEAR))
    page = await page_of(book, today, scope, doc.get("page", 0))
    if page.number and not page.items:
        page = await page_of(book, today, scope, page.number - 1)
    return await book.voiced(lists.due_list(page, today, opened, just))


async def advice_on(book: Book, item: Due, today: date, *, again: bool = False) -> Advice:
    """The advice for an item, with what the shelf and other people give where it is offered."""
    offered = again or item.offered is not None
    more: list[Idea] = []
    if offered and advised(item):
        trips = (await book.profile()).trips
        given = await gives_to(book, item.person, await links(book))
        more = [*visit_ideas(item.person, trips, today), *ideas_from(given)]
    return advise(item, today, more, again=again)
