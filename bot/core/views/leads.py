"""A lead as a card whose buttons move it on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.core.ledger.leads import Lead, Move, Stage
from bot.core.meaning.likeness import topic_words
from bot.core.people import Person
from bot.core.views.drafts import told_draft
from bot.core.views.view import Button, View, bold, data, lines, safe
from bot.core.views.wording import when, yours

NO_LEADS = (
    "No open leads. When somebody gives you one, text me: <i>Ana gave me a lead: PM at Stripe</i>"
)
REASONS = ("wrong field", "wrong place", "wrong time", "wrong level")
_WHY = {
    "wrong field": "it is not my field",
    "wrong place": "it is too far from where I am",
    "wrong time": "the timing does not work for me",
    "wrong level": "the level does not fit",
}
NEWS = ("interview", "offer", "said no", "no answer")
_NEWS = {
    "interview": "I got an interview",
    "offer": "I got an offer",
    "said no": "they went with somebody else",
    "no answer": "I never heard back from them",
}
ASK_WHY = "Why is it not for you? Tap, or type it: it goes into your answer to {}."
ASK_NEWS = "What came of it? Tap, or type it."


def ref(lead: Lead) -> str:
    """The lead in callback data."""
    return f"{lead.giver} {lead.entry.id}"


def reason(code: str) -> str:
    """What the button of that place in `REASONS` stands for, "" where it is none."""
    return _WHY.get(_at(code, REASONS), "")


def news(code: str) -> str:
    """What the button of that place in `NEWS` stands for, "" where it is none."""
    return _NEWS.get(_at(code, NEWS), "")


def _at(code: str, choices: Sequence[str]) -> str:
    return next((choice for n, choice in enumerate(choices) if f"{n}" == code), "")


def title(lead: Lead) -> str:
    """The lead in a few words (escaped)."""
    return safe(lead.what or "a lead", 100)


def lead_card(person: Person, lead: Lead, today: date) -> View:
    """Where it stands and what can be done with it now."""
    given = when(lead.entry.date, today)
    head = f"💼 <b>{title(lead)}</b>, from {safe(person.name, 64)}" + (
        f" {given}." if given else "."
    )
    draft = ""
    if lead.stage in {Stage.ACTED, Stage.DECLINED}:
        draft = told_draft(person, lead)
    told = f"Tell {safe(person.short, 40)}:\n<i>{safe(draft)}</i>" if draft else ""
    return View(lines(head, _stands(person, lead), told), _rows(person, lead, draft))


def why_not(person: Person, lead: Lead) -> View:
    """Asks why a lead is not for the user."""
    buttons = [Button(r.capitalize(), data("lw", ref(lead), n)) for n, r in enumerate(REASONS)]
    return View(
        ASK_WHY.format(safe(person.short, 40)),
        (tuple(buttons[:2]), tuple(buttons[2:]), (Button("‹ Back", data("ld", ref(lead))),)),
    )


def what_news(lead: Lead) -> View:
    """Asks what came of a lead."""
    buttons = [Button(r.capitalize(), data("lo", ref(lead), n)) for n, r in enumerate(NEWS)]
    return View(
        ASK_NEWS,
        (tuple(buttons[:2]), tuple(buttons[2:]), (Button("‹ Back", data("ld", ref(lead))),)),
    )


def is_news_of(text: str, lead: Lead) -> bool:
    """Whether a text tells of an outcome and speaks of that lead."""
    return tells_news(text) and bool(set(topic_words(lead.what)) & set(topic_words(text)))


def tells_news(text: str) -> bool:
    """Whether a text tells of an interview, an offer or a no, or that something was tried."""
    return bool(_OUTCOME.search(text) or _TRIED.search(text))


def tells_outcome(text: str) -> bool:
    """Whether it tells what came of something, be it named or not."""
    return bool(_OUTCOME.search(text))


def ask_news(person: Person, lead: Lead, note: str) -> View:
    """Asks whether the outcome just told of is that of a lead."""
    return View(
        f"Is that about the lead from {bold(person.name)} ({title(lead)})? "
        "Then it is worth a line to them.",
        ((Button(f"Yes, tell {person.short[:20]}", data("lf", ref(lead), note)),),),
    )


_OUTCOME = re.compile(
    r"(?i)\b(?:got|landed|have|had|scored|received|passed|nailed|accepted|offered)\b[^.!?\n]{0,40}"
    r"\b(?:interview|offer|job|role|position|gig|contract|second round)\b"
    r"|\b(?:rejected|rejection|turned me down|said no|no luck|didn(?:'|’)?t get|did not get)\b"
)

_TRIED = re.compile(
    r"(?i)\b(?:applied (?:for|to|at)|sent (?:in )?my (?:application|cv|resume)|interviewed (?:at|with|for))\b"
)


def lead_list(found: Sequence[tuple[Person, Lead]], today: date) -> View:
    """`/leads`: the open ones, those to be looked at first."""
    if not found:
        return View(NO_LEADS)
    texts = [
        f"· <b>{title(lead)}</b>, from {safe(person.name, 64)}: {_short(person, lead, today)}"
        for person, lead in found
    ]
    rows = tuple(
        (Button(f"{lead.what or 'lead'} · {person.short}"[:60], data("ld", ref(lead))),)
        for person, lead in found
    )
    return View(lines("<b>Open leads</b>", *texts), rows)


def _stands(person: Person, lead: Lead) -> str:
    name = safe(person.short, 40)
    if lead.stage is Stage.NEW:
        return "What will you do with it?"
    if lead.stage is Stage.TOLD:
        return f"{name} knows. I ask again in two weeks what came of it."
    if lead.stage is Stage.CLOSED:
        return "✓ Closed."
    if lead.stage is Stage.DECLINED:
        return f"Not for you: {safe(yours(lead.why_not), 200)}." if lead.why_not else "Not for you."
    return f"{safe(lead.news, 200)}." if lead.news else "You acted on it."


def _short(person: Person, lead: Lead, today: date) -> str:
    if lead.stage is Stage.NEW:
        return "new" if lead.day and lead.day >= today else "waits for you"
    name = safe(person.short, 40)
    return {
        Stage.ACTED: f"acted on, {name} does not know yet",
        Stage.DECLINED: f"not for you, {name} does not know yet",
        Stage.TOLD: f"{name} knows, waiting for news",
        Stage.CLOSED: "closed",
    }[lead.stage]


_LABELS = {
    Move.ACT: "I acted on it",
    Move.DECLINE: "Not for me",
    Move.NEWS: "Something came of it",
    Move.SKIP: "Close without a word",
    Move.CLOSE: "Close",
}
_VERBS = {
    Move.ACT: "la",
    Move.DECLINE: "lx",
    Move.NEWS: "ln",
    Move.TELL: "lt",
    Move.SKIP: "ls",
    Move.CLOSE: "lc",
}


def _rows(person: Person, lead: Lead, draft: str) -> tuple[tuple[Button, ...], ...]:
    def move(kind: Move) -> Button:
        label = _LABELS.get(kind) or f"Told {person.short[:20]}"
        return Button(label, data(_VERBS[kind], ref(lead)))

    undo = (Button("Undo", data("lu", ref(lead))),)
    copy = (Button("Copy", copy=draft),) if draft else ()
    if lead.stage is Stage.NEW:
        return (
            (move(Move.ACT), move(Move.DECLINE)),
            (move(Move.NEWS), move(Move.SKIP)),
        )
    if lead.stage is Stage.ACTED:
        return ((*copy, move(Move.TELL)), (move(Move.NEWS), move(Move.SKIP)), undo)
    if lead.stage is Stage.DECLINED:
        return ((*copy, move(Move.TELL)), (move(Move.SKIP),), undo)
    if lead.stage is Stage.TOLD:
        return ((move(Move.NEWS), move(Move.CLOSE)), undo)
    return ((move(Move.NEWS),), undo)
