"""Commas that only set a name apart from who it is: "saw the physio, Niamh, on wednesday"."""

from __future__ import annotations

from bot.core.notes.being import PAIRS
from bot.core.notes.kin import RELATED
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.words import Token

_WHOSE = among("the my our 's ' their a an this that")
_LED = among(
    "with met saw see seeing meeting meet emailed called rang phoned texted messaged asked thanked "
    "promised gave sent lent owe owed brought paid offered showed handed taught helped hugged texting calling "
    "told visited visiting to from into for by spoke introduced hired invited beside and helped"
)
_HANDS = among("promised gave sent lent owe owed brought paid offered showed handed taught")
_GOES_ON = among(
    "whether how what when why who where on at in for about by over asking and to last this from after before re if"
)


# "head of HR": how many words it takes at least.
_HEAD_OF = 3


def beside_names(tokens: list[Token]) -> frozenset[int]:
    """The places of commas around names that stand in apposition to a role just said."""
    out: set[int] = set()
    for at, token in enumerate(tokens):
        if token.low != "," or at + 1 >= len(tokens) or tokens[at + 1].kind != "person":
            continue
        if not _role_before(tokens, at):
            continue
        second = at + 2
        after = tokens[second + 1] if second + 1 < len(tokens) else None
        closed = second < len(tokens) and tokens[second].low == ","
        handed = _HANDS & {t.low for t in tokens[max(0, at - 8) : at]}
        if closed and after and (handed or after.kind == "date" or after.low in _GOES_ON):
            out |= {at, second}
        else:
            out.add(at)
    return frozenset(out)


def _role_before(tokens: list[Token], at: int) -> bool:
    """Whether "the swim club secretary", "my son's piano teacher" ends before `at`."""
    lex = lexicon()
    while at and tokens[at - 1].kind == "date":
        at -= 1
    firm = at
    while firm > 1 and tokens[firm - 1].capital and tokens[firm - 1].kind == "word":
        firm -= 1
    if firm < at and tokens[firm - 1].low in {"at", "from", "of"}:
        at = firm - 1
    if (
        at >= _HEAD_OF
        and tokens[at - 2].low == "of"
        and tokens[at - 3].low in {"head", "director", "vp"}
    ):
        at -= 2
    last = tokens[at - 1] if at else None
    if (
        last is None
        or last.kind != "word"
        or not (
            last.low in lex.titles
            or last.low in RELATED
            or last.low == "head"
            or (at > 1 and tokens[at - 2].low in PAIRS.get(last.low, ()))
        )
    ):
        return False
    for back in range(2, 7):
        if at - back < 0:
            return False
        token = tokens[at - back]
        if token.low in _WHOSE:
            before = [t.low for t in tokens[max(0, at - back - 4) : at - back]]
            return bool(_LED & set(before))
        if token.kind not in {"word", "person"} or token.low in lex.finite:
            return False
    return False


_LEADS = among("lead leads tip tips referral recommendation")


def names_lead(current: list[Token]) -> bool:
    """Whether what follows a colon is the lead just named: "a lead:", "job lead from Ana:"."""
    if not current:
        return False
    came_from = (
        len(current) > 2  # noqa: PLR2004 - a lead, "from" and a name
        and current[-1].kind == "person"
        and current[-2].low == "from"
        and current[-3].low in _LEADS
    )
    return current[-1].low in _LEADS or came_from
