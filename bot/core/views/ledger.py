"""The ledger on a card and in `/due`: plain words, no score."""

from __future__ import annotations

from datetime import date

from bot.core.ledger.leads import Stage
from bot.core.ledger.ledger import Item, Standing, ledger
from bot.core.notes.facts import Relation
from bot.core.people import Person
from bot.core.views.days import day
from bot.core.views.view import safe
from bot.core.views.wording import Who, clause, sentence, when, yours

SHOWN = 6
_DATED = frozenset({Relation.GAVE, Relation.RECEIVED, Relation.ASKED})
_ICON = {
    Relation.GAVE: "🎁",
    Relation.RECEIVED: "💛",
    Relation.ASKED: "💬",
    Relation.PROMISED: "🤝",
    Relation.OFFER: "💡",
}


def ledger_lines(person: Person, today: date, limit: int = SHOWN) -> list[str]:
    """What went back and forth with somebody, a line each (escaped): what is open, then the rest.

    At most `limit` lines, each in the order it happened, the latest kept.
    """
    items = [i for i in ledger(person) if i.open or i.entry.what in _DATED]
    ranked = sorted(items, key=lambda i: (i.open, i.entry.order))[-limit:]
    who = Who.of(person)
    return [
        f"{_ICON[i.entry.what]} {sentence(told(i, who, today))}."
        for i in sorted(ranked, key=lambda i: i.entry.order)
        if isinstance(i.entry.what, Relation)
    ]


def in_brief(person: Person, today: date) -> str:
    """The ledger in one sentence for `/due`: what the user last gave, what is open; "" for none."""
    items = ledger(person)
    who = Who.of(person)
    gave = [i for i in items if i.entry.what is Relation.GAVE][-1:]
    waiting = [i for i in items if i.open][-2:]
    clauses = [told(i, who, today) for i in (*gave, *waiting)]
    return f"{sentence('; '.join(clauses))}." if clauses else ""


def told(item: Item, who: Who, today: date) -> str:
    """One thing with its day and where it stands (escaped)."""
    entry = item.entry
    happened = when(entry.date, today) if entry.what in _DATED else ""
    state = _state(item, who, today)
    said = safe(clause(entry, who), 160)
    return f"{said}{f' {happened}' if happened else ''}{f': {state}' if state else ''}"


def _state(item: Item, who: Who, today: date) -> str:
    kind = item.entry.what
    if kind is Relation.RECEIVED:
        parts = [_LEAD[item.lead.stage].format(safe(who.her, 40))] if item.lead else []
        if item.lead and item.lead.news:
            parts.append(f"“{safe(yours(item.lead.news), 60)}”")
        if not item.thanked:
            parts.append("not thanked yet")
        return ", ".join(p for p in parts if p)
    if item.answer:
        return f"{safe(who.she, 40)} said {item.answer}"
    if not item.open:
        return "done" if kind is Relation.PROMISED and item.standing is Standing.DONE else ""
    if kind is Relation.PROMISED:
        return f"by {day(item.entry.date, today)}" if item.entry.date else ""
    return "no answer yet" if kind is Relation.ASKED else ""


_LEAD = {
    Stage.NEW: "to look at",
    Stage.ACTED: "you acted on it",
    Stage.DECLINED: "not for you, {} does not know yet",
    Stage.TOLD: "you told {} how it went",
    Stage.CLOSED: "closed",
}
