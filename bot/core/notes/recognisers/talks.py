"""Whoever was heard speaking somewhere, and then spoken to: "her talk at the forum, we chatted after"."""

from __future__ import annotations

import re

from bot.core.notes.channels import channel_of
from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Relation
from bot.core.notes.head import Head
from bot.core.notes.parts import value
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.events import note
from bot.core.notes.recognisers.thanks import WHO
from bot.core.notes.recognisers.transfer import people_of
from bot.core.notes.scene import Draft, Scene
from bot.core.notes.timing import stated

_SPEECH = r"(?:talk|keynote|speech|presentation|panel|session|workshop|lecture|seminar|demo|webinar|fireside chat|reading|masterclass|paper|poster|pitch)"
_SPOKE = re.compile(
    rf"(?:gave|did|delivered|presented|was giving|was on|sat on|led|ran|moderated|chaired|hosted) (?:a|an|the|her|his|their|one of the) (?:[\w-]+ ){{0,3}}?{_SPEECH}(?: on [\w' -]{{2,40}}?)? (?:at|during) (?P<where>.+)$"
    r"|(?:spoke|presented|was speaking|keynoted|was presenting|pitched|was a speaker|was the speaker) (?:on [\w' -]{2,40}? )?(?:at|during) (?P<where2>.+)$"
)
_HEARD = re.compile(
    rf"(?:i |we )?(?:sat in on|went to|attended|saw|caught|heard|watched|loved|enjoyed|listened to) P 's (?:[\w-]+ ){{0,3}}?{_SPEECH}(?: on [\w' -]{{2,40}}?)? (?:at|during) (?P<where>.+)$"
)
_AFTER = Rare(
    r"(?:and |so |then |but |afterwards |after that )*(?:i |we )?(?:also |then |briefly |quickly |just |finally )*"
    r"(?:(?:had|grabbed|got) (?:a |some )?(?:\w+ )?(?:chat|word|talk|conversation)|chatted|talked|spoke|got talking|got chatting|"
    r"said hello|said hi|introduced myself|approached|went up to|caught|met|swapped cards|exchanged cards|connected)\b"
    r"(?: (?:to|with|up with))?(?: (?:him|her|them))?(?: properly)?(?P<then>(?: (?:after|afterwards|afterward|later|right after|at the end|in the break|during the break|over coffee|over drinks|at the reception|outside|for a bit|for a while|briefly))*)$"
)
_SENT = re.compile(
    rf"(?:sent|wrote|dropped|shot|pinged|fired) (?P<who>{WHO}) (?:off )?(?:back )?(?:a|an|my|another|one more|the) (?:[\w-]+ ){{0,2}}?(?P<way>email|e-mail|text|message|dm|voice note|whatsapp|line)(?P<more> (?:about|re|regarding|to|asking|on|via|for|saying|after|on)\b.*)?$"
)
_SENT_TO = re.compile(
    rf"(?:sent|wrote|dropped|shot|fired off) (?:a|an|my|another|one more|the) (?:[\w-]+ ){{0,2}}?(?P<way>email|e-mail|text|message|dm|voice note|whatsapp) (?:over |off )?to (?P<who>{WHO})(?P<more> (?:about|re|regarding|to|asking|on|via|for|saying|after)\b.*)?$"
)


def recognise(c: Clause, h: Head, s: Scene) -> bool:
    """Find a talk that was heard, whoever was spoken to after it, and messages sent."""
    return _heard(c, h, s) or _wrote(c, h, s)


def _heard(c: Clause, h: Head, s: Scene) -> bool:
    """Remember whose talk it was, and note the meeting where the writer then spoke to them."""
    spoke = _SPOKE.match(c.norm[h.at :]) if h.kind == "them" and not h.negative else None
    if spoke and not h.future:
        group = "where" if spoke.group("where") else "where2"
        _remember(c, s, h.at + spoke.start(group), h)
        return False
    if c.people and (went := _HEARD.match(c.norm)) and not h.future and not h.negative:
        _remember(c, s, went.start("where"), h)
        s.look_at(c.people[0].people)
        return True
    if s.talk is None or h.negative or h.kind not in {"me", ""} or c.people:
        return False
    people, where, day = s.talk
    if not _AFTER.match(c.norm) or not {p.name for p in people} & {p.name for p in s.focus}:
        return False
    names = {p.name for p in people}
    s.drafts = [
        d
        for d in s.drafts
        if d.relation is not Relation.DETAIL
        or d.person.name not in names
        or not d.value.startswith(("spoke", "presented", "pitched"))
    ]
    met = note(c, s, people, Channel.MET, future=False)
    for draft in met:
        draft.date = day if not c.whens else draft.date
    s.event_day = met[0].date
    s.add(*(Draft(p, Relation.MET_AT, *where, sentence=c.sentence) for p in people if not p.known))
    s.look_at(people)
    s.talk = None
    return True


def _remember(c: Clause, s: Scene, begin: int, h: Head) -> None:
    day = stated(c, past=True)
    people = c.people[0].people if c.people else h.people
    s.talk = (people, value(c, begin, len(c.norm), dates=False), day[0] if day else s.now.date())


def _wrote(c: Clause, h: Head, s: Scene) -> bool:
    """Such as "sent Ana a follow-up email": a message, no gift."""
    rest = c.norm[h.at :]
    sent = _SENT.match(rest) or _SENT_TO.match(rest)
    if not sent or h.kind not in {"me", ""} or h.negative or h.future or h.doubtful:
        return False
    who = sent.span("who")
    people = people_of(c, s, h.at + who[0], h.at + who[1], sent.group("who"))
    if not people:
        return False
    note(c, s, people, channel_of(sent.group("way"))[0] or Channel.MESSAGE, future=False)
    s.look_at(people)
    asks = sent.group("more") or ""
    return "thank" not in rest and not asks.startswith((" asking", " to ask", " to thank"))
