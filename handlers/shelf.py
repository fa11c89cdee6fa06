"""Links and forwarded posts: kept, passed on, and /shelf."""

from __future__ import annotations

from dataclasses import replace

from bot.core.journal import Statement
from bot.core.ledger.gist import gist
from bot.core.ledger.leads import leads
from bot.core.ledger.links import Link, links_in, speaks_of
from bot.core.ledger.shelf import match, was_sent
from bot.core.notes.facts import Relation
from bot.core.people import Act, Person, fitting
from bot.core.views import shelf as views
from bot.core.views import texts
from bot.core.views.leads import lead_card
from bot.core.views.view import View
from handlers.answer import say, show
from handlers.call import Call, Press
from handlers.giving import link as link_on_shelf
from handlers.giving import links, put_link, weigh
from handlers.pressed import put, settle, today_of, undo_note, unsettle
from handlers.sharing import card, shared

SHOWN = 8


async def shelf(call: Call) -> None:
    """Show what was kept, or keep the link that came with the command."""
    if links_in(call.args) and await shared(call):
        return
    found = [link for link in await links(call.book) if speaks_of(link, call.args)][::-1]
    await call.reply(views.shelf_list(found[:SHOWN], len(found[SHOWN:]), call.args))


async def view(press: Press) -> str:
    """Show one link of the shelf."""
    kept = await link_on_shelf(press.book, press.parts[0])
    if kept is None:
        return texts.NOTE_GONE
    await say(press.context.bot, await _chat(press), await card(press.book, kept))
    return ""


async def offer(press: Press) -> str:
    """Show the line that passes a link on to somebody."""
    found = await _found(press)
    if found is None:
        return texts.NOTE_GONE
    await say(
        press.context.bot, await _chat(press), await press.book.voiced(await _send_card(*found))
    )
    return ""


async def sent(press: Press) -> str:
    """It was sent: given, once."""
    found = await _found(press)
    if found is None:
        return texts.NOTE_GONE
    person, kept = found
    if was_sent(person, kept):
        return await settle(press, _redraw)
    given = Statement(person.name, Relation.GAVE, views.sent_value(kept), await today_of(press))
    mark = Statement(person.name, Act.SENT, kept.id)
    return await settle(press, _redraw, (person, [given, mark]))


async def unsent(press: Press) -> str:
    """It was not sent after all."""
    found = await _found(press)
    if found is None:
        return texts.NOTE_GONE
    person, kept = found
    marks = [e for e in person.all(Act.SENT) if e.value == kept.id]
    undone = await undo_note(press, marks[-1].note) if marks else False
    return await unsettle(press, _redraw, undone=undone)


async def lead(press: Press) -> str:
    """What was sent is a lead from somebody."""
    kept = await link_on_shelf(press.book, press.parts[1])
    person = await _giver(press, kept) if kept else None
    if kept is None or not (person or kept.via):
        return texts.NOTE_GONE if kept is None else texts.PERSON_GONE
    value = views.lead_value(kept)
    if person and any(e.value == value for e in person.all(Relation.RECEIVED)):
        return texts.ALREADY_DONE
    today = await today_of(press)
    who = person or kept.via
    note = await put(press, (who, [Statement("", Relation.RECEIVED, value, today)]))
    giver = await press.book.person(next(iter(note.who.values())))
    if giver is None:
        return texts.NOTE_GONE
    if kept.via:
        known = replace(kept, via="", by=giver.id)
        await press.book.write(await press.book.profile(), more=[put_link(known)])
    booked = [one for one in leads(giver) if one.entry.value == value][-1]
    await say(press.context.bot, await _chat(press), lead_card(giver, booked, today))
    return ""


async def _giver(press: Press, kept: Link) -> Person | None:
    """Who is meant by the button: somebody on record, be it since it was shown."""
    key = press.parts[0]
    if key != views.NOBODY:
        return await press.book.person(key)
    if kept.by:
        return await press.book.person(kept.by)
    found = fitting(kept.via, await press.book.named(kept.via))
    return found[0] if len(found) == 1 else None


async def take_off(press: Press) -> str:
    """Take a link off the shelf; the note it came with stays."""
    return await _stand(press, off=True)


async def put_back(press: Press) -> str:
    """Put it back."""
    return await _stand(press, off=False)


async def _stand(press: Press, *, off: bool) -> str:
    kept = await link_on_shelf(press.book, press.parts[0])
    if kept is None:
        return texts.NOTE_GONE
    if kept.off is off:
        return texts.ALREADY_UNDONE if off else texts.ALREADY_BACK
    kept = replace(kept, off=off)
    await press.book.write(await press.book.profile(), more=[put_link(kept)])
    shown = views.shelf_card(kept, (), kept=False) if off else await card(press.book, kept)
    await show(press.context.bot, await _chat(press), press.message, shown)
    return texts.TAKEN_BACK if off else texts.PUT_BACK


async def _found(press: Press) -> tuple[Person, Link] | None:
    key, link = press.parts
    person, kept = await press.book.person(key), await link_on_shelf(press.book, link)
    return (person, kept) if person and kept else None


async def _send_card(person: Person, kept: Link) -> View:
    found = await weigh(match, gist(kept), person)
    return views.send_card(person, kept, found, sent=was_sent(person, kept))


async def _redraw(press: Press) -> None:
    found = await _found(press)
    if found is not None:
        await show(
            press.context.bot,
            await _chat(press),
            press.message,
            await press.book.voiced(await _send_card(*found)),
        )


async def _chat(press: Press) -> int:
    return (await press.book.profile()).chat
