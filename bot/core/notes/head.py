"""The head of a clause: who does it, and whether it happened, will, or is not so."""

# ruff: noqa: C901, PLR0911 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.core.notes.being import is_being, is_trade, they_did
from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Mention
from bot.core.notes.in_touch import KIN_DID, got_in_touch
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.scene import Scene
from bot.core.notes.subjects import FILLERS, SUBJECT

_AUX = re.compile(
    r"(?P<aux>(?>(?:is|was|are|were|am|'s|'m|'re|'ve|(?:has|have|had)(?= (?:make|meet|both|all|each|since|long|lately|been|kindly|very|finally|just|also|now|already|recently|never|always|really|still|finally|started|got|gotten|gone|spoken|lent|sent|told|given|brought|written|asked|paid|thanked|said|come|kept|known|heard|seen|had|moved|decided|become|taken|found|agreed|offered|joined|changed|left|had|made|quit|given|won|lost|bought|sold|written|begun|seen|met|lived|worked|put|let|set|cut|read|done|driven|shown|taught|fed|built|paid|spent|held|drawn|dug|hung|led|thrown|worn|beaten|woken|flown|\w{3,}ed)(?: |$))|(?:did|does|do)(?= (?:offer|need|want|meet|send|give|lend|bring|promise|say|love|like|help|look|call|text|email|thank|see|have) )|'ll|will|would|'d|can|could|may|might|should|must|been|be|gonna|"
    r"going to|isn't|wasn't|aren't|weren't|doesn't|don't|didn't|hasn't|haven't|hadn't|won't|wouldn't|can't|couldn't|shouldn't|not|never|no longer|ain't|"
    r"just|also|now|currently|really|still|actually|finally|already|both|all|on the other hand|herself|himself|themselves|meanwhile|only|always|recently|apparently|probably|maybe|definitely|kindly|very|"
    r"so|super|literally|totally|usually|each|once|ended up|managed to|got to(?! know)|supposed to|about to|then|actively|the one who|the only one who|together)(?: |$))*)"
)
_WHERE = re.compile(
    r"(?:next door|upstairs|downstairs|opposite|across the (?:road|street|hall)|over the road|down the road) (?=\w|')"
)
_NEGATIVE = re.compile(r"\b(?:\w+n't|not|never|no longer|barely|hardly)\b")
_FUTURE = re.compile(r"(?:'ll|will|gonna|going to|am seeing|supposed to)\b")
_DOUBT = re.compile(
    r"^(?:if|unless|maybe|might|perhaps|hopefully|wish|i wish|suppose|imagine|in case|assuming|whether|should have|what if|would be|it would be|be nice)\b"
)


_NEXT_DOOR = re.compile(
    r"(?:next door|upstairs|downstairs|(?:across|over|down) the (?:road|street|hall|landing|way)|across the (?:road|street)|at (?:work|church|school|the gym)) (?=\w)"
)
_PRONOUNS = {"he": "he", "him": "he", "she": "she", "her": "she", "they": "they", "them": "they"}


@dataclass(slots=True)
class Head:
    """Who a clause is about and how. `kind` is "me", "them", "own" (something of theirs) or "".

    `at` is where in the clause's `norm` the predicate begins, `start` where the clause begins
    after its fillers, `verb` where the helping verbs begin.
    """

    kind: str
    people: list[Mention] = field(default_factory=list)
    start: int = 0
    verb: int = 0
    at: int = 0
    aux: str = ""
    negative: bool = False
    doubtful: bool = False
    future: bool = False
    after_them: bool = False
    """Whether nobody is named as doing it and the clause before told what they did."""


def head(clause: Clause, scene: Scene) -> Head:
    """Take the beginning of `clause` apart."""
    norm = clause.norm + " "
    at = 0
    if filler := FILLERS.match(norm):
        at = filler.end()
        lead = filler.group()
        if at >= len(norm) - 1 or lead.strip() in {"new", "this", "that", "today"}:
            at = 0 if at >= len(norm) - 1 else at
    start = at
    doubtful = bool(_DOUBT.match(norm[at:]))
    subject = SUBJECT.match(norm, at)
    kind = ""
    people: list[Mention] = []
    if subject:
        kind, people, at = _subject(clause, scene, subject, norm)
    helping = _AUX.match(norm, at)
    aux = helping.group("aux") if helping else ""
    verb = at
    if kind != "own":
        at += len(aux)
    else:
        aux = ""
    words = aux.split()
    negative = bool(_NEGATIVE.search(aux)) and "not only" not in aux
    future = bool(_FUTURE.search(aux))
    doubtful = doubtful or bool({"might", "may", "maybe", "probably", "should"} & set(words))
    if (
        not kind
        and clause.sep == "who"
        and scene.focus
        and norm[start:].split(" ", 1)[0] in lexicon().finite
    ):
        kind, people = "them", scene.focus
    after_name = clause.sep == ")" and they_did(norm[start:])
    if not kind and scene.focus and (after_name or got_in_touch(clause, scene, norm[start:])):
        kind, people = "them", scene.focus
    if not kind and scene.focus and _theirs(norm[start:], scene):
        kind, people = "them", _who_of(clause, scene, norm[start:])
    return Head(
        kind, people, start, verb, min(at, len(clause.norm)), aux, negative, doubtful, future
    )


# What the writer does or has done: "told her", "said we would", "remind me".
_MINE = re.compile(
    r"promised (?:to )?\w+ (?:him|her|them|P)\b|(?:asked|told|promised|thanked|helped|showed|gave|sent|lent) (?:him|her|them|P)\b|"
    r"(?:said|says) (?:i|we) (?!can\b|could\b)|remind|reminder|let me|tell me|told (?:me to remind)"
)


