"""/leads and the buttons that move a lead on: acted, not for me, news, told, closed, and back."""

from __future__ import annotations

from dataclasses import replace

from bot.core.journal import Statement
from bot.core.ledger.leads import Lead, Move, leads, move_lead, open_leads
from bot.core.ledger.thanks import State, say_thanks, thanks
from bot.core.notes.facts import Channel, Relation
from bot.core.people import Act, Person
from bot.core.profile import Pending
from bot.core.views import leads as views
from bot.core.views import texts
from bot.core.views.view import View
from handlers.answer import say, show
from handlers.call import Call, Press
from handlers.notes import note_id
from handlers.pressed import put, settle, take_back, today_of, unsettle, wait_for

WHY, NEWS = "lead-why", "lead-news"
"""Questions that a text answers: why a lead is not for the user, what came of it."""
_FINAL = 2
SHOWN = 8


async def list_open(call: Call) -> None:
    """Show the open leads."""
    found = [(p, lead) for p in await call.book.with_open("lead") for lead in open_leads(p)]
    found.sort(key=lambda pair: (pair[1].day or pair[1].entry.said.date(), pair[1].entry.id))
    await call.reply(views.lead_list(found[:SHOWN], await today_of(call)))


async def offer(press: Press) -> str:
    """Show a lead: in the place of the question about it, else as a message of its own."""
    found = await _find(press)
    if found is None:
        return texts.NOTE_GONE
    profile = await press.book.profile()
    view = await press.book.voiced(views.lead_card(*found, await today_of(press)))
    if profile.pending and profile.pending.about.get("message") == str(press.message):
        await press.book.write(replace(profile, pending=None))
        await show(press.context.bot, profile.chat, press.message, view)
    else:
        await say(press.context.bot, profile.chat, view)
    return ""


async def act(press: Press) -> str:
    """The user acted on it."""
    return await _move(press, Move.ACT)


async def skip(press: Press) -> str:
    """The user closes it without a word to the giver."""
    return await _move(press, Move.SKIP)


async def close(press: Press) -> str:
    """Nothing more will come of it."""
    return await _move(press, Move.CLOSE)


async def tell(press: Press) -> str:
    """The user told the giver, and thanked them with it; a lead let go is closed by that."""
    found = await _find(press)
    if found is None:
        return texts.NOTE_GONE
    person, lead = found
    today = await today_of(press)
    owed = [t for t in thanks(person) if t.entry.id == lead.entry.id and t.state is State.OPEN]
    moves = (Move.TELL, Move.CLOSE) if lead.why_not else (Move.TELL,)
    more = (
        say_thanks(person, lead.entry, today)
        if owed
        else [Statement(person.name, Relation.INTERACTION, Channel.MESSAGE, today)]
    )
    return await _move(press, *moves, more=more)


async def decline(press: Press) -> str:
    """Ask why it is not for the user."""
    return await _ask(press, WHY, Move.DECLINE)


async def tell_news(press: Press) -> str:
    """Ask what came of it."""
    return await _ask(press, NEWS, Move.NEWS)


async def why(press: Press) -> str:
    """A button with a reason."""
    *ref, code = press.parts
    words = views.reason(code)
    if not words:
        return texts.OLD_BUTTON
    return await _move(replace(press, parts=tuple(ref)), Move.DECLINE, words=words)


async def outcome(press: Press) -> str:
    """A button with what came of it."""
    *ref, code = press.parts
    words = views.news(code)
    if not words:
        return texts.OLD_BUTTON
    return await _move(replace(press, parts=tuple(ref)), Move.NEWS, words=words)


async def news_heard(call: Call, text: str) -> None:
    """Where a note tells of an outcome, ask whether it is that of an open lead."""
    if not views.tells_news(text):
        return
    open_ = [(p, lead) for p in await call.book.with_open("lead") for lead in open_leads(p)]
    note = await call.book.note(note_id(call.message))
    if note and any(s.what is Relation.RECEIVED for s in note.statements):
        return  # a lead just given is no news of another
    mine = [(p, lead) for p, lead in open_ if lead.entry.note != note_id(call.message)]
    fitting = [(p, lead) for p, lead in mine if views.is_news_of(text, lead)]
    about = [(p, lead) for p, lead in mine if note and p.id in note.people]
    if not fitting and views.tells_outcome(text):
        fitting = about or (mine if len(mine) == 1 else [])
    for person, lead in fitting[:1]:
        await call.reply(views.ask_news(person, lead, note_id(call.message)))


async def news_is(press: Press) -> str:
    """The outcome told of in a note is that of this lead."""
    *ref, key = press.parts
    note = await press.book.note(key)
    words = " ".join(note.text.split()) if note else ""
    return await _move(replace(press, parts=tuple(ref)), Move.NEWS, words=words)


async def undo(press: Press) -> str:
    """Take the latest move back."""
    found = await _find(press)
    if found is None:
        return texts.NOTE_GONE
    undone = await take_back(press, found[0], Act.LEAD, found[1].entry.id)
    return await unsettle(press, _redraw, undone=undone)


async def answered(call: Call, pending: Pending) -> bool:
    """Take a text as the reason or the news; shows the lead anew."""
    about = pending.about
    parts = (about["person"], about["entry"])
    press = Press(int(about["message"]), parts, call.context, call.book)
    move = Move.DECLINE if pending.kind == WHY else Move.NEWS
    found = await _find(press)
    if found is None or not found[1].may(move):
        return False
    person, lead = found
    words = " ".join(call.args.split())
    await put(press, (person, move_lead(person, lead, (move,), await today_of(press), words)))
    await _forget_question(press)
    moved = await _find(press)
    if moved is not None:
        card = views.lead_card(*moved, await today_of(press))
        await call.reply(await call.book.voiced(card))
    return True


async def _ask(press: Press, kind: str, move: Move) -> str:
    found = await _find(press)
    if found is None:
        return texts.NOTE_GONE
    person, lead = found
    if not lead.may(move):
        await _redraw(press)
        return texts.ALREADY_DONE
    key, entry = press.parts
    await wait_for(press, kind, person=key, entry=entry, message=str(press.message))
    profile = await press.book.profile()
    view = views.why_not(person, lead) if kind == WHY else views.what_news(lead)
    await show(press.context.bot, profile.chat, press.message, view)
    return ""


async def _move(
    press: Press, *moves: Move, words: str = "", more: list[Statement] | None = None
) -> str:
    found = await _find(press)
    if found is None:
        return texts.NOTE_GONE
    person, lead = found
    if not lead.may(moves[0]):
        return await settle(press, _redraw)
    told = move_lead(person, lead, moves, await today_of(press), words)
    await _forget_question(press)
    return await settle(press, _redraw, (person, [*told, *(more or [])]))


async def _forget_question(press: Press) -> None:
    profile = await press.book.profile()
    if profile.pending and profile.pending.kind in {WHY, NEWS}:
        await press.book.write(replace(profile, pending=None))


async def _find(press: Press) -> tuple[Person, Lead] | None:
    key, entry = press.parts[:_FINAL]
    person = await press.book.person(key)
    found = [lead for lead in leads(person) if lead.entry.id == entry] if person else []
    return (person, found[0]) if person and found else None


async def _redraw(press: Press) -> None:
    found = await _find(press)
    chat = (await press.book.profile()).chat
    view = views.lead_card(*found, await today_of(press)) if found else View(texts.NOTE_GONE)
    await show(press.context.bot, chat, press.message, await press.book.voiced(view))
