"""/path: who could lead to a company, a field or a place."""

from __future__ import annotations

from bot.core.ledger.ways import introducers, ways
from bot.core.meaning.hints import hints_in
from bot.core.notes.facts import Relation
from bot.core.people import Person, fitting
from bot.core.profile import Pending
from bot.core.views import intro as views
from handlers.book import Book
from handlers.call import Call
from handlers.giving import reached
from handlers.pressed import answered as no_more_questions
from handlers.pressed import today_of, wait_for

PATH = "path"


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
    known = [] if shown else fitting(goal, await book.named(goal))
    if known:
        named = await book.named(" ".join(known[0].values(Relation.INTRODUCED_BY)))
        through = introducers(known[0], named)
        await call.reply(views.no_path_needed(known[0], through))
        return
    await call.reply(views.paths(goal, shown, today))


async def answered(call: Call, pending: Pending) -> bool:
    """Take a text as the goal."""
    del pending
    await no_more_questions(call)
    await path(call)
    return True


async def _leading(book: Book, found: list[Person]) -> dict[str, Person]:
    """Those who introduced them, and who introduced those, by id."""
    circle: dict[str, Person] = {}
    while found:
        named = [v for p in found for v in p.values(Relation.INTRODUCED_BY)]
        people = await book.named(" ".join(named))
        found = [p for p in people if p.id not in circle]
        circle |= {p.id: p for p in found}
    return circle
