"""Where dictated notes go on without a comma: "at the dog park her name is Ana she does nursing"."""

# ruff: noqa: C901, PLR0911, PLR0912, PLR2004 - a grammar is a row of small tests, clearest in one place

from __future__ import annotations

from bot.core.notes.being import is_being
from bot.core.notes.conjunctions import AUX, title_follows
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.words import Token

_IS = among("is 's was are has had will can does died plays loves started works got needs")
_ORDERS = among(
    "send bring give get tell ask show lend call text email remind invite buy pay thank"
)
_TO_BUY = among("send get buy bring order")
_WHOM = among("him her them it me")
_MET = among("met texted emailed rang phoned facetimed")
_INTO = among("ran bumped")
_CLAIMS = among(
    "think know hope say see hear guess believe hate love like wish bet feel mean reckon call text tell ask"
)
_OPEN = among(
    "to with at in on for of from by about and or but so than as like the a an my our his her their this that these those "
    "i he she they we you it who which is 's are was were be been am has have had do does did will can could would should "
    "must may might not never 'll 'd 've 're gonna gotta just also please still always if when because said says told think "
    "thinks whether how what why where until till after before since because while hope hopes let lets make makes made help helps want wants need needs both all"
)


def runs_on(tokens: list[Token], at: int, current: list[Token]) -> bool:
    """Whether a new clause begins at a word that stands where the one before is complete."""
    token, before = tokens[at], current[-1]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    low = token.low
    if (
        after is None
        or before.low in _OPEN
        or before.low.endswith("n't")
        or before.kind not in {"word", "date", "person", "phone"}
    ):
        return False
    lex = lexicon()
    if low in {"her", "his", "their"}:
        ahead = [t.low for t in tokens[at + 1 : at + 4]]
        ends = next(
            (i for i, word in enumerate(ahead) if not word[:1].isalnum() and word != "'s"),
            len(ahead),
        )
        stop = next(
            (
                i
                for i, word in enumerate(ahead[:ends])
                if word in _IS
                and (
                    word != "'s"
                    or is_being(" ".join(t.low for t in tokens[at + i + 2 : at + i + 6]))
                )
            ),
            0,
        )
        told = any(t.low in lex.finite for t in current[:-1])
        done = (
            before.kind != "person"
            and before.low not in lex.finite
            and (before.low not in lex.verbs or (told and before.low not in _CLAIMS))
        )
        return done and len(current) > 1 and stop > 0
    if low == "said":
        return (
            after.low in {"i", "we"}
            and before.kind == "word"
            and before.low not in _OPEN
            and any(t.low in lex.finite or t.low in _IS for t in current)
            and any(t.low in among("'d 'll would will can could") for t in tokens[at + 2 : at + 3])
        )
    if low == "it":
        two = tokens[at + 2] if at + 2 < len(tokens) else None
        return bool(
            two
            and len(current) > 1
            and two.kind == "person"
            and after.low in {"was", "is", "'s", "wasn't"}
        )
    if low == "need" and after.low == "to":
        return (
            len(current) > 3
            and before.kind in {"word", "date"}
            and not before.low.endswith("s")
            and any(t.low in lex.finite for t in current)
            and any(t.low in {"me", "us"} or t.kind == "person" for t in current)
        )
    if low in {"he", "she", "they"}:
        return after.low in among("does did do will can just") and before.low not in lex.finite
    if (
        low == "now"
        and after.low in among("works working at runs owns teaches")
        and len(current) > 2
        and tokens[at + 2 : at + 3]
        and tokens[at + 2].low
        not in among("least last first home the a an my our his her all it this that")
    ):
        return before.kind == "word" and before.low not in lex.finite
    if low == "ex" or (
        low == "now" and after.low in {"a", "an", "at", "works"} and before.kind == "date"
    ):
        return len(current) > 1 and before.kind in {"word", "date"}
    if token.kind == "person":
        return (
            after.low in among("is 's has does wants needs loves lives works said says")
            and len(current) > 2
            and before.kind == "word"
            and before.low not in lex.finite
            and before.low not in lex.verbs
            and any(t.kind == "person" for t in current)
            and (after.low != "'s" or current[0].kind == "person")
        )
    if low in {"lets", "let"} and after.low not in {"me", "him", "her", "them", "us"}:
        return len(current) > 1 and before.low not in lex.finite and low == "lets"
    if low in _TO_BUY and before.kind == "date" and current[0].kind == "person":
        return after.kind == "word" and after.low not in _OPEN and len(current) > 2
    if low in _ORDERS:
        return (
            after.low in _WHOM
            and len(current) > 1
            and before.kind in {"word", "date"}
            and any(t.low in lex.finite or t.low in _IS for t in current)
        )
    if low in _MET or (low in _INTO and after.low == "into"):
        return (
            (after.kind == "person" or after.low == "into")
            and len(current) > 1
            and before.kind in {"word", "date"}
            and any(t.low in lex.finite or t.low in {"was", "is", "'s"} for t in current)
        )
    return False


_FRONTS = among("after during at over before following on in")
_LONGEST_FRONT = 8


def fronted_before(tokens: list[Token], at: int, current: list[Token]) -> bool:
    """Whether only where or after what it was stands before the name at `at`: "after the demo Ana said"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return bool(
        after
        and 2 <= len(current) < _LONGEST_FRONT
        and current[0].low in _FRONTS
        and current[1].low
        in among(
            "the a an our my his her this that last lunch dinner coffee drinks breakfast brunch tea"
        )
        and all(t.kind == "word" for t in current)
        and not any(
            t.low in lexicon().finite or t.low in {"with", "and", "from", "to", "by"}
            for t in current
        )
        and current[-1].low not in among("the a an of at in for my our his her new")
        and (after.low in lexicon().finite or after.low in AUX - {"'s"})
    )


def trade_after_day(tokens: list[Token], at: int, current: list[Token]) -> bool:
    """Whether a trade is told at `at`, behind a day: "met Bob at a party last night pixel artist"."""
    token = tokens[at]
    low = token.low
    if (
        current[-1].kind != "date"
        or low.endswith("ing")
        or token.kind != "word"
        or len(current) < 3
    ):
        return False
    lex = lexicon()
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if low in lex.title_mods or low in lex.titles:
        return title_follows(tokens, at)
    return after in lex.titles and low not in lex.common and low not in lex.gender


_TOLD = among(
    "loves likes lives works plays hates enjoys into drives has runs studies teaches 's is"
)
_TELLS = among(
    "has drives sits goes sings cooks takes does makes sells volunteers coaches speaks owns hates plays"
)
_SHUTS = among(
    "that which who what how if when where because his her their my our the a an 's to not and or of with while than person it he she they everyone everything nobody"
)


def tells_more(tokens: list[Token], at: int, current: list[Token]) -> bool:
    """Whether a further thing is told of them at `at`: "lives in leith has 2 cats drives a van"."""
    if tokens[at].low not in _TELLS:
        return False
    before = current[-1]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    told = next(
        (
            n
            for n, t in enumerate(current)
            if t.low in _TOLD
            and (t.low != "'s" or is_being(" ".join(w.low for w in current[n + 1 : n + 5])))
        ),
        None,
    )
    return bool(
        after
        and after.kind == "word"
        and told is not None
        and told < len(current) - 1
        and before.kind in {"word", "date"}
        and before.low not in _SHUTS
        and _SHUTS.isdisjoint(
            t.low for t in current[told + 1 :] if t.low not in {"the", "a", "an", "of", "and"}
        )
    )
