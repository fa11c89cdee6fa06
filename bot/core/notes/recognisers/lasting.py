"""What holds for long: "was a codebreaker", "one-eyed cat", "cash only"."""

from __future__ import annotations

import re

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Relation
from bot.core.notes.head import Head
from bot.core.notes.parts import value
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.shapes import is_doer
from bot.core.notes.recognisers.titles import read_title
from bot.core.notes.recognisers.work import subject
from bot.core.notes.scene import Draft, Scene

_WAS = re.compile(r"(?:was|were)(?: once| also| actually| originally| always)? $")
_FOR_YEARS = re.compile(
    r"(?:taught|worked|served|nursed|drove|sailed|fished|farmed|ran|owned|managed|coached|lived|played|sang|danced|flew|cooked|preached|modelled|boxed|fought|travelled|was|did)\b(?!.*\b(?:me|us|my|our|we|i)\b).* for (?:many|(?:over |about |nearly |almost |some |like )?(?:\d+|(?:twenty|thirty|forty|fifty)(?:-\w+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|several|a few|a couple of|donkey's|most of (?:her|his|their))) (?:years|decades|seasons|life)$"
)


def _once(c: Clause, h: Head, s: Scene) -> bool:
    """Keep what somebody was or did for years and no longer is or does."""
    people = subject(c, h, s)
    if not people or h.negative or h.doubtful or h.future or c.whens:
        return False
    rest = c.norm[h.at :]
    if _WAS.match(h.aux):
        begin = re.match(r"(?:a|an|once a|once an) ", rest)
        if not begin:
            return False
        (_, end), _ = read_title(c, h.at + begin.end())
        words = rest[begin.end() :].split(" in ")[0].split(" at ")[0].split()
        if not (end or (words and len(words) < 4 and is_doer(words))):  # noqa: PLR2004 - words
            return False
        start = c.norm.index(h.aux, h.verb)
    elif _FOR_YEARS.match(rest):
        start = h.at
    else:
        return False
    what, span = value(c, start, len(c.norm), lead=False)
    s.add(*(Draft(p, Relation.DETAIL, what, span, sentence=c.sentence) for p in people))
    s.look_at(people)
    return True


_PET = (
    r"(?:cats?|kittens?|dogs?|pup|puppy|pups|puppies|rabbits?|bunny|parrot|budgies?|canary|hamsters?|guinea pigs?|tortoise|gecko|snake|pony|ponies|horses?|donkeys?|goats?|"
    r"hens|chickens|ducks|alpacas|ferrets?|retriever|labrador|labradoodle|cockapoo|poodle|spaniel|terrier|collie|beagle|greyhounds?|lurcher|whippet|dachshund|corgi|"
    r"pug|husky|alsatian|bulldog|chihuahua|schnauzer|dalmatian|great dane|rottweiler|tabby|moggy)"
)
_KEPT = Rare(
    rf"(?:(?:and|also|plus) )?(?P<what>(?!(?:the|my|our|this|that|no|met|saw|her|his|their|nice|cute|lovely|your)\b)(?:[a-z0-9-]+ ){{0,4}}?{_PET}(?: (?:called|named) (?:P|[\w'-]+)(?: and (?:P|[\w'-]+))?)?|(?:the )?(?:night|day|early|late|morning|evening|weekend|split|graveyard|swing|back)s? shifts?|(?:works )?(?:nights|part[- ]time|full[- ]time)|(?:strictly )?(?:cash|cards?|online|weekends?|mornings?|evenings?|weekdays?|nights?|afternoons?|term ?time|adults|locals|members|decaf|bank transfer) only)$"
)
_VERBAL = Rare(
    r"\b(?:is|are|was|has|have|had|with|for|about|to|at|from|loves?|likes?|hates?|needs?|wants?|walks?|walked|breeds|met|saw)\b"
)


def _kept(c: Clause, h: Head, s: Scene) -> bool:
    """Keep a pet, or a rule of theirs, told without a verb, of the one in focus."""
    if h.kind or h.aux or not s.focus or len(s.focus) > 1 or c.sep not in {",", ".", "-", "–", "and", "(", ")", "\n", ";"}:  # fmt: skip
        return False
    match = _KEPT.match(c.norm)
    if (
        not match
        or (s.listing is Relation.NEED and match.group().endswith(" only"))
        or _VERBAL.search(c.norm)
        or (c.sep == "(" and " " not in c.norm)
        or any(p.known for t in c.people for p in t.people)
    ):
        return False
    what, span = value(c, match.start("what"), match.end("what"))
    s.add(*(Draft(p, Relation.DETAIL, what, span, sentence=c.sentence) for p in s.focus))
    s.look_at(s.focus)
    return True


# "no peanuts for Ana", "Ana no gluten"
_NO_FOOD = Rare(
    r"(?P<what>no (?:more )?[\w'-]+(?: (?:and|or) [\w'-]+)?) for (?P<who>P|him|her|them)$|P (?P<what2>no (?:gluten|dairy|nuts|peanuts|meat|pork|fish|alcohol|sugar|lactose|eggs|shellfish|milk|wheat|beef))$"
)
_NO_EVENT = Rare(
    r"no (?:\w+ )?(?:news|luck|time|plans?|call|lunch|dinner|coffee|drinks|reply|word|present|gift|card|idea|chocolates|sweets|cake|hurry|rush|rest|work|school|job|doubt|way|chance|problem|more|one|sleep|party)\b"
)
# "it's his mum who makes the cheese"
_ITS_KIN = Rare(
    r"it (?:'s|is|was) (?P<whose>his|her|their|P 's) (?P<what>(?:\w+ )?(?:mum|mom|mother|dad|father|sister|brother|wife|husband|son|daughter|partner|aunt|uncle|cousin|nan|gran|grandma|grandpa|boyfriend|girlfriend) who (?!is\b|'s\b|was\b).+)$"
)


def _fronted(c: Clause, s: Scene) -> bool:
    """Keep what somebody does not eat, and what kin of theirs it is that does something."""
    match = _NO_FOOD.match(c.norm) or _ITS_KIN.match(c.norm)
    if not match or _NO_EVENT.match(c.norm):
        return False
    named = [p for t in c.people[:1] for p in t.people]
    groups = match.groupdict()
    said = groups.get("who") or groups.get("whose") or ""
    who = {"her": "she", "him": "he", "his": "he"}.get(said, "they")
    people = named or s.pronoun(who)
    group = "what" if match.group("what") else "what2"
    what, span = value(c, match.start(group), match.end(group), dates=False, lead=False)
    s.add(*(Draft(p, Relation.DETAIL, what, span, sentence=c.sentence) for p in people))
    s.look_at(people)
    return bool(people)


def lasting(c: Clause, h: Head, s: Scene) -> bool:
    """Keep what somebody once was for long, or has or asks for without a verb."""
    return _fronted(c, s) or _kept(c, h, s) or _once(c, h, s)
