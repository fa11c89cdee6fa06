"""Why a person is due now, in a clause."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from bot.core.ledger.introductions import last_words, said_yes
from bot.core.ledger.leads import Stage, leads
from bot.core.names import fold
from bot.core.notes.facts import Channel
from bot.core.nudges.calendar import AHEAD, event_of
from bot.core.nudges.kinds import Due, Kind
from bot.core.nudges.lines import staying
from bot.core.phrasing import deed_for, wish
from bot.core.views.days import ago, day
from bot.core.views.view import safe
from bot.core.views.wording import Who, clause

_MEETING: Mapping[str, str] = {
    Channel.COFFEE: "coffee",
    Channel.MEAL: "the meal",
    Channel.DRINKS: "drinks",
    Channel.CALL: "the call",
    Channel.VIDEO: "the video call",
}

_FIRST: Mapping[str, str] = {
    Channel.CALL: "first talked",
    Channel.VIDEO: "first talked",
    Channel.EMAIL: "first wrote",
    Channel.MESSAGE: "first wrote",
}


def why(due: Due, today: date) -> str:
    """Why this person, now, in a clause (escaped)."""
    return _WORDS[due.kind](due, today)


def _told(due: Due) -> str:
    return safe(due.entry.value, 200) if due.entry else ""


def _reminder(due: Due, _: date) -> str:
    value = due.entry.value if due.entry else ""
    deed = safe(deed_for(value, Who.of(due.person).her), 200)
    return f"you wanted a reminder to {deed}" if deed else f"you wanted a reminder: {_told(due)}"


def _promise(due: Due, today: date) -> str:
    on = due.entry.date if due.entry else None
    late = f", for {day(on, today)}" if on and on < today else ""
    return f"{_clause(due)}{late}"


def _thanks(due: Due, _: date) -> str:
    return f"{_clause(due) or 'you got their help'}, and you have not said thank you yet"


def _clause(due: Due) -> str:
    """What went back and forth, as one would say it."""
    if due.entry is None or not due.entry.value:
        return ""
    return safe(clause(due.entry, Who.of(due.person)), 240)


def _news(due: Due, _: date) -> str:
    return f"{_told(due)}. A good moment to offer a hand"


def _event(due: Due, _: date) -> str:
    event = event_of(due.entry) if due.entry else None
    return f"ask how it went: {safe(event[1], 200) if event else _told(due)}"


def _lead(due: Due, _: date) -> str:
    found = [x for x in leads(due.person) if due.entry and x.entry.id == due.entry.id]
    stage = found[0].stage if found else Stage.NEW
    what = found[0].what if found else ""
    it = f"the lead ({safe(what, 160)})" if what else "the lead"
    her = safe(Who.of(due.person).her, 40)
    return {
        Stage.NEW: f"{_clause(due)}. Have you looked at it?",
        Stage.TOLD: f"you told {her} about {it}. Is it closed?",
    }.get(stage, f"tell {her} what came of {it}")


def _plan(due: Due, today: date) -> str:
    entry = due.entry
    clock = f" at {entry.time:%H:%M}" if entry and entry.time else ""
    when = day(entry.date, today) if entry and entry.date else ""
    return f"{_MEETING.get(_told(due), 'you meet')} {when}{clock}".strip()


def _after(due: Due, today: date) -> str:
    when = f" {ago(due.entry.date, today)}" if due.entry and due.entry.date else ""
    return f"how was {_MEETING.get(_told(due), 'it')}{when}?"


def _birthday(due: Due, today: date) -> str:
    on = due.day if due.kind is Kind.BIRTHDAY else due.day + AHEAD
    return f"birthday {day(on, today) if on >= today else f'was {ago(on, today)}'}"


def _follow_up(due: Due, today: date) -> str:
    met = due.entry.date if due.entry else None
    first = _FIRST.get(_told(due), "met")
    return f"you {first} {ago(met, today)}" if met else "you were just introduced"


def _need(due: Due, _: date) -> str:
    return safe(wish(due.entry.value).removeprefix("is "), 220) if due.entry else ""


def _report(due: Due, _: date) -> str:
    return f"you met through {_told(due)}. Tell {_told(due)} how it went"


def _intro(due: Due, today: date) -> str:
    if due.entry is None:
        return ""
    other, on = safe(last_words(due.entry), 60), ago(due.entry.date or today, today)
    if said_yes(due.entry):
        return f"would like to meet {other}, you heard {on}. Time to introduce them?"
    return f"you asked about meeting {other} {on}. Any answer?"


def _trip(due: Due, today: date) -> str:
    if due.trip is None:
        return ""
    when = staying(due.trip.start, due.trip.end, today)
    home = f", and {safe(due.person.short, 40)} lives {_there(due)}"
    return f"you’re in {safe(due.trip.place, 60)} {when}{home}"


def _there(due: Due) -> str:
    place = due.trip.place if due.trip else ""
    home = due.entry.value if due.entry else place
    return "there" if fold(home) == fold(place) else f"in {safe(home, 60)}"


def _silence(due: Due, today: date) -> str:
    last = due.person.last_contact
    return f"last contact {ago(last, today)}" if last else "you have not been in touch yet"


def _still(due: Due, today: date) -> str:
    return f"{_silence(due, today)}. Do you still want to keep in touch?"


_WORDS: Mapping[Kind, Callable[[Due, date], str]] = {
    Kind.REMINDER: _reminder,
    Kind.PLAN: _plan,
    Kind.AFTER: _after,
    Kind.BIRTHDAY: _birthday,
    Kind.BIRTHDAY_SOON: _birthday,
    Kind.PROMISE: _promise,
    Kind.THANKS: _thanks,
    Kind.NEWS: _news,
    Kind.FOLLOW_UP: _follow_up,
    Kind.EVENT: _event,
    Kind.LEAD: _lead,
    Kind.NEED: _need,
    Kind.REPORT: _report,
    Kind.INTRO: _intro,
    Kind.TRIP: _trip,
    Kind.KEEP: _silence,
    Kind.STILL: _still,
}
