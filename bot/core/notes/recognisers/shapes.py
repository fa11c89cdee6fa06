"""What the shape of words says: a house somebody works at, somebody who does something."""

# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Mention, Relation
from bot.core.notes.firmlike import HOUSES
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.fields import is_industry
from bot.core.notes.scene import Scene

_DOER = Rare(
    r"\w{2,}(?:[^aeiou]er|[aeiou]ter|ator|[st]or|ist|ian|eer|[aiu]nt|man|woman|wright|smith|monger|lead|head|rep|exec|liaison)$"
)
_NO_DOER = among(
    "vegetarian christian smoker nonsmoker insider outsider newcomer dreamer charmer talker over under after former never "
    "ever however together member number winter summer later other either twitter christ lovely talent want aunt front "
    "different pleasant brilliant elegant important giant restaurant resident non-smoker drinker lifer keeper rambler "
    "reader cyclist runner climber hiker biker skier surfer sailor birder gamer foodie swimmer rower gardener "
)


def is_house(c: Clause, words: list[str]) -> bool:
    """Whether the words name a house: "Glen Affric estate", "port of haifa"."""
    if words[0] in HOUSES and words[1:2] == ["of"] and len(words) > 2:
        return not any(w in lexicon().common for w in words[2:3])
    return (
        words[-1] in HOUSES
        and 1 < len(words) <= 4
        and (
            all(t.capital for t in c.body[:-1])
            or not any(w in lexicon().common or w in lexicon().titles for w in words[:-1])
        )
    )


def is_doer(words: list[str]) -> bool:
    """Whether the words end like a trade: "stage rigger", "maker of harps"."""
    last = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    return (
        len(words) <= 4
        and bool(_DOER.match(last))
        and last not in _NO_DOER
        and (last not in lexicon().common or len(words) > 1)
        and last not in lexicon().verbs
    )


HOMELAND = Rare(
    r"\b(?:north|south|east|west|new|san|saint|st|island|valley|coast|bay|beach|hills?|park|lake|county|city)\b"
)
_SHELTER = Rare(
    r"(?:a|an|the|her|his|their|my|our|town|college|care|halls|digs|assisted|sheltered|residence|dorms?|housing|university)\b"
)


def into_work(c: Clause, begin: int, end: int) -> bool:
    """Whether "moved into tax advisory" says a line of work rather than a house."""
    what = c.norm[begin:end].strip()
    words = c.inside(begin, begin + len(what))
    return (
        0 < len(words) <= 3
        and what not in lexicon().places
        and not _SHELTER.match(what)
        and (is_industry(what) or all(t.text.islower() or t.text.isupper() for t in words))
    )


def changed_firm(c: Clause, s: Scene, people: list[Mention], begin: int, end: int) -> bool:
    """Whether "moved to Wise" tells of a new firm, the old one named in brackets: "Jonas (Klarna)"."""
    names = {p.name for p in people}
    old = [d for d in s.drafts if d.relation is Relation.ORG and d.person.name in names]
    what = c.norm[begin:end].strip()
    tokens = c.inside(begin, begin + len(what))
    new = tokens and tokens[0].capital and len(tokens) < 4 and what not in lexicon().places
    if not (old and new) or HOMELAND.search(what):
        return False
    s.drafts[:] = [d for d in s.drafts if d not in old]
    return True
