"""What is to be sent, in the user's own voice: it begins as they greet."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

from bot.core.nudges.lines import fitted
from bot.core.views.view import Button, View, safe

PLAIN = "Hi "
"""How every draft begins that greets."""
_IN_TEXT = f"<i>{PLAIN}"
_IN_URL = f"?text={quote(PLAIN)}"


def in_voice(view: View, greeting: str) -> View:
    """The same view with the drafts in it beginning as the user greets."""
    if f"{greeting} " == PLAIN:
        return view
    text = view.text.replace(_IN_TEXT, f"<i>{safe(greeting)} ")
    rows = tuple(tuple(_button(b, greeting) for b in row) for row in view.rows)
    return View(text, rows)


def _button(button: Button, greeting: str) -> Button:
    if button.copy.startswith(PLAIN):
        return replace(button, copy=fitted(f"{greeting} {button.copy.removeprefix(PLAIN)}"))
    return replace(button, url=button.url.replace(_IN_URL, f"?text={quote(f'{greeting} ')}"))
