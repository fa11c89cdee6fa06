"""What passed between the writer and somebody: given, received, asked, thanked, promised, offered."""

# ruff: noqa: C901, PLR0911, PLR0912, PLR0915 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among
from bot.core.notes.parts import value
from bot.core.notes.recognisers.asking import (
    ASK_TO,
    ASKED,
    ASKED_BARE,
    ASKED_OF,
    ASKED_THEN,
    ASKED_TO,
    ASKED_WHOM,
    CAME_FROM,
    WROTE_FOR,
)
from bot.core.notes.recognisers.events import note
from bot.core.notes.recognisers.giving import DO, GIVE_FOR, GIVE_TO, NO_DEED, WITH_THING
from bot.core.notes.recognisers.leads import handed_over
from bot.core.notes.recognisers.received import got, in_return, thing
from bot.core.notes.recognisers.thanks import THANK_ELSE, THANK_NOTE, THANK_TO, THANKED
from bot.core.notes.recognisers.transfer import (
    BORROWED,
    FROM,
    GIFT,
    LEFT,
    OF_THEIRS,
    UNDONE,
    WISHES,
    began_it,
    channel,
    people_of,
    put,
)
from bot.core.notes.scene import Scene

_IDEAS = among("bye hi hello birth up back away ready along going home it")


def recognise(c: Clause, h: Head, s: Scene) -> bool:
    """Find a favour done, got, asked or thanked for."""
    rest = c.norm[h.at :]
    if h.doubtful:
        return False
    if in_return(c, h, s, rest):
        return True
    if h.kind == "them":
        return not h.negative and not h.future and (handed_over(c, h, s) or got(c, h, s, rest))
    if h.kind == "own":
        return False
    if match := THANK_NOTE.match(rest):
        people = people_of(
            c, s, h.at + match.start("who"), h.at + match.end("who"), match.group("who")
        )
        if match.group("by"):
            note(
                c,
                s,
                people,
                Channel.EMAIL if "mail" in match.group("by") else Channel.MESSAGE,
                future=False,
            )
        put(
            c,
            s,
            people,
            Relation.THANKED,
            value(c, h.at + match.start("what"), h.at + match.end("what"), dates=False)
            if match.group("what")
            else ("", (c.tokens[0].start, c.tokens[-1].end)),
        )
        s.look_at(people)
        return True
    return _mine(c, h, s, rest)