def _theirs(rest: str, scene: Scene) -> bool:
    """Whether a clause without a subject speaks of whoever is in focus rather than of the writer."""
    first = rest.split(maxsplit=1)[0] if rest.split() else ""
    if first.endswith("s") and re.match(r"\w{4,} (?:is|are|was|were|have|has) ", f"{rest} "):
        return False
    if first == "never" and (rest.split()[1:2] or [""])[0] in among(
        "got had made heard saw mind met did knew asked went"
    ):
        return False
    if first in among(
        "'s is are was were has doesn't won't isn't hasn't never used 'll will can "
        "could would wants offered aren't 're"
    ):
        return not re.match(
            r"(?:was|were) (?:great|good|nice|so|fun|lovely|introduced)|(?:can|could|would|will) (?:see|i|we)\b",
            rest,
        )
    if first == "can't":
        return not rest.startswith("can't wait")
    lex = lexicon()
    if len(scene.focus) > 1 and first in among(
        "want need love live work run own like collect play"
    ):
        return True
    if _MINE.match(rest):
        return False
    if first in among("said says mentioned thinks shared told") and re.match(
        r"(?:said|says|mentioned|thinks) |told (?:me|us)\b|shared that", rest
    ):
        return True
    if first in lex.finite and re.search(r"^(?:\w+ )(?:.*\b)?(?:me|us|my|our)\b", rest):
        if re.match(r"(?:\w+ )(?:him|her|them|P)\b", rest) or re.match(
            r"(?:got|had|made|took|spent|left|went|did|finished|started|lost|found|showed|ran|walked|used|sent|gave|brought|lent|shared|forwarded|passed|booked|reached|met|saw|pitched|told|asked|emailed|borrowed|sold|bought) (?!me\b|us\b)",
            rest,
        ):
            return bool(re.search(r" (?:to|for) (?:me|us)\b", rest))
        return bool(re.match(r"\w+ (?:me|us|my|our)\b|\w+ .*\b(?:me|us|for me|our|my)\b", rest))
    return (
        first.endswith("s")
        and not first.endswith("ss")
        and first in lex.finite
        and first[:-1] in lex.verbs
        and first
        not in among(
            "drinks thanks calls plans notes looks sounds beers walks talks texts emails "
            "gifts means lets helps"
        )
    )


def _who_of(clause: Clause, scene: Scene, rest: str) -> list[Mention]:
    """Whom a clause without a subject speaks of: a pronoun it quotes tells one of several."""
    del clause
    if match := re.match(r"(?:said|says|mentioned|thinks)(?: that)? (he|she|they)\b", rest):
        return scene.pronoun(match.group(1))
    return scene.focus


def _subject(
    clause: Clause, scene: Scene, subject: re.Match[str], norm: str
) -> tuple[str, list[Mention], int]:
    at = subject.end()
    group = subject.lastgroup
    if group in {"me", "withme"}:
        people = []
        if group == "withme":
            word = next((w for w in subject.group().split() if w in _PRONOUNS), "")
            people = scene.pronoun(_PRONOUNS[word]) if word else clause.people[0].people
        return "me", people, at
    if group == "both":
        mine = clause.inside(subject.start(), at)
        named = [p for t in mine for p in t.people]
        return "them", named or scene.pronoun("both"), at
    if group == "pair":
        mine = clause.inside(subject.start(), at)
        word = _PRONOUNS[next(t.low for t in mine if t.low in _PRONOUNS)]
        named = [p for t in mine for p in t.people]
        return "them", [*scene.pronoun(word), *named], at
    if group == "kin":
        return ("own", scene.focus, subject.start()) if scene.focus else ("", [], subject.start())
    if group == "pron":
        return "them", scene.pronoun(subject.group().strip()), at
    if group == "own":
        return "own", scene.pronoun(subject.group().strip()), subject.start()
    token = next(t for t in clause.inside(subject.start(), at) if t.people)
    if group in {"trade", "craft"} and not is_trade(
        [w for w in subject.group().split()[:-1] if w not in {"my", "our", "the"}]
    ):
        return "", [], subject.start()
    if group in {"akin", "trade"} and norm.startswith("'s ", at) and not is_being(norm[at + 3 :]):
        return "own", token.people, at + 3
    if group == "poss" and (kin := KIN_DID.match(norm, at)):
        return "them", clause.inside(kin.start("who"), kin.end("who"))[0].people, kin.end()
    if group == "poss":
        if is_being(norm[at:]):
            return "them", token.people, at - 3
        return "own", token.people, at
    return "them", token.people, _past_firm(norm, at)


def _past_firm(norm: str, at: int) -> int:
    """Where the predicate begins after "P of FIRM", "P from FIRM"."""
    if beside := _NEXT_DOOR.match(norm, at):
        return beside.end()
    if beside := _WHERE.match(norm, at):
        return beside.end()
    if not norm.startswith(("of ", "from ", "at ", "in "), at):
        return at
    lex = lexicon()
    for match in re.finditer(r"\S+", norm[at : at + 60]):
        if match.start() and (
            match.group() in lex.finite
            or match.group() in among("is was has 's can could will would might wants")
        ):
            return at + match.start()
    return at


def hypothetical(clause: Clause) -> bool:
    """Whether the clause only supposes something."""
    return bool(_DOUBT.match(clause.norm))
