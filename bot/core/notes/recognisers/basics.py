"""Contact details, birthdays, rhythms, and everything else worth remembering."""

from __future__ import annotations

import re

from bot.core.notes.cadence import Every
from bot.core.notes.clauses import Clause
from bot.core.notes.dates_birthdays import MonthDay, find_birthdays
from bot.core.notes.channels import channel_of
from bot.core.notes.facts import Channel, Mention, Relation
from bot.core.notes.head import Head
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.parts import trim, value
from bot.core.notes.recognisers.meetings import note
from bot.core.notes.recognisers.work import subject
from bot.core.notes.scene import Draft, Scene

_KINDS = {
    "email": Relation.EMAIL,
    "url": Relation.URL,
    "handle": Relation.HANDLE,
    "phone": Relation.PHONE,
}
_HELD = re.compile(
    r"\b(?:her|his|their|P 's|the|new|work|cell|mobile|phone|number|insta|ig|instagram|twitter|email|mail|handle|site|website|portfolio|linkedin|is|at|on|as|reach|contact|on insta|wa|whatsapp|tel|telegram|tg|github|blog|num|no|call|text|dm|via|'s|can|be|reached|find|found|threads|bluesky|address|url|link|page|shop|profile|and|also|x|here|me|gave|shared|card|best|she|he|they|they're|'re|i|got|have|has|are|numbers|emails|ig|fb|facebook|btw|contact|details|info|stuff)\b"
)
_BORN = re.compile(
    r"\b(?:birthday|born|b day|turns|turning|turned|bd|birthdate|date of birth|dob)\b"
)
_ABOUT_US = among(
    "our my the it this that there we i a an some everyone nobody nothing both what yes no if"
)
_DULL = re.compile(
    r"^(?:turns out|nothing .*|be .*|says|writes at .*|knew|thinking|that 's .*|yes .*|said (?:grace|hi|hello|yes|no|so|bye)|there|here|too|again|it|that|this|so|good|great|nice|nice guy|fun|cool|awesome|amazing|lovely|funny|sweet|the best|a gem|best|kind|so kind|such a gem|legend|a legend|a star|what a star|so sweet|so nice|ok|fine|well|"
    r"time|to time|vibe|great chat|good chat|great vibe|good vibes|great energy|smart|super smart|really smart|super nice|really nice|very nice|nice person|nice chat|lovely person|hilarious|so funny|great guy|great person|lol|haha|etc|"
    r"can|will|did|does|was|is|has|had|do|yes|no|not|now|then|for now|really|always|who|which|good to know|long one|long time|so helpful|very helpful|super helpful|so useful|useful|what a lifesaver|lifesaver|so nice of him|so nice of her|of all places|"
    r"my friend|our friend|friend|a friend|back|home|ill|there too|finally|first time|same|same here|both|alone|together|me|us|him|her|them)$"
)
_SAID = re.compile(
    r"^(?:said|says|told (?:me|us)|mentioned|thinks|reckons|admitted|announced|confirmed|explained|swears|claims|reports|shared|shared that|let slip|let me know|warned me)(?: that| :)?(?: (?P<who>he|she|they)(?= )| (?P<own>his|her|their) )? ?(?P<what>.+)$"
)
_EVENT_TALK = re.compile(
    r"^(?:talked|we talked|chatted|spoke|discussed|brainstormed|compared notes|had fun|laughed|great|good|nice|such|so|what|very|really|super|always|thanks|thank|wow|amazing|lovely|fun|looking forward|can't wait|it was|was|that was|finally|long overdue|hope|felt|the|a|an|some|no|my|i|we|me|our|next|see|let|hopefully|just)\b"
)


def contacts(c: Clause, h: Head, s: Scene) -> bool:
    """Find emails, phone numbers, links and handles; say whether the clause holds nothing else."""
    found = [t for t in c.tokens if t.kind in _KINDS]
    if not found:
        return False
    people = [p for t in c.people for p in t.people][:1]
    if h.kind in {"them", "own"} and h.people:
        people = h.people[:1]
    people = people or s.focus[-1:] if len(s.focus) == 1 else people or s.focus[:1]
    for token in found:
        relation = _KINDS[token.kind]
        for person in people:
            s.add(
                Draft(person, relation, token.text, (token.start, token.end), sentence=c.sentence)
            )
    s.look_at(people)
    rest = _HELD.sub("", c.norm.replace("P", "").replace("X", ""))
    return not re.search(r"\w{3}", rest)


