"""Before an ask: how the moment is, on what facts, what to give first, and softer words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.core.ledger.asks import Judged, Verdict, softer
from bot.core.ledger.drafts_check import Flag, check_draft
from bot.core.ledger.gives import Give
from bot.core.ledger.ledger import given, open_asks
from bot.core.ledger.thanks import open_thanks
from bot.core.nudges.lines import fitted
from bot.core.people import Person
from bot.core.views.days import ago
from bot.core.views.gives import give_line, give_rows
from bot.core.views.phrases import tag
from bot.core.views.view import Button, View, bold, data, lines, safe
from bot.core.views.wording import Who, clause, request, thing, when, yours

ASK_WHOM = "Whom would you ask, and for what? Type it like: <i>Ana intro to Stripe</i>"
CHECK_WHAT = "Paste the message you mean to send, and I look it over."
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
    """Asks who is meant, a button each."""
    rows = tuple((Button(tag(p)[:60], data("aw", note, p.id)),) for p in people)
    return View(f"Which {bold(name)} do you mean?", rows)


def unknown(name: str) -> str:
    """Nobody of that name is known."""
    return (
        f"I don’t know {bold(name)} yet. Tell me how you know each other first, like: "
        f"<i>met {safe(name, 40)} at a meetup</i>"
    )


def verdict(  # noqa: PLR0913, PLR0917  (what the card is made of)
    person: Person, what: str, judged: Judged, first: Sequence[Give], note: str, today: date
) -> View:
    """The verdict with its facts; asking anyway is always there."""
    better = softer(what)
    flags = check_draft(what)
    ideas = [f"· {give_line(g)}" for g in first]
    text = lines(
        f"{_HEADS[judged.verdict]}: {safe(judged.because)}.",
        f"<i>{facts_line(person, judged, today)}</i>",
        *(
            ["", "<b>Give first</b>", *ideas]
            if ideas and judged.verdict is not Verdict.GOOD
            else []
        ),
        *_flags(flags),
        "<b>Softer</b>",
        *(f"“{safe(line)}”" for line in better),
    )
    rows = give_rows(first) if judged.verdict is not Verdict.GOOD else ()
    anyway = Button(_ANYWAY[judged.verdict], data("aa", note))
    return View(text, (*rows, (Button("Copy the softer line", copy=fitted(better[0])), anyway)))


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
    return safe(" · ".join([quiet, met, *(gave or ["nothing given yet"]), *owed, *asked]), 600)


def _last(quiet: int, today: date) -> str:
    return f"last contact {ago(today - timedelta(days=quiet), today)}"


def go_ahead(person: Person, what: str, note: str) -> View:
    """A draft of the ask, and a button that books it once it is sent."""
    hello = f"Hi {person.short},"
    draft = fitted(f"{hello} {_question(what)} It is fine to say no.")
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
    if len(said.split()) > 12:  # noqa: PLR2004 - longer than that it is a message of its own
        return f"{said}?"
    if said.casefold().startswith(("to ", "for ")):
        said = said.split(" ", 1)[1]
    return f"I have a question: {request(said)}?"
