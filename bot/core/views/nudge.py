"""Nudges: who, why now, and one thing to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.ledger.leads import Stage, leads
from bot.core.notes.facts import Channel
from bot.core.nudges.calendar import event_of
from bot.core.nudges.drafts import Advice
from bot.core.nudges.kinds import Due, Kind
from bot.core.views.days import ago, day
from bot.core.views.nudge_buttons import CLOSED, Opened, answered_rows, rows
from bot.core.views.view import Button, View, bold, lines, safe

ICON: Mapping[Kind, str] = {
    Kind.REMINDER: "⏰",
    Kind.PLAN: "📅",
    Kind.AFTER: "💬",
    Kind.BIRTHDAY: "🎂",
    Kind.BIRTHDAY_SOON: "🎁",
    Kind.PROMISE: "🤝",
    Kind.THANKS: "💛",
    Kind.NEWS: "🫶",
    Kind.FOLLOW_UP: "👋",
    Kind.EVENT: "🏁",
    Kind.LEAD: "🧭",
    Kind.NEED: "🔎",
    Kind.KEEP: "🌱",
    Kind.STILL: "🍂",
}
_MEETING = {
    Channel.COFFEE: "coffee",
    Channel.MEAL: "the meal",
    Channel.DRINKS: "drinks",
    Channel.CALL: "the call",
    Channel.VIDEO: "the video call",
}


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a nudge: the person, its reference, the item and its advice while open.

    `answer` is what was answered, in words, `code` the same as kept (see `answer_line`).
    """

    name: str
    ref: str
    due: Due | None = None
    advice: Advice | None = None
    code: str = ""


def why(due: Due, today: date) -> str:
    """Why this person, now, in a clause (escaped)."""
    person, entry = due.person, due.entry
    told = safe(entry.value, 200) if entry else ""
    match due.kind:
        case Kind.REMINDER:
            return f"you wanted a reminder: {told}"
        case Kind.PROMISE:
            return f"you promised: {told}{_late(due, today)}"
        case Kind.THANKS:
            return f"you got {told}, and have not said thank you yet"
        case Kind.NEWS:
            return f"{told}. A good moment to offer a hand"
        case Kind.EVENT:
            event = event_of(entry) if entry else None
            what = safe(event[1], 200) if event else told
            return f"ask how it went: {what}"
        case Kind.LEAD:
            return _lead(due, told)
        case Kind.PLAN:
            clock = f" at {entry.time:%H:%M}" if entry and entry.time else ""
            when = day(entry.date, today) if entry and entry.date else ""
            return f"{_MEETING.get(_way(told), 'you meet')} {when}{clock}".strip()
        case Kind.AFTER:
            when = ago(entry.date, today) if entry and entry.date else ""
            return f"how was {_MEETING.get(_way(told), 'it')} {when}?".replace(" ?", "?")
        case Kind.BIRTHDAY:
            return f"birthday {day(due.day, today) if due.day != today else 'today'}"
        case Kind.BIRTHDAY_SOON:
            return f"birthday {day(due.day + timedelta(days=3), today)}"
        case Kind.FOLLOW_UP:
            met = entry.date if entry else None
            return f"you met {ago(met, today)}" if met else "you were just introduced"
        case Kind.NEED:
            return f"looking for {told}"
        case Kind.STILL:
            return f"{_silence(due, today)}. Do you still want to keep in touch?"
        case Kind.KEEP:
            return _silence(due, today)


def _silence(due: Due, today: date) -> str:
    last = due.person.last_contact
    return f"last contact {ago(last, today)}" if last else "you have not been in touch yet"


def _late(due: Due, today: date) -> str:
    on = due.entry.date if due.entry else None
    return f", for {day(on, today)}" if on and on < today else ""


def _lead(due: Due, told: str) -> str:
    found = [x for x in leads(due.person) if due.entry and x.entry.id == due.entry.id]
    stage = found[0].stage if found else Stage.NEW
    return {
        Stage.NEW: f"you got {told}. Have you looked at it?",
        Stage.TOLD: f"you told them about {told}. Is it closed?",
    }.get(stage, f"tell them what came of it: {told}")


def _way(told: str) -> Channel | None:
    return Channel(told) if told in Channel.__members__.values() else None


def item_text(due: Due, advice: Advice | None, today: date) -> str:
    """One item: the person, why now, and a suggestion with its evidence, or a question."""
    head = f"{ICON[due.kind]} {bold(due.person.name)}: {why(due, today)}".rstrip(".")
    head += "" if head.endswith("?") else "."
    again = " (in case yesterday’s message did not reach you)" if due.unsure else ""
    return lines(head + again, advice_text(advice))


def advice_text(advice: Advice | None) -> str:
    """The suggestion on a line of its own."""
    if advice is None or advice.kind == "":
        return ""
    if advice.idea is None:
        return f"   {safe(advice.question.text)}" if advice.question else ""
    because = f" <i>({safe(advice.idea.because)})</i>" if advice.idea.because else ""
    return f"   How about: {safe(advice.idea.text)}?{because}"


def nudge(items: Sequence[Item], today: date, opened: Opened = CLOSED, waiting: int = 0) -> View:
    """A message of one or several items; `opened` is the one whose buttons are unfolded.

    `waiting` is how many more people met on the same day wait for the next message.
    """
    texts: list[str] = []
    buttons: list[tuple[Button, ...]] = []
    several = len(items) > 1
    for item in items:
        if item.code or item.due is None:
            texts.append(f"✓ {bold(item.name)}: {answer_line(item.code, today)}.")
            buttons += answered_rows(item.name, item.ref, item.code, several=several)
            continue
        texts.append(item_text(item.due, item.advice, today))
        if opened.shows(item.ref, "draft") and item.advice:
            texts.append(draft_text(item.advice))
        buttons += rows(item.due, item.advice, opened, several=several)
    if waiting:
        texts.append(f"And {waiting} more you met: /due")
    return View(lines(*texts), tuple(buttons))


def draft_text(advice: Advice) -> str:
    """The line to send."""
    return f"   ✉️ <i>{safe(advice.line)}</i>"


def answer_line(code: str, today: date) -> str:
    """What was answered, in words: a code of `_ANSWERS`, or the ISO day it was put off to."""
    if code in _ANSWERS:
        return _ANSWERS[code]
    try:
        return f"back {day(date.fromisoformat(code[:10]), today)}"
    except ValueError:
        return _ANSWERS[""]


_ANSWERS = {
    "": "taken care of",
    "done": "done",
    "coffee": "done, a coffee",
    "call": "done, a call",
    "message": "done, a message",
    "sent": "done, sent",
    "skip": "skipped",
    "notnow": "not now",
    "rest": "resting",
    "yes": "kept",
    "less": "less often",
    "letgo": "let go",
}
