"""The weekly review: five friendly lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.core.nudges.drafts import Advice
from bot.core.nudges.review import Review
from bot.core.views.days import day
from bot.core.views.view import View, bold, lines, safe

NAMES = 3
FEW_WEEKS = 2
"""A chart of fewer weeks with anything in them shows nothing."""

SILENT = "Nothing in the last seven days yet. Whom did you meet? Tell me in a few words."


def review(week: Review, advice: Advice | None, today: date) -> View:
    """The week told on `today`; `advice` is what to do for whoever slipped."""
    late = f", up to {day(week.until, today)}" if week.until < today else ""
    return View(
        lines(
            f"🗓 <b>Your week{late}</b>",
            _new(week),
            _kept(week),
            _favours(week),
            _suggestion(week, advice),
        )
    )


def worth_a_chart(week: Review) -> bool:
    """Whether a picture of the last weeks has something to show."""
    return sum(bool(n) for n in week.weeks) >= FEW_WEEKS


def _new(week: Review) -> str:
    told = []
    if week.new:
        told.append(f"{_count(len(week.new), 'new person', 'new people')}: {_names(week.new)}")
    if week.second:
        told.append(f"met again for the first time: {_names(week.second)}")
    return f"👋 {'; '.join(told)}." if told else ""


def _kept(week: Review) -> str:
    told = []
    if week.contacts:
        in_person = f", {week.met} in person" if week.met else ""
        told.append(f"{_count(week.contacts, 'contact', 'contacts')}{in_person}")
    if week.kept:
        told.append(f"{_count(week.kept, 'follow-up', 'follow-ups')} kept")
    return f"🌱 {'; '.join(told)}." if told else "🌱 A quiet week. That is fine."


def _favours(week: Review) -> str:
    if not (week.gave or week.got):
        return ""
    gave = f"gave {_count(week.gave, 'thing', 'things')}" if week.gave else ""
    got = f"got {_count(week.got, 'thing', 'things')}" if week.got else ""
    return f"🎁 You {' and '.join(part for part in (gave, got) if part)}."


def _suggestion(week: Review, advice: Advice | None) -> str:
    if week.slipped is None:
        return ""
    what = f": {safe(advice.idea.text)}" if advice and advice.idea else ""
    return f"💡 For the coming week, {bold(week.slipped.name)}{what}."


def _names(names: Sequence[str]) -> str:
    shown = ", ".join(safe(name, 40) for name in names[:NAMES])
    return f"{shown} and {len(names) - NAMES} more" if len(names) > NAMES else shown


def _count(n: int, one: str, several: str) -> str:
    return f"{n} {one if n == 1 else several}"
