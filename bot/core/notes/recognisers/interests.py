"""What somebody loves to do."""

# ruff: noqa: C901, PLR0911 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Mention, Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.parts import items, value
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.continued import late_place
from bot.core.notes.recognisers.titles import read_title
from bot.core.notes.recognisers.work import subject
from bot.core.notes.scene import Draft, Scene

_LIKES = re.compile(
    r"^(?>(?:real|massive|proper|true|lifelong|serious|total|die-hard|diehard|keen|avid|also|really|just|both|all|absolutely|such|huge|big|a|an|the|very|super|so|totally|now|currently|recently|lately|mad|got|gotten|been|become|became|is|apparently|always|getting|still|completely|pretty|seriously) )*"
    r"(?:(?P<loves>loves?|likes|enjoys?|adores?|collects?|plays?|playing(?= the\b)|learning(?= the\b)|learning to play|(?:(?:all|only) )?about(?= \w+ing\b)|all about(?! (?:me|us|it|that|this|him|her|them|the|his|how|what)\b)|(?:teaching|taught) (?:herself|himself|themselves)(?= (?:the )?\w+$)|taking up|taken up|supports|support(?! (?:lead|engineer|agent|manager|analyst|specialist|officer|worker|technician|staff|team|desk|rep)\b)|follows|obsessed (?:with|by|over)|crazy (?:about|for)|mad (?:about|for|on|into)|nuts about|passionate about|keen on|big on|hooked on|"
    r"interested in|fond of|addicted to|fan of|fans of|into|fanatic about|enthusiastic about|geeks? out (?:on|about|over)|wild about|cares (?:a lot |deeply )?about|(?:took|taken|taking) up|fascinated by|lives for|breathes|can (?:talk|go on)(?: for hours| all day)? about|won't shut up about|never shuts up about|can't get enough of|goes on and on about|nerds? out (?:on|about|over)|"
    r"hobbies (?:are|include|:)|hobby is|passion for|a passion for|has a passion for|has a thing for|has a soft spot for|sucker for|geek about|nerd about|swears by|devoted to|(?:firm |strong |great )?(?:believer in|advocate (?:of|for)|champion of|evangelist for|campaigner for)|gotten into|got into|getting into|fell in love with|dabbles in|practises|practices|grows|breeds|restores|carves|sews|(?:does|do)(?= (?:[\w-]+ ){0,2}?(?:taekwondo|parkour|capoeira|muay thai|boxing|fencing|calligraphy|gymnastics|aikido|kickboxing|wrestling|crochet|stand-?up|am[- ]?dram|amateur dramatics|salsa|zumba|park ?runs?|marathons|half marathons|ultras|ironmans?|swimming|roller derby|burlesque|origami|taxidermy|tai chi|dancing|singing|spoken word|sculpting|trail running|fell running|running|cycling|sailing|surfing|climbing|theatre|cosplay|karaoke|geocaching|kendo|krav maga|reformer|spin|aerial|trapeze|circus skills|drag|magic tricks|crosswords|jigsaws|sudoku|embroidery|macrame|woodwork|metal detecting|birdwatching|crossfit|yoga|pilates|judo|karate|jiu|bjj|triathlons|ceramics|pottery|improv|ballet|archery))|goes(?= (?:climbing|hiking|running|fishing|surfing|sailing|birding))|brews|knits|plays in|raises(?= (?:orchids|alpacas|chickens|ducks|goats|pigeons|bees|rabbits|sheep|huskies|butterflies|quail|koi|prize|show)\b)|keeps(?= (?:[\w-]+ )?(?:horses|ponies|donkeys|llamas|carp|falcons)\b| (?:bees|greyhounds|whippets|terriers|ducks|goats|sheep|pigs|alpacas|parrots|canaries|rabbits|fish|chickens|pigeons|orchids|koi|reptiles|snakes|tropical|alpacas|hens|ferrets|bonsai|quails|budgies|tarantulas))|writes(?= (?:poetry|poems|haiku|songs|short stories|fiction|fan|plays|novels|crime|science fiction|sci-fi|music))|paints(?= (?:watercolou?rs|landscapes|portraits|miniatures|warhammer|icons|murals|seascapes|still|in oils))|races(?= (?:pigeons|cars|karts|go-karts|bikes|motorbikes|greyhounds|drones|dinghies|yachts|sailboats|sheepdogs|huskies))|flies(?= (?:drones|kites|gliders|small planes|model|paragliders|falcons|hawks))|sings (?:in|with)|builds(?= (?:model|lego|ships|guitars|drones|birdhouses|dolls|dollhouses))|makes(?= (?:pottery|jewell?ery|mead|quilts|candles|soap|model|her own|his own|stained|mosaics|puppets|kites))|trains for|rides(?= (?:horses|motorbikes|motorcycles|bmx|unicycles|dressage|dirt|vintage|a harley|a vespa))|rows (?:for|with)|runs(?= (?:ultras|marathons|half marathons|parkruns?|cross[ -]country|10ks|fell races))) (?:to |the |in |playing |all things |everything )?(?P<what>.+)"
    r"|(?P<fan>.+?) (?:fan|fanatic|nut|enthusiast|buff|lover|addict|junkie|geek|nerd|aficionado|obsessive|freak|head|fiend|nerds|fans|nuts|lovers|supporter|enthusiasts|devotee)$|(?P<sport>(?:\w+ )?(?:frisbee|chess|hockey|tennis|bridge|squash|padel|golf|rugby|football|soccer|basketball|volleyball|cricket|poker|pickleball|badminton|polo|netball|lacrosse|darts)) player$|(?P<mad>[\w ]+?)(?: - |-| )mad$)"
)
# "truffle dogs are her great love", "bakes competitively", "restores clocks for fun"
_PASSION = re.compile(
    r"^(?P<what>\S.*?) (?:is|are|'s|'re|being) (?P<whose>her|his|their) (?:(?!new|first|old)\w+ ){0,2}(?:love|passion|obsession|hobby|weakness|pastime|first love|guilty pleasure|addiction|escape)(?: project)?$"
)
_HOBBY = re.compile(
    r"^(?P<what>\w+s(?: [\w'-]+){0,4}?) (?:competitively|for fun|for pleasure|as a hobby|in (?:her|his|their) (?:spare|free) time|on the side|obsessively|semi-professionally|on (?:her|his|their) days off)$"
)
_SPORTS = re.compile(
    r"^(?P<what>kitesurfs|windsurfs|surfs|skis|snowboards|swims|climbs|sails|rows|paraglides|skydives|skates|boulders|fences|boxes|birdwatches|gardens|knits|quilts|sculpts|crochets|embroiders|forages|meditates|juggles|freedives|free-dives)(?: (?:C|a lot|all year|in winter|in summer|at weekends|every \w+))*$"
)
_NOT_LIKE = Rare(
    r"^(?:(?:\w+ )?(?:school|college|uni|university|residency|trouble|debt|fight|accident|car accident|argument|oxford|cambridge|harvard|mit|stanford|yale)\b|it|that|this|me|him|her|them|us|how|when|what|the idea|my|our|a lot|to be|being|working with|to have)\b"
)


