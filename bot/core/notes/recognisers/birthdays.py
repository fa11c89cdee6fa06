"""Birthdays."""

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.dates_birthdays import MonthDay, find_birthdays
from bot.core.notes.facts import Relation
from bot.core.notes.head import Head
from bot.core.notes.rare import Rare
from bot.core.notes.scene import Draft, Scene
from bot.core.notes.timing import leans, stated

_BORN = re.compile(
    r"\b(?:birthday|born|b day|turns|turning|turned|bd|birthdate|date of birth|dob|P 's \d+(?:st|nd|rd|th) (?:is|was|falls)|P (?:'s )?\d+(?:st|nd|rd|th)(?: (?:is|on))?$|(?:her|his|their) \d+(?:st|nd|rd|th) (?:is|was|falls))\b"
)

# "her birthday was yesterday", "it's his birthday today": the day itself is known.
_NEAR = Rare(
    r"^(?:(?:today |so |oh |it )?(?:is |was |'s )?(?:P 's|her|his|their) )(?:\d+\w* )?(?:birthday|b day)(?: (?:is|was|'s))?(?: and\b.*)?$"
)
# "Edna's 90 tomorrow"
_AGE = re.compile(r"(?:P|he|she) (?:'s|is|will be|'ll be|turns) \d{1,3}$")
_ON_THE_DAY = Rare(r"\bon (?:P 's|her|his|their) (?:\d+\w* )?(?:birthday|b day)$")
_NOT_THEN = Rare(r"\bbirthday (?:isn't|is not|'s not|wasn't|was not)\b")
_BARE = Rare(r"(?:its |but |it 's |it is |actually |is )*$")


def birthday(c: Clause, h: Head, s: Scene) -> bool:
    """Find a birthday."""
    told = s.last_kind == "birthday" and (
        bool(c.people) or c.sep in {":", "=", "-", "–", ","} or c.norm in {"its", "it 's"}
    )
    if (
        not _BORN.search(c.norm)
        and not (c.whens and _AGE.match(c.norm))
        and not (told and (c.people or _BARE.match(c.norm)))
    ):
        return False
    if _NOT_THEN.search(c.norm):
        s.last_kind = "birthday"
        s.look_at(h.people)
        return True
    text = c.text[c.tokens[0].start : c.tokens[-1].end]
    found: list[MonthDay] = find_birthdays(text)
    people = h.people or [p for t in c.people for p in t.people] or s.focus
    if re.search(
        r"\b(?:son|daughter|kid|husband|wife|baby|mother|mom|mum|dad|father|dog|sister|brother|twins|party|gift|present|card|cake)\b",
        c.norm,
    ):
        return False
    at = c.tokens[0].start
    near = (_NEAR.search(c.norm) or (_ON_THE_DAY.search(c.norm) and leans(c, s) != "either")) and (
        stated(c, past=True)
    )
    if (
        not found
        and not near
        and h.kind in {"them", "own"}
        and _AGE.match(c.norm)
        and all(w.kind not in {"month", "year", "week", "season"} for w in c.whens)
    ):
        near = stated(c, past=False)
    if not found and near and people:
        found = [MonthDay((0, len(text)), f"{near[0]:%m-%d}")]
    year = re.search(r"\bborn in ((?:19|20)\d\d)\b", text)
    told_before = [
        d
        for d in s.drafts
        if d.relation is Relation.BIRTHDAY and d.person in people and "-" not in d.value[3:]
    ]
    if not found and year and told_before:
        for draft in told_before:
            draft.value = f"{year.group(1)}-{draft.value}"
        return True
    if not found or h.negative:
        s.last_kind = "birthday"
        s.look_at(people)
        return False
    best = found[0]
    for person in people:
        s.add(
            Draft(
                person,
                Relation.BIRTHDAY,
                best.value,
                (at + best.span[0], at + best.span[1]),
                sentence=c.sentence,
            )
        )
    s.last_kind = "birthday"
    s.look_at(people)
    return not _ON_THE_DAY.search(c.norm)
