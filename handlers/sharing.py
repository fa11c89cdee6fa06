"""What is shared with Kith: links, forwarded posts, and links inside notes."""

from __future__ import annotations

import re
from dataclasses import replace

from telegram import Message

from bot.core.journal import Note
from bot.core.ledger.gist import gist, reach
from bot.core.ledger.links import Link, beside, is_advert, links_beside, links_in
from bot.core.ledger.messages import is_message, written_by
from bot.core.ledger.shelf import who_cares
from bot.core.names import words
from bot.core.notes.facts import Intent
from bot.core.people import Person, fitting
from bot.core.understand import Understood, plain, understand
from bot.core.views import shelf as views
from bot.core.views import texts
from bot.core.views.view import View
from handlers.answer import say, show
from handlers.book import Book
from handlers.call import Call, Press
from handlers.desk import Context
from handlers.giving import SHELF, put_link, reached, weigh
from handlers.giving import link as link_on_shelf
from handlers.notes import answer, note_id, read
from storage.protocol import Change, Drop

_MOST = 5
"""How many links of one message are kept."""
_WHO_CARES = re.compile(
    r"(?i)^\W*(?:who (?:would|could|might|may) (?:care|like|want|love|need|be interested|enjoy)|who is (?:this|it) for"
    r"|for whom is (?:this|it))(?: (?:about|for|in|to see|to read))?(?: (?:this|that|it))?\W*"
)
_MEANT_FOR = re.compile(
    r"(?i)(?:\b(?:will|would|might|may|could|should)|[’'](?:ll|d)) (?:\w+ )?"
    r"(?:like|love|enjoy|want|need|care|read|see|be interested)\b[^.!?\n]*(?:https?://|www\.)"
)
"""Says who would care, not what somebody is like."""
_FROM = re.compile(r"(?i)\b(?:from|via|by)\s+(\S+(?:\s+\S+)?)")


async def shared(call: Call) -> bool:
    """Keep a link or a forwarded post and say who would care; False where it is a note."""
    message, book = call.message, call.book
    text = call.args
    urls = links_in(text)
    forwarded = is_forwarded(message)
    if not urls and not forwarded:
        return False
    now = book.local(call.context.desk.clock(), await book.profile())
    people = await book.named(f"{text} {_origin(message)}")
    giver = _giver(message, text, people)
    plainly = forwarded or giver or _MEANT_FOR.search(text)
    if not plainly and understand(text, now, people).statements:
        return False
    old = await book.note(note_id(message))
    note = replace(
        plain(note_id(message), old.said if old else now, text), message=message.message_id
    )
    note = replace(note, reply=old.reply if old else None)
    await book.record(old, note)
    if forwarded and _is_person(message) and is_message(text, named=bool(await book.named(text))):
        await _answer(
            call,
            note,
            views.message_card(note.id, _origin(message), _called(_origin(message), people)),
        )
        return True
    unknown = not giver and _is_person(message) and is_advert(text)
    kept = await _shelve(
        call, note, text, urls, _origin(message) if unknown and words(_origin(message)) else ""
    )
    shown = await card(book, kept[0], giver)
    shown = views.with_others(shown, len(kept) - 1) if len(kept) > 1 else shown
    await _answer(call, note, shown if urls else views.or_note(shown, note.id))
    return True


async def shelve(call: Call) -> None:
    """Keep the links that came inside a note, which says more about somebody."""
    text = call.message.text or call.message.caption or ""
    note = await call.book.note(note_id(call.message))
    if note is None or not note.statements:
        return
    await _shelve(call, note, text, links_beside(text, note.statements))


async def _shelve(call: Call, note: Note, text: str, urls: list[str], via: str = "") -> list[Link]:
    """Put what a note brought on the shelf, in the place of what it brought before an edit."""
    book = call.book
    kept = _links_of(note, text, urls) if urls or not note.statements else []
    kept = [replace(one, via=via) for one in kept]
    gone = [d for d in await book.store.scan(book.user, SHELF) if d.get("note") == note.id]
    if not kept and not gone:
        return kept
    changes: list[Change] = [Drop(SHELF, d["id"]) for d in gone]
    await book.write(await book.profile(), more=[*changes, *map(put_link, kept)])
    for one in kept:
        if one.url:
            call.context.application.create_task(_look_up(call.context, book.user, one, note.id))
    return kept


