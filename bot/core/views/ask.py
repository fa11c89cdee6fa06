"""Before an ask: how the moment is, on what facts, what to give first, and softer words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice

from bot.core.ledger.asking import (
    bare,
    is_deed,
    is_introduction,
    meets_over,
    softer,
    topic_asked,
    wondered,
)
from bot.core.ledger.asks import Judged, Verdict, offer_of
from bot.core.ledger.drafts_check import Flag, check_draft
from bot.core.ledger.gives import Give, Kind
from bot.core.ledger.ledger import given, open_asks, open_offers
from bot.core.ledger.thanks import open_thanks
from bot.core.notes.facts import Relation
from bot.core.nudges.lines import fitted
from bot.core.people import Entry, Person
from bot.core.phrasing import counted, is_action, to_you, wish
from bot.core.views.days import ago
from bot.core.views.gives import give_line, give_rows
from bot.core.views.phrases import tag
from bot.core.views.view import Button, View, bold, data, lines, safe
from bot.core.views.wording import Who, clause, request, thing, when, yours

ASK_WHOM = "Whom would you ask, and for what? Type it like: <i>Ana intro to Stripe</i>"
CHECK_WHAT = "Paste the message you mean to send, and I look it over."
NAMESAKES = 8
_LONG = 12
"""Words from which on an ask is a message of its own."""
_FIRST = 2
"""How many things to give first are named at least."""
FINE = "Reads well: friendly, no pressure. Send it. 👍"
_HEADS = {
    Verdict.GOOD: "🟢 <b>Good moment</b>",
    Verdict.WARM_UP: "🟡 <b>Warm up first</b>",
    Verdict.TOO_SOON: "🟠 <b>Too soon</b>, I think",
}
_ANYWAY = {Verdict.GOOD: "Ask now", Verdict.WARM_UP: "Ask anyway", Verdict.TOO_SOON: "Ask anyway"}


def ask_what(name: str) -> str:
    """Asks what the user would ask for."""
    return f"What would you ask {bold(name)} for?"


def which(name: str, people: Sequence[Person], note: str) -> View:
    """Asks who is meant, a button for each of the first few."""
    rows = tuple((Button(tag(p)[:60], data("aw", note, p.id)),) for p in people[:NAMESAKES])
    more = " Tap, or type the whole name." if len(people) > NAMESAKES else ""
    return View(f"Which {bold(name)} do you mean?{more}", rows)


def unknown(name: str, near: Sequence[Person] = (), note: str = "") -> View:
    """Nobody of that name is known; `near` are called nearly so, and a tap on one goes on."""
    text = (
        f"I don’t know {bold(name)} yet. Tell me how you know each other first, like: "
        f"<i>met {safe(name, 40)} at a meetup</i>"
    )
    if not near:
        return View(text)
    meant = which(name, near, note)
    return View(lines(text, "Or did you mean:"), meant.rows)


def verdict(  # noqa: PLR0913, PLR0917  (what the card is made of)
    person: Person, what: str, judged: Judged, first: Sequence[Give], note: str, today: date
) -> View:
    """The verdict with its facts; asking anyway is always there."""
    offer = offer_of(person, what)
    better = [_taking_up(offer)] if offer else _unflagged(softer(what))
    flags = check_draft(f"{what}. {_put(what)}")
    ideas = [give_line(g) for g in first]
    met = any(g.kind is Kind.INTRODUCTION for g in first)
    ideas += islice(_small_gives(person, introduced=met), max(0, _FIRST - len(ideas)))
    ideas = [f"· {idea}" for idea in ideas]
    text = lines(
        f"{_HEADS[judged.verdict]}: {safe(judged.because)}.",
        f"<i>{facts_line(person, judged, today)}</i>",
        *(["", "<b>Give first</b>", *ideas] if judged.verdict is not Verdict.GOOD else []),
        *_flags(flags),
        "<b>A line for it</b>" if offer else "<b>Softer</b>" if better else "",
        *(f"“{safe(line)}”" for line in better),
    )
    rows = give_rows(first) if judged.verdict is not Verdict.GOOD else ()
    anyway = Button(_ANYWAY[judged.verdict], data("aa", note))
    copied = "Copy the line" if offer else "Copy the softer line"
    first_line = (*better, *(flag.better for flag in flags))[0]
    return View(text, (*rows, (Button(copied, copy=fitted(first_line)), anyway)))


def _unflagged(ways: Sequence[str]) -> list[str]:
    """Those that the check would not flag: for what it flags it has a better line of its own."""
    return [way for way in ways if not check_draft(way)]


def one_of(verdict: View, person: Person, others: Sequence[str]) -> View:
    """The verdict about the first of several who were named."""
    if not others:
        return verdict
    names = safe(" and ".join(others), 80)
    head = f"One at a time, {bold(person.name)} first; ask me about {names} after that."
    return View(lines(head, verdict.text), verdict.rows)


def _small_gives(person: Person, *, introduced: bool) -> Iterator[str]:
    """What costs little and can be given to anybody, first what the record speaks for (escaped).

    `introduced`: somebody who meets their need is proposed already.
    """
    her = safe(Who.of(person).her, 40)
    need = person.last(Relation.NEED)
    if need and not introduced:
        yield f"👥 ask around for {her}: {safe(person.short, 40)} {safe(wish(need), 80)}"
    if topic := person.last(Relation.INTEREST) or person.last(Relation.INDUSTRY):
        yield f"🔖 send {her} something good you read about {safe(topic, 60)}"
    yield f"💬 ask {her} how things are going, and listen for what you could do"
    yield f"💛 tell {her} what you liked about something you heard, read or saw of {her}"


def _taking_up(offer: Entry) -> str:
    """A line that takes an offer up."""
    what = f"to {offer.value}" if is_action(offer.value) else f"me {counted(offer.value)}"
    return f"You kindly offered {to_you(what)}. Would that still suit you? No hurry at all."


def facts_line(person: Person, judged: Judged, today: date) -> str:
    """What the verdict rests on, in one line (escaped)."""
    facts = judged.facts
    who = Who.of(person)
    quiet = "never in touch" if facts.quiet is None else _last(facts.quiet, today)
    met = {0: "not met yet", 1: "met once", 2: "met twice"}.get(
        facts.meetings, f"met {facts.meetings} times"
    )
    gave = [f"{clause(e, who)} {when(e.date, today)}".strip() for e in given(person)[-2:]]
    owed = [f"not thanked yet for {thing(yours(t.entry.value))}" for t in open_thanks(person)[:2]]
    asked = [f"open ask: {yours(e.value)}" for e in open_asks(person, today)[-2:]]
    offered = [clause(e, who) for e in open_offers(person)[-2:]]
    told = [quiet, met, *offered, *(gave or ["nothing given yet"]), *owed, *asked]
    return safe(" · ".join(told), 600)


def _last(quiet: int, today: date) -> str:
    return f"last contact {ago(today - timedelta(days=quiet), today)}"


def go_ahead(person: Person, what: str, note: str) -> View:
    """A draft of the ask, and a button that books it once it is sent."""
    hello = f"Hi {person.short},"
    offer = offer_of(person, what)
    draft = fitted(f"{hello} {_going_on(_taking_up(offer))}") if offer else ""
    draft = draft or fitted(f"{hello} {_question(what)} It is fine to say no.")
    if check_draft(draft):
        # What the check would flag is not what is proposed.
        draft = fitted(f"{hello} {_going_on(softer(what)[-1])}")
    return View(
        lines("Here is a first line:", f"<i>{safe(draft)}</i>"),
        ((Button("Copy", copy=draft), Button("Asked", data("ab", note))),),
    )


def checked(text: str) -> View:
    """`/check`: what to soften in a message, with better lines."""
    flags = check_draft(text)
    if not flags:
        return View(FINE)
    rows = tuple(
        (Button(f"Copy line {n}" if len(flags) > 1 else "Copy", copy=fitted(f.better)),)
        for n, f in enumerate(flags, 1)
    )
    return View(lines("I would soften this:", *_flags(flags)), rows)


def _going_on(line: str) -> str:
    return line if line.startswith("I ") else line[:1].lower() + line[1:]


def _flags(flags: Sequence[Flag]) -> list[str]:
    return [f"⚠️ It {safe(f.does)}. Better: “{safe(f.better)}”" for f in flags]


def _question(what: str) -> str:
    said = what.strip().rstrip("?.! ")
    if len(said.split()) > _LONG:
        return f"{said}?"
    return f"I have a question: {_THEIRS.sub('your', _put(what))}?"


_THEIRS = re.compile(r"\b(?:his|their)\b(?= \w)")
"""What is asked of somebody is said to them. "Her" may be somebody else: "help her move"."""


def _put(what: str) -> str:
    """What is to be asked as one asks it, after a colon."""
    thing = bare(what)
    if about := topic_asked(what):
        return f"may I ask you a few questions about {about}"
    if asked := wondered(what):
        return f"may I ask you {asked}"
    if is_deed(what):
        return f"would you {thing}"
    if is_introduction(what):
        return request(thing)
    if meets_over(thing):
        return f"would you have time for {counted(thing)}"
    return f"may I ask you for {counted(to_you(thing))}"
