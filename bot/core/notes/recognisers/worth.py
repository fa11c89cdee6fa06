"""What a detail must look like to be worth keeping."""

# ruff: noqa: C901, PLR0911, PLR0912 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of letters, said where they are used

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.kin import KINSHIP
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.rare import Rare

# What is told of the writer too is an event of theirs, not a trait of the other's.
_OF_US = among("me my us our ours mine we i myself")
_LED = Rare(
    r"^(?:say|says|said|saying|think|thinks|thought|reckons?|insists?|informs?|tells?|told(?! (?:his|her|their)\b)|asks|asked|asking|wonders|wondered|where|whose|whom|which|what|"
    r"introduced|shared|(?:lent|gave|sent|showed|passed|handed|brought|returned) it\b|oh|note|found out|forgot (?:it|that|to|about|what)|felt (?:awful|bad|guilty|so|terrible)|look|looks|looked|name|real name|turns|turned out|during|must|never (?:got|stops|mind|replied|answered|came|called|responded|wrote|showed|turned|texted|rang|said)|nor|"
    r"would(?! rather\b)|could|might|should|will (?:think|see|check|ask|look|let|get back)|sounds|sounded|seems|seemed|picked up|"
    r"wouldn't (?:take|accept|hear|let|say|tell|budge|listen)|won't (?:hear|let|accept|come|make|be able|mind|say)|can't (?:come|make|join|tell|say|attend|be|get|wait|help|talk|decide|remember|find|stop|believe|chase|meet|go|this)|cannot (?:come|make|do|join|wait)|"
    r"knows (?:everyone|everybody|not|me|us|that|how|what|a)|gets mad|works (?:there|here|too)|here|spot|(?:loves|hates|likes|adores|loving|hating|enjoying|misses) (?:it|that|them|this)(?: there| too| so far)?$|swears by|only (?:had|wants|watched|just)|been (?:rolling|asking)|have a|"
    r"number|phone|email|address|site|website|birthday|bday|b-day|bring|brings|bringing|happy with|fine with|good with|sorry|thankful|grateful|kill|impossible|bored$|hard to|easy to|fun to|great at)\b"
)
# "two streets from me", "on our couch", "at my school": a trait of theirs all the same.
_NEAR_US = Rare(
    r" (?:(?:streets|doors|houses|floors|minutes|miles|blocks|away|years) (?:from|below|above|behind) (?:me|us|mine|ours)|(?:older|younger|taller) than (?:me|us)|(?:at|to) my (?:old )?(?:school|uni|college|gym|church)|^(?:misses|rents|owes) (?:my|our|me|us)\b|^leaving us(?= for)|(?:(?<=staying)|(?<=crashing)|(?<=sleeping)|(?<=living)) (?:on our (?:couch|sofa|floor)|at ours|with us|in our \w+(?: room)?))\b"
)
# "on nights till april", "in Malawi until the 27th", "on crutches": how things are with them for now.
_FOR_NOW = Rare(r"(?:in|on|at|off|out|away|over|up|down|back|with|under|home|stuck)\b")
# "her son goes to our school", "his beagle ate my glove"
_WITH_OURS = Rare(
    r"(?:(?:her|his|their|P 's) )?(?:[\w-]+ ){1,3}?(?:P )?(?:goes to|go to|is in|are in|'s in|is at|are at|'s at|was in|is friends with|is best friends with|plays with|ate|chewed|bit|dug up|buried|adores|loves) (?:my|our)\b"
)
# Why a day would not do: "no, she's got the kids then".
_THEN = Rare(r" (?:then|that (?:day|night|evening|morning|afternoon))$")
_ON_CARD = Rare(
    r"\b(?:birthday|bday|b-day|phone number|new number|email|instagram|insta|website)\b"
)
_LIKES_BEST = (
    "prefers ",
    "prefer ",
    "hates ",
    "dreads ",
    "avoids ",
    "only answers ",
    "never answers ",
)
_STATE = among(
    "preggo pregs vegan vegetarian veggie pescatarian divorced pregnant engaged married widowed separated retired single grieving jobless "
    "unemployed sober teetotal kosher halal coeliac celiac diabetic bilingual redundant homeless deaf blind expecting widow widower orphaned "
    "homesick lonely heartbroken bedridden housebound exhausted broke scared terrified petrified afraid deathly bereaved remarried adopted grandfather grandmother grandma grandad grandpa granny grandparents godmother godfather autistic dyslexic asthmatic epileptic"
)
_STANDS_ALONE = among(
    "between allergic preggo off away out down back originally ex ex- former due single pregnant unhappy intolerant vegan vegetarian "
    "leave hospital twins little new mother father mom mum dad son daughter kids wife husband "
    "engaged married divorced separated widowed retired not cannot no lactose gluten dairy coeliac celiac diabetic deaf "
    "blind left-handed expecting long-distance half fluent native bilingual trilingual homesick broken bad sore twisted "
    "sprained torn cracked fractured injured sick ill poorly under stuck self-employed unemployed fresh from of"
)
_ON_A_DAY = among(
    "starts leaves retires arrives moves graduates returns flies closes opens free closed booked available busy"
)
_BODY = Rare(
    r"\b(?:knee|knees|hip|back|shoulder|ankle|wrist|arm|leg|foot|rib|surgery|operation|chemo|cancer|stroke|migraines?|flu|covid|shingles|pneumonia|asthma|baby|twins|boys|girls|children|sons|daughters|dogs|cats|brothers|sisters|teenagers|wedding|funeral|divorce|mom|mum|dad|mother|father|wife|husband|son|daughter|sister|brother|dog|cat|puppy|kids?|pregnant|girlfriend|boyfriend|fiancée?|leave|labou?r|exchange|sabbatical|allergy|allergic)\b"
)


