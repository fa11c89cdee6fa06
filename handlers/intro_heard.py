"""What one of two who are to be introduced said, told in a note: "Luis said yes"."""

from __future__ import annotations

import re

from bot.core.ledger.introductions import Move, begun
from bot.core.people import Person, fitting
from bot.core.views import intro as views
from handlers.call import Call
from handlers.intro import card_of, note, side_moved
from handlers.pressed import today_of

_LONGEST = 200
"""Characters of an answer that is told in a note: longer texts tell more than that."""
_NAME = r"[^\W\d_][\w'’.-]{0,30}(?: [^\W\d_][\w'’.-]{0,30})??"
_ABOUT_IT = (
    r"(?:(?:do )?(?:it|that|this)|(?:meet(?:ing)?|(?:be(?:ing)? )?introduced(?: to)?"
    rf"|(?:the |an |your )?intro(?:duction)?(?: to| with)?)(?: (?P<met>{_NAME}))?)"
)
_ANSWERED = re.compile(
    rf"(?i)(?P<who>{_NAME})(?:['’]s| is| was| has| would be)?(?: also| too)? (?:"
    r"(?:(?P<yes>(?:said|says|replied) (?:yes|ok|okay|sure)|agreed|up for it)"
    r"|(?P<no>(?:said|says|replied) no|declined|refused|not interested|(?:would|['’]d) rather not))"
    rf"(?: (?:to |about |for |in )?{_ABOUT_IT.replace('<met>', '<met_too>')})?"
    r"|(?:(?P<keen>(?:happy|glad|keen|fine|ok|okay) (?:to|with|about)|(?:would|['’]d) (?:like|love)(?: to)?|wants(?: to)?)"
    rf"|(?:does not|doesn['’]?t) want(?: to)?) {_ABOUT_IT}"
    r")[\s.!]*"
)
_ANYBODY = frozenset({"him", "her", "them", "you", "each other"})


async def heard(call: Call) -> bool:
    """Whether the text told what one of two who are to be introduced said, and was kept so."""
    said = _ANSWERED.fullmatch(" ".join(call.args[:_LONGEST].split()))
    if said is None or len(call.args) > _LONGEST:
        return False
    people = await call.book.named(call.args)
    asked = {p.id: begun(p) for p in fitting(said["who"], people)}
    pairs = [(key, other) for key, others in asked.items() for other in others]
    found = await call.book.people(k for pair in pairs for k in pair)
    met = (said["met"] or said["met_too"] or "").lower()
    pairs = [(a, b) for a, b in pairs if a in found and b in found and _is(found[b], met)]
    if not pairs:
        return False
    if len(pairs) > 1:
        await call.reply(views.which_introduction([(found[a], found[b]) for a, b in pairs]))
        return True
    [(key, hook)] = pairs
    move = Move.YES if said["yes"] or said["keen"] else Move.NO
    await note(call, side_moved(found[key], found[hook], move, await today_of(call)))
    await call.reply(await card_of(call.book, key, hook))
    return True


def _is(other: Person, met: str) -> bool:
    """Whether that person can be whom the text says they would meet, if it says so."""
    return not met or met in _ANYBODY or bool(fitting(met, [other]))
