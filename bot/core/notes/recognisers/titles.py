"""Reading a job title off the words it is made of."""

# ruff: noqa: C901, PLR0912 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

import re

from bot.core.notes.being import PAIRS
from bot.core.notes.clauses import Clause
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.fields import is_industry
from bot.core.notes.recognisers.firms import firm_end
from bot.core.notes.words import Token

_PREPS = among(
    "at for with in from of who that based on to , by near about across running leading looking working but helping over between as through"
)
_ARTICLES = re.compile(
    r"^(?>(?:(?:my|our) \w+ 's|both of them|both|each|all|a|an|the|our|my|new|best|local|great|fellow|another|some|former ex|now|currently|also|still|such a|apparently|basically|technically|actually|just|this|kind of|sort of|super talented|talented|veteran|seasoned|amazing|awesome|brilliant|fantastic|very good|good|really|super|really good|lovely|nice|nice guy|young|retired|cool|experienced|an experienced|fully qualified) )+"
)
TITLE_END = re.compile(
    r"(?:ologist|ographer|onomist|ician|itect|wright|smith|therapist|scientist|keeper|maker|driver|teacher|player|worker|trainer|builder|owner|manager|engineer|designer|developer|director|officer|analyst|consultant|planner|writer|grower|breeder|rep)s?$"
)
_OF_TITLES = among(
    "head chief director vp svp evp avp vice dean professor prof president chair chairman chairwoman treasurer secretary manager master captain minister governor lead leader founder co-founder cofounder member owner principal provost keeper rector curator bishop editor officer partner conductor coordinator chairperson prof student teacher maker md gm board minister ministry counsel"
)
_CLUB = Rare(
    r"\b(?:club|society|association|team|choir|committee|union|band|league|board|pta|charity|startup|company|firm|agency|bakery|studio|gallery|shop|store|brewery|restaurant|cafe|school|foundation|council|group|fund|practice|clinic|collective|coop|co-op)\b"
)
_OF_THE = among(
    "director manager head chief partner principal dean editor curator coordinator lead"
)
_OF_FIRM = among(
    "founder cofounder co-founder ceo cto coo cfo cmo owner co-owner treasurer president chair chairman "
    "chairwoman chairperson secretary captain member boss publisher officer"
)
_OWNERS = among(
    "ship women men children ladies people driver master king queen bishop mayor farmer"
)
# "lollipop lady", "the egg man"
_PLURALS = among(
    "sales games events news arts sports accounts communications claims contracts operations grants programs programmes "
    "benefits facilities works trades markets assets projects rights bids exports imports costs controls returns rentals"
)
PERSON = among("lady man woman guy girl lad bloke person dude")
TRADES = among(
    "pool cable roof wifi tech car bike wine heating gas gutter lawn hedge tile carpet drywall paint bee honey veg veggie fruit mushroom ice mail post ups fedex hvac plant tree snow parking visa mortgage travel lollipop dinner tea egg milk bin delivery cleaning fish flower bread cheese dump repair maintenance it ice-cream tax insurance sound props camera stunt ups garbage trash newspaper paper coal oil chimney boiler piano window alarm broadband pest tree "
    "daycare nursery gutters garden tyre tire hr payroll parcel canteen coffee flowers reception elevator plumbing solar phone computer laptop guitar swim "
    "gym yoga dance music costume lights lighting tent van moving storage firewood nail lash brow hair makeup dog cat horse scaffold skip balloon cake catering drone "
    "council bank gate door shop van feed hay boat sail bin water meter"
)
LONGEST_TITLE = 6
_HYPHENED = re.compile(
    r"-in-(?:chief|residence|training|charge)$|-at-(?:law|arms)$|-general$|^(?:co|vice|sub|deputy|under)-[a-z]{3,}(?:er|or|ent|ian|ist|ant|al|an)$|^[a-z]{3,}(?:er|or)-[a-z]{3,}(?:er|or|wright)$"
)
_LIKE_TITLE = Rare(r"\w{2,}(?:er|or|ist|ian|eer|ess|man|woman|smith|monger)$")


# "head of the Paris bureau at Der Spiegel": only a part of the firm is what is headed.
_PART = Rare(
    r"(?P<part> (?:the|a|an) [\w'&-]+(?: (?!at\b|with\b|in\b|for\b)[\w'&-]+){0,3}) (?:at|with|@) (?=\S)"
)
_JOINS = among("de du des del della di da do la le of and & y e für der den van")
_OF_NAMED = among(
    "director manager president partner curator editor principal conductor provost rector commissioner dramaturg commander"
)


def _a_firm_of(c: Clause, at: int, tokens: list[Token]) -> bool:
    """Whether "managing director of Brandl Seilbahnen", its title in small letters, names a firm."""
    before = c.inside(0, at)[-2:-1]
    return bool(
        before
        and tokens
        and before[0].low in _OF_NAMED
        and not before[0].capital
        and tokens[0].capital
        and all((t.capital and not t.text.isupper()) or t.low in _JOINS for t in tokens)
        and (len(tokens) > 1 or tokens[0].low not in lexicon().common)
        and not is_industry(" ".join(t.low for t in tokens))
    )