def for_now(said: str, lead: str) -> bool:
    """Whether it tells how things are with somebody until a day that is said."""
    if _OF_US & set(said.split()):
        return False
    led = f"{' '.join(lead.split()[-1:])} {said}"
    return bool(_FOR_NOW.match(said) or _FOR_NOW.match(led))


def worth_keeping(norm: str, said: str, lead: str, *, own: bool, dated: bool) -> bool:
    """Whether a clause is worth keeping as a detail.

    `norm` is its plain spelling, `said` that of what would be kept, `lead` what stood before it;
    `own` where it tells of something of theirs, `dated` where it says a day.
    """
    said = _NEAR_US.sub("", said) if not own else said
    words = said.split()
    if own and _WITH_OURS.match(norm) and {"me", "us", "we", "i"}.isdisjoint(words):
        return True
    if _THEN.search(norm):
        return False
    if (
        not words
        or (_OF_US & set(words) and not re.match(r"owes (?:me|us) (?!nothing|one\b)", said))
        or (_ON_CARD.search(norm) and not said.startswith(_LIKES_BEST))
    ):
        return False
    if not own and _LED.match(said):
        return False
    if own and re.match(
        r"(?:his|her|their|P 's)? ?(?:name|number|phone|email|real name|address|clinic is at)\b",
        norm,
    ):
        return False
    if own or _told(norm):
        return True
    several = lead.split()[-1:] in (["they"], ["both"], ["P"], ["them"])
    if (
        several
        and len(words) > 1 + (lead.split()[-1:] == ["they"] or lead.endswith("P "))
        and words[0] in lexicon().verbs - {"want", "need", "live", "work"}
    ):
        return True
    if words[0] in _STATE or lead.endswith("from "):
        return True
    if _SO_LONG.match(said):
        return True
    if words[0].isdigit() and len(words) > 1:
        return bool(
            re.search(
                r"\b(?:kids?|boys?|girls?|sons?|daughters?|twins|children|cats?|dogs?|horses?|sisters?|brothers?|siblings|grandkids|grandchildren|chickens|tattoos|jobs|years old|yrs old|years young|months old)\b",
                said,
            )
        )
    if len(words) > 2 and _FEELS.match(said):
        return True
    if lead.endswith("in ") and re.search(r"\b(?:til|till|until)\b", norm):
        return True
    if re.match(r"on (?:\w+ ){0,2}\w+$", norm):
        return True
    if len(words) == 1 and not dated:
        return lead.endswith("in ")
    alone = _STANDS_ALONE | _ON_A_DAY if dated else _STANDS_ALONE
    return words[0] in alone or bool(_BODY.search(said)) or "originally" in words