def _mine(c: Clause, h: Head, s: Scene, rest: str) -> bool:
    if UNDONE.search(c.norm) or WISHES.match(rest):
        s.look_at([p for t in c.people for p in t.people])
        return True
    done = False
    for finder, relation in (
        (ASKED, Relation.ASKED),
        (ASKED_WHOM, Relation.ASKED),
        (ASKED_TO, Relation.ASKED),
        (WROTE_FOR, Relation.ASKED),
        (ASKED_OF, Relation.ASKED),
        (THANKED, Relation.THANKED),
        (THANK_ELSE, Relation.THANKED),
        (ASKED_BARE, Relation.ASKED),
    ):
        match = finder.match(rest)
        if not match:
            continue
        people = people_of(
            c, s, h.at + match.start("who"), h.at + match.end("who"), match.group("who")
        )
        if h.negative or not people:
            s.look_at(people)
            return True
        what = ("", (c.tokens[0].start, c.tokens[-1].end))
        if match.group("what"):
            what = value(c, h.at + match.start("what"), h.at + match.end("what"), dates=False)
            what = (what[0].removeprefix("'s ").removeprefix("’s "), what[1])
        put(c, s, people, relation, what)
        if match.groupdict().get("gift"):
            gift = value(c, h.at + match.start("gift"), h.at + match.end("gift"), dates=False)
            put(c, s, people, Relation.GAVE, gift)
        s.look_at(people)
        return True
    if h.after_them and ASKED_THEN.match(rest):
        return True
    if (match := ASKED_THEN.match(rest)) and "been" not in h.aux and began_it(c, s):
        put(
            c,
            s,
            s.focus,
            Relation.ASKED,
            value(c, h.at + match.start("what"), len(c.norm), dates=False),
        )
        return True
    if (match := THANK_TO.search(rest)) and not h.negative and not h.future:
        before = rest[: match.start()].rstrip()
        given = GIVE_TO.match(before) or GIVE_FOR.match(before)
        if given and given.group("what").split()[0] not in _IDEAS:
            _given(c, h, s, given)
    if match := THANK_TO.search(rest):
        people = (
            people_of(c, s, h.at + match.start("who"), h.at + match.end("who"), match.group("who"))
            if match.group("who")
            else [p for t in c.inside(0, h.at + match.start()) for p in t.people] or s.focus
        )
        group = "what" if match.group("what") else "what2"
        what = (
            value(c, h.at + match.start(group), h.at + match.end(group), dates=False)
            if match.group(group)
            else ("", (c.tokens[0].start, c.tokens[-1].end))
        )
        if not h.negative:
            put(c, s, people, Relation.THANKED, what)
        s.look_at(people)
        return True
    if (match := ASK_TO.search(rest)) and not CAME_FROM.search(rest):
        tag = "" if match.group("what") else "3"
        people = (
            people_of(
                c,
                s,
                h.at + match.start("who" + tag),
                h.at + match.end("who" + tag),
                match.group("who" + tag),
            )
            if match.group("who" + tag)
            else [p for t in c.people for p in t.people] or s.focus
        )
        if not h.negative:
            put(
                c,
                s,
                people,
                Relation.ASKED,
                value(
                    c, h.at + match.start("what" + tag), h.at + match.end("what" + tag), dates=False
                ),
            )
        s.look_at(people)
        return True
    if h.future or OF_THEIRS.match(rest):
        return False
    for finder in (WITH_THING, GIVE_TO, GIVE_FOR):
        match = finder.match(rest)
        if match and match.group("what").split()[0] not in _IDEAS:
            return _given(c, h, s, match)
    if match := LEFT.match(rest):
        return _given(c, h, s, match)
    if s.focus and not c.people and c.sep in {".", "!", ",", "and"} and (sent := GIFT.match(rest)):
        present = value(c, h.at + sent.start("what"), h.at + sent.end("what"), dates=False)
        put(c, s, s.focus, Relation.GAVE, present)
        return True
    if match := BORROWED.match(rest):
        people = people_of(
            c, s, h.at + match.start("who"), h.at + match.end("who"), match.group("who")
        )
        what = value(c, h.at + match.start("what"), h.at + match.end("what"), dates=False)
        if people and not h.negative:
            what = (re.sub(r" (?:for|until|till|to) .*$", "", what[0]), what[1])
            put(c, s, people, Relation.RECEIVED, what)
        s.look_at(people)
        return bool(people)
    if match := FROM.match(rest):
        people = people_of(
            c, s, h.at + match.start("who"), h.at + match.end("who"), match.group("who")
        )
        if match.group("what").split()[-1] in {"call", "text", "email", "message"}:
            return done
        if not h.negative:
            put(
                c,
                s,
                people,
                Relation.RECEIVED,
                value(c, h.at + match.start("what"), h.at + match.end("what"), dates=False),
            )
        s.look_at(people)
        return True
    if (match := DO.match(rest)) and not NO_DEED.match(rest):
        people = people_of(
            c, s, h.at + match.start("who"), h.at + match.end("who"), match.group("who")
        )
        if not people:
            return False
        if not h.negative:
            what = value(
                c, h.at + match.start("what"), h.at + match.end("what"), dates=False, names=False
            )
            put(c, s, people, Relation.GAVE, what)
        s.look_at(people)
        return True
    return done


def _given(c: Clause, h: Head, s: Scene, match: re.Match[str]) -> bool:
    people = people_of(c, s, h.at + match.start("who"), h.at + match.end("who"), match.group("who"))
    if not people:
        return False
    if not h.negative:
        channel(
            c,
            s,
            people,
            match.group("verb") if "verb" in match.re.groupindex else match.group().split()[0],
        )
        end = (
            h.at + match.end("more")
            if "more" in match.re.groupindex and match.group("more")
            else h.at + match.end("what")
        )
        what = thing(c, h.at + match.start("what"), h.at + match.end("what"))
        if end > h.at + match.end("what") and match.group("more").startswith((" about", " on ")):
            what = value(c, h.at + match.start("what"), end, dates=False, names=False)
        put(c, s, people, Relation.GAVE, what)
    s.look_at(people)
    return True
