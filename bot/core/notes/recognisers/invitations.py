"""Invitations: a plan once the writer has said yes."""

# ruff: noqa: PLR0911 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

import re

from bot.core.notes.channels import channel_of
from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel
from bot.core.notes.head import Head
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.events import note
from bot.core.notes.scene import Scene
from bot.core.notes.timing import stated

_INVITED = re.compile(
    r"(?:has |have )?(?:invited|invites|inviting|asked|asking|asks|wants|begged) (?:me|us)(?: both)?(?: (?:along|over|round|to come))? (?:to (?=(?:a|an|the|his|her|their|come|dinner|lunch|drinks|brunch|coffee|join)\b)|for (?=(?:a |an )?(?:\w+ )?(?:dinner|lunch|drinks|brunch|coffee|tea|breakfast|supper|bbq|barbecue|iftar|suhoor|pizza|sushi|curry|roast|games?|film|movie|party|barbie|braai|seder|shabbat|thanksgiving|xmas|christmas|eid|diwali|potluck|sleepover|swim|hike|playdate|weekend|walk|drink|meal)\b)|(?:over|round|along)$)"
)
_YES = Rare(
    r"(?>(?:and|so|but|of course|obviously|i|we|i 've|i have|both|already|happily|gladly) )*(?:said (?:yes|yeah|yep|sure|ok|okay|(?:that )?(?:i|we) (?:'d|would|'ll|will) (?:come|go|be there|love to|join|be happy to|attend))|accepted|(?:am|are|'m|'re) (?:going|in)|(?:will|'ll) (?:be there|go|come|attend)|told (?:him|her|them|P) (?:yes|sure|(?:that )?(?:i|we) (?:'d|would|'ll|will) (?:come|go|be there|join|attend))|count me in|agreed to (?:come|go)|rsvp(?:'d)?(?: yes)?)(?: (?:obviously|of course|already|both|straight away|on the spot|with \w+))*$"
)


# "the funeral's thursday 11am": a plan once the writer goes.
_TAKES_PLACE = re.compile(
    r"(?:the|her|his|their|P 's) (?:[\w'-]+ ){0,2}?(?:funeral|wedding|party|christening|gig|show|leaving do|wake|recital|exhibition|match|graduation|housewarming|launch|barbecue|bbq|concert|play|memorial|shower|service|performance|hen do|stag do|premiere|opening|birthday do|first night|race|match|final)(?: (?:is|'s|opens|starts|will be|on|takes place|happens|kicks off))*(?: (?:at|in) .+)?$"
)


def invited(c: Clause, h: Head, s: Scene) -> bool:
    """Remember an invitation; make it a plan where it is accepted."""
    rest = c.norm[h.at :]
    if h.kind == "them" and not h.negative and _INVITED.match(rest):
        s.invited = (h.people, channel_of(re.sub(r"\b(?:at|in) ", "", rest))[0] or Channel.MET)
        s.invited_for = stated(c, past=False)
        s.look_at(h.people)
        return not rest.startswith(("asked", "wants", "asks", "begged"))
    if (
        c.whens
        and _TAKES_PLACE.match(c.norm)
        and (h.people or s.focus)
        and (day := stated(c, past=False))
    ):
        s.invited = (h.people if h.kind == "own" else s.focus, Channel.MET)
        s.invited_for = day
        return h.kind != "own"
    if s.invited is None:
        return False
    if c.whens and not c.norm and s.invited_for is None:
        s.invited_for = stated(c, past=False)
        return True
    if not _YES.match(c.norm):
        return False
    people, channel = s.invited
    day = stated(c, past=False) or s.invited_for
    s.invited = None
    if day is None:
        s.off = (people, channel)
        return True
    for draft in note(c, s, people, channel, future=True):
        draft.date, draft.time = day
    s.look_at(people)
    return True
