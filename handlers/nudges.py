"""The tick: what is due is claimed, sent, and its outcome recorded.

Nothing goes out twice: a claim is on disk before the sending, and a sending of which nobody knows
how it went is not repeated before the next day, then with a word about it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.core.due import CLAIMED, SENT, UNSURE, Due, choose, counted, moment, with_offers
from bot.core.people import Person
from bot.core.profile import Profile
from bot.core.suggest import suggestion
from bot.core.views.nudge import Item, nudge, reference
from handlers import due as due_handlers
from handlers.answer import say
from handlers.book import Book
from handlers.desk import Context
from handlers.pace import Pace, may_have_arrived
from storage.protocol import Change, Drop, Put

_LOG = logging.getLogger(__name__)
CLAIMS, WAITING = "claims", "waiting"
FOR_EVER = "9999"
AGAIN = timedelta(minutes=2)
"""How long a sending that certainly failed rests before it is tried again."""


async def tick(context: Context) -> None:
    """Look at every user whose time has come."""
    desk = context.desk
    for user in await desk.store.waking(desk.clock().timestamp()):
        async with desk.lane(user):
            try:
                await nudge_user(context, Book(desk.store, user, desk.usual))
            except TelegramError:
                _LOG.exception("A nudge could not be sent; it is tried again later")


async def nudge_user(context: Context, book: Book) -> None:
    """Send a user what has come, as one message, and note when to look again."""
    now = context.desk.clock()
    profile = await book.profile()
    habits = await book.habits()
    today = book.local(now, profile).date()
    if not profile.reachable:
        await book.write(replace(profile, wake=None))
        return
    sent = profile.sent if profile.sent_on == today else 0
    found = await book.due(f"{book.local(now, profile):%Y-%m-%dT%H:%M}")
    chosen = choose(found, now, habits, sent)
    if not chosen:
        await _rest(book, profile, now, today)
        return
    if await _claim(book, replace(profile, sent_on=today, sent=sent), chosen, today):
        await _send(context, book, chosen, today)


async def _rest(book: Book, profile: Profile, now: datetime, today: date) -> None:
    """Look again when the next thing is due; tomorrow, where today's share is used up."""
    wake = None
    ring = next(iter(await book.store.due(book.user, FOR_EVER, 1)), None)
    if ring is not None:
        habits = await book.habits()
        coming = moment(ring["due"], habits)
        tomorrow = moment(f"{today + timedelta(days=1)}", habits)
        wake = (coming if coming > now else tomorrow).timestamp()
    if wake != profile.wake:
        await book.write(replace(profile, wake=wake))


async def _claim(book: Book, profile: Profile, chosen: Sequence[Due], today: date) -> bool:
    """Put it on disk that these go out now; False where another process was first."""
    keys = [f"{today} {reference(d)}" for d in chosen]
    claims: list[Change] = [Put(CLAIMS, key, {"key": key}, new=True) for key in keys]
    old = [doc["key"] for doc in await book.store.scan(book.user, CLAIMS)]
    waiting = {d.person.id: Put(WAITING, d.person.id, {"person": d.person.id}) for d in chosen}
    return await book.write(
        replace(profile, sent=profile.sent + counted(chosen)),
        people=_marked(chosen, today, CLAIMED),
        more=[
            *claims,
            *(Drop(CLAIMS, key) for key in old if key < f"{today}"),
            *waiting.values(),
        ],
    )


async def _send(context: Context, book: Book, chosen: Sequence[Due], today: date) -> None:
    profile = await book.profile()
    items = [Item(d.person.name, reference(d), d) for d in chosen]
    try:
        message = await say(context.bot, profile.chat, nudge(items, today), Pace.NUDGE)
    except Forbidden:
        await _release(book, replace(profile, reachable=False, wake=None), chosen, today)
    except (RetryAfter, BadRequest, NetworkError) as error:
        if may_have_arrived(error):
            await book.write(profile, people=_marked(chosen, today, UNSURE))
            _LOG.warning("It is not known whether a nudge arrived; it is not sent again today")
            return
        later = (context.desk.clock() + AGAIN).timestamp()
        await _release(book, replace(profile, wake=later), chosen, today)
        _LOG.warning("A nudge could not be sent (%s); trying again soon", type(error).__name__)
    else:
        doc = {"items": [item.ref for item in items]}
        sent = Put(due_handlers.SENT, str(message.message_id), doc)
        await book.write(profile, people=_marked(chosen, today, SENT), more=[sent])


async def _release(book: Book, profile: Profile, chosen: Sequence[Due], today: date) -> None:
    """It was certainly not sent: as if it had never been tried."""
    keys = [f"{today} {reference(d)}" for d in chosen]
    await book.write(
        replace(profile, sent=max(profile.sent - counted(chosen), 0)),
        people=_marked(chosen, today, ""),
        more=[Drop(CLAIMS, key) for key in keys],
    )


def _marked(chosen: Iterable[Due], today: date, state: str) -> list[Person]:
    people: dict[str, Person] = {}
    for d in chosen:
        person = people.get(d.person.id, d.person)
        idea = suggestion(d.person)
        reason = idea.kind if idea else ""
        people[person.id] = with_offers(person, [d.key], today, state, reason)
    return list(people.values())
