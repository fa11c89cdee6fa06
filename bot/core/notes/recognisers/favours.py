"""What passed between the writer and somebody: given, received, asked, thanked, promised, offered."""

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Mention, Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.parts import value
from bot.core.notes.recognisers.meetings import note
from bot.core.notes.scene import Draft, Scene
from bot.core.notes.timing import stated

_WHO = r"(?:P(?: 's)?(?: both)?|all (?:three|four|of them)|both(?= (?:a|an|the|some|my|for))|him|her|them(?: both)?|both of them|you)"
_THINGS = r"gave|sent|lent|brought|bought|forwarded|passed|handed|shared|loaned|got|made|baked|cooked|knitted|mailed|emailed|texted|messaged|dm'd|whatsapped|dropped off|offered|paid|slipped|gifted|donated|posted|shipped|delivered|returned|recommended|wrote|knit|painted|sewed|built|printed|ordered|picked up|left|fetched|treated|gave back|lent out|burned|suggested|slacked"
_DEEDS = r"found|helped|showed|taught|fixed|drove|babysat|watched|reviewed|proofread|read|edited|repaired|looked after|covered|watered|hosted|invited|walked|picked up|picked|dropped|translated|looked over|coached|mentored|tutored|explained|saved|let|recommended|referred|vouched|endorsed|nominated|introduced|put|connected|set|hooked|took|talked|gave|carried|moved|painted|mowed|fed|cleaned|tuned|designed|photographed|cut|sorted|assembled|installed|hemmed|wrote|treated|warned|advised|interviewed|supported|backed|booked|saved|minded|cat-sat|dog-sat|stood|sat|spent|walked|went over|looked|jump-started|jumped|patched|picked|practised|practiced|rescued|shovelled|shoveled|sponsored|tipped|cheered|checked|pulled|threw|organised|organized"
_GIVE_TO = re.compile(
    rf"^(?P<verb>{_THINGS}) (?:over |back |along |on )?(?P<who>{_WHO}) (?:over |back |with |along )?(?P<what>(?!to\b|that\b|about\b|if\b|at\b|on\b|in\b|by\b|for\b|after\b|from\b|again\b|back$).+)$"
)
_GIVE_FOR = re.compile(
    rf"^(?P<verb>{_THINGS}) (?:over |along |on |off )?(?P<what>(?!P\b|him\b|her (?!\w)|them\b).+?) (?:to|for|with|over to|along to|off to) (?P<who>{_WHO})\b(?! 's)(?P<more>.*)$"
)
_DO = re.compile(rf"^(?P<what>(?P<verb>{_DEEDS}) .*?(?P<who>{_WHO})\b.*)$")
_TO_ME = re.compile(
    rf"^(?P<verb>{_THINGS}) (?:over |along |on )?(?:me|us) (?:over |back |both |up with |along )?(?P<what>(?!to\b|that\b|about\b|if\b|back$).+)$"
)
_FOR_ME = re.compile(
    rf"^(?P<verb>{_THINGS}) (?:over )?(?P<what>.+?) (?:to|for|with|at) (?:me|us)\b(?P<more>.*)$"
)
_DID_ME = re.compile(
    rf"^(?P<what>(?:{_DEEDS}|{_THINGS}|\w+ed) (?:.*\b)?(?:me|us|my|our|ours|mine)\b.*)$"
)
_SHARED = re.compile(
    r"^(?P<verb>passed along|passed on|shared|forwarded|sent over|sent along|sent|recommended|suggested|brought|brought over|dropped off|dropped by with|came with|replied (?:by email|by e-mail|back|by text|\w+ly)? ?with|wrote back with|got back to me with|came back with|sent through) (?P<what>(?:a|an|the|her|his|their|some|two|three|one|several|more|over) (?!bit|lot)(?!.*\b(?:to|with) (?:P|him|them|everyone|her$)).+)$"
)
_MINDED = re.compile(
    r"^(?P<what>(?:watched|babysat|looked after|minded|fed|watered|picked up|took in|signed for|collected) (?:the|both|all the) (?:kids|baby|boys|girls|twins|dog|dogs|cat|cats|plants|garden|parcel|package|mail|tomatoes|chickens|house)\b.*|(?:fixed|repaired|weeded|painted|mowed|shovelled|shoveled|installed|assembled|unclogged|patched|plowed|ploughed|cleared|hemmed|sharpened) (?:the|half the|all the|both) .+)$"
)
_LEFT = re.compile(
    r"^(?P<verb>left|dropped|dropped off|put) (?P<what>.+?) (?:at|on|by|outside) (?P<who>his|her|their|P(?= 's))(?: 's)? (?:door|doorstep|place|house|desk|porch|step|mailbox|office|flat|front door)\b"
)
_BY_CHANNEL = re.compile(r"\b(?:by|via|over) (text|e-?mail|whatsapp|dm|linkedin)\b")
_FROM = re.compile(
    r"^(?:got|received|borrowed|have|picked up|was given) (?P<what>.+?) from (?P<who>P|him|her|them)\b(?P<more>.*)$"
)
_ASKED = re.compile(
    rf"^(?:asked|asking|begged|requested|request|ask|pinged|bugged|nudged) (?P<who>{_WHO}) (?P<prep>for|to|if she could|if he could|if they could|if he can|if she can|if they can|if she 'd|if he 'd|if he would|if she would|whether|about|if|how to|where to|when|what|how|who|which) (?P<what>.+)$"
)
_ASKED_OF = re.compile(
    rf"^(?:requested|asked for|asking for|asked) (?P<what>.+?) (?:from|of) (?P<who>{_WHO})\b(?P<more>.*)$"
)
_ASKED_BARE = re.compile(
    rf"^asked (?P<who>{_WHO}) (?P<what>(?!out|again|back|yesterday|today|and\b|but\b).+)$"
)
_THANKED = re.compile(
    rf"^(?:thanked|thanking|thank|said thanks to|said thank you to|sent thanks to|said my thanks to|sent a thank you to|sent a thank-you note to|wrote to thank|thanks to|sent a thank you note to|sent a thank-you to) (?P<who>{_WHO})(?: \w+ly| again| so much| a lot| profusely| too)?(?: (?:for|about) (?P<what>.+))?"
)
_THANK_ELSE = re.compile(
    rf"^(?:sent|gave|wrote) (?P<who>{_WHO}) (?:a )?(?:thank you|thank-you|thanks|thank you note|thank-you note)(?: note| card| email| text)?(?: for (?P<what>.+))?$"
)
_THANK_TO = re.compile(
    r"\bto (?:thank|say thanks to|say thank you to) (?P<who>him|her|them|P)(?: both)?(?: (?:so much|again|properly))?(?: for (?P<what>.+))?|\bto say (?:thanks|thank you)(?: for (?P<what2>.+))?"
)
_ASK_TO = re.compile(
    r"\bto ask (?:(?P<who>him|her|them|P) )?(?P<prep>for|to|if he could|if she could|if they could|if he can|if she can|about|whether) (?P<what>.+)|\b(?:asking|and asked) (?:(?P<who3>him|her|them|P) )?(?P<prep3>for|to|if he could|if she could|if they could) (?P<what3>.+)"
)
_THANK_NOTE = re.compile(
    rf"^(?:sent )?(?:a )?(?:thank-you|thank you|thanks) (?:(?P<by>email|e-mail|text|message) )?(?:note |card |letter )?(?:sent |written |went |gone )?(?:out )?to (?P<who>{_WHO})(?: for (?P<what>.+))?$"
)
_WITH_THING = re.compile(
    rf"^(?:emailed|texted|messaged|dm'd|whatsapped|slacked|mailed) (?P<who>{_WHO}) (?P<what>(?:the|my|our|a|an|some|his|her|their|two|three|four|five|over|that|\d+) .+)$"
)
_IDEAS = among("bye hi hello birth up back away ready along going home it")


