"""What somebody does, for whom, and in which field."""

# ruff: noqa: C901, PLR0911, PLR0912 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Mention, Relation
from bot.core.notes.firmlike import HOUSES
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.businesses import runs
from bot.core.notes.recognisers.fields import NO_WORK, NOT_FIELD, in_what, is_industry, place_like
from bot.core.notes.recognisers.firms import (
    NOT_ORG,
    firm_end,
    org_like,
    put_value,
)
from bot.core.notes.recognisers.roles import role, tail
from bot.core.notes.recognisers.terse import line_of_work, settled
from bot.core.notes.recognisers.titles import read_title
from bot.core.notes.scene import Draft, Scene

_VERB = re.compile(
    r"^(?:(?>just |recently |now |currently |still |also |back )*)(?:"
    r"(?P<at>(?:works?|working) (?:nights|days|shifts|weekends|evenings|mornings|remotely|part[ -]time|full[ -]time|two days|three days|a few days|again) (?:at|for)|works? at|working at|works? for|working for|works? by|works? with|working with|started at|starting at|employed (?:at|by)|hired (?:at|by)|got hired (?:at|by)|(?:got|landed|started|took|accepted|has|found|starts) (?:a|the|that|his|her|their) (?:\w+ ){0,2}?(?:job|gig|role|position|post|apprenticeship|placement|internship) (?:at|with)(?: the)?|started work at|landed at|new (?:job|role|gig|position|post) (?:at|with)|moved (?:over )?to (?=[^ ]+ as)|joined|"
    r"at|with the|with|over at|is at|working out of|studies at|studying at|teaches at|teaching at|volunteers (?:at|with)|interning at|got into|enrolled (?:at|in)|works out of|transferred to|over to) "
    r"|(?P<as>works?(?: (?:nights|days|shifts|weekends|evenings|mornings|part[ -]time|full[ -]time|freelance|remotely|there|abroad|now|currently))? as|working(?: (?:nights|days|shifts|weekends|part[ -]time|full[ -]time|freelance|now))? as|worked as|made|been made|got made|got named|got appointed|named|became|become|got promoted to|got bumped up to|bumped up to|moved up to|stepped up to|been promoted to|promoted to|appointed|hired as|started as|got hired as|acting as|(?:got|landed|took|taken|found|started|starting|accepted|has|have|took up|taken up|holds|starts|begun|began|doing) (?:a|the|her|his|their|another)(?: (?:new|first|summer|part-time|full-time|temporary|permanent|second|weekend|dream))? (?:job|role|position|post|gig|placement|contract|stint|apprenticeship) as|new (?:job|role|gig|position|post) as|as(?= (?:a|an|the) )|freelances as|freelancing as|moonlights as|temping as|temps as|(?:took over|taken over|takes over|stepped up|stepped in|came on board|came in|signed on|joined|back|stayed on|carries on|continues) as|subbing as|retrained as|qualified as|training as|elected|serves as|she is|he is|been appointed|been named|(?:gone|went|going) (?:part-time|full-time|freelance|solo|independent) as|(?:returned|back|is back|came back|returning) as|(?:now )?acts as|doubles as|retired as|temping as|making a living as|earns (?:her|his|their) living as) "
    r"|(?P<in>works? in|working in|does|doing|is in|in|specialises in|specializes in|specialising in|specializing in|teaches|studies(?! to\b)|studying(?! to\b)|practises|practices|career in|job in|covers|covering|reports on|writes about|deals in) "
    r"|(?P<runs>runs|run|owns|set up|sets up|co-runs|co-owns|bootstrapped|(?:opened|has|got)(?= (?:a|an|her own|his own|their own) (?:[\w-]+ ){0,3}?(?:startup|start-up|company|firm|agency|studio|consultancy|brand|label|business|practice|gallery|bakery|shop)$)|founded|co-founded|cofounded|running|started|heads up|heads|leads|manages|leading|managing(?! (?:director|partner|editor|agent|principal|clerk|consultant)\b)|owning|launched) "
    r")"
)


