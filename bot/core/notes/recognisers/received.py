"""What somebody gave the writer or did for them."""

# ruff: noqa: C901, PLR0911 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.parts import value
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.events import note
from bot.core.notes.recognisers.transfer import channel, put
from bot.core.notes.scene import Scene

THINGS = r"gave|sent|lent|brought|bought|forwarded|passed|handed|shared|loaned|got|made|baked|cooked|knitted|mailed|emailed|e-mailed|texted|messaged|dm'd|whatsapped|dropped off|dropped(?= (?:P|him|her|them|me|us) (?:off|over|round)\b)|offered|paid|slipped|gifted|donated|posted|shipped|delivered|returned|recommended|wrote|knit|painted|sewed|built|printed|ordered|picked up|left|fetched|treated|gave back|lent out|burned|suggested|slacked|spotted|handed down|passed down|given"
_GOOD_WORD = re.compile(
    r"^(?P<what>(?:put|putting) in a (?:\w+ )?word|(?:passed|put|gave|forwarded|submitted|circulated|handed|showed|sent) (?:along |on |in |round |around )?my (?:name|cv|resume|résumé|details|application|portfolio|profile|number|deck)(?: (?:to|around|round|along|on|in|over|forward)\b.*)?|pulled (?:some |a few )?strings)\b"
)
DEEDS = r"kept(?! (?:me|us)\b)|held(?! (?:me|us)\b)|went through|talked through|ran through|ran|proof-read|double-checked|had a look at|took a look at|cast an eye over|found(?! out\b)|helped|showed|taught|fixed|drove|babysat|watched|reviewed|proofread|read|edited|repaired|looked after|covered|watered|hosted|invited|walked|picked up|picked|dropped|translated|looked over|coached|mentored|tutored|explained|saved|let|recommended|referred|vouched|endorsed|nominated|introduced|put|connected|set|hooked|took|talked|gave|carried|moved|painted|mowed|fed|cleaned|tuned|designed|photographed|cut|sorted|assembled|installed|hemmed|wrote|treated|warned|advised|interviewed|supported|backed|booked|saved|minded|cat-sat|dog-sat|stood|sat(?= for| down)|spent|walked|went over|looked|jump-started|jumped|patched|picked|practised|practiced|rescued|shovelled|shoveled|sponsored|tipped|cheered|checked|pulled|threw|organised|organized|signed|sewed|filled|filed|woke|styled|braided|dyed|washed|ironed|cleared|dug|planted|pruned|jump started|delivered|proofed|typed|copied|wired|plumbed|tiled|plastered|wallpapered|unblocked|rescued|sharpened|tailored|altered|mended|glued|welded|towed|charged|inflated|patched up|restrung|set up"
_TO_ME = re.compile(
    rf"^(?P<verb>{THINGS}) (?:over |along |on )?(?:me|us) (?:over |back |both |up with |along )?(?P<what>(?!to\b|for\b|that (?:he|she|i|they|we|it|P|you|the|my|her|his|our)\b|that$|about\b|if\b|back$).+)$"
)
_FOR_ME = re.compile(
    rf"^(?P<verb>{THINGS}) (?:over )?(?P<what>.+?) (?:to|for|with|at) (?:me|us)\b(?P<more>.*)$"
)
_DID_ME = re.compile(
    rf"^(?P<what>(?:{DEEDS}|{THINGS}|did(?= (?:my|our)\b)|(?!\w+ed (?:with|at|in|alongside|under) (?:me|us|my|our)\b)\w+ed) (?:.*\b)?(?:me|us|my|our|ours|mine)\b.*)$"
)
_DID_GIVE = Rare(
    r"^(?P<verb>give|send|lend|bring|buy|make|bake|cook|pass|show|leave|get|pay) (?:me|us) (?P<what>(?!to\b|a call|a ring).+)$"
)
_BORROWS = re.compile(r"^(?:borrowed|nicked|took home) (?:my|our) (?P<what>.+)$")
_BROUGHT_SOME = re.compile(
    r"^(?:brought|baked|brought along|brought round|brought over) (?P<what>(?!up|her|his|their|my|it|them|him|back|down|kids|friends|people|everyone|boys|girls)(?:home-?made |fresh )?[\w'-]+(?: and [\w'-]+| [\w'-]+)?)$"
)
_BROUGHT_WHOM = re.compile(
    r"^(?:brought|brought along|came with|turned up with|showed up with|was with|was there with) (?:(?:her|his|their|a|an|the) (?:[\w'-]+ ){0,2}?[\w'-]+,? )?P(?: along| too| with (?:her|him|them)| as well)?$"
)
_WITH_US = re.compile(
    r"^(?:prayed|sat|danced|sang|walked|played|stayed|ate|watched|hung(?: out)?|ran|swam|trained|worked out|celebrated|cooked|baked|volunteered|skated|skied|hiked|camped|fished|travelled|traveled|drove|lunched|dined|camped|practised|practiced|rehearsed|studied|shopped|queued|waited) with (?:me|us)\b"
)
_SHARED = re.compile(
    r"^(?P<verb>handed down|handed over|sent round|brought round|brought along|dropped round|dropped over|dropped by|came bearing|came through with|came up with|turned up trumps with|passed along|passed on(?! (?:the|this|that|my|a) (?:role|job|offer|opportunity|invite|invitation|position|deal|project|idea))|shared|forwarded|sent over|sent along|sent|recommended|suggested(?! (?:a|an|the|our) (?:\w+ )?(?:walk|call|coffee|lunch|dinner|meeting|zoom|drink|drinks|chat|catch-up|brunch|date|day|time))|brought|brought over|dropped off|dropped by with|came with|lent|wrote(?: to (?:me|us))?(?: by \w+)? with|replied (?:by email|by e-mail|back|by text|\w+ly)? ?with|wrote back with|got back to me with|came back with|sent through) (?P<what>(?:a|an|the|her|his|their|some|two|three|one|several|more|over) (?!bit|lot)(?!.*\b(?:to|with) (?:P|him|them|everyone|her$)).+)$"
)
_SENT_SOME = re.compile(
    r"^(?:sent|brought|gave|dropped) (?P<what>(?:flowers|chocs|chocolates|cookies|photos|pics|pictures|soup|links|cake|wine|beers|snacks|food)\b(?!.* (?:to|for) (?:P|him|them|everyone)\b).*)$"
)
_RECOMMENDED = re.compile(r"^(?:recommended|suggested|put forward|recommends|suggests) P$")
_DROPPED = re.compile(
    r"^(?:(?:just |kindly )?(?:dropped|brought|sent|ran|popped) (?:off|round|over|in)) (?P<what>(?!P\b|him\b|them\b|me\b|us\b|it\b|to\b|at\b|in\b|on\b|by\b|from\b|for\b|with\b|and\b|after\b|before\b|home\b|again\b|last\b|kids\b|everything\b|everyone\b|the\b|her\b|his\b|their\b|my\b|our\b|here\b|there\b|linkedin\b|early\b|late\b)"
    r"(?!.* (?:to|with|at) (?:P|him|them|everyone|school|nursery|daycare)\b)[\w'-]+(?: [\w'&-]+){0,4})$"
)
_MINDED = re.compile(
    r"^(?P<what>(?:paid(?: for)?|picked up|covered|footed|settled|took care of) (?:everything|everyone|the lot|it all|(?:for )?(?:us all|all of us|both of us)|(?:for )?(?:the )?(?:whole )?(?:bill|tab|check|cheque|lunch|dinner|drinks|coffees?|round|meal|tickets|taxi|petrol|gas))(?: for (?:us|everyone|all of us|both of us))?$|got the (?:bill|tab|check|cheque|round in)$|(?:watched|babysat|looked after|minded|fed|watered|picked up|took in|signed for|collected|took|entertained|drove|walked|bathed|collected) (?:the|both|all the) (?:kids|baby|boys|girls|twins|dog|dogs|cat|cats|plants|garden|parcel|package|mail|tomatoes|chickens|house)\b.*|(?:fixed|repaired|weeded|painted|mowed|shovelled|shoveled|installed|assembled|unclogged|patched|plowed|ploughed|cleared|hemmed|sharpened) (?:the|half the|all the|both) .+)$"
)


