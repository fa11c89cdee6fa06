"""What dictation spells out and thumbs cut with a stroke: "full stop", "f/u w Ana"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.notes.lexicon import among

if TYPE_CHECKING:
    from bot.core.notes.words import Token

# "a trial period", "on her period": no full stop said aloud.
_SPAN_OF_TIME = among(
    "trial notice grace probation cooling-off waiting rest time holiday exam busy long short quiet test rental "
    "payback a the this that her his my their our per each every any no on off late early mid post first last"
)
_AFTER_STOP = among(
    "remind he she they i also met her his their call text email ask send check and new next follow it we"
)
_SPOKEN = among("full period / name")
# "a guy name of Bob"
_SOMEBODY = among("guy lady man woman chap bloke fella fellow lad girl kid someone somebody dude")
_WITH_STROKE = {("f", "u"): "follow up", ("c", "o"): "care of"}


def undictate(found: list[Token]) -> None:
    """Read "full stop" and "period" as the mark, "f/u" as "follow up", in place."""
    if _SPOKEN.isdisjoint([token.low for token in found]):
        return
    at = 0
    while at < len(found):
        token = found[at]
        after = found[at + 1] if at + 1 < len(found) else None
        before = found[at - 1].low if at else ""
        if token.low == "full" and after and after.low == "stop" and before not in {"a", "the"}:
            token.text = token.low = "."
            token.kind, token.end = "mark", after.end
            del found[at + 1]
        elif token.low == "period" and at > 1 and before not in _SPAN_OF_TIME:
            if after is None or after.kind in {"mark", "line"} or after.low in _AFTER_STOP:
                token.text = token.low = "."
                token.kind = "mark"
        elif token.low == "name" and after and after.low == "of" and before in _SOMEBODY:
            token.low, token.end = "called", after.end
            del found[at + 1]
        elif after and after.low == "/" and at + 2 < len(found):
            last = found[at + 2]
            whole = _WITH_STROKE.get((token.low, last.text.lower()))
            if whole and token.end == after.start and after.end == last.start:
                token.text = f"{token.text}/{last.text}"
                token.low, token.end = whole, last.end
                del found[at + 1 : at + 3]
        at += 1
