"""What somebody does, for whom, and in which field."""

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Mention, Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.parts import value
from bot.core.notes.scene import Draft, Scene
from bot.core.notes.words import Token

_PREPS = among(
    "at for with in from of who that based on to , by near about across running leading looking working but helping over between as through"
)
_VERB = re.compile(
    r"^(?:(?:just |recently |now |currently |still |also |back )*)(?:"
    r"(?P<at>works? at|working at|works? for|working for|works? with|working with|started at|starting at|employed (?:at|by)|hired (?:at|by)|got hired (?:at|by)|got a job (?:at|with)|landed a job (?:at|with)|landed at|new job at|moved (?:over )?to (?=[^ ]+ as)|joined|"
    r"at|with the|with|over at|is at|working out of|studies at|studying at|teaches at|teaching at|volunteers (?:at|with)|interning at|got into|enrolled (?:at|in)|works out of|transferred to|over to) "
    r"|(?P<as>works? as|working as|worked as|made|been made|named|became|become|got promoted to|got bumped up to|bumped up to|moved up to|stepped up to|been promoted to|promoted to|appointed|hired as|started as|got hired as|acting as|got a job as|landed a job as|training as|elected|serves as|she is|he is|been appointed|been named) "
    r"|(?P<in>works? in|working in|does|doing|is in|in|specialises in|specializes in|specialising in|specializing in|teaches|studies|studying|practises|practices|career in|job in) "
    r"|(?P<runs>runs|owns|founded|co-founded|cofounded|running|started|heads up|heads|leads|manages|leading|managing|owning|launched) "
    r")"
)
_NOT_ORG = re.compile(
    r"^(?:the moment|home|first|least|last|all|once|risk|peace|war|work|school now|the same|a crossroads|night|the end|the start|me|us|him|her|them|my|our|P's|large|sea|P|present|loose|odds|a loss|it again|the gym|a party)\b|^\d"
)
_ARTICLES = re.compile(
    r"^(?:(?:(?:my|our) \w+ 's|a|an|the|our|my|new|best|local|great|fellow|another|some|former ex|now|currently|also|still|such a|apparently|basically|technically|actually|just|this|kind of|sort of|super talented|talented|amazing|awesome|brilliant|fantastic|very good|good|really|super|really good|lovely|nice|nice guy|young|retired|cool|experienced|an experienced|fully qualified) )+"
)
_TITLE_END = re.compile(
    r"(?:ologist|ographer|onomist|ician|itect|wright|smith|therapist|scientist|keeper|maker|driver|teacher|player|worker|trainer|builder|owner|manager|engineer|designer|developer|director|officer|analyst|consultant|planner|writer|grower|breeder|rep)s?$"
)
_OF_TITLES = among(
    "head chief director vp svp evp avp vice dean professor prof president chair chairman chairwoman treasurer secretary manager master captain minister governor lead leader founder co-founder cofounder member owner principal provost keeper rector curator bishop editor officer partner conductor coordinator chairperson prof student teacher maker md gm board minister ministry counsel"
)
_INSTITUTION = re.compile(
    r"\b(?:university|college|institute|hospital|bank|clinic|labs?|school|foundation|council|ministry|group|inc|ltd|gmbh|llc|capital|partners|ventures|studios?|polytechnic|uni|academy)\b"
)
_CLUB = re.compile(
    r"\b(?:club|society|association|team|choir|committee|union|band|league|board|pta|charity|startup|company|firm|agency|bakery|studio|gallery|shop|store|brewery|restaurant|cafe|school|foundation|council|group|fund|practice|clinic|collective|coop|co-op)\b"
)
_OF_THE = among(
    "director manager head chief partner principal dean editor curator coordinator lead"
)
_OF_FIRM = among(
    "founder cofounder co-founder ceo cto coo cfo cmo owner co-owner treasurer president chair chairman "
    "chairwoman chairperson secretary captain member boss publisher officer"
)
_CALLED = re.compile(
    r"(?:a |an |the |her |his |their )?(?:(?:new|small|tiny|big|local|young|early-stage|seed-stage|series a) )*(?:(?P<field>[\w-]+(?: [\w-]+)?) )?(?:startup|start-up|company|firm|agency|studio|shop|charity|nonprofit|fund|bank|practice|consultancy|business|outfit|brand|label|lab|clinic|bakery|restaurant|cafe|brewery) (?:called|named) "
)
_LONGEST_TITLE = 6
_LIKE_TITLE = re.compile(r"\w{2,}(?:er|or|ist|ian|eer|ess|man|woman|smith|monger)$")
_CARRIES_ON = among(
    "connected introduced called said told gave sent asked offered emailed messaged wants needs loves likes is was has got just out these there"
)
_ABOUT_ORG = among(
    "in who and based where that which as on since from for doing but near with leading running now working looking making building after before focused specialising specializing focusing to her his though"
)


