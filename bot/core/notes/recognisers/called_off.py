"""Meetings that come to nothing: cancelled, missed, or only meant to be."""

from __future__ import annotations

import re

from bot.core.notes.channels import channel_of
from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Relation
from bot.core.notes.rare import Rare
from bot.core.notes.scene import Scene

OFF = re.compile(
    r"\b(?:cancel on|cancel with|had to cancel|had to bail|bail on|bailed on|cancelled|canceled|cancelling|canceling|called off|call off|(?:asked|wants|wanted|needs|needed|had|has) to (?:move|push|shift|change|postpone) (?:our|the|my) (?:\w+ )?\w+$|calling off|can(?:no|')t do(?: it)?$|can't (?:do|come to|make) (?:(?:our|the|this|that|her|his|baby|the baby) )?(?:\w+ )?(?:swim|class|walk|gym|yoga|pilates|run|choir|practice|rehearsal|training|book club|playgroup|park|hike|party|quiz|football|tennis|golf|badminton|squash)|can't do (?:(?:our|the|this|that) )?(?:coffee|lunch|dinner|drinks|brunch|breakfast|supper|the call|zoom|game night|movie night|tennis|beers|pints?)\b|had to (?:push|move) (?:our |the )?(?:coffee|lunch|dinner|drinks|call)$|(?:has |had to |needs to |wants to |keeps )?reschedul(?:e|ed|ing)(?: again| on me| last minute)?$|pushed (?:it|us|things) back$|bailed|is off|(?:playdate|lunch|dinner|brunch|coffee|drinks|walk|swim|run|game|match|class|trip|party|bbq|picnic|gig|hike|call|session|book club|choir|practice|training|rehearsal|date|sleepover) (?:'s|are) off$|fell through|postponed|no-show|no show|flaked|didn't happen|stood (?:me|us) up|blew (?:me|us) off|rain ?check(?:ed)?|not going ahead|won't be happening|couldn't make it|couldn't make (?:our|the|tonight|today|lunch|dinner|coffee|drinks)|couldn't make$|can't make|(?:could not|can not|couldn't|can't|won't|didn't) make it|isn't happening|not happening|missed)\b"
)
# "rang to call off drinks": what was called off is no call.
RANG_TO = Rare(
    r"\b(?:rang|called|phoned|texted|messaged|emailed|wrote)(?: (?:me|us))? to (?:say )?|\bcall(?:ed|ing)? off\b"
)
# "was supposed to have lunch with Ana", "dinner at Ana's was meant to be saturday", "skip the call"
NOT_SO = re.compile(
    r"\b(?:was|were) (?:originally )?(?:supposed to|meant to|going to|gonna|due to|about to|hoping to)\b|^(?:i |we )?(?:skip|skipped|skipping|ditch|ditched) |\bhad (?:planned|hoped|meant|been meaning) to\b"
)


# "so no breakfast today": what was called off just before.
_NONE_OF = Rare(
    r"(?:so |and |which means )?no (?P<what>(?:\w+ )?(?:coffee|lunch|dinner|drinks|brunch|breakfast|supper|call|zoom|tea|pint|beers|curry|pizza|walk|tennis|gym|swim|run))(?: for us| then| again)?$"
)


def call_off(c: Clause, s: Scene) -> None:
    """Drop the plan just told with whoever cancelled: nothing comes of it."""
    names = {p.name for p in s.off[0]} if s.off else set()
    s.drafts[:] = [
        d
        for d in s.drafts
        if not (
            d.person.name in names
            and (
                (d.relation is Relation.PLAN and c.sentence - d.sentence <= 1)
                or (d.relation is Relation.PROMISED and c.norm.startswith("cancelled P"))
            )
        )
    ]


def none_of(c: Clause, s: Scene) -> bool:
    """Take "so no breakfast today" to say what it was that was called off."""
    way = _NONE_OF.match(c.norm) if s.off and not c.people else None
    if not way or not s.off:
        return False
    s.off = (s.off[0], channel_of(way.group("what"))[0] or s.off[1])
    return True
