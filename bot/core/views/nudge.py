"""Nudges: who, why now, and one thing to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.nudges.drafts import Advice
from bot.core.nudges.kinds import Due, Kind
from bot.core.views.days import day
from bot.core.views.nudge_buttons import CLOSED, Opened, answered_rows, labels, rows
from bot.core.views.view import Button, View, bold, lines, safe
from bot.core.views.why import why
from bot.core.views.wording import sentence

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
    Kind.REPORT: "📣",
    Kind.INTRO: "👥",
    Kind.TRIP: "✈️",
    Kind.KEEP: "🌱",
    Kind.STILL: "🍂",
}


IN_FULL = 8
"""Of how many items a message tells more than who and why."""


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
    return f"   💡 {safe(sentence(advice.idea.text))}{because}"


def nudge(items: Sequence[Item], today: date, opened: Opened = CLOSED, waiting: int = 0) -> View:
    """A message of one or several items; `opened` is the one whose buttons are unfolded.

    `waiting` is how many more people met on the same day wait for the next message.
    """
    texts: list[str] = []
    buttons: list[tuple[Button, ...]] = []
    several = len(items) > 1
    called = labels(item.due for item in items if item.due) if several else {}
    for item in items:
        if item.code or item.due is None:
            texts.append(f"✓ {bold(item.name)}: {answer_line(item.code, today)}.")
            buttons += answered_rows(item.ref, item.code, item.name if several else "")
            continue
        brief = len(items) > IN_FULL
        texts.append(item_text(item.due, None if brief else item.advice, today))
        if opened.shows(item.ref, "draft") and item.advice:
            texts.append(draft_text(item.advice))
        buttons += rows(item.due, item.advice, opened, called.get(item.ref, ""))
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
