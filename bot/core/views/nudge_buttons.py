"""The buttons of due items: a first row, and what unfolds from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from bot.core.ledger.marks import mark_of
from bot.core.notes.facts import Relation
from bot.core.nudges.answers import Way
from bot.core.nudges.drafts import Advice
from bot.core.nudges.kinds import Due, Kind
from bot.core.people import Person
from bot.core.views.coming import WORDS
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

NAME = 20
"""Characters of a name on a button."""

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


_BRIEFLY = {Kind.PLAN: "before you meet", Kind.REPORT: "how it went"}
"""What has no room on a button in the words used elsewhere."""


def labels(items: Iterable[Due]) -> dict[str, str]:
    """What tells each of several items of one message from the others, by reference.

    The first name; all of the name among namesakes; with what it is about where one person has
    several.
    """
    listed = list(items)
    called = {d.person.id: d.person for d in listed}
    shorts = Counter(p.short for p in called.values())
    times = Counter(d.person.id for d in listed)
    kinds = Counter((d.person.id, d.kind) for d in listed)
    found: dict[str, str] = {}
    for due in listed:
        person = due.person
        name = person.short if shorts[person.short] == 1 else person.name
        about = _BRIEFLY.get(due.kind, WORDS[due.kind])
        if kinds[person.id, due.kind] > 1 and due.entry:
            about = due.entry.value
        alone = times[person.id] == 1
        found[reference(due)] = name[:NAME] if alone else f"{name[:12]}: {about[:18]}"
    return found


def rows(due: Due, advice: Advice | None, opened: Opened, label: str = "") -> Rows:
    """The buttons of one open item; with `label` where several share a message."""
    ref = reference(due)
    if opened.shows(ref, "snooze"):
        return _snoozes(ref)
    if opened.shows(ref, "draft") and advice is not None:
        return _draft(due, ref, advice)
    if due.kind is Kind.STILL:
        return [_still(ref, label)]
    further = _further(due, advice, ref)
    if opened.shows(ref, "more"):
        return [(*further, Button("‹", data("back", ref)))]
    first = _first(due, ref, label)
    if not label:
        return [first, further] if further else [first]
    return [(*first, Button("More", data("more", ref)))] if further else [first]


def _first(due: Due, ref: str, label: str) -> tuple[Button, ...]:
    done, skip = ("Happened", "Didn’t") if due.kind is Kind.AFTER else ("Done", "Skip")
    if due.kind is Kind.REPORT and due.entry:
        done = f"Told {due.entry.value[:NAME]}"
    answer = Button(f"✓ {label}" if label else done, data("done", ref))
    if due.kind is Kind.INTRO and due.entry:
        # What was said is noted where the introduction stands.
        pair = data("in", due.person.id, mark_of(due.entry).hook)
        answer = Button(f"👥 {label}" if label else "See it", pair)
    return (
        answer,
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


def _still(ref: str, label: str) -> tuple[Button, ...]:
    return (
        Button(f"Yes, {label}" if label else "Yes", data("yes", ref)),
        Button("Less often", data("less", ref)),
        Button("Let go", data("letgo", ref)),
    )


def _draft(due: Due, ref: str, advice: Advice) -> Rows:
    line = advice.line[:COPY_LIMIT]
    made = [Button("Copy", copy=line)]
    # The word about having met somebody goes to whoever introduced them.
    handle = "" if due.kind is Kind.REPORT else telegram_name(due.person)
    if handle:
        made.append(Button(f"Open @{handle}", url=f"https://t.me/{handle}?text={quote(line)}"))
    made.append(Button("‹", data("back", ref)))
    return [tuple(made), (Button("Sent it", data("way", Way.SENT, ref)),)]


def telegram_name(person: Person) -> str:
    """Their Telegram name without the @, "" where none is known."""
    handle = person.last(Relation.HANDLE).lstrip("@")
    return handle if handle.isascii() and handle.replace("_", "").isalnum() else ""


def answered_rows(ref: str, code: str, name: str = "") -> Rows:
    """What can still be done about an item that was answered."""
    if not code:
        return []
    undo = Button(f"Undo {name[:NAME]}" if name else "Undo", data("reopen", ref))
    if code != "done":
        return [(undo,)]
    return [tuple(Button(label, data("way", way, ref)) for way, label in WAYS.items()), (undo,)]
