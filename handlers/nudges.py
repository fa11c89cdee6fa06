"""The tick: what is due is claimed, sent, and its outcome recorded.

Nothing goes out twice: a claim is on disk before the sending, and a sending of which nobody knows
how it went is not repeated before the next day, then with a word about it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.core.nudges.agenda import agenda
from bot.core.nudges.choosing import choose, counted
from bot.core.nudges.drafts import Advice
from bot.core.nudges.kinds import Due, Kind
from bot.core.nudges.moments import may_go, moment, next_look
from bot.core.nudges.offers import CLAIMED, PASSED, SENT, UNSURE, with_offers
from bot.core.nudges.review import next_review
from bot.core.people import Person
from bot.core.profile import Habits, Profile
from bot.core.views.nudge import Item, nudge
from bot.core.views.nudge_buttons import reference
from handlers import board
from handlers.answer import say
from handlers.book import Book
from handlers.desk import Context
from handlers.limiter import may_have_arrived
from handlers.lists import advice_on
from handlers.pages import SENT as MESSAGES
from handlers.review import review_week
from handlers.turns import Pace
from storage.protocol import Change, Drop, Put, StoreError

_LOG = logging.getLogger(__name__)
CLAIMS = "claims"
PRESSING = 40
"""How many people are looked at about whom the user asked for something."""
OTHERS = 12
"""How many are looked at, beyond a day's share, whom Kith brings up itself."""
DAY, MIDNIGHT = timedelta(days=1), time()
NO_CHAT = "chat not found"
AT_ONCE = 8
"""How many users are looked at side by side: as many as keep the service busy at its pace."""
AGAIN = timedelta(minutes=2)
"""How long a sending that certainly failed rests before it is tried again."""

Chosen = Sequence[tuple[Due, Advice]]


async def tick(context: Context) -> None:
    """Look at every user whose time has come."""
    desk = context.desk
    waking = iter(await desk.store.waking(desk.clock().timestamp()))

    async def work() -> None:
        for user in waking:
            async with desk.lane(user):
                await _look_at(context, Book(desk.store, user, desk.usual))

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))


async def _look_at(context: Context, book: Book) -> None:
    try:
        await review_week(context, book, context.desk.clock())
        await nudge_user(context, book)
        await board.refresh(context, book)
    except StoreError as error:
        _LOG.warning("A nudge has to wait: %s", error)
    except TelegramError:
        _LOG.exception("A nudge could not be sent; it is tried again later")


async def nudge_user(context: Context, book: Book) -> None:
    """Send a user what has come, as one message, and note when to look again."""
    now = context.desk.clock()
    profile = await book.profile()
    habits = await book.habits()
    local = habits.local(now)
    today = local.date()
    if not profile.reachable:
        await book.write(replace(profile, wake=None))
        return
    sent = profile.sent if profile.sent_on == today else 0
    until = f"{local:%Y-%m-%dT%H:%M}"
    people = await book.ringing(until, PRESSING, habits.daily_limit + OTHERS)
    found = {p.id: agenda(p, habits, today) for p in people}
    chosen = choose((d for items in found.values() for d in items), now, habits, sent)
    if not chosen:
        stale = [p for p in people if not any(_rings(d, until) for d in found[p.id])]
        # Somebody who waits for a turn stands in the index for that, not for what rings later.
        later = [d.ring for items in found.values() for d in items if d.ring and d.ring > until]
        await _rest(book, profile, now, habits, stale, min(later, default=None))
        return
    told = [(d, await advice_on(book, d, today, again=True)) for d in chosen]
    idle = [d for d, advice in told if d.kind is Kind.NEED and advice.idea is None]
    if idle:
        # Nobody and nothing could help yet: looked at again in a while, and without them now.
        passed = [with_offers(d.person, [d.key], today, PASSED) for d in idle]
        await book.write(profile, people=passed, today=today)
        await nudge_user(context, book)
        return
    taken = sent + counted(chosen)
    left = [d for items in found.values() for d in items if d not in chosen]
    waiting = sum(may_go(d, now, habits) and d.kind is Kind.FOLLOW_UP for d in left)
    # The claim comes after the wait for a turn: a kill meets few that are claimed and not sent.
    async with context.desk.turn(profile.chat):
        if await _claim(book, replace(profile, sent_on=today, sent=taken), told, today):
            await _send(context, book, told, today, taken - sent, waiting)


