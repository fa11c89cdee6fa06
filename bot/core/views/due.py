"""`/due` and the living board: who is due and why, by page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.core.nudges.kinds import UNPROMPTED, Due
from bot.core.views.days import moment
from bot.core.views.ledger import in_brief
from bot.core.views.nudge import Item, answer_line, draft_text, item_text
from bot.core.views.nudge_buttons import CLOSED, Opened, labels, rows
from bot.core.views.view import Button, View, bold, data, lines

NOBODY_DUE = "Nobody is due in the next week. Met somebody? Just text me."
NOBODY_AT_ALL = "Nobody is due. Met somebody? Just text me."
PAGE = 5
WEEK = timedelta(days=7)


class Scope(StrEnum):
    """How much `/due` shows."""

    NEAR = "near"
    """What is overdue, today's, and the coming week's."""
    WEEK = "week"
    """The coming week alone."""
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list: which scope and page (from 0), its items, whether more follow."""

    scope: Scope
    number: int
    items: Sequence[Item]
    more: bool = False


def order(due: Due, today: date) -> tuple[int, bool, str]:
    """Where an item stands in the list: by section, what was asked for first, the oldest first."""
    return _section(due, today), due.kind in UNPROMPTED, due.at


def _section(due: Due, today: date) -> int:
    if due.day < today:
        return 0
    return 1 if due.day == today else 2 if due.day <= today + WEEK else 3


_TITLES: Mapping[int, str] = {0: "Overdue", 1: "Today", 2: "This week", 3: "Later"}


def due_list(page: Page, today: date, opened: Opened = CLOSED, just: Item | None = None) -> View:
    """The page; `just` was answered a moment ago."""
    texts: list[str] = []
    buttons: list[tuple[Button, ...]] = []
    if just is not None:
        texts.append(f"✓ {bold(just.name)}: {answer_line(just.code, today)}.")
        buttons.append((Button(f"Undo {just.name[:20]}", data("reopen", just.ref)),))
    if not page.items:
        texts.append(NOBODY_AT_ALL if page.scope is Scope.ALL else NOBODY_DUE)
    section = -1
    called = labels(item.due for item in page.items if item.due)
    for item in page.items:
        if item.due is None:
            continue
        if _section(item.due, today) != section:
            section = _section(item.due, today)
            texts.append(f"<b>{_TITLES[section]}</b>")
        said = moment(item.due.day, item.due.time, today)
        when = f"{said[:1].upper()}{said[1:]} · "
        text = item_text(item.due, item.advice, today)
        texts.append(when + text if item.due.day > today else text)
        told = in_brief(item.due.person, today) if item.due.kind in UNPROMPTED else ""
        texts.append(f"   <i>{told}</i>" if told else "")
        if opened.shows(item.ref, "draft") and item.advice:
            texts.append(draft_text(item.advice))
        buttons += rows(item.due, item.advice, opened, called[item.ref])
    buttons.append(_turning(page))
    return View(lines(*texts), tuple(row for row in buttons if row))


def _turning(page: Page) -> tuple[Button, ...]:
    back = Button("Previous page", data("page", page.scope, page.number - 1))
    on = Button("Next page", data("page", page.scope, page.number + 1))
    return (*((back,) if page.number else ()), *((on,) if page.more else ()))
