"""The day of a clause: which of its date phrases counts, under which tense."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from bot.core.notes.clauses import Clause
from bot.core.notes.lexicon import lexicon
from bot.core.notes.rare import Rare
from bot.core.notes.scene import Scene
from bot.core.notes.words import Token

if TYPE_CHECKING:
    from bot.core.notes.dates import When

_NOT_BEFORE = frozenset({"not", "of", "than", "from"})


_SWAPPED = Rare(r"\b(?:swapped|switched|changed|moved|shifted|traded|pushed|bumped)\b")


def _to_another(tokens: list[Token], at: int) -> bool:
    """Whether a further day is what the one at `at` was given up for: "swapped tuesday for friday"."""
    for n in range(at + 1, len(tokens)):
        if tokens[n].kind == "date":
            said = tokens[n].text.lower()
            return tokens[n - 1].low in {"for", "to", "until"} or said.startswith(
                ("for ", "to ", "until ")
            )
    return False


def stated(clause: Clause, *, past: bool) -> tuple[date, time | None] | None:
    """The day (and clock time) that `clause` states, read as past or future."""
    tokens = clause.tokens
    for at, token in enumerate(tokens):
        if token.kind != "date":
            continue
        before = tokens[at - 1].low if at else ""
        span = token.extra.span  # type: ignore[attr-defined]  # date tokens carry a When
        if "from " in clause.text[span[0] : span[0] + 11].lower() and any(
            t.kind == "date" for t in tokens[at + 1 :]
        ):
            continue
        if _SWAPPED.search(clause.norm) and _to_another(tokens, at):
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


def gone_by(c: Clause, s: Scene) -> bool:
    """Whether only an hour is said, and it has just gone by: "phone call with Ana at noon" at one."""
    when = c.whens[0] if len(c.whens) == 1 else None
    return (
        when is not None
        and when.kind == "clock"
        and when.time is not None
        and when.past == s.now.date() != when.future
        and 0 <= s.now.hour - when.time.hour <= _LATE
    )


_LATE = 8
"""So many hours after it an hour alone is more likely that of tomorrow: "coffee at 9" at night."""


_MORNING = Rare(r"(?i)(?:this|today) (?:am|morning|morn)\b|earlier")


def this_morning(c: Clause) -> bool:
    """Whether a part of today is said that has most likely passed: "got coffee with Bo this am"."""
    return any(t.kind == "date" and _MORNING.match(t.text) for t in c.tokens)


_MET_NEXT = Rare(r"[\s,.:;-]*(?:i |we )?(?:met|ran into|bumped into|got chatting|got talking)\b")


def met_next(c: Clause) -> bool:
    """Whether the note goes on with whom the writer met: "kids party at Bo's sat, met Ana"."""
    return bool(_MET_NEXT.match(c.text, c.tokens[-1].end))


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


# "swimming with Bob on monday was a washout"
_WAS_SO = Rare(
    r" was (?:a|an|so|great|lovely|fun|good|brilliant|rained|ace|tough|too|very|really|nice|amazing|wonderful)\b"
)


def begins_past(rest: str) -> bool:
    """Whether the clause begins with a verb in the past: "planted tulips with Ana on sunday"."""
    if _WAS_SO.search(rest):
        return True
    first = rest.split(maxsplit=1)[0] if rest else ""
    lex = lexicon()
    return first in lex.finite and not first.endswith("s") and first not in lex.verbs


_SAID_ABOUT = Rare(
    r"\b(?:called|rang|phoned|texted|messaged|emailed|whatsapped|wrote|pinged|dm'd|replied|facetimed|zoomed|spoke|talked|chatted|got in touch|text|message|email|call)\b[^,]*? (?:(?P<about>about|re|regarding|saying|that|confirming|offering)|(?:is|are|'s|starts|needs|wants|can|will|has|moved|due|closes|deadline)|to (?:cancel|call off|move|postpone|push|rearrange|reschedule|confirm|say|ask|remind|invite|check|tell|sort|arrange|organi[sz]e|plan|see if|let me know|rsvp))\b"
)
_OWN_DAY = (
    "today",
    "yesterday",
    "last",
    "this morning",
    "tonight",
    "on ",
    "earlier",
    "this afternoon",
)


def of_what_was_said(c: Clause) -> bool:
    """Whether the day belongs to what was said: "called to cancel sunday lunch"."""
    at = next((i for i, t in enumerate(c.tokens) if t.kind == "date"), -1)
    if at < 0:
        return False
    told = [t for t in c.tokens[:at] if t.kind != "date"]
    before = Clause(told, c.sep, c.sentence, c.text).norm
    token = c.tokens[at]
    when: When = token.extra  # type: ignore[assignment]  # date tokens carry a When
    if not _SAID_ABOUT.search(before):
        return False
    if when.past == when.future and when.past is not None:
        return before.endswith((" about", " re", " regarding"))
    return not token.text.lower().startswith(_OWN_DAY) or at + 1 < len(c.tokens)


def leave_open(c: Clause, s: Scene) -> None:
    """Leave open whether "pints with Bob on tuesday" was or will be, as no word tells."""
    when = c.whens[0]
    if (
        when.kind == "weekday"
        and when.time is None
        and when.past
        and when.future
        and not re.search(r"\b(?:is|'s|moved|now|confirmed|booked|then|still|at \d)\b", c.norm)
    ):
        s.left_open = (when.past, when.future)


_RELATIVE = Rare(
    r"(?i)\b(?:on |the )?(?:(?P<before>(?:day|night|evening) before)|(?P<after>(?:day|morning) after)|(?P<same>that (?:day|morning|afternoon|evening|night)|day of|morning of|^day(?= to)|on the day$))\b(?: to)? ?"
)


def relative(text: str, s: Scene) -> tuple[str, date | None]:
    """A day told from the one last spoken of ("the day before"), cut out of `text`."""
    match = _RELATIVE.search(text)
    if not match or s.upcoming is None:
        return text, None
    days = -1 if match.group("before") else 1 if match.group("after") else 0
    rest = (text[: match.start()] + text[match.end() :]).strip(" ,")
    return rest or text, s.upcoming + timedelta(days=days)