async def as_note(press: Press) -> str:
    """What was kept as a post is a note of the user's own."""
    book, key = press.book, press.parts[0]
    old = await book.note(key)
    if old is None:
        return texts.NOTE_GONE
    if old.statements:
        return texts.ALREADY_DONE
    if await link_on_shelf(book, f"{key}.0") is not None:
        await book.write(await book.profile(), more=[Drop(SHELF, f"{key}.0")])
    note, understood = await read(book, old, replace(old, undone=False), await book.learnt())
    await answer(press.context, book, old, note, understood)
    return ""


async def as_post(press: Press) -> str:
    """What was taken for a private message goes on the shelf."""
    book, key = press.book, press.parts[0]
    note = await book.note(key)
    if note is None:
        return texts.NOTE_GONE
    if note.statements:
        return texts.ALREADY_DONE
    kept = await link_on_shelf(book, f"{key}.0") or _links_of(note, note.text, [])[0]
    await book.write(await book.profile(), more=[put_link(kept)])
    shown = views.or_note(await card(book, kept), key)
    await show(press.context.bot, (await book.profile()).chat, press.message, shown)
    return ""


async def wrote(press: Press) -> str:
    """The message is from that person: contact with them, and how to reach them."""
    book, (key, person_id) = press.book, press.parts
    old, person = await book.note(key), await book.person(person_id)
    if old is None or person is None:
        return texts.NOTE_GONE if old is None else texts.PERSON_GONE
    if old.statements:
        return texts.ALREADY_DONE
    read_ = understand(f"{person.name}: {old.text}", old.said, [person])
    told = written_by(person.name, read_.statements, old.said.date())
    note = replace(old, statements=told, who={person.name: person.id})
    await answer(press.context, book, old, note, Understood(Intent.NOTE, told))
    return ""


def _links_of(note: Note, text: str, urls: list[str]) -> list[Link]:
    """The links of a note: an address each, or the text itself where it has none."""
    # What a note says of people is not said of the link, and must not go out with it.
    told = ["" if note.statements else _WHO_CARES.sub("", said) for said in beside(text, urls)]
    return [
        Link(f"{note.id}.{n}", url, note.said.date(), said=said, note=note.id)
        for n, (url, said) in enumerate(zip((urls or [""])[:_MOST], told, strict=False))
    ]


def _giver(message: Message, text: str, people: list[Person]) -> Person | None:
    """Who gave the user what looks like a lead: whoever it was forwarded from, or is named so."""
    if not is_advert(text):
        return None
    names = [_origin(message), *(found[1].strip(".,:;!?") for found in _FROM.finditer(text))]
    found = (_called(name, people) for name in names if name)
    return next((person for person in found if person), None)


def _called(name: str, people: list[Person]) -> Person | None:
    """The only one called so, by the whole name or else its first word."""
    found = fitting(name, people)
    if not found:
        # Zoe Miller did not send what Zoe Park did; somebody known only as Zoe may have.
        first = fitting(name.split(" ", maxsplit=1)[0], people)
        found = [p for p in first if len(p.name.split()) == 1]
    return found[0] if len(found) == 1 else None


def is_forwarded(message: Message) -> bool:
    """Whether the words are somebody else's: what the user wrote themselves they say again."""
    writer = getattr(message.forward_origin, "sender_user", None)
    own = writer is not None and message.from_user is not None and writer.id == message.from_user.id
    return message.forward_origin is not None and not own


def _is_person(message: Message) -> bool:
    """Whether it was forwarded from somebody, not from a channel or a group."""
    return bool(_origin(message))


def _origin(message: Message) -> str:
    origin = message.forward_origin
    user = getattr(origin, "sender_user", None)
    return user.full_name if user else getattr(origin, "sender_user_name", "") or ""


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
        if note.reply and not note.statements and kept.id.endswith(".0"):
            await show(context.bot, profile.chat, note.reply, await card(book, known))


async def card(book: Book, kept: Link, giver: Person | None = None) -> View:
    """A link and who would care, as things stand."""
    giver = giver or (await book.person(kept.by) if kept.by else None)
    people = await reached(book, reach(gist(kept)))
    named = await book.named(kept.said)
    circle = list({p.id: p for p in [*people, *named]}.values())
    found = await weigh(who_cares, kept, circle)
    cares = [m for m in found if giver is None or m.person.id != giver.id]
    return views.shelf_card(kept, cares, giver)


async def _answer(call: Call, note: Note, shown: View) -> None:
    chat = call.message.chat_id
    if note.reply and await show(call.context.bot, chat, note.reply, shown):
        return
    answer = await say(call.context.bot, chat, shown)
    done = replace(note, reply=answer.message_id)
    await call.book.write(await call.book.profile(), more=[call.book.put_note(done)])