def recognise(c: Clause, h: Head, s: Scene) -> bool:
    """Find a title, an employer or a field in what is said of somebody."""
    people = subject(c, h, s)
    rest = c.norm[h.at :]
    if not people or not rest or h.doubtful:
        return False
    if h.future and not rest.startswith("be "):
        return False
    if h.negative:
        return read_title(c, h.at)[0][1] > 0
    began = len(s.drafts)
    verb = _VERB.match(rest)
    at = h.at
    if verb:
        at += verb.end()
        if verb.group("at"):
            _employer(
                c,
                s,
                people,
                at,
                strict=verb.group("at")
                in {"at", "with", "joined", "with the", "over to", "got into"},
            )
        elif verb.group("as"):
            _role(c, s, people, at)
        elif verb.group("runs"):
            return _runs(c, s, people, at, verb.group("runs"))
        else:
            _field(c, s, people, at)
    else:
        _role(c, s, people, at)
    if len(s.drafts) == began:
        return False
    s.look_at(people)
    return True


def subject(c: Clause, h: Head, s: Scene) -> list[Mention]:
    """Whom the clause describes: its subject, or whoever is in focus where it has none."""
    if h.kind == "them":
        return h.people
    if h.kind == "":
        return s.focus
    return []


def _role(c: Clause, s: Scene, people: list[Mention], at: int) -> None:
    """ "head of data at Acme in Lisbon", "nurse", "product lead"."""
    (begin, end), after = read_title(c, at)
    if end <= begin or is_industry(c.norm[at:]):
        _bare(c, s, people, at)
        return
    what = value(c, begin, end)
    if _COMPLIMENT.match(c.norm[at:end]):
        return
    for person in people:
        s.add(Draft(person, Relation.TITLE, what[0], what[1], sentence=c.sentence))
    s.last_kind = "title"
    _tail(c, s, people, after)


def _bare(c: Clause, s: Scene, people: list[Mention], at: int) -> None:
    """ "dental tech", "Coveo": a field, or the firm that follows a title."""
    text = c.norm[at:]
    if is_industry(text):
        _put(c, s, people, Relation.INDUSTRY, at, len(c.norm))
        return
    tokens = c.inside(at, len(c.norm))
    if (
        at
        or not tokens
        or len(tokens) > 4
        or c.sep not in among(", ( - – — @ / > =")
        or any(t.kind != "word" for t in tokens)
    ):  # noqa: PLR2004 - names of firms are short
        return
    if tokens[0].low in lexicon().common and not tokens[0].capital:
        return
    if tokens[0].low in {"originally", "from", "formerly", "ex"}:
        return
    names = {p.name for p in people}
    has_org = any(d.relation is Relation.ORG and d.person.name in names for d in s.drafts)
    titled = s.drafts and s.drafts[-1].relation is Relation.TITLE
    if (
        not has_org
        and _org_like(c, at, len(c.norm))
        and (
            titled
            or (c.sep in {"(", ">"} and tokens[0].capital)
            or (
                s.drafts
                and s.drafts[-1].relation is Relation.INDUSTRY
                and s.drafts[-1].sentence == c.sentence
            )
        )
        and text not in lexicon().places
    ):
        _put(c, s, people, Relation.ORG, at, len(c.norm))
    elif not has_org and _INSTITUTION.search(text) and tokens[0].capital:
        _put(c, s, people, Relation.ORG, at, len(c.norm))
    elif (
        not has_org
        and len(tokens) == 1
        and tokens[0].capital
        and s.drafts
        and s.drafts[-1].relation is Relation.INDUSTRY
        and s.drafts[-1].sentence == c.sentence
        and text not in lexicon().places
    ):
        _put(c, s, people, Relation.ORG, at, len(c.norm))