def _rings(due: Due, until: str) -> bool:
    return due.ring is not None and due.ring <= until


async def _rest(  # noqa: PLR0913, PLR0917  (all that says when there is something to do)
    book: Book,
    profile: Profile,
    now: datetime,
    habits: Habits,
    stale: Sequence[Person],
    later: str | None,
) -> None:
    """Look again when the next thing is due; at the next hour that suits, where things wait.

    `stale` are people whose ring stands for something that has lapsed: their index is renewed.
    `later` is when the next thing rings about those who were looked at.
    """
    local = habits.local(now)
    if stale:
        await book.write(profile, people=stale, today=local.date())
        profile = await book.profile()
    until = f"{local:%Y-%m-%dT%H:%M}"
    ring = await book.next_ring(until)
    looks = [moment(r, habits) for r in (ring, later) if r]
    coming = next_review(now, habits, profile.reviewed)
    if coming is not None:
        looks.append(coming[0] if coming[0] > now else now + AGAIN)
    if profile.board is not None:
        looks.append(moment(f"{local.date() + DAY}T{MIDNIGHT:%H:%M}", habits))
    if await book.ringing(until, 1, 1):
        looks.append(next_look(now, habits))
    wake = min((max(look, now).timestamp() for look in looks), default=None)
    if wake != profile.wake:
        await book.write(replace(profile, wake=wake))


async def _claim(book: Book, profile: Profile, chosen: Chosen, today: date) -> bool:
    """Put it on disk that these go out now; False where another process was first."""
    keys = [f"{today} {reference(d)}" for d, _ in chosen]
    claims: list[Change] = [Put(CLAIMS, key, {"key": key}, new=True) for key in keys]
    old = [doc["key"] for doc in await book.store.scan(book.user, CLAIMS)]
    return await book.write(
        profile,
        people=_marked(chosen, today, CLAIMED),
        more=[*claims, *(Drop(CLAIMS, key) for key in old if key < f"{today}")],
        today=today,
    )


async def _send(  # noqa: PLR0913, PLR0917  (the parts of one message and what it counts)
    context: Context, book: Book, chosen: Chosen, today: date, takes: int, waiting: int
) -> None:
    profile = await book.profile()
    items = [Item(d.person.name, reference(d), d, advice) for d, advice in chosen]
    view = nudge(items, today, waiting=waiting)
    try:
        message = await say(context.bot, profile.chat, view, Pace.NUDGE)
    except Forbidden:
        gone = replace(profile, reachable=False, wake=None)
        await _release(book, gone, chosen, today, takes)
    except (RetryAfter, BadRequest, NetworkError, InvalidToken) as error:
        if isinstance(error, BadRequest) and NO_CHAT in error.message.lower():
            gone = replace(profile, reachable=False, wake=None)
            await _release(book, gone, chosen, today, takes)
            return
        if may_have_arrived(error):
            await book.write(profile, people=_marked(chosen, today, UNSURE), today=today)
            _LOG.warning("It is not known whether a nudge arrived; it is not sent again today")
            return
        later = (context.desk.clock() + AGAIN).timestamp()
        await _release(book, replace(profile, wake=later), chosen, today, takes)
        _LOG.warning("A nudge could not be sent (%s); trying again soon", type(error).__name__)
    else:
        doc = {
            "message": message.message_id,
            "at": context.desk.clock().isoformat(),
            "items": [item.ref for item in items],
            "waiting": waiting,
        }
        sent = Put(MESSAGES, str(message.message_id), doc)
        await book.write(profile, people=_marked(chosen, today, SENT), more=[sent], today=today)


async def _release(book: Book, profile: Profile, chosen: Chosen, today: date, takes: int) -> None:
    """It was certainly not sent: as if it had never been tried."""
    keys = [f"{today} {reference(d)}" for d, _ in chosen]
    await book.write(
        replace(profile, sent=max(profile.sent - takes, 0)),
        people=_marked(chosen, today, ""),
        more=[Drop(CLAIMS, key) for key in keys],
        today=today,
    )


def _marked(chosen: Iterable[tuple[Due, Advice]], today: date, state: str) -> list[Person]:
    people: dict[str, Person] = {}
    for d, advice in chosen:
        person = people.get(d.person.id, d.person)
        people[person.id] = with_offers(person, [d.key], today, state, advice.kind)
    return list(people.values())
