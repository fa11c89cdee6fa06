"""Whether "and" begins a clause or goes on with a list."""

# ruff: noqa: C901, PLR0911, PLR0912 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR2004 - numbers of words, said where they are used

from __future__ import annotations

from bot.core.notes.kin import KINSHIP
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.relatives import acts_soon
from bot.core.notes.words import Token

SUBJECTS = among("he she they i we")
AUX = among(
    "is 's was are 're were has have had 've will 'll would 'd can could can't won't doesn't don't didn't isn't "
    "wasn't aren't might may just also never now still both really actually finally already "
    "hasn't haven't couldn't wouldn't should"
)


def clause_begins(tokens: list[Token], at: int, current: list[Token]) -> bool:
    """Whether a clause rather than a further item of a list begins at `at`, after "and"."""
    lex = lexicon()
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    low = token.low
    if low in among("he she they i we it remind that who"):
        return True
    if token.kind == "date" and after and after.low in {"i", "we"}:
        return True
    if second_meeting(tokens, at, current):
        return True
    if low == "so" and after and after.low in among("does did do is was are has will would"):
        return tokens[at + 2 : at + 3] != [] and tokens[at + 2].kind == "person"
    if token.kind == "person":
        reached = current[-1].kind in {"email", "handle", "phone", "url"}
        if reached and not any(t.kind == "person" for t in current):
            return True
        if after and after.low == "from" and _listed_from(current):
            return True
        return bool(
            after
            and (
                after.low in AUX or after.low in lex.finite or after.low in {"and", "both", "wants"}
            )
        )
    if low in among("happy willing glad keen") and after and after.low == "to":
        return True
    if low.endswith("ed") and after and after.low in among("her his their the my"):
        return True
    if low in {"her", "his", "their"}:
        if after and after.low in KINSHIP and _company_ends(tokens, at + 2):
            return False
        if after and after.low in KINSHIP and len(current) == 1 and current[0].kind == "person":
            return False
        return any(t.low in AUX or t.low in lex.finite for t in tokens[at + 1 : at + 7])
    if low in among(
        "is was are were has had will would can could 'll 'd might wants 's also just then now already into "
        "based never isn't doesn't can't won't hasn't couldn't likes looks works didn't "
        "wouldn't weren't wasn't hadn't haven't aren't shouldn't ended barely insists insisted "
        "promised don't really both super obsessed crazy huge allergic looking "
        "apparently recently currently very mad keen hates hoping"
    ):
        return True
    if low in lex.finite and low not in among(
        "calls drinks notes plans offers works walks talks plants cooks cut set read "
        "put posts books games shows films rides runs swims races tests phones"
    ):
        return not low.endswith("s") or bool(after and after.kind in {"word", "person", "cadence"})
    if low in among("works runs plays plans offers cooks"):
        return bool(after and after.low in among("at for in a the as on with to his her"))
    if low in among(
        "looking thinking hoping trying moving planning expecting leaving starting "
        "considering struggling hiring applying"
    ):
        return True
    if low == "big" and after and after.low in {"on", "into"}:
        return True
    if low in {"a", "an"} and said_of(tokens, at, current):
        return True
    if low in _SEEKS and after and after.low in _SOUGHT:
        return not any(t.low in _LIKES for t in current)
    if low.endswith("ing") and len(low) > 4:
        return (
            any(t.low.endswith("ing") and t.low not in {"training", "bring"} for t in current[:4])
            and current[-1].low != "loves"
            and not any(t.low in _LIKES for t in current)
        )
    return False


def _listed_from(current: list[Token]) -> bool:
    """Whether somebody is listed with where they are from: "Sven from Adecco"."""
    return len(current) > 2 and current[0].kind == "person" and current[1].low == "from"


_LIKES = among("loves enjoys likes into for hates love like enjoy")
_SEEKS = among("raising seeking searching hunting recruiting selling fundraising")
_SOUGHT = among("a an the her his their some for money funds new two three")
_KEEN = among(
    "fan supporter enthusiast nerd geek buff lover addict fanatic collector reader runner cyclist swimmer climber hiker skier "
    "sailor gardener birder foodie nut mother father mom mum dad grandmother grandfather parent vegan vegetarian"
)


def said_of(tokens: list[Token], at: int, current: list[Token]) -> bool:
    """Whether "a big Canucks fan", "a mother of four" at `at` is one more thing somebody is."""
    if not any(t.low in {"is", "'s"} for t in current[:4]) or any(t.low == "with" for t in current):
        return False
    for token in tokens[at + 1 : at + 6]:
        if token.low in _KEEN:
            return True
        if token.kind != "word" or token.low in AUX or token.low in {"who", "and", "at", "in"}:
            return False
    return False


def _company_ends(tokens: list[Token], at: int) -> bool:
    """Whether nothing more is said of "her bf": the note, sentence or day ends there."""
    after = tokens[at] if at < len(tokens) else None
    return (
        after is None or after.kind in {"date", "line"} or after.low in among(". ! !! , at in on")
    )