def _firm_after(c: Clause, at: int) -> bool:
    """Whether "of" is followed by a firm or a club rather than by a field of duty."""
    end = firm_end(c, at)
    text = re.sub(r"^the ", "", c.norm[at:end].strip())
    tokens = [t for t in c.inside(at, end) if t.low not in {"the", "a", "an"}]
    named = len(tokens) > 1 and all(t.capital for t in tokens) and c.norm[:at].split()[-2:-1]
    if named and named[0] in _OF_FIRM:
        return True
    if is_industry(text) or text in among(
        "product engineering people sales data staff growth students studies research operations"
    ):
        return False
    return bool(tokens) and (
        tokens[0].capital
        or bool(_CLUB.search(text))
        or not any(t.low in lexicon().common for t in tokens)
    )


_WORD = re.compile(r"\S+")


def read_title(c: Clause, at: int) -> tuple[tuple[int, int], int]:
    """The range of a title that begins at `at` (after articles), and where what follows begins."""
    lead = _ARTICLES.match(c.norm[at:])
    if lead:
        at += lead.end()
    words = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(c.norm, at)]
    lex = lexicon()
    best = -1
    for i, (word, _, _) in enumerate(words[: LONGEST_TITLE + 2]):
        single = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
        ahead_of = words[i + 1][0] if i + 1 < len(words) else ""
        if i == 0 and word != single and word in lex.finite and ahead_of in _PREPS:
            break
        if i and best < 0 and word in {"the", "a", "an", "my", "our", "his", "her", "their"}:
            break
        if word == "'s" and i == 1 and words[0][0] in _OWNERS and ahead_of in lex.titles:
            continue
        if word in _PREPS or word in {"P", "X", "'s", "is", "has"}:
            break
        if (
            (
                word == "head"
                and (
                    ahead_of == "of"
                    or (
                        i
                        and words[i - 1][0]
                        in among("deputy assistant department section faculty acting interim")
                    )
                )
            )
            or (i and word == "chief" and ahead_of != "of" and words[i - 1][0] not in lex.finite)
            or (i and word in PERSON and words[i - 1][0] in TRADES)
            or (i and words[i - 1][0] in PAIRS.get(word, ()))
            or word in lex.titles
            or single in lex.titles
            or (TITLE_END.search(word) and word not in lex.verbs)
            or _HYPHENED.search(word)
        ) or (
            best < 0
            and lead
            and lead.group().split()[-1:] in (["a"], ["an"])
            and _LIKE_TITLE.match(word)
            and word not in lex.common
        ):
            best = i
        elif best >= 0 and word not in lex.title_mods and word not in {"/", "and", "-"}:
            ahead = [w for w, _, _ in words[i + 1 : i + 3]]
            if not ahead or ahead[0] in _PREPS or not any(w in lex.titles for w in ahead[:1]):
                break
        elif (best < 0 and i >= LONGEST_TITLE) or (
            word in lex.finite
            and not (i == 0 and lead and lead.group().split()[-1] in {"a", "an", "the"})
            and word not in lex.titles
            and word not in lex.title_mods
            and word not in _PLURALS
        ):
            break
    if best < 0:
        return (0, 0), at
    if (
        best == 0
        and words[0][0] in among("vp head director svp evp lead avp")
        and len(words) > 1
        and is_industry(words[1][0])
        and words[1][0] != "tech"
    ):
        best = 1
    end = words[best][2]
    nxt = best + 1
    if nxt < len(words) and words[nxt][0] == "of" and words[best][0] in _OF_TITLES | _OF_FIRM:
        of_the = (
            nxt + 1 < len(words)
            and words[nxt + 1][0] in {"the", "a", "an"}
            and words[best][0] in _OF_THE
        )
        part = of_the and _PART.match(c.norm[words[nxt][2] :])
        if part:
            end = words[nxt][2] + part.end("part")
            return (words[0][1], end), end
        if (words[best][0] in _OF_FIRM or of_the) and _firm_after(c, words[nxt][2] + 1):
            return (words[0][1], end), end
        begin = words[nxt][2] + 1
        if _a_firm_of(c, begin, [t for t in c.inside(begin, firm_end(c, begin)) if t.low != "the"]):
            return (words[0][1], end), end
        stop = next(
            (
                j
                for j in range(nxt + 1, len(words))
                if words[j][0] in among("at for in with who from based P X")
            ),
            len(words),
        )
        end = words[stop - 1][2]
    elif (
        nxt < len(words)
        and words[nxt][0] in {"&", "and", "/"}
        and nxt + 1 < len(words)
        and (words[nxt + 1][0] in lex.titles or words[nxt + 1][0] in lex.title_mods)
    ):
        (_, more), _after = read_title(c, words[nxt + 1][1])
        if more:
            end = more
    return (words[0][1], end), end
