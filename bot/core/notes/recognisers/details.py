"""Everything else worth remembering."""

# ruff: noqa: C901, PLR0911, PLR0912 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.parts import trim, value, without_aside
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.contacts import HELD
from bot.core.notes.recognisers.trifles import REACHED, WILL_NOT, trifle
from bot.core.notes.recognisers.work import subject
from bot.core.notes.recognisers.worth import ILL, NO_LONGER, for_now, says, worth_keeping
from bot.core.notes.scene import Draft, Scene

_ABOUT_US = among(
    "rain rains weather traffic food music service sun snow everything things people train bus flight party film movie our my the it this that there we i a an some everyone nobody nothing both what yes no if"
)
_DULL = re.compile(
    r"^(?:(?:still )?waiting|knows (?:one|two|some|three|a few|several|someone|somebody)|(?:told|confirmed|mentioned|let slip|announced|revealed|admitted|confided|explained)(?: (?:me|us|so|it|this|that|as much))?(?: (?:over|during|at|on|by|via|in) [\w ]+)?|(?:awaiting|awaits|waiting for) (?:a |her |his |their )?(?:reply|response|answer)|no (?:reply|response|answer)(?: yet| so far)?|treat|same (?:day )?as .*|(?:her|his|their) orders|(?:lost|won) (?:\d+|again|badly|by|both|every|everything)\b.*|took (?:it|the news) (?:well|badly|hard)|(?:not )?coming after all|against (?:me|us|it)|(?:have |has )?heard nothing(?: .*)?|no word(?: .*)?|still nothing|not heard(?: .*)?|turned down the invit\w+|declined(?: .*)?|came (?:about|for) .*|(?:had|has) to (?:work|go|leave|run|dash|cancel|rush|bail|babysit)(?: .*)?|left early|left late|never (?:made it|showed|came|turned up|replied|answered|rang|called)\b.*|made it .*|sworn to secrecy|sent (?:her|his|their) (?:apologies|love|regards)|was late|ran late|running late(?: .*)?|(?:meant|supposed) to .*|according to .*|(?:linked|connected|added|followed)\b.* linkedin|doing (?:well|fine|ok|okay|great|good|grand)|turns out|nothing .*|be .*|says|writes at .*|knew|thinking|that 's .*|yes .*|said (?:grace|hi|hello|yes|no|so|bye)|there|here|too|again|it|that|this|so|good|great|nice|nice guy|fun|cool|awesome|amazing|lovely|funny|sweet|the best|a gem|best|kind|so kind|such a gem|legend|a legend|a star|what a star|so sweet|so nice|ok|fine|well|"
    r"needs? to (?:check|think|ask|confirm|decide|go|see)\b.*|(?!proposed|quit|regrets)\w+(?:ed|s|sold|told|sent|made|kept|lost|found|got) (?:it|that|this)(?: all| now| already)?|depends?(?: .*)?|left (?:a|another) (?:message|voicemail|note)\b.*|\w+ing (?:instead|maybe|perhaps)|(?:find|ask|look|sniff|poke) (?:out|around|into it)|let (?:me|us) know|get back to (?:me|us)|think (?:about it|it over)|(?:sleep on|look into|see about|check|find out about) (?:it|this|that)|ask|"
    r"(?:doesn't |don't )?knows?(?: yet)?|claims|claims so|reckons|swears|insists|jokes|laughs|smiled|nearly (?:cried|fainted|choked|died)|(?:was |is )?(?:in tears|over the moon|thrilled|delighted|chuffed|so happy|very happy|relieved|beaming)|(?:good|nice|kind|funny|clever|lovely|sharp|decent|warm|brilliant|impressive|interesting|great|sweet|wise|generous|charming) (?:man|woman|guy|lady|bloke|chap|person|soul|egg|sort|fellow|people|company|chat|talk|energy)|"
    r"(?:only )?writing (?:it|this|that) down(?: now)?|awkward|worth (?:it|remembering|keeping|knowing|the (?:trip|train|wait|fare))|got the job|got it|"
    r"time|to time|vibe|great chat|good chat|great vibe|good vibes|great energy|smart|super smart|really smart|super nice|really nice|very nice|nice person|nice chat|lovely person|hilarious|so funny|great guy|great person|lol|haha|etc|works? out|"
    r"can|will|did|does|was|is|has|had|do|yes|no|not|now|then|for now|really|always|who|which|good to know|long one|long time|so helpful|very helpful|super helpful|so useful|useful|what a lifesaver|lifesaver|so nice of him|so nice of her|of all places|"
    r"my friend|our friend|friend|a friend|back|home|ill|there too|left|left already|finally|first time|same|same here|both|alone|together|me|us|him|her|them)$"
)
_EVENT_TALK = Rare(
    r"^(?:talked|we talked|chatted|spoke|discussed|brainstormed|compared notes|had fun|laughed|great|good|nice|such|so|what|very|really|super|always|thanks|thank|wow|amazing|lovely|fun|looking forward|can't wait|it was|was|that was|finally|long overdue|hope|felt|the|a|an|some|no|my|i|we|me|our|next|see|let|hopefully|just)\b"
)

