"""What is texted after a nudge in the place of pressing a button: "done", "sent it to Ana"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.nudges.kinds import Kind


class Reply(StrEnum):
    """What a text in a few words says of a nudge."""

    DONE = "done"
    SENT = "sent"
    SKIP = "skip"
    NOT_NOW = "not now"
    SNOOZE = "snooze"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Said:
    """Such a text: `name` and `when` are as typed, "" where it tells none."""

    reply: Reply
    name: str = ""
    when: str = ""


_IT = r"(?: (?:it|that|this|them|so))?"
_WHOM = r"(?:,?(?: (?:to|with|for|on))? (?P<name>[^\W\d_][^\d\n,.!?]{0,60}?))?"
_WHEN = r"(?:(?: (?:it|this|that))?(?: (?:to|till|until|for))? (?P<when>[^\n]{2,30}?))?"
_GOOD = r"""
    good great well fine nice lovely fun ok okay awesome amazing brilliant wonderful excellent
"""
_FORMS: Sequence[tuple[Reply, str]] = (
    (Reply.DONE, rf"(?:it's |that's |i'm |all )?(?:done|did|sorted|finished){_IT}{_WHOM}"),
    (
        Reply.SENT,
        rf"(?:i |i've )?(?:just |already )?sent(?: it| that| them)?(?: off| over)?{_WHOM}",
    ),
    (Reply.SKIP, rf"(?:skip|pass(?: on)?){_IT}{_WHOM}"),
    (Reply.NOT_NOW, r"not (?:right )?now|maybe (?:later|another time)|some other time|too busy"),
    (Reply.SNOOZE, rf"(?:snooze|remind me(?: again)?|ask me(?: again)?|postpone){_WHEN}"),
    (Reply.YES, r"yes|yeah|yep|yup|sure|of course|definitely|it did|we did|yes please"),
    (
        Reply.YES,
        rf"(?:(?:it was|it went|went|was|all|really|very|so|quite) )*(?:{'|'.join(_GOOD.split())})",
    ),
    (Reply.NO, r"no|nope|nah|not really|(?:it |we )?didn't(?: happen| meet)?|fell through"),
    (Reply.NO, r"(?:(?:it|we|she|he|they) )?(?:was |got |has )?(?:cancelled|canceled|postponed)"),
)
_SAID = tuple(
    (reply, re.compile(rf"(?i)(?:ok(?:ay)?,? )?(?:{form})[\s.!✅👍🙂😊]*"))
    for reply, form in _FORMS
)

_MEANS = {
    (Kind.AFTER, Reply.YES): Reply.DONE,
    (Kind.AFTER, Reply.NO): Reply.SKIP,
}


def said(text: str) -> Said | None:
    """What the whole of `text` says of a nudge; None where it is anything else."""
    told = text.strip().replace("’", "'")
    for reply, form in _SAID:
        if found := form.fullmatch(told):
            parts = found.groupdict(default="")
            return Said(reply, parts.get("name", ""), parts.get("when", ""))
    return None


def meant(reply: Reply, kind: Kind) -> Reply | None:
    """What `reply` asks for about an item of that kind; None where it makes no sense there."""
    if reply in (Reply.YES, Reply.NO):
        return reply if kind is Kind.STILL else _MEANS.get((kind, reply))
    return None if kind is Kind.STILL else reply
