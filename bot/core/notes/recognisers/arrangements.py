"""Meetings to come that are told by what they are: "first lesson is tuesday", "she can see me at 5"."""

# ruff: noqa: C901, PLR0911, PLR0912 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

import re

from bot.core.notes.channels import channel_of
from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Mention, Relation
from bot.core.notes.head import Head
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.duties import ERRAND
from bot.core.notes.recognisers.events import note
from bot.core.notes.recognisers.visitors import coming_over
from bot.core.notes.scene import Scene
from bot.core.notes.timing import leans, met_next, this_morning

_OCCASION = (
    r"(?:coffee|lunch|dinner|breakfast|brunch|supper|drinks|pints?|beers?|tea|(?:video |phone )?call|zoom|facetime|chat|catch-?up|catch up|"
    r"lesson|session|rehearsal|practice|rematch|appointment|class|training|game|match|movie|film|gig|concert|walk|hike|swim|run|ride|climb|paddle|"
    r"meeting|interview|visit|viewing|consultation|check-?up|fitting|haircut|massage|photoshoot|shoot|jam|board games?|game night|movie night|quiz|bowling|tennis|padel|squash|golf|"
    r"picnic|bbq|barbecue|sleepover|playdate|date|trip|party|trial|pizza|curry|roast|sushi|ramen|tacos|takeaway|takeout|burgers|barbie|cuppa|wine|pint|pub|karaoke|kickabout|badminton|pickleball|climbing|skating|swimming|fishing|karting|paintball|cinema|theatre|museum|zoo|beach|sledging|skiing|dim sum|pho|noodles|lunch date|sunday lunch|tasting|tour|gym|yoga|sauna|reunion|handover|pick-?up)"
)
_SEES_ME = Rare(
    r"^(?:only )?(?:see|fit|squeeze|take|have|host|meet|slot|put|do)(?: (?:me|us))?(?: (?:in|down|over|round))?(?: (?:at|for|on|before|after|from) .*)?$"
)
_WE_HAVE = Rare(
    rf"^(?:i |we )?(?:'ve got|have got|have|'ve|got|booked|agreed(?: on)?|arranged|fixed|set up|made|planned|scheduled) (?:a|an|our|my|another|the|one more)? ?(?:[\w'-]+ ){{0,2}}?{_OCCASION}\b(?! (?:club|group|app))(?P<more>.*)$"
)
_IT_IS = Rare(
    rf"^(?:(?:still on for|still up for|on for|still|back to|off for|down for|the|our|my|a|an|so|ok|and|then|first|next|second|new|another|proper|return|follow-up|parents ' ?|\w+ ') )*?(?:[\w'-]+ )?{_OCCASION}(?: (?:with|w) (?:P|him|her|them))?(?: (?:is|'s|will be|all set|set for|set up for|set up|set|scheduled for|scheduled|locked in for|locked in|on the calendar|in the diary|in the calendar|booked in|booked for|booked|confirmed for|confirmed|fixed for|on for|still on|again|now))*(?: (?:with|w) (?:P|him|her|them))?(?: (?:at|in|on|by|for) [\w '-]{{2,40}})?(?: (?:though|then|too|instead|as usual))*$"
)
_MOVED_OURS = Rare(
    r"^(?:has |had )?(?:moved|pushed|shifted|bumped|changed|switched|rescheduled|postponed|brought forward) (?:our|us|it|my|the|everything)\b"
)
# "coffee ana fri 3pm", "investor call marta at northzone thurs 11"
_BARE_PLAN = Rare(
    rf"^(?!(?:so |very )?(?:nice|great|good|lovely|fun|finally|was|had|met|saw|got|went|just|last|pleasure|did|loved|enjoyed|missed|after|during|over|before|remind|\w+ed)\b)(?:[\w'-]+ ){{0,2}}?{_OCCASION} (?:(?:dr|the) )?P(?: (?:at|in|from|of|@) [\w '-]{{2,30}})?(?: (?:instead|now|tbc|then|again))?$"
)
_AT_THEIRS = re.compile(
    r"^P 's (?:\w+ )?(?:boat|place|house|cabin|cottage|garden|allotment|flat|apartment|farm|studio|do|bash|game|gig|show|match|recital|play|leaving do|graduation|christening|housewarming|party|bbq|barbecue|wedding|open house|book launch|launch)$"
)
# "Ana's 30th, saturday 8pm": a party, as it has an hour.
_ROUND_DAY = Rare(
    r"(?:P 's|her|his|their) \d+(?:st|nd|rd|th)(?: (?:birthday|party|do|bash))?(?: (?:is|at|in) .+)?$"
)
_IS_AT_THEIRS = re.compile(
    rf"^(?:the |our |my |next |this )?(?:[\w'-]+ ){{0,2}}(?:{_OCCASION[3:-1]}|poker|cards|band|choir|book club|bbq|movie|supper) (?:is|'s|will be|moved)(?: now| still)? (?:at|round|over at|round at|to) P 's(?: (?:place|house|flat|apartment|garden|studio|cabin|cottage))?(?: now| instead)?$"
)
_SAYS_YES = Rare(
    rf"^(?:said|says|say|saying|confirmed|accepted|agreed|(?:up|on|in|down) for)(?: yes)?(?: to| for)? (?:the |our |a |that )?(?:(?!over|at|by|on|in|after|during)\w+ )?{_OCCASION}(?: (?:at|in|with) .+)?$"
)
_COMING = Rare(
    r"^(?:(?:popping|swinging|dropping|stopping|calling|nipping|looking|stepping) (?:in|by|over|round|past)\b|(?:treating|treats|buying|feeding|sneaking|showing) (?:me|us)\b|(?:joining|joins|fetching|collecting|visiting|hosting|meets|picks|drives|takes) (?:me|us)\b|picking (?:me|us) up|taking (?:me|us)\b|(?:driving|walking) (?:me|us)\b|cooking (?:for )?(?:me|us)\b|staying (?:with us|at ours|at mine|over)|(?:pops|drops|swings|calls|comes|stops) (?:in|by|over|round)\b)"
)
_BE_THERE = Rare(
    r"(?:at|in|on) (?:the |our |my |a |an )?.*\bwith (?:me|us)$|(?:coming|going|driving|flying|travelling|riding|staying|training|running|playing|walking|hiking|eating|dining|cooking|lunching|meeting|joining)\b.* (?:with|for) (?:me|us)\b"
)
_FREE = Rare(r"(?:is|'s|are|'re) (?:mine|ours|all mine|booked in|down to (?:see|meet) me)$")
_WE_SAID = Rare(
    r"^(?:said|settled on|agreed on|agreed|decided on|picked|chose|went with|going with|landed on|fixed)(?: instead| then| now)?(?: (?:for|with|on|at) (?:P|him|her|them|it|the next one|mine|ours|hers|his|theirs|dinner|lunch|coffee|drinks|the \w+)| (?:with|w) P)*$"
)
# "we're at theirs on boxing day", "we'll do sunday instead", "dinner at ours on friday"
_AT_HOME = Rare(
    r"^(?:(?:i|we) (?:(?:'re|'m|are|am|will be|'ll be|go|will go|'ll go|have to be|be) )+)?(?:expected |invited |going |over |off |back |round )*(?:[\w'-]+ ){0,3}?(?:at|to|round|over at|round at) (?:hers|his|theirs|ours|mine|P 's)(?: (?:place|house|flat))?(?: (?:for|with) (?:P|him|her|them|\w+(?: \w+)?))?$"
)
_DO_THEN = Rare(
    r"^(?:i|we) (?:'ll|will|'re going to|are going to|shall|can|gonna)(?: now| just)? (?:do|make|try|go for|go with|say|aim for|move it to|meet|do it|make it|try again|try for|play|go)(?: (?:it|instead|then|now|again|rather))*$"
)
# "He's back monday at 8 to fit the part", "coming thursday to measure up"
_COMES_TO = Rare(
    r"^(?:is |'s |are |'re |will be |'ll be |he 's |she 's )*(?:back|coming|coming back|coming round|coming out|coming over|returning|here|round|popping back|calling|due)(?: (?:again|here|round))*(?P<why> to (?!terms\b|(?:P|\w+)$)\w+ .+| for (?:the|a|an|his|her|their) .+)?$"
)
_TREAT = Rare(
    r"^taking (?:P|him|her|them) (?:out\b|(?:to|for) (?:a |an |the )?(?:\w+ )?(?:dinner|lunch|brunch|breakfast|coffee|drinks|movies?|cinema|theatre|concert|zoo|beach|dim sum|sushi|ramen|pizza|curry|pho|tapas|meal|tea|breakfast|drink|pint|beer|ice cream|walk|museum|game|match|spa|show|gig))"
)
_THEIR_TIME = Rare(
    rf"^(?:'s )?(?:(?:birthday|video|quick|work|phone|big|first|next) )*{_OCCASION}(?: (?:is|'s|moved|now|on|at|in|confirmed|before|after|with|re|about|again)\b.*)?$"
)
_THEIR_CALL = re.compile(
    r"^(?:(?:video|phone|quick) )*(?:call|zoom|coffee|lunch|dinner|meeting|interview|chat) (?:went|was|ran|lasted)\b"
)
_DO_WITH = Rare(
    r"^(?:(?:still|ok|so|then|next|first|quick|early|late|big|birthday|family|home-?made|proper|cheeky) )*(?P<what>(?:[\w'&-]+ ){1,3}?)(?:with|w) (?:(?:P|him|her|them)(?: (?:and|&) (?:P|him|her|them|co|family|the (?:kids|boys|girls|family)))?)(?: (?:at|in|on|for|round) [\w '-]{2,40})?(?: (?:though|then|too|instead|again))*$"
)
_SOMETHING = Rare(
    r"(?!.*\b(?:busy|good|ok|fine|happy|cool|work|stuff|things|talk|speak|chat|staying|away|home|sorted|sort|check|deal|stay|done|back|in touch|touch|follow|up|start|share|leave|all)\b)[a-z' -]+$"
)
_PAST = re.compile(r"\b(?:was|were|did|went|had|\w+n't|not|no)\b")