_EATS_NO = Rare(
    r"no (?:\w+ )?(?:shellfish|fish|meat|pork|beef|dairy|gluten|nuts|peanuts|alcohol|booze|sugar|carbs|eggs|lactose|wheat|kids|seafood|caffeine|onions?|garlic|spice|spicy|mushrooms|red meat|lamb|chicken)\b"
)
# "is doing a workshop if enough people sign up", "won't need a ride": only supposed, or not so.
_LEST = re.compile(r"\bso(?: that)? $")
_SUPPOSED = re.compile(
    r" if (?:she|he|they|it|enough|the|her|his|all|things|P|nothing|everything)\b|\bwon't (?:need|make it|require)\b"
)
_NEITHER = re.compile(
    r"P don't (?:eat|drink|drive|fly|like|do|have|use|own|celebrate|speak|want)\b"
)
_NOT_NOW = re.compile(
    r"(?:\bnot|\b(?:is|are|'re)n't) (?:coming|going) back\b|\b(?:anymore|any more)\b|(?:\bnot|\b(?:is|are)n't) (?:drinking|eating|speaking to|talking to|on speaking|working|driving|allowed|smoking|sleeping|flying|dating|using|doing (?:sugar|carbs|alcohol|dairy)|keen on|fond of|a fan)\b"
)
# "on keto", "on crutches": how somebody is.
_ON_WHAT = re.compile(
    r"on (?:(?:a|an|the|her|his|some|heavy|strong|strict|very strict|new|more|\w+nal) )*(?:keto|days|earlies|lates|tablets|holiday|(?:her|his|their|my) own|own|mend|jury duty|shifts|placement|course|cruise|rota|hrt|crutches|insulin|antibiotics|(?:her|his|their) own since .*|nights|night shifts?|mat leave|maternity leave|paternity leave|parental leave|leave|sabbatical|probation|diet|low[ -]?carb \w+|dialysis|chemo|meds|medication|statins|painkillers|steroids|strike|furlough|gardening leave|sick leave|garden leave|notice|bed rest|benefits|the wagon|wagon|visa|h1b|student visa|work visa|ozempic|health kick|detox|cleanse|waitlist|waiting list|honeymoon|tour|exchange|secondment|call)(?: (?:again|atm|now|now|til|until|for)\b.*)?$"
)
_MIGHT = Rare(
    r" (?:might|may(?! be$)|could|maybe|possibly|probably|was going to|was supposed to)\b"
)
_ASKED_OF_ME = Rare(
    r"(?:asked|begged|asks|wants|needs) (?:(?:(?:me|us) )?for|(?:me |us )?(?:if|whether) (?:i|we) (?:'d|would|could|can|'ll)|(?:me|us) (?:to|for|if i could)) (?P<what>.+)"
)


