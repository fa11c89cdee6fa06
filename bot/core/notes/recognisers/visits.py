"""Messages that came, hosts, and people who were there too."""

from __future__ import annotations

import re

from bot.core.notes.channels import channel_of
from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Relation
from bot.core.notes.head import Head
from bot.core.notes.parts import value
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.events import OCCASION_WORD, OCCASIONS, note, place_of
from bot.core.notes.recognisers.promises import remind
from bot.core.notes.recognisers.received import thing
from bot.core.notes.recognisers.transfer import put
from bot.core.notes.scene import Draft, Scene
from bot.core.notes.timing import leans

_FROM_WHOM = re.compile(
    r"^(?:got |had |received )?(?>a |an |the |another |long |quick |sweet |lovely |nice )*(?P<by>linkedin message|whatsapp message|whatsapp|text message|text|message|dm|email|e-mail|voicemail|voice note|phone call|call|video call|letter|telegram|linkedin) (?:msg |message )?from P(?P<more>.*)$"
)


_WITH_WHAT = Rare(
    r" with (?P<what>(?:a|an|the|her|his|their|some|two|three|\d+|more|good|another) (?!news\b|update\b|question\b|request\b|heads\b).+)$"
)


def from_whom(c: Clause, h: Head, s: Scene) -> bool:
    """Such as "WhatsApp from Maarten": a message that came; what it says may follow."""
    match = _FROM_WHOM.match(c.norm[h.at :])
    if h.kind not in {"", "me"} or h.negative or not match:
        return False
    people = c.people[0].people
    channel = channel_of(match.group("by"))[0] or Channel.MESSAGE
    note(c, s, people, channel, future=False)
    s.look_at(people)
    if brought := _WITH_WHAT.match(match.group("more")):
        begin = h.at + match.start("more") + brought.start("what")
        put(c, s, people, Relation.RECEIVED, thing(c, begin, len(c.norm)))
        return True
    return not match.group("more").strip()


_AT_WORK = re.compile(
    r"^(?:(?:i |we |just |finally |also )*)(?:dropped (?:by|in at|into)|stopped (?:by|in at|off at)|popped (?:by|into|in at|round to)|swung by|called (?:in )?at|looked in at|visited|toured|had a look (?:at|round|around)|went to see|was shown (?:round|around)|got a tour of|came to|went to) P 's (?:[\w-]+ ){0,3}?"
    r"(?:workshop|studio|office|offices|lab|shop|stall|booth|stand|clinic|farm|gallery|desk|showroom|surgery|bakery|garage|restaurant|caf[eé]|salon|practice|yard|factory|plant|site|warehouse|kitchen|class|lecture|talk|open day|open house|open studio|exhibition|opening|atelier|vineyard|brewery|boatyard|greenhouse|nursery|store|place|house|home|forge|dairy|mill|firm|company|team|table|barn|stables|ranch|orchard)\b(?! for P)"
)


# "nipped round to Ana's with some rhubarb": a visit, and what was brought.
_WENT_OVER = Rare(
    r"^(?:just |quickly |we )?(?:nipped|popped|walked|ran|went|drove|cycled|biked|wandered|strolled|stopped|swung|called|headed|trotted|hopped|dashed|rushed|dropped) "
    r"(?:(?:over|round|across|down|up|along|by|in|out) (?:to |at |on |by )?(?=P 's|P |his|her|their)|to (?=P 's ))(?P<who>P|his|her|their)(?: 's)?(?: (?:place|house|flat|home|farm|cottage|shop|stall|door))? (?:with|bearing|carrying) (?P<what>(?:a|an|the|some|two|three|more|his|her|their|our|my|leftover|\d+) .+|soup|cake|food|flowers|leftovers|dinner|cookies|lunch)$"
)
_GO_SEE = Rare(
    r"^(?:go|pop (?:in|over|round)|drop in|call in|nip (?:over|round)) (?:and |to |on )?(?:see|visit|find|ask|check on) (?:P|him|her|them)\b"
)


def _went_over(c: Clause, h: Head, s: Scene) -> bool:
    if h.kind not in {"", "me"} or h.negative or h.doubtful or h.future or " with " not in c.norm:
        return False
    match = _WENT_OVER.match(c.norm[h.at :])
    if not match:
        return False
    people = [p for t in c.people[:1] for p in t.people] or s.focus
    note(c, s, people, Channel.MET, future=False)
    what = thing(c, h.at + match.start("what"), h.at + match.end("what"))
    put(c, s, people, Relation.GAVE, what)
    s.look_at(people)
    return bool(people)