def birthday(c: Clause, h: Head, s: Scene) -> bool:
    """Find a birthday."""
    if not _BORN.search(c.norm) and not (s.last_kind == "birthday" and c.people):
        return False
    text = c.text[c.tokens[0].start : c.tokens[-1].end]
    found: list[MonthDay] = find_birthdays(text)
    people = h.people or [p for t in c.people for p in t.people] or s.focus
    if re.search(
        r"\b(?:son|daughter|kid|husband|wife|baby|mother|mom|mum|dad|father|dog|sister|brother|twins|party|gift|present|card|cake)\b",
        c.norm,
    ):
        return False
    if not found or h.negative:
        s.last_kind = "birthday" if not c.people else s.last_kind
        return False
    at = c.tokens[0].start
    best = found[0]
    for person in people:
        s.add(
            Draft(
                person,
                Relation.BIRTHDAY,
                best.value,
                (at + best.span[0], at + best.span[1]),
                sentence=c.sentence,
            )
        )
    s.last_kind = "birthday"
    s.look_at(people)
    return True


def rhythm(c: Clause, h: Head, s: Scene) -> bool:
    """Find how often to keep in touch."""
    every = next((t.extra for t in c.tokens if t.kind == "cadence"), None)
    if not isinstance(every, Every):
        return False
    if (
        h.kind in {"them", "own"}
        and not re.search(
            r"\b(?:check in|touch|catch up|enough|call|see|ping|is fine|coffee)\b", c.norm
        )
        and c.norm.strip() not in {"P C", "P : C"}
    ):
        return False
    if h.kind == "" and re.match(
        r"(?:plays|goes|runs|does|works|visits|travels|hosts|teaches|volunteers|has|sells|comes|meets|flies|swims|trains)\b",
        c.norm,
    ):
        return False
    people = [p for t in c.people for p in t.people] or h.people or _pronoun(c, s) or s.focus
    token = next(t for t in c.tokens if t.kind == "cadence")
    if len(c.people) > 1 and sum(t.kind == "cadence" for t in c.tokens) > 1:
        _each(c, s)
        return True
    for person in people:
        s.add(
            Draft(
                person,
                Relation.CADENCE,
                every.duration,
                (token.start, token.end),
                sentence=c.sentence,
            )
        )
    s.look_at(people)
    return bool(people)


_BESIDE = re.compile(
    r"\b(?:over|during|on|at) (?:our |a |an |the |my |some )?(?:quick |long |last |weekly |video |phone |zoom )?(?:coffee|lunch|dinner|breakfast|brunch|drinks|call|tea|beers?|pints?|zoom|phone|facetime|catch-up|meeting)$|\b(?:over|during) (?:our |a |an |the |my |some )?(?:quick |long |video |phone |zoom )?(?:coffee|lunch|dinner|breakfast|brunch|drinks|call|tea|beers?|pints?|zoom|meeting|ramen|pizza|sushi)\b"
)


def beside(c: Clause, h: Head, s: Scene) -> bool:
    """Find the meeting told by the way: "gave her feedback over coffee"; the clause says more."""
    match = _BESIDE.search(c.norm)
    if (
        not match
        or h.negative
        or h.doubtful
        or h.future
        or re.search(r"\bwith P|remind|agreed|plan|promised\b", c.norm)
    ):
        return False
    people = (
        h.people
        if h.kind in {"them", "own"}
        else [p for t in c.people for p in t.people][:1] or _pronoun(c, s)
    )
    channel, _ = channel_of(match.group())
    words = c.norm[h.at :].split()
    if people and words and words[0] in lexicon().finite:
        if not any(
            d.relation is Relation.INTERACTION and d.sentence == c.sentence for d in s.drafts
        ):
            note(c, s, people, channel or Channel.MET, future=False)
    return False


def _each(c: Clause, s: Scene) -> None:
    """Give each rhythm to the people named before it."""
    waiting: list[Mention] = []
    for token in c.tokens:
        if token.people:
            waiting = token.people
        elif isinstance(token.extra, Every):
            for person in waiting:
                s.add(
                    Draft(
                        person,
                        Relation.CADENCE,
                        token.extra.duration,
                        (token.start, token.end),
                        sentence=c.sentence,
                    )
                )


def _pronoun(c: Clause, s: Scene) -> list[Mention]:
    match = re.search(r"\b(him|her|them)\b", c.norm)
    return s.pronoun({"him": "he", "her": "she", "them": "they"}[match.group(1)]) if match else []


