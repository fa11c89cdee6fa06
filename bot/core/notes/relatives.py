"""Pronouns that only say more of the thing before: "the salary they offered", "the talk I gave"."""

from __future__ import annotations

from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.words import Token

_MADE = among("made baked grew knitted painted wrote picked bought found drew sewed cooked")
_THANKING = among("thank thanks thanked thanking")
_GAVE = among("gave lent sent brought got")
# "a bottle of that whisky he likes", "the book she wanted": which one it is.
_OF_TASTE = among("likes loves wanted wants needed needs mentioned forgot asked ordered")
_PASSED = among(
    "gave give sent send bought buy brought bring got get lent lend took take returned return find found make made baked cooked ask asked borrow borrowed"
)
_ENDS = among(". ! !! , ? ; ) - –")


_PASSES_ON = among("remind tell show send thank forward give bring ask told showed")
_OFFERED = among(
    "offered gave sent promised lent showed mentioned recommended suggested asked wanted"
)


def of_the_thing(tokens: list[Token], at: int, current: list[Token]) -> bool:
    """Whether a pronoun goes on with what was given: "earrings she made", "the talk I gave"."""
    token, before = tokens[at], current[-1]
    if token.low not in {"i", "we", "he", "she", "they"} or before.kind != "word":
        return False
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    said = {t.low for t in current}
    if token.low in {"he", "she", "they"} and after in _OF_TASTE:
        last = tokens[at + 2].low if at + 2 < len(tokens) else "."
        return not said.isdisjoint(_PASSED) and last in _ENDS | {"so"}
    if (
        "the" in {t.low for t in current[-3:]}
        and current[0].low in _PASSES_ON
        and after in _OFFERED
    ):
        return True
    if token.low in {"i", "we"}:
        return not said.isdisjoint(_THANKING)
    return after in _MADE and not said.isdisjoint({"me", "us"}) and not said.isdisjoint(_GAVE)


def had_done(tokens: list[Token], at: int) -> bool:
    """Whether "he'd lent me" at `at` only says more of the thing before: "the wrench he'd lent me"."""
    if tokens[at].low not in {"he", "she", "they"} or at + 2 >= len(tokens):
        return False
    done = tokens[at + 2].low
    return (
        tokens[at - 1].kind == "word"
        and tokens[at + 1].low == "'d"
        and done in lexicon().finite
        and done not in lexicon().verbs
    )


def once_was(word: str) -> bool:
    """Whether it begins what somebody was before: "ex-teacher", "formerly"."""
    return word.startswith("ex-") or word in among("ex former formerly previously was")


def acts_soon(tokens: list[Token], at: int) -> bool:
    """Whether a verb follows the one to three words of a firm at `at`: "Ana from HR said"."""
    for token in tokens[at : at + 4]:
        if token.kind != "word":
            return False
        if token is not tokens[at] and token.low in lexicon().finite:
            return True
    return False


_TURNED = among(
    "get getting turning turned converting converted making made translating translate translated turn convert put talk talked move moved"
)


def turned(current: list[Token]) -> bool:
    """Whether "into" goes on with a change: "turned the barn into a studio"."""
    return any(t.low in _TURNED for t in current)


def role_told(tokens: list[Token], until: int, current: list[Token]) -> bool:
    """Whether "Amal the receptionist at Allianz" ends here: a trade, and maybe whose it is."""
    titles = lexicon().titles
    first = next((n for n in range(until - 1, -1, -1) if tokens[n] is current[0]), 0)
    if (
        not first
        or tokens[first - 1].low in {".", "!", "?", ";"}
        or tokens[first - 1].kind == "line"
    ):
        return False
    if current[-1].low in titles:
        return True
    at = next((n for n, t in enumerate(current) if t.low in {"at", "from", "of"}), -1)
    return (
        1 < at < len(current) - 1 < at + 4
        and current[at - 1].low in titles
        and current[-1].kind == "word"
        and not any(t.low in lexicon().finite for t in current[at + 1 :])
    )
