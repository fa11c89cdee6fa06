"""What a due item suggests: the idea, or the question, and the line to send."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.core.ledger.introductions import last_words, said_yes
from bot.core.ledger.leads import leads
from bot.core.nudges import lines
from bot.core.nudges.calendar import event_of
from bot.core.nudges.kinds import Due, Kind
from bot.core.nudges.questions import Question, asked, question
from bot.core.nudges.reasons import Idea, ideas, suggestion
from bot.core.nudges.visits import visit_idea
from bot.core.people import Entry
from bot.core.views.drafts import report_draft, thanks_draft, told_draft

_TAKES_A_REASON = frozenset({Kind.FOLLOW_UP, Kind.KEEP, Kind.NEED, Kind.TRIP, Kind.BIRTHDAY_SOON})


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


def advised(due: Due) -> bool:
    """Whether it comes with a reason to get in touch, rather than being one."""
    return due.kind in _TAKES_A_REASON


def advise(due: Due, today: date, more: Iterable[Idea] = (), *, again: bool = False) -> Advice:
    """The advice for an item; `more` are further ideas for the person, better than the record's.

    What was put before the user keeps the reason it came with, unless it comes `again`.
    """
    person, more = due.person, list(more)
    if not advised(due):
        return Advice(_line(due, today))
    how = due.entry.value if due.entry else ""
    first = due.kind is Kind.FOLLOW_UP
    plain = lines.met(person.short, how) if first else lines.plain(person.short)
    if due.kind is Kind.NEED:
        used = [o.reason for o in person.offers if o.reason and o.key != due.key]
        idea = next((i for i in more if not used or i.kind != used[-1]), None)
        return Advice(idea.line if idea else plain, idea)
    if due.kind is Kind.TRIP and due.trip is not None:
        visit = visit_idea(person, due.trip, today)
        return Advice(visit.line, visit)
    given = "" if again else _given(due)
    idea = next((i for i in (*more, *ideas(person, today)) if i.kind == given), None)
    put = asked(given, person, today)
    if idea is None and put is None:
        idea = suggestion(person, today, more)
    if idea is not None:
        return Advice(idea.line or plain, idea)
    if due.kind is Kind.BIRTHDAY_SOON:
        return Advice(plain)
    return Advice(plain, None, put or question(person, today))


def _given(due: Due) -> str:
    """The kind of reason it was offered with and that still stands before the user."""
    offers = [o for o in due.person.offers if o.key == due.key and o.day == due.offered]
    return offers[-1].reason if offers else ""


def _line(due: Due, today: date) -> str:
    make = _LINES.get(due.kind)
    return make(due, due.entry, today) if make and due.entry else lines.plain(due.person.short)


def _lead(due: Due, entry: Entry, _: date) -> str:
    lead = next((x for x in leads(due.person) if x.entry.id == entry.id), None)
    return told_draft(due.person, lead) if lead else lines.plain(due.person.short)


def _event(due: Due, entry: Entry, _: date) -> str:
    event = event_of(entry)
    return lines.event(due.person.short, event[1] if event else entry.value)


_LINES: Mapping[Kind, Callable[[Due, Entry, date], str]] = {
    Kind.PROMISE: lambda d, e, _: lines.promise(d.person.short, e.value),
    Kind.THANKS: lambda d, e, _: thanks_draft(d.person, e),
    Kind.BIRTHDAY: lambda d, _, today: lines.birthday(d.person.short, late=d.day < today),
    Kind.NEWS: lambda d, e, _: lines.news(d.person.short, e.value),
    Kind.EVENT: _event,
    Kind.LEAD: _lead,
    Kind.REPORT: lambda d, e, _: report_draft(e.value.split()[0], d.person.short),
    Kind.INTRO: lambda d, e, _: lines.asked(d.person.short, last_words(e), agreed=said_yes(e)),
    Kind.PLAN: lambda d, e, _: lines.before(d.person.short, e.value, e.time),
    Kind.AFTER: lambda d, e, _: lines.after(d.person.short, e.value),
}
"""What to send where the item itself is the reason."""
