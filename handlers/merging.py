"""/merge: two people on record who are one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.core.merging import merged, who_stays
from bot.core.names import words
from bot.core.nudges.offers import KEPT
from bot.core.people import Person, fitting
from bot.core.views import merging as views
from bot.core.views import texts
from bot.core.views.view import View
from handlers.answer import show
from handlers.book import Book
from handlers.call import Call, Press

_BETWEEN = re.compile(r"(?i)\s*(?:,|;|&|\+|=)\s*|\s+(?:and|with|into|to|is|as)\s+")
_SAID = re.compile(
    r"(?i)(?P<one>[^\d\n,]{2,60}?)(?:'s| is) (?:(?P<same>the same (?:person )?as )|actually |really |also )?"
    r"(?P<two>[^\d\n,]{2,60}?)[\s.!]*|"
    r"(?P<both>[^\d\n]{5,80}?) are (?:the same(?: person)?|one(?: person)?|one and the same)[\s.!]*"
)
TWO = 2


async def merge(call: Call) -> None:
    """Ask whether the two who are named are one."""
    pair = await _pair(call.book, _BETWEEN.split(" ".join(call.args.split())))
    await call.reply(views.merge_sure(*pair) if pair else views.HOW)


async def told(call: Call) -> bool:
    """Whether the text says of two people on record that they are one, and it was asked about."""
    said = _SAID.fullmatch(call.args.replace("’", "'"))
    if said is None:
        return False
    names = _BETWEEN.split(said["both"]) if said["both"] else [said["one"], said["two"]]
    pair = await _pair(call.book, names) if len(names) == TWO else None
    if pair is None or not (said["both"] or said["same"] or _is_name(said["two"], pair)):
        return False
    await call.reply(views.merge_sure(*pair))
    return True


def _is_name(typed: str, pair: Sequence[Person]) -> bool:
    """Whether it is typed as a name and begins one, not as what somebody is: "young", "rich"."""
    called = words(typed)
    begins = any(
        words(name)[: len(called)] == called for p in pair for name in (p.name, *p.aliases)
    )
    return begins and (typed[0].isupper() or len(called) > 1)


async def carry_out(press: Press) -> str:
    """The user is sure: everything is put to the one who stays, in one step."""
    book = press.book
    gone, into = [await book.person(key) for key in press.parts]
    if gone is None or into is None:
        return texts.PERSON_GONE
    notes = await book.notes()
    changed = [new for old in notes if (new := merged(old, gone, into)) != old]
    changes = [book.put_note(note) for note in changed]
    touched = {key for note in changed for key in note.people}
    people = await book.rebuilt({*touched, into.id}, changes)
    offers = sorted([*into.offers, *gone.offers], key=lambda o: o.day)[-KEPT:]
    people = [replace(p, offers=tuple(offers)) if p.id == into.id else p for p in people]
    profile = await book.profile()
    await book.write(profile, people=people, gone=[gone.id], more=changes)
    await show(press.context.bot, profile.chat, press.message, View(views.merged(gone, into)))
    return ""


async def _pair(book: Book, names: Sequence[str]) -> tuple[Person, Person] | None:
    """Who goes and who stays; None where the names are not those of two people.

    One name alone may be that of exactly two.
    """
    found = [fitting(name, await book.named(name)) for name in names if name.strip()]
    if len(found) == 1 and len(found[0]) == TWO:
        return who_stays(*found[0])
    if len(found) != TWO or any(len(people) != 1 for people in found):
        return None
    [one], [other] = found
    return who_stays(one, other) if one.id != other.id else None
