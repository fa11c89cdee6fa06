"""What words are: given names, titles, fields, places and plain words, read from the lists here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pkgutil import get_data  # importlib.resources takes ten times as long to load

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
    thirds, pasts, gerunds = zip(*map(_forms, verbs), strict=True)
    finite = frozenset(_text("pasts").split()).union(thirds, pasts) - {"seed"}
    return Lexicon(
        gender=gender,
        wordlike=frozenset(wordlike),
        common=verbs.union(_text("common").split(), finite, gerunds),
        titles=frozenset(_text("titles").split()),
        title_mods=frozenset(_text("title_mods").split()),
        industries=frozenset(_text("industries").splitlines()),
        places=frozenset(_text("places").splitlines()),
        verbs=verbs,
        finite=finite,
    )


def _text(name: str) -> str:
    return (get_data(__package__, f"{name}.txt") or b"").decode()


def _forms(verb: str) -> tuple[str, str, str]:
    """The "she ...s" form, the regular past and the "...ing" form."""
    stem = verb
    if verb.endswith("e"):
        stem = verb if verb.endswith("ee") else verb[:-1]
    elif _DOUBLING.match(verb):
        stem = verb + verb[-1]
    gerund = stem + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied", gerund
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    return third, stem + ("d" if verb.endswith("ee") else "ed"), gerund
