"""`/settings`: when and how often Kith speaks up, changed with buttons."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import time
from enum import StrEnum

from bot.core.profile import Choices, Habits
from bot.core.views.view import Button, View, data, lines, safe

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HOURS = (6, 7, 8, 9, 10, 11, 12, 13, 15, 17, 18, 19, 20)
REVIEW_HOURS = (9, 12, 16, 17, 18, 19, 20)
QUIETS = (("20:00", "08:00"), ("21:00", "08:00"), ("22:00", "07:00"), ("23:00", "07:00"))
NO_QUIET = "00:00"
LIMITS = (1, 2, 3, 5, 8, 12)
CADENCES = (30, 45, 60, 90, 120, 180)
ZONE_ASK = "Where are you? Type a city or an offset, or send me your location."
GREETINGS = ("Hi", "Hey", "Hello", "Dear")
OTHER = "other"
GREETING_ASK = "How do you greet people? Type it without a name: <i>Hiya</i>, <i>Good day</i>."
LONGEST_GREETING = 24
IN_A_ROW = 5
MOST_A_DAY = 20
LONGEST_CADENCE = 3650


class Panel(StrEnum):
    """The settings, one panel of buttons each."""

    HOUR = "hour"
    DAYS = "days"
    QUIET = "quiet"
    LIMIT = "limit"
    CADENCE = "cadence"
    REVIEW = "review"
    GREETING = "hello"
    ZONE = "zone"


_LABELS = {
    Panel.HOUR: "🕘 Hour",
    Panel.DAYS: "📆 Days",
    Panel.QUIET: "🌙 Quiet hours",
    Panel.LIMIT: "🔢 How many",
    Panel.CADENCE: "🌱 How often",
    Panel.REVIEW: "🗓 Review",
    Panel.GREETING: "👋 Greeting",
    Panel.ZONE: "🌍 Where I am",
}


def settings(habits: Habits, panel: Panel | None = None) -> View:
    """All settings as they are, with the buttons of one panel or of all."""
    text = lines(
        "<b>Your settings</b>",
        f"🕘 Nudges at {habits.hour:%H:%M}, {safe(habits.zone)}",
        f"📆 {days(habits.days)}; first follow-ups "
        + ("on any day" if habits.follow_up_any_day else "on these days too"),
        f"🌙 {_quiet(habits)}",
        f"🔢 At most {habits.daily_limit} a day, reminders and birthdays apart",
        f"🌱 In touch every {habits.cadence_days} days",
        *(f"   {safe(name)}: every {spoken(every)}" for name, every in habits.circles.items()),
        f"🗓 {_review(habits)}",
        f"👋 What you send begins: {safe(habits.greeting, 40)} Ana, …",
        "⏸ /pause when you want to be left in peace",
    )
    if panel is None:
        buttons = [Button(label, data("set", name)) for name, label in _LABELS.items()]
        return View(text, _grid(buttons, 2))
    back = (Button("‹", data("set", "all")),)
    return View(text, (*_grid(_panel(panel, habits), IN_A_ROW), back))


def days(chosen: Iterable[int]) -> str:
    """Days of the week in words."""
    sorted_days = sorted(chosen)
    if sorted_days == list(range(7)):
        return "Every day"
    if not sorted_days:
        return "No days: only what has its own day"
    first, last = sorted_days[0], sorted_days[-1]
    if len(sorted_days) > 2 and sorted_days == list(range(first, last + 1)):  # noqa: PLR2004  (two days are no range)
        return f"{DAYS[first]} to {DAYS[last]}"
    return ", ".join(DAYS[d] for d in sorted_days)


def spoken(duration: str) -> str:
    """An ISO 8601 duration in words: "P3M" is "3 months"."""
    count, unit = int(duration[1:-1]), _UNITS[duration[-1]]
    return unit if count == 1 else f"{count} {unit}s"


_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def _quiet(habits: Habits) -> str:
    if habits.quiet_from == habits.quiet_to:
        return "No quiet hours"
    return f"Quiet from {habits.quiet_from:%H:%M} to {habits.quiet_to:%H:%M}"


def _review(habits: Habits) -> str:
    if habits.review is None:
        return "No weekly review"
    day, at = habits.review
    return f"Weekly review on {DAYS[day]} at {at:%H:%M}"


def _panel(panel: Panel, habits: Habits) -> list[Button]:
    match panel:
        case Panel.HOUR:
            options = [(f"{h}:00", f"{h:02}:00", habits.hour == time(h)) for h in HOURS]
        case Panel.DAYS:
            options = [(name, str(n), n in habits.days) for n, name in enumerate(WEEKDAYS)]
            options.append(("Follow-ups any day", "any", habits.follow_up_any_day))
        case Panel.QUIET:
            now = f"{habits.quiet_from:%H:%M}-{habits.quiet_to:%H:%M}"
            options = [(f"{a[:2]}–{b[:2]}", f"{a}-{b}", now == f"{a}-{b}") for a, b in QUIETS]
            none = habits.quiet_from == habits.quiet_to
            options.append(("None", f"{NO_QUIET}-{NO_QUIET}", none))
        case Panel.LIMIT:
            options = [(f"{n} a day", str(n), habits.daily_limit == n) for n in LIMITS]
        case Panel.CADENCE:
            options = [(f"{n} days", str(n), habits.cadence_days == n) for n in CADENCES]
        case Panel.REVIEW:
            day, at = habits.review or (None, None)
            options = [(name, str(n), n == day) for n, name in enumerate(WEEKDAYS)]
            options += [(f"{h}:00", f"{h:02}:00", at == time(h)) for h in REVIEW_HOURS]
            options.append(("Off", "off", habits.review is None))
        case Panel.GREETING:
            options = [(word, word, habits.greeting == word) for word in GREETINGS]
            options.append(("Another", OTHER, habits.greeting not in GREETINGS))
        case Panel.ZONE:
            options = []
    return [
        Button(f"• {label}" if now else label, data("put", panel, value))
        for label, value, now in options
    ]


def _grid(buttons: Sequence[Button], wide: int) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(buttons[n : n + wide]) for n in range(0, len(buttons), wide))


Changes = dict[str, object]


def changed(choices: Choices, habits: Habits, panel: Panel, value: str) -> Changes | None:
    """What a button changes in `choices`, by name; None where it says nothing that can be."""
    try:
        return _CHANGES[panel](choices, habits, value)
    except ValueError:
        return None


def _hour(_: Choices, __: Habits, value: str) -> Changes:
    return {"hour": time.fromisoformat(value)}


def _days(_: Choices, habits: Habits, value: str) -> Changes:
    if value == "any":
        return {"follow_up_any_day": not habits.follow_up_any_day}
    return {"days": habits.days ^ {int(value) % len(DAYS)}}


def _quiet_hours(_: Choices, __: Habits, value: str) -> Changes:
    begin, _dash, end = value.partition("-")
    return {"quiet_from": time.fromisoformat(begin), "quiet_to": time.fromisoformat(end)}


def _limit(_: Choices, __: Habits, value: str) -> Changes:
    return {"daily_limit": min(max(int(value), 1), MOST_A_DAY)}


def _cadence(_: Choices, __: Habits, value: str) -> Changes:
    return {"cadence_days": min(max(int(value), 1), LONGEST_CADENCE)}


def _review_time(choices: Choices, _: Habits, value: str) -> Changes:
    if value == "off":
        return {"review_off": not choices.review_off}
    if ":" in value:
        return {"review_at": time.fromisoformat(value), "review_off": False}
    return {"review_day": int(value) % len(DAYS), "review_off": False}


_CHANGES: Mapping[Panel, Callable[[Choices, Habits, str], Changes]] = {
    Panel.HOUR: _hour,
    Panel.DAYS: _days,
    Panel.QUIET: _quiet_hours,
    Panel.LIMIT: _limit,
    Panel.CADENCE: _cadence,
    Panel.REVIEW: _review_time,
    Panel.GREETING: lambda _, __, value: {"greeting": value if value in GREETINGS else None},
    Panel.ZONE: lambda _, __, ___: {},
}
