"""First lines for the user to send, in a plain voice; each fits a copying button."""

from __future__ import annotations

import re

from bot.core.ledger.leads import Lead
from bot.core.nudges.lines import fitted
from bot.core.people import Entry, Person
from bot.core.views.wording import thing

_SUBJECTS = frozenset(
    (
        "i",
        "I",
        "it",
        "they",
        "we",
        "the",
        "my",
        "this",
        "that",
        "there",
        "he",
        "she",
        "their",
        "its",
    )
)
_ROOM = 90
"""How much of what was told goes into a draft."""


def thanks_draft(person: Person, entry: Entry) -> str:
    """Thanks for one thing received."""
    what = _cut(thing(_theirs(entry.value))) if entry.value else "your help"
    return fitted(f"Hi {person.short}, thank you for {what}! It really helped me.")


def told_draft(person: Person, lead: Lead) -> str:
    """Tells the giver of a lead what became of it."""
    about = f" ({_cut(lead.what)})" if lead.what else ""
    hello = f"Hi {person.short}, thank you again for the lead{about}."
    if lead.why_not:
        return fitted(
            f"{hello} I looked into it: it is not a match{_because(lead.why_not)}. "
            "It means a lot that you thought of me."
        )
    if lead.news:
        return fitted(f"{hello} I wanted you to hear it first: {_cut(_news(lead.news))}.")
    return fitted(f"{hello} I followed it up and will tell you how it goes.")


def report_draft(introducer: str, met: str) -> str:
    """Tells whoever introduced the user to `met` (a name) that they met."""
    return fitted(
        f"Hi {introducer}, thank you for introducing me to {met}. We talked, and I am glad "
        "that we did. Anything I can do for you?"
    )


def _cut(text: str) -> str:
    flat = " ".join(text.split()).rstrip(".!")
    return flat if len(flat) <= _ROOM else flat[: _ROOM - 1] + "…"


def _theirs(value: str) -> str:
    """A favour as the giver hears it: what was "my cv" stays so, "her deck" is "your deck"."""
    swap = {"her": "your", "his": "your", "their": "your"}
    return " ".join(swap.get(w.casefold(), w) for w in value.split())


def _because(text: str) -> str:
    """Why a lead is no match, as it goes on after that: a clause, or the bare words."""
    plain = re.sub(r"(?i)^because\s+", "", text.strip())
    plain = plain[:1].lower() + plain[1:] if plain[1:2].islower() else plain
    clause = plain.split(" ")[0].split("'")[0].split("’")[0] in _SUBJECTS
    return f" because {_cut(plain)}" if clause else f": {_cut(plain)}"


def _news(text: str) -> str:
    lead_in = (
        "" if text.casefold().startswith(("i ", "i'", "we ", "they ", "the ", "no ")) else "I "
    )
    plain = text[:1].lower() + text[1:] if lead_in and text[1:2].islower() else text
    return f"{lead_in}{plain}"
