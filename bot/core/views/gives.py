"""Things to give, each in a line with a button that takes the first step."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.ledger.gives import Give, Kind
from bot.core.ledger.needs import Help
from bot.core.ledger.shelf import Match
from bot.core.notes.facts import Relation
from bot.core.people import Person
from bot.core.phrasing import counted
from bot.core.views.view import Button, data, safe
from bot.core.views.wording import Who, promised_to, thing, yours

_BECAUSE = {
    Relation.NEED: "looking for {}",
    Relation.INTEREST: "into {}",
    Relation.INDUSTRY: "in {}",
    Relation.TITLE: "{}",
    Relation.ORG: "at {}",
    Relation.DETAIL: "you noted: {}",
    Relation.LOCATION: "in {}",
    Relation.OFFER: "offered to {}",
    Relation.MET_AT: "you met at {}",
}


_COUNTED = frozenset({Relation.NEED, Relation.TITLE})


def because(kind: Relation | None, value: str) -> str:
    """What of somebody speaks for it, in a few words (escaped)."""
    said = counted(value) if kind in _COUNTED else value
    return _BECAUSE[kind].format(safe(said, 60)) if kind else ""


def why(match: Match) -> str:
    """Why somebody would care about a link (escaped)."""
    return because(match.because, match.value) or "you named them"


def give_line(give: Give) -> str:
    """One thing to give, said to the user (escaped)."""
    person = give.person
    name = safe(person.short, 40)
    if give.kind is Kind.PROMISE and give.entry:
        return f"🤝 keep your promise to {name}: {safe(promised_to(yours(give.entry.value), person.short), 100)}"
    if give.kind is Kind.THANKS and give.entry:
        return f"💛 thank {name} for {safe(thing(yours(give.entry.value)), 100)}"
    if give.kind is Kind.INTRODUCTION and give.help:
        return f"👥 introduce {name} to {meets(give.help)}"
    if give.link:
        link, match = give.link
        return f"🔖 send {name} “{safe(link.name, 80)}” ({why(match)})"
    return ""


def meets(found: Help) -> str:
    """Who could help and by what, and whom it would help too (escaped)."""
    who = Who.of(found.person)
    hint = because(found.kind, found.value)
    both = ", and the other way round" if found.mutual else ""
    need = f"{safe(who.she, 40)} is looking for {safe(counted(found.need), 60)}"
    return f"{safe(found.helper.short, 40)} ({hint}): {need}{both}"


def give_button(give: Give) -> Button | None:
    """The button that takes the first step."""
    key = give.person.id
    short = give.person.short[:18]
    if give.kind is Kind.PROMISE and give.entry:
        return Button(f"Done for {short}", data("gp", key, give.entry.id))
    if give.kind is Kind.THANKS and give.entry:
        return Button(f"Thank {short}", data("th", key, give.entry.id))
    if give.kind is Kind.INTRODUCTION and give.help:
        other = give.help.helper
        return Button(f"{short} ↔ {other.short[:18]}", data("in", key, other.id))
    if give.link:
        return Button(f"Send {short} the link", data("lk", key, give.link[0].id))
    return None


def give_rows(found: Sequence[Give]) -> tuple[tuple[Button, ...], ...]:
    """The buttons of several, two in a row."""
    buttons = [b for b in map(give_button, found) if b]
    return tuple(tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2))


def named(people: Sequence[Person], verb: str) -> tuple[tuple[Button, ...], ...]:
    """A button for each person, two in a row."""
    buttons = [Button(p.name[:40], data(verb, p.id)) for p in people]
    return tuple(tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2))