_MEETINGS = among(
    "lunch dinner coffee drinks breakfast brunch call zoom meeting session walk interview lesson poker practice rehearsal training bbq supper game class party swim run hike gym band cards"
)


_HOW = among("a an the my our video phone quick zoom teams follow-up online proper short long")
_NOT_YET = among("remind need should want gotta try if would could hope hoping wish plan set")


def second_meeting(tokens: list[Token], at: int, current: list[Token]) -> bool:
    """Whether one more meeting begins at `at`: "drinks with Ana on friday and a call with Bob"."""
    end = at
    while end < len(tokens) and end < at + 3 and tokens[end].low in _HOW:
        end += 1
    return (
        end + 2 < len(tokens)
        and tokens[end].low in _MEETINGS
        and tokens[end + 1].low == "with"
        and tokens[end + 2].kind == "person"
        and any(t.kind == "person" for t in current)
        and not any(t.low in _NOT_YET for t in current)
    )


def meeting_is(tokens: list[Token], at: int) -> bool:
    """Whether "our coffee is now on thursday" begins at `at`."""
    words = [t.low for t in tokens[at : at + 4]]
    if words[:1] and words[0] in {"our", "the", "my"}:
        words = words[1:]
    if words[:1] == ["its"]:
        return tokens[at + 1 : at + 2] != [] and tokens[at + 1].kind == "date"
    follows = (["is"], ["'s"], ["moved"], ["with"])
    return words[:1] != [] and words[0] in _MEETINGS and words[1:2] in follows


def goes_along(tokens: list[Token], at: int) -> bool:
    """Whether what follows "while" only says what went on: "while job shadowing", "while she's away"."""
    words = [t.low for t in tokens[at : at + 3]]
    if words[:1] and words[0] in {"i", "we"}:
        return True
    if words[:1] and (words[0] in {"he", "she", "they"} or tokens[at].kind == "person"):
        return not (words[1:2] and words[1] in AUX and words[2:] and words[2] in {"a", "an", "the"})
    return any(w.endswith("ing") for w in words[:2]) and not {"'s", "is"} & set(words)


def day_opens(low: str, current: list[Token]) -> bool:
    """Whether only a day stands before "I", as in "and today I asked her"."""
    return low in {"i", "we"} and all(
        t.kind == "date" or t.low in {"and", "so", "but", "then"} for t in current
    )


HANDED = among(
    "sent gave emailed texted messaged slacked whatsapped dm'd forwarded showed lent passed handed brought bought shared send give lend show bring forward"
)


FRONTED = among(
    "to at during through over after before in on via since because as thanks instead rather"
)


def title_follows(tokens: list[Token], at: int) -> bool:
    """Whether a job title stands at `at`, its modifiers before it."""
    lex = lexicon()
    for token in tokens[at : at + 4]:
        if token.low in lex.titles:
            return True
        if token.low not in lex.title_mods and (token.kind != "word" or token.low in lex.common):
            return False
    return False


def trade_acts(tokens: list[Token], at: int) -> bool:
    """Whether a trade of plain words, and what it did, stands at `at`: "the office cleaner helped me"."""
    lex = lexicon()
    for n, token in enumerate(tokens[at : at + 4]):
        if token.kind != "word" or token.low in lex.finite or token.low in AUX:
            return False
        if token.low in lex.titles:
            after = tokens[at + n + 1] if at + n + 1 < len(tokens) else None
            return bool(after and (after.low in lex.finite or after.low in AUX))
    return False


def subject_only(current: list[Token]) -> bool:
    """Whether what stands so far is just a subject: "her dog", "Ana's brother"."""
    lex = lexicon()
    current = current[1:] if current[0].low in {"and", "but"} and len(current) > 1 else current
    if not (
        current[0].low
        in among(
            "her his their the my our son daughter kid kids wife husband mom mum dad brother sister"
        )
        or (len(current) > 1 and current[0].kind == "person" and current[1].low == "'s")
    ):
        return False
    return not any(t.low in lex.finite or t.low in AUX - {"'s"} for t in current[1:])


# "at dinner with Ana", "during my time under Ana": after these a name goes on.
_LEADS_TO = among(
    "with of from to for by and or the a an my our near under beside at on in via between meeting seeing when what how that if "
    "while because as after before helping asking telling about said says think than like"
)


_FRONT = among("over during at on in after via by")
_LEADS_IN = among("so and ok okay also then well anyway")


def turns_to(tokens: list[Token], at: int, current: list[Token]) -> bool:
    """Whether the name at `at` begins what an opening leads to: "Over lunch today Ana told me"."""
    before = current[-1]
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return (
        tokens[at].kind == "person"
        and len(current) > 1
        and (
            after in lexicon().finite
            or after in {"has", "had", "was", "kindly", "also"}
            or (after in {"from", "of"} and acts_soon(tokens, at + 2))
        )
        and (current[0].low in _FRONT or (current[0].low in _LEADS_IN and current[1].low in _FRONT))
        and (before.kind == "date" or (before.kind == "word" and before.low not in _LEADS_TO))
    )
