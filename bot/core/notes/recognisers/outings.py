"""People taken somewhere, helped on a day, or at whose table one sits: "driving Bob to the station friday"."""

# ruff: noqa: PLR0911 - a grammar is a row of small tests, clearest in one place
# ruff: noqa: PLR0913 - clause, head, scene, match and way always come together

from __future__ import annotations

import re

from bot.core.notes.channels import channel_of
from bot.core.notes.clauses import Clause
from bot.core.notes.facts import Channel, Mention
from bot.core.notes.head import Head
from bot.core.notes.rare import Rare
from bot.core.notes.recognisers.events import note
from bot.core.notes.recognisers.transfer import people_of
from bot.core.notes.scene import Scene
from bot.core.notes.timing import leans

_WHO = r"(?P<who>P|him|her|them)(?: both)?"
_TOOK = re.compile(
    rf"^(?:took|treated|brought) {_WHO} (?:out )?(?:to|for) (?:(?:a|an|the|some|his|her|their|my|our) )?(?P<what>.+)$"
)
_ASKED_ROUND = re.compile(
    rf"^(?:invited|asked|had) {_WHO} (?:over|round|along|in) (?:for|to) (?P<what>.+)$"
)
_TAKING = re.compile(
    rf"^(?:taking|driving|walking|bringing|accompanying|running|helping|picking|collecting|fetching|meeting) {_WHO} (?P<what>(?:to|from|up|home|back|out|round|around|into|with|for|at|off|over) .+|(?:up|home|out|back|over|round)$|(?!as\b|by\b|more\b)\w+(?: .*)?$)"
    r"|^giving (?P<who2>P|him|her|them) (?:a|another|his|her|their) (?P<what2>(?:driving |cooking |guitar |swimming |riding )?(?:lift|ride|hand|tour|lesson|haircut)\b.*)$"
)
_HAS_US = re.compile(
    r"^(?:(?:having|has|have|had|hosting|hosts|hosted|feeding|fed|inviting) (?:me|us|everyone|the whole gang|us all)(?: all| both)? (?:over|round|around|to theirs|for|up|down|back)\b"
    r"|(?:cooking|cooks|cooked|making|makes|made|doing|did|baking) (?:me|us) (?:a |an |some |the )?(?=[\w -]*\b(?:lunch|dinner|supper|breakfast|brunch|roast|curry|meal|paella|pizza|sushi|pho|soup|tea|pancakes|bbq|barbecue)\b)).*$"
)

# "got tix for Hamilton with Bob for 22 may", "going to the director's talk with Bob on tuesday"
_BOOKED = re.compile(
    r"(?:(?:just|also|finally|have|'ve) )*(?:got|bought|booked|have|reserved|snagged|scored) (?:us |me )?(?:a |an |our |two |2 |some |the )?(?:[\w-]+ )?(?:tix|tickets?|seats?|passes|table|court|reservations?|slot|lane|pitch|tee time)\b(?P<what>.*?) (?:with|for me and) P(?: and P)*(?: (?:for|on))?$"
    r"|(?:going|heading|off|driving|cycling|walking|travelling|flying) (?:along |over |out |up |down )?to (?P<to>.+) with P(?: and P)*$"
)


def outing(c: Clause, h: Head, s: Scene) -> bool:
    """Find an outing with somebody, past or to come, told by who takes or has whom."""
    if h.negative or h.doubtful:
        return False
    rest = c.norm[h.at :]
    if h.kind == "them":
        return bool(_HAS_US.match(rest)) and _at_table(c, h, s, rest)
    if h.kind not in {"me", ""}:
        return False
    if _booked(c, h, s, rest):
        return True
    if took := _TOOK.match(rest):
        return _eaten(c, h, s, took)
    if (asked := _ASKED_ROUND.match(rest)) and c.whens and leans(c, s) in {"future", "either"}:
        if rest.startswith("had"):
            return False
        return _meet(c, h, s, asked, channel_of(asked.group("what"))[0], future=True)
    if (taking := _TAKING.match(rest)) and c.whens and leans(c, s) != "past":
        if re.search(r"\b(?:was|were|been)\b", h.aux):
            return False
        what = taking.group("what") or ""
        way = channel_of(what)[0] if rest.startswith(("taking", "bringing")) else None
        return _meet(c, h, s, taking, way, future=True)
    return False


def _booked(c: Clause, h: Head, s: Scene, rest: str) -> bool:
    told = c.norm[h.start :] if h.aux.startswith("going to") else rest
    match = _BOOKED.match(told) if c.whens and c.people else None
    if not match or leans(c, s) == "past" or re.search(r"\b(?:was|were|been)\b", h.aux):
        return False
    table = Channel.MEAL if " table " in rest else Channel.MET
    way = channel_of(match.group("what") or match.group("to") or "")[0] or table
    note(c, s, c.people[-1].people, way, future=True)
    s.look_at(c.people[-1].people)
    return True


def _at_table(c: Clause, h: Head, s: Scene, rest: str) -> bool:
    past = rest.startswith(("had", "fed", "hosted", "cooked", "made", "did")) and "'ll" not in h.aux
    if not past and not c.whens:
        return False
    way = channel_of(re.sub(r"\b(?:over|round) (?:to|at) \w+\b", "", rest))[0]
    if way is None and re.search(r"\bfor (?!the|a\b|an\b|my|our)\w+$", rest):
        way = Channel.MEAL
    if way is None and rest.startswith(("cook", "fed", "feeding", "bak")):
        way = Channel.MEAL
    note(c, s, h.people, way or Channel.MET, future=not past)
    s.look_at(h.people)
    return True


def _eaten(c: Clause, h: Head, s: Scene, took: re.Match[str]) -> bool:
    """Such as "took Bob to lunch": what follows ("to thank him") is still to be read."""
    way = channel_of(took.group("what"))[0]
    if way not in {Channel.MEAL, Channel.COFFEE, Channel.DRINKS}:
        return False
    _meet(c, h, s, took, way, future=h.future or leans(c, s) == "future")
    return not re.search(r" (?:to|and) (?:thank|say thanks|ask|celebrate)\b", took.group("what"))


def _meet(
    c: Clause, h: Head, s: Scene, match: re.Match[str], way: Channel | None, *, future: bool
) -> bool:
    group = "who" if match.group("who") else "who2"
    people = people_of(c, s, h.at + match.start(group), h.at + match.end(group), match.group(group))
    if not people:
        return False
    note(c, s, people, way or Channel.MET, future=future)
    s.look_at(people)
    return True


_ALONG = Rare(r" with (?P<who>P)(?! 's)(?: (?:and|too)\b|$)")


def along(c: Clause, begin: int) -> list[Mention]:
    """Who comes along: "he's coming for dinner with Katja"."""
    match = _ALONG.search(c.norm, begin)
    return c.inside(match.start("who"), match.end("who"))[0].people if match else []
