"""Questions about the people on record: answered from the data, and not kept."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.core.ledger.links import links_in
from bot.core.notes.facts import Relation
from bot.core.people import FOUND_BY, Person, What, fitting
from bot.core.questions.answer import Answer, answer
from bot.core.questions.answer import meant as meant_by
from bot.core.questions.parse import parse, wants_all
from bot.core.questions.query import Ask, Query
from bot.core.questions.words import content, variants
from bot.core.reading import asks
from bot.core.views import question as views
from bot.core.views.view import View
from handlers.answer import say, show
from handlers.book import Book
from handlers.call import Call
from handlers.notes import note_id
from handlers.pages import ME
from storage.protocol import Put

ASKED = "asked"
"""Key in the table `me`: the last question's message and our answer's, for an edit of it."""
MANY = 1000
CLOSE = 3
_OF_ALL = frozenset({Ask.QUIET, Ask.BIRTHDAYS})
_TOLD: Mapping[Ask, Collection[What]] = {
    Ask.BIRTHDAYS: {Relation.BIRTHDAY},
    Ask.COMING: {Relation.PLAN, Relation.REMINDER, Relation.PROMISED},
}
"""What has to be on record of somebody who answers; for the others `Query.relations` says it."""
_NAME_ALONE = re.compile(r"\s*([^\W\d_][\w'’. -]{1,40}?)\s*\?+\s*")


async def answered(call: Call, text: str) -> bool:
    """Whether the text asked about people on record and was answered; else nothing happened."""
    if links_in(text):
        # "What PSD3 means for banks https://..." is a title: something to pass on.
        return False
    book = call.book
    now = book.local(call.context.desk.clock(), await book.profile())
    alone = _NAME_ALONE.fullmatch(text)
    if alone and (people := fitting(alone[1], await book.named(alone[1]))):
        about = answer(Query(Ask.ABOUT, alone[1]), people, now.date())
        view: View | None = views.answered(about, now.date())
    elif asks(text) or wants_all(text) or text.rstrip().endswith("?"):
        query = parse(text, now)
        # Where only the mark says that it asks, it has to look for people and to find some.
        sure = asks(text) or wants_all(text)
        meant = query if query and (sure or query.ask is Ask.FIND) else None
        view = await _view(book, meant, now.date()) if meant else None
        view = view if view and (sure or view.rows) else None
    else:
        return False
    if view is not None:
        await _reply(call, view)
    return view is not None


async def _view(book: Book, query: Query, today: date) -> View | None:
    """The answer; None where it turns out that the question was not understood."""
    if query.ask is Ask.FIND:
        return await _people(book, query, today)
    if query.ask in _OF_ALL or not content(query.name):
        nobody = query if query.ask in _OF_ALL else replace(query, name="")
        everybody = await book.everybody(_TOLD.get(query.ask, ()) or query.relations)
        return views.answered(await _among(nobody, everybody, today), today)
    # "joaos birthday": what may be the end of a name or not is looked up both ways.
    ends = [w.removesuffix("s") for w in query.name.lower().split()]
    named = meant_by(query.name, await book.named(" ".join([query.name, *ends])))
    if named:
        return views.answered(answer(query, named, today), today)
    if query.wanted or query.loose or query.ask in (Ask.TRADED, Ask.OWED, Ask.COMING):
        return await _by_topic(book, query, today)
    return await _nearly(book, query, today)


async def _nearly(book: Book, query: Query, today: date) -> View:
    """The answer where nobody is called so, but one person nearly is."""
    near = await book.search(query.name, CLOSE)
    if len(near) == 1:
        return views.answered(answer(query, near, today), today)
    return views.unknown(query.name, near)


async def _by_topic(book: Book, query: Query, today: date) -> View | None:
    """The answer to a question in which nobody on record is named."""
    topic = query.topic or query.name
    everybody = await book.everybody()
    if query.wanted:
        fit = await _among(Query(Ask.FIND, wanted=query.wanted), everybody, today)
        return views.answered(fit, today) if fit.found else await _nearly(book, query, today)
    found = await _among(replace(query, name="", topic=topic), everybody, today)
    if query.loose and not found.found:
        return None
    return views.answered(replace(found, near=()), today)


async def _people(book: Book, query: Query, today: date) -> View | None:
    relations = [r for w in query.wanted for r in w.relations]
    indexed = all(w.relations for w in query.wanted) and {*FOUND_BY}.issuperset(relations)
    if query.wanted and indexed and query.wanted[0].topic:
        forms = [f for word in content(query.wanted[0].topic) for f in variants(word)]
        found = answer(query, await book.search(" ".join(forms), MANY), today)
        if found.found:
            return views.answered(found, today)
    found = await _among(query, await book.everybody(), today)
    if query.loose and not found.found and not found.near:
        return None
    return views.answered(found, today)


async def _among(query: Query, people: Sequence[Person], today: date) -> Answer:
    """The answer, found in a thread: among thousands it takes a second, and others write meanwhile."""
    return await asyncio.to_thread(answer, query, people, today)


async def _reply(call: Call, view: View) -> None:
    """Answer; where the message was a note or another question before, in the old answer's place."""
    book, message = call.book, call.message.message_id
    chat = call.message.chat_id
    old = await book.note(note_id(call.message))
    reply = old.reply if old else None
    if old is not None:
        await book.unsay(old)
    else:
        doc = await book.store.get(book.user, ME, ASKED)
        if doc is not None and doc["message"] == message:
            reply = doc["reply"]
    if reply is None or not await show(call.context.bot, chat, reply, view):
        reply = (await say(call.context.bot, chat, view)).message_id
    doc = {"message": message, "reply": reply}
    await book.store.apply(book.user, [Put(ME, ASKED, doc)])
