"""The "did" that only stresses: "did give her the key" is "gave her the key"."""

# ruff: noqa: PLR2004 - numbers of words and letters, said where they are used

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.core.notes.lexicon import lexicon

if TYPE_CHECKING:
    from bot.core.notes.words import Token

_PASTS: Final = {
    "give": "gave", "send": "sent", "lend": "lent", "tell": "told", "bring": "brought",
    "buy": "bought", "get": "got", "see": "saw", "meet": "met", "ask": "asked", "make": "made",
    "promise": "promised", "thank": "thanked", "call": "called", "text": "texted",
    "email": "emailed", "ring": "rang", "phone": "phoned", "message": "messaged",
    "borrow": "borrowed", "help": "helped", "offer": "offered", "say": "said", "have": "had",
    "bump": "bumped", "run": "ran", "speak": "spoke", "talk": "talked", "chat": "chatted",
    "mention": "mentioned", "agree": "agreed", "invite": "invited", "drop": "dropped",
    "leave": "left", "take": "took", "pay": "paid", "write": "wrote", "introduce": "introduced",
    "visit": "visited", "manage": "managed", "pass": "passed", "share": "shared", "show": "showed",
    "teach": "taught", "fix": "fixed", "return": "returned",
}  # fmt: skip
_ASKS: Final = frozenset({"what", "when", "where", "why", "how", "who", "whom", "which"})


# What a learner leaves in the present though it is over: "today i meet Ana", "she help me move".
_OVER: Final = frozenset({"today", "yesterday", "yest", "yday"})
_FOR_ME: Final = frozenset({"me", "us"})
_HELPED: Final = frozenset(
    (
        "help",
        "give",
        "send",
        "bring",
        "lend",
        "show",
        "teach",
        "introduce",
        "tell",
        "invite",
        "pay",
        "make",
    )
)
_HANDED: Final = frozenset({"give", "bring", "lend", "send", "help", "thank"})
_NOT_OVER: Final = frozenset(
    (
        "if",
        "when",
        "should",
        "can",
        "could",
        "must",
        "will",
        "shall",
        "to",
        "that",
        "before",
        "until",
        "till",
        "unless",
        "do",
        "let",
        "make",
        "makes",
        "pls",
        "please",
        "cause",
        "because",
        "may",
        "might",
        "would",
        "would",
        "did",
        "does",
        "and",
        "always",
        "often",
        "usually",
    )
)
_OPENS: Final = frozenset({".", "!", ",", ";", "\n", "-", ""})


def agree_past(tokens: list[Token]) -> None:
    """Read "today i meet Ana", "Ana help me move" as past, in place."""
    lows = [t.low for t in tokens]
    over = bool(_OVER.intersection(lows)) and not any(
        t.text[:1].isdigit() or t.low in {"tonight", "later", "if"} for t in tokens
    )
    told = False
    for at, token in enumerate(tokens[:-1]):
        if at == 0 or token.kind != "word" or token.low not in _PASTS:
            continue
        doer, earlier = lows[at - 1], lows[at - 2] if at > 1 else ""
        after = lows[at + 1]
        if earlier in _NOT_OVER or doer in _NOT_OVER or tokens[at - 1].kind != "word":
            continue
        mine = doer == "i" and (
            (over and (at < 3 or earlier in _OPENS or earlier in _OVER))
            or (told and token.low in _HANDED and after in {"her", "him", "them"})
        )
        theirs = (
            token.low in _HELPED
            and after in _FOR_ME
            and (
                doer in {"he", "she"}
                or (earlier in _OPENS and len(doer) > 2 and doer not in lexicon().common)
            )
        )
        if mine or theirs:
            token.low = token.fold = _PASTS[token.low]
            told = True


def unstress(tokens: list[Token]) -> None:
    """Read "did give" as "gave", in place; questions stay as they are."""
    agree_past(tokens)
    for at, token in enumerate(tokens[:-1]):
        if token.low != "did":
            continue
        verb = tokens[at + 1]
        if verb.low not in _PASTS or verb.kind != "word":
            continue
        if not _ASKS & {t.low for t in tokens[max(0, at - 3) : at]}:
            token.low = token.fold = "really"
            verb.low = verb.fold = _PASTS[verb.low]