_DESCRIBED = re.compile(
    r"\b(?:a|an|this|the|our|my|new|another|met|called|with) (?P<what>(?:[a-z-]+ ){0,3}[a-z-]+) (?:called |named |by the name of )P"
)


_COMPLIMENT = re.compile(
    r"(?:(?:a|an|such|the|lovely|nice|great|good|funny|interesting|clever|sweet|real|super|kind|my|best|big|so|what|absolute|total) )*(?:fellow|host|hostess|champion|model|boss|guide|healer|collector|storyteller|comedian|mentor|genius)$"
)
_VENUE = among("call video email message interview phone")


_IS_NAME = re.compile(
    r"^(?:(?:the|my|our|their) )?(?:new |other |old )?(?P<what>.+?) (?:is|was|:|=|'s) (?:a \w+ )?(?:called |named )?P\b"
)


_BEFORE_TITLE = among(
    "my our the a an met with called and new from saw emailed asked told thanked local by to of call or"
)
_WEAK_TITLES = among(
    "partner boss coach host chat fellow chair coordinate guide tutor trainer prof professor resident cook model guard "
    "student intern tech rep lead pm pa ma em pe ea head sub super ref agent major general chief captain sergeant judge dean"
)
_STOPS_TITLE = among(
    "met with called and new from saw emailed asked told thanked by to for of at in on my our the a an her his their is was 's i we or meeting meet see had call lunch coffee dinner drinks about remind ask text email so ok re"
)


def _before_name(c: Clause, s: Scene, token: Token, at: int) -> None:
    """ "recruiter Agnieszka", "my dentist Ana"."""
    words = [(m.group(), m.start()) for m in re.finditer(r"\S+", c.norm[:at])]
    first = len(words)
    lex = lexicon()
    while (
        first
        and (
            words[first - 1][0] in lex.titles
            or (first < len(words) and words[first - 1][0] in lex.title_mods)
        )
        and len(words) - first < _LONGEST_TITLE
    ):
        first -= 1
    if first == len(words) or words[-1][0] not in lex.titles:
        return
    while (
        first
        and words[first - 1][0] not in _STOPS_TITLE
        and words[first - 1][0] not in lex.finite
        and len(words) - first < 4  # noqa: PLR2004 - "oat milk rep"
    ):
        first -= 1
    if first and words[first - 1][0] not in _BEFORE_TITLE:
        return
    bare = first == len(words) - 1 and (
        first == 0 or words[first - 1][0] not in {"my", "our", "the"}
    )
    if words[-1][0] in _WEAK_TITLES and bare:
        return
    _put(c, s, token.people, Relation.TITLE, words[first][1], at)


def _affiliated(c: Clause, s: Scene) -> None:
    """ "Kateryna of Donvalve", "Grace from Shopify", "a call with Bill at Rio Tinto"."""
    for token, at in zip(c.body, c.offsets, strict=True):
        if token.kind != "person":
            continue
        match = re.match(r"P (?P<prep>from|of|at|with|over at|out of) (?P<what>\S.*)$", c.norm[at:])
        if not match:
            continue
        begin = at + match.start("what")
        end = _affiliation_end(c, begin)
        tokens = [t for t in c.inside(begin, end) if t.low not in {"the"}]
        text = c.norm[begin:end].strip()
        bare = re.sub(r"^(?:the) ", "", text)
        literal = c.text[token.end : token.end + 3].strip().startswith("@")
        named = tokens and (
            tokens[0].capital
            or (
                (literal or re.search(r"\b(?:call|interview|zoom|phone|screen)\b", c.norm[:at]))
                and not any(t.low in lexicon().common for t in tokens)
            )
        )
        if (
            not tokens
            or not named
            or bare in lexicon().places
            or tokens[0].kind != "word"
            or _GATHER.search(text)
        ):
            continue
        if (
            match.group("prep") in {"at", "over at", "with"}
            and not (literal and not re.search(r"\bmet\b", c.norm[:at]))
            and not (
                re.search(
                    r"\b(?:call|calls|called|phone|interview|interviewed|emailed|email|zoom|video|texted|messaged|screen|spoke to|asked|thanked|heard|applied)\b",
                    c.norm[:at],
                )
                or re.search(
                    r"^(?: |,)*(?:emailed|called|asked|interviewed|told|offered|sent|gave|is|said|wants|introduced)\b",
                    c.norm[end:],
                )
            )
        ):
            continue
        _put(c, s, token.people, Relation.ORG, begin, end)