def arranged(c: Clause, h: Head, s: Scene) -> bool:
    """A meeting to come, with the people named or those in focus."""
    if h.negative or h.doubtful or (not h.kind and ERRAND.match(c.norm[h.at :])):
        return False
    if h.kind == "them" and _THEIR_CALL.match(c.norm[h.at :]) and not h.aux:
        note(c, s, h.people, channel_of(c.norm)[0] or Channel.MET, future=False)
        s.look_at(h.people)
        return True
    if h.kind == "" and c.people and _IS_AT_THEIRS.match(c.norm[h.start :]):
        if c.whens and leans(c, s) != "past":
            return _plan(c, s, c.people[-1].people, re.sub(r"\bat ", "", c.norm))
        s.off = (c.people[-1].people, channel_of(c.norm)[0] or Channel.MET)
        return True
    if not c.whens:
        if h.kind in {"own", ""} and _AT_THEIRS.match(c.norm):
            s.off = (c.people[0].people, channel_of(c.norm)[0] or Channel.MET)
        return False
    if coming_over(c, h, s):
        return True
    if leans(c, s) == "past" or (c.norm.startswith("got ") and this_morning(c)):
        return False
    if (
        leans(c, s) == "either"
        and met_next(c)
        and not any(p.known for t in c.people for p in t.people)
    ):
        return False
    named = [p for t in c.people for p in t.people]
    if (c.norm == "P" or (not c.norm and _only_named(c, s))) and any(w.time for w in c.whens):
        return _plan(c, s, named or s.focus, "")
    if named and not h.kind and _BARE_PLAN.match(c.norm[h.start :]):
        if re.match(r"(?:call|zoom|facetime|visit) P", c.norm[h.start :]) or leans(c, s) == "past":
            return False
        return _plan(c, s, named, c.norm)
    rest = c.norm[h.at :]
    if h.kind == "them" and (_BE_THERE.match(rest) or _FREE.match(c.norm[h.verb :])):
        return _plan(c, s, h.people, re.sub(r"\b(?:at|in|on) ", "", rest))
    if h.kind == "them" and re.search(r"\b(?:can|could|will|'ll)\b", h.aux):
        if _SEES_ME.match(rest):
            return _plan(c, s, _company(h.people, s), rest)
        return False
    if h.kind == "them" and (coming := _COMES_TO.match(rest)) and _comes(c, s, h.people, coming):
        return _plan(c, s, h.people, coming.group("why") or "")
    if h.kind == "them" and _SAYS_YES.match(rest):
        return _plan(c, s, _company(h.people, s), rest)
    if h.kind == "them" and (_MOVED_OURS.match(rest) or _COMING.match(rest)):
        return _plan(c, s, _company(h.people, s), rest)
    if h.kind == "them" and (_THEIR_TIME.match(rest) or _THEIR_TIME.match(c.norm[2:])):
        return _plan(c, s, h.people, rest)
    if h.kind == "own":
        timed = any(w.time is not None for w in c.whens)
        if _AT_THEIRS.match(c.norm) or (timed and _ROUND_DAY.match(c.norm)):
            return _plan(c, s, h.people, rest)
        return False
    people = named or s.focus
    if (
        people
        and h.kind in {"me", ""}
        and leans(c, s) in {"future", "either"}
        and (_DO_THEN.match(c.norm[h.start :]) or _AT_HOME.match(c.norm[h.start :]))
        and not _PAST.search(c.norm)
    ):
        people = s.off[0] if s.off and not named else people
        way = s.off[1] if s.off else channel_of(re.sub(r"\b(?:at|to) ", "", c.norm))[0]
        note(c, s, people, way or Channel.MET, future=True)
        s.off = None
        s.look_at(people)
        return True
    if (
        not h.kind
        and not named
        and s.focus
        and (coming := _COMES_TO.match(c.norm[h.start :]))
        and _comes(c, s, s.focus, coming)
    ):
        return _plan(c, s, s.focus, coming.group("why") or "")
    if people and not named and h.kind in {"me", ""} and _WE_WILL.match(c.norm[h.start :]):
        return _plan(c, s, people, c.norm)
    if people and h.kind in {"me", ""} and (_WE_SAID.match(rest) or _TREAT.match(rest)):
        return _plan(c, s, people, rest)
    if not people or _PAST.search(c.norm):
        return False
    if (
        h.kind in {"me", ""}
        and (have := _WE_HAVE.match(c.norm[h.start :]))
        and not re.search(r"\b(?:to|that|about her|about him)\b", have.group("more"))
    ):
        return _plan(c, s, people, c.norm)
    told = bool(
        re.search(
            r" (?:is|'s|will be|set|booked|confirmed|scheduled|locked in|in the diary|on the calendar)\b",
            c.norm,
        )
    )
    if (
        h.kind == ""
        and (do := _DO_WITH.match(c.norm[h.start :]))
        and (channel_of(do.group("what"))[0] or _SOMETHING.match(do.group("what")))
        and (together := re.search(r"\b(him|her|them)\b", do.group()))
        and leans(c, s) in {"future", "either"}
        and not re.match(
            r"(?:\w+ed|over|during|after|before|at|in|on|from|for|had|got|went|ate|was|did|\w+ing(?= \w)|working|living|staying|talking|going|coming|being|having|getting|dealing|starting|struggling)\b",
            do.group("what"),
        )
    ):
        word = {"him": "he", "her": "she"}.get(together.group(1), "they")
        extra = [p for p in s.pronoun(word) if p not in named]
        return _plan(c, s, [*extra, *named], c.norm)
    if (
        h.kind == ""
        and (told or (not named and leans(c, s) in {"future", "either"}))
        and _IT_IS.match(c.norm[h.start :])
    ):
        return _plan(c, s, people, c.norm)
    return False