def interest(c: Clause, h: Head, s: Scene) -> bool:
    """Find what somebody loves to do, one fact each."""
    people = subject(c, h, s)
    rest = c.norm[h.at :]
    if _passion(c, h, s):
        return True
    if not people or h.negative or h.doubtful or h.kind == "own":
        return False
    match = _LIKES.match(rest)
    if not match:
        return _hobby(c, h, s, people)
    group = next(g for g in ("what", "fan", "sport", "mad") if match.group(g))
    if _NOT_LIKE.match(match.group(group)) or match.group(group).startswith(("things ", "to be ")):
        return False
    if group == "fan" and re.search(r"\b(?:to|a|allergic|her|his|the)\b", match.group("fan")):
        return False
    if group == "fan" and (
        len(match.group("fan").split()) > 4
        or re.match(r"(?:i|we|met|saw|who|had|his|her)\b", match.group("fan"))
    ):
        return False
    begin, end = h.at + match.start(group), h.at + match.end(group)
    stop = re.search(
        r" (?:because|since|so|but|for fun|for pleasure|on the side|on weekends|at weekends|on sundays|on saturdays|as a hobby|in (?:her|his|their) (?:spare|free) time|after work|competitively|who|when|after|ever|these|thanks|every|C|lately|as a|while|can't|cannot|behind|for a living|at the|at a|too|, and|with (?:her|his|their|me|us))(?= |$)",
        c.norm[begin:end],
    )
    if stop:
        end = begin + stop.start()
        if stop.group().startswith((" at the", " at a")):
            late_place(c, s, begin + stop.start() + 4)
    for a, b in items(c, begin, end):
        what = value(c, a, b, dates=not c.whens)
        for person in people:
            if what[0]:
                s.add(Draft(person, Relation.INTEREST, what[0], what[1], sentence=c.sentence))
    s.listing = Relation.INTEREST
    s.look_at(people)
    return True


