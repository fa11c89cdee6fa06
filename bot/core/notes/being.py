"""Whether an apostrophe-s stands for "is" or "has", or says whose something is."""

# ruff: noqa: PLR2004 - numbers of words, said where they are used

# ruff: noqa: PLR0911 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

import re

from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.rare import Rare

_BEING = among(
    "a an the in at from with into on based back not now also just really still always been got gotten made gone moved "
    "so too very super pretty totally obsessed crazy mad big huge keen about over off away out here there down up "
    "nuts mental bonkers wild hooked addicted fond terrified scared afraid proud jealous bored desperate after stuck under keeping "
    "done married engaged pregnant single sick ill vegan vegetarian allergic retired divorced tired stressed happy sad give gave sent lent "
    "excited nervous worried interested good great fine ok okay free busy back both all never only currently finally "
    "probably originally apparently actually quite passionate happy open half due left lost started decided finished bought "
    "sold become taken given passed quit had said asked expecting learning hoping like short better worried fluent "
    "leaving gonna vegan preggo coeliac celiac diabetic bilingual gluten lactose dairy deaf blind kosher halal sober teetotal"
)

# "board member", "scrum master": only together a title.
PAIRS = {
    "member": among("board committee faculty crew council panel founding cabinet jury"),
    "master": among("scrum prop harbour harbor station choir quarter concert yard ring question"),
    "defender": among("public"),
    "head": among("deputy section acting"),
    "crew": among("cabin deck flight ground kitchen stage film ambulance lifeboat"),
    "lead": among("support"),
}


# "Rosie's 5 months pregnant"
_LASTING = re.compile(r"\d+ (?:days|weeks|wks|months|years|yrs) (?:\w+)$")


def is_being(rest: str) -> bool:
    """Whether "'s" before `rest` is "is" or "has" rather than a possessive."""
    words = rest.split()
    if not words:
        return False
    first = words[0]
    lex = lexicon()
    second = words[1] if len(words) > 1 else ""
    if first == "leaving" and second in among("do party drinks card lunch present meal speech"):
        return False
    if first.isdigit() and _LASTING.match(rest):
        return True
    if first in _BEING:
        return not (
            first in among("back good left lost big half")
            and second in {"pain", "friend", "dog", "garden"}
        )
    if second == "of" and first in {
        "head",
        "vp",
        "director",
        "chair",
        "president",
        "dean",
        "captain",
    }:
        return True
    if first.startswith("ex-"):
        return True
    if first.endswith("ing") and len(first) > 4:
        return first not in among(
            "wedding building training meeting painting engineering housewarming clothing opening"
        )
    if first in lex.titles or (first in lex.title_mods and second in lex.titles):
        return (
            second not in {"is", "has", "was", "said"}
            and len(words) < 8
            and first not in {"partner", "boss", "host", "coach", "tech"}
        )
    return first.endswith("ed") and first in lex.finite


_MINE_TOO = among(
    "met saw had went ran bumped sat spoke talked called texted emailed walked played ate drinks calls texts emails plans notes walks talks"
)


def they_did(rest: str) -> bool:
    """Whether what follows a name and brackets goes on with it: "(neighbour) took in my parcel"."""
    return rest.split(" ", 1)[0] in lexicon().finite - _MINE_TOO and not re.match(
        r"\w+ (?:him|her|them|P)\b", rest
    )


def is_trade(words: list[str]) -> bool:
    """Whether "barber", "new piano teacher" is what somebody does."""
    lex = lexicon()
    return words[-1] in lex.titles and not any(
        w in lex.finite or w in among("with to of at in from and for by on about") for w in words
    )


_TRADE_LIKE = Rare(
    r"[a-z]{4,}(?:walker|washer|keeper|sitter|minder|cutter|dresser|seller|fixer|layer|fitter|trimmer|groomer|picker|maker|cleaner|smith|monger|wright|ographer|ologist)$"
)


def trade_like(word: str) -> bool:
    """Whether a word that no list knows ends like a trade: "dogwalker", "treecutter"."""
    return bool(_TRADE_LIKE.match(word)) and word not in lexicon().common
