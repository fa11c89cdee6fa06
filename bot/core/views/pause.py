"""`/pause`: no nudges until a day."""

from __future__ import annotations

from datetime import date

from bot.core.views.days import day
from bot.core.views.view import Button, View, data

LENGTHS = {"7": "A week", "14": "Two weeks", "30": "A month"}
"""Days of a pause, as its buttons say them."""
OFF, OTHER = "off", "other"
STAYS = "Reminders you set still come, and you can text me as always."
ASK = f"For how long shall I keep quiet? {STAYS}"
UNTIL_WHEN = "Until when? Type a day: Friday, 12 May, in 3 weeks."
NO_DAY = "I don’t know that as a day. Like: <i>/pause until Friday</i>, <i>/pause 2 weeks</i>."
AWAKE = "I’m back. /due shows what is open."


def pause(until: date | None, today: date) -> View:
    """Whether Kith is quiet, and until when, with buttons to change that."""
    if until is not None and until > today:
        text = f"⏸ I keep quiet until {day(until, today)}. {STAYS}"
        return View(text, ((Button("Speak up again", data("pz", OFF)),),))
    lengths = tuple(Button(label, data("pz", days)) for days, label in LENGTHS.items())
    return View(ASK, (lengths, (Button("Another day", data("pz", OTHER)),)))
