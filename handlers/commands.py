"""The table of commands, and the few that belong to nobody else."""

from __future__ import annotations

from dataclasses import replace

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.journal import Note, Source
from bot.core.smalltalk import small_talk
from bot.core.views import texts
from handlers import (
    ask,
    board,
    every,
    favours,
    intro,
    leads,
    lists,
    merging,
    path,
    pause,
    people,
    removing,
    review,
    settings,
    shelf,
    start,
    taking,
    trips,
)
from handlers.call import Call, Route
from handlers.notes import undo

NEAR = 0.6
"""How alike (of 1) a mistyped command must be to a real one to be proposed."""


async def help_(call: Call) -> None:
    """List what there is."""
    rows = {title: [(r.usage, r.does) for r in routes] for title, routes in GROUPS.items()}
    await call.reply(texts.help_text(rows))


async def cancel(call: Call) -> None:
    """Drop the question that is open."""
    profile = await call.book.profile()
    if profile.pending is None:
        await call.reply(texts.NOTHING_TO_CANCEL)
        return
    await call.book.write(replace(profile, pending=None))
    await call.reply(texts.CANCELLED)


def _told(note: Note) -> bool:
    """Whether it is a text worth taking back though nothing was understood of it."""
    return note.source is Source.TEXT and small_talk(note.text) is None


async def undo_last(call: Call) -> None:
    """Take back the latest note that still stands; the same message takes back only one."""
    own = call.message.message_id
    notes = [n for n in await call.book.notes() if n.statements or n.trip or _told(n)]
    mine = [n for n in notes if n.undone and n.undone_by == own]
    standing = [n for n in notes if not n.undone]
    if not mine and not standing:
        await call.reply(texts.NOTHING_TO_UNDO)
        return
    note = (mine or standing)[-1]
    await undo(call.context, call.book, note.id, by=own)
    about = [p.name for p in (await call.book.people(note.people)).values()]
    await call.reply(texts.undone(note.text, about))


GROUPS: dict[str, tuple[Route, ...]] = {
    "Every day": (
        Route("due", "/due, /due Ana", "who is due now, and why", lists.due),
        Route("board", "/board", "a pinned message that is always /due", board.board),
        Route("gave", "/gave Ana article on PSD2", "book what you did for somebody", favours.gave),
        Route("got", "/got Ana intro to Luis", "book what somebody did for you", favours.got),
        Route(
            "asked", "/asked Ana intro to Luis", "book what you asked of somebody", favours.asked
        ),
        Route("who", "/who ana, /who fintech", "look somebody up", people.who),
        Route("week", "/week", "how your week went", review.week),
        Route("undo", "/undo", "take the last note back", undo_last),
    ),
    "Helping each other": (
        Route("ask", "/ask Ana intro to Stripe", "before you ask: is it a good moment?", ask.ask),
        Route("check", "/check", "look a message over before you send it", ask.check),
        Route("intro", "/intro Ana Luis", "introduce two people, asking both first", intro.intro),
        Route("path", "/path fintech", "who could lead you there", path.path),
        Route("shelf", "/shelf", "links you kept, and who would care", shelf.shelf),
        Route("leads", "/leads", "leads you were given, and what became of them", leads.list_open),
    ),
    "Your Kith": (
        Route("every", "/every Ana 3 months", "how often to be in touch", every.every),
        Route("circle", "/circle family Ana, Bob", "put people into a circle", every.circle),
        Route("trip", "/trip Lisbon next week", "where you go, and who lives there", trips.trip),
        Route("settings", "/settings", "when and how often I speak up", settings.settings),
        Route("pause", "/pause 2 weeks", "leave you in peace for a while", pause.pause),
        Route("timezone", "/timezone Lisbon", "set where you are", start.timezone),
        Route("export", "/export", "everything you told me, as files", taking.export),
        Route("merge", "/merge Bob, Robert Stone", "two names, one person", merging.merge),
        Route("forget", "/forget Ana", "forget somebody for good", people.forget),
        Route("deleteme", "/deleteme", "delete everything I know", removing.deleteme),
        Route("cancel", "/cancel", "drop the question I asked", cancel),
        Route("help", "/help", "this list", help_),
        Route("start", "/start", "what Kith is", start.start),
    ),
}
"""The one table of commands: routing, /help and Telegram's command menu come from it."""

ROUTES = tuple(route for routes in GROUPS.values() for route in routes)
_BY_NAME = {r.name: r for r in ROUTES}


def route(name: str) -> Route | None:
    """The command of that name (lower case)."""
    return _BY_NAME.get(name)


def nearest(name: str) -> str:
    """The command that somebody who typed `name` may have meant, "" where none is like it."""
    near = process.extractOne(
        name, list(_BY_NAME), scorer=OSA.normalized_similarity, score_cutoff=NEAR
    )
    return near[0] if near else ""
