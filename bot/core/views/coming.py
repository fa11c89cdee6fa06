"""What comes next about somebody, in two or three words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bot.core.nudges.kinds import Due, Kind
from bot.core.views.days import moment
from bot.core.views.view import safe

WORDS: Mapping[Kind, str] = {
    Kind.REMINDER: "reminder",
    Kind.PLAN: "a word before you meet",
    Kind.AFTER: "how it was",
    Kind.BIRTHDAY: "birthday",
    Kind.BIRTHDAY_SOON: "birthday coming up",
    Kind.PROMISE: "promise",
    Kind.THANKS: "thank-you",
    Kind.NEWS: "offer a hand",
    Kind.FOLLOW_UP: "follow-up",
    Kind.EVENT: "ask how it went",
    Kind.LEAD: "the lead",
    Kind.REPORT: "tell who introduced you",
    Kind.INTRO: "the introduction",
    Kind.TRIP: "your trip",
    Kind.NEED: "what they look for",
    Kind.KEEP: "next hello",
    Kind.STILL: "still in touch?",
}


def coming(due: Due | None, today: date) -> str:
    """What is next and when (escaped): "follow-up, tomorrow"; "" for nothing."""
    if due is None:
        return ""
    what = f": {safe(due.entry.value, 80)}" if due.entry and due.kind is Kind.REMINDER else ""
    # What is late is not told by how much: that helps nobody.
    at = moment(due.day, due.time, today) if due.day >= today else "now"
    return f"{WORDS[due.kind]}{what}, {at}"
