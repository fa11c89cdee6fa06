"""What `/every` and `/circle` answer."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.views.settings import spoken
from bot.core.views.view import bold, lines, safe

HOW = (
    "How often? Like: <i>/every ana 3 months</i>, <i>/every family 2 weeks</i>, "
    "<i>/every 45 days</i> for everybody."
)
CIRCLE_HOW = "Who belongs together? Like: <i>/circle family Ana, Bob</i>"
SHOWN = 20


def everybody(duration: str) -> str:
    """The usual cadence was set."""
    return f"🌱 In touch with everybody every {spoken(duration)}, unless you set it otherwise."


def circle(name: str, count: int, duration: str) -> str:
    """A circle's cadence was set."""
    people = "1 person" if count == 1 else f"{count} people"
    return f"🌱 {bold(name)} ({people}): every {spoken(duration)}."


def nobody(name: str) -> str:
    """Neither a person nor a circle."""
    return lines(
        f"I know nobody called {bold(name)}, and no circle of that name.",
        f"To make one: <i>/circle {safe(name, 40)} Ana, Bob</i>",
    )


def members(name: str, names: Sequence[str]) -> str:
    """Who is in a circle."""
    if not names:
        return f"Nobody is in {bold(name)} yet. <i>/circle {safe(name, 40)} Ana, Bob</i>"
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return f"{bold(name)}: {safe(', '.join(names[:SHOWN]), 1000)}{more}"


def unknown(name: str) -> str:
    """Somebody to be put in a circle is not known."""
    return f"I don’t know {bold(name)} yet. Tell me about them first?"