def recognise(c: Clause, h: Head, s: Scene) -> bool:
    """Find a favour done, got, asked or thanked for."""
    rest = c.norm[h.at :]
    if h.doubtful:
        return False
    if h.kind == "them":
        return not h.negative and not h.future and _got(c, h, s, rest)
    if h.kind == "own":
        return False
    if match := _THANK_NOTE.match(rest):
        people = people_of(
            c, s, h.at + match.start("who"), h.at + match.end("who"), match.group("who")
        )
        if match.group("by"):
            note(
                c,
                s,
                people,
                Channel.EMAIL if "mail" in match.group("by") else Channel.MESSAGE,
                future=False,
            )
        put(
            c,
            s,
            people,
            Relation.THANKED,
            value(c, h.at + match.start("what"), h.at + match.end("what"), dates=False)
            if match.group("what")
            else ("", (c.tokens[0].start, c.tokens[-1].end)),
        )
        s.look_at(people)
        return True
    return _mine(c, h, s, rest)


def people_of(c: Clause, s: Scene, begin: int, end: int, word: str) -> list[Mention]:
    """Whom the name or pronoun at `norm[begin:end]` means."""
    for token in c.inside(begin, end):
        if token.people:
            return token.people
    if word.startswith("all "):
        return s.group or s.focus
    word = {"his": "him", "their": "them"}.get(word, word)
    pronoun = next((w for w in word.split() if w in {"him", "her", "them", "both"}), "")
    return s.pronoun(
        {"him": "he", "her": "she", "them": "they", "both": "both"}.get(pronoun, "they")
    )


