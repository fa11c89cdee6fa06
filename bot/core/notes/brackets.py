"""Brackets that stand in the middle of what is said: "thanked Ana (a nurse) for coming out"."""

from __future__ import annotations

from bot.core.notes.clauses import Clause
from bot.core.notes.lexicon import lexicon
from bot.core.notes.rare import Rare

_GOES_ON = Rare(r"(?:for|about|to|that|on|at|over|with|in|and asked|whether|if) (?=\S)")
# "(handy)", "(cook separately)", "(someone has to)": what the writer thinks beside it.
_REMARK = Rare(
    r"(?:handy|finally|phew|yay|yum|lol|obviously|sadly|again|ha|of course|as usual|as always|long story|thankfully|lucky (?:me|us|him|her)|"
    r"bless (?:him|her|them)|typical|not surprised|surprise surprise|don't ask|sigh|ouch|wow|eek|argh|gulp|fingers crossed|touch wood|"
    r"(?:some|any)(?:one|body) (?:has|had) to|(?:not|haven't|never) (?:yet )?met (?:him|her|them)(?: yet| in person)*|(?:he|she|they) wish(?:es)?|\w+ \w+ly)$"
)


# "an opening at Klarna (product lead)": the role is what is open.
_OPENING = Rare(
    r"\b(?:openings?|vacancy|vacancies|role|position|job|post|posting|gig|spot|lead|opportunity)\b"
)


def without_remarks(clauses: list[Clause]) -> list[Clause]:
    """`clauses` without bracketed remarks, and with what brackets part put together again."""
    if not any(clause.sep == "(" for clause in clauses):
        return clauses
    out: list[Clause] = []
    for clause in clauses:
        if clause.sep == "(" and not clause.people and not clause.whens:
            words = clause.norm.split()
            remark = _REMARK.match(clause.norm) and words[-1] not in lexicon().titles
            if out and (
                remark or (_OPENING.search(out[-1].norm) and words[-1] in lexicon().titles)
            ):
                continue
        before = out[-2] if len(out) > 1 and out[-1].sep == "(" else None
        if (
            clause.sep == ")"
            and before is not None
            and before.tokens[-1].kind == "person"
            and before.sentence == clause.sentence
            and not out[-1].people
            and _GOES_ON.match(clause.norm)
        ):
            out[-2] = Clause(
                [*before.tokens, *clause.tokens], before.sep, before.sentence, before.text
            )
            continue
        out.append(clause)
    return out