def detail(c: Clause, h: Head, s: Scene) -> bool:
    """Keep whatever else is said of somebody."""
    if h.doubtful:
        return False
    people = h.people if h.kind == "own" else subject(c, h, s)
    if not people or not c.norm:
        return False
    begin = _begin(c, h)
    lead = (
        h.kind != "own"
        and not h.negative
        and not (_ON_WHAT.match(c.norm[h.verb :]) or _ON_WHAT.match(c.norm[h.at :]))
    )
    tokens = trim(c.tokens[begin:], lead=lead)
    if not tokens:
        return False
    text = without_aside(c.text[tokens[0].start : tokens[-1].end].strip(" ,;:-"))
    low = c.norm[h.at :] if h.kind != "own" else ""
    ailing = h.kind in {"own", ""} and bool(ILL.match(c.norm[h.start :]))
    if h.kind != "own" and (
        _DULL.match(low)
        or (
            h.kind == ""
            and (
                (_EVENT_TALK.match(low) and not _EATS_NO.match(low))
                or not (ailing or _telling(c, h))
            )
        )
    ):
        s.look_at(people)
        return False
    lasting = bool(_NOT_NOW.search(c.norm)) or bool(_NEITHER.match(c.norm))
    if NO_LONGER.search(c.norm) or (
        h.negative and _LEST.search(c.text[max(0, c.tokens[0].start - 9) : c.tokens[0].start])
    ):
        s.look_at(people)
        return False
    if _SUPPOSED.search(c.norm):
        return False
    if h.kind == "own" and _MIGHT.search(c.norm):
        return False
    if (
        h.negative
        and not lasting
        and re.search(
            r"\b(?:didn't|wasn't|weren't|hasn't|haven't|couldn't|isn't|aren't|not sure|don't)\b|'s not|is not|are not|'re not",
            h.aux,
        )
    ):
        return False
    if (
        h.negative
        and not lasting
        and (c.norm[h.at :].strip() in {"", "well", "sure"} or h.aux.split()[:1] == ["not"])
    ):
        return False
    if h.kind == "them" and (
        not low
        or (
            re.match(r"(?:was|were)\b", h.aux)
            and len(low.split()) <= 2
            and not low.split()[-1].endswith(("ed", "en"))
            and not low.startswith(("laid off", "let go", "made redundant"))
        )
    ):
        return False
    if (
        h.kind == "own"
        and not lasting
        and c.whens
        and re.search(r"\b(?:is|was|are|were|did|has|had)n't\b", c.norm)
    ):
        return False
    if h.kind == "own" and not ailing and not says(c):
        return False
    if h.kind == "them" and (ask := _ASKED_OF_ME.match(low)):
        what, span = value(c, h.at + ask.start("what"), len(c.norm), dates=False)
        s.wanted = (re.sub(r"^my ", "", what), span, c.sentence)
    if h.kind == "them" and re.match(
        r"(?:asked (?:me|us|for|if|about)|called|phoned|texted|messaged|emailed|rang|has to|could not|couldn't|never stops|told (?:me|us|him|her))\b",
        low,
    ):
        s.look_at(people)
        return False
    if not h.kind and REACHED.match(low):
        s.look_at(people)
        return False
    if h.negative and not c.whens and WILL_NOT.match(low):
        s.look_at(people)
        return False
    if h.negative and _on_a_day(c) and not low.startswith(("eat", "drink", "work")):
        s.look_at(people)
        return False
    if re.match(r"(?:had|'d|hadn't) (?:been|never|already|just)\b|hadn't\b", h.aux):
        s.look_at(people)
        return False
    if h.kind in {"them", ""} and h.aux in {"", "just ", "only "} and trifle(low):
        s.look_at(people)
        return False
    if h.kind == "own" and not HELD.sub("", c.norm.replace("P", "")).strip():
        return False
    first = next(
        (at for t, at in zip(c.body, c.offsets, strict=True) if t.start >= tokens[0].start),
        len(c.norm),
    )
    said, before = c.norm[first:], c.norm[:first]
    passing = h.kind == "them" and (
        bool(_ON_WHAT.match(c.norm[h.at :]))
        or (any(w.until for w in c.whens) and for_now(said, before))
    )
    if not (passing or ailing) and not worth_keeping(
        c.norm, said, before, own=h.kind == "own", dated=bool(c.whens)
    ):
        s.look_at(people)
        return False
    for person in people:
        if any(d.value == text and d.person.name == person.name for d in s.drafts):
            continue
        s.add(
            Draft(
                person,
                Relation.DETAIL,
                text,
                (tokens[0].start, tokens[-1].end),
                sentence=c.sentence,
            )
        )
    s.look_at(people)
    return True


