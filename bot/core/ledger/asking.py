"""What is asked for: how much that is, and softer ways to put it."""

from __future__ import annotations

import re
from enum import StrEnum

from bot.core.names import words
from bot.core.phrasing import as_yours, counted, is_action, to_you

_INTRO_WORD = re.compile(
    r"(?i)\bintro(?:s|duce|duces|duction|ductions)?\b|\bput (?:me )?in touch\b|\bconnect me\b"
)
_SMALL = frozenset(
    words(
        """question questions advice opinion feedback tip recommendation chat coffee call story
        experience thoughts link article recipe number address slides deck template photos book"""
    )
)
_BIG_WORDS = frozenset(
    words(
        """job hire hiring referral refer reference money loan invest investment lend cv resume
        endorsement mentor mentoring cofounder interview position role"""
    )
)
_JOB = frozenset(words("job jobs hire hires hiring position positions role roles interview"))
_MONEY = frozenset(words("money loan invest investment euros dollars pounds"))
_TOLD_ABOUT = frozenset(
    words(
        """advice question questions opinion thoughts experience story stories tips tip insight
        guidance view views perspective help"""
    )
)
_TIME_FOR = frozenset(
    words("coffee lunch dinner breakfast drink drinks beer call chat meeting talk walk tea")
)
_REFERENCE = re.compile(
    r"(?i)\b(?:referral|refer|references?|endorse\w*)\b"
    r"|\brecommend(?:ation)?s?\b(?! (?:(?:for|of) )?(?:an?|some|good|any|the)\b)"
)
_RECOMMENDED = re.compile(r"(?i)\brecommend(?:ation)?s?\b")
_YOU = re.compile(r"(?i)^(?:would|could|can|will)\s+you\s+(?:please\s+)?(?=\S)")
_THEY = r"(?:she|he|they|you)"
_WHETHER = re.compile(rf"(?i)^(?:if|whether)\s+(?={_THEY}\b|her\b|his\b|their\b|the\b|there\b)")
_COULD = re.compile(
    rf"(?i)^(?:(?:if|whether)\s+{_THEY}\s+(?:can|could|would|will)"
    r"|(?:can|could|would|will)\s+(?:she|he|they))\s+"
)
_THEIR_JOB = re.compile(
    r"(?i)\b(?P<whose>her|his|their|your)\s+(?:(?:new|old|current|day)\s+)?(?:jobs?|roles?|positions?)\b"
)
_ABOUT = re.compile(r"(?i)^about\s+(?=\S)")
_WONDER = re.compile(
    rf"(?i)^(?P<how>where|how|what|when|why|who|which)\s+{_THEY}\s+(?P<does>\S.*)$"
)
_LED_IN = re.compile(r"(?i)^(?:for|about)\s+(?=\S)")


class Size(StrEnum):
    """How much is asked for."""

    SMALL = "small"
    INTRODUCTION = "introduction"
    BIG = "big"


def is_introduction(what: str) -> bool:
    """Whether an introduction is asked for."""
    return bool(_INTRO_WORD.search(what))


def size_of(what: str) -> Size:
    """How much that is."""
    if is_introduction(what):
        return Size.INTRODUCTION
    said = set(words(_THEIR_JOB.sub(r"\g<whose> work", what)))
    if said & _BIG_WORDS or _REFERENCE.search(what):
        return Size.BIG
    small = said & _SMALL or _RECOMMENDED.search(what) or _WONDER.match(what) or _ABOUT.match(what)
    return Size.SMALL if small else Size.BIG


def bare(what: str) -> str:
    """What is asked for, without how the asking begins: "to", "for", "would you", "if she could"."""
    said = what.strip(" .!?")
    for led_in in (_YOU, _COULD, _LED_IN):
        said = led_in.sub("", said)
    deed = said.removeprefix("to ")
    return to_you(deed) if _COULD.match(what.strip()) else deed