# "the doctor has forbidden him salt": nobody who was named.
_ANOTHER = re.compile(
    r"(?:the|a|an|my|our|her|his) (?:[\w-]+ ){1,3}(?:has|had|is|was|says|said|told|wants|thinks|will|can|won't|can't) \w"
)
# "got into med school": where, nobody says.
_ADMITTED = re.compile(
    r"(?:got|been accepted|accepted|going) (?:in)?to (?:(?:\w+ )?(?:school|uni|university|college|grad school|shape|trouble)\b$|the (?:[\w-]+ ){0,3}(?:school|college|academy|programme|program|course|team|squad|choir|orchestra|final|finals|semis)\b)"
)
_IN_A_HOUSE = Rare(r"(?:a|an|the|our|my) (?:[\w'-]+ ){0,3}[\w-]+$")
_ONCE = Rare(
    r"\b(?:before|previously|formerly|until|back then|in a (?:past|previous|former) life|once|for (?:\d+|many|ten|twenty|thirty|\w+teen|five|eight|six|seven|nine) years|for years)\b"
)
# "is the one at Admiral", "is the guy in fraud analytics"
_THE_ONE = re.compile(
    r"(?:the (?:only )?(?:one|guy|girl|woman|man|person|lady|bloke|chap|lad)|that guy) (?:who (?:is |'s )?)?(?=(?:over at|at|with(?! (?:the|an?|his|her|their|no|long|short|red|blonde|dark|curly|big|all)\b)|in|works|working|runs|heads) )"
)
_CHARGE = re.compile(
    r"^(?:now |currently )?(?P<what>(?:in charge of|responsible for) (?!us\b|me\b|it\b|my\b|our\b|the kids)(?:(?!at\b|for\b|with\b|and\b)[\w&'-]+ ?){1,4}) ?(?=(?:at|for|with) )"
)


# "judges sheepdog trials": what one does, though it looks like what several are.
_DOES = Rare(
    r"(?:judges|coaches|guides|models|cooks|hosts|guards|tutors|chairs|nurses|fellows|pilots|captains|mentors|drivers|curates|referees|umpires|stewards|doctors|fiddles|bakes|crews|butchers) (?!at\b|for\b|with\b|in\b|and\b)\S"
)


def recognise(c: Clause, h: Head, s: Scene) -> bool:
    """Find a title, an employer or a field in what is said of somebody."""
    people = subject(c, h, s)
    rest = c.norm[h.at :]
    if not people or not rest or h.doubtful or NO_WORK.match(rest):
        return False
    if h.kind == "" and re.search(r"\b(?:for|to|from) (?:him|her|them|me|us)$", rest):
        return False
    if h.future and not rest.startswith("be "):
        return False
    if h.aux.startswith(("was", "were", "had been")) and _ONCE.search(c.norm):
        return False
    if h.negative:
        return "won't" not in h.aux and read_title(c, h.at)[0][1] > 0
    began = len(s.drafts)
    if s.event_at and re.match(r"(?:works?|working|volunteers|teaches|studies) (?:t?here)\b", rest):
        span = (c.tokens[0].start, c.tokens[-1].end)
        s.add(*(Draft(p, Relation.ORG, s.event_at, span, sentence=c.sentence) for p in people))
        s.look_at(people)
        return True
    if _ADMITTED.match(rest):
        return False
    at = h.at
    if one := _THE_ONE.match(rest):
        at += one.end()
        rest = rest[one.end() :]
    verb = _VERB.match(rest)
    if charge := _CHARGE.match(rest):
        put_value(c, s, people, Relation.TITLE, at, at + charge.end("what"))
        tail(c, s, people, at + charge.end("what"))
    elif verb:
        at += verb.end()
        if verb.group("at"):
            _employer(
                c,
                s,
                people,
                at,
                strict=verb.group("at")
                in {
                    "at",
                    "with",
                    "works by",
                    "work by",
                    "joined",
                    "with the",
                    "over to",
                    "got into",
                },
            )
        elif verb.group("as"):
            role(c, s, people, at)
        elif verb.group("runs"):
            return runs(c, s, people, at)
        else:
            _field(c, s, people, at)
    elif not h.kind and _ANOTHER.match(c.norm):
        return False
    elif not (h.kind == "them" and not h.aux and _DOES.match(rest) and len(people) == 1):
        role(c, s, people, at)
    if len(s.drafts) == began:
        return False
    s.look_at(people)
    return True


# "Ana, Bob and Luis, a patent attorney": only the last of them.
_LAST_ONE = Rare(
    r"an? (?!couple|pair|duo|team|trio|group|family|married|husband|lovely couple|bunch|band|great)"
)


def subject(c: Clause, h: Head, s: Scene) -> list[Mention]:
    """Whom the clause describes: its subject, or whoever is in focus where it has none."""
    if h.kind == "them":
        return h.people
    if h.kind == "" and len(s.focus) > 1 and _LAST_ONE.match(c.norm) and c.sep == ",":
        return s.focus[-1:] if s.earlier and s.earlier[-1].sentence == c.sentence else s.focus
    if h.kind == "":
        return s.focus
    return []