def _on_a_day(c: Clause) -> bool:
    """Whether a single day is said, not one until or before which something holds."""
    return any(
        not w.until
        and w.kind in {"relative", "weekday", "day", "weekend"}
        and not c.text[w.span[0] : w.span[1]].lower().startswith(("til", "until", "before", "b4"))
        for w in c.whens
    )


_TO_THEM = Rare(
    r"(?:congratulated|hugged|complimented|reassured|warned|teased|praised|encouraged|forgave|advised|told|cheered|toasted|welcomed|introduced) (?:him|her|them|P)\b"
)


def _telling(c: Clause, h: Head) -> bool:
    """Whether a clause without a subject says something of somebody."""
    lex = lexicon()
    words = c.norm[h.verb :].split()
    if not words or words[0] in _ABOUT_US or _TO_THEM.match(c.norm[h.verb :]):
        return False
    if words[0] in {"left", "quit"} and any(t.capital for t in c.inside(h.verb, len(c.norm))[1:2]):
        return True
    if words[0] in lex.finite and len(words) < 3 and not words[0].endswith("s"):
        return words[0] in among("divorced married engaged retired separated graduated")
    if h.aux and not among("just also now really still then so very super") >= set(h.aux.split()):
        return True
    first = words[0]
    if first in among("sending bringing buying dropping ringing texting"):
        return False
    if first.isdigit() and 1 < len(words) < 6 and words[1].isalpha():
        return True
    return bool(
        first in lex.finite
        or first.endswith("ing")
        or first
        in among(
            "sober clean misses alone back free closed booked available has due off just recently recovering divorced widowed separated retired expecting "
            "allergic preggo married single engaged pregnant originally ex former two three four "
            "one born vegetarian vegan veggie pescatarian halal kosher from new speaks fluent mom dad mum mother father "
            "kids wife husband hates between no deaf blind bad dodgy sore twisted broken torn fractured dislocated sprained cracked lactose gluten coeliac celiac diabetic asthmatic teetotal sober widow widower scared terrified petrified afraid deathly"
        )
        or _ON_WHAT.match(c.norm[h.verb :])
        or any(w in {"is", "was", "are", "has", "'s"} for w in words[1:5])
    )


def _begin(c: Clause, h: Head) -> int:
    """The index in `c.tokens` at which what is kept begins."""
    at = h.at
    if h.kind == "own":
        at = h.at
    elif h.negative or re.search(
        r"\b(?:can|will|won't|'ll|could|never|always|used|been|may|only|would|got|no longer|going to|gonna|about to|supposed to)\b",
        h.aux,
    ):
        at = h.verb
        lead = re.match(r"(?:is|was|are|'s|has|'re|were) ", c.norm[at:])
        if lead:
            at += lead.end()
    tokens = c.inside(at, len(c.norm))
    if not tokens:
        return len(c.tokens)
    return next(i for i, t in enumerate(c.tokens) if t is tokens[0])
