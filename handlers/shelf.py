"""Links and forwarded posts: kept, passed on, and /shelf."""

from __future__ import annotations

import re
from dataclasses import replace

from telegram import Message

from bot.core.journal import Note, Statement
from bot.core.ledger.gist import gist, reach
from bot.core.ledger.leads import leads
from bot.core.ledger.links import Link, is_advert, links_in, without_links
from bot.core.ledger.shelf import Match, match, who_cares
from bot.core.notes.facts import Relation
from bot.core.people import Act, Person, fitting
from bot.core.understand import plain, understand
from bot.core.views import shelf as views
from bot.core.views import texts
from bot.core.views.leads import lead_card
from bot.core.views.view import View
from handlers.answer import say, show
from handlers.book import Book
from handlers.call import Call, Press
from handlers.desk import Context
from handlers.giving import SHELF, links, put_link, reached
from handlers.giving import link as link_on_shelf
from handlers.notes import note_id
from handlers.pressed import put, today_of, undo_note
from storage.protocol import Change, Drop

SHOWN = 8
_MOST = 5
"""How many links of one message are kept."""
_FROM = re.compile(r"(?i)\b(?:from|via|by)\s+(\S+(?:\s+\S+)?)")


async def shelf(call: Call) -> None:
    """Show what was kept."""
    found = await links(call.book)
    await call.reply(views.shelf_list(list(reversed(found))[:SHOWN]))


async def shared(call: Call) -> bool:
    """Keep a link or a forwarded advert and say who would care; False where it is a note."""
    message, book = call.message, call.book
    text = message.text or message.caption or ""
    urls = links_in(text)
    forwarded = message.forward_origin is not None
    if not urls and not (forwarded and is_advert(text)):
        return False
    now = book.local(call.context.desk.clock(), await book.profile())
    people = await book.named(f"{text} {_origin(message)}")
    giver = _giver(message, text, people)
    if not (forwarded or giver) and understand(text, now, people).statements:
        return False
    old = await book.note(note_id(message))
    note = replace(
        plain(note_id(message), old.said if old else now, text), message=message.message_id
    )
    note = replace(note, reply=old.reply if old else None)
    kept = _links_of(note, text, urls)
    await book.record(old, note)
    gone = [d for d in await book.store.scan(book.user, SHELF) if d.get("note") == note.id]
    changes: list[Change] = [Drop(SHELF, d["id"]) for d in gone]
    await book.write(await book.profile(), more=[*changes, *map(put_link, kept)])
    await _answer(call, note, await _card(book, kept[0], giver))
    for one in kept:
        if one.url:
            call.context.application.create_task(_look_up(call.context, book.user, one, note.id))
    return True


async def view(press: Press) -> str:
    """Show one link of the shelf."""
    kept = await link_on_shelf(press.book, press.parts[0])
    if kept is None:
        return texts.NOTE_GONE
    await say(press.context.bot, await _chat(press), await _card(press.book, kept))
    return ""


async def offer(press: Press) -> str:
    """Show the line that passes a link on to somebody."""
    found = await _found(press)
    if found is None:
        return texts.NOTE_GONE
    await say(press.context.bot, await _chat(press), await press.book.voiced(_send_card(*found)))
    return ""


async def sent(press: Press) -> str:
    """It was sent: given, once."""
    found = await _found(press)
    if found is None:
        return texts.NOTE_GONE
    person, kept = found
    fresh = not _was_sent(person, kept)
    if fresh:
        today = await today_of(press)
        given = Statement(person.name, Relation.GAVE, views.sent_value(kept), today)
        await put(press, (person, [given, Statement(person.name, Act.SENT, kept.id)]))
    await _redraw(press)
    return "" if fresh else texts.ALREADY_DONE


async def unsent(press: Press) -> str:
    """It was not sent after all."""
    found = await _found(press)
    if found is None:
        return texts.NOTE_GONE
    person, kept = found
    marks = [e for e in person.all(Act.SENT) if e.value == kept.id]
    undone = await undo_note(press, marks[-1].note) if marks else False
    await _redraw(press)
    return texts.TAKEN_BACK if undone else texts.ALREADY_BACK