def put(
    c: Clause,
    s: Scene,
    people: list[Mention],
    relation: Relation,
    what: tuple[str, tuple[int, int]],
    *,
    past: bool = True,
) -> None:
    """Add the fact for each of `people`, dated by the clause or by the event it is told in."""
    text, span = what
    day = stated(c, past=past)
    if past and relation is not Relation.RECEIVED and (by := _BY_CHANNEL.search(c.norm)):
        _channel(
            c,
            s,
            people,
            {"phone": "called"}.get(by.group(1), "emailed" if "mail" in by.group(1) else "texted"),
        )
    if day and past:
        s.day_said = (c.sentence, day[0], frozenset(p.name for p in people))
    there = {d.person.name for d in s.event}
    for person in people:
        inherited = None
        fronted = stated(s.front, past=past) if s.front and s.front.sentence == c.sentence else None
        if fronted:
            inherited = fronted[0]
        elif not past:
            inherited = None
        else:
            inherited = s.event_day if s.event_day and person.name in there else s.now.date()
            if (
                s.day_said
                and s.day_said[0] == c.sentence
                and c.sep in {"and", ","}
                and person.name in s.day_said[2]
            ):
                inherited = s.day_said[1]
        s.add(
            Draft(
                person,
                relation,
                text,
                span,
                day[0] if day else inherited,
                day[1] if day and not past else None,
                sure=bool(day),
                sentence=c.sentence,
            )
        )
    s.last_kind = relation.value


def _mine(c: Clause, h: Head, s: Scene, rest: str) -> bool:
    done = False
    for finder, relation in (
        (_ASKED, Relation.ASKED),
        (_ASKED_OF, Relation.ASKED),
        (_THANKED, Relation.THANKED),
        (_THANK_ELSE, Relation.THANKED),
        (_ASKED_BARE, Relation.ASKED),
    ):
        match = finder.match(rest)
        if not match:
            continue
        people = people_of(
            c, s, h.at + match.start("who"), h.at + match.end("who"), match.group("who")
        )
        if h.negative or not people:
            s.look_at(people)
            return True
        what = ("", (c.tokens[0].start, c.tokens[-1].end))
        if match.group("what"):
            what = value(c, h.at + match.start("what"), h.at + match.end("what"), dates=False)
        put(c, s, people, relation, what)
        s.look_at(people)
        return True
    if match := _THANK_TO.search(rest):
        people = (
            people_of(c, s, h.at + match.start("who"), h.at + match.end("who"), match.group("who"))
            if match.group("who")
            else [p for t in c.people for p in t.people] or s.focus
        )
        group = "what" if match.group("what") else "what2"
        what = (
            value(c, h.at + match.start(group), h.at + match.end(group), dates=False)
            if match.group(group)
            else ("", (c.tokens[0].start, c.tokens[-1].end))
        )
        if not h.negative:
            put(c, s, people, Relation.THANKED, what)
        s.look_at(people)
        return True
    if match := _ASK_TO.search(rest):
        tag = "" if match.group("what") else "3"
        people = (
            people_of(
                c,
                s,
                h.at + match.start("who" + tag),
                h.at + match.end("who" + tag),
                match.group("who" + tag),
            )
            if match.group("who" + tag)
            else [p for t in c.people for p in t.people] or s.focus
        )
        if not h.negative:
            put(
                c,
                s,
                people,
                Relation.ASKED,
                value(
                    c, h.at + match.start("what" + tag), h.at + match.end("what" + tag), dates=False
                ),
            )
        s.look_at(people)
        return True
    if h.future:
        return False
    for finder in (_WITH_THING, _GIVE_TO, _GIVE_FOR):
        match = finder.match(rest)
        if match and match.group("what").split()[0] not in _IDEAS:
            return _given(c, h, s, match)
    if match := _LEFT.match(rest):
        return _given(c, h, s, match)
    if match := _FROM.match(rest):
        people = people_of(
            c, s, h.at + match.start("who"), h.at + match.end("who"), match.group("who")
        )
        if match.group("what").split()[-1] in {"call", "text", "email", "message"}:
            return done
        if not h.negative:
            put(
                c,
                s,
                people,
                Relation.RECEIVED,
                value(c, h.at + match.start("what"), h.at + match.end("what"), dates=False),
            )
        s.look_at(people)
        return True
    if (match := _DO.match(rest)) and rest.split()[0] not in {"got", "met", "saw"}:
        people = people_of(
            c, s, h.at + match.start("who"), h.at + match.end("who"), match.group("who")
        )
        if not people:
            return False
        if not h.negative:
            what = value(
                c, h.at + match.start("what"), h.at + match.end("what"), dates=False, names=False
            )
            put(c, s, people, Relation.GAVE, what)
        s.look_at(people)
        return True
    return done


