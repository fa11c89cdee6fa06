"""The weekly review: told once a week, late rather than never."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from datetime import date, datetime

from telegram.error import BadRequest, Forbidden, TelegramError

from bot.core.nudges.agenda import agenda
from bot.core.nudges.drafts import advise
from bot.core.nudges.kinds import Kind
from bot.core.nudges.moments import quiet
from bot.core.nudges.review import Review, next_review, review
from bot.core.profile import Habits
from bot.core.views import review as views
from handlers.answer import picture, say
from handlers.book import Book
from handlers.call import Call
from handlers.desk import Context
from handlers.limiter import may_have_arrived
from handlers.pressed import today_of
from handlers.turns import Pace

_LOG = logging.getLogger(__name__)


async def review_week(context: Context, book: Book, now: datetime) -> None:
    """Send the review where it is time for it and there is something to tell."""
    profile, habits = await book.profile(), await book.habits()
    coming = next_review(now, habits, profile.reviewed)
    local = habits.local(now)
    if coming is None or coming[0] > now or quiet(local.time(), habits) or not profile.reachable:
        return
    today, until = local.date(), coming[1]
    # Written down before it is sent: a review told twice is worse than one not told.
    await book.write(replace(profile, reviewed=until))
    told = await asyncio.to_thread(review, await book.everybody(), habits, until)
    if told.silent:
        return
    try:
        await _show(context, profile.chat, told, habits, today, Pace.NUDGE)
    except TelegramError as error:
        _LOG.warning("A weekly review could not be sent (%s)", type(error).__name__)
        if not isinstance(error, Forbidden | BadRequest) and not may_have_arrived(error):
            await book.write(replace(await book.profile(), reviewed=profile.reviewed))


async def week(call: Call) -> None:
    """Show the week up to now."""
    book = call.book
    habits = await book.habits()
    today = await today_of(call)
    told = await asyncio.to_thread(review, await book.everybody(), habits, today)
    if told.silent:
        await call.reply(views.SILENT)
    else:
        await _show(call.context, call.message.chat_id, told, habits, today, Pace.REPLY)


async def _show(  # noqa: PLR0913, PLR0917  (where it goes, what it tells, and how soon)
    context: Context, chat: int, told: Review, habits: Habits, today: date, pace: Pace
) -> None:
    slipped = told.slipped
    items = agenda(slipped, habits, today) if slipped else []
    keep = next((d for d in items if d.kind is Kind.KEEP), None)
    view = views.review(told, advise(keep, today, again=True) if keep else None, today)
    if views.worth_a_chart(told):
        drawn = await context.desk.chart(told.weeks, told.until)
        await picture(context.bot, chat, drawn, view, pace)
    else:
        await say(context.bot, chat, view, pace)
