"""What a due item suggests: the idea, or the question, and the line to send."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.core.ledger.leads import leads
from bot.core.nudges import lines
from bot.core.nudges.calendar import event_of
from bot.core.nudges.kinds import Due, Kind
from bot.core.nudges.questions import Question, question
from bot.core.nudges.reasons import Idea, suggestion

_TAKES_A_REASON = frozenset({Kind.FOLLOW_UP, Kind.KEEP, Kind.NEED, Kind.BIRTHDAY_SOON})


@dataclass(frozen=True, slots=True)
class Advice:
    """What goes with a due item: an idea, else a question to the user, and a line to send.

    `kind` names it for taking turns, "" for what has no kinds (a reminder is a reminder).
    """

    line: str
    idea: Idea | None = None
    question: Question | None = None

    @property
    def kind(self) -> str:
        """What kind of reason it is."""
        if self.idea is not None:
            return self.idea.kind
        return self.question.kind if self.question else ""


def advise(due: Due, today: date, more: Iterable[Idea] = ()) -> Advice:
    """The advice for an item; `more` are further ideas for the person, better than the record's."""
    person = due.person
    if due.kind not in _TAKES_A_REASON:
        return Advice(_line(due))
    idea = suggestion(person, today, more)
    if idea is not None:
        return Advice(idea.line or lines.plain(person.short), idea)
    if due.kind is Kind.BIRTHDAY_SOON:
        return Advice(lines.plain(person.short))
    plain = lines.met if due.kind is Kind.FOLLOW_UP else lines.plain
    return Advice(plain(person.short), None, question(person, today))


def _line(due: Due) -> str:  # noqa: PLR0911  (a table by kind, each with its own words)
    name = due.person.short
    entry = due.entry
    told = entry.value if entry else ""
    match due.kind:
        case Kind.PROMISE:
            return lines.promise(name, told)
        case Kind.THANKS:
            return lines.thanks(name, told)
        case Kind.BIRTHDAY:
            return lines.birthday(name)
        case Kind.NEWS:
            return lines.news(name, told)
        case Kind.EVENT:
            event = event_of(entry) if entry else None
            return lines.event(name, event[1] if event else told)
        case Kind.LEAD:
            lead = next((x for x in leads(due.person) if entry and x.entry.id == entry.id), None)
            return lines.lead(name, lead.what or told if lead else told)
        case Kind.PLAN:
            clock = f"{entry.time:%H:%M}" if entry and entry.time else ""
            return lines.before(name, told, clock)
        case Kind.AFTER:
            return lines.after(name, told)
        case _:
            return lines.plain(name)
