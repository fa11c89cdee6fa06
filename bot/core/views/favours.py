"""`/gave`, `/got`, `/asked`: what is asked while something is missing."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.ledger.gives import Give
from bot.core.views.gives import give_line, give_rows
from bot.core.views.view import Button, View, bold, data, lines, safe

_WHAT = {
    "gave": "What did you do for {}?",
    "got": "What did {} do for you?",
    "asked": "What did you ask of {}?",
}
_WHOM = {
    "gave": "Who did you do something for? Type it like: <i>Ana article on PSD2</i>",
    "got": "Who did something for you? Type it like: <i>Ana intro to Luis</i>",
    "asked": "Whom did you ask, and for what? Type it like: <i>Ana intro to Luis</i>",
}
_WHOM_THING = {
    "gave": "Who was it for: {}?",
    "got": "Who was it from: {}?",
    "asked": "Whom did you ask for it: {}?",
}


def what(name: str, command: str, ideas: Sequence[Give] = ()) -> View:
    """Asks what it was, when only the person is known; `ideas` could be given them now."""
    return View(
        lines(*_could(ideas), _after(ideas) + _WHAT[command].format(bold(name))), give_rows(ideas)
    )


def whom(
    command: str, thing: str, people: Sequence[tuple[str, str]], ideas: Sequence[Give] = ()
) -> View:
    """Asks whom, with a button (name, id) for each likely person; `thing` is "" where untold.

    `ideas` are things that could be given now, shown first.
    """
    rows = [Button(name[:40], data(command, key)) for name, key in people]
    pairs = tuple(tuple(rows[n : n + 2]) for n in range(0, len(rows), 2))
    question = _WHOM_THING[command].format(f"<i>{safe(thing, 200)}</i>") if thing else ""
    return View(
        lines(*_could(ideas), _after(ideas) + (question or _WHOM[command])),
        (*give_rows(ideas), *pairs),
    )


def _could(ideas: Sequence[Give]) -> list[str]:
    return ["<b>You could</b>", *(f"· {give_line(g)}" for g in ideas)] if ideas else []


def _after(ideas: Sequence[Give]) -> str:
    return "\n" if ideas else ""
