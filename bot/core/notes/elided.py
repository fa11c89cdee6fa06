"""What a clause leaves to the one before it: who did it, or what it was that somebody did."""

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.scene import Scene


def go_on(first: Head, clause: Clause, scene: Scene) -> None:
    """Take "Ana gave a talk and stayed for coffee" to go on with what she did."""
    first.after_them = True
    words = clause.norm[first.at :].split()
    lex = lexicon()
    if (
        words
        and scene.focus
        and not first.aux
        and words[0] in lex.finite
        and words[0] not in lex.verbs
        and not words[0].endswith("s")
        and not {"him", "her", "them", "P", "my", "our", "i"} & set(words[1:3])
        and words[0] not in among("had got met went agreed sent gave asked told said booked took")
    ):
        first.kind, first.people = "them", scene.focus


_IT_WAS = re.compile(
    r"(?:(?:no|wait|actually|sorry|oh|correction|oops|nope|i mean) )*(?:it|that) (?:was|is|'s) (?:actually )?P(?: actually)?$"
)


def it_was(clause: Clause, scene: Scene) -> bool:
    """Give what the clause before told to somebody else: "no it was Ana"."""
    if not _IT_WAS.match(clause.norm):
        return False
    if not scene.retracting and clause.norm.startswith(("it ", "that ")):
        return False
    told = scene.drafts[scene.told_from :]
    names = {d.person.name for d in told}
    person = clause.people[0].people[0]
    if len(names) != 1 or person.name in names:
        return False
    scene.retracting = False
    for draft in told:
        draft.person = person
    scene.look_at([person])
    return True
