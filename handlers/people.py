"""/who and /forget: finding somebody, and letting them go for good."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.core.forget import forget as forgotten_in
from bot.core.forget import forms, names_to_remove, unsay
from bot.core.journal import Note
from bot.core.names import words
from bot.core.people import Person, fitting
from bot.core.profile import Pending, Profile
from bot.core.understand import understand
from bot.core.views import card as cards
from bot.core.views import texts
from bot.core.views.phrases import tag
from bot.core.views.removal import SOMETHING
from bot.core.views.view import View
from handlers.answer import say, show
from handlers.book import Book
from handlers.call import Call, Press
from handlers.giving import links_without
from handlers.notes import upcoming
from handlers.pages import NOTES
from handlers.pressed import wait_for
from handlers.removing import remove
from storage.protocol import Change, Drop

SHOWN = 8
WHO, FORGET, WORD = "who", "forget", "word"
"""What is asked: whom to show or forget, whether notes that tell of a name are to go."""


async def who(call: Call) -> None:
    """Show a person's card, or the people who fit."""
    if not call.args:
        await wait_for(call, WHO)
        await call.reply(texts.WHO_ASK)
        return
    people = await find(call.book, call.args)
    if not people:
        await call.reply(texts.nobody(call.args))
    elif len(people) == 1:
        await call.reply(await card_of(call, people[0]))
    else:
        await call.reply(cards.found(call.args, people))


async def answered(call: Call, pending: Pending) -> bool:
    """Take a text as the answer to whom; False where it is a note of its own."""
    book = call.book
    if pending.kind == WORD:
        return False
    said = await book.named(call.args)
    if not fitting(call.args, said):
        now = book.local(call.context.desk.clock(), await book.profile())
        if understand(call.args, now, said).statements:
            return False
    await (forget if pending.kind == FORGET else who)(call)
    await book.write(replace(await book.profile(), pending=None))
    return True


async def find(book: Book, query: str) -> Sequence[Person]:
    """Those called that; else those whose name resembles it or about whom it is known."""
    return fitting(query, await book.named(query)) or await book.search(query, SHOWN)


async def card_of(call: Call | Press, person: Person) -> View:
    """The card as of now."""
    profile = await call.book.profile()
    today = call.book.local(call.context.desk.clock(), profile).date()
    return cards.card(person, upcoming(person, await call.book.habits(), today), today)


async def show_card(press: Press) -> str:
    """A button in a list of people found."""
    person = await press.book.person(press.parts[0]) if press.parts else None
    if person is None:
        return texts.PERSON_GONE
    profile = await press.book.profile()
    await say(press.context.bot, profile.chat, await card_of(press, person))
    return ""


async def forget(call: Call) -> None:
    """Ask whether somebody is really to be forgotten."""
    if not call.args:
        await wait_for(call, FORGET)
        await call.reply(texts.FORGET_ASK)
        return
    people = await find(call.book, call.args)
    if len(people) == 1:
        await call.reply(texts.forget_sure(tag(people[0]), people[0]))
    elif people:
        await call.reply(cards.found(call.args, people, "lose"))
    else:
        await _forget_word(call)


async def _forget_word(call: Call) -> None:
    """Ask whether the notes that tell of somebody who is nobody on record are to go."""
    gone, known = await _word(call.book, call.args)
    notes = [n for n in await call.book.notes() if unsay(n, gone, known) != n]
    told = len(notes) or len(await links_without(call.book, gone))
    if not told:
        await call.reply(texts.nobody(call.args))
        return
    await wait_for(call, WORD, word=call.args)
    await call.reply(texts.forget_notes(call.args, told))


async def _word(book: Book, text: str) -> tuple[set[str], set[str]]:
    """The words of `text` that are nobody's name, and the ids of everybody on record."""
    people = await book.everybody()
    others = {w for p in people for w in words(p.name)}
    return forms({*words(text)} - others) - others, {p.id for p in people}


async def forget_sure(press: Press) -> str:
    """One of several who fit: asks whether they are the one to forget."""
    person = await press.book.person(press.parts[0])
    if person is None:
        return texts.PERSON_GONE
    profile = await press.book.profile()
    view = texts.forget_sure(tag(person), person)
    await show(press.context.bot, profile.chat, press.message, view)
    return ""


async def forget_notes(press: Press) -> str:
    """The user is sure that the notes which tell of a name should go."""
    book = press.book
    profile = await book.profile()
    if profile.pending is None or profile.pending.kind != WORD:
        return texts.OLD_BUTTON
    gone, known = await _word(book, profile.pending.about["word"])
    await _scrub(press, profile, gone, lambda note: unsay(note, gone, known))
    return ""


async def _scrub(
    press: Press,
    profile: Profile,
    gone: set[str],
    left_of: Callable[[Note], Note | None],
    person: Sequence[str] = (),
) -> None:
    """Take the words `gone` and the person of that id out of everything, and say so.

    `left_of` says what is left of a note: None where it goes as a whole.
    """
    book = press.book
    changes: list[Change] = []
    touched: set[str] = set()
    for note in await book.notes():
        kept = left_of(note)
        if kept is None:
            changes.append(Drop(NOTES, note.id))
        elif kept != note:
            changes.append(book.put_note(kept))
            touched.update(kept.people)
    people = await book.rebuilt(touched.difference(person), changes)
    changes += [*await links_without(book, gone), *await book.unlearnt(gone)]
    still = replace(profile, pending=None)
    step = book.write(still, people=people, gone=person, more=changes, scrub=True)
    await remove(press, still, step, SOMETHING)


async def forget_now(press: Press) -> str:
    """The user is sure."""
    book = press.book
    profile = await book.profile()
    person = await book.person(press.parts[0]) if press.parts else None
    if person is None:
        return texts.PERSON_GONE
    others = {w for p in await book.everybody() if p.id != person.id for w in words(p.name)}
    gone = names_to_remove(person, others)
    await _scrub(press, profile, gone, lambda n: forgotten_in(n, person, gone), [person.id])
    return ""


async def keep(press: Press) -> str:
    """The user would rather keep them."""
    profile = await press.book.profile()
    await show(press.context.bot, profile.chat, press.message, View(texts.NOT_FORGOTTEN))
    return ""