# "took Sol to swimming": a P who is nobody known, most likely the writer's child.
_OURS = Rare(
    r"^(?P<what>(?:minded|babysat|looked after|took|picked up|collected|fetched|watched|walked|drove|entertained|bathed|had|taught|coached|tutored|fed|brought) P (?!out$|home$|too$|there$).+)$"
)
_BORROWED_MINE = re.compile(
    r"^(?:borrowed|has borrowed|still has|still got) (?:my|our) (?P<what>.+)$"
)
_LEFT_ME = re.compile(
    r"^(?:left|dropped|dropped off|put|posted|pushed|slipped) (?P<what>(?!it\b|them\b).+?) (?:(?:round|over) )?(?:on|at|outside|in|by|through|under|with) (?:my|our) (?:door|doorstep|front door|porch|step|desk|letterbox|mailbox|place|house|office|gate|flat|neighbou?r|pigeonhole|locker|kitchen|fridge)\b"
)
_KINDLY = re.compile(
    r"^(?:(?:so |very |really )*(?:kind|nice|sweet|good|generous|lovely|decent|patient|brave|gracious) enough to|went out of (?:her|his|their) way to|(?:took|found|made|gave up) (?:the |some |an |her |his |their )?(?:\w+ )?(?:time|hour|evening|morning|afternoon|weekend|trouble|day) to|bothered to|insisted on) (?P<what>(?=.*\b(?:me|us|my|our|mine|ours)\b).+)$"
)