def _passion(c: Clause, h: Head, s: Scene) -> bool:
    """Such as "truffle dogs are her great love"."""
    match = _PASSION.match(c.norm)
    if not match or h.kind in {"me", "own"} or c.people or not s.focus:
        return False
    people = s.pronoun({"his": "he", "her": "she"}.get(match.group("whose"), "they"))
    what, span = value(c, match.start("what"), match.end("what"))
    s.add(*(Draft(p, Relation.INTEREST, what, span, sentence=c.sentence) for p in people if what))
    s.look_at(people)
    return True


def _hobby(c: Clause, h: Head, s: Scene, people: list[Mention]) -> bool:
    """Such as "bakes competitively", "restores clocks for fun": what is done for its own sake."""
    match = _HOBBY.match(c.norm[h.at :]) or _SPORTS.match(c.norm[h.at :])
    if not match or (match.re is _HOBBY and match.group("what").split()[0] not in lexicon().finite):
        return False
    whole = match.end() if match.group().endswith("ly") else match.end("what")
    what, span = value(c, h.at, h.at + whole, lead=False)
    s.add(*(Draft(p, Relation.INTEREST, what, span, sentence=c.sentence) for p in people))
    s.look_at(people)
    return True


def further(c: Clause, h: Head, s: Scene) -> bool:
    """A further item of the list that the clause before began."""
    if s.listing is None or h.kind or c.sep not in {",", "and", "&"} or not s.drafts:
        return False
    last = s.drafts[-1]
    words = c.norm[h.start :].split()
    if words and words[0].endswith("ly") and len(words) == 1:
        return False
    if words and words[0] in among(
        "shame lol please mornings evenings weekends nights afternoons weekdays part-time full-time cash against not anti no badly urgently asap soon ideally preferably all both size sizes age aged allergic pregnant engaged retired originally divorced be so like same what no not but who which good nice mad dead keen into huge big super very pretty quite"
    ):
        return False
    if (
        last.relation is not s.listing
        or not words
        or len(words) > (8 if s.listing is Relation.NEED and words[0] in {"a", "an", "some"} else 5)
        or c.norm.startswith("by the way")
        or c.people
        or (read_title(c, h.start)[0][1] and s.listing is not Relation.NEED)
        or words[0]
        in among(
            "as after before since during until when while because despite although at in based from on with who met ex off ok vegetarian vegan single married kid kids son wife"
        )
        or words[0][0].isdigit()
        or (words[0].endswith("ing") and s.listing is Relation.NEED)
        or any(w in lexicon().finite and not w.endswith("s") for w in words[1:])
    ):
        return False
    if (
        any(t.kind in {"email", "url", "handle", "phone"} for t in c.tokens)
        or words[0] in lexicon().finite
        or words[0]
        in among(
            "thinking looking planning moving hoping trying expecting leaving starting "
            "considering hiring applying working struggling"
        )
        or c.norm[h.start :] in lexicon().places
    ):
        return False
    owners = [d.person for d in s.drafts if d.relation is s.listing and d.span == last.span]
    for a, b in items(c, h.start, len(c.norm)):
        got = value(c, a, b)
        for person in owners:
            if got[0]:
                s.add(Draft(person, last.relation, got[0], got[1], sentence=c.sentence))
    return True