def is_deed(what: str) -> bool:
    """Whether something to do is asked for, rather than something to have."""
    said = what.strip(" .!?")
    led_in = said.startswith("to ") or _YOU.match(said) or _COULD.match(said)
    return bool(led_in) or is_action(bare(what))


def wondered(what: str) -> str:
    """A question as one asks it of them: "where she buys tea" is "where you buy tea"; "" for none."""
    said = what.strip(" .!?")
    if _COULD.match(said):
        return ""
    if (asked := _WONDER.match(said)) is not None:
        told = as_yours(asked["does"])
        return f"{asked['how'].lower()} {told}" if told.startswith("you") else ""
    if _WHETHER.match(said):
        clause = re.sub(r"(?i)^(?:if|whether)\s+", "", said)
        pronoun, _, rest = clause.partition(" ")
        told = as_yours(rest) if pronoun.lower() in {"she", "he", "they"} else to_you(clause)
        return f"whether {told}" if told else ""
    return ""


def topic_asked(what: str) -> str:
    """What they are to tell about: "your job" of "about her job"; "" where nothing says so."""
    return to_you(bare(what)) if _ABOUT.match(what.strip()) else ""


_INTRODUCE = (
    "If you feel comfortable with it, would you introduce us? I will send you two lines that you "
    "can forward."
)


def softer(what: str) -> list[str]:
    """One or two ways of asking for `what` that are easier to say yes to (plain text)."""
    thing, said = bare(what), set(words(_THEIR_JOB.sub("", what)))
    if is_introduction(what):
        return [_INTRODUCE, f"How would you get in touch with {_about(what)}, in my place?"]
    if said & _JOB and not said & {"advice", "question", "questions"}:
        return [
            "Would you be my reference?",
            f"May I ask you a few questions about {_about(what)}? Fifteen minutes would do.",
        ]
    if said & _MONEY:
        return ["May I show you what I am working on, and hear what you would doubt?"]
    return _for_reference(what) if _wants_reference(what) else [_gently(what, thing)]


def _wants_reference(what: str) -> bool:
    return bool(_REFERENCE.search(what)) and not is_deed(what) and not wondered(what)


def _gently(what: str, thing: str) -> str:
    if about := topic_asked(what):
        return f"May I ask you a few questions about {about}? It is fine to say no."
    if asked := wondered(what):
        return f"May I ask you {asked}? It is fine to say no."
    if is_deed(what):
        return f"Would it be all right to ask whether you could {thing}? No is a fine answer."
    return _for_thing(thing)


def _for_reference(what: str) -> list[str]:
    first = f"May I ask you a few questions about {_about(what)} first?"
    return [
        "Would you feel comfortable being my reference? It is fine to say no.",
        *([first] if _NAMES_TOPIC.search(bare(what)) else []),
    ]


def meets_over(thing: str) -> bool:
    """Whether it is a coffee, a call or the like."""
    return set(words(thing)[-1:]) <= _TIME_FOR and bool(thing.strip())


def _for_thing(thing: str) -> str:
    said = words(thing)
    if meets_over(thing):
        return f"Would you have time for {counted(thing)} in the next weeks? It is fine to say no."
    topic = _NAMES_TOPIC.search(thing)
    if set(said) & _TOLD_ABOUT and topic:
        return f"May I ask you a few questions about {_about(thing)}? It is fine to say no."
    return f"Would it be all right to ask you for {counted(to_you(thing))}? No is a fine answer."


_NAMES_TOPIC = re.compile(
    r"(?i)\b(?:at|to|with|about|on|in|of)\s+(?:the\s+)?([^\s.?!,;][^.?!,;\n]*)"
)
_NO_TOPIC = frozenset(words("a an the my some any new good job jobs position role work gig"))


def _about(what: str) -> str:
    found = _NAMES_TOPIC.search(bare(what))
    topic = to_you((found[1] if found else bare(what)).strip(" .!?"))
    if set(words(topic)) <= _NO_TOPIC:
        return "your work"
    return topic if topic and len(topic) <= 60 else "your work"  # noqa: PLR2004 - a line on a phone
