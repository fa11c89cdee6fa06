"""Where somebody lives whom the writer only called or wrote to: "called Rose in Doha"."""

from __future__ import annotations

from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Relation
from bot.core.notes.lexicon import among, lexicon
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.firms import put_value
from bot.core.notes.scene import Scene

_REACHED = Rare(
    r"\b(?:called|rang|phoned|telephoned|facetimed|skyped|zoomed|video ?called|skype|facetime|zoom|(?:video |phone )?call|video|voice note|"
    r"wrote|emailed|texted|messaged|whatsapped|letter|postcard|parcel|heard|write|email|ring|phone|chat on the phone|on the phone|by phone|posted|mailed)\b"
)
_IN = Rare(
    r"P (?:(?:over |back |out |up |down )?in) (?P<where>[\w'.-]+(?: [\w'.-]+){0,2}?)(?= (?:today|and|about|to|for|re|who|so|every|once|C|again|on|with|just|this)\b|$)"
)
_NO_TOWN = among(
    "hospital hr it marketing sales legal person finance accounts january march may june"
)


def afar(c: Clause, s: Scene) -> None:
    """Find the town of whoever was reached from afar."""
    if " in " not in c.norm or not c.people:
        return
    for token, at in zip(c.body, c.offsets, strict=True):
        if token.kind != "person" or not (match := _IN.match(c.norm, at)):
            continue
        where = c.inside(*match.span("where"))
        places = lexicon().places
        named = match["where"] in places or all(
            t.kind == "word" and t.capital and not t.text.isupper() for t in where
        )
        if (
            where
            and named
            and where[0].low not in _NO_TOWN
            and _REACHED.search(c.norm[:at])
            and where[-1].low not in lexicon().industries
            and where[-1].low not in lexicon().titles
        ):
            put_value(c, s, token.people, Relation.LOCATION, *match.span("where"))
