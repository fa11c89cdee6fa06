"""Where one clause ends and the next begins, judged word by word."""

# ruff: noqa: C901, PLR0911, PLR0912 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

from bot.core.notes.being import trade_like
from bot.core.notes.conjunctions import (
    AUX,
    FRONTED,
    HANDED,
    SUBJECTS,
    clause_begins,
    day_opens,
    goes_along,
    meeting_is,
    subject_only,
    title_follows,
    trade_acts,
    turns_to,
)
from bot.core.notes.consequences import so_begins, so_do, tells
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.relatives import had_done, of_the_thing, once_was, role_told, turned
from bot.core.notes.runons import fronted_before, runs_on, tells_more, trade_after_day
from bot.core.notes.words import Token

# After these a pronoun goes on with what is said rather than starting anew.
_GOES_ON = among(
    "said says told that if when because while where how what think thinks thought hope hopes "
    "hoping know knows knew mentioned swears swore insisted vowed hinted guaranteed sure where which who whom until till before after since as and "
    "but so than whether once wish wishes guess heard believe claims reckons whatever everything "
    "everyone all time way day reason me him us them P promised like though although unless anything"
)
_PREDICATES = among(
    "lives works loves likes wants needs enjoys plays collects offered promised hates adores runs "
    "teaches owns studies speaks knows moved lived lent recommended "
    "thinks prefers manages says invited recently based"
)
_TO_THEM = among("told asked promised gave sent lent thanked showed helped emailed texted owe")
_FRAGMENT = among(
    "into based looking hunting searching trying hiring originally hoping struggling raising recruiting keen"
)


