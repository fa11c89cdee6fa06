"""What words are: given names, titles, fields, places and plain words, read from the lists here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bot.core.names import fold

# One short syllable: "plan" doubles its last letter, "water" and "rain" do not.
_DOUBLING = re.compile(r"[^aeiou]*(?:qu)?[aeiou][bdgklmnprt]$")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists, folded. `gender` maps a given name to "f", "m" or ""."""

    gender: dict[str, str]
    wordlike: frozenset[str]
    common: frozenset[str]
    titles: frozenset[str]
    title_mods: frozenset[str]
    industries: frozenset[str]
    places: frozenset[str]
    verbs: frozenset[str]
    finite: frozenset[str]


@cache
def among(listed: str) -> frozenset[str]:
    """The set of the words of `listed`, made once."""
    return frozenset(listed.split())


@cache
def lexicon() -> Lexicon:
    """The one shipped lexicon, loaded at first use."""
    wordlike = dict(entry.split(":") for entry in _text("names_word").split())
    gender = dict.fromkeys(_text("names_male").split(), "m")
    for name in _text("names_female").split():
        gender[name] = "" if name in gender else "f"
    gender |= dict.fromkeys(_text("names_either").split(), "")
    gender |= {name: "" if sex == "u" else sex for name, sex in wordlike.items()}
    for word in ("an", "or", "so", "in", "on", "no", "do", "gal", "ho"):
        gender.pop(word, None)
    verbs = frozenset(_text("verbs").split())
    finite = frozenset(_text("pasts").split()).union(*(_finite(verb) for verb in verbs)) - {"seed"}
    gerunds = {_stem(verb) + "ing" for verb in verbs}
    return Lexicon(
        gender=gender,
        wordlike=frozenset(wordlike),
        common=frozenset(_text("common").split()) | verbs | finite | gerunds,
        titles=frozenset(_text("titles").split()),
        title_mods=frozenset(_text("title_mods").split()),
        industries=frozenset(fold(line) for line in _text("industries").splitlines() if line),
        places=frozenset(fold(line) for line in _text("places").splitlines() if line),
        verbs=verbs,
        finite=finite,
    )


def _text(name: str) -> str:
    return files(__package__).joinpath(f"{name}.txt").read_text("utf-8")


def _stem(verb: str) -> str:
    """The verb as it stands before "ing" and, but for its last e, "ed"."""
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1]
    return verb + verb[-1] if _DOUBLING.match(verb) else verb


def _finite(verb: str) -> tuple[str, str]:
    """The "she ...s" form and the regular past."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied"
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    return third, verb + "d" if verb.endswith("ee") else _stem(verb) + "ed"
