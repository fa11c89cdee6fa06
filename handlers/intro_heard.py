"""What one of two who are to be introduced said, told in a note: "Luis said yes"."""

from __future__ import annotations

import re

from bot.core.ledger.introductions import Move, begun
from bot.core.people import fitting
from bot.core.views import intro as views
from handlers.call import Call
from handlers.intro import card_of, note, side_moved
from handlers.pressed import today_of

_PAIR = 2
_LONGEST = 200
"""Characters of an answer that is told in a note: longer texts tell more than that."""
_ANSWERED = re.compile(
    r"(?i)(?P<who>[^\W\d_][\w'’.-]{0,30}(?: [^\W\d_][\w'’.-]{0,30})??)(?:['’]s| is| was| has| would be)?(?: also| too)? "
    r"(?:(?P<yes>(?:said|says|replied) (?:yes|ok|okay|sure)|agreed|up for it|(?:happy|glad|keen|fine|ok|okay) (?:to|with) .*"
    r"|(?:would|['’]d) (?:like|love) (?:to meet|it|that)\b.*|wants to meet\b.*)"
    r"|(?P<no>(?:said|says|replied) no|(?:would|['’]d) rather not\b.*|declined|not interested|(?:does not|doesn['’]?t) want to\b.*|refused))"
    r"(?: (?:to|about) (?:it|that|this|meeting .*|being introduced.*|(?:the |your )?intro.*))?[\s.!]*"
)


async def heard(call: Call) -> bool:
    """Whether the text told what one of two who are to be introduced said, and was kept so."""
    said = _ANSWERED.fullmatch(" ".join(call.args[:_LONGEST].split()))
    if said is None or len(call.args) > _LONGEST:
        return False
    people = await call.book.named(call.args)
    asked = {p.id: begun(p) for p in fitting(said["who"], people)}
    pairs = [(key, other) for key, others in asked.items() for other in others]
    spoken = [(key, other) for key, other in pairs if other in {p.id for p in people}]
    if not pairs:
        return False
    if len(spoken or pairs) > 1:
        about = await call.book.people(k for pair in pairs for k in pair)
        both = [(about[a], about[b]) for a, b in pairs if a in about and b in about]
        await call.reply(views.which_introduction(both))
        return True
    key, hook = (spoken or pairs)[0]
    found = await call.book.people((key, hook))
    if len(found) != _PAIR:
        return False
    move = Move.YES if said["yes"] else Move.NO
    await note(call, side_moved(found[key], found[hook], move, await today_of(call)))
    await call.reply(await card_of(call.book, key, hook))
    return True
