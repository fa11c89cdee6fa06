"""The buttons of due items: a first row, and what unfolds from it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from bot.core.notes.facts import Relation
from bot.core.nudges.answers import Way
from bot.core.nudges.drafts import Advice
from bot.core.nudges.kinds import Due, Kind
from bot.core.people import Person
from bot.core.views.view import COPY_LIMIT, Button, data

SNOOZES = {"1": "Tomorrow", "7": "A week", "30": "A month"}
WAYS = {
    Way.COFFEE: "☕ Coffee",
    Way.CALL: "📞 Call",
    Way.MESSAGE: "💬 Message",
    Way.SENT: "Sent it",
}
_RESTS = frozenset({Kind.FOLLOW_UP, Kind.KEEP, Kind.NEED, Kind.TRIP, Kind.NEWS, Kind.EVENT})
_PLAIN = frozenset({Kind.REMINDER})
"""Kinds for which there is nothing to draft."""

Rows = list[tuple[Button, ...]]


@dataclass(frozen=True, slots=True)
class Opened:
    """Which item of a message is unfolded ("snooze", "draft", "more"), by its reference."""

    how: str = ""
    ref: str = ""

    def shows(self, ref: str, how: str) -> bool:
        """Whether that item is unfolded so."""
        return self.ref == ref and self.how == how


CLOSED = Opened()


def reference(due: Due) -> str:
    """The item in callback data: person id and key, at most 54 bytes."""
    return f"{due.person.id} {due.key}"


def rows(due: Due, advice: Advice | None, opened: Opened, *, several: bool) -> Rows:
    """The buttons of one open item; with the person's name where several share a message."""
    ref = reference(due)
    if opened.shows(ref, "snooze"):
        return _snoozes(ref)
    if opened.shows(ref, "draft") and advice is not None:
        return _draft(due.person, ref, advice)
    if due.kind is Kind.STILL:
        return [_still(due.person, ref, several=several)]
    further = _further(due, advice, ref)
    if opened.shows(ref, "more"):
        return [(*further, Button("‹", data("back", ref)))]
    first = _first(due, ref, several=several)
    if not several:
        return [first, further] if further else [first]
    return [(*first, Button("More", data("more", ref)))] if further else [first]


def _first(due: Due, ref: str, *, several: bool) -> tuple[Button, ...]:
    done, skip = ("Happened", "Didn’t") if due.kind is Kind.AFTER else ("Done", "Skip")
    if several:
        done = f"✓ {due.person.short[:20]}"
    return (
        Button(done, data("done", ref)),
        Button("Snooze", data("snooze", ref)),
        Button(skip, data("skip", ref)),
    )


def _further(due: Due, advice: Advice | None, ref: str) -> tuple[Button, ...]:
    if due.kind in _PLAIN:
        return ()
    made = [Button("Draft", data("draft", ref))]
    if advice is not None and advice.question is not None:
        made.insert(0, Button("Answer", data("tell", ref)))
    made.append(Button("Not now", data("notnow", ref)))
    if due.kind in _RESTS:
        made.append(Button("Rest", data("rest", ref)))
    return tuple(made)


def _snoozes(ref: str) -> Rows:
    days = tuple(Button(label, data("zz", days, ref)) for days, label in SNOOZES.items())
    return [days, (Button("Another day", data("until", ref)), Button("‹", data("back", ref)))]


def _still(person: Person, ref: str, *, several: bool) -> tuple[Button, ...]:
    yes = f"Yes, {person.short[:20]}" if several else "Yes"
    return (
        Button(yes, data("yes", ref)),
        Button("Less often", data("less", ref)),
        Button("Let go", data("letgo", ref)),
    )


def _draft(person: Person, ref: str, advice: Advice) -> Rows:
    line = advice.line[:COPY_LIMIT]
    made = [Button("Copy", copy=line)]
    handle = telegram_name(person)
    if handle:
        made.append(Button(f"Open @{handle}", url=f"https://t.me/{handle}?text={quote(line)}"))
    made.append(Button("‹", data("back", ref)))
    return [tuple(made), (Button("Sent it", data("way", Way.SENT, ref)),)]


def telegram_name(person: Person) -> str:
    """Their Telegram name without the @, "" where none is known."""
    handle = person.last(Relation.HANDLE).lstrip("@")
    return handle if handle.isascii() and handle.replace("_", "").isalnum() else ""


def answered_rows(name: str, ref: str, code: str, *, several: bool) -> Rows:
    """What can still be done about an item that was answered."""
    if not code:
        return []
    undo = Button(f"Undo {name[:20]}" if several else "Undo", data("reopen", ref))
    if code != "done":
        return [(undo,)]
    return [tuple(Button(label, data("way", way, ref)) for way, label in WAYS.items()), (undo,)]
