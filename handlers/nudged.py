"""A text in answer to a nudge: "done", "sent it to Ana", "snooze till Friday"."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date, timedelta

from bot.core.nudges import answers
from bot.core.nudges.kinds import Due
from bot.core.nudges.said import Reply, Said, meant, said
from bot.core.people import fitting
from bot.core.views import texts
from handlers import due
from handlers.call import Call, Press
from handlers.last_nudge import Nudge, nudge_for
from handlers.pressed import day_to_come, today_of

LATELY = timedelta(hours=24)
"""How long after a nudge a text may be an answer to it."""
_DAY = timedelta(days=1)

_NAMING = frozenset({Reply.DONE, Reply.SENT, Reply.SKIP})
"""What can be said with a name after it."""

_DOES: dict[Reply, Callable[[Press], Awaitable[str]]] = {
    Reply.DONE: due.done,
    Reply.SKIP: due.skip,
    Reply.NOT_NOW: due.not_now,
    Reply.YES: due.keep,
    Reply.NO: due.let_go,
}


async def answered(call: Call) -> bool:
    """Whether the text answered a nudge, and was carried out as its button would be."""
    told = said(call.args)
    nudge = await nudge_for(call.book, call.message) if told else None
    if told is None or nudge is None or not await _may_mean(call, told, nudge):
        return False
    today = await today_of(call)
    until = await _until(call, told, today) if told.reply is Reply.SNOOZE else today
    found = await _items(call, told, nudge, today)
    if not found or until is None:
        return False
    if len(found) > 1:
        word = told.reply if told.reply in _NAMING else ""
        await call.reply(texts.which_of([d.person.short for d, _ in found], word))
        return True
    item, reply = found[0]
    press = Press(nudge.message, (item.person.id, item.key), call.context, call.book)
    await call.reply(texts.said_of(item.person, await _carry_out(press, reply, until)))
    return True


async def _carry_out(press: Press, reply: Reply, until: date) -> str:
    if reply is Reply.SNOOZE:
        return await due.answer_item(
            press, until.isoformat(), lambda d, _, __: answers.snoozed(d, until)
        )
    if reply is Reply.SENT:
        way = Press(press.message, (answers.Way.SENT, *press.parts), press.context, press.book)
        return await due.way(way)
    return await _DOES[reply](press)


async def _may_mean(call: Call, told: Said, nudge: Nudge) -> bool:
    """Whether the nudge is fresh; a plain yes or no, unless it replies, also has to follow it."""
    if call.message.reply_to_message:
        return True
    if call.context.desk.clock() - nudge.at > LATELY:
        return False
    last = await call.book.last_told(call.context.desk.clock())
    return told.reply not in (Reply.YES, Reply.NO) or last is None or last.said <= nudge.at


async def _until(call: Call, told: Said, today: date) -> date | None:
    """The day to put it off to, the next one where none is told; None where it is no day to come."""
    if not told.when:
        return today + _DAY
    day = await day_to_come(call, told.when)
    return day if day and day > today else None


async def _items(call: Call, told: Said, nudge: Nudge, today: date) -> list[tuple[Due, Reply]]:
    """The open items of the nudge that the text can mean, each with what it asks for there."""
    people = await call.book.people(nudge.people)
    named = {p.id for p in fitting(told.name, list(people.values()))} if told.name else {*people}
    found: list[tuple[Due, Reply]] = []
    for key, hook in nudge.refs:
        item = await due.item_of(call.book, people[key], hook, today) if key in named else None
        reply = meant(told.reply, item.kind) if item else None
        if item and reply:
            found.append((item, reply))
    return found