def _given(c: Clause, h: Head, s: Scene, match: re.Match[str]) -> bool:
    people = people_of(c, s, h.at + match.start("who"), h.at + match.end("who"), match.group("who"))
    if not people:
        return False
    if not h.negative:
        _channel(
            c,
            s,
            people,
            match.group("verb") if "verb" in match.re.groupindex else match.group().split()[0],
        )
        end = (
            h.at + match.end("more")
            if "more" in match.re.groupindex and match.group("more")
            else h.at + match.end("what")
        )
        what = value(c, h.at + match.start("what"), h.at + match.end("what"), dates=False)
        if end > h.at + match.end("what") and match.group("more").startswith((" about", " on ")):
            what = value(c, h.at + match.start("what"), end, dates=False, names=False)
        put(c, s, people, Relation.GAVE, what)
    s.look_at(people)
    return True


def _channel(c: Clause, s: Scene, people: list[Mention], verb: str) -> None:
    """An emailed thing is an email too."""
    channel = {
        "emailed": Channel.EMAIL,
        "texted": Channel.MESSAGE,
        "messaged": Channel.MESSAGE,
        "dm'd": Channel.MESSAGE,
        "whatsapped": Channel.MESSAGE,
        "slacked": Channel.MESSAGE,
    }.get(verb.split()[0])
    if channel and not (
        s.event and s.event[0].sentence == c.sentence and s.event[0].value == channel.value
    ):
        note(c, s, people, channel, future=False)


def _got(c: Clause, h: Head, s: Scene, rest: str) -> bool:
    """Somebody gave, lent, showed or fixed something for the writer."""
    match = _TO_ME.match(rest) or _FOR_ME.match(rest)
    if match and match.group("verb") not in {"offered"} and rest.split()[0] not in {"told"}:
        what = value(c, h.at + match.start("what"), h.at + match.end("what"), dates=False)
        if what[0].lower() in {"call", "ring", "shout"}:
            note(c, s, h.people, Channel.CALL, future=False)
            s.look_at(h.people)
            return True
        _channel(c, s, h.people, match.group("verb"))
        put(c, s, h.people, Relation.RECEIVED, what)
        s.look_at(h.people)
        return True
    if match := _SHARED.match(rest):
        put(
            c,
            s,
            h.people,
            Relation.RECEIVED,
            value(c, h.at + match.start("what"), h.at + match.end("what"), dates=False),
        )
        s.look_at(h.people)
        return True
    match = _DID_ME.match(rest) or _MINDED.match(rest)
    first = rest.split()[0] if rest else ""
    if (
        match
        and first
        not in among(
            "interviewed replied cancelled canceled ignored ghosted surprised congratulated "
            "thanked told asked offered reminded called texted emailed messaged said "
            "promised wanted needed loved liked introduced visited joined missed mentioned "
            "moved invited phoned rang hated met"
        )
        and (first in lexicon().finite or first in _DEEDS.split("|"))
    ):
        put(c, s, h.people, Relation.RECEIVED, value(c, h.at, len(c.norm), dates=False, lead=False))
        s.look_at(h.people)
        return True
    return False