_WORK = Rare(
    r"(?P<what>(?!(?:a|an|the|her|his|their|my|our|some|it|lots|not|well|great|good|this|that|all|everything|nothing|most|more|much|so|two|three|bits|things|what|yoga|crossfit|karate|judo)\b)"
    r"(?:(?!at\b|for\b|with\b|in\b|and\b|out\b|on\b)[\w&'-]+)(?: (?!at\b|for\b|with\b|in\b|on\b|to\b)[\w&'-]+){0,4}?)(?= (?:at|for|with|in) |$)"
)


# "does house calls too", "does hair at home"
_BESIDES = Rare(r" (?:too|as well|at home|from home|on the side|for free|for cash)$")
# "she does eat eggs"
_EMPHATIC = among(
    "eat drink smoke drive like love need want have know live speak cook sing dance go see come care mind help"
)


def _everyday(what: str) -> bool:
    """Whether what somebody "does" is made of plain words only: "weddings", "extra shifts"."""
    plain = lexicon().common
    return all(w in plain or w.removesuffix("s") in plain for w in what.split())


def _field(c: Clause, s: Scene, people: list[Mention], at: int) -> None:
    end = firm_end(c, at, industry=True)
    text = c.norm[at:end]
    if _IN_A_HOUSE.match(text) and text.split()[-1] in HOUSES and "work" in c.norm[:at]:
        put_value(c, s, people, Relation.ORG, at, end)
        return
    verb = c.norm[:at].split()
    if verb[-1:] == ["does"] and text.split(" ", 1)[0] in _EMPHATIC:
        return
    does = (
        verb[-1] in among("does doing teaches studies studying practises practices")
        if verb
        else False
    )
    sure = len(verb) > 1 and verb[-2] in among(
        "works work working career job specialises specializes specialising specializing"
    )
    text = re.sub(r" (?:now|currently|these days|too|still)$", "", text.strip())
    plain = set(text.split()) & lexicon().common
    if (
        is_industry(text)
        or (
            verb[-1:] == ["in"]
            and text
            and (not plain or (len(text.split()) > 1 and not NOT_FIELD.match(text)))
            and not place_like(c, at, end)
        )
        or (sure and not place_like(c, at, end))
        or (
            c.norm[:at] == "in "
            and bool(s.drafts)
            and s.drafts[-1].relation in {Relation.ORG, Relation.TITLE}
            and in_what(c, at, end) is Relation.INDUSTRY
        )
    ) or line_of_work(c, verb, text, end):
        put_value(c, s, people, Relation.INDUSTRY, at, end)
    elif does and (work := _WORK.match(c.norm[at:])):
        doing = work.group("what")
        if verb[-1] in {"does", "doing"} and (
            _everyday(doing)
            or doing in lexicon().places
            or doing.split()[-1] in {"here", "there", "freelancers"}
        ):
            return
        if verb[-1] in {"teaches", "teaching"} or _BESIDES.search(c.norm):
            return
        end = at + work.end("what")
        put_value(c, s, people, Relation.INDUSTRY, at, end)
    elif does:
        return
    else:
        bare = re.sub(r"^(?:the|downtown) ", "", text)
        if bare in lexicon().places and not re.search(
            r"(?i)\b(?:till?|until)\b", c.text[c.tokens[0].start : c.tokens[-1].end]
        ):
            put_value(c, s, people, Relation.LOCATION, at, end)
        else:
            return
    tail(c, s, people, end)


def _met_there(c: Clause, s: Scene, people: list[Mention], at: int) -> bool:
    """Whether a second "at" says where they were met: "met Ana, CTO at Oda, at KubeCon"."""
    names = {p.name for p in people}
    employed = {
        d.person.name
        for d in s.drafts
        if d.relation is Relation.ORG and d.sentence == c.sentence and d.person.name in names
    }
    there = [d for d in s.event if d.sentence == c.sentence and d.person.name in employed]
    if c.norm[:at] != "at " or c.sep not in {",", ")"} or not there:
        return False
    if there[0].relation is Relation.INTERACTION:
        put_value(
            c, s, [d.person for d in there if not d.person.known], Relation.MET_AT, at, len(c.norm)
        )
    return True


def _employer(c: Clause, s: Scene, people: list[Mention], at: int, *, strict: bool) -> None:
    end = firm_end(c, at)
    text = c.norm[at:end]
    if not text or NOT_ORG.match(text) or _met_there(c, s, people, at):
        return
    if strict and not (org_like(c, at, end) or settled(c, at, text)):
        return
    put_value(c, s, people, Relation.ORG, at, end)
    s.last_kind = "org"
    if match := re.match(r" ?as ", c.norm[end:]):
        role(c, s, people, end + match.end())
    else:
        tail(c, s, people, end)