_BROUGHT = re.compile(
    r"^brought (?P<what>(?!up\b|back\b|in\b|it\b|P\b|me\b|us\b|out\b|down\b|home\b|nothing\b|his \w+$|her \w+$|their \w+$|them\b)(?!.*\b(?:to|with) (?:P|him|them|everyone)).+)$"
)


_THANKED_WITH = re.compile(
    r"^(?:thanked|repaid|rewarded|surprised|treated|presented|paid) (?:me|us)(?: back)? (?:with|to|in) (?P<what>.+)$"
)
_PRACTISED = re.compile(
    r"^(?:did|ran|held|led|organi[sz]ed|set up) (?P<what>(?:a |an |the |some |another )?(?:(?!P\b)[\w-]+ ){0,3}?(?:mock|practice|trial|dry run|rehearsal|run-through|walkthrough|walk-through|coaching)\b.*?) (?:with|for) (?:me|us)\b"
)
_PASSED_ON = (
    (_BORROWED_MINE, Relation.GAVE),
    (_LEFT_ME, Relation.RECEIVED),
    (_SHARED, Relation.RECEIVED),
    (_DROPPED, Relation.RECEIVED),
    (_SENT_SOME, Relation.RECEIVED),
    (_BROUGHT, Relation.RECEIVED),
    (_BROUGHT_SOME, Relation.RECEIVED),
    (_KINDLY, Relation.RECEIVED),
    (_THANKED_WITH, Relation.RECEIVED),
    (_GOOD_WORD, Relation.RECEIVED),
    (_PRACTISED, Relation.RECEIVED),
)


def thing(c: Clause, begin: int, end: int) -> tuple[str, tuple[int, int]]:
    """What was given, without why or when."""
    why = re.search(
        r" (?:when|because|since|so that|without|even though|despite|now that|after|as soon as|cos|as (?:he|she|they|it|i|we)) ",
        c.norm[begin:end],
    )
    return value(c, begin, begin + why.start() if why else end, dates=False)


# "he isn't selling the van after all, he gave it to me"
_SPOKEN_OF = Rare(
    r"\b(?:sell|selling|sold|buy|buying|borrow|using|use|wants?|needs?|rid of|throwing out|finished|fixed|found) (?:off )?(?P<what>(?:the|an?|his|her|their|my|our|those|these) [\w'-]+(?: (?!after\b|off\b|from\b|to\b|any|for\b|but\b|at\b|in\b|on\b)[\w'-]+)?)"
)


def _what_it_is(s: Scene) -> tuple[str, tuple[int, int]]:
    """The thing the clause before spoke of, empty where it spoke of none."""
    before = s.earlier[-1] if s.earlier else None
    match = _SPOKEN_OF.search(before.norm) if before else None
    if before is None or match is None:
        return "", (0, 0)
    return value(before, match.start("what"), match.end("what"), dates=False)