async def lead(press: Press) -> str:
    """What was sent is a lead from somebody."""
    found = await _found(press)
    if found is None:
        return texts.NOTE_GONE
    person, kept = found
    value = views.lead_value(kept)
    if any(e.value == value for e in person.all(Relation.RECEIVED)):
        return texts.ALREADY_DONE
    today = await today_of(press)
    await put(press, (person, [Statement(person.name, Relation.RECEIVED, value, today)]))
    person = await press.book.person(person.id) or person
    booked = [one for one in leads(person) if one.entry.value == value][-1]
    await say(press.context.bot, await _chat(press), lead_card(person, booked, today))
    return ""


async def take_off(press: Press) -> str:
    """Take a link off the shelf, with the note it came with."""
    return await _stand(press, undone=True)


async def put_back(press: Press) -> str:
    """Put it back."""
    return await _stand(press, undone=False)


async def _stand(press: Press, *, undone: bool) -> str:
    kept = await link_on_shelf(press.book, press.parts[0])
    note = await press.book.note(kept.note) if kept else None
    if kept is None or note is None:
        return texts.NOTE_GONE
    if note.undone is undone:
        return texts.ALREADY_UNDONE if undone else texts.ALREADY_BACK
    await press.book.record(note, replace(note, undone=undone))
    card = views.shelf_card(kept, (), kept=False) if undone else await _card(press.book, kept)
    await show(press.context.bot, await _chat(press), press.message, card)
    return texts.TAKEN_BACK if undone else texts.PUT_BACK


def _links_of(note: Note, text: str, urls: list[str]) -> list[Link]:
    """The links of a note: an address each, or the text itself where it has none."""
    said = without_links(text)
    return [
        Link(f"{note.id}.{n}", url, note.said.date(), said=said, note=note.id)
        for n, url in enumerate((urls or [""])[:_MOST])
    ]


def _giver(message: Message, text: str, people: list[Person]) -> Person | None:
    """Who gave the user what looks like a lead: whoever it was forwarded from, or is named so."""
    if not is_advert(text):
        return None
    names = [_origin(message), *(found[1].strip(".,:;!?") for found in _FROM.finditer(text))]
    for name in names:
        for form in (name, name.split(" ")[0]):
            found = fitting(form, people) if form else []
            if len(found) == 1:
                return found[0]
    return None


def _origin(message: Message) -> str:
    origin = message.forward_origin
    user = getattr(origin, "sender_user", None)
    return user.full_name if user else getattr(origin, "sender_user_name", "") or ""


async def _card(book: Book, kept: Link, giver: Person | None = None) -> View:
    people = await reached(book, reach(gist(kept)))
    named = await book.named(kept.said)
    circle = list({p.id: p for p in [*people, *named]}.values())
    cares = [m for m in who_cares(kept, circle) if giver is None or m.person.id != giver.id]
    return views.shelf_card(kept, cares, giver)


async def _answer(call: Call, note: Note, card: View) -> None:
    chat = call.message.chat_id
    if note.reply and await show(call.context.bot, chat, note.reply, card):
        return
    answer = await say(call.context.bot, chat, card)
    done = replace(note, reply=answer.message_id)
    await call.book.write(await call.book.profile(), more=[call.book.put_note(done)])


async def _look_up(context: Context, user: int, kept: Link, key: str) -> None:
    """Fetch the page's title and words, and say anew who would care."""
    desk = context.desk
    page = await desk.peek(kept.url)
    if page is None:
        return
    async with desk.lane(user):
        book = Book(desk.store, user, desk.usual)
        now, note = await link_on_shelf(book, kept.id), await book.note(key)
        if now is None or note is None or note.undone or now.url != kept.url:
            return
        known = replace(now, title=page.title, about=page.about)
        profile = await book.profile()
        await book.write(profile, more=[put_link(known)])
        if note.reply and kept.id.endswith(".0"):
            await show(context.bot, profile.chat, note.reply, await _card(book, known))


async def _found(press: Press) -> tuple[Person, Link] | None:
    key, link = press.parts
    person, kept = await press.book.person(key), await link_on_shelf(press.book, link)
    return (person, kept) if person and kept else None


def _was_sent(person: Person, kept: Link) -> bool:
    return any(e.value == kept.id for e in person.all(Act.SENT))


def _send_card(person: Person, kept: Link) -> View:
    found: Match = match(gist(kept), person, {}, 1)
    return views.send_card(person, kept, found, sent=_was_sent(person, kept))


async def _redraw(press: Press) -> None:
    found = await _found(press)
    if found is not None:
        await show(
            press.context.bot,
            await _chat(press),
            press.message,
            await press.book.voiced(_send_card(*found)),
        )


async def _chat(press: Press) -> int:
    return (await press.book.profile()).chat
