"""What people say to be friendly, which tells nothing of anybody: "hi", "thanks!", "ok"."""

from __future__ import annotations

import re
from enum import StrEnum


class Talk(StrEnum):
    """What kind of small talk."""

    HELLO = "hello"
    THANKS = "thanks"
    BYE = "bye"
    FINE = "fine"


_BOT = r"(?: (?:there|kith|bot|again|everyone|all|you|man|dear|friend))*"
_FORMS = (
    (
        Talk.HELLO,
        (
            rf"(?:hi+|hey+|hello+|hiya|yo|hola|hallo|oi|ola|ciao|howdy|greetings|"
            rf"good (?:morning|afternoon|evening)|morning|evening|how are you|what'?s up|sup){_BOT}"
        ),
    ),
    (
        Talk.THANKS,
        (
            rf"(?:ok(?:ay)? |great,? |cool,? )?(?:(?:many |a thousand )?thanks?(?: a lot| so much| again)?|"
            rf"thank you(?: so much| very much)?|thx|ty|tysm|cheers|"
            rf"you(?:'re| are) (?:the best|great|awesome|a star|a lifesaver)|"
            rf"nice one|well done|good (?:bot|job)){_BOT}"
        ),
    ),
    (
        Talk.BYE,
        rf"(?:bye+|bye bye|good ?night|see you(?: later| soon| tomorrow)?|later|ttyl){_BOT}",
    ),
    (
        Talk.FINE,
        (
            r"(?:ok(?:ay)?|k+|cool|nice|great|perfect|awesome|good|fine|sure|alright|all right|got it|"
            r"lol|ha(?:ha)+|wow|yes|yeah|yep|yup|no|nope|super|testing|test)"
        ),
    ),
)
_TALK = tuple((kind, re.compile(rf"(?i)\W*{form}\W*")) for kind, form in _FORMS)


def small_talk(text: str) -> Talk | None:
    """The kind of small talk that the whole of `text` is; None where it is anything else.

    A thumb or a smile alone is small talk too.
    """
    said = text.strip().replace("’", "'")[:80]
    if said and not any(c.isalnum() or c.isascii() for c in said):
        return Talk.FINE
    return next((kind for kind, form in _TALK if form.fullmatch(said)), None)