def at_work(c: Clause, h: Head, s: Scene) -> bool:
    """Such as "dropped by Ibra's workshop": its owner was met there."""
    if not h.kind and c.whens and _GO_SEE.match(c.norm[h.at :]) and leans(c, s) != "past":
        return remind(c, s, h.at, len(c.norm))
    if _went_over(c, h, s):
        return True
    if (
        h.kind not in {"", "me"}
        or h.negative
        or h.doubtful
        or not _AT_WORK.match(c.norm[h.start :])
    ):
        return False
    people = c.people[0].people
    note(c, s, people, Channel.MET, future=h.future or leans(c, s) == "future")
    s.look_at(people)
    return True


_WAS_FUN = re.compile(
    r"^(?:P 's|her|his|their) (?:[\w-]+ ){0,3}?(?:party|wedding|do|bash|bbq|barbecue|dinner|lunch|brunch|gig|show|concert|recital|play|christening|housewarming|graduation|shower|leaving do|birthday|exhibition|opening|launch|reunion|picnic|ceremony|quiz|fundraiser) (?:last night |yesterday |today |on \w+ )?was (?:a (?:hoot|blast|laugh|scream|riot|joy|triumph|success|delight|treat)|so|really|absolutely|great|fun|lovely|brilliant|amazing|beautiful|wonderful|fab|fantastic|gorgeous|good|nice|ace|class|magic|mental|wild|hilarious|special|perfect|boring|long|chaos|mad)\b"
)


_THERE_TOO = re.compile(
    rf"(?:was|were) (?:also )?(?:at|in) (?:the|our|my|P 's) (?:[\w'-]+ ){{0,3}}?(?:{OCCASIONS})(?: too| as well| again| also)$"
)


def was_there(c: Clause, h: Head, s: Scene) -> bool:
    """Such as "Bob's party was a hoot": the writer was there, with him."""
    fun = _WAS_FUN.match(c.norm) or (_WAS_FUN.match(f"{c.norm} fun") and leans(c, s) == "past")
    too = h.kind == "them" and _THERE_TOO.match(c.norm[h.verb :])
    if not (too or (h.kind == "own" and fun)) or h.negative or h.doubtful:
        return False
    note(c, s, h.people, Channel.MET, future=False)
    s.look_at(h.people)
    return True


_OUR_MEAL = re.compile(
    r"^(?:the |our |that |sunday |friday )?(?P<what>supper|dinner|lunch|brunch|breakfast|bbq|barbecue|tea|coffee|drinks|roast|pizza|curry|meal|party|games? night|movie night|sleepover|poker) (?:at|round|over at|in) (?:P 's(?: (?:place|house|flat|garden))?|hers|his|theirs|her place|his place|their place) (?:was|were|went)\b(?! (?:meant|supposed|going|due|cancelled|canceled|called|moved|pushed|off|to|postponed|planned|on|for)\b)"
)


def at_theirs(c: Clause, h: Head, s: Scene) -> bool:
    """Such as "supper at hers was lovely": the host was met."""
    if h.kind or h.negative or h.doubtful or not (match := _OUR_MEAL.match(c.norm[h.start :])):
        return False
    people = [p for t in c.people for p in t.people][:1] or s.focus
    note(c, s, people, channel_of(match.group("what"))[0] or Channel.MET, future=False)
    s.look_at(people)
    return bool(people)


_BEAT = re.compile(
    r"^(?:beat|thrashed|destroyed|crushed|demolished|hammered|trounced|outran|slaughtered|whipped|smashed) (?:(?P<us>me|us)\b|P\b)(?=.* (?:at|in|by)\b|.*\d|(?: again)?$)|^(?:lost|drew|tied) (?:again |twice |badly |narrowly |thrice |three times |\w+-\w+ )?(?:to|against|with) P\b"
)


def played(c: Clause, h: Head, s: Scene) -> bool:
    """Such as "Bob beat me at chess", "lost to Bob at darts": a game is a meeting."""
    match = _BEAT.match(c.norm[h.at :])
    if not match or h.negative or h.doubtful or h.future:
        return False
    mine = h.kind in {"me", ""} and not match.group("us")
    people = c.people[-1].people if mine and c.people else h.people
    if not people or mine == bool(match.group("us")):
        return False
    note(c, s, people, Channel.MET, future=False)
    s.look_at(people)
    return True


_THERE = re.compile(
    r"^P (?:both )?(?:was |were |is |came |joined |showed up )?(?:there |also |along )?(?:too|there|as well|there too|there as well|also there|came|joined|joined us)\b"
)


