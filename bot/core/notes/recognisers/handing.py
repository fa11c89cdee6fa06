"""When what was promised is handed over, or done: "she can have it on sunday", "her scan is on the 9th"."""

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import HAPPENED, Relation
from bot.core.notes.head import Head
from bot.core.notes.rare import Rare
from bot.core.notes.scene import Scene
from bot.core.notes.timing import leans, stated

_HANDED = Rare(
    r"(?:(?:he|she|they|P|i|we)(?: (?:can|could|will|'ll|is|are|'s|'re|am|'m|said|says|to))* )?"
    r"(?:have|has|picks?|picking|collects?|collecting|gets?|getting|fetch|fetches|fetching|takes?|taking|needs?|wants?|dropping|drop|bringing|bring|delivering|"
    r"coming (?:for|to get|to fetch|to collect|to pick)|come(?:s)? (?:for|to get|to fetch|to collect|to pick)) (?:it|them|that)(?: (?:up|off|over|round|back|by))?$"
)
# "drive her there", "pick him up", "come", "help": only on the day just told.
_ON_THAT_DAY = Rare(
    r"(?:drive|take|walk|run|bring|accompany|pick|collect|fetch|meet) (?:him|her|them)(?: (?:there|along|home|in|over|up|off|down))*$"
    r"|(?:come|go|help|be there|babysit|cheer|watch|mind)(?: (?:along|too|out|there|over|with (?:him|her|them)|(?:him|her|them)(?: (?:on|move|pack|out))?|the (?:kids|dog|cat|baby|twins)))*$"
)
_ONCE = re.compile(r" (?:once|as soon as|if) (?=\w)")
_DAYS = frozenset({"relative", "weekday", "day", "weekend"})


def handed(c: Clause, h: Head, s: Scene) -> bool:
    """Date what was just promised by when it changes hands."""
    last = s.drafts[-1] if s.drafts else None
    if last is None or last.relation is not Relation.PROMISED or not c.whens or h.negative:
        return False
    if last.date or c.sentence - last.sentence > 1 or leans(c, s) == "past":
        return False
    day = stated(c, past=False)
    if day is None or not _HANDED.match(c.norm.replace(" C", "").strip()):
        return False
    for draft in s.drafts:
        if draft.relation is Relation.PROMISED and draft.span == last.span:
            draft.date, draft.time = day
    return True


def on_that_day(s: Scene, clause: Clause) -> None:
    """Date a promise that goes with the day just told: "her scan is on the 9th, I'll drive her"."""
    last = s.drafts[-1] if s.drafts else None
    before = s.earlier[-1] if s.earlier else None
    if last is None or last.relation is not Relation.PROMISED:
        return
    last.value = _ONCE.split(last.value, maxsplit=1)[0]
    if before is None or last.date or clause.whens or not _ON_THAT_DAY.match(last.value.lower()):
        return
    near = clause.sentence - before.sentence < 2  # noqa: PLR2004 - the sentence before
    one = len(before.whens) == 1 and before.whens[0].kind in _DAYS
    if not (near and one) or leans(before, s) == "past":
        return
    if any(d.sentence == before.sentence and d.relation in HAPPENED for d in s.drafts):
        return
    named = any(p.name == last.person.name for t in before.people for p in t.people)
    if (named or before.norm.startswith(("he ", "she ", "they ", "her ", "his "))) and (
        day := stated(before, past=False)
    ):
        last.date, last.time = day
