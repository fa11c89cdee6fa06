"""The digits, pictures and clipped words of thumbs, which stand for words."""

# ruff: noqa: PLR2004 - numbers of letters, said where they are used

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.notes.lexicon import among, lexicon

if TYPE_CHECKING:
    from bot.core.notes.words import Token

# After these, and before what is more than one, a digit counts.
_COUNTS_AFTER = among(
    "at by til till until around approx from after before of the a an for with has have had got w about is are was were and or in on to no number unit apt apartment flat gate level "
    "series day part year grade phase round chapter room floor table shift every x under over only just age aged turned turns turning last next first past these those my her his our their both week day season "
    "episode volume vol version class lane platform exit highway route channel zone category cat tier type stage step all about almost nearly exactly another bought need needs want wants brought lent gave sold lost found"
)
_COUNTED = among(
    "ppl people kids children men women new old little big more other small young different good great year month week day hr hour min pm am oclock under over in on at of for to and or with from is are was were has i we he she they the "
    "spare extra free cute lovely huge tiny nice half full dozen hundred thousand grand k bed bedroom room times x more great grown adult teenage baby toddler yr wks mths"
)
_TO_BEFORE = among(
    "allergic lift commute relocated married engaged used due ready way thx thanks listening writes wrote drove flew trying want wants need needs moved moving going talk talked introduced back happy hoping looking asked ask wanna go went spoke got close next ready able offered promised back"
)
_WANTS = among("want wants need needs wanna")
_FOR_BEFORE = among(
    "works working worked work lookin hunting huntin free cash up pay paid pays here there time good great room birthday bday present late keen lift reminder looking him her them asked searching hunting thanks thank waiting me us asking thanked advice ready"
)
_DAYS = among("mon tue tues wed weds thu thur thurs fri sat sun tmrw tomorrow 2moro tonight")
_ARTICLES = among("a an the my his her their him them me us our this some")


def unnumber(found: list[Token]) -> None:
    """Read "2" and "4" as "to" and "for" where thumbs mean them so."""
    verbs = lexicon().verbs
    for at, token in enumerate(found[:-1]):
        if token.text not in {"2", "4"} or not at:
            continue
        before, after = found[at - 1].low, found[at + 1].low
        names = after in lexicon().gender and after not in lexicon().common
        counts = _counts(found, at)
        if before in _MOVED and token.text == "2" and _day_follows(found, at):
            token.low = "to"
            continue
        if token.text == "2" and (
            (after in verbs and not after.endswith("s"))
            or after in _ARTICLES
            or (before in _TO_BEFORE and not (before in _WANTS and after.endswith("s")))
            or (before in {"me", "him", "her", "us", "them"} and found[at - 2].low[:4] == "intr")
            or after in {"ours", "mine", "hers", "theirs"}
            or (names and before != "and")
            or not counts
        ):
            token.low = "to"
        elif token.text == "4" and (
            after in _ARTICLES
            or before in _FOR_BEFORE
            or after in _DAYS
            or names
            or (after.endswith("ing") and len(after) > 4)
            or not counts
        ):
            token.low = "for"


_MOVED = among(
    "moved pushed bumped changed rescheduled postponed shifted switched swapped back forward out up"
)
MONTHS = among(
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december"
)


def _day_follows(found: list[Token], at: int) -> bool:
    """Whether a month and its day follow the "2" of "moved 2 jan 6"."""
    day = found[at + 2].text if at + 2 < len(found) else ""
    return found[at + 1].low in MONTHS and day.isdigit() and len(day) < 3


_BARE = dict(
    pair.split(":")
    for pair in (
        "like:likes love:loves want:wants need:needs work:works live:lives have:has play:plays enjoy:enjoys hate:hates study:studies "
        "teach:teaches speak:speaks own:owns run:runs collect:collects know:knows say:says look:looks come:comes sell:sells "
        "search:searches seek:seeks hire:hires prefer:prefers drive:drives cook:cooks paint:paints dance:dances design:designs manage:manages try:tries hope:hopes plan:plans travel:travels train:trains move:moves start:starts go:goes make:makes do:does"
    ).split()
)
_ASKS = among(
    "does did do will would can could should might may must let 'd 'll to make help see hear watch saw made"
)


def spell_agreeing(found: list[Token]) -> None:
    """Read "he like cricket", "she have two kids", as learners write, with the s of the verb."""
    for at, token in enumerate(found):
        if (
            at
            and found[at - 1].low in {"he", "she"}
            and token.low in _BARE
            and (at < 2 or found[at - 2].low not in _ASKS)
        ):
            token.low = _BARE[token.low]


# Pictures that stand for the word before "with": "📞 w/ ana", "☕ with bob".
_PICTURES = {
    **dict.fromkeys("📞☎📱🤙", "call"),
    **dict.fromkeys("☕🍵🧋🫖", "coffee"),
    **dict.fromkeys("🍺🍻🍷🍸🍹🥂🥃🍾", "drinks"),
    **dict.fromkeys("🍽🍴🍕🍔🍜🍝🍣🍱🌮🌯🍛🥘🥗🍲🥟🍳🥞🥪🍖🍗🥙🫕", "lunch"),
    **dict.fromkeys("📹🎥💻🖥", "zoom"),
    **dict.fromkeys("📧✉📩📨", "email"),
    **dict.fromkeys("💬🗨✍", "text"),
    **dict.fromkeys("🎾🏸⚽🏀🎳⛳🏓🎲🏊🚶🥾🏃🧗🚴🎬", "meeting"),
}


def spell_pictures(found: list[Token]) -> None:
    """Read a picture before "with" at the head of a clause as the word it stands for."""
    for at, token in enumerate(found[:-1]):
        if token.kind != "mark" or token.text not in _PICTURES:
            continue
        after = at + 1
        while after < len(found) - 1 and found[after].text in _PICTURES | {"\ufe0f": ""}:
            after += 1
        if found[after].low == "with" and (at == 0 or found[at - 1].kind in {"mark", "line"}):
            token.kind, token.low = "word", _PICTURES[token.text]
            del found[at + 1 : after]


def spell_them(found: list[Token]) -> None:
    """Read "em" as "them" where it is no name: "drinks w em both", "told em"."""
    for at, token in enumerate(found):
        if (
            token.text == "em"
            and at
            and (
                found[at - 1].low in _TOLD
                or (at + 1 < len(found) and found[at + 1].low in {"both", "all", "again"})
            )
        ):
            token.low = "them"


_TOLD = among(
    "told asked gave sent told thanked invited promised tell ask give send thank invite owe helped showed introduced"
)


def _counts(found: list[Token], at: int) -> bool:
    """Whether the digit at `at` may count what follows it rather than stand for a small word."""
    before, after = found[at - 1], found[at + 1]
    return (
        before.kind != "word"
        or after.kind != "word"
        or not after.text[0].isalpha()
        or before.low in _COUNTS_AFTER
        or after.low in _COUNTED
        or (after.low.endswith("s") and not after.low.endswith("ss"))
        or before.low.isdigit()
        or before.capital
    )