def got(c: Clause, h: Head, s: Scene, rest: str) -> bool:
    """Somebody gave, lent, showed or fixed something for the writer."""
    match = _TO_ME.match(rest) or _FOR_ME.match(rest)
    if match is None and {"did", "'s", "has"} & set(h.aux.split()):
        match = _DID_GIVE.match(rest)
    if rest.startswith(("made it", "answered me", "responded to me")):
        return False
    if match and match.group("verb") != "offered" and rest.split(maxsplit=1)[0] != "told":
        what = thing(c, h.at + match.start("what"), h.at + match.end("what"))
        if what[0].lower() in {"call", "ring", "shout"}:
            note(c, s, h.people, Channel.CALL, future=False)
            s.look_at(h.people)
            return True
        what = _what_it_is(s) if what[0].lower() in {"it", "them", "that", "this"} else what
        channel(c, s, h.people, match.group("verb"))
        put(c, s, h.people if what[0] else [], Relation.RECEIVED, what)
        s.look_at(h.people)
        return True
    if (
        _BROUGHT_WHOM.match(rest)
        and s.event
        and s.event[0].relation is Relation.INTERACTION
        and c.people
    ):
        s.add(*(replace(s.event[0], person=p) for p in c.people[-1].people))
        s.look_at(c.people[-1].people)
        return True
    for finder, relation in _PASSED_ON:
        if (passed := finder.match(rest)) and not h.negative and (finder != _BROUGHT or s.event):
            what = thing(c, h.at + passed.start("what"), h.at + passed.end("what"))
            put(c, s, h.people, relation, what)
            s.look_at(h.people)
            return True
    if _RECOMMENDED.match(rest) and c.people[-1].people != h.people:
        who = c.people[-1]
        put(c, s, h.people, Relation.RECEIVED, (who.text, (who.start, who.end)))
        s.look_at(who.people)
        return True
    if _WITH_US.match(rest):
        note(c, s, h.people, Channel.MET, future=False)
        s.look_at(h.people)
        return True
    if borrowed := _BORROWS.match(rest):
        what = thing(c, h.at + borrowed.start("what"), h.at + borrowed.end("what"))
        put(c, s, h.people, Relation.GAVE, what)
        s.look_at(h.people)
        return True
    if _took_ours(c, h, s, rest):
        return True
    match = _DID_ME.match(rest) or _MINDED.match(rest)
    first = rest.split(maxsplit=1)[0] if rest else ""
    if (
        match
        and (
            rest.startswith("picked up ")
            or first
            not in among(
                "cried bawled sobbed wept laughed dumped ghosted blocked unfriended hugged kissed beat upset annoyed scared hurt chased followed fired sacked beeped sued caught bumped lost interviewed replied cancelled canceled ignored ghosted surprised congratulated "
                "thanked told asked offered reminded called texted emailed messaged said "
                "promised wanted needed loved liked introduced visited joined missed mentioned "
                "moved invited phoned rang hated met wrote picked annoyed blocked bugged bored confused scared shocked worried "
                "followed added endorsed recognised recognized noticed avoided hugged kissed greeted stopped chased owed passed "
                "remembered forgave recognised joined inspired impressed amazed reassured convinced beat expected believed trusted assumed preferred"
            )
        )
        and (first in lexicon().finite or first in DEEDS.split("|") or first.endswith("ed"))
    ):
        stop = re.search(r" (?:while|whenever|before) ", rest)
        end = h.at + stop.start() if stop else len(c.norm)
        put(c, s, h.people, Relation.RECEIVED, value(c, h.at, end, dates=False, lead=False))
        s.look_at(h.people)
        return True
    return False


def _took_ours(c: Clause, h: Head, s: Scene, rest: str) -> bool:
    """Such as "took Sol to swimming": somebody nobody knows, most likely the writer's child."""
    names = {p.name for p in h.people} | {d.person.name for d in s.drafts}
    ours = [p for t in c.people for p in t.people if p not in h.people]
    if not ours or any(p.known or " " in p.name or p.name in names for p in ours):
        return False
    if not _OURS.match(rest):
        return False
    put(c, s, h.people, Relation.RECEIVED, value(c, h.at, len(c.norm), dates=False, lead=False))
    s.look_at(h.people)
    return True


_IN_RETURN = re.compile(
    r"^(?:got|received|was given|came away with|came home with|left with|walked away with) (?P<what>(?:a|an|some|two|three|the|her|his|their) .+?)(?: (?:in (?:exchange|return)|back|for it|for my trouble|out of it))$|^(?:came away with|came home with|left with|walked away with) (?P<what2>.+)$"
)


def in_return(c: Clause, h: Head, s: Scene, rest: str) -> bool:
    """Such as "got a tour of her workshop in exchange"."""
    match = _IN_RETURN.match(rest)
    if not match or h.kind not in {"", "me"} or not s.focus or c.people or h.negative:
        return False
    if re.match(
        r"(?:her|his|their|him|them) (?:a|an|the|some|two|three|my|our)\b",
        match.group("what") or "",
    ):
        return False
    what = value(c, h.at + match.start("what"), h.at + match.end("what"))
    put(c, s, s.focus, Relation.RECEIVED, what)
    return True