def _only_named(c: Clause, s: Scene) -> bool:
    """Whether the note so far is a name and what they do: "dr quispe (dentist) tues 845am"."""
    if not s.focus or s.event or s.off:
        return False
    if not s.drafts:
        return s.opened is not None
    return c.sep == ")" and all(d.relation in _CARD for d in s.drafts)


_CARD = frozenset({Relation.TITLE, Relation.ORG, Relation.INDUSTRY})


def _comes(c: Clause, s: Scene, people: list[Mention], coming: re.Match[str]) -> bool:
    """Whether somebody comes to the writer: at a stated hour, or to do something."""
    timed = any(w.time is not None for w in c.whens)
    trade = any(d.relation is Relation.TITLE and d.person in people for d in s.drafts)
    return leans(c, s) != "past" and (timed or trade) and (bool(coming.group("why")) or timed)


_WE_WILL = Rare(
    r"(?:we|we both) (?:'re|are|will|'ll|'ve agreed to|have agreed to|agreed to)(?: now| just| both)? (?:be )?(?:(?:do|doing|grab|grabbing|get|getting|go for|going for) (?:a |an |our |another )?(?:quick |late |early )?(?:coffee|lunch|dinner|drinks?|brunch|breakfast|supper|beers?|pints?|zoom|call|tea|curry|pizza|sushi|ramen|tacos)\b|meeting|meet|speaking|speak|talking|talk|catching up|catch up|playing|play|walking|hiking|having|have|seeing each other|hanging out|getting together|get together|chatting|chat|training|running|dining|lunching|jamming|sailing|rehearsing|recording|rowing|cycling|biking|surfing|skating|climbing|bouldering|swimming|fishing|camping|bowling|golfing|dancing|singing|cooking|baking|knitting|gaming|practising|practicing|studying|regroup|regrouping|reconvene|reconvening)\b(?!.*\b(?:baby|twins|kid|moved|party for)\b)"
)
_SETTLES = Rare(
    r"\bto (?:confirm|arrange|set up|book|organi[sz]e|schedule|firm up|lock in|fix|reconfirm|say yes to) (?:our |the |a |an |my )?(?P<what>.+)$"
)


def settle(c: Clause, s: Scene, people: list[Mention], rest: str) -> None:
    """Add the plan of "called to confirm lunch on wednesday"."""
    match = _SETTLES.search(rest)
    if match and c.whens and leans(c, s) != "past":
        note(c, s, people, channel_of(match.group("what"))[0] or Channel.MET, future=True)


def _company(people: list[Mention], s: Scene) -> list[Mention]:
    """The people of a clause, with everybody who was at the event they were just seen at."""
    names = {p.name for p in people}
    there = [d.person for d in s.event]
    return there if names & {p.name for p in there} else people


def _plan(c: Clause, s: Scene, people: list[Mention], words: str) -> bool:
    same = s.off if s.off and {p.name for p in s.off[0]} == {p.name for p in people} else None
    way = channel_of(words)[0] or (same[1] if same else Channel.MET)
    note(c, s, people, way, future=True)
    s.off = None
    s.look_at(people)
    return True