_GATHER = re.compile(
    r"\b(?:fair|conference|summit|meetup|party|wedding|mixer|event|gala|retreat|workshop|hackathon|festival|expo|seminar|reunion|forum|class|gym|club|yoga|soccer|tennis|church|school|work|cafe|café|dinner|lunch)\b"
)


def _affiliation_end(c: Clause, begin: int) -> int:
    """Where the firm in "P of FIRM interviewed me" ends: at a verb or a small word."""
    end = _org_end(c, begin)
    lex = lexicon()
    for match in re.finditer(r"\S+", c.norm[begin:end]):
        if match.start() and (
            match.group() in lex.finite
            or match.group() in among("is was has by 's at over today will and after during via")
        ):
            return begin + match.start()
    return end


def described(c: Clause, h: Head, s: Scene) -> bool:
    """Find the title in "a mover called Anatoly"; the clause still says more."""
    del h
    _affiliated(c, s)
    if named := _IS_NAME.match(c.norm):
        (begin, end), _ = read_title(c, named.start("what"))
        if end == named.end("what"):
            _put(c, s, c.people[0].people, Relation.TITLE, begin, end)
            s.look_at(c.people[0].people)
    if promoted := re.search(r"\bpromotion to (?P<what>.+)$", c.norm):
        (begin, end), _ = read_title(c, promoted.start("what"))
        if end:
            _put(
                c, s, s.focus or [p for t in c.people for p in t.people], Relation.TITLE, begin, end
            )
    for token, at in zip(c.body, c.offsets, strict=True):
        if token.kind == "person" and at:
            _before_name(c, s, token, at)
    match = _DESCRIBED.search(c.norm)
    if match and c.people:
        (begin, end), _ = read_title(c, match.start("what"))
        if end == match.end("what"):
            token = c.inside(match.end() - 1, match.end())[0]
            _put(c, s, token.people, Relation.TITLE, begin, end)
    return False


def _tail(c: Clause, s: Scene, people: list[Mention], at: int) -> None:
    """What follows a title or a field: "at ORG", "in PLACE", "in FIELD", "based in PLACE"."""
    rest = c.norm[at:].lstrip()
    at = len(c.norm) - len(rest)
    first = c.inside(at, len(c.norm))[:1]
    if (
        first
        and first[0].kind == "word"
        and rest.split()[0] not in lexicon().common
        and not rest.startswith(("who", "WHO "))
        and rest.split()[0] not in lexicon().places
        and len(rest.split()) <= 3
        and (
            first[0].capital
            or (
                len(rest.split()) == 1
                and c.norm[:at].strip() == c.norm[: at - 1]
                and not re.search(r"\b(?:as|is|'s)\b", c.norm[:at])
            )
        )
    ):  # noqa: PLR2004 - names of firms are short
        _put(c, s, people, Relation.ORG, at, _org_end(c, at))
        return
    for _ in range(3):
        match = re.match(
            r"(?:(?:now|currently|working|over|who works|who 's|who is|still) )*(?P<prep>at|for|with|in|from|based in|based out of|out of|on|living in|who lives in|lives in|near|by|of) (?P<what>.+)$",
            c.norm[at:],
        )
        if not match:
            return
        prep, begin = match.group("prep"), at + match.start("what")
        end = _org_end(c, begin)
        text = c.norm[begin:end]
        if prep in {"at", "for", "with", "of"}:
            if _NOT_ORG.match(text):
                return
            _put(c, s, people, Relation.ORG, begin, end)
        elif prep in {
            "based in",
            "based out of",
            "out of",
            "living in",
            "lives in",
            "who lives in",
            "near",
        }:
            _put(c, s, people, Relation.LOCATION, begin, end)
        elif prep == "in":
            kind = _in_what(c, begin, end)
            if kind:
                _put(c, s, people, kind, begin, end)
        else:
            return
        at = end
        while at < len(c.norm) and c.norm[at] == " ":
            at += 1


