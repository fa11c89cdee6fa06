"""The "did" that only stresses: "did give her the key" is "gave her the key"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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


def unstress(tokens: list[Token]) -> None:
    """Read "did give" as "gave", in place; questions stay as they are."""
    for at, token in enumerate(tokens[:-1]):
        verb = tokens[at + 1]
        if token.low != "did" or verb.low not in _PASTS or verb.kind != "word":
            continue
        if not _ASKS & {t.low for t in tokens[max(0, at - 3) : at]}:
            token.low = token.fold = "really"
            verb.low = verb.fold = _PASTS[verb.low]