def _told(norm: str) -> bool:
    """Whether there is a verb that tells something in `norm`."""
    lex = lexicon()
    words = norm.split()
    return "does" in words[:2] or (
        len(words) > 1
        and any(
            word in lex.finite
            or (word.endswith("ing") and len(word) > 4)
            or word
            in among("has had will 'll can can't cannot doesn't won't don't needs never used been")
            for word in words
        )
    )


# "six months sober", "in love with a German", "alone now that Lea is away"
_SO_LONG = Rare(
    r"(?:(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|nearly|almost|over) )+(?:and a half )?(?:days?|weeks?|wks?|months?|mths?|years?|yrs?) "
    r"(?:sober|clean|pregnant|preggo|along|gone|in remission|cancer[- ]free|off|into|married|apart|late|overdue|old|vegan|smoke[- ]free|divorced|widowed)\b"
    r"|(?:madly |so |totally |head over heels )?in love\b|(?:all )?alone (?:now|since|again)\b"
    r"|(?:all )?on (?:his|her|their) own (?:now|since|in|with|at|for|again)\b|(?:just |only just )?back (?:from|in) \w"
)


# "lonely since the move", "worried about his exam"
_FEELS = Rare(
    r"(?!(?:here|there|back|off|out|busy|late|early|fine|ok|good|free|happy|great|excited) )(?:(?:a bit|so|very|really|quite|pretty|super|still|all|completely|totally) )*(?:[a-z-]{3,}(?: (?:own|alone))?|on (?:her|his|their) own) (?:since|ever since|about|because of|over|after) (?!(?:it|that|this|dinner|lunch|coffee|drinks|breakfast|we|i|me|us)\b)\w"
)
# "off work, stomach bug", "not coming, her gout again"
ILL = Rare(
    r"(?:(?:her|his|their|bad|nasty|the|a|stomach|tummy|food|chest|kidney|ear|eye|sinus|back|knee|hip) )*(?:bug|flu|gout|migraines?|covid|cold|fever|shingles|mumps|measles|chickenpox|bronchitis|pneumonia|tonsillitis|sciatica|arthritis|norovirus|poisoning|infection|vertigo|hernia|gallstones|concussion|toothache)(?: again| flared up| playing up)?$"
)


# "her mother sick", "his sons back from the army": what is said without a verb.
_KIN_STATE = Rare(
    r"(?:(?:her|his|their) |P 's )(?:little |old |new |older |younger )?(?:husband|wife|partner|mum|mom|mother|dad|father|son|daughter|kid|sister|brother|dog|cat|baby|gran|nan|grandma|grandpa|parent|boyfriend|girlfriend|bf|gf|twin|boy|girl)(?:s| 's)? (?:very |so |really |still |now |also )?"
    r"(?:back|home|away|off|ill|sick|unwell|poorly|pregnant|preggo|due|better|worse|dead|gone|in|out|at|not|expecting|allergic|vegan|obsessed|mad|into|fine|ok|okay|broke|lost)\b"
)


def says(c: Clause) -> bool:
    """Whether the clause has a verb at all."""
    lex = lexicon()
    if len(c.body) > 2 and _KIN_STATE.match(c.norm):
        return True
    return any(
        t.low in lex.finite
        or (at > 1 and t.low in lex.verbs)
        or t.low
        in among("due is was has had are were will 'll can can't doesn't isn't won't needs 're")
        or t.low.endswith("ing")
        or (t.low == "'s" and (at > 1 or c.body[0].low in KINSHIP))
        for at, t in enumerate(c.body)
    )


# "doesn't live in Leith any more", "not selling the piano anymore": what is no longer so is no news.
NO_LONGER = re.compile(
    r"(?:doesn't|does not|don't|not|isn't|aren't|no longer) (?:need|needing|want|wanting|live|living|work|working|sell|selling|look|looking|hiring|buy|buying|come|coming|interested|going|at|with|in|the|an?|on|keen|after|moving|planning|P)\b.*\b(?:anymore|any more|any longer)\b"
)