def _in_what(c: Clause, begin: int, end: int) -> Relation | None:
    text = c.norm[begin:end]
    lex = lexicon()
    if is_industry(text):
        return Relation.INDUSTRY
    tokens = c.inside(begin, end)
    bare = re.sub(r"^(?:the|downtown|north|south|east|west|northern|southern|central) ", "", text)
    if bare in lex.places or text in lex.places or tokens and tokens[0].capital:
        return Relation.LOCATION
    return None


def is_industry(text: str) -> bool:
    lex = lexicon()
    text = text.strip()
    bare = re.sub(r"^(?:the|a bit of|mostly|some|all things) ", "", text)
    bare = (
        re.sub(
            r" (?:industry|sector|space|world|business|field|side|team|department|scene|law)$",
            "",
            bare,
        )
        if bare not in lex.industries
        else bare
    )
    if bare in lex.industries:
        return True
    words = bare.split()
    if len(words) == 3 and words[1] == "and":  # noqa: PLR2004 - "film and tv"
        return words[0] in lex.industries and words[2] in lex.industries
    if any(
        w.endswith("ing")
        and w not in lex.title_mods
        or w in lex.finite
        or w in among("the a her his my new of is")
        for w in words[:-1]
    ):
        return False
    return (
        1 < len(words) <= 3
        and words[-1] != "it"
        and (
            words[-1] in lex.industries
            and words[-1] not in {"water", "space", "paper", "art", "data"}
            or words[-1] in among("tech law engineering policy research design sales finance")
        )
    )  # noqa: PLR2004 - short phrases only


_NOT_FIELD = re.compile(
    r"(?:the|a|an|her|his|their|my|our|town|hospital|love|bed|pain|debt|therapy|rehab|recovery|line|charge|transit|limbo|touch|labou?r|school|grade|year|class|need|trouble|shock|tears|jail|prison|court|high|great|good|bad|rough|search|between|two|three|one|and|from|with|on|for|about|over|no|this|that|it|person|general|fact|person|full|person|mourning|fine|late|early)\b|.*\b(?:now|next|until|till|for)$"
)


def _field(c: Clause, s: Scene, people: list[Mention], at: int) -> None:
    end = _org_end(c, at, industry=True)
    text = c.norm[at:end]
    verb = c.norm[:at].split()
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
            and (not plain or (len(text.split()) > 1 and not _NOT_FIELD.match(text)))
            and not _place_like(c, at, end)
        )
        or (sure and not _place_like(c, at, end))
    ):
        _put(c, s, people, Relation.INDUSTRY, at, end)
    elif does:
        return
    else:
        bare = re.sub(r"^(?:the|downtown) ", "", text)
        if bare in lexicon().places:
            _put(c, s, people, Relation.LOCATION, at, end)
        else:
            return
    _tail(c, s, people, end)


def _place_like(c: Clause, begin: int, end: int) -> bool:
    tokens = c.inside(begin, end)
    return c.norm[begin:end] in lexicon().places or bool(
        tokens and tokens[0].capital and not c.norm[begin:end].isupper()
    )


def _employer(c: Clause, s: Scene, people: list[Mention], at: int, *, strict: bool) -> None:
    end = _org_end(c, at)
    text = c.norm[at:end]
    if not text or _NOT_ORG.match(text) or (strict and not _org_like(c, at, end)):
        return
    _put(c, s, people, Relation.ORG, at, end)
    s.last_kind = "org"
    if match := re.match(r" ?as ", c.norm[end:]):
        _role(c, s, people, end + match.end())
    else:
        _tail(c, s, people, end)


def _org_like(c: Clause, begin: int, end: int) -> bool:
    tokens = c.inside(begin, end)
    if any(t.capital for t in tokens):
        return True
    words = c.norm[begin:end].split()
    lex = lexicon()
    if any(
        w
        in among(
            "university college school hospital bank clinic labs lab agency institute uni "
            "studio group foundation council startup firm company"
        )
        for w in words
    ):
        return True
    return len(words) <= 3 and not any(w in lex.common for w in words)  # noqa: PLR2004 - names of firms are short


