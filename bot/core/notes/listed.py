"""Names in a row, joined to one token of several people."""

# ruff: noqa: PLR0911 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

from bot.core.notes.lexicon import among
from bot.core.notes.words import Token

# What may stand between names of a list: "Art, Hope and a guy named Guy", "Calum and his wife Ishbel".
_BETWEEN = among(
    ", and plus / a bloke chap lad one fellow guy girl woman man dude lady named called friend his her their business co-founder cofounder colleague boss flatmate roommate housemate old mum mom dad mother father wife husband partner girlfriend boyfriend sister brother"
)


def gather(tokens: list[Token]) -> list[Token]:
    """Join names in a row ("Ana, Luis and Tom") to one token of several people."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind != "person":
            out.append(token)
            at += 1
            continue
        end = at + 1
        people = list(token.people)
        while end < len(tokens):
            gap = end
            while gap < len(tokens) and tokens[gap].low in _BETWEEN and gap - end < 6:
                gap += 1
            if (
                gap >= len(tokens)
                or tokens[gap].kind != "person"
                or not _listed(tokens, at, end, gap)
            ):
                break
            people += tokens[gap].people
            end = gap + 1
        unique = list({p.name: p for p in people}.values())
        if len(unique) > 1 and out and out[-1].low == "both":
            out.pop()
        out.append(Token(token.text, "P", token.start, tokens[end - 1].end, "person", unique))
        at = end
    return out


def _listed(tokens: list[Token], at: int, end: int, gap: int) -> bool:
    """Whether the name at `gap` goes on with the list begun at `at`."""
    if gap > end and tokens[end].low not in {",", "and", "plus", "/"}:
        return False
    after = tokens[gap + 1].low if gap + 1 < len(tokens) else ""
    between = [t.low for t in tokens[end:gap]]
    if between[-1:] == ["and"] and {"her", "his", "their"} & set(between):
        return False
    if (
        between == [","]
        and at
        and tokens[at - 1].low in {"with", "met", "saw", "and"}
        and (
            gap + 1 >= len(tokens)
            or tokens[gap + 1].low in {".", "!", ",", "\n"}
            or tokens[gap + 1].kind == "date"
        )
    ):
        return True
    if between == [","]:
        rest = tokens[gap + 1 : gap + 8]
        return any(
            t.low == "and"
            and i + 1 < len(rest)
            and (rest[i + 1].kind == "person" or rest[i + 1].low in {"i", "me", "myself"})
            for i, t in enumerate(rest)
            if all(u.kind == "person" or u.low in {",", "and"} for u in rest[: i + 1])
        )
    before = tokens[at - 1].low if at else ""
    if after == "'s" and before in among("in at to of from round"):
        return True
    if after in among("'s is has was wants needs lives works said loves"):
        if before == "with" and after in {"is", "was"}:
            return True
        return after == "'s" and not before and (bool(at) or between == ["and"])
    return True