def joint_at(tokens: list[Token], at: int, current: list[Token], count: int) -> str:
    """The separator with which a new clause begins at a word, "" where it goes on."""
    token = tokens[at]
    if not current:
        return ""
    low = token.low
    after = tokens[at + 1] if at + 1 < count else None
    before = current[-1]
    if (
        before.kind in {"email", "url", "handle", "phone"}
        and low not in among("or at x ext on is for and via")
        and token.kind not in {"email", "url", "handle", "phone"}
    ):
        return ","
    if (
        low == "also"
        and after
        and (after.low in lexicon().finite or after.low in {"wants", "into"})
        and before.kind != "person"
        and before.low not in AUX | SUBJECTS | {"and", "but", "who"}
    ):
        return ","
    if trade_after_day(tokens, at, current):
        return ","
    if token.kind == "person" and fronted_before(tokens, at, current):
        return ","
    if (
        low == "and"
        and after
        and after.low in {"i", "me", "myself"}
        and before.kind == "person"
        and len(current) <= 2
    ):
        return ""
    if (
        low == "and"
        and before.low in {"he", "she", "him", "her"}
        and after
        and after.kind == "person"
    ):
        return ""
    if (
        low in {"her", "his", "their"}
        and before.kind in {"person", "date", "phone", "email", "handle"}
        and any(t.low in {"is", "'s"} for t in tokens[at + 1 : at + 4])
        and len(current) > 1
    ):
        return ","
    if runs_on(tokens, at, current):
        return ","
    if low == "so" and (meeting_is(tokens, at + 1) or so_begins(tokens, at + 1, before)):
        return "," if after and so_do(after.low) else "but"
    if low == "now" and after and once_was(current[0].low):
        return ","
    if low in {"and", "but", "plus", "so", "then"} and after:
        if (low == "but" and before.low != "nothing") or (low == "so" and after.low in SUBJECTS):
            return "but"
        return "and" if clause_begins(tokens, at + 1, current) else ""
    if (
        (low == "the" or (low in {"our", "my"} and current[0] is before))
        and before.kind == "person"
        and after
        and (len(current) < 2 or current[-2].low not in HANDED)
        and (
            title_follows(tokens, at + 1)
            or trade_acts(tokens, at + 1)
            or (trade_like(after.low) and current[0] is not before)
        )
    ):
        return "the"
    if (
        current[0].low in {"the", "our", "my"}
        and (low in AUX or low in lexicon().finite)
        and len(current) > 1
        and (title_follows(current, 1) or trade_acts([*current, token], 1))
        and role_told(tokens, at, current)
        and not (after and (after.kind == "person" or after.low in {"called", "named"}))
    ):
        return "who"
    if low == "while" and after and goes_along(tokens, at + 1):
        return ""
    if of_the_thing(tokens, at, current):
        return ""
    if low in {"because", "while", "though"} and after:
        return "but"
    if low in {"who", "which"} and any(
        t.low
        in among(
            "want wants need needs looking hiring seeking after find recruit hunting searching"
        )
        for t in current
    ):
        return ""
    if low in {"who", "which"}:
        return (
            "who"
            if before.kind == "person"
            or before.low in lexicon().titles
            or before.low in among("guy woman man friend lady dude")
            else ""
        )
    if (
        low in {"i", "we"}
        and next((t.low for t in current if t.kind != "date"), "") in FRONTED
        and after
        and (
            after.low in lexicon().finite
            or after.low in AUX
            or after.low in {"have", "had", "'ve", "got"}
        )
    ):
        return ","
    if low == "since" and after and after.low in SUBJECTS:
        return "but"
    if before.low in _GOES_ON or (before.kind == "person" and low in AUX):
        if low == "remind" and after and after.low == "me":
            return "and"
        if not (
            before.kind == "person"
            and low in SUBJECTS
            and current[0] is not before
            and not any(t.low in {"told", "asked"} for t in current)
        ):
            return ""
    if had_done(tokens, at) or day_opens(low, current):
        return ""
    if (
        low in {"he", "she", "they"}
        and after
        and (after.low in AUX or after.low in lexicon().finite or after.low in lexicon().verbs)
    ):
        return (
            ","
            if not any(t.low in {"said", "says", "mentioned", "if", "thinks"} for t in current[-2:])
            and not (
                any(t.low in {"told", "tells", "telling"} for t in current[-3:])
                and before.kind == "word"
                and len(current) > 2
            )
            else ""
        )
    if low == "remind" and after and after.low == "me" and before.low != "please":
        return ","
    if (
        low in {"i", "we"}
        and after
        and (
            after.low
            in among(
                "told promised gave asked sent said need should met owe 'll called almost "
                "texted emailed can't already"
            )
        )
        and not tells(current)
    ):
        return ","
    if (
        token.kind == "person"
        and after
        and after.low in among("'s is has wants lives works loves said needs offered")
        and before.kind == "date"
    ):
        return ","
    meeting = low == "it" and before.kind == "date" and after and after.low in {"'s", "is"}
    if meeting or turns_to(tokens, at, current):
        return ","
    if (
        low in _TO_THEM
        and after
        and (after.low in {"him", "her", "them"} or after.kind == "person")
        and before.low not in AUX | SUBJECTS | {"who", "to", "not"}
        and before.kind != "person"
    ):
        return ","
    if (
        low in _PREDICATES
        and not before.low.endswith("ly")
        and before.low
        not in AUX
        | SUBJECTS
        | among(
            "who to not longer that which and or got been get a the her his their mostly monday tuesday wednesday thursday friday saturday sunday"
        )
        and before.kind != "person"
        and not subject_only(current)
        and not (current[0].low == "ask" and any(t.low in {"if", "whether"} for t in current))
        and not (low == "moved" and len(current) < 3 and all(t.kind == "word" for t in current))
    ):
        return ","
    if tells_more(tokens, at, current):
        return ","
    if low == "into" and turned(current):
        return ""
    if low == "originally" and any(t.low == "from" for t in current[:3]):
        return ""
    if (
        low in _FRAGMENT
        and before.low
        not in AUX
        | among(
            "and not so very super big been who am 'm be got gotten ran bumped going "
            "looking breaking went heading run bump moved moving go 're back get started "
            "for of at by about turned now the a her his keeps totally these actively also getting came come "
            "walked looks still always break breaking broke expand expanding grow dive diving branch branching mad dead pretty quite well"
        )
        and before.kind != "person"
    ):
        return ","
    return ""