def _runs(c: Clause, s: Scene, people: list[Mention], at: int, verb: str) -> bool:
    """ "founded Acme", "runs marketing at Acme"; small businesses are left to details."""
    del verb
    if _CALLED.match(c.norm[at:]):
        _put(c, s, people, Relation.ORG, at, len(c.norm))
        s.look_at(people)
        return True
    tokens = c.inside(at, len(c.norm))
    end = _org_end(c, at)
    if is_industry(c.norm[at:end]) and re.match(r" ?(?:at|for) ", c.norm[end:]):
        _put(c, s, people, Relation.INDUSTRY, at, end)
        _tail(c, s, people, end)
        s.look_at(people)
        return True
    if tokens and tokens[0].capital and tokens[0].kind == "word" and end - at < 40:  # noqa: PLR2004 - names of firms are short
        _put(c, s, people, Relation.ORG, at, end)
        _tail(c, s, people, end)
        s.look_at(people)
        return True
    return False


def _put(
    c: Clause, s: Scene, people: list[Mention], relation: Relation, begin: int, end: int
) -> None:
    if relation is Relation.ORG:
        if named := _CALLED.match(c.norm[begin:]):
            if named.group("field") and (
                is_industry(named.group("field")) or "-" in named.group("field")
            ):
                _put(
                    c,
                    s,
                    people,
                    Relation.INDUSTRY,
                    begin + named.start("field"),
                    begin + named.end("field"),
                )
            begin += named.end()
            end = _org_end(c, begin)
        if c.norm[begin:end].replace("the ", "").strip() in lexicon().titles:
            return
    what = value(c, begin, end)
    for person in people:
        if what[0]:
            s.add(Draft(person, relation, what[0], what[1], sentence=c.sentence))


def _org_end(c: Clause, begin: int, *, industry: bool = False) -> int:
    """Where a name of a firm or a field that begins at `begin` ends."""
    stop = _ABOUT_ORG | ({"at", "for", "with"} if industry else set())
    for match in re.finditer(r"\S+", c.norm[begin:]):
        word = match.group()
        if match.start() and word in stop:
            if word == "and":
                tokens = c.inside(begin + match.end(), len(c.norm))
                if (tokens and (tokens[0].capital or industry)) and tokens[0].kind == "word":
                    continue
            if (
                word == "for"
                and not industry
                and c.norm[begin : begin + match.start()].split()[-1:]
                in (["doctors"], ["teach"], ["centre"], ["center"], ["institute"], ["ministry"])
            ):
                continue
            return begin + match.start()
        if match.start() and (
            word in {"D", "C", "X", "P"} or (word in _CARRIES_ON and not industry)
        ):
            return begin + match.start()
    return len(c.norm)


def _firm_after(c: Clause, at: int) -> bool:
    """Whether "of" is followed by a firm or a club rather than by a field of duty."""
    end = _org_end(c, at)
    text = re.sub(r"^the ", "", c.norm[at:end].strip())
    tokens = [t for t in c.inside(at, end) if t.low not in {"the", "a", "an"}]
    if is_industry(text) or text in among(
        "product engineering people sales data staff growth students studies research operations"
    ):
        return False
    return bool(tokens) and (
        tokens[0].capital
        or bool(_CLUB.search(text))
        or not any(t.low in lexicon().common for t in tokens)
    )


def read_title(c: Clause, at: int) -> tuple[tuple[int, int], int]:
    """The range of a title that begins at `at` (after articles), and where what follows begins."""
    lead = _ARTICLES.match(c.norm[at:])
    if lead:
        at += lead.end()
    words = [(m.group(), at + m.start(), at + m.end()) for m in re.finditer(r"\S+", c.norm[at:])]
    lex = lexicon()
    best = -1
    for i, (word, _, _) in enumerate(words[: _LONGEST_TITLE + 2]):
        single = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
        if word in _PREPS or word in {"P", "X", "'s", "is", "has"}:
            break
        if (
            (word == "head" and i + 1 < len(words) and words[i + 1][0] == "of")
            or word in lex.titles
            or single in lex.titles
            or (_TITLE_END.search(word) and word not in lex.verbs)
        ):
            best = i
        elif (
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
        elif best < 0 and i >= _LONGEST_TITLE:
            break
        elif (
            word in lex.finite
            and word not in lex.titles
            and word not in lex.title_mods
            and word
            not in among("sales games events news arts sports accounts communications claims")
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
        if (words[best][0] in _OF_FIRM or of_the) and _firm_after(c, words[nxt][2] + 1):
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
