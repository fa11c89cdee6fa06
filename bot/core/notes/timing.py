"""The day of a clause: which of its date phrases counts, under which tense."""

from __future__ import annotations

from datetime import date, time

from bot.core.notes.clauses import Clause
from bot.core.notes.lexicon import lexicon
from bot.core.notes.scene import Scene

_NOT_BEFORE = frozenset({"not", "of", "than", "from"})


def stated(clause: Clause, *, past: bool) -> tuple[date, time | None] | None:
    """The day (and clock time) that `clause` states, read as past or future."""
    tokens = clause.tokens
    for at, token in enumerate(tokens):
        if token.kind != "date":
            continue
        before = tokens[at - 1].low if at else ""
        span = token.extra.span  # type: ignore[attr-defined]  # date tokens carry a When
        if clause.text[span[0] : span[0] + 5].lower() == "from " and any(
            t.kind == "date" for t in tokens[at + 1 :]
        ):
            continue
        if before in _NOT_BEFORE and (
            before != "of" or (at > 1 and tokens[at - 2].low == "instead")
        ):
            continue
        when = token.extra
        day = when.resolve(past=past)  # type: ignore[attr-defined]  # date tokens carry a When
        if day is not None:
            return day, when.time  # type: ignore[attr-defined]  # date tokens carry a When
    return None


def leans(clause: Clause, scene: Scene) -> str:
    """Whether the dates of `clause` can only be "past" or "future", else ""."""
    today = scene.now.date()
    for when in clause.whens:
        if when.past == when.future and when.past is not None:
            if when.past < today:
                return "past"
            if when.past > today:
                return "future"
            if when.time is not None:
                return "future" if when.time > scene.now.time() else "past"
            return ""
        return "either"
    return ""


def named_today(c: Clause, s: Scene) -> bool:
    """Whether a meeting goes by the name of today's weekday: "sunday dip with Bo" on a Sunday."""
    first = c.tokens[0]
    if first.kind != "date" or len(c.whens) != 1 or first.low in {"today", "tonight"}:
        return False
    when = c.whens[0]
    return (
        when.past is not None
        and when.time is None
        and first.text.casefold() == f"{s.now:%A}".casefold()
    )


def begins_past(rest: str) -> bool:
    """Whether the clause begins with a verb in the past: "planted tulips with Ana on sunday"."""
    first = rest.split(maxsplit=1)[0] if rest else ""
    lex = lexicon()
    return first in lex.finite and not first.endswith("s") and first not in lex.verbs