def also_there(c: Clause, h: Head, s: Scene) -> bool:
    """Such as "Tuva was there too"; more may follow."""
    match = _THERE.match(c.norm[h.start :]) or _THERE.match(c.norm)
    if not match or not c.people or not (s.event or s.event_day):
        return False
    people = c.people[0].people
    day = s.event_day or s.now.date()
    before = (
        s.event[0].value
        if s.event and s.event[0].relation is Relation.INTERACTION
        else Channel.MET.value
    )
    span = (c.tokens[0].start, c.tokens[-1].end)
    s.add(
        *(
            Draft(p, Relation.INTERACTION, before, span, day, sentence=c.sentence, sure=False)
            for p in people
        )
    )
    s.look_at(people)
    return match.end() >= len(c.norm[h.start :])


_CAME_UP = re.compile(
    r"^(?:and i (?:got|started) (?:talking|chatting)|introduced (?:herself|himself|themselves|themself)|(?:came|walked|ran|went) up to (?:me|us)|(?:pitched|demoed|demonstrated|showed) (?:me|us) (?=.* (?:at|during) )|came over to (?:me|us)|approached (?:me|us)|"
    r"(?:stopped|swung|dropped|came) by (?:my|our|the) (?:booth|stand|table|desk|poster|stall)|(?:sat|stood|was (?:sitting|seated|standing)|sitting|seated) (?:next to|beside|with|across from|opposite|behind|near) (?:me|us)|"
    r"(?:was |is )?on (?:my|our|the same) (?:panel|table|team|flight|train|bus|tour)|(?:said (?:hi|hello)|waved) to (?:me|us)|pulled (?:me|us) aside|grabbed (?:me|us)|(?:cornered|collared|buttonholed|hailed|accosted) (?:me|us)|found (?:me|us) (?:at|after|by|in)|"
    r"(?:gave|handed|slipped) (?:me|us) (?:her|his|their|a) (?:business )?card|shared (?:a|the|my|our) (?:table|cab|taxi|ride|panel|bench) with (?:me|us)|struck up a (?:conversation|chat)|recogni[sz]ed me|was (?:also )?at (?:my|our) table)\b"
)


def approached(c: Clause, h: Head, s: Scene) -> bool:
    """Such as "Ana came up to me after my talk at PyCon": a meeting, told from their side."""
    base = h.verb if h.aux.startswith(("was", "is")) else h.at
    match = _CAME_UP.match(c.norm[base:])
    if h.kind != "them" or h.negative or h.doubtful or h.future or not match:
        return False
    card = re.match(
        r"\w+ (?:me|us) (?P<what>(?:her|his|their|a) (?:business )?card)$", c.norm[base:]
    )
    if card:
        put(c, s, h.people, Relation.RECEIVED, thing(c, base + card.start("what"), len(c.norm)))
        if s.event and {p.name for p in h.people} <= {d.person.name for d in s.event}:
            return True
    note(c, s, h.people, Channel.MET, future=False)
    where, span = place_of(c, base)
    about = re.search(
        r"\b(?:at|during) (?:the |a |an |my |our )?(?P<where>.+)$", c.norm[base + match.end() :]
    )
    if about:
        begin = base + match.end() + about.start("where")
        where, span = value(c, begin, len(c.norm))
    elif not OCCASION_WORD.search(where.lower()):
        where, span = s.event_at if s.event_open else "", (c.tokens[0].start, c.tokens[-1].end)
    s.add(
        *(
            Draft(p, Relation.MET_AT, where, span, sentence=c.sentence)
            for p in h.people
            if where and not p.known
        )
    )
    s.look_at(h.people)
    return True


_TOLD_ME = re.compile(
    r"^told (?:me|us)(?: (?:all )?about (?:it|this|that)| this| that| so| the news| everything)? (?:in|at|outside|over|on|after|during) (?!the phone|zoom|whatsapp|text|email)"
)


def told_there(c: Clause, h: Head, s: Scene) -> bool:
    """Such as "told me in the car park on tuesday": whoever tells in a place was met there."""
    if (
        h.kind != "them"
        or h.negative
        or h.doubtful
        or not _TOLD_ME.match(c.norm[h.at :] + " ")
        or (s.event and s.event[0].relation is Relation.INTERACTION)
    ):
        return False
    note(c, s, h.people, channel_of(c.norm[h.at :])[0] or Channel.MET, future=False)
    s.look_at(h.people)
    return True
