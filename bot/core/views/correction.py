"""What a correction is answered with."""

from __future__ import annotations

import re
from datetime import date

from bot.core.corrections.correction import Correction, Fix
from bot.core.notes.facts import Relation
from bot.core.views.days import day
from bot.core.views.phrases import in_words
from bot.core.views.view import Button, View, bold, data, safe

TAKEN_BACK = "As it was before."
WHO_THEN = "Who is it then? Tell me with a button above. ☝️"
NOT_THERE = "That is undone already."
_ISO_DAY = 10
_FORMS = {
    Relation.BIRTHDAY: re.compile(r"(?:\d{4}-)?\d\d-\d\d"),
    Relation.CADENCE: re.compile(r"P\d+[DWMY]"),
}


def done(note: str, correction: Correction, today: date) -> View:
    """A correction was taken in."""
    button = Button("Undo", data("unfix", note, correction.message or 0))
    return View(f"✏️ {_said(correction, today)}", ((button,),))


def gone(correction: Correction) -> View:
    """A correction was taken back."""
    return View(f"↩️ {TAKEN_BACK} ({safe(correction.text, 60)})" if correction.text else TAKEN_BACK)


def _said(correction: Correction, today: date) -> str:
    old, new = bold(correction.old), bold(correction.new)
    if correction.fix is Fix.NAME:
        after = f" I’ll know who you mean by {old}." if correction.alias else ""
        return f"{new}, got it.{after}"
    if correction.fix is Fix.DATE:
        return f"Got it: {day(date.fromisoformat(correction.new[:_ISO_DAY]), today)}{_clock(correction)}."
    if correction.fix is Fix.WORDS:
        old, new = _told(correction.old), _told(correction.new)
        return f"Got it: {new}, not {old}." if correction.new else f"Got it: not {old}."
    return {
        Fix.NOBODY: f"Got it: {old} is nobody. I’ll remember.",
        Fix.PLACE: f"Got it: {old} is a place. I’ll remember.",
        Fix.ORG: f"Got it: {old} is not a person. I’ll remember.",
        Fix.PERSON: f"Got it: {old} is a name. I’ll remember.",
    }.get(correction.fix, "Got it.")


def _told(value: str) -> str:
    kind = next((kind for kind, form in _FORMS.items() if form.fullmatch(value)), None)
    return f"<b>{in_words(kind, value)}</b>" if kind else bold(value)


def _clock(correction: Correction) -> str:
    clock = correction.new[_ISO_DAY + 1 :]
    return f" {clock}" if clock else ""