def detail(c: Clause, h: Head, s: Scene) -> bool:
    """Keep whatever else is said of somebody."""
    if h.doubtful:
        return False
    people = h.people if h.kind == "own" else subject(c, h, s)
    if not people or not c.norm:
        return False
    begin = _begin(c, h)
    tokens = trim(c.tokens[begin:], lead=h.kind != "own" and not h.negative)
    if not tokens:
        return False
    text = c.text[tokens[0].start : tokens[-1].end].strip(" ,;:-")
    low = c.norm[h.at :] if h.kind != "own" else ""
    if h.kind != "own" and (
        _DULL.match(low) or (h.kind == "" and (_EVENT_TALK.match(low) or not _telling(c, h)))
    ):
        s.look_at(people)
        return False
    if (
        h.negative
        and not re.search(r"\b(?:anymore|any more)\b", c.norm)
        and re.search(
            r"\b(?:didn't|wasn't|weren't|hasn't|haven't|couldn't|isn't|aren't|not sure|don't)\b|'s not|is not|are not|'re not",
            h.aux,
        )
    ):
        return False
    if (
        h.negative
        and not re.search(r"\b(?:anymore|any more)\b", c.norm)
        and (c.norm[h.at :].strip() in {"", "well", "sure"} or h.aux.split()[:1] == ["not"])
    ):
        return False
    if h.kind == "them" and (
        not low
        or (
            re.match(r"(?:was|were)\b", h.aux)
            and len(low.split()) <= 2
            and not low.split()[-1].endswith(("ed", "en"))
        )
    ):  # noqa: PLR2004 - "was funny"
        return False
    if h.kind == "own" and not _says(c):
        return False
    if h.kind == "them" and re.match(
        r"(?:asked (?:me|us|for|if|about)|called|phoned|texted|messaged|emailed|rang|has to|could not|couldn't|never stops|told (?:me|us|him|her))\b",
        low,
    ):
        s.look_at(people)
        return False
    if h.kind == "them" and not h.aux and _trifle(low):
        s.look_at(people)
        return False
    if h.kind == "own" and not _HELD.sub("", c.norm.replace("P", "")).strip():
        return False
    for person in people:
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


def _says(c: Clause) -> bool:
    """Whether the clause has a verb at all."""
    lex = lexicon()
    return any(
        t.low in lex.finite
        or (at > 1 and t.low in lex.verbs)
        or t.low
        in among("is was has had are were will 'll can can't doesn't isn't won't needs 're")
        or t.low.endswith("ing")
        or (t.low == "'s" and at > 1)
        for at, t in enumerate(c.body)
    )


def _trifle(low: str) -> bool:
    """Whether somebody merely did something: "screamed", "cried a bit"."""
    words = low.split()
    if not words or words[0] not in lexicon().finite or words[0].endswith("s"):
        return False
    common = lexicon().common
    return len(words) == 1 or (
        len(words) <= 3
        and all(
            w in common
            and w
            not in among(
                "smoking drinking coffee job work school teaching pregnant engaged married "
                "divorced university college house home meat weight"
            )
            for w in words[1:]
        )
        and words[0]
        in among(
            "screamed cried laughed smiled said asked missed looked seemed waited came went "
            "watched stayed loved liked joked told called felt knew"
        )
    )  # noqa: PLR2004 - a few small words


def _telling(c: Clause, h: Head) -> bool:
    """Whether a clause without a subject says something of somebody."""
    lex = lexicon()
    words = c.norm[h.verb :].split()
    if not words or words[0] in _ABOUT_US:
        return False
    if words[0] in lex.finite and len(words) < 3 and not words[0].endswith("s"):  # noqa: PLR2004 - "left early"
        return words[0] in among("divorced married engaged retired separated graduated")
    if h.aux and not among("just also now really still then so very super") >= set(h.aux.split()):
        return True
    first = words[0]
    return bool(
        first in lex.finite
        or first.endswith("ing")
        or first
        in among(
            "has off just recently recovering divorced widowed separated retired expecting "
            "allergic married single engaged pregnant originally ex former two three four "
            "one born vegetarian vegan from new speaks fluent mom dad mum mother father "
            "kids wife husband hates between no"
        )
        or any(w in {"is", "was", "are", "has", "'s"} for w in words[1:5])
    )


def _begin(c: Clause, h: Head) -> int:
    """The index in `c.tokens` at which what is kept begins."""
    at = h.at
    if h.kind == "own":
        at = h.at
    elif h.negative or re.search(
        r"\b(?:can|will|won't|'ll|could|never|always|used|been|may|only|would|got|no longer)\b",
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


def said(c: Clause, h: Head, s: Scene) -> tuple[int, str] | None:
    """Where the content of "she says (that) ..." begins, and the subject it speaks of."""
    if h.kind != "them" or h.negative:
        return None
    match = _SAID.match(c.norm[h.at :])
    if not match:
        return None
    return h.at + match.start("who") if match.group("who") else h.at + (
        match.start("own") if match.group("own") else match.start("what")
    ), "said"
