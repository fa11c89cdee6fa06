"""From a text to the `Query` it asks, by a list of forms: the first that fits wins."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.notes.facts import Relation
from bot.core.questions.finding import finding
from bot.core.questions.one import NAME, about, introduced, last, value
from bot.core.questions.owing import owing
from bot.core.questions.periods import find_absence, find_period
from bot.core.questions.query import Ask, Period, Query
from bot.core.questions.words import content

MOST = 300
"""Characters: nobody asks anything longer."""
QUIET_AFTER = timedelta(days=60)
"""What "in a while" means."""
SOON = timedelta(days=30)

_R = Relation
_ABBREVIATED = {
    "whos": "who is",
    "who's": "who is",
    "whats": "what is",
    "what's": "what is",
    "whens": "when is",
    "when's": "when is",
    "wheres": "where is",
    "where's": "where is",
    "hows": "how is",
    "how's": "how is",
    "whom": "who",
    "any1": "anyone",
    "ppl": "people",
    "bday": "birthday",
    "bdays": "birthdays",
    "havent": "have not",
    "haven't": "have not",
    "haven’t": "have not",
    "didnt": "did not",
    "didn't": "did not",
    "hasn't": "has not",
    "u": "you",
    "i've": "i have",
    "ive": "i have",
    "pls": "please",
}
_POLITE = re.compile(
    r"(?i)^(?:(?:hey|hi|hello|ok|okay|so|and|um|hmm|wait|btw|bot|kith|please|quick question|"
    r"question|oh|can you|could you|just)\b[,: ]*)+"
)
_TAIL = re.compile(
    r"(?i)[\s,]*(?:\b(?:again|please|so far|by the way|btw|these days|at the moment|right now|"
    r"thanks|anyway|exactly|already|yet)\b[\s,]*)+$"
)
_ORDER = re.compile(
    r"(?i)^(?:show(?: me)?|tell me|remind me|give me|do you know|do i know (?=when|what|where))\s+"
    r"(?=(?:who|what|when|where|which|how|if)\b)"
)
_GIVE = r"(?:give|gave|given|send|sent|lend|lent|buy|bought|do|done|make|made|show|shown|forward|forwarded)"
_TRADES: tuple[tuple[str, tuple[Relation, ...]], ...] = (
    (r"(?:what|which \w+) (?:do|did|have) i (?:promised?|say i would do for|said i'd do for)", (_R.PROMISED,)),
    (r"who (?:(?:has|have|ever) )*(?:helped|supported|backed) (?:me|us)(?: out)?", (_R.RECEIVED,)),
    (rf"(?:what|which \w+|when) (?:did|have) i (?:ever )?{_GIVE}(?: for| to)?", (_R.GAVE,)),
    (r"(?:what|which \w+|when) (?:did|have) i (?:ever )?(?:help|helped)", (_R.GAVE,)),
    (r"what (?:did|have) i (?:ever )?(?:ask|asked|request|requested)(?: of| from)?", (_R.ASKED,)),
    (r"what (?:did|have) i (?:get|got|gotten|receive|received|borrow|borrowed)(?: from)?", (_R.RECEIVED,)),
    (r"(?:did|have) i (?:ever )?(?:thank|thanked)", (_R.THANKED,)),
    (r"what (?:did|have) i (?:ever )?(?:thank|thanked)", (_R.THANKED,)),
    (rf"(?:did|have) i (?:ever )?{_GIVE}(?: to)?", (_R.GAVE,)),
    (r"(?:did|have) i (?:ever )?(?:ask|asked)", (_R.ASKED,)),
    (r"(?:did|have) i (?:ever )?(?:promise|promised)", (_R.PROMISED,)),
)  # fmt: skip
_ALL = re.compile(
    r"(?i)(?:who|how many people) do i know|"
    r"(?:list|show)(?: me)? (?:all|everyone|everybody|everything)(?: (?:people|contacts|i know))?|"
    r"(?:(?:list|show)(?: me)? )?(?:all )?(?:my |the )?(?:contacts|people)"
)
_TRADED_BACK = re.compile(
    rf"(?i)what (?:did|has|have|does|could|can) {NAME} (?:ever )?"
    r"(?P<verb>give|given|send|sent|lend|lent|do|done|offer(?:ed)?|owe|say (?:she|he|they)(?:'d| would| could) do)"
    r"(?: (?:to |for )?(?:me|us))?$"
)


def parse(text: str, now: datetime) -> Query | None:
    """The question that `text` asks at `now` (aware, local), None where nothing is understood."""
    if len(text) > MOST:
        return None
    asked = _plain(text)
    if wants_all(asked) or wants_all(text):
        return Query(Ask.FIND, counted=_counts(asked))
    if not asked or not content(text):
        return None
    query = next((q for form in _FORMS if (q := form(asked, now)) is not None), None)
    return replace(query, counted=_counts(asked)) if query else None


def _plain(text: str) -> str:
    """The question in one line, abbreviations written out, politeness left off."""
    flat = " ".join(text.replace("’", "'").split()).strip(" .!?,;:")
    full = " ".join(_ABBREVIATED.get(w.lower(), w) for w in flat.split())
    full = _TAIL.sub("", _POLITE.sub("", full))
    return _ORDER.sub("", _POLITE.sub("", full)).strip(" .!?,;:")


def wants_all(text: str) -> bool:
    """Whether the text wants to see everybody: "who do I know?", "list all"."""
    return _ALL.fullmatch(text.strip(" .!?")) is not None


def _counts(asked: str) -> bool:
    return asked.lower().startswith("how many")


def _quiet(text: str, now: datetime) -> Query | None:
    if not re.match(
        r"(?i)^(?:who|which|anyone|everyone|people|show|list|all|is there|whom)\b", text
    ) or not re.search(
        r"(?i)\b(?:not|never|n't) (?:\w+ )?(?:see|seen|spoke|spoken|talk|talked|met|heard|written|called|"
        r"been in touch|contacted|caught up|texted|messaged|emailed)\b|\blost touch\b|\bshould i "
        r"(?:catch up|call|see|contact|reach out|meet|get in touch|say hello|write|text|email|ping|check)\b|"
        r"\blong(?:est)? (?:time )?(?:without|since|ago)\b|\bfall(?:en)? out of touch\b|\boverdue\b|"
        r"\bneglect",
        text,
    ):
        return None
    since = find_absence(text, now) or (now.date() - QUIET_AFTER)
    return Query(Ask.QUIET, period=Period(since, now.date()))


def _birthdays(text: str, now: datetime) -> Query | None:
    if not re.match(
        r"(?i)^(?:whose|who has|who have|any|list|which|show|what|people with|when are|upcoming|next|"
        r"are there|is there|all|everyone)\b.*\bbirth ?days?\b|^birthdays?\b|^who (?:is|was) born\b",
        text,
    ) or re.search(r"(?i)^(?:what|when) (?:is|was|are) (?:my|.+'s|.+s')|\bbirth ?days? of\b", text):
        return None
    _, period = find_period(text, now, past=False)
    today = now.date()
    return Query(Ask.BIRTHDAYS, period=period or Period(today, today + SOON))


def _coming(text: str, now: datetime) -> Query | None:
    if not re.match(
        r"(?i)^(?:when (?:do|will|am|are|is) (?:i|we|my)|when (?:is|are) (?:(?:the|my|our) )?(?:next )?(?:"
        r"call|coffee|meeting|lunch|dinner|breakfast|drinks?|interview|chat|catch ?up|appointment)\b|what (?:is|have i(?: got)?|do i have) "
        r"(?:planned|coming|next|on|up)|what (?:have i|do i have|is|did i) .*\b(?:planned|plan|coming up|scheduled)\b|"
        r"do i have (?:any(?:thing)? )?(?:plans?|planned|meetings?)\b|any (?:plans?|meetings?)\b|"
        r"what (?:are|were) (?:my|the) (?:plans?|reminders?|meetings?)\b|who (?:am i|do i|will i) "
        r"(?:see|seeing|meet|meeting|having)\b|will .+ planned\b|am i (?:seeing|meeting)\b|"
        r"(?:show|list)(?: me)? (?:my )?(?:plans?|reminders?)\b|what (?:should|do) i (?:need to )?do\b)",
        text,
    ):
        return None
    rest, period = find_period(text, now, past=False)
    return Query(Ask.COMING, rest, period=period)


def _traded(text: str, now: datetime) -> Query | None:
    for pattern, relations in _TRADES:
        if found := re.match(rf"(?i)^{pattern}\b", text):
            rest, period = find_period(text[found.end() :], now, past=True)
            return Query(Ask.TRADED, rest.strip(), relations, period=period)
    if back := _TRADED_BACK.match(text):
        verb = back["verb"].lower()
        relation = _R.OFFER if verb.startswith(("offer", "say")) else _R.RECEIVED
        relations = (relation,) if "could" not in text.lower() else (_R.OFFER,)
        return Query(Ask.TRADED, back["name"], relations)
    return None


def _loose(text: str, now: datetime) -> Query | None:
    rest, period = find_period(text, now, past=True)
    topic = " ".join(content(rest))
    return Query(Ask.VALUE, rest, topic=topic, period=period, loose=True) if topic else None


_Form = Callable[[str, datetime], Query | None]
_FORMS: tuple[_Form, ...] = (
    _quiet,
    _birthdays,
    introduced,
    owing,
    _traded,
    last,
    _coming,
    value,
    about,
    finding,
    _loose,
)
